"""Cycles are found without being asked for, however long nothing was found before."""

import gc
import weakref


class Node:
    def __init__(self, payload=None):
        self.me = self
        self.payload = payload


class Slotted:
    __slots__ = ("me", "other", "__weakref__")

    def __init__(self):
        self.me = self


class Child(Slotted):
    def __init__(self):
        super().__init__()
        self.extra = [self, (self, {"k": self})]


def alive(make, n):
    """The most objects of a run of n that lived at once."""
    live, most = set(), 0
    for _ in range(n):
        o = make()
        key = id(o)
        live.add(key)
        weakref.finalize(o, live.discard, key)
        if len(live) > most:
            most = len(live)
    del o
    return most


gc.collect()
# 1. A long time without any: trees that die by their counts, and a heap that only grows.
keep = [[i, (i, str(i)), {"k": i}] for i in range(30000)]
for i in range(20000):
    tree = [[j] for j in range(3)]
print(len(keep), tree)

# 2. Then cycles of every kind: they do not pile up.
for make in (Node, Slotted, Child, lambda: Node([{}, [Node()]])):
    print(alive(make, 40000) < 30000)
gc.collect()

# 3. Thresholds that the program sets are kept to.
gc.set_threshold(100, 5, 5)
print(gc.get_threshold(), alive(Node, 3000) < 500)
gc.set_threshold(0)
refs = [weakref.ref(Node()) for _ in range(2000)]
print(sum(r() is not None for r in refs), gc.get_threshold()[0])
gc.set_threshold(700, 10, 10)
found = gc.collect()
print(found >= 2000, sum(r() is not None for r in refs))

# 4. What is alive stays whole through many collections.
ring = [Node(i) for i in range(500)]
for a, b in zip(ring, ring[1:] + ring[:1]):
    a.me = b
first = ring[0]
del ring, a, b
for _ in range(5):
    gc.collect()
    junk = [Node() for _ in range(3000)]
n, node = 0, first
while True:
    n += node.payload
    node = node.me
    if node is first:
        break
print(n)
mixed = {i: (Child(), [Slotted()], {i: Node(i)}) for i in range(300)}
del junk
gc.collect()
print(sum(c.extra[0] is c and c.extra[1][1]["k"] is c and s[0].me is s[0] and d[i].payload == i
          for i, (c, s, d) in mixed.items()))
print(gc.is_tracked(()), gc.is_tracked((1, "a")), gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked(Node()))

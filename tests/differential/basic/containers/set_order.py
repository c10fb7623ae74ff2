# The iteration order of sets after many kinds of histories.
class Rng:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % n


rng = Rng(7)
print(set(range(20)), {5, 1, 100, -1, -2, 1000, 8, 16, 24}, set("hello world"), frozenset("abc"), {"a", "b", "c", 1, 2.5, None is None})
print({(i, i * 2) for i in range(10)}, {"x%d" % i for i in range(30)}, {i * 0.5 for i in range(12)}, set(b"bytes"), {2**i for i in range(0, 70, 7)})
s = set()
for step in range(1500):
    n = rng(300)
    op = rng(10)
    if op < 6:
        s.add(n)
    elif op < 9:
        s.discard(n)
    elif s and rng(4) == 0:
        print("pop", s.pop(), end=" ")
    if step % 100 == 0:
        print(step, list(s), s.__sizeof__())


def histories():
    yield "range", set(range(50))
    yield "sparse", {i * i * 37 for i in range(60)}
    yield "names", {"k%d" % (i * 7) for i in range(40)}
    holes = set(range(100))
    for i in range(0, 100, 3):
        holes.discard(i)
    yield "holes", holes
    yield "small", {1, 9, 17}
    yield "empty", set()
    yield "mixed", {1, "1", 1.5, (1,), frozenset({1}), b"1"}
    yield "big", {(i * 7919) % 100003 for i in range(3000)}
    few = set(range(40))
    while len(few) > 4:
        few.pop()
    yield "few", few
    yield "frozen", frozenset(range(30, 0, -1))


sets = list(histories())


def brief(x):
    x = list(x)
    total = 0
    for item in x:
        total = (total * 31 + hash(item)) % 1000000007
    return x if len(x) < 12 else (len(x), total, x[:4], x[-3:])


for name, a in sets:
    print(name, brief(a), brief(a.copy()), brief(set(list(a))), a.__sizeof__(), a.copy().__sizeof__(), brief(frozenset(a)), hash(frozenset(a)))
    for other, b in sets:
        print(name, other, brief(a | b), brief(a & b), brief(a - b), brief(a ^ b), a < b, a <= b, a == b, a.isdisjoint(b))
        print(brief(a.union(list(b))), brief(a.intersection(list(b))), brief(a.difference(list(b))), brief(a.symmetric_difference(list(b))), brief(a.difference(dict.fromkeys(b))))
        for update in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
            for form in (set, list, dict.fromkeys):
                c = set(a)
                getattr(c, update)(form(b))
                print(update, brief(c), c.__sizeof__(), end=" ")
        print()
grow = set()
sizes = []
for i in range(400):
    grow.add(i)
    sizes.append(grow.__sizeof__())
print(sizes)
print(brief(set(range(60000))), set(range(60000)).__sizeof__(), brief({i * 3 for i in range(51000)}))

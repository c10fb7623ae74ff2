"""nlargest and nsmallest compare as little as CPython's do: one item, all items, or a heap of n."""
import heapq

log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append(f"{self.n}<{other.n}")
        return self.n < other.n

    def __gt__(self, other):
        log.append(f"{self.n}>{other.n}")
        return self.n > other.n

    def __eq__(self, other):
        log.append(f"{self.n}=={other.n}")
        return self.n == other.n

    def __repr__(self):
        return f"i{self.n}"


def t(f, *a, **k):
    log.clear()
    try:
        print("->", f(*a, **k), " ".join(log))
    except Exception as e:
        print("!", type(e).__name__, e, " ".join(log))


numbers = [5, 1, 4, 1, 5, 9, 2, 6, 5, 3]
for choose in (heapq.nlargest, heapq.nsmallest):
    for n in (0, 1, 3, 10, 20, -1, True, 1.0, 2.5, 20.0, "a", None):
        for key in (None, lambda item: item, lambda item: -item.n):
            t(choose, n, [Item(i) for i in numbers], key=key)
            t(choose, n, (Item(i) for i in numbers), key)
    t(choose, 1, [])
    t(choose, 2, [])
    t(choose, 1, iter([]))
    t(choose, 2, 5)
    t(choose, 1, 5)
    t(choose, 2, iter([1, "a", 2]))
    t(choose, 3, {"b": 1, "a": 2, "c": 0, "d": 9}, key={"b": 1, "a": 2, "c": 0, "d": 9}.get)
    t(choose, 2, iter("hello world"))
    t(choose, 3, [2, 2.0, True, 1, 2], key=lambda v: 0)

# list.sort: order, stability, number and sequence of comparisons, keys, mutation while sorting.
class Rng:
    def __init__(self, seed):
        self.state = seed

    def __call__(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % n


log = []


class Key:
    def __init__(self, value, tag):
        self.value, self.tag = value, tag

    def __lt__(self, other):
        log.append((self.tag, other.tag))
        return self.value < other.value


def digest(items):
    total = 7
    for a, b in items:
        total = (total * 31 + a * 1009 + b) % 1000000007
    return total


rng = Rng(42)
for n in (0, 1, 2, 3, 7, 31, 32, 33, 63, 64, 65, 100, 127, 200, 257, 500, 1000, 1500):
    for kind in ("random", "few", "sorted", "reversed", "saw", "runs", "equal", "almost"):
        if kind == "random":
            values = [rng(10 * n + 1) for _ in range(n)]
        elif kind == "few":
            values = [rng(4) for _ in range(n)]
        elif kind == "sorted":
            values = list(range(n))
        elif kind == "reversed":
            values = list(range(n, 0, -1))
        elif kind == "saw":
            values = [i % 17 for i in range(n)]
        elif kind == "runs":
            values = [i // 40 * (1 if i // 40 % 2 else -1) + i % 40 for i in range(n)]
        elif kind == "equal":
            values = [5] * n
        else:
            values = list(range(n))
            for _ in range(n // 20):
                i, j = rng(n), rng(n)
                values[i], values[j] = values[j], values[i]
        items = [Key(v, i) for i, v in enumerate(values)]
        for reverse in (False, True):
            log.clear()
            result = sorted(items, reverse=reverse)
            ok = all(
                (a.value, a.tag) < (b.value, b.tag) if not reverse else (-a.value, a.tag) < (-b.value, b.tag)
                for a, b in zip(result, result[1:])
            )
            print(n, kind, reverse, ok, len(log), digest(log))
        assert sorted(values) == [k.value for k in sorted(items)]
        assert sorted([float(v) for v in values]) == [float(k.value) for k in sorted(items)]
        assert sorted(["%05d" % (v + 1000) for v in values]) == ["%05d" % (k.value + 1000) for k in sorted(items)]
        assert sorted([(v, i) for i, v in enumerate(values)]) == [(k.value, k.tag) for k in sorted(items)]
        assert sorted(range(n), key=values.__getitem__) == [k.tag for k in sorted(items)]

print(sorted([3, 1, 2]), sorted("hello"), sorted([2.5, 1, 3]), sorted([True, False, 2, -1]))
print(sorted(["b", "é", "a", "€", "\U0001F600", ""]), sorted([(2, "a"), (1, "b"), (1, "a"), (1,), ()]))
print(sorted([2**70, -(2**70), 5, 2**69]), sorted([1.5, float("inf"), float("-inf"), 0.0, -0.0]))
print(sorted([b"b", b"a"]), sorted([[2], [1, 2], [1]]), sorted([{1, 2}, {1}], key=len))
print(sorted([3, 1, 2], key=lambda v: -v), sorted([3, 1, 2], reverse=True), sorted(["B", "a"], key=str.lower))
print(sorted([(1, "x"), (0, "y"), (1, "a")], key=lambda p: p[0], reverse=True))
x = [3, 1, 2]
print(x.sort(), x, x.sort(key=None, reverse=1), x)


def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


show("mixed", lambda: sorted([1, "a"]))
show("mixed2", lambda: sorted([1, 2, None]))
show("tuples", lambda: sorted([(1, "a"), (1, 2)]))
show("complex", lambda: sorted([1j, 2j]))
show("positional", lambda: [].sort(1))
show("keyword", lambda: [].sort(foo=1))
show("key", lambda: [1].sort(key=5))
show("key raises", lambda: [1, 2, 0].sort(key=lambda v: 1 // v))

x = [5, 3, 4]
try:
    x.sort(key=lambda v: x.append(v) or v)
except ValueError as e:
    print("modified", e, x)
x = [5, 3, 4]
try:
    x.sort(key=lambda v: (x.append(v), x.pop()) and v)
except ValueError as e:
    print("modified", e, x)
x = [5, 3, 4]
x.sort(key=lambda v: (x.clear(), len(x))[1] + v)
print(x)
seen = []
x = [5, 3, 4]
x.sort(key=lambda v: seen.append(list(x)) or v)
print(seen, x)
x = [3, 1, 2]


class Bad:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        if other.v == 2:
            raise RuntimeError("no")
        return self.v < other.v

    def __repr__(self):
        return f"Bad({self.v})"


x = [Bad(v) for v in (4, 5, 1, 0, 2, 3)]
show("raises", lambda: x.sort())
print(sorted(map(repr, x)))

calls = []


class Half:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        calls.append(("lt", self.v, other.v))
        return NotImplemented

    def __gt__(self, other):
        calls.append(("gt", self.v, other.v))
        return self.v > other.v

    def __repr__(self):
        return f"H{self.v}"


print(sorted([Half(2), Half(1), Half(3)]), calls)


class Word(str):
    def __lt__(self, other):
        return len(self) < len(other)


print(sorted([Word("ccc"), Word("a"), Word("bb")]), sorted([Word("ccc"), "a", Word("bb")]))


class Odd:
    def __lt__(self, other):
        return [1]


print(len(sorted([Odd(), Odd()])))
nan = float("nan")
print(sorted([3.0, nan, 1.0, 2.0]), sorted([2, nan, 1]))
nested = [[3, 1], [2]]
nested.sort(key=lambda v: v.sort() or v)
print(nested)
y = [3, 2, 1]
y.sort(key=lambda v: y.sort() or v)
print(y)

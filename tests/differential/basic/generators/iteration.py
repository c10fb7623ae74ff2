# The iteration protocol's corners: __iter__, __getitem__ fallback, sentinels, zip, map, enumerate, reversed.
class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        print("get", i, end=" ")
        if i >= self.n:
            raise IndexError
        return i * i


print(list(Seq(3)), 4 in Seq(5), 5 in Seq(2))
a, b = Seq(2)
print(a, b)


class Full:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if not 0 <= i < 3:
            raise IndexError(i)
        return "abc"[i]


print(list(reversed(Full())), list(Full()), "".join(Full()), tuple(enumerate(Full(), 5)))


class Bad:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


class Once:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: list(Bad()), lambda: list(NoNext()), lambda: iter(5), lambda: next([]), lambda: next(5),
            lambda: reversed({1}), lambda: list(reversed(5)), lambda: next(iter([])), lambda: iter(1, 2), lambda: [*5],
            lambda: zip(1), lambda: map(str), lambda: list(map(5, [1])), lambda: enumerate(), lambda: sum(["a"]),
            lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: (1).__iter__()):
    attempt(bad)
o = Once()
print(list(o), list(o))
chunks = iter(iter([1, 2, 3, 0, 4]).__next__, 0)
print(list(chunks))
it = iter([1, 2, 3])
print(list(zip(it, it)), list(it))
print(list(zip()), list(zip([1])), list(zip("ab", [1, 2], (x for x in "xyz"))))
print(list(map(lambda *a: a, "ab", [1, 2, 3])), list(map(None.__eq__, [None])), list(filter(None, [0, 1, "", "a"])))
print(list(filter(lambda x: x > 1, [1, 2, 3])), list(enumerate("ab")), dict(enumerate("ab", start=-1)))
print(sum([1, 2], 10), sum([[1], [2]], []), sum([0.1] * 10), sum([True, 2.5]), sum((), 5))
print(all([]), any([]), all([1, 0]), any(iter([0, 1])), sorted("bca"), sorted({3: 0, 1: 0}), list(reversed([1, 2])))
m = map(str, [1, 2])
print(next(m), list(m), list(m))
r = reversed([1, 2, 3])
print(next(r), list(r), r.__length_hint__() if hasattr(r, "__length_hint__") else "")
d = {"a": 1, "b": 2}
k = iter(d)
next(k)
d["c"] = 3
attempt(lambda: next(k))
l = [1, 2, 3]
i = iter(l)
next(i), next(i), next(i)
attempt(lambda: next(i))
l.append(4)
attempt(lambda: next(i))
l2 = [1, 2]
i2 = iter(l2)
next(i2)
l2.append(9)
print(list(i2))
print(list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)))
first, *others = (x for x in range(4))
print(first, others, max(iter([3, 9, 2])), min("hello"), "e" in iter("hey"))

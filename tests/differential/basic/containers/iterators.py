# enumerate, zip, map, filter, reversed, iter: results, laziness, errors.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


def gen(name, n):
    for i in range(n):
        print(f"<{name}{i}>", end="")
        yield i
    print(f"<{name} ends>", end="")


print(list(enumerate("abc")), list(enumerate("ab", 5)), list(enumerate(iterable="a", start=-1)), list(enumerate(start=2**62, iterable="abcd")), list(enumerate("ab", 2**100)), list(enumerate("ab", True)))
show("enumerate", lambda: enumerate())
show("enumerate int", lambda: enumerate(1))
show("enumerate start", lambda: enumerate([], 1.5))
show("enumerate three", lambda: enumerate([], 1, 2))
show("enumerate kw", lambda: enumerate([], foo=1))
show("enumerate kw only", lambda: enumerate(a=1))
print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", [1, 2], (3, 4), strict=True)))
print(list(zip(gen("a", 2), gen("b", 3))))
print(list(zip(gen("a", 3), gen("b", 2))))
show("strict short", lambda: list(zip([1], [], strict=True)))
show("strict long", lambda: list(zip([], [1], strict=True)))
show("strict third", lambda: list(zip([1], [1], [1, 2], strict=True)))
show("strict third short", lambda: list(zip([1, 2], [1, 2], [1], strict=True)))
show("zip int", lambda: zip([], 1))
show("zip kw", lambda: zip(x=1))
show("zip two kw", lambda: zip(strict=1, x=1))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(max, "ad", "bc", "ca")))
print(list(map(lambda a, b: (a, b), gen("a", 3), gen("b", 1))))
show("map", lambda: map())
show("map one", lambda: map(1))
show("map int", lambda: map(int, 1))
show("map kw", lambda: map(int, [], x=1))
show("map call", lambda: list(map(1, [1])))
show("map raises", lambda: list(map(int, ["1", "x"])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(bool, [0, 2])), list(filter(lambda v: v % 2, range(6))), list(filter(str.isdigit, "a1b2")))
show("filter", lambda: filter())
show("filter one", lambda: filter(1))
show("filter int", lambda: filter(None, 1))
show("filter kw", lambda: filter(None, [], x=1))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({1: 2, 3: 4})))


class Seq:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print("<len>", end="")
        return self.n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * i


class Rev:
    def __reversed__(self):
        return "own"


class NoRev(list):
    __reversed__ = None


print(list(reversed(Seq(3))), reversed(Rev()), list(Seq(4)), 9 in Seq(5), [*Seq(2)], max(Seq(3)))
show("reversed", lambda: reversed())
show("reversed int", lambda: reversed(1))
show("reversed set", lambda: reversed({1}))
show("reversed none", lambda: reversed(NoRev()))
show("reversed kw", lambda: reversed(sequence=1))
it = iter(Seq(3))
print(next(it), it.__length_hint__(), type(it).__name__, list(it), next(it, "end"), it.__reduce__()[1])
it = reversed(Seq(3))
print(next(it), it.__length_hint__(), type(it).__name__, list(it), next(it, "end"), it.__length_hint__())
it = iter(Seq(10))
it.__setstate__(8)
print(list(it))
n = 0


def count():
    global n
    n += 1
    return n


it = iter(count, 4)
print(type(it).__name__, list(it), next(it, "end"), n)


def stop():
    raise StopIteration


print(list(iter(stop, None)))
show("iter", lambda: iter(5))
show("iter two", lambda: iter(5, 6))
show("next", lambda: next(iter([])))
show("next int", lambda: next(5))
show("next list", lambda: next([]))


class BadIter:
    def __iter__(self):
        return 5


show("bad iter", lambda: iter(BadIter()))


class Raises:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        if i == 9:
            raise KeyError(i)
        return i


print(list(Raises()))
a = [1, 2, 3]
it = iter(a)
next(it)
a.append(4)
print(it.__length_hint__(), list(it), a.append(5), list(it), it.__length_hint__())
a = [1, 2, 3]
out = []
for v in a:
    out.append(v)
    if v < 6:
        a.append(v + 3)
print(out)
a = [1, 2, 3, 4]
for v in a:
    a.remove(v)
print(a)
a = [1, 2, 3, 4]
it = reversed(a)
a.pop()
print(list(it), it.__length_hint__())
it = reversed([1, 2, 3, 4])
print(it.__length_hint__(), next(it), it.__reduce__()[1:], list(it))
it = iter([1, 2, 3])
print(it.__reduce__()[1:], next(it), it.__reduce__()[1:], list(it), it.__reduce__()[1:])
it = iter([1, 2, 3])
it.__setstate__(2)
print(list(it))
show("setstate", lambda: iter([1]).__setstate__("a"))
e = enumerate([7, 8])
print(next(e), e.__reduce__()[1][1], type(e).__name__, iter(e) is e)


class E(enumerate):
    pass


class Z(zip):
    extra = 1


print(list(E("a")), type(E("a")).__name__, Z([1]).extra, list(Z([1], [2])))
m = map(int, ["1"])
print(next(m), next(m, "end"), next(m, "end"))
z = zip([1, 2, 3], [4, 5])
held = next(z)
print(held, next(z), next(z, "end"), held)

"""itertools: what every iterator gives, wide and with awkward arguments."""
import itertools
import _operator as operator
from itertools import *


def show(label, make, limit=30):
    try:
        print(label, "->", list(islice(make(), limit)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


def value(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


class Sequence:
    """Only __getitem__."""

    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


class Failing:
    """Gives n items, then raises."""

    def __init__(self, n, error=ZeroDivisionError):
        self.n = n
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise self.error("no more")
        self.n -= 1
        return self.n


class NoNext:
    def __iter__(self):
        return self


class StoppedNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


def generator(items):
    for item in items:
        yield item


def shapes(s):
    return [list(s), tuple(s), Sequence(s), generator(s), iter(s)]


print("-- accumulate")
for data in shapes([1, 2, 3, 4]):
    show("sum", lambda: accumulate(data))
show("product", lambda: accumulate(range(1, 8), operator.mul))
show("max", lambda: accumulate([2, 8, 9, 5, 7, 0, 3, 4, 1, 6], max))
show("text", lambda: accumulate("abcde"))
show("empty", lambda: accumulate([]))
show("one", lambda: accumulate([7]))
show("initial", lambda: accumulate([1, 2, 3], initial=100))
show("initial empty", lambda: accumulate([], initial=100))
show("initial None", lambda: accumulate([1, 2], initial=None))
show("func None", lambda: accumulate([1, 2], None, initial=5))
show("func keyword", lambda: accumulate(iterable=[1, 2, 3], func=lambda a, b: (a, b)))
show("floats", lambda: accumulate([0.1] * 5))
show("big", lambda: accumulate([2**62, 2**62, 2**62]))
show("mixed", lambda: accumulate([1, "a"]))
show("bad func", lambda: accumulate([1, 2], 5))
show("func raises", lambda: accumulate([1, 0], operator.truediv))
show("failing", lambda: accumulate(Failing(2)))
show("one argument func", lambda: accumulate([1, 2, 3], chr))
value("no arguments", lambda: accumulate())
value("three", lambda: accumulate([], None, 1))
value("keyword", lambda: accumulate([], x=1))
value("not iterable", lambda: accumulate(5))

print("-- batched")
for n in (1, 2, 3, 7, 8, 100):
    show(f"n={n}", lambda: batched("ABCDEFG", n))
show("empty", lambda: batched([], 3))
show("index", lambda: batched(iterable=range(5), n=True))
value("zero", lambda: batched("abc", 0))
value("negative", lambda: batched("abc", -1))
value("float", lambda: batched("abc", 1.5))
value("huge", lambda: batched("abc", 2**80))
show("huge tuple", lambda: batched("abc", 2**63 - 1))
value("missing", lambda: batched("abc"))
show("failing", lambda: batched(Failing(5), 2))
it = batched(Failing(3), 2)
print(next(it))
for _ in range(2):
    try:
        print(next(it, "end"))
    except ZeroDivisionError as error:
        print(error)

print("-- chain")
show("three", lambda: chain("abc", [1], (2, 3)))
show("none", lambda: chain())
show("empties", lambda: chain("", [], ()))
show("bad later", lambda: chain("ab", 5, "cd"))
show("from_iterable", lambda: chain.from_iterable(["abc", "", "def"]))
show("from generator", lambda: chain.from_iterable(generator(["ab", [1, 2]])))
show("from failing", lambda: chain.from_iterable(Failing(1)))
value("from 5", lambda: chain.from_iterable(5))
value("from none", lambda: chain.from_iterable())
show("lazy", lambda: chain.from_iterable(([i] * i for i in count())))
value("alias", lambda: chain[int])
it = chain("ab", 5, "cd")
print(next(it), next(it))
for _ in range(3):
    value("after", lambda: next(it))

print("-- combinations")
for n in range(6):
    for r in range(n + 2):
        show(f"{n} {r}", lambda: combinations(range(n), r))
show("text", lambda: combinations("abcd", 2))
value("negative", lambda: combinations("abc", -1))
value("float", lambda: combinations("abc", 1.0))
value("not iterable", lambda: combinations(5, 2))
value("one", lambda: combinations("abc"))
value("keyword", lambda: list(combinations(iterable="abc", r=2)))
print(sum(1 for _ in combinations(range(12), 6)), [c for c in combinations(range(12), 6)][-1])

print("-- combinations_with_replacement")
for n in range(5):
    for r in range(4):
        show(f"{n} {r}", lambda: combinations_with_replacement(range(n), r))
value("negative", lambda: combinations_with_replacement("abc", -2))
print(sum(1 for _ in combinations_with_replacement(range(7), 5)))

print("-- permutations")
for n in range(5):
    for r in (None, *range(n + 2)):
        show(f"{n} {r}", lambda: permutations(range(n), r))
value("negative", lambda: permutations("abc", -2))
value("text r", lambda: permutations("abc", "s"))
value("float r", lambda: permutations("abc", 2.0))
value("huge r", lambda: permutations("abc", 2**70))
value("bool r", lambda: list(permutations("abc", True)))
print(sum(1 for _ in permutations(range(7))), list(permutations(range(6)))[400:404])

print("-- product")
show("none", lambda: product())
show("one", lambda: product("ab"))
show("two", lambda: product("ab", range(3)))
show("three", lambda: product("ab", [1], "xy"))
show("empty", lambda: product("ab", [], "cd"))
show("repeat", lambda: product("ab", repeat=3))
show("repeat two", lambda: product("ab", [0, 1], repeat=2))
show("repeat 0", lambda: product("ab", repeat=0))
show("repeat 1", lambda: product(repeat=1))
value("negative", lambda: product("ab", repeat=-1))
value("float", lambda: product("ab", repeat=1.5))
value("unknown", lambda: product("ab", again=2))
value("two keywords", lambda: product("ab", repeat=2, again=2))
value("large", lambda: product("ab", range(2**4), repeat=2**62))
value("not iterable", lambda: product("ab", 5))
print(sum(a * b + c for a, b, c in product(range(20), repeat=3)))

print("-- compress")
show("text", lambda: compress("ABCDEF", [1, 0, 1, 0, 1, 1]))
show("short selectors", lambda: compress("ABCDEF", [0, 1]))
show("short data", lambda: compress("AB", count()))
show("truth", lambda: compress(range(6), ["", "x", None, [], [0], 0.0]))
show("keywords", lambda: compress(data="abc", selectors=[1, 0, 1]))
value("bad", lambda: compress("abc", 5))
value("none", lambda: compress())
value("three", lambda: compress("a", [1], 2))
show("failing", lambda: compress("abc", Failing(2)))

print("-- count")
for args in [(), (3,), (3, 2), (3, 0), (-1, -3), (1.5,), (1, 0.5), (2**50 - 2,), (2**62 - 2, 2), (2**63 - 3,), (-2**80, 2**79),
             (1j,), (True,), (True, 2), (0, True)]:
    show(f"count{args}", lambda: count(*args), 5)
    value(f"count{args}", lambda: count(*args) if args != (2**63 - 1,) else None)
value("text", lambda: count("a"))
value("list", lambda: count([]))
value("step", lambda: count(1, "a"))
value("three", lambda: count(1, 2, 3))
show("keywords", lambda: count(step=3, start=1), 4)
value("keyword", lambda: count(x=1))
c = count(2**63 - 2)
print(next(c), next(c), next(c), next(c), c)
c = count(10)
next(c)
print(c)
c = count(1, 2)
next(c)
print(c)

print("-- cycle")
show("abc", lambda: cycle("abc"), 8)
show("empty", lambda: cycle([]))
show("generator", lambda: cycle(generator([1, 2])), 5)
show("failing", lambda: cycle(Failing(2)))
value("none", lambda: cycle())
value("keyword", lambda: cycle(iterable=[]))
value("two", lambda: cycle([], []))

print("-- dropwhile, takewhile, filterfalse")
show("drop", lambda: dropwhile(lambda x: x < 5, [1, 4, 6, 4, 1]))
show("drop all", lambda: dropwhile(lambda x: True, [1, 2]))
show("drop none", lambda: dropwhile(bool, []))
show("drop failing", lambda: dropwhile(lambda x: 1 / x, [1, 0]))
show("drop not callable", lambda: dropwhile(None, [1]))
value("drop one", lambda: dropwhile(bool))
value("drop keyword", lambda: dropwhile(predicate=bool, iterable=[]))
show("take", lambda: takewhile(lambda x: x < 5, [1, 4, 6, 4, 1]))
show("take none", lambda: takewhile(bool, [0, 1]))
show("take failing", lambda: takewhile(lambda x: 1 / x, [1, 0]))
it = takewhile(lambda x: x < 2, iter([1, 2, 1, 1]))
print(list(it), list(it), next(it, "end"))
value("take bad", lambda: takewhile(bool, 5))
show("false", lambda: filterfalse(lambda x: x % 2, range(10)))
show("false None", lambda: filterfalse(None, [0, 1, "", "a", [], [0]]))
show("false bool", lambda: filterfalse(bool, [0, 1, "", "a", [], [0]]))
show("false failing", lambda: filterfalse(lambda x: x.missing, [1]))
value("false none", lambda: filterfalse())

print("-- islice")
for args in [(3,), (2, 5), (2, None), (None,), (0, None, 3), (1, 9, 4), (5, 2), (0,), (None, None, None), (None, 5, 2), (3, 3), (100,)]:
    show(f"islice{args}", lambda: islice(range(10), *args))
for args in [(), (-1,), ("a",), (1, "a"), ("a", 1), (-5, 1), (0, 1, 0), (0, 1, -1), (0, 1, "a"), (2**70,), (1, 2, 3, 4)]:
    value(f"islice{args}", lambda: islice(range(10), *args))
value("not iterable", lambda: islice(5, 1))
value("keyword", lambda: islice([], 1, step=2))


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


show("index", lambda: islice(range(10), Index(2), Index(8), Index(3)))
source = iter(range(100))
print(list(islice(source, 3, 10, 3)), next(source))
source = iter(range(100))
it = islice(source, 2, 8, 4)
print(next(it), next(source), next(it), next(it, "end"), next(source))
show("maxsize step", lambda: islice(range(5), 0, None, 2**63 - 1))
show("failing", lambda: islice(Failing(3), 1, 10))
it = islice(Failing(0), 3)
value("fails", lambda: next(it))
value("then", lambda: next(it))

print("-- pairwise")
for data in ("", "a", "ab", "abcdef"):
    show(repr(data), lambda: pairwise(data))
show("kept", lambda: [p for p in pairwise(range(5))])
print(sum(b - a for a, b in pairwise([1, 4, 9, 16, 25])))
show("failing", lambda: pairwise(Failing(3)))
value("two", lambda: pairwise("abc", 2))
value("keyword", lambda: pairwise(iterable="abc"))
value("bad", lambda: pairwise(None))

print("-- repeat")
show("endless", lambda: repeat(7), 3)
show("three", lambda: repeat("a", 3))
show("zero", lambda: repeat("a", 0))
show("negative", lambda: repeat("a", -3))
for args in [(), (1,), (1, 2), (1, -2), (1, "a"), (1, 2, 3), (1, None), (1, 2**70), (1, True)]:
    value(f"repeat{args}", lambda: repeat(*args))
value("keyword", lambda: repeat(object=1, times=2))
value("negative keyword", lambda: repeat(1, times=-1))
value("unknown", lambda: repeat(1, again=2))
it = repeat((1, 2), 3)
print(operator.length_hint(it) if hasattr(operator, "length_hint") else 3, it.__length_hint__(), next(it), it, it.__length_hint__())
value("no length", lambda: repeat(1).__length_hint__())
print(list(map(pow, range(6), repeat(2))), [*zip(repeat(0), "ab")])

print("-- starmap")
show("pow", lambda: starmap(pow, [(2, 5), (3, 2), (10, 3)]))
show("lists", lambda: starmap(max, [[1, 2], (5, 3), range(4), "xyz"]))
show("empty", lambda: starmap(operator.pow, []))
show("no arguments", lambda: starmap(list, [(), []]))
show("bad item", lambda: starmap(pow, [5]))
show("bad count", lambda: starmap(divmod, [(1, 2, 3)]))
show("not callable", lambda: starmap(5, [(1,)]))
value("one", lambda: starmap(pow))

print("-- zip_longest")
show("two", lambda: zip_longest("ABCD", "xy"))
show("fill", lambda: zip_longest("ABCD", "xy", [1, 2, 3], fillvalue="-"))
show("none", lambda: zip_longest())
show("empties", lambda: zip_longest("", []))
show("one empty", lambda: zip_longest("ab", ""))
show("failing", lambda: zip_longest("abcdef", Failing(2)))
value("unknown", lambda: zip_longest("a", fill=1))
value("more", lambda: zip_longest("a", fillvalue=1, x=2))
value("bad", lambda: zip_longest("a", 5))
for a, b in zip_longest(range(3), range(5), fillvalue=-1):
    print(a, b, end="; ")
print()
kept = list(zip_longest("abc", range(2)))
print(kept, len({id(t) for t in kept}))

print("-- groupby")


def groups(*args, **keywords):
    return [(k, list(g)) for k, g in groupby(*args, **keywords)]


value("text", lambda: groups("AAAABBBCCDAABBB"))
value("key", lambda: groups([1, 3, 2, 4, 5], key=lambda x: x % 2))
value("key positional", lambda: groups(["a", "bb", "cc", "d"], len))
value("empty", lambda: groups([]))
value("None", lambda: groups([1, 1, 2], None))
value("bad key", lambda: groups([1], 5))
value("key fails", lambda: groups([1, 0], lambda x: 1 // x))
value("bad", lambda: groupby())
value("three", lambda: groupby(1, 2, 3))
print([k for k, g in groupby("mississippi")])
saved = [(k, g) for k, g in groupby("aabbcc")]
print([list(g) for k, g in saved])
it = groupby("aabbb")
k1, g1 = next(it)
print(next(g1))
k2, g2 = next(it)
print(list(g1), k1, next(g2), k2, list(g2), next(it, "end"))


class Odd:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if self.n == 3:
            raise ValueError("three")
        return self.n == other.n

    def __repr__(self):
        return f"Odd({self.n})"


value("eq fails", lambda: groups([Odd(1), Odd(1), Odd(2), Odd(3)]))
value("eq fails in group", lambda: next(groupby([Odd(1), Odd(3)]))[1].__next__())

print("-- tee")
a, b = tee("abc")
print(list(a), list(b), list(a))
value("three", lambda: [list(t) for t in tee(range(4), 3)])
value("zero", lambda: tee("abc", 0))
value("one", lambda: [list(t) for t in tee("abc", 1)])
value("negative", lambda: tee("abc", -1))
value("text", lambda: tee("abc", "x"))
value("none", lambda: tee())
value("bad", lambda: tee(5))
value("bad three", lambda: tee([], 1, 2))
a, b = tee(range(200))
print(sum(next(a) for _ in range(150)), sum(b), sum(a), next(a, "end"), next(b, "end"))
a, b = tee(generator("abcdef"))
print(next(a), next(a))
c, d = tee(a)
print(c is a, list(c), list(d), list(b))
e = a.__copy__()
print(next(e, "end"), type(a).__name__, type(a).__qualname__, type(a).__module__)
a, b = tee(Failing(2))
print(next(a), next(a))
value("failing", lambda: next(a))
print(next(b), next(b))
value("failing", lambda: next(b))


class Copied:
    def __iter__(self):
        return self

    def __next__(self):
        return 5

    def __copy__(self):
        return "copy"


value("own __copy__", lambda: tee(Copied(), 3)[1:])

print("-- iterators that misbehave")
for cls in (accumulate, chain, cycle, pairwise, lambda x: batched(x, 2), lambda x: compress(x, x), lambda x: zip_longest(x, x),
            lambda x: dropwhile(bool, x), lambda x: takewhile(bool, x), lambda x: filterfalse(None, x), lambda x: islice(x, 3),
            lambda x: starmap(pow, x), groupby, lambda x: tee(x)[0]):
    for bad in (NoNext(), 5, StoppedNext(), Failing(0), Failing(0, StopIteration)):
        value(type(bad).__name__, lambda: list(cls(bad)))

print("-- reentrance")


class Reenter:
    def __init__(self):
        self.depth = 0
        self.it = None

    def __iter__(self):
        return self

    def __next__(self):
        self.depth += 1
        if self.depth > 6:
            raise StopIteration
        if self.depth % 2:
            return next(self.it, "inner end")
        return self.depth


for make in (pairwise, accumulate, cycle, lambda r: map(len, groupby(r)), lambda r: chain(r, "z"), lambda r: islice(r, 4),
             lambda r: batched(r, 2)):
    r = Reenter()
    r.it = make(r)
    value("reenter", lambda: [x if not isinstance(x, tuple) else x[0] for x in islice(r.it, 12)])
r = Reenter()
r.it, other = tee(r)
value("tee", lambda: list(r.it))
r.it = other = None  # CPython 3.12.1 crashes when its collector takes this apart
for name in sorted(n for n in dir(itertools) if not n.startswith("__")):
    cls = getattr(itertools, name)
    if isinstance(cls, type):
        print(name, cls, cls.__module__, cls.__qualname__, cls.__text_signature__, bool(cls.__doc__))

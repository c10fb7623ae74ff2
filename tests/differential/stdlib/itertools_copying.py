"""itertools: reduce and setstate, subclasses, attributes, signatures."""
import itertools
import _operator as operator
from itertools import *


def value(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


def plain(v):
    """reprs without addresses."""
    if isinstance(v, tuple):
        return "(" + ", ".join(map(plain, v)) + ("," if len(v) == 1 else "") + ")"
    if isinstance(v, list):
        return "[" + ", ".join(map(plain, v)) + "]"
    text = repr(v)
    return f"<{type(v).__name__}>" if " at 0x" in text else text


def rebuild(it):
    """What copy.copy and pickle make of __reduce__, without the warning they lead to."""
    reduced = it.__reduce__()
    print("   ", plain(reduced))
    fresh = reduced[0](*reduced[1])
    if len(reduced) > 2 and reduced[2] is not None:
        fresh.__setstate__(reduced[2])
    return fresh


def compare(label, make, steps=(0, 1, 2, 3, 50), limit=9):
    print(label)
    for n in steps:
        it = make()
        for _ in range(n):
            next(it, None)
        rest = list(islice(rebuild(it), limit))
        it = make()
        for _ in range(n):
            next(it, None)
        print("   ", n, rest == list(islice(it, limit)), plain(rest[:4]))


compare("accumulate", lambda: accumulate([1, 2, 3, 4, 5]))
compare("accumulate initial", lambda: accumulate([1, 2, 3], operator.mul, initial=5))
compare("accumulate None", lambda: accumulate([None, None, 3], lambda a, b: b))
compare("chain", lambda: chain("abc", "def"))
compare("chain empty", lambda: chain())
compare("combinations", lambda: combinations("abcd", 2))
compare("combinations 0", lambda: combinations("abcd", 0))
compare("combinations none", lambda: combinations("ab", 3))
compare("cwr", lambda: combinations_with_replacement("abc", 2))
compare("permutations", lambda: permutations("abcd", 2))
compare("product", lambda: product("ab", "cd"))
compare("product none", lambda: product("ab", ""))
compare("compress", lambda: compress("abcdef", [1, 0, 1, 1, 0, 1]))
compare("count", lambda: count(5))
compare("count step", lambda: count(5, 2))
compare("count big", lambda: count(2**63 + 5))
compare("cycle", lambda: cycle("abc"), steps=(0, 1, 2, 3, 4, 5))
compare("dropwhile", lambda: dropwhile(lambda x: x < 2, [0, 1, 2, 0, 1]))
compare("takewhile", lambda: takewhile(lambda x: x < 2, [0, 1, 2, 0, 1]))
compare("filterfalse", lambda: filterfalse(None, [0, 1, 0, "", "a", []]))
compare("islice", lambda: islice(range(20), 2, 15, 3))
compare("islice open", lambda: islice(range(20), 2, None))
compare("repeat", lambda: repeat(3))
compare("repeat 4", lambda: repeat(3, 4))
compare("starmap", lambda: starmap(pow, [(2, 3), (3, 2)]))
compare("zip_longest", lambda: zip_longest("ab", range(4), fillvalue="x"))
compare("tee", lambda: tee("abcdef")[1], steps=(0, 1, 3))
print("groupby")
for n in range(4):
    it = groupby("aabbc")
    groups = [next(it) for _ in range(n)]
    for k, g in groups:
        next(g, None)
        print("   ", n, plain(g.__reduce__()))
    print("   ", [(k, list(g)) for k, g in rebuild(it)])

print("-- states")


def states(label, make, *given):
    for state in given:
        value(f"{label} {plain(state)}", lambda: make().__setstate__(state))


states("cycle", lambda: cycle("ab"), 1, (), (1,), (1, 2), ([], 1), ([1], "a"), ([1], True), ([], 1, 2), (None, 1))
states("chain", chain, 1, (), (1,), (1, 2), (iter([]), 2), (iter([]), iter([])), (1, 2, 3))
states("groupby", lambda: groupby([]), 1, (), (1, 2), (1, 2, 3), (1, 2, 3, 4))
states("permutations", lambda: permutations("abc"), 1, (), (1, 2), ((), 2), ((), ()), ((0, 1, 2), (3, 2, 1)), ((0, 1, "a"), (3, 2, 1)), ((), []))
states("product", lambda: product("ab", "cd"), 1, (), (1, 2), (1, "x"), (-5, 99), [0, 0], (2**70, 0))
states("combinations", lambda: combinations("abc", 2), 1, (), (1, 2), (1, "x"), (-5, 99), [0, 0])
states("cwr", lambda: combinations_with_replacement("abc", 2), 1, (), (1, 2), (1, "x"), (-5, 99), [0, 0])
states("tee", lambda: tee("abc")[0], 1, (), (1,), (1, 2), (None, 2))
states("islice", lambda: islice("abc", 2), 1, "a", None, 2**70)
states("takewhile", lambda: takewhile(bool, []), 1, [], "a")
for state in [((9, -1, 2), (30, 2, -1)), ((2, 1, 0), (1, 1, 1))]:
    p = permutations("abc")
    p.__setstate__(state)
    print(list(p))
p = product("ab", "cd")
p.__setstate__((-5, 99))
print(list(p))

T = type(tee("a")[0])
value("_tee", lambda: list(T("abc")))
value("_tee none", lambda: T())
value("_tee keyword", lambda: T(iterable=[]))
t = tee(range(5), 1)[0]
next(t), next(t)
block = t.__reduce__()[2][0]
print(plain(block.__reduce__()))
D = type(block)
for args in [(), (1,), (iter([]), [], None), (iter([]), (), None), (iter([]), [], 1), (iter([]), [0] * 58, None), (iter([]), [0] * 57, D(iter([]), [], None))]:
    value(f"block {len(args)}", lambda: D(*args).__reduce__()[1][1:2])
G = type(next(groupby("a"))[1])
value("_grouper", lambda: G(1, 2))
value("_grouper", lambda: G(groupby("a")))
value("_grouper", lambda: list(G(groupby("aab"), "a")))

print("-- attributes")
for it in (count(), cycle("a"), repeat(1), chain(), tee("a")[0]):
    for attempt in ("it.x = 1", "it.missing", "it.__dict__", "type(it).x = 1"):
        try:
            exec_target = attempt
            if attempt == "it.x = 1":
                it.x = 1
            elif attempt == "it.missing":
                it.missing
            elif attempt == "it.__dict__":
                it.__dict__
            else:
                type(it).x = 1
            print("fine")
        except Exception as error:
            print(type(it).__name__, attempt, type(error).__name__, error)
for cls in (T, D, G):
    value("final", lambda: type("Sub", (cls,), {}))
for it in (count(), chain("ab"), product("ab")):
    print(iter(it) is it, callable(it), plain(it), hash(it) == hash(it), it == it, it != count())
value("len", lambda: len(chain()))
value("call", lambda: chain()())
value("add", lambda: chain() + chain())
value("next", lambda: chain().__next__())
value("unbound", lambda: chain.__next__(5))
value("unbound", lambda: chain.__next__())
value("reduce", lambda: count().__reduce__(1))
value("setstate", lambda: chain().__setstate__())

print("-- subclasses")


class MyCount(count):
    label = "mine"

    def __next__(self):
        return super().__next__() * 10


c = MyCount(1, 2)
print(next(c), next(c), c, c.label, isinstance(c, count), plain(c.__reduce__()))
c.extra = [1]
print(c.extra, c.__dict__)


class Keywords(cycle):
    def __init__(self, iterable, *, note):
        self.note = note


k = Keywords("ab", note="n")
print(k.note, next(k), next(k), next(k))
value("no note", lambda: Keywords("ab"))


class Plain(cycle):
    pass


value("plain", lambda: Plain("ab", note=1))
for base, args in [(accumulate, ([1, 2],)), (batched, ("abc", 2)), (chain, ("ab", "c")), (combinations, ("abc", 2)), (combinations_with_replacement, ("ab", 2)),
                   (compress, ("ab", [1, 1])), (dropwhile, (bool, [0])), (filterfalse, (None, [0])), (groupby, ("aab",)), (islice, ("abc", 2)),
                   (pairwise, ("abc",)), (permutations, ("abc", 2)), (product, ("ab", "c")), (repeat, (1, 2)), (starmap, (pow, [(2, 3)])),
                   (takewhile, (bool, [1])), (zip_longest, ("ab", "c"))]:

    class Sub(base):
        def __iter__(self):
            print("iter", end=" ")
            return super().__iter__()

    s = Sub(*args)
    s.note = base.__name__
    print(s.note, len(list(s)), type(s).__mro__[1].__name__)


class Keyworded(chain):
    def __init__(self, *args, **keywords):
        self.keywords = keywords

    def __new__(cls, *args, **keywords):
        return super().__new__(cls, *args)


k = Keyworded("ab", "cd", x=1)
print(list(k), k.keywords)


class Stop(takewhile):
    def __next__(self):
        item = super().__next__()
        if item == 3:
            raise StopIteration
        return item


print(list(Stop(bool, [1, 2, 3, 4])))

print("-- signatures")
for name in sorted(n for n in dir(itertools) if not n.startswith("__")):
    o = getattr(itertools, name)
    names = [a for a in sorted(vars(o)) if a not in ("__doc__", "__module__", "__getattribute__", "__sizeof__")] if isinstance(o, type) else []
    print(name, o.__text_signature__, names)
    for a in names:
        attribute = vars(o)[a]
        if hasattr(attribute, "__text_signature__"):
            print("   ", a, type(attribute).__name__, attribute.__text_signature__)
for cls in (combinations, permutations, product, combinations_with_replacement):
    print(cls("abc", 2).__sizeof__() > 40 if cls is not product else product("ab").__sizeof__() > 40)

# Generator expressions whose items a builtin takes at once: what can be seen of them is what a generator shows.
import builtins
import sys
import traceback


class Loud:
    """Says when it is asked, compared, hashed, added, born and gone."""

    def __init__(self, name, truth=True):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("bool", self.name)
        if self.truth is None:
            raise ValueError("no truth in " + self.name)
        return self.truth

    def __lt__(self, other):
        print(self.name, "<", other.name)
        return self.name < other.name

    def __gt__(self, other):
        print(self.name, ">", other.name)
        if other.name == "z":
            raise TypeError("nothing beats z")
        return self.name > other.name

    def __hash__(self):
        print("hash", self.name)
        return len(self.name)

    def __eq__(self, other):
        print(self.name, "==", other.name)
        return self.name == other.name

    def __add__(self, other):
        print(self.name, "+", other)
        return Loud(self.name + "'")

    def __radd__(self, other):
        print(other, "+", self.name)
        return Loud(self.name + "`")

    def __repr__(self):
        return f"Loud({self.name!r})"

    def __del__(self):
        print("gone", self.name)


def attempt(f, *args):
    try:
        print(f.__name__, "->", f(*args))
    except BaseException as e:
        print(f.__name__, "raised", type(e).__name__, e)
        for entry in traceback.extract_tb(e.__traceback__)[1:]:
            print("   ", entry.lineno - f.__code__.co_firstlineno, entry.name, entry.line)
        cause = e.__cause__
        if cause is not None:
            print("    from", repr(cause), [entry.name for entry in traceback.extract_tb(cause.__traceback__)])


def made(names, say="made"):
    for n in names:
        print(say, n)
        yield n


# ---- what each of them does, item by item ----
def anys(): return any(Loud(n, n == "c") for n in made("abcd"))
def alls(): return all(Loud(n, n != "b") for n in made("abcd"))
def unclear(): return any(Loud(n, None if n == "b" else False)
                          for n in made("abc"))
def least(): return min(Loud(n) for n in made("cab"))
def greatest(): return max(Loud(n) for n in made("cab"))
def beaten(): return max(
    Loud(n) for n in made("azb"))
def nothing(): return max(n for n in ())
def nothing_least(): return min(n for n in [])
def together(): return sum(Loud(n) for n in made("ab"))
def gathered(): return len(set(Loud(n) for n in made(["a", "b", "a"])))
def listed(): return list(Loud(n) for n in made("ab"))
def tupled(): return tuple(n * 2 for n in made("ab"))
def in_order(): return sorted(n for n in made("bca"))
def joined(): return "-".join(n.upper() for n in made("ab"))
def badly_joined(): return "-".join(n for n in ["a", 1, made("b")])


for f in (anys, alls, unclear, least, greatest, beaten, nothing, nothing_least, together, gathered, listed, tupled, in_order,
          joined, badly_joined):
    attempt(f)


# ---- sums ----
def total(values): return sum(v for v in values)
def doubled(values): return sum(v * 2 for v in values)


class Int(int):
    def __radd__(self, other): return Int(int(other) + int(self) + 1000)


inf, nan = float("inf"), float("nan")
for values in ([], [1, 2], [True, True], [1, 2.5], [0.1] * 10, [1e100, 1.0, -1e100], [inf, 1], [inf, -inf], [nan, 1],
               [2**62, 2**62, 1], [-2**63, -1], [2**47, 2**47], [1, 2**70, 0.5], [0.5, 2**70], [0.5, True, 2], [1, 1j], [0.5, 1j, 0.25],
               [Int(1), 2, 0.5], [1, Int(5), Int(6)], [0.1, Int(5), 0.2], [-0.0], [-0.0, -0.0], [1, None], [0.5, "x"], ["x"], [[1]]):
    attempt(total, values)
    attempt(doubled, values)


# ---- exceptions inside the expression, and in what it calls ----
def fails_inside(): return sum(10 // n
                               for n in (5, 2, 0))
def fails_outermost(): return sum(n for n in 5)
def fails_inner(): return sum(m for n in (1, 2)
                              for m in n)
def fails_filter(): return any(n for n in "ab" if n < 1)
def fails_unpacking(): return all(a < b for a, b in [(1, 2), (3,)])
def stops(): return list(next(iter(())) for n in "ab")
def stops_in_call():
    def stop(n): raise StopIteration(n)
    return sum(stop(n) for n in [1, 2])
def exits(): return any(sys.exit(n) for n in (3, 4))


class StopTruth:
    def __bool__(self): raise StopIteration("by the truth")


def stops_outside(): return any(StopTruth() for n in "a")


for f in (fails_inside, fails_outermost, fails_inner, fails_filter, fails_unpacking, stops, stops_in_call, exits, stops_outside):
    attempt(f)


# ---- names: cells, walruses, nested expressions, functions that stay ----
def names(rows, factor):
    scale = factor
    inner = sum(sum(x * scale for x in row) for row in rows)
    found = any((last := x) > 3 for row in rows for x in row)
    functions = list(lambda y: (x, y, factor) for x in range(3))
    factor = "changed"
    x = "mine"
    return inner, found, last, [f(0) for f in functions], functions[0].__qualname__, x


print(names([[1, 2], [3, 4, 5]], 10))


class Space:
    size = 3
    numbers = [1, 2, 3]
    total = sum(n for n in numbers)
    try:
        scaled = list(n * size for n in numbers)
    except NameError as e:
        print("class:", e)
    __secret = 7

    def mangled(self): return all(self.__secret == n for n in (7, 7))


print(Space.total, Space().mangled())
print(sum(i for i in range(4)), "i" in globals())


def generates(rows):
    for row in rows:
        got = yield sum(x for x in row)
        if got: yield max(x for x in row)


g = generates([[1, 2], [3, 4]])
print(next(g), g.send(1), next(g), list(g))


def frames():
    def who(): return [sys._getframe(k).f_code.co_name for k in range(1, 4)]
    return any((seen := who()) for _ in "a") and seen


print(frames())


def deep(n): return sum(deep(n - 1) for _ in "a") if n else 1


print(deep(50))
try:
    deep(10**6)
except RecursionError as e:
    print("too deep:", str(e).split(" while")[0])


# ---- early ends: what waits behind the answer is not asked for, and dies ----
class Items:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        print("item", self.n)
        return self.n
    def __del__(self): print("items gone")


def early(): return any(n == 2 for n in Items(5)), "after"
def early_nested(): return all(n + m < 4 for n in Items(3) for m in Items(2)), "after"


print(early())
print(early_nested())
it = iter(range(10))
print(any(n == 3 for n in it), list(it))


# ---- mutation while it runs ----
def grows():
    row = [1, 2, 3]
    def add(n):
        if len(row) < 6: row.append(n * 10)
        return n
    return sum(add(n) for n in row), row


print(grows())
try:
    d = {1: 2}
    print(sum(d.setdefault(k + 1, k) for k in d))
except RuntimeError as e:
    print(e)


# ---- the names mean something else half-way ----
def shapes(values):
    return (sum(v for v in values), any(v for v in values), all(v for v in values), min(v for v in values), max(v for v in values),
            list(v for v in values), tuple(v for v in values), set(v for v in values), sorted(v for v in values))


def show(generator):
    return type(generator).__name__, generator.__name__, generator.__qualname__, generator.gi_code.co_name, next(generator), list(generator)


print(shapes([3, 1, 2]))
kept = {name: getattr(builtins, name) for name in ("sum", "any", "all", "min", "max", "list", "tuple", "set", "sorted")}
for name in kept:
    if name != "list": setattr(builtins, name, show)
print(shapes([3, 1, 2]))
for name, value in kept.items():
    setattr(builtins, name, value)
builtins.list = lambda g: kept["list"](g)[::-1]
print(shapes([3, 1, 2]))
builtins.list = kept["list"]
globals()["su" + "m"] = lambda g: "mine " + repr(kept["list"](g))
print(shapes([3, 1, 2]))
del globals()["su" + "m"]
builtins.max, builtins.min = min, max
print(shapes([3, 1, 2]))
builtins.max, builtins.min = kept["max"], kept["min"]


class List(list):
    pass


builtins.list = List
print(type(shapes([1])[5]).__name__)
builtins.list = kept["list"]
print(shapes([3, 1, 2]))

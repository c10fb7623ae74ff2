# Comparison and hashing between kinds: reflected calls, NotImplemented, identity shortcuts, total_ordering, keys that lie.
import functools
import operator

OPERATORS = {"<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">=": operator.ge, ">": operator.gt}
log = []


def ask(label, function):
    log.clear()
    try:
        print(label, "->", repr(function()), log or "")
    except Exception as error:
        print(label, "->", type(error).__name__, error, log or "")


def make(name, base=object, answers=None, **methods):
    """A class whose comparisons are logged and answer what the table says."""
    def comparison(op):
        def method(self, other):
            log.append(f"{name}.{op}")
            return (answers or {}).get(op, NotImplemented)
        return method
    body = {f"__{op}__": comparison(op) for op in ("lt", "le", "eq", "ne", "ge", "gt") if op in (answers or {}) or answers is None}
    return type(name, (base,), body | {"__hash__": lambda self: 1, "__repr__": lambda self: name} | methods)


Silent = make("Silent")
Child = make("Child", Silent)
Yes = make("Yes", answers=dict(lt=True, le="le", eq=[], ne=0, ge=None, gt=2))
OnlyEq = make("OnlyEq", answers=dict(eq=True))
OnlyLt = make("OnlyLt", answers=dict(lt="lt answered"))
Bare = type("Bare", (), {"__repr__": lambda self: "Bare"})
values = [Silent(), Child(), Yes(), OnlyEq(), OnlyLt(), Bare(), 5]
for a in values:
    for b in values:
        for sign, op in OPERATORS.items():
            ask(f"{a!r} {sign} {b!r}", lambda: op(a, b))
s = Silent()
for label, function in {
    "in list by identity": lambda: s in [s], "in list by equality": lambda: s in [Silent()], "index": lambda: [Silent(), s].index(s), "count": lambda: [s, Silent(), s].count(s), "list eq": lambda: [s, 1] == [s, 1], "list ne": lambda: [s] != [Silent()],
    "list order": lambda: [s, 2] < [s, 3], "tuple order": lambda: (Silent(),) < (Silent(),), "dict eq": lambda: {1: s} == {1: s}, "set": lambda: {s} == {s}, "truth of eq": lambda: [Yes()] == [Yes()], "max": lambda: max([OnlyLt(), OnlyLt()]), "sorted": lambda: sorted([OnlyLt(), OnlyLt()]), "min": lambda: min(OnlyLt(), OnlyLt()),
    "nan": lambda: (lambda n: (n == n, n in [n], [n] == [n], {n: 1} == {n: 1}, float("nan") in [n], n != n, (n,) < (n,), sorted([3, n, 1]) is not None))(float("nan")),
}.items():
    ask(label, function)


@functools.total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented


v = [Version("1.2"), Version("1.10"), Version("1.2")]
print([[op(a, b) for op in OPERATORS.values()] for a in v for b in v])
for sign, op in OPERATORS.items():
    ask(f"Version {sign} 5", lambda: op(v[0], 5))
ask("unhashable", lambda: hash(v[0]))
ask("total_ordering of nothing", lambda: functools.total_ordering(type("N", (), {})))
for given in ("__lt__", "__le__", "__gt__", "__ge__"):
    cls = functools.total_ordering(type("T", (), {given: lambda self, other: NotImplemented, "__eq__": lambda self, other: True}))
    print(given, sorted(n for n in vars(cls) if n in ("__lt__", "__le__", "__gt__", "__ge__")))
    ask("all NotImplemented", lambda: cls() >= cls())


class Lying:
    def __init__(self, value, hashed):
        self.value, self.hashed = value, hashed

    def __hash__(self):
        log.append(f"hash {self.value}")
        return self.hashed

    def __eq__(self, other):
        log.append(f"{self.value}=={getattr(other, 'value', other)}")
        return self.value == getattr(other, "value", other)

    def __repr__(self):
        return f"L{self.value}"


a, b, c = Lying(1, 7), Lying(1, 8), Lying(2, 7)
ask("dict of liars", lambda: {a: "a", b: "b", c: "c"})
d = {a: 1}
ask("same hash other value", lambda: d.get(c))
ask("other hash same value", lambda: d.get(b))
ask("same key", lambda: d.get(a))
ask("equal to int", lambda: {Lying(5, hash(5)): "x"}.get(5))
a.hashed = 99
ask("hash changed", lambda: (a in d, list(d), d.get(a)))
ask("set algebra", lambda: ({b} & {Lying(1, 8)}, {b} | {c}, {b} - {Lying(1, 8)}, {b} ^ {c}))
for hashed in (-1, 2**61 - 1, 2**61, 2**64, -2**63, True, 1.5, "x", None):
    ask(f"__hash__ gives {hashed!r}", lambda: hash(Lying(0, hashed)))


class EqOnly:
    def __eq__(self, other): return True


class EqChild(EqOnly):
    pass


class EqBack(EqOnly):
    __hash__ = object.__hash__


class NoHash:
    __hash__ = None


ask("EqOnly", lambda: hash(EqOnly()))
ask("EqChild", lambda: {EqChild()})
ask("EqBack", lambda: isinstance(hash(EqBack()), int))
ask("NoHash", lambda: {NoHash(): 1})
ask("list key", lambda: {[1]: 2})
ask("tuple of list", lambda: hash((1, [2])))
ask("slice", lambda: hash(slice(1)))
ask("set of sets", lambda: {frozenset({1}): 1}[frozenset({1})])
ask("set in set", lambda: {1} in {frozenset({1})})
ask("set as key", lambda: {frozenset({1}): 1}.get({1}))
print([hash(x) for x in (0, 1, -1, -2, True, 2**61 - 1, 2**61, -(2**61 - 1), 1.0, 0.5, -0.0, float("inf"), float("-inf"), 1e300, 10**20, 1j, 1 + 1j, -1j)], hash(1) == hash(1.0) == hash(1 + 0j) == hash(True))
print(hash("") , hash(b""), hash(()), hash(frozenset()), hash((1, 2, 3)), hash((1.0, 2, 3)) == hash((1, 2, 3)), hash(((1,), 2)), hash(frozenset({1, 2, 3})), hash(range(3)) == hash(range(0, 3, 1)), hash(range(0)) == hash(range(5, 5)), hash(None) is not None, hash(...) is not None, hash(type) != 0)
print("abc" < "abd", b"a" < b"b", (1, 2) < (1, 2, 0), [] < [0], {1} < {1, 2}, {1} <= {1}, {1, 2} > {3}, frozenset({1}) == {1}, {1: 2} == {1: 2.0}, range(3) == range(0, 3), range(0, 3, 2) == range(0, 4, 2))
for left, right in [(1, "a"), ("a", b"a"), ([1], (1,)), ({}, {}), (1j, 1j), (None, None), ({1}, [1]), (int, str), (slice(1), slice(2)), (range(1), range(2)), (len, len), (1, 1.5), (True, 2), (10**400, 1e308), (float("nan"), 1), (b"a", bytearray(b"b")), (object, 5), ({}.keys(), {1}), ({1: 2}.items(), {(1, 2)}), ({1: 2}.values(), {1: 2}.values())]:
    print([type(left).__name__, type(right).__name__], [(lambda: (op(left, right)))() if not (err := None) and sign in ("==", "!=") else None for sign, op in OPERATORS.items()][2:4], end=" ")
    ask("<", lambda: left < right)

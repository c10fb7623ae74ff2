"""match: every kind of pattern, over values that try to fool it."""
import collections
import dataclasses
import enum


class Color(enum.Enum):
    RED = 1
    GREEN = 2


class Const:
    ZERO = 0
    NAME = "n"


@dataclasses.dataclass
class P:
    x: object
    y: object = None


class Slots:
    __match_args__ = ("a", "b")
    __slots__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b


def kind(v):
    match v:
        case None | True | False: return f"singleton {v}"
        case -1 | 1.5 | 2j | -3 - 1j: return f"number {v}"
        case "a" "b" | b"bytes": return f"text {v!r}"
        case Color.RED: return "red"
        case Const.ZERO: return "zero"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as num: return f"some number {num}"
        case str(s): return f"str {s}"
        case []: return "empty"
        case [x]: return f"one {x!r}"
        case [1, *rest] | [*rest, 1]: return f"one at an end, rest {rest}"
        case (a, (b, *c), *_, {"k": d}): return f"deep {a} {b} {c} {d}"
        case [_, _, *_] as seq: return f"seq of {len(seq)}"
        case {"type": "point", "x": x, "y": y, **rest}: return f"point {x} {y} {rest}"
        case {"type": str(t)}: return f"typed {t}"
        case {1: _, **kw} if not kw: return "just 1"
        case {}: return f"dict {len(v)}"
        case P(0, y=0): return "origin"
        case P(x=P(x=inner)): return f"nested {inner}"
        case P(x, y) if x == y: return f"same {x}"
        case P(): return "some P"
        case Slots(a, b=[_, q]): return f"slots {a} {q}"
        case Slots(b=b): return f"slots b {b}"
        case type(): return f"class {v.__name__}"
        case _: return f"other {type(v).__name__}"


for v in (None, True, False, -1, 1, 1.5, 2j, -3 - 1j, "ab", b"bytes", Color.RED, Color.GREEN, 0, 0.0, 500, 7, 2.25, "xyz", "", [], (), [5], ("s",), [1, 2, 3], (9, 8, 1), [0, (1, 2, 3), 5, {"k": 6}], [2, 3], range(3), "ab" * 2,
          {"type": "point", "x": 1, "y": 2, "z": 3}, {"type": "t"}, {"type": 5}, {1: 2}, {1: 2, 3: 4}, {}, collections.OrderedDict(type="o"), collections.defaultdict(list), P(0, 0), P(P("in")), P(3, 3), P(1, 2), Slots(1, [2, 3]), Slots(1, 2), int, len, {1}, iter([]), bytearray(b"x"), collections.deque([1, 2]), memoryview(b"ab")):
    print(f"{str(v)[:34] if '0x' not in str(v) else type(v).__name__:<36}", kind(v))


class Loud:
    def __getattr__(self, n):
        print("  getattr", n)
        if n == "missing": raise AttributeError(n)
        if n == "broken": raise ValueError(n)
        return n.upper()


class Cls(type):
    def __instancecheck__(cls, o): print("  instancecheck", type(o).__name__); return True


class Any_(metaclass=Cls):
    __match_args__ = ("one", "two")


match Loud():
    case Any_(missing=1): print("no")
    case Any_(first="FIRST", second=s): print("matched", s)
match Loud():
    case Any_(o, t): print(o, t)
for bad in ("args", "count", "twice", "type", "broken", "names"):
    try:
        match Loud():
            case Any_(1, 2, 3) if bad == "count": pass
            case Any_("ONE", one="ONE") if bad == "twice": pass
            case Loud(1) if bad == "args": pass
            case Loud(broken=1): pass
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
        break
def err(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class BadArgs: __match_args__ = ["x"]
class BadItem: __match_args__ = (1,)
def f1():
    match BadArgs():
        case BadArgs(1): pass
def f2():
    match BadItem():
        case BadItem(1): pass
def f3():
    match 5:
        case int(1, 2): pass
def f4():
    x = 5
    match 5:
        case x(): pass
def f5():
    match {"a": 1}:
        case {Const.NAME: 1, "n": 2}: pass
    match {"n": 1}:
        case {Const.NAME: a, "n": b}: return a
def f6():
    match [1, 2, 3]:
        case [a, b] | [a, b, _] if a > 5: return "no"
        case [a, *b]: return a, b
def f7():
    match P(1):
        case P(1, 2, 3): pass
def f8():
    match object():
        case object(x=1): return "has x"
        case object(): return "object"
for f in (f1, f2, f3, f4, f5, f6, f7, f8): err(f)


class Map(collections.abc.Mapping):
    def __getitem__(self, k): print("  getitem", k); return {"a": 1}[k]
    def get(self, k, d=None): print("  get", k); return {"a": 1}.get(k, d)
    def __len__(self): print("  len"); return 2
    def __iter__(self): print("  iter"); return iter("a")
    def keys(self): print("  keys"); return super().keys()


match Map():
    case {"b": _}: print("b")
    case {"a": v, **r}: print("a", v, r)


def calc(expr):
    match expr:
        case int() | float(): return expr
        case ["-", x]: return -calc(x)
        case ["+" | "-" | "*" as op, l, r]:
            l, r = calc(l), calc(r)
            return l + r if op == "+" else l - r if op == "-" else l * r
        case ["let", [[str(name), value], *more], body]:
            env = {name: calc(value)}
            return calc(["let", more, subst(body, env)] if more else subst(body, env))
        case [f, *args]: raise ValueError(f"unknown {f} with {len(args)}")
        case {"lit": v} | {"value": v}: return calc(v)
    raise TypeError(expr)


def subst(e, env): return env.get(e, e) if isinstance(e, str) else [subst(x, env) for x in e] if isinstance(e, list) else e


print(calc(["+", 1, ["*", 2, ["-", 3]]]), calc(["let", [["x", 5], ["y", 2]], ["-", "x", "y"]]), calc({"value": ["-", 1]}))
err(lambda: calc(["foo", 1, 2]))
err(lambda: calc("bare"))
match (match := 1), (case := 2):
    case 1, x: print(match, case, x)
match = {"case": 3}
match["case"] += 1
print(match)
_ = "kept"
match 5:
    case _: print(_)
for i in range(5):
    match i:
        case 0: continue
        case 3: break
        case n if n % 2: print("odd", n)
        case n: print("even", n)
else: print("never")
print(n, i)
match 1, *[2, 3]:
    case 1, *t: print(t)
match x := [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a + b + c + d, x is not None)

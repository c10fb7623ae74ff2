"""Pattern matching at work: an algebra system that differentiates, simplifies, prints and evaluates; JSON shapes; commands."""
from __future__ import annotations
from collections import Counter, OrderedDict, deque, namedtuple
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType, SimpleNamespace
import math


class Expr:
    def __add__(self, o): return simplify(Add(self, lift(o)))
    def __radd__(self, o): return simplify(Add(lift(o), self))
    def __mul__(self, o): return simplify(Mul(self, lift(o)))
    def __rmul__(self, o): return simplify(Mul(lift(o), self))
    def __sub__(self, o): return self + -1 * lift(o)
    def __neg__(self): return -1 * self
    def __pow__(self, o): return simplify(Pow(self, lift(o)))
    def __truediv__(self, o): return self * Pow(lift(o), Num(-1))


@dataclass(frozen=True)
class Num(Expr):
    value: int | float


@dataclass(frozen=True)
class Var(Expr):
    name: str


@dataclass(frozen=True)
class Add(Expr):
    left: Expr
    right: Expr


@dataclass(frozen=True)
class Mul(Expr):
    left: Expr
    right: Expr


@dataclass(frozen=True)
class Pow(Expr):
    base: Expr
    exponent: Expr


@dataclass(frozen=True)
class Call(Expr):
    function: str
    argument: Expr
    __match_args__ = ("argument", "function")


def lift(value):
    match value:
        case Expr():
            return value
        case bool():
            raise TypeError("bool is no number here")
        case int() | float() as number:
            return Num(number)
        case str(name) if name.isidentifier():
            return Var(name)
        case _:
            raise TypeError(f"cannot lift {value!r}")


def simplify(e):
    match e:
        case Add(Num(a), Num(b)):
            return Num(a + b)
        case Mul(Num(a), Num(b)):
            return Num(a * b)
        case Pow(Num(a), Num(b)) if a or b > 0:
            return Num(a ** b)
        case Add(Num(0), x) | Add(x, Num(0)) | Mul(Num(1), x) | Mul(x, Num(1)) | Pow(x, Num(1)):
            return x
        case Mul(Num(0), _) | Mul(_, Num(0)):
            return Num(0)
        case Pow(_, Num(0)):
            return Num(1)
        case Add(x, y) if x == y:
            return simplify(Mul(Num(2), x))
        case Add(Mul(Num(a), x), y) if x == y:
            return simplify(Mul(Num(a + 1), x))
        case Add(Mul(Num(a), x), Mul(Num(b), y)) if x == y:
            return simplify(Mul(Num(a + b), x))
        case Mul(x, Num() as n):
            return simplify(Mul(n, x))
        case Mul(Num(a), Mul(Num(b), x)):
            return simplify(Mul(Num(a * b), x))
        case Mul(x, y) if x == y:
            return simplify(Pow(x, Num(2)))
        case Mul(x, Pow(y, Num(n))) | Mul(Pow(y, Num(n)), x) if x == y:
            return simplify(Pow(x, Num(n + 1)))
        case Call(Num(v), "exp" | "sin" | "cos" as name):
            return Num(getattr(math, name)(v)) if v else Num(int(name != "sin"))
        case _:
            return e


def d(e, x):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(int(name == x))
        case Add(l, r):
            return d(l, x) + d(r, x)
        case Mul(l, r):
            return d(l, x) * r + l * d(r, x)
        case Pow(b, Num(n)):
            return n * b ** (n - 1) * d(b, x)
        case Pow():
            raise NotImplementedError(show(e))
        case Call(a, "sin"):
            return Call("cos", a) * d(a, x)
        case Call(a, "cos"):
            return -Call("sin", a) * d(a, x)
        case Call(argument=a, function="exp"):
            return e * d(a, x)
        case Call(function=f):
            raise NotImplementedError(f)


def show(e, level=0):
    match e:
        case Num(value=v):
            text, own = (f"{v:g}" if isinstance(v, float) else str(v)), 9 if v >= 0 else 1
        case Var(n):
            text, own = n, 9
        case Add(l, Mul(Num(a), r)) if a < 0:
            text, own = f"{show(l, 1)} - {show(simplify(Mul(Num(-a), r)), 2)}", 1
        case Add(l, r):
            text, own = f"{show(l, 1)} + {show(r, 1)}", 1
        case Mul(Num(-1), r):
            text, own = f"-{show(r, 3)}", 1
        case Mul(l, Pow(r, Num(-1))):
            text, own = f"{show(l, 2)}/{show(r, 3)}", 2
        case Mul(l, r):
            text, own = f"{show(l, 2)}*{show(r, 2)}", 2
        case Pow(b, p):
            text, own = f"{show(b, 4)}^{show(p, 4)}", 3
        case Call(a, f):
            text, own = f"{f}({show(a)})", 9
    return f"({text})" if own < level else text


def evaluate(e, /, **env):
    match e:
        case Num(v): return v
        case Var(n) if n in env: return env[n]
        case Var(n): raise NameError(n)
        case Add(a, b): return evaluate(a, **env) + evaluate(b, **env)
        case Mul(a, b): return evaluate(a, **env) * evaluate(b, **env)
        case Pow(a, b): return evaluate(a, **env) ** evaluate(b, **env)
        case Call(a, f): return getattr(math, f)(evaluate(a, **env))


x, y = Var("x"), Var("y")
for e in (x * x + 3 * x + 1, (x + 1) * (x - 1), Call("sin", x * x) * x, Call("exp", -x) / x, x ** 3 * y ** 2, 2 * (x + x) - 4 * x, Call("cos", Num(0)) + x * "y" + 0):
    try:
        derived = d(e, "x")
        print(show(e), "->", show(derived), "=", round(evaluate(derived, x=1.5, y=2), 6))
    except (NotImplementedError, NameError) as error:
        print(show(e), repr(error))
for bad in (True, None, "3x", [1]):
    try:
        x + bad
    except TypeError as error:
        print(error)
try:
    d(Pow(x, x), "x")
except NotImplementedError as error:
    print(repr(error))


def shape(value):
    match value:
        case None | True | False:
            return f"const {value}"
        case {"type": "point", "at": [int() | float() as px, int() | float() as py], **rest} if not rest:
            return f"point {px},{py}"
        case {"type": "line", "points": [first, *_, last]}:
            return f"line {shape(first)}..{shape(last)}"
        case {"type": ("box" | "rect") as kind, "size": {"w": w, "h": h}} | {"type": ("box" | "rect") as kind, "size": [w, h]}:
            return f"{kind} {w}x{h}"
        case {"error": {"code": 404 | 410 as code}}:
            return f"gone {code}"
        case {"error": str(text) | {"text": str(text)}}:
            return f"error {text}"
        case {}:
            return f"mapping of {len(value)}"
        case []:
            return "nothing"
        case [single]:
            return f"[{shape(single)}]"
        case [[a, b], [c, d]]:
            return f"matrix {a * d - b * c}"
        case (a, b, *rest) if a == b:
            return f"twins {a} +{len(rest)}"
        case [*_, {"type": "end"}]:
            return "ended"
        case str() | bytes() | bytearray():
            return f"text {len(value)}"
        case float(f) if math.isnan(f):
            return "nan"
        case -1 | -2.5 | 1 + 2j | -3j:
            return f"special {value}"
        case int(n) | float(n):
            return f"number {n:+}"
        case Color.RED | Color.GREEN as c:
            return f"color {c.name}"
        case Color(name=n, value=v):
            return f"other {n}={v}"
        case Pair(0, _) | Pair(_, 0):
            return "axis"
        case Pair(l=left):
            return f"pair {left}"
        case SimpleNamespace(a=1, b=object(real=r)):
            return f"ns {r}"
        case type():
            return f"class {value.__name__}"
        case object(shape=s):
            return f"has shape {s}"
    return "?"


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


class Pair:
    __match_args__ = ("l", "r")

    def __init__(self, l, r):
        self.l, self.r = l, r


class Shaped:
    @property
    def shape(self):
        return "round"


for value in [None, True, 0, 1, -1, -2.5, 1 + 2j, -3j, 5j, float("nan"), {"type": "point", "at": [1, 2.5]}, {"type": "point", "at": (1, True), "z": 0},
              {"type": "line", "points": [{"type": "point", "at": [0, 0]}, 1, 2, {"type": "x"}]}, {"type": "box", "size": {"w": 1, "h": 2, "d": 3}},
              {"type": "rect", "size": (3, 4)}, {"type": "rect", "size": "34"}, {"error": {"code": 410}}, {"error": {"code": 500, "text": "boom"}}, {"error": "x"},
              {}, MappingProxyType({"error": "proxied"}), Counter("aab"), OrderedDict(type="box", size=[1, 2]), [], (), [3], ["ab"], [[1, 2], (3, 4)],
              (7, 7, 8), deque([1, 1]), range(2), [1, 2, {"type": "end"}], "abc", b"ab", bytearray(3), "", Color.RED, Color.BLUE, Pair(0, 5), Pair(4, 4), Pair([], None),
              SimpleNamespace(a=1, b=2.5), SimpleNamespace(a=2), int, Shaped(), {1, 2}, iter([]), ..., array := memoryview(b"aab"), namedtuple("T", "a b")(2, 2)]:
    print(f"{str(value)[:40] if not isinstance(value, (Pair, Shaped, memoryview)) and not hasattr(value, '__next__') else type(value).__name__:<42}", shape(value))


class BadArgs:
    __match_args__ = ["a"]


class DupArgs:
    __match_args__ = ("a", "a")
    a = 1


class IntArgs:
    __match_args__ = (1,)


class FewArgs:
    __match_args__ = ("a",)
    a = 1


def try_match(value):
    try:
        match value:
            case BadArgs(_):
                return "bad"
            case DupArgs(1, 1):
                return "dup"
            case IntArgs(_):
                return "int"
            case FewArgs(1, 2):
                return "few"
            case int(1, 2):
                return "two"
            case Expr(_):
                return "none"
        return "nothing"
    except TypeError as error:
        return str(error)


print(*(try_match(v) for v in (BadArgs(), DupArgs(), IntArgs(), FewArgs(), 1, Num(1), "s")), sep="\n")


def run(line, state):
    match line.split():
        case []:
            return
        case ["set", name, "=", *words] | ["let", name, *words]:
            state[name] = " ".join(words)
        case ["del", *names] if all(n in state for n in names):
            for n in names:
                del state[n]
        case ["del", *names]:
            print("missing", sorted(set(names) - state.keys()))
        case ["show"]:
            print(state)
        case ["show", ("all" | "keys") as what, *_]:
            print(list(state) if what == "keys" else list(state.items()))
        case [command, *arguments]:
            print(f"unknown {command!r} with {len(arguments)}")


state = {}
for line in ("set a = 1 2", "let b x", "show", "del a c", "", "del a b", "show keys", "set a 1", "show all of it"):
    run(line, state)

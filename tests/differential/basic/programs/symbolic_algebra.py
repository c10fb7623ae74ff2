# Expressions with overloaded operators: simplified by patterns, differentiated, expanded, printed with few brackets, compiled to closures.
from __future__ import annotations

import math
import operator
from dataclasses import dataclass
from functools import reduce
from numbers import Number


def wrap(value):
    if isinstance(value, Expr):
        return value
    if isinstance(value, Number):
        return Const(value)
    if isinstance(value, str):
        return Sym(value)
    return NotImplemented


def lifted(make, swap=False):
    def method(self, other):
        other = wrap(other)
        if other is NotImplemented:
            return NotImplemented
        return make(other, self) if swap else make(self, other)
    return method


class Expr:
    level = 9
    __match_args__ = ()

    def __init_subclass__(cls, level=9, sign=None):
        cls.level, cls.sign = level, sign

    __add__, __radd__ = lifted(lambda a, b: Add(a, b)), lifted(lambda a, b: Add(a, b), True)
    __mul__, __rmul__ = lifted(lambda a, b: Mul(a, b)), lifted(lambda a, b: Mul(a, b), True)
    __pow__, __rpow__ = lifted(lambda a, b: Pow(a, b)), lifted(lambda a, b: Pow(a, b), True)
    __sub__, __rsub__ = lifted(lambda a, b: Add(a, Mul(Const(-1), b))), lifted(lambda a, b: Add(a, Mul(Const(-1), b)), True)
    __truediv__, __rtruediv__ = lifted(lambda a, b: Mul(a, Pow(b, Const(-1)))), lifted(lambda a, b: Mul(a, Pow(b, Const(-1))), True)
    def __neg__(self): return Mul(Const(-1), self)
    def __pos__(self): return self.simple()
    def __call__(self, **values): return self.compiled(sorted(self.names()))(*(values[n] for n in sorted(self.names())))
    def __format__(self, spec):
        match spec:
            case "": return str(self)
            case "d": return repr(self)
            case _ if spec[0] == "'": return str(self.diff(spec[1:]).simple())
        raise ValueError(f"unknown format {spec!r} for {type(self).__name__}")
    def names(self): return set().union(*(c.names() for c in vars(self).values() if isinstance(c, Expr)))
    def bracketed(self, outer): return f"({self})" if self.level < outer else str(self)
    def simple(self):
        old = None
        new = self
        while new != old:
            old, new = new, rewrite(new)
        return new
    def compiled(self, order):
        code = self.build()
        return lambda *values: code(dict(zip(order, values, strict=True)))


@dataclass(frozen=True)
class Const(Expr):
    value: Number
    def __str__(self): return f"{self.value}" if not isinstance(self.value, complex) else f"{self.value}"
    def diff(self, name): return Const(0)
    def build(self): return lambda env, v=self.value: v


@dataclass(frozen=True)
class Sym(Expr):
    name: str
    def __str__(self): return self.name
    def names(self): return {self.name}
    def diff(self, name): return Const(int(name == self.name))
    def build(self): return operator.itemgetter(self.name)


@dataclass(frozen=True)
class Add(Expr, level=1, sign=" + "):
    a: Expr
    b: Expr
    def __str__(self):
        match self.b:
            case Mul(Const(n), x) if n == -1: return f"{self.a} - {x.bracketed(2)}"
            case Const(n) if not isinstance(n, complex) and n < 0: return f"{self.a} - {-n}"
        return f"{self.a.bracketed(1)} + {self.b.bracketed(1)}"
    def diff(self, name): return Add(self.a.diff(name), self.b.diff(name))
    def build(self):
        a, b = self.a.build(), self.b.build()
        return lambda env: a(env) + b(env)


@dataclass(frozen=True)
class Mul(Expr, level=2):
    a: Expr
    b: Expr
    def __str__(self):
        match self:
            case Mul(Const(n), b) if n == -1: return f"-{b.bracketed(2)}"
            case Mul(a, Pow(b, Const(n))) if n == -1: return f"{a.bracketed(2)}/{b.bracketed(3)}"
        return f"{self.a.bracketed(2)}*{self.b.bracketed(2)}"
    def diff(self, name): return Add(Mul(self.a.diff(name), self.b), Mul(self.a, self.b.diff(name)))
    def build(self):
        a, b = self.a.build(), self.b.build()
        return lambda env: a(env) * b(env)


@dataclass(frozen=True)
class Pow(Expr, level=3):
    a: Expr
    b: Expr
    def __str__(self): return f"{self.a.bracketed(4)}^{self.b.bracketed(3)}"
    def diff(self, name):
        if name not in self.b.names():
            return Mul(Mul(self.b, Pow(self.a, Add(self.b, Const(-1)))), self.a.diff(name))
        return Mul(self, Mul(self.b, Fun("log", self.a)).diff(name))
    def build(self):
        a, b = self.a.build(), self.b.build()
        return lambda env: a(env) ** b(env)


@dataclass(frozen=True)
class Fun(Expr):
    name: str
    x: Expr
    SLOPES = {"sin": lambda x: Fun("cos", x), "cos": lambda x: -Fun("sin", x), "exp": lambda x: Fun("exp", x), "log": lambda x: 1 / x}
    def __str__(self): return f"{self.name}({self.x})"
    def diff(self, name): return Mul(Fun.SLOPES[self.name](self.x), self.x.diff(name))
    def build(self):
        x, f = self.x.build(), getattr(math, self.name)
        return lambda env: f(x(env))


def rewrite(e):
    match e:
        case Const() | Sym(): return e
        case Fun("exp", Fun("log", x)) | Fun("log", Fun("exp", x)): return rewrite(x)
        case Fun("log", Const(1)) | Fun("sin", Const(0)): return Const(0)
        case Fun("exp" | "cos", Const(0)): return Const(1)
        case Fun(name, x): return Fun(name, rewrite(x))
        case Add(Const(a), Const(b)): return Const(a + b)
        case Mul(Const(a), Const(b)): return Const(a * b)
        case Pow(Const(a), Const(b)) if a or b >= 0: return Const(a ** b) if not (isinstance(a, int) and isinstance(b, int) and b < 0) else e
        case Add(Const(0), x) | Add(x, Const(0)) | Mul(Const(1), x) | Mul(x, Const(1)) | Pow(x, Const(1)): return rewrite(x)
        case Mul(Const(0), _) | Mul(_, Const(0)): return Const(0)
        case Pow(_, Const(0)): return Const(1)
        case Add(x, y) if x == y: return Mul(Const(2), rewrite(x))
        case Mul(x, y) if x == y: return Pow(rewrite(x), Const(2))
        case Add(Mul(Const(a), x), Mul(Const(b), y)) if x == y: return Mul(Const(a + b), rewrite(x))
        case Add(Mul(Const(a), x), y) | Add(y, Mul(Const(a), x)) if x == y: return Mul(Const(a + 1), rewrite(x))
        case Mul(Pow(x, Const(a)), Pow(y, Const(b))) if x == y: return Pow(rewrite(x), Const(a + b))
        case Mul(x, Pow(y, Const(b))) | Mul(Pow(y, Const(b)), x) if x == y: return Pow(rewrite(x), Const(b + 1))
        case Pow(Pow(x, Const(a)), Const(b)): return Pow(rewrite(x), Const(a * b))
        case Mul(x, Const() as c) if not isinstance(x, Const): return Mul(c, rewrite(x))
        case Mul(Const(a), Mul(Const(b), x)): return Mul(Const(a * b), rewrite(x))
        case Mul(x, Mul(Const() as c, y)): return Mul(c, Mul(rewrite(x), rewrite(y)))
        case Mul(Mul(x, y), z): return Mul(rewrite(x), Mul(rewrite(y), rewrite(z)))
        case Add(Const() as c, x): return Add(rewrite(x), c)
        case Add(x, Add(y, z)): return Add(Add(rewrite(x), rewrite(y)), rewrite(z))
        case Add(Add(x, Const(a)), Const(b)): return Add(rewrite(x), Const(a + b))
        case Add(x, y) | Mul(x, y) | Pow(x, y): return type(e)(rewrite(x), rewrite(y))


x, y = Sym("x"), Sym("y")
cases = [x + 0, 1 * x + x, x * x * x, 2 * (x + 3) - 3, (x + 1) ** 2 / (x + 1), x ** 2 * x ** -2, 5 - x - y, -(x - y), 2 ** x, Fun("sin", x) * Fun("exp", 2 * x), Fun("log", Fun("exp", x * y)), x / y / 2, (x ** 2) ** 3, reduce(operator.add, [x] * 4), sum([x, y, 1]), math.prod([x, 2, x, 3]), (x - 1) * (x + 1), x ** x, 1 / x]
for e in cases:
    print(f"{e} | {+e} | {e:'x} | {sorted(e.names())}")
print(f"{x + 1:d}", (x * 2 + 1)(x=5), (x ** y)(x=2, y=10), round((Fun("sin", x) ** 2 + Fun("cos", x) ** 2)(x=0.7), 12), ((x + y) * (x - y))(x=3, y=1), (x * 1j)(x=2), "z" + x, hash(x + 1) == hash(Sym("x") + 1), x + 1 == 1 + x, {x: 1}[Sym("x")])
for bad in (lambda: x + [], lambda: [] * x, lambda: f"{x:q}", lambda: (x + y)(x=1), lambda: (1 / x)(x=0), lambda: setattr(x, "name", "q"), lambda: Fun("tan", x).diff("x"), lambda: x % 2, lambda: x.compiled(["x"])(1, 2), lambda: x < y, lambda: Fun("sqrt", x)(x=-1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

"""Number-like, container-like and attribute-like classes together: reflected operators, in-place ones, formatting."""
import math
import operator
from functools import cached_property, singledispatchmethod, total_ordering


@total_ordering
class Ratio:
    __slots__ = ("n", "d", "__dict__")

    def __new__(cls, n=0, d=1, /):
        if d == 0:
            raise ZeroDivisionError(f"Ratio({n}, 0)")
        self = super().__new__(cls)
        g = math.gcd(n, d) * (-1 if d < 0 else 1)
        self.n, self.d = n // g, d // g
        return self

    @classmethod
    def coerce(cls, other):
        match other:
            case Ratio():
                return other
            case bool():
                return None
            case int():
                return cls(other)
            case float() if other.is_integer():
                return cls(int(other))
        return None

    def _binary(f):
        def method(self, other):
            if (o := type(self).coerce(other)) is None:
                return NotImplemented
            return f(self, o)

        def reflected(self, other):
            if (o := type(self).coerce(other)) is None:
                return NotImplemented
            return f(o, self)
        method.__name__ = f"__{f.__name__}__"
        return method, reflected

    def add(a, b): return Ratio(a.n * b.d + b.n * a.d, a.d * b.d)
    def sub(a, b): return Ratio(a.n * b.d - b.n * a.d, a.d * b.d)
    def mul(a, b): return Ratio(a.n * b.n, a.d * b.d)
    def div(a, b): return Ratio(a.n * b.d, a.d * b.n)
    __add__, __radd__ = _binary(add)
    __sub__, __rsub__ = _binary(sub)
    __mul__, __rmul__ = _binary(mul)
    __truediv__, __rtruediv__ = _binary(div)
    del _binary, add, sub, mul, div

    def __floordiv__(self, other):
        o = self.coerce(other)
        return NotImplemented if o is None else (self.n * o.d) // (self.d * o.n)

    def __mod__(self, other):
        return self - self.coerce(other) * (self // other)

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, k, mod=None):
        if mod is not None:
            return pow(self.n, k, mod)
        if not isinstance(k, int):
            return NotImplemented
        return Ratio(self.n ** k, self.d ** k) if k >= 0 else Ratio(self.d ** -k, self.n ** -k)

    def __neg__(self): return Ratio(-self.n, self.d)
    def __pos__(self): return self
    def __abs__(self): return Ratio(abs(self.n), self.d)
    def __bool__(self): return self.n != 0
    def __float__(self): return self.n / self.d
    def __int__(self): return int(self.n / self.d)
    def __trunc__(self): return self.n // self.d if self.n >= 0 else -(-self.n // self.d)
    def __floor__(self): return self.n // self.d
    def __ceil__(self): return -(-self.n // self.d)
    def __round__(self, places=None):
        return round(float(self), places) if places is not None else round(float(self))
    def __complex__(self): return complex(float(self))
    def __hash__(self): return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __eq__(self, other):
        o = self.coerce(other)
        return NotImplemented if o is None else (self.n, self.d) == (o.n, o.d)

    def __lt__(self, other):
        o = self.coerce(other)
        return NotImplemented if o is None else self.n * o.d < o.n * self.d

    def __repr__(self): return f"{type(self).__name__}({self.n}, {self.d})"
    def __str__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)

    def __format__(self, spec):
        if spec.endswith("%"):
            return format(float(self), spec)
        if spec and spec[-1] in "efgn":
            return format(float(self), spec)
        return format(str(self), spec)

    @cached_property
    def decimal(self):
        print("(computing)", end=" ")
        return float(self)

    @singledispatchmethod
    def scale(self, by):
        raise TypeError(f"cannot scale by {type(by).__name__}")

    @scale.register
    def _(self, by: int):
        return self * by

    @scale.register(list)
    @scale.register(tuple)
    def _(self, by):
        return type(by)(self * x for x in by)


half, third = Ratio(1, 2), Ratio(2, -6)
print(half, third, repr(third), half + third, half - 1, 2 - half, 3 * half, half / third, 1 / half, half * 4.0)
print(half ** 3, half ** -2, pow(Ratio(7), 2, 5), 7 // half if False else Ratio(7) // half, divmod(Ratio(7, 2), 2))
print(sorted([half, third, 0, Ratio(3, 4), 1]), max(half, third), half == 0.5, half != third, half < 1 <= Ratio(5, 5))
print({Ratio(2): "two", 2: "zwei"}, hash(Ratio(4, 2)) == hash(2), Ratio(4, 2) in {1, 2, 3})
print(f"{half:>8}|{half:<6}|{half:^9}|{half:.3f}|{third:.1%}|{half:e}|{half!r:*^20}|{half!s}")
print(bool(Ratio(0)), abs(third), -half, +half, float(third), int(Ratio(7, 2)), math.floor(third), math.ceil(third),
      math.trunc(Ratio(-7, 2)), round(Ratio(5, 2)), round(third, 3), complex(half))
print(half.decimal, half.decimal, half.__dict__)
half.note = "hi"
print(vars(half), half.scale(4), half.scale([1, 2]), half.scale((half,)))
for f in (lambda: half + "x", lambda: "x" * half, lambda: half < "a", lambda: half + True, lambda: half ** 1.5, lambda: Ratio(1, 0),
          lambda: half.scale("s"), lambda: half @ 2, lambda: ~half, lambda: half[0], lambda: half(), lambda: len(half),
          lambda: iter(half), lambda: half / 0, lambda: [1][half], lambda: "%d" % half, lambda: f"{half:d}", lambda: operator.index(half)):
    try:
        print("value", f())
    except Exception as e:
        print(type(e).__name__, e)
x = half
x += 1
x *= 2
x -= half
x /= 5
print(x, half, sum([half, third, 1]), math.prod([half, half], start=Ratio(3)))


class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])
    def __rmatmul__(self, other): return f"{other}@M"
    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self
    def __getitem__(self, key):
        match key:
            case int(i), int(j): return self.rows[i][j]
            case slice() as s, int(j): return [r[j] for r in self.rows[s]]
            case int(i), slice() as s: return self.rows[i][s]
            case slice() as s, slice() as t: return Matrix(r[t] for r in self.rows[s])
            case builtins_ellipsis if key is ...: return self
        return self.rows[key]
    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value
    def __delitem__(self, i): del self.rows[i]
    def __len__(self): return len(self.rows)
    def __iter__(self): return iter(self.rows)
    def __contains__(self, v): return any(v in r for r in self.rows)
    def __reversed__(self): return reversed(self.rows)
    def __eq__(self, other): return self.rows == other.rows
    __hash__ = None
    def __repr__(self): return f"M{self.rows}"


m = Matrix([[1, 2], [3, 4]])
n = m
n @= Matrix([[0, half], [1, 0]])
print(m, 5 @ m, m[0, 1], m[:, 0], m[1, ::-1], m[:1, 1:], m[...] is m, m[-1], half * 3 in m, 9 in m, list(reversed(m)))
m[0, 0] = Ratio(9, 3)
m[0, 1] += 1
print(m, len(m), [*m], m == Matrix([[3, 2], [4, Ratio(3, 2)]]))
del m[0]
print(m)
try:
    {m: 1}
except TypeError as e:
    print(e)
try:
    m @ 3
except TypeError as e:
    print(e)

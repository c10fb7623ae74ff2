"""Numbers of one's own: fractions, matrices, polynomials, quaternions, intervals, big decimals, number words, all through operators."""
from __future__ import annotations
import math
import numbers
import operator
from functools import cached_property, reduce, total_ordering, singledispatch
from itertools import chain, combinations, product, starmap, zip_longest, accumulate, repeat
from typing import Sequence


class Fraction(numbers.Rational):
    __slots__ = ("_n", "_d")

    def __new__(cls, n=0, d=1):
        if isinstance(n, str):
            n, _, t = n.partition("/")
            n, d = (int(n), int(t)) if t else cls._decimal(n)
        elif isinstance(n, float):
            n, d = n.as_integer_ratio()
        elif isinstance(n, numbers.Rational):
            n, d = n.numerator * (d.denominator if isinstance(d, numbers.Rational) else 1), n.denominator * getattr(d, "numerator", d)
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = math.gcd(n, d) * (-1 if d < 0 else 1)
        self = super().__new__(cls)
        self._n, self._d = n // g, d // g
        return self

    @staticmethod
    def _decimal(text):
        whole, _, part = text.partition(".")
        return int(whole + part), 10 ** len(part)

    numerator = property(operator.attrgetter("_n"))
    denominator = property(operator.attrgetter("_d"))

    def _op(name, exact, inexact):
        def forward(a, b):
            if isinstance(b, numbers.Rational):
                return exact(a, b)
            if isinstance(b, float):
                return inexact(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(a, b)
            if isinstance(a, numbers.Real):
                return inexact(float(a), float(b))
            return NotImplemented
        forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
        return forward, reverse

    __add__, __radd__ = _op("add", lambda a, b: Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator), operator.add)
    __sub__, __rsub__ = _op("sub", lambda a, b: Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator), operator.sub)
    __mul__, __rmul__ = _op("mul", lambda a, b: Fraction(a.numerator * b.numerator, a.denominator * b.denominator), operator.mul)
    __truediv__, __rtruediv__ = _op("truediv", lambda a, b: Fraction(a.numerator * b.denominator, a.denominator * b.numerator), operator.truediv)
    __floordiv__, __rfloordiv__ = _op("floordiv", lambda a, b: a.numerator * b.denominator // (a.denominator * b.numerator), operator.floordiv)
    __mod__, __rmod__ = _op("mod", lambda a, b: a - b * (a.numerator * b.denominator // (a.denominator * b.numerator)), operator.mod)
    del _op

    def __pow__(self, other):
        if isinstance(other, int):
            return Fraction(self._n ** other, self._d ** other) if other >= 0 else Fraction(self._d ** -other, self._n ** -other)
        return float(self) ** float(other)

    def __rpow__(self, other):
        return other ** self._n if self._d == 1 else other ** float(self)

    def __eq__(self, other):
        match other:
            case numbers.Rational(numerator=n, denominator=d):
                return (self._n, self._d) == (n, d)
            case float():
                return float(self) == other
        return NotImplemented

    def __lt__(self, other):
        return self._n * other.denominator < other.numerator * self._d if isinstance(other, numbers.Rational) else float(self) < other

    def __le__(self, other):
        return self == other or self < other

    __gt__ = lambda self, other: not self <= other
    __ge__ = lambda self, other: not self < other

    def __hash__(self):
        return hash(self._n) if self._d == 1 else hash((self._n, self._d))

    __pos__ = lambda self: self
    __neg__ = lambda self: Fraction(-self._n, self._d)
    __abs__ = lambda self: Fraction(abs(self._n), self._d)
    __trunc__ = lambda self: int(self._n / self._d)
    __floor__ = lambda self: self._n // self._d
    __ceil__ = lambda self: -(-self._n // self._d)

    def __round__(self, digits=None):
        if digits is None:
            floor, rest = divmod(self._n, self._d)
            return floor + (rest * 2 > self._d or rest * 2 == self._d and floor % 2)
        return Fraction(round(self * 10**digits), 10**digits)

    def __repr__(self):
        return f"{self._n}/{self._d}" if self._d != 1 else f"{self._n}"


class Matrix:
    def __init__(self, rows: Sequence[Sequence]):
        self.rows = tuple(map(tuple, rows))
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError(f"ragged rows {[len(r) for r in self.rows]}")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    shape = property(lambda self: (len(self.rows), len(self.rows[0])))
    T = property(lambda self: Matrix(zip(*self.rows)))

    def __getitem__(self, key):
        match key:
            case int(i), int(j):
                return self.rows[i][j]
            case slice() as a, slice() as b:
                return Matrix([r[b] for r in self.rows[a]])
            case int(i), slice() as b:
                return list(self.rows[i][b])
            case slice() as a, int(j):
                return [r[j] for r in self.rows[a]]
            case _ if key is ...:
                return list(chain.from_iterable(self.rows))
            case _:
                raise TypeError(f"bad index {key!r}")

    def __matmul__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"{self.shape} @ {other.shape}")
        return Matrix([[sum(starmap(operator.mul, zip(r, c))) for c in zip(*other.rows)] for r in self.rows])

    def __rmatmul__(self, other):
        return Matrix([other]) @ self if isinstance(other, (list, tuple)) else NotImplemented

    def __mul__(self, k):
        return Matrix([[k * v for v in r] for r in self.rows]) if isinstance(k, numbers.Number) else NotImplemented

    __rmul__ = __mul__

    def __add__(self, other):
        return Matrix([list(map(operator.add, a, b)) for a, b in zip(self.rows, other.rows, strict=True)])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self if n >= 0 else ~self
        n = abs(n)
        while n:
            if n & 1:
                result @= base
            base @= base
            n >>= 1
        return result

    def _eliminate(self):
        m = [list(map(Fraction, r)) for r in self.rows]
        sign, row = 1, 0
        for col in range(self.shape[1]):
            pivot = next((r for r in range(row, len(m)) if m[r][col] != 0), None)
            if pivot is None:
                continue
            if pivot != row:
                m[row], m[pivot], sign = m[pivot], m[row], -sign
            for r in range(len(m)):
                if r != row and m[r][col] != 0:
                    k = m[r][col] / m[row][col]
                    m[r] = [a - k * b for a, b in zip(m[r], m[row])]
            row += 1
            if row == len(m):
                break
        return m, sign, row

    def __invert__(self):
        n = len(self.rows)
        m, _, rank = Matrix([[*r, *e] for r, e in zip(self.rows, Matrix.identity(n).rows)])._eliminate()
        if any(m[i][i] == 0 for i in range(n)):
            raise ZeroDivisionError("singular")
        return Matrix([[v / m[i][i] for v in m[i][n:]] for i in range(n)])

    @property
    def det(self):
        m, sign, rank = self._eliminate()
        return reduce(operator.mul, (m[i][i] for i in range(len(m))), sign)

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        width = max(len(str(v)) for v in self[...])
        return "\n".join(" ".join(f"{v!s:>{width}}" for v in r) for r in self.rows)


class Poly(tuple):
    def __new__(cls, *c):
        c = list(c)
        while c and c[-1] == 0:
            c.pop()
        return super().__new__(cls, c)

    def __add__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        return Poly(*(a + b for a, b in zip_longest(self, o, fillvalue=0)))

    __radd__ = __add__

    def __mul__(self, o):
        o = o if isinstance(o, Poly) else Poly(o)
        out = [0] * (len(self) + len(o))
        for (i, a), (j, b) in product(enumerate(self), enumerate(o)):
            out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__
    __neg__ = lambda self: self * -1
    __sub__ = lambda self, o: self + -o
    __call__ = lambda self, x: reduce(lambda acc, c: acc * x + c, reversed(self), 0)

    def __divmod__(self, o):
        rest, out = list(self), [0] * max(0, len(self) - len(o) + 1)
        for i in reversed(range(len(out))):
            out[i] = k = Fraction(rest[i + len(o) - 1]) / o[-1]
            for j, c in enumerate(o):
                rest[i + j] -= k * c
        return Poly(*out), Poly(*rest)

    def derive(self):
        return Poly(*(i * c for i, c in enumerate(self) if i))

    def __str__(self):
        return " + ".join(f"{c}" + ("" if i == 0 else "x" if i == 1 else f"x^{i}") for i, c in reversed(list(enumerate(self))) if c) or "0"


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    if n < 0:
        return "minus " + words(-n)
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            head, rest = divmod(n, size)
            return f"{words(head)} {name}" + (f" {'and ' * (rest < 100)}{words(rest)}" if rest else "")
    return ONES[n] if n < 20 else TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def roman(n):
    return "".join(s * (n // v) + (n := n % v) * "" for v, s in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")))


h = Fraction(1, 2)
print(h + h, h + 1, 1 - h, h * 0.5, 2 / h, 7 // h, Fraction(7, 3) % 1, -h, abs(-h), h ** -3, 4 ** h, 2.0 ** h, Fraction("3.125"), Fraction("-6/4"), Fraction(0.375), Fraction(h, 3), sum([h, h, 1]), max(h, 0.4, Fraction(2, 3)))
print(math.floor(-h), math.ceil(-h), math.trunc(-h), [round(Fraction(n, 2)) for n in range(-3, 6)], round(Fraction(22, 7), 3), float(h), int(Fraction(7, 2)), complex(h), bool(Fraction(0)), h.real, h.imag, h.conjugate(), divmod(Fraction(7, 2), 1), 1 < Fraction(3, 2) <= 1.5, h == 0.5, h != "x", {h: 1, Fraction(2): 2}[2], isinstance(h, numbers.Complex))
for f in (lambda: Fraction(1, 0), lambda: h + "a", lambda: h < "a", lambda: Fraction("x"), lambda: h / 0, lambda: h @ 1, lambda: setattr(h, "x", 1), lambda: numbers.Rational(), lambda: h + 1j):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
m = Matrix([[2, 1, 0], [0, 3, -1], [1, 0, 1]])
print(m, m.det, ~m, ~m @ m == Matrix.identity(3), m.T[0, 1:], m[1:, :2].rows, m[:, 2], m[...], sep="\n")
print([(Matrix([[1, 1], [1, 0]]) ** n)[0, 1] for n in (0, 1, 10, 100)], (m ** -2)[0, 0], [1, 0, 2] @ m == Matrix([[4, 1, 2]]), (2 * m + m * -2)[...], Matrix([[1, 2], [2, 4]]).det, Matrix([[0, 1], [1, 0]]).det)
for f in (lambda: Matrix([[1], [1, 2]]), lambda: m @ Matrix([[1]]), lambda: ~Matrix([[1, 2], [2, 4]]), lambda: m["x"], lambda: m * "a", lambda: m @ 3, lambda: m + Matrix([[1, 2, 3]])):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
x = Poly(0, 1)
p = (x + 1) * (x - Poly(2)) * (3 * x + 4)
print(p, "|", p.derive(), "|", [p(v) for v in range(-2, 4)], "|", *divmod(p, x + 1), "|", *map(str, divmod(x * x * x, 2 * x + 1)), "|", p + -p, "|", p(m[0, 0]), "|", sum([x, x * x]))
print([words(n) for n in (0, 7, 13, 21, 40, 100, 101, 342, 1000, 1001, 12345, 7000000, -1000000001)], [roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(list(accumulate(range(1, 15), math.lcm)), [n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n], math.comb(50, 25), math.perm(10, 4), math.factorial(30), 2**200 % 10**9, str(3**200)[:20], len(str(7**3000)), int("123456789" * 5) // 987654321, (10**40 + 1) % 97, -(10**30) // 7, divmod(-10**20, 3 * 10**9), math.isqrt(10**41), round(12345678901234567890, -5), 10**25 / 3, float(2**60 + 1), (2**100).bit_length(), ~(2**70) & 0xFFFF, 5 << 70 >> 68, int.from_bytes((2**90).to_bytes(12, "little"), "little") == 2**90)

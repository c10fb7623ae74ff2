# numbers: the tower, its registrations, abstract methods and what follows from them.
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for cls in (Number, Complex, Real, Rational, Integral):
    print(cls.__name__, cls.__mro__[1].__name__, sorted(cls.__abstractmethods__), cls.__slots__, [isinstance(v, cls) for v in (1, True, 1.5, 2j, "x")])
print(Number.__hash__, numbers.__all__, issubclass(int, Integral), issubclass(float, Rational), issubclass(complex, Real))


class Ratio(Rational):
    def __init__(self, n, d=1):
        self.n, self.d = n, d

    numerator = property(lambda self: self.n)
    denominator = property(lambda self: self.d)

    def __eq__(self, other):
        return (self.n, self.d) == ((other.n, other.d) if isinstance(other, Ratio) else (other, 1))

    def __repr__(self):
        return "Ratio(%r, %r)" % (self.n, self.d)

    def __neg__(self):
        return Ratio(-self.n, self.d)

    def __pos__(self):
        return Ratio(self.n, self.d)

    def __add__(self, other):
        return Ratio("add", other)

    def __radd__(self, other):
        return Ratio("radd", other)

    def __floordiv__(self, other):
        return "floordiv", other

    def __rfloordiv__(self, other):
        return "rfloordiv", other

    def __mod__(self, other):
        return "mod", other

    def __rmod__(self, other):
        return "rmod", other


for name in Ratio.__abstractmethods__:
    setattr(Ratio, name, lambda self, *args, name=name: (name, args))
Ratio.__abstractmethods__ = frozenset()
r = Ratio(3, 4)
print(float(r), complex(r), bool(r), bool(Ratio(0)), r - 1, 1 - r, divmod(r, 2), divmod(2, r), r.real, r.imag, r.conjugate(), isinstance(r, Real))


class Whole(Integral):
    def __init__(self, n):
        self.n = n

    def __int__(self):
        return self.n

    def __pos__(self):
        return self

    def __eq__(self, other):
        return self.n == other

    def __neg__(self):
        return -self.n


try:
    Whole(1)
except TypeError as error:
    print(error)
for name in sorted(Whole.__abstractmethods__):
    try:
        function = getattr(Whole, name)
        function(*[5] * (3 if name == "__pow__" else 2 if name in ("__add__", "__lt__") else 1))
    except (NotImplementedError, TypeError) as error:
        print(name, type(error).__name__)
Whole.__abstractmethods__ = frozenset()
w = Whole(7)
print(float(w), w.numerator.n, w.denominator, [0] * 8 and list(range(9))[w], hex(w), bool(w), w.imag, complex(w))
try:
    Complex.__add__(1, 2)
except NotImplementedError as error:
    print(repr(error))

# Distributions of random with numbers of a program's own, and where their arithmetic fails.
import random


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Half:
    """A number that answers operators with doubles, as Fraction does for floats."""
    def __init__(self, value): self.value = value
    def __float__(self): return float(self.value)
    def __repr__(self): return f"Half({self.value})"
    def _with(self, other, op): return op(self.value, other.value if isinstance(other, Half) else other)
    def __add__(self, other): return self._with(other, lambda a, b: a + b)
    def __radd__(self, other): return self._with(other, lambda a, b: b + a)
    def __sub__(self, other): return self._with(other, lambda a, b: a - b)
    def __rsub__(self, other): return self._with(other, lambda a, b: b - a)
    def __mul__(self, other): return self._with(other, lambda a, b: a * b)
    __rmul__ = __mul__
    def __truediv__(self, other): return self._with(other, lambda a, b: a / b)
    def __rtruediv__(self, other): return self._with(other, lambda a, b: b / a)
    def __lt__(self, other): return self._with(other, lambda a, b: a < b)
    def __le__(self, other): return self._with(other, lambda a, b: a <= b)
    def __gt__(self, other): return self._with(other, lambda a, b: a > b)
    def __ge__(self, other): return self._with(other, lambda a, b: a >= b)
    def __eq__(self, other): return self._with(other, lambda a, b: a == b)
    __hash__ = None


class Stubborn:
    """Converts to float, and has no arithmetic, as Decimal beside floats."""
    def __float__(self): return 2.5
    def __repr__(self): return "Stubborn"


generator = random.Random(20)
names = ["uniform", "triangular", "normalvariate", "gauss", "lognormvariate", "expovariate", "vonmisesvariate", "gammavariate", "betavariate", "paretovariate", "weibullvariate", "binomialvariate"]
one = {"expovariate", "paretovariate"}
pools = [(2, 3), (2.5, 0.5), (Half(2), Half(3)), (Half(0.5), 1), (1, Half(0.25)), (Stubborn(), 1), (1, Stubborn()), ("a", 1), (1, "b"), (None, 2), (1, None), (0, 0), (-1, 2), (10**30, 1e-3), (True, False), (1j, 2), ([1], 2)]
for name in names:
    for pair in pools:
        args = pair[:1] if name in one else pair
        generator.seed(len(name))
        result = attempt(getattr(generator, name), *args)
        print(name, args, round(result, 9) if isinstance(result, float) and abs(result) < 1e6 else type(result).__name__ if isinstance(result, float) else result)
print([type(attempt(generator.triangular, *a)).__name__ for a in ((0, 0, 0), (1, 5), (1, 5, 3), (Half(1), 5, Half(2)), (0, 10**20), (True, True, True))])
print(attempt(generator.triangular, 0, 0, 0), attempt(generator.triangular, 3, 3, 1), attempt(generator.triangular, "a", "a", "b"), attempt(generator.triangular, 1, 2, "x"))
print(attempt(generator.binomialvariate, 5.0, 1.0), attempt(generator.binomialvariate, 0, 0.5), attempt(generator.binomialvariate, -1, 9), attempt(generator.binomialvariate, 3, float("nan")), attempt(generator.binomialvariate, 1, 0.5), attempt(generator.binomialvariate, 100.0, 0.25), attempt(generator.binomialvariate, 7, Half(0.25)), attempt(generator.binomialvariate, 7, 1.5), attempt(generator.binomialvariate, "7"), attempt(generator.binomialvariate, 10**18, 0.5) > 10**17)
print(attempt(generator.paretovariate, 0), attempt(generator.paretovariate, 1e-300), attempt(generator.weibullvariate, 1, 0), attempt(generator.weibullvariate, 1, 1e-300) in (0.0, "OverflowError: (34, 'Numerical result out of range')"))
print(attempt(generator.choices, "ab", ["x", "y"]), attempt(generator.choices, "ab", [Stubborn(), Stubborn()]), attempt(generator.choices, "ab", [Half(1), Half(1)]) in (["a"], ["b"]), attempt(generator.choices, "ab", [1, 2], k="z"), attempt(generator.choices, "ab", [1], k="z"), attempt(generator.choices, "ab", [0, 0]), attempt(generator.choices, "ab", [1, float("inf")]), attempt(generator.choices, "ab", 3), attempt(generator.choices, "ab", k=-2), attempt(generator.choices, "", k=1), attempt(generator.choices, 5))
print(attempt(generator.sample, "abc", 2.0), attempt(generator.sample, "abc", Stubborn()), attempt(generator.sample, "abc", "2"), attempt(generator.sample, "abc", 5), attempt(generator.sample, "abc", -1), attempt(generator.sample, {1, 2}, 1), attempt(generator.sample, "abc", None), attempt(generator.sample, "ab", 2, counts=[1.5, 1]), attempt(generator.sample, "ab", 2, counts=[1]), attempt(generator.sample, "ab", 2, counts=[-1, 1]))

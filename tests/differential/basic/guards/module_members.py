# Attributes of modules and calls of their functions with unboxed numbers: names rebound, deleted and shadowed half-way, domain
# errors, results that do not fit, NaNs, other types.
import math
import sys
from math import hypot as length, pi, sin


def many(n):
    total = 0.0
    for i in range(n):
        x = i * 0.5
        total += math.sqrt(x) + sin(x) * pi + math.hypot(x, 2) + length(3, x)
        total += math.sqrt(x * x + total) + math.pow(x, 0.5) + math.atan2(x, 1) + math.log(x + 1, 2)
    return total


def whole(n):
    total = 0
    for i in range(1, n):
        x = i * 0.37 - 20.0
        total += math.floor(x) * 2 + math.ceil(x) - math.trunc(x)
        total += math.gcd(i, 360) - math.gcd(i * 2**40, 2**41)
    return total


def refused(x):
    x = x * 1.0
    try:
        root = math.sqrt(x) + 1.0
        return root * 2, math.floor(root) + 1
    except (ValueError, OverflowError) as error:
        return repr(error), x


def logarithms(numbers):
    total = 0.0
    for x in numbers:
        y = x * 1.0
        try:
            total += math.log(y) + math.log2(y) * math.log10(y)
        except ValueError as error:
            print(y, error)
    return total


print(many(1000), whole(1000))
print([refused(x) for x in (4.0, -1.0, float("nan"), float("inf"), 1e300)])
print(logarithms([1, 2.5, 0.0, -3, 1e308, float("inf")]))


def rounded(x):
    y = 1.0 * x
    return math.floor(y) + 1, math.ceil(y) - 1, math.trunc(y) * 2


for x in (2.5, -2.5, -0.0, 1e15 + 0.5, 1e18, 4.7e18, 1e300, 2**62, -(2**62), float("inf"), float("nan")):
    try:
        print(x, rounded(x))
    except (OverflowError, ValueError) as error:
        print(x, repr(error))


def halves(n):
    total = 0
    for i in range(-n, n):
        x = i * 0.5
        total += round(x) * 3 + round(x * 1e17)
    return total


print(halves(9), halves(400))


def rebound(n):
    total = 0.0
    for i in range(n):
        x = i * 1.5
        if i == 5:
            math.sqrt = lambda v: v + 0.25
        if i == 7:
            math.sqrt = int
        total += math.sqrt(x)
    return total


original = math.sqrt
print(rebound(10))
del math.sqrt
try:
    print(rebound(3))
except AttributeError as error:
    print(error)
math.sqrt = original
print(math.sqrt(2))


def constant(module):
    return module.pi


def sine(module, x):
    return module.sin(x * 1.0) + 0.5


class Shadow(type(sys)):
    @property
    def pi(self):
        return "the class's"

    def sin(self, x):
        return x * 100


class Other:
    pi = "no module"

    def sin(self, x):
        return -x


print(constant(math), constant(math), sine(math, 1), sine(math, 2))
math.__class__ = Shadow
print(constant(math), sine(math, 1))
math.__class__ = type(sys)
print(constant(math), constant(Other()), constant(math), sine(math, 1), sine(Other(), 3), sine(math, 1))
math.pi = 3
print(constant(math))
math.__dict__["pi"] = 4
print(constant(math))
del math.pi
try:
    constant(math)
except AttributeError as error:
    print(error)
fresh = type(sys)("fresh")
fresh.pi = "fresh"
fresh.__getattr__ = lambda name: f"<{name}>"
print(constant(fresh), fresh.other, constant(sys) if hasattr(sys, "pi") else "none")
del fresh.pi
print(constant(fresh))

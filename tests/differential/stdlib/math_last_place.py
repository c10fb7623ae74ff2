# Functions of math to the last place, as glibc rounds them (math_bounds.py is what holds on every target).
import math

POINTS = [0.1, 0.25, 0.5, 0.7, 0.999, 1.0, 1.5, 2.0, 2.75, 3.0, 10.0, 27.0, 100.5, 1e5, 1e10, 1e-10]
ONE = ["sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "asinh", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "cbrt", "erf", "erfc",
       "gamma", "lgamma", "asin", "acos", "atanh", "acosh"]
TWO = ["atan2", "hypot", "pow"]


def attempt(function, *arguments):
    try:
        return repr(function(*arguments))
    except (ValueError, OverflowError) as error:
        return str(error)


for name in ONE:
    function = getattr(math, name)
    print(name, *(attempt(function, x) for x in POINTS))
    print(name, *(attempt(function, -x) for x in POINTS))
for name in TWO:
    function = getattr(math, name)
    for y in (0.3, 3.0, -2.5):
        print(name, y, *(attempt(function, x, y) for x in POINTS))
print(*(x ** 0.3 for x in POINTS))

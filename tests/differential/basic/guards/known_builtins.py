# len, isinstance, abs, min, max and range in line, until their names mean something else
import builtins


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Always(type):
    def __instancecheck__(cls, instance):
        return True


class Anything(metaclass=Always):
    pass


def sizes(values):
    return [len(v) for v in values]


def numbers(a, b):
    return abs(a), min(a, b), max(a, b)


def tests(v):
    return [isinstance(v, c) for c in (int, str, (int, str), int | str, Sized, Anything, bool)]


print(sizes(["", "ab", b"abc", bytearray(4), (1, 2), [1], {1: 2}, {3}, frozenset(), range(5), Sized(6)]))
for pair in (-1, 2), (2.5, -0.5), (0.0, -0.0), (-0.0, 0.0), (1, 1.0), (True, 1), ("a", "b"), (10**30, -(10**30)), (-(2**50), 2**50 - 1):
    try:
        print(numbers(*pair))
    except TypeError as e:
        print(e)
nan = float("nan")
print(min(nan, 1.0), max(nan, 1.0), min(1.0, nan), max(1.0, nan), abs(nan), abs(-nan))
for v in 1, True, "s", Sized(1), None, 1.5:
    print(tests(v))
for bad in (5, None, Sized(-1), Sized("x")):
    try:
        sizes([bad])
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for call in (lambda: isinstance(1, 5), lambda: len(), lambda: len(1, 2), lambda: abs("x"), lambda: min(1), lambda: max(1, None)):
    try:
        print(call())
    except TypeError as e:
        print(e)


def loop(n):
    return [i for i in range(n)]


def change():
    seen = []
    for i in range(4):
        seen.append((len("abcd"), min(1, 2), isinstance(3, int)))
        if i == 0:
            builtins.len = lambda v: "builtin len"
        elif i == 1:
            globals()["len"] = lambda v: "global len"
            builtins.min = max
        elif i == 2:
            del globals()["len"]
            builtins.isinstance = lambda a, b: (a, b)
    return seen


old = len, min, isinstance, range
print(change())
builtins.len, builtins.min, builtins.isinstance = old[:3]
print(change.__name__, len("abc"), min(3, 4), isinstance(3, str))
builtins.range = lambda n: "xyz"[:n]
print(loop(2))
builtins.range = old[3]
print(loop(2))
builtins.brand_new = 5
print(brand_new)
brand_new = 6
print(brand_new)
del brand_new
print(brand_new)
del builtins.brand_new
try:
    brand_new
except NameError as e:
    print(e)

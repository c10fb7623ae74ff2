# Builtin functions called from a site that knows them, while their names come to mean something else.
import math
import operator
import sys


def floor_of(x):
    return math.floor(x)


def close(a, b, **how):
    return math.isclose(a, b, **how)


def greatest(*numbers):
    return math.gcd(*numbers)


def tried(call, *args):
    try:
        return call(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for round in range(3):
    print([tried(floor_of, x) for x in (2.5, -2.5, 3, True, 1e30, float("nan"), "x", None)])
    print(close(1, 1 + 1e-10), close(1, 2, rel_tol=0.6), close(1, 2, abs_tol=1.0), tried(close, 1, "x"))
    print(greatest(), greatest(12), greatest(12, 18), greatest(12, 18, 8), tried(greatest, 1.5))
    print(math.hypot(3, 4), math.log(8, 2), math.log(1), math.pow(2, 0.5) == 2**0.5, math.fsum([0.1] * 10))


class Floored:
    def __floor__(self):
        return ["floored"]


real = math.floor
for round in range(6):
    if round == 1:
        math.floor = lambda x: ("mine", x)
    elif round == 2:
        math.floor = math.ceil
    elif round == 3:
        math.floor = Floored
    elif round == 4:
        del math.floor
    elif round == 5:
        math.floor = real
    found = tried(floor_of, 2.5)
    print(round, type(found).__name__ if isinstance(found, Floored) else found, tried(floor_of, Floored()) if round == 5 else "")


def replaced_while_called():
    """The function goes while it runs: whoever calls it keeps it."""

    class Index:
        def __index__(self):
            operator.index = None
            return 7

    index = operator.index
    first = operator.index(Index())
    second = tried(lambda: operator.index(3))
    operator.index = index
    return [first, second, operator.index(3)]


for round in range(3):
    print(replaced_while_called())


def kinds(values):
    return [type(v).__name__ for v in values]


print(kinds([1, "a", None, 2.5, kinds, type, Floored()]))
print(tried(lambda: type()), tried(lambda: type(1, 2)), type("Made", (), {}).__name__, type(type) is type)
for round in range(3):
    if round == 1:
        type = lambda v: len
    elif round == 2:
        del type
    print(kinds([1, "a"]))

ints = [ord, chr, hash, id, callable, repr, abs, hex]
print([tried(f, "a") if f is not id else "" for f in ints], [tried(f) for f in ints], [tried(f, 1, 2) for f in ints])
print([tried(lambda: f(97, key=1)) for f in (ord, chr, hash, callable)])
spread = ("a", "b")
print(tried(lambda: ord(*spread)), ord(*spread[:1]), tried(lambda: sys.intern(*spread)), sys.intern(*spread[1:]))

# Conversions by name: what the builtin gives in line, and what it gives by a call.
import builtins
import math


def show(*values):
    for v in values:
        print(type(v).__name__, repr(v)[:80])


class Index:
    def __repr__(self):
        return "Index()"

    def __index__(self):
        return 41


class Floating:
    def __float__(self):
        return 2.5

    def __int__(self):
        return 7

    def __str__(self):
        return "floating"


class Text(str):
    def __str__(self):
        return "changed"


class Whole(int):
    def __int__(self):
        return 99

    def __float__(self):
        return 0.125


class Bad:
    def __int__(self):
        return "no"

    def __float__(self):
        return 1

    def __str__(self):
        return 5

    def __repr__(self):
        return "Bad()"


VALUES = [0, 1, -1, True, False, 2**31, 2**49 - 1, 2**49, -2**49, 2**50, -2**50 - 1, 2**63, 2**70, 10**400, 0.0, -0.0, 1.5, -1.5, 2.0**48, 2.0**49, -2.0**49,
          -(2.0**49) + 0.5, 2.0**50, 2.0**53 + 2, 1e300, math.inf, -math.inf, math.nan, "12", " 12 ", "-3.5", "inf", "1_000", "abc", "", b"7", bytearray(b"8"),
          None, [1], Index(), Floating(), Text("5"), Whole(3), Bad(), 3j, int, "\u0665"]


def attempt(function, value):
    try:
        show(function(value))
    except Exception as error:
        print(type(error).__name__, str(error)[:120])


def by_name(value):
    for conversion in (lambda v: int(v), lambda v: float(v), lambda v: str(v)):
        attempt(conversion, value)


for value in VALUES:
    by_name(value)


def special():
    show(float("inf"), float("-inf"), float("nan"), float("Infinity"), float("-infinity"), float("NaN"))
    a, b = float("nan"), float("nan")
    print(a is b, a == b, a is a, float("inf") is float("inf") or True, float("inf") == math.inf)
    best = float("inf")
    for x in (3, 2.5, 7):
        if x < best:
            best = x
    worst = float("-inf")
    for x in (3, 2.5, 7):
        worst = max(worst, x)
    return best, worst


print(special())


def typed(n):
    total, parts = 0.0, []
    for i in range(n):
        total += float(i) / 2 + int(i * 1.5) + float(str(i)) + int(str(i))
        parts.append(str(i) + str(total))
    return total, parts


print(typed(6))


def overflowing(x):
    out = []
    for _ in range(8):
        x = int(x * 1000.5)
        out.append((x, float(x), str(x)))
    return out


print(overflowing(3))
s = "abc" + str(1)
print(str(s) is s, str("lit") == "lit", int(5) is int(5))


def patched():
    class Strange(int):
        pass

    kept = builtins.int, builtins.float, builtins.str
    builtins.int, builtins.float, builtins.str = Strange, lambda v: ("float", v), repr
    try:
        print(type(int(3)).__name__, float("inf"), float(2), str("x"), str(3))
    finally:
        builtins.int, builtins.float, builtins.str = kept
    print(type(int(3)).__name__, float("inf"), float(2), str("x"), str(3))


patched()


class Dies:
    def __init__(self, name):
        self.name = name

    def __int__(self):
        print("int of", self.name)
        return 1

    def __float__(self):
        print("float of", self.name)
        return 1.0

    def __str__(self):
        print("str of", self.name)
        return self.name

    def __del__(self):
        print("gone", self.name)


print(int(Dies("a")) + 1, "then")
print(float(Dies("b")) + 1, "then")
print(str(Dies("c")) + "!", "then")


def shadow(int):
    return int(3)


print(shadow(lambda v: v * 2))
print([str(v) for v in (1, 2.5, None)], sum(int(c) for c in "12345"), max(float(c) for c in "1 2.5 inf".split()))
try:
    int()
    print(int(), float(), repr(str()), int("ff", 16), str(b"x", "ascii"), int(x) if (x := 2.5) else 0)
    float(1, 2)
except TypeError as error:
    print(error)
try:
    str(b"x", encoding="ascii", errors="strict", other=1)
except TypeError as error:
    print(error)

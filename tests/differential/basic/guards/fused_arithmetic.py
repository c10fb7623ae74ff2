"""Arithmetic that the compiler runs as one expression, and then the operands are something else or the result is too large."""


def mix(a, b, c):
    return (a * b + c) & 255


def poly(a, b):
    return a * a + b * b - 2 * a * b


def linear(x, y):
    return 0.5 * x + 2 * y - 1


def shifts(a, b):
    return (a + b >> 3) % 7 - (a - b) // 2 ^ b


def grows(total, a, b):
    total += a + b
    total += a * 2
    return total


def numbers(n, start):
    state = start
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        yield state % 11 - 5


class Odd:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Odd({self.name!r})"

    def __add__(self, other):
        print("add", self.name, other)
        return Odd(self.name + "+")

    def __radd__(self, other):
        print("radd", self.name, other)
        return 3

    def __mul__(self, other):
        print("mul", self.name, other)
        return Odd(self.name + "*")

    def __rmul__(self, other):
        print("rmul", self.name)
        return other

    def __and__(self, other):
        return self.name, other

    def __del__(self):
        print("gone", self.name)


big = 1 << 49
values = [0, 3, -4, True, big, -big, big * big, 2.5, -0.0, float("inf"), float("nan"), 1 + 2j, "ab", [1], None, Odd("o")]


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for a in values:
    for b in values:
        if isinstance(a, Odd) and isinstance(b, Odd):
            continue
        results = [attempt(f, a, b) for f in (poly, linear, shifts)]
        results += [attempt(mix, a, b, 7), attempt(mix, 3, a, b), attempt(grows, a, b, 1), attempt(grows, 1, a, b)]
        print([r if not isinstance(r, Odd) else r.name for r in results])

for start in (1, 12345, big, big * 4096, 2.0):
    print(attempt(lambda: list(numbers(6, start))))

text = "x"
text += "a" + "b"
for word in ("c", "d"):
    text += word + word
print(text, grows("s", "t", "u"), grows([1], [2], [3]))

i = 7
total = 0
for k in range(5):
    total += i * k + 1
    i = (i * 3 + k) % 1000003
print(total, i, (i + 1) * (i - 1) - i * i)


def where(a, b, c):
    return (a + b) * (
        b - c
    ) + c


for args in ((1, 2, "x"), ("x", 2, 1), (None, 1, 1)):
    try:
        where(*args)
    except TypeError as e:
        print(e, e.__traceback__.tb_next.tb_lineno - where.__code__.co_firstlineno)

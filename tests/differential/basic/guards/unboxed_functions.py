"""Functions that take and give unboxed numbers, called with what they were not guessed for."""
import math
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def scale(x, factor):
    total = 0.0
    for _ in range(3):
        total += x * factor
    return total


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def power(base, n):
    result = 1
    for _ in range(n):
        result = result * base
    return result


def clamp(x, low, high):
    if x < low:
        return low
    if x > high:
        return high
    return x


def sign(x):
    return -1 if x < 0 else 1 if x > 0 else 0


def halves(n):
    count = 0
    while n > 1:
        n = n // 2
        count += 1
    return count


def may_return_nothing(n):
    if n > 2:
        return n * 2


def mixed(n):
    if n > 100:
        return "many"
    if n < 0:
        return n * 0.5
    return n + 1


print(fib(15), fib(True), fib(2.0), fib(3.5))
print(scale(1.5, 2.0), scale(2, 3), scale(True, 0.5), scale(1.0, 4))
print(gcd(12, 18), gcd(2 ** 70, 2 ** 65), gcd(0, 5), gcd(7, 0))
print(power(3, 10), power(3, 60), power(2.5, 3), power(-7, 41), power("x", 0))
print(clamp(5, 1, 3), clamp(0.5, 1, 3), clamp(2, 1, 3), clamp("b", "a", "c"))
print(sign(-3), sign(0), sign(2.5), sign(-0.0), sign(10 ** 30))
print(halves(10 ** 6), halves(2 ** 62), halves(2 ** 100), halves(9.75))
print(may_return_nothing(2), may_return_nothing(3), may_return_nothing(2.5))
print([mixed(v) for v in (5, 101, -3, 2.5, 10 ** 20)])


def totals(n):
    number, text = 0, ""
    for i in range(n):
        value = mixed(i * 30)
        if isinstance(value, int):
            number += value
        else:
            text += value[0]
    return number, text


print(totals(3), totals(6))


def large(n):
    # beyond the inline range of ints, within 64 bits and past them
    return n * 1000003


def chain(n):
    value = 1
    for _ in range(n):
        value = large(value)
    return value


print([chain(n) for n in (1, 2, 3, 4, 5, 6)])


def not_a_number(x):
    total = 0.0
    for _ in range(2):
        total = total + x
    return total


nan = not_a_number(float("nan"))
print(nan, nan != nan, not_a_number(math.inf), not_a_number(-math.inf) < 0)


class Meter:
    def __init__(self, unit):
        self.unit = unit

    def steps(self, n):
        count = 0
        for i in range(n):
            count += i
        return count

    def ratio(self, a, b):
        value = 0.0
        for _ in range(2):
            value += a / b
        return value

    def all(self, n):
        total = 0
        for i in range(n):
            total += self.steps(i)
        return total


class Loud(Meter):
    def steps(self, n):
        return f"<{n}>" if n == 2 else super().steps(n)


meter = Meter("m")
print(meter.steps(5), meter.all(6), meter.ratio(1.0, 4.0), meter.ratio(1, 4))
for call in (lambda: meter.steps(2.5), lambda: meter.ratio(1.0, 0.0), lambda: Loud("l").all(4), lambda: fib("x"),
             lambda: gcd(4, None), lambda: power(2, n="3"), lambda: large()):
    try:
        print(call())
    except Exception as e:
        where = e.__traceback__
        while where.tb_next:
            where = where.tb_next
        print(type(e).__name__, e, where.tb_frame.f_code.co_name, where.tb_lineno)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))
limit = sys.getrecursionlimit()
sys.setrecursionlimit(150)
try:
    depth(10_000)
except RecursionError as e:
    print(type(e).__name__, e)
sys.setrecursionlimit(limit)


def twice(n):
    return n + n


def use(n):
    total = 0
    for i in range(n):
        if i == 3:
            globals()["twice"] = lambda n: [n]
        value = twice(i)
        if isinstance(value, list):
            total -= value[0]
        else:
            total += value
    return total


print(use(3), use(8), twice(4))

"""Sums, differences and products of large ints whose size is or is not known beforehand."""


def check(n):
    return (n.bit_length(), n % 1000000007, n % 18446744073709551557, n < 0)


B = 1 << 64
sizes = (1, 2, 8, 9, 10, 17, 33)
numbers = []
for limbs in sizes:
    top = B ** (limbs - 1)
    numbers += [top, top * (B - 1), top * B - 1, top + 1, top * (B // 2), top * (B // 2) - 1, top * 3 + 7]
total = 0
for a in numbers:
    for b in numbers:
        for x, y in ((a, b), (-a, b), (a, -b), (-a, -b)):
            s, d, p = x + y, x - y, x * y
            assert s - y == x and d + y == x and s == y + x and (p // y == x if y else True), (x, y)
            assert p == y * x and -p == -x * y and s - x == y
            total = (total * 31 + sum(check(s)[:3]) + sum(check(d)[:3]) + sum(check(p)[:3])) % 1000000007
print(total)
for limbs in (9, 10, 20):
    x = B ** limbs - 1
    print(check(x + 1), check(x + x), check(x - x), check(x - (x - 1)), check(x - (x + 1)), check(x * (B - 1)), check(x * 2), check(x * 1),
          check(x * 0), check(x * -1), check(x + True), check(x * True), check((B ** limbs) * (B // 2)), check((B ** limbs // 2) * 2))
    print(check(-x - 1), check(-x + x // 3), check(1 - x), check(0 - x), check(x + 0), check(0 + x), check(x - 0))
fact = 1
for i in range(1, 400):
    fact *= i
print(check(fact), str(fact)[:20], len(str(fact)))
for i in range(399, 0, -1):
    assert fact % i == 0
    fact //= i
print(fact)
a, b = 0, 1
for i in range(3000):
    a, b = b, a + b
print(check(a), check(b - a))
for i in range(3000):
    a, b = b - a, a
print(a, b)


class Int(int):
    def __add__(self, other):
        return "added"


big = Int(B ** 12)
print(big + 1, check(1 + big) if isinstance(1 + big, int) else 1 + big, check(big * 3), check(big - 5), type(big * 3).__name__)
n = B ** 12
n += n
n -= 1
n *= 3
m = n
n += 1
print(check(n), check(m), n - m)
import math

for args in ((12, 18), (0, 5), (-12, 18), (0, 0), (), (7,), (12, 18, 27), (2**50 - 1, 2**49), (-(2**50), 6), (B**3, B**2 * 6), (True, 4)):
    print(math.gcd(*args), math.lcm(*args), end=" ")
print()
for bad in ((1.5, 2), ("a", 2), (2, None), (1, 2, 3.0)):
    for f in (math.gcd, math.lcm):
        try:
            print(f(*bad))
        except TypeError as e:
            print(e)
print(math.lcm(2**49 + 1, 2**49 - 1), math.lcm(0, B), math.lcm(B, 3, 0), math.lcm(*range(1, 60)), math.gcd(*range(60, 600, 60)))

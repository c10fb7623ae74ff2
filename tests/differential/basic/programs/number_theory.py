# Whole numbers at work: sieves, Miller-Rabin, factoring, continued fractions, RSA, digits of pi and e, bases, partitions, exact roots.
import itertools
import math
import operator
import sys
from collections import Counter
from functools import cache, reduce


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for p in range(2, math.isqrt(n) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, f in enumerate(flags) if f]


def is_prime(n):
    if n < 2 or any(n % p == 0 and n != p for p in (2, 3, 5, 7, 11, 13)):
        return False
    if n < 289:
        return True
    d, s = n - 1, 0
    s = (d & -d).bit_length() - 1
    d >>= s
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if pow(a, d, n) in (1, n - 1) or a % n == 0:
            continue
        if all(pow(a, d << r, n) != n - 1 for r in range(1, s)):
            return False
    return True


def rho(n, c=1):
    if n % 2 == 0:
        return 2
    x = y = 2
    d = 1
    while d == 1:
        x = (x * x + c) % n
        y = (y * y + c) % n
        y = (y * y + c) % n
        d = math.gcd(abs(x - y), n)
    return d if d != n else rho(n, c + 1)


def factors(n):
    if n < 2:
        return Counter()
    if is_prime(n):
        return Counter({n: 1})
    d = rho(n)
    return factors(d) + factors(n // d)


print(sieve(60), len(sieve(10000)), [n for n in range(2, 400) if is_prime(n)] == sieve(399))
for n in (1, 2, 97, 360, 1001, 2**32 + 1, 10**12 + 39, 600851475143, 2**61 - 1, 3**30, math.factorial(15)):
    f = factors(n)
    print(n, dict(sorted(f.items())), math.prod(p**k for p, k in f.items()) == n, math.prod((p**(k + 1) - 1) // (p - 1) for p, k in f.items()), math.prod(p**k - p**(k - 1) for p, k in f.items()))


def extended(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q, (a, b) = a // b, (b, a % b)
        x, u, y, v = u, x - q * u, v, y - q * v
    return a, x, y


print(extended(240, 46), extended(-25, 10), pow(3, -1, 11), [(math.gcd(a, b), math.lcm(a, b)) for a, b in ((12, 18), (0, 5), (-4, 6))])
p, q = next(filter(is_prime, itertools.count(10**20))), next(filter(is_prime, itertools.count(10**21)))
n, e = p * q, 65537
d = pow(e, -1, (p - 1) * (q - 1))
message = int.from_bytes("Grüße!".encode(), "big")
secret = pow(message, e, n)
print(p, q, secret, pow(secret, d, n).to_bytes(9, "big").lstrip(b"\0").decode(), d.bit_length())


def fraction_terms(a, b):
    while b:
        yield a // b
        a, b = b, a % b


def convergents(terms):
    h, k = (1, 0), (0, 1)
    for t in terms:
        h, k = (t * h[0] + h[1], h[0]), (t * k[0] + k[1], k[0])
        yield h[0], k[0]


def root_terms(n):
    a0 = a = math.isqrt(n)
    m, d = 0, 1
    yield a
    while a0 * a0 != n:
        m = d * a - m
        d = (n - m * m) // d
        a = (a0 + m) // d
        yield a


print(list(fraction_terms(649, 200)), list(convergents(fraction_terms(*(3.245).as_integer_ratio())))[:5], list(itertools.islice(root_terms(23), 9)), [next((h, k) for h, k in convergents(root_terms(n)) if h * h - n * k * k == 1) for n in (2, 7, 61)])


def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


print("".join(map(str, itertools.islice(pi_digits(), 60))), str(sum(10**60 // math.factorial(k) for k in range(60)))[:50], math.isqrt(2 * 10**100))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = []
    while n or not out:
        n, r = divmod(n, base)
        out.append(digits[r])
    return sign + "".join(reversed(out))


for n in (0, -1, 255, 10**18, -2**40):
    print(n, [to_base(n, b) for b in (2, 7, 16, 36)], all(int(to_base(n, b), b) == n for b in range(2, 37)), to_base(n, 16) == format(n, "x"), f"{n:,}", f"{n:_b}"[-20:], f"{n:+.3e}")


@cache
def partitions(n, largest=None):
    largest = n if largest is None else largest
    return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


def exact_root(n, k):
    lo, hi = 0, 1 << (n.bit_length() // k + 1)
    while lo < hi:
        mid = (lo + hi + 1) // 2
        lo, hi = (mid, hi) if mid**k <= n else (lo, mid - 1)
    return lo, lo**k == n


print([partitions(n) for n in (1, 5, 10, 50)], partitions.cache_info().currsize > 100, exact_root(10**30, 3), exact_root(2**100 + 1, 5), exact_root(7**77, 77))
print([sum(map(int, str(2**n))) for n in (10, 100, 1000)], len(str(math.factorial(300))), math.comb(100, 50), math.perm(20, 5), reduce(operator.xor, range(1000)), (1 << 200) >> 190, -1 >> 100, (-7) // 2, -7 % 3, divmod(-10**30, 10**9 + 7), ~(2**70), 2**70 & -2**65, (2**70).bit_count())
fib = lambda n: reduce(lambda ab, bit: (lambda a, b: (a * (2 * b - a), a * a + b * b) if bit == "0" else (a * a + b * b, b * (2 * a + b)))(*ab), bin(n)[2:], (0, 1))[0]
print([fib(n) for n in (0, 1, 2, 10, 90, 300)], sorted({pow(g, k, 23) for g in (5,) for k in range(22)}) == list(range(1, 23)))
for bad in (lambda: pow(2, -1, 4), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.factorial(2.5), lambda: int("12", 1), lambda: (5).to_bytes(0, "big") if False else (300).to_bytes(1, "big"), lambda: 1 << -1, lambda: 10**400 / 3, lambda: int(float("nan")), lambda: math.gcd(1.5, 2), lambda: range(10**30)[10**29], lambda: len(range(10**30)), lambda: "x" * 10**30, lambda: float(10**400), lambda: str(10**5000)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

# Primes, perfect numbers, pi digits, Fibonacci, collatz, primality test with big integers, matrix power, fractions.
def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, p in enumerate(flags) if p]


def pi_digits(count):
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(n)
            q, r, n = q * 10, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(map(str, out))


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        a, b = abs(n), abs(d)
        while b:
            a, b = b, a % b
        sign = -1 if d < 0 else 1
        self.n, self.d = sign * n // a, sign * d // a

    def __add__(self, o):
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    def __mul__(self, o):
        o = o if isinstance(o, Fraction) else Fraction(o)
        return Fraction(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        return Fraction(self.n * o.d, self.d * o.n)

    def __lt__(self, o):
        return self.n * o.d < o.n * self.d

    def __eq__(self, o):
        return (self.n, self.d) == (o.n, o.d)

    def __str__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


primes = sieve(1000)
print(len(primes), primes[-5:], sum(primes))
print(pi_digits(60))
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print([is_prime(n) for n in (97, 561, 2**61 - 1, 2**67 - 1, 2**89 - 1, 10**18 + 9)])
print(sum((Fraction(1, n) for n in range(2, 12)), Fraction(1)), 3 * Fraction(2, 9), Fraction(6, -4), Fraction(1, 3) < Fraction(1, 2), sorted([Fraction(1, 2), Fraction(1, 3)])[0])
try:
    Fraction(1, 2) / Fraction(0)
except ZeroDivisionError as error:
    print(error)
longest = max(range(1, 3000), key=lambda n: collatz(n)) if False else None


def collatz(n, known={1: 1}):
    path = []
    while n not in known:
        path.append(n)
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    length = known[n]
    for m in reversed(path):
        length += 1
        known[m] = length
    return length


print(max(range(1, 3000), key=collatz), len(collatz.__defaults__[0]))


def fib(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


print(fib(10), fib(300), fib(1000) % 10**20)
pascal = [[1]]
while len(pascal) < 8:
    pascal.append([a + b for a, b in zip([0] + pascal[-1], pascal[-1] + [0])])
for row in pascal:
    print(" ".join(f"{x:2}" for x in row).center(30).rstrip())
e = sum(1 / f for f in [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880])
print(f"{e:.6f}")

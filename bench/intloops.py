"""Integer loops: greatest common divisors, Collatz chains, digit sums."""
import sys


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def chain(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def digit_sum(n):
    total = 0
    while n:
        total += n % 10
        n //= 10
    return total


def main(size):
    coprime = 0
    for a in range(1, size // 60):
        for b in range(1, a):
            if gcd(a, b) == 1:
                coprime += 1
    longest = max((chain(n), n) for n in range(1, size))
    digits = sum(digit_sum(n * n) for n in range(size))
    print(coprime, longest, digits)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 56000)

"""Integers of thousands of digits: products, powers, division, text."""
import sys


def pi_digits(count):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    digits = []
    while len(digits) < count:
        if 4 * q + r - t < m * t:
            digits.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return digits


def main(n):
    digits = pi_digits(n)
    fact = 1
    for i in range(2, n * 2):
        fact *= i
    fibs = [0, 1]
    for i in range(n * 8):
        fibs.append(fibs[-1] + fibs[-2])
    power = pow(3, n * 40) % (10**300 + 7)
    modular = pow(0x1234567890ABCDEF1234567890ABCDEF, 2**521 - 1, 2**607 - 1)
    text = str(fibs[-1])
    print("".join(map(str, digits[-10:])), fact.bit_length(), len(text), text[:12], power % 1000003, modular % 1000003,
          int(text[:500]) % 97, fact // fibs[n * 4] % 1009)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2400)

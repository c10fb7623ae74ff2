"""The sieve of Eratosthenes: list of bools, a while loop, strided stores."""
import sys


def primes(limit):
    prime = [True] * (limit + 1)
    prime[0] = prime[1] = False
    n = 2
    while n * n <= limit:
        if prime[n]:
            for multiple in range(n * n, limit + 1, n):
                prime[multiple] = False
        n += 1
    return [n for n, yes in enumerate(prime) if yes]


found = primes(int(sys.argv[1]) if len(sys.argv) > 1 else 4000000)
print(len(found), found[-1], sum(found) % 1000007)

"""Iterators made of iterators: every class of itertools in loops as programs write them."""
import sys
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
                       groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


def streams(n):
    total = 0
    for a, b in pairwise(range(n)):
        total += b - a
    for x in chain(range(n), range(n), (1, 2, 3)):
        total += x
    for x in chain.from_iterable([range(10)] * (n // 10)):
        total += x
    for x in accumulate(range(n)):
        total ^= x
    for x in islice(count(3), 0, n, 2):
        total += x
    for x in islice(cycle((1, 2, 3)), n):
        total += x
    for x in compress(range(n), cycle((1, 0))):
        total += x
    for a, b in zip_longest(range(n), range(n // 2), fillvalue=0):
        total += a - b
    for row in batched(range(n), 5):
        total += row[0]
    first, second = tee(range(n))
    for a, b in zip(first, second):
        total += a - b
    for x in map(pow, range(200), repeat(2)):
        total += x
    return total


def functions(n):
    total = 0
    for x in takewhile(lambda x: x < n - 1, range(n)):
        total += x
    for x in dropwhile(lambda x: x < n // 2, range(n)):
        total += x
    for x in filterfalse(None, cycled(n)):
        total += x
    for x in starmap(max, zip(range(n // 2), repeat(1000))):
        total += x
    for key, group in groupby(range(n), lambda x: x // 7):
        for x in group:
            total += key
    return total


def cycled(n):
    return islice(cycle((0, 1, 0)), n)


def arrangements():
    total = 0
    for a, b, c in product(range(40), repeat=3):
        total += a ^ b ^ c
    for a, b, c, d in combinations(range(26), 4):
        total += a * d - b * c
    for a, b, c in combinations_with_replacement(range(30), 3):
        total += a + b - c
    for p in permutations(range(8)):
        total += p[0] * p[7]
    return total


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
for _ in range(rounds):
    print(streams(120_000), functions(120_000), arrangements())

"""defaultdict, OrderedDict and Counter as programs use them: grouping, counting, caches in order of use."""
from collections import Counter, OrderedDict, defaultdict


def group(n):
    groups = defaultdict(list)
    for i in range(n):
        groups[i * i % 997].append(i)
    return sum(len(g) * k for k, g in groups.items())


def count(n):
    counts = defaultdict(int)
    for i in range(n):
        counts[i * 7919 % 1009] += 1
    return max(counts.values()), len(counts)


def tally(n):
    letters = "the quick brown fox jumps over the lazy dog " * (n // 44)
    return Counter(letters).most_common(3)


def lru(n, size):
    cache = OrderedDict()
    hits = 0
    for i in range(n):
        key = i * i % 1013
        if key in cache:
            hits += 1
            cache.move_to_end(key)
        else:
            cache[key] = i
            if len(cache) > size:
                cache.popitem(last=False)
    return hits, next(iter(cache))


def ordered(n):
    od = OrderedDict()
    for i in range(n):
        od[i] = i
    total = 0
    for k, v in od.items():
        total += k ^ v
    for k in list(od)[::2]:
        del od[k]
    od.move_to_end(1)
    return total, len(od), od.popitem()


def main():
    print(group(500_000), count(700_000), tally(4_000_000), lru(500_000, 700), ordered(200_000))


main()

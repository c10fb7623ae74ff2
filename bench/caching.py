"""Functions that make functions: lru_cache hits and misses, partial, reduce, cmp_to_key, operator's getters."""
import sys
from functools import cmp_to_key, lru_cache, partial, reduce
from operator import add, attrgetter, itemgetter, methodcaller, mul


@lru_cache(maxsize=None)
def square(n):
    return n * n


@lru_cache(maxsize=512)
def pair(a, b):
    return a * 31 + b


@lru_cache(maxsize=128)
def named(text, *, times=1):
    return text * times


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Record:
    def __init__(self, name, rank):
        self.name = name
        self.rank = rank

    @lru_cache(maxsize=None)
    def score(self, bonus):
        return self.rank * bonus


def hits(n):
    total = 0
    for i in range(n):
        total += square(i & 1023)
    for i in range(n):
        total += pair(i & 15, i & 7)
    for i in range(n // 4):
        total += len(named("ab", times=i & 3))
    record = Record("r", 7)
    for i in range(n // 4):
        total += record.score(i & 31)
    return total


def misses(n):
    total = 0
    for i in range(n):
        total += pair(i, i + 1)
    fib.cache_clear()
    return total + fib(400) % 1000


def applied(n):
    total = 0
    scale = partial(mul, 3)
    keyed = partial(int, base=16)
    for i in range(n):
        total += scale(i)
    for i in range(n // 8):
        total += keyed("ff")
    total += reduce(add, range(n)) + reduce(lambda a, b: a ^ b, range(n))
    return total


def getters(n):
    rows = [(i * 7919 % 1000, str(i), i) for i in range(n)]
    records = [Record(str(i % 100), i * 31 % 777) for i in range(n)]
    total = sum(map(itemgetter(2), rows)) + sum(map(attrgetter("rank"), records))
    rows.sort(key=itemgetter(0, 2))
    records.sort(key=attrgetter("rank", "name"))
    words = list(map(methodcaller("upper"), map(itemgetter(1), rows)))
    order = sorted(range(n // 10), key=cmp_to_key(lambda a, b: (b % 97) - (a % 97)))
    return total, rows[5], records[5].name, words[5], order[:3]


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
for _ in range(rounds):
    print(hits(300_000), misses(30_000), applied(200_000), getters(30_000))

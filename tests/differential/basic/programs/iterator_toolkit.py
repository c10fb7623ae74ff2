# A box of iterator tools on top of itertools: peeking, windows, merging, bucketing, memoised streams, cleverly shared state and exhaustion.
import functools
import heapq
import itertools
import operator
from collections import deque
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


class Peekable:
    _nothing = object()

    def __init__(self, source): self._source, self._cache = iter(source), deque()
    def __iter__(self): return self
    def __next__(self): return self._cache.popleft() if self._cache else next(self._source)
    def peek(self, default=_nothing):
        if not self._cache:
            try:
                self._cache.append(next(self._source))
            except StopIteration:
                if default is Peekable._nothing:
                    raise
                return default
        return self._cache[0]
    def prepend(self, *items): self._cache.extendleft(reversed(items))
    def __bool__(self): return self.peek(self) is not self
    def __getitem__(self, key):
        if isinstance(key, slice):
            self._fill(max(key.start or 0, key.stop or 0))
            return list(self._cache)[key]
        self._fill(key + 1)
        return self._cache[key]
    def _fill(self, n): self._cache.extend(islice(self._source, max(0, n - len(self._cache))))


class Stream:
    """A lazy list: items are made once, whoever asks."""
    def __init__(self, make): self._source, self._known, self.made = make(self) if callable(make) else iter(make), [], 0
    def __iter__(self):
        for i in count():
            if i == len(self._known):
                try:
                    self._known.append(next(self._source))
                    self.made += 1
                except StopIteration:
                    return
            yield self._known[i]
    def __getitem__(self, i): return next(islice(self, i, None)) if isinstance(i, int) else list(islice(self, i.start, i.stop, i.step))


def windowed(items, n, fill=None, step=1):
    window = deque(maxlen=n)
    at = n
    for item in items:
        window.append(item)
        at -= 1
        if at == 0:
            at = step
            yield tuple(window)
    if len(window) < n:
        yield tuple(window) + (fill,) * (n - len(window))


def partition(test, items):
    a, b = tee((test(i), i) for i in items)
    return (i for t, i in a if not t), (i for t, i in b if t)


def round_robin(*sources):
    pending = deque(map(iter, sources))
    while pending:
        try:
            while True:
                yield next(pending[0])
                pending.rotate(-1)
        except StopIteration:
            pending.popleft()


def unique(items, key=None):
    seen = set()
    return [seen.add(k) or i for i in items if (k := key(i) if key else i) not in seen]


def split_at(items, test, keep=False):
    part = []
    for item in items:
        if test(item):
            yield part
            if keep: yield [item]
            part = []
        else:
            part.append(item)
    yield part


def ask(label, function):
    try:
        print(label, "->", function())
    except BaseException as error:
        print(label, "->", type(error).__name__, error)


p = Peekable(range(10))
print(p.peek(), next(p), p[2], p[0:4], p.prepend("a", "b"), next(p), list(islice(p, 3)), bool(p), [*p], bool(p), p.peek("end"))
ask("peek", lambda: p.peek())
ask("index", lambda: p[5])
primes = Stream(lambda self: chain([2], (n for n in count(3, 2) if all(n % p for p in takewhile(lambda p: p * p <= n, self)))))
print(primes[:10], primes.made, primes[20], primes.made, primes[3], list(zip(primes, islice(primes, 1, 4))), primes.made)
fib = Stream(lambda self: chain([0, 1], map(operator.add, self, islice(self, 1, None))))
print(fib[:15], fib[80], fib.made)
hamming = Stream(lambda self: chain([1], (k for k, _ in groupby(heapq.merge(*((n * x for x in self) for n in (2, 3, 5)))))))
print(hamming[:20], hamming[100])
print(list(windowed("abcdef", 3)), list(windowed("ab", 4, "-")), list(windowed(range(9), 3, step=3)), list(windowed("", 2)))
print([list(g) for g in partition(str.isupper, "aBcD")], list(round_robin("abc", "", "de", range(4))), unique("AbBcCa", str.lower), list(split_at("a,b,,c", lambda c: c == ",")), list(split_at([1, 0, 2], lambda n: not n, keep=True)))
for label, function in {
    "accumulate": lambda: (list(accumulate([3, 1, 4], max)), list(accumulate([1, 2, 3], initial=10)), list(accumulate("abc")), list(accumulate([])), list(accumulate([], initial=0))), "batched": lambda: [list(batched("abcdefg", 3)), list(batched("", 2))], "batched 0": lambda: batched("a", 0), "groupby": lambda: [(k, list(g)) for k, g in groupby(sorted("Banana bread", key=str.lower), str.lower)], "groupby stale": lambda: [list(g) for g in [g for _, g in groupby("aabb")]],
    "compress": lambda: list(compress("abcdef", cycle([1, 0, 1]))), "islice": lambda: (list(islice(count(), 2, 12, 4)), list(islice("abc", 0)), list(islice("abc", None))), "islice bad": lambda: islice("a", -1), "product": lambda: (list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), len(list(product("abc", repeat=3)))), "permutations": lambda: (list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3))), "combinations": lambda: (list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2))), "combinations bad": lambda: combinations("abc", -1),
    "zip strict": lambda: list(zip("ab", "c", strict=True)), "zip strict long": lambda: list(zip("a", "bc", strict=True)), "zip_longest": lambda: list(zip_longest("abc", [1], fillvalue="?")), "zip none": lambda: list(zip()), "starmap": lambda: list(starmap(pow, [(2, 3), (3, 2)])), "starmap bad": lambda: list(starmap(pow, [2])), "repeat": lambda: (list(repeat("x", 2)), repeat(5, 3), list(map(pow, range(4), repeat(2)))), "cycle empty": lambda: list(cycle([])), "count": lambda: (list(islice(count(1, 0.5), 3)), count(5), count(-1, -2), list(islice(count(10**20), 2))), "chain": lambda: (list(chain("ab", [1])), list(chain.from_iterable(["x", "yz"]))), "chain bad": lambda: list(chain("a", 5)), "pairwise": lambda: (list(pairwise("abcd")), list(pairwise("a"))), "dropwhile": lambda: (list(dropwhile(str.isdigit, "12a3")), list(takewhile(str.isdigit, "12a3")), list(filterfalse(None, [0, 1, ""]))),
    "merge": lambda: list(heapq.merge([1, 4], [2, 3], reverse=False)), "merge key": lambda: list(heapq.merge(["bb", "a"], ["ccc", "d"], key=len, reverse=True)), "nested": lambda: list(chain.from_iterable(starmap(repeat, enumerate("abc", 1)))) if False else [c * n for n, c in enumerate("abc", 1)], "sum of products": lambda: sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), "dot": lambda: functools.reduce(lambda a, kv: a | {kv[0]: a.get(kv[0], 0) + kv[1]}, [("a", 1), ("b", 2), ("a", 3)], {}),
    "sentinel": lambda: list(iter(iter([1, 2, 0, 3]).__next__, 0)), "reversed": lambda: (list(reversed({"a": 1, "b": 2})), list(reversed(range(0, 9, 4)))), "reversed bad": lambda: reversed({1, 2}), "enumerate": lambda: (list(enumerate("ab", -1)), list(enumerate("ab", 10**20))), "map short": lambda: list(map(lambda a, b: a + b, "abc", "de")), "next": lambda: (next(iter([]), "d"), next(iter([5]))), "next empty": lambda: next(iter(())), "all any": lambda: (all([]), any([]), all(map(str.isupper, "AB")), any(x > 2 for x in range(4))), "max": lambda: (max("bac", key=ord), min([], default=3), max(range(5), key=lambda n: -abs(n - 2)), max([1, 1.0]), min((3, "c"), (1, "z"))), "sorted": lambda: sorted("bAc", key=str.lower, reverse=True), "sum": lambda: (sum([[1], [2]], []), sum([0.1] * 10), sum([True, 2.5]), sum([10**20, 1.0])), "sum text": lambda: sum(["a"], ""),
}.items():
    ask(label, function)
a, b, c = tee(iter("abcd"), 3)
print(next(a), next(a), next(b), list(c), list(a), [*b], list(tee([1], 0)))


def failing():
    yield 1
    raise ValueError("in the middle")


for tool in (list, set, sum, sorted, max, tuple, "".join, dict, lambda s: [*s], lambda s: list(zip(s, count())), lambda s: list(chain(s, s)), lambda s: list(accumulate(s)), lambda s: list(islice(s, 1)), lambda s: (lambda x, y: x)(*s), lambda s: 1 in s, lambda s: 2 in s, lambda s: deque(s), lambda s: next(filter(None, s)), lambda s: list(enumerate(s)), lambda s: b"".join(s)):
    ask("failing", lambda: tool(failing()))

"""Operations: a priority job queue with retries, rate limiting, a circuit breaker, a parking lot, an LFU, interval booking, union-find, consistent hashing, a trie."""
import bisect
import collections
import functools
import heapq
import itertools
import operator
import random
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, IntEnum


class Priority(IntEnum):
    HIGH, NORMAL, LOW = range(3)


@dataclass(order=True)
class Job:
    priority: Priority
    due: int
    seq: int = field(default_factory=itertools.count().__next__)
    run: object = field(compare=False, default=None)
    tries: int = field(compare=False, default=0)
    name: str = field(compare=False, default="", kw_only=True)


class RateLimited(Exception):
    def __init__(self, wait):
        super().__init__(f"wait {wait}")
        self.wait = wait


class Bucket:
    def __init__(self, clock, rate, size):
        self.clock, self.rate, self.size, self.level, self.last = clock, rate, size, size, clock()

    def __call__(self, function):
        @functools.wraps(function)
        def limited(*args, **kwargs):
            now = self.clock()
            self.level = min(self.size, self.level + (now - self.last) * self.rate)
            self.last = now
            if self.level < 1:
                raise RateLimited(-int(-(1 - self.level) // self.rate))
            self.level -= 1
            return function(*args, **kwargs)
        return limited


class Breaker:
    class Open(Exception): ...

    def __init__(self, limit, clock, pause):
        self.limit, self.clock, self.pause, self.failures, self.until = limit, clock, pause, 0, None

    def __enter__(self):
        if self.until is not None:
            if self.clock() < self.until:
                raise self.Open(f"until {self.until}")
            self.until, self.failures = None, self.limit - 1
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            self.failures = 0
        elif issubclass(kind, OSError):
            self.failures += 1
            if self.failures >= self.limit:
                self.until = self.clock() + self.pause
        return False


class Worker:
    def __init__(self):
        self.now, self.jobs, self.log, self.dead = 0, [], [], []
        self.bucket, self.breaker = Bucket(lambda: self.now, 0.5, 2), Breaker(2, lambda: self.now, 6)

    def submit(self, name, run, priority=Priority.NORMAL, delay=0):
        heapq.heappush(self.jobs, Job(priority, self.now + delay, run=self.bucket(run), name=name))

    def work(self):
        while self.jobs:
            ready = [j for j in self.jobs if j.due <= self.now]
            if not ready:
                self.now = min(j.due for j in self.jobs)
                continue
            job = min(ready)
            self.jobs.remove(job)
            heapq.heapify(self.jobs)
            try:
                with self.breaker:
                    result = job.run(self.now)
            except RateLimited as error:
                job.due = self.now + error.wait
                outcome = f"limited {error.wait}"
            except Breaker.Open as error:
                job.due = self.breaker.until
                outcome = f"open {error}"
            except Exception as error:
                job.tries += 1
                job.due = self.now + 2 ** job.tries
                outcome = f"{type(error).__name__} {error} #{job.tries}"
                if job.tries == 3:
                    self.dead.append((job.name, error))
                    self.log.append((self.now, job.name, "dead"))
                    continue
            else:
                self.log.append((self.now, job.name, result))
                continue
            self.log.append((self.now, job.name, outcome))
            heapq.heappush(self.jobs, job)


w = Worker()
flaky = iter([OSError("net"), OSError("net"), "fine"])


def run_flaky(now):
    result = next(flaky)
    if isinstance(result, Exception):
        raise result
    return result


w.submit("low", lambda now: "done low", Priority.LOW)
w.submit("flaky", run_flaky)
w.submit("bad", lambda now: 1 / 0, Priority.HIGH)
w.submit("later", lambda now: now, delay=5)
w.submit("high", lambda now: "done high", Priority.HIGH)
w.work()
print(*w.log, sep="\n")
print(w.dead, w.now, Job(Priority.LOW, 1, 5) < Job(Priority.LOW, 1, 6), Job(Priority.HIGH, 9) < Job(Priority.LOW, 0))


class LFU:
    def __init__(self, size):
        self.size, self.values, self.counts, self.buckets, self.least = size, {}, {}, defaultdict(OrderedDict), 0

    def _touch(self, key):
        n = self.counts[key]
        del self.buckets[n][key]
        if not self.buckets[n]:
            del self.buckets[n]
            self.least += self.least == n
        self.counts[key] = n + 1
        self.buckets[n + 1][key] = None

    def __getitem__(self, key):
        self._touch(key) if key in self.values else None
        return self.values[key]

    def __setitem__(self, key, value):
        if key in self.values:
            self._touch(key)
        else:
            if len(self.values) == self.size:
                old, _ = self.buckets[self.least].popitem(last=False)
                del self.values[old], self.counts[old]
            self.counts[key] = self.least = 1
            self.buckets[1][key] = None
        self.values[key] = value


lfu = LFU(2)
lfu["a"] = 1
lfu["b"] = 2
lfu["a"]
lfu["c"] = 3
with suppress(KeyError):
    print(lfu["b"])
lfu["d"] = 4
print(lfu.values, lfu.counts, lfu["d"], dict(lfu.counts))


class Bookings:
    def __init__(self):
        self.starts, self.spans = [], []

    def book(self, start, end, who):
        if start >= end:
            raise ValueError(f"{start}-{end} is empty")
        i = bisect.bisect_left(self.starts, start)
        for j in (i - 1, i):
            if 0 <= j < len(self.spans) and self.spans[j][0] < end and start < self.spans[j][1]:
                raise ValueError(f"{who} {start}-{end} overlaps {self.spans[j]}")
        self.starts.insert(i, start)
        self.spans.insert(i, (start, end, who))

    def free(self, low, high):
        edges = [low, *itertools.chain.from_iterable(s[:2] for s in self.spans), high]
        return [(a, b) for a, b in itertools.batched(edges, 2) if a < b]

    @property
    def busiest(self):
        return max(self.spans, key=lambda s: s[1] - s[0])


b = Bookings()
for args in [(9, 10, "a"), (11, 13, "b"), (10, 11, "c"), (12, 14, "d"), (8, 9, "e"), (5, 5, "f"), (15, 20, "g"), (8, 21, "h"), (14, 15, "i")]:
    try:
        b.book(*args)
    except ValueError as error:
        print(error)
print(b.spans, b.free(0, 24), b.busiest)


class Trie:
    def __init__(self, words=()):
        self.children, self.count = {}, 0
        for word in words:
            self.add(word)

    def add(self, word):
        node = self
        for c in word:
            node = node.children.setdefault(c, Trie())
        node.count += 1

    def find(self, prefix):
        return functools.reduce(lambda node, c: node and node.children.get(c), prefix, self)

    def __iter__(self):
        yield from [""] * self.count
        for c, child in sorted(self.children.items()):
            yield from map(c.__add__, child)

    def complete(self, prefix, n=3):
        node = self.find(prefix)
        return [prefix + rest for rest in itertools.islice(node or (), n)]

    def __contains__(self, word):
        return bool((node := self.find(word)) and node.count)

    def near(self, word, budget=1):
        row = range(len(word) + 1)

        def walk(node, text, row):
            if node.count and row[-1] <= budget:
                yield row[-1], text
            for c, child in node.children.items():
                new = [row[0] + 1]
                for i, w in enumerate(word, 1):
                    new.append(min(new[-1] + 1, row[i] + 1, row[i - 1] + (w != c)))
                if min(new) <= budget:
                    yield from walk(child, text + c, new)
        return sorted(walk(self, "", row))


trie = Trie("car card care cart cat dog do done car über".split())
print(list(trie), trie.complete("car"), trie.complete("x"), "do" in trie, "don" in trie, trie.near("cars"), trie.near("dne", 2), "" in trie)


class Union:
    def __init__(self):
        self.parent, self.size = {}, Counter()

    def find(self, x):
        self.parent.setdefault(x, x)
        self.size[x] or self.size.update([x])
        while self.parent[x] != x:
            self.parent[x] = x = self.parent[self.parent[x]]
        return x

    def __call__(self, a, b):
        a, b = sorted((self.find(a), self.find(b)), key=self.size.__getitem__)
        if a != b:
            self.parent[a] = b
            self.size[b] += self.size[a]
        return a != b

    def groups(self):
        found = defaultdict(set)
        for x in list(self.parent):
            found[self.find(x)].add(x)
        return sorted(map(sorted, found.values()))


u = Union()
print([u(a, b) for a, b in ("ab", "cd", "bc", "ad", "ef", "gg")], u.groups(), u.size[u.find("d")])


class Ring:
    def __init__(self, nodes, copies=16):
        self.points = sorted((self.place(f"{n}#{i}"), n) for n in nodes for i in range(copies))

    @staticmethod
    def place(text):
        return functools.reduce(lambda h, c: (h ^ c) * 0x01000193 & 0xFFFFFFFF, text.encode(), 0x811C9DC5)

    def __getitem__(self, key):
        return self.points[bisect.bisect(self.points, (self.place(key),)) % len(self.points)][1]


keys = [f"key{i}" for i in range(300)]
before, after = Ring("ABC"), Ring("ABCD")
moved = Counter((before[k], after[k]) for k in keys if before[k] != after[k])
print(Counter(before[k] for k in keys), sorted(moved.items()), {t for _, t in moved})
Spot = namedtuple("Spot", "level row size", defaults=("M",))


class Lot:
    SIZES = "SML"

    def __init__(self, *spots):
        self.free = {s: [] for s in self.SIZES}
        for spot in map(Spot._make, spots):
            heapq.heappush(self.free[spot.size], spot)
        self.cars = {}

    @contextmanager
    def parked(self, plate, size="M"):
        options = [s for s in self.SIZES[self.SIZES.index(size):] if self.free[s]]
        if not options:
            raise LookupError(f"no room for {plate} ({size})")
        spot = self.cars[plate] = heapq.heappop(self.free[options[0]])
        try:
            yield spot
        finally:
            heapq.heappush(self.free[spot.size], self.cars.pop(plate))


lot = Lot((1, 2, "M"), (1, 1, "S"), (0, 5, "L"), Spot(1, 0))
try:
    with lot.parked("A") as a, lot.parked("B", "L") as bspot, lot.parked("C", "S") as c, lot.parked("D") as d:
        print(a, bspot, c, d, list(lot.cars), sep=" | ")
        with lot.parked("E", "S"):
            pass
except LookupError as error:
    print(error, lot.cars, {k: len(v) for k, v in lot.free.items()})
rnd = random.Random(11)
stream, median, low, high = [rnd.randrange(100) for _ in range(15)], [], [], []
for v in stream:
    heapq.heappush(low, -heapq.heappushpop(high, v))
    if len(low) > len(high):
        heapq.heappush(high, -heapq.heappop(low))
    median.append(high[0] if len(high) > len(low) else (high[0] - low[0]) / 2)
print(median, heapq.nlargest(3, stream, key=lambda v: (v % 10, v)), heapq.nsmallest(2, stream), list(heapq.merge([1, 4], [2, 3], key=operator.neg, reverse=True)), list(heapq.merge("ace", "bdf")), bisect.bisect_right(sorted(stream), 50), bisect.insort(x := [1, 5], 3) or x)

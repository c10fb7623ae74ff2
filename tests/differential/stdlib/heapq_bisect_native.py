"""_heapq and _bisect: results, comparisons made, awkward containers."""
import _bisect
import _heapq


def value(label, make, *args, **keywords):
    try:
        print(label, "->", repr(make(*args, **keywords)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


def numbers(n, seed=7):
    out = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2**31
        out.append(seed % 1000)
    return out


print("-- heaps")
for n in (0, 1, 2, 3, 10, 100, 2499, 2500, 2501, 6000):
    heap = numbers(n)
    expected = sorted(heap)
    _heapq.heapify(heap)
    print(n, heap[:12], all(heap[(i - 1) >> 1] <= heap[i] for i in range(1, n)), sum(heap))
    print([_heapq.heappop(heap) for _ in range(n)] == expected, heap)
    heap = numbers(n)
    _heapq._heapify_max(heap)
    print(heap[:12], [_heapq._heappop_max(heap) for _ in range(n)] == expected[::-1])
heap = []
for item in [5, 1, 4, 1.5, True, 2**70, -1, 0.5]:
    value(item, _heapq.heappush, heap, item)
    print(heap)
value("replace", _heapq.heapreplace, heap, 3)
value("pushpop", _heapq.heappushpop, heap, -5)
value("pushpop", _heapq.heappushpop, heap, 2)
print(heap)
value("replace max", _heapq._heapreplace_max, [9, 5, 7], 1)
for name in ("heappop", "_heappop_max"):
    value(name, getattr(_heapq, name), [])
    value(name, getattr(_heapq, name), [1])
for name in ("heapreplace", "_heapreplace_max", "heappushpop"):
    value(name, getattr(_heapq, name), [], 1)
for name in ("heapify", "_heapify_max", "heappop", "_heappop_max"):
    value(name, getattr(_heapq, name), (1,))
    value(name, getattr(_heapq, name), None)
    value(name, getattr(_heapq, name))
    value(name, getattr(_heapq, name), [1], 2)
for name in ("heappush", "heapreplace", "_heapreplace_max", "heappushpop"):
    value(name, getattr(_heapq, name), (1,), 1)
    value(name, getattr(_heapq, name), [])
    value(name, getattr(_heapq, name), [], 1, 2)
    value(name, getattr(_heapq, name), heap=[], item=1)


class MyList(list):
    def append(self, item):
        print("own append")
        super().append(item)


mine = MyList([3, 1, 2])
_heapq.heapify(mine)
_heapq.heappush(mine, 0)
print(mine, _heapq.heappop(mine), mine)
value("mixed", _heapq.heapify, [1, "a", 2])
value("mixed", _heapq.heappush, [1], "a")


class Seen:
    log = []

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Seen.log.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f"S{self.n}"


for count in (9, 2503):
    Seen.log.clear()
    heap = [Seen(n) for n in numbers(count, 3)]
    _heapq.heapify(heap)
    print(len(Seen.log), sum(a * 7 + b * 3 + i for i, (a, b) in enumerate(Seen.log)), heap[:6])
    Seen.log.clear()
    print([_heapq.heappop(heap) for _ in range(5)], _heapq.heapreplace(heap, Seen(4)), _heapq.heappushpop(heap, Seen(900)), Seen.log[:20])
    Seen.log.clear()
    _heapq._heapify_max(heap)
    print(_heapq._heappop_max(heap), _heapq._heapreplace_max(heap, Seen(5)), len(Seen.log), Seen.log[:10])


class Shrinking:
    def __init__(self, n, heap):
        self.n = n
        self.heap = heap

    def __lt__(self, other):
        self.heap.clear()
        return self.n < other.n


for operation in (_heapq.heapify, _heapq.heappop, lambda h: _heapq.heappush(h, Shrinking(0, h)), lambda h: _heapq.heapreplace(h, Shrinking(9, h)), lambda h: _heapq.heappushpop(h, Shrinking(9, h)), _heapq._heapify_max):
    heap = []
    heap.extend(Shrinking(n, heap) for n in (5, 3, 8, 1, 9, 2))
    value("shrinking", operation, heap)


class Failing:
    def __lt__(self, other):
        raise ZeroDivisionError("lt")


value("failing", _heapq.heapify, [Failing(), Failing(), Failing()])
value("failing", _heapq.heappush, [Failing()], Failing())
value("failing", _heapq.heappushpop, [Failing()], Failing())


class Odd:
    def __lt__(self, other):
        return NotImplemented


value("not implemented", _heapq.heapify, [Odd(), Odd()])
events = []
for event in [(5, "write"), (1, "spec"), (3, "test"), (1, "draft")]:
    _heapq.heappush(events, event)
print([_heapq.heappop(events) for _ in range(4)])

print("-- bisect")
data = [1, 2, 2, 2, 3, 5, 8]
for x in (0, 1, 2, 2.5, 3, 8, 9, True):
    print(x, _bisect.bisect_left(data, x), _bisect.bisect_right(data, x), _bisect.bisect_left(data, x, 2), _bisect.bisect_right(data, x, 1, 4), _bisect.bisect_left(data, x, lo=3, hi=3))
for n in (0, 1, 2, 7):
    print([_bisect.bisect_left(range(n), x) for x in range(-1, n + 1)], [_bisect.bisect_right(tuple(range(n)), x) for x in range(-1, n + 1)])
for function in (_bisect.bisect_left, _bisect.bisect_right, _bisect.insort_left, _bisect.insort_right):
    name = function.__name__
    value(name, function)
    value(name, function, [])
    value(name, function, [1, 2], 1, -1)
    value(name, function, [1, 2], 1, 0, None)
    value(name, function, [1, 2], 1, 0, 5)
    value(name, function, [1, 2], 1, 0, -1)
    value(name, function, [1, 2], 1, 0, -5)
    value(name, function, [1, 2], "a")
    value(name, function, [1], 1, "a")
    value(name, function, [1], 1, 0, "a")
    value(name, function, [1], 1, 1.0)
    value(name, function, [1], 1, 2**70)
    value(name, function, [], 1, 0, 1, 2)
    value(name, function, 5, 1)
    value(name, function, {1: 2}, 1)
    value(name, function, {1, 2}, 1)
    value(name, function, "abc", "b")
    value(name, function, [1, 2], 1, x=1)
    value(name, function, [1, 2], 1, key=5)
    value(name, function, [3, 2, 1], 2, key=lambda v: -v)
    value(name, function, a=[1, 2], x=2, lo=0, hi=2, key=None)
    print(function.__text_signature__)
for function in (_bisect.insort_left, _bisect.insort_right):
    out = []
    for n in numbers(20):
        function(out, n)
    print(out == sorted(out), out[:5])
    out = [(1, "a"), (2, "b"), (2, "c")]
    function(out, (2, "new"), key=lambda pair: pair[0])
    print(out)
    function(out, (9, "end"), 1, 2, key=lambda pair: pair[0])
    print(out)


class Lazy:
    def __len__(self):
        return 6

    def __getitem__(self, i):
        print("get", i, end=" ")
        return i * 10

    def insert(self, i, x):
        print("insert", i, x, end=" ")
        return "ignored"


value("lazy", _bisect.bisect_left, Lazy(), 25)
value("lazy", _bisect.insort_right, Lazy(), 30)
value("lazy", _bisect.insort_left, Lazy(), 30, key=lambda v: v)
value("lazy beyond", _bisect.bisect_left, Lazy(), 1000, 0, 2**62)


class Insert(list):
    def insert(self, i, x):
        print("own insert", i, x)
        super().insert(i, x)


mine = Insert([1, 3])
_bisect.insort_left(mine, 2)
print(mine)
value("tuple", _bisect.insort_left, (1, 3), 2)
Seen.log.clear()
seen = [Seen(n) for n in (1, 4, 4, 9)]
print(_bisect.bisect_left(seen, Seen(4)), _bisect.bisect_right(seen, Seen(4)), Seen.log)
value("failing", _bisect.bisect_left, [Failing()], 1)
value("failing", _bisect.bisect_right, [1], Failing())
value("key fails", _bisect.bisect_right, [0], 1, key=lambda v: 1 // v)

"""Comparisons, extremes, sums of bools and items of iterators that go short ways, beside those that may not."""

import heapq
import itertools
import operator

nan = float("nan")
inf = float("inf")
big = 10**30
OPERATORS = (operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge)


def row(a, b):
    out = []
    for op in OPERATORS:
        try:
            out.append("FT"[op(a, b)])
        except TypeError as e:
            out.append(str(e))
            break
    return "".join(out)


# 1. Tuples of what is compared at once, and of what is not.
items = [(), (1,), (1, 2), (1, 2.0), (1.0, 2), (1, 3), (2,), (1, "a"), ("a", 1), ("a", "b"), (1, nan), (nan,), (nan, 1), (nan, 2),
         (inf, 1), (-inf, 1), (big,), (float(2**53), 1), (2**53 + 1, 0), (True, 2), (False,), (None, 1), ((1, 2), 3), ((1, 2.5), 3),
         (-0.0, 1), (0, 1), (0.0, 0), ("a\u0101", 1), ("a\U0001F600", 1), (b"a",), (2**50, 1), (-2**50, 1), (2**50 - 1, 1)]
for a in items:
    print(" ".join(row(a, b) for b in items))
print(row((nan,), (nan,)), row((nan,), (float("nan"),)), row(nan, nan), row(1, 1.0), row(2**53, float(2**53)), row(-0.0, 0))


class Loud(int):
    def __lt__(self, other):
        print("lt", int(self))
        return NotImplemented

    def __eq__(self, other):
        print("eq", int(self))
        return int(self) == other

    __hash__ = int.__hash__


class Pair(tuple):
    def __lt__(self, other):
        return "pairs"


print((Loud(1), 2) < (1, 3), (1, Loud(2)) == (1, 2), (1, 5) < (Loud(1), 7), Pair((1, 2)) < (1, 3), (0, 3) > Pair((1, 2)))


class Failing:
    def __eq__(self, other):
        raise ZeroDivisionError("eq")


try:
    (1, Failing(), 2) < (1, Failing(), 3)
except ZeroDivisionError as e:
    print(e)
print((1, Failing(), 2) == (2, Failing(), 2), (1, 2, Failing()) < (1, 3, Failing()))

heap = []
for i, name in enumerate("sphinx of black quartz judge my vow".split()):
    heapq.heappush(heap, (len(name), -i / 2, name))
print([heapq.heappop(heap) for _ in range(len(heap))])
try:
    heapq.heappush(heapq.heapify(mixed := [(1, "a"), (1, 2)]) or mixed, (0, None))
except TypeError as e:
    print(e)
print(sorted([(3, "c"), (1, "z"), (3, "a"), (1, 2.5 and "b")]), max([(1, 2), (1, 3.5), (1, 3)]), min((2, "b"), (2, "a"), (3, "")))

# 2. min and max of several.
print(min(3, 1, 2), max(3, 1, 2), min(1, 1.0, True), max(1, 1.0, True), min(True, 1, 1.0), max(2, 2.0, nan), max(nan, 2, 3), min(nan, 2, 3))
print(min(5, 4, big), max(-big, 5, 4), max("b", "a", "c"), min([2], [1, 9], [1]), max(1, 2, 3, key=lambda x: -x))
for args in ((1, "a", 2), (1, 2, None), (1, 2, 3j)):
    try:
        print(min(*args), max(args[0], args[1], args[2]))
    except TypeError as e:
        print(e)


def extremes(a, b, c):
    return min(a, b, c), max(a, b, c)


print(extremes(3, 2, 1), extremes(1.5, 2, 0), extremes(2**50, 2**51, -(2**60)))
min_ = min


def min(*args):
    return "mine", args


print(extremes(3, 2, 1))
min = min_
print(extremes(3, 2, 1))

# 3. Bools among numbers.
t, f = True, False
n = 41
print(n + t, t + n, n - t, f - n, n * t, f * n, t + t, t - f, t * t, t + 1.5, 2.5 * f, t + big, 2**50 - 1 + t, -(2**50) - t)
print(type(t + f), type(t & f), t / 2, t // 1, t % 2, t ** 2, 2 ** t, 0.5 ** t, n & t, n | f, n ^ t, t << 3, -t, +t)
total = 0
for a, b in zip("kitten", "sittin"):
    total += a != b
print(total, sum(x > 2 for x in range(6)))

# 4. Powers.
print([b ** e for b in (0, 1, -1, 2, -2, 7, 10) for e in (0, 1, 2, 3, 17)])
print(3 ** 31, 3 ** 32, (-3) ** 33, 2 ** 49, 2 ** 50, 2 ** 63, 2 ** 64, 10 ** 18, 10 ** 19, 1 ** 63, (-1) ** 63, 0 ** 0)
print(2.0 ** 3, 1.5 ** 2, 0.0 ** 0, (-2.0) ** 3, 1e200 ** 1, 10.0 ** 2, 2 ** -1, (-8) ** -2, inf ** 2, nan ** 0, 2.5 ** 0)
for base, exponent in ((1e200, 2), (0.0, -1), (0, -1)):
    try:
        print(base ** exponent)
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
x = 3
x **= 4
y = 1.5
y **= 3
print(x, y, pow(3, 4), pow(3, 4, 5))

# 5. Iterators under change, exhausted ones, and the rest of them.
v = [1, 2, 3]
it = iter(v)
out = [next(it)]
v.append(4)
out += list(itertools.islice(it, 2))
v.clear()
out.append(next(it, "end"))
v.extend([7, 8, 9, 10, 11])
out.append(next(it, "still at the end"))
print(out, it.__length_hint__(), it.__reduce__()[1])
it = iter((1, 2))
print(list(it), list(it), next(it, None), it.__reduce__()[1])
it = iter(range(2**50 - 2, 2**50 + 2))
print(list(it), list(it), list(range(5, -5, -3)), list(range(2**62, 2**64, 2**63)))
it = iter(range(0, 10, 4))
print(next(it), it.__length_hint__(), it.__reduce__()[1:], sum(it), next(it, None))
it = iter("ab")
print(next(it), it.__reduce__()[1:], "".join(it), next(it, None), list(iter("a\u00e9\u0101\U0001F600")))
grow = [1]
for x in grow:
    if x < 6:
        grow.append(x + 1)
print(grow, list(zip(iter([1, 2, 3]), range(5), "xyz", (7, 8, 9))), list(reversed([1, 2, 3])), list(reversed(range(3))))
g = (x for x in grow)
grow.append("late")
print(next(g), list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (x * y for x in (1, 2) for y in grow[:2])
print(list(g), sum(x for x in {1: 2, 3: 4}), list(x for x in "abc"), any(x for x in []), all(x for x in ()))


class L(list):
    def __reversed__(self):
        return iter("reversed")

    def __iter__(self):
        return iter("iterated")


print("".join(reversed(L())), "".join(x for x in L([1])), [*L()])

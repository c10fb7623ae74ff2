# list: methods, slices, slice assignment, sorting, aliasing, errors.
a = [5, 3, 9, 1]
b = a
b.append(7)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a, b is a, len(a), a.index(9), a.count(7), a.pop(), a.pop(0), a.pop(-2), a)
a.remove("before last")
a.extend(x * 2 for x in (1, 2))
a += "xy"
print(a, a.copy() is a, a[:] == a)
a.reverse()
print(a, a[::-1], a[1:3], a[-2:], a[::2], a[5:1:-2], a[100:], a[:-100:-1][:2])
n = list(range(10))
n[2:5] = ["a", "b"]
print(n)
n[::3] = [0] * len(n[::3])
print(n)
n[1:1] = [100, 200]
n[5:] = []
n[:0] = (x for x in "zz")
del n[1], n[::2]
print(n)
n[len(n):] = [1, 2]
n[-1:-3] = ["in"]
print(n)
m = [1, 2, 3]
m[1:2] = m
m *= 2
print(m, m * 0, 2 * [[]], [1] + [2])
grid = [[0] * 3] * 2
grid[0][0] = 1
good = [[0] * 3 for _ in range(2)]
good[0][0] = 1
print(grid, good)
words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (w.lower(), w)))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs, [3, 1, 2].sort())
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big) == list(range(1009)), sorted(big, reverse=True)[:3], sorted([True, 0, 2.5, -1]), sorted([0.5, 1, 0.25]))


class Backwards:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        return self.v > other.v


print([x.v for x in sorted(map(Backwards, [2, 3, 1]))])
print([1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] == [], [[1]] == [[1]], 2 in [1, 2], None not in [1], [1, 2] != [2, 1])
x, *y = [1, 2, 3]
print(x, y, [*y, *y], list("ab"), list({"k": 1}), list((1,)), list(), [None] * 2, [[]] * 2)
stack = []
for c in "([{}])":
    if c in "([{":
        stack.append(c)
    else:
        print(stack.pop() + c, end=" ")
print(stack)
q = [3]
q.clear()
print(q, bool(q), repr([1, "a", None, 2.5, [b"x"]]), str(["it's"]))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def step_assign():
    z = [1, 2, 3, 4]
    z[::2] = [1]


def index_assign():
    z = []
    z[0] = 1


def not_iterable():
    z = [1]
    z[0:1] = 5


def bad_del():
    z = [1]
    del z[3]


def sort_changes():
    z = [3, 1, 2]
    z.sort(key=lambda v: z.append(1) or v)


for bad in (step_assign, index_assign, not_iterable, bad_del, sort_changes, lambda: [][0], lambda: [1][-2], lambda: [1]["a"], lambda: [1][1.5], lambda: [].pop(), lambda: [1].pop(5),
            lambda: [1].remove(2), lambda: [1].index(2), lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] - [1], lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [].insert(1),
            lambda: [1, 2].sort(lambda x: x), lambda: sorted(1), lambda: sorted([1], key=5), lambda: [1].foo, lambda: {[]: 1}, lambda: hash([]), lambda: [1] < 5, lambda: [1] < [None], lambda: list(5), lambda: list(1, 2), lambda: [1][::0], lambda: [1]["a":], lambda: [].extend(5), lambda: [1, 2].index(2, 5), lambda: sorted([1], reverse="x"), lambda: [1].__getitem__(), lambda: list.append(1, 2), lambda: [].sort(reverse=None), lambda: [1].insert("a", 1), lambda: [].pop("a")):
    attempt(bad)
nested = [1, [2, [3]]]
shallow = nested[:]
shallow[1].append("shared")
print(nested, [1, 2, 3].__contains__(2), [1, 2].__len__(), [3, 4].__getitem__(-1))
l = [0, 1, 2, 3, 4, 5]
for v in l[:]:
    if v % 2:
        l.remove(v)
print(l, [l.pop(0) for _ in range(2)], l)

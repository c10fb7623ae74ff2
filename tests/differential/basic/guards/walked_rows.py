# Loops over enumerate() and zip() of lists and tuples: the rows themselves are walked, and nobody can tell.
import builtins
import gc


class Mark:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
    def __del__(self): print("gone", self.name)


def marks(text): return [Mark(c) for c in text]


# ---- plain ----
def plain(row, other):
    out = []
    for i, x in enumerate(row): out.append((i, x))
    for i, x in enumerate(row, 10): out.append((i, x))
    for i, x in enumerate(row, start=-1): out.append((i, x))
    for a, b in zip(row, other): out.append((a, b))
    else: out.append("end")
    for i, x in enumerate(row):
        if i == 1: break
        out.append(x)
    else: out.append("never")
    return out, [i * 2 for i, x in enumerate(row) if x], {a: b for a, b in zip(row, other)}, {i for i, _ in enumerate(other, 5)}


for row in ([1, 2, 3], (1, 2, 3), [], "abc", range(3), {7: 8, 9: 10}, iter([4, 5]), [True, None, 2.5]):
    for other in ([9], (), ("x", "y", "z", "w")):
        print(plain(row, other))


def lazily(rows):
    yield from (i for i, x in enumerate(rows))
    for a, b in zip(rows, rows[1:]): yield a, b
    yield sum(i * x for i, x in enumerate(rows)), all(a < b for a, b in zip(rows, rows[1:]))
    yield [[i + j + (a < b) for j, b in enumerate(rows)] for i, a in enumerate(rows)]


print(list(lazily([3, 4, 5])))


# ---- the row changes while it is walked ----
def growing(row):
    for i, x in enumerate(row):
        if len(row) < 6: row.append(x * 10)
        if i == 1: row.insert(0, "new")
        print(i, x, end=" ")
    print(row)


def shrinking(row, other):
    for a, b in zip(row, other):
        print(a, b, end=" ")
        row.pop(0)
        if len(other) > 2: other.pop()
    print(row, other)


growing([1, 2])
shrinking([1, 2, 3, 4, 5], list("abcde"))


def emptied(row):
    for i, x in enumerate(row):
        print("at", i, x)
        row.clear()
        print("cleared")
    print("end")


def rebound(row):
    for i, x in enumerate(row):
        print("at", i, x)
        row.clear()
        x = None
        print("rebound")
    print("end")


def deleted(row, other):
    for a, b in zip(row, other):
        print("at", a, b)
        row.clear(), other.clear()
        del a
        print("deleted")
    print("end")


def left(row):
    for i, x in enumerate(row):
        if i: break
        row[0] = None
    return "left with", x


emptied(marks("ab"))
rebound(marks("cd"))
deleted(marks("ef"), marks("gh"))
print(left(marks("ij")))
for i, x in enumerate(marks("kl")):
    print("module", i, x)
    x = i
del x


def kept(row):
    found = []
    for i, x in enumerate(row):
        def later(): return x
        found.append(later)
        row[i] = None
    return [f().name for f in found]


print(kept(marks("mn")))
print([(i, x) for i, x in enumerate([[1], [2]]) if x.append(i) is None])
print([f() for f in [lambda: (i, x) for i, x in enumerate("ab")]])


# ---- targets of other kinds ----
class Box: pass


def targets(rows):
    box, seen = Box(), {}
    for box.i, box.x in enumerate(rows): print(box.i, box.x, end=" ")
    for seen["a"], seen["b"] in zip(rows, rows): print(seen, end=" ")
    for i, (a, b) in enumerate(rows): print(i, a, b, end=" ")
    for i, *rest in enumerate(rows): print(i, rest, end=" ")
    for x, x in zip(rows, "xyz"): print(x, end=" ")
    for [i, y] in enumerate(rows): print(i, y, end=" ")
    for pair in enumerate(rows): print(pair)


targets([(1, 2), (3, 4)])


# ---- errors ----
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, e.__traceback__.tb_next.tb_lineno - f.__code__.co_firstlineno)


def not_iterable():
    for i, x in enumerate(
            5): pass
def not_both():
    return [a for a, b in zip([1],
                              6)]
def wrong_keyword():
    for i, x in enumerate([1], begin=2): pass
def wrong_start():
    for i, x in enumerate([1], 1.5): pass
def strictly():
    return [a + b for a, b in zip([1, 2], [3], strict=True)]
def raising():
    for i, x in enumerate([1, 0]):
        1 / x


for f in (not_iterable, not_both, wrong_keyword, wrong_start, strictly, raising): attempt(f)


# ---- numbers that turn out to be something else ----
def weigh(values, weights):
    total = 0
    for i, v in enumerate(values): total += i * v
    for v, w in zip(values, weights): total += v * w
    return total


print(weigh([1, 2, 3], [4, 5, 6]), weigh([1, 2.5, 3], [4, 5, 6]), weigh([1, 2**70], [2**50, 3]), weigh([True, 1j], (1, 2)))


def large(row):
    for i, x in enumerate(row, 2**31 - 2): print(i, x, end=" ")
    for i, x in enumerate(row, 2**62): print(i, x, end=" ")
    for i, x in enumerate(row, 2**70): print(i, x, end=" ")
    print()


large([1, 2, 3])


# ---- the names mean something else half-way ----
def pairs(row):
    return [(i, x) for i, x in enumerate(row)], [(a, b) for a, b in zip(row, row)], [i for i, x in enumerate(row, start=3)]


print(pairs([1, 2]))
real = enumerate, zip
builtins.enumerate = lambda row, start="none": [(start, len(row))]
builtins.zip = lambda *rows: (("zipped", r) for r in rows)
print(pairs([1, 2]), pairs((1, 2)))
builtins.enumerate, builtins.zip = zip, lambda *rows: [rows, rows]
try:
    print(pairs([1, 2]))
except TypeError as e:
    print(e)
builtins.enumerate, builtins.zip = real
print(pairs([1, 2]))


class Row(list):
    def __iter__(self): return iter("row")


print(pairs(Row([1, 2])))
gc.collect()

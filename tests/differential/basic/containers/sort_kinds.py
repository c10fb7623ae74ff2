# Sorting by what all keys have in common: ints, floats, strs of each width, tuples of them; ties, zeros, runs, order of equals.
from operator import itemgetter


def numbers(n, modulus, seed=12345):
    x, out = seed, []
    for _ in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
        out.append((x >> 16) % modulus)
    return out


def digest(values):
    h = 0
    for i, v in enumerate(values):
        h = (h * 31 + hash(v) * (i + 1)) % (2**61 - 1)
    return h


def check(name, values, key=None):
    """Sorted both ways; that equals keep their order shows in the positions."""
    marked = list(enumerate(values))
    up = sorted(marked, key=lambda p: p[1] if key is None else key(p[1]))
    down = sorted(marked, key=lambda p: p[1] if key is None else key(p[1]), reverse=True)
    plain = sorted(values, key=key)
    print(name, len(values), digest([i for i, _ in up]), digest([i for i, _ in down]),
          [v for _, v in up] == plain if name != "zeros" else list(map(str, plain[:6])), plain[0], plain[-1])


for n in (2, 5, 23, 24, 25, 63, 64, 100, 1000, 5000):
    for modulus in (2, 10, 255, 2**11, 2**33, 2**50):
        check(f"ints {modulus}", [x - modulus // 2 for x in numbers(n, modulus)])
check("all alike", [7] * 300)
check("one out", [7] * 300 + [6])
check("runs", list(range(200)) + list(range(100, 300)) + list(range(50, 0, -1)))
check("falling", list(range(500, 0, -1)))
check("falling pairs", [i // 2 for i in range(500, 0, -1)])
check("edges", [-(2**50), 2**50 - 1, 0, -1, 1, 2**49, -(2**49)] * 30)
check("big", [x * 2**40 for x in numbers(200, 2**30)])
check("ints and big", numbers(100, 2**70) + numbers(100, 5))
check("bools", [bool(x & 1) for x in numbers(100, 9)])
check("ints and bools", [x if x % 3 else x > 4 for x in numbers(100, 9)])
check("ints and floats", [x if x % 3 else x / 2 for x in numbers(400, 50)])

floats = [(x - 2**20) / 7 for x in numbers(600, 2**21)]
check("floats", floats)
check("floats of all sizes", [f * 10.0 ** (i % 600 - 300) for i, f in enumerate(floats)])
check("zeros", [(-0.0, 0.0, 1.5, -1.5)[x] for x in numbers(400, 4)])
check("infinities", [(float("inf"), -float("inf"), 5e-324, -5e-324, 1e308)[x] for x in numbers(400, 5)])
nan = float("nan")
print([str(f) for f in sorted([3.0, nan, 1.0, nan, 2.0] * 6)])

letters = "abcdefgh\0~zZ"
narrow = ["".join(letters[x % 12] for x in numbers(n % 13, 2**20, n * 7 + 1)) for n in range(700)]
check("narrow", narrow)
check("latin", [s.replace("z", "\xe9").replace("~", "\xff") for s in narrow])
check("wide", [s.replace("z", "\u20ac") for s in narrow])
check("astral", [s.replace("z", "\U0001f600").replace("~", "\uffff") for s in narrow])
check("long prefix", ["common prefix " + s for s in narrow])
check("nul", ["a", "a\0", "a\0\0", "", "\0", "a\0b", "aa"] * 20)
check("caseless", narrow, key=str.upper)
check("lengths", narrow, key=len)


class Sub(str):
    __slots__ = ()

    def __lt__(self, other):
        return str.__gt__(self, other)


print(sorted([Sub(s) for s in narrow[:60]])[:5], sorted(narrow[:30] + [Sub("m")] * 3)[:4])

rows = [(x % 7, narrow[x % 700], x / 3, -x) for x in numbers(900, 5000)]
for columns in ((0,), (0, 1), (1, 0), (2, 0), (3,), (0, 3), (1, 3)):
    pick = [tuple(row[c] for c in columns) for row in rows]
    check(f"rows {columns}", pick)
check("nested", [((x % 3, narrow[x % 50]), x) for x in numbers(300, 200)])
check("lengths differ", [tuple(numbers(x % 4 + 1, 3, x)) for x in numbers(400, 1000)])
check("with empty", [tuple(numbers(x % 3, 3, x)) for x in numbers(100, 1000)])
check("firsts of two kinds", [(x, 1) if x % 2 else (x / 2, 2) for x in numbers(300, 40)])
check("none behind", [(x % 50 + i * 50, None) for i, x in enumerate(numbers(100, 1000))])
print(sorted(rows, key=itemgetter(1, 0))[17], min(rows), max(rows, key=itemgetter(2)))

for broken in ([(1, None), (1, 2)] * 20, [1, "a"] * 20, [(1, "a"), (1, 2)] * 20, [("a", 1), (2, 1)] * 20, [None, 1], [1j, 2j] * 20):
    try:
        print(sorted(broken))
    except TypeError as error:
        print(error)


class Bomb:
    def __init__(self, fuse):
        self.fuse = fuse

    def __lt__(self, other):
        Bomb.calls += 1
        if Bomb.calls > self.fuse:
            raise RuntimeError(f"after {Bomb.calls}")
        return self.fuse < other.fuse


for fuse in (0, 3, 50, 200):
    Bomb.calls = 0
    items = [(x % 5, Bomb(fuse)) for x in numbers(80, 1000)]
    before = sorted(map(id, items))
    try:
        items.sort()
    except RuntimeError as error:
        print(fuse, error, sorted(map(id, items)) == before)
    else:
        print(fuse, "sorted", Bomb.calls)

grid = {}
for x in numbers(2000, 2**30):
    grid[x % 20, (x >> 5) % 20, "ab"[x & 1]] = grid.get((x % 20, (x >> 5) % 20, "ab"[x & 1]), 0) + 1
print(len(grid), digest(grid.values()), (3, 4, "a") in grid, (3.0, 4.0, "a") in grid, (3, 4) in grid, (3, True, "b") in grid)
cells = {(x % 30, x % 7 / 2, ("n", x % 3)) for x in numbers(3000, 2**30)}
print(len(cells), (0, 0.0, ("n", 0)) in cells, (0.0, -0.0, ("n", 0)) in cells, (1, nan) in {(1, nan)}, (1, float("nan")) in {(1, nan)})

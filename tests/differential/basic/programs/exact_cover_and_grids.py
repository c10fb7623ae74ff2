# Puzzles on grids: sudoku by exact cover, A* with ties, flood fill, game of tiles, mazes from a generator of our own, complex numbers as places.
import heapq
import itertools
from collections import Counter, defaultdict, deque
from functools import cache, cached_property, reduce

PUZZLE = """
53..7.... 6..195... .98....6.
8...6...3 4..8.3..1 7...2...6
.6....28. ...419..5 ....8..79
"""


class Cover:
    def __init__(self, rows):
        self.rows = {name: list(columns) for name, columns in rows.items()}
        self.columns = defaultdict(set)
        for name, columns in self.rows.items():
            for c in columns:
                self.columns[c].add(name)
        self.steps = 0

    def select(self, row):
        removed = []
        for c in self.rows[row]:
            for other in self.columns[c]:
                for d in self.rows[other]:
                    if d != c:
                        self.columns[d].remove(other)
            removed.append(self.columns.pop(c))
        return removed

    def restore(self, row, removed):
        for c in reversed(self.rows[row]):
            self.columns[c] = removed.pop()
            for other in self.columns[c]:
                for d in self.rows[other]:
                    if d != c:
                        self.columns[d].add(other)

    def solutions(self, partial=()):
        self.steps += 1
        if not self.columns:
            yield partial
            return
        column = min(self.columns, key=lambda c: (len(self.columns[c]), c))
        for row in sorted(self.columns[column]):
            removed = self.select(row)
            yield from self.solutions((*partial, row))
            self.restore(row, removed)


def sudoku(text):
    cells = [c for c in text if not c.isspace()]
    if len(cells) != 81 or set(cells) - set(".123456789"):
        raise ValueError(f"{len(cells)} cells, strange: {sorted(set(cells) - set('.123456789'))}")
    rows = {(r, c, n): (("cell", r, c), ("row", r, n), ("column", c, n), ("box", r // 3 * 3 + c // 3, n)) for r, c, n in itertools.product(range(9), range(9), range(1, 10))}
    cover = Cover(rows)
    given = []
    for i, cell in enumerate(cells):
        if cell != ".":
            row = (*divmod(i, 9), int(cell))
            if any(c not in cover.columns for c in rows[row]):
                raise ValueError(f"{cell} at {divmod(i, 9)} contradicts")
            cover.select(row)
            given.append(row)
    for solution in cover.solutions():
        grid = dict(((r, c), n) for r, c, n in itertools.chain(given, solution))
        yield ["".join(str(grid[r, c]) for c in range(9)) for r in range(9)], cover.steps


for grid, steps in sudoku(PUZZLE):
    print(*grid, sep="\n")
    print(steps, all(set(line) == set("123456789") for line in itertools.chain(grid, map("".join, zip(*grid)))))
for bad in ("123", "5" * 81, PUZZLE.replace("7", "x")):
    try:
        print(next(sudoku(bad)))
    except ValueError as error:
        print(error)
knuth = Cover({"A": [1, 4, 7], "B": [1, 4], "C": [4, 5, 7], "D": [3, 5, 6], "E": [2, 3, 6, 7], "F": [2, 7]})
print(list(knuth.solutions()), sorted(knuth.columns), list(Cover({"x": [1], "y": [1, 2]}).solutions()), list(Cover({}).solutions()))


class Random:
    """A small generator of numbers, so that mazes are the same everywhere."""
    def __init__(self, seed): self.state = seed
    def __call__(self, n):
        self.state ^= self.state << 13 & 0xFFFFFFFF
        self.state ^= self.state >> 17
        self.state ^= self.state << 5 & 0xFFFFFFFF
        return self.state % n
    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


class Maze:
    DIRECTIONS = {"N": -1j, "E": 1, "S": 1j, "W": -1}

    def __init__(self, width, height, seed):
        self.width, self.height, self.random = width, height, Random(seed)
        self.open = {complex(x, y): set() for y in range(height) for x in range(width)}
        self.carve()

    def carve(self):
        stack, seen = [0j], {0j}
        while stack:
            here = stack[-1]
            for d in self.random.shuffled(self.DIRECTIONS.values()):
                if (there := here + d) in self.open and there not in seen:
                    self.open[here].add(there)
                    self.open[there].add(here)
                    seen.add(there)
                    stack.append(there)
                    break
            else:
                stack.pop()
        for _ in range(3):
            a = complex(self.random(self.width - 1), self.random(self.height))
            self.open[a].add(a + 1)
            self.open[a + 1].add(a)

    def path(self, start, goal):
        order = itertools.count()
        queue, cost, came = [(0, next(order), start)], {start: 0}, {}
        while queue:
            _, _, here = heapq.heappop(queue)
            if here == goal:
                back = [here]
                while back[-1] != start:
                    back.append(came[back[-1]])
                return back[::-1], len(cost)
            for there in sorted(self.open[here], key=lambda z: (z.real, z.imag)):
                new = cost[here] + 1
                if new < cost.get(there, float("inf")):
                    cost[there], came[there] = new, here
                    rest = goal - there
                    heapq.heappush(queue, (new + abs(rest.real) + abs(rest.imag), next(order), there))
        raise LookupError(f"no way from {start} to {goal}")

    def draw(self, marks=()):
        marks = set(marks)
        lines = ["+" + "--+" * self.width]
        for y in range(self.height):
            lines.append("|" + "".join(("()" if (z := complex(x, y)) in marks else "  ") + (" " if z + 1 in self.open[z] else "|") for x in range(self.width)))
            lines.append("+" + "".join(("  " if (z := complex(x, y)) + 1j in self.open[z] else "--") + "+" for x in range(self.width)))
        return "\n".join(lines)


maze = Maze(12, 6, 2463534242)
way, looked = maze.path(0j, 11 + 5j)
print(maze.draw(way), len(way), looked, Counter(map(len, maze.open.values())))
turns = "".join(next(k for k, d in Maze.DIRECTIONS.items() if d == b - a) for a, b in itertools.pairwise(way))
print("".join(f"{k}{len(list(g))}" for k, g in itertools.groupby(turns)), sum(a != b for a, b in itertools.pairwise(turns)))
maze.open[11 + 5j].clear()
for z in maze.open: maze.open[z].discard(11 + 5j)
try:
    maze.path(0j, 11 + 5j)
except LookupError as error:
    print(error)


def slide(tiles, move):
    """2048: one row after the other, each pair once."""
    def squeeze(row):
        row, out = [t for t in row if t], []
        while row:
            match row:
                case [a, b, *row] if a == b: out.append(a + b)
                case [a, *row]: out.append(a)
        return out + [0] * (len(tiles[0]) - len(out))
    flip, turn = move in "RD", move in "UD"
    rows = [list(r) for r in zip(*tiles)] if turn else [list(r) for r in tiles]
    rows = [squeeze(r[::-1])[::-1] if flip else squeeze(r) for r in rows]
    return [list(r) for r in zip(*rows)] if turn else rows


board = [[2, 2, 4, 4], [0, 2, 0, 2], [8, 0, 8, 8], [2, 4, 2, 4]]
print(*(f"{m}: {slide(board, m)}" for m in "LRUD"), reduce(slide, "LLUURRDD", board), sep="\n")
GRID = ["aab", "abb", "cca"]


def regions(grid):
    cells = {(r, c): v for r, row in enumerate(grid) for c, v in enumerate(row)}
    while cells:
        (start, value), queue, found = next(iter(cells.items())), deque(), []
        queue.append(start)
        while queue:
            at = queue.popleft()
            if cells.get(at) == value:
                del cells[at]
                found.append(at)
                queue.extend((at[0] + dr, at[1] + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))
        yield value, found


print(list(regions(GRID)), [list(map("".join, zip(*GRID[::-1]))), ["".join(r[::-1]) for r in GRID]])


@cache
def ways(r, c): return 1 if r == 0 or c == 0 else ways(r - 1, c) + ways(r, c - 1)


def spiral(rows):
    while rows:
        yield from rows[0]
        rows = [*zip(*rows[1:])][::-1]


print(ways(16, 16), list(spiral([range(i, i + 4) for i in range(0, 12, 4)])), sorted({(abs(z), z.conjugate(), z * 1j) for z in (1 + 2j, 2 + 1j, 1 - 2j)}, key=lambda t: (t[0], t[1].real, t[1].imag)))

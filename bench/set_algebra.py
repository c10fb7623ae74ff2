"""Sets: union, intersection, difference, membership, comprehensions, sets of strings and tuples."""
import sys


def neighbours(cell):
    x, y = cell
    return {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy}


def life(cells, rounds):
    for _ in range(rounds):
        counts = {}
        for cell in cells:
            for other in neighbours(cell):
                counts[other] = counts.get(other, 0) + 1
        cells = {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in cells)}
    return cells


def main(n):
    total = 0
    evens, threes = set(range(0, n, 2)), set(range(0, n, 3))
    words = {f"w{i % 5000}" for i in range(n)}
    others = {f"w{i}" for i in range(2500, 7500)}
    for _ in range(12):
        both, either = evens & threes, evens | threes
        total += len(both) + len(either) - len(evens ^ threes) + len(evens - threes)
        total += both <= evens
        for i in range(0, n, 5):
            if i in either:
                total += 1
        total += len(words & others) + len(words - others) + len(words | others)
    cells = life({(0, 1), (1, 1), (2, 1), (2, 0), (1, -1)} | {(i, 20) for i in range(10)}, 60)
    print(total, len(cells), sorted(cells)[:2])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 250000)

"""Priority queues: heapify, push and pop of ints, floats and tuples; shortest paths; sorted insertion."""
import sys
from bisect import bisect_left, insort
from heapq import heapify, heappop, heappush, heappushpop, heapreplace


def noise(n, seed=12345):
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed


def ints(n):
    heap = list(noise(n))
    heapify(heap)
    total = 0
    for i in range(n):
        total ^= heappop(heap) * (i & 7)
    for x in noise(n, 7):
        heappush(heap, x)
    for x in noise(n // 2, 9):
        total += heappushpop(heap, x) & 3
    for x in noise(n // 2, 11):
        total += heapreplace(heap, x) & 3
    return total


def floats(n):
    heap = []
    for x in noise(n):
        heappush(heap, x / 1000.0)
    return sum(heappop(heap) for _ in range(n)) % 1.0


def paths(width):
    weights = list(noise(width * width, 99))
    best = {0: 0}
    queue = [(0, 0)]
    while queue:
        cost, at = heappop(queue)
        if cost > best[at]:
            continue
        row, column = divmod(at, width)
        for r, c in ((row + 1, column), (row, column + 1), (row - 1, column), (row, column - 1)):
            if 0 <= r < width and 0 <= c < width:
                to = r * width + c
                new = cost + weights[to] % 97
                if new < best.get(to, 1 << 60):
                    best[to] = new
                    heappush(queue, (new, to))
    return best[width * width - 1]


def sorted_insertion(n):
    data = []
    for x in noise(n):
        insort(data, x)
    return sum(bisect_left(data, x) for x in noise(n, 5))


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
for _ in range(rounds):
    print(ints(60_000), floats(40_000), paths(120), sorted_insertion(8_000))

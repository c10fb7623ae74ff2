"""Dicts with int and tuple keys: a memo, a sparse grid, counting, pop."""
import sys


def partitions(n, largest, memo):
    if n == 0:
        return 1
    key = n * 1000 + largest
    if key in memo:
        return memo[key]
    total = 0
    for part in range(min(n, largest), 0, -1):
        total += partitions(n - part, part, memo)
    memo[key] = total
    return total


def main(n):
    memo = {}
    count = partitions(70, 70, memo)
    seen, x = {}, 1
    for step in range(n):
        x = x * 48271 % 2147483647
        slot = x % 10007
        seen[slot] = seen.get(slot, 0) + 1
    grid = {}
    for i in range(n // 4):
        grid[i % 300, i * i % 211] = i
    lows = sum(grid[key] for key in grid if key[0] < 100)
    gone = 0
    for slot in range(0, 10007, 3):
        gone += seen.pop(slot, 0)
    print(count, len(memo), len(seen), max(seen.values()), lows, gone)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 900000)

"""Sorting ints: random order, runs, few values, reversed; binary search in the result."""
import sys


def numbers(n, modulus):
    x, out = 12345, []
    for _ in range(n):
        x = (x * 1103515245 + 12345) % 2147483648
        out.append(x % modulus)
    return out


def search(values, wanted):
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def main(n):
    wide, narrow = numbers(n, 2147483648), numbers(n, 100)
    checks = []
    for _ in range(3):
        for values in (wide, narrow, sorted(wide) + narrow[:100], sorted(wide, reverse=True)):
            ordered = sorted(values)
            checks.append(ordered[n // 2])
            ordered.reverse()
            ordered.sort()
    ordered = sorted(wide)
    print(sum(checks), sum(search(ordered, x) for x in wide[:n // 10]))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 120000)

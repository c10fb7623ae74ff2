"""Dicts with string keys: insertion, lookup, get, setdefault, items, deletion."""
import sys


def main(n):
    keys = [f"key-{i * 7919 % n}" for i in range(n)]
    table = {}
    for i, key in enumerate(keys):
        table[key] = i
    total = 0
    for _ in range(4):
        for key in keys:
            total += table[key]
    missing = sum(1 for i in range(n) if table.get(f"no-{i % 100}") is None)
    groups = {}
    for key in keys:
        groups.setdefault(key[-2:], []).append(key)
    inverse = {value: key for key, value in table.items() if value % 3 == 0}
    for key in keys[::2]:
        del table[key]
    merged = {**table, "extra": 1}
    print(total, missing, len(groups), len(inverse), len(merged), "key-5" in table, max(map(len, groups.values())))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 220000)

"""Integer bit tricks: hashes with masks, population counts, a xorshift generator, bit boards."""
import sys

MASK = 0xFFFFFFFF


def fnv(data):
    h = 0x811C9DC5
    for byte in data:
        h = ((h ^ byte) * 0x01000193) & MASK
    return h


def population(x):
    count = 0
    while x:
        x &= x - 1
        count += 1
    return count


def xorshift(x):
    x ^= (x << 13) & MASK
    x ^= x >> 17
    x ^= (x << 5) & MASK
    return x


def queens(all_columns, columns, left, right):
    if columns == all_columns:
        return 1
    total = 0
    free = ~(columns | left | right) & all_columns
    while free:
        bit = free & -free
        free ^= bit
        total += queens(all_columns, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return total


def main(n):
    h = fnv(bytes(i & 255 for i in range(n)))
    x, bits = 2463534242, 0
    for _ in range(n // 4):
        x = xorshift(x)
        bits += population(x)
    reverse = 0
    for i in range(n // 8):
        reverse = (reverse << 1 ^ i) & MASK
    print(h, x, bits, queens((1 << 8) - 1, 0, 0, 0), reverse)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 700000)

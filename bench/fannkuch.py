"""Permutations and reversals of prefixes: list slices, swaps, integer compares."""
import sys


def fannkuch(n):
    order = list(range(n))
    counts = [0] * n
    checksum, most, parity, r = 0, 0, 1, n
    while True:
        while r > 1:
            counts[r - 1] = r
            r -= 1
        first = order[0]
        if first:
            work = order[:]
            flips = 0
            while first:
                work[:first + 1] = work[first::-1]
                flips += 1
                first = work[0]
            if flips > most:
                most = flips
            checksum += flips * parity
        parity = -parity
        while True:
            if r == n:
                return checksum, most
            head = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = head
            counts[r] -= 1
            if counts[r] > 0:
                break
            r += 1


print(*fannkuch(int(sys.argv[1]) if len(sys.argv) > 1 else 9))

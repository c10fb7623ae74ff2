"""The spectral norm of an infinite matrix: nested float loops, small functions, comprehensions."""
import sys


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    return [sum([element(i, j) * x for j, x in enumerate(v)]) for i in range(len(v))]


def transposed_times(v):
    result = []
    for i in range(len(v)):
        total = 0.0
        for j in range(len(v)):
            total += element(j, i) * v[j]
        result.append(total)
    return result


def main(n):
    u = [1.0] * n
    v = u
    for _ in range(5):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    dot, square = 0.0, 0.0
    for a, b in zip(u, v):
        dot += a * b
        square += b * b
    print(f"{(dot / square) ** 0.5:.9f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 340)

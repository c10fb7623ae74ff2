"""Matrices as lists of lists: product, transposition, elimination."""
import sys


def product(a, b):
    columns = len(b[0])
    result = []
    for row in a:
        line = [0] * columns
        for k, x in enumerate(row):
            other = b[k]
            for j in range(columns):
                line[j] += x * other[j]
        result.append(line)
    return result


def transpose(m):
    return [list(row) for row in zip(*m)]


def determinant(m):
    m = [[float(x) for x in row] for row in m]
    n, result = len(m), 1.0
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(m[r][i]))
        if m[pivot][i] == 0.0:
            return 0.0
        if pivot != i:
            m[i], m[pivot] = m[pivot], m[i]
            result = -result
        result *= m[i][i]
        for r in range(i + 1, n):
            factor = m[r][i] / m[i][i]
            for c in range(i, n):
                m[r][c] -= factor * m[i][c]
    return result


def main(n):
    a = [[(i * 7 + j * 3) % 11 - 5 for j in range(n)] for i in range(n)]
    b = [[(i * j + 1) % 13 - 6 for j in range(n)] for i in range(n)]
    c = product(a, b)
    d = product(transpose(c), a)
    noisy = [[x % 97 + (31 if i == j else 0) for j, x in enumerate(row)] for i, row in enumerate(d)]
    print(sum(map(sum, c)), sum(d[i][i] for i in range(n)), f"{determinant(noisy):.6e}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)

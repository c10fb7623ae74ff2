"""Matrices with operators and some statistics: linear systems, regression, power iteration, histograms."""

import math


class ShapeError(ValueError):
    """The shapes of two matrices do not fit."""


class Matrix:
    """A dense matrix of floats."""

    def __init__(self, rows):
        self.rows = [[float(value) for value in row] for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ShapeError("rows of different lengths")

    @classmethod
    def identity(cls, size):
        return cls([[float(i == j) for j in range(size)] for i in range(size)])

    @classmethod
    def build(cls, height, width, function):
        return cls([[function(i, j) for j in range(width)] for i in range(height)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, index):
        if isinstance(index, tuple):
            row, column = index
            return self.rows[row][column]
        return self.rows[index]

    def __setitem__(self, index, value):
        row, column = index
        self.rows[row][column] = float(value)

    def __eq__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return self.rows == other.rows

    def __add__(self, other):
        if self.shape != other.shape:
            raise ShapeError(f"cannot add {self.shape} and {other.shape}")
        return Matrix([a + b for a, b in zip(left, right)] for left, right in zip(self.rows, other.rows))

    def __sub__(self, other):
        return self + -1 * other

    def __mul__(self, scalar):
        if not isinstance(scalar, (int, float)):
            return NotImplemented
        return Matrix([value * scalar for value in row] for row in self.rows)

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ShapeError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([sum(a * b for a, b in zip(row, column)) for column in columns] for row in self.rows)

    def __pow__(self, exponent):
        result, base = Matrix.identity(self.shape[0]), self
        while exponent:
            if exponent & 1:
                result = result @ base
            base = base @ base
            exponent >>= 1
        return result

    def __str__(self):
        return "\n".join("  ".join(f"{value:10.4f}" for value in row) for row in self.rows)

    def __iter__(self):
        for row in self.rows:
            yield from row

    def eliminated(self):
        """Row echelon form with partial pivoting, and the determinant's sign."""
        work = [row[:] for row in self.rows]
        sign, pivot_row = 1, 0
        for column in range(len(work)):
            best = max(range(pivot_row, len(work)), key=lambda r: abs(work[r][column]))
            if abs(work[best][column]) < 1e-12:
                continue
            if best != pivot_row:
                work[best], work[pivot_row] = work[pivot_row], work[best]
                sign = -sign
            for r in range(pivot_row + 1, len(work)):
                factor = work[r][column] / work[pivot_row][column]
                if factor:
                    work[r] = [a - factor * b for a, b in zip(work[r], work[pivot_row])]
            pivot_row += 1
        return work, sign

    def determinant(self):
        height, width = self.shape
        if height != width:
            raise ShapeError("only a square matrix has a determinant")
        work, product = self.eliminated()
        for i in range(height):
            product *= work[i][i]
        return product

    def solve(self, right):
        """The x of self @ x == right, right being a list."""
        size = self.shape[0]
        work, _ = Matrix([*row, value] for row, value in zip(self.rows, right)).eliminated()
        solution = [0.0] * size
        for i in reversed(range(size)):
            if abs(work[i][i]) < 1e-12:
                raise ZeroDivisionError("the system has no single solution")
            known = sum(work[i][j] * solution[j] for j in range(i + 1, size))
            solution[i] = (work[i][size] - known) / work[i][i]
        return solution


def fibonacci(n):
    return round((Matrix([[1, 1], [1, 0]]) ** n)[0, 1])


def regression(points):
    """Slope, intercept and correlation of the least squares line."""
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    sxx = sum((x - mean_x) ** 2 for x, _ in points)
    syy = sum((y - mean_y) ** 2 for _, y in points)
    sxy = sum((x - mean_x) * (y - mean_y) for x, y in points)
    return sxy / sxx, mean_y - sxy / sxx * mean_x, sxy / math.sqrt(sxx * syy)


def describe(values):
    """The usual summary of a list of numbers."""
    data = sorted(values)
    n = len(data)
    mean = math.fsum(data) / n
    middle = data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2
    spread = math.sqrt(math.fsum((x - mean) ** 2 for x in data) / (n - 1))
    return {"n": n, "min": data[0], "median": middle, "max": data[-1], "mean": mean, "stdev": spread}


def random_numbers(seed):
    """A small congruential generator: numbers in [0, 1)."""
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (seed >> 11) / 2**53


def histogram(values, bins):
    low, high = min(values), max(values)
    width = (high - low) / bins
    counts = [0] * bins
    for value in values:
        counts[min(int((value - low) / width), bins - 1)] += 1
    for index, count in enumerate(counts):
        print(f"  {low + index * width:6.2f} {'*' * count}")


system = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
print(system, "\ndeterminant", round(system.determinant(), 9))
solution = system.solve([8, -11, -3])
print("solution", [round(x, 9) for x in solution])
print("check", [round(x, 9) for x in system @ Matrix([[x] for x in solution])])
print("transpose of a product:", (system @ system.T).T == system @ system.T)
print("fibonacci", [fibonacci(n) for n in (1, 2, 10, 50, 70)])

hilbert = Matrix.build(4, 4, lambda i, j: 1 / (i + j + 1))
print(hilbert, f"\ndeterminant {hilbert.determinant():.6e}")
vector = Matrix([[1.0]] * 4)
for _ in range(60):
    vector = hilbert @ vector
    vector *= 1 / max(vector)
eigenvalue = (hilbert @ vector)[0, 0] / vector[0, 0]
print(f"largest eigenvalue {eigenvalue:.10f}")

for attempt in (lambda: system + hilbert, lambda: system @ hilbert, lambda: Matrix([[1], [2, 3]]),
                lambda: Matrix([[1, 2], [2, 4]]).solve([1, 2]), lambda: system * "x"):
    try:
        print(attempt())
    except (ShapeError, ZeroDivisionError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")

source = random_numbers(2024)
sample = [sum(next(source) for _ in range(12)) - 6 for _ in range(80)]
for name, value in describe(sample).items():
    print(f"{name:>7} {value:.6g}")
histogram(sample, 9)
line = [(x, 3 * x - 2 + (next(source) - 0.5)) for x in range(20)]
print("slope {:.4f} intercept {:.4f} correlation {:.6f}".format(*regression(line)))

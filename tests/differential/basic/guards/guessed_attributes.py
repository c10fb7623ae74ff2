# Attributes, parameters of methods and constructors guessed to be numbers in loops, and values that are not
class Body:
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.hits = 0

    def move(self, times, step):
        for _ in range(times):
            self.x += self.v * step
            self.hits += 1
        return self.x

    def power(self, times):
        total = 0.0
        for _ in range(times):
            total += self.x**0.5 + self.x**2
        return total


def run(bodies, step):
    total = 0.0
    for b in bodies:
        total += b.x * step + b.v
        b.x = b.x - b.v * 0.5
    return total


class Fraction:
    def __init__(self, n):
        self.n = n

    def __mul__(self, o):
        return Fraction(self.n * 2)

    __rmul__ = __mul__

    def __add__(self, o):
        return Fraction(self.n + 1)

    __radd__ = __add__

    def __sub__(self, o):
        return Fraction(self.n - 1)

    def __repr__(self):
        return f"F({self.n})"


bodies = [Body(1.0, 0.5), Body(2.5, -1.5)]
print(run(bodies, 2.0), [b.x for b in bodies])
print(bodies[0].move(3, 0.25), bodies[0].hits)
bodies.append(Body(3, 1))
print(run(bodies, 2.0), [b.x for b in bodies])
bodies.append(Body(Fraction(1), 2.0))
print(run(bodies, 2.0), [b.x for b in bodies])
bodies[3].x = float("inf")
print(run(bodies, 1), [b.x for b in bodies])
bodies[3].x = "text"
try:
    run(bodies, 2.0)
except TypeError as e:
    print(e)
del bodies[3].x
try:
    run(bodies, 2.0)
except AttributeError as e:
    print(e)
b = Body(4.0, 2**60)
print(b.move(2, 1), b.move(2, 1.5), b.move(1, True))
b.hits = 2**63
print(b.move(2, 0), b.hits)
for x in (4.0, 0.0, -4.0, 1e300, float("nan"), float("inf"), 9, -1, 10**400):
    try:
        print(Body(x, 1).power(2))
    except (OverflowError, ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)


def inverse(values):
    total = 1.5
    for v in values:
        total += 2.0**-1 * total**-1.5
        total = total ** v
    return total


for values in ([1.0, 2.0], [0.5, -1.0], [3, 1.5], [1000.0, 1000.0], ["x"], [1j]):
    try:
        print(inverse(values))
    except (OverflowError, TypeError) as e:
        print(type(e).__name__, e)

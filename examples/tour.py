"""A tour of the language: what a compiled program can use, one short stop each."""

import sys


def stop(title):
    print(f"\n-- {title} --")


# Values and formatting
stop("values")
big = 2**100
print(big, big // 3, -big % 7)
print(f"{255:#x} {255:08b} {3.14159:.2f} {1e16!r} {'left':<8}|{'right':>8}|{'mid':^9}|")
print("naïve café ☕".upper(), len("☕"), "a-b-c".split("-"), "x".join(["1", "2"]))
print(0.1 + 0.2, 1 / 3, 7 // 2, -7 // 2, -7 % 3, divmod(17, 5), 2 < 3 <= 3 != 4)

# Collections
stop("collections")
inventory = {"apple": 3, "pear": 0, "plum": 12}
inventory["fig"] = inventory.get("fig", 0) + 1
print(sorted(inventory, key=inventory.get, reverse=True))
print({name: count for name, count in inventory.items() if count})
first, *middle, last = range(6)
print(first, middle, last, [1, 2, 3, 4, 5][::-2], (1, "two", 3.0)[1:])
print({1, 2, 3} & {2, 3, 4}, {1, 2} | {3}, {1, 2} ^ {2, 3}, 2 in {1, 2})

# Functions: every kind of parameter, closures, decorators
stop("functions")


def describe(name, /, kind="thing", *rest, sep=" ", **extra):
    return sep.join([name, kind, *map(str, rest), *(f"{k}={v}" for k, v in extra.items())])


def counter(start=0):
    def step(by=1):
        nonlocal start
        start += by
        return start

    return step


def traced(function):
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        print(f"{function.__name__}{args} -> {result}")
        return result

    return wrapper


@traced
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


print(describe("box", "crate", 1, 2, sep="/", lid=True))
tick = counter(10)
print(tick(), tick(5), tick())
gcd(48, 18)

# Classes: inheritance, properties, operators
stop("classes")


class Shape:
    count = 0

    def __init__(self, name):
        self.name = name
        Shape.count += 1

    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __lt__(self, other):
        return self.area() < other.area()

    def __repr__(self):
        return f"<{self.name} {self.area():g}>"


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side)
        self.name = "square"

    @property
    def side(self):
        return self.width

    @side.setter
    def side(self, value):
        self.width = self.height = value


shapes = [Rectangle(3, 4), Square(3), Rectangle(1, 2)]
shapes[1].side += 1
print(min(shapes), max(shapes), sorted(shapes), Shape.count)
print([cls.__name__ for cls in Square.__mro__], isinstance(shapes[1], Shape))

# Exceptions, context managers
stop("exceptions")


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("leaving with", error)
        return kind is KeyError


with Quiet():
    print(inventory["kiwi"])
try:
    Shape("blob").area()
except (TypeError, NotImplementedError) as error:
    print(type(error).__name__, error)
else:
    print("not reached")
finally:
    print("finally")

# Generators and iteration
stop("generators")


def primes():
    known = []
    candidate = 2
    while True:
        if all(candidate % p for p in known):
            known.append(candidate)
            yield candidate
        candidate += 1


def averager():
    total, count, mean = 0.0, 0, None
    while True:
        total += yield mean
        count += 1
        mean = total / count


print([p for p, _ in zip(primes(), range(10))])
average = averager()
next(average)
print([average.send(x) for x in (10, 20, 60)])
for index, word in enumerate("to be or not".split(), start=1):
    if word == "not":
        break
    print(index, word, end="; ")
else:
    print("not reached")
print()

print("\narguments:", sys.argv[1:])

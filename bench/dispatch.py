"""Objects of many classes: virtual calls, properties, attribute writes, isinstance, operator methods."""
import sys


class Shape:
    created = 0

    def __init__(self, tag):
        self.tag = tag
        self.hits = 0
        Shape.created += 1

    def area(self):
        raise NotImplementedError

    def touch(self, amount):
        self.hits += amount
        return self

    @property
    def weight(self):
        return self.area() * self.density

    density = 1.0


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Rectangle(Square):
    density = 0.5

    def __init__(self, side, other):
        super().__init__(side)
        self.other = other
        self.tag = "rectangle"

    def area(self):
        return self.side * self.other


class Circle(Shape):
    density = 2.0

    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius**2


class Group(Shape):
    def __init__(self, *parts):
        super().__init__("group")
        self.parts = parts

    def area(self):
        total = 0.0
        for part in self.parts:
            total += part.area()
        return total


class Money:
    __slots__ = ("cents",)

    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __lt__(self, other):
        return self.cents < other.cents

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents


def make(n):
    kinds = (Square(n % 7 + 1), Rectangle(n % 5 + 1, 2), Circle(n % 3 + 1), Group(Square(1), Circle(2)))
    return kinds[n % 4]


def main(rounds):
    shapes = [make(n) for n in range(200)]
    total, circles, purse, best = 0.0, 0, Money(0), Money(0)
    for step in range(rounds):
        for shape in shapes:
            total += shape.touch(step & 3).area() + shape.weight
            if isinstance(shape, Circle):
                circles += 1
        price = Money(step * 7 % 1000)
        purse = purse + price
        if best < price:
            best = price
    print(f"{total:.2f}", circles, sum(shape.hits for shape in shapes), purse.cents, best == Money(999), Shape.created)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 4000)

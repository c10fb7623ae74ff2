# Comparisons and hashes of data classes, whose fields are read together, while classes and instances change under them.
from dataclasses import dataclass, replace
from operator import attrgetter


@dataclass(order=True, unsafe_hash=True)
class Point:
    x: object
    y: object = 0


@dataclass(order=True)
class Slotted:
    __slots__ = ("a", "b")
    a: object
    b: object


@dataclass
class Nothing:
    pass


@dataclass(order=True)
class Wide:
    a: int = 0
    b: int = 0
    c: int = 0
    d: int = 0
    e: int = 0
    f: int = 0
    g: int = 0
    h: int = 0
    i: int = 0
    j: int = 0


def tried(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def looked_at(label, p, q):
    for round in range(3):
        found = [tried(lambda: p == q), tried(lambda: p != q), tried(lambda: p < q), tried(lambda: p >= q),
                 tried(lambda: hash(p) == hash(q))]
    print(label, found)


looked_at("ints", Point(1, 2), Point(1, 3))
looked_at("same", Point(1, 2), Point(1, 2))
looked_at("texts", Point("a", "b"), Point("a", "c"))
looked_at("mixed", Point(1, "b"), Point(1.0, "b"))
looked_at("bool and int", Point(True, 1), Point(1, True))
looked_at("kinds", Point(1), Point("1"))
looked_at("None", Point(None), Point(None))
looked_at("None and int", Point(None), Point(1))
nan = float("nan")
looked_at("one NaN", Point(nan), Point(nan))
looked_at("two NaN", Point(float("nan"), 1), Point(float("nan"), 1))
looked_at("large", Point(10**30), Point(10**30))
looked_at("lists", Point([1, 2]), Point([1, 3]))
looked_at("no fields", Nothing(), Nothing())
looked_at("ten fields", Wide(j=1), Wide(j=2))
looked_at("slots", Slotted(1, 2), Slotted(1, 3))

# Instances of one class with other shapes.
p, q = Point(1, 2), Point(1, 2)
q.extra = 5
looked_at("one more attribute", p, q)
late = Point.__new__(Point)
late.y, late.x = 2, 1
looked_at("another order", p, late)
del late.x
looked_at("deleted", p, late)
late.x = 1
looked_at("back again", p, late)
empty = Slotted.__new__(Slotted)
empty.a = 1
looked_at("empty slot", Slotted(1, 2), empty)
q.__dict__ = {"y": 2, "x": 1}
looked_at("another dict", p, q)
q.__dict__["x"] = 7
looked_at("changed in the dict", p, q)


class Touchy:
    """Equality that changes what is compared."""

    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        self.owner.y = "changed"
        return True

    def __lt__(self, other):
        return False

    __hash__ = None


p, q = Point(0, "y"), Point(0, "y")
p.x = Touchy(p)
print("touchy", p == q, p.y, p == q, tried(lambda: hash(p)))


class Other(Point):
    pass


looked_at("a subclass", Point(1, 2), Other(1, 2))
looked_at("of a subclass", Other(1, 2), Other(1, 3))
print("another kind", Point(1) == 1, Point(1) != (1, 0), tried(lambda: Point(1) < 1))

# A class that changes half-way.
p, q = Point(1, 2), Point(1, 3)
looked_at("before", p, q)
Point.y = property(lambda self: "always the same")
looked_at("a property in place of the field", p, q)
del Point.y
looked_at("without it", p, q)
Point.__getattribute__ = lambda self, name: 4 if name == "y" else object.__getattribute__(self, name)
looked_at("a __getattribute__", p, q)
del Point.__getattribute__
Point.__getattr__ = lambda self, name: f"no {name}"
del p.y
looked_at("a __getattr__", p, q)
p.y = 3
looked_at("at the end", p, q)
print(replace(p, y=9), sorted([Point(2, 1), Point(1, 5), Point(1, 2)]), attrgetter("x", "y")(p), max(Wide(i=3), Wide(h=3)))
p.__class__ = Other
looked_at("another class", p, q)

"""Attributes that bodies of the library set and read again and again, while classes and instances change under them."""
import copy
from dataclasses import astuple, dataclass, field, replace


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass(frozen=True)
class Cell:
    row: int
    column: int


@dataclass(order=True, slots=True)
class Job:
    rank: int
    name: str = "job"


@dataclass(frozen=True, slots=True, unsafe_hash=True)
class Key:
    a: int
    b: str = "b"


@dataclass
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
    k: int = 0
    l: int = 0
    m: int = 0
    n: list = field(default_factory=list)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


points = [Point(i % 3, i % 2) for i in range(6)]
print([p == q for p in points for q in points].count(True), points[0])
del points[0].x
attempt(lambda: points[0] == points[1])
attempt(lambda: points[1] == points[0])
attempt(lambda: repr(points[0]))
points[0].x = 5
points[0].extra = 1
print(points[0] == Point(5, 0), points[0] != Point(5), points[0].__dict__, Point(5).__dict__)
Point.x = property(lambda self: 42, lambda self, value: print("set x", value))
print(Point(1, 2), Point(3, 2) == Point(1, 2), points[1])
del Point.x
print(points[1], Point(7, 8))
Point.y = 9
print(Point(1), Point(1, 2), points[2])


class Watched(Point):
    def __setattr__(self, name, value):
        print("watch", name, value)
        super().__setattr__(name, value)


w = Watched(1, 2)
print(w, w == Watched(1, 2), w == Point(1, 2))


class Asked(Point):
    def __getattribute__(self, name):
        if name in ("x", "y"):
            return name * 2
        return super().__getattribute__(name)


print(Asked(1, 2), Asked(1, 2) == Asked(3, 4), astuple(Asked(0, 0)))


class Lazy(Point):
    def __getattr__(self, name):
        return f"no {name}"


lazy = Lazy(1, 2)
del lazy.x
print(lazy, lazy == Lazy("no x", 2))


class Fake(Point):
    @property
    def __class__(self):
        return Point


print(Fake(1, 2) == Point(1, 2), Point(1, 2) == Fake(1, 2))

cells = {Cell(i % 4, i % 3): i for i in range(24)}
print(len(cells), cells[Cell(1, 1)], hash(Cell(1, 2)) == hash((1, 2)))
attempt(lambda: setattr(Cell(1, 2), "row", 5))
attempt(lambda: delattr(Cell(1, 2), "row"))
cell = Cell(1, 2)
object.__setattr__(cell, "row", 10)
print(cell, replace(cell, column=3), copy.copy(cell), copy.deepcopy(cell) == cell)
del cell.__dict__["row"]
attempt(lambda: hash(cell))

jobs = sorted(Job(i * 7 % 5, f"j{i % 3}") for i in range(9))
print(jobs[0], jobs[-1], jobs == sorted(jobs, key=lambda j: (j.rank, j.name)), Job(1) < Job(2), Job(1, "a") <= Job(1, "a"))
job = Job(1)
del job.name
attempt(lambda: job == Job(1))
job.name = "again"
print(job)
attempt(lambda: setattr(job, "other", 1))
keys = {Key(1): "x", Key(1, "c"): "y"}
print(keys[Key(1)], keys[Key(1, "c")], Key(2))
attempt(lambda: Key(1) < Key(2))

wide = Wide(1, 2, n=[3])
print(wide, wide == Wide(1, 2, n=[3]), wide == Wide(1, 2), Wide().n is not Wide().n)


class Meddler:
    def __init__(self, owner):
        self.owner = owner

    def __eq__(self, other):
        self.owner.y = "changed"
        self.owner.__dict__.clear()
        return True


a, b = Point(0, 1), Point(0, 1)
a.x = Meddler(a)
print(a == b, a.__dict__)


class Plain:
    pass


o, values = Plain(), []
for i in range(4):
    setattr(o, "value", i)
    values.append(getattr(o, "value"))
    object.__setattr__(o, "other", -i)
    delattr(o, "value")
    values.append(getattr(o, "value", "gone"))
print(values, o.__dict__)
Plain.value = property(lambda self: "property")
attempt(lambda: setattr(o, "value", 1))
print(getattr(o, "value"))
Plain.value = "of the class"
print(getattr(o, "value"), setattr(o, "value", "own"), getattr(o, "value"))
o.__class__ = type("Other", (Plain,), {"value": property(lambda self: "of the other", lambda self, v: print("other", v))})
print(getattr(o, "value"), setattr(o, "value", 3), vars(o))


class Guarded:
    mode = "ok"

    @property
    def value(self):
        if Guarded.mode == "missing":
            raise AttributeError("inner")
        if Guarded.mode == "broken":
            raise ValueError("broken")
        return Guarded.mode


class Helped(Guarded):
    def __getattr__(self, name):
        return f"helped {name}"


def read(o):
    return o.value


for mode in ("ok", "missing", "ok", "broken", "missing"):
    Guarded.mode = mode
    for o in (Guarded(), Helped()):
        attempt(lambda: read(o))
        attempt(lambda: getattr(o, "value", "default"))
Guarded.mode = "ok"
Guarded.value = property(lambda self: "another")
print(read(Guarded()), read(Helped()))
del Guarded.value
attempt(lambda: read(Guarded()))
print(read(Helped()))


class Meta(type):
    pass


class Base(metaclass=Meta):
    count = 0
    limit = 10

    def method(self):
        return "method"

    @classmethod
    def build(cls):
        return cls.__name__

    @staticmethod
    def helper():
        return "helper"


class Derived(Base):
    pass


def look(cls):
    return cls.count, cls.limit, cls.method(None), cls.build(), cls.helper(), cls.__name__


for step in range(3):
    print(look(Base), look(Derived))
    Base.count += 1
    if step:
        Derived.limit = -step
Base.method = lambda self: "replaced"
print(look(Base), look(Derived))
Meta.count = property(lambda cls: "of the metaclass")
print(Base.count, Derived.count)
del Meta.count
Meta.limit = "not data"
print(Base.limit, Derived.limit, Base().limit)
Derived.__bases__ = (type("Else", (), {"count": "else", "method": lambda self: "else", "build": str, "helper": int}),)
attempt(lambda: look(Derived))
del Derived.limit
attempt(lambda: Derived.limit)


class Loud(type):
    def __getattribute__(cls, name):
        return f"loud {name}" if name == "count" else super().__getattribute__(name)


Base.__class__ = Loud
print(Base.count, Base.limit)

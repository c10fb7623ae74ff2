"""Dataclasses, enumerations, named tuples: as programs use them, and how they refuse."""
import copy
import enum
from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar, NamedTuple, Optional


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Status(enum.Enum):
    DRAFT = "draft"
    SENT = "sent"
    PAID = "paid"
    DONE = "paid"

    @property
    def final(self): return self is Status.PAID
    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]
    @classmethod
    def _missing_(cls, value): return cls.DRAFT if value is None else None
    def __str__(self): return self.value.title()


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()
    RW = R | W


class Level(enum.IntEnum):
    LOW = 1
    HIGH = 10


class Color(enum.StrEnum):
    RED = enum.auto()
    DARK_BLUE = enum.auto()


class Planet(enum.Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def density(self): return round(self.mass / self.radius, 2)


print(list(Status), Status("paid"), Status["SENT"], Status.DONE is Status.PAID, Status.DONE.name, Status(None), Status.PAID.final, Status.PAID.next(), f"{Status.SENT}|{Status.SENT!r}", Status.__members__.keys(), len(Status), "draft" in Status, Status.SENT in Status)
print(Perm.R | Perm.X, Perm.RW & Perm.W, ~Perm.R, Perm(0), bool(Perm(0)), Perm.RW in Perm.RW | Perm.X, list(Perm.RW), Perm(5), Perm.R ^ Perm.RW, repr(Perm.RW), len(Perm.RW))
print(Level.LOW < Level.HIGH, Level.HIGH + 1, f"{Level.LOW}", repr(Level.LOW), Level(10), sorted([Level.HIGH, Level.LOW]), Color.DARK_BLUE, Color.RED + "!", Color("red"), Planet.MARS.density, Planet((5.9, 6.3)), {Level.LOW: 1}[1])
for f in (lambda: Status("nope"), lambda: Status["nope"], lambda: setattr(Status, "DRAFT", 1), lambda: Status.DRAFT.DRAFT, lambda: enum.Enum("E", "A B A"), lambda: type("Sub", (Status,), {}), lambda: Status.DRAFT < Status.SENT, lambda: Perm(99), lambda: delattr(Status, "SENT"), lambda: Status(), lambda: enum.Enum("Animal", "CAT DOG")(1), lambda: list(enum.Enum("N", {"X": 10, "Y": 20})), lambda: enum.unique(Status), lambda: Level("x")):
    show(f)


@dataclass(order=True)
class Money:
    sort: tuple = field(init=False, repr=False)
    amount: int
    currency: str = "EUR"

    def __post_init__(self):
        if self.amount < 0:
            raise ValueError(f"negative: {self.amount}")
        self.sort = (self.currency, self.amount)

    def __add__(self, other):
        if not isinstance(other, Money): return NotImplemented
        if other.currency != self.currency: raise TypeError(f"{self.currency} + {other.currency}")
        return replace(self, amount=self.amount + other.amount)
    __radd__ = lambda self, other: self if other == 0 else NotImplemented


@dataclass(frozen=True, slots=True)
class Line:
    sku: str
    qty: int
    price: Money
    tags: frozenset = field(default_factory=frozenset, compare=False)
    @property
    def total(self): return Money(self.qty * self.price.amount, self.price.currency)


@dataclass
class Order:
    id: int
    lines: list[Line] = field(default_factory=list)
    _: KW_ONLY
    status: Status = Status.DRAFT
    note: Optional[str] = None
    discount: InitVar[int] = 0
    count: ClassVar[int] = 0

    def __post_init__(self, discount):
        Order.count += 1
        self.off = discount

    def total(self): return sum((l.total for l in self.lines), Money(0))


@dataclass(kw_only=True, eq=False)
class Special(Order):
    gift: bool = True
    def total(self): return super().total() if not self.gift else Money(0)


o = Order(1, [Line("a", 2, Money(150)), Line("b", 1, Money(99))], status=Status.SENT, discount=5)
print(o, o.total(), o.off, Order.count)
print(o == Order(1, o.lines[:], status=Status.SENT), o != 5, Money(5) < Money(6) <= Money(6), sorted([Money(3, "USD"), Money(9), Money(1)]), max(o.lines, key=lambda l: l.total))
print(asdict(o)["lines"][0]["price"], astuple(o.lines[0]), [f.name for f in fields(Order)], is_dataclass(o), replace(o, id=2, lines=[], discount=0).id, Line.__slots__, hash(Line("a", 1, 2)) == hash(Line("a", 1, 2)), Special(id=5, gift=False).total(), Special(id=3))
c = copy.deepcopy(o)
c.lines.append("x")
print(len(o.lines), len(c.lines), c.lines[0] == o.lines[0], c.lines[0] is o.lines[0], Order.__match_args__, Special.__match_args__, o.__dict__.keys())
for f in (lambda: setattr(o.lines[0], "qty", 5), lambda: setattr(o.lines[0], "nope", 5), lambda: delattr(o.lines[0], "sku"), lambda: Money(-1), lambda: Money(), lambda: Money(1) + 5, lambda: Money(1) + Money(1, "USD"), lambda: Order(), lambda: Order(1, [], Status.SENT), lambda: {Money(1): 1}, lambda: Line("a", 1, 2) < Line("b", 1, 2),
          lambda: dataclass(type("Bad", (), {"__annotations__": {"x": list}, "x": []})), lambda: make_dataclass("P", [("x", int), ("y", int, field(default=5))])(1), lambda: replace(o.lines[0], nope=1), lambda: asdict(5), lambda: fields(int), lambda: make_dataclass("Q", ["a", ("b", int, 1), "c"])):
    show(f)


class Point(NamedTuple):
    """A point."""
    x: float
    y: float = 0.0
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    @classmethod
    def origin(cls): return cls(0, 0)


p = Point(3, 4)
print(p, p.norm(), p._replace(y=0), Point.origin(), Point.__doc__, p == (3, 4), p + (5,), Point._field_defaults, Point.__annotations__, hash(p) == hash((3, 4)), [*p], p[0], p.x)
show(lambda: setattr(p, "x", 1))
show(lambda: Point())
match o:
    case Order(id=1, lines=[Line(sku, qty) as first, *rest], status=Status.SENT | Status.PAID as st):
        print("matched", sku, qty, first.total, len(rest), st)
match p:
    case Point(x=0, y=0): print("origin")
    case Point(x, y) if x == y: print("diagonal")
    case (a, b): print("tuple", a, b)
@dataclass
class Node:
    value: int
    children: list["Node"] = field(default_factory=list, repr=False)
    parent: "Node | None" = field(default=None, repr=False, compare=False)
    def add(self, *vs):
        for v in vs: self.children.append(Node(v, parent=self))
        return self
    def walk(self, depth=0):
        yield depth, self
        for ch in self.children: yield from ch.walk(depth + 1)


root = Node(1).add(2, 3)
root.children[0].add(4, 5)
print([(d, n.value) for d, n in root.walk()], root, root.children[1].parent is root, sum(n.value for _, n in root.walk()))
@dataclass
class Rec:
    self_: object = None
r = Rec()
r.self_ = r
print(r)

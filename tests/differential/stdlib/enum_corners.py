# Enumerations as programs stretch them: hooks, mixins, descriptors, boundaries, functional API, copies.
import copy
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, EnumMeta, Flag, FlagBoundary, IntEnum, IntFlag, ReprEnum, StrEnum, auto, member, nonmember, property, unique, verify


def show(function, *args):
    try:
        result = function(*args)
        print(repr(result), str(result), type(result).__name__)
    except Exception as error:
        print(type(error).__name__, error, "|", repr(error.__context__), "|", getattr(error, "__notes__", None))


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 2)


print(Planet.EARTH.gravity, Planet((3.303e+23, 2.4397e6)), Planet.EARTH.value, [p.name for p in Planet])
show(Planet, (1, 2))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label, obj.unit = label, unit
        return obj
    PX = (0, "P.X", "km")
    PY = (1, "P.Y", "km")


show(repr, Coord.PX)
print(Coord.PY, Coord(1), Coord.PX.label, Coord.PX + b"!", hash(Coord.PX) == hash("PX"), Coord.PX == b"\0")


class Missing(Enum):
    A = 1
    B = 2

    @classmethod
    def _missing_(cls, value):
        if value == "a":
            return cls.A
        if value == "bad":
            return 3
        if value == "raise":
            raise LookupError("not here")
        if value == "none":
            return None
        return super()._missing_(value)


for value in ("a", "bad", "raise", "none", 7, None):
    show(Missing, value)


class Numbers(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name.lower(), start, count, list(last_values))
    A = auto()
    B = 5
    C = auto()
    D = auto(), "tuple"


print([m.value for m in Numbers])


class Words(StrEnum):
    RED = auto()
    Green = auto()
    BLUE = "azure"


print(list(Words), Words.RED + "!", f"{Words.BLUE:>8}", "%s" % Words.Green, Words("red"), Words.RED == "red", {"red": 1}[Words.RED], Words.RED.upper())
show(lambda: StrEnum("Bad", {"X": 3}))
show(lambda: StrEnum("Bad", {"X": ("a", "b", "c", "d")}))


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W
    NONE = 0


for p in (Perm.R, Perm.RW, Perm.R | Perm.X, Perm(0), ~Perm.R, Perm(7), Perm.RW & Perm.R, Perm.R ^ Perm.RW, Perm["RW"]):
    print(p, repr(p), p.name, p.value, len(p), list(p), bool(p), Perm.R in p)
show(Perm, 8)
show(Perm, -1)
show(lambda: Perm.R | 1)
show(lambda: 1 in Perm.R)
print(list(Perm), Perm.__members__, 4 in Perm, Perm.R in Perm)


class Open(IntFlag):
    A = 1
    B = 2


print(Open.A | 8, Open(9), ~Open.A, Open.A | Open.B, Open.A + 1, Open(-2), repr(Open(16)), Open.A == 1, 3 & Open.B, [*Open(3)], Open.B in Open(3))
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    made = Flag("Made", "X Y Z", boundary=boundary)
    print(boundary, made._boundary_, made._flag_mask_, made._singles_mask_ if hasattr(made, "_singles_mask_") else None)
    show(made, 9)
    show(made, -3)

Animal = Enum("Animal", "ANT BEE CAT", start=5, module=__name__, qualname="Zoo.Animal")
print(list(Animal), Animal.__module__, Animal.__qualname__, Animal(6), Animal["CAT"])
for names in ([("A", 1), ("B", 2)], {"X": "x", "Y": "y"}, "a,b, c", ["p", "q"], ()):
    made = Enum("Made", names)
    print(list(made), made.__members__ == {m.name: m for m in made})
show(lambda: Enum("Dup", "A A"))
show(lambda: Animal("DOG"))
show(lambda: Animal.DOG)
show(lambda: Animal["DOG"])


def reuse():
    class Reuse(Enum):
        A = 1
        A = 2


def reserved():
    class Bad(Enum):
        _bad_ = 1


def mro():
    class Bad(Enum):
        mro = 1


def extend():
    class More(Missing):
        C = 3


def not_unique():
    @unique
    class Same(Enum):
        A = 1
        B = 1
        C = 1
        D = 2


def not_continuous():
    @verify(enum.CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        B = 4


def not_named():
    @verify(enum.NAMED_FLAGS)
    class Color(Flag):
        R = 1
        G = 2
        ODD = 12


def two_checks():
    @verify(enum.UNIQUE, enum.CONTINUOUS)
    class Both(Enum):
        A = 1
        B = 1


for function in (reuse, reserved, mro, extend, not_unique, not_continuous, not_named, two_checks):
    show(function)


class Odd(Enum):
    _ignore_ = ["temp", "i"]
    temp = 1
    for i in range(3):
        vars()[f"V{i}"] = i
    @member
    def method_member():
        return 1
    plain = nonmember(99)

    def method(self):
        return self.name

    @staticmethod
    def static():
        return "static"

    class Nested:
        pass
    __private = 5


print([m.name for m in Odd], Odd.plain, Odd.V1.method(), Odd.static(), Odd.method_member, hasattr(Odd, "temp"), Odd._Odd__private)
print(dir(Odd), dir(Odd.V1)[-6:], Odd.V0.V1 if hasattr(Odd.V0, "V1") else None)
show(setattr, Odd, "V0", 3)
show(delattr, Odd, "V0")
show(setattr, Odd.V0, "name", "x")
show(lambda: setattr(Odd.V0, "note", 1) or Odd.V0.note)
show(lambda: Odd.V0 < Odd.V1)
show(lambda: IntEnum("I", "A B").A < 2)
print(copy.copy(Perm.R) is Perm.R, copy.deepcopy([Perm.RW, Odd.V1]) == [Perm.RW, Odd.V1], Perm.R.__reduce_ex__(2)[1])
print(Odd.__class__, type(Perm), EnumMeta is enum.EnumType, Perm.__len__.__qualname__, len(Perm), bool(Odd), reversed(Odd).__next__())
print(repr(Odd), str(Odd), repr(Perm), Odd.__doc__, Perm.R.__doc__, Odd.__name__)


@enum.global_enum
class Level(IntEnum):
    LOW = 1
    HIGH = 2


print(repr(LOW), str(HIGH), LOW + 1, f"{HIGH}")


@enum.global_enum
class Bits(IntFlag):
    P = 1
    Q = 2


print(repr(P), repr(P | Q), repr(Bits(0)), repr(Bits(8)), str(P))


class Celsius(float, ReprEnum):
    COLD = -5.5
    HOT = 40


print(Celsius.COLD, repr(Celsius.HOT), f"{Celsius.HOT:.2f}", Celsius.HOT + 1)


class Meta(EnumMeta):
    def __getitem__(cls, key):
        return super().__getitem__(key.upper())

    def __call__(cls, value, *args, **kwargs):
        if isinstance(value, str) and not args:
            return cls[value]
        return super().__call__(value, *args, **kwargs)


class Loose(Enum, metaclass=Meta):
    ON = 1
    OFF = 0


print(Loose["on"], Loose("off"), Loose(1), Loose.ON in Loose, "ON" in Loose.__members__, 0 in Loose, 5 in Loose)


class WithInit(Enum):
    def __init_subclass__(cls, **kw):
        super().__init_subclass__()
        cls.registered = sorted(kw)


class Sub(WithInit, tag="x", extra=1):
    A = []
    B = {}


print(Sub.registered, Sub([]), Sub({}), Sub.A in {Sub.A}, list(Sub))
print(enum.show_flag_values(11), enum.bin(5), enum.bin(~5, 6), enum._iter_bits_lsb(6).__next__())
print(Enum("Same", [("A", 1), ("B", 1)]).B, Enum("Same", [("A", 1), ("B", 1)])._member_map_, Words._value2member_map_, Words._member_names_)

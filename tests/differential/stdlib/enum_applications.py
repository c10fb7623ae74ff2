# Enumerations in use: state machines, permissions, tokens with data, boundaries, verification and pattern matching.
import enum
from enum import CONTINUOUS, EJECT, KEEP, NAMED_FLAGS, STRICT, CONFORM, UNIQUE, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, global_enum, member, nonmember, unique, verify


def ask(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


class Order(Enum):
    NEW = auto()
    PAID = auto()
    SHIPPED = auto()
    DONE = auto()
    CANCELLED = "x"

    def transitions(self):
        return {Order.NEW: {Order.PAID, Order.CANCELLED}, Order.PAID: {Order.SHIPPED, Order.CANCELLED}, Order.SHIPPED: {Order.DONE}}.get(self, set())

    def to(self, other):
        if other not in self.transitions():
            raise ValueError(f"{self.name} -> {other.name} is not allowed")
        return other

    def __lt__(self, other):
        return list(Order).index(self) < list(Order).index(other)


state = Order.NEW
for step in (Order.PAID, Order.NEW, Order.SHIPPED, Order.DONE, Order.CANCELLED):
    try:
        state = state.to(step)
        print("now", state)
    except ValueError as error:
        print(error)
print(sorted([Order.DONE, Order.NEW, Order.CANCELLED]), max(Order), [o.value for o in Order], Order.__members__.keys() - {"NEW"} >= {"PAID"})


class Access(Flag):
    READ = auto()
    WRITE = auto()
    EXEC = auto()
    ADMIN = READ | WRITE | EXEC
    NONE = 0


class Lenient(Flag, boundary=CONFORM):
    A = 1
    B = 4


class Keeping(Flag, boundary=KEEP):
    A = 1
    B = 4


class Ejecting(Flag, boundary=EJECT):
    A = 1
    B = 4


class Strict(IntFlag, boundary=STRICT):
    A = 1
    B = 4


for label, function in {
    "or": lambda: Access.READ | Access.EXEC, "all": lambda: Access.READ | Access.WRITE | Access.EXEC, "invert": lambda: (~Access.READ, ~Access.ADMIN, ~Access.NONE), "and": lambda: Access.ADMIN & Access.WRITE, "xor": lambda: Access.ADMIN ^ Access.WRITE, "in": lambda: (Access.READ in Access.ADMIN, Access.ADMIN in Access.READ, Access.NONE in Access.READ),
    "iterate": lambda: (list(Access), list(Access.ADMIN), list(Access(5)), len(Access), len(Access.ADMIN)), "names": lambda: (Access(5).name, Access(0).name, Access(3).value, repr(Access(3)), str(Access(6))), "bool": lambda: (bool(Access.NONE), bool(Access.READ)), "too big": lambda: Access(8), "negative": lambda: (Access(-1), Access(-2)), "int": lambda: Access.READ | 2, "text": lambda: Access("READ"), "item": lambda: Access["WRITE"], "item missing": lambda: Access["READ|WRITE"],
    "conform": lambda: (Lenient(7), Lenient(2), Lenient(-2)), "keep": lambda: (Keeping(7), Keeping(2), ~Keeping(2), Keeping(7).name, list(Keeping(7))), "eject": lambda: (Ejecting(7), Ejecting(5), type(Ejecting(2))), "strict": lambda: Strict(7), "strict or": lambda: Strict.A | 2, "strict ok": lambda: (Strict(5), Strict.A | Strict.B, Strict.A + 1), "boundary": lambda: (Access._boundary_, Lenient._boundary_, IntFlag._boundary_), "mask": lambda: (Access._flag_mask_, Access._singles_mask_, Access._all_bits_),
}.items():
    ask("Flag " + label, function)


class Color(StrEnum):
    RED = auto()
    DarkBlue = auto()
    GREEN = "g"

    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if isinstance(value, str) and m.value == value.lower():
                return m


class Weekday(IntEnum):
    MON = 1
    TUE = 2
    SUN = 7

    @property
    def weekend(self):
        return self is Weekday.SUN

    @classmethod
    def parse(cls, text):
        return cls[text.upper()[:3]]


ask("StrEnum", lambda: (Color.RED, str(Color.RED), f"{Color.DarkBlue:>10}|", Color("RED"), Color.GREEN + "!", Color.RED == "red", {"red": 1}[Color.RED], Color.RED.upper(), "-".join(Color), Color("DARKBLUE"), isinstance(Color.RED, str)))
ask("StrEnum missing", lambda: Color("purple"))
ask("StrEnum missing type", lambda: Color(5))
ask("StrEnum number", lambda: StrEnum("Bad", {"A": 1}))
ask("StrEnum args", lambda: type("S", (StrEnum,), enum.EnumMeta.__prepare__("S", (StrEnum,))))
ask("IntEnum", lambda: (Weekday.MON + 1, Weekday(2), Weekday.MON < Weekday.SUN, f"{Weekday.TUE} {Weekday.TUE!r} {Weekday.TUE:03d}", [10, 20, 30][Weekday.MON], Weekday.parse("sunday").weekend, sum(Weekday), range(Weekday.TUE), Weekday.MON.real, type(Weekday.MON * 2), hash(Weekday.MON) == hash(1), int(Weekday.SUN), Weekday.TUE.bit_length(), "%d %s" % (Weekday.MON, Weekday.MON)))
ask("IntEnum missing", lambda: Weekday(3))
ask("contains", lambda: (1 in Weekday, 3 in Weekday, Weekday.MON in Weekday, "red" in Color, "purple" in Color, Order.NEW in Weekday))


class Token(Enum):
    PLUS = ("+", 1, lambda a, b: a + b)
    TIMES = ("*", 2, lambda a, b: a * b)
    POWER = ("**", 3, pow)

    def __init__(self, text, level, apply):
        self.text, self.level, self.apply = text, level, apply

    def __call__(self, a, b):
        return self.apply(a, b)

    @classmethod
    def of(cls, text):
        return next((t for t in cls if t.text == text), None)


def evaluate(tokens):
    output, stack = [], []
    for t in tokens:
        if isinstance(t, int):
            output.append(t)
            continue
        op = Token.of(t)
        while stack and stack[-1].level >= op.level:
            b, a = output.pop(), output.pop()
            output.append(stack.pop()(a, b))
        stack.append(op)
    while stack:
        b, a = output.pop(), output.pop()
        output.append(stack.pop()(a, b))
    return output[0]


print(evaluate([2, "+", 3, "*", 4, "**", 2, "+", 1]), Token.PLUS.text, Token.POWER.level)


def unique_error():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


def gaps():
    @verify(CONTINUOUS)
    class G(IntEnum):
        A = 1
        B = 5


def named():
    @verify(NAMED_FLAGS)
    class N(Flag):
        A = 1
        B = 12


def good():
    @verify(UNIQUE, CONTINUOUS)
    class V(IntEnum):
        A = 3
        B = 4
    return V


def extended():
    class X(Order):
        MORE = 1


def redefined():
    class X(Enum):
        A = 1
        A = 2


def reserved():
    class X(Enum):
        mro = 5


def sunder():
    class X(Enum):
        _bad_ = 1


def private():
    class X(Enum):
        __private = 1
        __dunder__ = 2
        A = 3
    return list(X), X._X__private


def nested():
    class X(Enum):
        class Inner:
            pass
        @member
        class In:
            pass
        out = nonmember(5)
        fn = member(len)
    return list(X), X.out


def values_of_all_kinds():
    class X(Enum):
        A = 1
        B = 1.0
        C = True
        D = []
        E = [] or {}
        F = None
    return X.B, X.C, X([]), X({}), X(None), list(X), X.__members__


def ordered():
    class X(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def ignored():
    class X(Enum):
        _ignore_ = "Y i"
        Y = vars()
        for i in range(3):
            Y[f"N{i}"] = i * i
    return list(X)


def generated():
    class X(Enum):
        def _generate_next_value_(name, start, count, last_values):
            return f"{name.lower()}-{start}-{count}-{last_values[-1:]}"
        A = auto()
        B = auto()
    return list(X)


def auto_mixed():
    class X(Enum):
        A = auto()
        B = "b"
        C = auto()
    return list(X)


def auto_tuple():
    class X(Enum):
        A = auto(), "first"
        B = auto(), "second"
    return list(X)


def new_and_missing():
    class X(bytes, Enum):
        def __new__(cls, n):
            self = bytes.__new__(cls, n)
            self._value_ = n * 10
            return self
        A = 1
        B = 2
    return X(10), X.B, len(X.B), X(20) is X.B


def bad_missing():
    class X(Enum):
        A = 1
        @classmethod
        def _missing_(cls, value):
            return 5
    return X(9)


for make in (unique_error, gaps, named, good, extended, redefined, reserved, sunder, private, nested, values_of_all_kinds, ordered, ignored, generated, auto_mixed, auto_tuple, new_and_missing, bad_missing):
    ask(make.__name__, make)
for args, kwargs in [(("A", "X Y Z"), {}), (("A", ["X", "Y"]), {"start": 5}), (("A", [("X", 10), ("Y", 20)]), {}), (("A", "X,Y"), {"module": "mod", "qualname": "Outer.A"}), (("A", ()), {}), (("A", "X X"), {}), (("A", 5), {}), (("A",), {})]:
    for kind in (Enum, IntFlag):
        def build():
            made = kind(*args, **kwargs)
            return made, [(m.name, m.value) for m in made], made.__module__, made.__qualname__
        ask(f"{kind.__name__}{args}{kwargs}", build)
for action in (lambda: setattr(Order, "NEW", 1), lambda: delattr(Order, "NEW"), lambda: setattr(Order.NEW, "name", "x"), lambda: setattr(Order.NEW, "value", 1), lambda: setattr(Order.NEW, "note", "kept") or Order.NEW.note, lambda: Order.NEW.PAID, lambda: Order.NOPE, lambda: Order(), lambda: Order(1, 2) if False else Order("zz"), lambda: Order.NEW < 5, lambda: Order["nope"], lambda: Order.NEW(), lambda: len(Order), lambda: list(reversed(Order)), lambda: Order.NEW == 1, lambda: hash(Order.NEW) == hash("NEW"), lambda: bool(Order), lambda: dir(Order.NEW)[:4], lambda: Order.__doc__, lambda: repr(Order), lambda: Order.__call__(2)):
    ask("access", action)
match Weekday(7), Access.READ | Access.WRITE, "red":
    case Weekday.MON, _, _:
        print("monday")
    case Weekday.SUN as day, Access.READ, _:
        print("only read")
    case Weekday.SUN as day, flags, Color.RED:
        print(day, flags, "red")

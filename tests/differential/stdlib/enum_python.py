from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
    def hi(self): return f"hi {self.name}"
    @property
    def double(self): return self.value * 2
    @classmethod
    def first(cls): return next(iter(cls))
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.__members__)
print(Color.RED.hi(), Color.BLUE.double, Color.first(), Color, type(Color), isinstance(Color.RED, Color), Color.RED in Color, 1 in Color, 9 in Color, "x" in Color, hash(Color.RED) == hash("RED"))
print(list(reversed(Color)), bool(Color), Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE, {Color.RED: "r"}[Color.RED], f"{Color.RED}", f"{Color.RED:>12}|", "%s" % Color.RED, str(Color.RED))
for bad in [lambda: Color(7), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 5), lambda: delattr(Color, "RED"), lambda: setattr(Color.RED, "value", 3), lambda: Color.RED < Color.BLUE, lambda: Color(), lambda: Enum("E"), lambda: setattr(Color.RED, "name", 3)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class N(IntEnum):
    A = 1; B = auto(); C = auto(); Z = 10; Y = auto()
print(list(N), N.B + 1, N.B == 2, N.Y, repr(N.Y), f"{N.B}", f"{N.B:03d}", str(N.B), "%d" % N.Z, N(2), sorted([N.Z, N.A]), N.A < N.B, max(N), int(N.C), N.B * 2, [10, 20, 30][N.A], N.A in (1, 2))
class S(StrEnum):
    ONE = auto(); TWO = "two!"
print(list(S), S.ONE, repr(S.TWO), S.ONE == "one", S("two!"), S.TWO.upper(), f"{S.ONE:>5}", "-".join(S), str(S.ONE))
class P(Flag):
    R = 4; W = 2; X = 1
    RWX = R | W | X
print(list(P), P.R | P.W, repr(P.R | P.X), P.RWX, P.R & P.W, bool(P.R & P.W), ~P.R, P(3), P(0), P.R in P.RWX, P.RWX ^ P.R, list(P.RWX), len(P.RWX), (P.R | P.W).name, (P.R|P.W).value, P.__members__, P(7) is P.RWX)
for bad in [lambda: P(8), lambda: P("x"), lambda: P.R | 1, lambda: 1 in P.R]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class I(IntFlag):
    A = auto(); B = auto(); C = auto()
print(list(I), I.A | I.B, I.A | 8, repr(I.A | 8), I(16), repr(I(16)), I.A + 1, ~I.A, I.A | 1, 3 & I.B, I(7), f"{I.A}", str(I.B | I.C), int(I.C), I(-1), repr(I(0)))
class Conf(Flag, boundary=CONFORM):
    A = 1; B = 2
class Ej(Flag, boundary=EJECT):
    A = 1; B = 2
class Kp(Flag, boundary=KEEP):
    A = 1; B = 2
print(Conf(7), Ej(7), repr(Kp(7)), Kp(7).name, list(FlagBoundary), ~Kp.A)
E2 = Enum("E2", "a b c"); print(list(E2), E2.__module__, E2.a.value)
E3 = Enum("E3", {"x": 10, "y": "z"}); print(list(E3))
E4 = IntEnum("E4", ["p", "q"], start=5); print(list(E4), E4.p + 1)
E5 = Enum("E5", [("m", 1), ("n", 2)], type=int, qualname="Q.E5", module="mm"); print(E5.m + 1, E5.__qualname__, E5.__module__)
class Planet(Enum):
    MERCURY = (3.3e23, 2.4e6)
    EARTH = (5.9e24, 6.3e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.EARTH.value, Planet((3.3e23, 2.4e6)), repr(Planet.MERCURY))
class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value]); obj._value_ = value; obj.label = label; return obj
    PX = (0, "P.X"); PY = (1, "P.Y")
    __repr__ = Enum.__repr__ if 0 else lambda s: "C"
print(Coord.PY.label, Coord(0), Coord.PX + b"x")
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values): return (name.lower(), start, count, last_values)
    A = auto(); B = auto(); C = 5; D = auto()
print([m.value for m in Auto])
class Miss(Enum):
    A = 1; B = 2
    @classmethod
    def _missing_(cls, v):
        if v == "a": return cls.A
        if v == "bad": return 3
        if v == "err": raise KeyError("k")
        return None
print(Miss("a"))
for v in ("bad", "err", "none"):
    try: Miss(v)
    except Exception as e: print(type(e).__name__, e, repr(e.__context__))
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, str(e)[:200])
def d1():
    class X(Enum): A = 1; A = 2
def d2():
    class X(Color): D = 4
def d3():
    class X(Enum): _bad_ = 1
def d4():
    @unique
    class X(Enum): A = 1; B = 1
def d5():
    @verify(CONTINUOUS)
    class X(Enum): A = 1; B = 4
def d6():
    @verify(NAMED_FLAGS)
    class X(Flag): A = 1; B = 6
def d7():
    @verify(UNIQUE)
    class X(Enum): A = 1; B = 1
def d8():
    class X(Enum): mro = 1
def d9():
    pass
def d10():
    class X(Enum): _order_ = "B A"; A = 1; B = 2
def d11():
    class X(ReprEnum): A = 1
def d12():
    class X(Enum, int): A = 1
for f in (d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12): t(f)
class Ig(Enum):
    _ignore_ = "tmp i"
    tmp = 3
    for i in range(3): vars()[f"M{i}"] = i
    A = 10
print(list(Ig))
class Mem(Enum):
    a = member(1)
    @member
    def f(): return 5
    n = nonmember(7)
    def meth(self): return 1
    pass
print(len(list(Mem)), Mem.n, Mem.f.value())
class Uh(Enum):
    L = [1]; D = {}
print(Uh([1]), Uh.D, list(Uh))
print(auto(), enum.show_flag_values(10), enum.bin(10), enum.bin(~10), dir(Color)[:3], [x for x in dir(Color.RED) if not x.startswith("__")], Color.__doc__)
match Color.RED:
    case Color.BLUE: print("no")
    case Color.RED: print("matched red")
class Base(Enum):
    def show(self): return self._name_ + "!"
class Sub(Base): Q = 1
print(Sub.Q.show(), Sub.Q)
class Prop(Enum):
    value_ = 1
    @enum.property
    def x(self): return self._value_ + 1
print(Prop.value_.x)
print(Color.RED.__reduce_ex__(2), P.R.__or__(P.W), enum.__all__)
@global_enum
class Gl(Enum): GA = 1
print(repr(Gl.GA), str(Gl.GA), GA)

from enum import *
import enum, copy
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
class C(Enum):
    RED = 1
    GREEN = "g"
    ALIAS = 1
    BLUE = auto()  if 0 else 3
    def describe(self): return self.name.lower()
    @classmethod
    def default(cls): return cls.RED
    @property
    def prop(self): return self.value
    @staticmethod
    def st(): return 1
    _ignore_me = 5 if 0 else 6
print(list(C), C.RED, repr(C.RED), C.ALIAS is C.RED, C(1), C["GREEN"], C.RED.name, C.RED.value, len(C), C.RED in C, 1 in C, "x" in C, C.__members__, C.RED.describe(), C.default(), C.RED.prop, C, type(C.RED), isinstance(C.RED, C), C.RED == 1, hash(C.RED) == hash("RED"), bool(C.RED), C.BLUE.RED if 0 else "", dir(C), list(reversed(C)))
attempt(C, 99); attempt(lambda: C["NO"]); attempt(lambda: C.NO); attempt(lambda: setattr(C, "RED", 2)); attempt(lambda: delattr(C, "RED")); attempt(lambda: C.RED < C.BLUE); attempt(lambda: type("D", (C,), {})); attempt(lambda: setattr(C.RED, "name", 5)); attempt(lambda: setattr(C.RED, "value", 5)); attempt(lambda: setattr(C.RED, "extra", 5)); attempt(C); attempt(lambda: C.__call__("x", 1, 2) if 0 else C(1, 2)); print(f"{C.RED} {C.RED!r} {C.RED:>10} {str(C.GREEN)}", copy.deepcopy(C.RED) is C.RED, C.RED.__class__, C.RED.__objclass__ if hasattr(C.RED, "__objclass__") else "", C.__doc__, C.RED.__doc__)
class I(IntEnum):
    A = 1
    B = auto()
    C = auto()
print(I.A + 1, I.A < I.B, I(2), repr(I.C), f"{I.A} {I.A:03d}", str(I.A), I.A == 1, [10, 20, 30][I.B], sorted([I.C, I.A]), max(I), I.A | I.B, type(I.A + I.B), hash(I.A) == hash(1), {1: "x"}[I.A], int(I.B), "%d %s" % (I.A, I.A), I.B.bit_length(), isinstance(I.A, int))
class S(StrEnum):
    FOO = auto()
    BAR = "baz"
print(S.FOO, repr(S.BAR), S.FOO == "foo", S.BAR.upper(), f"{S.FOO:>5}", "".join(S), S("baz"), "foo" in S)
def se():
    class T(StrEnum): X = 5
attempt(se)
class F(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0
print(F.R | F.X, F.RW, repr(F.RW), F.R | F.W is F.RW, F.RW & F.R, ~F.R, F.RW ^ F.R, F(0), F(7), F.R in F.RW, list(F.RW), len(F.RW), bool(F.NONE), list(F), F.__members__, F["RW"], F(3), F.RW.name, (F.R | F.X).name, F.R.value, hash(F.R | F.X) == hash(F.R | F.X), F.X in F.RW, F.R | F.NONE)
attempt(F, 8); attempt(lambda: F.R | 1); attempt(lambda: F.R < F.W); attempt(lambda: 1 in F.R); attempt(F, -1); attempt(F, "a"); attempt(lambda: F(-9)); 
class IF(IntFlag):
    A = 1
    B = 2
    D = 8
print(IF.A | 4, IF(16), IF.A | IF.B, repr(IF(0)), ~IF.A, IF.A + 1, IF(-1), list(IF(11)), IF.A & 3, 5 in IF, 2 | IF.A, IF(4).name, IF(5).name, IF.A == 1)
class K(Flag, boundary=KEEP): A = 1
class ST(Flag, boundary=STRICT): A = 1
class CF(Flag, boundary=CONFORM): A = 1
class EJ(Flag, boundary=EJECT): A = 1
attempt(lambda: K(5)); attempt(lambda: ST(5)); attempt(lambda: CF(5)); attempt(lambda: EJ(5)); attempt(lambda: EJ(5).__class__)
class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(self.mass / self.radius ** 2, 3)
print(Planet.EARTH.g, Planet.MARS.value, Planet((0.6, 3.3)), [p.mass for p in Planet])
class N(Enum):
    def __new__(cls, code, label):
        o = object.__new__(cls); o._value_ = code; o.label = label; return o
    A = 1, "first"
    B = 2, "second"
    @classmethod
    def _missing_(cls, v):
        print("missing", v)
        if v == "one": return cls.A
        if v == "bad": return 5
        if v == "raise": raise KeyError("inside")
print(N(1).label, N("one")); attempt(N, "bad"); attempt(N, "raise"); attempt(N, "none")
class G(Enum):
    def _generate_next_value_(name, start, count, last): return (name.lower(), start, count, tuple(last))
    A = auto()
    B = auto()
print([g.value for g in G])
class M(int, Enum): X = "10", 16 ; Y = 5
print(M.X, M.X + 1, repr(M.Y), M(16))
class MX(str, Enum): A = "a"; B = "b"
print(MX.A, repr(MX.A), f"{MX.A}", MX.A + "z", MX.A == "a", str.upper(MX.B), "%s" % MX.A, format(MX.A, ">3"))
def e1():
    class E(Enum): A = 1; A = 2
def e2():
    @unique
    class E(Enum): A = 1; B = 1; D = 2; Q = 2
def e3():
    class E(Enum): mro = 1
def e4():
    class E(Enum): _x_ = 1
def e5():
    class E(Enum): A = 1; B = "x"; D = auto()
    return E.D.value
def e6():
    class E(Enum): A = "a"; B = auto()
def e7():
    @verify(CONTINUOUS)
    class E(IntEnum): A = 1; B = 4
def e8():
    @verify(NAMED_FLAGS)
    class E(Flag): A = 1; B = 6
def e9():
    class E(Enum):
        A = member(1); B = nonmember(2)
        @member
        def f(self): pass
        class Inner: pass
    return list(E), E.B, E.Inner
def e10():
    E = Enum("E", "a b c"); F2 = Enum("F2", {"x": 1, "y": "q"}); G2 = Enum("G2", [("m", 3)], module="mm", qualname="q.G2", start=5); H2 = IntEnum("H2", "p q", start=10)
    return list(E), list(F2), G2.m, list(H2), E, G2.__module__
def e11(): Enum("E", "a a")
def e12(): Enum("E", 5)
def e13():
    class B(Enum):
        def f(self): return "base " + self.name
    class D(B): A = 1
    return D.A.f(), D.A
def e14():
    class E(Enum):
        A = 1
        def __str__(self): return "S" + self.name
        def __format__(self, s): return "F" + s
        def __repr__(self): return "R"
        def __hash__(self): return 5
        def __eq__(self, o): return True
    return E.A, str(E.A), f"{E.A:q}", hash(E.A), E.A == 3
def e15():
    class E(Enum): A = []; B = {}
    return E.A, E([]), list(E)
def e16():
    class E(Enum): A = None; B = False; C = 0; D = ""
    return list(E), [bool(x) for x in E], E.C is E.B
def e17():
    class E(Enum):
        _order_ = "B A"
        A = 1; B = 2
def e18():
    class E(Enum):
        _ignore_ = ["tmp"]
        tmp = 3
        for tmp in range(2): locals()[f"V{tmp}"] = tmp
    return list(E)
def e19():
    class E(Enum):
        A = property(lambda self: 5)
        X = 1
    return E.X.A, list(E)
def e20():
    class E(float, Enum): PI = 3.14
    return E.PI * 2, E.PI, E(3.14), round(E.PI)
def e22():
    class E(IntFlag): A = 1; B = 2; AB = 3
    return [x.name for x in E], E(3), E.AB in E, str(E.A | 8), [E(7)]
def e23():
    class E(Enum):
        A = 1
        @enum.property
        def name2(self): return self._name_ * 2
        __private = 5
        _sunder = 6
    return E.A.name2, list(E)
def e24():
    class E(Enum):
        A = lambda self: 3
        B = 2
    return list(E), E.B.A()
for i in [*range(1, 21), *range(22, 25)]: print(i, end=" "); attempt(globals()[f"e{i}"])
print(enum.show_flag_values(5), bin_ if 0 else enum.bin(10), enum.bin(-3, 6), global_enum_repr(F.R) if "global_enum_repr" in globals() else "", C.__contains__("g"), sorted(enum.__all__))

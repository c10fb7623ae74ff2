import enum, dataclasses, collections
class Color(enum.Enum):
    RED = 1
    BLUE = 2
@dataclasses.dataclass
class P:
    x: int
    y: int = 0
class Q:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b
class Bad:
    __match_args__ = ["a"]
    a = 1
class Bad2:
    __match_args__ = (1,)
class Log(dict):
    def get(self, k, d=None):
        print("get", k); return super().get(k, d)
    def keys(self):
        print("keys"); return super().keys()
def classify(v):
    match v:
        case None | True | False: return f"single {v}"
        case 0: return "zero"
        case -1 | -1.5: return "neg"
        case 3+4j: return "complex"
        case -0j: return "never"
        case int(n) if n > 1000: return f"big {n}"
        case bool(): return "bool"
        case int() | float() as num: return f"num {num!r}"
        case "": return "empty str"
        case str(s) if s.isupper(): return "UP " + s
        case "a" "b": return "concatenated"
        case b"x": return "bytes x"
        case Color.RED: return "red"
        case Color(): return f"other color {v.name}"
        case []: return "empty seq"
        case [x]: return f"one {x}"
        case [x, (y, z) as inner, *rest] if rest: return f"nested {x} {y} {z} {inner} {rest}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case (1, *mid, 9): return f"1..9 {mid}"
        case [*_, {"k": val}]: return f"ends with map {val}"
        case [_, _]: return "pair"
        case {"type": "circle", "r": r, **rest}: return f"circle {r} {sorted(rest.items())}"
        case {"type": ("square" | "rect") as t, "size": [w, h]}: return f"{t} {w}x{h}"
        case {1: _, None: _}: return "weird keys"
        case {}: return f"map {type(v).__name__} {len(v)}"
        case P(x=0, y=0): return "origin"
        case P(0, y) | P(y, 0): return f"axis {y}"
        case P(x, y=P(x=a)): return f"nestedP {x} {a}"
        case P(): return f"P {v}"
        case Q(a=1, b=[2, *more]): return f"Q {more}"
        case Q("s", bb): return f"Qs {bb}"
        case str(): return "str " + v
        case _: return f"other {type(v).__name__}"
for v in [None, True, False, 0, -1, -1.5, 3+4j, 0j, 5000, 7, 2.5, "", "ABC", "ab", "zz", b"x", b"y", Color.RED, Color.BLUE, [], (), [5], (1, (2, 3), 4), [1, [2, 3]],
          [7, 8, 7], (1, 5, 9), (1, 9), [0, {"k": 3}], [1, 2], range(1), range(3), collections.deque([1]), "x", bytearray(b"x"), {"type": "circle", "r": 2, "c": 1, "z": 0},
          {"type": "rect", "size": (3, 4)}, {"type": "rect", "size": "34"}, {1: 2, None: 3}, {}, {"a": 1}, collections.OrderedDict(a=1), P(0, 0), P(0, 5), P(6, 0), P(1, P(2)), P(1, 1),
          Q(1, [2, 3, 4]), Q("s", 9), Q(2, 2), {1, 2}, iter([1]), 10**20, memoryview(b"ab"), 1e400, float("nan")]:
    try: print(repr(v)[:60].split(" at 0x")[0], "->", classify(v))
    except Exception as e: print(type(e).__name__, e)
def trying(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def t1():
    match Bad():
        case Bad(1): return "yes"
def t2():
    match Bad2():
        case Bad2(1): return "yes"
def t3():
    match P(1, 2):
        case P(1, 2, 3): return 1
def t4():
    match P(1):
        case P(1, x=1): return 1
def t5():
    match 5:
        case int(1, 2): return 1
def t6():
    X = 5
    match 5:
        case X(): return 1
def t7():
    match 1:
        case int(real=1): return "attr real"
def t8():
    class NoMA: pass
    match NoMA():
        case NoMA(1): return 1
def t9():
    match Log(a=1, b=2):
        case {"zz": 1}: return 1
        case {"a": 1, **r}: return r
def t10():
    k = "a"
    class K: a = "a"
    match {"a": 1}:
        case {K.a: 1, "a": 2}: return 1
    return "none"
def t11():
    class K: a = "a"
    match {"a": 1, "b": 2}:
        case {K.a: 1, "a": 1}: return 1
    return "none"
def t12():
    class Eq:
        def __eq__(self, o): print("eq", o); return o == 2
    match Eq():
        case 1: return 1
        case 2: return "two"
def t13():
    match (yield_ := [1, 2, 3]):
        case [a, b, *c]: return a, b, c, yield_
def t14():
    class Prop:
        @property
        def x(self): raise AttributeError("hidden")
        @property
        def y(self): raise ValueError("loud")
    match Prop():
        case Prop(x=1): return 1
        case Prop(y=1): return 2
def t15():
    class Meta(type):
        def __instancecheck__(cls, o): print("icheck", o); return o == 4
    class M(metaclass=Meta): pass
    match 4:
        case M(): return "meta"
def t16():
    match 1, 2:
        case a, b: return (a, b, "tuple subject")
def t17():
    match [1, 2]:
        case [a, 3] | [a, 2]: return a
def t18():
    x = 1
    match 9:
        case x: pass
    return x
def t19():
    match 3:
        case a if a > 5: return 1
    return a
def t20():
    match 3:
        case 4: b = 1
    return b
for f in (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20): trying(f)
match = {"case": 1}; case = match["case"]; _ = 3; type = 2
print(match, case, _, type)
match (case):
    case 1: print("soft")
match [case, _]:
    case [1, _]: print(_)
match *[1, 2], 3:
    case [*z]: print(z)
match -case:
    case -1: print("neg")
print(match
      ["case"])

# match: which methods are called in which order, and what is bound when a pattern fails.
class Log:
    __match_args__ = ("a", "b")
    def __getattribute__(self, name):
        if not name.startswith("__"): print("get", name)
        if name == "c": raise AttributeError(name)
        if name == "d": raise ValueError("d")
        return 1 if name in ("a", "b") else object.__getattribute__(self, name)
class Eq:
    def __init__(self, n): self.n = n
    def __eq__(self, other): print("eq", self.n, other); return True
def attempt(value):
    try:
        match value:
            case Log(2): print("two")
            case Log(1, 2): print("one two")
            case Log(c=5): print("c")
            case Log(a=1, b=1) as whole: print("both", type(whole).__name__)
    except Exception as error: print(type(error).__name__, error)
attempt(Log())
class K: one = Eq(1); two = Eq(2)
match 5:
    case K.one if False: print("no")
    case K.two: print("K.two")
match [1, [2, 3]]:
    case [x, [y, 4]]: print("no")
    case [a, [b, c]]: print(x, y, a, b, c)
def classes(value, cls):
    try:
        match value:
            case cls(x, y): print("matched", x, y)
            case _: print("default")
    except TypeError as error: print(error)
class P: __match_args__ = ("x",)
class Q: __match_args__ = ["x", "y"]
class R: __match_args__ = ("x", 5); x = 1
class S: __match_args__ = ("x", "x"); x = 1
class T: pass
for cls in (P, Q, R, S, T):
    classes(cls(), cls)
classes(5, 5)
classes(5, int)
try:
    match 5:
        case int(1, real=2): print("no")
        case int(5, real=5): print("int")
except TypeError as error: print(error)
try:
    match R():
        case R(1, x=1): print("R")
except TypeError as error: print(error)
match {"a": 1, "b": 2, "c": 3}:
    case {"a": 1, "z": 2}: print("no")
    case {"a": x, **rest}: print(x, rest)
class DM(dict):
    def get(self, k, d=None): print("get", k); return dict.get(self, k, d)
    def __missing__(self, k): print("missing", k); return 1
match DM(a=1):
    case {"a": 1, "b": 1}: print("b")
    case {"a": 1}: print("a")
for value in ("ab", b"ab", bytearray(b"ab"), range(2), (0, 1), [0, 1], {0, 1}, {0: 1}, iter([0, 1]), None, memoryview(b"ab")):
    match value:
        case [p, q]: print("sequence", p, q)
        case {}: print("mapping")
        case None: print("none")
        case str() | bytes(): print("text", value)
        case _: print("other", type(value).__name__)
for value in (True, 1, 1.0, 0, False, "", 1 + 0j):
    match value:
        case True: print("True")
        case False: print("False")
        case 1 | 0: print("number", value)
        case str(s): print("str", repr(s))
        case _: print("?", value)
match (1, 2, 3, 4):
    case (first, *_, last): print(first, last)
match [1]:
    case [*all_]: print(all_)
match ():
    case [_, *_]: print("no")
    case []: print("empty")
match -3:
    case -3: print("minus three")
match 3 - 2j:
    case 3 - 2j: print("complex")
class U: x = "k"; y = "k"
try:
    match {"k": 1}:
        case {U.x: 1, U.y: 1}: pass
except ValueError as error: print(error)

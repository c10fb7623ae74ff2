from dataclasses import *
import dataclasses
@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    hidden: str = field(default="h", repr=False, compare=False)
p = P(1)
print(p, p == P(1), p != P(2), P.__doc__, P.__match_args__, P(1, 3, [4]), P(y=5, x=4), p.hidden)
print(P.__init__.__defaults__, P.__init__.__annotations__, P.__init__.__qualname__, P.__eq__.__qualname__, P.__hash__)
p.tags.append(1); print(P(1).tags, p)
for bad in [lambda: P(), lambda: P(1, 2, 3, 4, 5), lambda: P(1, z=3), lambda: hash(p)]:
    try: print(bad())
    except TypeError as e: print(e)
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = "q"
print(V(1) < V(2), V(1, "b") <= V(1, "a"), sorted([V(3), V(1)]), hash(V(1)) == hash((1, "q")), V(1) == (1, "q"), {V(1): 2}[V(1)])
v = V(1)
for bad in [lambda: setattr(v, "a", 3), lambda: delattr(v, "b"), lambda: setattr(v, "zz", 3)]:
    try: bad()
    except FrozenInstanceError as e: print(type(e).__name__, e, isinstance(e, AttributeError))
try: V(1) < 3
except TypeError as e: print(e)
@dataclass
class Base:
    i: int
    def __post_init__(self): print("post", self.i)
@dataclass
class Derived(Base):
    j: int = 0
    k: InitVar[int] = 5
    c_: int = 3
    def __post_init__(self, k):
        super().__post_init__(); self.j += k
ClassVar = 0
d = Derived(1)
print(d, [f.name for f in fields(Derived)], Derived(1, 2, 3), Derived.k)
@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int = 1
    c: int
print(KW(1, c=3), KW.__match_args__, KW.__doc__)
try: KW(1, 2, 3)
except TypeError as e: print(e)
try: KW(1)
except TypeError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s = S(1); print(s, S.__slots__, hasattr(s, "__dict__"))
try: s.z = 1
except AttributeError as e: print(e)
print(asdict(P(1, 2, [S(1), {"k": S(3)}])), astuple(P(1, 2, [S(1)])), asdict(S(1), dict_factory=list), replace(P(1), y=9), replace(V(1), b="z"))
for bad in [lambda: asdict(3), lambda: astuple(P), lambda: replace(3), lambda: fields(3), lambda: replace(p, q=1), lambda: replace(d, i=2)]:
    try: print(bad())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
print(is_dataclass(P), is_dataclass(p), is_dataclass(3), is_dataclass(int))
M = make_dataclass("M", ["a", ("b", int), ("c", str, field(default="x"))], namespace={"f": lambda self: self.a}, bases=())
print(M(1, 2), M(1, 2).f(), M.__module__, M.__annotations__)
def tryit(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def t1():
    @dataclass
    class A: x: list = []
def t2():
    @dataclass
    class A:
        x: int = 1
        y: int
def t3():
    @dataclass
    class A: x = field()
def t4(): field(default=1, default_factory=int)
def t5():
    @dataclass(frozen=True)
    class A(P): pass
def t6():
    @dataclass
    class A(V): pass
def t7():
    @dataclass(order=True, eq=False)
    class A: pass
def t8():
    @dataclass(order=True)
    class A:
        def __lt__(s, o): pass
def t9():
    @dataclass(weakref_slot=True)
    class A: pass
def t10():
    @dataclass(unsafe_hash=True)
    class A:
        def __hash__(self): return 1
def t11(): make_dataclass("X", ["a", "a"])
def t12(): make_dataclass("X", ["class"])
def t13(): make_dataclass("X", [("a",)])
def t14(): make_dataclass("X", ["1a"])
for t in (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14): tryit(t)
@dataclass
class R:
    me: object = None
r = R(); r.me = r; print(r)
@dataclass(eq=False)
class E: x: int
print(E(1) == E(1), hash(E(1)) is not None)
@dataclass(repr=False)
class NR: x: int
print("NR object" in repr(NR(1)))
@dataclass
class Own:
    x: int
    def __repr__(self): return "own"
    def __eq__(self, o): return "eq"
print(Own(1), Own(1) == 3)
print(fields(P)[0].name, fields(P)[1].default)
print(P.__dataclass_params__)
match P(7, 8):
    case P(7, b): print("match", b)
@dataclass
class Doc:
    "documented"
    x: int
print(Doc.__doc__, [f.type for f in fields(Doc)], InitVar[int], MISSING is dataclasses.MISSING)
@dataclass
class self_field:
    self: int
    x: int = 3
print(self_field(1), repr(Derived(i=4)))
@dataclass
class Gen:
    items: list[int] = field(default_factory=lambda: [1, 2], metadata={"a": 1}, kw_only=True)
    n: "int" = 0
print(Gen(), Gen(5, items=[]), fields(Gen)[0].metadata["a"], Gen.__doc__)

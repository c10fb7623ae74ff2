from dataclasses import *
import dataclasses, copy, typing, functools, sys
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
@dataclass
class A:
    x: int
    y: "str" = "d"
    z: list = field(default_factory=list, repr=False, compare=False)
    c: typing.ClassVar[int] = 5
    i: InitVar[int] = 3
    _: KW_ONLY
    k: float = 1.0
    n: int = field(default=7, init=False)
    def __post_init__(self, i): self.sum = self.x + i
print(A(1), A(1, "q", [2], 9, k=2.5).sum, A(1) == A(1, z=[5]), A(1) != A(2), [f.name for f in fields(A)], A.__match_args__, A.y, A.i, A.__hash__, asdict(A(1)), astuple(A(1)), replace(A(1), x=9, i=4), A.__doc__)
attempt(A); attempt(A, 1, 2, 3, 4, 5); attempt(A, 1, n=3); attempt(A, 1, bogus=1); attempt(lambda: A(1) < A(2)); attempt(lambda: hash(A(1))); attempt(replace, A(1), n=3); attempt(replace, A(1), x=1); attempt(fields, 5); attempt(asdict, A); attempt(lambda: A.z)
@dataclass(order=True, frozen=True)
class B:
    a: int
    b: str = field(default="", hash=False)
print(B(1) < B(2), B(1, "b") >= B(1, "a"), hash(B(1, "x")) == hash(B(1, "y")), {B(1): 1}, sorted([B(3), B(1)])); attempt(lambda: setattr(B(1), "a", 2)); attempt(lambda: delattr(B(1), "a")); attempt(lambda: setattr(B(1), "new", 2)); attempt(lambda: B(1) < 5); print(B(1) == 5, B(1) == (1, ""))
@dataclass(slots=True)
class S:
    x: int
    y: int = 0
print(S(1), S.__slots__, hasattr(S(1), "__dict__")); attempt(lambda: setattr(S(1), "q", 1))
@dataclass(kw_only=True)
class K:
    a: int
    b: int = field(kw_only=False, default=2)
print(K(5, a=1)); attempt(K, 1, 2)
@dataclass
class Base:
    x: int = 1
    y: int = 2
@dataclass
class Derived(Base):
    z: int = 3
    x: int = 10
print(Derived(), Derived(1, 2, 3), [f.name for f in fields(Derived)], isinstance(Derived(), Base), Base() == Derived(1, 2))
def mk(body, **kw):
    return lambda: dataclass(**kw)(type("X", (), {"__annotations__": {k: int for k in body}, **{k: v for k, v in body.items() if v is not None}}))
attempt(mk({"a": 1, "b": None})); attempt(mk({"a": []})); attempt(mk({"a": {}})); attempt(mk({"a": set()})); attempt(mk({"a": field(default=1, default_factory=int)}) if 0 else lambda: field(default=1, default_factory=int)); attempt(mk({"a": 1}, order=True, eq=False)); attempt(mk({"a": 1}, eq=False)); attempt(lambda: make_dataclass("M", ["a", ("b", int), ("c", int, 5)])(1, 2)); attempt(make_dataclass, "M", ["a", "a"]); attempt(make_dataclass, "M", ["def"]); attempt(make_dataclass, "M", [5]); attempt(make_dataclass, "M", ["1a"]); attempt(lambda: make_dataclass("M", [("x", int)], bases=(Base,), namespace={"f": lambda s: s.x}, frozen=False)(4).f())
def d1():
    @dataclass(frozen=True)
    class F(Base): pass
def d2():
    @dataclass
    class G(B): pass
def d3():
    @dataclass(order=True)
    class H:
        x: int
        def __lt__(self, o): return 1
def d4():
    @dataclass(frozen=True)
    class H:
        x: int
        def __setattr__(self, a, b): pass
def d5():
    @dataclass(unsafe_hash=True)
    class H:
        x: int
        def __hash__(self): return 1
def d6():
    @dataclass
    class H:
        x: int = field()
        y: int = field(default=MISSING)
        z: int = field(kw_only=True)
    return H(1, 2, z=3)
def d7():
    @dataclass(slots=True)
    class H:
        __slots__ = ("x",)
        x: int
def d8():
    @dataclass
    class H:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY
        c: int
def d9():
    @dataclass
    class H:
        x: InitVar[list] = field(default_factory=list)
def d10():
    @dataclass
    class H:
        x: typing.ClassVar[int] = field(default_factory=int)
def d11():
    @dataclass
    class H:
        x: int
        def __init__(self): self.x = 99
        def __repr__(self): return "custom"
        def __eq__(self, o): return "eq"
    return H(), H() == 1, H().x
def d12():
    @dataclass(repr=False, init=False, eq=False)
    class H:
        x: int = 4
    return H().x, H() == H(), "__init__" in H.__dict__
def d13():
    @dataclass
    class Node:
        v: int
        nxt: "Node | None" = None
    n = Node(1); n.nxt = n
    return repr(n)
def d14():
    @dataclass
    class H:
        x = 5
        y: int = x
    return H(), fields(H)[0].default, fields(H)[0]
def d15():
    @dataclass
    class H:
        x: list[int] = field(default_factory=lambda: [1], metadata={"k": 1})
        def m(self): return super().__repr__()[:20]
    h = H(); h.x.append(2)
    return H(), h, fields(H)[0].metadata, asdict(h)["x"] is h.x, fields(H)[0].type
def d16():
    @dataclass(slots=True, weakref_slot=True)
    class H:
        x: int
        def m(self): return __class__ is type(self)
    import weakref
    h = H(1); return weakref.ref(h)() is h, H.__slots__
def d17():
    @dataclass(weakref_slot=True)
    class H: x: int
def d18():
    @dataclass(match_args=False)
    class H: x: int
    return hasattr(H, "__match_args__"), is_dataclass(H), is_dataclass(H(1)), is_dataclass(5)
def d19():
    @dataclass
    class P: name: str; sub: dict; t: tuple
    p = P("n", {"k": A(1), A: 2} if 0 else {"k": B(1)}, (B(2), [B(3)]))
    return asdict(p), astuple(p), asdict(p, dict_factory=lambda kv: sorted(k for k, _ in kv)), copy.deepcopy(p) == p, copy.replace if hasattr(copy, "replace") else None
def d20():
    @dataclass
    class D:
        x: int
        def __post_init__(self): super().__setattr__("y", self.x * 2)
    @dataclass
    class E(D):
        z: int = 0
        def __post_init__(self): super().__post_init__(); self.w = self.y + self.z
    return vars(E(1, 2))
def d21():
    class Desc:
        def __get__(self, o, t=None): return 42 if o is None else o._v
        def __set__(self, o, v): o._v = v * 2
    @dataclass
    class H: x: int = Desc()
    return H(), H(3), H.x
def d22():
    @dataclass
    class G[T]:
        v: T
    return G[int](5), G.__type_params__, G(3) == G[str](3)
def d23():
    @dataclass
    class H:
        a: int
        b: int = 0
    match H(1, 2):
        case H(a, b): return a, b
def d24():
    @dataclass
    class H:
        self: int
        cls: int = 2
        other: int = 3
    return H(1), H(self=4) if 0 else ""
def d25():
    @dataclass(frozen=True, slots=True)
    class H:
        x: int
        y: int = 5
    h = H(1); return copy.copy(h), h, hash(h), replace(h, y=6), H.__doc__
def d26(): return H0
for i in range(1, 27): print(i, end=" "); attempt(globals()[f"d{i}"])
try: B(1).a = 5
except FrozenInstanceError as e: print(repr(e), isinstance(e, AttributeError))
print(inspect_sig if 0 else sorted(dataclasses.__all__))

"""Corners of dataclasses."""
import builtins


def print(*values, sep=" ", end="\n"):
    """Addresses are left out."""
    words = sep.join(map(str, values)).split(" at 0x")
    builtins.print(" at 0x".join(words[:1] + [word.lstrip("0123456789abcdef") for word in words[1:]]), end=end)


# dataclass corners
from dataclasses import *
from typing import *
import dataclasses, inspect, copy, sys
def t(f):
    try: r = f(); print(f.__name__, '->', r)
    except BaseException as e: print(f.__name__, '!', type(e).__name__, e)
@dataclass
class A:
    x: int
    y: list = field(default_factory=list, repr=False, compare=False)
    z: ClassVar[int] = 5
    w: InitVar[int] = 3
    _: KW_ONLY
    k: str = 'k'
    m: float = field(default=1.0, kw_only=False) if 0 else field(default=1.0)
    def __post_init__(self, w): self.ww = w
print(A(1), A(1, [2], 4, k='p').ww, A.__match_args__, inspect.signature(A), A.__doc__)
print([ (f.name, f.kw_only, f.init, f.repr, f.compare, f.hash, f.default is MISSING, f._field_type) for f in fields(A)])
print(fields(A)[0])
print(A(1) == A(1, [3]), A(1) == A(2), A(1) != 1, A.__hash__)
@t
def unhash(): hash(A(1))
@t
def order(): return A(1) < A(2)
@dataclass(order=True, frozen=True)
class B:
    a: int
    b: tuple = ()
    c: 'str' = field(default='c', hash=False)
print(sorted([B(2), B(1, (2,)), B(1)]), hash(B(1)) == hash(B(1, c='d')), B(1) <= B(1), B(1) > B(0))
@t
def froz(): B(1).a = 3
@t
def frozdel(): del B(1).a
@t
def frozother(): B(1).zzz = 3
@t
def cmpother(): return B(1) < 3
@t
def ret():
    return replace(B(1), a=5), replace(B(1), q=5)
@t
def rep2(): return replace(A(1), x=2)
@t
def rep3():
    @dataclass
    class Q:
        a: int
        b: int = field(init=False, default=4)
    print(replace(Q(1), a=2)); return replace(Q(1), b=3)
@t
def rep4():
    @dataclass
    class Q:
        a: InitVar[int]
    return replace(Q(1))
@t
def asd():
    return asdict(B(1, (B(2), [B(3)], {'k': B(4)}))), astuple(B(1, (B(2), [B(3)])))
@t
def asd2(): return asdict(B)
@t
def asd3(): return astuple(5)
@t
def flds(): return fields(5)
@t
def repl5(): return replace(B, a=1)
print(is_dataclass(B), is_dataclass(B(1)), is_dataclass(int))
@t
def default_after():
    @dataclass
    class C:
        a: int = 1
        b: int
@t
def mutable():
    @dataclass
    class C:
        a: list = []
@t
def mutable2():
    @dataclass
    class C:
        a: A = A(1)
@t
def both():
    field(default=1, default_factory=int)
@t
def nodefault():
    @dataclass
    class C:
        a = field()
@t
def frozen_inherit():
    @dataclass
    class C(B): q: int = 1
@t
def frozen_inherit2():
    @dataclass(frozen=True)
    class C(A): q: int = 1
@t
def eqorder():
    @dataclass(eq=False, order=True)
    class C: a: int
@t
def lt():
    @dataclass(order=True)
    class C:
        a: int
        def __lt__(self, o): pass
@t
def hash1():
    @dataclass(unsafe_hash=True)
    class C:
        a: int
        def __hash__(self): return 1
@t
def frozenset_():
    @dataclass(frozen=True)
    class C:
        a: int
        def __setattr__(self, n, v): pass
@t
def slots():
    @dataclass(slots=True, weakref_slot=True)
    class C:
        a: int
        b: int = 2
    print(C.__slots__, C(1), '__dict__' in dir(C(1)))
    C(1).c = 3
@t
def slots2():
    @dataclass(slots=True)
    class C:
        __slots__ = ('a',)
        a: int
@t
def weakslot():
    @dataclass(weakref_slot=True)
    class C: a: int
@t
def slotinherit():
    @dataclass(slots=True)
    class P: a: int
    @dataclass(slots=True)
    class C(P): b: int; a: str = 'q'
@t
def slotinherit2():
    @dataclass(slots=True)
    class P:
        a: int = 0
    @dataclass(slots=True, frozen=False)
    class C(P):
        b: int = 0
    c = copy.copy(C(1, 2)); print(C.__slots__, P.__slots__, c, copy.deepcopy(c)); return C.__init__.__qualname__, C.__repr__.__qualname__
@t
def twokw():
    @dataclass
    class C:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY
        c: int
@t
def reserved():
    return make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], bases=(A,), namespace={'f': lambda s: 1})
@t
def mk():
    C = make_dataclass('C', ['x', ('y', int), ('z', int, 5)]); print(C(1, 2), C.__annotations__, C.__module__, inspect.signature(C)); return C(1)
for bad in (['1x'], ['class'], ['x', 'x'], [3], [('a',)], ['for']):
    @t
    def mkbad(): return make_dataclass('C', bad)
@t
def missing(): A()
@t
def toomany(): A(1, 2, 3, 4, 5)
@t
def kwpos(): A(1, x=2)
@t
def unknown(): A(1, zz=2)
@dataclass
class R:
    a: Any = None
r = R(); r.a = [r, {'r': r}]; print(r)
@dataclass(repr=False, eq=False, init=False, match_args=False)
class Bare: a: int = 7
print(Bare().a, hasattr(Bare, '__match_args__'), Bare.__eq__ is object.__eq__, Bare.__dataclass_params__)
match B(1, (2,)):
    case B(a=1, b=(2,), c=str(s)): print('m', s)
match A(3, k='z'):
    case A(x, y): print('A', x, y)
@dataclass
class G(Generic[TypeVar('T')]):
    v: Any
    def __eq__(self, o): return True
print(G(1) == 3, G[int](4), G.__hash__)
@dataclass
class In1:
    x: int = 1
    y: int = field(default=2, metadata={'a': 1}, kw_only=True)
@dataclass
class In2(In1):
    z: int = 3
    x: str = 'x'
print(In2(), inspect.signature(In2), fields(In2)[1].metadata, [f.name for f in fields(In2)], In2.__match_args__)
@dataclass(kw_only=True)
class KW:
    a: int
    b: int = field(kw_only=False, default=3)
print(inspect.signature(KW), KW(4, a=1))
class D:
    def __get__(self, o, c=None): return 42 if o is None else o._v
    def __set__(self, o, v): o._v = v * 2
@dataclass
class Desc: d: int = D()
print(Desc(), Desc(5), Desc.d)
@t
def post():
    @dataclass
    class P:
        a: InitVar[int]
        b: InitVar[int] = 3
        c: int = field(init=False)
        def __post_init__(self, a, b): self.c = a + b
    print(P(1), P(1, 5)); return P(1).b, P(1).a
print(dataclasses.field(default=3), MISSING, KW_ONLY, InitVar[int], InitVar['x'], dataclass)

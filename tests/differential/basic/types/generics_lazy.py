"""PEP 695: type parameters, lazily evaluated bounds and aliases, and what they look like."""
from typing import TypeVar, ParamSpec, TypeVarTuple, Generic, get_type_hints, Callable, Protocol, runtime_checkable


class Box[T]:
    def __init__(self, value: T): self.value = value
    def map[U](self, f: Callable[[T], U]) -> "Box[U]": return Box(f(self.value))
    def __repr__(self): return f"Box({self.value!r})"


class Pair[K: (int, str), V: list[int]](Box[K]):
    second: V


def first[T](xs: list[T], /, default: T = None) -> T: return xs[0] if xs else default
def spread[*Ts, **P](f: Callable[P, int], *args: *Ts) -> tuple[*Ts]: return args
type Tree[T] = T | list[Tree[T]]
type Alias = int | undefined_name
type Fn[**P, R] = Callable[P, R]

print(Box(3).map(str), Box.__type_params__, Box.__orig_bases__, Box.__parameters__, Box[int], Box[int](4))
print(Pair.__type_params__, Pair.__type_params__[0].__constraints__, Pair.__type_params__[1].__bound__, Pair.__orig_bases__, Pair.__mro__[1:])
print(first([1, 2]), first([], default=9), first.__type_params__, first.__annotations__, Box.map.__type_params__)
print(spread.__type_params__, [type(t).__name__ for t in spread.__type_params__], spread.__annotations__)
print(Tree, Tree.__name__, Tree.__type_params__, Tree[int], Tree.__value__, Tree[str].__origin__ is Tree, Tree[str].__args__)
try:
    Alias.__value__
except NameError as e:
    print(e)
undefined_name = str
print(Alias.__value__, Alias.__value__ is Alias.__value__, Fn[[int], str], Fn.__parameters__)
T = Box.__type_params__[0]
print(T, T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, repr(T), T.__module__)
for bad in (lambda: Box[int, str], lambda: Tree[int, str], lambda: Alias[int], lambda: isinstance(1, Tree), lambda: Tree(), lambda: setattr(Tree, "x", 1), lambda: first[int],
            lambda: setattr(Tree, "__name__", "x"), lambda: T(), lambda: type(T)("A", int, bound=str), lambda: type("S", (T,), {}), lambda: Generic[int]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def order(log=[]):
    def note(x): log.append(x); return x
    class C[T: note("bound")](note(dict), metaclass=note(type)):
        def m[U: note("method bound")](self, x: note(int) = note(1)) -> note("ret"): pass
    C.__type_params__[0].__bound__
    C.m.__type_params__[0].__bound__
    return log


print(order())


class Outer[T]:
    T2 = T
    class Inner[U]:
        both = (T, U)
        def f[V](self): return T, U, V
    def g(self): return T
    type A[X] = tuple[T, X]


print(Outer.T2, Outer.Inner.both, Outer.Inner().f(), Outer().g(), Outer.A.__value__, Outer.Inner.__type_params__, Outer.A[int])
print(Outer.__dict__.keys() & {"T", "__type_params__", "T2"}, hasattr(Outer, "T"))
x = "module"


def scope[x]():
    def inner(): return x
    return inner()


print(scope(), x)


class Lazy[T: Later]:
    pass


try:
    Lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
Later = int
print(Lazy.__type_params__[0].__bound__)


@runtime_checkable
class HasLen[T](Protocol):
    def __len__(self) -> int: ...


print(isinstance([], HasLen), isinstance(5, HasLen), HasLen[int], HasLen.__type_params__)
lam = lambda: (yield)
A = TypeVar("A", bound="Box")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(A, A.__bound__, P.args, P.kwargs, P, Ts, *Ts, [*Ts][0].__class__.__name__, TypeVar("C", covariant=True), TypeVar("D", int, str).__constraints__)


class Old(Generic[A, *Ts]):
    pass


print(Old[Box, int, str], Old.__parameters__, Old[Box, int].__args__, get_type_hints(Box.__init__), get_type_hints(first))


def outerf[T](x: T):
    class Local[U](Box[U]):
        t = T
    return Local, lambda y: (T, y)


L, fn = outerf(1)
print(L.__type_params__, L.t, L.__orig_bases__, fn(2), L.__qualname__, outerf.__type_params__[0] is L.t)
def deco(f): print("deco", f.__name__, f.__type_params__); return f
@deco
def decorated[T](x: T) -> T: return x
print(decorated(5), decorated.__annotations__["x"] is decorated.__type_params__[0])
print(eval.__name__, Box.__doc__, (lambda: 0).__type_params__, type(Tree), type(Tree[int]), Tree.__module__, hash(Tree) == hash(Tree))
print(Tree | None, int | Tree, Tree[int] | str, list[Tree], Callable[[Tree], int])

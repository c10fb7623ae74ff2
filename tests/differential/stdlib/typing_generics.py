# User classes that are generic, protocols, named tuples, typed dicts, new types.
import abc
import typing
from dataclasses import dataclass, fields
from typing import *

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


def attempt(text, f):
    try:
        print(text, "->", f())
    except Exception as e:
        print(text, type(e).__name__, e)


class Stack(Generic[T]):
    def __init__(self):
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)


class Pair(Generic[K, V]):
    pass


class IntPair(Pair[int, V]):
    pass


class Array(Generic[T, Unpack[Ts]]):
    pass


class Task(Generic[P, T]):
    pass


class OneParam(Generic[P]):
    pass


s = Stack[int]()
s.push(3)
print(s.items, s.__orig_class__, Stack[int], Stack[T][str], Stack[Stack[int]], Stack.__parameters__, Stack.__mro__, Stack.__orig_bases__)
print(Pair[int, str], IntPair.__parameters__, IntPair[str], IntPair.__orig_bases__, Pair[K, int][str], Pair[List[K], V][int, str])
print(Array[int, str, bool], Array[int], Array[int, Unpack[Tuple[str, ...]]], Task[[int, str], bool], Task[..., int], OneParam[int, str], OneParam[[int]], OneParam[...])
attempt("Stack[int, str]", lambda: Stack[int, str])
attempt("Pair[int]", lambda: Pair[int])
attempt("Array[()]", lambda: Array[()])
attempt("isinstance", lambda: isinstance(s, Stack[int]))
print(isinstance(s, Stack), issubclass(IntPair, Pair), Stack[int] == Stack[int], Stack[int] is Stack[int], Stack[int].push is Stack.push)
for make in ("class X(Generic): pass", ):
    try:
        class X(Generic): pass
    except TypeError as e:
        print(e)
try:
    class Y(Stack[T], Generic[K]): pass
except TypeError as e:
    print(e)
try:
    class Z(Generic[T], Generic[K]): pass
except TypeError as e:
    print(e)


class Base:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag


class Tagged(Base, Generic[T], tag="yes"):
    pass


print(Tagged.tag, Tagged[int], Tagged.__mro__)


# PEP 695 classes
class Node[T]:
    left: "Node[T]"
    value: T


class Bounded[T: int, *Ts, **P](Base, tag=1):
    def method[U](self, x: T, y: U) -> tuple[T, U]:
        return T, U, __class__


print(Node[int], Node.__type_params__, Node.__parameters__, Node.__orig_bases__, Node.__mro__)
print(Bounded.__parameters__, Bounded.__orig_bases__, Bounded.tag, Bounded().method(1, 2), Bounded.method.__type_params__, Bounded[int, str, [bool]])


class Child[T](Node[list[T]]):
    pass


print(Child.__orig_bases__, Child[int], Child.__mro__)


@dataclass
class Point[T]:
    x: T
    y: ClassVar[int] = 3
    z: "ClassVar[int]" = 4
    w: Final[int] = 5


print(Point(1), [f.name for f in fields(Point)], Point[int](2), Point[int](2) == Point(2))


# protocols
class HasClose(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str


class Sizedish(Closable, Protocol[T]):
    def size(self) -> T: ...


class File:
    def close(self): pass


class NoClose:
    close = None


class WithName:
    def __init__(self): self.name = "n"


print(isinstance(File(), Closable), isinstance(3, Closable), issubclass(File, Closable), issubclass(int, Closable), isinstance(NoClose(), Closable), issubclass(NoClose, Closable))
print(isinstance(WithName(), Named), isinstance(File(), Named), isinstance(File, Closable))
attempt("not runtime", lambda: isinstance(File(), HasClose))
attempt("not runtime sub", lambda: issubclass(File, HasClose))
attempt("non-method", lambda: issubclass(File, Named))
attempt("issubclass arg", lambda: issubclass(3, Closable))
attempt("instantiate", lambda: Closable())
attempt("runtime_checkable", lambda: runtime_checkable(File))
try:
    class BadProto(File, Protocol): pass
except TypeError as e:
    print(e)


class Explicit(Closable):
    def __init__(self): self.ok = True


class Implicit(Closable):
    pass


print(Explicit().ok, isinstance(Implicit(), Closable), Closable._is_protocol, Explicit._is_protocol, sorted(Sizedish.__protocol_attrs__), Sizedish[int], Sizedish.__parameters__)
print(isinstance(3, SupportsInt), isinstance("3", SupportsInt), isinstance(3, SupportsIndex), isinstance(3.0, SupportsAbs), isinstance(3.0, SupportsRound), isinstance(3, SupportsBytes), issubclass(int, SupportsFloat), isinstance(1j, SupportsComplex), SupportsAbs[int], SupportsAbs.__parameters__)


class Iter(Iterable[int], Protocol): pass
print(Iter.__mro__)


# named tuples
class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def shout(self):
        return self.name.upper()


class GenericTuple(NamedTuple, Generic[T]):
    item: T


e = Emp("ann")
print(e, e.shout(), Emp._fields, Emp._field_defaults, Emp.__annotations__, Emp.__doc__, Emp.__module__, Emp.__orig_bases__ == (NamedTuple,), Emp.__bases__, Emp.__mro__)
print(GenericTuple[int], GenericTuple[int](4), GenericTuple.__mro__, GenericTuple.__parameters__)
N2 = NamedTuple("N2", [("x", int), ("y", "str")])
print(N2(1, 2), N2.__annotations__, N2.__module__, N2.__orig_bases__[0].__name__, NamedTuple("N3", a=int)(1), e._replace(id=9), e == ("ann", 3))
try:
    class Bad(NamedTuple):
        x: int = 1
        y: str
except TypeError as err:
    print(err)
try:
    class Bad(NamedTuple):
        _x: int
except ValueError as err:
    print(err)
try:
    class Bad(NamedTuple):
        x: int
        def __new__(cls): pass
except AttributeError as err:
    print(err)
try:
    class Bad(NamedTuple, File):
        x: int
except TypeError as err:
    print(err)


# typed dicts
class Movie(TypedDict):
    title: str
    year: NotRequired[int]


class More(Movie, total=False):
    rating: float
    must: Required[Annotated[int, 1]]


m = Movie(title="x")
print(m, type(m), Movie.__annotations__, sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie.__total__, Movie.__mro__, Movie.__orig_bases__ == (TypedDict,))
print(sorted(More.__required_keys__), sorted(More.__optional_keys__), More.__total__, list(More.__annotations__), is_typeddict(More), is_typeddict(dict), is_typeddict(TypedDict))
TD = TypedDict("TD", {"a-b": int, "c": "str"}, total=False)
print(TD.__annotations__, TD.__total__, TD.__module__, TD({"c": "1"}))
attempt("isinstance", lambda: isinstance({}, Movie))
attempt("issubclass", lambda: issubclass(dict, Movie))


class GenTD(TypedDict, Generic[T]):
    item: T


print(GenTD[int], GenTD.__parameters__, GenTD.__mro__, GenTD[int](item=3))
try:
    class BadTD(Movie, File): pass
except TypeError as err:
    print(err)

# new types
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__name__, UserId.__supertype__, UserId.__module__, UserId | None, NewType("a.b.C", str).__name__)
try:
    class Derived(UserId): pass
except TypeError as err:
    print(err)
attempt("isinstance NewType", lambda: isinstance(3, UserId))

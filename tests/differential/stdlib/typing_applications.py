# typing at run time: protocols that are checked, typed dicts and tuples, hints of nested classes, generics of both syntaxes.
import collections.abc
import typing
from dataclasses import dataclass
from typing import (Annotated, Any, Callable, ClassVar, Final, ForwardRef, Generic, Literal, LiteralString, NamedTuple, Never, NewType, NotRequired, Optional, ParamSpec, Protocol, Required, Self, SupportsInt, TypedDict, TypeGuard, TypeVar, TypeVarTuple, Union, Unpack, assert_never, cast, final, get_args, get_origin, get_type_hints, is_typeddict, no_type_check, overload, override, reveal_type, runtime_checkable)


def placeless(text):
    head, *rest = text.split(" at 0x")
    return head + "".join(part.lstrip("0123456789abcdef") for part in rest)


def ask(label, function):
    try:
        print(label, "->", placeless(repr(function())))
    except Exception as error:
        print(label, "->", type(error).__name__, placeless(str(error)))


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str

    @property
    def size(self) -> int: ...


@runtime_checkable
class Both(Closable, Named, Protocol):
    pass


class Unchecked(Protocol):
    def x(self): ...


class File:
    def __init__(self): self.name, self.size = "f", 1
    def close(self): pass


class Half:
    close = None
    name = "n"


class Explicit(Closable):
    def close(self): return "closed"


for value in (File(), Half(), Explicit(), 5, File, open):
    for protocol in (Closable, Named, Both):
        ask(f"isinstance({getattr(value, '__name__', type(value).__name__)}, {protocol.__name__})", lambda: isinstance(value, protocol))
for cls in (File, Half, Explicit, int):
    for protocol in (Closable, Named, Unchecked):
        ask(f"issubclass({cls.__name__}, {protocol.__name__})", lambda: issubclass(cls, protocol))
ask("unchecked", lambda: isinstance(5, Unchecked))
ask("instantiate", lambda: Closable())
ask("explicit", lambda: (Explicit().close(), Explicit.__mro__[1].__name__, Closable.__protocol_attrs__ == {"close"}))
ask("bad protocol base", lambda: type("P", (Protocol, File), {}))
ask("not a protocol", lambda: runtime_checkable(File))
ask("SupportsInt", lambda: (isinstance(5, SupportsInt), isinstance("5", SupportsInt)))


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    tags: "list[str]"


class Sequel(Movie):
    number: int
    note: NotRequired[Annotated[str, "meta"]]


Point2D = TypedDict("Point2D", {"x": int, "y-axis": NotRequired[int]})
print(Movie(title="t"), Sequel.__required_keys__ == {"title", "number"}, sorted(Sequel.__optional_keys__), Sequel.__total__, Movie.__total__, Sequel.__annotations__.keys(), Movie.__bases__, Movie.__orig_bases__[0].__name__, is_typeddict(Movie), is_typeddict(dict), Point2D.__annotations__)
ask("hints", lambda: get_type_hints(Sequel))
ask("hints extras", lambda: get_type_hints(Sequel, include_extras=True))
ask("isinstance", lambda: isinstance({}, Movie))
ask("method", lambda: type(Movie)("Bad", (Movie, dict), {}))
ask("calls", lambda: (Movie(), Movie([("title", 1)]), Movie({"a": 1}, b=2)))
ask("mixed", lambda: type(Movie)("Bad", (Movie, File), {}))


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3
    tags: tuple = ()

    @property
    def label(self): return f"{self.name}#{self.id}"

    def __str__(self): return self.label


e = Employee("Bob")
print(e, repr(e), e._replace(id=5), Employee._fields, Employee._field_defaults, Employee.__annotations__, Employee.__doc__, Employee.__bases__, e == ("Bob", 3, ()), Employee.__orig_bases__[0].__name__)
ask("order of defaults", lambda: NamedTuple("N", [("a", int), ("b", str)])(1, "x"))
ask("functional keywords", lambda: NamedTuple("N", a=int))


def bad_default():
    class N(NamedTuple):
        a: int = 1
        b: str


def overwritten():
    class N(NamedTuple):
        a: int
        def _replace(self): ...


def underscore():
    class N(NamedTuple):
        _a: int


def two_bases():
    class N(NamedTuple, File):
        a: int


for make in (bad_default, overwritten, underscore, two_bases):
    ask(make.__name__, make)

T, K, V = TypeVar("T"), TypeVar("K", bound=int), TypeVar("V", str, bytes, covariant=True)
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")


class Stack(Generic[T]):
    items: list[T]
    count: ClassVar[int] = 0

    def push(self: "Stack[T]", item: T) -> Self: ...


class Table(Stack[K], Generic[K, V]): ...
class Vector(Generic[T, Unpack[Ts]]): ...
class Handler(Generic[P, T]): ...
class New[A, *B, **C](Stack[A]): ...


type Pair[X] = tuple[X, X]
type Tree[X] = X | list[Tree[X]]
for label, function in {
    "params": lambda: (Stack.__parameters__, Table.__parameters__, Vector.__parameters__, Handler.__parameters__, New.__parameters__, New.__type_params__), "subscript": lambda: (Stack[int], Table[int, str], Vector[int, str, bool], Vector[int], Handler[[int, str], bool], Handler[..., int], New[int, str, [float]], Pair[int], Pair[int].__value__), "origin": lambda: (get_origin(Stack[int]), get_args(Handler[[int], str]), get_origin(Optional[int]), get_args(Optional[int]), get_args(Callable[[int], str]), get_args(Literal[1, "x"]), get_origin(int | str), get_args(Annotated[int, 1, 2])), "substitute": lambda: (list[T][int], dict[K, list[T]][int, str], Union[T, int][str], Callable[P, T][[int], str], tuple[T, *Ts][int, str, bool], Callable[[T], K][str, int]), "too many": lambda: Stack[int, str], "too few": lambda: Table[int], "none": lambda: Stack[()], "not generic": lambda: Stack[int][str], "call": lambda: (Stack[int]().__orig_class__, type(Stack[int]())), "isinstance": lambda: isinstance([], list[int]), "isinstance generic": lambda: isinstance(Stack(), Stack[int]), "alias": lambda: (Tree, Tree.__type_params__, Tree[int], Tree[int].__args__, type(Tree).__name__), "typevar": lambda: (T, V, K, T.__bound__, K.__bound__, V.__constraints__, V.__covariant__, P.args, P.kwargs, Ts, Unpack[Ts]), "typevar bad": lambda: TypeVar("X", int), "typevar both": lambda: TypeVar("X", int, str, bound=int), "typevar variance": lambda: TypeVar("X", covariant=True, contravariant=True), "subclass typevar": lambda: type("X", (T,), {}), "newtype": lambda: (NewType("UserId", int)(5), NewType("UserId", int), NewType("U", int).__supertype__), "subclass newtype": lambda: type("X", (NewType("U", int),), {}),
    "generic twice": lambda: type("X", (Generic[T], Generic[K]), {}), "Generic bare": lambda: Generic[int], "Generic dup": lambda: Generic[T, T], "Protocol": lambda: Protocol[int], "union flat": lambda: (Union[int, Union[str, int]], Union[int], Union[int, None], int | None | str, Union[list[int], list[int]], Optional[None], int | "x" if False else None), "union bad": lambda: Union[5], "literal": lambda: (Literal[1, 1, True], Literal[1] == Literal[True], Literal[Literal[1, 2], 3], Literal["a", None]), "annotated": lambda: (Annotated[Annotated[int, 1], 2], Annotated[T, "x"][int], Annotated[int, 1] == Annotated[int, 1]), "annotated bad": lambda: Annotated[int], "callable bad": lambda: Callable[int], "callable ok": lambda: (Callable[..., int], Callable[[], None], collections.abc.Callable[[int], str], Callable), "final": lambda: (Final[int], ClassVar[int]), "classvar in args": lambda: list[ClassVar[int]], "optional": lambda: Optional[int, str], "any": lambda: (Any, isinstance(5, object), issubclass(type("A", (Any,), {}), object)), "any isinstance": lambda: isinstance(5, Any), "any call": lambda: Any(), "cast": lambda: cast("int", "x"), "never": lambda: assert_never(5), "forward": lambda: (ForwardRef("int"), ForwardRef("a.b") == ForwardRef("a.b")), "forward bad": lambda: ForwardRef("a b"), "str in list": lambda: List_of_str(),
}.items():
    ask(label, function)


def List_of_str():
    return typing.List["Later"]


class Later:
    me: "Later"
    opt: Optional["Later"] = None
    d: "dict[str, list[Later]]"
    x: Annotated["Later", 5]
    n: None
    f: Final["int"] = 5

    class Inner:
        up: "Later"

    def method(self, a: "Later.Inner", b: int = None, *c: "str", **d: Any) -> "typing.Iterator[Later]": ...


ask("List str", List_of_str)
ask("hints class", lambda: get_type_hints(Later))
ask("hints extras", lambda: get_type_hints(Later, include_extras=True)["x"])
ask("hints inner", lambda: get_type_hints(Later.Inner))
ask("hints method", lambda: get_type_hints(Later.method))
ask("hints unresolved", lambda: get_type_hints(type("X", (), {"__annotations__": {"a": "Nope"}})))
ask("hints localns", lambda: get_type_hints(type("X", (), {"__annotations__": {"a": "Nope"}}), localns={"Nope": int}))
ask("hints of int", lambda: get_type_hints(5))
ask("hints no check", lambda: get_type_hints(no_type_check(Later.method)))
ask("hints generic", lambda: get_type_hints(Stack.push))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x


@final
class Last:
    @override
    def m(self): ...


print(f(5), len(typing.get_overloads(f)), typing.clear_overloads(), typing.get_overloads(f), Last.__final__, Last.m.__override__)
ask("typing repr", lambda: (typing.List[int], typing.Dict[str, int], typing.Type[int], typing.Tuple[int, ...], typing.Tuple[()], typing.DefaultDict[str, int], typing.Iterable[T], typing.Awaitable[int], typing.Generator[int, str, None], typing.Concatenate[int, P], TypeGuard[int], LiteralString, Never, Self))
ask("List()", lambda: (typing.List(), typing.Dict(a=1), typing.Deque([1])))
ask("Tuple bad", lambda: typing.Tuple[...])
ask("subclass List", lambda: type("L", (list,), {}) and typing.List.__mro_entries__((typing.List,)))

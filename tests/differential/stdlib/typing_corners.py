# typing as libraries use it at run time: hints, generics, protocols, typed dicts, overloads.
import collections.abc
import typing
from typing import *


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V", bound=int)
P, Ts = ParamSpec("P"), TypeVarTuple("Ts")


class Box(Generic[T]):
    item: T

    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item


class Pair(Box[K], Generic[K, V]):
    second: "V"


print(Box[int], Pair[str, int], Box[int](3).get(), Box[int](3).__orig_class__, Pair.__parameters__, Pair.__orig_bases__, Box[T][str], Pair[K, int][str], attempt(lambda: Box[int, str]), attempt(lambda: Box[int][str]))
print(get_type_hints(Pair), get_type_hints(Box.__init__), get_origin(Pair[str, int]), get_args(Pair[str, int]), isinstance(Box(1), Box), attempt(isinstance, 1, Box[int]), Box[int] == Box[int], hash(Box[int]) == hash(Box[int]))
for form in (Optional[int], Union[int, str, int], Union[int], Union[int, None], Optional[None], Literal[1, "a", True, None], Literal[1, 1], Callable[[int, str], bool], Callable[..., T], Callable[P, T],
             Tuple[()], Tuple[int, ...], tuple[int, *Ts], Type[int], ClassVar[int], Final[str], Annotated[int, "meta", 3], Annotated[Annotated[int, 1], 2], Dict[str, List[Set[int]]], Concatenate[int, P],
             List, List[T], Iterable[T][int], Awaitable[int], Generator[int, str, None], DefaultDict[str, int], Counter[str], Deque[int], Unpack[Ts], Required[int], NotRequired[str], TypeGuard[int], Never, NoReturn, Any, Self, LiteralString,
             collections.abc.Callable[[int], str], list[int] | None, int | str | None, Pattern, IO[str], Text, Hashable, Sized):
    print(form, "|", get_origin(form), "|", get_args(form), "|", getattr(form, "__parameters__", None), "|", getattr(form, "__name__", None))
for bad in (lambda: Union[()], lambda: Optional[1], lambda: Optional[int, str], lambda: Literal[[]] == Literal[[]], lambda: ClassVar[int, str], lambda: Callable[int], lambda: Callable[[int]], lambda: List[int, str], lambda: Any(), lambda: Union(),
            lambda: Generic[int], lambda: Generic[T, T], lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar("X", covariant=True, contravariant=True), lambda: Annotated[int], lambda: isinstance(3, Any),
            lambda: type("S", (Union[int, str],), {}), lambda: issubclass(int, List[int]), lambda: Type[int]().x, lambda: cast(int, "x"), lambda: Dict[int], lambda: Tuple[int, ..., str], lambda: Self[int], lambda: Concatenate[int, str]):
    print(attempt(bad))


@runtime_checkable
class Closes(Protocol):
    name: str

    def close(self) -> None: ...


class Good:
    name = "x"

    def close(self): ...


class Half:
    def close(self): ...


class NotRuntime(Protocol):
    def go(self): ...


print(isinstance(Good(), Closes), isinstance(Half(), Closes), attempt(issubclass, Good, Closes), attempt(isinstance, 3, NotRuntime), attempt(Closes), typing.is_protocol(Closes) if hasattr(typing, "is_protocol") else Closes._is_protocol, Closes.__protocol_attrs__ if hasattr(Closes, "__protocol_attrs__") else None)


class Impl(Closes):
    name = "impl"


print(Impl().close(), issubclass(Impl, Closes.__mro__[0]) if 0 else Impl.__mro__)


class Movie(TypedDict, total=False):
    """A film."""
    title: Required[str]
    year: int


class Long(Movie):
    minutes: "int"


print(Movie(title="x", year=1), Movie.__total__, sorted(Movie.__required_keys__), sorted(Long.__optional_keys__), Long.__annotations__, get_type_hints(Long), get_type_hints(Movie, include_extras=True), attempt(isinstance, {}, Movie), is_typeddict(Movie), is_typeddict(dict), Movie.__mro__, TypedDict("Alt", {"in": int}).__annotations__, Movie.__doc__, Long.__orig_bases__)


class Employee(NamedTuple):
    """Works here."""
    name: str
    id: int = 3

    def badge(self):
        return f"{self.name}#{self.id}"


print(Employee("A"), Employee("A").badge(), Employee.__annotations__, Employee._field_defaults, Employee.__orig_bases__[0] is NamedTuple, NamedTuple("N", [("a", int)])(1), attempt(lambda: NamedTuple("N", a=int)), Employee.__doc__, Employee._fields)


class Stack(NamedTuple, Generic[T]):
    items: list[T]


print(Stack[int]([1]), Stack[int], Stack.__orig_bases__[1])
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId | None, attempt(lambda: type("S", (UserId,), {})), UserId.__module__)


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x


print(len(get_overloads(f)), attempt(get_overloads(f)[0], 1), f(2), clear_overloads(), get_overloads(f))


@final
class Sealed: ...


@no_type_check
def unchecked(x: "not a type"): ...


class Over(Good):
    @override
    def close(self): ...


print(Sealed.__final__, unchecked.__no_type_check__, get_type_hints(unchecked), Over.close.__override__, attempt(assert_never, 3), assert_type(1, str), reveal_type.__name__)


@dataclass_transform(kw_only_default=True, field_specifiers=(len,))
def transform(cls): return cls


print(transform.__dataclass_transform__)


def hinted(a: "List[int]", b: Optional["Box[int]"] = None, *args: "T", c: Annotated[int, "x"] = 1, **kw: "Dict[str, Any]") -> "ForwardRefTo": ...


class ForwardRefTo: ...


print(get_type_hints(hinted), get_type_hints(hinted, include_extras=True), attempt(get_type_hints, lambda: 0), attempt(get_type_hints, 3), attempt(get_type_hints, type("C", (), {"__annotations__": {"x": "Missing"}})), ForwardRef("Box[int]"), ForwardRef("x") == ForwardRef("x"), attempt(ForwardRef, "1 +"), attempt(ForwardRef, 3))
type Alias[A] = list[A] | None
type Rec = dict[str, Rec]
print(Alias, Alias[int], Alias.__value__, Alias.__type_params__, Alias[int].__args__, Rec.__value__, type(Alias), Alias.__name__, attempt(lambda: Alias[int, str]) if 0 else "", TypeAliasType("X", int).__value__)


class New[A, *B, **C]:
    def m[D: int](self, d: D) -> A: ...


print(New.__type_params__, New.__parameters__, New[int, str, [float]], New.m.__type_params__, New.m.__type_params__[0].__bound__, New.__orig_bases__, T.__name__, V.__bound__, repr(P.args), P.kwargs.__origin__ is P, Ts.__name__, TypeVar("C", int, str).__constraints__, TypeVar("Co", covariant=True), TypeVar("In", infer_variance=True))
print(get_protocol_members(Closes) if "get_protocol_members" in globals() else sorted(typing._get_protocol_attrs(Closes)), SupportsInt, isinstance(3, SupportsInt), isinstance("", SupportsAbs), TYPE_CHECKING, typing.ParamSpecArgs, Text is str)

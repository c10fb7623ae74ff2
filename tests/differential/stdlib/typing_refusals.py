import typing, collections.abc, types, sys
from typing import *
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
T = TypeVar("T"); U = TypeVar("U", bound=int); V = TypeVar("V", int, str); P = ParamSpec("P"); Ts = TypeVarTuple("Ts")
print(T, U.__bound__, V.__constraints__, P, Ts, List[int], Dict[str, List[T]], Optional[int], Union[int, str, int], Union[int], Union[int, None], Callable[[int, str], bool], Callable[..., T], Callable[P, T], Tuple[int, ...], Tuple[()], Type[T], Literal[1, "a", None], Annotated[int, "meta"], ClassVar[int], Final[str], Any, NoReturn, Never, Self, int | None, int | str | list[int], "x" if 0 else Optional["Fwd"], Concatenate[int, P], Unpack[Ts], TypeGuard[int], LiteralString)
print(list[T][int], Dict[T, U][str, int], Union[T, int][str], Callable[[T], U][int, bool], Tuple[T, *Ts][int, str, float], Annotated[T, 1][int], Literal[1, Literal[2, 3]], Literal[True] == Literal[1], Union[int, Union[str, float]], Optional[Optional[int]], Union[list[int], List[int]], get_origin(List[int]), get_args(Dict[int, str]), get_origin(Annotated[int, 1]), get_args(Callable[[int], str]), get_args(Literal[1, 2]), get_origin(int | str), get_args(int | str), get_origin(5), get_args(5))
for f in (lambda: List[int, str], lambda: Dict[int], lambda: Union[()], lambda: Optional[1, 2], lambda: Optional[5], lambda: Literal[[1]], lambda: ClassVar[1, 2], lambda: Callable[int], lambda: Callable[int, str], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Protocol[int], lambda: List[T][int, str], lambda: list[int][str], lambda: Any(), lambda: Any[int], lambda: isinstance(1, Any), lambda: isinstance(1, List[int]), lambda: isinstance(1, Union[int, str]), lambda: isinstance(1, int | str), lambda: isinstance(1, list[int]), lambda: issubclass(int, Optional[int]), lambda: Annotated[int], lambda: Union[5], lambda: Union["a b"], lambda: TypeVar("X", int), lambda: TypeVar("X", bound=int, covariant=True, contravariant=True), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar(5), lambda: T(), lambda: NewType("N", int)(5), lambda: NewType("N", int), lambda: Union(), lambda: Callable(), lambda: List(), lambda: Dict(a=1) if 0 else Dict[str, int](a=1), lambda: Type[int](5), lambda: NoReturn[int], lambda: Final[int, str], lambda: Tuple[..., int], lambda: Self[int], lambda: Unpack[int], lambda: Concatenate[int], lambda: cast(int, "a"), lambda: assert_type(1, int), lambda: reveal_type(1) if 0 else 1, lambda: assert_never(1), lambda: no_type_check(len), lambda: type("X", (Union[int, str],), {}), lambda: type("X", (Optional,), {}), lambda: types.new_class("X", (List[int],)).__mro__, lambda: types.new_class("X", (Literal[1],))): attempt(f)
class G(Generic[T]):
    def m(self, x: T) -> "List[T]": ...
class H(G[int]): pass
class D2(G[T], Dict[str, T]): pass
print(G[int], G[int].__origin__, G.__parameters__, H.__orig_bases__, D2.__parameters__, D2.__mro__[1:4], G[int]().__class__, G[int] == G[int], hash(G[int]) == hash(G[int]), G[T][str], get_type_hints(G.m), D2[int].__args__)
attempt(lambda: H[int]); attempt(lambda: G[int, str]); attempt(lambda: type("Z", (Generic,), {})); attempt(lambda: G[int]["x"]); attempt(lambda: types.new_class("X", (G[T], Generic[U])))
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Named(Protocol):
    name: str
    def f(self): ...
@runtime_checkable
class Data(Protocol):
    x: int
class Impl:
    x = 1
print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(list, HasLen), isinstance(Impl(), Data)); attempt(lambda: isinstance(1, Named)); attempt(lambda: issubclass(Impl, Data)); attempt(Named); attempt(lambda: issubclass(1, HasLen)); attempt(lambda: type("Bad", (Protocol, Impl), {})); attempt(lambda: runtime_checkable(Impl)); print(Named._is_protocol, HasLen.__protocol_attrs__ if hasattr(HasLen, "__protocol_attrs__") else "")
class TD(TypedDict, total=False):
    a: Required[int]
    b: "str"
class TD2(TD): c: NotRequired[float]
print(TD(a=1), TD.__required_keys__, TD.__optional_keys__, sorted(TD2.__required_keys__), TD2.__annotations__, TD.__total__, TypedDict("X", {"k": int})(k=1), get_type_hints(TD2), get_type_hints(TD2, include_extras=True)); attempt(lambda: isinstance({}, TD)); attempt(lambda: type("B", (TD, Impl), {})); attempt(lambda: TypedDict("X", a=int)); attempt(lambda: TD(1))
class NT(NamedTuple):
    x: int
    y: str = "d"
    def m(self): return self.x
print(NT(1), NT(1)._asdict(), NT._fields, NT.__annotations__, NT(1).m(), NT._field_defaults, NT.__orig_bases__, NamedTuple("Q", [("a", int)])(1)); attempt(NT); attempt(lambda: NamedTuple("Q", a=int)); attempt(lambda: NamedTuple("Q", [("a", 5)]) and 1)
def nt():
    class B(NamedTuple):
        x: int = 1
        y: int
attempt(nt)
def nt2():
    class B(NamedTuple, Impl): x: int
attempt(nt2)
@overload
def ov(x: int) -> int: ...
@overload
def ov(x: str) -> str: ...
def ov(x): return x
print(len(get_overloads(ov)), ov(5)); clear_overloads(); print(get_overloads(ov))
@overload
def only(): ...
attempt(only)
@final
class Fin: pass
print(Fin.__final__)
class Ov:
    @override
    def f(self): pass
print(Ov.f.__override__)
def hinted(a: int, b: "list[Fwd]", *c: str, d: Optional["Fwd"] = None, **e: Any) -> None: pass
class Fwd: pass
print(get_type_hints(hinted), hinted.__annotations__); attempt(lambda: get_type_hints(5)); attempt(lambda: get_type_hints(lambda: 0)); attempt(lambda: get_type_hints(Impl)); 
def badhint(x: "undefined_zz"): pass
attempt(get_type_hints, badhint)
print(ForwardRef("int"), ForwardRef("int") == ForwardRef("int")); attempt(ForwardRef, "a b"); attempt(ForwardRef, 5); print(is_typeddict(TD), is_typeddict(dict), dataclass_transform()(Impl) is Impl, Impl.__dataclass_transform__["eq_default"])
print(Sequence[int], collections.abc.Sequence[int], collections.abc.Callable[[int], str], collections.abc.Callable[..., int].__args__, Iterator[int], Generator[int, str, None], Awaitable[int], DefaultDict[str, int], Counter[str], Deque[int], ChainMap[int, str], OrderedDict[int, str], Pattern if 0 else "", AsyncIterator[int], ContextManager[int], SupportsInt, isinstance(5, SupportsInt), isinstance("a", SupportsInt), isinstance(5.5, SupportsRound), IO[str], TextIO, BinaryIO, Text, AnyStr, Hashable, Sized, issubclass(list, Sequence), isinstance([], Iterable))
print(int | None == Optional[int], (int | str).__args__, type(int | str), int | "x" if 0 else "", (int | str) | None, list[int] | None, repr(int | list[T]), (int | list[T])[str], hash(int | str) == hash(str | int), int | str == str | int); attempt(lambda: int | 5); attempt(lambda: 5 | int); attempt(lambda: (int | str)()); attempt(lambda: None | None); attempt(lambda: (int | str)[int]); attempt(lambda: None | int)
g = list[int]; print(g, g.__origin__, g.__args__, g.__parameters__, g == list[int], g([1]), g.__mro_entries__(()), type(g), isinstance(g, type), g.append is list.append if 0 else "", dict[str, T].__parameters__, tuple[int, ...], tuple[()], list[list[T]][int], type[int], *tuple[int, str], list["x"], list[int].__doc__ == list.__doc__, dir(g)[:2]); attempt(lambda: list[int].nope); attempt(lambda: int[str]); attempt(lambda: g.__class__); attempt(lambda: issubclass(list, list[int])); attempt(lambda: list[T][int, str])

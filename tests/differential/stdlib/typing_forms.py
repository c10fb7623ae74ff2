# Special forms and aliases: how they show, compare, hash, pickle, refuse.
import collections
import collections.abc
import copy
import typing
from typing import *

T = TypeVar("T")
S = TypeVar("S", bound=int)
A = TypeVar("A", str, bytes)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, S, A, P, Ts, TypeVar("C", covariant=True), TypeVar("D", contravariant=True), TypeVar("I", infer_variance=True))
print(T.__module__, S.__bound__, A.__constraints__, typing.T.__module__, AnyStr.__constraints__)

for form in (Any, Union[int, str], Optional[int], Optional[None], Union[int], Union[int, int], Union[int, None, str], Union[Union[int, str], float],
             Literal[1], Literal[1, "a", None, True, b"x"], Literal[1, 1, True], Literal[Literal[1, 2], 3], ClassVar[int], Final[str],
             List, List[int], Dict[str, int], Set[T], FrozenSet[int], Tuple, Tuple[()], Tuple[int, ...], Tuple[int, str], Type[int], Type[T],
             Callable, Callable[[int, str], bool], Callable[..., int], Callable[[], None], Callable[P, T], Callable[Concatenate[int, P], T],
             Deque[int], DefaultDict[str, int], OrderedDict[str, T], Counter[str], ChainMap[str, int], Iterable[int], Iterator[T], Mapping[str, T],
             Sequence[int], Generator[int, str, bool], AsyncGenerator[int, None], Awaitable[int], Coroutine[int, str, T], ContextManager[int],
             NoReturn, Never, Self, LiteralString, TypeAlias, TypeGuard[int], Annotated[int, "meta", 3], Annotated[Annotated[int, 1], 2],
             Annotated[List[T], 1][int], Required[int], NotRequired[str], Unpack[Ts], Unpack[Tuple[int, str]], List["Later"], Hashable, Sized, Text,
             AbstractSet[int], Tuple[Unpack[Ts]], Union[T, int], Union["X", int], ByteString, Generic, Protocol, Generic[T], ForwardRef("a.b")):
    print(repr(form), get_origin(form), get_args(form), getattr(form, "__parameters__", "-"))

print(List[int] is List[int], List[int] == List[int], List[int] == List[str], List[int] == list[int], hash(List[int]) == hash(List[int]))
print(Union[int, str] == Union[str, int], Union[int, str] == (int | str), hash(Union[int, str]) == hash(Union[str, int]), Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1])
print(Optional[int] == Union[None, int], Dict[str, T][int], Union[T, str][int], Union[T, int][int], Callable[[T], S][int, int], Callable[P, T][[int, str], bool])
print(Callable[P, T][..., int], Callable[Concatenate[int, P], T][[str], bool], Tuple[T, Unpack[Ts]][int, str, bool], Tuple[Unpack[Ts]][()], Dict[T, List[T]][int])
print(List[int] | None, None | List[int], int | List[str], T | None, "x" | T, T | S | None, Any | int if False else "", ForwardRef("Q") | int, NewType("N", int) | None)

print(isinstance([], List), isinstance((), Tuple), isinstance({}, Mapping), issubclass(list, Iterable), issubclass(bool, Union[int, str]), isinstance(3, Optional[int]), isinstance(len, Callable), isinstance([], Hashable))
print(Deque[int]([1, 2]), collections.deque, DefaultDict[str, int](int), Counter[str]("abca"))
print(copy.copy(List[int]) is List[int], copy.deepcopy(Union[int, str]) == Union[int, str], List[int].__reduce__()[1], Literal[1].__reduce__()[1], Any.__module__, copy.copy(T) is T)
print(Callable[[int], str].__reduce__()[1], Annotated[int, 1].__reduce__()[1], Union[int, str].__reduce__()[1], List.__reduce__(), Optional.__reduce__())


def attempt(text, f):
    try:
        print(text, "->", f())
    except Exception as e:
        print(text, type(e).__name__, e)


attempt("isinstance List[int]", lambda: isinstance([], List[int]))
attempt("issubclass List[int]", lambda: issubclass(list, List[int]))
attempt("isinstance Any", lambda: isinstance(1, Any))
attempt("isinstance Union", lambda: isinstance(1, Union))
attempt("isinstance Literal", lambda: isinstance(1, Literal[1]))
attempt("Any()", lambda: Any())
attempt("Union()", lambda: Union())
attempt("List()", lambda: List())
attempt("List[int]()", lambda: List[int]())
attempt("Union[()]", lambda: Union[()])
attempt("Dict[int]", lambda: Dict[int])
attempt("List[int][str]", lambda: List[int][str])
attempt("List[int, str]", lambda: List[int, str])
attempt("Callable[int]", lambda: Callable[int])
attempt("Callable[int, str]", lambda: Callable[int, str])
attempt("ClassVar[int, str]", lambda: ClassVar[int, str])
attempt("List[ClassVar[int]]", lambda: List[ClassVar[int]])
attempt("List[Final]", lambda: List[Final])
attempt("Optional[1, 2]", lambda: Optional[1, 2])
attempt("Optional[3]", lambda: Optional[3])
attempt("Never[int]", lambda: Never[int])
attempt("NoReturn()", lambda: NoReturn())
attempt("Annotated[int]", lambda: Annotated[int])
attempt("Annotated()", lambda: Annotated())
attempt("Concatenate[int]", lambda: Concatenate[int])
attempt("Generic[int]", lambda: Generic[int])
attempt("Generic[T, T]", lambda: Generic[T, T])
attempt("Generic[()]", lambda: Generic[()])
attempt("subclass Union", lambda: type("X", (Union,), {}) or types)
attempt("TypeVar(1)", lambda: TypeVar("X", int))
attempt("TypeVar bound", lambda: TypeVar("X", int, str, bound=int))
attempt("TypeVar both", lambda: TypeVar("X", covariant=True, contravariant=True))
attempt("TypeVar infer", lambda: TypeVar("X", covariant=True, infer_variance=True))
attempt("TypeVar bound tuple", lambda: TypeVar("X", bound=(int, str)))
attempt("Ts subst", lambda: Ts.__typing_subst__(int))
attempt("T subst", lambda: T.__typing_subst__(Unpack[Ts]))
attempt("two Ts", lambda: Generic[Unpack[Ts], Unpack[Ts]])
attempt("iter List", lambda: list(List))
attempt("iter Box", lambda: list(List[int]))
attempt("iter Ts", lambda: list(Ts))
attempt("Literal unhashable", lambda: Literal[[1]])
attempt("List[...]", lambda: List[...])
attempt("List attr", lambda: List.append is list.append)
attempt("List missing", lambda: List.nothing)
attempt("set attr", lambda: setattr(List, "foo", 1))


class Sub(List[int]):
    pass


class Two(Dict[str, int], Sized):
    pass


print(Sub.__mro__, Sub.__orig_bases__, Two.__mro__)
try:
    class Bad(Optional[int]): pass
except TypeError as e:
    print(e)
try:
    class Bad2(T): pass
except TypeError as e:
    print(e)
try:
    class Bad3(Any): pass
    print(Bad3.__mro__, type(Bad3()))
except TypeError as e:
    print(e)
try:
    class Bad4(type(Union)): pass
except TypeError as e:
    print(e)
print(sorted(n for n in typing.__all__ if not hasattr(typing, n)), TYPE_CHECKING)

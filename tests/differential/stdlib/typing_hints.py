# get_type_hints, forward references, overloads and the other tools.
import functools
import typing
from typing import *


def attempt(text, f):
    try:
        print(text, "->", f())
    except Exception as e:
        print(text, type(e).__name__, e)


def f(a: int, b: "str", c: "List[Later]" = None, *args: "int | None", d: Optional["Later"], **kw: "typing.Dict[str, 'Later']") -> None: ...


class Later:
    x: "int"
    y: "ClassVar[Later]" = None
    z: Annotated[int, "meta"]
    w: "Annotated[str, 'm']"
    n: None


class Sub(Later):
    q: List["Sub"]
    x: "Later"


print(get_type_hints(f))
print(get_type_hints(Later), get_type_hints(Later, include_extras=True))
print(get_type_hints(Sub))
print(get_type_hints(typing.get_type_hints), get_type_hints(Later()) if False else "")
attempt("int", lambda: get_type_hints(3))
attempt("builtin", lambda: get_type_hints(len))
attempt("undefined", lambda: get_type_hints(undefined_name))


def undefined(x: "Missing"): ...
def attr(x: "typing.Sequence[int]", y: "Tuple[int, ...]", z: "Callable[[int, str], 'bool']", w: "Literal['a', -1, None]", v: "list['Later']") -> "'Later'": ...


attempt("undefined", lambda: get_type_hints(undefined))
attempt("given", lambda: get_type_hints(undefined, {"Missing": int}))
attempt("locals", lambda: get_type_hints(undefined, None, {"Missing": str}))
attempt("attr", lambda: get_type_hints(attr))
for bad in ("a b", "def", "", "1 +", "x = 3", 5):
    attempt(repr(bad), lambda: ForwardRef(bad))
attempt("number", lambda: get_type_hints(f, {"Later": 3}))
attempt("star", lambda: ForwardRef("*tuple[int]"))
print(ForwardRef("int"), ForwardRef("int", module="m"), ForwardRef("a") == ForwardRef("a"), ForwardRef("a") == ForwardRef("b"), hash(ForwardRef("a")) == hash(ForwardRef("a")), List["a"] == List["a"])


class Tree:
    kids: "list[Tree] | None"
    pair: "tuple[Tree, ...]"
    plain: list["Tree"]
    nested: dict[str, "list[Tree]"]
    opt: "Tree" = None


print(get_type_hints(Tree))


@functools.wraps(f)
def wrapper(*a, **k): ...


print(get_type_hints(wrapper) == get_type_hints(f))


@no_type_check
def untyped(x: "not a type at all"): ...


@no_type_check
class Untyped:
    def method(self, x: "also not"): ...
    class Inner:
        def m(self): ...


print(get_type_hints(untyped), get_type_hints(Untyped.method), Untyped.Inner.m.__no_type_check__)


@overload
def over(x: int) -> int: ...
@overload
def over(x: str) -> str: ...
def over(x): return x


print(over(3), len(get_overloads(over)), [o.__annotations__ for o in get_overloads(over)])
clear_overloads()
print(get_overloads(over))


@overload
def only(x: int): ...


attempt("dummy", lambda: only(3))


class F:
    @final
    def a(self): ...
    @override
    def b(self): ...


final(F)
print(F.a.__final__, F.b.__override__, F.__final__, final(3), override(len), cast(int, "x"), cast("nonsense", 3), assert_type(3, str))
attempt("never", lambda: assert_never("x" * 200))
print(reveal_type(5))


@dataclass_transform(kw_only_default=True, other=1)
def deco(cls): return cls


print(deco.__dataclass_transform__)
print(get_origin(3), get_args(3), get_origin(Generic), get_origin(list[int]), get_args(dict[str, int]), get_origin(int | str), get_args(int | str), get_origin(ParamSpec("P").args))
print(get_args(Callable[[int], str]), get_args(Callable[..., str]), get_args(Callable[[], str]), get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_origin(Callable))


@functools.singledispatch
def show(x): return "any"
@show.register
def _(x: int | str): return "int or str"
@show.register
def _(x: list): return "list"
@show.register(Union[bytes, float])
def _(x): return "bytes or float"


print(show(1), show("a"), show([]), show(b""), show(1.5), show(None))
import collections.abc
print(collections.abc.Callable[[int, TypeVar("T")], str], collections.abc.Callable[ParamSpec("P"), int], collections.abc.Callable[Concatenate[int, ParamSpec("P")], int])


class G[T]:
    def m[U](self, x: "T", y: "U") -> "G[T]": ...


attempt("generic method", lambda: get_type_hints(G.m))
print(issubclass(IO, Generic), TextIO.__mro__[1], IO[str], BinaryIO.__orig_bases__)

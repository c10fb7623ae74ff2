"""Members of typing's objects that only introspection touches."""
import copy
import io as real_io
import typing
import warnings
from typing import *

T = TypeVar("T")
B = TypeVar("B", bound="int")
C = TypeVar("C", int, str)
Contra = TypeVar("Contra", contravariant=True)
Inferred = TypeVar("Inferred", infer_variance=True)
P = ParamSpec("P")
Q = ParamSpec("Q", bound=int, covariant=True)
Ts = TypeVarTuple("Ts")


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


for v in (T, B, C, Contra, Inferred):
    print(v, v.__name__, v.__bound__, v.__constraints__, v.__covariant__, v.__contravariant__, v.__infer_variance__, v.__module__)
for v in (P, Q):
    print(v, v.__name__, v.__bound__, v.__covariant__, v.__contravariant__, v.__infer_variance__, v.__reduce__(), v.args, v.kwargs)
print(Ts, Ts.__name__, Ts.__reduce__(), copy.copy(Ts) is Ts, copy.deepcopy(P) is P)
show(lambda: P | int)
show(lambda: int | P)
show(lambda: P | None)
show(lambda: T | "text")
show(lambda: "text" | T)
for v in (T, P, Ts, P.args, P.kwargs):
    show(lambda: v.__mro_entries__(()))
    show(lambda: type("Sub", (v,), {}))
a, k = P.args, P.kwargs
print(a, k, a.__origin__, k.__origin__, a == P.args, a == k, k == P.kwargs, a == ParamSpecArgs(P), k == ParamSpecKwargs(P), ParamSpecArgs(3), a != k)
show(lambda: hash(a))
show(lambda: ParamSpecArgs())
show(lambda: ParamSpecKwargs(1, 2))
show(lambda: TypeVar("X", covariant=True, contravariant=True))
show(lambda: TypeVar("X", int))
show(lambda: TypeVar("X", int, str, bound=int))
show(lambda: TypeVar("X", covariant=True, infer_variance=True))
show(lambda: TypeVar("X", bound=3))
show(lambda: TypeVarTuple("X", bound=int))

# ---- ForwardRef ----
f = ForwardRef("int")
g = ForwardRef("list[T]", is_argument=False, module="typing", is_class=True)
print(f.__forward_arg__, f.__forward_evaluated__, f.__forward_value__, f.__forward_is_argument__, f.__forward_is_class__, f.__forward_module__)
print(g, g.__forward_is_argument__, g.__forward_is_class__, g.__forward_module__, ForwardRef.__slots__)
print(f == ForwardRef("int"), f == ForwardRef("str"), hash(f) == hash(ForwardRef("int")), f != 3)
print(f | None, None | f, int | f, f | "text", "text" | f if False else "")
show(lambda: ForwardRef("not valid ="))
show(lambda: ForwardRef(3))
show(lambda: type("Sub", (ForwardRef,), {}))


def hinted(x: "int", y: "list[str]" = None) -> "Optional[T]":
    ...


print(get_type_hints(hinted))

# ---- Protocol ----
@runtime_checkable
class Closer(Protocol):
    name: str

    def close(self) -> None: ...


class OnlyMethods(Protocol):
    def a(self): ...
    def b(self): ...


print(sorted(Closer.__protocol_attrs__), Closer.__callable_proto_members_only__, sorted(OnlyMethods.__protocol_attrs__), OnlyMethods.__callable_proto_members_only__)
print(sorted(SupportsAbs.__protocol_attrs__), SupportsAbs.__callable_proto_members_only__, SupportsInt.__type_params__ if "__type_params__" in SupportsInt.__dict__ else "no type params")
print([(x.__name__, x.__infer_variance__) for x in SupportsAbs.__type_params__], SupportsAbs.__type_params__ == SupportsAbs.__parameters__, SupportsRound.__type_params__)
show(lambda: issubclass(real_io.StringIO, Closer))
show(lambda: isinstance(real_io.StringIO(), Closer))
show(lambda: isinstance(3, OnlyMethods))
show(lambda: Closer())


class Everything(SupportsAbs[int], SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound[int]):
    def __abs__(self):
        return super().__abs__()

    def __bytes__(self):
        return super().__bytes__() or b"bytes"

    def __complex__(self):
        return super().__complex__() or 1j

    def __float__(self):
        return super().__float__() or 1.5

    def __index__(self):
        return super().__index__() or 3

    def __int__(self):
        return super().__int__() or 4

    def __round__(self, ndigits=0):
        return super().__round__(ndigits)


e = Everything()
print(abs(e), bytes(e), complex(e), float(e), hex(e), int(e), round(e), round(e, 1))
for kind in (SupportsAbs, SupportsBytes, SupportsComplex, SupportsFloat, SupportsIndex, SupportsInt, SupportsRound):
    print(kind.__name__, isinstance(e, kind), isinstance(3, kind), isinstance(3.5, kind), isinstance("x", kind), issubclass(bytes, kind))

# ---- files ----
class File(IO[str]):
    pass


for name in ("close", "fileno", "flush", "isatty", "readable", "seekable", "tell", "writable", "__enter__"):
    print(name, getattr(IO, name)(None), end="; ")
print(IO.read(None), IO.read(None, 3), IO.readline(None), IO.readlines(None, 2), IO.seek(None, 1, 2), IO.truncate(None), IO.write(None, "x"), IO.writelines(None, []), IO.__exit__(None, 1, 2, 3))
print(IO.mode.fget(None), IO.name.fget(None), IO.closed.fget(None), BinaryIO.write(None, b""), BinaryIO.__enter__(None), TextIO.__enter__(None))
print(TextIO.buffer.fget(None), TextIO.encoding.fget(None), TextIO.errors.fget(None), TextIO.line_buffering.fget(None), TextIO.newlines.fget(None))
print(sorted(IO.__abstractmethods__) if hasattr(IO, "__abstractmethods__") else "not abstract", type(File()).__name__, IO[str], BinaryIO.__orig_bases__, TextIO.__mro__[1])

# ---- NewType ----
UserId = NewType("UserId", int)
print(UserId, UserId(5), UserId.__supertype__, UserId.__name__, UserId.__qualname__, UserId.__module__, UserId.__reduce__(), copy.copy(UserId) is UserId)
print(UserId | str, str | UserId, UserId | None, None | UserId)
show(lambda: type("Sub", (UserId,), {}))
show(lambda: UserId.__mro_entries__((UserId,)))

# ---- special forms ----
for form in (Any, NoReturn, Never, Self, LiteralString, ClassVar, Final, Union, Optional, Literal, TypeAlias, Concatenate, TypeGuard, Required, NotRequired, Unpack):
    print(form, end=" ")
    show(lambda: form[int] if form is not Literal else form[1])
    show(lambda: form())
    show(lambda: type("Sub", (form,), {}).__name__)
    if form is not Any:
        print(form._name, form.__module__, form.__mro_entries__ is not None, copy.copy(form) is form, form.__reduce__())
show(lambda: Union | int)
show(lambda: int | Union)
show(lambda: Optional | None)
show(lambda: isinstance(3, NoReturn))
show(lambda: issubclass(int, Self))
show(lambda: issubclass(int, Union))
show(lambda: Self.nothing)
print(List | int, int | List, List.__or__(None), None | List, Callable | None, Tuple | List)
show(lambda: issubclass(list, List))
show(lambda: isinstance([], List[int]))
print(dir(List[int])[:3], "append" in dir(List[int]), "__origin__" in dir(List[int]), dir(List) == dir(List), "copy" in dir(Dict))

# ---- Annotated ----
A = Annotated[int, "note", 3]
print(A, A.__metadata__, A.__origin__, Annotated[A, 5], A == Annotated[int, "note", 3], hash(A) == hash(Annotated[int, "note", 3]), A(4), Annotated[List[T], 1][int])
show(lambda: type("Sub", (Annotated,), {}))
show(lambda: Annotated())
show(lambda: Annotated[int])
show(lambda: A.__mro_entries__((A,)))


class Based(Annotated[dict, "x"]):
    pass


print(Based.__mro__[1], Based.__orig_bases__)

# ---- aliases of types ----
Alias = TypeAliasType("Alias", List[T], type_params=(T,))
print(Alias, Alias.__name__, Alias.__value__, Alias.__type_params__, Alias.__parameters__, Alias.__module__, Alias[int], Alias | None, None | Alias, Alias.__reduce__())
show(lambda: TypeAliasType("X"))
show(lambda: TypeAliasType("X", int, type_params=3))
show(lambda: TypeAliasType(3, int))
show(lambda: TypeAliasType("X", int)[str])


# ---- decorators ----
@no_type_check_decorator
def decorate(f):
    return f


@decorate
def unchecked(x: "nonsense at all"):
    ...


@no_type_check
class Unchecked:
    x: "nonsense"

    def method(self, y: "more nonsense"): ...


print(get_type_hints(unchecked), unchecked.__no_type_check__, get_type_hints(Unchecked), Unchecked.method.__no_type_check__)

# ---- the old modules inside typing ----
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(typing.io.IO is IO, typing.io.TextIO is TextIO, typing.io.__all__, typing.io.__doc__ is not None, typing.io.__module__)
    print(typing.io, typing.re, len(caught), caught[0].message, caught[0].category.__name__)
    print(typing.re.Pattern is typing.Pattern, typing.re.__all__, len(caught))
print(typing.Pattern, typing.Match, typing.Pattern[str], typing.Match[bytes], typing.Pattern.__origin__, typing.Match.__origin__.__name__)
show(lambda: isinstance("x", typing.Pattern))
show(lambda: typing.Pattern())
show(lambda: typing.Pattern[int, str])
show(lambda: get_origin(typing.Pattern[str]))

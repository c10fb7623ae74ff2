"""PEP 695 containers, protocols and variance: linked lists, trees, result types, type aliases, overloads, introspection."""
import bisect
import copy
import typing
from collections.abc import Callable, Iterable, Iterator, MutableMapping, MutableSequence, MutableSet, Sequence, Hashable, Sized, Container, Reversible
from typing import (Any, Generic, NamedTuple, Protocol, Self, TypeVar, TypedDict, overload, runtime_checkable, get_args, get_origin, override,
                    assert_never, cast, NewType, Final, ClassVar, NotRequired, Literal, get_overloads, TypeVarTuple, Unpack, Optional, Union)

type Pair[A, B] = tuple[A, B]
type Tree[T] = T | list[Tree[T]]
type Handler[**P, R] = Callable[P, Result[R, Exception]]
type Many[*Ts] = tuple[int, *Ts]


class Result[T, E: Exception]:
    __slots__ = ("value", "error")

    def __init__(self, value: T | None = None, error: E | None = None):
        self.value, self.error = value, error

    @classmethod
    def of[**P](cls, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Result[T, Exception]":
        try:
            return cls(function(*args, **kwargs))
        except Exception as error:
            return cls(error=error)

    def map[U](self, function: Callable[[T], U]) -> "Result[U, E]":
        return Result.of(function, self.value) if self.error is None else self

    def __or__(self, other: T) -> T:
        return other if self.error is not None else self.value

    def __repr__(self):
        return f"Ok({self.value!r})" if self.error is None else f"Err({self.error!r})"


class Linked[T](MutableSequence):
    class Node[U]:
        __slots__ = ("value", "next")

        def __init__(self, value: U, next: "Linked.Node[U] | None" = None):
            self.value, self.next = value, next

    def __init__(self, items: Iterable[T] = ()):
        self.head: Linked.Node[T] | None = None
        self.n = 0
        self.extend(items)

    def _nodes(self):
        node = self.head
        while node:
            yield node
            node = node.next

    def _find(self, index):
        if not isinstance(index, int):
            raise TypeError(f"{type(self).__name__} indices must be int, not {type(index).__name__}")
        if index < 0:
            index += self.n
        for i, node in enumerate(self._nodes()):
            if i == index:
                return node
        raise IndexError(f"{index} of {self.n}")

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(self[i] for i in range(*index.indices(self.n)))
        return self._find(index).value

    def __setitem__(self, index, value):
        self._find(index).value = value

    def __delitem__(self, index):
        node = self._find(index)
        previous = next((p for p in self._nodes() if p.next is node), None)
        if previous is None:
            self.head = node.next
        else:
            previous.next = node.next
        self.n -= 1

    def insert(self, index, value):
        index = max(0, index + self.n) if index < 0 else min(index, self.n)
        if index == 0:
            self.head = self.Node(value, self.head)
        else:
            before = self._find(index - 1)
            before.next = self.Node(value, before.next)
        self.n += 1

    def __len__(self):
        return self.n

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({list(self)})"


class SortedSet[T: Hashable](MutableSet):
    def __init__(self, items: Iterable[T] = (), *, key: Callable[[T], Any] = lambda v: v):
        self.items, self.key = [], key
        self |= items

    def __contains__(self, item):
        i = bisect.bisect_left(self.items, self.key(item), key=self.key)
        return i < len(self.items) and self.items[i] == item

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item: T):
        if item not in self:
            bisect.insort(self.items, item, key=self.key)

    def discard(self, item: T):
        if item in self:
            self.items.remove(item)

    def __repr__(self):
        return f"{{{', '.join(map(repr, self))}}}"


class Layered[K, V](MutableMapping):
    def __init__(self, *layers: dict[K, V]):
        self.layers = list(layers) or [{}]

    def __getitem__(self, key: K) -> V:
        for layer in reversed(self.layers):
            if key in layer:
                return layer[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        self.layers[-1][key] = value

    def __delitem__(self, key):
        try:
            del self.layers[-1][key]
        except KeyError:
            raise KeyError(f"{key!r} is not in the top layer") from None

    def __iter__(self):
        return iter(dict.fromkeys(k for layer in self.layers for k in layer))

    def __len__(self):
        return sum(1 for _ in self)


ok, bad = Result.of(int, "12"), Result.of(int, "x")
print(ok, bad, ok.map(lambda v: v + 1).map(str), bad.map(print), ok | 0, bad | 0, ok.map(lambda v: v / 0))
print(Result[int, ValueError], get_args(Result[int, ValueError]), Result.__type_params__, Result.__type_params__[1].__bound__, Result.of.__type_params__, Result.__orig_bases__, Result.__parameters__)
print(copy.copy(ok), copy.deepcopy(bad), copy.deepcopy(Linked([[1], [2]])), Result[int, KeyError](3), copy.copy(Linked("ab")) == ["a", "b"])
for f in (lambda: Result[int], lambda: Result[int, str, 3], lambda: Pair[int], lambda: Linked[()], lambda: Linked[int][str], lambda: Pair[int, str][3]):
    try:
        print(f())
    except TypeError as error:
        print("TypeError", error)
print(Pair, Pair.__value__, Pair[int, str], Tree.__value__, get_origin(Pair[int, str]) is Pair, Handler.__type_params__, Handler[[int, str], bool], Many[str, bytes].__args__, Many.__value__)

l = Linked("hello")
l[1], l[-1] = "E", "O"
del l[0], l[-2]
l.insert(-1, "x")
l.insert(99, "!")
l += "ab"
l.reverse()
print(l, l[1:4], l[::-2], l.pop(), l.pop(0), l.index("x"), l.count("l"), "E" in l, list(reversed(l)), len(l), l == ["a", "!", "O", "x", "l"], l != (), l.remove("!"))
for f in (lambda: l[99], lambda: l["a"], lambda: l.remove("zz"), lambda: l.index("zz"), lambda: l < l, lambda: l.pop(50), lambda: hash(l), lambda: l + l):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
l.clear()
print(l, bool(l), isinstance(l, Sequence), isinstance(l, Reversible), issubclass(Linked, Generic), Linked.__mro__[1].__name__, [o.__annotations__["index"] for o in get_overloads(Linked.__getitem__)])

s = SortedSet("hello world", key=str.lower)
s ^= set("HELP")
print(s, s & "help", s | {"z"}, s - set("aeiou"), s ^ "ab", s <= set("abc"), s.isdisjoint("xyz"), s.pop(), s == set(s), set("lo") < s, {1} | SortedSet([0]))
try:
    s.remove("Q")
except KeyError as error:
    print(repr(error))
try:
    SortedSet([1]) & 3
except TypeError as error:
    print(error)

m = Layered({"a": 1, "b": 2}, {"b": 3})
m["c"] = 4
m.update(d=5, a=9)
print(dict(m), m.layers, len(m), m.pop("d"), m.setdefault("e", 6), m.get("z"), list(m.items())[:2], m == {"a": 9, "b": 3, "c": 4, "e": 6}, m.popitem(), "b" in m.keys(), m.keys() & {"a", "q"}, 9 in m.values())
for f in (lambda: m["zz"], lambda: m.__delitem__("q"), lambda: m.pop("q"), lambda: m.update(3), lambda: Layered().popitem()):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)


@runtime_checkable
class Drawable(Protocol):
    color: str

    def draw(self, /, scale: float = 1.0) -> str: ...


class Circle:
    color = "red"

    def draw(self, /, scale=1.0):
        return "o" * int(scale)


class NotDrawable:
    def draw(self): ...


class Explicit(Drawable):
    color = "blue"


print(isinstance(Circle(), Drawable), isinstance(NotDrawable(), Drawable), Explicit().draw(), Drawable.__protocol_attrs__ == {"color", "draw"})
for f in (lambda: issubclass(Circle, Drawable), Drawable, lambda: isinstance(3, Protocol), lambda: TypeVar("T", int), lambda: Union[()], lambda: Literal[1, 2][3], lambda: Optional[int, str], lambda: assert_never(3), lambda: NewType("N", int)("x") + 1):
    try:
        print(f())
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)


class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: int


class Point[T](NamedTuple):
    x: T
    y: T = 0

    def __add__(self, other):
        return Point(*(a + b for a, b in zip(self, other, strict=True)))


print(Movie(title="x"), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Point(1) + (2, 3), Point[int](1, 2)._replace(y=9), Point.__orig_bases__[1:], Point._field_defaults, Point[str].__args__)
print(Union[int, None, int], Optional[Union[int, str]], Literal[1, True, "a", 1], int | None | str, list[int] | None, typing.Callable[[int], str], typing.Annotated[int, "m"].__metadata__, Union[int, "str"], ClassVar[int], Final[list["int"]])


class Both[T](Linked[T], Sized):
    pass


print(Both.__orig_bases__, Both[int].__origin__ is Both, Both([1]), typing.get_type_hints(Result.__init__), Both.__parameters__)


def outer[T](x: T) -> T:
    class Inner[U]:
        pair: tuple[T, U]

        def method[V](self, v: V) -> tuple[T, U, V]: ...
    return Inner


inner = outer(1)
print(inner.__annotations__, inner.method.__annotations__, inner.__type_params__, outer.__type_params__, inner.__qualname__, inner.method.__type_params__[0].__name__)

# dataclasses as applications use them: inheritance of fields, kw_only, InitVar, slots, order, replace, hashes, custom descriptors.
import copy
import dataclasses
import inspect
from dataclasses import KW_ONLY, MISSING, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar


def ask(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    tag: str = field(default="", compare=False)
    parts: list = field(default_factory=list, repr=False, hash=False)
    _: KW_ONLY
    build: int = field(default=0, metadata={"unit": "n"})
    label: InitVar[str | None] = None
    LIMIT: ClassVar[int] = 99

    def __post_init__(self, label):
        if label:
            self.parts.append(label)


@dataclass
class Release(Version):
    minor: int = 7
    date: str = "today"
    extra: Any = field(default=None, kw_only=True)


print(inspect.signature(Version), inspect.signature(Release))
print(Version(1), Release(1, 2, "t", ["p"], "d", build=4, label="L", extra={1}), Release(3).parts)
print([(f.name, f.default is MISSING, f.kw_only, f.init, f.repr, f.compare, f.hash, dict(f.metadata)) for f in fields(Release)])
print(Version(1, 2, "a") == Version(1, 2, "b"), Version(1, 2) < Version(1, 3), Version(2) >= Version(1, 9), sorted([Version(2), Version(1, 5), Version(1)]))
ask("other class", lambda: Version(1) < Release(1))
ask("other class eq", lambda: Version(1) == Release(1))
ask("hash", lambda: hash(Version(1)))
ask("positional keyword", lambda: Version(1, 2, "t", [], 5))
ask("missing", lambda: Version())
ask("unknown", lambda: Version(1, nope=2))
ask("replace", lambda: replace(Version(1, 2, build=3, label="z"), major=9, label=None))
ask("replace initvar", lambda: replace(Version(1), major=2))
ask("match args", lambda: (Version.__match_args__, Release.__match_args__))
ask("asdict", lambda: asdict(Release(1, extra={"k": [Version(5), (Version(6),)]})))
ask("astuple", lambda: astuple(Version(1, parts=[Version(2)])))
ask("asdict class", lambda: asdict(Version))
ask("fields of int", lambda: fields(5))
ask("is", lambda: (is_dataclass(Version), is_dataclass(Version(1)), is_dataclass(int)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    host: str = "localhost"
    port: int = 80
    tags: frozenset = frozenset()
    _cache: dict = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def url(self):
        return f"http://{self.host}:{self.port}"


c = Config(port=8080)
print(c, c.url, hash(c) == hash(Config(port=8080)), Config.__slots__, hasattr(c, "__dict__"), copy.copy(c) == c, copy.deepcopy(c) is c)
ask("frozen set", lambda: setattr(c, "port", 1))
ask("frozen new", lambda: setattr(c, "nope", 1))
ask("frozen del", lambda: delattr(c, "port"))
ask("kw only", lambda: Config("h"))
ask("replace no init", lambda: replace(c, _cache={}))
ask("replace", lambda: replace(c, host="h"))
ask("frozen error", lambda: issubclass(FrozenInstanceError, AttributeError))
ask("getstate", lambda: c.__reduce_ex__(2)[2])


@dataclass(slots=True, weakref_slot=True)
class Slotted:
    a: int
    b: list = field(default_factory=list)


@dataclass(slots=True)
class SlottedMore(Slotted):
    c: str = "c"

    def shout(self):
        return super().__repr__() and __class__.__name__


print(Slotted.__slots__, SlottedMore.__slots__, Slotted(1), SlottedMore(1, [2], "3"))
ask("super in slots", lambda: SlottedMore(1).shout())
ask("no dict", lambda: setattr(Slotted(1), "zz", 1))


def define(make):
    try:
        made = make()
        return made
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def order_error():
    @dataclass
    class X:
        a: int = 1
        b: int


def mutable_default():
    @dataclass
    class X:
        a: list = []


def mutable_set():
    @dataclass
    class X:
        a: Version = Version(1)


def both():
    field(default=1, default_factory=int)


def no_type():
    @dataclass
    class X:
        a = field(default=1)


def two_kw():
    @dataclass
    class X:
        a: KW_ONLY
        b: int
        c: KW_ONLY


def frozen_from_not():
    @dataclass(frozen=True)
    class X(Version):
        pass


def not_from_frozen():
    @dataclass
    class X(Config):
        pass


def order_defined():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(self, other): return True


def order_no_eq():
    @dataclass(order=True, eq=False)
    class X:
        a: int


def unsafe():
    @dataclass(unsafe_hash=True)
    class X:
        a: int
        def __hash__(self): return 1


def slots_defined():
    @dataclass(slots=True)
    class X:
        __slots__ = ("a",)
        a: int


def weak_no_slots():
    @dataclass(weakref_slot=True)
    class X:
        a: int


def frozen_set():
    @dataclass(frozen=True)
    class X:
        a: int
        def __setattr__(self, n, v): pass


def classvar_factory():
    @dataclass
    class X:
        a: ClassVar[int] = field(default_factory=int)


def classvar_kw():
    @dataclass
    class X:
        a: ClassVar[int] = field(kw_only=True)


def inherited_order():
    @dataclass
    class X:
        a: int = 0
    @dataclass
    class Y(X):
        b: int


def shadow():
    @dataclass
    class X:
        a: int
        a: str = "x"
    return X()


for make in (order_error, mutable_default, mutable_set, both, no_type, two_kw, frozen_from_not, not_from_frozen, order_defined, order_no_eq, unsafe, slots_defined, weak_no_slots, frozen_set, classvar_factory, classvar_kw, inherited_order, shadow):
    print(make.__name__, define(make))
Made = make_dataclass("Made", ["x", ("y", int), ("z", "list[int]", field(default_factory=list))], bases=(Version,) if False else (), namespace={"total": lambda self: self.y + len(self.z)}, frozen=True)
print(Made(1, 2), Made(1, 2, [3]).total(), Made.__annotations__, inspect.signature(Made), Made.__module__)
for args in (("1x", []), ("X", ["class"]), ("X", ["a", "a"]), ("X", [5]), ("X", [("a",)]), ("X", ["not valid"])):
    ask(f"make {args}", lambda: make_dataclass(*args))


class Descriptor:
    def __set_name__(self, owner, name):
        self.key = "_" + name

    def __get__(self, instance, owner):
        return 100 if instance is None else getattr(instance, self.key, "unset")

    def __set__(self, instance, value):
        setattr(instance, self.key, int(value))


@dataclass
class WithDescriptor:
    quantity: Descriptor = Descriptor()
    name: str = "n"


print(WithDescriptor(), WithDescriptor("5"), WithDescriptor(7).__dict__, inspect.signature(WithDescriptor))
T = TypeVar("T")


@dataclass
class Node(Generic[T]):
    value: T
    next: "Node[T] | None" = None


n = Node(1, Node(2))
n.next.next = n
print(n, Node[int](5), Node.__parameters__)
for flags in [dict(eq=False), dict(repr=False), dict(eq=True, frozen=False, unsafe_hash=True), dict(init=False), dict(match_args=False), dict(order=True, frozen=True)]:
    @dataclass(**flags)
    class F:
        a: int = 1
    print(flags, "__hash__" in F.__dict__ and F.__hash__ is None, "__init__" in F.__dict__, "__repr__" in F.__dict__, "__match_args__" in F.__dict__, F() == F(), F.__dataclass_params__)
match Release(1, 2, "tag"):
    case Version(1, minor, tag) if tag:
        print("matched", minor, tag)
print(Version.__doc__, "|", Config.__doc__, "|", Version.__eq__.__qualname__, Version.__init__.__qualname__, Version.__init__.__annotations__)

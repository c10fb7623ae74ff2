"""Classes under pressure: metaclass conflicts, __prepare__, __classcell__, __set_name__ errors, __slots__ with defaults, __init_subclass__."""
import abc
import sys
import types
from collections import OrderedDict, UserDict


def attempt(label, function):
    try:
        result = function()
    except Exception as error:
        print(f"{label}: {type(error).__name__}: {error}", *getattr(error, "__notes__", ()), sep=" / ")
        return error
    print(f"{label}: {result!r}")
    return result


class M1(type):
    def __repr__(cls):
        return f"<{cls.__name__}>"


class M2(type):
    pass


class A(metaclass=M1):
    pass


class B(metaclass=M2):
    pass


attempt("conflict", lambda: type("C", (A, B), {}))
attempt("layout", lambda: type("C", (int, str), {}))
attempt("duplicate", lambda: type("C", (A, A), {}))
attempt("order", lambda: type("C", (object, A), {}))
attempt("nobase", lambda: type("C", (bool,), {}))
attempt("instance base", lambda: types.new_class("C", (3,)))
attempt("name", lambda: type(3, (), {}))
attempt("surrogate", lambda: type("a\0b", (), {}))
attempt("slots clash", lambda: type("C", (), {"__slots__": ("a",), "a": 1}))
attempt("slots name", lambda: type("C", (), {"__slots__": ("1a",)}))
attempt("slots type", lambda: type("C", (), {"__slots__": (1,)}))
attempt("slots twice", lambda: type("C", (), {"__slots__": ("a", "a")}).a)
attempt("slots dict", lambda: type("C", (A,), {"__slots__": ("__dict__",)}))
attempt("slots int", lambda: type("C", (int,), {"__slots__": ("a",)}))
attempt("slots tuple", lambda: type("C", (tuple,), {"__slots__": ("a",)}))
attempt("kwargs", lambda: type("C", (), {}, x=1))
attempt("init_subclass", lambda: types.new_class("C", (A,), {"flag": 1}))
attempt("metaclass callable", lambda: types.new_class("C", (), {"metaclass": lambda n, b, d: (n, b, sorted(d))}))


class Recorder(dict):
    def __init__(self):
        self.log = []

    def __setitem__(self, key, value):
        if key in self and not key.startswith("__"):
            self.log.append(key)
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("auto_"):
            return f"<{key}>"
        raise KeyError(key)


class Recording(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return Recorder()

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, dict(ns), **kw)
        cls.overridden = ns.log
        return cls

    def __call__(cls, *args, **kwargs):
        obj = super().__call__(*args, **kwargs)
        obj.made_by = type(cls).__name__
        return obj


class Base(metaclass=Recording):
    subclasses = []

    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.subclasses.append((cls.__name__, tag))


class Shape(Base, tag="s"):
    x = auto_x
    x = x + "!"

    def area(self):
        return __class__.__name__, super().__init__

    def area(self):
        return 0, __class__

    y = [name for name in [auto_y] * 2]
    del x


print(Shape.overridden, Shape.y, hasattr(Shape, "x"), Shape().made_by, Shape().area(), Base.subclasses)
attempt("unknown name", lambda: type(Base)("D", (Base,), Recorder(), tag=4).subclasses)
attempt("bad keyword", lambda: types.new_class("D", (Base,), {"color": 1}))


class Named:
    def __set_name__(self, owner, name):
        if name == "bad":
            raise RuntimeError("no bad names")
        self.where = f"{owner.__name__}.{name}"


def bad_class():
    class Bad:
        good = Named()
        bad = Named()


attempt("set_name", bad_class)


class NoCell(type):
    def __new__(mcls, name, bases, ns):
        ns = dict(ns)
        cell = ns.pop("__classcell__", None)
        if name == "Lost":
            return super().__new__(mcls, name, bases, ns)
        if cell is not None and name == "Wrong":
            ns["__classcell__"] = 3
        elif cell is not None:
            ns["__classcell__"] = cell
        return super().__new__(mcls, name, bases, ns)


def lost():
    class Lost(metaclass=NoCell):
        def f(self):
            return __class__
    return Lost


def wrong():
    class Wrong(metaclass=NoCell):
        def f(self):
            return super()


attempt("lost cell", lost)
attempt("wrong cell", wrong)


class Meta(type):
    @property
    def alias(cls):
        return f"alias of {cls.__name__}"

    def __getattr__(cls, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"{cls.__name__} class has no {name}")

    def __instancecheck__(cls, obj):
        return getattr(obj, "duck", False) or type.__instancecheck__(cls, obj)

    def __subclasscheck__(cls, other):
        return other in (int, float) or super().__subclasscheck__(other)

    def __len__(cls):
        return 42

    def __bool__(cls):
        return False

    def __dir__(cls):
        return ["only", "these"]

    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __or__(cls, other):
        return f"{cls.__name__}|{getattr(other, '__name__', other)}"

    def mro(cls):
        return super().mro() + ([Extra] if cls.__name__ == "WithExtra" else [])


class Extra:
    extra = "from extra"


class Thing(metaclass=Meta):
    duck = False


class WithExtra(Thing):
    pass


print(Thing.alias, Thing.dyn_x, isinstance(types.SimpleNamespace(duck=True), Thing), issubclass(int, Thing), issubclass(str, Thing), len(Thing), bool(Thing), dir(Thing))
print(sorted([WithExtra, Thing]), Thing | int, Thing | None, WithExtra.extra, WithExtra.__mro__[-1])
attempt("instance alias", lambda: Thing().alias)
attempt("class attr", lambda: Thing.nothing)
attempt("bad mro", lambda: type(Thing)("Broken", (Thing,), {"mro": 1}).__name__)


class BadMro(type):
    def mro(cls):
        return [cls, 3]


attempt("mro of int", lambda: BadMro("X", (), {}))
BadMro.mro = lambda cls: None
attempt("mro none", lambda: BadMro("X", (), {}))
BadMro.mro = lambda cls: [cls, int, object]
attempt("mro layout", lambda: BadMro("X", (), {}))
attempt("assign bases", lambda: setattr(WithExtra, "__bases__", (int,)))
attempt("assign bases 2", lambda: setattr(WithExtra, "__bases__", ()))
attempt("assign bases 3", lambda: setattr(WithExtra, "__bases__", [Thing]))
attempt("assign class", lambda: setattr(Thing(), "__class__", int))
attempt("assign class 2", lambda: setattr(Thing(), "__class__", 3))
attempt("assign name", lambda: setattr(Thing, "__name__", b"x"))
attempt("delete name", lambda: delattr(Thing, "__name__"))
attempt("assign builtin", lambda: setattr(int, "x", 3))
attempt("assign doc", lambda: setattr(Thing, "__doc__", "new") or Thing.__doc__)
attempt("abstract", lambda: setattr(Thing, "__abstractmethods__", ("a", "b")) or Thing())
attempt("del abstract", lambda: delattr(Thing, "__abstractmethods__") or type(Thing()))


class Slotted:
    __slots__ = {"a": "the a", "b": None}

    def __init__(self):
        self.a = 1


s = Slotted()
print(Slotted.a.__doc__, Slotted.__slots__, Slotted.a, hasattr(s, "b"))
attempt("no dict", lambda: s.__dict__)
attempt("no c", lambda: setattr(s, "c", 1))
attempt("b unset", lambda: s.b)
attempt("del unset", lambda: delattr(s, "b"))
attempt("wrong self", lambda: Slotted.a.__get__(3))
attempt("weakref", lambda: __import__("weakref").ref(s))


class Mixed(Slotted):
    __slots__ = ("__weakref__", "__private", "a")

    def __init__(self):
        super().__init__()
        self.__private = 5


m = Mixed()
print(sorted(n for n in dir(m) if "private" in n or len(n) == 1), m.a, Mixed.__slots__, Mixed.__dictoffset__, m._Mixed__private)
attempt("base a", lambda: Slotted.a.__get__(m))
print(type.__call__(type, m).__name__, type.mro(Mixed), Mixed.__basicsize__ > Slotted.__basicsize__, Mixed.__flags__ & 1 << 9 != 0)

"""Many corners of classes in one place; every line prints."""
import abc
import copy
import gc
import sys
import weakref
from functools import partialmethod, wraps


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__ + ":", e, getattr(e, "__notes__", ""))


class Ordered(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            print("bind", k)
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k == "auto":
            return 99
        raise KeyError(k)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", mcs.__name__, name, [b.__name__ for b in bases], kw)
        return Ordered()

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, kw)
        return super().__new__(mcs, name, bases, dict(ns))

    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kw):
        print("call", cls.__name__)
        return super().__call__(*args, **kw)

    def __getattr__(cls, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"meta says no {name}")

    def __len__(cls): return 7
    def __iter__(cls): return iter("abc")
    def __contains__(cls, x): return x == "in"
    def __getitem__(cls, k): return f"{cls.__name__}[{k}]"
    def __add__(cls, o): return "added"
    def __bool__(cls): return False
    def __repr__(cls): return f"<{cls.__name__}!>"
    def __instancecheck__(cls, o): return o == "inst"
    def __subclasscheck__(cls, o): return o is int
    def __dir__(cls): return ["z", "a"]

    @property
    def prop(cls): return "meta property of " + cls.__name__


class Base(metaclass=Meta, flag=1):
    x = auto
    y = x + 1

    def __init_subclass__(cls, /, **kw):
        print("init_subclass", cls.__name__, kw)
        super().__init_subclass__()


class Derived(Base, flag=2, other="o"):
    def method(self): return __class__.__name__


print(Base, Base.x, Base.y, Base.dyn_hello, len(Base), list(Base), "in" in Base, Base[3], Base + 1, bool(Base), Base.prop, dir(Base))
show(lambda: Base.nothing)
show(lambda: Base().prop)
print(isinstance("inst", Base), isinstance(1, Base), issubclass(int, Base), issubclass(str, Base), isinstance(Derived(), Base))
print(Derived().method(), type(Derived), Derived.__mro__)
show(lambda: type("T", (Base,), {"k": 1}))
show(lambda: Meta("U", (), {}))


class Tracker:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, cls=None):
        return self if obj is None else obj.__dict__.get(self.name, f"no {self.name}")

    def __set__(self, obj, value):
        if value is None:
            raise ValueError(f"{self.name} may not be None")
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        obj.__dict__.pop(self.name)


class NonData:
    def __get__(self, obj, cls): return f"nondata {obj is None} {cls.__name__}"


class Uses:
    a = b = Tracker()
    n = NonData()


u = Uses()
print(u.a, u.b, Uses.a is Uses.b, u.n, Uses.n)
u.a = 5
u.n = "own"
print(u.a, u.b, u.n, u.__dict__)
del u.b
show(lambda: setattr(u, "a", None))
show(delattr, u, "a")
show(delattr, u, "n")
print(u.n)


class BadName:
    def __set_name__(self, owner, name): 1 / 0


show(lambda: type("Bad", (), {"attr": BadName()}))


class Slotted:
    __slots__ = ("a", "__b", "c")

    def __init__(self): self.a, self.__b = 1, 2
    def peek(self): return self.__b


class Wider(Slotted):
    __slots__ = ["d"]


class Dicted(Slotted):
    pass


s, w, d = Slotted(), Wider(), Dicted()
print(s.a, s.peek(), Slotted.__slots__, sorted(k for k in Slotted.__dict__ if not k.startswith("__")))
show(lambda: s.c)
show(setattr, s, "zzz", 1)
show(lambda: s.__dict__)
show(weakref.ref, s)
w.d = 4
d.zzz = 5
print(w.d, d.__dict__, d.a)
show(lambda: type("X", (), {"__slots__": ("a",), "a": 1}))
show(lambda: type("X", (), {"__slots__": ("1a",)}))
show(lambda: type("X", (int,), {"__slots__": ("a",)}))
show(lambda: type("X", (Slotted, Wider), {}))
show(lambda: type("X", (Wider, type("Y", (Slotted,), {"__slots__": "q"})), {}))
c = copy.copy(w)
print(c.a, c.d, c.peek())


class Shape(abc.ABC):
    @property
    @abc.abstractmethod
    def area(self): ...

    @classmethod
    @abc.abstractmethod
    def make(cls): ...

    @staticmethod
    @abc.abstractmethod
    def kind(): ...


show(Shape)
Half = type("Half", (Shape,), {"area": 1, "make": 2})
show(Half)
Full = type("Full", (Half,), {"kind": 3})
print(Full().area, Half.__abstractmethods__, sorted(Shape.__abstractmethods__))


@Shape.register
class Virtual:
    pass


print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), Shape in Virtual.__mro__)


class A:
    def __init__(self): print("A.init"); super().__init__()
    def who(self): return ["A"]
    @classmethod
    def build(cls): return cls.__name__


class B(A):
    def __init__(self): print("B.init"); super().__init__()
    def who(self): return ["B"] + super().who()
    @classmethod
    def build(cls): return "B/" + super().build()


class C(A):
    def __init__(self): print("C.init"); super(C, self).__init__()
    def who(self): return ["C"] + [x for x in super().who()]


class D(B, C):
    def who(self):
        def inner(): return super(D, self).who()
        return ["D", *inner(), *(lambda: super(D, self).who())()]
    build2 = partialmethod(lambda self, a, b: (a, b), 1)


print(D().who(), D.build(), D().build2(2), [k.__name__ for k in D.mro()])
show(lambda: type("E", (A, B), {}))
show(lambda: super(B, C()))
show(lambda: super().x)


class Temp:
    def __init__(self): self._c = 0
    @property
    def c(self): "celsius"; return self._c
    @c.setter
    def c(self, v): self._c = v
    @c.deleter
    def c(self): print("deleting"); self._c = None
    f = property(lambda self: self._c * 9 / 5 + 32, doc="fahrenheit")


class Hot(Temp):
    @Temp.c.getter
    def c(self): return f"hot {self._c}"


t, h = Temp(), Hot()
t.c = 100
h.c = 50
print(t.c, t.f, h.c, Temp.c.__doc__, Temp.f.__doc__, Hot.f.fset)
del t.c
show(lambda: setattr(t, "f", 3))
show(lambda: delattr(t, "f"))
show(lambda: t.f)


class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattribute__(self, name):
        if name == "_t" or name.startswith("__"):
            return object.__getattribute__(self, name)
        return getattr(object.__getattribute__(self, "_t"), name)
    def __setattr__(self, name, v): setattr(self._t, name, ("set", v))
    def __delattr__(self, name): print("del", name); delattr(self._t, name)
    def __eq__(self, o): return self._t == o
    __hash__ = None


p = Proxy(u)
p.fresh = 1
print(p.fresh, u.fresh, p == u, p != u)
del p.fresh
show(lambda: p.fresh)
show(hash, p)
show(lambda: {p})


class Life:
    log = []
    def __init__(self, name, other=None): self.name, self.other = name, other
    def __del__(self): self.log.append(self.name)


x = Life("x")
r = weakref.ref(x, lambda r: Life.log.append("callback"))
x = Life("x2", x)
del x
print(Life.log, r())
a = Life("a")
a.other = Life("b", a)
del a
gc.collect()
print(sorted(Life.log[3:]), gc.garbage)


class Mangled:
    __private = "p"
    def get(self, other): return other.__private, self.__dict__.get("_Mangled__x")
    def put(self): self.__x = [__name for __name in range(2)]
    class __Inner: pass
    def inner(self): return self.__Inner.__qualname__


m = Mangled()
m.put()
print(m.get(m), m.inner(), [k for k in Mangled.__dict__ if "Mangled" in k])
print(Mangled.get.__qualname__, D.who.__module__ == __name__, type(D.who), type(D().who), D().who.__func__ is D.who)
show(lambda: Mangled.get(1))
show(lambda: Mangled().get())
show(lambda: Mangled(1))
show(lambda: object(1))
show(lambda: Mangled().nope)
show(lambda: Mangled.nope)
print(int.__class_getitem__ if hasattr(int, "__class_getitem__") else "none", list[int], dict[str, list[int]] | None, type(list[int]))
Uses.__qualname__, Uses.__name__ = "Q.R", "N"
print(Uses, Uses(), sep="|"[:1]) if False else print(repr(Uses))
show(lambda: setattr(int, "x", 1))
show(lambda: setattr(Uses, "__name__", 1))
show(lambda: setattr(Uses, "__bases__", ()))
show(lambda: setattr(Uses, "__bases__", (int,)))
show(lambda: setattr(u, "__class__", int))
show(lambda: type(1, 2))
show(lambda: type("a\0b", (), {}))
show(lambda: type("a", (bool,), {}))
show(lambda: type("a", (1,), {}))
show(lambda: type("a", (), []))

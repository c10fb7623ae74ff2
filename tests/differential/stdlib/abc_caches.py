"""abc over _abc: virtual subclasses, hooks, caches, abstract methods, what the helpers refuse."""
import _abc
import gc
from abc import ABC, ABCMeta, abstractmethod, get_cache_token, update_abstractmethods


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


print("-- abstract methods")


class A(metaclass=ABCMeta):
    @abstractmethod
    def foo(self):
        pass

    @property
    @abstractmethod
    def bar(self):
        return 1

    def plain(self):
        pass


print(sorted(A.__abstractmethods__), type(A.__abstractmethods__).__name__)
attempt(A)


class B(A):
    def foo(self):
        return "foo"


attempt(B)


class C(B):
    bar = 5


print(C().foo(), C().bar, C.__abstractmethods__)


class D(A):
    foo = bar = None


print(D.__abstractmethods__, D().foo)


class E(ABC):
    @staticmethod
    @abstractmethod
    def s():
        pass

    @classmethod
    @abstractmethod
    def c(cls):
        pass

    class Marked:
        __isabstractmethod__ = True

    m = Marked()


print(sorted(E.__abstractmethods__))
attempt(E)
E.s = lambda: 1
print(update_abstractmethods(E) is E, sorted(E.__abstractmethods__))


class BadMark:
    @property
    def __isabstractmethod__(self):
        raise ZeroDivisionError("asked")


attempt(lambda: ABCMeta("X", (), {"b": BadMark()}))

print("-- registration")


class Base(ABC):
    pass


class One:
    pass


class Two(One):
    pass


token = get_cache_token()
print(issubclass(One, Base), isinstance(One(), Base), isinstance(5, Base), get_cache_token() - token)
print(Base.register(One) is One, get_cache_token() - token)
print(issubclass(One, Base), issubclass(Two, Base), isinstance(One(), Base), isinstance(Two(), (Base,)), issubclass(int, Base))
Base.register(int)
print(issubclass(int, Base), isinstance(True, Base), isinstance(5, Base), isinstance("", Base))
print(Base.register(One) is One, get_cache_token() - token, Base.register(Base) is Base, get_cache_token() - token)


class Child(Base):
    pass


attempt(Child.register, Base)
attempt(Base.register, 5)
attempt(Base.register, "x")
attempt(Base.register)
attempt(issubclass, 5, Base)


class Grand(ABC):
    pass


Grand.register(Base)
print(issubclass(One, Grand), issubclass(Child, Grand), issubclass(str, Grand))
Grand.register(str)
print(issubclass(str, Grand), isinstance("", Grand), issubclass(str, Base))


@Base.register
class Decorated:
    pass


print(isinstance(Decorated(), Base), Decorated.__mro__)


class Deep(Base):
    pass


class Deeper(Deep):
    pass


class Far:
    pass


Deeper.register(Far)
print(issubclass(Far, Base), issubclass(Far, Deep), issubclass(Far, Child), issubclass(Far, Deeper))

print("-- hooks")


class Hooked(ABC):
    calls = 0

    @classmethod
    def __subclasshook__(cls, other):
        cls.calls += 1
        if cls is not Hooked:
            return NotImplemented
        if "yes" in other.__dict__:
            return True
        if "no" in other.__dict__:
            return False
        if "bad" in other.__dict__:
            return "bad"
        if "fail" in other.__dict__:
            raise ValueError("hook")
        return NotImplemented


class Yes:
    yes = 1


class No:
    no = 1


class Bad:
    bad = 1


class Fail:
    fail = 1


class SubHooked(Hooked):
    no = 1


for cls in (Yes, No, Bad, Fail, One, SubHooked):
    for _ in range(2):
        attempt(issubclass, cls, Hooked)
print(Hooked.calls)
Hooked.register(One)
print(issubclass(One, Hooked), issubclass(Yes, Hooked), issubclass(No, Hooked), Hooked.calls)
print(isinstance(Yes(), Hooked), isinstance(No(), Hooked), isinstance(SubHooked(), Hooked), Hooked.calls)


class Claims:
    @property
    def __class__(self):
        return Yes


class ClaimsNot:
    __class__ = One

    yes = 1


class ClaimsOdd:
    @property
    def __class__(self):
        return 5


print(isinstance(Claims(), Hooked), isinstance(ClaimsNot(), Hooked), isinstance(Claims(), Base))
attempt(isinstance, ClaimsOdd(), Base)


class Meta(ABCMeta):
    def __subclasscheck__(cls, sub):
        print("subclasscheck", cls.__name__, sub.__name__)
        return super().__subclasscheck__(sub)

    def __instancecheck__(cls, x):
        print("instancecheck", cls.__name__, type(x).__name__)
        return super().__instancecheck__(x)


class M(metaclass=Meta):
    pass


print(isinstance(5, M), issubclass(int, M), isinstance(M(), M))
M.register(int)
print(isinstance(5, M), issubclass(bool, M))

print("-- caches")


class Cached(ABC):
    pass


issubclass(int, Cached), issubclass(str, Cached), Cached.register(float)
registry, cache, negative, version = _abc._get_dump(Cached)
names = lambda s: sorted(r().__name__ for r in s)
print(names(registry), names(cache), names(negative), version < get_cache_token())
issubclass(float, Cached), issubclass(bytes, Cached), isinstance(Cached(), Cached)
registry, cache, negative, version = _abc._get_dump(Cached)
print(names(registry), names(cache), names(negative), version == get_cache_token(), type(registry).__name__)
Cached._abc_caches_clear()
print([names(s) for s in _abc._get_dump(Cached)[:3]])
Cached._abc_registry_clear()
Cached._abc_caches_clear()
print([names(s) for s in _abc._get_dump(Cached)[:3]], issubclass(float, Cached))
print(type(Cached._abc_impl), repr(Cached._abc_impl).split()[0])
attempt(_abc._reset_registry, 5)
attempt(_abc._get_dump, int)


class Broken(ABC):
    pass


Broken._abc_impl = 5
attempt(issubclass, int, Broken)
attempt(Broken.register, int)

print("-- registered classes may die")


class Home(ABC):
    pass


def fill():
    kept = []
    for i in range(20):
        cls = type(f"T{i}", (), {})
        Home.register(cls)
        isinstance(cls(), Home)
        issubclass(type(f"U{i}", (), {}), Home)
        if i % 7 == 0:
            kept.append(cls)
    return kept


kept = fill()
gc.collect()
print(len(_abc._get_dump(Home)[0]), all(issubclass(k, Home) for k in kept), issubclass(One, Home))
for i in range(100):
    issubclass(type("V", (), {}), Home)
gc.collect()
print(len(_abc._get_dump(Home)[2]) < 100)

print("-- helpers")


class Plain:
    pass


_abc._abc_init(Plain)
print(Plain.__abstractmethods__, _abc._abc_subclasscheck(Plain, Plain), _abc._abc_subclasscheck(Plain, int))
print(_abc._abc_register(Plain, int), _abc._abc_subclasscheck(Plain, int), _abc._abc_instancecheck(Plain, 5), _abc._abc_instancecheck(Plain, ""))
attempt(_abc._abc_init, 5)
attempt(_abc._abc_init)
attempt(_abc._abc_subclasscheck, Plain, 5)
attempt(_abc._abc_subclasscheck, 5, int)
attempt(_abc._abc_register, 5, int)
for name in dir(_abc):
    f = getattr(_abc, name)
    if callable(f) and name[:2] != "__":
        print(name, f.__text_signature__)

print("-- collections in patterns")


class Seq(metaclass=ABCMeta):
    __abc_tpflags__ = 1 << 5

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (10, 20)[i]


class Map(metaclass=ABCMeta):
    __abc_tpflags__ = 1 << 6


class SubSeq(Seq):
    pass


class Late:
    def __len__(self):
        return 1

    def __getitem__(self, i):
        return (7,)[i]


class LateChild(Late):
    pass


def kind(x):
    match x:
        case [*items]:
            return "sequence", items
        case {}:
            return "mapping"
    return "other"


print(kind(Seq()), kind(SubSeq()), kind(Map()), kind(Late()), "__abc_tpflags__" in Seq.__dict__)
Seq.register(Late)
print(kind(Late()), kind(LateChild()))
print([bool(c.__flags__ & (1 << 5)) for c in (Seq, SubSeq, Map, Late, LateChild)], [bool(c.__flags__ & (1 << 6)) for c in (Seq, Map)])
attempt(lambda: ABCMeta("Both", (), {"__abc_tpflags__": (1 << 5) | (1 << 6)}))

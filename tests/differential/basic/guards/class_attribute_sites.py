"""Attributes of classes are read where they stand, properties by the site: every way in which that may change half-way."""

import gc
import weakref


class Meta(type):
    pass


class Base:
    limit = 1
    names = ["a"]

    def plain(self):
        return "plain"

    @property
    def size(self):
        return "size of " + type(self).__name__


class Derived(Base, metaclass=Meta):
    pass


class Other:
    limit = "other"
    size = "plain size"


def read(cls):
    return cls.limit


def ask(o):
    return o.size


# 1. Plain values: written on the class, on the base, on a subclass, deleted again.
seen = []
for i in range(12):
    seen.append(read(Derived))
    if i == 2:
        Derived.limit = 20
    if i == 4:
        Derived.limit += 1
    if i == 5:
        Base.limit = 5
    if i == 6:
        del Derived.limit
    if i == 8:
        Base.limit = [1]
    if i == 9:
        Base.extra = 1
        for k in range(40):
            setattr(Base, f"more{k}", k)
    if i == 10:
        Base.limit = (2,)
print(seen)

# 2. Values that become descriptors, functions, class methods.
Base.limit = 1
seen = []
for i in range(8):
    value = read(Derived)
    seen.append(value if not callable(value) else value() if i == 5 else value(None))
    if i == 1:
        Base.limit = Base.plain
    if i == 2:
        Base.limit = property(lambda self: 3)
        Base.limit = lambda self: "by function"
    if i == 3:
        Base.limit = staticmethod(lambda x: "static")
    if i == 4:
        Base.limit = classmethod(lambda cls: cls.__name__)
    if i == 5:
        Base.limit = 0
print(seen)

# 3. The metaclass comes to have a say: a data descriptor, __getattribute__, another metaclass.
seen = []


class Loud(type):
    def __getattribute__(cls, name):
        return "loud " + name


for i in range(8):
    seen.append(read(Derived))
    if i == 2:
        Meta.limit = property(lambda cls: "meta property")
    if i == 3:
        Meta.limit = "hidden by the class"
    if i == 4:
        del Meta.limit
    if i == 5:
        Derived.__class__ = Loud
    if i == 6:
        type.__setattr__(Derived, "limit", 9)
        Derived.__class__ = Meta
print(seen)

# 4. Several classes in turn, and one that is made anew each time.
seen = []
for i in range(12):
    if i % 4 == 3:
        cls = type("Fresh", (Base,), {"limit": i})
    else:
        cls = (Derived, Other, Base)[i % 4]
    seen.append(read(cls))
print(seen)
del cls

alive = []
for i in range(5):
    fresh = type("Fresh", (), {"limit": i})
    read(fresh), read(fresh), read(fresh)
    alive.append(weakref.ref(fresh))
del fresh
gc.collect()
print([ref() is None for ref in alive])

# 5. Properties: of several classes, replaced, shadowed by __dict__, initialised anew, raising.
a, b, c = Base(), Derived(), Other()
seen = []
for i in range(18):
    seen.append(ask((a, b, c)[i % 3]))
    if i == 5:
        Base.size = property(lambda self: "second")
    if i == 8:
        a.__dict__["size"] = "in the dict"
    if i == 11:
        Base.size.__init__(lambda self: "third")
    if i == 14:
        del Base.size
        Base.size = "no property"
print(seen)


class Fails:
    def __init__(self):
        self.calls = 0

    @property
    def size(self):
        self.calls += 1
        if self.calls % 3 == 0:
            raise AttributeError("every third")
        return self.calls

    def __getattr__(self, name):
        return "instead of " + name


f = Fails()
print([f.size for _ in range(7)])
del Fails.__getattr__
for _ in range(4):
    try:
        print(ask(f))
    except AttributeError as e:
        print("AttributeError", e)


class Deleted:
    def __del__(self):
        print("died")


class Holder:
    limit = Deleted()


for i in range(3):
    try:
        print(type(read(Holder)).__name__)
    except AttributeError as e:
        print(e)
    if i == 0:
        Holder.limit = "text"
    if i == 1:
        del Holder.limit


# 6. Deleted attributes: the others keep their order and values, sites that know the shape see it.
class Record:
    def __init__(self, **given):
        self.a, self.b, self.c = 1, 2, 3
        for name, value in given.items():
            setattr(self, name, value)


def total(r):
    return r.a, r.c


r, s = Record(), Record(d=4)
print(total(r), total(s))
del r.b
print(total(r), total(s), vars(r), vars(s))
r.b = "again"
print(total(r), list(vars(r)), r.b)
del r.a, r.b, r.c
print(vars(r), hasattr(r, "a"))
try:
    del r.a
except AttributeError as e:
    print(e)
r.z = 1
print(vars(r))
for i in range(100):
    one = Record(**{f"n{i}": i, f"m{i % 7}": i})
    delattr(one, "abc"[i % 3])
    delattr(one, f"n{i}")
    if i % 20 == 0:
        print(list(vars(one)), one.__dict__)


class Shadowed:
    def f(self):
        return "method"


x, y = Shadowed(), Shadowed()
for o in (x, y):
    o.g = 1
    o.f = lambda: "own"
out = []
for i in range(6):
    out.append((x.f(), y.f()))
    if i == 1:
        del x.f
    if i == 3:
        del y.f
print(out)

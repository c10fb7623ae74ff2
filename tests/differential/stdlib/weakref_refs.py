"""_weakref: references, their callbacks, identity, comparison, subclasses; which classes take them."""
import _weakref
from _weakref import ref, proxy, getweakrefcount, getweakrefs, ReferenceType, ProxyType, CallableProxyType


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


class C:
    def __init__(self, tag=0):
        self.tag = tag

    def __repr__(self):
        return f"C({self.tag})"

    def meth(self):
        return self.tag


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("eq")
        return isinstance(other, Eq) and self.v == other.v

    def __hash__(self):
        print("hash")
        return hash(self.v)


def calls():
    print("-- arguments")
    c = C()
    attempt(ref)
    attempt(ref, 1)
    attempt(ref, c, None, 3)
    attempt(lambda: ref(c, callback=3))
    r = ref(c)
    attempt(lambda: r(1))
    attempt(lambda: r(x=1))
    attempt(r)
    attempt(proxy)
    attempt(proxy, c, None, 1)
    attempt(proxy, 5)
    attempt(lambda: proxy(c, x=1))
    attempt(getweakrefcount)
    attempt(getweakrefcount, 5)
    attempt(getweakrefs, 5)
    attempt(_weakref._remove_dead_weakref)
    attempt(_weakref._remove_dead_weakref, 1, 2)
    attempt(ref.__init__, r)
    attempt(r.__init__, 1, 2, 3)
    attempt(r.__init__, c)
    attempt(lambda: r < r)
    attempt(lambda: r == 5)
    attempt(lambda: r != 5)
    attempt(setattr, r, "x", 1)
    attempt(setattr, r, "__callback__", 1)
    attempt(ProxyType)
    attempt(CallableProxyType, c)
    print(ref, ref.__module__, ref.__name__, ref.__qualname__, ref is ReferenceType, ref.__doc__)
    print(ProxyType, CallableProxyType)
    print(ref[int])
    print(ref.__mro__, ProxyType.__mro__)
    for f in ("getweakrefcount", "getweakrefs", "proxy", "_remove_dead_weakref"):
        print(f, getattr(_weakref, f).__text_signature__)


def lifetimes():
    print("-- lifetimes")
    c = C(1)
    r = ref(c)
    print(r(), r() is c, bool(r))
    del c
    print(r(), repr(r).endswith("; dead>"))
    c = C(2)
    r1, r2 = ref(c), ref(c)
    print(r1 is r2, getweakrefcount(c), ref(c, None) is r1)
    r3 = ref(c, lambda r: print("gone 3", r is r3, r()))
    r4 = ref(c, lambda r: print("gone 4", r is r4, r()))
    p = proxy(c)
    print(getweakrefcount(c), p is proxy(c), getweakrefs(c)[0] is r1, getweakrefs(c)[1] is p)
    print([x is y for x, y in zip(getweakrefs(c), (r1, p, r4, r3))])
    print(r3.__callback__ is not None, r1.__callback__)
    print(c.__weakref__ is r1)
    attempt(setattr, c, "__weakref__", 1)
    del c
    print(r1(), r3(), r4(), r3.__callback__)
    attempt(lambda: p.tag)
    c = C(3)
    print(c.__weakref__, getweakrefcount(c), getweakrefs(c))
    r = ref(c, print)
    del r
    del c
    print("the callback of a dead reference is not called")
    c = C(4)
    del r1
    r1 = ref(c)
    n = id(r1)
    del r1
    print(getweakrefcount(c))


def comparison():
    print("-- comparison and hash")
    a, b, d = Eq(1), Eq(1), Eq(2)
    ra, rb, rd = ref(a), ref(b), ref(d)
    print(ra == rb, ra == rd, ra != rb, ra != rd)
    print(hash(ra) == hash(1), hash(ra) == hash(rb))
    s = {ra}
    print(rb in s)
    del a
    print(ra == rb, ra == ra, ra != ra, hash(ra) == hash(1))
    del d
    attempt(hash, rd)
    attempt(hash, proxy(b))
    u = ref(set())
    attempt(hash, u)
    x = {1}
    attempt(hash, ref(x))


def subclasses():
    print("-- subclasses")

    class R(ref):
        def __init__(self, ob, callback=None, **extra):
            super().__init__(ob, callback)
            self.__dict__.update(extra)

        def __call__(self):
            ob = super().__call__()
            return None if ob is None else (ob, sorted(self.__dict__.items()))

    class S(ref):
        __slots__ = ("slot1", "slot2")

        def __new__(type, ob, callback, slot1, slot2):
            return ref.__new__(type, ob, callback)

        def __init__(self, ob, callback, slot1, slot2):
            self.slot1, self.slot2 = slot1, slot2

        def meth(self):
            return self.slot1 + self.slot2

    c = C(9)
    print(type(R(c, print, kw=1)).__name__)  # __new__ ignores keywords
    r = R(c, kw=1)
    print(r(), type(r).__name__, isinstance(r, ref), repr(r)[:12])
    print(R(c) is R(c), getweakrefcount(c), ref(c) is ref(c))
    print(r == ref(c), hash(r) == hash(ref(c)))
    s = S(c, None, "abc", "def")
    print(s.meth(), hasattr(s, "__dict__"))
    s2 = S(c, lambda r: print("slotted gone", r.slot1), "x", "y")
    both = [ref(c), s, s2, r]
    print([any(x is y for y in both) for x in getweakrefs(c)])
    del c
    print(r(), s(), s.meth())

    class Cyclic(ref):
        pass

    c = C()
    cy = Cyclic(c)
    cy.me = cy
    attempt(lambda: ref(cy)() is cy)  # subclasses have __weakref__
    print(ref(cy)() is cy)


def dying_references():
    print("-- references that hold their target")

    class R(ref):
        pass

    o = C("held")
    r1 = R(o, lambda r: print("never"))
    r1.o = o
    del o, r1
    o = C("held by another")
    r1, r2 = R(o, lambda r: print("never")), R(o, lambda r: print("never"))
    r1.r, r2.o = r2, o
    del o, r2, r1
    print("done")


def slots():
    print("-- __slots__")

    class N:
        __slots__ = ()

    class W:
        __slots__ = ("__weakref__",)

    class WD(W):
        __slots__ = ("a",)

    class D:
        __slots__ = ("__dict__",)

    class Both(N, W):
        __slots__ = ()

    for cls in (N, W, WD, D, Both):
        x = cls()
        attempt(lambda: ref(x)() is x)
        print(cls.__name__, "__weakref__" in cls.__dict__, hasattr(x, "__weakref__"))
    try:
        class E(W):
            __slots__ = ("__weakref__",)
    except TypeError as e:
        print(e)
    try:
        class F:
            __slots__ = ("__weakref__", "__weakref__")
    except TypeError as e:
        print(e)
    print(list(vars(C))[-1], [n for n in vars(W) if n != "__module__"], W.__dict__["__weakref__"])
    class P: pass
    print([n for n in vars(P)])


def kinds():
    print("-- which classes")

    def gen():
        yield

    async def co():
        pass

    async def agen():
        yield
    import sys, io
    made = co()
    subjects = [1, 10**30, 1.5, 1j, "s", b"b", bytearray(), (), [], {}, set(), frozenset(), range(3), slice(1), memoryview(b""), None, True, ..., NotImplemented,
                object(), int, type, C, C(), C().meth, kinds, gen(), made, agen(), len, [].append, sys, kinds.__code__, property(), classmethod(len), staticmethod(len),
                Exception(), {}.keys(), iter([]), iter({}), zip(), map(len, []), enumerate([]), reversed([]), list[int], int | str, "".__add__, str.join, str.__add__,
                io.StringIO(), io.BytesIO(), ref(C), type(sys.flags), super(C), C.__dict__["__weakref__"]]
    made.close()
    for x in subjects:
        try:
            print(type(x).__name__, ref(x)() is x)
        except TypeError as e:
            print(e)

    class I(int): pass
    class F(float): pass
    class T(tuple): pass
    class S(str): pass
    class B(bytes): pass
    class L(list): pass
    class D(dict): pass
    class St(set): pass
    class X(Exception): pass
    class M(type): pass
    class V(bytearray): pass
    class Cx(complex): pass
    for cls in (I, F, T, S, B, L, D, St, X, V, Cx):
        attempt(lambda: ref(cls())) if cls in (I, T, B) else print(cls.__name__, ref(cls())(), "__weakref__" in vars(cls))
        x = cls()
        print(cls.__name__, hasattr(x, "__weakref__"))
    print(ref(M("q", (), {}))())


def order():
    print("-- order of events")

    class Final:
        def __init__(self, name):
            self.name = name

        def __del__(self):
            print("del", self.name, watch() is self)

    f = Final("a")
    watch = ref(f, lambda r: print("callback", r()))
    attribute = C("attr")
    f.attribute = attribute
    on_attribute = ref(attribute, lambda r: print("attribute gone"))
    del attribute
    del f
    print("--")
    saved = []

    class Revived:
        def __del__(self):
            saved.append(self)

    f = Revived()
    watch2 = ref(f, lambda r: print("revived gone"))
    del f
    print(watch2() is saved[0], len(saved))
    saved.clear()
    print(watch2())
    # a callback that raises, and one that makes new references
    c = C("raise")
    other = C("other")
    refs = []
    r = ref(c, lambda r: refs.append(ref(other)))
    del c
    print(len(refs), refs[0]() is other)
    # a callback that kills the other references of the target
    c = C("kill")
    holder = {}
    holder["a"] = ref(c, lambda r: print("a called"))
    holder["b"] = ref(c, lambda r: (print("b called"), holder.clear()))
    del c
    print(holder)
    # nested deaths
    a, b = C("outer"), C("inner")
    ra = ref(a, lambda r: print("outer gone"))
    rb = ref(b, lambda r: print("inner gone"))
    a.b = b
    del b
    del a
    print(ra(), rb())


def dead_in_dict():
    print("-- _remove_dead_weakref")
    c, d = C(1), C(2)
    table = {"c": ref(c), "d": ref(d), "x": 5}
    _weakref._remove_dead_weakref(table, "c")
    del c
    _weakref._remove_dead_weakref(table, "c")
    _weakref._remove_dead_weakref(table, "d")
    _weakref._remove_dead_weakref(table, "nothing")
    attempt(_weakref._remove_dead_weakref, table, "x")
    attempt(_weakref._remove_dead_weakref, table, [])
    print(sorted(table))


def many():
    print("-- many")
    objects = [C(i) for i in range(3000)]
    gone = []
    refs = [ref(o, gone.append) for o in objects]
    proxies = [proxy(o) for o in objects]
    print(sum(r().tag for r in refs), sum(p.tag for p in proxies))
    del objects[::2]
    import sys
    o = None
    print(len(gone), sum(r() is None for r in refs), sum(getweakrefcount(o) for o in objects))
    objects.reverse()
    while objects:
        objects.pop()
    o = None
    print(len(gone), [r is g for r, g in zip(refs[1::2], gone[1500:])].count(True))


def names():
    print("-- repr")

    class Named:
        @property
        def __name__(self):
            return "shown"

    class Odd:
        __name__ = 5

    class Hooked(dict):
        def __getattr__(self, name):
            return self[name]

    for x in (Named(), Odd(), Hooked(a=1), names, int, C):
        text = repr(ref(x))
        print(text.replace(hex(id(x)), "X").replace(text.split()[2], "R;"))


calls()
lifetimes()
comparison()
subclasses()
dying_references()
slots()
kinds()
order()
dead_in_dict()
many()
names()

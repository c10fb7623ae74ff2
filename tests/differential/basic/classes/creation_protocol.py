def attempt(f, *a):
    try: r = f(*a); print("ok", r)
    except Exception as e: print(type(e).__name__, "|", e)
class Spy(dict):
    def __getitem__(self, k):
        print("get", k)
        return super().__getitem__(k)
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)
    def __delitem__(self, k):
        print("del", k); super().__delitem__(k)
    def __contains__(self, k): print("in", k); return super().__contains__(k)
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return Spy(injected=99)
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, list(ns), kw)
        return super().__new__(mcs, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __getattr__(cls, n): return f"<{n} of {cls.__name__}>"
    def __instancecheck__(cls, o): return o == "magic" or super().__instancecheck__(o)
    def __len__(cls): return 77
class A(metaclass=Meta, opt=1):
    """doc"""
    x: int = 1
    y = injected
    del x
    def f(self): return __class__
    for i in range(2): pass
    class Nested: pass
    z = [i for i in range(y - 97)]
    import sys as system
print(A.missing, len(A), isinstance("magic", A), A().f() is A, A.__annotations__, A.__doc__)
class B(A, opt=2): pass
class Hook:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        Hook.registry.append((cls.__name__, tag)); cls.tag = tag
class H1(Hook, tag="one"): pass
class H2(H1): pass
attempt(lambda: type("H3", (Hook,), {}, tag="dyn").tag)
attempt(lambda: type("H4", (Hook,), {}, bogus="dyn"))
attempt(lambda: type("H4", (object,), {}, bogus="dyn"))
print(Hook.registry)
class Desc:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, i, o): return (self.name, i is None, o.__name__)
    def __set__(self, i, v): print("set", v)
    def __delete__(self, i): print("delete")
class Owner:
    d = e = Desc()
    f = Desc()
o = Owner(); print(o.d, Owner.f); o.e = 5; del o.f
class BadName:
    def __set_name__(self, o, n): raise ValueError("bad " + n)
def bad():
    class X: attr = BadName()
try: bad()
except Exception as e: print(type(e).__name__, e, e.__notes__, e.__cause__)
class Entry:
    def __init__(self, *b): self.b = b
    def __mro_entries__(self, bases): print("entries", [type(x).__name__ for x in bases]); return self.b
class M(Entry(dict), Entry(), list if False else Entry(Hook)): pass
print(M.__bases__, len(M.__orig_bases__))
def mk(*bases, **k):
    return lambda: type("X", bases, {}, **k)
class O: pass
class OA(O): pass
class S1: __slots__ = ("a",)
class S2: __slots__ = ("b",)
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
for f in (mk(O, OA), mk(O, O), mk(S1, S2), mk(C1, C2), mk(int, str), mk(bool), mk(type(None)), mk(type(lambda: 0)), mk(5), mk(range), mk(slice), mk(memoryview), mk(int, dict), mk(Exception, int), mk(OSError, KeyError), mk(object, O), mk(Entry(5)), mk(type(...)), mk(BaseException, ValueError), mk(ValueError, BaseException)):
    attempt(f)
def c1():
    class X(Entry(5)): pass
def c2():
    class X:
        __slots__ = ("a", "a", "b")
    return X.__slots__
def c3():
    class X:
        __slots__ = ("a",); a = 1
def c4():
    class X: __slots__ = ("1a",)
def c5():
    class X: __slots__ = (1,)
def c6():
    class X(int): __slots__ = ("a",)
def c7():
    class X: __slots__ = ("__dict__", "__dict__")
def c8():
    class X(O): __slots__ = ("__dict__",)
def c9():
    class X: __slots__ = {"a": "doc of a"}
    return X.a.__doc__, X.a
def c10():
    class X: __slots__ = "abc"
    x = X(); x.abc = 1
    x.d = 2
def c11():
    class X:
        __slots__ = ("__private", "_p", "__class_x__")
    return sorted(k for k in X.__dict__ if "p" in k or "class" in k)
def c12():
    class X(tuple): __slots__ = ("q",)
def c13():
    class X: __slots__ = ("__weakref__", "__weakref__")
def c14():
    class X(metaclass=lambda *a, **k: (a[0], a[1], sorted(a[2]), k), kw=1): v = 3
    return X
def c15():
    class X(metaclass=5): pass
def c16():
    class P:
        @classmethod
        def __prepare__(cls, *a): return []
    class MM(type):
        __prepare__ = classmethod(lambda *a: [])
    class X(metaclass=MM): pass
def c17():
    class X: __qualname__ = 5
def c18():
    class X:
        __qualname__ = "custom.name"
        def f(self): pass
    return X, X.f.__qualname__, "__qualname__" in X.__dict__
def c19():
    class MM(type):
        def __new__(m, n, b, d): return type.__new__(m, n, b, {})
    class X(metaclass=MM):
        def f(self): return __class__
    return X
def c20():
    class MM(type):
        def __new__(m, n, b, d): return 5
    class X(metaclass=MM):
        def f(self): return __class__
    return X
def c21():
    class X: __classcell__ = 5
def c22():
    class X:
        def __init_subclass__(self, a): pass
    class Y(X): pass
def c23():
    class X: __eq__ = None; __hash__ = None
    return X() == X()
def c24():
    class X:
        def __eq__(self, o): return True
    return hash(X())
def c25():
    return type("X", (), {"__slots__": ["x"]}, ).x, type("Y", (), {"__module__": "mm", "__qualname__": "q.Y"})
def c26():
    class X: pass
    X.__name__ = "Z"; X.__qualname__ = "Q.Z"; X.__module__ = "mod"
    print(X)
    X.__name__ = "a\0b"
def c27(): type.__name__.__set__(5, 5)
def c28():
    class X: pass
    X.__bases__ = (int,)
def c29():
    class X: pass
    class Y(O): pass
    Y.__bases__ = (OA,); print(Y.__mro__)
    Y.__bases__ = ()
def c30():
    class X: pass
    del X.__bases__
def c31(): type("a\0b", (), {})
def c32(): type(1, (), {})
def c33(): type("a", [], {})
def c34(): type("a", (), [])
def c35(): type("a", ())
def c36(): type()
def c37(): int.foo = 3
def c38(): del int.real
def c39():
    class X: pass
    X().__class__ = int
def c40():
    class X: __slots__ = ("a",)
    class Y: __slots__ = ("a",)
    class Z: __slots__ = ("b",)
    x = X(); x.__class__ = Y; print(type(x).__name__)
    x.__class__ = Z
for i in range(1, 41):
    print(i, end=" "); attempt(globals()[f"c{i}"])

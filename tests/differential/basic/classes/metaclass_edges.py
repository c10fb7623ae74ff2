# Metaclasses: which one is chosen, what is called with what, and the errors on the way.
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class M(type):
    def __prepare__(name, bases, **kw): print("prepare", name, bases, kw); return {"seeded": 1}
    def __new__(m, name, bases, ns, **kw): print("new", name, sorted(k for k in ns if not k.startswith("__")), kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): print("init", name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): print("call", cls.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(cls, x): return x == "magic"
    def __subclasscheck__(cls, x): return x is int
    def __repr__(cls): return f"<M {cls.__name__}>"
class A(metaclass=M, flag=True):
    x = seeded + 1
print(A.x, A.seeded, A, isinstance("magic", A), isinstance(A(), A), issubclass(int, A), issubclass(str, A))
class B(A, other=2): pass
print(type(B), B.__mro__)
class N(type): pass
class C(metaclass=N): pass
def conflict():
    class D(A, C): pass
attempt(conflict)
class MN(M, N):
    @classmethod
    def __prepare__(m, name, bases): return {}
    def __init__(cls, *a): pass
class E(A, C, metaclass=MN): pass
print(type(E))
def function_meta(name, bases, ns, **kw): return name, bases, sorted(ns), kw
class F(metaclass=function_meta, k=1): y = 1
print(F)
def bad_prepare():
    class P(type):
        @classmethod
        def __prepare__(m, *a): return 5
    class Q(metaclass=P): pass
attempt(bad_prepare)
def plain_keywords():
    class R(x=1): pass
attempt(plain_keywords)
def duplicate():
    class R(int, int): pass
attempt(duplicate)
def order():
    class X: pass
    class Y(X): pass
    class Z(X, Y): pass
attempt(order)
def not_base():
    class R(bool): pass
attempt(not_base)
def layouts():
    class R(int, str): pass
attempt(layouts)
def instance_base():
    class R(5): pass
attempt(instance_base)
attempt(lambda: type("T", (), {}, x=1))
attempt(lambda: type("T", [], {}))
attempt(lambda: type("T", (), []))
attempt(lambda: type(5, (), {}))
attempt(lambda: type("T\0", (), {}))
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: type("T", (5,), {}))
print(type("T", (int,), {"__module__": "mod", "__qualname__": "Q.T"}))
attempt(lambda: type("T", (), {"__qualname__": 5}))
attempt(lambda: type("T", (), {"__slots__": ("a", "a b")}))
attempt(lambda: type("T", (), {"__slots__": ("a",), "a": 1}))
attempt(lambda: type("T", (int,), {"__slots__": ("a",)})(5).a)
attempt(lambda: type("T", (tuple,), {"__slots__": ("a",)}))
attempt(lambda: type("T", (), {"__slots__": 5}))
attempt(lambda: type("T", (), {"__slots__": ("__dict__", "__dict__")}))
class Sub:
    def __init_subclass__(cls, /, tag=None, **kw): print("subclass", cls.__name__, tag, kw); super().__init_subclass__(**kw)
class S1(Sub, tag="t"): pass
def leftover():
    class S2(Sub, tag="t", more=1): pass
attempt(leftover)
class Named:
    def __set_name__(self, owner, name): print("set name", owner.__name__, name)
class H: a = Named(); b = Named()
class BadName:
    def __set_name__(self, owner, name): raise ValueError("bad name")
def bad_name():
    class I: q = BadName()
try: bad_name()
except ValueError as e: print(e, e.__notes__)
class Entries:
    def __repr__(self): return "Entries()"
    def __mro_entries__(self, bases): print("entries", bases); return (int,)
class J(Entries()): pass
print(J.__bases__, J.__orig_bases__ != J.__bases__)
class WrongEntries:
    def __mro_entries__(self, bases): return 5
def wrong_entries():
    class K(WrongEntries()): pass
attempt(wrong_entries)

# Wrappers of other classes, attribute setters that jump over builtin ones, wrapped functions, slots, and which classes may be assigned.
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
    __hash__ = int.__hash__
a = A()
for f in (lambda: a == a, lambda: a + a, lambda: a + 1):
    try:
        f()
    except TypeError:
        print('refused')
class L(list):
    __len__ = dict.__len__
    __getitem__ = dict.__getitem__
t(lambda: L([1])[0])
t(object.__setattr__, str, "foo", 1); t(type.__setattr__, str, "foo", 1); t(object.__delattr__, str, "foo"); t(type.__setattr__, 5, "foo", 1)
class M(type):
    def __setattr__(cls, k, v): object.__setattr__(cls, k, v)
class B: pass
class C(B, M): pass
o = C("D", (object,), {})
t(lambda: setattr(o, "test", True))
class E(dict):
    def __setattr__(self, k, v): object.__setattr__(self, k, v)
e = E(); e.x = 5; print(e.x); t(object.__setattr__, e, "y", 6); t(dict.__setattr__, e, "z", 7); print(e.__dict__)
def f(a: int) -> str: "doc"
f.attr = 1
print(sorted(classmethod(f).__dict__), sorted(staticmethod(f).__dict__), classmethod(f).__wrapped__ is f)
cm = classmethod(f); cm.zz = 3; print(cm.zz, cm.__dict__["zz"])
import types
class Mod(types.ModuleType): __dict__ = property(lambda self: "no")
t(dir, Mod("m"))
class O:
    __dict__ = property(lambda self: 5)
t(dir, O())
for s in ([chr(128)], ["1a"], ["é"], ["a b"], [""], [5], "ok", "no no", ["class"], ["__dict__", "__dict__"], ["a", "a"]):
    try: print(sorted(k for k in type("S", (), {"__slots__": s}).__dict__ if not k.startswith("__") or k == "__dict__"))
    except Exception as e2: print(type(e2).__name__, e2)
class MM(type):
    def mro(cls):
        if cls.__mro__ is None:
            try: super(cls, cls).xxx
            except AttributeError as e: print("AE", e)
            if cls.__name__ != "X":
                try:
                    class X(cls): pass
                except TypeError as e: print("TE", e)
        return type.mro(cls)
class Y(metaclass=MM): pass
class DD(metaclass=type):
    def __reduce_ex__(self, p): return "x"
class CC: pass
def cant(x, C):
    try: x.__class__ = C; print("ALLOWED", C)
    except TypeError as e: print(e)
class G: __slots__ = ["a", "b"]
class H: __slots__ = ["b", "a"]
class I: __slots__ = ["c", "b"]
class J: __slots__ = ["a", "b", "__dict__"]
class K(G): __slots__ = []
class N: 
    __slots__ = ["a", "b", "__weakref__"]
class Q(CC): __slots__ = ["z"]
class R(object): __slots__ = ["a"]
class S1(R): __slots__ = ["b"]
for x, c in ((G(), H), (G(), I), (G(), J), (G(), N), (G(), K), (K(), G), (CC(), G), (CC(), Q), (CC(), object), (object(), list), (list(), object), (int(1), bool), (CC(), 1), (True, int), (S1(), G)):
    cant(x, c)

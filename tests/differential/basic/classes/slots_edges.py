# __slots__: what they give and refuse, with inheritance, __dict__, __weakref__, __class__ assignment and pickling order.
import weakref
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class A:
    __slots__ = ("x", "_A__hidden", "__private")
    def set(self): self.__private = 1; return self.__private
a = A()
attempt(lambda: a.x)
attempt(lambda: setattr(a, "y", 1))
attempt(lambda: a.__dict__)
attempt(lambda: delattr(a, "x"))
print(a.set(), a._A__private, A.x, type(A.x).__name__, A.x.__name__, A.x.__objclass__ is A)
attempt(lambda: weakref.ref(a))
attempt(lambda: A.x.__get__(5))
attempt(lambda: A.x.__get__(None, A) is A.x)
attempt(lambda: A.x.__set__(5, 1))
class B(A): pass
b = B(); b.x = 1; b.z = 2
print(b.__dict__, b.x, weakref.ref(b)() is b)
class C(A): __slots__ = ("y",)
c = C(); c.x, c.y = 1, 2
attempt(lambda: setattr(c, "z", 3))
class D: __slots__ = ("__dict__",)
d = D(); d.q = 1
print(d.__dict__)
class W: __slots__ = ("__weakref__",)
w = W(); print(weakref.ref(w)() is w)
attempt(lambda: setattr(w, "q", 3))
class X: __slots__ = "single"
x = X(); x.single = 1; print(x.single, X.__slots__)
class Y: __slots__ = {"doc": "The documentation.", "other": None}
print(Y.doc.__doc__, Y.other.__doc__)
def two():
    class P: __slots__ = ("p",)
    class Q: __slots__ = ("q",)
    class R(P, Q): pass
attempt(two)
class E: __slots__ = ("a", "b")
class F: __slots__ = ("a", "b")
class G: __slots__ = ("b", "a")
class H: __slots__ = ("c", "d")
class I: pass
class J: pass
e = E(); e.a = 5
e.__class__ = F; print(e.a, type(e).__name__)
def change(obj, cls): obj.__class__ = cls
attempt(lambda: change(e, G) or (type(e).__name__, e.a))
attempt(lambda: change(e, H))
attempt(lambda: change(e, I))
attempt(lambda: change(I(), J))
attempt(lambda: change(I(), int))
attempt(lambda: change(5, I))
attempt(lambda: change(I(), 5))
attempt(lambda: delattr(I(), "__class__"))
class K(int): pass
class L(int): pass
k = K(3); k.__class__ = L; print(type(k).__name__, k + 1)
class Empty: __slots__ = ()
attempt(lambda: setattr(Empty(), "a", 1))
attempt(lambda: Empty().a)
class Ghost:
    __slots__ = ("a",)
    def __getattr__(self, name): return "ghost " + name
g = Ghost(); print(g.a, g.b)
g.a = 1; print(g.a); del g.a; print(g.a)

# Orders of classes: mro() of a metaclass and what it may not give; assignment of __bases__ with classes below, and taken back.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def make(order, base=object):
    class M(type):
        def mro(cls): return order(cls)
    return M("X", (base,), {})
t(lambda: make(lambda c: [c, dict, object]))
t(lambda: make(lambda c: []))
t(lambda: make(lambda c: [c, 5]))
t(lambda: make(lambda c: 7))
t(lambda: make(lambda c: [c, object]).__mro__)
t(lambda: make(lambda c: [c, object], dict)().get)
t(lambda: 1/0)
class A:
    def f(self): return "A"
class B:
    def f(self): return "B"
class C(A): pass
class D(C): pass
class E(D): pass
e = E()
print(e.f(), E.__mro__)
C.__bases__ = (B,)
print(e.f(), [k.__name__ for k in E.__mro__], A.__subclasses__(), B.__subclasses__())
class M(type):
    fail = False
    def mro(cls):
        if M.fail and cls.__name__ == "R": raise ValueError("no")
        return super().mro()
class P(metaclass=M): pass
class Q(P): pass
class R(Q): pass
class S(metaclass=M):
    g = 1
M.fail = True
def assign(): Q.__bases__ = (S,)
t(assign); print(Q.__bases__, [k.__name__ for k in Q.__mro__], [k.__name__ for k in R.__mro__], hasattr(R, "g"))
M.fail = False; t(assign); print(Q.__bases__, [k.__name__ for k in R.__mro__], R.g)
t(lambda: setattr(A, "__bases__", (C,))); t(lambda: setattr(A, "__bases__", ())); t(lambda: setattr(A, "__bases__", (5,))); t(lambda: setattr(A, "__bases__", (dict,))); t(lambda: setattr(A, "__bases__", 5)); t(lambda: delattr(A, "__bases__"))
class Cyc(type):
    def mro(cls): return (cls, int)
t(lambda: Cyc("Z", (), {}))

# classmethod over other descriptors, bound methods as class attributes.
class A:
    def f(self, c): return type(self).__name__, getattr(c, "__name__", c)
a = A()
print('__get__' in type(a.f).__dict__, a.f.__get__(5)(6) if False else "", classmethod(a.f).__get__(None, int)())
class P:
    @classmethod
    @property
    def x(cls): return cls.__name__
    m = a.f
    n = classmethod(a.f)
    @classmethod
    @staticmethod
    def s(*args): return args
    @staticmethod
    @classmethod
    def t(cls): return cls.__name__
print(P.x, P().x, P.m(3), P().m(4), P.n(), P().n(), P.s())
try: print(P.t(), P().t())
except TypeError as e: print(e)
class D:
    def __get__(self, o, t): return o, t
class Q:
    y = classmethod(D())
print(Q.y, Q().y, classmethod(len).__get__(None, int).__name__)
class M:
    meth = a.f
print(M().meth is a.f, M().meth == a.f, M.meth == a.f)

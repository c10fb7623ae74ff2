# Descriptors, properties, methods, super(): results and error texts.
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
class Data:
    def __get__(s, o, c=None): print('get', o is None, c.__name__); return 'dv'
    def __set__(s, o, v): print('set', v)
    def __delete__(s, o): print('del')
class NonData:
    def __get__(s, o, c=None): return 'nd'
class SetOnly:
    def __set__(s, o, v): o.__dict__['so'] = v
class GetDel:
    def __get__(s, o, c): return 1
    def __delete__(s, o): print('gd')
class X:
    d = Data(); n = NonData(); so = SetOnly(); gd = GetDel()
x = X()
print(x.d, X.d); x.d = 5; del x.d; x.__dict__['d'] = 9; print(x.d)
print(x.n); x.n = 3; print(x.n); del x.n; print(x.n)
print(type(x.so).__name__); x.so = 4; print(x.so); t(delattr, x, 'so')
t(setattr, x, 'gd', 1); del x.gd
class P:
    def __init__(self): self._v = 0
    @property
    def v(self): "the doc"; return self._v
    @v.setter
    def v(self, x): self._v = x
    @v.deleter
    def v(self): print('deleted')
    @property
    def ro(self): return 1
    wo = property(None, lambda s, v: print('wo', v))
    @property
    def err(self): raise AttributeError('inside')
    @property
    def missing(self): return self.nope
p = P(); p.v = 5; print(p.v, P.v.__doc__, P.v.fget.__name__); del p.v
t(setattr, p, 'ro', 1); t(delattr, p, 'ro'); t(getattr, p, 'wo'); p.wo = 3; t(getattr, p, 'err'); t(getattr, p, 'missing'); t(getattr, p, 'zip')
print(hasattr(p, 'err'), hasattr(p, 'v'), getattr(p, 'err', 'dflt'))
pr = property(); t(pr.__get__, p); t(pr.__set__, p, 1); t(pr.__delete__, p); print(pr.fget, pr.__doc__, pr.__isabstractmethod__)
print(property(doc='dd').__doc__); t(property, 1, 2, 3, 4, 5); t(property, x=1)
class PG(P):
    def __getattr__(self, n): return 'ga ' + n
g = PG(); print(g.err, g.missing, g.abc)
class GA:
    def __getattribute__(self, n):
        if n == 'a': raise AttributeError('ga')
        return object.__getattribute__(self, n)
    def __getattr__(self, n): return 'fallback ' + n
print(GA().a, GA().b); t(lambda: GA().__class__)
class SA:
    def __setattr__(self, n, v): print('setattr', n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print('delattr', n); object.__delattr__(self, n)
s = SA(); s.x = 1; s.x += 1; del s.x; t(delattr, s, 'x')
class CMeth:
    @classmethod
    def c(cls, *a): return cls.__name__, a
    @staticmethod
    def s(*a): return a
    @classmethod
    @property
    def cp(cls): return 'cp ' + cls.__name__
print(CMeth.c(1), CMeth().c(2), CMeth.s(1), CMeth().s(2), CMeth.cp)
print(CMeth.__dict__['c'].__func__.__name__, CMeth.__dict__['s'].__wrapped__.__name__, CMeth.c.__self__, CMeth.__dict__['s'](9))
t(lambda: CMeth.__dict__['c'](1))
print(repr(CMeth.__dict__['c'])[:30], repr(CMeth.__dict__['s'])[:31])
class Sub(CMeth): pass
print(Sub.c(), Sub.c.__func__ is CMeth.c.__func__, CMeth().c == CMeth().c, CMeth.c is CMeth.c)
class M:
    def f(self): pass
m = M(); print(m.f == m.f, m.f is m.f, hash(m.f) == hash(m.f), m.f.__self__ is m, m.f.__func__ is M.f, M().f == m.f, m.f.__name__, m.f.__qualname__)
t(setattr, m.f, 'x', 1); M.f.x = 2; print(m.f.x); t(lambda: m.f.y)
import types
bm = types.MethodType(lambda s, y: (s, y), 5); print(bm(6)); t(types.MethodType, 1, 2); t(types.MethodType, len, None); t(types.MethodType, len)
print(len.__self__, len.__name__, len.__qualname__, [].append.__self__, [].append.__qualname__, [].append.__name__, repr(list.append), repr(int.__add__), repr((5).__add__)[:40], list.append.__objclass__, list.append.__qualname__, dict.fromkeys.__qualname__)
print(repr(int.real), repr(type.__dict__['__dict__']), repr(X.__dict__['__dict__']), repr(types.FunctionType.__code__), repr(str.maketrans)[:45])
t(list.append); t(list.append, 1); t(list.append, []); t(list.append, [], 1, 2); t(int.real.__get__, 'x'); t(int.real.__set__, 5, 1); t(int.__add__, 'x', 1); t(int.__add__); t((5).__add__); t(str.join, 1)
class Fn:
    def __call__(self, *a): return a
class UseFn: f = Fn()
print(UseFn().f(1), UseFn.f(2))
class Lz:
    def __init__(s, f): s.f = f
    def __set_name__(s, o, n): s.n = n
    def __get__(s, o, c):
        if o is None: return s
        v = o.__dict__[s.n] = s.f(o); return v
class L2:
    @Lz
    def exp(self): print('computing'); return 42
l = L2(); print(l.exp, l.exp)
class Slot: __slots__ = ('a',)
print(repr(Slot.a), Slot.a.__name__, Slot.a.__objclass__); sl = Slot(); Slot.a.__set__(sl, 3); print(Slot.a.__get__(sl), Slot.a.__get__(None, Slot) is Slot.a); t(Slot.a.__get__, 5); t(Slot.a.__set__, 5, 1)
class MetaD(type):
    @property
    def mp(cls): return 'mp ' + cls.__name__
    attr = 'meta attr'
class WithM(metaclass=MetaD): attr2 = 1
print(WithM.mp, WithM.attr); t(lambda: WithM().mp); t(setattr, WithM, 'mp', 1)
print(super.__doc__ is not None)
class A:
    def f(self): return 'A'
    @classmethod
    def c(cls): return 'Ac', cls.__name__
    p = property(lambda s: 'Ap')
class B(A):
    def f(self): return 'B' + super().f()
    @classmethod
    def c(cls): return super().c()
    @property
    def p(self): return 'B' + super().p
    def g(*args): return super().f()
    def h(self):
        def inner(): return super(B, self).f()
        return inner()
    def i(self): return [super(B, self).f() for _ in range(1)]
    def j(self): return super().nope
    def k(self): return super(B, self), super(B, B), super(A, self)
    def l(self): super().zz = 1
    def m(self):
        self = 5
        return super().f()
    def n(self): return __class__
    def o(self): return super(B)
b = B(); print(b.f(), B.c(), b.c(), b.p, b.h(), b.i(), b.n()); t(b.g); t(B.g); t(b.j); t(b.l); t(b.m)
print([repr(z).split(' at')[0] for z in b.k()][:1], repr(b.o()), b.o().__self__, b.o().__thisclass__)
t(super, 5); t(super); t(super, B, 5); t(super, 5, 5); t(lambda: super()); t(super, B, A()); print(super(B, b).__self_class__, super(B,b).__thisclass__)
def outer():
    def noargs(): return super()
    t(noargs)
outer()
class Bad:
    def f(self):
        del self
        return super().f()
    def g(): return super()
    def h(self):
        nonlocal __class__
        __class__ = 5
        return super()
t(Bad().f); t(Bad.g); t(Bad().h)

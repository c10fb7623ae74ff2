# Metaclasses, hooks, bases, slots, class attributes, and wrong results of special methods.
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
class Meta(type):
    def __prepare__(name, bases, **kw):
        print('prepare', name, bases, kw); return {}
    __prepare__ = classmethod(lambda cls, name, bases, **kw: (print('prep', cls.__name__, name, bases, kw), {})[1])
    def __new__(m, name, bases, ns, **kw):
        print('new', name, sorted(ns), kw); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **kw):
        print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(c, *a, **k):
        print('call', c.__name__, a, k); return super().__call__(*a, **k)
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, o): return o is int
    def __len__(c): return 99
    def __getattr__(c, n): return 'meta ' + n
    def __iter__(c): return iter('meta')
    def __contains__(c, x): return x == 1
    def __repr__(c): return f'<M {c.__name__}>'
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, *a): print('A init', a)
print(A, len(A), A.zzz, list(A), 1 in A, 2 in A, isinstance(5, A), isinstance(A(1), A), issubclass(int, A), issubclass(str, A))
class Sub:
    subs = []
    def __init_subclass__(cls, /, tag=None, **kw):
        print('isub', cls.__name__, tag, kw); cls.subs.append(cls.__name__); super().__init_subclass__(**kw)
class S1(Sub, tag='a'): pass
t(lambda: type('S2', (Sub,), {}, tag='b'))
t(lambda: type('S3', (Sub,), {}, zzz='b'))
print(Sub.subs)
def bad():
    class X(object, foo=1): pass
t(bad)
class Named:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name)
class U: a = Named(); b = Named()
class BadName:
    def __set_name__(self, owner, name): raise ValueError('bad')
def mk():
    class V: q = BadName()
try: mk()
except BaseException as e: print(type(e), e, e.__notes__, repr(e.__cause__))
class Mro:
    def __mro_entries__(self, bases): print('entries', len(bases)); return (int, Sub)
class W(Mro()): pass
print(W.__bases__, W.__orig_bases__ and len(W.__orig_bases__))
t(lambda: type('Z', (Mro(),), {}))
def b1():
    class X(int, str): pass
def b2():
    class X(bool): pass
def b3():
    class X(A, 5): pass
def b4():
    class X(int, int): pass
def b5():
    class Xa: pass
    class Xb(Xa): pass
    class Xc(Xa, Xb): pass
def b6():
    class M1(type): pass
    class M2(type): pass
    class X1(metaclass=M1): pass
    class X2(metaclass=M2): pass
    class X3(X1, X2): pass
def b7():
    class X(metaclass=5): pass
def b8():
    class X(metaclass=lambda *a, **k: (a[0], a[1], sorted(a[2]), k), q=1): y = 2
    return X
def b9():
    class X:
        __slots__ = ('a', 'a')
    return X.__slots__
def b10():
    class X:
        __slots__ = ('a',); a = 1
def b11():
    class X:
        __slots__ = ('1a',)
def b12():
    class X:
        __slots__ = (1,)
def b13():
    class X(int):
        __slots__ = ('a',)
def b14():
    class X(tuple):
        __slots__ = ('a',)
def b15():
    class X: __slots__ = ('__dict__', '__dict__')
def b16():
    class X: __slots__ = 'abc'
    x = X(); x.abc = 1
    try: x.d = 1
    except AttributeError as e: print(e)
    try: x.__dict__
    except AttributeError as e: print(e)
    del x.abc
    try: x.abc
    except AttributeError as e: print(e)
    try: del x.abc
    except AttributeError as e: print(e)
    return X.abc
def b17():
    class X:
        __slots__ = ['__weakref__', '_X__p', '__m']
        def __init__(s): s.__m = 1
    return X()._X__m, sorted(n for n in X.__dict__ if 'm' in n and not n.startswith('__') )
def b18():
    class X: __slots__ = {'a': 'doc of a'}
    import inspect
    return X.a.__doc__, X.__slots__
for f in (b1,b2,b3,b4,b5,b6,b7,b8,b9,b10,b11,b12,b13,b14,b15,b16,b17,b18): t(f)
class C1: 
    def f(self): return 'C1'
class C2:
    def f(self): return 'C2'
c = C1(); c.x = 5; c.__class__ = C2; print(c.f(), c.x)
t(setattr, c, '__class__', int); t(setattr, c, '__class__', 5); t(delattr, c, '__class__')
class C3: __slots__ = ('q',)
t(setattr, c, '__class__', C3)
t(setattr, 5, '__class__', C1)
class L(list): pass
t(setattr, L(), '__class__', C1)
C1.__bases__ = (C2,) if False else C1.__bases__
class C4(C1): pass
C4.__bases__ = (C2,); print(C4.__mro__, C4().f())
t(setattr, C4, '__bases__', (C4,)); t(setattr, C4, '__bases__', ()); t(setattr, C4, '__bases__', 5); t(delattr, C4, '__bases__')
t(setattr, C4, '__name__', 5); t(setattr, C4, '__name__', 'N\0'); C4.__name__ = 'New'; print(C4, C4.__qualname__); C4.__qualname__ = 'Q.New'; print(C4); t(setattr, C4, '__qualname__', 5); t(delattr, C4, '__name__')
t(setattr, C4, '__module__', 7); print(C4.__module__); C4.__module__ = 'mm'; print(C4)
t(setattr, C4, '__dict__', {}); t(setattr, int, 'foo', 1); t(delattr, int, 'real'); t(setattr, C4, '__mro__', 1)
c = C4(); t(setattr, c, '__dict__', 5); c.__dict__ = {'z': 1}; print(c.z); t(delattr, c, '__dict__'); print(c.__dict__)
t(object.__new__); t(object.__new__, 5); t(object.__new__, int); t(object, 1); t(C1, 1); t(C1, a=1); t(int.__new__, str); t(object.__init__, C1(), 1)
class N: 
    def __new__(cls, *a): return object.__new__(cls)
N(1, 2)
class N2(N):
    def __init__(self): pass
t(N2, 1)
class I: 
    def __init__(self): return 5
t(I)
class Abs:
    def __eq__(self, o): return True
t(hash, Abs()); print(Abs.__hash__)
class H:
    def __hash__(self): return 'x'
t(hash, H())
class H2:
    def __hash__(self): return 2**70
print(hash(H2()) == hash(2**70))
class HN: __hash__ = None
t(hash, HN()); t(lambda: {HN(): 1}); t(lambda: {[]: 1}); t(lambda: {1: 2}[[]]); t(lambda: {[]})
class Bo:
    def __bool__(self): return 1
t(bool, Bo())
class Le:
    def __len__(self): return -1
t(len, Le()); t(bool, Le())
class Le2:
    def __len__(self): return 'x'
t(len, Le2()); 
class Le3:
    def __len__(self): return 2**70
t(len, Le3()); t(bool, Le3())
class R:
    def __repr__(self): return 5
    def __str__(self): return 6
    def __format__(self, s): return 7
    def __bytes__(self): return 8
    def __int__(self): return 'i'
    def __float__(self): return 'f'
    def __complex__(self): return 'c'
    def __index__(self): return 'x'
    def __dir__(self): return 5
    def __iter__(self): return 5
    def __reversed__(self): return 55
    def __round__(self, *a): return a
    def __trunc__(self): return 1
    def __ceil__(self): return 'ceil'
r = R()
import math, operator
for f in repr, str, format, bytes, int, float, complex, operator.index, dir, iter, reversed, round, math.trunc, math.ceil, math.floor, hex, bin, chr, abs, list, ascii, len, next, callable, divmod, vars: 
    t(lambda: f(r))
t(lambda: [1,2][r]); t(lambda: 'a' * r); t(lambda: range(r)); t(lambda: f'{r!s}'); t(lambda: '%d' % r); t(lambda: '%s' % r); t(round, r, 2)
t(lambda: r + 1); t(lambda: -r); t(lambda: r[0]); t(lambda: r()); t(lambda: r < 1); t(lambda: 1 in r); t(lambda: r @ r); t(lambda: r ** 2); t(lambda: pow(r, 2, 3)); 

"""Slots, descriptors, metaclasses, special methods that return the wrong thing, class patterns."""
# descriptors, metaclasses, slots, patterns, typing-free
import weakref, sys, abc
def t(f, *a, **k):
    try: print('->', f(*a, **k))
    except BaseException as e: print('!', type(e).__name__, e)
class S:
    __slots__ = ('a', '__b', '__dict__')
    def __init__(self): self.__b = 2
print(S.__slots__, sorted(k for k in vars(S) if 'b' in k and not k.startswith('__')), S()._S__b, S().__dict__); s = S(); s.zz = 1; t(lambda: s.a); t(weakref.ref, s); print(S.a, type(S.a), S.a.__get__(None, S) is S.a, S.a.__objclass__, S.a.__name__)
class S2(S): __slots__ = ('__weakref__', 'c')
print(weakref.ref(S2()) is not None); 
for ns in ({'__slots__': 5}, {'__slots__': ('a', 'a')}, {'__slots__': ('1a',)}, {'__slots__': (5,)}, {'__slots__': ('x',), 'x': 1}, {'__slots__': ('__dict__', '__dict__')}, {'__slots__': 'single'}, {'__slots__': {'d': 'doc d'}}, {'__slots__': ('__weakref__', '__weakref__')}, {'__slots__': iter(['i', 'j'])}, {'__slots__': ('__class__',)}, {'__slots__': b'ab'}): t(lambda: sorted(k for k in vars(type('Q', (), dict(ns))) if k[0] != '_'))
for b in ((int,), (tuple,), (bytes,), (str,), (type,), (list,), (S, S2), (S2, S), (Exception,)): t(lambda: type('Q', b, {'__slots__': ('x',)}).__name__)
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
t(lambda: type('AB', (A, B), {})); 
class C: pass
class D: __slots__ = ()
c = C(); t(setattr, c, '__class__', D); t(setattr, c, '__class__', 5); t(setattr, 5, '__class__', C); t(setattr, c, '__class__', int); t(setattr, c, '__dict__', 5); t(delattr, c, '__dict__'); t(setattr, C, '__name__', 5); t(setattr, C, '__name__', 'a\0'); t(setattr, C, '__qualname__', 5); t(setattr, C, '__bases__', (int,)); t(setattr, C, '__bases__', ()); t(setattr, C, '__bases__', (C,)); t(setattr, C, '__bases__', 5); t(setattr, C, '__module__', 5); t(lambda: C.__module__); t(delattr, C, '__module__'); t(delattr, C, '__name__'); t(setattr, int, 'x', 1); t(setattr, C, '__mro__', ()); t(setattr, C, '__doc__', 'dd'); t(setattr, int, '__doc__', 'x'); t(delattr, C, '__doc__') ; t(lambda: C.__abstractmethods__); t(setattr, C, '__annotations__', 5); t(lambda: C.__annotations__)
class Dn:
    def __set_name__(self, o, n): print('set_name', o.__name__, n); self.n = n
    def __get__(self, i, o=None): return ('get', i is None, getattr(o, '__name__', o))
    def __set__(self, i, v): print('set', v)
    def __delete__(self, i): print('delete')
class BadSN:
    def __set_name__(self, o, n): 1/0
class NonData:
    def __get__(self, i, o): return 'nd'
class U:
    d = Dn(); n = NonData()
    def __getattr__(self, k): return 'ga ' + k
u = U(); print(u.d, U.d, u.n, u.zzz); u.d = 3; del u.d; u.n = 4; print(u.n, u.__dict__); t(lambda: type('X', (), {'b': BadSN()}))
class M(type):
    def __new__(m, n, b, ns, **k): print('new', n, k); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **k): print('init', n, k); super().__init__(n, b, ns)
    @classmethod
    def __prepare__(m, n, b, **k): print('prepare', n, k); return {'prep': 1}
    def __call__(c, *a, **k): print('call', c.__name__, a, k); return super().__call__(*a, **k)
    def __getattr__(c, n): return 'M.' + n
    def __instancecheck__(c, o): return o == 5
    def __subclasscheck__(c, o): return o is int
    def __iter__(c): return iter('abc')
    def __len__(c): return 7
    def __contains__(c, x): return x == 'q'
    def __getitem__(c, k): return ('M', k)
    def __bool__(c): return False
    def __repr__(c): return f'<M {c.__name__}>'
    def __or__(c, o): return 'or'
    def mro(c): return super().mro()
    p = property(lambda c: 'mp ' + c.__name__)
class K(metaclass=M, x=1):
    def __init_subclass__(cls, **k): print('isub', cls.__name__, k)
    def __class_getitem__(cls, k): return ('cgi', k)
class K2(K, y=2): z = 3
k = K(); print(K.foo, isinstance(5, K), issubclass(int, K), list(K), len(K), 'q' in K, K['k'], bool(K), K, K | 3, K.p, K2.prep, K2.z); t(lambda: k.foo)
class M2(type): pass
t(lambda: M2('x', (K,), {})); t(lambda: type('x', (K,), {}, w=1)); t(type.__call__); t(type.__new__, type, 'a', (), {}); t(type.__new__, int, 'a', (), {}); t(type.__new__, type, 5, (), {}); t(lambda: object.__new__(C, 1)); t(lambda: object.__init__(c, 1)); t(lambda: C(1)); t(lambda: super(C, 5).x); t(lambda: super(C, c).nope); t(lambda: super().x)
class NI:
    def __init__(self): return 5
t(NI)
class NS:
    def __str__(self): return 5
    def __repr__(self): return None
    def __len__(self): return -1
    def __bool__(self): return 3
    def __hash__(self): return 'x'
    def __index__(self): return 1.5
    def __int__(self): return 'a'
    def __float__(self): return 1
    def __complex__(self): return 1
    def __iter__(self): return 5
    def __bytes__(self): return 'x'
    def __format__(self, s): return 5
    def __contains__(self, x): return 'yes'
    def __dir__(self): return 5
    def __length_hint__(self): return 'x'
    def __round__(self, n=None): return ('r', n)
    def __enter__(self): return 1
    def __reversed__(self): return 5
    def __iadd__(self, o): return NotImplemented
    def __lt__(self, o): return NotImplemented
    def __getattribute__(self, n):
        if n == 'bad': raise AttributeError
        return object.__getattribute__(self, n)
n = NS()
for f in (str, repr, len, bool, hash, int, float, complex, iter, bytes, format, dir, list, round, reversed, bin, range, lambda x: 'a' in x, lambda x: [1][x], lambda x: x < 3, lambda x: x < n, lambda x: x + 1, lambda x: f'{x}', lambda x: '%s' % x, lambda x: print(x), lambda x: x.bad, lambda x: getattr(x, 'bad', 'dflt'), lambda x: hasattr(x, 'bad'), lambda x: round(x, 2), lambda x: x(), lambda x: x[0], lambda x: {x: 1}, lambda x: not x, lambda x: [*x], lambda x: 'a' * x, lambda x: divmod(x, 2), lambda x: sum([x]), lambda x: max(x, 1), lambda x: sorted([x, n]), lambda x: chr(x), lambda x: slice(x).indices(5), lambda x: (lambda: (yield from x))().send(None)): t(f, n)
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class PB: __match_args__ = ['x']; x = 1
class PC: __match_args__ = (5,)
class PD: __match_args__ = ('x', 'x'); x = 1
def m(v):
    match v:
        case P(1, y=2): return 'P12'
        case P(x=int(a) | str(a), y=b) if a != b: return ('Pab', a, b)
        case P(): return 'P'
        case [1, [2, *r], {'k': k, **rest}]: return (r, k, rest)
        case (str() as s, *_, None): return ('snone', s)
        case {'a': 1 | 2 as q}: return ('q', q)
        case {}: return 'map'
        case [] | (): return 'empty'
        case -1 | -1.5 | 1+2j: return 'num'
        case b'x' | 'y': return 'bs'
        case True | None: return 'tn'
        case int(x) | float(x): return ('if', x)
        case [*all]: return all
        case str(s): return s
        case _: return 'other'
for v in (P(1, 2), P('a', 3), P(3, 3), [1, [2, 3, 4], {'k': 1, 'z': 2}], ('s', 1, None), {'a': 2}, {'a': 5}, [], (), -1, -1.5, 1+2j, b'x', 'y', True, None, 7, 2.5, [9, 8], 'str', {1}, range(3), bytearray(b'x'), iter([])): t(m, v)
def m2(v):
    match v:
        case PB(1): return 1
def m3(v):
    match v:
        case PC(1): return 1
def m4(v):
    match v:
        case PD(1, x=1): return 1
def m5(v):
    match v:
        case P(1, 2, 3): return 1
def m6(v):
    match v:
        case int(1, 2): return 1
def m7(v):
    match v:
        case C(1): return 1
nt = 5
def m8(v):
    match v:
        case nt(1): return 1
t(m2, PB()); t(m3, PC()); t(m4, PD()); t(m5, P(1, 2)); t(m6, 1); t(m7, C()); t(m8, 1)

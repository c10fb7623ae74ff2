"""Corners of enum, functools, itertools and collections."""
import builtins


def print(*values, sep=" ", end="\n"):
    """Addresses are left out."""
    words = sep.join(map(str, values)).split(" at 0x")
    builtins.print(" at 0x".join(words[:1] + [word.lstrip("0123456789abcdef") for word in words[1:]]), end=end)


# enums, functools, itertools, collections corners
import enum, functools, itertools, collections, operator, types, sys
from enum import *
def t(f, *a, **k):
    try: print('->', f(*a, **k))
    except BaseException as e: print('!', type(e).__name__, e)
class C(Enum): R = 1; G = 2; B = 3; ALIAS = 1
class P(Flag): R = auto(); W = auto(); X = auto(); RW = R | W
class IP(IntFlag): A = 1; B = 2; D = 8
class S(StrEnum): A = auto(); B = 'bee'
class I(IntEnum): ONE = 1; TWO = 2
print(C.R, repr(C.R), C(1), C['G'], C.ALIAS, list(C), C.__members__, len(C), C.R in C, 1 in C, 5 in C, C.R.name, C.R.value, hash(C.R) == hash('R'), C.R == 1, I.ONE == 1, I.ONE + 1, f'{I.ONE} {C.R} {S.A} {P.R} {IP.A}', '%s %d' % (I.ONE, I.ONE), format(I.TWO, '04'), S.A.upper(), repr(S.A), str(S.B))
for f in (lambda: C(9), lambda: C['Z'], lambda: C.Z, lambda: setattr(C, 'R', 5), lambda: delattr(C, 'R'), lambda: C.R.__class__('x'), lambda: C.R < C.G, lambda: setattr(C.R, 'value', 3), lambda: C.R.G, lambda: C('R'), lambda: C(1, 2), lambda: C(), lambda: Enum('E', 'a b c'), lambda: list(Enum('E', 'a b c')), lambda: list(Enum('E', {'x': 5, 'y': 6})), lambda: list(Enum('E', [('q', 1), ('w', 2)], module='m', qualname='Q.E', type=int, start=5)), lambda: Enum('E', 'a a'), lambda: Enum('E', 5), lambda: type('X', (C,), {}), lambda: IP(7), lambda: IP(16), lambda: IP(-1), lambda: P(0), lambda: P(8), lambda: P(7), lambda: ~P.R, lambda: P.R | P.X, lambda: P.RW & P.W, lambda: P.R ^ P.RW, lambda: P.R | 1, lambda: IP.A | 4, lambda: ~IP.A, lambda: list(P.RW), lambda: list(IP(11)), lambda: P.R in P.RW, lambda: 1 in P.RW, lambda: bool(P(0)), lambda: len(P.RW), lambda: P.RW.name, lambda: (P.R | P.X).name, lambda: IP(5).name, lambda: repr(IP(4)), lambda: IP(3) - 1, lambda: I.ONE.__reduce_ex__(2), lambda: C.R._sort_order_, lambda: P['R|W'] , lambda: S('zzz'), lambda: StrEnum('Q', 'a b')('a'), lambda: I('1'), lambda: I(1.0), lambda: P.R < P.W, lambda: C.__call__(2), lambda: C.R(3), lambda: isinstance(C.R, C), lambda: C.mro()[1], lambda: dir(C), lambda: dir(C.R), lambda: enum.unique(C), lambda: enum.verify(CONTINUOUS)(C), lambda: enum.verify(NAMED_FLAGS)(P)): t(f)
def bad(src): t(lambda: exec_class(src))
def mk(name, bases, items, **k):
    def body(ns):
        for a, b in items: ns[a] = b
    return types.new_class(name, bases, k, body)
t(mk, 'E', (Enum,), [('a', 1), ('a', 2)]); t(mk, 'E', (Enum,), [('mro', 1)]); t(mk, 'E', (Enum,), [('_x_', 1)]); t(mk, 'E', (Enum,), [('__x', 1)]); t(mk, 'E', (Enum, int, str), [('a', 1)]); t(mk, 'E', (IntEnum,), [('a', 'x')]); t(mk, 'E', (StrEnum,), [('a', 1)]); t(mk, 'E', (StrEnum,), [('a', (1, 2))]); t(mk, 'E', (Flag,), [('a', 'x')]); t(mk, 'E', (Flag,), [('a', -1)]); t(mk, 'E', (Flag,), [('a', 3)], boundary=STRICT); t(mk, 'E', (Enum,), [('_order_', 'b a'), ('a', 1), ('b', 2)]); t(mk, 'E', (Enum,), [('_ignore_', 'z'), ('z', 3), ('a', 1)])
class Pl(Enum):
    E = (1, 2); M = (3, 4)
    def __init__(self, a, b): self.a = a; self.b = b
    @property
    def s(self): return self.a + self.b
    @classmethod
    def _missing_(cls, v): return cls.E if v == 'e' else None if v != 'bad' else 5
    @staticmethod
    def _generate_next_value_(n, s, c, l): return n
    def __str__(self): return f'<{self.name}>'
print(Pl.E.s, Pl('e'), f'{Pl.M}', Pl((3, 4)), [*map(str, Pl)]); t(Pl, 'zz'); t(Pl, 'bad')
class W(Flag, boundary=KEEP): A = 1
class W2(Flag, boundary=EJECT): A = 1
class W3(Flag, boundary=CONFORM): A = 1
print(W(9), W2(9), W3(9), repr(W(8)), list(W(9)))
class Nm(Enum):
    a = member(5); b = nonmember(6)
    @member
    def f(self): return 1
    c = functools.partial(int)
print(list(Nm), Nm.b, Nm.c)
@functools.singledispatch
def sd(x, y=0): return ('obj', x)
@sd.register
def _(x: int, y=0): return ('int', x)
@sd.register(list)
@sd.register(tuple)
def _(x, y=0): return ('seq', x)
@sd.register
def _(x: float | complex, y=0): return ('num', x)
print(sd(1), sd([1]), sd((1,)), sd(1.5), sd(1j), sd('s'), sd(True), sd.dispatch(bool).__name__, sorted(k.__name__ for k in sd.registry)); t(sd); t(sd.register, 5); t(sd.register(str) , 5) if 0 else None
def nt(x): pass
t(sd.register, nt)
def nt2(x: 'list[int]'): pass
t(sd.register, nt2)
class SM:
    @functools.singledispatchmethod
    def m(self, a): return 'base'
    @m.register
    def _(self, a: int): return 'int'
    @m.register
    @classmethod
    def _(cls, a: str): return cls.__name__
    @functools.cached_property
    def cp(self): print('computed'); return 42
    pm = functools.partialmethod(operator.add, 3) if 0 else functools.partialmethod(lambda self, a, b=2: (a, b), 5, b=6)
s = SM(); print(s.m(1), s.m('x'), s.m(1.5), s.cp, s.cp, s.__dict__, s.pm(), s.pm(b=9)); t(s.m); t(s.pm, 1)
class SS:
    __slots__ = ()
    @functools.cached_property
    def x(self): return 1
t(lambda: SS().x); cp = functools.cached_property(lambda s: 1); t(cp.__get__, 5, int); cp.__set_name__(int, 'a'); t(cp.__set_name__, int, 'b')
@functools.lru_cache(maxsize=2, typed=True)
def lc(a, b=1): return (a, b)
lc(1); lc(1.0); lc(1, b=1); lc(1, 1); print(lc.cache_info(), lc.cache_parameters(), lc.__wrapped__(3)); t(lc, []); t(functools.lru_cache, 'x'); t(functools.lru_cache, -1); lc.cache_clear(); print(lc.cache_info())
print(functools.partial(print, 1, a=2), functools.partial(functools.partial(print, 1), 2).args, functools.reduce(operator.add, [[1], [2]], []), functools.cmp_to_key(lambda a, b: b - a)(1) < functools.cmp_to_key(lambda a, b: b - a)(2) if 0 else ''); t(functools.reduce, operator.add, []); t(functools.partial); t(functools.partial, 5); t(functools.reduce, 1, 2); t(functools.total_ordering, type('T', (), {})); t(functools.cmp_to_key(lambda a, b: 'x')(1).__lt__, 5); t(lambda: functools.cmp_to_key(lambda a, b: 'x')(1) < functools.cmp_to_key(lambda a, b: 'x')(2))
for f in (lambda: list(itertools.batched('abcdefg', 3)), lambda: itertools.batched('a', 0), lambda: itertools.batched([1], n=2), lambda: list(itertools.pairwise('abc')), lambda: list(itertools.islice('abcdef', 1, None, 2)), lambda: itertools.islice('a', -1), lambda: itertools.islice('a', 1, 2, 0), lambda: itertools.islice('a', 'b'), lambda: list(itertools.accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), lambda: list(itertools.zip_longest('ab', 'c', fillvalue='-')), lambda: itertools.zip_longest('a', foo=1), lambda: list(itertools.product('ab', repeat=2)), lambda: itertools.product('a', repeat=-1), lambda: list(itertools.permutations('abc', 2)), lambda: itertools.permutations('abc', -1), lambda: list(itertools.combinations_with_replacement('ab', 2)), lambda: itertools.combinations('a', -1), lambda: itertools.tee([1], -1), lambda: [list(x) for x in itertools.tee('ab', 3)], lambda: repr(itertools.count(5, 2)), lambda: repr(itertools.count(1.5)), lambda: repr(itertools.repeat('a', 3)), lambda: repr(itertools.repeat(1)), lambda: itertools.count('a'), lambda: itertools.repeat(), lambda: len(itertools.repeat(1)), lambda: operator.length_hint(itertools.repeat(1, 5)), lambda: [(k, list(g)) for k, g in itertools.groupby('aabbc')], lambda: list(itertools.starmap(pow, [(2, 3), [3, 2]])), lambda: list(itertools.starmap(pow, [5])), lambda: list(itertools.compress('abc', [1, 0, 1])), lambda: list(itertools.dropwhile(str.islower, 'abCd')), lambda: list(itertools.filterfalse(None, [0, 1, ''])), lambda: list(itertools.chain.from_iterable(['ab', 5])), lambda: list(itertools.takewhile(lambda x: x < 3, itertools.count())), lambda: list(zip([1, 2], [3], strict=True)), lambda: list(zip([1], [3, 4], strict=True)), lambda: list(zip([1], [3], [5, 6], strict=True)), lambda: list(map(lambda a, b: a + b, [1, 2], [3]))): t(f)
od = collections.OrderedDict.fromkeys('abc', 0); od.move_to_end('a'); od.move_to_end('c', last=False); print(od, od == dict(od), od == collections.OrderedDict(dict(a=0, b=0, c=0)), list(reversed(od)), od.popitem(last=False), od | {'z': 1}, {'z': 1} | od); t(od.move_to_end, 'q'); t(collections.OrderedDict().popitem)
cm = collections.ChainMap({'a': 1}, {'a': 2, 'b': 3}); c2 = cm.new_child({'x': 1}, y=2); print(cm, c2, c2.parents, list(c2), len(c2), c2 | {'q': 1}, cm.maps, dict(c2)); t(lambda: cm['zz']); t(cm.__delitem__, 'b'); t(cm.pop, 'b'); t(cm.popitem); t(collections.ChainMap().popitem)
ct = collections.Counter('abracadabra'); print(ct, ct.most_common(2), ct - collections.Counter('aaa'), +ct, -ct, ct & collections.Counter(a=1), ct | collections.Counter(z=3), ct.total(), sorted(ct.elements())[:4], ct['none'], ct <= ct, ct == dict(ct)); ct.subtract('aaaaaaa'); print(ct, +ct); t(collections.Counter, 5); t(ct.update, 5); t(collections.Counter.fromkeys, 'a'); t(collections.Counter, 'a', 'b')
dq = collections.deque(range(5), 3); dq.appendleft(9); dq.rotate(-1); dq.insert(0, 1) if 0 else None; print(dq, dq.maxlen, dq.index(9), dq + collections.deque([1]), dq * 2); t(dq.insert, 0, 5); t(dq.remove, 77); t(dq.index, 77); t(collections.deque().pop); t(collections.deque, 1); t(collections.deque, [], -1); t(collections.deque, [], 'a'); t(lambda: dq[10]); t(lambda: dq['a']); t(lambda: dq[0:1]); t(lambda: dq + [1])
def mutate():
    d = collections.deque([1, 2, 3])
    for x in d: d.append(x)
t(mutate)
for a in (('P', 'x y z'), ('P', 'x x'), ('P', 'x class'), ('P', '_x'), ('P', ['x', '1y']), ('1P', 'x'), ('P', 'x class _y x', ), ('class', 'x'), ('P', 5), ('P', ()), (5, 'x')): t(lambda: collections.namedtuple(*a)._fields)
t(lambda: collections.namedtuple('P', 'x class _y x', rename=True)._fields); t(lambda: collections.namedtuple('P', 'x', defaults=[1, 2])); Pn = collections.namedtuple('Pn', 'x y', defaults=(5,), module='mm'); print(Pn(1), Pn.__module__, Pn._field_defaults, Pn(1)._asdict(), Pn(1)._replace(x=3), Pn.x, Pn.__doc__, Pn.x.__doc__, Pn(1).__getnewargs__(), Pn.__new__.__defaults__); t(Pn); t(Pn, 1, 2, 3); t(Pn, 1, z=2); t(Pn(1)._replace, z=2); t(Pn._make, [1]); t(lambda: setattr(Pn(1), 'x', 2))

# Many values against every kind of pattern, and what goes wrong in class patterns.
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int
class Q(P): pass
class K:
    __match_args__ = ('a', 'b', 'c')
    def __init__(self, **k): self.__dict__.update(k)
class Color:
    RED = 1
    GREEN = 'g'
def f(v):
    match v:
        case None: return 'none'
        case True | False as b: return f'bool {b}'
        case 0 | 1 | 2: return 'small'
        case -5: return 'm5'
        case 3.5: return 'f'
        case 1+2j: return 'cplx'
        case -1-2j: return 'ncplx'
        case 'abc' "def": return 'str'
        case b'x': return 'bytes'
        case Color.GREEN: return 'green'
        case P(0, 0): return 'origin'
        case P(x, y=0) if x > 10: return f'far {x}'
        case P(x=xx) if xx < 0: return f'neg {xx}'
        case Q(): return 'Q'
        case P(): return 'P'
        case K(a, b, c=3): return f'K3 {a} {b}'
        case K(a): return f'K1 {a}'
        case []: return 'empty'
        case [x]: return f'one {x!r}'
        case [1, *rest]: return f'rest {rest}'
        case (int() as i, str(s), *_): return f'is {i} {s}'
        case [*_, {'k': kk, **rr}, _]: return f'dict in seq {kk} {rr}'
        case [[a, [b, *c]], *d]: return f'{a} {b} {c} {d}'
        case {'type': 'a', 'v': (1 | 2) as n, **rest}: return f'ta {n} {rest}'
        case {'type': t, 'q': None}: return f'tq {t}'
        case {'type': _}: return 'type only'
        case {1: x, -1: y, 'a': z}: return f'{x}{y}{z}'
        case {}: return 'mapping'
        case int(n) | float(n): return f'num {n}'
        case str() | bytes() as sb: return f'sb {sb!r}'
        case set(x): return f'set {sorted(x)}'
        case range() as r: return f'range {r}'
        case _: return 'default'
for v in [None, True, False, 0, 1, 2, -5, 3.5, 1+2j, -1-2j, 'abcdef', b'x', 'g', P(0,0), P(11,0), P(-1,5), Q(3,3), P(3,3), K(a=1,b=2,c=3), K(a=1,b=2), K(b=1), [], (), [5], (5,), [1,2,3], [5,'s',7], [0,{'k':1,'z':2},3], [[1,[2,3,4]],5,6], {'type':'a','v':2,'o':1}, {'type':'b','q':None}, {'type':3}, {1:'a',-1:'b','a':'c'}, {'zz':1}, {}, 77, 7.5, 'zzz', bytearray(b'q'), {1,2}, range(3), object, 1.0, 0.0, 'g'*2, iter([1]), [2,3,4]]:
    print(repr(v)[:40] if ' at 0x' not in repr(v) else type(v), '->', f(v))
def t(fn):
    try: print(fn())
    except BaseException as e: print(type(e).__name__, e)
class B1: __match_args__ = 5
class B2: __match_args__ = [1]
class B3: __match_args__ = (1,)
class B4: __match_args__ = ('a', 'a'); a = 1
class B5: __match_args__ = ['a']; a = 1
def g1():
    match B1():
        case B1(x): return x
def g2():
    match B2():
        case B2(x): return x
def g3():
    match B3():
        case B3(x): return x
def g4():
    match B4():
        case B4(x, y): return x
def g5():
    match B4():
        case B4(x, a=y): return x
def g6():
    match B5():
        case B5(x): return x
def g7():
    match object():
        case object(x): return x
def g8():
    match 5:
        case int(x, y): return x
def g9():
    x = 5
    match 5:
        case Color.BLUE: return 1
def g10():
    notaclass = 3
    match 5:
        case notaclass(): return 1
def g11():
    match P(1,2):
        case P(1,2,3): return 1
def g12():
    match {'a':1}:
        case {Color.RED: 1, 1: 2}: return 'no'
    return 'x'
def g13():
    match {1: 5, 'g': 6}:
        case {Color.RED: x, Color.GREEN: y}: return x, y
def g14():
    match {1: 5, 2: 6}:
        case {Color.RED: x, Color.RED: y}: return x, y
for g in (g1,g2,g3,g4,g5,g6,g7,g8,g9,g10,g11,g12,g13,g14): t(g)
class D(dict):
    def get(self, k, d=None):
        print('get', k); return super().get(k, d)
    def __missing__(self, k): print('missing', k); return 1
match D(a=1):
    case {'b': x}: print('b')
    case {'a': x}: print('a', x)
from collections import defaultdict, OrderedDict, deque, UserList, ChainMap
match defaultdict(int, a=1):
    case {'b': x}: print('b')
    case {'a': x, **r}: print('a', x, type(r))
match deque([1,2]):
    case [a, b]: print('deque', a, b)
match UserList([1,2]):
    case [a, b]: print('ul', a, b)
match ChainMap({'a':1}):
    case {'a': b}: print('cm', b)
import array
match array.array('i',[1,2]):
    case [a, b]: print('arr', a, b)
match memoryview(b'ab'):
    case [a, b]: print('mv', a, b)
x = [1,2,3]
match x:
    case [a, b, c] if (a := a + 10) and False: pass
    case [d, *e]: print(a, b, c, d, e)
match x, 5:
    case [1,2,3], y: print('t', y)
match *x, 4:
    case [1, *mid, 4]: print(mid)
match (y := 5):
    case z: print(z, y)
match x:
    case [_, _, _] | _ if False: print('no')
    case list([1, b, *_]): print('list', b)
match = 5; case = 6; type = 7; _ = 8
print(match, case, type, _)
match[0:1] if 0 else None
match (match):
    case 5: print('five')
class S:
    def __len__(s): print('len'); return 2
    def __getitem__(s, i): print('gi', i); return i
from collections.abc import Sequence, Mapping
class S2(S, Sequence): pass
match S():
    case [a,b]: print('S')
    case _: print('notS')
match S2():
    case [a,b,c]: print('S3')
    case [a,b]: print('S2', a, b)
class M2(Mapping):
    def __getitem__(s, k): print('mgi', k); return {'a':1}[k]
    def __len__(s): return 1
    def __iter__(s): return iter('a')
match M2():
    case {'a': 2}: pass
    case {'a': 1, **r}: print('M', r)

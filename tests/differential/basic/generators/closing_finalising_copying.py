"""Generators closed and thrown into, finalisers in order, copying by odd reductions."""
import builtins


def print(*values, sep=" ", end="\n"):
    """Addresses are left out."""
    words = sep.join(map(str, values)).split(" at 0x")
    builtins.print(" at 0x".join(words[:1] + [word.lstrip("0123456789abcdef") for word in words[1:]]), end=end)


# generators close/throw corners, contextvars, weakrefs, del order, gc, copy memo
import sys, gc, weakref, copy, types, contextvars, functools, operator
def t(f, *a, **k):
    try: print('->', f(*a, **k))
    except BaseException as e: print('!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
def g1():
    try: yield 1
    except ValueError as e: print('caught', e); yield 'v'
    except GeneratorExit: print('exit'); raise
    finally: print('fin')
g = g1(); next(g); t(g.throw, ValueError('x')); t(g.close); t(next, g); t(g.throw, KeyError('late')); t(g.close)
g = g1(); t(g.throw, KeyError('early')); t(next, g)
def g2():
    try: yield
    finally: yield 'in finally'
g = g2(); next(g); t(g.close); t(next, g)
def g3():
    while True:
        try: x = yield
        except GeneratorExit: return 'ret'
g = g3(); next(g); t(g.close)
def g4():
    try: yield
    except GeneratorExit: raise ValueError('from exit')
g = g4(); next(g); t(g.close)
def g5(): raise StopIteration('s'); yield
t(next, g5())
def g6(): yield next(iter([]))
t(next, g6()); t(list, g6())
def g7():
    r = yield from g8(); print('r', r); yield r
def g8():
    try: yield 1
    except KeyError: yield 'k'
    return 'g8r'
g = g7(); next(g); t(g.throw, KeyError); t(next, g); print(g.gi_yieldfrom, g.gi_running, g.gi_suspended)
class It:
    def __iter__(self): return self
    def __next__(self): return 5
    def throw(self, *a): print('It.throw', [x if isinstance(x, type) else x for x in a]); return 'thrown'
    def close(self): print('It.close')
    def send(self, v): print('send', v); return v
def g9(): x = yield from It(); print('x', x)
g = g9(); t(next, g); t(g.send, 7); t(g.throw, ValueError('a')); t(g.close)
class It2:
    def __iter__(self): return self
    def __next__(self): return 5
def g10(): yield from It2()
g = g10(); next(g); t(g.send, 1)
g = g10(); next(g); t(g.throw, KeyError('zz'))
def g11(): yield from 5
t(next, g11())
g = g1(); t(g.send, 1); t(g.throw, 5); t(g.throw, ValueError, 'v', 3); t(g.throw, ValueError('a'), 'b')
def self_run():
    try: next(G)
    except ValueError as e: print(e)
    yield 1
G = self_run(); next(G)
# close during exc
def g12():
    try: yield
    except GeneratorExit as e: print(repr(e.__context__))
def outer():
    g = g12(); next(g)
    try: 1/0
    except ZeroDivisionError: g.close()
outer()
# dels
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
    def __repr__(self): return f'D({self.n})'
def f():
    a = D('a'); b = D('b'); c = [D('c1'), D('c2')]; d = {1: D('d1'), 2: D('d2')}; e = (D('e1'), D('e2')); s = {D('s')}
    return None
f()
def cyc():
    x = D('x'); x.me = x; y = D('y'); y.l = [y]
cyc(); print('collect'); gc.collect()
def order():
    r = [weakref.ref(D('w'), lambda r: print('cb', r() is None))]
    o = D('o'); r2 = weakref.ref(o, lambda r: print('cb2')); fin = weakref.finalize(o, print, 'finalize', 1); print(fin.alive, fin.peek()[1:]); del o; print(fin.alive, fin())
order()
class R:
    def __del__(self): global saved; saved = self; print('resurrect')
r = R(); del r; print(saved); del saved; print('gone')
x = D(1); x = D(2); del x
for i in range(2): v = D(i)
del v
[D('comp') for _ in range(2)]; print('after comp')
D('expr'); print('next')
def ret(): return D('ret')
ret().n; print('done'); _ = ret(); del _
try: raise ValueError(D('in exc'))
except ValueError as e: pass
print('post exc')
with __import__('contextlib').suppress(KeyError): k = D('k'); raise KeyError
del k
a, b = D('t1'), D('t2'); a, b = b, a; del a; print('mid'); del b
# copy memo
class C:
    def __init__(self): self.x = [1]
    def __deepcopy__(self, memo): print('memo', len(memo), sorted(type(v).__name__ for v in memo.values())); c = C(); memo[id(self)] = c; c.x = copy.deepcopy(self.x, memo); return c
    def __copy__(self): return 'copied'
l = [C(), [1]]; l.append(l[0]); l.append(l); m = copy.deepcopy(l); print(m[0] is m[2], m[3] is m, copy.copy(l[0]))
class Rd:
    def __reduce_ex__(self, p): return (Rd.make, (p,), {'s': 1}, iter([1, 2]), iter([('k', 'v')]))
    @staticmethod
    def make(p): r = Rl(); r.p = p; return r
class Rl(list):
    def __setitem__(self, k, v): print('set', k, v)
    def __setstate__(self, s): print('state', s)
print(copy.copy(Rd()), copy.deepcopy(Rd()))
for bad in (lambda self, p: 5, lambda self, p: (), lambda self, p: (1,), lambda self, p: (list, 1), lambda self, p: 'str', lambda s, p: (list, (), None, None, None, None, None)):
    class B: __reduce_ex__ = bad
    t(copy.copy, B())
class Sl:
    __slots__ = ('a', 'b', '__weakref__')
s = Sl(); s.a = [1]; c = copy.copy(s); d = copy.deepcopy(s); print(c.a is s.a, d.a, hasattr(d, 'b'), s.__reduce_ex__(2)[2])
t(copy.copy, (x for x in ())); t(copy.deepcopy, sys); t(copy.copy, sys._getframe()); t(copy.deepcopy, {1: (lambda: 0)} and [1])
t(object().__reduce_ex__, 0); t(copy.copy, memoryview(b'')); t(copy.replace if hasattr(copy, 'replace') else (lambda: 'noreplace'))

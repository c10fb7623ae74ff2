# send, throw, close and delegation of generators: results, errors, contexts, attributes.
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e, '|', repr(e.__cause__), repr(e.__context__))
def g():
    try:
        x = yield 1
        print('x', x)
        y = yield 2
        print('y', y)
        return 'ret'
    except GeneratorExit: print('GE'); raise
    except ValueError as e: print('VE', e); yield 'recovered'
    finally: print('fin')
a = g(); t(a.send, 5); t(next, a); t(a.send, 'v'); t(a.send, 'w'); t(next, a); t(a.send, 1); t(a.throw, KeyError('k'))
a = g(); t(a.throw, ValueError('early')); t(next, a)
a = g(); next(a); t(a.throw, ValueError, 'm'); t(a.close); t(a.close)
a = g(); next(a); t(a.throw, ValueError); t(next, a)
a = g(); next(a); t(a.throw, 5); t(a.throw, ValueError('x'), 'y'); t(a.throw, ValueError, ValueError('inst')); t(a.throw, ValueError, None, 5); 
a = g(); next(a); t(a.throw, int); t(a.throw); del a
def ign():
    while True:
        try: yield
        except GeneratorExit: print('ignored')
a = ign(); next(a); t(a.close)
def cl():
    try: yield 1
    except GeneratorExit: return 'closed value'
a = cl(); next(a); t(a.close)
def r():
    yield 1
    raise StopIteration('inner')
t(list, r())
def rr():
    yield next(iter(()))
t(list, rr())
def selfrun():
    yield next(me)
me = selfrun(); t(next, me)
class It:
    def __iter__(self): return self
    def __next__(self): print('nx'); return 1
    def send(self, v): print('send', v); return v
    def throw(self, *a): print('throw', a); return 'thrown'
    def close(self): print('close')
def d(): 
    r = yield from It()
a = d(); t(next, a); t(a.send, 3); t(a.throw, ValueError('q')); t(a.close)
class It2:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(42)
def d2():
    r = yield from It2()
    print('r', r)
    r = yield from [1, 2]
    print('r', r)
    r = yield from (x for x in 'ab')
    return r
t(list, d2())
a = d2(); next(a); t(a.send, 'notnone'); 
def d3(): yield from 5
t(list, d3())
def sub():
    try: yield 's'
    finally: print('sub fin')
    return 'subret'
def out():
    try: v = yield from sub(); print(v)
    except ValueError as e: print('out', e); yield 'o'
a = out(); t(next, a); t(a.throw, ValueError('vv')); t(next, a)
a = out(); t(next, a); print(a.gi_yieldfrom.__name__, a.gi_running, a.gi_suspended, a.gi_frame.f_lineno > 0); a.close(); print(a.gi_frame, a.gi_yieldfrom, a.gi_suspended)
print(a.gi_code.co_name, a.__name__, a.__qualname__, type(a))
a.__name__ = 'nn'; a.__qualname__ = 'qq'; print(repr(a)[:22])
t(setattr, a, '__name__', 5); t(setattr, a, '__qualname__', 5); t(setattr, a, 'gi_running', 1); t(delattr, a, '__name__')
t(type(a)); t(setattr, a, 'foo', 1)
ge = (i for i in range(3)); print(ge.__name__, ge.__qualname__, ge.gi_code.co_varnames, ge.gi_code.co_name)
t(lambda: (i for i in 5)); t(lambda: [i for i in 5])
def order():
    print('a'); yield; print('b')
    try: yield 1
    finally:
        yield 2
        print('c')
a = order(); print(next(a), next(a)); t(a.close); t(next, a)
def ctx():
    try: yield
    except Exception as e:
        print('in gen', repr(e), repr(e.__context__))
        raise TypeError('new')
try: raise KeyError('outer')
except KeyError:
    a = ctx(); next(a); t(a.throw, ValueError('inner'))
def ret(): 
    return (yield)
a = ret(); next(a); t(a.send, (1,2))
a = ret(); next(a); t(a.send, StopIteration(3))
def many(): x = yield (yield 1, (yield 2)); print(x)
a = many(); print(next(a), a.send('A'), a.send('B')); t(a.send, 'C')
lam = lambda: (yield 5); t(list, lam())
def tr(): 
    import sys
    yield sys.exc_info()[0]
    try: 1/0
    except ZeroDivisionError:
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]
try: raise KeyError
except KeyError: print(list(tr()))
a = tr(); print(next(a)); 
try: raise KeyError
except KeyError: print(next(a)); print(next(a))
def fib(n):
    a, b = 0, 1
    for _ in range(n): yield a; a, b = b, a+b
print(list(fib(10)), sum(fib(20)), max(fib(5)), dict(zip('abc', fib(3))), [*fib(4)], {*fib(4)}, (*fib(3),))
x, *y, z = fib(6); print(x, y, z)
def tree(t):
    if t: l, v, r = t; yield from tree(l); yield v; yield from tree(r)
print(list(tree(((None,1,None),2,(None,3,None)))))
import gc
def fin():
    try: yield
    finally: print('collected')
a = fin(); next(a); del a
def unr():
    try: yield
    finally: 1/0
import sys
sys.unraisablehook = lambda u: print('unraisable', repr(u.exc_value), u.object.__name__, u.err_msg)
a = unr(); next(a); del a
a = ign(); next(a); del a

"""Tracebacks of statements of every kind, as module traceback writes them."""
# uncaught-like tracebacks of many kinds, printed by traceback module
import traceback, sys
def show(f, *a):
    try: f(*a)
    except BaseException as e:
        print(''.join(traceback.format_exception(e)).replace(__file__, 'F'))
def deco(f):
    def w(*a, **k):
        return f(*a,
                 **k)
    return w
@deco
def multi(x):
    return (x +
            1 +
            None)
show(multi, 1)
def call_multi():
    return print(
        len([1, 2]),
        int(
            'x'
        ),
        sep='')
show(call_multi)
def sub():
    d = {'a': {'b': [1]}}
    return d['a'][
        'b'][5]
show(sub)
def attr():
    class X: y = None
    return X.y.z.w(
        1)
show(attr)
def comp(): return [x / y for x in (1, 2) for y in (1, 0)]
show(comp)
def genx(): return list(1 / x for x in (1, 0))
show(genx)
def dcomp(): return {k: v['q'] for k, v in {'a': 1}.items()}
show(dcomp)
def lam(): return (lambda a: a.b)(5)
show(lam)
def cls():
    class Z:
        a = 1
        b = a + 'x'
show(cls)
def clsdeco():
    @int
    class Q: pass
show(clsdeco)
def badbase():
    class Q(1, 2): pass
show(badbase)
def defaults():
    def f(a=1/0): pass
show(defaults)
def annot():
    def f(a: undefined_ann) -> 5: pass
show(annot)
def withx():
    with open as f: pass
show(withx)
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise KeyError('exit')
def withy():
    with CM() as c, CM():
        raise ValueError('body')
show(withy)
def forx():
    for a, b in [(1, 2, 3)]: pass
show(forx)
def unp(): a, (b, c) = 1, 2
show(unp)
def star(): print(*5)
show(star)
def dstar(): print(**{'a': 1}, **{'a': 2})
show(dstar)
def aug():
    x = [1]; x[0] += 'a'
show(aug)
def delx():
    x = {}; del x['a'], x['b']
show(delx)
def fstr(): return f"{1:{'q'}} {undefined}"
show(fstr)
def fstr2(): return f"""{
    1/0
}"""
show(fstr2)
def asrt(): assert (1 ==
    2), f'msg {3}'
show(asrt)
def raise_from():
    try: 1/0
    except ZeroDivisionError as e: raise RuntimeError('r') from e
show(raise_from)
def ctx():
    try: 1/0
    except ZeroDivisionError:
        try: {}['k']
        except KeyError: raise OSError(2, 'nf', 'file')
show(ctx)
def fromnone():
    try: 1/0
    except ZeroDivisionError: raise ValueError('x') from None
show(fromnone)
def notes():
    e = ValueError('m\nmulti'); e.add_note('note1\nline2'); e.add_note(''); e.__notes__.append(5); raise e
show(notes)
def grp():
    try: raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [TypeError('t'), KeyError('k')])])
    except* ValueError as g: raise OSError('in star')
show(grp)
def grp2():
    es = []
    for i in range(3):
        try: 1 / 0 if i else {}['x']
        except Exception as e: e.add_note(f'n{i}'); es.append(e)
    raise BaseExceptionGroup('b', es) from es[0]
show(grp2)
def rec(n): return rec(n - 1) if n else 1/0
show(rec, 10)
def yf():
    def g():
        yield 1
        raise LookupError('g')
    def h(): yield from g()
    return [*h()]
show(yf)
def chain_cmp(): return 1 < 2 < 'a' < 3
show(chain_cmp)
def bools(): return (None or 0 or [] or {}['z']) and 3
show(bools)
def tern(): return 1 if undefined_t else 2
show(tern)
def walrus():
    if (y := [1, 2][7]) > 3: pass
show(walrus)
def slc(): return [1, 2, 3]['a':2]
show(slc)
def kw(): return sorted([3, 1], kye=1)
show(kw)
def imp():
    import os.pathx
show(imp)
def imp2():
    from collections import nope, deque
def glob():
    global zzz
    return zzz
show(glob)
def unb():
    print(loc); loc = 1
show(unb)
def free():
    def i(): return fv
    i(); fv = 1
show(free)
def mat():
    match {'a': 1}:
        case {'a': x} if x.foo: pass
show(mat)
def neg(): return -'a' + ~1.5
show(neg)
def power(): return 2 ** (3 - 'a') ** 2
show(power)
def mat_mul(): return [1] @ [2]
show(mat_mul)
def inop(): return 1 in 5
show(inop)
def setdisp(): return {1, [2], 3}
show(setdisp)
def dictdisp(): return {'a': 1, **5}
show(dictdisp)
def ret_tuple(): return 1, 2, (3).x, 4
show(ret_tuple)
def setattr_(): (5).x = 3
show(setattr_)
def setitem_(): (1, 2)[0] = 3
show(setitem_)
def ann_assign(): x: int = 1/0
show(ann_assign)
def exc_in_except():
    try: raise ValueError
    except undefined_exc: pass
show(exc_in_except)
def bad_except():
    try: raise ValueError
    except (TypeError, 5): pass
show(bad_except)
def raise_bad(): raise 5
show(raise_bad)
def raise_cls(): raise ValueError from 5
show(raise_cls)
def raise_cls2(): raise int
show(raise_cls2)
class BadStr(Exception):
    def __str__(self): raise TypeError('bad str')
def bs(): raise BadStr('x')
show(bs)
class Nested:
    class Err(Exception): pass
def ne(): raise Nested.Err('a', 'b')
show(ne)
def kv(): raise KeyError('a b')
show(kv)
def sysexit(): sys.exit('bye')
show(sysexit)
def longline(): return aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa + 1
show(longline)

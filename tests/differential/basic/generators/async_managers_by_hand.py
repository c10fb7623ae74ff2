"""Asynchronous managers, stacks and generators, driven by hand."""
import sys, types, copy
# AsyncExitStack by hand and event loop
from contextlib import AsyncExitStack, asynccontextmanager, aclosing, AsyncContextDecorator, AbstractAsyncContextManager
def run(coro):
    try:
        while True:
            v = coro.send(None)
            print('  yielded', v)
    except StopIteration as e:
        return e.value
@types.coroutine
def tick(v): 
    r = yield v
    return r
class A:
    def __init__(self, n, exc=None, swallow=False): self.n, self.exc, self.swallow = n, exc, swallow
    async def __aenter__(self):
        await tick('enter %s' % self.n); return self
    async def __aexit__(self, t, v, tb):
        await tick('exit %s %s' % (self.n, t and t.__name__))
        if self.exc: raise self.exc
        return self.swallow
def chain(e):
    out = []
    while e is not None and len(out) < 9:
        out.append((type(e).__name__, str(e))); e = e.__context__
    return out
async def t1():
    async with AsyncExitStack() as st:
        a = await st.enter_async_context(A(1))
        st.push_async_exit(A(2, ValueError('v')))
        st.push_async_callback(tick, 'cb')
        st.callback(print, 'sync')
        st.push_async_exit(A(3, KeyError('k')))
        raise TypeError('t')
try: run(t1())
except BaseException as e: print(chain(e))
async def t2():
    async with A(1), A(2, swallow=True) as b:
        print('b', b.n)
        raise OSError(2, 'x')
    print('after')
    try:
        async with A(5, RuntimeError('r')):
            return 'never'
    except RuntimeError as e: print(chain(e))
    async with A(6):
        return 'ret'
print(run(t2()))
@asynccontextmanager
async def acm(x):
    print('pre', x)
    try:
        y = await tick('t')
        yield x
    except ValueError as e: print('caught', e)
    finally: print('post')
async def t3():
    async with acm(1) as v: print(v)
    async with acm(2) as v: raise ValueError('zz')
    try:
        async with acm(3): raise KeyError('kk')
    except KeyError as e: print('out', chain(e))
    @acm(4)
    async def f(q): print('in f', q); return q
    print(await f(9), await f(10))
    async def gen():
        try:
            for i in range(5):
                await tick(i)
                yield i
        finally:
            await tick('closing'); print('gen closed')
    async with aclosing(gen()) as g:
        async for i in g:
            if i == 2: break
    print([x async for x in gen() if x % 2])
    print({x: y async for x in gen() for y in [x * x]})
    g = gen()
    print(await anext(g), await g.asend(None), await g.__anext__())
    try: await g.athrow(KeyError('thrown'))
    except KeyError as e: print(repr(e))
    print(await anext(g, 'dflt'))
    try: await anext(g)
    except StopAsyncIteration as e: print('SAI', e.args)
    await g.aclose()
run(t3())
# errors
class NoExit:
    async def __aenter__(self): pass
class NoEnter: pass
class SyncOnly:
    def __enter__(self): return self
    def __exit__(self, *a): pass
class BadAwait:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
class BadExit:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 7
for c in (NoExit, NoEnter, SyncOnly, BadAwait, BadExit):
    async def t(c=c):
        async with c(): print('body')
    try: run(t())
    except BaseException as e: print(c.__name__, type(e).__name__, e)
async def t4():
    with A(1): pass
try: run(t4())
except BaseException as e: print(type(e).__name__, e)
class Bad1: pass
class Bad2:
    def __aiter__(self): return 3
class Bad3:
    def __aiter__(self): return self
    def __anext__(self): return 3
class Bad4:
    async def __aiter__(self): return self
for c in (Bad1, Bad2, Bad3, Bad4, lambda: [1]):
    async def t(c=c):
        async for x in c(): print(x)
    import warnings
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try: run(t())
        except BaseException as e: print(type(e).__name__, e, repr(e.__cause__))
async def aw(x): return await x
class W:
    def __await__(self): return 3
class W2:
    def __await__(self): return aw(1)
class W3:
    def __await__(self): yield 1; return 'w3'
def g(): yield
for x in (1, W(), W2(), W3(), g(), g, None):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try: print(run(aw(x)))
        except BaseException as e: print(type(e).__name__, str(e)[:60])
c = aw(W3())
print(c.send(None), c.cr_running, c.cr_suspended if hasattr(c, 'cr_suspended') else None, c.cr_await.__class__.__name__, c.__qualname__, c.cr_frame.f_lineno, c.cr_code.co_name, c.cr_origin)
try: c.throw(ValueError, 'old')
except ValueError as e: print('ve', e)
try: c.send(None)
except RuntimeError as e: print(e)
c = aw(W3()); c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = aw(W3())
try: c.send(1)
except TypeError as e: print(e)
c.close()
async def ag():
    yield 1
    yield 2
a = ag()
x = a.__anext__()
try: x.send(None)
except StopIteration as e: print(e.value)
try: x.send(None)
except RuntimeError as e: print(e)
a1 = a.asend(5); a1.close()
try: a1.send(None)
except RuntimeError as e: print(e)
b = ag(); y = b.asend(3)
try: y.send(None)
except TypeError as e: print(e)
z = b.athrow(ValueError)
try: z.send(1)
except RuntimeError as e: print(e)
try: z.send(None)
except ValueError as e: print('VE', e)
except BaseException as e: print(repr(e))
async def ag2():
    try: yield 1
    except GeneratorExit: yield 2
h = ag2()
try: h.asend(None).send(None)
except StopIteration: pass
try: h.aclose().send(None)
except RuntimeError as e: print(e)
print(a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code.co_flags & 0x200)

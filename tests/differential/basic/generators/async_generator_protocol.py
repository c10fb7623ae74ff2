# Asynchronous generators and coroutines step by step: results, errors, attributes, wrong operands.
import sys
def run(coro):
    try:
        v = None
        while True:
            v = coro.send(None)
            print('yielded', v)
    except StopIteration as e:
        return e.value
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield self.v
        return r
async def ag(n):
    try:
        for i in range(n):
            try:
                got = yield i
                print('got', got)
            except ValueError as e:
                print('caught', e)
                yield 'after error'
    finally:
        print('finally')
async def main():
    a = ag(3)
    print(await a.__anext__())
    print(await a.asend('x'))
    print(await a.athrow(ValueError('boom')))
    print(await a.__anext__())
    await a.aclose()
    try:
        await a.__anext__()
    except StopAsyncIteration as e:
        print('stop', repr(e))
    print([x async for x in ag(3)])
    print({x async for x in ag(2) if x})
    print({x: y async for x in ag(2) for y in range(2)})
    g = (x async for x in ag(2))
    print(type(g).__name__, g.__name__, g.__qualname__)
    async for v in g: print('v', v)
    a = ag(1)
    print(a.ag_frame is not None, a.ag_running, a.ag_await, a.ag_code.co_name)
    async for _ in a: pass
    print(a.ag_frame)
    try:
        async for x in 5: pass
    except TypeError as e: print(e)
    try:
        async for x in [1]: pass
    except TypeError as e: print(e)
    class Bad:
        def __aiter__(self): return 5
    try:
        async for x in Bad(): pass
    except TypeError as e: print(e)
    class Bad2:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in Bad2(): pass
    except TypeError as e: print(e, repr(e.__cause__))
    class Bad3:
        async def __aiter__(self): return self
    try:
        async for x in Bad3(): pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    class CM:
        async def __aenter__(self): print('enter'); return 7
        async def __aexit__(self, t, v, tb): print('exit', t, v); return True
    async with CM() as c, CM() as d:
        print(c, d)
        raise KeyError('k')
    class CM2:
        def __aenter__(self): return 3
        async def __aexit__(self, *a): pass
    try:
        async with CM2(): pass
    except TypeError as e: print(e)
    class CM3:
        async def __aenter__(self): return 3
        def __aexit__(self, *a): return 3
    try:
        async with CM3(): pass
    except TypeError as e: print(e)
    try:
        async with CM3(): raise OSError(1)
    except TypeError as e: print(e, repr(e.__context__))
    class CM4:
        async def __aenter__(self): return 3
    try:
        async with CM4(): pass
    except TypeError as e: print(e)
    class CM5:
        def __enter__(self): pass
        def __exit__(self): pass
    try:
        async with CM5(): pass
    except TypeError as e: print(e)
    try:
        await 5
    except TypeError as e: print(e)
    try:
        await [1]
    except TypeError as e: print(e)
    class A1:
        def __await__(self): return 5
    try:
        await A1()
    except TypeError as e: print(e)
    class A2:
        def __await__(self): return foo()
    async def foo(): return 3
    try:
        await A2()
    except TypeError as e: print(e)
    c = foo()
    print(await c)
    try:
        await c
    except RuntimeError as e: print(e)
    print(await Aw('w'))
    return 'done'
print(run(main()))
c = ag(2).__anext__()
try: c.send(None)
except StopIteration as e: print('si', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
a = ag(2)
x = a.asend(None)
y = a.asend(None)
try: x.send(5)
except BaseException as e: print(type(e), e)
async def susp():
    await Aw('q')
    yield 1
a = susp()
x = a.__anext__()
print(x.send(None))
y = a.__anext__()
try: y.send(None)
except RuntimeError as e: print(e)
try: a.aclose().send(None)
except RuntimeError as e: print(e)
try: a.athrow(ValueError).send(None)
except RuntimeError as e: print(e)
x.close()
async def ign():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = ign()
try: a.__anext__().send(None)
except StopIteration as e: print(e.value)
try: a.aclose().send(None)
except RuntimeError as e: print(e)
a = ag(1)
try: a.asend(5).send(None)
except TypeError as e: print(e)
try: a.aclose().throw(ValueError('zz'))
except ValueError as e: print('VE', e)
async def raises():
    yield 1
    raise StopAsyncIteration
async def raises2():
    yield 1
    raise StopIteration
async def m2():
    for f in raises, raises2:
        try:
            async for x in f(): pass
        except RuntimeError as e: print(e, repr(e.__cause__))
run(m2())
def first(agen): print('firstiter', agen.__name__)
def fin(agen): print('finalizer', agen.__name__)
old = sys.get_asyncgen_hooks()
print(old)
sys.set_asyncgen_hooks(firstiter=first, finalizer=fin)
async def m3():
    async for x in ag(3):
        break
    print('after break')
run(m3())
sys.set_asyncgen_hooks(*old)
async def m4():
    async for x in ag(3):
        return 5
print(run(m4()))
print(type(ag(1).__anext__()), type(ag(1).aclose()), type(ag(1).athrow(ValueError)))
async def coro(): pass
c = coro()
print(c.cr_running, c.cr_await, c.cr_frame is not None, c.cr_origin, c.cr_code.co_name, c.cr_suspended)
c.close()
try: c.send(None)
except RuntimeError as e: print(e)
c = coro()
try: c.send(1)
except TypeError as e: print(e)
try: iter(c)
except TypeError as e: print(e)
try: next(c)
except TypeError as e: print(e)
c.close()
try: c.throw(1)
except TypeError as e: print(e)
w = Aw(1).__await__()
try:
  for x in coro(): pass
except TypeError as e: print(e)
def gf():
    try: yield from coro()
    except TypeError as e: print(e)
list(gf())
anext_r = anext(ag(0), 'default')
print(run(anext_r.__await__() if False else anext_r)) if False else None
async def m5():
    print(await anext(ag(0), 'dflt'))
    print(await anext(ag(1), 'dflt'))
    try: anext(5)
    except TypeError as e: print(e)
    try: aiter(5)
    except TypeError as e: print(e)
    try: await anext(ag(0))
    except StopAsyncIteration as e: print('SAI')
run(m5())

"""Coroutines and asynchronous generators driven by hand: every state, every error, hooks, clean-up."""
import gc
import inspect
import sys
import types
import warnings


def drive(awaitable, *sends):
    it = awaitable.__await__() if hasattr(awaitable, "__await__") else awaitable
    got = []
    sends = iter(sends)
    try:
        value = None
        while True:
            got.append(it.send(value))
            value = next(sends, None)
    except StopIteration as e:
        return got, e.value
    except BaseException as e:
        return got, f"{type(e).__name__}: {e}"


@types.coroutine
def ask(x):
    return (yield x)


class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield ("aw", self.v)
        return (self.v, r)


async def simple(a, *, b=2): return a + b + await ask("q")
async def nested(): return [await Aw(i) for i in range(2)] + [x async for x in agen(2)]
async def agen(n):
    try:
        for i in range(n):
            got = yield await ask(f"a{i}")
            if got is not None:
                yield f"sent {got}"
    finally:
        print("agen cleaned", await ask("cleanup"))


print(drive(simple(1), 10), drive(simple("x")), drive(nested(), *range(10)))


async def errors():
    out = []
    for make in (lambda: 5, lambda: None, lambda: [1], lambda: type("Bad", (), {"__await__": lambda s: 5})(), lambda: type("Bad2", (), {"__await__": lambda s: simple(1)})()):
        try:
            await make()
        except TypeError as e:
            out.append(str(e))
    try:
        async for _ in [1]: pass
    except TypeError as e: out.append(str(e))
    try:
        async for _ in type("NoNext", (), {"__aiter__": lambda s: s})(): pass
    except TypeError as e: out.append(str(e))
    try:
        async for _ in type("BadNext", (), {"__aiter__": lambda s: s, "__anext__": lambda s: 5})(): pass
    except TypeError as e: out.append(str(e))
    try:
        async with 5: pass
    except TypeError as e: out.append(str(e))
    try:
        async with type("BadEnter", (), {"__aenter__": lambda s: 5, "__aexit__": lambda s, *a: None})(): pass
    except TypeError as e: out.append(str(e))
    try:
        for _ in agen(1): pass
    except TypeError as e: out.append(str(e))
    try:
        with Cm("x"): pass
    except TypeError as e: out.append(str(e))
    return out


class Cm:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self): print("enter", self.name, await ask("in")); return self
    async def __aexit__(self, t, v, tb): print("exit", self.name, t and t.__name__, await ask("out")); return self.swallow


print(*drive(errors())[1], sep="\n")


async def managers():
    async with Cm("a") as a, Cm("b", True) as b:
        raise ValueError(a.name + b.name)
    try:
        async with Cm("c"):
            return "early"
    finally:
        await ask("finally")


print(drive(managers(), 1, 2, 3, 4, 5, 6, 7))
g = agen(3)
print(type(g).__name__, g.ag_frame is not None, g.ag_running, g.ag_await, inspect.isasyncgen(g), hasattr(g, "__next__"))
print(drive(g.__anext__(), "x"), drive(g.asend("hello"), "y"), drive(g.athrow(KeyError("k")), "z"), drive(g.__anext__()), drive(g.aclose()))
g = agen(3)
a1, a2 = g.asend(None), g.asend(None)
print(a1.send(None))
try:
    a2.send(None)
except RuntimeError as e: print(e)
print(drive(g.aclose()))
try: a1.send("v")
except StopIteration as e: print("value", e.value)
print(drive(g.aclose(), "done"), drive(g.__anext__()), drive(g.asend(5)))
for thing in (a1, g.aclose()):
    try: thing.send(None)
    except (RuntimeError, StopIteration, StopAsyncIteration) as e: print(type(e).__name__, e)


async def ignores():
    try: yield 1
    finally: yield 2


g = ignores()
print(drive(g.__anext__()), drive(g.aclose()))
async def stops():
    yield 1
    raise StopAsyncIteration("inner")
g = stops()
print(drive(g.__anext__()), drive(g.__anext__()))
async def stop_iter(): raise StopIteration(3)
print(drive(stop_iter()))
c = simple(1)
try: c.send("early")
except TypeError as e: print(e)
print(c.send(None), c.cr_suspended, c.cr_frame.f_locals["a"], c.cr_await is not None)
try: c.throw(ValueError("thrown"))
except ValueError as e: print(repr(e), c.cr_frame)
for again in (lambda: c.send(None), lambda: c.throw(KeyError), lambda: drive(c)):
    try: print(again())
    except RuntimeError as e: print(e)
c.close()
try: next(simple(1))
except TypeError as e: print(e)
hooks = []
def first(a): hooks.append(("first", a.__name__))
def final(a): hooks.append(("final", a.__name__)); a.aclose().close()
old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(first, final)
async def hooked():
    yield 1
    yield 2
g = hooked()
drive(g.__anext__())
del g
gc.collect()
print(hooks, sys.get_asyncgen_hooks().firstiter is first)
sys.set_asyncgen_hooks(*old)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    simple(1)
    gc.collect()
print([(str(x.message), x.category.__name__) for x in w])
sys.set_coroutine_origin_tracking_depth(2)
def maker(): return simple(2)
c = maker()
print([(name, line > 0) for _, line, name in c.cr_origin], sys.get_coroutine_origin_tracking_depth())
c.close()
sys.set_coroutine_origin_tracking_depth(0)
async def outer():
    async def inner():
        return sys._getframe(1).f_code.co_name, (await ask("f"))
    return await inner()
print(drive(outer()), inspect.iscoroutinefunction(outer), inspect.isasyncgenfunction(agen), outer.__code__.co_flags & inspect.CO_COROUTINE > 0, repr(outer()).split(" at ")[0] if False else "")
async def comp(): return {k: v async for k, v in pairs()}, {x async for x in agen2()}, [y async for y in agen2() if await ask(y)], [z for z in [await ask("z")]]
async def pairs():
    for i in range(2): yield i, await ask(i)
async def agen2():
    yield 7
    yield 8
print(drive(comp(), "p", "q", True, False, "zz"))
async def delegating(): return await (await ask("one") or Aw("two"))
print(drive(delegating()))
@types.coroutine
def old_style():
    x = yield from ask("old")
    return x
async def uses_old(): return await old_style()
print(drive(uses_old(), "new"))
def plain_gen():
    try: yield from simple(1)
    except TypeError as e: yield str(e)
print(next(plain_gen()))
async def gen_in_async(): return [x for x in (i * 2 for i in range(3))], sum(await ask(1) for _ in ()) if False else 0
print(drive(gen_in_async()))
async def cancelled():
    try:
        await ask("wait")
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("last")
c = cancelled()
c.send(None)
c.close()
print(c.cr_frame, c.cr_running, c.cr_suspended)
async def stubborn():
    try: await ask(1)
    except GeneratorExit: await ask(2)
c = stubborn()
c.send(None)
try: c.close()
except RuntimeError as e: print(e)
async def anext_user():
    it = aiter(agen2())
    return await anext(it), await anext(it), await anext(it, "default")
print(drive(anext_user()))
async def anext_fails(): return await anext(aiter(agen3()))
async def agen3():
    if False: yield
print(drive(anext_fails()))
try: aiter(5)
except TypeError as e: print(e)
try: anext(5)
except TypeError as e: print(e)

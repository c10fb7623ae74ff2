"""async for/with, asyncgen finalisation, athrow/aclose, attributes of coroutines."""
import sys
import types
import warnings


class Pause:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield self.tag
        return got


def drive(coro, values=()):
    values = iter(values)
    log = []
    send = None
    try:
        while True:
            log.append(coro.send(send))
            send = next(values, None)
    except StopIteration as stop:
        return log, stop.value
    except BaseException as exc:
        return log, f"{type(exc).__name__}: {exc}"


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        print("enter", self.name, await Pause("in-" + self.name))
        return self

    async def __aexit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        await Pause("out-" + self.name)
        return self.swallow


class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await Pause("c%d" % self.n)
        return self.n


async def one():
    async with Manager("a") as a, Manager("b", swallow=True) as b:
        async for i in Counter(3):
            if i == 1:
                continue
            print(a.name, b.name, i)
        else:
            print("else")
        raise ValueError("swallowed")
    result = [x async for x in Counter(3) if await Pause("cond")]
    print(result)
    print({x: y async for x in Counter(2) for y in "ab"})
    print({x async for x in Counter(2)})
    gen = (x * 2 async for x in Counter(2))
    print(type(gen).__name__, [x async for x in gen])
    return "done"


print(drive(one(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))


async def agen():
    try:
        while True:
            try:
                got = yield await Pause("ag")
                print("got", got)
            except KeyError as e:
                print("caught", repr(e))
                yield "recovered"
    finally:
        print("finally", sys.exc_info()[0])
        await Pause("cleanup")


async def two():
    g = agen()
    print(g.ag_running, g.ag_await, g.ag_frame is not None, g.ag_code.co_name)
    print(await g.__anext__())
    print(await g.asend("hello"))
    print(await g.athrow(KeyError("k")))
    print(await g.asend(None))
    await g.aclose()
    print(g.ag_frame)
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("stopped", e.args)
    print(await g.aclose())
    h = agen()
    try:
        await h.athrow(ZeroDivisionError, "early")
    except ZeroDivisionError as e:
        print("zero", e)
    k = agen()
    await k.__anext__()
    try:
        await k.athrow(RuntimeError("inside"))
    except RuntimeError as e:
        print("rt", e)

    async def bad():
        try:
            yield 1
        finally:
            yield 2
    b = bad()
    await b.__anext__()
    try:
        await b.aclose()
    except RuntimeError as e:
        print(e)

    async def stops():
        yield 1
        raise StopAsyncIteration("x")
    try:
        async for _ in stops():
            pass
    except RuntimeError as e:
        print(e, repr(e.__cause__))

    async def stops2():
        yield 1
        raise StopIteration("x")
    try:
        async for _ in stops2():
            pass
    except RuntimeError as e:
        print(e, repr(e.__cause__))


print(drive(two()))


async def wrong_with():
    async with object():
        pass
async def wrong_for():
    async for x in [1]:
        pass
class OnlyEnter:
    async def __aenter__(self): pass
async def wrong_exit():
    async with OnlyEnter(): pass
async def wrong_await():
    await 5
class BadAwait:
    def __await__(self): return 5
async def bad_await():
    await BadAwait()
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 3
async def bad_next():
    async for x in BadNext(): pass
class BadIter:
    def __aiter__(self): return []
async def bad_iter():
    async for x in BadIter(): pass
class SyncOnly:
    def __enter__(self): pass
    def __exit__(self, *a): pass
async def sync_only():
    async with SyncOnly(): pass
class AsyncOnly:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
def async_only():
    with AsyncOnly(): pass
for f in (wrong_with, wrong_for, wrong_exit, wrong_await, bad_await, bad_next, bad_iter, sync_only):
    print(f.__name__, drive(f()))
try:
    async_only()
except TypeError as e:
    print(e)

c = one()
print(c.cr_running, c.cr_await, c.cr_origin, c.cr_code.co_flags & 0x80, c.cr_suspended)
c.send(None)
print(c.cr_suspended, type(c.cr_await).__name__, c.cr_frame.f_lineno)
try:
    c.throw(OSError("thrown"))
except OSError as e:
    print("thrown out", e)
print(c.cr_frame, c.cr_await)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
d = one()
try:
    d.send(1)
except TypeError as e:
    print(e)
d.close()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    one()
    print([str(x.message) for x in w])
try:
    for i in one(): pass
except TypeError as e:
    print(e)


@types.coroutine
def old():
    x = yield "old"
    return x * 2
async def new():
    return await old()
print(drive(new(), [21]))

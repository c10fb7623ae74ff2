# Asynchronous generators from first step to last: asend, athrow, aclose in every state, hooks, finalisation, delegation by loops.
import sys
import types


class Suspend:
    def __init__(self, tag):
        self.tag = tag

    def __await__(self):
        got = yield self.tag
        return got


def step(awaitable, *, send=None, throw=None, close=False):
    """One resumption of an awaitable; what came of it."""
    iterator = awaitable.__await__() if not isinstance(awaitable, types.CoroutineType) else awaitable
    try:
        if close:
            return "closed", iterator.close()
        if throw is not None:
            return "yielded", iterator.throw(throw)
        return "yielded", iterator.send(send)
    except StopIteration as stop:
        return "returned", stop.value
    except BaseException as error:
        return "raised", type(error).__name__, str(error), type(error.__cause__).__name__, type(error.__context__).__name__


async def numbers(log):
    try:
        for i in range(3):
            try:
                got = yield i
                log.append(("got", got))
            except ValueError as error:
                log.append(("value error", str(error)))
                got = yield "handled"
                log.append(("after handling", got))
            await Suspend(f"between {i}")
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
g = numbers(log)
print(step(g.__anext__()), g.ag_running, g.ag_frame is not None)
a = g.asend("first")
print(step(a), g.ag_running, g.ag_await is not None)
print(step(g.__anext__()))
print(step(a, send="x"), g.ag_running)
print(step(a))
print(step(g.athrow(ValueError("boom"))))
print(step(g.athrow(KeyError("other"))))
print(step(g.__anext__()), step(g.asend(1)), step(g.athrow(ValueError())), step(g.aclose()))
print(log)

log.clear()
g = numbers(log)
print(step(g.asend("too early")))
print(step(g.aclose()), step(g.aclose()), log)
g = numbers(log)
print(step(g.athrow(KeyError("at start"))), step(g.__anext__()), log)
g = numbers(log)
step(g.__anext__())
close = g.aclose()
print(step(close), log)
print(step(close), step(g.__anext__()))


async def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = stubborn()
step(g.__anext__())
print(step(g.aclose()))
print(step(g.aclose(), throw=KeyError("into aclose")))


async def awaiting_cleanup(log):
    try:
        yield 1
    finally:
        log.append(await Suspend("cleanup"))
        log.append("cleaned")


log = []
g = awaiting_cleanup(log)
step(g.__anext__())
c = g.aclose()
print(step(c), g.ag_running, step(g.__anext__()))
print(step(c, send="sent in"), log)
g = awaiting_cleanup(log)
step(g.__anext__())
c = g.aclose()
step(c)
print(step(c, throw=RuntimeError("while cleaning")), log)


async def stops(kind):
    yield 1
    raise kind


for kind in (StopIteration(5), StopAsyncIteration(6), GeneratorExit("mine"), KeyError(7)):
    g = stops(kind)
    step(g.__anext__())
    print(step(g.__anext__()), step(g.__anext__()))


async def empty():
    return
    yield


print(step(empty().__anext__()), step(empty().aclose()), step(empty().asend(None)))
g = empty()
n = g.__anext__()
print(step(n), step(n), step(n, throw=ValueError("late")), step(n, close=True))
n = g.__anext__()
print(step(n, close=True), step(n))
n = g.athrow(ValueError)
print(step(n, close=True), step(n))
for args in ((), (5,), (int,), ("x", "y"), (ValueError("a"), "b"), (ValueError, "text", None, 4)):
    try:
        h = numbers([])
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            print(args, step(h.athrow(*args)))
    except Exception as error:
        print(args, type(error).__name__, error)


async def consume(source, limit=None):
    seen = []
    async for item in source:
        seen.append(item)
        if limit is not None and len(seen) == limit:
            break
    else:
        seen.append("else")
    return seen


def run(coroutine):
    while True:
        outcome = step(coroutine)
        if outcome[0] != "yielded":
            return outcome


async def doubled(source):
    async for item in source:
        yield item * 2


log = []
print(run(consume(doubled(numbers(log)))), log)
log.clear()
inner = numbers(log)
print(run(consume(doubled(inner), 2)), log)
print(run(inner.aclose()) if False else step(inner.aclose()), log)


async def comprehensions():
    a = [x async for x in doubled(numbers([])) if x]
    b = {x: y async for x in numbers([]) for y in range(x)}
    c = {x async for x in numbers([])}
    d = (x async for x in numbers([]))
    e = [[y async for y in numbers([])] for _ in range(2)]
    f = [await Suspend(i) for i in range(2)]
    return a, b, c, type(d).__name__, d.__name__, e, f, [x async for x in d]


print(run(comprehensions()))

events = []
old = sys.get_asyncgen_hooks()
sys.set_asyncgen_hooks(firstiter=lambda g: events.append(("first", g.__name__)), finalizer=lambda g: events.append(("final", g.__name__, step(g.aclose())[0])))
g = numbers([])
print(events)
step(g.__anext__())
step(g.__anext__())
del g
print(events)
g = numbers([])
del g
print(events, sys.get_asyncgen_hooks().finalizer is not None)
sys.set_asyncgen_hooks(*old)
for bad in (dict(firstiter=5), dict(finalizer="x"), dict(other=1)):
    try:
        sys.set_asyncgen_hooks(**bad)
    except TypeError as error:
        print(error)
for wrong in (lambda: next(numbers([])), lambda: iter(numbers([])), lambda: list(numbers([])), lambda: numbers([]).__aiter__().send(1), lambda: aiter(5), lambda: anext(5), lambda: numbers([]).__anext__().foo):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
g = numbers([])
print(step(anext(g)), step(anext(g, "default")), run(anext(empty(), "default")) if False else step(anext(empty(), "default")), aiter(g) is g)
print(type(g).__name__, g.__qualname__, g.ag_code.co_name, [n for n in dir(g) if n.startswith(("a", "__a"))])

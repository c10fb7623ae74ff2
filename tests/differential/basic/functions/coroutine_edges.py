# Coroutines driven by hand: awaiting, errors, states, and what cannot be awaited.
import warnings
warnings.simplefilter("ignore")
def attempt(call):
    try: print(call())
    except BaseException as error: print(type(error).__name__, error)
class Step:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got
async def work(x):
    a = await Step(x)
    b = await Step(x + 1)
    return a, b
c = work(1)
print(type(c).__name__, c.cr_running, c.cr_await, c.cr_code.co_name, c.__qualname__)
print(c.send(None), type(c.cr_await).__name__, c.send("A"))
attempt(lambda: c.send("B"))
attempt(lambda: c.send(None))
attempt(lambda: iter(work(1)))
attempt(lambda: next(work(1)))
attempt(lambda: work(1).send(5))
async def wrong(): await 5
attempt(lambda: wrong().send(None))
class NotIterator:
    def __await__(self): return 5
async def wrong2(): await NotIterator()
attempt(lambda: wrong2().send(None))
class Coro:
    def __await__(self): return work(1)
async def wrong3(): await Coro()
attempt(lambda: wrong3().send(None))
async def twice():
    w = work(1)
    try: await w
    finally:
        await w
t = twice(); t.send(None)
attempt(lambda: t.throw(KeyError("k")))
async def shared(w): await w
w = work(1); w.send(None)
attempt(lambda: shared(w).send(None))
c = work(1); c.send(None)
attempt(lambda: c.close())
attempt(lambda: c.close())
class AM:
    async def __aenter__(self): print("enter"); return "value"
    async def __aexit__(self, *exc): print("exit", exc[0] and exc[0].__name__); return True
async def managed():
    async with AM() as v: print(v); raise KeyError(1)
    return "done"
attempt(lambda: managed().send(None))
class NoExit:
    async def __aenter__(self): pass
async def no_exit():
    async with NoExit(): pass
attempt(lambda: no_exit().send(None))
async def no_manager():
    async with 5: pass
attempt(lambda: no_manager().send(None))
class SyncEnter:
    def __aenter__(self): return 5
    async def __aexit__(self, *a): pass
async def sync_enter():
    async with SyncEnter(): pass
attempt(lambda: sync_enter().send(None))
async def no_iter():
    async for x in [1]: pass
attempt(lambda: no_iter().send(None))
class BadIter:
    def __aiter__(self): return 5
async def bad_iter():
    async for x in BadIter(): pass
attempt(lambda: bad_iter().send(None))
class BadNext:
    def __aiter__(self): return self
    def __anext__(self): return 5
async def bad_next():
    async for x in BadNext(): pass
attempt(lambda: bad_next().send(None))
async def agen():
    try:
        yield 1
        yield 2
    finally: print("agen finally")
async def use():
    out = [x async for x in agen()]
    d = {x: y async for x in agen() for y in "q"}
    async for x in agen():
        if x == 2: break
    else: print("else")
    return out, d
attempt(lambda: use().send(None))
a = agen()
print(type(a).__name__, a.ag_running, a.ag_await, a.ag_code.co_name)
attempt(lambda: a.asend(5).send(None))
attempt(lambda: a.__anext__().send(None))
attempt(lambda: a.athrow(KeyError).send(None))
attempt(lambda: a.aclose().send(None))
async def stop(): raise StopIteration(3)
attempt(lambda: stop().send(None))
async def astop():
    yield 1
    raise StopAsyncIteration(3)
async def use_astop(): return [x async for x in astop()]
attempt(lambda: use_astop().send(None))

"""A scheduler written by hand for async functions: sleep, tasks, cancellation, queues, async context managers and generators."""
import heapq
import itertools
from contextlib import asynccontextmanager
from types import coroutine


class Cancelled(BaseException):
    pass


@coroutine
def trap(kind, *args):
    return (yield (kind, *args))


async def sleep(t):
    return await trap("sleep", t)


async def spawn(coro, name=None):
    return await trap("spawn", coro, name)


async def now():
    return await trap("now")


class Task:
    serial = itertools.count(1)

    def __init__(self, coro, name):
        self.coro, self.name = coro, name or f"task-{next(self.serial)}"
        self.result = self.error = None
        self.done = False
        self.waiters = []

    def __await__(self):
        if not self.done:
            yield ("join", self)
        if self.error is not None:
            raise self.error
        return self.result

    def __repr__(self):
        state = "done" if self.done else "pending"
        return f"<{self.name} {state}>"


class Queue:
    def __init__(self, size):
        self.items, self.size, self.getters, self.putters = [], size, [], []

    async def put(self, item):
        while len(self.items) >= self.size:
            await trap("park", self.putters)
        self.items.append(item)
        await trap("wake", self.getters)

    async def get(self):
        while not self.items:
            await trap("park", self.getters)
        item = self.items.pop(0)
        await trap("wake", self.putters)
        return item

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.get()
        if item is None:
            raise StopAsyncIteration
        return item


class Loop:
    def __init__(self):
        self.clock, self.order, self.queue = 0, itertools.count(), []

    def push(self, task, value=None, *, error=None, at=None):
        heapq.heappush(self.queue, (self.clock if at is None else at, next(self.order), task, value, error))

    def finish(self, task):
        task.done = True
        for w in task.waiters:
            self.push(w)

    def run(self, coro):
        main = Task(coro, "main")
        self.push(main)
        while self.queue:
            self.clock, _, task, value, error = heapq.heappop(self.queue)
            if task.done:
                continue
            try:
                request = task.coro.throw(error) if error else task.coro.send(value)
            except StopIteration as e:
                task.result = e.value
                self.finish(task)
                continue
            except (Exception, Cancelled) as e:
                task.error = e
                self.finish(task)
                if task is main:
                    raise
                continue
            match request:
                case ("sleep", t):
                    self.push(task, t, at=self.clock + t)
                case ("spawn", c, name):
                    child = Task(c, name)
                    self.push(child)
                    self.push(task, child)
                case ("now",):
                    self.push(task, self.clock)
                case ("join", other):
                    if other.done:
                        self.push(task)
                    else:
                        other.waiters.append(task)
                case ("park", place):
                    place.append(task)
                case ("wake", place):
                    while place:
                        self.push(place.pop(0))
                    self.push(task)
                case ("cancel", other):
                    self.push(other, error=Cancelled(other.name))
                    self.push(task)
                case unknown:
                    self.push(task, error=TypeError(f"unknown request {unknown!r}"))
        if not main.done:
            raise RuntimeError("deadlock: " + ", ".join(str(t) for t in [main]))
        return main.result


@asynccontextmanager
async def span(label):
    start = await now()
    print(f"{start:>3} enter {label}")
    try:
        yield label.upper()
    except KeyError as e:
        print(f"{await now():>3} swallowed {e!r} in {label}")
    finally:
        print(f"{await now():>3} leave {label} after {await now() - start}")


async def ticker(n, step):
    try:
        for i in range(n):
            await sleep(step)
            yield i, await now()
    finally:
        print(f"{await now():>3} ticker cleaned")


async def producer(q, n):
    for i in range(n):
        await sleep(2)
        await q.put(i * i)
    await q.put(None)
    return "produced"


async def consumer(q):
    return [x async for x in q if x % 2 == 0]


async def victim():
    try:
        async with span("victim"):
            await sleep(100)
    except Cancelled as e:
        print("cancelled", e)
        raise


async def boom():
    await sleep(1)
    raise ValueError("boom")


async def main():
    q = Queue(2)
    p, c = await spawn(producer(q, 5), "producer"), await spawn(consumer(q))
    print(p, c)
    async with span("outer") as name, span("inner"):
        print(name, await sleep(3))
        raise KeyError("lost")
    print(await c, await p, p)
    async for i, t in ticker(5, 4):
        print(i, t)
        if i == 1:
            break
    else:
        print("not reached")
    v = await spawn(victim(), "victim")
    await sleep(5)
    await trap("cancel", v)
    try:
        await v
    except Cancelled as e:
        print("main saw", repr(e))
    b = await spawn(boom())
    try:
        await b
    except ValueError as e:
        print("caught", e, b)
    try:
        await trap("fly")
    except TypeError as e:
        print(e)
    pairs = {k: v async for k, v in ticker(2, 1)}
    print(pairs, [await x for x in [now(), sleep(1)]])
    return await now()


loop = Loop()
print(loop.run(main()), loop.clock)


async def stuck():
    await trap("park", [])


try:
    Loop().run(stuck())
except RuntimeError as e:
    print(e)
c = stuck()
print(type(c).__name__, c.cr_running, c.cr_await, c.cr_code.co_name)
c.close()

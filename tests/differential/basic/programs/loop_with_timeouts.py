"""A cooperative scheduler: hand-written event loop, tasks, timeouts, locks, queues, cancellation."""
import heapq
import itertools
from collections import deque
from contextlib import asynccontextmanager, AsyncExitStack, aclosing
import contextvars

request = contextvars.ContextVar("request", default="none")


class Cancelled(BaseException):
    pass


class Timeout(Exception):
    pass


class Sleep:
    def __init__(self, ticks):
        self.ticks = ticks

    def __await__(self):
        return (yield self)


class Future:
    def __init__(self):
        self.done = False
        self.waiters = []

    def set(self, value=None, error=None):
        if self.done:
            raise RuntimeError("already done")
        self.done, self.value, self.error = True, value, error
        for task in self.waiters:
            task.loop.ready(task)
        self.waiters.clear()

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.value


class Task(Future):
    def __init__(self, loop, coro, name):
        super().__init__()
        self.loop, self.coro, self.name = loop, coro, name
        self.context = contextvars.copy_context()
        self.pending = None
        self.on = None

    def cancel(self, error=None):
        if self.done:
            return False
        self.pending = error or Cancelled(self.name)
        self.loop.ready(self)
        return True

    def step(self):
        if self.done:
            return
        error, self.pending = self.pending, None
        if isinstance(self.on, Future) and self in self.on.waiters:
            self.on.waiters.remove(self)
        self.on = None
        try:
            if error is not None:
                what = self.context.run(self.coro.throw, error)
            else:
                what = self.context.run(self.coro.send, None)
        except StopIteration as stop:
            self.set(stop.value)
        except (Exception, Cancelled) as err:
            self.set(error=err)
        else:
            self.on = what
            if isinstance(what, Sleep):
                self.loop.at(what.ticks, self)
            elif isinstance(what, Future):
                what.waiters.append(self)
            else:
                self.pending = RuntimeError(f"bad yield {what!r}")
                self.loop.ready(self)

    def __repr__(self):
        return f"<Task {self.name} {'done' if self.done else 'pending'}>"


class Loop:
    def __init__(self):
        self.now = 0
        self.queue = deque()
        self.timers = []
        self.count = itertools.count()
        self.names = itertools.count(1)
        self.tasks = []

    def ready(self, task):
        if task not in self.queue:
            self.queue.append(task)

    def at(self, ticks, task):
        heapq.heappush(self.timers, (self.now + ticks, next(self.count), task, task.on))

    def spawn(self, coro, name=None):
        task = Task(self, coro, name or f"t{next(self.names)}")
        self.tasks.append(task)
        self.ready(task)
        return task

    def run(self, coro):
        main = self.spawn(coro, "main")
        while not main.done:
            while self.queue:
                self.queue.popleft().step()
            if main.done:
                break
            if not self.timers:
                raise RuntimeError("deadlock: " + ", ".join(t.name for t in self.tasks if not t.done))
            when, _, task, on = heapq.heappop(self.timers)
            if task.on is on:
                self.now = max(self.now, when)
                self.ready(task)
        for task in self.tasks:
            task.coro.close()
        if main.error is not None:
            raise main.error
        return main.value


loop = Loop()


def log(*args):
    print(f"[{loop.now:>3}]", f"{request.get():<6}", *args)


class Lock:
    def __init__(self):
        self.owner = None
        self.waiting = deque()

    async def __aenter__(self):
        while self.owner is not None:
            f = Future()
            self.waiting.append(f)
            await f
        self.owner = request.get()
        return self

    async def __aexit__(self, kind, error, tb):
        self.owner = None
        if self.waiting:
            self.waiting.popleft().set()
        return False


class Queue:
    END = object()

    def __init__(self, size):
        self.size, self.items, self.getters, self.putters = size, deque(), deque(), deque()

    async def put(self, item):
        while len(self.items) >= self.size:
            self.putters.append(f := Future())
            await f
        self.items.append(item)
        if self.getters:
            self.getters.popleft().set()

    async def get(self):
        while not self.items:
            self.getters.append(f := Future())
            await f
        item = self.items.popleft()
        if self.putters:
            self.putters.popleft().set()
        return item

    def __aiter__(self):
        return self

    async def __anext__(self):
        if (item := await self.get()) is Queue.END:
            raise StopAsyncIteration
        return item


@asynccontextmanager
async def timeout(ticks):
    me = next(t for t in loop.tasks if not t.done and t.coro.cr_running)
    async def watch():
        await Sleep(ticks)
        me.cancel(Timeout(f"after {ticks}"))
    dog = loop.spawn(watch(), "dog")
    try:
        yield dog
    finally:
        dog.cancel()


async def ticker(n, every):
    try:
        for i in range(n):
            yield i
            await Sleep(every)
    finally:
        log("ticker closed")


async def gather(*coros):
    tasks = [loop.spawn(c) for c in coros]
    results = []
    errors = []
    for task in tasks:
        try:
            results.append(await task)
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("gather", errors)
    return results


lock = Lock()


async def worker(name, delay):
    token = request.set(name)
    log("wants")
    async with lock as l:
        log("holds", l.owner)
        await Sleep(delay)
        if delay == 3:
            raise ValueError(name)
    log("released")
    request.reset(token)
    return name.upper(), delay


async def producer(q, n):
    request.set("prod")
    async with aclosing(ticker(n, 2)) as ticks:
        async for i in ticks:
            if i == 4:
                break
            await q.put(i * i)
            log("put", i)
    await q.put(Queue.END)


async def main():
    log("start")
    try:
        log(await gather(worker("a", 5), worker("b", 1)))
        log(await gather(worker("c", 3), worker("d", 2), worker("e", 3)))
    except* ValueError as group:
        log("errors", [str(e) for e in group.exceptions], group.message)
    q = Queue(2)
    task = loop.spawn(producer(q, 9), "producer")
    await Sleep(6)
    log([item async for item in q if item != 4], await task)
    try:
        async with timeout(4) as dog:
            log("in timeout", dog)
            await Sleep(50)
    except Timeout as error:
        log("timeout", error, type(error.__context__))
    async with timeout(40):
        await Sleep(1)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(lock)
        stack.push_async_callback(worker, "late", 0)
        stack.callback(log, "callback")
        log("inside", lock.owner)
        await lock.__aexit__(None, None, None)
    stuck = loop.spawn(q.get(), "stuck")
    await Sleep(0)
    stuck.cancel()
    try:
        await stuck
    except Cancelled as error:
        log("cancelled", error)

    class Bad:
        def __await__(self):
            yield 42
    try:
        await Bad()
    except RuntimeError as error:
        log(error)
    return request.get()


print(loop.run(main()), loop.tasks[-3:])
loop2 = loop = Loop()
try:
    loop.run(Lock.__aenter__(Lock()))
    loop.run(Queue(1).get())
except RuntimeError as e:
    print(e)

# async def driven by send: a tiny scheduler, await protocol, async for, async with.
class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def add(a, b):
    x = await Suspend(a)
    y = await Suspend(b)
    return x + y


def drive(coroutine, answers):
    log = []
    try:
        log.append(coroutine.send(None))
        for answer in answers:
            log.append(coroutine.send(answer))
    except StopIteration as stop:
        return log, stop.value
    coroutine.close()
    return log, "unfinished"


print(drive(add("ask a", "ask b"), [1, 2]), drive(add(1, 2), [5]))


class Range:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        await Suspend(f"tick {self.i}")
        return self.i


class Lock:
    async def __aenter__(self):
        await Suspend("acquire")
        return "lock"

    async def __aexit__(self, kind, value, tb):
        await Suspend("release")
        print("exit", kind and kind.__name__)
        return kind is KeyError


async def work():
    out = []
    async for i in Range(2):
        out.append(i)
    else:
        out.append("else")
    async with Lock() as lock:
        out.append(lock)
        raise KeyError
    async with Lock():
        pass
    out.append([x async for x in Range(2) if x > 1])
    out.append({await add(1, 2): 1 for _ in range(1)})
    return out


print(drive(work(), [None] * 8 + [3, 4]))


async def agen():
    try:
        for i in range(3):
            sent = yield i
            if sent:
                print("sent", sent)
    finally:
        await Suspend("cleaning")
        print("agen finally")


async def use_agen():
    g = agen()
    print(await g.__anext__(), await g.asend("hi"))
    await g.aclose()
    total = 0
    async for v in agen():
        total += v
    return total


print(drive(use_agen(), [None] * 5))


async def fails():
    try:
        await Suspend(1)
    finally:
        print("cleanup")


c = fails()
c.send(None)
try:
    c.throw(ValueError("injected"))
except ValueError as error:
    print(error)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
c = fails()
try:
    c.send(1)
except TypeError as error:
    print(error)
c.close()


async def bad():
    await 5


try:
    bad().send(None)
except TypeError as error:
    print(error)


def scheduler(*tasks):
    queue = [(name, task, None) for name, task in tasks]
    while queue:
        name, task, value = queue.pop(0)
        try:
            asked = task.send(value)
        except StopIteration as stop:
            print(name, "->", stop.value)
        else:
            print(name, "asks", asked)
            queue.append((name, task, asked * 2))


scheduler(("one", add(1, 2)), ("two", add(10, 20)))
print(type(c).__name__, c.cr_frame, type(agen()).__name__, c.__name__, add.__code__.co_flags & 0x80 != 0)
try:
    unused = add(1, 2)
    for x in unused:
        pass
except TypeError as error:
    print(error)
unused.close()

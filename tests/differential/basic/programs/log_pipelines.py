"""Log analysis with generator pipelines: coroutines as sinks, yield from with return values, throw and close through layers, tee, lazy joins."""
import functools
import gc
import inspect
import itertools as it
import sys
import types
from collections import Counter, defaultdict, deque
from contextlib import closing, contextmanager, suppress
from operator import itemgetter

LOG = """\
10:00:01 web1 GET /index 200 512
10:00:02 web2 GET /about 404 0
10:00:02 web1 POST /login 302 17
garbage line
10:00:05 web1 GET /index 200 512
10:00:09 web3 GET /big 200 1048576
10:00:11 web2 POST /login 500 99
10:01:00 web1 GET /about 200 x
10:01:03 web3 DELETE /item/3 204 0
"""


def lines(text):
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    return start


def parse(source, errors):
    count = 0
    for number, line in enumerate(source, 1):
        try:
            time, host, method, path, status, size = line.split()
            yield {"time": sum(int(p) * f for p, f in zip(time.split(":"), (3600, 60, 1))), "host": host, "method": method, "path": path, "status": int(status), "size": int(size)}
        except ValueError as error:
            errors.append((number, str(error)))
        else:
            count += 1
    return count


def counted(source, into):
    into["rows"] = yield from source


def coroutine(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        made = function(*args, **kwargs)
        next(made)
        return made
    return start


@coroutine
def tee(*targets):
    try:
        while True:
            item = yield
            for t in targets:
                t.send(item)
    except GeneratorExit:
        for t in targets:
            t.close()
        print("tee closed")


@coroutine
def grouped(key, into):
    table = defaultdict(list)
    with suppress(GeneratorExit):
        while True:
            item = yield len(table)
            table[item[key]].append(item["size"])
    into[key] = {k: (len(v), sum(v)) for k, v in table.items()}


@coroutine
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ZeroDivisionError as error:
            print("reset by", error)
            total = count = 0
            average = None
            continue
        if value is None:
            return count, average
        total, count = total + value["size"], count + 1
        average = total / count


errors, info, result = [], {}, {}
rows = list(counted(parse(lines(LOG), errors), info))
print(len(rows), errors, info)
sink = tee(grouped("host", result), grouped("status", result))
for row in rows:
    sink.send(row)
sink.close()
print(result)
a = averager()
print([a.send(r) for r in rows[:3]], a.throw(ZeroDivisionError("by hand")), a.send(rows[0]))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)


def window(source, n):
    buffer = deque(it.islice(source := iter(source), n - 1), maxlen=n)
    for item in source:
        buffer.append(item)
        yield tuple(buffer)


def sessions(rows, gap):
    group = []
    for row in rows:
        if group and row["time"] - group[-1]["time"] > gap:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def merge_join(left, right, key=itemgetter(0)):
    lg, rg = it.groupby(left, key), it.groupby(right, key)
    try:
        (lk, ls), (rk, rs) = next(lg), next(rg)
        while True:
            if lk == rk:
                yield from it.product(list(ls), list(rs))
                (lk, ls), (rk, rs) = next(lg), next(rg)
            elif lk < rk:
                lk, ls = next(lg)
            else:
                rk, rs = next(rg)
    except StopIteration:
        return


print([b["time"] - a["time"] for a, b in window(rows, 2)], [len(s) for s in sessions(rows, 2)], [[r["host"] for r in s] for s in sessions(rows, 3)])
print(list(merge_join([(1, "a"), (2, "b"), (2, "c"), (4, "d")], [(2, "x"), (2, "y"), (3, "z"), (4, "w")])))


class Stage:
    def __init__(self, *functions):
        self.functions = functions

    def __or__(self, other):
        return Stage(*self.functions, *(other.functions if isinstance(other, Stage) else (other,)))

    def __ror__(self, source):
        return functools.reduce(lambda s, f: f(s), self.functions, source)


where = lambda p: Stage(lambda s: filter(p, s))
select = lambda *names: Stage(lambda s: map(itemgetter(*names), s))
order = lambda **kw: Stage(lambda s: iter(sorted(s, **kw)))
take = lambda n: Stage(lambda s: it.islice(s, n))
print(rows | where(lambda r: r["status"] < 400) | select("path", "size") | order(key=itemgetter(1), reverse=True) | take(3) | Stage(list))


def inner(name):
    while True:
        try:
            got = yield name
            print("  inner got", got)
            if got == "stop":
                return name * 2
        except KeyError as error:
            print("  inner handles", repr(error))
            yield "handled"
        finally:
            print("  inner finally")


def outer():
    first = yield from inner("a")
    print(" outer got", first)
    try:
        second = yield from inner("b")
    except ValueError as error:
        print(" outer handles", repr(error), repr(error.__context__))
        second = yield "recovered"
    return first, second


g = outer()
print(next(g), g.send("x"), g.throw(KeyError("k")), g.send("after"), g.send("stop"), g.gi_yieldfrom.gi_code.co_name, inspect.getgeneratorstate(g))
print(g.throw(ValueError("v")), g.gi_yieldfrom)
try:
    g.send("end")
except StopIteration as stop:
    print(stop.value, g.gi_frame, inspect.getgeneratorstate(g))
g = outer()
next(g)
with closing(g):
    print(inspect.getgeneratorlocals(g), g.gi_running)


class Custom:
    """An iterator that is no generator: send and throw go to its methods."""
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append("next")
        return len(self.log)

    def send(self, value):
        self.log.append(("send", value))
        if value == "done":
            raise StopIteration("result")
        return value

    def throw(self, *args):
        self.log.append(("throw", [type(a).__name__ for a in args]))
        return "thrown"

    def close(self):
        self.log.append("close")


def delegate(c):
    return (yield from c)


c = Custom()
g = delegate(c)
print(next(g), next(g), g.send(5), g.throw(OSError), g.throw(OSError("i")))
try:
    g.send("done")
except StopIteration as stop:
    print(stop.value, c.log)
c = Custom()
g = delegate(c)
next(g)
g.close()
print(c.log)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 2
            return


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def raising():
    yield 1
    raise StopIteration("leaks")


for make in (raising, lambda: (next(iter(())) for _ in range(2)), lambda: delegate([1, 2])):
    g = make()
    try:
        print(list(g))
    except RuntimeError as error:
        print(repr(error), repr(error.__cause__))
g = delegate([1, 2])
next(g)
for bad in (lambda: g.send(3), lambda: g.send(4), lambda: next(delegate(3)), lambda: g.throw(3), lambda: raising().send(1), lambda: g.throw(ValueError, "text", 3)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def reentrant():
    try:
        next(me)
    except ValueError as error:
        yield str(error)
    yield "end"


me = reentrant()
print(list(me))
fib = (lambda: (yield from (lambda a, b: (yield a) or (yield b) or (yield from iter_fib(a + b, a + 2 * b)))(0, 1)))


def iter_fib(a, b):
    while True:
        yield a
        a, b = b, a + b


print(list(it.takewhile(lambda n: n < 90, fib())), list(it.islice(fib(), 8)))
first, second = it.tee(iter_fib(1, 1))
next(second)
print(list(it.islice((b / a for a, b in zip(first, second)), 4)), it.tee([], 0))


def cleanup(name, log):
    try:
        yield name
    finally:
        log.append(name)


log = []
pending = [cleanup(n, log) for n in "abc"]
for p in pending:
    next(p)
del p
pending.pop(1)
pending.clear()
gc.collect()
print(log)


@types.coroutine
def ticks(n):
    for i in range(n):
        yield i
    return "ticked"


async def waits():
    return [await ticks(2), [x async for x in agen() if x % 2]]


async def agen():
    for i in range(5):
        await ticks(1)
        yield i


w = waits()
steps = []
try:
    while True:
        steps.append(w.send(None))
except StopIteration as stop:
    print(steps, stop.value, w.cr_await, inspect.getcoroutinestate(w))
print(Counter(r["method"] for r in rows).most_common(1), sum(r["size"] for r in rows if r["host"] == "web1"), max((len(list(v)), k) for k, v in it.groupby(sorted(rows, key=itemgetter("host")), itemgetter("host"))))

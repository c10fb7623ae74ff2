"""Generators as pipelines: send, throw, close, delegation, return values, clean-up order."""
import itertools
from collections import deque, Counter
from functools import wraps, reduce


def coroutine(f):
    @wraps(f)
    def start(*args, **kwargs):
        g = f(*args, **kwargs)
        next(g)
        return g
    return start


@coroutine
def averager(name):
    total = count = 0
    average = None
    try:
        while True:
            try:
                x = yield average
            except ValueError as e:
                print(f"[{name}] reset: {e}")
                total = count = 0
                average = None
                continue
            total += x
            count += 1
            average = total / count
    except GeneratorExit:
        print(f"[{name}] closed after {count}")
        raise
    finally:
        print(f"[{name}] done")


@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def sink(store, key=lambda x: x):
    try:
        while True:
            item = yield
            store.append(key(item))
    finally:
        store.append("end")


def chunks(iterable, n):
    it = iter(iterable)
    while batch := list(itertools.islice(it, n)):
        yield batch
    return "exhausted"


def flatten(x, depth=0):
    if isinstance(x, (list, tuple)):
        n = 0
        for item in x:
            n += yield from flatten(item, depth + 1)
        return n
    yield depth, x
    return 1


def window(it, n):
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n:
            yield tuple(d)


def supervise(worker_factory, tries):
    for attempt in range(1, tries + 1):
        try:
            result = yield from worker_factory(attempt)
        except RuntimeError as e:
            print("attempt", attempt, "failed:", e, "| context:", repr(e.__context__))
        else:
            return attempt, result
    raise LookupError("no more tries")


def worker(attempt):
    got = []
    try:
        while len(got) < 3:
            x = yield f"need {3 - len(got)}"
            if x is None:
                continue
            if x < 0:
                try:
                    1 / 0
                except ZeroDivisionError:
                    raise RuntimeError(f"negative {x}")
            got.append(x)
    finally:
        print("worker", attempt, "leaves with", got)
    return sum(got)


a = averager("A")
print([a.send(x) for x in (10, 20, 60)])
print(a.throw(ValueError("bad reading")), a.send(5))
a.close()
try:
    a.send(1)
except StopIteration as e:
    print("stopped", e.value)

left, right = [], []
b = broadcast(sink(left), sink(right, str.upper))
for word in "the quick brown".split():
    b.send(word)
b.close()
del b
print(left, right)

it = chunks(range(7), 3)
while True:
    try:
        print(next(it))
    except StopIteration as e:
        print(e.value)
        break

g = flatten([1, [2, (3, [4]), []], "x"])
out = []
try:
    while True:
        out.append(next(g))
except StopIteration as e:
    print(out, e.value)
print(list(window("abcde", 3)), list(window([], 2)))

s = supervise(worker, 3)
print(next(s))
for x in (1, 2, -5, None, 7, 8, 9):
    try:
        print("->", s.send(x))
    except StopIteration as e:
        print("result", e.value)
        break
s = supervise(worker, 1)
next(s)
try:
    s.throw(RuntimeError, "from outside") if False else s.throw(RuntimeError("from outside"))
except LookupError as e:
    print("LookupError", e, "|", e.__context__)
s = supervise(worker, 2)
next(s)
s.close()
print(s.gi_frame, s.gi_running, s.gi_suspended)


def inner():
    try:
        yield 1
    except KeyError as e:
        print("inner got", repr(e))
        yield "recovered"
    return "inner value"


def outer():
    v = yield from inner()
    print("outer saw", v)
    yield from (x * x for x in range(2))
    return [v, (yield "last")]


g = outer()
print(next(g), g.throw(KeyError("k")), next(g), next(g), next(g))
try:
    g.send("sent")
except StopIteration as e:
    print(e.value)


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), e.__suppress_context__)
print(Counter(itertools.chain.from_iterable(zip("aab", "bba"))).most_common())
print(reduce(lambda f, g: lambda x: g(f(x)), [str, len, range, list])(12345))

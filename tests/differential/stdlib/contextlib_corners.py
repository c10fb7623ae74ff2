# contextlib in the ways programs bend it: chained contexts, reentrance, decorators, stacks that move.
import contextlib
import sys


@contextlib.contextmanager
def tag(name, swallow=()):
    print("enter", name)
    try:
        yield name.upper()
    except swallow as error:
        print("swallowed", name, repr(error))
    finally:
        print("exit", name)


@tag("deco")
def decorated(a, *, b=2):
    """Docs."""
    return a + b


print(decorated(1), decorated(1, b=5), decorated.__name__, decorated.__doc__, decorated.__wrapped__.__name__)


def chain(error):
    parts = []
    while error is not None:
        parts.append(f"{type(error).__name__}({error})")
        error = error.__context__
    return " <- ".join(parts)


class Raiser:
    def __init__(self, error=None, swallow=False):
        self.error, self.swallow = error, swallow

    def __enter__(self):
        return self

    def __exit__(self, *details):
        print("leaving with", details[0] and details[0].__name__)
        if self.error:
            raise self.error
        return self.swallow


def attempt(function):
    try:
        print("gave", function())
    except BaseException as error:
        print("raised", chain(error), "cause", repr(error.__cause__), error.__suppress_context__)


def stacked(*managers, body=None):
    with contextlib.ExitStack() as stack:
        for manager in managers:
            stack.enter_context(manager)
        if body:
            raise body
    return "done"


attempt(lambda: stacked(Raiser(IndexError(1)), Raiser(KeyError(2)), body=ValueError(3)))
attempt(lambda: stacked(Raiser(swallow=True), Raiser(KeyError(2)), body=ValueError(3)))
attempt(lambda: stacked(Raiser(IndexError(1)), Raiser(swallow=True), Raiser(KeyError(2)), body=ValueError(3)))
attempt(lambda: stacked(Raiser(IndexError(1)), Raiser(IndexError(2)), Raiser()))
try:
    raise RuntimeError("outer")
except RuntimeError:
    attempt(lambda: stacked(Raiser(IndexError(1)), Raiser(KeyError(2)), body=ValueError(3)))

stack = contextlib.ExitStack()
stack.callback(print, "callback", 1, sep=":")
stack.push(lambda *details: print("push sees", details[0]) or True)
stack.enter_context(tag("moved"))
moved = stack.pop_all()
stack.close()
print(len(moved._exit_callbacks), stack._exit_callbacks)
with moved:
    raise ZeroDivisionError("gone")
for bad in (3, "x", contextlib.ExitStack):
    try:
        contextlib.ExitStack().enter_context(bad)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


@contextlib.contextmanager
def never():
    return
    yield


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


@contextlib.contextmanager
def ignoring():
    try:
        yield
    except ValueError:
        yield "again"


@contextlib.contextmanager
def replacing():
    try:
        yield
    except ValueError as error:
        raise LookupError("replaced") from error


@contextlib.contextmanager
def stopping():
    yield
    raise StopIteration("inner")


def use(manager, error=None):
    with manager as value:
        if error:
            raise error
    return value


for make, error in ((never, None), (twice, None), (ignoring, ValueError("v")), (replacing, ValueError("v")), (stopping, None),
                    (twice, StopIteration("s")), (replacing, StopIteration("t")), (replacing, RuntimeError("r")), (replacing, GeneratorExit())):
    attempt(lambda: use(make(), error))
manager = tag("once")
use(manager)
attempt(lambda: use(manager))
print(contextlib.nullcontext(5).__enter__(), use(contextlib.nullcontext()))
with contextlib.suppress(KeyError, IndexError) as nothing:
    print(nothing, {}["missing"])
with contextlib.suppress(ValueError):
    raise ExceptionGroup("group", [ValueError(1), ValueError(2)])
attempt(lambda: use(contextlib.suppress(ValueError), ExceptionGroup("group", [ValueError(1), TypeError(2), ExceptionGroup("in", [ValueError(3)])])))


class Thing:
    closed = 0

    def close(self):
        self.closed += 1


thing = Thing()
with contextlib.closing(thing) as inside:
    print(inside is thing, thing.closed)
print(thing.closed)
import io
buffer = io.StringIO()
with contextlib.redirect_stdout(buffer) as target, contextlib.redirect_stderr(buffer):
    print("captured", target is buffer)
    print("also", file=sys.stderr)
    with contextlib.redirect_stdout(io.StringIO()) as inner:
        print("deeper")
    print("back")
print(repr(buffer.getvalue()), repr(inner.getvalue()))


class Both(contextlib.ContextDecorator):
    def __init__(self, label):
        self.label = label

    def _recreate_cm(self):
        return type(self)(self.label + "'")

    def __enter__(self):
        print("start", self.label)
        return self

    def __exit__(self, *exc):
        print("stop", self.label, exc[0])
        return exc[0] is KeyError


@Both("b")
def work(x):
    if x:
        raise KeyError(x)
    return "worked"


print(work(0), work(1), work(0))
print(issubclass(Thing, contextlib.AbstractContextManager), issubclass(Both, contextlib.AbstractContextManager), contextlib.AbstractContextManager.__abstractmethods__)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


@contextlib.asynccontextmanager
async def atag(name):
    print("aenter", name)
    try:
        yield name
    finally:
        print("aexit", name)


async def main():
    async with contextlib.AsyncExitStack() as stack:
        print(await stack.enter_async_context(atag("one")), stack.enter_context(tag("two")))

        async def late(*args, **kwargs):
            print("late", args, kwargs)
        stack.push_async_callback(late, 1, k=2)

        @stack.push_async_exit
        async def seen(*details):
            print("seen", details[0])
            return True
        raise ValueError("async")
    async with contextlib.aclosing(agen()) as values:
        async for value in values:
            print(value)
            break

    @atag("decorator")
    async def decorated():
        return "decorated"
    print(await decorated(), await decorated())
    async with contextlib.nullcontext("null") as null:
        return null


async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("agen closed")


print(run(main()))

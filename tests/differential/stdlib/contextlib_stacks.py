# contextlib in anger: stacks that unwind in the middle, callbacks that raise, managers reused, asynchronous twins.
import contextlib
import io
import sys
from contextlib import AbstractContextManager, AsyncExitStack, ContextDecorator, ExitStack, asynccontextmanager, aclosing, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress

log = []


@contextmanager
def resource(name, swallow=False, fail_enter=False, fail_exit=None):
    log.append(f"+{name}")
    if fail_enter:
        raise RuntimeError(f"enter {name}")
    try:
        yield name.upper()
    except Exception as error:
        log.append(f"{name} saw {type(error).__name__}")
        if not swallow:
            raise
    finally:
        log.append(f"-{name}")
        if fail_exit:
            raise fail_exit(f"exit {name}")


class Manager:
    def __init__(self, name, answer=None, error=None):
        self.name, self.answer, self.error = name, answer, error

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self

    def __exit__(self, kind, value, tb):
        log.append(f"exit {self.name} {kind.__name__ if kind else None}")
        if self.error:
            raise self.error
        return self.answer


def chain(error):
    out = []
    while error is not None and len(out) < 8:
        out.append(f"{type(error).__name__}({error})" + ("<-cause " if error.__cause__ else ""))
        error = error.__cause__ or error.__context__
    return " <- ".join(out)


def section(function):
    log.clear()
    try:
        result = repr(function())
    except BaseException as error:
        result = chain(error)
    print(f"{function.__name__}: {result}\n    {log}")


@section
def nested():
    with resource("a") as a, resource("b") as b:
        return a + b


@section
def second_enter_fails():
    with resource("a"), resource("b", fail_enter=True):
        log.append("never")


@section
def exit_replaces():
    with resource("a"), resource("b", fail_exit=KeyError):
        raise ValueError("body")


@section
def swallowed_in_the_middle():
    with resource("outer"), resource("middle", swallow=True), resource("inner"):
        raise ValueError("body")
    return "went on"


@section
def stack_order():
    with ExitStack() as stack:
        print([stack.enter_context(resource(n)) for n in "abc"])
        stack.callback(log.append, "callback 1")
        stack.push(lambda *exc: log.append(("pushed", exc[0])) or True)
        stack.push(Manager("pushed manager"))
        stack.callback(lambda *a, **k: log.append((a, k)), 1, 2, x=3)
        raise ValueError("swallowed by the pushed function")
    return "after"


@section
def stack_errors_chain():
    with ExitStack() as stack:
        stack.push(Manager("first", error=KeyError("first")))
        stack.push(Manager("second", error=IndexError("second")))
        stack.callback(lambda: 1 / 0)
        raise ValueError("body")


@section
def stack_error_replaced_then_swallowed():
    with ExitStack() as stack:
        stack.push(Manager("swallow", answer=True))
        stack.push(Manager("replace", error=KeyError("replaced")))
        raise ValueError("body")
    return "fine"


@section
def pop_all():
    with ExitStack() as stack:
        for n in "xy":
            stack.enter_context(resource(n))
        kept = stack.pop_all()
        log.append("leaving")
    log.append("left")
    kept.close()
    kept.close()
    return len(log)


@section
def enter_fails_halfway():
    with ExitStack() as stack:
        stack.enter_context(resource("a"))
        stack.enter_context(resource("b", fail_enter=True))


@section
def wrong_kinds():
    stack = ExitStack()
    out = []
    for action in (lambda: stack.enter_context(5), lambda: stack.push(5), lambda: stack.callback(), lambda: stack.callback(5) and stack.close(), lambda: stack.callback(callback=len)):
        try:
            out.append(action())
        except Exception as error:
            out.append(f"{type(error).__name__}: {error}")
    return out


@section
def decorators():
    @resource("deco")
    def f(x, *, y=2):
        "Doc of f."
        log.append("body")
        return x + y

    class Track(ContextDecorator):
        def __enter__(self):
            log.append("track in")
            return self

        def __exit__(self, *exc):
            log.append("track out")
            return exc[0] is KeyError

    @Track()
    def g(fail):
        if fail:
            raise KeyError("hidden")
        return "g"
    return f(1), f(5, y=5), f.__name__, f.__doc__, f.__wrapped__.__name__, g(False), g(True)


@section
def generator_misuse():
    @contextmanager
    def none():
        return
        yield

    @contextmanager
    def two():
        yield 1
        yield 2

    @contextmanager
    def catches_all():
        try:
            yield
        except BaseException as error:
            log.append(repr(error))

    @contextmanager
    def renames():
        try:
            yield
        except ValueError as error:
            raise KeyError("renamed") from error
    out = []
    for make, body in ((none, None), (two, None), (two, ValueError("in two")), (catches_all, ValueError("v")), (catches_all, StopIteration("s")), (renames, ValueError("r")), (renames, StopIteration("through")), (catches_all, GeneratorExit("g"))):
        try:
            with make():
                if body:
                    raise body
            out.append("fine")
        except BaseException as error:
            out.append(chain(error))
    used = resource("once")
    with used:
        pass
    try:
        with used:
            pass
    except Exception as error:
        out.append(f"{type(error).__name__}: {error}")
    return out


@section
def small_ones():
    out = []
    with suppress(KeyError, IndexError) as s:
        out.append(s)
        {}["x"]
    with suppress():
        out.append("empty")
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
    out.append("group gone")
    try:
        with suppress(ValueError):
            raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except ExceptionGroup as group:
        out.append(group.exceptions)
    with nullcontext(5) as n, nullcontext() as m:
        out.append((n, m))
    with closing(io.StringIO("text")) as f:
        out.append(f.read())
    out.append(f.closed)
    buffer, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(buffer) as target, redirect_stderr(errors):
        print("captured")
        print("error", file=sys.stderr)
        with redirect_stdout(io.StringIO()) as inner:
            print("deeper")
        print("again")
    out.append((buffer.getvalue(), errors.getvalue(), inner.getvalue(), target is buffer))
    return out


@section
def reentrant():
    s = suppress(ValueError)
    with s:
        with s:
            raise ValueError
        log.append("inner suppressed")
        raise ValueError
    stack = ExitStack()
    with stack:
        stack.callback(log.append, "one")
    with stack:
        stack.callback(log.append, "two")
    return "ok"


@section
def abstract():
    class Mine(AbstractContextManager):
        def __exit__(self, *exc):
            return None

    class Duck:
        def __enter__(self): pass
        def __exit__(self, *e): pass
    out = [Mine().__enter__().__class__.__name__, issubclass(Duck, AbstractContextManager), isinstance(Mine(), AbstractContextManager)]
    try:
        AbstractContextManager()
    except TypeError as error:
        out.append(str(error))
    for wrong in (5, type("OnlyEnter", (), {"__enter__": lambda s: s})(), type("OnlyExit", (), {"__exit__": lambda s, *e: None})()):
        try:
            with wrong:
                pass
        except TypeError as error:
            out.append(str(error))
    return out


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


class Pause:
    def __await__(self):
        yield "pause"


@asynccontextmanager
async def aresource(name, swallow=False):
    log.append(f"a+{name}")
    await Pause()
    try:
        yield name
    except ValueError:
        log.append(f"{name} saw ValueError")
        if not swallow:
            raise
    finally:
        await Pause()
        log.append(f"a-{name}")


@section
def asynchronous():
    async def main():
        out = []
        async with aresource("one") as one, aresource("two", swallow=True) as two:
            out.append((one, two))
            raise ValueError("inside")
        async with AsyncExitStack() as stack:
            out.append(await stack.enter_async_context(aresource("s1")))
            out.append(stack.enter_context(resource("sync")))
            stack.push_async_callback(aresource_callback, "cb", k=1)
            stack.callback(log.append, "sync callback")
            async def pushed(*exc):
                log.append(("pushed", exc[0]))
                return True
            stack.push_async_exit(pushed)
            raise KeyError("k")
        async def numbers():
            try:
                yield 1
                yield 2
            finally:
                log.append("numbers closed")
        async with aclosing(numbers()) as source:
            async for n in source:
                out.append(n)
                break
        async with nullcontext("n") as n:
            out.append(n)
        for wrong in (5, resource("w")):
            try:
                async with wrong:
                    pass
            except TypeError as error:
                out.append(str(error))
            try:
                await stack.enter_async_context(wrong)
            except TypeError as error:
                out.append(str(error))

        @aresource("deco")
        async def decorated(x):
            return x * 2
        out.append(await decorated(4))
        return out

    async def aresource_callback(*args, **kwargs):
        await Pause()
        log.append((args, kwargs))
    return run(main())

# How many entries of each frame a traceback has after it went through context managers of the library.
import contextlib
import functools
import traceback
from contextlib import ExitStack, asynccontextmanager, closing, contextmanager, suppress


def entries(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        shown = []
        while error is not None and len(shown) < 5:
            shown.append((type(error).__name__, [frame.f_code.co_name for frame, _ in traceback.walk_tb(error.__traceback__)]))
            error = error.__context__
        return shown


@contextmanager
def managed(replaced=None):
    try:
        yield 1
    except ValueError as error:
        raise KeyError("instead") from error
    except LookupError:
        raise
    finally:
        if replaced:
            raise replaced


def run(error, replaced=None):
    with managed(replaced):
        raise error


def nested(error):
    with managed(), managed():
        raise error


def stacked(*errors):
    with ExitStack() as stack:
        for error in errors[1:]:
            stack.enter_context(managed(error))
        stack.callback(lambda: None)
        raise errors[0]


def failing_callback():
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.push(lambda *details: False)


@managed()
def decorated(error):
    raise error


@contextmanager
def twice():
    yield 1
    yield 2


def once_more(error=None):
    with twice():
        if error:
            raise error


@contextmanager
def swallowing():
    with suppress(KeyError):
        yield


def inside(manager, error):
    with manager:
        raise error


@asynccontextmanager
async def later():
    try:
        yield
    except ValueError as error:
        raise KeyError("async") from error


async def use_later(error):
    async with later():
        raise error


def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


for error in (ValueError, IndexError, TypeError, StopIteration, RuntimeError, GeneratorExit, KeyboardInterrupt):
    print(error.__name__, entries(run, error("x")))
    print("   nested", entries(nested, error("x")))
    print("   stacked", entries(stacked, error("x"), OSError("first"), None))
    print("   decorated", entries(decorated, error("x")))
    print("   async", entries(lambda: drive(use_later(error("x")))))
print(entries(run, ValueError("x"), OSError("finally")))
print(entries(failing_callback))
print(entries(once_more), entries(once_more, ValueError("x")))
print(entries(inside, swallowing(), ValueError("x")), entries(inside, swallowing(), KeyError("x")), entries(inside, closing(3), ValueError("x")), entries(inside, suppress(KeyError), ExceptionGroup("g", [KeyError(1), ValueError(2)])))


class Cached:
    @functools.cached_property
    def broken(self):
        raise ValueError("cached")

    def __getattr__(self, name):
        raise AttributeError(name)


@functools.singledispatch
def dispatched(value):
    raise TypeError("no way")


print(entries(lambda: Cached().broken), entries(lambda: Cached().other), entries(dispatched, 3), entries(functools.lru_cache(dispatched), 3), entries(functools.partial(dispatched, 3)), entries(functools.reduce, dispatched, [1, 2]))

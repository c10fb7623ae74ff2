# Where a generator stands before it starts, what still sees its frame when its variables die, and what throw() makes of
# its arguments.
import sys
import types
import warnings

warnings.simplefilter('ignore')


class Watch:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        frame = sys._getframe(1)
        print('dies', self.name, 'under', frame.f_code.co_name)


def returning():
    a = Watch('returned')
    yield 1
    return 2


def raising():
    a = Watch('raised')
    yield 1
    raise KeyError('out')


async def awaiting():
    a = Watch('awaited')
    return 3


@types.coroutine
def pause():
    yield


async def producing():
    a = Watch('produced')
    yield 1


def exhaust():
    print(list(returning()))
    g = raising()
    next(g)
    try:
        next(g)
    except KeyError as e:
        print('caught', e)
        e = None
    g = returning()
    next(g)
    g.close()
    g = returning()
    next(g)
    del g


def delegate():
    inner = yield from returning()
    print('inner gave', inner)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def consume():
    return [x async for x in producing()]


exhaust()
print(list(delegate()))
print(run(awaiting()), run(consume()))


# ---- before the first statement ----
def later(a, *rest):

    b = a
    yield b


@types.coroutine
@(lambda f: f)
def decorated():
    yield


for g in (later(1, 2), decorated(), (x for x in 'ab'), awaiting(), producing()):
    code = getattr(g, 'gi_code', None) or getattr(g, 'cr_code', None) or g.ag_code
    frame = getattr(g, 'gi_frame', None) or getattr(g, 'cr_frame', None) or g.ag_frame
    print(type(g).__name__, code.co_name, frame.f_lineno - code.co_firstlineno, sorted(frame.f_locals), frame.f_back)
    if hasattr(g, 'close'):
        g.close()


# ---- throw(class, value) ----
def catching():
    while True:
        try:
            yield
        except Exception as e:
            print('got', type(e).__name__, e.args)


g = catching()
next(g)
for args in ((ValueError, ValueError('same')), (ValueError, UnicodeError('narrower')), (ValueError, TypeError('other')),
             (LookupError, KeyError('k'), None), (KeyError, LookupError('wider')), (ValueError, (1, 2)), (ValueError, None)):
    g.throw(*args)


# ---- an asynchronous generator that goes on after its end ----
def told(report):
    print('unraisable', type(report.exc_value).__name__, report.exc_value, type(report.object).__name__)


sys.unraisablehook = told


async def stubborn():
    try:
        yield 1
    finally:
        await pause()


async def clinging():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def ending():
    try:
        yield 1
    except GeneratorExit:
        print('ends well')
        raise


async def failing():
    try:
        yield 1
    finally:
        raise OSError('at the end')


for make in (stubborn, clinging, ending, failing):
    async def first():
        g = make()
        return await anext(g)
    print(make.__name__, run(first()))

g = stubborn()
try:
    g.__anext__().send(None)
except StopIteration as e:
    print('first', e.value)
closing = g.aclose()
closing.send(None)  # waits in pause(); the generator counts as closed
del closing, g
print('end')

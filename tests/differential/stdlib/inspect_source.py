#!/usr/bin/env python3
# inspect: files, source text, comments, frames, tracebacks, states of generators.
#
import inspect
import sys


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


# above
#   more
def simple(a, b=(
        1, 2)):
    # inside
    if a:
        return b

    return 1
    # at the end

# not part of it


def decorate(*args):
    return lambda f: f


@decorate(1,
          2)
@decorate()
def decorated():
    "doc"


class Outer:
    """A class."""
    field = 1

    # before the method
    def method(self):
        def inner(): return 1
        return inner

    class Inner:
        @decorate()
        def deep(self): pass

        async def waits(self):
            pass


if True:
    @decorate()
    class Conditional(Outer):
        x = [
            1,
        ]


one = lambda x: x + 1
table = {"key": lambda y:
         y, "other": 2}
def oneline(): return 3
after = 1

for o in (simple, decorated, Outer, Outer.method, Outer().method, Outer().method(), Outer.Inner, Outer.Inner.deep, Outer.Inner.waits,
          Conditional, one, table["key"], oneline):
    print(o.__qualname__, inspect.getsourcelines(o))
    print(repr(inspect.getcomments(o)), inspect.findsource(o)[1], inspect.getsource(o) == "".join(inspect.getsourcelines(o)[0]))
module = sys.modules[__name__]
print(len(inspect.getsourcelines(module)[0]) > 50, inspect.getsourcelines(module)[1], repr(inspect.getcomments(module)))
print(inspect.getblock(["def f():\n", "    pass\n", "x = 1\n"]), inspect.getblock(["x = 1\n", "y = 2\n"]), inspect.getblock([]))
print(inspect.getfile(simple) == __file__, inspect.getsourcefile(simple) == __file__, inspect.getfile(module) == __file__)
print(inspect.getmodule(simple) is module, inspect.getmodule(module) is module, inspect.getmodule(len).__name__, inspect.getmodule(simple.__code__) is module)
for o in (len, int, 5, sys, type("Foreign", (), {"__module__": "nowhere"})):
    print(attempt(inspect.getfile, o), attempt(inspect.getsource, o), inspect.getcomments(o))


class Mistaken:
    __qualname__ = "Elsewhere"


print(attempt(inspect.getsource, Mistaken))
finder = inspect.BlockFinder()
print(finder.indent, finder.islambda, finder.started, finder.passline, finder.indecorator, finder.last, finder.body_col0)
finder.tokeneater(1, "lambda", (1, 0), (1, 6), "lambda: 0")
print(finder.islambda, finder.started, finder.passline)
try:
    finder.tokeneater(4, "\n", (3, 9), (3, 10), "")
except inspect.EndOfBlock as error:
    print(repr(error), finder.last)


def frames():
    frame = inspect.currentframe()
    info = inspect.getframeinfo(frame)
    print(info.lineno - simple.__code__.co_firstlineno, info.function, info.code_context, info.index, info.filename == __file__, len(info))
    print(inspect.getframeinfo(frame, context=3).code_context, inspect.getframeinfo(frame, context=0)[3:])
    print(inspect.getlineno(frame) == frame.f_lineno, frame.f_back.f_code.co_name)
    rows = inspect.stack()
    print([row.function for row in rows], rows[0].frame is frame, rows[1].code_context, type(rows[0]).__name__, inspect.stack(0)[0].code_context)
    print([row[3] for row in inspect.getouterframes(frame)], info._fields, rows[0]._fields)
    print(info.positions.lineno == info.lineno, info.positions._fields)


frames()


def raises():
    raise ValueError("x")


try:
    raises()
except ValueError as error:
    rows = inspect.trace()
    print([row.function for row in rows], [row.code_context for row in rows])
    info = inspect.getframeinfo(error.__traceback__)
    print(info.lineno == error.__traceback__.tb_lineno, repr(info).startswith("Traceback(filename="), repr(rows[0]).startswith("FrameInfo(frame="))
    print([row.lineno for row in inspect.getinnerframes(error.__traceback__)] == [row.lineno for row in rows])
print(inspect.trace(), attempt(inspect.getframeinfo, 5))


def generator():
    print(inspect.getgeneratorstate(g))
    yield


g = generator()
print(inspect.getgeneratorstate(g))
next(g)
print(inspect.getgeneratorstate(g))
g.close()
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g), attempt(inspect.getgeneratorlocals, 5))


class Once:
    def __await__(self):
        yield


async def coroutine():
    print(inspect.getcoroutinestate(c))
    await Once()


async def asyncgen():
    print(inspect.getasyncgenstate(a))
    yield 1


c = coroutine()
print(inspect.getcoroutinestate(c))
c.send(None)
print(inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c), inspect.getcoroutinelocals(c))
a = asyncgen()
print(inspect.getasyncgenstate(a))
for step in (a.asend(None), a.asend(None)):
    try:
        step.send(None)
    except (StopIteration, StopAsyncIteration) as error:
        print(type(error).__name__, inspect.getasyncgenstate(a))
print(inspect.getasyncgenlocals(a), attempt(inspect.getasyncgenlocals, 5))

import contextlib, sys
from contextlib import *
@contextmanager
def tag(name, *, sep="-"):
    """doc of tag"""
    print("enter", name, sep)
    try:
        yield name * 2
    except ValueError as e:
        print("caught", e)
    finally:
        print("exit", name)
with tag("a") as t: print(t)
with tag("b", sep="+") as t: raise ValueError("boo")
try:
    with tag("c"): raise KeyError("k")
except KeyError as e: print("out", repr(e), e.__context__)
print(tag.__name__, tag.__doc__, tag.__wrapped__.__name__, tag("z").__doc__)
@tag("deco")
def f(x): print("in f", x); return x+1
print(f(1), f(2), f.__name__)
@contextmanager
def bad():
    if 0: yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
try:
    with twice(): raise ValueError(1)
except Exception as e: print(type(e), e)
@contextmanager
def swallow_stop():
    try: yield
    except StopIteration as e: raise RuntimeError("x") from e
try:
    with swallow_stop(): raise StopIteration("s")
except Exception as e: print(repr(e), repr(e.__cause__))
class C:
    def close(self): print("closed")
with closing(C()) as c: print(type(c).__name__)
with suppress(KeyError, IndexError): [][1]
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ValueError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as e: print(e.exceptions)
with nullcontext(5) as n: print(n)
import io
b = io.StringIO()
with redirect_stdout(b): print("hidden")
print(repr(b.getvalue()))
with ExitStack() as s:
    s.enter_context(tag("e1"))
    s.callback(print, "cb", 1, sep="/")
    @s.push
    def ex(t, v, tb): print("push", t, v); return True
    s.callback(lambda **k: print(k), x=1)
    raise OSError("in stack")
print("after")
def raiser(exc):
    def cb(*a): raise exc
    return cb
try:
    with ExitStack() as s:
        s.push(raiser(IndexError("i")))
        s.push(raiser(KeyError("k")))
        raise ValueError("v")
except Exception as e:
    while e: print(repr(e)); e = e.__context__
try:
    with ExitStack() as s:
        s.push(raiser(IndexError("i")))
        s.push(raiser(KeyError("k")))
except Exception as e:
    while e: print(repr(e)); e = e.__context__
s = ExitStack()
s.callback(print, "late")
s2 = s.pop_all()
s.close(); s2.close()
try: s.enter_context(1)
except TypeError as e: print(e)
print(isinstance(C(), AbstractContextManager), issubclass(ExitStack, AbstractContextManager))
class D:
    def __enter__(self): pass
    def __exit__(self, *a): pass
print(isinstance(D(), AbstractContextManager))
class Dn(D): __exit__ = None
print(issubclass(Dn, AbstractContextManager))
try: AbstractContextManager()
except TypeError as e: print(e)
print(contextlib.__all__)
# async
def run(co):
    try:
        while True: co.send(None)
    except StopIteration as e: return e.value
@asynccontextmanager
async def at(n):
    print("aenter", n)
    try: yield n
    except ValueError as e: print("acaught", e)
    finally: print("aexit", n)
class Aw:
    def __await__(self): x = yield 1; return 42
async def main():
    async with at(1) as a: print(a, await Aw())
    async with at(2) as a: raise ValueError("q")
    try:
        async with at(3): raise KeyError("kk")
    except KeyError as e: print(repr(e))
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(at(4)))
        st.enter_context(tag("sync"))
        async def acb(x): await Aw(); print("acb", x)
        st.push_async_callback(acb, 7)
        st.callback(print, "plain")
        async def aex(t, v, tb): await Aw(); print("aex", t); return True
        st.push_async_exit(aex)
        raise OSError(3)
    @at(9)
    async def g(x): await Aw(); return x*2
    print(await g(4), await g(5))
    class AC:
        async def aclose(self): print("aclosed")
    async with aclosing(AC()): pass
    async with nullcontext(3) as v: print(v)
    try:
        async with AsyncExitStack() as st:
            await st.enter_async_context(3)
    except TypeError as e: print(e)
    return "done"
print(run(main()))
print(ExitStack.callback.__code__.co_varnames[:4], ExitStack.__mro__)

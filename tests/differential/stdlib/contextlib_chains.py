import contextlib, sys, io
from contextlib import *
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except BaseException as e: print(type(e).__name__, "|", e, "|", repr(e.__cause__), repr(e.__context__), getattr(e, "__notes__", ""))
@contextmanager
def cm(n, swallow=False, *, again=False):
    "docs of cm"
    print("enter", n)
    try: yield n * 2
    except ValueError as e:
        print("in cm", e)
        if not swallow: raise
    finally: print("exit", n)
    if again: yield 3
def u1():
    with cm("a") as v: return v
def u2():
    with cm("b"): raise ValueError("v")
def u3():
    with cm("c", True): raise ValueError("v")
    return "swallowed"
def u4():
    with cm("d", again=True): pass
def u5():
    with cm("e", True, again=True): raise ValueError("x")
def u6():
    @contextmanager
    def never():
        if 0: yield
    with never(): pass
def u7():
    with cm("f"): raise StopIteration("si")
def u8():
    @cm("deco")
    def f(x): print("in f", x); return x + 1
    return f(1), f(2), f.__name__
def u9():
    c = cm("g")
    with c: pass
    with c: pass
def u10():
    @contextmanager
    def repl():
        try: yield
        except ValueError as e: raise KeyError("replaced") from e
    with repl(): raise ValueError("orig")
def u11():
    @contextmanager
    def repl():
        try: yield
        except ValueError: raise TypeError("implicit")
    with repl(): raise ValueError("orig")
def u12():
    with suppress(KeyError, IndexError): [][1]
    with suppress(): pass
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1)])
    with suppress(ValueError): raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
def u13():
    with closing(io.StringIO("x")) as f: r = f.read()
    return r, f.closed
def u14():
    b = io.StringIO()
    with redirect_stdout(b) as q: print("hidden"); print(q is b, file=sys.__stdout__)
    return repr(b.getvalue())
def u15():
    with nullcontext(5) as x, nullcontext() as y: return x, y
def u16():
    with ExitStack() as s:
        a = s.enter_context(cm("s1")); b = s.enter_context(cm("s2"))
        s.callback(print, "callback", 1, sep="-"); s.push(lambda *e: print("push", e[0]))
        return a, b
def u17():
    with ExitStack() as s:
        s.push(lambda t, v, tb: print("outer", t and t.__name__, repr(v.__context__)) or True)
        s.callback(lambda: 1 / 0)
        s.push(lambda t, v, tb: print("first", t.__name__))
        raise ValueError("orig")
    return "suppressed"
def u18():
    with ExitStack() as s:
        @s.callback
        def f(): print("deco callback")
        t = s.pop_all()
    print("not yet"); t.close(); return "closed"
def u19():
    with ExitStack() as s: s.enter_context(5)
def u20():
    with ExitStack() as s: s.callback(lambda: {}["k"]); s.callback(lambda: 1 / 0)
def u21():
    class C(ContextDecorator):
        def __enter__(self): print("CD enter"); return self
        def __exit__(self, *e): print("CD exit", e[0]); return True
    @C()
    def f(): raise ValueError
    return f()
def u22():
    class A(AbstractContextManager):
        def __exit__(self, *e): return None
    with A() as a: return type(a).__name__, issubclass(A, AbstractContextManager), isinstance(io.StringIO(), AbstractContextManager), isinstance(5, AbstractContextManager)
def u23(): AbstractContextManager()
def u24():
    with chdir("/"): import os; return os.getcwd()
def drive(c):
    try: c.send(None)
    except StopIteration as e: return e.value
def u25():
    @asynccontextmanager
    async def acm(n):
        print("aenter", n)
        try: yield n
        except KeyError: print("caught"); 
        finally: print("aexit", n)
    async def main():
        async with acm(1) as x: print(x)
        async with acm(2): raise KeyError
        async with AsyncExitStack() as s:
            print(await s.enter_async_context(acm(3)), s.enter_context(cm("sync")))
            s.push_async_callback(acb, 5); s.callback(print, "sync cb")
        async with aclosing(agen()) as g:
            async for v in g:
                print(v); break
        @acm(9)
        async def deco(): return "decorated"
        return await deco()
    async def acb(x): print("acb", x)
    async def agen():
        try: yield 1; yield 2
        finally: print("agen closed")
    return drive(main())
def u26():
    with cm("gen exit") as x:
        def g():
            with cm("inner"): yield 1
        it = g(); next(it); it.close()
def u27():
    with cm("x") as (a, b), cm("y") as c: return a, b, c
def u28():
    r = io.StringIO()
    with redirect_stderr(r): print("err", file=sys.stderr)
    return r.getvalue()
def u29():
    class E:
        def __enter__(self): raise ValueError("enter fails")
        def __exit__(self, *a): print("no")
    with cm("outer") as o, E(): pass
def u30():
    with cm("base"): raise KeyboardInterrupt("kb")
for i in range(1, 31): print(i); attempt(globals()[f"u{i}"])
print(cm.__doc__, cm.__name__, cm.__wrapped__.__name__, cm("q").__doc__, type(cm("z")).__name__)
def raising(): 
    e = ValueError("with note"); e.add_note("N")
    with ExitStack() as s:
        s.push(lambda *a: (_ for _ in ()).throw(KeyError("from exit")))
        raise e
attempt(raising)

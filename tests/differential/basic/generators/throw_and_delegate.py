import sys
def attempt(f, *a):
    try: print("ok", f(*a))
    except BaseException as e: print(type(e).__name__, "|", e, "|", repr(e.__cause__), repr(e.__context__))
def g():
    try:
        while True:
            try: x = yield; print("got", x)
            except ValueError as e: print("VE", e); yield "handled"
    finally: print("final")
a = g(); attempt(next, a); attempt(a.send, 3); attempt(a.throw, ValueError("v")); attempt(next, a); attempt(a.throw, KeyError("out")); attempt(next, a); attempt(a.close)
attempt(lambda: g().send(1)); attempt(lambda: g().throw(5)); attempt(lambda: g().throw(ValueError, "a", 5)); attempt(lambda: g().throw(ValueError("x"), "y")); attempt(lambda: g().throw()); attempt(lambda: g().throw(ValueError, ValueError("inst")));attempt(lambda: g().throw(Exception, ValueError("inst"))); attempt(lambda: g().throw(ValueError, (1, 2))); attempt(lambda: g().throw(int))
class It:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration("it-ret")
        self.n -= 1; return self.n
class ItSend(It):
    def send(self, v): print("send", v); return v
    def throw(self, *a): print("throw", a); return "thrown"
    def close(self): print("close")
class ItBadClose(It):
    def close(self): raise KeyError("close")
class ItGet(It):
    def __getattr__(self, n): print("getattr", n); raise AttributeError(n)
class ItGet2(It):
    def __getattr__(self, n): raise RuntimeError("no " + n)
def deleg(it):
    r = yield from it
    print("result", r)
    return r
attempt(lambda: list(deleg(It(3))))
d = deleg(It(3)); next(d); attempt(d.send, 5); attempt(d.throw, ValueError("t")); attempt(next, d)
d = deleg(ItSend(3)); next(d); attempt(d.send, 5); attempt(d.throw, ValueError("t")); attempt(d.throw, ValueError, "t2"); attempt(d.close); attempt(next, d)
d = deleg(ItBadClose(3)); next(d); attempt(d.close)
d = deleg(ItGet(3)); next(d); attempt(d.send, 5); attempt(d.throw, GeneratorExit); attempt(next, d)
d = deleg(ItGet(3)); next(d); attempt(d.throw, TypeError("tt"))
d = deleg(ItGet2(3)); next(d); attempt(d.close)
attempt(lambda: list(deleg(5))); attempt(lambda: list(deleg("ab"))); attempt(lambda: list(deleg({1: 2}))); attempt(lambda: list(deleg(g)))
def inner():
    try: yield 1
    except GeneratorExit: print("inner exit"); raise
    finally: print("inner fin")
    return "inner ret"
d = deleg(inner()); next(d); print(d.gi_yieldfrom is not None, d.gi_running, d.gi_suspended); d.close(); print(d.gi_frame, d.gi_yieldfrom)
def ignore():
    try: yield 1
    except GeneratorExit: yield 2
x = ignore(); next(x); attempt(x.close); attempt(x.close)
d = deleg(ignore()); next(d); attempt(d.close)
def selfref():
    try: me.send(1)
    except ValueError as e: print(e)
    try: next(me)
    except ValueError as e: print(e)
    try: me.close()
    except ValueError as e: print(e)
    try: me.throw(KeyError)
    except ValueError as e: print(e)
    yield me.gi_running
me = selfref(); attempt(next, me)
def loop():
    yield from me2
me2 = loop(); attempt(next, me2)
def stop(): yield 1; raise StopIteration("inner")
attempt(lambda: list(stop()))
def stop2():
    yield next(iter([]))
attempt(lambda: list(stop2()))
attempt(lambda: list(next(iter([])) for _ in range(2)))
def ret():
    return (yield from ret2())
def ret2():
    x = yield 1
    return x, (yield 2)
r = ret(); print(next(r), r.send("a"));
try: r.send("b")
except StopIteration as e: print(e.value, e.args)
def retexc(): return StopIteration(3); yield
try: next(retexc())
except StopIteration as e: print(repr(e.value), e.args)
def rettuple(): return (1, 2); yield
try: next(rettuple())
except StopIteration as e: print(repr(e.value), e.args)
def cleanup(n):
    try: yield n
    finally: print("cleanup", n)
for v in cleanup(1): break
def keep():
    c = cleanup(2); next(c); print("before"); del c; print("after")
keep()
c = cleanup(3); next(c); c = None
def nested_fin():
    try:
        try: yield 1
        finally: yield 2
    finally: yield 3
n = nested_fin(); next(n); attempt(n.throw, ValueError("q")); attempt(n.send, None); attempt(n.send, None)
def tree(t):
    if t: yield from tree(t[0]); yield t[1]; yield from tree(t[2])
print(list(tree((((), 1, ()), 2, ((), 3, ((), 4, ()))))))
def acc():
    t = 0
    while (v := (yield t)) is not None: t += v
    return t
def summer(out):
    while True: out.append((yield from acc()))
out = []; s = summer(out); next(s)
for v in [1, 2, None, 5, None]: s.send(v)
print(out)
print(type(g()).__name__, g().__name__, g().__qualname__, repr(g())[:20], g().gi_code.co_name)
q = g(); q.__name__ = "renamed"; print(q.__name__, repr(q)[:25]); attempt(lambda: setattr(q, "__name__", 5)); attempt(lambda: delattr(q, "__name__"))
print(next((y for y in [])  , "dflt"), sum(i * i for i in range(5)), max((len(w), w) for w in ["a", "bb"]), *(i for i in "xy"), [*(i for i in "ab")], {**{k: v for k, v in zip("ab", (1, 2))}})
gg = (print("e", i) or i for i in range(3)); print(next(gg)); a, *b = gg; print(a, b)
import types
@types.coroutine
def tc(): yield 1
async def co(): yield 1
print(type(tc()), type(co()), bool(tc.__code__.co_flags & 0x100))
def ctx():
    try: raise ValueError("a")
    except ValueError:
        try: yield
        finally: print(repr(sys.exception()))
c = ctx(); next(c)
try: raise KeyError("b")
except KeyError as k:
    try: c.throw(IndexError("c"))
    except IndexError as e: print(repr(e.__context__), repr(e.__context__.__context__))
def many(*gs):
    for gi in gs: yield from gi
print(list(many([1], (2,), {3}, "4", range(5, 6), iter([6]), (x for x in [7]), b"8", {9: 0}.items())))
def lots():
    try:
        a = yield 1; b = yield a + 1; c = [(yield b), (yield b * 2)]; d = {(yield "k"): (yield "v")}; print(f"{(yield 'f')}", a, b, c, d)
        return (yield)[(yield)]
    except Exception as e: print("E", e)
l = lots(); print([l.send(v) for v in [None, 1, 2, 3, 4, "K", "V", "F", [5, 6]]]); attempt(l.send, 1)

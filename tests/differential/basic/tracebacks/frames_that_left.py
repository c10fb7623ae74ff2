import sys, gc, weakref
class Inner: pass
def inner(a, b=2):
    o = Inner()
    global wr
    wr = weakref.ref(o)
    c = a + b
    1/0
def outer():
    x = 'outer'
    try:
        inner(5)
    except ZeroDivisionError as e:
        exc = e
        return exc
e = outer()
print(wr() is not None)
tb = e.__traceback__
while tb:
    f = tb.tb_frame
    print(f.f_code.co_name, sorted(k for k in f.f_locals if k not in ("e", "exc", "o")), tb.tb_lineno)
    tb = tb.tb_next
print(f.f_locals['c'], f.f_back.f_code.co_name, f.f_back.f_back is sys._getframe())
f.clear()
print(f.f_locals, wr())
def live():
    try: f = sys._getframe(); f.clear()
    except RuntimeError as e: print(e)
    l = locals(); y = 3
    print('y' in l); locals(); print(l['y'], l is locals())
live()
def gen():
    z = 1
    try:
        yield z
    finally:
        print("closed")
g = gen(); next(g)
f = g.gi_frame
print(f.f_locals, f.f_back, f.f_lineno)
f.clear()
print(g.gi_frame, f.f_locals)
try: next(g)
except StopIteration as e: print("stop", repr(e))
def running():
    f = yield
    try: f.clear()
    except RuntimeError as e: print(e)
    yield
g = running(); next(g); g.send(g.gi_frame)
def closure():
    v = 1
    def k():
        nonlocal v
        v += 1
        return sys._getframe(1).f_locals
    w = k()
    return w['v'], [q for q in sorted(w)]
print(closure())
def f2():
    try: 1/0
    except ZeroDivisionError as e:
        return e.__traceback__.tb_frame is sys._getframe()
print(f2())
def gg():
    loc = 'kept'
    yield 1
    raise ValueError
try:
    for _ in gg(): pass
except ValueError as ex:
    print(ex.__traceback__.tb_next.tb_frame.f_locals)
class K:
    a = 1
    print(sorted(sys._getframe().f_locals))
print(sys._getframe().f_locals is globals())

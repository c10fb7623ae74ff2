import gc, sys, weakref
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def inner():
    x = N("inner x"); y = [N("inner y")]
    raise ValueError("v")
def outer():
    o = N("outer o")
    inner()
try: outer()
except ValueError as e: print("caught")
print("1 after")
try: outer()
except ValueError: print("caught unnamed")
print("2 after")
def keeps():
    try: outer()
    except ValueError as e: return e
e = keeps(); print("3 kept", e.__traceback__.tb_next.tb_frame.f_code.co_name); tb = e.__traceback__; del e; print("tb only"); del tb; print("4 gone")
def wrapped():
    try: outer()
    except ValueError as e: raise KeyError("k") from e
try: wrapped()
except KeyError as k: c = k.__cause__; print("cause held")
print("handler left"); c = None; print("5 cause gone")
def gen():
    g = N("gen local")
    try: yield 1
    except ValueError: print("gen caught"); raise KeyError("from gen")
g = gen(); next(g)
try: g.throw(ValueError("thrown"))
except KeyError: print("gen raised")
print("6"); del g
def fin():
    f = N("fin")
    try: inner()
    finally: print("finally")
try: fin()
except ValueError: pass
print("7")
def reraise():
    r = N("re")
    try: inner()
    except ValueError: r2 = N("re2"); raise
try: reraise()
except ValueError as e: e.__traceback__ = None; print("tb cleared")
print("8")
def sup():
    s = N("suppressed")
    try: inner()
    except ValueError: pass
    print("in sup after handler"); return s
sup(); print("9")
class CM:
    def __init__(self, n): self.n = N(n)
    def __enter__(self): return self
    def __exit__(self, *a): return True
with CM("cm"): inner()
print("10")
def loop():
    for i in range(3):
        try:
            z = N(f"z{i}")
            if i == 1: raise ValueError
        except ValueError: print("loop handler", i); continue
        print("loop", i)
loop(); print("11")
def args(a, *b, **c): raise ValueError
try: args(N("arg a"), N("arg b"), c=N("arg c"))
except ValueError: print("args caught")
print("12")
def cell():
    c = N("cell")
    def use(): return c
    raise ValueError
try: cell()
except ValueError: print("cell caught")
print("13")
class InInit:
    def __init__(self): self.v = N("attr"); raise ValueError
try: InInit()
except ValueError: print("init caught")
print("14")
def comp(): return [N("c1") for _ in range(2) if (N("cond"), 1 / 0)]
try: comp()
except ZeroDivisionError: print("comp caught")
print("15")
def temp(): return (N("t1"), N("t2"), 1 / 0)
try: temp()
except ZeroDivisionError: print("temp caught")
def call(*a): raise ValueError
try: call(N("call temp"))
except ValueError: print("call caught")
print("16")
def nest():
    try: inner()
    except ValueError as e:
        try: 1 / 0
        except ZeroDivisionError as z: print(repr(z.__context__)); return z
z = nest(); print("nest returned"); z.__context__ = None; print("context cut"); del z; print("17")
try:
    try: inner()
    except ValueError as e: saved = e; raise
except ValueError: print("both"); 
del saved; print("18")
def cyc():
    try: inner()
    except ValueError as e: me = e
cyc(); print("cycle made"); gc.collect(); print("collected")
r = weakref.ref(N) ; 
def withdef():
    d = N("d")
    del d
    q = N("q"); q = N("q2")
    1 / 0
try: withdef()
except ZeroDivisionError: print("withdef")
print("19"); sys.exit(inner())

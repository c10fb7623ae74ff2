import weakref, gc, sys
log = []
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __repr__(self): return f"N{self.n}"
a = N(1); a = None
def f(): x = N(2); y = N(3); print("leaving")
f()
l = [N(4), N(5)]; del l[0]; l.clear()
d = {"a": N(6), "b": N(7)}; d["a"] = None; d.pop("b"); print("popped")
N(8); _ = N(9); del _
(lambda: N(10))() and print("temp alive until call returns") 
def ret(): return N(11)
ret(); print("ret done")
for i in range(3): z = N(f"loop{i}")
del z
t = (N(12), N(13)); t = None
s = {N(14)}; s.pop(); print("set done")
class Cyc:
    def __init__(self, n): self.me = self; self.n = n
    def __del__(self): print("cyc del", self.n)
Cyc(1); gc.collect()
r = weakref.ref(o := N(15), lambda w: print("callback", w() is None)); del o; print(r())
class Res:
    def __del__(self): saved.append(self); print("resurrect")
saved = []; x = Res(); wr = weakref.ref(x); del x; print(len(saved), wr()); saved.clear(); print("second")
class Bad:
    def __del__(self): raise ValueError("in del")
sys.stderr, old = sys.stdout, sys.stderr
b = Bad(); del b
def hook(u): print("hook", u.exc_type.__name__, u.exc_value, u.err_msg, u.object.__qualname__)
sys.unraisablehook = hook; b = Bad(); del b; sys.unraisablehook = sys.__unraisablehook__
wr = weakref.ref(c := N(16), lambda w: 1 / 0); sys.unraisablehook = lambda u: print(u.exc_type, u.err_msg); del c; sys.unraisablehook = sys.__unraisablehook__
sys.stderr = old
wd = weakref.WeakValueDictionary(); k = N(17); wd["k"] = k; print(dict(wd)); del k; print(dict(wd))
wk = weakref.WeakKeyDictionary(); k = N(18); wk[k] = 1; print(len(wk)); del k; print(len(wk))
ws = weakref.WeakSet(); k = N(19); ws.add(k); print(len(ws)); del k; print(len(ws))
fin = weakref.finalize(k := N(20), print, "finalize", 1, sep="-"); print(fin.alive, fin.peek()[1:]); del k; print(fin.alive, fin())
class M:
    def meth(self): return 5
m = M(); wm = weakref.WeakMethod(m.meth); print(wm()()); del m; print(wm())
p = weakref.proxy(q := N(21)); print(p.n, type(p)); del q
try: p.n
except ReferenceError as e: print(e)
for bad in (5, "a", None, (), [], {}, 1.5, object()):
    try: weakref.ref(bad); print("ok")
    except TypeError as e: print(e)
x = N(22); r1 = weakref.ref(x); r2 = weakref.ref(x); print(r1 is r2, weakref.getweakrefcount(x), r1 == r2, hash(r1) == hash(x)); r3 = weakref.ref(x, print); print(r3 is r1, weakref.getweakrefcount(x), r3 == r1)
class Sub(weakref.ref): pass
print(Sub(x) is Sub(x), Sub(x) == r1)
del x; print(r1 == r2, r1 == r1)
def order():
    a = N("a"); b = N("b"); c = N("c")
    del b
    print("mid")
order()
class Slots:
    __slots__ = ("x", "y", "__weakref__")
    def __del__(self): print("slots", hasattr(self, "x"))
s = Slots(); s.x = N("in slot"); s.y = 1; del s
class Par:
    def __init__(self): self.child = N("child"); self.first = N("first")
    def __del__(self): print("parent")
Par(); p = Par(); p.child = 5; del p
def gen():
    n = N("gen")
    yield 1
    print("never")
g = gen(); next(g); del g; print("gen gone")
def deflt(x=N("default")): pass
del deflt
def clos():
    n = N("closure")
    return lambda: n
c = clos(); del c
try: raise ValueError(N("exc"))
except ValueError as e: pass
print("after exc")
def swallow():
    n = N("frame")
    try: 1 / 0
    except ZeroDivisionError as e: err = e
    return err
e = swallow(); print("tb holds"); e.__traceback__ = None; print("cleared"); del e
class Ctx:
    def __enter__(self): return N("ctx")
    def __exit__(self, *a): print("exit")
with Ctx() as n: pass
del n
with Ctx(): print("body")
a, b = N("x1"), N("x2"); a, b = b, a; del a; print("-"); del b
x = [N("comp") for _ in range(2)]; x[:] = [1]; print("sliced"); 
x = N("first"); x = N("second"); print("rebound"); del x
print([N(i).n for i in range(2)], N("fmt"))

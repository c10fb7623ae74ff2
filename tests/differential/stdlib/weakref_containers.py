import weakref, gc, copy
from weakref import *
class O:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"O({self.n})"
    def m(self): return self.n
a, b, c = O(1), O(2), O(3)
s = WeakSet([a, b]); s.add(c); print(len(s), sorted(x.n for x in s), a in s, 5 in s)
del c; print(len(s), sorted(x.n for x in s))
s2 = WeakSet([b]); print(len(s & s2), len(s | s2), len(s - s2), len(s ^ s2), s2 <= s, s2 < s, s >= s2, s == WeakSet([a, b]), s.isdisjoint(s2), s != s2)
s.discard(b); s.discard(b)
try: s.remove(b)
except KeyError as e: print("KeyError")
it = iter(s); x = next(it); tmp = O(9); s.add(tmp) if 0 else None; del it, x
s |= [b]; s -= s2; print(len(s), s.pop().n, len(s))
try: s.pop()
except KeyError as e: print(e)
try: s.add(1)
except TypeError as e: print(e)
d = WeakValueDictionary(x=a, y=b); d["z"] = z = O(7)
print(sorted(d.keys()), sorted(v.n for v in d.values()), sorted((k, v.n) for k, v in d.items()), len(d), d["x"].n, d.get("q", 0), "x" in d, "q" in d)
del z; print(sorted(d), len(d), d.get("z"), "z" in d)
try: d["z"]
except KeyError as e: print(repr(e))
print(d.pop("x").n, d.pop("x", "none"), d.setdefault("w", a).n, d.setdefault("w", b).n, len(d.valuerefs()), d.copy()["w"].n, sorted((d | {"k": b}).keys()))
for k, v in d.items():
    pass
keep = [O(i) for i in range(4)]
d = WeakValueDictionary(enumerate(keep)); g = d.items(); next(g); keep.clear(); del v
print(len(d) <= 4); del g; print(len(d))
k = WeakKeyDictionary(); k[a] = "A"; k[b] = "B"; q = O(5); k[q] = "Q"
print(len(k), k[a], sorted(k.values()), sorted(o.n for o in k), sorted((o.n, v) for o, v in k.items()), a in k, 3 in k)
del q; print(len(k), sorted(k.values()), len(k.keyrefs()), k.get(O(1), "no"), k.setdefault(a, "new"), k.pop(b), len(k))
try: k[b]
except KeyError: print("KeyError")
k2 = copy.copy(k); print(len(k2), k2[a], k == k2)
wm = WeakMethod(a.m); print(wm()(), wm == WeakMethod(a.m), wm == WeakMethod(b.m), hash(wm) == hash(WeakMethod(a.m)), isinstance(wm, weakref.ref))
t = O(11); called = []; w2 = WeakMethod(t.m, lambda r: called.append(r() is None)); del t; print(w2(), called)
try: WeakMethod(len)
except TypeError as e: print(e)
f = finalize(a, print, "finalized", 1, sep="-"); print(f.alive, f.atexit, f.peek()[1:], type(f).__name__)
f.atexit = True
del d, k, k2, wm; e2 = O(20); f2 = finalize(e2, called.append, "gone"); del e2; print(called, f2.alive, f2.peek(), f2())
f3 = finalize(b, print, "never"); print(f3.detach()[0] is b, f3.alive, f3.detach())
f4 = finalize(b, print, "exit-4"); f5 = finalize(b, print, "exit-5"); f6 = finalize(b, print, "no"); f6.atexit = False
print(f4.__repr__().split(" at ")[0], weakref.ProxyTypes[0].__name__, weakref.__all__)
from functools import singledispatch, singledispatchmethod
import collections.abc
@singledispatch
def fun(x, y=0): return "default", x
@fun.register(int)
def _(x, y=0): return "int", x + y
@fun.register(list)
@fun.register(tuple)
def _(x): return "seq", len(x)
@fun.register(collections.abc.Mapping)
def _(x): return "mapping", sorted(x)
print(fun(1.5), fun(3, 4), fun([1, 2]), fun((1,)), fun({"b": 1}), fun(True), fun.dispatch(bool) is fun.registry[int], len(fun.registry))
try: fun()
except TypeError as e: print(e)
class Neg:
    @singledispatchmethod
    def neg(self, arg): return "base"
    @neg.register(int)
    def _(self, arg): return -arg
    @neg.register(bool)
    @classmethod
    def _(cls, arg): return not arg
print(Neg().neg(5), Neg().neg(True), Neg().neg("x"))

# The moment an object dies: rebinding, del, end of scope, temporaries, exceptions, containers, generators, cycles.
import gc, weakref
gc.disable()
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, end="; ")
    def __call__(self, *a): return self
    def __add__(self, o): return D(self.n + o.n)
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.n, end="; ")
    def method(self, *a): print("method", end="; "); return 1
def done(label): print("|", label)
D("temp"); done("temporary")
x = D("x"); x = None; done("rebind")
x = D("x2"); del x; done("del")
def local(): a = D("a"); b = D("b"); print("body", end="; ")
local(); done("locals die in order")
def arg(p): print("in", end="; "); p = None; print("out", end="; ")
arg(D("p")); done("argument")
D("l") + D("r"); done("operands")
D("m").method(D("marg")); done("method")
[D("e0"), D("e1")]; done("list")
(D("t0"), D("t1"))[0].n; done("tuple item")
{D("k"): D("v")}; done("dict")
l = [D("l0"), D("l1"), D("l2")]; l[1] = 5; print("set", end="; "); del l[0]; print("deleted", end="; "); l.clear(); done("list changes")
d = {1: D("d1"), 2: D("d2")}; d[1] = 0; d.pop(2); done("dict changes")
def ret(): r = D("ret"); return r.n
print(ret(), end="; "); done("return")
def raiser(): q = D("q"); raise ValueError
try: raiser()
except ValueError: pass
done("exception unnamed")
def gen(): g = D("g"); yield 1; print("after", end="; "); yield 2
i = gen(); next(i); del i; done("generator dropped")
i = gen(); list(i); print("exhausted", end="; "); del i; done("generator exhausted")
for o in [D("f1"), D("f2")]: print("loop", end="; ")
del o; done("for")
[w for w in [D("c1"), D("c2")]]; done("comprehension")
with D("w") as w: print("with", end="; ")
del w; done("with")
def closure():
    c = D("cell")
    return lambda: c
f = closure(); print("closed", end="; "); del f; done("closure")
class K: attr = D("class attr")
del K; gc.collect(); done("class")
a = D("cyc1"); a.self = a; del a; print("not yet", end="; "); gc.collect(); done("cycle")
r = weakref.ref(D("weak"), lambda _: print("callback", end="; ")); print(r(), end="; "); done("weakref")
s = D("saved"); w = weakref.ref(s, lambda _: print("cb", end="; ")); del s; done("weakref callback")
class Phoenix:
    def __del__(self):
        global saved
        saved = self; print("resurrected", end="; ")
Phoenix(); print(type(saved).__name__, end="; "); del saved; done("resurrection")
a, b = D("A"), D("B"); a, b = b, a; print(a.n, b.n, end="; "); del a, b; done("swap")
x = D("old"); x = D("new"); done("new then old"); del x; done("x")
def default(v=D("default")): pass
del default; done("function default")
def inner():
    try: return D("in try")
    finally: print("finally", end="; ")
inner(); done("return in try")
o = D("obj"); o.attr = D("attr"); del o; done("attributes")
def unpack(): p, *q = D("u0"), D("u1"), D("u2"); del p; print("p gone", end="; ")
unpack(); done("unpack")
print(D("printed").n, end="; "); done("print argument")
if D("cond"): print("then", end="; ")
done("condition")
D("chain")(1)(2).n; done("chained")
lambda: D("never"); done("lambda")
D("or1") and D("or2") or D("or3"); done("bool")
x = D("1") if D("2") else 3; print("assigned", end="; "); del x; done("conditional")

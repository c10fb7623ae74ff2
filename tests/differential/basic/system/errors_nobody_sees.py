import sys, atexit, weakref
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n, sys.is_finalizing() if sys else None)
class Bad:
    def __del__(self): raise ValueError("bad del")
def gen():
    try: yield 1
    finally: print("gen closed")
g = gen(); next(g)
def badgen():
    try: yield 1
    finally: raise KeyError("in close")
b = badgen(); next(b); b = None
def ignoring():
    while True:
        try: yield 1
        except GeneratorExit: pass
i = ignoring(); next(i)
try: i.close()
except RuntimeError as e: print(e)
async def co():
    try: await aw()
    finally: print("co closed")
class aw:
    def __await__(self): yield 1
c = co(); c.send(None); del c; print("co deleted")
async def ag():
    try: yield 1
    finally: print("ag finally")
a = ag()
try: a.__anext__().send(None)
except StopIteration: pass
del a; print("ag deleted")
sys.set_asyncgen_hooks(firstiter=lambda g: print("first", g.__name__), finalizer=lambda g: print("finalizer", g.__name__))
a = ag()
try: a.__anext__().send(None)
except StopIteration: pass
del a; print("hooked"); print(sys.get_asyncgen_hooks().firstiter is not None); sys.set_asyncgen_hooks(None, None)
x = Bad(); del x
class BadStr(Exception):
    def __str__(self): raise RuntimeError("no str")
    __repr__ = __str__
class Bad2:
    def __del__(self): raise BadStr()
    def __repr__(self): return "Bad2 repr"
Bad2()
class Bad3:
    def __del__(self):
        try: 1 / 0
        except ZeroDivisionError as e: raise KeyError("chained") from e
Bad3()
w = weakref.ref(z := D("w"), lambda r: {}["cb"]); del z
class ExitMeth:
    def __del__(self): sys.exit(3)
ExitMeth(); print("still here")
def hook(args): print("HOOK", args.exc_type.__name__, args.exc_value, args.err_msg, type(args.object).__name__, args.exc_traceback is not None)
sys.unraisablehook = hook; Bad(); b = badgen(); next(b); del b
def badhook(args): raise OSError("hook fails")
sys.unraisablehook = badhook; Bad(); sys.unraisablehook = None; Bad(); del sys.unraisablehook; Bad(); sys.unraisablehook = sys.__unraisablehook__
keep = D("global"); cyc = D("cycle"); cyc.me = cyc
class Holder:
    inner = D("in class")
h = Holder; mod_list = [D("in list")]; fn_default = lambda x=D("default"): x
sys.modules["stash"] = D("in sys.modules")
atexit.register(lambda: print("atexit", keep.n)); atexit.register(print, "atexit 2"); atexit.register(lambda: 1 / 0)
g2 = gen(); next(g2)
def last():
    local = D("frame local")
    raise LookupError("end")
last()

import sys
def attempt(f, *a):
    try: print("ok", f(*a))
    except Exception as e: print(type(e).__name__, "|", str(e).replace(getattr(e, "path", None) or "\0", "FILE"), "|", getattr(e, "name", None))
print("start", "pk" in sys.modules)
import pk.sub.ok as ok
print(ok.chain)
import pk
print(pk.alpha_value, pk.lazy_thing, dir(pk), pk.alpha.value, pk.beta.public, pk.sub.name)
attempt(lambda: pk.nope); attempt(lambda: pk.broken); attempt(lambda: pk.beta.nope)
def i1(): import pk.sub.deep
def i2(): from pk.sub import deep
def i3(): import pk.sub.fails
def i4(): from pk import nope
def i5(): from pk import lazy_thing; return lazy_thing
def i6(): from pk.sub import nope2
def i7(): import pk.nothing
def i8(): import pk.alpha.x
def i9(): from pk import alpha as a, beta as b; return a is sys.modules["pk.alpha"], b.__name__
def i10(): import pk.cyc_a; return pk.cyc_a.fa()
attempt(i1); attempt(i2); attempt(i3); print("pk.sub.fails" in sys.modules, "fails" in vars(pk.sub)); attempt(i3); attempt(i4); attempt(i5); attempt(i6); attempt(i7); attempt(i8); attempt(i9); attempt(i10)
from pk import *
print(lazy_thing, alpha.__name__, beta.__name__)
from helper_mod import *
print(visible, "_hidden" in globals(), bump(), bump(), counter)
import helper_mod as h
print(h.counter, h is sys.modules["helper_mod"], h.__dict__["counter"]); h.counter = 50; print(bump(), counter)
from helper_mod import counter as c2; print(c2)
Shared.items.append(1); print(h.Shared.items, h.Shared is Shared)
del sys.modules["helper_mod"]
import helper_mod as h2
print(h2 is h, h2.counter, h2.Shared is Shared)
del h2.bump; attempt(lambda: h2.bump())
h.__getattr__ = lambda n: n.upper(); print(h.anything, hasattr(h, "zzz"))
attempt(lambda: __import__("pk.sub").__name__); attempt(lambda: __import__("pk.sub", fromlist=["ok"]).__name__); attempt(lambda: __import__("sub", {"__package__": "pk", "__name__": "pk"}, level=1).__name__); attempt(lambda: __import__("", level=1)); attempt(lambda: __import__("x", level=-1)); attempt(lambda: __import__("alpha", {"__package__": None}, level=1)); attempt(lambda: __import__("alpha", {"__package__": "nopkg"}, level=1))
try:
    import definitely_missing
except ModuleNotFoundError: definitely_missing = None
print(definitely_missing)
def scoped():
    import os.path
    return os.path.sep, "os" in locals(), "os" in globals()
print(scoped())
class K:
    import math as m
    from math import pi
    def area(self, r): return self.pi * self.m.pow(r, 2)
print(round(K().area(2), 3))
sys.modules["fake_pkg"] = type(sys)("fake_pkg"); sys.modules["fake_pkg.child"] = "not a module"
attempt(lambda: __import__("fake_pkg.child", fromlist=["x"])); 
def i12(): import fake_pkg.child as fc; return fc
attempt(i12)
def i13(): from fake_pkg import child; return child
attempt(i13)
sys.modules["pk.zero"] = None
def i14(): from pk import zero
attempt(i14)
def i15(): import pk.zero
attempt(i15)
print(sorted(m for m in sys.modules if m.startswith("pk")))
print(pk.__spec__ is None or pk.__spec__.name, pk.alpha.__spec__ is None or pk.alpha.__spec__.parent) if 0 else None
real = __import__
def tracer(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, fromlist, level); return real(name, globals, locals, fromlist, level)
import builtins; builtins.__import__ = tracer
import pk.alpha, math; from pk.sub import ok, name as nm; from math import (sin, cos)
builtins.__import__ = real

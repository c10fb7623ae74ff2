import sys
import builtins
print(__name__, __doc__, __spec__, __package__, type(__builtins__).__name__, __file__.endswith("module_main.py"))
print(sorted(k for k in vars() if not k.startswith("_")), dir() == sorted(vars()), globals() is vars() is locals())
"""not a docstring"""
if __debug__: print("debug")
print(sys.modules["__main__"].__dict__ is globals(), sys.modules[__name__])
x: int = 5
y: "str"
z: undefined if 0 else int
print(__annotations__)
del x
try: x
except NameError as e: print(e)
globals()["dyn"] = 7; print(dyn)
sys.modules["__main__"].other = 8; print(other)
builtins.my_builtin = 9; print(my_builtin); del builtins.my_builtin
try: my_builtin
except NameError as e: print(e)
len_ = len
def len(x): return -1
print(len([1])); del len; print(len([1]))
print = builtins.print; print("print rebound")
del print; print("still")
true = True
try: __import__("nope.nope")
except ModuleNotFoundError as e: print(e, e.name, e.path)
print(__import__("os.path").__name__, __import__("os.path", fromlist=["join"]).__name__, __import__("sys") is sys)
from os import *
print(callable(getcwd), "path" in globals(), "_exit" in globals())
from math import pi as p, sqrt as s, floor
print(p, s(16), floor(2.5))
import collections.abc, os.path as osp, os
print(collections.abc.Mapping.__name__, osp is os.path)
try:
    from collections import nope
except ImportError as e: print(e.msg.split(" (")[0], e.name)
try: import os.path.foo
except ImportError as e: print(type(e).__name__, e, e.name)
try: from . import something
except ImportError as e: print(type(e).__name__, e)
try: from .mod import something
except ImportError as e: print(type(e).__name__, e)
import types
m = types.ModuleType("fake", "docs"); print(m, m.__doc__, sorted(m.__dict__), m.__spec__)
m.__getattr__ = lambda n: f"dynamic {n}"; m.__dir__ = lambda: ["z", "a"]
print(m.foo, dir(m))
sys.modules["fake"] = m
import fake; from fake import anything; print(fake is m, anything)
sys.modules["blocked"] = None
try: import blocked
except ImportError as e: print(type(e).__name__, e)
m2 = types.ModuleType("star"); m2.__all__ = ["a", "b"]; m2.a = 1; m2.b = 2; m2.c = 3; sys.modules["star"] = m2
from star import *
print(a, b, "c" in globals())
m2.__all__ = ["a", "missing"]
try: from star import *
except AttributeError as e: print(e)
m2.__all__ = ["a", 5]
try: from star import *
except TypeError as e: print(e)
m2.__all__ = 5
try: from star import *
except TypeError as e: print(e)
del m2.__all__; m2._hidden = 1; m2.shown = 2
from star import *
print(shown, "_hidden" in globals())
class Mod(types.ModuleType):
    @property
    def prop(self): return "prop!"
    def __call__(self): return "called"
sys.modules["callable_mod"] = Mod("callable_mod"); import callable_mod; print(callable_mod.prop, callable_mod()); from callable_mod import prop; print(prop)
try: m.__class__ = int
except TypeError as e: print(e)
m.__class__ = Mod; print(m.prop, repr(m))
try: types.ModuleType()
except TypeError as e: print(e)
try: del m.nope
except AttributeError as e: print(e)
try: sys.nope
except AttributeError as e: print(e)
try: sys.exti
except AttributeError as e: print(e)
def f():
    import sys as q
    return q.argv[1:]
print(f(), sys.argv[0].endswith("module_main.py") or True)
for name in ("print", "len", "None", "__build_class__", "__import__", "open", "Ellipsis", "exit", "copyright"): print(name, hasattr(builtins, name), end=" ")
print()
sys.stdout.write("written\n"); sys.stdout.flush(); print("a", "b", sep="", end="!\n", file=sys.stdout, flush=True)
for kw in ({"sep": 5}, {"end": 5}, {"file": 5}, {"bogus": 1}, {"sep": None, "end": None, "file": None}):
    try: print("x", **kw)
    except Exception as e: print(type(e).__name__, e)
class W:
    def write(self, s): got.append(s)
got = []; print(1, "a", file=W(), sep="-"); print(got)
import atexit
atexit.register(print, "bye")
atexit.register(lambda: print("first bye"))
def last(): raise ValueError("in atexit")
atexit.register(last)
class AtEnd:
    def __del__(self): print("module global deleted")
keep = AtEnd()
sys.exit("exit message")

# What `from x import y` and `import x.y` say, and the name and path their errors carry.
import sys
def ask(f):
    try: f()
    except ImportError as e: print(type(e).__name__, e, "|", repr(e.name), repr(e.path), repr(getattr(e,'name_from',None)), e.args, repr(e))
def a(): from math import nope
def b(): from os import nope
def c(): import nope.x
def d(): from collections import nope
def e(): import os.nope
def f(): import math.nope
def g(): from sys import nope
def h(): from nope import x
def i(): from . import x
def j(): from .. import x
def k():
    from builtins import nope
def l():
    from collections.abc import nope
def m():
    import types
    mod = types.ModuleType("fake"); sys.modules["fake"]=mod
    from fake import zz
def n():
    import types
    mod = types.ModuleType("fake2"); sys.modules["fake2"]=mod
    mod.__file__="/x/y.py"
    from fake2 import zz
def o():
    sys.modules["blocked"]=None
    import blocked
def p():
    sys.modules["odd"]=5
    from odd import real, zz
def q():
    raise ImportError("m", name="n", path="p")
def r():
    class O:
        __name__="oo"
        __all__=["aa"]
    sys.modules["oo"]=O()
    from oo import zz
def s():
    import types
    mod = types.ModuleType("fake3"); sys.modules["fake3"]=mod
    del mod.__name__
    from fake3 import zz
for fn in (c,f,g,h,i,j,k,m,n,o,p,q,r,s): print(fn.__name__); ask(fn)
try: from os import pathh
except ImportError as e: print(e.name, str(e).split("(")[0])

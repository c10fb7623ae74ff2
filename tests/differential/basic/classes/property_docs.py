# Docs of properties and their copies, errors of changing attributes, views with frozensets, bound builtin functions.
class Sub(property):
    """This is a subclass of property"""
class Slot(property):
    __slots__ = ["__doc__"]
class Bare(property):
    __slots__ = ()
class WithDoc(property):
    """documented"""
    __slots__ = ["foo"]
def get(self): "getter doc"; return 1
def plain(self): return 2
for cls in (property, Sub, Slot, Bare, WithDoc):
    for args in ((get,), (plain,), (get, None, None, "given"), (plain, None, None, "given"), ()):
        try: p = cls(*args)
        except Exception as e: print(cls.__name__, len(args), type(e).__name__, e); continue
        for make in (lambda: p.__doc__, lambda: p.getter(plain).__doc__, lambda: p.setter(plain).__doc__):
            try:
                print(cls.__name__, len(args), repr(make()))
            except AttributeError as e:
                print(cls.__name__, len(args), e)
class C:
    @Sub
    def x(self):
        """doc 1"""
        return 1
    @x.getter
    def x(self):
        """doc 2"""
        return 2
    @property
    def y(self): "why"
    @y.setter
    def y(self, v): "set why"
print(C.x.__doc__, C.y.__doc__, C().x, C.y.fset.__doc__)
class New(property):
    def __new__(cls, f, *rest): return super().__new__(cls, f)
    def __init__(self, f, extra=None): super().__init__(f); self.extra = extra
print(New(get, 5).extra, New(get).fget is get)
e = ImportError("test", name="n", path="p"); e.__init__(); print(e.args, e.msg, e.name, e.path)
e.__init__("a", name="b"); print(e.args, e.msg, e.name, e.path)
try: e.__init__("a", nme="b")
except TypeError as x: print(x)
class A: __slots__=()
class B: x=1; __slots__=()
for o,n in ((A(),'y'),(B(),'x'),(5,'z'),(5,'real'),(len,'q'),(int,'q')):
    try: setattr(o,n,1)
    except Exception as e: print(type(e).__name__, e, getattr(e,'name',0), getattr(e,'obj',0) is o)
    try: delattr(o,n)
    except Exception as e: print(type(e).__name__, e, getattr(e,'name',0), getattr(e,'obj',0) is o)
class C: pass
import math
class D(dict): pass
def f(): pass
for o in (C(), C, math, D(), f, Exception()):
    try: delattr(o,"zz")
    except Exception as e: print(type(e).__name__, e, getattr(e,'name',0), getattr(e,'obj',0) is o)

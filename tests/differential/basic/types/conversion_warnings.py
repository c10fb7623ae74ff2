# Deprecations that conversions of numbers issue, and the truth of NotImplemented.
import warnings
warnings.simplefilter("always")
def show(f, *a):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r = f(*a)
        except Exception as e: r = (type(e).__name__, str(e))
    print(r, [(x.category.__name__, str(x.message)) for x in w])
class Tr:
    def __trunc__(self): return 7
class TrI:
    def __trunc__(self):
        class I:
            def __index__(s): return 9
        return I()
class TrInt:
    def __trunc__(self): return True
class IntSub(int): pass
class Idx:
    def __index__(self): return IntSub(5)
class Int1:
    def __int__(self): return True
class Int2:
    def __int__(self): return "x"
class Fl:
    class FS(float): pass
    def __float__(self): return Fl.FS(1.5)
class Cx:
    class CS(complex): pass
    def __complex__(self): return Cx.CS(1+2j)
def g(): yield
x = g(); next(x); show(lambda: x.throw(ValueError, "v", None))
show(lambda: NotImplemented and 1); show(bool, NotImplemented)
b = True
show(lambda: ~b); show(lambda: __import__("operator").inv(b)); show(lambda: not NotImplemented)
class Cmp:
    def __eq__(self, o): return NotImplemented
    def __bool__(self): return NotImplemented
show(bool, Cmp()); show(lambda: filter(None, [NotImplemented]).__next__()); show(lambda: any([NotImplemented])); show(lambda: 1 if NotImplemented else 2)
show(round, 2.5, Idx()); show(lambda: [1] * Idx()); show(chr, Idx()); show(bin, Idx()); show(lambda: "abc"[Idx():]); show(lambda: (1).__lshift__(3)); show(int, Idx()); show(float, Idx()); show(complex, Idx()); show(lambda: 5 << Idx())

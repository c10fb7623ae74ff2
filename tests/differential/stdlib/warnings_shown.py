import warnings, sys
def f():
    warnings.warn("plain")
    warnings.warn("dep", DeprecationWarning)
    warnings.warn("dep2", DeprecationWarning, stacklevel=2)
    warnings.warn(FutureWarning("instance"))
    warnings.warn("once more")
for _ in range(3): f()
class MyW(UserWarning): pass
warnings.warn("mine", MyW)
warnings.warn("res", ResourceWarning); warnings.warn("imp", ImportWarning); warnings.warn("pend", PendingDeprecationWarning); warnings.warn("run", RuntimeWarning); warnings.warn("syn", SyntaxWarning); warnings.warn("uni", UnicodeWarning); warnings.warn("byt", BytesWarning)
def attempt(fn, *a, **k):
    try: print("ok", fn(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
attempt(warnings.warn, "x", int); attempt(warnings.warn, "x", "y"); attempt(warnings.warn, 5); attempt(warnings.simplefilter, "bogus"); attempt(warnings.simplefilter, "ignore", lineno=-1); attempt(warnings.warn_explicit, "m", UserWarning, "f.py", 3); attempt(warnings.warn_explicit, "m", UserWarning, "f.py", "x")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    attempt(warnings.warn, "now error"); attempt(f)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always"); f(); f(); print(len(log), [str(w.message) for w in log][:3], log[0].category, log[0].lineno, log[0].filename.endswith("warn_wild.py"), str(log[0])[:40], log[2].lineno)
with warnings.catch_warnings():
    warnings.simplefilter("ignore"); f(); print("quiet")
    warnings.simplefilter("once", MyW)
    for i in range(3): warnings.warn("once only", MyW)
    warnings.simplefilter("module", RuntimeWarning); warnings.warn("mod", RuntimeWarning); warnings.warn("mod", RuntimeWarning)
    warnings.simplefilter("default", append=True)
def show(message, category, filename, lineno, file=None, line=None): print("SHOW", message, category.__name__, lineno)
with warnings.catch_warnings():
    warnings.simplefilter("always"); old = warnings.showwarning; warnings.showwarning = show; f(); warnings.showwarning = old
def fmt(message, category, filename, lineno, line=None): return f"FMT {message} {category.__name__}\n"
oldf = warnings.formatwarning; warnings.formatwarning = fmt; warnings.warn("formatted"); warnings.formatwarning = oldf
print(repr(warnings.formatwarning("msg", UserWarning, "file.py", 10, "  the line ")), warnings.filters[:2] if 0 else len(warnings.filters) > 0)
@warnings.deprecated("x") if hasattr(warnings, "deprecated") else lambda f: f
def old(): pass
old()
x = 5
print(~True, x is not None)
~False
import struct
def nested(): warnings.warn("deep", stacklevel=3)
def mid(): nested()
mid()
warnings.warn("too deep", stacklevel=100)
class Ctx:
    def __del__(self): warnings.warn("in del")
c = Ctx(); del c
async def never(): pass
never()
(lambda: never())()
def gen():
    warnings.warn("in generator"); yield 1
list(gen()); [warnings.warn(f"comp {i}") for i in range(2)]
warnings.warn_explicit("explicit", UserWarning, "fake.py", 42, module="fakemod", registry={})
warnings.resetwarnings(); warnings.warn("after reset", DeprecationWarning); print(warnings.filters)
try: int("1") ; float("nan") ; bool(NotImplemented)
except TypeError as e: print(e)
print(warnings.WarningMessage("m", UserWarning, "f", 1), sorted(warnings.__all__))

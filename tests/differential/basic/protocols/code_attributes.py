# What functions, code objects, frames, generators and tracebacks tell about themselves.
import sys
def f(a, b=1, /, c=2, *args, d, e=5, **kwargs):
    "doc of f"
    x = y = a
    def inner(): return x
    for i in (): pass
    return locals()
c = f.__code__
for name in ("co_name", "co_qualname", "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_varnames", "co_cellvars", "co_freevars", "co_names", "co_flags", "co_firstlineno", "co_filename"):
    value = getattr(c, name)
    print(name, value if name != "co_filename" else value.rpartition("/")[2])
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__type_params__)
print(c.co_consts[0], type(c).__name__, c == f.__code__, hash(c) == hash(f.__code__), f.__globals__ is globals(), f.__builtins__ is not None)
def attempt(call):
    try: print(repr(call()))
    except Exception as error: print(type(error).__name__, error)
def setting(name, value):
    def g(a, b): return a, b
    def run():
        setattr(g, name, value)
        return getattr(g, name)
    attempt(run)
for name, value in [("__name__", 5), ("__name__", "n"), ("__qualname__", 5), ("__defaults__", 5), ("__defaults__", (1,)), ("__defaults__", None), ("__kwdefaults__", 5), ("__kwdefaults__", {"a": 1}), ("__code__", 5), ("__annotations__", 5), ("__annotations__", None), ("__dict__", 5), ("__closure__", None), ("__globals__", {}), ("__doc__", 5), ("__module__", 5), ("__type_params__", 5), ("__type_params__", ()), ("custom", 1)]:
    setting(name, value)
def g(a, b=2): return a, b
g.__defaults__ = (7, 8)
print(g())
del g.__defaults__
attempt(g)
def h(*, k=1): return k
h.__kwdefaults__ = {"k": 9}; print(h())
h.__kwdefaults__ = None; attempt(h)
def one(): return 1
def two(): return 2
one.__code__ = two.__code__
print(one(), one.__name__)
def closed():
    v = 1
    def inner(): return v
    return inner
k = closed()
print(k.__closure__[0].cell_contents, k.__code__.co_freevars, type(k.__closure__).__name__)
k.__closure__[0].cell_contents = 5; print(k())
attempt(lambda: setattr(one, "__code__", k.__code__))
del k.__closure__[0].cell_contents
attempt(k)
attempt(lambda: k.__closure__[0].cell_contents)
def frames():
    fr = sys._getframe()
    return fr.f_code.co_name, fr.f_lineno, fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_back.f_back, type(fr.f_builtins).__name__, fr.f_trace
print(frames())
def tb():
    try:
        1 / 0
    except ZeroDivisionError as error:
        t = error.__traceback__
        return t.tb_lineno, t.tb_next, t.tb_frame.f_code.co_name, type(t.tb_lasti).__name__
print(tb())
def gen():
    yield sys._getframe().f_back.f_code.co_name
print(next(gen()))
class C:
    def m(self): "doc m"
    @classmethod
    def cm(cls): pass
    @staticmethod
    def sm(): pass
m = C().m
print(m.__self__.__class__.__name__, m.__func__ is C.m, m.__name__, m.__doc__, m == m.__self__.m, C.cm.__self__ is C, C.sm.__name__, C.__dict__["cm"].__func__.__name__, C.__dict__["sm"].__wrapped__.__name__)
attempt(lambda: setattr(m, "x", 1))
attempt(lambda: m.__defaults__)
print(len.__name__, len.__self__.__name__, [].append.__name__, [].append.__self__, len.__module__, list.append.__objclass__.__name__, int.__add__.__name__, (5).__add__.__self__)
print((lambda: 0).__name__, (lambda *a, k: 0).__code__.co_flags, type(C.m).__name__, type(C.__init__).__name__, type(list.append).__name__, type(dict.__dict__["fromkeys"]).__name__, type(int.__dict__["real"]).__name__)

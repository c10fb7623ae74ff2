import functools
from functools import *
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
    def __repr__(self): return f"V({self.v})"
a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a <= V(1), sorted([b, a]), V.__gt__.__name__)
try: a < 3
except TypeError as e: print(e)
try: a <= 3
except TypeError as e: print(e)
try: total_ordering(type("Z", (), {}))
except ValueError as e: print(e)
@total_ordering
class G:
    def __init__(s, v): s.v = v
    def __ge__(s, o): return s.v >= o.v
    def __eq__(s, o): return s.v == o.v
print(G(1) < G(2), G(1) <= G(1), G(2) > G(1))
calls = []
@lru_cache(maxsize=2)
def f(x, y=0):
    "doc f"
    calls.append(x)
    return x * 2
print(f(1), f(1), f(2), f(3), f(1), calls, f.cache_info(), f.cache_parameters(), f.__wrapped__(9), f.__doc__, f.__name__)
f.cache_clear(); print(f.cache_info())
@lru_cache
def g(x): return x
print(g(1), g(1.0), g(True), g.cache_info(), g.cache_parameters())
@lru_cache(typed=True)
def h(x): return type(x).__name__
print(h(1), h(1.0), h(True), h.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.cache_parameters())
try: lru_cache("x")
except TypeError as e: print(e)
try: g([])
except TypeError as e: print(e)
class C:
    n = 0
    @cached_property
    def p(self): "pdoc"; C.n += 1; return self.n * 10
    @lru_cache(None)
    def m(self, x): return (type(self).__name__, x)
    def add(self, a, b, *, c=0): return (a, b, c)
    add5 = partialmethod(add, 5)
    addk = partialmethod(add5, c=7)
    sm = partialmethod(staticmethod(lambda *a: a), 1, 2) if 0 else None
    cm = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 3)
c = C()
print(c.p, c.p, C.n, c.__dict__, C.p.__doc__, C.p is C.__dict__["p"], c.m(1), c.m(1), c.add5(6), c.addk(8), C.add5(c, 1), c.cm(4), C.cm())
print(C.__dict__["add5"].func.__name__, repr(C.__dict__["addk"])[:20])
del c.p; print(c.p, C.n)
class S:
    __slots__ = ()
    @cached_property
    def q(self): return 1
try: S().q
except TypeError as e: print(e)
try:
    class Bad:
        a = cached_property(lambda s: 1); b = a
except (TypeError, RuntimeError) as e: print(type(e).__name__, e)
try: cached_property(lambda s: 1).__get__(c)
except TypeError as e: print(e)
def deco(fn):
    @wraps(fn)
    def inner(*args, **kw):
        "inner doc"
        return fn(*args, **kw)
    return inner
@deco
def target(a: int, b=2) -> str:
    "target doc"
    return a
target.extra = 1
print(target.__name__, target.__doc__, target.__wrapped__.__name__, target.__annotations__, target.__qualname__, target.__module__)
t2 = deco(target); print(t2.extra, t2.__wrapped__ is target)
p = partial(int, base=2); print(p("101"), p, p.func, p.args, p.keywords)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 5))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(functools._make_key((1,), {}, False), len(functools._make_key((1, 2), {"a": 3}, True)), functools.__all__)
print(functools._c3_merge([[int, object], [object]]), functools._unwrap_partial(partial(partial(len))))

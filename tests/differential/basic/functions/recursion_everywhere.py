import sys, copy, functools
sys.setrecursionlimit(400)
def attempt(f, *a):
    try: print("ok", str(f(*a))[:80])
    except RecursionError as e: print("RecursionError", e)
    except Exception as e: print(type(e).__name__, "|", e)
def r(n): return r(n + 1)
class A:
    def __repr__(self): return repr(self)
    def __str__(self): return str(self)
    def __getattr__(self, n): return getattr(self, n + "x")
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __call__(self): return self()
    def __add__(self, o): return self + o
    def __contains__(self, o): return o in self
    def __getitem__(self, k): return self[k]
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
    def __format__(self, s): return f"{self}"
    def __lt__(self, o): return self < o
    def __index__(self): return [1][self]
    def __del__(self): pass
    @property
    def p(self): return self.p
    def __set_name__(self, o, n): pass
a = A()
for f in (lambda: r(0), lambda: repr(a), lambda: str(a), lambda: a.zz, lambda: a == a, lambda: hash(a), lambda: len(a), lambda: bool(a), lambda: iter(a), lambda: a(), lambda: a + 1, lambda: 1 in a, lambda: a[1], lambda: a.__enter__(), lambda: f"{a}", lambda: a < a, lambda: [1][a], lambda: a.p, lambda: sorted([a, a]), lambda: max(a, a), lambda: {a: 1}, lambda: print(a)): attempt(f)
l = []; l.append(l); print(l, repr(l)); d = {}; d["d"] = d; print(d); t = ([],); t[0].append(t); print(t); attempt(lambda: l == l); l2 = []; l2.append(l2); attempt(lambda: l == l2); attempt(lambda: d == {"d": d}); d2 = {}; d2["d"] = d2; attempt(lambda: d == d2); attempt(lambda: l < l2)
deep = []
for _ in range(5000): deep = [deep]
attempt(lambda: repr(deep)); attempt(lambda: copy.deepcopy(deep)); attempt(lambda: deep == copy.copy(deep))
del deep
dt = ()
for _ in range(5000): dt = (dt,)
attempt(lambda: hash(dt)); attempt(lambda: repr(dt)); attempt(lambda: isinstance(1, dt)); del dt
def g(n):
    if n: yield from g(n - 1)
    yield n
attempt(lambda: sum(g(100))); attempt(lambda: sum(g(1000)))
def mutual_a(n): return mutual_b(n)
def mutual_b(n): return mutual_a(n)
attempt(mutual_a, 1); attempt(lambda: (lambda f: f(f))(lambda f: f(f)))
@functools.lru_cache(None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
attempt(fib, 50); attempt(fib, 100)
class Node:
    def __init__(self, n): self.next = n
    def __repr__(self): return f"N({self.next!r})"
n = None
for _ in range(50): n = Node(n)
print(repr(n)[:30]); 
for _ in range(5000): n = Node(n)
attempt(lambda: repr(n)); n = None; print("freed")
def depth(n=1):
    try: return depth(n + 1)
    except RecursionError: return n
print(300 < depth() <= 400, depth() == depth())
def fin():
    try: return fin()
    finally: x = 1
attempt(fin)
def ctx(n):
    try: raise ValueError(n)
    except ValueError as e: return ctx(n + 1)
attempt(ctx, 0)
attempt(lambda: functools.reduce(lambda f, _: (lambda: f()), range(1000), lambda: "x")()); attempt(lambda: sys.setrecursionlimit(0)); attempt(lambda: sys.setrecursionlimit(-5)); attempt(lambda: sys.setrecursionlimit("a")); attempt(lambda: sys.setrecursionlimit(1)); print(sys.getrecursionlimit())
sys.setrecursionlimit(3000)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 9), ack(2, 100))
def flat(x): return [z for y in x for z in (flat(y) if isinstance(y, list) else [y])]
nest = [1]
for i in range(900): nest = [nest, i]
print(len(flat(nest))); sys.setrecursionlimit(10**5)
def count(n): return 0 if n == 0 else 1 + count(n - 1)
print(count(50000))
class Deep: pass
x = Deep()
for _ in range(200000): y = Deep(); y.n = x; x = y
del x, y; print("ok chain")

"""Calls: every way of passing, every error text, defaults, closures, signatures."""
import functools
import inspect


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)


def plain(a, b=2, *rest, c, d=4, **kw): return a, b, rest, c, d, kw
def posonly(a, b=1, /, c=2, *, d): return a, b, c, d
def none(): return ()
def one(x): return x
def kwonly(*, a, b): return a, b
def three(a, b, c): return a, b, c
def defaults(a, b=1, c=2): return a, b, c


for args, kwargs in [((), {}), ((1,), {}), ((1,), {"c": 3}), ((1, 2, 3, 4), {"c": 5, "e": 6}), ((), {"a": 1, "c": 2, "b": 3}), ((1,), {"a": 2, "c": 3}), ((1, 2), {"c": 1, "b": 5})]:
    show(plain, *args, **kwargs)
for args, kwargs in [((1,), {}), ((1,), {"d": 2}), ((1,), {"a": 3, "d": 2}), ((1, 2, 3, 4), {"d": 2}), ((), {"d": 1}), ((1,), {"b": 3, "d": 2}), ((1, 2, 3), {"c": 3, "d": 2})]:
    show(posonly, *args, **kwargs)
for f, args, kwargs in [(none, (1,), {}), (none, (), {"x": 1}), (one, (), {}), (one, (1, 2), {}), (one, (1,), {"y": 2}), (one, (), {"y": 2}), (kwonly, (), {}), (kwonly, (1,), {}),
                        (kwonly, (), {"a": 1}), (kwonly, (1, 2), {"a": 1, "b": 2}), (three, (), {}), (three, (1,), {}), (three, (1, 2), {}), (three, (1, 2, 3, 4), {}),
                        (three, (1, 2), {"a": 1}), (defaults, (), {}), (defaults, (1, 2, 3, 4), {}), (defaults, (1,), {"d": 1}), (three, (), {"aa": 1})]:
    show(f, *args, **kwargs)
show(lambda: plain(*[1, 2], *(3,), c=1, **{"x": 1}, **{"y": 2}))
show(lambda: plain(1, c=1, **{"c": 2}))
show(lambda: plain(**{1: 2}))
show(lambda: plain(*5))
show(lambda: plain(**5))
show(lambda: plain(1, *None))
show(lambda: one(**{"x": 1}, **{"x": 2}))
show(lambda: len())
show(lambda: len(1, 2))
show(lambda: len(x=1))
show(lambda: int("1", 2, 3))
show(lambda: int(base=2))
show(lambda: print(1, foo=2))
show(lambda: sorted())
show(lambda: sorted([1], 2))
show(lambda: [].append())
show(lambda: [].sort(1))
show(lambda: {}.update(1, 2))
show(lambda: "a".join())
show(lambda: "a".split(sep=1))
show(lambda: max())
show(lambda: max(1))
show(lambda: min(1, 2, foo=3))
show(lambda: 5())
show(lambda: None())
show(lambda: "x"(1))
show(lambda: (lambda x: x)())
show(lambda: (lambda: 1)(1))


class K:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    def __init__(self, z=0): pass
    def __call__(self, q): return q


k = K()
for f, args in [(k.m, ()), (K.m, ()), (K.m, (1,)), (k.c, ()), (K.c, (1, 2)), (k.s, ()), (k, ()), (k, (1, 2)), (K, (1, 2)), (k.m, (1, 2))]:
    show(f, *args)
log = []
def note(x): log.append(x); return x
def target(*a, **k): log.append(("call", a, k))
(note(target))(note(1), *note([2]), note(3), k=note(4), **note({"m": 5}), n=note(6))
print(log[1:])


def acc(x, seen=[], *, memo={}):
    seen.append(x)
    memo[x] = len(seen)
    return seen, memo


acc(1)
print(acc(2), acc.__defaults__, acc.__kwdefaults__)
acc.__defaults__ = ([],)
print(acc(3))
acc.__kwdefaults__ = None
show(acc, 4)
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])


def counter():
    n = 0
    def up(by=1):
        nonlocal n
        n += by
        return n
    def peek(): return n
    return up, peek


up, peek = counter()
up(), up(5)
print(peek(), up.__closure__[0].cell_contents, up.__code__.co_freevars, counter.__code__.co_cellvars, counter.__code__.co_varnames)


def outer():
    def inner(): return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    del later
    try:
        return inner()
    except NameError as e:
        return str(e)


print(outer())
def local_first():
    print(undefined_local)
    undefined_local = 1
try:
    local_first()
except UnboundLocalError as e:
    print(e)


def deco(label):
    print("make", label)
    def wrap(f):
        print("wrap", label, f.__name__)
        @functools.wraps(f)
        def inner(*a, **k):
            return f"{label}({f(*a, **k)})"
        return inner
    return wrap


@deco("outer")
@deco("inner")
def greet(name: str = "you", /, *, loud: bool = False) -> str:
    """Greets."""
    return name.upper() if loud else name


print(greet(), greet("x", loud=True), greet.__name__, greet.__doc__, greet.__wrapped__.__wrapped__.__name__, inspect.signature(greet), greet.__annotations__)
for f in (plain, posonly, kwonly, K, k, K.m, k.m, K.c, functools.partial(plain, 1, c=2), lambda *, a=1: a):
    print(inspect.signature(f), end="; ")
print()
print(plain.__code__.co_argcount, plain.__code__.co_kwonlyargcount, plain.__code__.co_varnames, posonly.__code__.co_posonlyargcount, hex(plain.__code__.co_flags))
b = inspect.signature(plain).bind(1, 2, 3, c=4, z=5)
b.apply_defaults()
print(b, b.args, b.kwargs)
show(lambda: inspect.signature(plain).bind())
show(lambda: inspect.signature(three).bind(1, 2, 3, 4))
show(lambda: inspect.signature(one).bind(1, y=1))


@functools.lru_cache(maxsize=2)
def cached(x, y=0): print("compute", x, y); return x + y


cached(1), cached(1), cached(2), cached(3), cached(1), cached(1, y=0)
print(cached.cache_info(), cached.__wrapped__(5))


@functools.singledispatch
def kind(x): return "object"
@kind.register
def _(x: int | float): return "number"
@kind.register(list)
def _(x): return "list of " + ", ".join(map(kind, x))
print(kind(1), kind([1, "a", [2.5]]), kind(True), kind.dispatch(bool)("x"), list(kind.registry)[:2])
compose = lambda *fs: functools.reduce(lambda f, g: lambda *a, **k: f(g(*a, **k)), fs)
print(compose(str, abs, int)("-5"), compose(len)("abc"))

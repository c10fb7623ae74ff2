# Spread arguments: what may be spread, and CPython's words when it may not.
def f(*args, **kwargs): return args, sorted(kwargs.items())
def g(a, b=2, /, c=3, *, d, e=5, **k): return a, b, c, d, e, k
def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

class Mapping:
    def keys(self): return ["x", "y"]
    def __getitem__(self, key): return key * 2
class Bad:
    def keys(self): raise ValueError("no keys")
class NoItems:
    def keys(self): return ["a"]
class Iter:
    def __iter__(self): return iter("ab")
class Broken:
    def __iter__(self): raise TypeError("own words")

attempt(lambda: f(1, *(2, 3), **{"a": 1}))
attempt(lambda: f(*Iter(), *[1], x=0, **Mapping()) if False else f(*Iter(), z=0, **Mapping()))
attempt(lambda: f(x=1, **Mapping()))
attempt(lambda: f(*5))
attempt(lambda: f(1, *5))
attempt(lambda: f(*Broken()))
attempt(lambda: f(0, *Broken()))
attempt(lambda: f(**5))
attempt(lambda: f(**[]))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(a=1, **{"a": 2}))
attempt(lambda: f(**{"a": 1}, **{"a": 2}))
attempt(lambda: f(**Bad()))
attempt(lambda: f(**NoItems()))
attempt(lambda: g())
attempt(lambda: g(1))
attempt(lambda: g(1, d=4))
attempt(lambda: g(1, 2, 3, 4, d=5))
attempt(lambda: g(a=1, d=4))
attempt(lambda: g(1, b=2, d=4))
attempt(lambda: g(1, c=2, d=4, **{"c": 1}))
attempt(lambda: g(1, 2, 3, c=4, d=5))
attempt(lambda: g(**{"a b": 1}, d=1))
attempt(lambda: len(**{}))
attempt(lambda: len(*[[1, 2]]))
attempt(lambda: len(*[1], *[2]))
attempt(lambda: len([], x=1))
attempt(lambda: dict(*[[("a", 1)]], **{"b": 2}))
attempt(lambda: (lambda a, b: a)(*"ab", *"c"))
attempt(lambda: print(**{"sep": 1}))
attempt(lambda: print(1, **{"sap": 1}))
attempt(lambda: int("5", **{"base": 8}))
class C:
    def method(self, x): return x
attempt(lambda: C().method(*[1, 2]))
attempt(lambda: C().method(**{"y": 2}))
attempt(lambda: C.method(*[]))
attempt(lambda: C(1))
attempt(lambda: C(x=1))
attempt(lambda: C(*[], **{}).method(*"q"))

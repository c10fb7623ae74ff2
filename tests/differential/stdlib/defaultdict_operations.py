"""collections.defaultdict, _count_elements and _tuplegetter through _collections."""
from _collections import defaultdict, _count_elements, _tuplegetter


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


print("-- defaultdict")
d = defaultdict(list)
d[12].append(42)
d[12].append(24)
d[13]
print(d, d[12], len(d), d.default_factory, 15 in d, d.get(15), d.setdefault(20, 5), d)
attempt(defaultdict, 1)
attempt(defaultdict, None, 1, 2)
attempt(defaultdict, int, 5)
attempt(lambda: defaultdict(x=1))
attempt(lambda: defaultdict(int, {"a": 1}, b=2))
attempt(lambda: defaultdict(None, [("k", "v")]))
attempt(lambda: defaultdict()["missing"])
attempt(lambda: defaultdict(None)[1, 2])
print(defaultdict(), defaultdict.__mro__, defaultdict, defaultdict.__module__, defaultdict[str, int], defaultdict.default_factory, defaultdict.__missing__)
d = defaultdict(int)
for c in "mississippi":
    d[c] += 1
print(sorted(d.items()), isinstance(d, dict), d == {"m": 1, "i": 4, "s": 4, "p": 2})
d.default_factory = None
attempt(lambda: d["z"])
attempt(d.__missing__, "z")
d.default_factory = lambda: "made"
print(d["z"], d.__missing__("q"), d["q"])
del d.default_factory
print(d.default_factory)
d.default_factory = 5
attempt(lambda: d["new"])
attempt(d.__missing__)
attempt(hash, d)


def fails():
    raise ZeroDivisionError("factory")


attempt(lambda: defaultdict(fails)["x"])
d = defaultdict(fails)
print(d.get("x"), d.pop("x", 1), "x" in d)
attempt(d.pop, "x")
attempt(lambda: defaultdict(list)[[]])
d = defaultdict(list, a=[1])
c = d.copy()
print(type(c).__name__, c == d, c is d, c["a"] is d["a"], c.default_factory, d.__copy__())
r = d.__reduce__()
print(r[:4], list(r[4]), defaultdict().__reduce__()[:2], defaultdict(None).__reduce__()[:2])
d.__init__(set, {"b": {1}})
print(d["c"], d)
d.__init__()
print(d, d.default_factory)
print(defaultdict.fromkeys("ab", 1))
print(repr(defaultdict(None, {1: 2})), str(defaultdict(int, {1: 2})))


class Sub(defaultdict):
    def __init__(self, *args):
        self.seen = []
        super().__init__(self.factory)
        if args:
            self.update(args[-1])

    def factory(self):
        return ["made"]

    def __missing__(self, key):
        self.seen.append(key)
        return super().__missing__(key)


s = Sub()
s["k"].append(1)
print(s.seen, s["k"], s.__class__.__name__)
print(repr(s)[:60].split(" of ")[0])
print(type(s.copy()).__name__, s.copy()["k"])


class NoStore(defaultdict):
    def __missing__(self, key):
        return key * 2


n = NoStore(int)
print(n["ab"], len(n), n["x"], dict(n))


class Stores(defaultdict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


s = Stores(int)
s["a"] += 1
s["b"]
print(dict(s))


class M(dict):
    __missing__ = staticmethod(lambda key: ("static", key))


class K(dict):
    @classmethod
    def __missing__(cls, key):
        return cls.__name__, key


class G(dict):
    @property
    def __missing__(self):
        return lambda key: ("property", key)


print(M()["a"], K()["b"], G()["c"])

print("-- or")
a, b = defaultdict(int, {1: 1, 2: 2}), defaultdict(str, {2: "b", 3: "c"})
print(a | b, b | a, a | {2: 9}, {2: 9} | a, type({} | a).__name__)
a |= {5: 5}
print(a)
a |= [(6, 6)]
print(a)
attempt(lambda: a | [(1, 2)])
attempt(lambda: a.__or__(None))
attempt(lambda: a.__ror__(None))
attempt(lambda: [1] | a)


class Other(defaultdict):
    pass


print(type(Other(int) | a).__name__, type(a | Other(int)).__name__, type({} | Other(int)).__name__)

print("-- recursive reprs")
d = defaultdict(int)
d["me"] = d
print(d)


class Rec(defaultdict):
    def __init__(self):
        self.default_factory = self.method

    def method(self):
        return 1


r = Rec()
print(repr(r)[:40].split(" of ")[0])

print("-- finalisers and cycles")
import gc
gc.collect()
d = defaultdict(list)
d.default_factory = d.copy
d["me"] = d
del d
print(gc.collect() > 0)

print("-- _count_elements")
c = {}
_count_elements(c, "abracadabra")
print(c)
_count_elements(c, "ab")
_count_elements(c, [])
print(c)
c = {"x": 10**20, "y": 1.5, "z": True}
_count_elements(c, "xyzx")
print(c)
attempt(_count_elements, {}, 5)
attempt(_count_elements, {}, [[]])
attempt(_count_elements, {"a": "s"}, "a")
attempt(_count_elements, {})
attempt(_count_elements, 5, "a")
attempt(_count_elements, 5, "")
_count_elements(d := defaultdict(list), "ab")
print(d)


class Get(dict):
    def get(self, key, default):
        print("get", key, default)
        return super().get(key, default) + 5


class Set(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Plain(dict):
    def __missing__(self, key):
        return 100


class Mapping:
    def __init__(self):
        self.d = {}

    def get(self, key, default):
        return self.d.get(key, default)

    def __setitem__(self, key, value):
        self.d[key] = value


for cls in (Get, Set, Plain):
    x = cls()
    _count_elements(x, "aba")
    print(dict(x))
m = Mapping()
_count_elements(m, "hello")
print(m.d)
print(_count_elements.__text_signature__)

print("-- _tuplegetter")
g = _tuplegetter(1, "the doc")
print(g, g.__doc__, g.__reduce__(), _tuplegetter)
g.__doc__ = "another"
print(g.__doc__, g)


class P(tuple):
    x = _tuplegetter(0, "Alias")
    y = _tuplegetter(1, None)
    far = _tuplegetter(5, "far")
    negative = _tuplegetter(-1, "negative")


p = P((10, 20))
print(p.x, p.y, P.x, P.__dict__["y"])
attempt(lambda: p.far)
attempt(lambda: p.negative)
attempt(setattr, p, "x", 1)
attempt(delattr, p, "x")
attempt(P.x.__get__, 5)
attempt(P.x.__get__, None)
attempt(P.x.__get__, None, P)
attempt(P.x.__get__, (7,), P)
attempt(_tuplegetter, "a", 1)
attempt(_tuplegetter, 1)
attempt(lambda: _tuplegetter(index=1, doc=2))
del g.__doc__
print(g.__doc__, g)


class Q:
    x = _tuplegetter(0, "q")


attempt(lambda: Q().x)

"""Every operation through proxies, the set operations of WeakSet, and the members of the weak dictionaries."""
import copy
import gc
import weakref
from weakref import KeyedRef, WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary


class Echo:
    """Tells which special method was called."""

    def __init__(self, name="echo"):
        self.name = name

    def __call__(self, *args, **kwargs):
        return ("call", args, kwargs)

    def __repr__(self):
        return f"<{self.name}>"


def binary(name):
    def method(self, other, *rest):
        shown = other.name if isinstance(other, Echo) else other
        return (name, shown, *rest)
    return method


def unary(name, result):
    return lambda self: result


for op in ("add sub mul matmul truediv floordiv mod divmod pow lshift rshift and or xor").split():
    setattr(Echo, f"__{op}__", binary(op))
    setattr(Echo, f"__r{op}__", binary("r" + op))
    if op != "divmod":
        setattr(Echo, f"__i{op}__", binary("i" + op))
for op in "lt le eq ne gt ge".split():
    setattr(Echo, f"__{op}__", binary(op))
for op, result in dict(neg="neg", pos="pos", abs="abs", invert="invert", int=7, float=2.5, index=3, bool=False, len=4,
                       str="str of echo", bytes=b"bytes of echo", hash=9, reversed="rev").items():
    setattr(Echo, f"__{op}__", unary(op, result))
Echo.__contains__ = lambda self, item: item == "in"
Echo.__getitem__ = lambda self, key: ("get", key)
Echo.__setitem__ = lambda self, key, value: print("set", key, value)
Echo.__delitem__ = lambda self, key: print("del", key)
Echo.__iter__ = lambda self: iter("abc")
Echo.__next__ = lambda self: "next one"


def show(text, run):
    try:
        print(text, run())
    except KeyError as error:
        print(text, "KeyError", type(error.args[0]).__name__)
    except Exception as error:
        print(text, type(error).__name__, error)


e = Echo()
p = weakref.proxy(e)
q = weakref.proxy(Echo)
print(type(p) is weakref.CallableProxyType, type(q) is weakref.CallableProxyType, weakref.ProxyTypes == (weakref.ProxyType, weakref.CallableProxyType))
import operator
for name in "add sub mul matmul truediv floordiv mod lshift rshift and_ or_ xor".split():
    f = getattr(operator, name)
    show(name, lambda: (f(p, 5), f(5, p), f(p, p)))
    g = getattr(operator, "i" + name.rstrip("_"))
    show("i" + name, lambda: g(p, 6))
show("divmod", lambda: (divmod(p, 2), divmod(2, p)))
show("pow", lambda: (pow(p, 2), pow(2, p), pow(p, 2, 3), operator.ipow(p, 4)))
for name in "lt le eq ne gt ge".split():
    f = getattr(operator, name)
    show(name, lambda: (f(p, 1), f(1, p)))
for f in (operator.neg, operator.pos, abs, operator.invert, int, float, operator.index, bool, len, str, bytes, list, next, iter):
    show(f.__name__, lambda: f(p) if f is not iter else list(f(p)))
show("hash", lambda: hash(p))
show("reversed", lambda: reversed(p))
show("contains", lambda: ("in" in p, "out" in p))
show("getitem", lambda: (p["k"], p[1:2]))
p["k"] = 1
del p["k"]
p.extra = "attribute"
print(e.extra, p.extra, p.__class__.__name__)
del p.extra
print(hasattr(e, "extra"))
show("delattr", lambda: delattr(p, "extra"))
show("call", lambda: p(1, 2, three=3))
print(repr(p).startswith("<weakproxy at 0x"), "to Echo at 0x" in repr(p))
for name in ("__abs__ __add__ __and__ __bool__ __contains__ __divmod__ __float__ __floordiv__ __getitem__ __iadd__ __iand__ __ifloordiv__ "
             "__ilshift__ __imatmul__ __imod__ __imul__ __index__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isub__ __iter__ "
             "__itruediv__ __ixor__ __len__ __lshift__ __lt__ __matmul__ __mod__ __mul__ __neg__ __or__ __pos__ __pow__ __radd__ __rand__ "
             "__rdivmod__ __repr__ __rfloordiv__ __rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __rpow__ __rrshift__ __rshift__ __rsub__ "
             "__rtruediv__ __rxor__ __setitem__ __str__ __sub__ __truediv__ __xor__ __bytes__ __reversed__ __call__ __next__").split():
    for kind in (weakref.ProxyType, weakref.CallableProxyType):
        if (name in kind.__dict__) is not (name not in ("__call__",) or kind is weakref.CallableProxyType):
            print("missing in", kind.__name__, name)
del e
gc.collect()
for text, run in (("attribute", lambda: p.name), ("call", lambda: p()), ("len", lambda: len(p)), ("add", lambda: p + 1), ("repr", lambda: repr(p)[:16]),
                  ("str", lambda: str(p)), ("bool", lambda: bool(p)), ("eq", lambda: p == 1), ("iter", lambda: iter(p)), ("next", lambda: next(p)),
                  ("in", lambda: 1 in p), ("set", lambda: setattr(p, "a", 1)), ("item", lambda: p[0]), ("bytes", lambda: bytes(p))):
    show("dead " + text, run)


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name!r})"

    def __lt__(self, other):
        return self.name < other.name

    def method(self):
        return "method of " + self.name

    def other(self):
        return "other of " + self.name


# ---- WeakMethod and KeyedRef ----
n = Node("n")
m1, m2, m3 = WeakMethod(n.method), WeakMethod(n.method), WeakMethod(n.other)
print(m1 == m2, m1 != m2, m1 == m3, m1 != m3, m1 != 3, hash(m1) == hash(m2), m1()())
show("WeakMethod of a function", lambda: WeakMethod(print))
k = KeyedRef(n, None, "the key")
print(k() is n, k.key, isinstance(k, weakref.ref), KeyedRef.__slots__, type(KeyedRef.__dict__["key"]).__name__)
k.key = "changed"
print(k.key)
show("KeyedRef", lambda: KeyedRef(n, None))
del n
gc.collect()
print(k(), m1(), m1 == m1, m1 != m1, m1 == m2, m1 != m2)

# ---- WeakSet ----
nodes = [Node(c) for c in "abcdef"]
a, b, c, d, e, f = nodes
s = WeakSet(nodes[:4])


def names(group):
    return sorted(x.name for x in group)


print(len(s), a in s, e in s, 3 in s, names(s))
print(repr(s) == repr(s.data), WeakSet.__hash__ is None)
t = WeakSet([c, d, e])
print(names(s & t), names(s | t), names(s - t), names(s ^ t))
print(names(s.intersection(t)), names(s.union([f])), names(s.difference([a])), names(s.symmetric_difference(t)))
print(s < t, s <= t, s > t, s >= t, s == t, s != t, s > WeakSet([a]), s >= WeakSet([a]), WeakSet([a]) < s, WeakSet([a]) <= s)
print(s.issubset(nodes), s.issuperset([a, b]), s.isdisjoint([f]), s == WeakSet(nodes[:4]), s == 4)
u = s.copy()
u &= t
print(names(u))
u |= s
print(names(u))
u -= WeakSet([a])
print(names(u))
u ^= WeakSet([b, f])
print(names(u))
u ^= u
print(names(u))
u.update([a, b, c])
u.intersection_update([b, c, d])
print(names(u))
u.difference_update([b])
print(names(u))
u.symmetric_difference_update([c, e])
print(names(u))
u.add(f)
u.discard(a)
u.discard(f)
u.remove(e)
show("remove", lambda: u.remove(a))
show("pop", lambda: u.pop())
kind, args, state = WeakSet([a]).__reduce__()
print(kind is WeakSet, args, sorted(state))


class Named(WeakSet):
    pass


named = Named([a])
named.note = "kept"
print(named.__reduce__()[2]["note"], type(named.copy()).__name__, type(named | t).__name__, WeakSet.__class_getitem__(int))
u.clear()
print(len(u), names(u))
u -= u
copied = copy.copy(s)
print(names(copied), copied is s)
del a, nodes
gc.collect()
print(names(s), len(s), names(copied))

# ---- dictionaries ----
keys = [Node(x) for x in "klm"]
d = WeakKeyDictionary({keys[0]: 1, keys[1]: 2})
print(len(d), [kk.name for kk in d], [kk.name for kk in d.keys()], list(d.values()), [(kk.name, v) for kk, v in d.items()])
print(repr(d).startswith("<WeakKeyDictionary at 0x"), sorted(r().name for r in d.keyrefs()))
d2 = d | {keys[2]: 3}
print(type(d2).__name__, sorted(d2.values()), d2[keys[2]])
d3 = {keys[2]: 30} | d
print(type(d3).__name__, sorted(d3.values()))
d |= {keys[2]: 33}
d |= WeakKeyDictionary({keys[0]: 11})
print(sorted(d.values()))
d.update({keys[1]: 22})
d.update(None)
print(sorted(d.values()), d.get(keys[0]), d.get(Node("none"), "default"), d.get(5, "no ref") if False else "")
del d[keys[1]]
show("del", lambda: d.__delitem__(keys[1]))
show("or", lambda: d | 3)
show("ror", lambda: 3 | d)
show("ior", lambda: d.__ior__(4))
deep = copy.deepcopy(d)
print(type(deep).__name__, sorted(deep.values()), keys[0] in deep, 3 in d)
print(d.setdefault(keys[1], "new"), d.setdefault(keys[1], "newer"), d.pop(keys[1]), d.pop(keys[1], "gone"))
show("pop", lambda: d.pop(keys[1]))
item = WeakKeyDictionary({keys[0]: "x"}).popitem()
print(item)
show("popitem", lambda: WeakKeyDictionary().popitem())
del keys[0]
gc.collect()
print(len(d), list(d.items()))

values = [Node(x) for x in "vwx"]
w = WeakValueDictionary(zip("123", values))
print(len(w), list(w), list(w.keys()), list(w.values()), list(w.items()), "1" in w, "9" in w)
print(repr(w).startswith("<WeakValueDictionary at 0x"), [r().name for r in w.itervaluerefs()], [r().name for r in w.valuerefs()])
del w["1"]
show("del", lambda: w.__delitem__("1"))
w2 = w | {"4": values[0]}
w3 = {"5": values[0]} | w
print(type(w2).__name__, sorted(w2), type(w3).__name__, sorted(w3))
w |= {"6": values[1]}
w |= [("7", values[2])]
print(sorted(w))
show("or", lambda: w | 3)
show("ror", lambda: 3 | w)
deep = copy.deepcopy(w)
print(type(deep).__name__, sorted(deep), deep["6"] is values[1])
print(w.popitem()[0], w.pop("6").name, w.pop("6", "none"), w.get("6"), w.setdefault("8", values[0]).name)
show("pop", lambda: w.pop("nothing"))
show("popitem", lambda: WeakValueDictionary().popitem())
show("set", lambda: w.__setitem__("k", 3))
del values[0]
gc.collect()
print(sorted(w))
iterator = iter(w.items())
print(next(iterator)[0])
del iterator
values.clear()
gc.collect()
print(len(w))

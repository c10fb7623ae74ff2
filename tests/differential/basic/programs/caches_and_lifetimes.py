"""Caches of every kind: LRU by hand and by functools, weak values, cached_property, memo with expiry, pools, finalizers, copy protocols."""
import copy
import functools
import gc
import sys
import weakref
from collections import OrderedDict, UserDict, namedtuple
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache, partial, partialmethod, reduce, singledispatch, wraps, update_wrapper, cmp_to_key
from types import MappingProxyType, MethodType, SimpleNamespace


class LRU(OrderedDict):
    def __init__(self, size, *args, on_evict=None, **kwargs):
        self.size, self.on_evict, self.hits, self.misses = size, on_evict, 0, 0
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        try:
            value = super().__getitem__(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        while len(self) > self.size:
            old = self.popitem(last=False)
            if self.on_evict:
                self.on_evict(*old)


class Clock:
    now = 0

    def __call__(self):
        return self.now


clock = Clock()


def expiring(ticks, *, clock=clock):
    def decorator(function):
        memory = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            key = (args, frozenset(kwargs.items()))
            when, value = memory.get(key, (None, None))
            if when is None or clock() - when >= ticks:
                value = function(*args, **kwargs)
                memory[key] = clock(), value
            return value
        wrapper.forget = memory.clear
        wrapper.memory = MappingProxyType(memory)
        return wrapper
    return decorator


calls = []


@expiring(3)
def slow(a, *, b=1):
    """Slow."""
    calls.append((a, b))
    return a * b


cache_of = LRU(2, {"a": 1}, on_evict=lambda k, v: print("evicted", k, v))
cache_of["b"] = 2
cache_of["a"]
cache_of["c"] = 3
cache_of.update(d=4, c=5)
print(cache_of, cache_of.hits, cache_of.get("c"), cache_of.hits, "b" in cache_of, list(reversed(cache_of)), cache_of == {"c": 5, "d": 4})
try:
    cache_of["zz"]
except KeyError as error:
    print(repr(error), cache_of.misses)
for tick in range(5):
    clock.now = tick
    slow(2, b=3), slow(2)
print(calls, slow.__name__, slow.__doc__, slow.__wrapped__.__name__, len(slow.memory), slow.forget(), dict(slow.memory))


@lru_cache(maxsize=3, typed=True)
def typed(x, *args, **kw):
    return type(x).__name__, args, kw


for args in ((1,), (1.0,), (True,), (1,), ("a",), (1.0,), (1, 2)):
    typed(*args)
print(typed(1, k=2), typed.cache_info(), typed.cache_parameters(), typed.__wrapped__(5))
typed.cache_clear()
try:
    typed([])
except TypeError as error:
    print(error, typed.cache_info())


class Node:
    live = weakref.WeakSet()
    by_name = weakref.WeakValueDictionary()
    notes = weakref.WeakKeyDictionary()

    def __new__(cls, name, *rest):
        try:
            return cls.by_name[name]
        except KeyError:
            node = cls.by_name[name] = super().__new__(cls)
            node.fresh = True
            return node

    def __init__(self, name, parent=None):
        if self.__dict__.pop("fresh", False):
            self.name, self.children = name, []
            self._parent = parent and weakref.proxy(parent, lambda p: print(f"parent of {name} died"))
            parent and parent.children.append(self)
            Node.live.add(self)

    @property
    def parent(self):
        try:
            return self._parent and self._parent.name
        except ReferenceError as error:
            return f"<{error}>"

    @cached_property
    def path(self):
        print(f"  computing path of {self.name}")
        return f"{self.parent}/{self.name}"

    def __repr__(self):
        return f"Node({self.name})"


root = Node("root")
child = Node("child", root)
Node.notes[child] = "noted"
print(Node("root") is root, child.path, child.path, child.parent, len(Node.live), sorted(Node.by_name), dict(Node.notes.items()))
del child.path
finalizer = weakref.finalize(root, print, "finalized", "root", sep=":")
ref, callback = weakref.ref(root), weakref.ref(root, lambda r: print("callback", r() is None))
print(ref() is root, ref == callback, weakref.getweakrefcount(root) >= 3, finalizer.alive, finalizer.peek()[1:])
del root
gc.collect()
print(child.path, ref(), finalizer.alive, finalizer(), len(Node.live), sorted(Node.by_name), callback() is None)
method = weakref.WeakMethod(child.__repr__)
print(method()(), weakref.ref(child.__repr__)() is None)
del child
print(method(), len(Node.notes), len(Node.live), list(Node.by_name.values()))


class Pool:
    def __init__(self, make, size):
        self.make, self.free, self.size, self.made = make, [], size, 0

    @contextmanager
    def take(self):
        if self.free:
            item = self.free.pop()
        elif self.made < self.size:
            self.made += 1
            item = self.make(self.made)
        else:
            raise RuntimeError("pool is empty")
        try:
            yield item
        except ValueError as error:
            print("broken", item, error)
            self.made -= 1
        else:
            self.free.append(item)


pool = Pool(lambda n: f"conn{n}", 2)
with pool.take() as a, pool.take() as b:
    print(a, b)
    try:
        with pool.take():
            pass
    except RuntimeError as error:
        print(error)
with pool.take() as c:
    raise ValueError("bad")
with pool.take() as d:
    print(d, pool.free, pool.made)


@dataclass
class Doc:
    title: str
    tags: list = field(default_factory=list)
    parent: "Doc | None" = field(default=None, repr=False, compare=False)
    cache: dict = field(default_factory=dict, repr=False, compare=False)

    def __copy__(self):
        made = type(self)(self.title, self.tags, self.parent)
        made.copied = "shallow"
        return made

    def __deepcopy__(self, memo):
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        made.__dict__.update({k: copy.deepcopy(v, memo) for k, v in self.__dict__.items() if k != "cache"}, cache={})
        return made


doc = Doc("a", ["x"])
doc.parent = Doc("p", doc.tags, doc)
shallow, deep = copy.copy(doc), copy.deepcopy(doc)
print(shallow, shallow.copied, shallow.tags is doc.tags, deep == doc, deep.tags is not doc.tags, deep.parent.tags is deep.tags, deep.parent.parent is deep)


class Stateful:
    def __init__(self):
        self.a, self.handle = 1, print

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        self.__dict__.update(state, handle="restored")


class Args(tuple):
    def __new__(cls, *args, flag=False):
        self = super().__new__(cls, args)
        self.flag = flag
        return self

    def __getnewargs_ex__(self):
        return tuple(self), {"flag": self.flag}


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,), {"extra": True}


class Slots:
    __slots__ = ("x", "y", "__dict__")


s = Slots()
s.x, s.z = [1], 3
t = copy.deepcopy(s)
print(copy.copy(Stateful()).handle, copy.deepcopy(Args(1, [2], flag=True)).flag, copy.copy(Reduced(1)).__dict__, t.x, t.z, hasattr(t, "y"), t.x is s.x, copy.copy(s).x is s.x)
shared = [1]
structure = {"a": shared, "b": (shared, [shared]), 3: {4, 5}, "f": len, "n": namedtuple("N", "q")(shared)}
structure["self"] = structure
dup = copy.deepcopy(structure)
print(dup["a"] is dup["b"][0] is dup["b"][1][0] is dup["n"].q, dup["self"] is dup, dup["a"] is not shared, dup["f"] is len, copy.deepcopy((1, "a")) is not None, (atom := (1, (2,))) is copy.deepcopy(atom), copy.replace if hasattr(copy, "replace") else "no replace")
for bad in (sys, (i for i in ()), sys._getframe(), lambda: 0, type(sys), iter([1, 2]), {}.keys(), memoryview(b"")):
    try:
        print(type(copy.copy(bad)).__name__, type(copy.deepcopy(bad)).__name__)
    except TypeError as error:
        print(error)


class Buttons:
    def press(self, name, times=1, *, hard=False):
        return f"{name}x{times}{'!' * hard}"

    ok = partialmethod(press, "ok")
    twice = partialmethod(press, times=2, hard=True)


p = partial(int, base=2)
q = partial(partial(print, "a", sep="-"), "b", end="!\n")
q("c")
print(p("101"), p.func, p.keywords, q.args, Buttons().ok(3), Buttons().twice("no"), repr(partial(max, 1, key=abs)), sorted("bca", key=cmp_to_key(lambda a, b: (a < b) - (a > b))), reduce(lambda a, b: f"({a}{b})", "abcd"), reduce(max, [], 0))
for f in (lambda: reduce(max, []), lambda: partial(3), lambda: partial(), lambda: cached_property(len).__get__(3), lambda: lru_cache(maxsize="x"), lambda: Buttons.ok()):
    try:
        print(f())
    except TypeError as error:
        print(error)

"""gc: counting trash, weak references and finalisers in cycles, who refers to whom, the module's switches."""
import gc
from _weakref import ref, proxy


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


gc.collect()
gc.disable()
print(gc.isenabled(), gc.garbage, gc.callbacks)


class A:
    pass


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


print("-- cycles")
l = []
l.append(l)
del l
print(gc.collect())
d = {}
d[1] = d
del d
print(gc.collect())
t = ([],)
t[0].append(t)
del t
print(gc.collect())
a = A()
a.a = a
del a
print(gc.collect())
a, b = A(), A()
a.b, b.a = b, a
w = ref(a)
del a
print(gc.collect(), w() is b.a)
del b
print(gc.collect(), w())


class Local:
    pass


Local.me = Local
w = ref(Local)
del Local
print(gc.collect() > 0, w())


def function():
    def inner():
        return inner
    return ref(inner)


w = function()
print(w() is not None, gc.collect() > 0, w())


def generator():
    g = yield
    yield g


g = generator()
next(g)
g.send(g)
w = ref(g)
del g
print(gc.collect(), w())
print(gc.collect(0), gc.collect(1), gc.collect(generation=2))

print("-- finalisers and weak references in cycles")
a = Named("cycle")
a.me = a
w = ref(a, lambda r: print("callback of a live reference", r()))
a.dies_with = ref(a, lambda r: print("never called"))
del a
print(gc.collect())

order = []


class Watcher:
    def __init__(self):
        self.me = self
        self.w = ref(self)

    def __del__(self):
        order.append(("weak references die first", self.w()))


Watcher()
print(gc.collect(), order)

saved = []


class Lazarus:
    def __init__(self):
        self.me = self

    def __del__(self):
        saved.append(self)


z = Lazarus()
w = ref(z)
print(gc.is_finalized(z))
del z
print(gc.collect(), len(saved), w(), gc.is_finalized(saved[0]))
saved[0].again = True
saved.clear()
print(gc.collect(), len(saved))

# an unreachable pair: callbacks of references outside the trash only
outside = []
x, y = A(), A()
x.y, y.x = y, x
outside.append(ref(x, lambda r: outside.append("x")))
outside.append(ref(y, lambda r: outside.append("y")))
y.inner = ref(x, lambda r: outside.append("inner"))
del x, y
print(gc.collect(), sorted(o for o in outside if type(o) is str))

# a callback that lives in the trash
class Holder:
    def hit(self, r):
        print("never: the holder is trash as well")


h, x = Holder(), A()
h.x, x.h = x, h
h.r = ref(x, h.hit)
del h, x
print(gc.collect())

# a proxy to trash
x = A()
x.x = x
p = proxy(x, lambda p: print("proxy callback"))
del x
print(gc.collect())
attempt(lambda: p.x)

# finalisers of a cycle see each other
class Pair:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "with", self.other.name)


a, b = Pair("a"), Pair("b")
a.other, b.other = b, a
del a, b
print(gc.collect())

print("-- referents and referrers")
print(sorted(gc.get_referents([1, 3, 5])), sorted(gc.get_referents((1, 3, 5))), sorted(gc.get_referents({5: 7})))
print(sorted(gc.get_referents([1, 2], {3: 4}, (0, 0, 0))), gc.get_referents(1, "a", 4j), gc.get_referents())
print(gc.get_referents({"a": 1, "b": "x"}), gc.get_referents({"x", 1}) in ([1, "x"], ["x", 1]), gc.get_referents([None, True, 1.5]))
a = A()
a.v = [1]
print([r for r in gc.get_referents(a) if r is not A], A in gc.get_referents(a))
marker = ["marker"]
holder = [marker]
table = {"k": marker}
pair = (marker, 1)
found = gc.get_referrers(marker)
print(holder in found, table in found, pair in found, any(f is globals() for f in found))
print(len([f for f in gc.get_referrers(A) if type(f) is A]), gc.get_referrers())
attempt(lambda: gc.get_referrers(x=1))
attempt(lambda: gc.get_referents(x=1))
o = [object()]
print(any(x is o for x in gc.get_objects()), any(x is o for x in gc.get_objects(generation=0)), any(x is o for x in gc.get_objects(2)))
gc.collect()
print(any(x is o for x in gc.get_objects(0)), any(x is o for x in gc.get_objects(2)))
for g in (-1, 3, 1.5, "a", None):
    attempt(lambda: type(gc.get_objects(g)).__name__)

print("-- tracked")


class S:
    __slots__ = ()


class I(int):
    pass


for x in (None, 1, 1.0, 1j, True, b"a", "a", bytearray(b"a"), type, int, object, object(), (), [], set(), {}, {"a": 1}, {"a": []}, {1: (1, 2)}, frozenset(),
          A, A(), S(), I(), gc, gc.collect, attempt, lambda: 0, iter([]), range(3), slice(1), memoryview(b""), Exception(), ref(A), {}.keys(), zip(), generator()):
    print(type(x).__name__, gc.is_tracked(x), gc.is_finalized(x))

print("-- arguments")
for args in ((-1,), (3,), (1, 2), ("x",), (1.5,)):
    attempt(gc.collect, *args)
attempt(gc.is_tracked)
attempt(gc.is_finalized)
attempt(gc.set_debug)
attempt(gc.set_debug, "x")
attempt(gc.set_threshold)
attempt(gc.set_threshold, 1, 2, 3, 4)
attempt(gc.set_threshold, "a")
attempt(gc.enable, 1)
attempt(gc.get_count, 1)
for name in dir(gc):
    f = getattr(gc, name)
    if callable(f) and name[0] != "_":
        print(name, getattr(f, "__text_signature__", None))

print("-- switches")
print(gc.get_threshold())
gc.set_threshold(973, 14, 9)
print(gc.get_threshold())
gc.set_threshold(500)
print(gc.get_threshold())
gc.set_threshold(700, 10, 10)
gc.enable()
print(gc.isenabled())
gc.disable()
print(type(gc.get_count()).__name__, len(gc.get_count()))
print([sorted(row) for row in gc.get_stats()])
before = gc.get_stats()
l = []
l.append(l)
del l
gc.collect(1)
after = gc.get_stats()
print([y["collections"] - x["collections"] for x, y in zip(before, after)], after[1]["collected"] - before[1]["collected"])
print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)

print("-- callbacks")
seen = []


def hook(phase, info):
    seen.append((phase, info["generation"], info["collected"], info["uncollectable"]))


gc.callbacks.append(hook)
l = []
l.append(l)
del l
gc.collect()
gc.collect(0)
gc.callbacks.remove(hook)
gc.collect(1)
print(seen)
seen.clear()


def nested(phase, info):
    seen.append((phase, gc.collect()))


gc.callbacks.append(nested)
gc.collect()
gc.callbacks.clear()
print(seen)

print("-- saving trash")
gc.collect()
gc.set_debug(gc.DEBUG_SAVEALL)
l = ["kept"]
l.append(l)
i = id(l)
del l
print(gc.collect(), len(gc.garbage), gc.garbage[0][0], id(gc.garbage[0]) == i)
gc.set_debug(0)
del gc.garbage[:]
print(gc.collect())

print("-- freezing")
gc.collect()
before = gc.get_freeze_count()
l = []
l.append(l)
gc.freeze()
print(gc.get_freeze_count() > before)
del l
print(gc.collect())
gc.unfreeze()
print(gc.get_freeze_count(), gc.collect())

print("-- automatic")
gc.enable()
gc.set_threshold(100, 5, 5)
live = 0


class Counted:
    def __init__(self):
        global live
        live += 1
        self.me = self

    def __del__(self):
        global live
        live -= 1


most = 0
for _ in range(5000):
    Counted()
    most = max(most, live)
print(most < 3000)
gc.disable()
gc.collect()
print(live)
gc.set_threshold(0)
gc.enable()
for _ in range(1000):
    Counted()
print(live)
gc.collect()
print(live)

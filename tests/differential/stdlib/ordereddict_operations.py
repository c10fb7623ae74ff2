"""collections.OrderedDict through _collections: order, views, mutation while iterating, equality, what subclasses see."""
from _collections import OrderedDict
from _weakref import ref


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, str(e).split(" object at ")[0])


def plain(od):
    return "".join(map(str, od))


print("-- construction and update")
print(OrderedDict(), OrderedDict([("a", 1)]), OrderedDict({"b": 2}, c=3), OrderedDict(z=1), OrderedDict(self=1, other=2))
attempt(OrderedDict, 1)
attempt(OrderedDict, [], None)
attempt(OrderedDict, [1])
attempt(OrderedDict, [()])
attempt(OrderedDict, [(1,)])
attempt(OrderedDict, [(1, 2, 3)])
attempt(OrderedDict, ["ab", ["c", "d"], iter("ef")])
attempt(OrderedDict().update, 1, 2)
attempt(OrderedDict().update, 5)
attempt(OrderedDict.update)
attempt(OrderedDict().update, [([], 1)])
od = OrderedDict(a=1)
od.__init__([("a", 9), ("b", 2)], c=3)
print(od)
od.update({"a": 0}, d=4)
od.update([("e", 5)], self=6)
od.update()
print(od)


class Keys:
    def keys(self):
        return iter("xy")

    def __getitem__(self, key):
        return key * 2


class Items:
    def items(self):
        return [("i", 1), ("j", 2)]


class Both(Keys, Items):
    pass


for source in (Keys(), Items(), Both()):
    print(OrderedDict(source))
print(OrderedDict.fromkeys("abc"), OrderedDict.fromkeys("ab", 5), OrderedDict.fromkeys(iterable="q", value=[]))
attempt(OrderedDict.fromkeys)
attempt(OrderedDict.fromkeys, 1)
print(OrderedDict, OrderedDict.__module__, OrderedDict.__mro__, OrderedDict[int, str], OrderedDict.__hash__)
attempt(hash, OrderedDict())
attempt(lambda: OrderedDict() < OrderedDict())
od = OrderedDict()
od.attribute = 5
print(od.__dict__, od.attribute, ref(od)() is od)
od.__dict__ = {"other": 1}
print(od.other, vars(od))
attempt(setattr, od, "__dict__", 5)

print("-- order")
od = OrderedDict.fromkeys("abcde")
od.move_to_end("b")
print(plain(od))
od.move_to_end("b", last=False)
print(plain(od))
od.move_to_end("e")
od.move_to_end("b", False)
print(plain(od))
attempt(od.move_to_end, "x")
attempt(od.move_to_end, "x", 0)
attempt(od.move_to_end, [])
attempt(OrderedDict().move_to_end, "x")
attempt(od.move_to_end)
attempt(lambda: od.move_to_end("a", 1, 2))
attempt(lambda: od.move_to_end("a", first=1))
od["a"] = 1
print(od)
del od["a"]
od["a"] = 2
print(od, list(reversed(od)))
attempt(od.__delitem__, "zz")
for _ in range(3):
    print(od.popitem(), od.popitem(last=False), end=" ") if len(od) > 1 else print(od.popitem())
attempt(od.popitem)
attempt(lambda: OrderedDict(a=1).popitem(1, 2))
od = OrderedDict(zip("abcdefg", range(7)))
print(od.pop("c"), od.pop("zz", "fallback"), od.pop("zz", default=None), od.pop(key="d"), plain(od))
attempt(od.pop, "zz")
attempt(od.pop)
attempt(od.pop, [])
attempt(od.pop, "a", 1, 2)
print(od.setdefault("a", 10), od.setdefault("new", 10), od.setdefault("none"), od.setdefault(key="kw", default=3), od)
attempt(od.setdefault)
od.clear()
print(od, len(od), list(od), list(reversed(od)))
od["x"] = 1
print(od)

print("-- front moves")
od = OrderedDict()
for i in range(50):
    od[i] = i
    od.move_to_end(i, last=False)
print(list(od))
for i in range(0, 50, 3):
    od.move_to_end(i)
for i in range(1, 50, 3):
    od.move_to_end(i, last=False)
print(list(od))
import_order = list(od)
for k in import_order[::2]:
    del od[k]
od[100] = 1
od.move_to_end(100, False)
print(list(od), list(od.items())[0], od.popitem(False), od.popitem())
print([od[k] for k in od] == list(od.values()), all(k in od for k in od))
lru = OrderedDict()
hits = 0
for i in range(4000):
    key = i * i % 137
    if key in lru:
        hits += 1
        lru.move_to_end(key)
    else:
        lru[key] = i
        if len(lru) > 40:
            lru.popitem(last=False)
print(hits, list(lru.items())[:3], len(lru))
queue = OrderedDict((i, None) for i in range(20000))
total = 0
while len(queue) > 1:
    first = next(iter(queue))
    total += first
    del queue[first]
    last = next(reversed(queue))
    total -= last
    queue.move_to_end(last, False)
    queue.popitem()
print(total, len(queue))

print("-- views")
od = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(od.keys(), od.values(), od.items(), type(iter(od)).__name__, type(iter(od.items())).__name__)
print(list(reversed(od.keys())), list(reversed(od.values())), list(reversed(od.items())))
print("a" in od.keys(), ("a", 1) in od.items(), 3 in od.values(), od.keys() & {"a", "z"}, sorted(od.keys() | {"q"}), od.keys() - {"a"}, sorted(od.keys() ^ {"a", "z"}))
print(od.keys() == {"a", "b", "c"}, od.keys() == od.keys(), od.items() == od.items(), od.keys().isdisjoint("xyz"), len(od.values()), od.keys() < {"a", "b", "c", "d"})
print(od.items() & {("a", 1)}, od.items() - {("a", 1)} == {("b", 2), ("c", 3)}, od.keys().mapping, isinstance(od.keys(), type({}.keys())))
k = od.keys()
od["d"] = 4
print(k, len(k))
for make in (iter, reversed):
    for view in (od, od.keys(), od.values(), od.items()):
        it = make(view)
        next(it)
        r = it.__reduce__()
        print(r[0].__name__, r[1], list(it), list(it), end=" ")
print()
attempt(type(od.keys()))
attempt(type(iter(od)))

print("-- mutation")
for change in (lambda d: d.__setitem__("new", 1), lambda d: d.__delitem__("b"), lambda d: d.move_to_end("b"), lambda d: d.move_to_end("c"), lambda d: d.move_to_end("a", False),
               lambda d: d.popitem(), lambda d: d.pop("a"), lambda d: d.clear(), lambda d: d.update(a=5), lambda d: d.update(z=5), lambda d: d.setdefault("a"),
               lambda d: d.setdefault("zz"), lambda d: d.__setitem__("a", 2), lambda d: (d.popitem(), d.__setitem__("c", 3)), lambda d: d.copy(), lambda d: dict.clear(d)):
    for view in (lambda d: iter(d), lambda d: reversed(d), lambda d: iter(d.items()), lambda d: iter(d.values())):
        d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
        it = view(d)
        next(it)
        change(d)
        try:
            print(next(it), end=" ")
            print(list(it), end="; ")
        except RuntimeError as e:
            print(e, end=" ")
            try:
                print(list(it), end="; ")
            except RuntimeError as e:
                print("again:", e, end="; ")
    print()
d = OrderedDict(a=1)
for k in d:
    d["b"] = 2
print(d)
d = OrderedDict.fromkeys("abc")
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, d)
it = iter(OrderedDict())
print(list(it), list(it))

print("-- equality")
a = OrderedDict([("a", 1), ("b", 2)])
b = OrderedDict([("b", 2), ("a", 1)])
print(a == b, a != b, a == dict(b), dict(b) == a, a == OrderedDict(a), a == a.copy(), a == 5, a != 5, a == {}, OrderedDict() == {})
print(a == {"a": 1, "b": 3}, a != OrderedDict(a), OrderedDict([("a", 1)]) == a)


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v

    def __repr__(self):
        return f"Key({self.v})"


a, b = OrderedDict((Key(i), i) for i in range(4)), OrderedDict((Key(i), i) for i in range(4))
print(a == b, a[Key(2)], Key(3) in b)
b.move_to_end(Key(0))
print(a == b, list(b))
a.move_to_end(Key(3), last=False)
print(list(a), a.pop(Key(1)), list(a))

print("-- or")
a = OrderedDict([("a", 1), ("b", 2)])
print(a | {"b": 3, "c": 4}, {"z": 0, "a": 9} | a, a | OrderedDict(q=1), type({} | a).__name__)
a |= {"x": 1}
a |= [("y", 2)]
print(a)
attempt(lambda: a | [("y", 2)])
attempt(lambda: a | None)
attempt(lambda: [1] | a)
attempt(a.__or__, 5)
attempt(a.__ror__, 5)


class Left(OrderedDict):
    pass


print(type(Left() | a).__name__, type(a | Left()).__name__, type({} | Left()).__name__)

print("-- copies, pickling, repr")
od = OrderedDict([("a", [1]), ("b", 2)])
c = od.copy()
print(c, c is od, c["a"] is od["a"], type(c))
r = od.__reduce__()
print(r[:4], list(r[4]))
od.x = 5
r = od.__reduce__()
print(r[:4], list(r[4]))
print(od.copy().__dict__)
od["self"] = od
print(od)
od["values"] = od.values()
print(repr(od.items())[:40])


class Sub(OrderedDict):
    pass


s = Sub(a=1)
s.q = 1
print(s, s.copy(), s.__reduce__()[2], type(s.copy()).__name__, s.copy().__dict__, Sub.fromkeys("ab"))
od = OrderedDict.fromkeys(range(10))
for i in range(7):
    del od[i]
print(od.copy(), OrderedDict(od), dict(od), {**od})



class Slotted(OrderedDict):
    __slots__ = ("p", "q")


s = Slotted(a=1)
s.p = ["slot"]
print(s.__reduce__()[2], hasattr(s.copy(), "p"))
s.z = 1
print(s.__reduce__()[2])


class Unstable:
    now = 1

    def __hash__(self):
        return Unstable.now


od = OrderedDict((Unstable(), i) for i in range(5))
od["x"] = 1
Unstable.now = 2
attempt(lambda: len(list(od.values())))
attempt(lambda: len(list(od.items())))
attempt(lambda: len(list(od)))
attempt(lambda: len(repr(od)))
attempt(lambda: len(od.copy()))
Unstable.now = 1
print(len(list(od)), len(od.copy()))

print("-- what subclasses see")


class Loud(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)

    def __contains__(self, key):
        print("contains", key)
        return super().__contains__(key)

    def __missing__(self, key):
        return "missing"


l = Loud([("a", 1)], b=2)
l.update({"c": 3})
l |= {"d": 4}
print(l.setdefault("a", 5), l.setdefault("e", 6))
print(l.pop("a"), l.pop("zz", 0))
attempt(l.pop, "zz")
print(l.popitem(), l.popitem(last=False))
print(l.copy())
l.move_to_end("c")
print(l["nothing"], l.get("c"), l.get("nothing"))
print(l)
l.clear()
print(l | {"q": 1}, Loud.fromkeys("x", 1))


class OwnItems(OrderedDict):
    def items(self):
        return [("shown", 1)]

    def keys(self):
        print("keys")
        return super().keys()

    def __iter__(self):
        return iter("own")


o = OwnItems(a=1)
print(o, repr(o), list(o), o == {"a": 1}, o.copy().__class__.__name__, list(OrderedDict.__iter__(o)), dict(o), OrderedDict(o))


class OtherKeys(OrderedDict):
    def keys(self):
        return ["k"]


attempt(OtherKeys, a=1)
attempt(lambda: repr(OtherKeys(k=1, l=2)))
print(o.__reduce__()[4].__class__.__name__, list(o.__reduce__()[4]))


class Broken(OrderedDict):
    def __setitem__(self, key, value):
        raise KeyError("no")


attempt(Broken, a=1)
attempt(lambda: Broken().setdefault("a"))


class Ctor(OrderedDict):
    def __init__(self, *args, **kwargs):
        super().__init__()
        self.made = True


print(Ctor(a=1), Ctor(a=1).copy().made, Ctor(a=1).__class__.fromkeys("a"))

print("-- finalisers")


class Noisy:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == getattr(other, "name", other)

    def __del__(self):
        print("del", self.name, end=" ")


od = OrderedDict((Noisy(c), Noisy(c.upper())) for c in "abc")
od.move_to_end("a")
od.popitem()
od["b"] = None
del od
print()
import gc
gc.collect()
od = OrderedDict()
od["me"] = od
od.me = od
del od
print(gc.collect() > 0)
match OrderedDict(a=1, b=2):
    case {"a": x, **rest}:
        print(x, rest)
for f in ("pop", "popitem", "move_to_end", "setdefault", "update", "fromkeys", "keys"):
    print(f, getattr(OrderedDict, f).__text_signature__)

# Containers of collections in the hands of users: subclasses, views, mutation under iteration, copies.
import collections
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


Point = namedtuple("Point", "x y", defaults=[0])
p = Point(1)
print(p, p._asdict(), p._replace(y=5), Point._fields, Point._field_defaults, Point._make([7, 8]), Point.__doc__, Point.x.__doc__, Point.__match_args__)
print(attempt(Point), attempt(Point, 1, 2, 3), attempt(p._replace, z=1), attempt(Point._make, [1, 2, 3]), attempt(setattr, p, "x", 3), attempt(setattr, p, "new", 3))
for spec in (("T", "a a"), ("T", "class"), ("T", "_a"), ("1T", "a"), ("T", "a b", ), ("def", "a"), ("T", ["a", 1])):
    print(spec, attempt(lambda: namedtuple(*spec)._fields))
print(namedtuple("R", "a class a _b 2", rename=True)._fields, attempt(namedtuple, "D", "a", defaults=(1, 2)), namedtuple("M", "a", module="elsewhere").__module__)


class Named(namedtuple("Named", "first last")):
    __slots__ = ()

    @property
    def full(self):
        return f"{self.first} {self.last}"

    def __str__(self):
        return self.full


n = Named("Ada", "Lovelace")
print(n, repr(n), n.full, n._replace(first="A"), copy.copy(n) == n, copy.deepcopy(n), n == ("Ada", "Lovelace"), hash(n) == hash(tuple(n)), Named.__mro__[1].__name__)
match n:
    case Named(first, last="Lovelace"):
        print("matched", first)
print(Point.__new__.__defaults__, Point.__new__.__name__, Point.__new__.__qualname__, Point._make.__func__.__qualname__, p.__getnewargs__(), Point.x, Point.__repr__.__name__)

d = deque("abcde", maxlen=4)
print(d, d.maxlen, d.append("f"), d, d.appendleft("z"), d, d.rotate(1), d, d.rotate(-2), d, d.extend("12"), d, d.extendleft("34"), d)
print(d.index("2") if "2" in d else None, d.count("3"), attempt(d.index, "q"), attempt(d.insert, 1, "i"), attempt(d.remove, "q"), d.reverse(), d, d[0], d[-1], attempt(lambda: d[9]))
u = deque([1, 2, 3])
u.insert(-1, 9)
u += [4]
u *= 2
print(u, u + deque([0]), u * 0, attempt(lambda: u + [1]), u == deque(u), u < deque([2]), u != 3, deque([u]), copy.copy(u) == u, copy.deepcopy(u) == u, u.copy() is u)
u.append(u)
print(u)
u.pop()
del u[0], u[-1]
u[0] = "first"
print(u, attempt(u.__delitem__, 50), attempt(u.__setitem__, 50, 1), attempt(lambda: u[1:2]), bool(deque()), attempt(deque().pop), attempt(deque().popleft), attempt(deque, [], -1), attempt(deque, [], "x"))
it = iter(u)
next(it)
u.append(1)
print(attempt(next, it), list(reversed(u))[:2], next(reversed(u)), it.__length_hint__())
print(deque(range(5), 3), deque([1], maxlen=None), deque(maxlen=2).maxlen, type(deque.__class_getitem__(int)).__name__, deque("ab").__reduce__()[0])


class D(deque):
    def __init__(self, items=(), maxlen=None, tag="t"):
        super().__init__(items, maxlen)
        self.tag = tag


x = D("ab", 3, "tagged")
print(x, x.tag, x + D("c"), type(x * 2).__name__, copy.copy(x).__dict__, D("q").copy())

c = Counter("mississippi")
print(c, c.most_common(2), c.most_common(), c["z"], sorted(c.elements()), c.total(), c.copy() == c, Counter(a=3) == Counter(a=3, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1))
c.subtract("miss")
c.update({"z": 4}, m=2)
del c["nope"]
print(c, c + Counter(z=-5), c - Counter("iii"), c & Counter(i=1, z=9), c | Counter(p=9), +Counter(a=-1, b=2), -Counter(a=-1, b=2), attempt(Counter.fromkeys, "a"), attempt(Counter, 1, 2))
c += Counter("s")
c -= Counter("sss")
c &= Counter(z=2, p=5)
c |= Counter(new=1)
print(c, Counter({"x": 1}) >= Counter(), Counter([1, 1.0, True]), repr(Counter()), repr(Counter({1: "a", 2: "b"})) if 0 else "", Counter(None), copy.copy(c) == c)

o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o, attempt(o.move_to_end, "q"), attempt(OrderedDict().popitem), list(reversed(OrderedDict(x=1, y=2).items())))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, o | {"z": 1}, {"z": 1} | o, OrderedDict.fromkeys("ab", 0), o.pop("b", None), o.pop("b", "gone"), attempt(o.pop, "b"), o.setdefault("k"), o)
o["self"] = o
print(o)
del o["self"]
o2 = OrderedDict(zip("abc", range(3)))
for key in o2:
    if key == "a":
        o2["a"] = 10
print(attempt(lambda: [o2.update({k + "x": 1}) for k in o2]), o2.__reduce__()[0], o2.copy(), repr(OrderedDict()))

m = ChainMap({"a": 1}, {"a": 2, "b": 3}, {"c": 4})
child = m.new_child({"z": 0}, y=1)
print(m, m["a"], m["b"], len(m), list(m), dict(m), child.maps[0], child.parents == m, attempt(lambda: m["q"]), m.get("q"), "c" in m, bool(ChainMap()), m.pop("a"), attempt(m.pop, "b"), attempt(m.__delitem__, "c"), attempt(m.popitem))
m["new"] = 5
print(m, m | {"b": 0}, {"b": 0} | m, m.copy().maps[0] is m.maps[0], m.copy().maps[1] is m.maps[1], ChainMap.fromkeys("ab", 1), copy.copy(m) == m, m == dict(m))

dd = defaultdict(list, {"a": [1]})
dd["b"].append(2)
print(dd, dd.default_factory, dd.get("zz"), dd | {"c": 3}, type({"c": 3} | dd).__name__, copy.copy(dd), dd.copy() == dd, attempt(defaultdict, 3), attempt(lambda: defaultdict()["x"]), defaultdict(None, a=1), defaultdict(int, **{"k": 1})["n"])
dd.default_factory = lambda: "made"
print(dd["new"], sorted(dd), dd.__missing__("direct"), "direct" in dd, repr(defaultdict(int)), attempt(lambda: defaultdict(lambda: 1 / 0)["x"]))
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print({k: dict(v) for k, v in nested.items()})


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return f"<{key}>"


w = Upper(a=1, **{"b": 2})
w.update([("c", 3)])
print(w, w["A"], w["q"], w.get("q"), "q" in w, w | {"d": 4}, {"e": 5} | w, w.setdefault("z", 26), attempt(w.pop, "Z"), len(w), w.copy().__class__.__name__, Upper.fromkeys("xy", 0), w == {"A": 1, "B": 2, "C": 3}, copy.copy(w) is w)
w |= {"k": 9}
print(w, w.popitem(), attempt(w.__delitem__, "nope"), sorted(w.keys()), w.data)


class Rows(UserList):
    pass


r = Rows([3, 1, 2])
print(r + [4], [0] + r, r * 2, r[1:], type(r[:1]).__name__, sorted(r), r.sort(), r, r.index(2), r.count(3), r.pop(), r.extend(r), r, r == [1, 2, 1, 2], r < [9], r.__radd__([5]), r.copy() is r, attempt(r.remove, 77), r.insert(0, "i"), r)
r += "ab"
r *= 2
del r[0:3]
r[0:1] = [7, 8]
print(r, r.data, "a" in r, r.reverse(), r.clear(), r, bool(r))


class Text(UserString):
    pass


t = Text("hello world")
print(t, repr(t), t.upper(), type(t.upper()).__name__, t + "!", "!" + t, t * 2, t[0:5], t.split(), t.replace("o", "0"), t == "hello world", t > "a", hash(t) == hash("hello world"), "wor" in t, t.find("o"), int(Text("12")), float(Text("1.5")), t % (), Text("%s-%d") % ("a", 3), "%s" % t, t.encode(), t.center(15, "*"), t.partition(" "), t.join(["a", "b"]), t.isalpha(), t.title(), Text("a") + Text("b"), t.format(), t.count("l"), t.rindex("o"), t.startswith("he"), t.removeprefix("hello "), t.zfill(13))

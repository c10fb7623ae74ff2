# Counters, chains of maps, deques, named tuples and ordered dicts as programs combine them, and the refusals of each.
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple


def ask(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


a, b = Counter("abracadabra"), Counter(a=2, b=5, z=-3, q=0)
for label, function in {
    "sum": lambda: a + b, "difference": lambda: a - b, "and": lambda: a & b, "or": lambda: a | b, "pos": lambda: +b, "neg": lambda: -b, "most": lambda: (a.most_common(), a.most_common(2), a.most_common(0), a.most_common(-1), b.most_common(99)), "elements": lambda: list(b.elements()),
    "total": lambda: (a.total(), b.total()), "missing": lambda: (a["nope"], "nope" in a), "update": lambda: (c := Counter(a), c.update("aaa"), c.update({"b": -1}), c.update(x=5), c)[-1], "subtract": lambda: (c := Counter(a), c.subtract(b), c.subtract("zz"), c)[-1], "eq": lambda: (Counter(a=0) == Counter(), Counter(a=1) == {"a": 1}, Counter(a=1) != Counter(a=1, b=0)),
    "le": lambda: (Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1) > Counter(b=-1), a >= b), "le dict": lambda: Counter() <= {}, "add dict": lambda: Counter() + {}, "iadd": lambda: (c := Counter(a), c.__iadd__(b))[1], "isub": lambda: (c := Counter(a), c.__isub__(b))[1], "iand": lambda: (c := Counter(a), c.__iand__(b))[1], "ior": lambda: (c := Counter(a), c.__ior__(b))[1],
    "fromkeys": lambda: Counter.fromkeys("ab", 1), "two": lambda: Counter("a", "b"), "copy": lambda: (a.copy() == a, copy.copy(a) == a, type(a.copy())), "del": lambda: (c := Counter(a), c.__delitem__("nope"), c.__delitem__("a"), c)[-1], "None": lambda: Counter(None), "int": lambda: Counter(5), "mixed": lambda: Counter({1: "x"}) + Counter({1: 2}), "repr of odd values": lambda: Counter({1: "x", 2: 3}),
    "floats": lambda: Counter(a=1.5) + Counter(a=-1.5, b=0.25), "pop": lambda: (c := Counter(a), c.pop("a"), c.popitem(), c.setdefault("n", 4), c)[1:], "union dict": lambda: Counter(a=1) | {"b": 2}, "keys": lambda: a.keys() & b.keys() == {"a", "b"},
}.items():
    ask("Counter " + label, function)

base, middle, top = {"x": 1, "y": 2}, {"y": 20, "z": 30}, {}
chain = ChainMap(top, middle, base)
for label, function in {
    "list": lambda: (list(chain), dict(chain), len(chain), chain), "get": lambda: (chain["y"], chain.get("no"), "z" in chain, bool(chain), bool(ChainMap())), "missing": lambda: chain["nope"], "set": lambda: (chain.__setitem__("x", 100), top, base), "del": lambda: (chain.__delitem__("x"), top), "del missing": lambda: chain.__delitem__("y"), "pop": lambda: chain.pop("z"),
    "popitem": lambda: chain.popitem(), "parents": lambda: (chain.parents, chain.new_child({"n": 1})["n"], chain.new_child(q=5).maps[0], chain.new_child().maps[0]), "or": lambda: (chain | {"o": 1}, {"o": 1} | chain, type(chain | {})), "ior": lambda: (c := ChainMap({}), c.__ior__({"k": 1}))[1], "or list": lambda: chain | [("a", 1)], "copy": lambda: (chain.copy().maps[0] is top, chain.copy().maps[1] is middle), "clear": lambda: (top.update(t=1), chain.clear(), chain.maps), "fromkeys": lambda: ChainMap.fromkeys("ab", 0), "eq": lambda: ChainMap({1: 2}) == {1: 2},
    "items": lambda: (sorted(chain.items()), list(reversed(chain)), chain.keys() - {"x"}), "setdefault": lambda: chain.setdefault("y", 0), "default child": lambda: ChainMap(defaultdict(list), {"a": 1})["zz"], "empty": lambda: ChainMap().maps,
}.items():
    ask("ChainMap " + label, function)

d = deque(range(6), maxlen=6)
for label, function in {
    "rotate": lambda: [(d.rotate(n), list(d))[1] for n in (1, -2, 0, 13, -25)], "append": lambda: (d.append(99), d.appendleft(-1), d), "extend": lambda: (d.extend("ab"), d.extendleft("xy"), d), "insert full": lambda: d.insert(2, 0), "index": lambda: d.index("a", 1, 99), "index missing": lambda: d.index("nope"), "index range": lambda: d.index("y", -2), "slice": lambda: d[1:2], "item": lambda: (d[0], d[-1]), "out": lambda: d[77],
    "set": lambda: (d.__setitem__(1, "set"), d.__delitem__(0), d), "remove": lambda: (d.remove("set"), d), "remove missing": lambda: d.remove("nope"), "count": lambda: d.count("y"), "mul": lambda: (deque("ab") * 3, 2 * deque("a"), deque("ab", 3) * 5, deque("a") * -1), "imul": lambda: (x := deque("abc", 4), x.__imul__(2))[1], "add": lambda: deque("a") + deque("b"), "add list": lambda: deque("a") + ["b"], "iadd": lambda: (x := deque("a"), x.__iadd__("bc"), x.__iadd__(x))[2],
    "compare": lambda: (deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1], 5), deque() == [], deque([1]) != deque([2])), "reverse": lambda: (x := deque([1, 2, 3]), x.reverse(), x, list(reversed(x)))[2:], "pop": lambda: (x := deque([1, 2, 3]), x.pop(), x.popleft(), x)[1:], "pop empty": lambda: deque().pop(), "popleft empty": lambda: deque().popleft(), "maxlen": lambda: (d.maxlen, deque().maxlen, deque([1, 2, 3], 2), deque([1], 0)), "bad maxlen": lambda: deque([], -1), "maxlen type": lambda: deque([], "x"), "set maxlen": lambda: setattr(d, "maxlen", 5), "hash": lambda: hash(d),
    "changed": lambda: [d.append(1) for _ in d], "copy": lambda: (copy.copy(d) == d, d.copy().maxlen, copy.deepcopy(deque([[1]])), d.__reduce__()[1:3]), "init again": lambda: (x := deque([1]), x.__init__([2, 3]), x)[2], "repr of itself": lambda: (x := deque([1]), x.append(x), x)[2], "clear": lambda: (d.clear(), len(d), bool(d)), "in": lambda: (1 in deque([1]), "x" in deque()), "keyword": lambda: deque(iterable=[1], maxlen=2),
}.items():
    ask("deque " + label, function)

Point = namedtuple("Point", "x y z", defaults=(2, 3))
p = Point(1)
for label, function in {
    "repr": lambda: (p, p._asdict(), p._replace(y=9), Point._fields, Point._field_defaults, Point._make("abc")), "unpack": lambda: [*p], "missing": lambda: Point(), "many": lambda: Point(1, 2, 3, 4), "unknown": lambda: Point(1, w=2), "replace unknown": lambda: p._replace(w=1, v=2), "make short": lambda: Point._make([1, 2, 3, 4]), "set": lambda: setattr(p, "x", 1), "new": lambda: setattr(p, "new", 1), "eq": lambda: (p == (1, 2, 3), p < (1, 2, 4), hash(p) == hash((1, 2, 3))), "doc": lambda: (Point.__doc__, Point.x.__doc__, Point.__new__.__doc__),
    "keyword": lambda: namedtuple("K", ["class"]), "duplicate": lambda: namedtuple("D", "a a"), "underscore": lambda: namedtuple("U", "_a"), "bad name": lambda: namedtuple("1a", ""), "rename": lambda: namedtuple("R", "a class _b a 1", rename=True)._fields, "defaults many": lambda: namedtuple("M", "a", defaults=(1, 2)), "module": lambda: namedtuple("Q", "a", module="mm").__module__, "commas": lambda: namedtuple("C", "a,b, c")._fields, "subclass": lambda: type("Sub", (Point,), {"__slots__": (), "length": property(lambda s: s.x + s.y)})(5).length, "add": lambda: p + (4,), "slice": lambda: (p[1:], p[-1], p.index(2), p.count(3)), "getnewargs": lambda: p.__getnewargs__(), "match": lambda: Point.__match_args__, "field types": lambda: namedtuple("F", [1, 2]), "empty": lambda: namedtuple("E", [])(),
}.items():
    ask("namedtuple " + label, function)

o = OrderedDict(zip("abcde", range(5)))
for label, function in {
    "move": lambda: (o.move_to_end("a"), o.move_to_end("e", last=False), list(o)), "move missing": lambda: o.move_to_end("zz"), "popitem": lambda: (o.popitem(), o.popitem(last=False), o), "eq": lambda: (o == dict(o), o == OrderedDict(reversed(o.items())), dict(o) == dict(reversed(o.items()))), "reversed": lambda: (list(reversed(o)), list(reversed(o.items())), list(reversed(o.values()))), "or": lambda: (o | {"n": 1}, type({"n": 1} | o), o.__ior__({"b": 7})), "empty": lambda: OrderedDict().popitem(), "update": lambda: (o.update(b=0, new=1), o), "reinsert": lambda: (o.pop("b"), o.__setitem__("b", 1), list(o)), "pop": lambda: (o.pop("nope", 5), o.setdefault("s", 6)), "pop missing": lambda: o.pop("nope"),
    "fromkeys": lambda: OrderedDict.fromkeys("ab", 1), "mutated": lambda: [o.move_to_end(k) for k in o], "copy": lambda: (o.copy() == o, copy.deepcopy(o) == o), "clear": lambda: (o.clear(), o), "itself": lambda: (x := OrderedDict(), x.__setitem__("me", x), x)[2],
}.items():
    ask("OrderedDict " + label, function)

dd = defaultdict(list, {"a": [1]})
for label, function in {
    "missing": lambda: (dd["b"].append(2), dd, dd.get("c"), "c" in dd, dd.pop("c", 9)), "factory None": lambda: defaultdict(None)["x"], "factory bad": lambda: defaultdict(5), "factory raises": lambda: defaultdict(lambda: 1 / 0)["x"], "set factory": lambda: (setattr(dd, "default_factory", int), dd["n"], dd.default_factory), "or": lambda: (dd | {"z": 1}, {"z": 1} | dd, type({} | dd)), "copy": lambda: (copy.copy(dd), dd.copy().default_factory, dd.__reduce__()[1]), "missing called": lambda: dd.__missing__("called"), "nested": lambda: (t := (f := lambda: defaultdict(f))(), t["a"]["b"]["c"], [len(t), list(t["a"])])[2], "kw": lambda: defaultdict(int, a=1, **{"b": 2}),
}.items():
    ask("defaultdict " + label, function)


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        return self[key.upper()] if key != key.upper() else f"no {key}"


u = Upper({"a": 1}, b=2)
ask("UserDict", lambda: (u, u["a"], u["q"], u.get("zz"), "a" in u, "A" in u, u | {"c": 3}, {"c": 3} | u, u.copy(), len(u), u.setdefault("d", 4), list(u), u.data))
l = UserList([3, 1, 2])
ask("UserList", lambda: (l + [4], [0] + l, l * 2, l[1:], l == [3, 1, 2], l < [4], sorted(l), l.sort(), l, l.index(2), type(l[:]), l.__iadd__((9,)), l.copy(), 9 in l, l.pop(), l.count(1)))
s = UserString("Hello")
ask("UserString", lambda: (s + "x", "x" + s, s * 2, s.upper(), s[1:3], s == "Hello", s % () if "%" in s else None, "ell" in s, s.replace("l", "L"), s.join(["a", "b"]), type(s.title()), hash(s) == hash("Hello"), s.encode(), int(UserString("5")), float(UserString("2.5")), s.center(9, "*"), s < "I", s.split("l")))

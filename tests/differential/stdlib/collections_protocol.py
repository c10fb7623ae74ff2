from collections import *
import collections, copy
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
c = Counter("abracadabra"); print(c, c.most_common(2), c["zz"], c.total(), sorted(c.elements()), c + Counter(a=1), c - Counter("aaab"), c & Counter("aab"), c | Counter("zzz"), +Counter(a=-1, b=2), -Counter(a=-1, b=2))
c.update("zz"); c.subtract({"a": 10}); print(c, c.most_common(), c > Counter(), Counter(a=1) <= Counter(a=2), Counter(a=0) == Counter(), Counter(a=1) < Counter(b=1), Counter(None), Counter(a=1, **{"self": 2}), Counter([1, 1, 2]), Counter({"x": 5}), repr(Counter()), Counter({1: "a"}) if 0 else "")
attempt(Counter, 5); attempt(Counter, 1, 2); attempt(Counter.fromkeys, "ab"); attempt(lambda: Counter(a=1) + 5); attempt(lambda: Counter(a="x").most_common()); attempt(lambda: Counter(a="x", b=1).most_common()); del c["nope"]; c += Counter(q=1); c -= Counter(q=5); c |= Counter(r=1); c &= Counter(r=1); print(c)
d = defaultdict(list, a=[1]); d["b"].append(2); print(d, d["zz"], len(d), d.get("q"), "q" in d, copy.copy(d), d.default_factory); d2 = defaultdict(None); attempt(lambda: d2["x"]); attempt(defaultdict, 5); d3 = defaultdict(lambda: defaultdict(int)); d3["a"]["b"] += 1; print(dict(d3), d3 == {"a": {"b": 1}}, d | {"n": 1}, {"n": 1} | d); attempt(lambda: defaultdict(lambda: 1 / 0)["a"]); r = defaultdict(list); r["self"] = r; print(r)
q = deque([1, 2, 3], 3); q.append(4); q.appendleft(0); print(q, q.maxlen, q[0], q[-1], list(reversed(q)), 2 in q, q.count(2), q.index(2)); q.rotate(1); print(q); q.rotate(-2); print(q); q.extend("abc"); print(q); q.extendleft("xy"); print(q); q.insert(1, "I") if q.maxlen is None else attempt(q.insert, 1, "I"); q = deque("abc"); q.insert(1, "I"); q.insert(-100, "L"); q.insert(100, "R"); print(q, q.pop(), q.popleft()); q.remove("I"); attempt(q.remove, "zz"); attempt(q.index, "zz"); attempt(q.index, "a", 1, 2); attempt(lambda: q[99]); attempt(lambda: q[1:2]); attempt(deque, 5); attempt(deque, [], -1); attempt(deque, [], "a"); attempt(deque().pop); attempt(deque().popleft); q *= 2; print(q, q + deque("z"), q * 0, q == deque(q), q < deque("zzz"), q.copy(), deque([], None)); attempt(lambda: q + [1]); attempt(lambda: q < [1]); del q[0]; q[0] = "Z"; q.reverse(); print(q); attempt(q.rotate, "a"); q.clear(); print(q, bool(q))
q = deque(range(5)); it = iter(q); next(it); q.append(1); attempt(next, it); r = deque(); r.append(r); print(r, deque([1], maxlen=0), deque(maxlen=2, iterable="abc"))
def mut():
    for x in q: q.append(x)
attempt(mut)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end("a"); print(o); o.move_to_end("c", last=False); print(o, o.popitem(), o.popitem(last=False), list(reversed(o)), o == {"b": 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1)); attempt(o.move_to_end, "zz"); attempt(OrderedDict().popitem); attempt(OrderedDict, 5); attempt(OrderedDict, [(1, 2, 3)]); o["self"] = o; print(o, o.keys(), o | {"n": 1}, OrderedDict([("x", 1)]).items(), OrderedDict.fromkeys("ab", 0), o.pop("nope", "d"), o.setdefault("n2"), list(o.values())[-1]); attempt(o.pop, "nope")
class Miss(OrderedDict):
    def __missing__(self, k): return k * 2
print(Miss()["ab"])
P = namedtuple("P", "x y z", defaults=[10, 20]); p = P(1); print(p, p._fields, p._asdict(), p._replace(x=5), P._make([1, 2, 3]), P._field_defaults, p == (1, 10, 20), p[1:], hash(p) == hash((1, 10, 20)), P.x, P.__doc__, P.x.__doc__, p.__getnewargs__(), P.__new__.__defaults__, P.__match_args__, P.__slots__, P.__module__)
attempt(P); attempt(P, 1, 2, 3, 4); attempt(P, 1, q=2); attempt(P._make, [1]) ; attempt(p._replace, q=1); attempt(lambda: setattr(p, "x", 1)); attempt(lambda: p.nope); attempt(lambda: setattr(p, "nope", 1))
for a, k in [(("a b a",), {}), (("def",), {}), (("_x",), {}), (("1x",), {}), (("a", ), {"rename": True}), (("a def a _b 1",), {"rename": True}), ((["a", "b"],), {}), (("a,b",), {}), (("a b",), {"defaults": [1, 2, 3]}), ((5,), {}), (("",), {}), (("a-b",), {})]:
    attempt(lambda: namedtuple("N", *a, **k)._fields)
attempt(namedtuple, "class", "a"); attempt(namedtuple, "1N", "a"); attempt(namedtuple, 5, "a"); print(namedtuple("M", "a", module="mm").__module__)
class Pt(namedtuple("Pt", "x y")):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __add__(self, o): return Pt(self.x + o.x, self.y + o.y)
print(Pt(3, 4).norm, Pt(1, 2) + Pt(3, 4), Pt(1, 2)._replace(y=9), Pt(y=1, x=2), repr(Pt(1, "a")))
m = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(m, m["a"], m["b"], len(m), list(m), m.maps, m.parents, m.new_child({"z": 1}), dict(m)); m["b"] = 9; del m["a"]; print(m); attempt(lambda: m["q"]); attempt(m.pop, "q"); attempt(lambda: m.__delitem__("q")); attempt(ChainMap().popitem); print(m.get("q", 5), "a" in m, m | {"k": 1}, {"k": 1} | m, ChainMap(), bool(ChainMap({})), m.pop("b"), m.new_child(x=5)["x"])
class UD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
u = UD(a=1); u["b"] = 2; u.update(c=3); print(u, u.data, "A" in u, len(u), u | {"d": 4}, UserDict({1: 2}) == {1: 2}); attempt(lambda: u["zz"])
ul = UserList([3, 1, 2]); ul.sort(); print(ul, ul + [4], [0] + ul, ul[1:], type(ul[1:]).__name__, ul * 2, ul == [1, 2, 3], ul.index(2), 3 in ul); us = UserString("Hello"); print(us, us.upper(), us + "x", "x" + us, us[1:3], type(us[0]).__name__, us == "Hello", "ell" in us, us % (), us.join(["a", "b"]), hash(us) == hash("Hello"), repr(us), us.center(11, "*"), int(UserString("12")))
print(sorted(collections.__all__)); attempt(lambda: collections.Mapping)

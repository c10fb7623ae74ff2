"""Lists, dicts, sets, tuples, slices, ranges: results, errors, and what happens when they change underneath."""
import itertools
import operator
from collections import ChainMap, Counter, OrderedDict, UserList, defaultdict, deque, namedtuple


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a = list(range(10))
a[2:5] = "xyz"
a[::3] = [None] * 4
del a[1::4]
a[len(a):] = (7,)
a[:0] = [0.5]
print(a, a[-1:-5:-2], a[10:], a[::-1][:2])
for f in (lambda: a.__setitem__(slice(0, 4, 2), [1]), lambda: a[99], lambda: a["x"], lambda: a[1.0], lambda: a.pop(99), lambda: [].pop(), lambda: a.remove("q"), lambda: a.index("q"),
          lambda: a.insert("x", 1), lambda: [1] + (2,), lambda: [1] * "a", lambda: [1, "a"] < [1, 2], lambda: sorted([1, "a"]), lambda: list(5), lambda: a[1:2, 3], lambda: a.__setitem__(slice(1, 2), 5),
          lambda: [1, 2, 3].index(3, 0, 2), lambda: a[::0], lambda: operator.setitem(a, 50, 1), lambda: [3, 1, 2].sort(key=5), lambda: [].extend(None), lambda: (1, 2)[5], lambda: (1,) + [2],
          lambda: tuple(1), lambda: {}["k"], lambda: {[]: 1}, lambda: {1: 2}.pop(3), lambda: {}.popitem(), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(5), lambda: {1} + {2},
          lambda: {1}.remove(2), lambda: set([[]]), lambda: set().pop(), lambda: {1} | [2], lambda: {1} < 5, lambda: frozenset([1]).add(2), lambda: range(1.0), lambda: range(1, 2, 0),
          lambda: range(3)[5], lambda: range(5).index(7), lambda: dict.fromkeys(1), lambda: {1: 2} | [(3, 4)], lambda: {}.update([1]), lambda: deque([1], -1), lambda: deque()[0], lambda: deque([1]).rotate("a")):
    show(f)
d = {"b": 1, "a": 2}
d["c"] = d.pop("b")
d |= [("z", 0), ("a", 9)]
print(d, {"x": 1} | d, list(reversed(d)), d.setdefault("n", []), d.get("q", "dflt"), d.items() & {("z", 0)}, d.keys() - {"a"}, d.keys() ^ {"a", "new"} == {"c", "z", "n", "new"}, d.keys() >= {"a"})
v = d.values()
del d["a"]
d["a"] = "again"
print(v, len(v), "again" in v, list(d), d == dict(reversed(d.items())), OrderedDict(d) == OrderedDict(reversed(d.items())))


def mutate(c, op):
    seen = []
    try:
        for i, x in enumerate(c):
            seen.append(x)
            if i < 3:
                op(c, x)
    except RuntimeError as e:
        return seen, str(e)
    return seen


print(mutate([1, 2], lambda c, x: c.append(x * 10)), mutate([1, 2, 3, 4], lambda c, x: c.remove(x)), mutate({1: 1}, lambda c, x: c.__setitem__(x + 1, 1)), mutate({1, 2}, lambda c, x: c.discard(x)),
      mutate({1: 1, 2: 2}, lambda c, x: c.__setitem__(x, 5)), mutate(deque([1, 2]), lambda c, x: c.append(1)), mutate({1: 1, 2: 2}, lambda c, x: c.pop(x)))


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, o): return isinstance(o, Key) and self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"K{self.n}"


ks = [Key(n) for n in (5, 3, 8, 3, 2)]
print(set(ks) == {Key(2), Key(3), Key(5), Key(8)}, {k: i for i, k in enumerate(ks)}, sorted(ks), min(ks), max(ks, key=lambda k: -k.n), Key(3) in ks, ks.count(Key(3)), ks.index(Key(8)))
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words, key=lambda w: (-len(w), w)), sorted(words, key=len, reverse=True)[:3], sorted(set(words)), max(words, key=len), min(words, default=0), sorted(words, key=str.upper)[-2:])
groups = defaultdict(list)
for w in words:
    groups[len(w)].append(w)
print(dict(groups), groups, Counter(words).most_common(2), Counter("abca") - Counter("ab"), +Counter(a=-1, b=2), Counter("aab") & Counter("ab"), sum(Counter("xyz").values()))
P = namedtuple("P", "x y z", defaults=[0])
p = P(1, 2)
print(p, p._replace(x=5), p._asdict(), P._fields, P._field_defaults, p == (1, 2, 0), p[1:], P._make([7, 8, 9]), *p)
show(lambda: P(1))
show(lambda: namedtuple("Q", "a a"))
show(lambda: namedtuple("Q", "class"))
show(lambda: p._replace(q=1))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 4
print(cm, cm["b"], list(cm), cm.maps, cm.new_child({"a": 0})["a"], cm.parents)
dq = deque(range(5), maxlen=4)
dq.appendleft("L")
dq.rotate(1)
dq.extendleft("ab")
print(dq, dq.maxlen, dq[0], dq.index("L") if "L" in dq else None, list(reversed(dq)), dq + deque([1]), dq.copy() == dq)
print(range(10)[2:8:3], range(5, 0, -2), len(range(10**20)) if False else range(10**20)[-1], 7 in range(1, 10, 3), range(0) == range(2, 2), hash(range(3)) == hash(range(0, 3, 1)), range(3).count(2), list(reversed(range(0, 10, 4))))
s = {3, 1, 2}
s ^= {2, 9}
s -= {1}
s |= {4}
s &= {3, 4, 9, 10}
print(sorted(s), {1, 2} <= {1, 2, 3}, {1}.isdisjoint([2]), {1, 2}.symmetric_difference([2, 3]), frozenset([1]) | {2}, {2} | frozenset([1]), {frozenset([1]): "fs"}[frozenset([1])], {1, 1.0, True})
print(slice(1, None, 2).indices(5), slice(None, None, -1).indices(3), slice(1, 2) == slice(1, 2), repr(slice("a", [1])), slice(3).stop)
x, *y, (z, *w) = 1, 2, 3, "abc"
print(x, y, z, w)
[i, j], k = [1, 2], 3
i, a[i] = 2, "swapped"
print(i, j, k, a[:4])
for f in (lambda: [q for q, r in [(1,)]], lambda: exec, lambda: (lambda: (yield))().send(1)):
    show(lambda: f() and None)
def unpack(v):
    p, q, *r = v
    return p, q, r
for v in ([1], [1, 2], "abc", 5, {1: 2, 3: 4}):
    show(lambda: unpack(v))
def exact(v):
    p, q = v
    return p, q
for v in ([1], [1, 2, 3], None, iter([1, 2]), iter([1, 2, 3])):
    show(lambda: exact(v))
print(list(zip([1, 2], "ab", strict=True)), list(itertools.zip_longest("ab", [1], fillvalue="-")), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, "", "a"])), list(enumerate("ab", 5)))
show(lambda: list(zip([1], [], strict=True)))
show(lambda: list(zip([], [1], [2], strict=True)))
r = []
r.append(r)
t = (r, {})
t[1]["self"] = t
print(r, t, r == r, [float("nan")] == [float("nan")], (lambda n: [n] == [n])(float("nan")))
show(lambda: r < [r] if False else r == [r])
class L(list):
    def __getitem__(self, i): return "sub" if isinstance(i, int) else type(self)(super().__getitem__(i))
    def __iter__(self): return iter(["it"])
l = L([1, 2, 3])
print(l[0], l[1:], list(l), [*l], len(l), l + [4], type(l + [4]), l * 2, sorted(l), l == [1, 2, 3], l.copy(), UserList([1]) + [2], tuple(l), max(l))

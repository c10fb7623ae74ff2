import functools, operator
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
class V:
    cmp = 0
    def __init__(self, k, t): self.k, self.t = k, t
    def __lt__(self, o): V.cmp += 1; return self.k < o.k
    def __repr__(self): return f"{self.k}{self.t}"
data = [V(k, t) for t, k in zip("abcdefghijklmnopqrstuvwxyz", [3, 1, 2] * 9)]
print(sorted(data), V.cmp); V.cmp = 0; print(sorted(data, reverse=True), V.cmp); V.cmp = 0
import random
random.seed(5)
big = [V(random.randrange(50), i) for i in range(300)]; r = sorted(big); print(all(a.k < b.k or (a.k == b.k and a.t < b.t) for a, b in zip(r, r[1:])), V.cmp)
V.cmp = 0; sorted(r); print(V.cmp); V.cmp = 0; sorted(r[::-1]); print(V.cmp); V.cmp = 0; sorted(r[:100] + r[150:] + r[100:150]); print(V.cmp)
class Fail:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        Fail.n += 1
        if Fail.n > 5: raise ZeroDivisionError("cmp")
        return self.v < o.v
    def __repr__(self): return str(self.v)
l = [Fail(x) for x in [5, 3, 4, 1, 2, 0, 9, 8]]
attempt(l.sort); print(sorted(x.v for x in [*l]) if not setattr(Fail, "n", -1000) else 0, len(l))
l = [3, 1, 2]
class Mut:
    def __init__(self, v): self.v = v
    def __lt__(self, o): l.append(1); return self.v < o.v
l = [Mut(2), Mut(1), Mut(3)]
attempt(l.sort); print(len(l))
l = [3, 1, 2]
def key(x): print("len during", len(l)); return x
l.sort(key=key); print(l)
def badkey(x): raise KeyError(x)
attempt(l.sort, key=badkey); print(l); attempt(l.sort, key=lambda x: l.clear()); print(l); attempt(sorted, [1, "a"]); attempt(sorted, [1, None, 2]); attempt(sorted, [(1, "a"), (1, 2)]); attempt(sorted, [[1], [1, 2], []]); attempt(sorted, 5); attempt(sorted, [1], 5); attempt(sorted, [1], key=5); attempt(sorted, [1], foo=5); attempt(sorted); attempt([].sort, 5); attempt([].sort, cmp=5); attempt(sorted, [2, 1], reverse="yes"); attempt(sorted, [2, 1], reverse=None); attempt(sorted, [2, 1], key=None); attempt(sorted, [1j, 2j]); attempt(sorted, [{}, {}]); attempt(sorted, [1j]); attempt(sorted, {3: 1, 1: 2}); attempt(sorted, "hello"); attempt(sorted, [b"b", b"a"]); attempt(sorted, [True, False, 0.5, -1]); attempt(sorted, [float("nan"), 1.0, 0.5]); attempt(sorted, [3, float("nan"), 1]); attempt(sorted, [10**30, 5, -10**30, 2.5]); attempt(sorted, [frozenset({1}), frozenset({1, 2}), frozenset()])
words = "the Quick brown fox Jumps over The lazy dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=lambda w: (-len(w), w)), sorted(words, key=len, reverse=True))
print(sorted(["b", "a", "é", "Z", "ß", "aa", ""]), sorted(["x10", "x9", "x1"], key=lambda s: int(s[1:])))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), sorted([(1, 2), (0, 5)], key=operator.itemgetter(1)))
attempt(sorted, [3, 1], key=functools.cmp_to_key(lambda a, b: "x")); attempt(sorted, [3, 1], key=functools.cmp_to_key(lambda a: 1)); attempt(functools.cmp_to_key, 5); attempt(functools.cmp_to_key(lambda a, b: 0), 1, 2)
print(min([3, 1, 2]), max("abc"), min(3, 1, 2), max([1, 5, 5.0]), max([5.0, 5]), min([], default="d"), max([1, 2], key=lambda x: -x), min("a", "B", key=str.lower), max({1: 2, 5: 0}))
for f in (lambda: min(), lambda: min([]), lambda: max(5), lambda: max(1, "a"), lambda: min(1, 2, default=3), lambda: min([1], bogus=3), lambda: max(key=len), lambda: min([1, 2], key=5), lambda: max([], default=None), lambda: min(iter([2, 1])), lambda: max([1], [2], key=len), lambda: max(None, key=1)): attempt(f)
class Eq:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, getattr(o, "v", o)); return self.v == getattr(o, "v", o)
    def __lt__(self, o): print("lt", self.v, o.v); return self.v < o.v
    def __hash__(self): return 1
sorted([(Eq(1), 2), (Eq(1), 1)]); sorted([[Eq(1), 2], [Eq(0), 1]])
print([Eq(1), Eq(2)].index(Eq(2)), [Eq(1)].count(1), Eq(3) in [Eq(3)], [Eq(1)] == [Eq(1)], (Eq(1),) < (Eq(2),))
class OnlyGt:
    def __init__(self, v): self.v = v
    def __gt__(self, o): return self.v > o.v
    def __repr__(self): return f"G{self.v}"
print(sorted([OnlyGt(2), OnlyGt(1)]), max(OnlyGt(1), OnlyGt(2)))
@functools.total_ordering
class TO:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, TO) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, TO) else NotImplemented
print(TO(1) <= TO(1), TO(2) > TO(1), TO(1) >= TO(2), TO(1) != TO(1)); attempt(lambda: TO(1) <= 5); attempt(lambda: TO(1) > 5); attempt(lambda: functools.total_ordering(type("X", (), {})))

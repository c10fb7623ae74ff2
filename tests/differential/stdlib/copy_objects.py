import copy, copyreg
from copy import deepcopy
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
from dataclasses import dataclass, field
from enum import Enum
class A:
    def __init__(self, x): self.x = x; self.l = [x]
    def __repr__(self): return f"A({self.x}, {self.l})"
a = A(1)
b, c = copy.copy(a), deepcopy(a)
a.l.append(2); print(a, b, c, b.l is a.l, c.l is a.l, type(c))
l = [1, [2, 3], (4, [5]), {"k": [6]}, {7}, "s", None]
m, n = copy.copy(l), deepcopy(l)
l[1].append(9); l[2][1].append(9); l[3]["k"].append(9); print(m, n)
r = []; r.append(r); q = deepcopy(r); print(q[0] is q, q is r)
d = {}; d["me"] = d; e = deepcopy(d); print(e["me"] is e)
t = ([],); t[0].append(t); u = deepcopy(t); print(u[0][0] is u, u is t)
print(deepcopy((1, 2)) is not None, copy.copy((1, 2)), deepcopy(5), deepcopy("x"), copy.copy(len) is len, deepcopy(A) is A)
class S:
    __slots__ = ("p", "q")
s = S(); s.p = [1]
s2, s3 = copy.copy(s), deepcopy(s); print(s2.p is s.p, s3.p == s.p, s3.p is s.p, hasattr(s2, "q"))
class SD:
    __slots__ = ("p", "__dict__")
x = SD(); x.p = 1; x.z = [2]; y = deepcopy(x); print(y.p, y.z, y.z is x.z, x.__reduce_ex__(2)[2])
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep" + str(type(memo).__name__)
print(copy.copy(C()), deepcopy(C()), deepcopy([C()]))
class St:
    def __init__(self): self.v = 1
    def __getstate__(self): return {"v": 99}
    def __setstate__(self, s): self.v = s["v"] + 1
print(deepcopy(St()).v, copy.copy(St()).v)
class L(list):
    pass
k = L([1, [2]]); k.attr = "at"
k2 = deepcopy(k); print(k2, k2.attr, type(k2).__name__, k2[1] is k[1], copy.copy(k))
class D(dict): pass
dd = D(a=[1]); dd.z = 3; print(deepcopy(dd), deepcopy(dd).z, type(copy.copy(dd)).__name__)
class N(tuple): pass
print(deepcopy(N([1, [2]])), type(deepcopy(N((1,)))).__name__)
class Na:
    def __new__(cls, v, *, k=0): o = super().__new__(cls); o.v = v; o.k = k; return o
    def __getnewargs_ex__(self): return (self.v,), {"k": self.k}
print(vars(deepcopy(Na(1, k=2))), Na(1).__reduce_ex__(4)[0].__name__)
print(deepcopy(deque([1, [2]], 5)), deepcopy(OrderedDict(a=[1])), deepcopy(defaultdict(list, {1: [2]})), deepcopy(Counter("aab")), copy.copy(deque([1, 2])))
P = namedtuple("P", "x y"); p = P(1, [2]); print(deepcopy(p), deepcopy(p).y is p.y, copy.copy(p) == p)
@dataclass
class DC:
    a: int
    b: list = field(default_factory=list)
dc = DC(1, [2]); print(deepcopy(dc), deepcopy(dc) == dc, deepcopy(dc).b is dc.b)
class E(Enum): X = 1
print(deepcopy(E.X) is E.X, copy.copy([E.X]))
try: deepcopy(iter(()) if 0 else (i for i in []))
except TypeError as ex: print(ex)
try: copy.copy(type("M", (), {"__reduce_ex__": None})())
except Exception as ex: print(type(ex).__name__, str(ex)[:40])
ex = ValueError("a", 1); ex.note = [1]; e2 = deepcopy(ex); print(repr(e2), e2.note, e2.note is ex.note)
print(a.__reduce_ex__(2)[0].__name__, a.__reduce_ex__(2)[1:], a.__reduce__()[0].__name__, (1).__reduce_ex__(4) if 0 else "")
class Red:
    def __reduce__(self): return (str, ("made",))
print(copy.copy(Red()), deepcopy(Red()))
class M:
    def f(self): return self
mm = M(); bound = deepcopy(mm.f); print(bound.__self__ is not mm, bound() is bound.__self__)
shared = [1]; o = [shared, shared]; o2 = deepcopy(o); print(o2[0] is o2[1], o2[0] is shared)
memo = {}; deepcopy([1, [2]], memo); print(len(memo))
copyreg.pickle(A, lambda obj: (A, (obj.x * 10,))); print(copy.copy(A(3)), copyreg.dispatch_table[complex].__name__, copyreg._slotnames(S))
print(deepcopy(bytearray(b"x")), copy.copy({1, 2}), deepcopy(frozenset([1])), copy.copy(range(3)), copy.copy(slice(1, 2)), copy.replace if hasattr(copy, "replace") else "no replace")

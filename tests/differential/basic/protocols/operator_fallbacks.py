"""Special methods and operator protocols with all fallbacks."""
import sys, operator
def attempt(f, *a):
    try: print("ok", f(*a))
    except Exception as e: print(type(e).__name__, "|", e)
class L:
    def __init__(self, n): self.n = n
    def __repr__(self): return self.n
OPS = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor", "matmul", "divmod"]
for o in OPS:
    def fwd(self, other, *m, o=o): print("fwd", o, self, other, *m); return NotImplemented if getattr(self, "ni", 0) else (o, self.n)
    def rev(self, other, *m, o=o): print("rev", o, self, other, *m); return NotImplemented if getattr(self, "ni", 0) else ("r" + o, self.n)
    def inp(self, other, o=o): print("inp", o, self, other); return NotImplemented if getattr(self, "ni", 0) else self
    setattr(L, f"__{o}__", fwd); setattr(L, f"__r{o}__", rev); setattr(L, f"__i{o}__", inp)
class Sub(L): pass
class SubOv(L):
    def __radd__(self, o): print("subov radd"); return "subov"
class NI(L): ni = 1
x, y, s, so, n = L("x"), L("y"), Sub("s"), SubOv("so"), NI("n")
print(x + y, x + s, x + so, so + x, x + n, n + n if 0 else "")
attempt(lambda: n + n); attempt(lambda: n + 5); attempt(lambda: 5 - n); attempt(lambda: n ** 2); attempt(lambda: divmod(n, 1)); attempt(lambda: n @ n); attempt(lambda: n % 2); attempt(lambda: "%s" % n); attempt(lambda: [1] * n); attempt(lambda: [1] + n); attempt(lambda: "a" + n); attempt(lambda: pow(x, 2, 3)); attempt(lambda: pow(n, 2, 3)); attempt(lambda: pow(2, x, 3)); attempt(lambda: 1 << x); attempt(lambda: n << n)
z = x; z += 1; print(z is x); z -= y; w = n
def iadd(): global w; w += 1
attempt(iadd)
class Cmp:
    def __init__(self, n, r): self.n, self.r = n, r
    def __eq__(self, o): print("eq", self.n); return self.r
    def __lt__(self, o): print("lt", self.n); return self.r
    def __gt__(self, o): print("gt", self.n); return self.r
    def __le__(self, o): print("le", self.n); return self.r
    __hash__ = None
class CmpS(Cmp): pass
a, b, c = Cmp("a", NotImplemented), Cmp("b", "B"), CmpS("c", NotImplemented)
print(a == b, a == c, a != c, a < b, b > a, a == a, a != a, c == b); attempt(lambda: a < a); attempt(lambda: a >= b); attempt(lambda: a <= c); attempt(lambda: a < 5); attempt(lambda: 5 < a); attempt(lambda: {a}); print(a in [a], a in [c], b in (1, 2), a == 5, 5 == b)
class Bool:
    def __init__(self, v): self.v = v
    def __bool__(self): print("bool"); return self.v
attempt(lambda: bool(Bool(1))); attempt(lambda: not Bool(True)); attempt(lambda: 1 if Bool(False) else 2); attempt(lambda: Bool("a") and 1); attempt(lambda: [1 for _ in [1] if Bool(None)])
class Len:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (0, 3, -1, "a", 1.0, 2**70, True, None): attempt(lambda: len(Len(v))); attempt(lambda: bool(Len(v)))
class Cont:
    def __contains__(self, x): return x
class IterOnly:
    def __iter__(self): return iter([1, 2])
class GetOnly:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print([] in Cont(), 5 in Cont(), 2 in IterOnly(), 3 in IterOnly(), 20 in GetOnly(), list(GetOnly()), list(reversed(type("R", (GetOnly,), {"__len__": lambda s: 3})())), max(GetOnly()), [*GetOnly()]); attempt(lambda: len(GetOnly())); attempt(lambda: reversed(GetOnly())); attempt(lambda: next(GetOnly())); 
class NoIter: __iter__ = None; __contains__ = None; __reversed__ = None; __hash__ = None; __len__ = None
attempt(lambda: iter(NoIter())); attempt(lambda: 1 in NoIter()); attempt(lambda: reversed(NoIter())); attempt(lambda: hash(NoIter())); attempt(lambda: len(NoIter())); attempt(lambda: bool(NoIter()))
class Hash:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
for v in (5, -1, 2**70, "a", 1.0, True, None): attempt(lambda: hash(Hash(v)))
class Idx:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
for v in (1, True, 1.0, "a", 2**70, None): attempt(lambda: [1, 2, 3][Idx(v)]); attempt(lambda: range(Idx(v))); attempt(lambda: int(Idx(v))); attempt(lambda: operator.index(Idx(v))); attempt(lambda: bin(Idx(v))); attempt(lambda: "a" * Idx(v) if v != 2**70 else 0); attempt(lambda: float(Idx(v))); attempt(lambda: chr(Idx(v)))
class Conv:
    def __init__(self, **k): self.k = k
    def __int__(self): return self.k["i"]
    def __float__(self): return self.k["f"]
    def __complex__(self): return self.k["c"]
    def __trunc__(self): return 9
    def __round__(self, n=None): return ("round", n)
    def __floor__(self): return "floor"
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
for k in (dict(i=1, f=1.5, c=2j), dict(i="a", f=1, c=1), dict(i=True, f="x", c=None)): attempt(lambda: int(Conv(**k))); attempt(lambda: float(Conv(**k))); attempt(lambda: complex(Conv(**k)))
import math; v = Conv(i=1); print(round(v), round(v, 2), math.floor(v), abs(v), -v, +v, ~v, math.trunc(v)); attempt(lambda: math.ceil(Conv(f="q"))); attempt(lambda: round(object())); attempt(lambda: abs(object())); attempt(lambda: math.floor("a"))
class Attr:
    def __getattribute__(self, n):
        if n.startswith("x"): raise AttributeError("ga " + n)
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        if n == "xz": raise AttributeError("final " + n)
        return "dyn " + n
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
    def __delattr__(self, n): print("del", n); object.__delattr__(self, n)
    def __dir__(self): return ["b", "a", 5] if getattr(self, "bad", 0) is True else ["b", "a"]
t = Attr(); t.q = 1; print(t.q, t.xa, t.other, dir(t), getattr(t, "xz", "dflt"), hasattr(t, "xz")); attempt(lambda: t.xz); del t.q; attempt(lambda: delattr(t, "q"))
class Str:
    def __init__(self, v): self.v = v
    def __str__(self): return self.v
    __repr__ = __str__
class StrSub(str): pass
attempt(lambda: str(Str(5))); attempt(lambda: repr(Str(None))); attempt(lambda: type(str(Str(StrSub("q"))))); attempt(lambda: "%s" % Str(5)); attempt(lambda: f"{Str(5)}"); attempt(lambda: print(Str(5))); attempt(lambda: [Str(5)].__repr__()); attempt(lambda: format(Str("a"), "5")); attempt(lambda: ascii(Str("é")))
class Call:
    def __call__(self, *a, **k): return a, k
i = Call(); i.__call__ = lambda: "instance"; print(i(1, x=2)); attempt(lambda: object()()); 
class Missing(dict):
    def __missing__(self, k): return "miss " + k
print(Missing()["q"], Missing().get("q"), "q" in Missing()); attempt(lambda: Missing()[5])
class Enter:
    def __enter__(self): return "entered"
    def __exit__(self, *a): return "truthy"
with Enter() as e: raise KeyError("suppressed")
print(e); Enter.__enter__ = lambda s: 5
with Enter() as e: pass
print(e)
print([(f.__name__, f(6, 3)) for f in (operator.add, operator.floordiv, operator.mod, operator.pow, operator.xor, operator.lt, operator.is_, operator.and_)], operator.itemgetter(1, 0)("ab"), operator.attrgetter("real", "imag.real")(5), operator.methodcaller("split", ",", maxsplit=1)("a,b,c"), operator.concat([1], [2]), operator.countOf([1, 1], 1), operator.indexOf([1, 2], 2), operator.length_hint(iter([1, 2])), operator.iadd([1], [2]), operator.truth([]), operator.not_(1)); attempt(operator.indexOf, [1], 2); attempt(operator.itemgetter); attempt(operator.attrgetter, 5); attempt(operator.itemgetter(5), "a"); attempt(operator.attrgetter("a.b"), 5); attempt(operator.concat, 1, 2); attempt(operator.methodcaller); attempt(operator.length_hint, 5, "a"); print(repr(operator.itemgetter(1, "a")), repr(operator.attrgetter("a.b")), repr(operator.methodcaller("f", 1, x=2)))

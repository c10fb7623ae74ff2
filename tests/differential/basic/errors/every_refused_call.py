def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def fd(a, b=1): pass
def fk(*, k): pass
def fk2(*, k, j): pass
def fk3(*, i, j, k, l=1): pass
def fp(a, b, /): pass
def fpk(a, /, b, *, c): pass
def fv(a, *args, **kw): return a, args, kw
def fkd(*, k=1): pass
class A:
    def m(self): pass
    def n(self, x, *, y=1): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def s(x): pass
    def __call__(self, q): pass
class B:
    def __init__(self, x): pass
class Nw:
    def __new__(cls, x): return super().__new__(cls)
class E: pass
a = A()
calls = [lambda: f0(1), lambda: f0(1, 2), lambda: f0(x=1), lambda: f1(), lambda: f1(1, 2), lambda: f1(1, a=2), lambda: f1(b=1), lambda: f1(1, b=1), lambda: f2(), lambda: f2(1), lambda: f2(b=1), lambda: f2(1, 2, 3), lambda: f2(1, 2, a=3), lambda: fd(), lambda: fd(1, 2, 3), lambda: fd(1, 2, 3, 4, b=5), lambda: fk(), lambda: fk(1), lambda: fk(1, k=2), lambda: fk(1, 2, k=3), lambda: fk(z=1), lambda: fk2(), lambda: fk3(), lambda: fk3(i=1), lambda: fp(a=1, b=2), lambda: fp(1, b=2), lambda: fp(1), lambda: fp(), lambda: fp(1, 2, 3), lambda: fpk(1, 2, 3), lambda: fpk(1, c=1), lambda: fpk(a=1, b=2, c=3), lambda: fv(), lambda: fv(a=1, b=2), lambda: fv(1, a=2), lambda: fv(*[1, 2], **{"z": 3}, y=4), lambda: fv(**{"a": 1}, **{"a": 2}), lambda: fv(1, **{"x": 1}, x=2), lambda: fv(1, **{1: 2}), lambda: fv(1, **5), lambda: fv(*5), lambda: fv(*None), lambda: fv(**None), lambda: fv(1, **[("a", 1)]), lambda: fkd(1), lambda: fkd(j=1), lambda: fkd(kk=1),
    lambda: a.m(1), lambda: A.m(), lambda: A.m(1), lambda: a.n(), lambda: a.n(1, 2), lambda: a.n(1, z=2), lambda: A.c(), lambda: a.c(1, 2), lambda: A.s(), lambda: a.s(1, 2), lambda: a(), lambda: a(1, 2), lambda: B(), lambda: B(1, 2), lambda: B(y=1), lambda: Nw(), lambda: Nw(1, 2), lambda: E(1), lambda: E(x=1), lambda: A(1), lambda: (lambda x: x)(), lambda: (lambda: 0)(1), lambda: 5(), lambda: "a"(), lambda: None(), lambda: [](1), lambda: {}(), lambda: (1, 2)(), lambda: ...(), lambda: NotImplemented(), lambda: len(), lambda: len(1, 2), lambda: len(x=1), lambda: len(5), lambda: abs(), lambda: [].append(), lambda: [].append(1, 2), lambda: [].append(x=1), lambda: {}.get(), lambda: {}.get(1, 2, 3), lambda: {}.pop(), lambda: "".join(), lambda: "".join(1), lambda: "".join([1]), lambda: "a".split(1), lambda: "a".split(bogus=1), lambda: "a".split(" ", 1, 2), lambda: "a".replace("b"), lambda: "a".replace(1, 2), lambda: "a".encode(5), lambda: "a".startswith(1), lambda: "a".startswith((1,)), lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: int([]), lambda: int("1", x=1), lambda: float("a", 1), lambda: str(1, 2), lambda: str(b"a", "utf8", "strict", 1), lambda: bool(1, 2), lambda: list(1, 2), lambda: list(5), lambda: tuple(5), lambda: set(5), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["ab", "cd"]), lambda: dict(a=1, **{"a": 2}), lambda: dict({}, {}), lambda: set([[]]), lambda: {[]: 1}, lambda: {1: {}}[[]], lambda: {{}}, lambda: frozenset([{}]), lambda: hash([]), lambda: hash({}), lambda: hash(()), lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance(1), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: getattr(1), lambda: getattr(1, 2), lambda: getattr(1, "x", 2, 3), lambda: setattr(1, "x", 2), lambda: setattr(1, 2, 3), lambda: delattr(1, "x"), lambda: hasattr(1, 2), lambda: hasattr(1), lambda: open(), lambda: print(1, foo=2), lambda: input(1, 2), lambda: range(), lambda: range(1.0), lambda: range("a"), lambda: slice(), lambda: sorted(1), lambda: sorted(), lambda: sum(), lambda: sum(1), lambda: sum(["a"]), lambda: min(), lambda: max(1), lambda: round(), lambda: round("a"), lambda: round(1, "a"), lambda: round(1, 2, 3), lambda: round(number=1.5, ndigits=1), lambda: round(x=1), lambda: divmod(1), lambda: divmod(1, "a"), lambda: pow(1), lambda: pow("a", 1), lambda: chr(), lambda: chr("a"), lambda: ord(1), lambda: ord("ab"), lambda: bin("a"), lambda: hex(1.5), lambda: id(), lambda: id(1, 2), lambda: callable(), lambda: callable(1, 2), lambda: vars(5), lambda: vars(1, 2), lambda: dir(1, 2), lambda: type(), lambda: type(1, 2), lambda: super(), lambda: super(1), lambda: super(int, "a"), lambda: super(1, 2), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(1), lambda: object.__new__(int), lambda: int.__new__(str), lambda: int.__new__(), lambda: property(1, 2, 3, 4, 5), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: enumerate(), lambda: zip(1), lambda: map(1), lambda: filter(1), lambda: iter(1), lambda: next(1), lambda: reversed(1), lambda: all(1), lambda: any(), lambda: format(), lambda: repr(), lambda: ascii(1, 2), lambda: eval(), lambda: compile(), lambda: globals(1), lambda: locals(1), lambda: __import__(), lambda: __import__(5), lambda: memoryview(), lambda: bytearray(1, 2), lambda: bytes(1, 2), lambda: complex("a"), lambda: complex(1, 2, 3), lambda: complex([]), lambda: aiter(1), lambda: anext(1), lambda: breakpoint.__name__, lambda: "abc".index("z"), lambda: "abc".find(1), lambda: [1].index(2), lambda: [1].remove(2), lambda: [].pop(), lambda: [1].pop("a"), lambda: [1].pop(5), lambda: [1].insert(1), lambda: [1].insert("a", 1), lambda: (1,).index(2), lambda: (1,).count(), lambda: {}.popitem(), lambda: {}.pop(1), lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.union(5), lambda: {1} | [1], lambda: {1} < [1], lambda: {1}.issubset(5), lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.update([(1,)]), lambda: {} | [], lambda: dict.fromkeys(), lambda: dict.fromkeys(5), lambda: [1] + (1,), lambda: (1,) + [1], lambda: [1] * "a", lambda: "a" * "b", lambda: "a" + 1, lambda: 1 + "a", lambda: 1 + None, lambda: None + 1, lambda: [] - [], lambda: {} + {}, lambda: -[], lambda: ~1.5, lambda: +"a", lambda: not_callable_thing(), lambda: 1 < "a", lambda: [] < (), lambda: {} < {}, lambda: None < None, lambda: 1j < 1, lambda: 1 in 1, lambda: 1 in "a", lambda: None in "a", lambda: 1 in b"a", lambda: "a" in b"a", lambda: [][0], lambda: ()[0], lambda: ""[0], lambda: b""[0], lambda: {}[0], lambda: 5[0], lambda: None[0], lambda: f0[0], lambda: int[0], lambda: [1]["a"], lambda: [1][None], lambda: "a"["b"], lambda: (1,)[1.0], lambda: range(3)["a"], lambda: {1}[0], lambda: 1 .foo, lambda: None.foo, lambda: f0.foo, lambda: A.foo, lambda: a.foo, lambda: [].foo, lambda: int.foo, lambda: len.foo, lambda: (1).real.foo, lambda: Ellipsis.foo, lambda: super.foo, lambda: a.m.foo, lambda: A.m.foo, lambda: range(1).foo, lambda: iter([]).foo]
for i, c in enumerate(calls): print(i, end=" "); attempt(c)
def stmts():
    def s1(): x = 5; x[0] = 1
    def s2(): x = (1,); x[0] = 1
    def s3(): "a"[0] = "b"
    def s4(): del (1,)[0]
    def s5(): del "a"[0]
    def s6(): del 5[0]
    def s7(): (1).x = 1
    def s8(): del (1).x
    def s9(): None.x = 1
    def s10(): f0.__code__ = 5
    def s11(): f0.__defaults__ = 5
    def s12(): f0.__kwdefaults__ = 5
    def s13(): f0.__dict__ = 5
    def s14(): f0.__name__ = 5
    def s15(): del f0.__name__
    def s16(): f0.__globals__ = {}
    def s17(): a, b = 1
    def s18(): a, b = [1]
    def s19(): a, b = 1, 2, 3
    def s20(): a, *b, c = [1]
    def s21(): [a, b] = {}
    def s22(): a, b = "abc"
    def s23(): (a, b), c = [1], 2
    def s24():
        for a, b in [1]: pass
    def s25():
        for x in 5: pass
    def s26():
        with 5: pass
    def s27(): raise 5
    def s28(): raise int
    def s29(): assert False
    def s30(): assert 0, {"a": 1}
    def s31(): x = [1]; x += 5
    def s32(): x = (1,); x += [2]
    def s33(): x = 1; x += "a"
    def s34(): x = {}; x |= 5
    def s35(): x = {1}; x |= [1]
    def s36(): x = "a"; x -= 1
    def s37(): x = 1; x @= 1
    def s38(): x = 1; x **= "a"
    def s39(): x = 1; x >>= 1.5
    def s40(): x = ([],); x[0] += [1]
    def s41(): a.m = 5; a.m()
    def s42(): a.__class__ = 5
    def s43(): a.__dict__ = 5
    def s44(): type(a).__name__ = 5
    def s45(): print(*1, **2)
    def s46(): [*1]
    def s47(): {**1}
    def s48(): {*1}
    def s49(): lambda: (yield)
    def s50(): import sys; sys.nope()
    for i in range(1, 51): print(i, end=" "); attempt(locals()[f"s{i}"])
stmts()

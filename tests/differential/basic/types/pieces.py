# Methods and attributes of builtin objects that ordinary programs touch seldom.
import sys


class C:
    @classmethod
    def cm(cls): return cls.__name__

    @staticmethod
    def sm(x=1): return x

    @property
    def p(self): return 1

    @p.setter
    def p(self, v): pass


cm, sm, p = C.__dict__["cm"], C.__dict__["sm"], C.__dict__["p"]
print(cm.__func__.__name__, cm.__wrapped__ is cm.__func__, sm.__wrapped__.__name__, sm(), sm.__call__(5), repr(cm)[:24], repr(sm)[:24])
print(cm.__isabstractmethod__, sm.__isabstractmethod__, p.__isabstractmethod__, sm.__get__(None, C)(7))
print(p.fget.__name__, p.fset.__name__, p.fdel, p.__doc__)
print(enumerate([1], 5).__reduce__()[1][1], enumerate[int])
f = filter(None, [1, 0, 2])
print(f.__reduce__()[0], type(f.__reduce__()[1][1]).__name__)
m = map(abs, [1], [2])
print(m.__reduce__()[0], len(m.__reduce__()[1]))
z = zip([1], "a")
print(z.__reduce__()[0], len(z.__reduce__()[1]))
z = zip([1, 2], "a", strict=True)
print(len(z.__reduce__()), z.__reduce__()[2])
z.__setstate__(False)
print(list(z))
r = reversed([1, 2, 3])
print(next(r), r.__reduce__(), r.__length_hint__())
r.__setstate__(0)
print(list(r), r.__reduce__())
r = reversed((1, 2, 3))
r.__setstate__(1)
print(list(r))
print(range(1, 9, 2).__reduce__(), slice(1, None, 2).__reduce__(), range(3).__reduce__()[0])
print((3.5).conjugate(), (3.5).real, (3.5).imag, (3).__index__(), True.__index__(), (3).__floor__(), (3).__ceil__(), (-3).__trunc__(), (12).__round__(-1))
a, b = frozenset("abc"), frozenset("bcd")
for op in ("__and__", "__rand__", "__sub__", "__rsub__", "__xor__", "__rxor__", "__or__", "__ror__"):
    print(op, sorted(getattr(a, op)(b)), getattr(a, op)(3), getattr(a, op)([1]))
print(sorted(a.union("x", [1] and "y")), sorted(a.difference("a", "b")), sorted(a.intersection(b, "c")), sorted(a.symmetric_difference("ax")))
print(a.copy() is a, a.isdisjoint("xyz"), a.isdisjoint(b), a.issubset("abcd"), a.issuperset("ab"), frozenset[int], set[str])
print(b.union() is b, a.difference() == a, {1}.__class_getitem__(int))
sup = super(C, C())
print(sup.__thisclass__.__name__, type(sup.__self__).__name__, sup.__self_class__.__name__, repr(sup).split(" at ")[0], repr(super(C)))


class D(C):
    def who(self): return super().__thisclass__.__name__
    s = None


D.s = super(D)
print(D().who(), type(D().s.__self__).__name__, D().s.cm())
print(type.__basicsize__ > 0, int.__itemsize__, object.__weakrefoffset__, object.__dictoffset__, C.__dictoffset__ != 0, C.__weakrefoffset__ != 0)
for x in (1, "a", b"a", [1], (1,), {1: 2}, {1}, frozenset([1]), bytearray(b"x"), 1.5, 2j, None):
    print(type(x).__name__, x.__sizeof__() > 0, sys.getsizeof(x) >= x.__sizeof__())
print(type.__sizeof__(C) > 0)
g = (c for c in "ab")
print(g.gi_code.co_name, g.gi_suspended, g.gi_running, g.gi_frame is not None, g.gi_yieldfrom)
next(g)
print(g.gi_suspended)


async def co():
    return 1


c = co()
print(c.cr_code.co_name, c.cr_suspended, c.cr_running, c.cr_await, c.cr_origin, c.cr_frame is not None)
w = c.__await__()
print(type(w).__name__)
try:
    w.send(None)
except StopIteration as e:
    print(e.value)


async def ag():
    yield 1


x = ag()
print(x.ag_code.co_name, x.ag_running, x.ag_await, x.ag_frame is not None, x.__name__, x.__qualname__, repr(x).split(" at ")[0], type(x)[int])
print(Ellipsis.__reduce__(), NotImplemented.__reduce__(), None.__bool__(), type(None)() is None, type(...)() is ...)
print([].append.__name__, [].append.__self__, len.__self__.__name__, hash(len) == hash(len), [].append == [].append, len.__call__("ab"), len.__reduce__(), "a".upper.__reduce__()[0].__name__)
print(C().p, C.cm.__reduce__()[1][1], C.cm.__call__(), C.cm.__func__.__name__, C.cm.__self__.__name__)
print(str.upper.__objclass__, str.upper.__reduce__(), int.__add__.__objclass__, int.__add__.__reduce__(), repr(int.__add__), repr(dict.__dict__["fromkeys"]))
print(dict.__dict__["fromkeys"].__name__, dict.__dict__["fromkeys"].__objclass__, int.real.__objclass__, int.real.__name__, type.__dict__["__name__"].__objclass__)

"""Members of the containers of collections and their relatives that the other programs do not enter."""
import array
import collections
import copy
import heapq
import linecache
import numbers
import operator
import reprlib
import string
import sys
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


# ---- ChainMap and Counter ----
c = ChainMap({"a": 1}, {"b": 2})
c |= {"c": 3}
print(c, c.maps, c | {"d": 4}, {"e": 5} | c)
c.clear()
print(c, c.maps)
show(lambda: c.__ior__(3))
x, y = Counter(a=2, b=1), Counter(a=1)
print(x > y, y > x, x > x, x >= x, x < y, Counter() > Counter(), Counter(a=-1) < Counter(), x != y, x == Counter(a=2, b=1, c=0))
show(lambda: x > {"a": 1})
print(OrderedDict(a=1).__sizeof__() > 0, sys.getsizeof(OrderedDict()) > sys.getsizeof({}) - 1000)


# ---- the views of ordered mappings ----
class Plain(dict):
    def __reversed__(self):
        return reversed(sorted(self))


p = Plain(b=2, a=1, c=3)
for kind in (collections._OrderedDictKeysView, collections._OrderedDictItemsView, collections._OrderedDictValuesView):
    view = kind(p)
    print(kind.__name__, list(reversed(view)), list(view), len(view), kind.__mro__[1].__name__)

# ---- UserList ----
u = UserList([3, 1, 2])
print(u <= [3, 1, 3], u > [2], u >= u, u < UserList([4]), u == [3, 1, 2], u != [3], [1] < u if False else "", u <= UserList([3, 1, 2]))
u[0] = 9
u[1:] = [7, 8, 9]
del u[0]
del u[:1]
print(u, copy.copy(u), copy.copy(u).data is u.data, type(copy.copy(u)).__name__)
u.note = "kept"
print(copy.copy(u).note, u + [1], [0] + u, u * 2, 2 * u, u[:1], type(u[:1]).__name__, u.index(9), u.count(8), 8 in u)
u += ["a", "b"]
u *= 2
print(u, u.pop(), len(u))

# ---- UserString ----
s = UserString("Hello, World")
print(float(UserString("2.5")), complex(UserString("1+2j")), int(UserString("7")), s.__getnewargs__(), s <= "Hello", s > UserString("Hell"), s >= s, s < "I", "%s" % s)
print(UserString("%d items") % 3, "<%s>" .__mod__(s) if False else "", UserString("x").__rmod__("%s!"), UserString("w").capitalize(), s.removeprefix("Hel"), s.removesuffix("ld"))
print(s.endswith("ld"), s.startswith("H", 0, 3), UserString("{a}").format_map({"a": 1}), UserString("{} {x}").format(1, x=2), s.index("o"), s.rindex("o"), s.find("o"), s.rfind("o"), s.rfind("z"))
print([getattr(UserString(t), "is" + n)() for n in ("alnum", "ascii", "decimal", "digit", "identifier", "lower", "numeric", "printable", "space", "title", "upper", "alpha") for t in ("Ab1", "12", "  ", "x y")])
print(s.lower(), s.upper(), s.lstrip("H"), s.rstrip("d"), s.strip("Hd"), s.rpartition("o"), s.partition(","), s.rsplit("o", 1), s.split("o"), UserString("a\nb\r\nc").splitlines(), UserString("a\nb").splitlines(True))
print(s.swapcase(), s.title(), s.center(20, "*"), s.ljust(14, "."), s.rjust(14), s.zfill(15), s.count("l"), s.replace("l", "L", 2), s.translate({72: "J"}), s.casefold(), s.expandtabs(), s.encode(), s.encode("ascii", "strict"), s.isspace())
print(s[1:4], s[-1], s + "!", "!" + s, s * 2, 2 * UserString("ab"), "World" in s, UserString("World") in s, hash(s) == hash("Hello, World"), type(s + "x").__name__, s.join(["a", "b"]), str(s), repr(s), s.maketrans("a", "b"))
show(lambda: s.index("zz"))
show(lambda: 3 in s)

# ---- heaps of any sequence ----
heap = UserList([5, 3, 8, 1])
for i in reversed(range(2)):
    heapq._siftup(heap, i)
print(heap)
heap.append(0)
heapq._siftdown(heap, 0, len(heap) - 1)
print(heap, list(heapq.merge([1, 4], [2, 3], [0, 9])), list(heapq.merge("cb", "da", reverse=True)), list(heapq.merge(["aa", "b"], ["ccc"], key=len, reverse=True)))
print(heapq.nsmallest(2, [5, 1, 4]), heapq.nsmallest(3, "hello", key=ord), heapq.nlargest(2, [5, 1, 4]), heapq.nsmallest(0, [1]), heapq.nsmallest(1, []), heapq.nsmallest(9, [2, 1]))
show(lambda: heapq._siftdown([], 0, 0))

# ---- reprlib ----
r = reprlib.Repr()
r.maxlevel, r.maxtuple, r.maxlist, r.maxarray, r.maxdict, r.maxset, r.maxfrozenset, r.maxdeque, r.maxstring, r.maxlong, r.maxother = 3, 2, 2, 2, 2, 2, 2, 2, 12, 10, 15


class Long:
    def __repr__(self):
        return "<" + "long " * 10 + ">"


class Broken:
    def __repr__(self):
        raise ValueError


for value in ((1, 2, 3), (1,), [1, 2, 3], array.array("i", range(5)), array.array("i"), {3, 1, 2}, set(), frozenset("abc"), collections.deque(range(5)), {"a": 1, "b": 2, "c": 3},
              "a long text that is cut", 10**30, Long(), [[[[1]]]], {"k": {"k": {"k": {"k": 1}}}}, None, ..., True):
    print(r.repr(value))
print("Broken" in r.repr(Broken()), reprlib.repr("x" * 50), reprlib.aRepr.maxstring)
for name, value in (("repr_tuple", (1, 2)), ("repr_list", [1]), ("repr_array", array.array("d", [1.5])), ("repr_set", {1}), ("repr_frozenset", frozenset([1])), ("repr_deque", collections.deque([1])),
                    ("repr_dict", {1: 2}), ("repr_str", "text"), ("repr_int", 12), ("repr_instance", Long()), ("repr1", [1])):
    print(name, getattr(r, name)(value, 2), getattr(r, name)(value, 0))
indented = reprlib.Repr(indent=2, fillvalue="~", maxlist=2)
print(indented.repr([1, [2, 3], 4]), reprlib.Repr(indent="--").repr({"a": (1, 2)}))
show(lambda: reprlib.Repr(indent=1.5).repr([1]))

# ---- numbers ----
class Half(numbers.Rational):
    numerator, denominator = 1, 2

    def __abs__(self): return "abs"
    def __add__(self, o): return "add"
    def __radd__(self, o): return "radd"
    def __neg__(self): return -0.5
    def __pos__(self): return "pos"
    def __mul__(self, o): return "mul"
    def __rmul__(self, o): return "rmul"
    def __truediv__(self, o): return "div"
    def __rtruediv__(self, o): return "rdiv"
    def __pow__(self, o): return "pow"
    def __rpow__(self, o): return "rpow"
    def __eq__(self, o): return o == 0.5
    def __lt__(self, o): return 0.5 < o
    def __le__(self, o): return 0.5 <= o
    def __trunc__(self): return 0
    def __floor__(self): return 0
    def __ceil__(self): return 1
    def __round__(self, n=None): return 0
    def __floordiv__(self, o): return "floordiv"
    def __rfloordiv__(self, o): return "rfloordiv"
    def __mod__(self, o): return "mod"
    def __rmod__(self, o): return "rmod"
    __hash__ = None


h = Half()
print(float(h), complex(h), h.real, h.imag, h.conjugate(), h - 1, 1 - h, divmod(h, 1), divmod(1, h), bool(h), h == 0.5)
for owner, name, args in ((numbers.Complex, "__complex__", ()), (numbers.Complex, "__neg__", ()), (numbers.Complex, "__pos__", ()), (numbers.Complex, "__pow__", (1,)), (numbers.Complex, "__eq__", (1,)),
                          (numbers.Complex, "conjugate", ()), (numbers.Real, "__float__", ()), (numbers.Integral, "__int__", ())):
    show(lambda: getattr(owner, name)(h, *args))
for owner, name in ((numbers.Complex, "real"), (numbers.Complex, "imag"), (numbers.Rational, "numerator"), (numbers.Rational, "denominator")):
    show(lambda: owner.__dict__[name].fget(h))
print(numbers.Integral.__dict__["numerator"].fget(True), numbers.Integral.__dict__["denominator"].fget(5), numbers.Integral.__float__(5), numbers.Real.__complex__(2.5))

# ---- string, linecache, array ----
print(string.__name__)
print(linecache.lazycache("no file", {}), linecache.clearcache(), linecache.getline("no such file", 1) == "", linecache.cache)
a = array.array("i", [1, 2, 3])
with memoryview(a) as view:
    print(view.format, view.tolist(), a.__buffer__(0).nbytes)
    show(lambda: a.append(4))
a.append(4)
buffer = a.__buffer__(0)
print(a.__release_buffer__(buffer), a)
import math
print([f(v) for f in (math.isfinite, math.isinf, math.isnan) for v in (1, 1.5, float("inf"), float("-inf"), float("nan"), 10**400 if False else 10)])
show(lambda: math.isnan("x"))
show(lambda: math.isfinite(10**400))
import struct
print(struct.Struct("<ih").__sizeof__() > 0, struct.Struct("<ih").size)

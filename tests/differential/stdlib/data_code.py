# copy, copyreg, struct, array, heapq, bisect, functools and itertools together, as data code uses them.
import array
import bisect
import copy
import copyreg
import functools
import heapq
import itertools
import operator
import struct


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Node:
    def __init__(self, value):
        self.value, self.links = value, []

    def __repr__(self):
        return f"Node({self.value}, {[n.value for n in self.links]})"


a, b = Node(1), Node(2)
a.links += [b, a]
b.links.append(a)
c = copy.deepcopy(a)
print(c, c.links[1] is c, c.links[0].links[0] is c, copy.copy(a).links is a.links)


class Slots:
    __slots__ = ("x", "y", "__dict__")

    def __init__(self, x):
        self.x = x


s = Slots([1])
s.extra = {"k": 1}
d = copy.deepcopy(s)
print(d.x, d.x is s.x, hasattr(d, "y"), d.extra, s.__reduce_ex__(2)[2], attempt(s.__reduce_ex__, 0))


class State:
    def __init__(self):
        self.a = 1

    def __getstate__(self):
        return {"saved": self.a}

    def __setstate__(self, state):
        self.a = ("restored", state)


print(copy.copy(State()).a, copy.deepcopy(State()).a)


class New(tuple):
    def __new__(cls, first, *rest):
        return super().__new__(cls, (first, *rest))

    def __getnewargs__(self):
        return tuple(self)


class NewEx:
    def __new__(cls, *, k):
        self = super().__new__(cls)
        self.k = k
        return self

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Reduced:
    def __reduce__(self):
        return operator.add, (3, 4)


class ListLike(list):
    pass


class DictLike(dict):
    pass


print(copy.copy(New(1, 2)), copy.deepcopy(New([1], 2)), copy.copy(NewEx(k=5)).k, copy.deepcopy(NewEx(k=[6])).k, copy.copy(Reduced()))
l = ListLike([1, [2]])
l.tag = "t"
print(copy.copy(l), copy.copy(l).tag, copy.deepcopy(l)[1] is l[1], copy.deepcopy(DictLike(a=[1])), type(copy.copy(DictLike())).__name__)


class Custom:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep", len(memo)


print(copy.copy(Custom()), copy.deepcopy([Custom(), Custom()]), copy.deepcopy({1: Custom()}))
copyreg.pickle(complex, lambda z: (complex, (z.real + 1, z.imag)))
print(copy.copy(3j), copyreg.dispatch_table[complex].__name__ if complex in copyreg.dispatch_table else None, attempt(copyreg.pickle, int, 3), attempt(copyreg.constructor, 3))
del copyreg.dispatch_table[complex]
print(list(copy.copy(iter([1]))), attempt(copy.deepcopy, (x for x in [])), attempt(copy.deepcopy, [lambda: 0])[0].__name__, copy.copy(len) is len, copy.deepcopy(slice(1, [2])))
print(copyreg.__newobj__(list), copyreg.__newobj_ex__(dict, (), {}), copyreg._slotnames(Slots), attempt(copyreg.add_extension, "m", "n", 0))
copyreg.add_extension("m", "n", 240)
print(attempt(copyreg.add_extension, "m", "n", 241), copyreg._inverted_registry[240], copyreg.remove_extension("m", "n", 240), attempt(copyreg.remove_extension, "m", "n", 240))

for form in ("<hIq", ">hIq", "=bB?", "@iqP", "!f", "<d", "3s4p", "2h3x", "<e", "c", "0s", "n"):
    print(form, struct.calcsize(form), attempt(struct.pack, form, *[{"c": b"z"}.get(ch, 1) for ch in form if ch.isalpha() and ch not in "x"][:3]))
packer = struct.Struct("<HI")
buffer = bytearray(12)
packer.pack_into(buffer, 3, 65535, 7)
print(buffer, packer.unpack_from(buffer, 3), packer.size, packer.format, list(packer.iter_unpack(bytes(range(12)))), attempt(packer.pack, 1), attempt(packer.pack, 70000, 1), attempt(packer.unpack, b"x"), attempt(packer.pack_into, buffer, 10, 1, 2), attempt(struct.Struct, "<k"), attempt(struct.unpack_from, "<I", b"abc", 1), attempt(packer.pack, "a", 1), attempt(struct.pack, "f", 1e60), attempt(struct.pack, "3s", "x"))

v = array.array("i", [5, 3, 8])
v.append(1)
v.extend(array.array("i", [9]))
v.insert(1, -4)
print(v, v[1:4], v[::-1], v.index(8), v.count(3), v.pop(), v.remove(3), v, v.tolist(), v.tobytes().hex(), v.typecode, v.itemsize, v.buffer_info()[1], len(v * 2), v + v == v * 2, attempt(v.append, "x"), attempt(v.append, 2 ** 40), attempt(array.array, "z"), attempt(array.array, "i", [1.5]), attempt(v.extend, array.array("d")))
v[1:2] = array.array("i", [7, 7])
v.byteswap()
del v[0]
v.frombytes(b"\1\0\0\0")
v.fromlist([4])
print(v, attempt(v.frombytes, b"abc"), attempt(v.fromlist, ["x"]), v, array.array("u", "héy").tounicode(), array.array("B", b"ab") < array.array("B", b"ac"), copy.copy(v) == v, copy.deepcopy(v) is v, memoryview(v)[0], array.array("d", [1, 2.5]), array.array("u"), array.typecodes, attempt(lambda: v[9]), attempt(v.__setitem__, slice(0, 1), [1]))

heap = []
for item in (5, 1, 8, 3, 9, 2):
    heapq.heappush(heap, item)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 10), heap, heapq.nlargest(3, heap), heapq.nsmallest(2, heap, key=operator.neg), list(heapq.merge([1, 4], [2, 3], reverse=False)), list(heapq.merge("zx", "yw", reverse=True)), attempt(heapq.heappop, []), attempt(heapq.heappush, (), 1), attempt(heapq.heapify, [1, "a"]))
rows = [("a", 3), ("b", 1), ("c", 2)]
ranked = sorted(rows, key=operator.itemgetter(1))
print(bisect.bisect(ranked, 2, key=lambda r: r[1]), bisect.insort(ranked, ("d", 2), key=operator.itemgetter(1)), ranked, bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), attempt(bisect.bisect, [1], "x"), attempt(bisect.bisect_left, [1], 1, -1), bisect.bisect([1, 2, 3], 2, lo=1, hi=2))


@functools.lru_cache(maxsize=2, typed=True)
def cached(x, *, y=0):
    return (x, y)


print([cached(v) for v in (1, 1.0, 1, 2)], cached.cache_info(), cached.cache_parameters(), cached.cache_clear(), cached.cache_info(), cached.__wrapped__(3), attempt(cached, []))


@functools.singledispatch
def describe(x):
    return "object"


@describe.register
def _(x: int | float):
    return "number"


@describe.register(list)
@describe.register(tuple)
def _(x):
    return "sequence"


class Kinds:
    @functools.singledispatchmethod
    def show(self, x):
        return "other"

    @show.register
    @classmethod
    def _(cls, x: str):
        return cls.__name__, x

    @functools.cached_property
    def heavy(self):
        print("computed")
        return 42

    both = functools.partialmethod(lambda self, a, *, b=0: (a, b), 1, b=2)


k = Kinds()
print(describe(True), describe([]), describe(()), describe("s"), describe.dispatch(bool).__name__, sorted(c.__name__ for c in describe.registry), k.show(3), k.show("s"), k.heavy, k.heavy, k.__dict__, k.both(), k.both(b=5), attempt(describe), attempt(describe.register, 3))
print(functools.reduce(operator.mul, range(1, 6)), attempt(functools.reduce, operator.add, []), functools.partial(print, 1, sep="-"), functools.partial(functools.partial(pow, 2), 5)(), functools.cmp_to_key(lambda a, b: b - a)(3) < functools.cmp_to_key(lambda a, b: b - a)(1) if 0 else sorted([1, 3, 2], key=functools.cmp_to_key(lambda a, b: b - a)))


@functools.total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented


print(Version(1) >= Version(0, 9), Version(1) <= Version(1), Version(2) > Version(1), attempt(lambda: Version(1) >= 3), attempt(functools.total_ordering, type("Empty", (), {})))
print(list(itertools.groupby("aabbca")).__len__(), [(key, list(group)) for key, group in itertools.groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], list(itertools.batched("abcdefg", 3)), list(itertools.pairwise(range(4))), list(itertools.accumulate([3, 1, 2], max, initial=0)), list(itertools.islice(itertools.count(5, -2), 1, 6, 2)), list(itertools.zip_longest("ab", range(3), fillvalue="-")), list(itertools.chain.from_iterable(["ab", [1]])), list(itertools.compress("abc", [1, 0, 1])), list(itertools.product("ab", repeat=2))[:3], list(itertools.permutations(range(3), 2))[:4], list(itertools.combinations_with_replacement("ab", 2)), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.takewhile(str.isalpha, "ab1c")), list(itertools.dropwhile(str.isalpha, "ab1c")), list(itertools.filterfalse(None, [0, 1, ""])), attempt(itertools.batched, "a", 0), attempt(itertools.islice, [], -1), attempt(itertools.count, "x"))
one, two = itertools.tee(iter("abc"))
print(next(one), list(two), list(one), copy.copy(itertools.count(3)), itertools.repeat("x", 2), list(itertools.repeat(1, 0)), next(itertools.cycle("z")))

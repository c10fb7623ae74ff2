"""array: every type code with its limits, construction from everything, methods, slices, buffers, pickling."""
import array
import io
from array import array as A, ArrayType, typecodes, _array_reconstructor as R


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


class I:
    def __index__(self):
        return 5


class F:
    def __float__(self):
        return 1.5


print(ArrayType is A, typecodes, A, A.__mro__, A[int], array.__name__)
print("-- items")
for code in typecodes:
    a = A(code)
    print(code, a.itemsize, a.typecode, a, a.__sizeof__())
    for v in (0, 1, -1, 127, 128, -129, 255, 256, 32767, 32768, -32769, 65535, 65536, 2**31, -2**31 - 1, 2**32 - 1, 2**32, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1, 2**64, 2**70,
              -2**70, 1.5, "x", "xy", "", None, I(), F(), True, b"a"):
        a = A(code)
        attempt(a.append, v)
        if a:
            print("  ", a)
print(A("f", [0.1, 1e300, -1e300, float("nan"), float("inf")]), A("d", [0.1, 1e300, float("nan")]))

print("-- construction")
for args in ((), (1,), ("xx",), ("",), ("z",), (b"i",), ("i", 5), ("i", "a"), ("i", A("u", "a")), ("u", A("i", [97])), ("u", "abc"), ("u", ["a", "b"]), ("i", (1, 2)),
             ("i", b"\1\0\0\0"), ("i", b"\1"), ("i", bytearray(8)), ("i", memoryview(b"\1\2")), ("i", range(3)), ("i", [1.5]), ("i", {1: 2}), ("d", A("i", [1, 2])),
             ("i", A("i", [1, 2])), ("i", [1], 2), ("i", None), ("u", 5), ("i", iter([1, 2])), ("f", [1e300]), ("i", A("d", [1.0])), ("b", "x"), ("w", "x"), ("i", ())):
    attempt(A, *args)
attempt(lambda: A(typecode="i"))
attempt(lambda: A("i", x=1))
a = A("u")
a.frombytes((0x110000).to_bytes(4, "little"))
attempt(lambda: a[0])
attempt(repr, a)
attempt(a.tounicode)
attempt(a.tolist)
a = A("u", "h\u00e9\u20ac\U0001F600\ud800")
print(len(a), a[3], a.tounicode() == "h\u00e9\u20ac\U0001F600\ud800", ascii(a), a.tobytes()[:8])

print("-- index and slices")
a = A("i", range(5))
for key in ("a", 1.5, None, 10, -10, 10**30, slice(0, 1, 0)):
    attempt(lambda: a[key])
    attempt(a.__setitem__, key, 1)
    attempt(a.__delitem__, key)
print(a[0], a[-1], a[I()] if len(a) > 5 else a[2], a[1:3], a[::-1], a[::2], a[4:1], a[10:], a[-100:100], a[3:0:-2])
a[1:3] = A("i", [9])
print(a)
a[1:1] = A("i", [7, 8])
print(a)
a[::2] = A("i", [0, 0, 0])
print(a)
a[:] = a
a[2:] = a
print(a)
a[::-1] = a
print(a)
del a[::3]
print(a)
del a[-1], a[0]
del a[1:2]
print(a)
del a[5:2], a[100:]
del a[::-2]
print(a)
del a[:]
print(a)
attempt(a.__setitem__, slice(0, 2), [1])
attempt(a.__setitem__, slice(0, 2), A("b", [1]))
attempt(A("i", range(5)).__setitem__, slice(0, 4, 2), A("i", [1]))
for start in (None, 0, 1, 3, 19, -1, -6, 100):
    for stop in (None, 0, 2, 18, -3, 100):
        for step in (None, 1, 3, -1, -4):
            l = list(range(20))
            x = A("h", l)
            assert list(x[start:stop:step]) == l[start:stop:step]
            data = l[start:stop:step]
            data.reverse()
            l[start:stop:step] = data
            x[start:stop:step] = A("h", data)
            assert list(x) == l
            del l[start:stop:step]
            del x[start:stop:step]
            assert list(x) == l
print("slices agree")

print("-- operators")
a = A("i", [1, 2])
b = a
b += A("i", [3])
print(a is b, a, a + a, a * 2, 3 * a, a * 0, a * -1, 2 in a, 2.0 in a, "x" in a)
b *= 2
print(a is b, a)
b *= 1
b *= 0
print(a)
a = A("i", [1, 2])
for f in (lambda: a + [1], lambda: a + A("b", [1]), lambda: a.__iadd__([1]), lambda: a.__iadd__(A("b", [1])), lambda: a * "a", lambda: a * 2.0, lambda: a * 10**30,
          lambda: [1] + a, lambda: a < [1], lambda: a == [1, 2], lambda: hash(a), lambda: a.__imul__(None), lambda: a * (2**62)):
    attempt(f)
nan = float("nan")
for x, y in ((A("i", [1, 2]), A("i", [1, 2])), (A("i", [1, 2]), A("b", [1, 2])), (A("i", [1, 2]), A("d", [1.0, 2.0])), (A("i", [1, 2]), A("i", [1])), (A("i", [1, 2]), A("i", [1, 3])),
             (A("d", [nan]), A("d", [nan])), (A("i"), A("i")), (A("b", [-1]), A("b", [1])), (A("B", [255]), A("b", [-1])), (A("u", "ab"), A("u", "b"))):
    print(x, y, x == y, x != y, x < y, x <= y, x > y, x >= y)
attempt(lambda: A("u", "a") < A("i", [1]))
print(A("u", "a") == A("i", [97]))

print("-- methods")
a = A("i", [3, 1, 2, 1])
a.append(5)
a.extend([6, 7])
a.extend(A("i", [8]))
a.extend(a)
a.insert(0, 100)
a.insert(-1, 101)
a.insert(1000, 102)
a.insert(-1000, 103)
print(a, a.count(1), a.count(99), a.count(1.0), a.index(1), a.index(1, 4), a.index(8, -8, 100))
a.remove(1)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.reverse()
print(a)
print(a.tolist(), a.tobytes()[:8], len(a.tobytes()), [type(x).__name__ for x in a.buffer_info()], a.buffer_info()[1])
a = A("h", [1, 256, -1])
a.byteswap()
print(a, A("b", [1, 2]).byteswap(), a)
x = A("d", [1.0])
x.byteswap()
x.byteswap()
print(x, x.__copy__(), x.__deepcopy__(None), x.__copy__() is x)
for f in ((a.extend,), (a.extend, 5), (a.extend, [1, "a"]), (a.extend, A("b")), (a.extend, 1, 2), (a.append,), (a.append, 1, 2), (a.insert, 1), (a.insert, "a", 1),
          (a.insert, 10**30, 1), (a.pop, 100), (a.pop, -100), (A("i").pop,), (a.pop, "a"), (a.pop, 1, 2), (a.remove, 99), (a.remove,), (a.index, 99), (a.index,), (a.index, 1, "a"),
          (a.index, 1, 2, 3, 4), (a.count,), (a.fromlist, (1,)), (a.fromlist, [1, "a"]), (a.fromlist, [1, 2**20]), (a.frombytes, "a"), (a.frombytes, b"abc"), (a.frombytes, A("i", [1])),
          (a.fromunicode, "a"), (a.fromunicode, 1), (a.tounicode,), (a.__reduce_ex__,), (a.__reduce_ex__, "a"), (a.buffer_info, 1), (a.byteswap, 1), (a.__deepcopy__,),
          (a.tofile,), (a.tofile, 5), (a.fromfile, 5), (a.fromfile, 5, 1), (a.fromfile, io.BytesIO(), "x")):
    attempt(*f)
    print("  ", a)
attempt(lambda: a.extend(bb=1))
attempt(setattr, a, "typecode", "b")
u = A("u", "ab")
u.fromunicode("\u00e9!")
u.extend("xy")
u.extend(A("u", "z"))
print(u, u.tounicode(), "x" in u, u.index("z"), u.count("q"), u.pop())
attempt(u.fromunicode, 5)
attempt(u.append, "ab")
attempt(u.frombytes, b"abc")


class Shrinks:
    def __index__(self):
        del shrinking[:]
        return 1


shrinking = A("i", [1, 2, 3])
attempt(shrinking.__setitem__, 2, Shrinks())
shrinking = A("i", [1, 2, 3])
attempt(shrinking.insert, 2, Shrinks())
print(shrinking)
l = [1, Shrinks()]
shrinking = A("i", [1, 2, 3])
attempt(shrinking.append, Shrinks())
print(shrinking)


class Equals:
    def __eq__(self, other):
        equalling.append(1)
        return other == 3


equalling = A("i", [1, 2, 3])
print(equalling.index(Equals()), len(equalling), Equals() in equalling)
equalling = A("i", [1, 2, 3])
equalling.remove(Equals())
print(equalling)

print("-- files")
f = io.BytesIO()
a = A("i", range(20000))
a.tofile(f)
print(len(f.getvalue()))
f.seek(0)
b = A("i")
b.fromfile(f, 5)
print(b)
b.fromfile(f, 19995)
print(a == b)
attempt(b.fromfile, f, 1)
f.seek(-8, 2)
attempt(b.fromfile, f, 3)
print(len(b), b[-2:])


class Text:
    def read(self, n):
        return "x" * n


attempt(b.fromfile, Text(), 1)
attempt(b.fromfile, f, 2**62)

print("-- buffers")
a = A("i", [1, 2, 3, 4])
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.readonly, m.tolist(), memoryview(A("u", "a")).format, bytes(A("b", [1, 2])), bytearray(A("H", [1])))
for f in ((a.append, 1), (a.pop,), (a.__delitem__, 0), (a.__delitem__, slice(0, 2)), (a.extend, [1]), (a.extend, []), (a.__imul__, 2), (a.__imul__, 1), (a.frombytes, b""),
          (a.fromlist, []), (a.fromlist, [1]), (a.__iadd__, A("i")), (a.insert, 0, 1), (a.__setitem__, slice(0, 2), A("i", [1])), (a.__delitem__, slice(0, 4, 2)), (a.remove, 1)):
    attempt(*f)
a[0] = 50
a[1:3] = A("i", [60, 70])
a.reverse()
m[0] = -5
print(a, m.tolist())
m.release()
a.append(1)
print(a, b"\1\2" == A("b", [1, 2]), A("b", [1, 2]) == b"\1\2", b"ab".join([A("b", [1]), b"-"]))
with memoryview(A("d", [1.5])) as v:
    print(v[0], v.cast("B")[:3].tobytes())
print(io.BytesIO(A("B", [65, 66])).getvalue(), int.from_bytes(A("B", [1, 0]), "big"))
target = A("B", bytes(4))
print(io.BytesIO(b"wxyz").readinto(target), target)

print("-- iteration and pickling")
it = iter(a)
print(type(it), next(it), [x if type(x) is tuple else x.__name__ if callable(x) else x for x in it.__reduce__()])
attempt(it.__setstate__, "a")
it.__setstate__(-5)
print(list(it), it.__reduce__()[1], list(it))
it = iter(A("i", [1, 2, 3]))
it.__setstate__(100)
print(list(it))
for code, values in (("b", [-1]), ("B", [255]), ("u", "ab"), ("h", [-2]), ("H", [2]), ("i", [-3]), ("I", [3]), ("l", [-4]), ("L", [4]), ("q", [-5]), ("Q", [5]), ("f", [1.5]), ("d", [2.5])):
    x = A(code, values)
    r2, r4 = x.__reduce_ex__(2), x.__reduce_ex__(4)
    print(r2, r4, r2[0](*r2[1]) == x, r4[0](*r4[1]) == x, r4[0](*r4[1]).typecode)
for args in ((), (1, "i", 8, b""), (int, "i", 8, b""), (A, "z", 8, b""), (A, "ii", 8, b""), (A, 5, 8, b""), (A, "i", 22, b""), (A, "i", -1, b""), (A, "i", "x", b""), (A, "i", 8, "a"),
             (A, "i", 8, b"\1\0\0\0"), (A, "i", 9, b"\0\0\0\1"), (A, "i", 12, b"\1" + b"\0" * 7), (A, "i", 8, b"\1"), (A, "d", 17, b"\x3f\xf0\0\0\0\0\0\0"), (A, "f", 15, b"\x3f\x80\0\0"),
             (A, "u", 18, "ab".encode("utf-16le")), (A, "u", 19, "ab".encode("utf-16be")), (A, "u", 21, "ab".encode("utf-32be")), (A, "L", 6, b"\1\0\0\0"), (A, "b", 0, b"\xff"),
             (A, "i", 5, b"\0\1\2"), (A, "d", 16, b"123"), (A, "B", 1, b"\xff"), (A, "Q", 13, b"\xff" * 8), (A, "l", 3, b"\1\0")):
    attempt(R, *args)


class S(A):
    pass


class Strict(A):
    def __new__(cls, code, items=(), **kwargs):
        self = super().__new__(cls, code, items)
        self.kwargs = kwargs
        return self


s = S("i", [1])
print(s, s + s, type(s + s).__name__, type(s * 2).__name__, type(s[:]).__name__, type(s.__copy__()).__name__, s.__reduce_ex__(2), s.__reduce_ex__(3)[1:])
s.x = 1
print(s.__reduce_ex__(3)[2], S("i", s), s == A("i", [1]), R(S, "i", 8, b"\1\0\0\0"))
print(Strict("b", b"ab", extra=1).kwargs, Strict("b"))
attempt(lambda: S("i", [1], x=2))
from collections.abc import MutableSequence, Sequence
print(issubclass(A, MutableSequence), isinstance(A("b"), Sequence))
match A("i", [1, 2, 3]):
    case [x, *rest]:
        print(x, rest)
print([A("b", range(i)).__sizeof__() for i in range(12)], A("q", [1] * 10).__sizeof__())
x = A("b")
sizes = []
for i in range(100):
    x.append(1)
    sizes.append(x.__sizeof__())
for i in range(95):
    x.pop()
    sizes.append(x.__sizeof__())
print(sizes)
from _weakref import ref
print(ref(x)() is x)
big = A("L", range(100000))
print(sum(big), big[::1000].tolist()[-1], max(big), len(big.tobytes()))
for name in ("append", "extend", "fromfile", "index", "pop", "insert", "__class_getitem__", "__buffer__"):
    print(name, getattr(A, name).__text_signature__)

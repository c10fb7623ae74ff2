"""_struct: every format, byte order and error."""
import _struct
from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from


def value(label, make, *args, **keywords):
    try:
        print(label, "->", repr(make(*args, **keywords)))
    except BaseException as e:
        print(label, "!!", type(e).__name__, e)


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        if isinstance(self.i, type):
            raise self.i("index")
        return self.i


class Float:
    def __float__(self):
        return 2.5


class Truth:
    def __init__(self, answer):
        self.answer = answer

    def __bool__(self):
        if self.answer is None:
            raise KeyError("truth")
        return self.answer


print("-- integers")
edges = [0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**32 - 1,
         2**32, 2**50, -2**50, 2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64 - 1, 2**64, -2**70, True, False]
for mode in ("", "@", "=", "<", ">", "!"):
    for code in "bBhHiIlLqQnNP?":
        for number in edges:
            try:
                packed = pack(mode + code, number)
                print(mode + code, number, packed.hex(), unpack(mode + code, packed)[0], end="; ")
            except error as e:
                print(mode + code, number, e, end="; ")
        print()
        for other in ("a", 1.5, None, b"a", Index(5), Index(ZeroDivisionError), Index(2**80)):
            value(mode + code, pack, mode + code, other)

print("-- floats")
nan, inf = float("nan"), float("inf")
for mode in ("", "<", ">"):
    for code in "efd":
        for number in (0.0, -0.0, 1.0, -2.5, 0.1, 1e-8, 5.9604644775390625e-08, 2.98e-8, 65504.0, 65519.99, 65520.0, 1e30, 3.4028234663852886e38, 3.4028235677973366e38, 1e39, 1e300, inf, -inf, nan, 3, 10**30, 10**400, True):
            try:
                packed = pack(mode + code, number)
                print(mode + code, str(number)[:12], packed.hex(), unpack(mode + code, packed)[0], end="; ")
            except (error, OverflowError) as e:
                print(mode + code, str(number)[:12], type(e).__name__, e, end="; ")
        print()
        for other in ("a", None, Float(), Index(5), Index(ZeroDivisionError), 1j):
            value(mode + code, pack, mode + code, other)
for bits in (0, 1, 0x3FF, 0x400, 0x3555, 0x3C00, 0x7BFF, 0x7C00, 0xFC00, 0x8000, 0x8001, 0xC000):
    print(bits, unpack("<e", bits.to_bytes(2, "little")), pack(">e", unpack("<e", bits.to_bytes(2, "little"))[0]).hex())
for number in (1.00048828125, 1.0004882812500002, 1.0014648437, 2047.5, 2048.5, 2049.5, 0.00006100356578826904):
    print(number, pack(">e", number).hex())

print("-- text and padding")
for args in [("c", b"a"), ("c", b"ab"), ("c", b""), ("c", 5), ("c", "a"), ("c", bytearray(b"a")), ("3c", b"a", b"b", b"c"), ("s", b"abc"), ("5s", b"abc"), ("2s", b"abc"), ("0s", b"abc"), ("s", "a"), ("s", 5), ("4s", bytearray(b"xy")),
             ("p", b"abc"), ("5p", b"abc"), ("3p", b"abcdef"), ("0p", b"abc"), ("1p", b"abc"), ("p", "a"), ("300p", b"z" * 280), ("x",), ("5x",), ("x", 1), ("bx", 1), ("3xb", 1), ("s0ss", b"a", b"b", b"c"),
             ("?", []), ("?", "x"), ("?", Truth(True)), ("?", Truth(False)), ("?", Truth(None)), ("3?", 0, 1, 2)]:
    value(args[0], pack, *args)
for args in [("c", b"a"), ("3s", b"a\0b"), ("s0s", b"x"), ("5p", b"\3abcd"), ("5p", b"\xffabcd"), ("1p", b"\5"), ("x", b"a"), ("3?", b"\0\1\2"), ("2c", b"ab"), ("P", bytes(8))]:
    value(args, unpack, *args)

print("-- sizes and alignment")
for format in ("", "b", "bh", "hb", "bi", "ib", "bq", "bhiq", "b0q", "0q", "b0i", "3bq", "bxh", "cs5sp", "?d", "bP", "bn", "e", "be", "iii", " i  h ", "2i3h", "10s", "0s", "100x", "b\ti\nh"):
    for mode in ("", "@", "=", "<", ">", "!"):
        print(repr(mode + format), end=" ")
        try:
            print(calcsize(mode + format), end="; ")
        except error as e:
            print(e, end="; ")
    print()
print(pack("bhiq", 1, 2, 3, 4).hex(), pack("<bhiq", 1, 2, 3, 4).hex(), pack(">bhiq", 1, 2, 3, 4).hex(), pack("b0q", 1).hex())

print("-- bad formats")
for format in ("z", "3", "3 b", "b<", "<<b", "<n", ">P", "=N", "99999999999999999999b", "9223372036854775807b", "9223372036854775808b", "9223372036854775807q", "1q9223372036854775807b", "b\0", "\0", "é", b"b", b"\xff", 5, None, [], ("b",), "-1b", "1.5b", "b,b", "9223372036854775800x8x"):
    value(repr(format), calcsize, format)
    value(repr(format), lambda: Struct(format).size)
value("count", pack, "9223372036854775807b")

print("-- counts")
value("none", pack)
value("few", pack, "2b", 1)
value("many", pack, "b", 1, 2)
value("empty", pack, "", 1)
value("keyword", pack, "b", x=1)
value("unpack short", unpack, "i", b"abc")
value("unpack long", unpack, "i", b"abcde")
value("unpack str", unpack, "i", "abcd")
value("unpack int", unpack, "i", 5)
value("unpack none", unpack, "i")
value("unpack three", unpack, "i", b"", b"")
value("unpack keyword", unpack, format="i", buffer=b"")
value("unpack bytearray", unpack, "<i", bytearray(b"\1\0\0\0"))
value("unpack view", unpack, "<i", memoryview(b"\1\0\0\0\2")[:4])
value("calcsize", calcsize)
value("calcsize", calcsize, "b", 1)

print("-- offsets")
for args in [("<i", b"abc"), ("<i", b"abcd", 1), ("<i", b"abcd", -4), ("<i", b"abcd", -3), ("<i", b"abcd", -5), ("<i", b"abcde", 1), ("<i", b"abcd", 2**70), ("<i", b"abcd", "a"), ("<i", "abcd"), ("b", b"abcd", 4), ("b", b"abcd", -1), ("", b"", 0), ("", b"", 1), ("b", b"")]:
    value(args, unpack_from, *args)
value("keywords", unpack_from, "<i", buffer=b"abcd", offset=0)
value("keyword format", unpack_from, format="<i", buffer=b"abcd")
value("no buffer", unpack_from, "b")
value("none", unpack_from)
for args in [(), ("<i",), ("<i", "B"), ("<i", "B", 0), ("<i", "B", 0, 1, 2), ("<i", "B", 5, 1), ("<i", "B", 4, 7), ("<i", "B", -4, 1), ("<i", "B", -3, 1), ("<i", "B", -9, 1), ("<i", b"abcdefgh", 0, 1), ("<i", "abc", 0, 1), ("<i", "B", "a", 1), ("<i", "B", 2**70, 1), ("<i", 5, 0, 1), ("<i", "B", 0, "a"), ("<xhx", "B", 2, 513)]:
    target = bytearray(b"........")
    value(args, pack_into, *[target if a == "B" else a for a in args])
    print(target)
target = bytearray(4)
pack_into("<h", memoryview(target)[1:3], 0, 258)
print(target)

print("-- Struct")
value("none", Struct)
value("number", Struct, 5)
value("two", Struct, "i", 1)
value("keyword", Struct, x=1)
value("bad", Struct, "z")
s = Struct(format=">ih")
print(s.format, s.size, Struct(b"<i").format, type(Struct(b"i").format).__name__, Struct("").size)
value("pack", s.pack, 1, 2)
value("pack few", s.pack, 1)
value("pack keyword", s.pack, 1, 2, x=1)
value("unpack", s.unpack, b"\0\0\0\1\0\2")
value("unpack short", s.unpack, b"")
value("unpack keyword", s.unpack, buffer=b"")
value("unpack none", s.unpack)
value("unpack_from", s.unpack_from, b"..\0\0\0\1\0\2", 2)
value("unpack_from", s.unpack_from, buffer=b"\0\0\0\1\0\2")
value("unpack_from none", s.unpack_from)
target = bytearray(8)
value("pack_into", s.pack_into, target, 1, 3, 4)
print(target)
value("pack_into none", s.pack_into)
value("pack_into one", s.pack_into, target)
value("pack_into two", s.pack_into, target, 0)
value("pack_into keyword", s.pack_into, target, 0, 1, 2, x=1)
value("size", setattr, s, "size", 1)
value("format", setattr, s, "format", "b")
value("attribute", setattr, s, "x", 1)
s.__init__("b")
print(s.size, s.format)
value("bad again", s.__init__, "zz")
print(s.size, s.format)
fresh = Struct.__new__(Struct)
value("pack", fresh.pack, 1)
value("unpack", fresh.unpack, b"")
print(fresh.size)


class Big(Struct):
    def __init__(self):
        super().__init__(">h")


print(Big().pack(258), isinstance(Big(), Struct), Big().size)


class New(Struct):
    def __new__(cls, *args):
        return super().__new__(cls)


print(New("h").size)


print("-- iter_unpack")
it = iter_unpack("<hb", b"\1\0\2\3\0\4\5\0\6")
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), it.__length_hint__(), next(it, "end"), type(it).__name__, iter(it) is it)
value("multiple", iter_unpack, "<i", b"abc")
value("empty format", iter_unpack, "", b"")
value("str", iter_unpack, "i", "abcd")
value("none", iter_unpack, "i")
print(list(iter_unpack("b", b"")), list(Struct(">h").iter_unpack(bytearray(b"\0\1\0\2"))))
value("new", type(it))
buffer = bytearray(b"\1\2\3\4")
it = iter_unpack("b", buffer)
next(it)
value("locked", buffer.extend, b"more")
list(it)
value("free", buffer.extend, b"more")
print(sum(a * b for a, b in Struct("<Hb").iter_unpack(bytes(range(255)))))

print("-- cache")
for n in range(250):
    calcsize(f"{n}b")
_struct._clearcache()
print(calcsize("7b"), calcsize(b"7b"))
value("clear", _struct._clearcache, 1)
print(error.__module__, error.__name__, error.__mro__, issubclass(error, Exception), error.__doc__)
for name in sorted(n for n in dir(_struct) if not n.startswith("__")):
    print(name, getattr(_struct, name).__text_signature__ if name != "error" else "")
for name in ("iter_unpack", "pack", "pack_into", "unpack", "unpack_from"):
    print(name, Struct.__dict__[name].__text_signature__)
print(Struct.__text_signature__, Struct.__module__, type(it).__module__)

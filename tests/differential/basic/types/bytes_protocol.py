def attempt(f, *a, **k):
    try: print("ok", repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, "|", e)
B = bytes; BA = bytearray
for T in (bytes, bytearray):
    for a in [(), (5,), (b"abc",), ([1, 2, 255],), ("é", "utf8"), ("é", "latin-1"), ("é", "ascii", "replace"), (BA(b"x"),), (memoryview(b"abc")[::2],), (range(3),), (-1,), (256 * [256],), ("abc",), (1.5,), ([1.5],), ("a", 5), (b"a", "utf8"), (5, "utf8"), (None,), ([None],), (2**80,), ({1, 2},), ((x for x in (3, 4)),), ("é", "ascii"), ("a", "nope"), ([-1],)]:
        attempt(T, *a)
    attempt(T, source="a", encoding="utf8"); attempt(T, "a", errors="strict"); attempt(T, encoding="utf8"); attempt(T, 1, 2, 3, 4); attempt(T, x=1)
    b = T(b"Hello, World\x00\xff\n")
    print(b, str(b), b.hex(), b.hex(":"), b.hex("-", 2), b.hex("_", -3), T.fromhex("0a 0B\tff"), len(b), b[1], b[1:3], b[::-2])
    for bad in ("0", "zz", "0 a", "é", 5, b"00"): attempt(T.fromhex, bad)
    for m, args in [("find", (b"l",)), ("find", (108,)), ("rfind", (b"l",)), ("index", (b"zz",)), ("rindex", (300,)), ("count", (b"",)), ("count", (b"l", 3)), ("count", (256,)), ("find", ("l",)), ("find", (b"l", "a")), ("find", (b"o", -9, None)), ("replace", (b"l", b"LL", 2)), ("replace", (b"", b"-", 3)), ("replace", ("a", "b")), ("split", (b", ",)), ("split", ()), ("split", (b"",)), ("rsplit", (b"o", 1)), ("rsplit", (None, 1)), ("split", (5,)), ("partition", (b", ",)), ("rpartition", (b"zz",)), ("partition", (b"",)), ("partition", ("a",)), ("startswith", (b"He",)), ("startswith", ((b"x", b"H"),)), ("startswith", ("H",)), ("startswith", (("H",),)), ("endswith", (b"\n", -1)), ("strip", ()), ("strip", (b"H\n",)), ("lstrip", (b"He",)), ("rstrip", ("a",)), ("join", ([b"a", BA(b"b"), memoryview(b"c")],)), ("join", ([b"a", "b"],)), ("join", (5,)), ("join", ([],)), ("join", ("ab",)), ("center", (30, b"*")), ("center", (30, "*")), ("center", (30, b"ab")), ("ljust", (20,)), ("rjust", (20, BA(b"."))), ("zfill", (20,)), ("upper", ()), ("lower", ()), ("swapcase", ()), ("title", ()), ("capitalize", ()), ("isalpha", ()), ("isascii", ()), ("isspace", ()), ("expandtabs", (4,)), ("translate", (None, b"lo")), ("translate", (bytes(range(255, -1, -1)),)), ("translate", (b"abc",)), ("translate", (5,)), ("removeprefix", (b"Hel",)), ("removesuffix", (b"\n",)), ("removeprefix", ("H",)), ("splitlines", ()), ("splitlines", (True,)), ("decode", ("latin-1",)), ("decode", ()), ("decode", ("utf8", "ignore")), ("decode", ("ascii", "backslashreplace")), ("decode", ("utf8", "surrogateescape")), ("decode", ("utf8", "nope")), ("__contains__", (b"lo",)), ("__contains__", (300,)), ("__contains__", ("a",)), ("__add__", ("a",)), ("__mul__", (2,)), ("__mul__", ("a",)), ("__mod__", ((1,),))]:
        print(m, end=" "); attempt(getattr(b, m), *args)
    print(T(b"a\tb\n\tc").expandtabs(), T(b"-5").zfill(5), T(b"+").zfill(3), T(b"a\r\nb\x0bc\x0cd\re").splitlines(), T(b"they're Bill's").title(), T(b"a,b,,c").split(b",", 2), T(b"  a  b ").split(None, 1), T(b"aXbXc").rsplit(b"X", 1), T(b"").split(), T(b"").split(b","), T(b"abc") * 0, 2 * T(b"ab"), T(b"ab") + BA(b"c"), b"ab" + T(b"c"), T(b"ab") == b"ab", T(b"a") < b"b", T(b"a") != "a")
    attempt(lambda: T(b"a") < "b"); attempt(lambda: T(b"a") + 5); attempt(lambda: T(b"a") * 1.5); attempt(lambda: T.maketrans(b"abc", b"xy")); attempt(lambda: T.maketrans(b"abc", b"xyz")[97:100]); attempt(lambda: iter(T(b"ab")).__next__()); attempt(lambda: hash(T(b"a")) == hash(b"a"))
print(b'\'', b'"', b'\'"', b"\t\r\n\\\x7f\x80", BA(b"'"), repr(BA(b'\'"')))
ba = BA(b"hello")
for m, args in [("append", (33,)), ("append", (256,)), ("append", ("a",)), ("append", (b"a",)), ("extend", (b"xyz",)), ("extend", ([1, 2],)), ("extend", ([1, 300],)), ("extend", ("abc",)), ("extend", (5,)), ("insert", (0, 65)), ("insert", (-100, 66)), ("insert", (100, 67)), ("insert", (0, "a")), ("pop", ()), ("pop", (0,)), ("pop", (100,)), ("remove", (108,)), ("remove", (255,)), ("remove", (b"l",)), ("reverse", ()), ("copy", ()), ("__iadd__", (b"zz",)), ("__iadd__", ("zz",)), ("__imul__", (2,)), ("__imul__", (-1,)), ("pop", ()), ("clear", ()), ("__alloc__", ()), ("__sizeof__", ())]:
    if m in ("__alloc__", "__sizeof__"): continue
    print(m, end=" "); attempt(getattr(ba, m), *args); print(ba)
ba = BA(b"abc"); v = memoryview(ba)
attempt(ba.append, 1); attempt(ba.clear); attempt(ba.extend, b"x"); attempt(ba.__delitem__, 0); ba[0] = 90; print(bytes(v)); v.release(); ba.append(1); attempt(lambda: v[0]); attempt(v.tobytes); print(repr(v)[:20])
m = memoryview(b"abcdefgh"); print(m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.readonly, m.nbytes, m.contiguous, m.c_contiguous, m.obj, len(m), m.tolist()[:3], m.hex(" ", 4), m == b"abcdefgh", hash(m) == hash(b"abcdefgh"))
c = m.cast("H"); print(c.tolist(), c.shape, c[0], c.format); d = m.cast("B", [2, 4]); print(d.tolist(), d.shape, d.strides, d[1, 2], d.ndim, len(d)); attempt(lambda: d[0]); attempt(lambda: d[0, 9]); attempt(lambda: d[0, 1, 2]); attempt(lambda: m.cast("i", [3])); attempt(lambda: m.cast("z")); attempt(lambda: c.cast("i")); attempt(lambda: m[::2].cast("H")); attempt(lambda: memoryview(5)); attempt(lambda: memoryview()); attempt(lambda: m[::2].tolist()); attempt(lambda: hash(memoryview(BA(b"a")))); attempt(lambda: m[0:2] == [97, 98]); attempt(lambda: m.toreadonly().readonly)
with memoryview(b"zz") as mm: print(mm[0])
attempt(lambda: mm[0])
print(b"%d %s %r %a %x %5.2f %c %% %b %i" % (1, b"s", "é", "é", 255, 1.5, 65, b"q", 7)); attempt(lambda: b"%s" % "a"); attempt(lambda: b"%d" % "a"); attempt(lambda: b"%c" % 300); attempt(lambda: b"%c" % b"ab"); attempt(lambda: b"%z" % 1); attempt(lambda: b"%d %d" % 1); attempt(lambda: b"%d" % (1, 2)); attempt(lambda: b"%(a)s" % {b"a": b"v"}); attempt(lambda: BA(b"%s") % b"x"); attempt(lambda: b"%s" % None)
class BB:
    def __bytes__(self): return b"custom"
class BX:
    def __bytes__(self): return "no"
attempt(bytes, BB()); attempt(bytes, BX()); attempt(bytearray, BB()); attempt(lambda: b"%s" % BB()); attempt(lambda: b"".join([BB()]))

# bytes: literals, indexing, methods, formatting, errors.
b = b"abc\x00\xff\n'\""
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b"AZ"), b"a" + b"b", b"ab" * 2, b"b" in b"abc", 98 in b"abc", b"" in b"")
print(bytes(3), bytes([1, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(), bytes.fromhex("00 ff10"), b"\x01\xab".hex(), b"\x01\xab\xcd".hex("-"), b"abc".decode(), b"'", b'"', b"'\"")
print(b"a,b,,c".split(b","), b" a b ".split(), b"abc".find(b"c"), b"abc".find(99), b"abcabc".replace(b"b", b"XX"), b"Abc".upper(), b"Abc".lower(), b"x".join([b"1", b"2"]), b"  a ".strip(), b"a-b".partition(b"-"), b"abc".startswith(b"ab"), b"aab".count(b"a"), b"ab".center(6, b"*"), b"7".zfill(3), b"a\nb".splitlines(), b"abc".index(b"b"), b"hello".title(), b"xay".strip(b"xy"))
print(b"a" < b"b", b"a" == b"a", b"a" == "a", b"abc" > b"abb", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], sorted([b"b", b"a"]), max(b"az"), b"" == bytes(), bool(b""), b"ab".isalpha(), b"12".isdigit(), b"aB".swapcase())
print(b"%d %s %x %c %a" % (5, b"x", 255, 65, "é"), b"%5.2f|%-4d|" % (1.5, 3), b"\x80abc".decode("latin-1"), b"abc".translate(bytes(range(256)), b"b"), b"abc".removeprefix(b"a"), str(b"ab"), repr(b"\\"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def assign():
    b[0] = 1


for bad in (assign, lambda: b[100], lambda: b"a" + "a", lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"), lambda: bytes(-1), lambda: b"\xff".decode(), lambda: b"\xe2\x28".decode(), lambda: b"a" < "a", lambda: "a" in b"a", lambda: b"a".join(["a"]), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"a".split("a"), lambda: 256 in b"a", lambda: b"%d" % "a", lambda: b"a".index(b"z"), lambda: bytes(1.5), lambda: bytes([1.5]), lambda: bytes("a", 5), lambda: b"a"["x"], lambda: b"abc".foo, lambda: b"\xff".decode("ascii"), lambda: bytes(5, "x"), lambda: b"a" * b"b", lambda: int.from_bytes("x", "big"), lambda: b"%s" % "x", lambda: ord(b"ab"), lambda: b"a".center(5, b"xx")):
    attempt(bad)
print([x for x in b"hi"], bytes(x ^ 1 for x in b"hi"), bytes(reversed(b"abc")), b"".join(bytes([i]) for i in range(65, 70)), int(b"42"), float(b"1.5"), b"ab"[1:2], b"a" b"b", br"\n", rb"\x")

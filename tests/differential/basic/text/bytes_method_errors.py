# bytes, bytearray and memoryview: the words of wrong calls.
def attempt(call):
    try: print(repr(call()))
    except Exception as error: print(type(error).__name__, error)
b, a = b"abc", bytearray(b"abc")
m = memoryview(b"abcd")
for call in (
    lambda: bytes("a"), lambda: bytes("a", "none"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(5, "utf-8"), lambda: bytes(encoding="x"), lambda: bytes("é", "ascii"), lambda: bytes(b"a", errors="x"), lambda: bytes(2 ** 70), lambda: bytes(3), lambda: bytes(range(3)), lambda: bytes([True]),
    lambda: b + "a", lambda: "a" + b, lambda: b + 1, lambda: b + a, lambda: a + b, lambda: b * "a", lambda: b[5], lambda: b["a"], lambda: b[1], lambda: "a" in b, lambda: 256 in b, lambda: 97 in b, lambda: b < "a", lambda: b == "abc",
    lambda: b.split(""), lambda: b.split(b""), lambda: b.split("b"), lambda: b.join([1]), lambda: b.join(["a"]), lambda: b.join([b"x", a]), lambda: b.join(5), lambda: b.find("a"), lambda: b.find(256), lambda: b.find(98), lambda: b.index(b"z"), lambda: b.count(""), lambda: b.replace("a", b"b"), lambda: b.replace(b"a"), lambda: b.startswith("a"), lambda: b.startswith((b"a", "b")), lambda: b.startswith(("b",)), lambda: b.strip("a"), lambda: b.center(9, "x"), lambda: b.center(9, b"xy"), lambda: b.partition(b""), lambda: b.partition("b"), lambda: b.translate(b"x"), lambda: b.translate(None, b"b"), lambda: b.translate("x"), lambda: bytes.maketrans(b"a", b"bc"), lambda: bytes.maketrans("a", "b"), lambda: b.removeprefix("a"),
    lambda: b.decode("none"), lambda: b"\xff".decode(), lambda: b"\xff".decode("ascii"), lambda: b"\xff".decode("utf-8", "none"), lambda: b"\xe2\x82".decode(), lambda: b"a\x80".decode("utf-8", "replace"), lambda: b.decode(5), lambda: b"\xff\xff".decode("utf-16"), lambda: b"a".decode("utf-16-le"), lambda: b.decode(errors=5),
    lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("0a 0b"), lambda: bytes.fromhex("é"), lambda: bytes.fromhex(b"00"), lambda: b.hex("::"), lambda: b.hex(":", 2), lambda: b.hex(":", -2), lambda: b.hex(5), lambda: b.hex("é"), lambda: b.hex(""),
    lambda: a.append(256), lambda: a.append("a"), lambda: a.extend([256]), lambda: a.extend("a"), lambda: a.extend(5), lambda: a.insert("x", 1), lambda: a.pop(99), lambda: a.remove(255), lambda: a.remove(300), lambda: bytearray().pop(), lambda: a.__setitem__(0, 256), lambda: a.__setitem__(0, "a"), lambda: a.__setitem__(9, 1), lambda: a.__setitem__("a", 1), lambda: a.__setitem__(slice(0, 1), "a"), lambda: a.__setitem__(slice(0, 3, 2), b"x"), lambda: a.__delitem__(9), lambda: hash(a), lambda: a.__iadd__("x"),
    lambda: memoryview("a"), lambda: memoryview(5), lambda: memoryview(), lambda: m[9], lambda: m["a"], lambda: m[0, 0], lambda: m.cast("I")[0] if False else m.cast("q"), lambda: m.cast("x"), lambda: m.cast(5), lambda: m.cast("B", [2, 2]).tolist(), lambda: m.cast("B", [3]), lambda: m.__setitem__(0, 1), lambda: m.tobytes("X"), lambda: m.hex(), lambda: m.release(), lambda: m[0], lambda: m.release(), lambda: len(m), lambda: repr(m)[:18],
    lambda: memoryview(a).__setitem__(0, 300), lambda: memoryview(a).__setitem__(0, "a"), lambda: memoryview(a).__setitem__(slice(0, 2), b"xyz"), lambda: memoryview(a).__delitem__(0), lambda: memoryview(b) == b, lambda: hash(memoryview(b)) == hash(b), lambda: hash(memoryview(a)), lambda: memoryview(b)[::2].tolist(), lambda: memoryview(b).cast("c").tolist(), lambda: memoryview(b)[::2].cast("b"),
): attempt(call)
view = memoryview(a)
attempt(lambda: a.append(1))
attempt(lambda: a.clear())
view.release()
a.append(1)
print(a)

# Operations of str, bytes, bytearray, memoryview, int, float, complex and formatting.
from operation import perform


def text():
    return "The quick brown fox jumps over the lazy dog"


def data():
    return bytearray(b"The quick brown fox jumps over the lazy dog")


def after(c, *ignored):
    return c


def add(a, b):
    a += b
    return a


def setitem(c, key, value):
    c[key] = value
    return c


perform(
    text,
    {
        "add": lambda c: c + c,
        "mul": lambda c: c * 3,
        "grow": lambda c: len(add(c, "x" * 100)),
        "grow steps": lambda c: "".join([add("a", str(i)) for i in range(20)]),
        "wide": lambda c: c + "é" + "Ω" + "\U0001f600",
        "slice": lambda c: c[4:20],
        "steps": lambda c: c[::-2],
        "upper": lambda c: c.upper(),
        "title": lambda c: c.title(),
        "swapcase": lambda c: (c + "ß").swapcase(),
        "casefold": lambda c: (c + "ß").casefold(),
        "capitalize": lambda c: c.capitalize(),
        "split": lambda c: c.split(),
        "split by": lambda c: c.split("o", 2),
        "rsplit": lambda c: c.rsplit(None, 3),
        "splitlines": lambda c: "a\nb\r\nc".splitlines(True),
        "partition": lambda c: c.partition("fox"),
        "join": lambda c: "-".join(c.split()),
        "replace": lambda c: c.replace("o", "000"),
        "strip": lambda c: c.strip("Tg"),
        "find": lambda c: [c.find("fox"), c.rfind("o"), c.count("o")],
        "index": lambda c: c.index("cat"),
        "center": lambda c: c[:5].center(20, "*"),
        "zfill": lambda c: "-7".zfill(9),
        "expandtabs": lambda c: "a\tb".expandtabs(4),
        "translate": lambda c: c.translate({111: "0", 32: None}),
        "maketrans": lambda c: str.maketrans("abc", "xyz", "d"),
        "encode": lambda c: (c + "é").encode(),
        "encode latin": lambda c: (c + "é").encode("latin-1"),
        "encode bad": lambda c: "é".encode("ascii"),
        "encode replace": lambda c: "é€".encode("ascii", "backslashreplace"),
        "encode utf16": lambda c: "aé\U0001f600".encode("utf-16"),
        "format": lambda c: "{0!r:>10} {1:08.3f} {name}".format("x", 3.14159, name=c[:3]),
        "fstring": lambda c: f"{c[:5]:^11}|{len(c):#x}|{3.5:e}|{c!a:.10}",
        "percent": lambda c: "%s %5d %-8r %.2f %%" % (c[:3], 42, "x", 2.5),
        "percent name": lambda c: "%(a)s %(b)x" % {"a": 1, "b": 255},
        "repr": lambda c: repr(c + "'\"\n\x00é\U0001f600"),
        "ascii": lambda c: ascii("é\U0001f600"),
        "compare": lambda c: c < c + "x",
        "in": lambda c: "cat" in c,
        "hash": lambda c: hash(c + "!") == hash(c + "!"),
        "isidentifier": lambda c: [c.isidentifier(), c.isascii(), "x1".isalnum()],
        "chr": lambda c: [chr(i) for i in (65, 233, 8364, 128512)],
        "list": lambda c: list(c[:6] + "é€"),
        "sorted": lambda c: sorted(set(c)),
        "startswith": lambda c: c.startswith(("A", "The")),
        "removeprefix": lambda c: c.removeprefix("The ").removesuffix(" dog"),
        "int": lambda c: int("123456789012345678901234567890"),
        "int bad": lambda c: int(c),
        "float": lambda c: float("1.5e300"),
        "float bad": lambda c: float(c),
        "eval": lambda c: str(complex("1+2j")),
        "intern": lambda c: getattr(c, "up" + "per")(),
        "bad attribute": lambda c: c.nothing,
        "bad format": lambda c: "{:q}".format(1),
        "bad index": lambda c: c[1000],
    },
)
perform(
    data,
    {
        "append": lambda c: len(after(c, [c.append(65) for _ in range(50)])),
        "extend": lambda c: after(c, c.extend(range(30))),
        "insert": lambda c: after(c, [c.insert(2, 66) for _ in range(10)]),
        "iadd": lambda c: len(add(c, b"x" * 100)),
        "mul": lambda c: len(c * 3),
        "imul": lambda c: len(after(c, c.__imul__(3))),
        "slice": lambda c: c[2:9],
        "set slice": lambda c: setitem(c, slice(2, 4), b"0123456789" * 5),
        "set feed": lambda c: setitem(c, slice(2, 4), list(range(50))),
        "set steps": lambda c: setitem(c, slice(0, 6, 2), b"xyz"),
        "pop": lambda c: [c.pop(), c.pop(0)],
        "clear": lambda c: after(c, c.clear()),
        "bytes": lambda c: bytes(c),
        "bytes list": lambda c: bytes(list(c)),
        "bytes feed": lambda c: bytes(x for x in c),
        "hex": lambda c: c.hex("-", 4),
        "fromhex": lambda c: bytes.fromhex("00 ff 7f"),
        "split": lambda c: c.split(b" "),
        "join": lambda c: b"-".join(c.split()),
        "replace": lambda c: c.replace(b"o", b"000"),
        "find": lambda c: c.find(b"fox"),
        "translate": lambda c: c.translate(None, b"aeiou"),
        "upper": lambda c: c.upper(),
        "decode": lambda c: c.decode(),
        "decode bad": lambda c: b"\xff\xfe".decode(),
        "decode ignore": lambda c: b"a\xffb".decode("utf-8", "replace"),
        "percent": lambda c: b"%s %d %x" % (b"a", 5, 255),
        "repr": lambda c: repr(c),
        "compare": lambda c: c < c + b"x",
        "hash": lambda c: hash(bytes(c)) == hash(bytes(c)),
        "view": lambda c: memoryview(c)[3:9].tobytes(),
        "view list": lambda c: memoryview(c)[:5].tolist(),
        "view cast": lambda c: memoryview(bytes(16)).cast("I").tolist(),
        "view shape": lambda c: memoryview(bytes(12)).cast("B", [3, 4]).tolist(),
        "view set": lambda c: after(c, setitem(memoryview(c), slice(0, 3), b"xyz")),
        "view hash": lambda c: hash(memoryview(b"abc")) == hash(b"abc"),
        "view hex": lambda c: memoryview(c).hex(),
        "int": lambda c: int.from_bytes(c, "big") % 1000,
        "to bytes": lambda c: (10**30).to_bytes(20, "little"),
        "resize with view": lambda c: (memoryview(c), c.append(1)),
    },
)
perform(
    lambda: 3**200,
    {
        "add": lambda c: (c + c) % 10**9,
        "sub": lambda c: (c - 1) % 10**9,
        "mul": lambda c: (c * c) % 10**9,
        "square": lambda c: (c**3) % 10**9,
        "floordiv": lambda c: (c // 7**50) % 10**9,
        "mod": lambda c: c % 7**50,
        "divmod": lambda c: divmod(c, 10**40)[1] % 10**9,
        "pow mod": lambda c: pow(3, c, 10**30),
        "pow inverse": lambda c: pow(3, -1, 10**9 + 7),
        "lshift": lambda c: (c << 100).bit_length(),
        "rshift": lambda c: c >> 250,
        "and": lambda c: (c & (c >> 1)).bit_count(),
        "xor": lambda c: (c ^ -c).bit_length(),
        "invert": lambda c: ~c % 1000,
        "neg": lambda c: -c % 1000,
        "str": lambda c: str(c),
        "hex": lambda c: hex(c),
        "format": lambda c: f"{c:,}",
        "parse": lambda c: int(str(c)) == c,
        "parse hex": lambda c: int(hex(c), 16) == c,
        "compare": lambda c: c > 10**95,
        "hash": lambda c: hash(c),
        "float": lambda c: float(c),
        "truediv": lambda c: c / 3**190,
        "round": lambda c: round(c, -90),
        "float round": lambda c: [round(2.675, 2), round(1e22, -20)],
        "float text": lambda c: [repr(0.1), "%.30f" % 0.1, f"{1e100:.3f}"[:30], (0.1).hex()],
        "ratio": lambda c: (0.1).as_integer_ratio(),
        "float int": lambda c: int(1e50),
        "complex": lambda c: complex(1, 2) ** 3,
        "complex text": lambda c: repr(complex(1, -0.0)),
        "sum": lambda c: sum([c, 1, 2.5, c]) > 0,
        "zero": lambda c: c // 0,
        "overflow": lambda c: float(c**4),
        "bit": lambda c: bin(1000),
        "isqrt": lambda c: __import__("math").isqrt(c) % 1000,
        "factorial": lambda c: __import__("math").factorial(60) % 10**9,
        "fsum": lambda c: __import__("math").fsum([0.1] * 10),
        "comb": lambda c: __import__("math").comb(100, 50),
    },
)

"""Strings and bytes: methods, Unicode, slices, translation, parsing by hand."""
import string


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "Straße ÀÉ ﬁ ǅ İi Σσς"
print(s.upper(), s.lower(), s.casefold(), s.title(), s.capitalize(), s.swapcase(), len(s.upper()), s.encode().hex(" ", 2)[:20])
print("ΑΣ".lower(), "ΑΣΑ".lower(), "ß".upper(), "ŉ".upper(), "ﬃ".upper(), "i̇".upper(), "I".lower(), "İ".lower().encode(), "ǆ".title(), "it's a dog's".title(), "x1y a_b".title())
print([c for c in "a1²½Ⅷ٣ _é\u200b\xa0" if c.isalnum()], ["".join(x for x in "a1²½Ⅷ٣" if getattr(x, m)()) for m in ("isdigit", "isdecimal", "isnumeric", "isalpha")], "a b".isidentifier(), "é1".isidentifier(), "1a".isidentifier(), "".isalpha(), "\n".isprintable(), "\x1c \u3000".isspace(), "Ab".istitle(), "A1B".isupper())
print("a,b,,c".split(","), " a  b ".split(), " a  b ".split(" "), "a b c d".split(None, 2), "a b c d".rsplit(None, 2), "a\nb\r\nc\x0bd\u2028e".splitlines(), "a\n\nb\n".splitlines(True), "".split(), "".split(","), "abc".partition("b"), "abcbd".rpartition("b"), "x".partition("y"))
print("abcabc".find("c", -2), "abc".rfind(""), "abc".count(""), "aaa".count("aa"), "abc".replace("", "-"), "aaaa".replace("a", "b", 2), "abc".index("c"), "x".join("abc"), "abc".startswith(("x", "ab")), "abc".endswith("bc", 1), "abc".endswith("", 5), "banana".strip("ab"), "  x ".lstrip() + "|", "xxhixx".rstrip("x"), "prefix-x".removeprefix("prefix"), "x.py".removesuffix(".py"))
print("42".zfill(5), "-42".zfill(5), "+x".zfill(4), "a\tb\tc".expandtabs(4), "ab".center(5, "*"), "ab".ljust(4) + "|", "ab".rjust(1), "abc"[::-1], "abc"[5:], "hello"[-3:-1], "%s" * 3 % (1, 2, 3), "ab" * -1 == "", "é" in "café", "a" "b" 'c')
print("hello".translate({ord("l"): None, ord("h"): "J", 111: 48}), "hello".translate(str.maketrans("el", "ip", "o")), str.maketrans({"a": 1}), "a-b_c".translate(str.maketrans("-_", "  ")), "abc".translate(dict.fromkeys(map(ord, "ac"), "x")))
for f in (lambda: "abc".index("z"), lambda: "a".split(""), lambda: "a".join([1]), lambda: "a".replace(1, 2), lambda: "a".center(5, "ab"), lambda: "a".zfill("x"), lambda: "a" + b"b", lambda: "abc"["x"], lambda: "abc"[10], lambda: "a".startswith(1), lambda: "a".startswith([]), lambda: "a".encode("nope"),
          lambda: "é".encode("ascii"), lambda: "é€".encode("latin-1", "strict"), lambda: "é€".encode("ascii", "xmlcharrefreplace"), lambda: "é€".encode("ascii", "backslashreplace"), lambda: "é".encode("ascii", "nope"), lambda: b"\xff".decode(), lambda: b"\xe2\x82".decode(), lambda: b"a\xffb".decode("utf-8", "replace"),
          lambda: b"\xed\xa0\x80".decode(), lambda: "\ud800".encode(), lambda: "\ud800".encode("utf-8", "surrogatepass"), lambda: b"\xff".decode("ascii", "surrogateescape"), lambda: "x".maketrans("ab", "c"), lambda: "a".translate(5), lambda: str(b"x", "utf-8", "strict", 1), lambda: str(5, "utf-8"), lambda: "abc".format_map({}), lambda: "{x}".format_map({"x": 1}), lambda: "a".find(), lambda: chr("a"), lambda: ord(""), lambda: "a" < 1, lambda: "a" * 1.5, lambda: "a" % 1):
    show(f)
b = b"Hello, \x00\xff World"
print(b, b[0], b[1:4], b.upper(), b.split(b" "), b.find(b"World"), b.hex(), b.hex("-", 4), bytes.fromhex("00 ff1a"), b.replace(b"l", b"L"), list(b[:3]), bytes(3), bytes([1, 2]), bytes("é", "utf-8"), b"%d %s %r %b" % (5, b"x", b"y", b"z"), b"a" in b"abc", 97 in b"abc", b"abc" < b"abd", b"ab" * 2, b"x".join([b"1", b"2"]))
for f in (lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("a"), lambda: b"a" + "b", lambda: b"abc"["x"], lambda: b"%d" % "x", lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("0"), lambda: b"a".join(["x"]), lambda: b"abc".find("a"), lambda: 300 in b"abc", lambda: b"a".decode("utf-16"), lambda: bytearray(b"abc").pop(9), lambda: bytearray(b"a").append(256), lambda: bytearray(b"a").insert(0, "x"), lambda: memoryview(5), lambda: memoryview(b"abc")["x"]):
    show(f)
ba = bytearray(b"abcdef")
ba[1:3] = b"XYZ"
ba.extend([33, 34])
del ba[0]
ba += b"!"
ba[0] = 65
ba.reverse()
print(ba, ba.pop(), ba.count(b"d"), ba[::2], bytes(ba), ba == bytes(ba), ba.translate(None, b"Z"), hash(bytes(ba)) == hash(bytes(ba)), ba.copy() is ba)
mv = memoryview(bytearray(range(12))).cast("B", (3, 4))
print(mv.shape, mv.strides, mv[1, 2], mv.tolist(), mv.nbytes, mv.format, mv.ndim, memoryview(b"abcd")[1:3].tobytes(), memoryview(b"abcd")[::2].tolist(), memoryview(b"\x01\x02\x03\x04").cast("H").tolist(), memoryview(b"ab") == b"ab", mv.readonly, mv.contiguous)
print(ascii("é\U0001f600\n'"), repr("it's"), repr('"q" it\'s'), repr("\x00\x7f\x80\xad\u2028\ue000😀"), repr("\\\t\r\n"), repr(b"'\"\\\x00"), str("\ud83d".encode("utf-16-le", "surrogatepass")))


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return lines + [line] if line else lines


def table(rows):
    widths = [max(len(str(c)) for c in col) for col in zip(*rows)]
    return "\n".join(" | ".join(f"{c!s:{'>' if isinstance(c, (int, float)) else '<'}{w}}" for c, w in zip(r, widths)) for r in rows)


def csv_line(line):
    out, cell, quoted = [], "", False
    it = iter(line)
    for c in it:
        match c, quoted:
            case '"', True:
                c = next(it, "")
                if c == '"': cell += c
                else:
                    quoted = False
                    if c == ",": out.append(cell); cell = ""
            case '"', False: quoted = True
            case ",", False: out.append(cell); cell = ""
            case _: cell += c
    return out + [cell]


def rle(t):
    out = []
    for c in t:
        if out and out[-1][0] == c: out[-1][1] += 1
        else: out.append([c, 1])
    return "".join(f"{n}{c}" if n > 1 else c for c, n in out)


def caesar(t, k): return "".join(chr((ord(c) - base + k) % 26 + base) if c.isalpha() and (base := ord("a" if c.islower() else "A")) else c for c in t)


print("\n".join(wrap("The quick brown fox jumps over the lazy dog and runs away from it all", 22)))
print(table([("name", "qty", "price"), ("apple", 3, 1.5), ("watermelon", 12, 20.25)]))
print(csv_line('a,"b,c","say ""hi""",,"x"'), rle("aaabccd"), caesar("Hello, World!", 3), caesar(caesar("abc", 5), -5))
print(string.ascii_letters[:5], string.punctuation, string.capwords("hello  big world"), string.Template("$a ${b} $$ $c").safe_substitute(a=1, b=2), string.Formatter().format("{0} {x!r:>5}", 1, x="y"), string.digits + string.hexdigits[-6:])
print("""triple
  'quoted' \
joined""", r"raw\n", b"\x41\101", "\N{GREEK SMALL LETTER ALPHA}\u00e9\x41\101\a".encode(), rb"\x", "a\
b", f'{"nested"} {f"{1}{f"{2}"}"}', u"u")
print("%-10s|%+.3e|%#x|%c|%%|%5.1f%%" % ("left", 12345.678, 255, 65, 99.5), "{:>{}}|{:^{w}.{p}}".format("r", 4, "centre", w=8, p=4), "{0!r:<6}{0!s:>6}{1:,}".format("x", 1234567), format(1234.5, "_.2f"), "{:%}".format(0.25), "{.__class__.__name__} {[0]}".format(1, [2]))

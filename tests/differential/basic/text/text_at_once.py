"""Text operations that have a short way: what they give just before, at and behind the limits of it."""


class Sub(str):
    pass


class Loud(str):
    def __repr__(self):
        return "Loud!"


def same(a, b):
    return a == b and type(a) is type(b)


# Searching: needles that begin often, too long ones, bounds, all widths.
text = "ab" * 12 + "abc" + "ab" * 9
for needle in ("abc", "abab", "b", "c", "ca", "abca", "zz", "", text, text + "x", "bc", "cab", "é", "\u20ac", "abé"):
    print(repr(needle)[:12], needle in text, text.find(needle), text.rfind(needle), text.count(needle), text.find(needle, 5),
          text.find(needle, 24, 27), text.find(needle, 26), text.find(needle, -4), text.find(needle, 60), text.find(needle, 9, 3))
latin = "née café née"
wide = "a\u20acb\u20acc"
for needle in ("é", "née", "ée n", "e", "\u20ac", "fé"):
    print(ascii(needle), needle in latin, latin.find(needle, 1), needle in wide, wide.count(needle))
print("aaaaaaaaaaaaaaaaab".find("ab"), "aaaaaaaaaaaaaaaaab".find("aab"), ("a" * 5000 + "b").find("a" * 100 + "b"))
print([("x" * k + "y").find("xy") for k in range(12)], [("x" * k).find("xy") for k in range(12)])
print(b"abcabcabd".find(b"abd"), b"\xff\xfe\xff\xfd".find(b"\xff\xfd"), bytearray(b"aaab").find(b"ab"), b"" in b"", b"a".find(b"", 2))
try:
    3 in "abc"
except TypeError as e:
    print(e)

# Replacing: one for one, longer and shorter, many places, limits, narrowing results.
for args in (("o", "0"), ("o", "0", 1), ("o", "0", 0), ("o", ""), ("o", "ooo"), ("l", "l"), ("z", "y"), ("", "-"), ("", "-", 3),
             ("hello", "h"), ("o", "é"), ("é", "o"), ("lo w", "\u20ac"), ("hello world", "")):
    print(ascii("hello world".replace(*args)), end=" ")
print()
s = "a,b," * 50
print(len(s.replace(",", ", ")), s.replace(",", "").count("ab"), s.replace("a,", "x", 40)[:12], s.replace("a,", "x", 40)[-8:],
      s.replace("b,a", "__")[90:110], s.replace(",", ";", 33).count(";"), (",a" * 33).replace(",a", "b") == "b" * 33)
same_text = "unchanged"
print(same_text.replace("z", "y") is same_text, same_text.replace("u", "u") is same_text, type(Sub("abc").replace("z", "y")).__name__,
      type(Sub("abc").replace("a", "b")).__name__, "a".replace("a", "b"), "é".replace("é", "e").isascii(), ascii("éa".replace("a", "b")))
print("abcabc".replace(Sub("b"), Sub("X")), Sub("abcabc").replace("b", "X"), Loud("abc").replace("c", "d"))

# repr: quotes, escapes, widths.
for t in ("", "a", "'", '"', "'\"", "a\\b", "tab\t", "\x00", "\x1f", " ", "~", "\x7f", "\x80", "é", "\u20ac", "it's", 'say "x"',
          "both ' and \"", "\n", "a" * 40 + "'"):
    print(repr(t), ascii(t), f"{t!r:>6}", "%r" % t)
print(repr(Sub("it's")), repr(Loud("x")), str(Sub("a'b")) == "a'b", [Sub("q"), Loud("q")])

# encode, decode.
print("abc".encode(), "".encode(), "a".encode(), "aé".encode(), "abc".encode("latin-1"), "é".encode("latin-1"), "abc".encode("ascii"),
      "a\\b\n".encode("unicode_escape"), "abc".encode("utf-16-le"), "abc".encode("utf-8-sig"), "abc".encode(errors="nothing"))
print(b"abc".decode(), b"".decode(), b"a".decode(), "aé€".encode().decode() == "aé€", b"abc".decode("latin-1"),
      b"a\\x41".decode("unicode_escape"), bytearray(b"xyz").decode(), b"abc".decode(errors="nothing"), str(b"abc", "ascii"))
for job in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"ab\xe9".decode("ascii"), lambda: "\ud800".encode(),
            lambda: "abc".encode("no-such")):
    try:
        print(job())
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
print("a".encode() is b"a", type(Sub("abc").encode()).__name__)

# hex, oct, bin, chr, divmod.
for n in (0, 1, -1, 7, 8, 255, -255, 2**49, -(2**50), 2**50 - 1, 2**63, -(2**70), True):
    print(hex(n), oct(n), bin(n)[:12], len(bin(n)), end=" ")
print()


class Index:
    def __index__(self):
        return 65


print(hex(Index()), chr(Index()), chr(0), ascii(chr(0x10FFFF)), chr(127), ascii(chr(128)), ascii(chr(0xD800)))
for bad in (-1, 0x110000, 2**70, 1.5, "a"):
    try:
        print(chr(bad))
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
for x, y in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (-(2**50), -1), (2**50 - 1, -1), (2**64, 3), (True, 2), (7.5, 2), (5, 2.5)):
    print(divmod(x, y), end=" ")
print()
for x, y in ((1, 0), (0, 0), (2**80, 0), (1.0, 0), ("a", 1)):
    try:
        print(divmod(x, y))
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)

# join of what is reversed.
for t in ("", "a", "ab", "héllo", "a\u20acb", "\U0001F600x", "ascii only"):
    print(ascii("".join(reversed(t))), ascii("-".join(reversed(t))), end=" ")
print()
it = reversed("abcdef")
print(next(it), next(it), "".join(it), "".join(it), next(it, "done"), it.__length_hint__())
it = reversed("\u20acabc")
next(it)
print("".join(it).encode("utf-8"))
it = reversed("é\u20ac")
print(ascii(next(it)), ascii("".join(it)))
it = reversed("abc\u20ac")
next(it), next(it)
part = "".join(it)
print(part.isascii(), part == "ba", hash(part) == hash("ba"), "".join(reversed(Sub("xyz"))), "".join(reversed(["a", "b"])))


class Back(reversed):
    pass


print("".join(Back("abc")), "".join(reversed(tuple("xyz"))))
for bad in ([1], reversed([1, "a"]), 5, [b"a"]):
    try:
        print("".join(bad))
    except TypeError as e:
        print(e)
print("".join([Sub("only")]), type("".join([Sub("only")])).__name__, same("".join(["x"]), "x"))

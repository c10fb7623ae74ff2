# str: methods, slices, escapes, widths of code points, searching, errors.
s = "Hello, Wörld ☃ 𝄞"
print(len(s), s[0], s[-1], s[7:12], s[::-1], s[::3], s[100:], s[-3:-1], s[5:2], s[:-100], s[slice(1, 4)])
print(s.upper(), s.lower(), s.swapcase(), s.title(), "straße".upper(), "ŉ".upper(), "İ".lower(), "ß".casefold(), "ÀÉ".casefold(), "hELLO wORLD".capitalize(), "ǆ".title())
print(s.find("o"), s.rfind("o"), s.find("zz"), s.index("W"), s.count("l"), s.count(""), "aaaa".count("aa"), s.find("", 3), "abc".find("", 10), "abc".rfind(""), s.find("l", 4, 12))
print("a,b,,c".split(","), " a  b ".split(), "a b c d".split(None, 2), "a,b,c".rsplit(",", 1), "".split(), "".split(","), "abc".split("abc"), "aXbxc".split("x"), " x ".rsplit(None, 1), "a\tb\nc\x0bd\x1ce\u2028f".split())
print("a\nb\r\nc\rd\n".splitlines(), "a\nb".splitlines(True), "".splitlines(), "x\x1cy\u2028z".splitlines(), "a-b-c".partition("-"), "abc".partition("-"), "a-b-c".rpartition("-"))
print("  x ".strip(), "xxabcxx".strip("x"), "abcabc".lstrip("ab"), "abc".rstrip("cb"), "\u3000x\u00a0".strip(), "www.example.com".removeprefix("www."), "a.py".removesuffix(".py"), "abc".removesuffix(""))
print("ab".center(7, "*"), "abc".center(6, "-"), "ab".ljust(5) + "|", "ab".rjust(5), "42".zfill(6), "-42".zfill(6), "+a".zfill(4), "a\tbc\td".expandtabs(4), "01\t012\t0123".expandtabs())
print("a-b".replace("-", "+"), "aaaa".replace("a", "b", 2), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "aaa".replace("aa", "b"), "x".replace("x", ""))
print(",".join(["a", "b"]), "".join([]), "x".join("abc"), "-".join({"k": 1, "j": 2}), ", ".join(str(i) for i in range(3)))
print([m for m in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii") if getattr("Abc", m)()])
for text in ("abc", "123", "²", "½", "٣", " \t", "ABC", "Ab Cd", "a1_", "", "é", "\x00", "1a"):
    print(repr(text), [int(getattr(text, m)()) for m in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii")])
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\x00\x7f\xa0é\u200b\ud800☃𝄞\U000e0001"), ascii("é☃𝄞"), str(b"x"), repr("\r\x1b"))
print("startswith", s.startswith("Hell"), s.startswith(("x", "H")), s.endswith("𝄞"), s.startswith("lo", 3), "abc".endswith("bc", 0, 3), "".startswith(""), "a".startswith(()))
print("abc" * 2, "ab" * 0, "ab" * -1, 3 * "x", "a" "b", "abc" < "abd", "a" < "B", "é" > "z", "" < "a", "10" < "9", "𝄞" > "\uffff")
print("x" in "xyz", "xz" in "xyz", "" in "abc", ord("☃"), chr(9731), chr(0x1D11E), ord("\x00"), [ord(c) for c in "aé𝄞"])
print("{} {} {}".format(1, "b", None), "{1} {0}".format("a", "b"), "{x} {y[0]} {z.real} {y[k]}".format(x=1, y={0: "zero", "k": "v"}, z=5), "{{}}".format(), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "{!r} {!s} {!a}".format("é", "é", "é"), "{:{}}".format("x", 4), "{0:{w}.{p}}".format("abcdef", w=8, p=3))
print("abc".translate({97: "X", 98: None, 99: 0x2603}), "hello".translate(str.maketrans("el", "ip")), "abc".translate(str.maketrans("a", "b", "c")), str.maketrans({"a": 1}))
print("%s|%5s|%-5s|%.2s|%%|%r|%a" % ("a", "b", "c", "def", "é", "é"), "%(k)s %(n)03d" % {"k": "v", "n": 5}, "%s" % (1,), "%s" % [1, 2], "%*d" % (5, 42), "%-*d|" % (4, 7), "%+.3e" % 12345.678, "%#x %#o" % (255, 8))
print("abc".encode(), "é☃".encode("utf-8"), "é".encode("latin-1"), "é".encode("ascii", "replace"), "é".encode("ascii", "backslashreplace"), "é".encode("ascii", "ignore"), b"caf\xc3\xa9".decode(), b"\xff".decode("utf-8", "replace"), "𝄞".encode("utf-16-le"))
print(max("hello"), sorted("hello"), list("a☃"), set("aab") == {"a", "b"}, tuple("xy"), "hello"[1:4:2], "".join(reversed("abc")), hash("a") == hash("a"), str(), str(5), str(None), str("x"))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: "abc"[5], lambda: "abc"["a"], lambda: "abc".index("z"), lambda: "abc".rindex("z"), lambda: "a" + 1, lambda: "a" - "b", lambda: "a" * "b", lambda: "a" * 1.5,
            lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: "a".split(""), lambda: "a".partition(""), lambda: "abc".split(1), lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: ord("ab"), lambda: ord(""), lambda: ord(5),
            lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: "x".encode("nope"), lambda: "{} {}".format(1), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "{0.x}".format(1), lambda: "{0[a]}".format([1]), lambda: "{} {0}".format(1), lambda: "{!x}".format(1), lambda: "{:d}".format("a"),
            lambda: "a".startswith(1), lambda: "a".startswith([1]), lambda: "a".replace(1, 2), lambda: "a".join(5), lambda: 1 in "a", lambda: "a" < 1, lambda: "abc".foo, lambda: str(b"x", "ascii", 5), lambda: "a".upper(1), lambda: "a".strip(1), lambda: "abc".zfill("x"), lambda: setattr("a", "b", 1), lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "\ud800".encode(), lambda: "a".expandtabs("b"), lambda: str.upper(5), lambda: str.upper(), lambda: "x".__getitem__("y"), lambda: "a".find(), lambda: "a".count(1)):
    attempt(bad)


def edit():
    t = "abc"
    t[0] = "x"


def remove():
    t = "abc"
    del t[0]


attempt(edit)
attempt(remove)
built = ""
for i in range(2000):
    built += chr(97 + i % 26)
print(len(built), built[-5:], built.count("xyz"), built.rfind("abc"))

# Every method of str over texts that are hard to get right: folds, marks, digits of other scripts, empty pieces, huge widths.
TEXTS = ["", "a", "Hello World", "ǆ Ǆ ǅ", "straße ﬁn ŉ", "ΑΣ Σ ΑΣΑ", "İstanbul ıI", "1²½๓Ⅷ٣", " \t\x1c\u2003x\u200b\u3000", "a\nb\r\nc\x0bd\x0ce\x1cf\u2028g\u2029h\x85i", "\ud800 lone", "👨‍👩‍👧 zwj", "They're bill's",
         "A1b2-C3_d4", "_under", "class", "ªº", "été", "e\u0301te\u0301", "\t\tTabs\tin\t\n\tit"]
NO_ARGS = "capitalize casefold lower upper title swapcase isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper split rsplit splitlines strip lstrip rstrip expandtabs".split()


def ask(label, function):
    try:
        print(label, ascii(function()))
    except Exception as error:
        print(label, type(error).__name__, ascii(str(error)))


for text in TEXTS:
    print(ascii(text), len(text))
    for method in NO_ARGS:
        print("  ", method, ascii(getattr(text, method)()))
    print("  ", ascii(text.splitlines(True)), ascii(text.expandtabs(3)), ascii(text.encode("utf-8", "replace")), ascii(text.encode("ascii", "xmlcharrefreplace")), ascii(text.encode("latin-1", "backslashreplace")))

for text in ("abcabcabc", "aXXbXXc", "", "ééé", "a" * 5):
    for method, args in [("find", ("b",)), ("find", ("", 10)), ("find", ("", 3)), ("find", ("c", -3)), ("rfind", ("b", 0, 5)), ("rfind", ("",)), ("index", ("zz",)), ("rindex", ("é",)), ("count", ("",)), ("count", ("aa",)),
                         ("count", ("b", 2, None)), ("split", ("X",)), ("split", ("b", 1)), ("split", ("",)), ("split", (None, 0)), ("rsplit", ("XX", 1)), ("partition", ("b",)), ("rpartition", ("é",)), ("partition", ("",)),
                         ("replace", ("", "-")), ("replace", ("a", "", 2)), ("replace", ("abc", "abcabc")), ("replace", ("b", "é", -1)), ("replace", ("b", "c", 0)), ("startswith", ("", 3)), ("startswith", ("", 99)), ("startswith", (("x", "a"), 3)),
                         ("startswith", ()), ("startswith", (5,)), ("startswith", (("a", 5),)), ("endswith", (("z", ""),)), ("endswith", ("c", None, -1)), ("removeprefix", ("abc",)), ("removesuffix", ("abc",)), ("removeprefix", ("",)),
                         ("center", (12, "*")), ("center", (11,)), ("center", (4, "ab")), ("ljust", (7, "é")), ("rjust", (-5,)), ("zfill", (12,)), ("zfill", ("x",)), ("strip", ("ac",)), ("strip", (None,)), ("lstrip", ("é",)), ("strip", (5,)),
                         ("join", (["x", "y"],)), ("join", ("xy",)), ("join", ([],)), ("join", (["only"],)), ("join", (["a", 5],)), ("join", (5,)), ("translate", ({97: None, 98: "BB", 99: 0x1F600},)), ("translate", ({97: -1},)),
                         ("translate", ({97: 1.5},)), ("translate", (5,)), ("translate", ("zyx" * 50,)), ("encode", ("utf-16-le",)), ("encode", ("ascii",)), ("encode", ("utf-8", 5)), ("encode", ("bad name",)), ("format", ()),
                         ("__mul__", (2,)), ("__mul__", (2.0,)), ("__getitem__", (1,)), ("__getitem__", (slice(-1, None, -2),)), ("__getitem__", ("1",)), ("__contains__", ("",)), ("__contains__", (5,)), ("__add__", (5,)), ("__mod__", ("x",)),
                         ("maketrans", ("ab", "cd", "e")), ("maketrans", ({"a": 1, 98: None},)), ("maketrans", ("ab", "c")), ("maketrans", ({"ab": 1},)), ("maketrans", ({1.5: 1},)), ("maketrans", (5,)), ("maketrans", ("a", "b", 5))]:
        ask(f"{ascii(text)}.{method}{ascii(args)}", lambda: getattr(text, method)(*args))

for number in ("+5", "-5", "--5", "5", "", "+", "-é"):
    print(ascii(number), [ascii(number.zfill(width)) for width in range(6)])
words = "the quick brown fox".split()
print(max(words), sorted(words, key=str.swapcase), list(map(str.title, words)), "".join(reversed(words[0])), str.join("-", words))
print("%s" % ("x",), "a" "b" 'c', "x" * 0, "ab" * 3 + "c", "abc"[::-1], "abc" < "abd", "Z" < "a", "é" > "e", "\U0001F600" > "\uffff")
for kind in ("s", "r", "a"):
    print(("%" + kind) % "é\n\u2028\U0001F600\x7f\xad", "{!%s}" % kind, ("{!" + kind + "}").format("\x00'\""))
for bad in ("%", "%(a", "%(a)s", "%z", "%*d", "%s %s", "%d", "%c", "%.*f", "%", "%5", "%l", "%#x", "%c"):
    ask("percent " + bad, lambda: bad % "x")
    ask("percent tuple " + bad, lambda: bad % (1,))
    ask("percent dict " + bad, lambda: bad % {"a": 1})
class S(str):
    def __str__(self): return "str!"
    def __repr__(self): return "repr!"
    def __format__(self, spec): return f"format {spec}!"
    def __mod__(self, other): return "mod!"
    def __add__(self, other): return "add!"
    def __radd__(self, other): return "radd!"
    def __eq__(self, other): return "eq!"
    def __hash__(self): return 5
    def __len__(self): return 99
    def __getitem__(self, key): return f"item {key}"
    def __iter__(self): return iter("it")
    def __contains__(self, item): return True
s = S("abc")
print(s, repr(s), f"{s} {s:>5} {s!s} {s!r}", "%s %r %10s" % (s, s, s), "{} {:x}".format(s, s), s % 5, s + "x", "x" + s, s == 5, "abc" == s, len(s), s[0], list(s), "z" in s, "-".join([s, s]), s.upper(), type(s.strip()), type(s[:]), str(s), str.__str__(s), "abc" in {s: 1}, s.join("xy"), [*s], "{0[0]}".format(s))

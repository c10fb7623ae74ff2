# The words of wrong calls to methods of str.
def attempt(call):
    try: print(repr(call()))
    except Exception as error: print(type(error).__name__, error)
s = "abc"
for call in (
    lambda: s.split(""), lambda: s.split(1), lambda: s.split(None, "x"), lambda: s.split(sep="b", maxsplit=1), lambda: s.split(bad=1),
    lambda: s.join(5), lambda: s.join([1]), lambda: s.join(["a", b"b"]), lambda: s.join({"x": 1, "y": 2}),
    lambda: s.replace("a"), lambda: s.replace("a", 1), lambda: s.replace("a", "b", "c"), lambda: s.replace("a", "b", count=1),
    lambda: s.find(1), lambda: s.find("b", "c"), lambda: s.find("b", None, None), lambda: s.index("z"), lambda: s.rindex("z"),
    lambda: s.count("b", 0, 2), lambda: s.count(), lambda: s.count(5), lambda: s.startswith(5), lambda: s.startswith(("a", 5)), lambda: s.startswith(("z", 5)),
    lambda: s.endswith(["c"]), lambda: s.center("x"), lambda: s.center(9, "ab"), lambda: s.center(9, 5), lambda: s.ljust(9, ""), lambda: s.zfill("x"),
    lambda: s.strip(5), lambda: s.strip("ac", 1), lambda: s.partition(""), lambda: s.partition(5), lambda: s.rpartition(""),
    lambda: s.encode("none"), lambda: s.encode(5), lambda: s.encode("utf-8", 5), lambda: s.encode("ascii", "none"), lambda: "é".encode("ascii"), lambda: "é".encode("ascii", "nohandler"),
    lambda: s.translate(5), lambda: s.translate({97: "xyz", 98: None, 99: 100}), lambda: s.translate({97: 1.5}), lambda: s.translate({97: 1114112}),
    lambda: str.maketrans("a"), lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans("a", "b", 5), lambda: str.maketrans(1, "b"),
    lambda: s.expandtabs("x"), lambda: s.splitlines("x"), lambda: s.splitlines(keepends=True), lambda: s.removeprefix(5), lambda: s.removesuffix(),
    lambda: s.format(1, 2), lambda: "{}{}".format(1), lambda: "{0}{}".format(1), lambda: "{}{0}".format(1), lambda: "{a}".format(), lambda: "{a.b}".format(a=1), lambda: "{a[0]}".format(a=1), lambda: "{a[x]}".format(a={}),
    lambda: "{".format(), lambda: "}".format(), lambda: "{!}".format(1), lambda: "{!x}".format(1), lambda: "{:{}}".format(1), lambda: "{0!r:>{w}}".format("a", w=6), lambda: "{0[}".format([1]), lambda: "{0]}".format([1]), lambda: "{0.}".format(1), lambda: "{0[]}".format([1]), lambda: "{:{:{}}}".format(1, 2, 3),
    lambda: "{!r}".format_map({}), lambda: "{a}".format_map(5), lambda: "{a}".format_map({"b": 1}),
    lambda: s + 1, lambda: 1 + s, lambda: s * "a", lambda: s * 1.5, lambda: s % 1, lambda: s["a"], lambda: s[1.0], lambda: s[10], lambda: s[::0], lambda: 5 in s, lambda: s < 1, lambda: -s,
    lambda: str(b"a", "none"), lambda: str(5, "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str(object=5), lambda: str("a", "utf-8"), lambda: str(encoding=5), lambda: str(b"a", errors="strict"), lambda: str(1, 2, 3, 4),
    lambda: s.upper(1), lambda: s.title(x=1), lambda: s.isdigit(1), lambda: "".join(), lambda: str.upper(), lambda: str.upper(5), lambda: str.join(5, []),
): attempt(call)

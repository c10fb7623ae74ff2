"""Formatting corners: presentation types with flags, %-formats, nested specs, custom __format__, f-string details, number texts."""
import itertools
import math
import sys


def attempt(function):
    try:
        return repr(function())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


numbers = [0, -0.0, 1, -1, 12345678, 1e16, 123456.789, 1e-7, 2**70, -2.5, 0.1 + 0.2, float("inf"), float("-inf"), float("nan"), True, 1e22, 5e-324, 1.7976931348623157e308]
specs = ["", "d", "n", "b", "#o", "#X", "c", "e", ".0e", "#.0e", "E", "f", ".0f", "#.0f", "F", "g", "#g", ".3g", "G", "%", ".1%", "+", " ", "-", "08", "+08", "=8", "<8", ">8", "^8", "*^+12.2f", "_", ",", "_b", "_x", "#_b",
         "010,", "012_.3f", ",.2f", "z.0f", "z", ".3", "020.10g", "x=+#10x", "0=5", "<05", "s", "q", ".2d", ",x", "z.1e", "5.", "--", "1_", "\u00e9^9", "{^5", "}>5"]
for spec in specs:
    print(f"{spec!r:>12}", *(attempt(lambda: format(n, spec)) for n in numbers[::3]), sep=" | ")
for spec in ["", "s", "10", ">10", "^10", "*<10", ".3", "10.3", "=10", "+", ",", "#", "0", "010", "d", "é^7", "\t>4", "z", "_", ".0", "2.10s", "<<5"]:
    print(f"{spec!r:>8}", *(attempt(lambda: format(t, spec)) for t in ("", "abc", "日本語", "a\u0301")), sep=" | ")
for spec in ["", ".2f", "+.1e", "g", "10.2f", "<20", "^30", "0>20.1f", "020", "=20", "%", "n", "d", ",.1f", "_", "#.3g", "z.1f"]:
    print(f"{spec!r:>8}", *(attempt(lambda: format(c, spec)) for c in (1 + 2j, -0.0 - 0j, complex("inf"), 1234567.891 - 1e-9j)), sep=" | ")

percent = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#X", "%o", "%#o", "%e", "%.0f", "%#.0f", "%g", "%#g", "%G", "%s", "%r", "%a", "%c", "%5.1f|", "%-8.3s|", "%08.2f", "%+08.1f", "%%", "%i", "%u", "%.3d", "%#5x", "%.50g", "% 05d", "%-05d|", "%hd", "%ld", "%lld", "%z"]
for p in percent:
    print(f"{p!r:>10}", *(attempt(lambda: p % (() if p == "%%" else (v,))) for v in (42, -42, 3.99, "héllo", True, 10**20, None)), sep=" | ")
for f in (lambda: "%s" % (1, 2), lambda: "%s %s" % 1, lambda: "%(a)s" % {"a": 1}, lambda: "%(a)s %s" % {"a": 1}, lambda: "%(a)s" % (1,), lambda: "%(a" % {}, lambda: "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, math.pi), lambda: "%*d" % ("a", 1),
          lambda: "%" % (), lambda: "abc" % (), lambda: "abc" % (1,), lambda: "abc" % {}, lambda: "abc" % [1], lambda: "%(x)d %(y)5.1f %(x)r %%" % {"x": 7, "y": 2}, lambda: "%()s" % {"": 3}, lambda: "%(a(b))s" % {"a(b)": 9}, lambda: "%c%c" % (97, "é"),
          lambda: "%c" % 0x110000, lambda: "%c" % "ab", lambda: "%.999999999999d" % 1, lambda: b"%s %b %a %r %5.2f %x %c" % (b"x", bytearray(b"y"), "é", 1, 2.5, 255, 65), lambda: b"%s" % "str", lambda: b"%d" % "3", lambda: b"%(k)s" % {b"k": b"v"}, lambda: "%s" % b"x", lambda: "%x" % 3.0, lambda: "%d" % "3", lambda: "%f" % "x"):
    print(attempt(f))


class Custom:
    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        return f"<{self.value}:{spec}>"

    def __str__(self):
        return f"str({self.value})"

    def __repr__(self):
        return f"répr({self.value})"


class BadFormat:
    def __format__(self, spec):
        return 3


class OnlyRepr:
    def __repr__(self):
        return "OnlyRepr"


class IntLike(int):
    def __str__(self):
        return "intlike"

    def __format__(self, spec):
        return "F" + super().__format__(spec)


class StrLike(str):
    def __str__(self):
        return "strlike"


c, width, precision, fill = Custom(1), 10, 3, "*"
print(f"{c}", f"{c!s}", f"{c!r}", f"{c!a}", f"{c:x{width}y}", f"{c!r:>{width}}", f"{c!s:{fill}^{width + 4}.{precision}}", f"{{}}{{{c}}}", f"{c:%H:%M}", sep="|")
print(attempt(lambda: f"{BadFormat()}"), attempt(lambda: f"{OnlyRepr()}"), attempt(lambda: f"{OnlyRepr():5}"), f"{IntLike(5)} {IntLike(5)!s} {IntLike(5)!r} {IntLike(5):03}", "%s %d %r" % (IntLike(5), IntLike(5), IntLike(5)), f"{StrLike('a')}", "%s" % StrLike("a"), "{}".format(StrLike("a")), str(StrLike("a")), "".join([StrLike("a")]))
print(f"{width=}", f"{width = }", f"{width + 1 = :>5}", f"{c = !s}", f"{c=:abc}", f"{'a' 'b'=}", f"{(lambda x: x * 2)(4)=}", f"{ {1: 2}[1] = }", f"{precision!r:^{width}}", f"{'nested ' + f'{width:{precision}}'}", f"{width:{'>' + str(precision)}}")
print(f"{'\n'.join(['a', 'b'])!r} {"quo" + 'ted'} {f"{f"{1 + 1}"}"}", rf"\n{width}\t", f"\x41\u00e9\N{BULLET}{width}", f"{width:\x3e5}", f'''{
    width  # a comment
    + 1
}''', f"{1:{2}.{3}f}" if True else "", f"{3.14159:{width}.{precision}}", f"{10:#{'x'}}")
for f in (lambda: "{} {}".format(1), lambda: "{0} {}".format(1, 2), lambda: "{a.b}".format(a=1), lambda: "{a[0]}".format(a=[]), lambda: "{a[x]}".format(a={}), lambda: "{!x}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{0[}".format(1),
          lambda: "{0.}".format(1), lambda: "{:{}}".format(1, 5), lambda: "{:{}{}}".format(7, ">", 4), lambda: "{0:{1}.{2}}".format(math.pi, 8, 3), lambda: "{a[b c]} {0.real}".format(3, a={"b c": 1}), lambda: "{[-1]}".format({"-1": "neg"}), lambda: "{x}".format_map({}), lambda: "{0!r:>6}{1!a}".format("é", "é"),
          lambda: "{:{:{}}}".format(1, 2, 3), lambda: "{} {a} {}".format(1, 2, a=3), lambda: "{0}{1}{0}".format("a", "b"), lambda: "{:>{w}}".format("r", w=4), lambda: "{0[0][1]}".format([[1, 2]]), lambda: "{99999999999999999999}".format(1), lambda: "{-1}".format(1), lambda: "{ 0}".format(1), lambda: "{0 }".format(1), lambda: "{!}".format(1), lambda: "{!r".format(1), lambda: "{0!rs}".format(1)):
    print(attempt(f))


class Default(dict):
    def __missing__(self, key):
        return "{" + key + "}"


print("{a} {b}".format_map(Default(a=1)))
for v in (0.1, 1e15, 1e16, 123456789012345678.0, 1e-4, 1e-5, 1.0, 100.0, 1 / 3, 2 / 3 * 1e10, 1e100, 4.35, 2.675, 0.5, 1.5, 2.5, 1e21, 9007199254740993.0, -1e-300):
    print(v, repr(v), f"{v:.15g}", f"{v:.17g}", f"{v:.0f}", f"{v:.2f}", round(v, 2), round(v), v.hex(), "%.3e" % v, f"{v:,}", float.fromhex(v.hex()) == v, sep=" ")
for v in (255, -255, 0, 10**30, True):
    print(bin(v), oct(v), hex(v), f"{v:#b} {v:#o} {v:#x} {v:_} {v:,} {v:+,d} {v:>+40_d}", ascii(v), str(v).zfill(8), format(v, "032b")[:40])
print([int(t, b) for t, b in (("ff", 16), ("0xff", 0), ("-0b11", 0), ("z", 36), ("1_000", 10), (" 12\n", 10), ("٣", 10), ("0o17", 8))], [attempt(lambda: int(t, b)) for t, b in (("08", 0), ("1__0", 10), ("", 10), ("0x", 16), ("g", 16), ("1", 1), ("1", 37), ("_1", 10), ("é", 10))])
print([float(t) for t in ("1e5", " -0.5 ", "1_0.5", "inf", "-Infinity", "NaN", ".5", "5.", "1e-400", "1e400", "٣.٥")], [attempt(lambda: float(t)) for t in ("", "1__0", "e5", "0x1", "1e", "--1", "1 2", "nan(1)")])
print("tab\tnew\nbell\a\x00\x7f\x80\xad\u0378\u200b\ud800\U0001f600\U000e0001 '\" \\".__repr__(), ascii("é\u1234\U00012345"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr(b"it's \xff\n\""), repr(bytearray(b"'")))

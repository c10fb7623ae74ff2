"""format(), f-strings and % where a short way may be taken, and everything around it."""
import random


class MyStr(str):
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "mystr"


class MyInt(int):
    def __str__(self):
        return "myint"

    def __repr__(self):
        return "MyInt()"


class MyFloat(float):
    def __repr__(self):
        return "MyFloat()"


# % with every kind of argument behind the same texts.
for args in ((1, "x"), (-5, "é"), (True, None), (2**70, "\u20ac"), (MyInt(3), MyStr("s")), (2.9, 1.5), (-0.5, [1])):
    print(ascii("%d %s" % args), ascii("%s|%s" % args), ascii("%s%%%r" % args))
for fmt, args in (("%s", "one"), ("%s", ("one",)), ("%s", ()), ("%s", (1, 2)), ("%d", "x"), ("%d", None), ("%d%d", 5), ("%s %s", "ab"),
                  ("abc", ()), ("abc", 5), ("abc", {}), ("%", 1), ("%d %", 1), ("%y", 1), ("%(a)s", {"a": 1}), ("%(a)s %s", {"a": 1}),
                  ("%(a)d%(b)s", {"a": 3, "b": "q"}), ("%s", {"a": 1}), ("%s", [1, 2]), ("%d", {"a": 1}), ("%(a)s", (1,)), ("%(a", {}),
                  ("%5d|%-5d|%05d|%+d|% d", (42, 42, 42, 42, 42)), ("%5d|%-5d|%05d|%+d|% d", (-42,) * 5), ("%.3d|%8.3d", (5, -5)),
                  ("%x %X %o %#x %#X %#o", (255,) * 6), ("%x", -255), ("%i %u", (3, 4)), ("%ld %hd", (3, 4)), ("%*d|%-*d", (5, 1, 5, 1)),
                  ("%.*f", (2, 3.14159)), ("%c%c", ("a", 98)), ("%5s|%-5s|%.2s", ("abc",) * 3), ("%a", "é"), ("%d", MyInt(7)),
                  ("%s", MyInt(7)), ("%s", MyStr("z")), ("%d", 10**30), ("%d", 3.99), ("%d", float("nan")), ("%x", 3.5), ("%s", b"x")):
    try:
        print(ascii(fmt % args), end=" ")
    except (TypeError, ValueError, OverflowError, KeyError) as e:
        print(type(e).__name__, e, end=" ")
print()
plain = "no conversion"
print(plain % () is plain, (plain + "%%") % (), "é%s" % "a", "%s\u20ac" % 1, MyStr("%s!") % 2)
for fmt, args in ((b"%d %s", (1, b"x")), (b"%s", b"abc"), (b"%d%%", 5), (b"%s", 5), (b"%s", "text"), (b"%a", "é"), (b"%5d|%05d", (1, 2)),
                  (b"%.2f", 2.5), (b"%c", 65), (bytearray(b"%d"), 7)):
    try:
        print(fmt % args, end=" ")
    except TypeError as e:
        print(e, end=" ")
print()

# Floats: digits that are known at once, and those just beyond.
numbers = [0.0, -0.0, 1.0, -1.0, 0.5, 2.75, 0.1, 0.2, 0.3, 0.1 + 0.2, 1e-4, 1.5e-4, 9.9e-5, 0.0001, 0.00011, 123.4567, 123.45678, 1e10,
           12345678901.2345, 99999999999.9999, 1e11, 1e15, 1e16, 1e17, 1.1e16, 123456789012345.6, 2.675, 1.005, 0.125, 0.375, 2.5, 3.5,
           1e22, 1e23, 5e-324, 1.7976931348623157e308, float("inf"), float("-inf"), float("nan"), 4503599627370496.5, 4503599627370497.0,
           0.30000000000000004, 100.0, 1000000.0, 0.001, 0.01, 33333.3333, 0.99995, 0.999949, 9.5, 0.05, 0.045, 1 / 3, 2 / 3]
for x in numbers:
    print(x, repr(-x), str(MyFloat(x)) == "MyFloat()", f"{x:.2f}", f"{x:.0f}", f"{x:10.3f}|", "%.2f" % x, "%8.1f|%-8.1f|" % (x, x))
for spec in ("", "f", ".1f", ".3f", ".18f", ".19f", ".25f", "8.2f", "<8.2f", "^8.2f", ">8.2f", "*>9.2f", "*<9.2f", "=9.2f", "08.2f", "+.2f",
             "-.2f", " .2f", ",.2f", "_.2f", "#.0f", "z.1f", ".2F", ".2e", ".3g", "g", "n", "%", ".1%", "é>9.2f", "0>9.1f", "1.1f", "s",
             "d", ".f", "10", ".4", "f.2", "99.2f", "x", ".2q", "  f"):
    row = []
    for x in (1234.5678, -0.001, 0.0, -0.0, float("nan"), float("-inf"), MyFloat(2.5)):
        try:
            row.append(format(x, spec))
        except ValueError as e:
            row.append(str(e))
    print(ascii(spec), *(ascii(r) for r in row), sep="|")
for spec in ("", "d", "5", "<5", "^5", "05", "+", " ", ",", "_", "x", "#x", "b", "#b", "o", "c", ".2f", "e", "%", "*^9", "=+7", "é>6", "5s", ".2",
             "z", "n", "9_x", "009,", "q", "5d ", "d5"):
    row = []
    for n in (42, -1234567, 0, 2**60, True, MyInt(9)):
        try:
            row.append(format(n, spec))
        except (ValueError, OverflowError) as e:
            row.append(str(e))
    print(ascii(spec), *(ascii(r) for r in row), sep="|")
for spec in ("", "s", "5", "<5", ">5", "^6", "*^7", ".1", "5.1", "05", "=5", "+", "#", ",", "d", "\u20ac^7", "5s", "ss", ".", "z", " "):
    row = []
    for t in ("ab", "", "é\u20ac", MyStr("my")):
        try:
            row.append(format(t, spec))
        except ValueError as e:
            row.append(str(e))
    print(ascii(spec), *(ascii(r) for r in row), sep="|")
# The same short specification for several types in turn.
for _ in range(3):
    for v in (7, 7.0, "7", True, 7 + 0j):
        for spec in ("5", ">5", ".1f", "d", "s"):
            try:
                print(format(v, spec), end="|")
            except ValueError as e:
                print(e, end="|")
    print()
width, precision = 9, 3
print(f"{3.14159:{width}.{precision}f}|{3.14159:{width}}|{'x':{width}}|{5:{width}d}|{5:0{width}d}")
random.seed(5)
total = 0
for _ in range(3000):
    x = random.random() * 10 ** random.randint(-5, 12)
    y = random.randint(-10**11, 10**11) / 10 ** random.randint(0, 6)
    for t in (repr(x), repr(y), "%.3f" % x, f"{y:.4f}", f"{y:12.1f}", str(round(x, 4)), "%.0f" % y):
        for c in t:
            total = (total * 31 + ord(c)) % 1000000007
    assert float(repr(x)) == x and float(repr(y)) == y
print(total)

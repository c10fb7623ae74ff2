# The % operator on str: every conversion, flags, widths, mappings, and the words of its errors.
def attempt(call):
    try: print(repr(call()))
    except Exception as error: print(type(error).__name__, error)
class I:
    def __index__(self): return 7
class F:
    def __float__(self): return 2.5
class R:
    def __repr__(self): return "é-repr"
    def __str__(self): return "é-str"
for text, value in [
    ("%d", 5), ("%5d|%-5d|%05d|%+d|% d", (1, 2, 3, 4, 5)), ("%i %u", (1, 2)), ("%d", 3.99), ("%d", -3.99), ("%d", I()), ("%d", "5"), ("%d", None), ("%d", 1j), ("%d", F()),
    ("%x %X %#x %#X %o %#o", (255, 255, 255, 255, 8, 8)), ("%x", 1.5), ("%x", I()), ("%o", "8"), ("%#x", -255), ("%.5d", 42), ("%+.5d", 42), ("%08.3d", 5), ("%#.3x", 5),
    ("%e %E %f %F %g %G", (12345.678,) * 6), ("%.0f %.0f %.0f", (0.5, 1.5, 2.5)), ("%#.0f %#g", (1.0, 1.0)), ("%f", F()), ("%f", "x"), ("%.3g", 0.00001234), ("%g", 1e16), ("%10.3e|", 1.5), ("%-10.2f|", 1.5), ("%010.2f", -1.5), ("%f %F", (float("inf"), float("nan"))), ("%+f", float("inf")),
    ("%s %r %a", (R(), R(), R())), ("%.2s|%5.1s|%-5s|", ("abc", "xyz", "q")), ("%c%c", ("a", 98)), ("%c", ""), ("%c", "ab"), ("%c", 1114112), ("%c", -1), ("%c", 1.5), ("%c", I()), ("%5c|", "x"),
    ("%%", ()), ("%5%|", ()), ("%", ()), ("%q", 1), ("%l", 1), ("%ld %hd %Ld", (1, 2, 3)), ("%.", 1), ("%*d|%-*d|", (5, 1, 5, 2)), ("%*d", ("x", 1)), ("%.*f", (2, 1.0)), ("%.*f", (-2, 1.0)), ("%-*d|", (-4, 1)),
    ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(a)s", {}), ("%(a)s", 5), ("%(a)s", (1,)), ("%(a", {"a": 1}), ("%(a(b))s", {"a(b)": 3}), ("%()s", {"": 4}), ("%s", {"a": 1}), ("%s %s", {"a": 1}), ("%(a)*d", {"a": 1}), ("%(a)s %s", {"a": 1}),
    ("%s", ()), ("%s %s", (1,)), ("%s", (1, 2)), ("x", 5), ("x", ()), ("x", (1,)), ("x", []), ("x", {}), ("x", "s"), ("%s", [1, 2]), ("%s", ((1, 2),)), ("%d %s", (1,)),
    ("%s", "\ud800"), ("%5s|", "é"), ("%.1000d" , 5), ("%99999999999d", 1), ("%.99999999999d", 1), ("é%s", b"x"), ("%s%s", (1, "é€😀")),
]:
    if text == "%.1000d": print(len(text % value)); continue
    attempt(lambda: text % value if "ud800" not in ascii(value) else ascii(text % value))
class M(dict):
    def __missing__(self, key): return f"<{key}>"
print("%(x)s %(y)s" % M(y=1))
class S(str):
    def __rmod__(self, other): return "rmod"
    def __mod__(self, other): return "mod"
print("%s" % S("a"), S("%s") % 1)
class RM:
    def __rmod__(self, other): return "RM " + other
print("%d" % RM() if False else "plain" % () )

# The format mini language: every kind of field over every kind of number, nested fields, objects that answer in their own way.
import string

NUMBERS = [0, 1, -1, 255, -1234567, 10**20, True, 0.0, -0.0, 1.5, -2.675, 1e16, 1e-7, 123456789.123456789, float("inf"), float("-inf"), float("nan"), 1 + 2j, -0.5j, complex("nan+infj")]
SPECS = ["", "d", "5", "<8", ">8", "^8", "=8", "+", "-", " ", "08", "+08", "*^+12", "x", "#x", "#X", "#b", "#o", "#010x", "c", "n", "e", ".2e", ".3f", "F", "g", ".3g", "#.3g", "G", "%", ".1%", ",", "_", ",.2f", "_x", "_b", ",x", "020,", "020_.1f", "z", "z.1f", "+z.0f",
         ".0f", "#.0f", ".0e", "s", "5s", "é>9", "<<9", "0<9", "<09", ".", "5.", ".5", "d5", "1.2.3", "+-", ",,", "_,", "10000000000000000000000", ".99999999999", "0", "00", "-010", "=+#020_b"]


def ask(value, spec):
    try:
        return format(value, spec)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for spec in SPECS:
    print(repr(spec))
    for number in NUMBERS:
        print("   ", repr(number), "|" + ask(number, spec) + "|")
for spec in SPECS:
    print(repr(spec), "|" + ask("text", spec) + "|", "|" + ask(None, spec) + "|", "|" + ask([1], spec) + "|")


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        if spec.endswith("p"):
            return f"<{self.x:{spec[:-1]}},{self.y:{spec[:-1]}}>"
        return super().__format__(spec)

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __getitem__(self, key):
        return f"item {key!r}"


p = Point(1.25, -3)
for template, args, kwargs in [
    ("{} {}", (1, 2), {}), ("{0} {1} {0}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{0} {}", (1, 2), {}), ("{}", (), {}), ("{a} {b}", (), {"a": 1}), ("{a.x:.1f} {a.y:+d} {a[3]} {a[k]} {a[-1]}", (), {"a": p}),
    ("{0:.2fp}", (p,), {}), ("{0:p}", (p,), {}), ("{0:>20}", (p,), {}), ("{0!r:>20}", (p,), {}), ("{:{w}.{p}f}|{:{}}", (3.14159, "x", 5), {"w": 10, "p": 2}), ("{{}} {{{0}}} }}", (7,), {}), ("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{0!}", (1,), {}),
    ("{0!z}", (1,), {}), ("{0!rr}", (1,), {}), ("{0:{1:{2}}}", (1, 2, 3), {}), ("{0.}", (1,), {}), ("{0[}", (1,), {}), ("{0[]}", ([1],), {}), ("{0[a]}", ([1],), {}), ("{0[0]x}", ([1],), {}), ("{0.nope}", (1,), {}), ("{0[9]}", ([1],), {}), ("{99}", (1,), {}),
    ("{a-b}", (), {"a-b": 5}), ("{ a}", (), {" a": 6}), ("{0x}", (1,), {}), ("{:,}", (1234567,), {}), ("{!s:^9}|{!a}", ("é", "é"), {}), ("{0:{0}}", (5,), {}), ("{:%Y}", (5,), {}), ("{0[key with space]}", ({"key with space": 1},), {}),
    ("{0[0][1].real}", ([[1, 2j]],), {}), ("{:{fill}{align}{width}}", ("mid",), {"fill": "*", "align": "^", "width": 11}), ("{0:}", ("s",), {}), ("{:\n^7}", ("x",), {}), ("{self}", (), {"self": 1}), ("{0!s!r}", (1,), {}), ("{:{}{}}", (1, ">", 5), {}),
]:
    try:
        print(repr(template), "->", repr(template.format(*args, **kwargs)))
    except Exception as error:
        print(repr(template), "->", type(error).__name__, error)


class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{a} {b.x} {c}".format_map(Missing(a=1, b=p)))
for bad in ("{}", "{0}", "{a"):
    try:
        print(bad.format_map({"a": 1}))
    except Exception as error:
        print(bad, type(error).__name__, error)


class Loud(string.Formatter):
    def get_value(self, key, args, kwargs):
        print("get_value", key, type(key).__name__)
        return super().get_value(key, args, kwargs)

    def get_field(self, name, args, kwargs):
        print("get_field", name)
        return super().get_field(name, args, kwargs)

    def convert_field(self, value, conversion):
        print("convert", value, conversion)
        return value * 2 if conversion == "d" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        print("format_field", value, repr(spec))
        return super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), len(args), sorted(kwargs))


loud = Loud()
for template, args, kwargs in [("{} {}", (1, 2), {}), ("{0!d} {a:{w}}", (4, 5), {"a": 1, "w": 6}), ("{a.real:{b[0]}}", (), {"a": 7, "b": [5]}), ("{0} {}", (1, 2), {}), ("{x}", (), {}), ("{!q}", (1,), {}), ("{{x}}", (), {})]:
    try:
        print(repr(loud.format(template, *args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)
print(list(string.Formatter().parse("a{b!r:>{w}}c{{d}}{}")), list(string.Formatter().parse("")))
try:
    string.Formatter().vformat("{0:{0:{0:{0}}}}", (1,), {})
except ValueError as error:
    print(error)
try:
    string.Formatter().format()
except TypeError as error:
    print(error)

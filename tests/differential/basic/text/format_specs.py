# format(), str.format and % over the product of alignments, signs, widths and types.
rows = []
for align in ("", "<", ">", "^", "=", "*<", "0>", "-^", "é="):
    for sign in ("", "+", " "):
        for width in ("", "7", "08"):
            for value, kind in ((42, "d"), (-42, ""), (3.5, ""), (-3.5, ".1f")):
                rows.append(format(value, f"{align}{sign}{width}{kind}"))
print("|".join(rows))
for value, specs in {
    1234567: ["d", ",", "_", "x", "X", "#x", "o", "#o", "b", "#b", "_b", "_x", "e", ".2e", "f", ",.1f", "%", "n", "g", "c" if False else "d", "020,", "+,d", "<15,", "#_X", "^20_d"],
    -0.000012345: ["", "f", "e", "g", ".3g", ".10f", "%", ".1%", "+.2e", "012.4f", "G", ",.3f", "=+12.2e", "z.3f", ".0f", "#.0f", "#g"],
    "héllo": ["", "s", "10", ">10", "^10", "*^11s", ".2", "8.3", "<3", "0>7", "07", ".0"],
    True: ["", "d", "5", "x", ".1f", "s" if False else "", "^7d"],
    1e100: ["", "g", ".3", "e", ",.0f", "_.2e", "30", ">40.1f"],
    10**30: ["", ",", "e", "x", "f", "g", "_b"],
    3 + 4j: ["", ".1f", ">15", "g", "+.2e"],
    0: ["", "b", "05", "+", ",", "%", "e", "g", "#x", "c" if False else "d"],
}.items():
    print(repr(value), [format(value, spec) for spec in specs])


def attempt(value, spec):
    try:
        print(format(value, spec))
    except Exception as error:
        print(repr(value), repr(spec), type(error).__name__, error)


for spec in (".3d", "s", ",x", "+c", "yy", "10.", "._d", ",,", "_,d", "=s", "1000000000000000000000d", ".99999999999999999999f", ",s", "#s", "zd", "%d", "5z", "<<<5", "!r"):
    attempt(5, spec)
for spec in ("d", "+", "=5", ",", "f", "x", " s", "#", "05.1d", "q", "=10s", "+5s"):
    attempt("text", spec)
for spec in ("d", "x", "c", "s", "b", ".2s", "#d"):
    attempt(2.5, spec)
for value in ([], None, object, (1,), {}, b"x"):
    attempt(value, "10")
    print(format(value, "") == str(value))
attempt(1114112, "c")
attempt(-1, "c")
attempt(1 + 2j, "=10")
attempt(1 + 2j, "010")
attempt(1 + 2j, "%")
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%e|%E|%g|%G|%f|%F|%s|%r|%a|%c|%c|%%" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 12345.678, 12345.678, 1e-5, 1e20, 1.5, 2.5, "s", "r", "é", "c", 65))
print("%.0f %.1f %.10g %10.4e|%-12.3f|%+.2f|%05.1f|%#.3g|%s %.2s %5.1s|%*.*f" % (0.5, 0.25, 1 / 3, 123.456, 3.14159, 2.0, -1.5, 1.0, "abc", "abc", "abc", 8, 2, 3.14159))
print("%d %i %u %d %s" % (1.9, -1.9, 5, True, None), "%(a)s-%(b)5.1f-%(a)r" % {"a": 1, "b": 2.25, "c": 0}, "%s %s" % ("a", (1, 2)), "%d" % 10**25, "%x" % -(2**65), "%c%c" % ("☃", 0x1D11E))

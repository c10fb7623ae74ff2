"""Integers, floats, complex numbers, booleans: arithmetic, conversion, formatting, errors."""
import math
import sys


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__ + ":", e)


big = 2**200 + 12345678901234567890
print(big, -big // 7, big % -1000, divmod(-big, 10**30), big.bit_length(), (big >> 150) & 0xFF, big.bit_count(), hex(big)[:12], oct(-9), bin(-5), ~big % 97)
print(int("0x_ff", 16), int("-0b101", 0), int("  12_3 "), int("z", 36), int(b"77", 8), int(" \u0663\u0664"), int(3.99), int(-3.99), int(True), int("1" * 30) == 111111111111111111111111111111)
print([divmod(a, b) for a in (7, -7) for b in (3, -3)], [a % b for a in (7.5, -7.5) for b in (2, -2)], -7 // 2, -7.0 // 2, 7 // -2.5, 2 ** -1, (-8) ** (1 / 3), 0 ** 0, pow(3, -1, 7), pow(-3, 3, 5), pow(2, 10**6, 1000))
print(round(2.5), round(-0.5), round(1.005, 2), round(12345, -2), round(25, -1), round(15, -1), round(2.675, 2), round(1e300, -299), round(5, 3), round(-1.5), round(0.5 + 1e-16), type(round(1.0, 0)))
print(0.1 + 0.2, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 1.0, -0.0, 5e-324, 1.7976931348623157e308, float("inf"), -float("nan"), 1e22, 1e23, 3.0e-10, 100000.0 * 3, 2**53 + 1.0)
print(float("1_0.5e-1"), float(" -Infinity "), float("nan") != float("nan"), (0.1).hex(), float.fromhex("0x1.8p+1"), (2.5).as_integer_ratio(), (1e300 * 1e10), (0.5).is_integer(), (3.7).__trunc__(), math.fsum([0.1] * 10), sum([0.1] * 10), sum([1e100, 1.0, -1e100]))
for f in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 % 0, lambda: 1.0 % 0, lambda: 1 // 0, lambda: 0.0 // 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 2.0 ** 5000, lambda: int("x"), lambda: int("1__0"),
          lambda: int(""), lambda: int("12", 1), lambda: int("9", 8), lambda: int(None), lambda: int("1.5"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: float("x"), lambda: float(""), lambda: float(None), lambda: float("1__0"),
          lambda: 1 << -1, lambda: 1 << 1.0, lambda: 10**400 * 1.0, lambda: float(10**400), lambda: 10**400 / 3, lambda: 10**400 / 10**399, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: 1 + "a", lambda: "a" + 1, lambda: 1 < "a",
          lambda: 1j < 2j, lambda: complex("1+"), lambda: complex("x"), lambda: 1j // 2, lambda: 1j / 0, lambda: complex(1, "2"), lambda: int(1j), lambda: -"a", lambda: ~1.5, lambda: 5 @ 3, lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: hex(1.5),
          lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.gcd(1.5), lambda: math.comb(5, -1), lambda: int("5" * 5000), lambda: str(10**5000), lambda: (1).to_bytes(0, "big"), lambda: (300).to_bytes(1, "big"),
          lambda: (-1).to_bytes(1, "big"), lambda: int.from_bytes(5, "big"), lambda: (1).to_bytes(1, "mid"), lambda: round("a"), lambda: round(1.5, "a"), lambda: abs("a"), lambda: float.fromhex("zz"), lambda: range(10)[10**30], lambda: [1][2**70], lambda: [0] * 2**70):
    show(f)
print((258).to_bytes(4, "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), (-2).to_bytes(2, "big", signed=True), (5).to_bytes(), int.from_bytes([1, 2], "little"), (10).as_integer_ratio(), (6).numerator, (7).conjugate(), (8).real, True.imag)
print(complex("1-2j"), complex(" (3+4j) "), abs(3 + 4j), (1 + 2j) ** 2, (1 + 2j) * (3 - 1j), 1j ** 2, complex(1.5), -0j, complex(-0.0, -0.0), (2 + 0j) == 2, hash(2 + 0j) == hash(2), (1 + 2j).conjugate(), 1e400j, complex(float("nan"), 1), (3 + 4j) / (1 - 1j), repr(1e16 + 1e-7j))
specs = ["d", "5d", "<5d", "^7d", "+d", " d", "08d", ",d", "_d", "x", "#x", "#010b", "o", "c", "e", ".2f", "+.1%", ">+10,.2f", "n", "G", "*^12", "=+9", "#_x", "010.3f", "X", "#X", "_b"]
for s in specs:
    out = []
    for v in (65, -12345, 1234567.891, True):
        try:
            out.append(format(v, s))
        except (ValueError, OverflowError) as e:
            out.append(str(e))
    print(f"{s:>9} {out}")
for s in (".3g", ".10g", "g", ".0f", "#.0f", "e", ".0e", "#.3g", "%", "12.4", "z.1f", ",.3f", "", "_.2f", "<12.3e|"[:-1], "r^12.2f"):
    print(f"{s:>8}", [format(v, s) for v in (0.0, -0.0001, 3.14159265, 1e20, 123456.789, float("inf"), float("nan"))])
print("%d %5.2f %-6s| %+d %x %#o %e %g %c %r %a %% %05d %.3s %*d %s" % (42, 3.14159, "ab", 7, 255, 8, 12345.678, 0.00001, "z", "q", "é", 42, "abcdef", 6, 5, None))
for f in (lambda: "%d" % "x", lambda: "%d %d" % 1, lambda: "%d" % (1, 2), lambda: "%q" % 1, lambda: "%(a)s" % 1, lambda: "%(a)s %(b)r" % {"a": 1, "b": "x"}, lambda: "%c" % 300000000, lambda: "%c" % "ab", lambda: "%x" % 1.5, lambda: "%s" % (), lambda: "%" % (), lambda: "%d" % 1.9, lambda: "%i" % True,
          lambda: "%.2f" % "a", lambda: "{} {}".format(1), lambda: "{0} {}".format(1, 2), lambda: "{a}".format(b=1), lambda: "{0.real} {0.imag} {1[0]} {1[k]}".format(1, {0: "z", "k": "kk"}), lambda: "{!r:>5}|{!s:<4}|{!a}".format("a", 1, "é"), lambda: "{:{w}.{p}}".format(3.14159, w=10, p=3), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1), lambda: "{0[}".format([1])):
    show(f)
print(f"{big:,}"[:30], f"{3:{'>'}{5}}", f"{3.0:.1f}{'a':>3}{{}}{1!r:^5}", f"{big=:.3e}", f"{1+1 = }", f"{'x' if big else 'y'!r}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }", f"{lambda_ if (lambda_ := 5) else 0:03}")
print(True + True, True & False, True | 2, ~True if False else not True, bool("0"), bool([]), True == 1.0, {True: "t", 1: "one"}, isinstance(True, int), str(True), int.__add__(True, 1), bool.__and__(True, False), True << 3, sum([True, True]), max(True, 2), -True)
print(sys.float_info.max, sys.float_info.epsilon, sys.maxsize, sys.int_info.bits_per_digit, hash(2**61 - 1), hash(2**61), hash(-1), hash(1.5), hash(float("inf")), hash(-0.0), hash(10**50), hash(0.1))
print(math.isclose(0.1 + 0.2, 0.3), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.9), math.fmod(-7, 3), math.remainder(7, 4), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.prod([1, 2, 3]), math.isqrt(99), math.lcm(4, 6), math.perm(5, 2), math.copysign(1, -0.0), math.frexp(10), math.ldexp(0.5, 4), math.modf(-2.5), math.nextafter(1, 2), math.ulp(1.0))

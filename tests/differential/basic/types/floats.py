# float: repr, special values, rounding, formatting, conversion, arithmetic corners.
values = [0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 1e15, 123456789012345.6, 1e-4, 1e-5, 1.5e300, 5e-324, 2.2250738585072014e-308, 1e22, 1e23, 100.0, 3.0e-10, 9007199254740993.0]
print(values)
print([str(v) for v in values] == [repr(v) for v in values], float("inf"), -float("inf"), float("nan"), 1e308 * 10, -1e308 * 10)
print(0.1 + 0.2, 0.1 * 3, 1.1 + 2.2, 1 - 0.9, 4.35 * 100, 1e16 + 1, 2**0.5, 10 / 4, 7.0 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2))
print(5.0 % float("inf"), -5.0 % float("inf"), 0.0 / 1, -0.0 % 3, 1e300 * 1e-300, (-8) ** (1 / 3), 2.0**-1074, (-2.0) ** 3, 0.0**0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 2), round(0.5), round(1.5), round(5.015, 2), type(round(2.0)), round(2.345, 1), round(-0.4))
print(int(2.9), float("1e3"), float("  -1.5 "), float("1_0.5"), float("infinity"), float("-NaN"), float(5), float("0x10" if False else "16"))
print((0.5).as_integer_ratio(), (1e-3).hex(), float.fromhex("0x1.8p3"), (2.0).is_integer(), (2.5).is_integer(), (3.7).__trunc__(), (-3.7).__floor__(), (3.2).__ceil__())
for spec in ("", "f", ".2f", "e", ".3e", "g", ".3g", "%", ".1%", "10.3f", "<10.3f", "^10.3f", "+.1f", " .1f", "010.2f", ",.2f", "_.1f", "G", "E", ".0f", "#.0f", "n", "*>12.4g", ".17g", ".0e"):
    print(spec, [format(v, spec) for v in (1234.5678, -0.000123, 0.0, 1e20)])
print([format(v, s) for v in (float("inf"), float("nan"), -float("inf")) for s in ("f", "8.2f", "F", "+g", "08")])
print("%f %.2f %e %g %10.3f|%-10.2f|%+d %05d %x %o %s %r %5s|%-5s| %% %c %.3s %i" % (1.5, 2.345, 12345.678, 1e-10, 3.14159, 2.5, 5, 42, 255, 8, "s", "r", "ab", "cd", "z", "abcdef", 7.9))
nan, inf = float("nan"), float("inf")
print(nan == nan, nan < 1, nan > 1, inf > 10**400, inf == inf, inf - inf, inf * 0, min(nan, 1), min(1, nan), sorted([3, inf, -inf, 2.5]), nan in [nan], -0.0 == 0.0, str(-0.0))
print(1.0.hex(), (0.1).hex(), hash(0.5), hash(inf), hash(1e20) == hash(10**20), 3.0 == 3, 1e16 == 10**16, 0.1 == 1 / 10, {1: "a", 1.0: "b"}, True == 1.0)
print(1.5 < 2 < 2.5, 2**53 < 2.0**53 + 2, 10**17 + 1 > 1e17, 1.5 // 0.5, 6.0 // 0.1, 1 % 0.1)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0**-1, lambda: divmod(1.0, 0), lambda: 2.0**10000, lambda: float("x"),
            lambda: float(""), lambda: float(None), lambda: float("1__0"), lambda: float([]), lambda: round(nan), lambda: round(inf), lambda: 1.0 & 1,
            lambda: 1.0 << 2, lambda: format(1.5, "d"), lambda: format(1.5, "x"), lambda: format(1.5, ".2q"), lambda: "%d" % nan, lambda: "%c" % 1.5,
            lambda: "%x" % 1.5, lambda: "%d %d" % (1,), lambda: "%d" % (1, 2), lambda: "%z" % 1, lambda: "%" % 1, lambda: [1, 2][1.0], lambda: float.fromhex("zz"), lambda: (inf).as_integer_ratio(), lambda: 1.5 .x):
    attempt(bad)
total = 0.0
for i in range(1, 1000):
    total += 1 / (i * i)
print(total, sum(1 / (i * i) for i in range(1, 1000)), (6 * total) ** 0.5)
x = 1.0
for _ in range(20):
    x = 0.5 * (x + 2 / x)
print(x, x * x - 2)
print(complex(1, -2) * 3j, abs(3 + 4j), (1 + 2j) ** 2, 1j * 1j, complex("1+2j"), (1 + 2j).conjugate(), (1 + 2j).real, 1 / (1 + 1j), -0j, repr(complex(0, -0.0)), 1e16 + 1j, complex(2), 5j == 5, hash(1 + 0j))

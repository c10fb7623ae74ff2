# int: arithmetic, division signs, shifts, big values, methods, conversions and their errors.
for a in (7, -7, 0):
    for b in (2, -2, 5, -5):
        print(a // b, a % b, divmod(a, b), a / b, end="; ")
print()
print(7 & -4, 7 | -8, 7 ^ -1, ~7, -1 >> 70, 1 << 70, -5 >> 1, 5 << 0, -(2**64) >> 3)
print(2**10, 2**-1, (-2) ** 3, 0**0, 10**25, (-3) ** 41, pow(3, 200, 1000007), pow(3, -1, 7), pow(-2, 3, 5))
big = 12345678901234567890123456789
print(big * big, big // 987654321, big % 987654321, -big // 7, -big % 7, big - big, big * 0)
print(big > 10**28, big == big + 0, hash(big) == hash(big + 0), big & 0xFFFF, big >> 64, (big << 3) // 8 == big)
print(2**62 + 2**62, 2**63 - 1, -(2**63), 2**47 * 2, 140737488355327 + 1, -140737488355328 - 1, 2**31 * 2**32)
print((10**40).bit_length(), (255).bit_length(), (0).bit_length(), (-256).bit_length(), (0b1011).bit_count())
print((1000).to_bytes(2, "big"), (-2).to_bytes(4, "little", signed=True), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", signed=True, byteorder="big"))
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (-5).__abs__(), (6).as_integer_ratio(), (5).is_integer())
print(int("42"), int("-0b101", 2), int("0xff", 16), int("0o17", 0), int("  7\n"), int("1_000"), int("z", 36), int("٣"), int(b"12"), int("0", 0))
print(int(3.99), int(-3.99), int(True), int(1e20), int(), int("-0"), int(1e300) % 1000)
print(bin(10), oct(-8), hex(255), bin(-1), hex(2**70), format(255, "b"), f"{255:o} {255:X} {255:#b} {-255:+x}")
print(f"{1234567:,} {1234567:_} {0xABCDEF:_x} {42:5}| {42:<5}| {42:^5}| {42:05} {-42:05} {42:+} {42: } {42:*^8} {65:c} {42:e} {42:.1f} {5:%}")
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5), round(5, 3), abs(-2**70))
print(1 == 1.0, hash(1) == hash(1.0) == hash(True), 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 > 1e308, hash(-1), hash(2**61 - 1), hash(2**61))
print(str(2**200), repr(-7), int(str(3**150)) == 3**150, len(str(7**500)))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0**-1, lambda: 1 << -1, lambda: 1 >> -1,
            lambda: int("x"), lambda: int(""), lambda: int("1.5"), lambda: int("12", 1), lambda: int("9", 8), lambda: int("1__0"),
            lambda: int([]), lambda: int(None), lambda: int("1", "2"), lambda: int(1.5, 10), lambda: int(float("nan")),
            lambda: int(float("inf")), lambda: pow(2, -1, 4), lambda: pow(2, 1, 0), lambda: 1 + "a", lambda: "a" + 1, lambda: 1 + None,
            lambda: -"a", lambda: 1 & 1.0, lambda: ~1.5, lambda: [] * 1.5, lambda: 10**400 / 3.0, lambda: float(10**400),
            lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: chr(-1), lambda: chr(1114112), lambda: "%d" % "a",
            lambda: format(1, "q"), lambda: format(1, ".2d"), lambda: format(1, "5,x"), lambda: 10**400 / 10**399, lambda: 1 .__lt__("a"),
            lambda: (5).__add__("a"), lambda: bin(1.0), lambda: range(1.0), lambda: [1][1.0], lambda: int("a" * 50)):
    attempt(bad)
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x


print(isqrt(10**60), isqrt(2 * 10**40))
f = 1
for i in range(1, 60):
    f *= i
print(f, f // 3**20, sum(map(int, str(f))))

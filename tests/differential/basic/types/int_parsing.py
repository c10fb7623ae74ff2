# int() of texts, bases and odd objects; the limit on digits; int methods and their errors.
import sys
def attempt(call):
    try: print(repr(call()))
    except Exception as error: print(type(error).__name__, error)
class I:
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
class X:
    def __index__(self): return 12
class T:
    def __trunc__(self): return 3
class B(bytes): pass
for call in (
    lambda: int(), lambda: int(" 12\n"), lambda: int("1_000"), lambda: int("_1"), lambda: int("1__0"), lambda: int("1_"), lambda: int(""), lambda: int(" "), lambda: int("+5"), lambda: int("- 5"), lambda: int("--5"),
    lambda: int("0x1f", 16), lambda: int("0x1f", 0), lambda: int("0o17", 0), lambda: int("0b11", 0), lambda: int("010", 0), lambda: int("00", 0), lambda: int("0_0", 0), lambda: int("0x_f", 0), lambda: int("0x", 0), lambda: int("z", 36), lambda: int("Z", 35), lambda: int("12", 2),
    lambda: int("1", 1), lambda: int("1", 37), lambda: int("1", -1), lambda: int("1", "2"), lambda: int("1", 2.0), lambda: int(1, 2), lambda: int(1.5, 2), lambda: int(base=2), lambda: int("1", base=X()), lambda: int(x="1") , lambda: int("1", 2, 3),
    lambda: int(b"12"), lambda: int(bytearray(b"7")), lambda: int(memoryview(b"8")), lambda: int(b"x"), lambda: int(b"\xff"), lambda: int(B(b"3")), lambda: int("٣٤"), lambda: int("１２"), lambda: int("1\x00"), lambda: int("é"), lambda: int("\ud800") ,
    lambda: int(1.9), lambda: int(-1.9), lambda: int(1e20), lambda: int(float("inf")), lambda: int(float("nan")), lambda: int(1j), lambda: int(None), lambda: int([]), lambda: int(I(5)), lambda: int(I("x")), lambda: int(I(True)), lambda: int(X()), lambda: int(T()),
    lambda: int("9" * 4300) % 7, lambda: int("9" * 4301), lambda: len(str(10 ** 4299)), lambda: str(10 ** 4300), lambda: len(hex(10 ** 5000)), lambda: int("f" * 5000, 16) % 7, lambda: f"{10 ** 4300}", lambda: repr(-10 ** 4300), lambda: "%d" % 10 ** 1,
    lambda: (5).to_bytes(1, "big"), lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: (-1).to_bytes(2, "little", signed=True), lambda: (5).to_bytes(), lambda: (5).to_bytes(2, "middle"), lambda: (5).to_bytes(-1, "big"), lambda: (5).to_bytes(2, 5), lambda: (0).to_bytes(0, "big"),
    lambda: int.from_bytes(b"\x01\x00", "big"), lambda: int.from_bytes([1, 2]), lambda: int.from_bytes([256]), lambda: int.from_bytes("a", "big"), lambda: int.from_bytes(b"\xff", "big", signed=True), lambda: int.from_bytes(b"", "little"), lambda: bool.from_bytes(b"\x01", "big"), lambda: int.from_bytes(5),
    lambda: (10).bit_length(), lambda: (-10).bit_count(), lambda: (5).as_integer_ratio(), lambda: (5).is_integer(), lambda: (True).real, lambda: (5).conjugate(), lambda: (7).__round__(-1), lambda: round(15, -1), lambda: round(25, -1), lambda: round(-15, -1), lambda: round(5, 1.0), lambda: round(12345, -10), lambda: (5).__ceil__(),
    lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 2 ** 70, lambda: 0 << 2 ** 70, lambda: 1 >> 2 ** 70, lambda: -1 >> 2 ** 70, lambda: 5 // 0, lambda: 5 % 0, lambda: divmod(5, 0), lambda: 5 / 0, lambda: 10 ** 400 / 3, lambda: 10 ** 400 / 10 ** 399, lambda: 0 ** -1, lambda: 2 ** -1, lambda: pow(2, -1, 7), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2, 3, -5), lambda: pow(2, 1.0, 3), lambda: pow(0, 0, 1), lambda: pow(2, "a"), lambda: pow("a", 2, 3), lambda: pow(2.0, 3, 4),
    lambda: 5 + "a", lambda: 5 & 1.0, lambda: ~1.5, lambda: 5 @ 5, lambda: 5 < "a", lambda: 5 < 1j, lambda: len(5), lambda: iter(5), lambda: hash(2 ** 61 - 1), lambda: hash(-1), lambda: float(10 ** 400), lambda: (10 ** 400).__float__(), lambda: sys.int_info.default_max_str_digits,
): attempt(call)

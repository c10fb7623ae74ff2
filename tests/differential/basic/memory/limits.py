"""Sizes that no machine has are refused at once."""
import time
def t(label, f):
    s = time.perf_counter()
    try:
        r = f()
        r = type(r).__name__
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(label, r, "in time" if time.perf_counter() - s < 20 else "late")
B = 10**15
for label, f in [
    ("str*", lambda: "ab" * B), ("str*2", lambda: "a" * 2**63), ("bytes*", lambda: b"ab" * B), ("list*", lambda: [0] * B), ("tuple*", lambda: (0,) * B),
    ("bytearray*", lambda: bytearray(b"ab") * B), ("list*2", lambda: [1, 2] * 2**62), ("lshift", lambda: 1 << B), ("lshift2", lambda: 1 << 2**64), ("lshift0", lambda: 0 << 2**64),
    ("rshift", lambda: 1 >> 2**64), ("rshiftn", lambda: -1 >> B),
    ("bytes(n)", lambda: bytes(B)), ("bytearray(n)", lambda: bytearray(B)), ("ljust", lambda: "a".ljust(B)), ("zfill", lambda: "1".zfill(B)), ("format", lambda: format(1, f">{10**15}")),
    ("format2", lambda: format(1.5, f".{10**15}f")), ("%", lambda: "%*d" % (10**12, 5)), ("range", lambda: len(range(10**30))), ("list(range)", lambda: list(range(10**14))),
    ("int str", lambda: int("1" * 5000)), ("str int", lambda: str(10**5000)), ("center", lambda: b"x".center(B)), 
    ("replace", lambda: ("a" * 10**5).replace("a", "b" * 10**11)),
    ("to_bytes", lambda: (1).to_bytes(B, "big")), ("array", lambda: __import__("array").array("i", [1]) * B), 
    ("insert", lambda: [].insert(2**70, 1)), ("slice", lambda: [1, 2, 3][2**80:]), ("repeat", lambda: len(__import__("itertools").repeat(1, B))), ("comb", lambda: __import__("math").comb(10**9, 3)),
    ("factorial", lambda: __import__("math").factorial(2**64)), ("pow mod", lambda: pow(3, 10**300, 10**50)), ("hex", lambda: int("f" * 10**6, 16)), ("mv", lambda: memoryview(bytearray(10)).cast("B", [B, B])),
]:
    t(label, f)

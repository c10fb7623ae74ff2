"""Subclasses of int, float and complex; objects that convert to numbers."""
class I(int):
    def __new__(cls, v, tag=None):
        self = super().__new__(cls, v)
        self.tag = tag
        return self
    def __repr__(self): return f"I({int(self)}, {self.tag})"
a, b = I(5, "x"), I(2**100, "y")
print(a, b, a + b, type(a + 1), a.tag, b.tag, a == 5, hash(b) == hash(2**100), {5: 1}[a], int(b), b.__dict__, [a, b])
class F(float):
    unit = "m"
f = F("1.5"); f.name = "len"
print(f, f * 2, type(f + 1), f.name, f.unit, repr(f), F.fromhex("0x1p1"), type(F.fromhex("0x1p1")), float(f), type(float(f)))
class C(complex): pass
print(C(1, 2), C(1, 2) + 1, type(C(1, 2).conjugate()), C("1j") == 1j)
class Idx:
    def __index__(self): return 7
    def __float__(self): return 2.5
print(int(Idx()), float(Idx()), hex(Idx()), [0] * Idx(), range(10)[Idx()], round(2.5678, Idx()), "abcdefgh"[Idx()])
class Bad:
    def __index__(self): return "x"
    def __int__(self): return 1.5
    def __float__(self): return 1
for g in (lambda: hex(Bad()), lambda: int(Bad()), lambda: float(Bad()), lambda: type("B", (bool,), {})):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
print(I.from_bytes(b"\1\2"), I(3).real, type(I(3).real), -I(3), abs(I(-3)), I(7) // 2, divmod(I(7), 2), I(2) ** 3, ~I(1), I(6) & 3)
print(sum(I(i) for i in range(4)), max(I(1), I(3), key=lambda v: -v), sorted([I(3), I(1)]))
x = b
del a, b
print(x > 10**29, x.bit_length(), str(x), f"{x:,}", "%d" % x)

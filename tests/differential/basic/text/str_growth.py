"""Strings that grow, subclasses, identity and hashing of str and bytes."""


class Name(str):
    def __repr__(self):
        return "Name(" + super().__repr__() + ")"


class Raw(bytes):
    pass


class Loose(bytearray):
    pass


text = ""
for i in range(20000):
    text += "ab"
    if i == 500:
        kept = text
print(len(text), len(kept), text[:6], kept[-4:], hash(kept) == hash("ab" * 501))

wide = "a"
for c in ("b", "\xe9", "c", "\u20ac", "d", "\U0001f600", "e"):
    wide += c
print(ascii(wide), len(wide), [ascii(c) for c in wide])

both = other = "xy"
both += "z"
print(both, other)
doubled = "ab" + str(len(text))
doubled += doubled
print(doubled)

n = Name("caf\xe9")
n.extra = 5
print(n, repr(n), n.extra, type(n + "x").__name__, type(n[:]).__name__, type(n.upper()).__name__, n == "caf\xe9", hash(n) == hash("caf\xe9"))
print({n: 1}["caf\xe9"], {"caf\xe9": 2}[n], type(str(n)).__name__, type(n.strip()).__name__, type(n.replace("z", "")).__name__)
print(isinstance(n, str), Name(), Name(b"a", "ascii"), len(Name("abc")), list(Name("ab")), "-".join([n, n]), n.__dict__)
print(type("".join([n])).__name__, type(",".join([n, "a"])).__name__, type(n % ()).__name__, type(n.format()).__name__, "%s" % n, f"{n}", f"{n:>6}", format(n))

r = Raw(b"abc")
r.tag = "t"
print(r, r.tag, type(r).__name__, type(r + b"").__name__, type(r[:]).__name__, type(bytes(r)).__name__, r == b"abc", hash(r) == hash(b"abc"), r.__dict__)
print(Raw.fromhex("6162"), type(Raw.fromhex("6162")).__name__, Raw(3), Raw([1, 2]), type(r.upper()).__name__)
l = Loose(b"abc")
l.tag = 1
print(l, repr(l), type(l + b"d").__name__, type(l[:1]).__name__, type(l.copy()).__name__, l.__dict__, l.__reduce__())
l += b"x"
print(l, type(l).__name__, type(Loose.fromhex("00")).__name__)

a = "abc"
print("abc"[0] is "a", a[:] is a, str(a) is a, a * 1 is a, a.replace("z", "y") is a, a.strip() is a, ("" + a) is a, "\xe9"[0] is "\xe9")
b = b"abc"
print(b[0:1] is b"a", b[:] is b, bytes(b) is b, b * 1 is b, b.replace(b"z", b"y") is b, b.strip() is b, bytes([97]) is b"a")
print(hash(""), hash(b""), hash("a") == hash(b"a"), hash("hello"), hash("\xe9"), hash("\u20ac"), hash("\U0001f600"), hash(b"hello"))
print(sorted({"a", "b", "c", "spam", "eggs", "\xe9"}))

it = iter("abc")
print(next(it), it.__length_hint__(), it.__reduce__()[1:], list(it), it.__reduce__()[1:])
it = iter("abcdef")
it.__setstate__(4)
print(list(it))
it = iter(b"abc")
print(next(it), it.__length_hint__(), list(it))
ba = bytearray(b"abc")
it = iter(ba)
print(next(it))
ba.extend(b"de")
print(list(it), it.__length_hint__())

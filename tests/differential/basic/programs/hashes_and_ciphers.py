"""SHA-256, MD5, CRC, RC4, a toy RSA, TEA, Merkle trees, HMAC and a bloom filter in plain Python."""
import math
import struct
import random
from array import array
from functools import reduce
from itertools import cycle, zip_longest, batched

MASK = 0xFFFFFFFF


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


FIRST = [p for p, _ in zip(primes(), range(64))]
frac = lambda x: int((x - int(x)) * (1 << 32))


def exact_root(p, k):
    low, high = 0, 1 << 48
    target = p << 32 * k
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** k <= target:
            low = middle
        else:
            high = middle - 1
    return low & MASK


ror = lambda x, n: (x >> n | x << 32 - n) & MASK
rol = lambda x, n: (x << n | x >> 32 - n) & MASK


class Hash:
    block = 64

    def __init_subclass__(cls, *, order, name):
        cls.order, cls.name = order, name

    def __init__(self, data=b""):
        self.h = list(self.start)
        self.rest, self.n = bytearray(), 0
        self.update(data)

    def update(self, data):
        view = memoryview(data).cast("B")
        self.n += view.nbytes
        self.rest += view
        while len(self.rest) >= self.block:
            self.h = [a + b & MASK for a, b in zip(self.h, self.compress(bytes(self.rest[:self.block])))]
            del self.rest[:self.block]
        return self

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, h=self.h[:], rest=self.rest[:])
        return other

    def digest(self):
        last = self.copy()
        bits = self.n * 8
        last.update(b"\x80" + bytes(-(self.n + 9) % 64) + struct.pack(self.order + "Q", bits))
        return struct.pack(f"{self.order}{len(last.h)}I", *last.h)

    def hexdigest(self):
        return self.digest().hex()


class SHA256(Hash, order=">", name="sha256"):
    start = [exact_root(p, 2) for p in FIRST[:8]]
    k = [exact_root(p, 3) for p in FIRST]

    def compress(self, block):
        w = list(struct.unpack(">16I", block))
        for i in range(16, 64):
            s0 = ror(w[i - 15], 7) ^ ror(w[i - 15], 18) ^ w[i - 15] >> 3
            s1 = ror(w[i - 2], 17) ^ ror(w[i - 2], 19) ^ w[i - 2] >> 10
            w.append(w[i - 16] + s0 + w[i - 7] + s1 & MASK)
        a, b, c, d, e, f, g, h = self.h
        for ki, wi in zip(self.k, w):
            t1 = h + (ror(e, 6) ^ ror(e, 11) ^ ror(e, 25)) + (e & f ^ ~e & g) + ki + wi
            t2 = (ror(a, 2) ^ ror(a, 13) ^ ror(a, 22)) + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = t1 + t2 & MASK, a, b, c, d + t1 & MASK, e, f, g
        return a, b, c, d, e, f, g, h


class MD5(Hash, order="<", name="md5"):
    start = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
    shifts = [r for row in ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21)) for r in row * 4]
    k = [int(abs(math.sin(i + 1)) * 2**32) for i in range(64)]

    def compress(self, block):
        m = struct.unpack("<16I", block)
        a, b, c, d = self.h
        for i in range(64):
            match i // 16:
                case 0: f, g = b & c | ~b & d, i
                case 1: f, g = d & b | ~d & c, (5 * i + 1) % 16
                case 2: f, g = b ^ c ^ d, (3 * i + 5) % 16
                case 3: f, g = c ^ (b | ~d & MASK), 7 * i % 16
            a, b, c, d = d, b + rol(a + (f & MASK) + self.k[i] + m[g] & MASK, self.shifts[i]) & MASK, b, c
        return a, b, c, d


def hmac(key, message, kind=SHA256):
    key = (kind(key).digest() if len(key) > 64 else key).ljust(64, b"\0")
    pad = lambda n: bytes(b ^ n for b in key)
    return kind(pad(0x5C) + kind(pad(0x36) + message).digest())


def rc4(key):
    s = array("B", range(256))
    j = 0
    for i, k in zip(range(256), cycle(key)):
        j = j + s[i] + k & 255
        s[i], s[j] = s[j], s[i]
    i = j = 0
    while True:
        i = i + 1 & 255
        j = j + s[i] & 255
        s[i], s[j] = s[j], s[i]
        yield s[s[i] + s[j] & 255]


def tea(block, key, decrypt=False):
    v0, v1 = struct.unpack("<2I", block)
    k = struct.unpack("<4I", key)
    total, delta = (0xC6EF3720, -0x9E3779B9) if decrypt else (0, 0x9E3779B9)
    for _ in range(32):
        if not decrypt:
            total = total + delta & MASK
            v0 = v0 + ((v1 << 4) + k[0] ^ v1 + total ^ (v1 >> 5) + k[1]) & MASK
            v1 = v1 + ((v0 << 4) + k[2] ^ v0 + total ^ (v0 >> 5) + k[3]) & MASK
        else:
            v1 = v1 - ((v0 << 4) + k[2] ^ v0 + total ^ (v0 >> 5) + k[3]) & MASK
            v0 = v0 - ((v1 << 4) + k[0] ^ v1 + total ^ (v1 >> 5) + k[1]) & MASK
            total = total + delta & MASK
    return struct.pack("<2I", v0, v1)


def is_prime(n, rng):
    if n < 4:
        return n > 1
    d, s = n - 1, 0
    while not d & 1:
        d, s = d >> 1, s + 1
    for _ in range(12):
        x = pow(rng.randrange(2, n - 1), d, n)
        if x in (1, n - 1):
            continue
        if all((x := x * x % n) != n - 1 for _ in range(s - 1)):
            return False
    return True


class RSA:
    def __init__(self, bits, rng):
        make = lambda: next(p for p in iter(lambda: rng.getrandbits(bits) | 1 | 1 << bits - 1, None) if is_prime(p, rng) and p % 65537 != 1)
        self.p, self.q = make(), make()
        self.n, self.e = self.p * self.q, 65537
        self.d = pow(self.e, -1, math.lcm(self.p - 1, self.q - 1))

    def __call__(self, m, *, private=False):
        if not 0 <= m < self.n:
            raise ValueError(f"message of {m.bit_length()} bits for a key of {self.n.bit_length()}")
        return pow(m, self.d if private else self.e, self.n)


def merkle(leaves):
    level = [SHA256(leaf).digest() for leaf in leaves]
    yield level
    while len(level) > 1:
        level = [SHA256(b"".join(pair)).digest() for pair in zip_longest(*[iter(level)] * 2, fillvalue=level[-1])]
        yield level


class Bloom:
    def __init__(self, size, hashes):
        self.bits, self.size, self.hashes = 0, size, hashes

    def _places(self, item):
        digest = SHA256(repr(item).encode()).digest()
        return sum(1 << int.from_bytes(part, "little") % self.size for part in map(bytes, list(batched(digest, 4))[:self.hashes]))

    def add(self, item):
        self.bits |= self._places(item)

    def __contains__(self, item):
        places = self._places(item)
        return self.bits & places == places

    def __or__(self, other):
        made = Bloom(self.size, self.hashes)
        made.bits = self.bits | other.bits
        return made


for kind in (SHA256, MD5):
    print(kind.name, kind(b"").hexdigest(), kind(b"abc").hexdigest()[:16], kind(b"a" * 200).hexdigest()[-8:], kind(array("H", [1, 2])).hexdigest()[:8])
h = SHA256(b"hello ")
other = h.copy().update(b"world")
print(other.digest() == SHA256(b"hello world").digest(), h.hexdigest() != other.hexdigest(), h.update(bytearray(b"world")).hexdigest() == other.hexdigest(), hmac(b"key", b"The quick brown fox jumps over the lazy dog").hexdigest(), hmac(b"k" * 80, b"", MD5).hexdigest())
print(bytes(a ^ b for a, b in zip(b"Plaintext", rc4(b"Key"))).hex().upper(), bytes(a ^ b for a, b in zip(b"pedia", rc4(b"Wiki"))).hex())
block = tea(b"12345678", b"0123456789abcdef")
print(block.hex(), tea(block, b"0123456789abcdef", decrypt=True))
rng = random.Random(99)
key = RSA(96, rng)
m = int.from_bytes(b"attack at dawn", "big")
print(key.n, key(key(m), private=True).to_bytes(14, "big"), pow(3, -1, 7), math.gcd(key.e, key.d), math.isqrt(key.n) ** 2 <= key.n)
try:
    key(key.n)
except ValueError as error:
    print(error)
for leaves in ([b"a"], [b"a", b"b", b"c"], [bytes([i]) for i in range(9)]):
    *levels, root = merkle(leaves)
    print([len(level) for level in levels], root[0].hex()[:24])
bloom = Bloom(512, 3)
for word in "the quick brown fox".split():
    bloom.add(word)
print([w for w in ("the", "fox", "dog", "cat", "bird") if w in bloom], bloom.bits.bit_count(), "dog" in bloom | bloom, reduce(lambda a, b: a * 31 + ord(b) & MASK, "hash me", 7), hash(2**61), hash(-1), hash(1.5), hash(True), hash(2**61 - 1), hash(float("inf")), hash(0.1), hash(3 + 4j))
for f in (lambda: SHA256("text"), lambda: SHA256(memoryview(b"abcd")[::2]).hexdigest(), lambda: struct.unpack("<2I", b"123"), lambda: pow(2, -1, 4), lambda: (256).to_bytes(1, "big"), lambda: (-1).to_bytes(2, "big"), lambda: int.from_bytes([1, 2, 300], "big"), lambda: int.from_bytes(b"\1\2", "middle")):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

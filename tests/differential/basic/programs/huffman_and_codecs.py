"""Encoders: Huffman, LZ77, base64/32 by hand, run lengths, Caesar and Vigenère, Morse, bit streams, Gray code, checks."""
import heapq
import itertools
import string
from array import array
from bisect import bisect_right
from collections import Counter, OrderedDict, deque
from functools import cache, partial, reduce
from io import BytesIO, StringIO
from operator import xor


class BitWriter:
    def __init__(self):
        self.out, self.acc, self.n = bytearray(), 0, 0

    def write(self, value, bits):
        self.acc = self.acc << bits | value & (1 << bits) - 1
        self.n += bits
        while self.n >= 8:
            self.n -= 8
            self.out.append(self.acc >> self.n & 0xFF)
        self.acc &= (1 << self.n) - 1

    def finish(self):
        pad = -self.n % 8
        if pad:
            self.write(0, pad)
        return bytes(self.out), pad


class BitReader:
    def __init__(self, data):
        self.bits = int.from_bytes(data, "big")
        self.left = len(data) * 8

    def read(self, n=1):
        if n > self.left:
            raise EOFError(f"{n} bits wanted, {self.left} left")
        self.left -= n
        return self.bits >> self.left & (1 << n) - 1


def huffman(counts):
    order = itertools.count()
    heap = [(n, next(order), symbol) for symbol, n in sorted(counts.items())]
    heapq.heapify(heap)
    if len(heap) == 1:
        return {heap[0][2]: "0"}
    while len(heap) > 1:
        (a, _, left), (b, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (a + b, next(order), (left, right)))

    def walk(node, prefix):
        match node:
            case (left, right):
                yield from walk(left, prefix + "0")
                yield from walk(right, prefix + "1")
            case leaf:
                yield leaf, prefix

    return dict(walk(heap[0][2], "")) if heap else {}


def canonical(codes):
    code, last, result = 0, 0, OrderedDict()
    for symbol, text in sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[0])):
        code <<= len(text) - last
        last = len(text)
        result[symbol] = f"{code:0{last}b}"
        code += 1
    return result


def encode(text):
    codes = canonical(huffman(Counter(text)))
    writer = BitWriter()
    for c in text:
        writer.write(int(codes[c], 2), len(codes[c]))
    return codes, *writer.finish()


def decode(codes, data, pad):
    back = {v: k for k, v in codes.items()}
    reader, out, word = BitReader(data), StringIO(), ""
    while reader.left > pad:
        word += str(reader.read())
        if word in back:
            out.write(back[word])
            word = ""
    return out.getvalue()


def lz(data, window=255):
    i = 0
    while i < len(data):
        best = (0, 0)
        for start in range(max(0, i - window), i):
            n = 0
            while n < 15 and i + n < len(data) - 1 and data[start + n] == data[i + n]:
                n += 1
            if n > best[1]:
                best = (i - start, n)
        yield (*best, data[i + best[1]])
        i += best[1] + 1


def unlz(parts):
    out = bytearray()
    for back, n, byte in parts:
        for _ in range(n):
            out.append(out[-back])
        out.append(byte)
    return bytes(out)


def base(alphabet, bits, data):
    writer = BitReader(data + bytes(-len(data) * 8 % bits))
    chars = "".join(alphabet[writer.read(bits)] for _ in range(-(-len(data) * 8 // bits)))
    group = {6: 4, 5: 8, 4: 2}[bits]
    return chars + "=" * (-len(chars) % group)


base64 = partial(base, string.ascii_uppercase + string.ascii_lowercase + string.digits + "+/", 6)
base32 = partial(base, string.ascii_uppercase + "234567", 5)
base16 = partial(base, string.hexdigits[:16].upper(), 4)


def shift(text, key, sign=1):
    keys = itertools.cycle(ord(k) - 97 for k in key)
    return "".join(chr((ord(c) - (b := 65 if c.isupper() else 97) + sign * next(keys)) % 26 + b) if c.isascii() and c.isalpha() else c for c in text)


MORSE = dict(zip(string.ascii_lowercase, ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
texts = ["abracadabra", "a", "mississippi river", "das Öl läuft über 😀😀", "".join(chr(97 + i % 7) * (i % 5) for i in range(60))]
for text in texts:
    codes, data, pad = encode(text)
    assert decode(codes, data, pad) == text
    print(f"{len(text.encode()):4} -> {len(data):3} pad {pad} {data[:6].hex('-')} {' '.join(f'{k}:{v}' for k, v in itertools.islice(codes.items(), 4))}")
for data in (b"abababababab", b"", b"x", b"the cat in the hat sat on the mat " * 2, bytes(range(20)) * 3, bytes(100)):
    parts = list(lz(data))
    print(len(data), len(parts), parts[:5], unlz(parts) == data)
for data in (b"", b"f", b"fo", b"foo", b"foob", b"\xff\x00\xfe", bytes(range(5))):
    print(base64(data), base32(data), base16(data), data.hex(), bytes.fromhex(data.hex(" ") if data else "") == data)
secret = shift("Attack at Dawn, Ünit 5!", "lemon")
print(secret, shift(secret, "lemon", -1), shift("Hello", "n"), "Hello".translate(str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13])))
print(" / ".join(" ".join(map(MORSE.get, w)) for w in "hello world".split()), {v: k for k, v in MORSE.items()}["--.-"])
print([f"{i ^ i >> 1:04b}" for i in range(8)], reduce(xor, range(20)), (0b1011).bit_count(), (-37).bit_length(), int("".join(reversed(f"{37:b}")), 2), ~5 & 0xFF, -7 >> 1, -7 // 2, -7 % 3, 7 & -7)


@cache
def luhn(number):
    digits = [int(d) for d in reversed(number)]
    return sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])


print([n for n in ("79927398713", "79927398710", "4539578763621486") if luhn(n) % 10 == 0], luhn.cache_info())
isbn = "030640615"
print(isbn + "0123456789X"[-sum((10 - i) * int(d) for i, d in enumerate(isbn)) % 11], sum(int(d) * (1, 3)[i % 2] for i, d in enumerate("978030640615")) % 10)
ranks = array("I", itertools.accumulate([5, 1, 0, 7, 2]))
print(ranks, [bisect_right(ranks, v) for v in (0, 4, 5, 6, 14, 15)], array("b", [-1]).tobytes(), array("H", b"\1\2\3\4").byteswap(), memoryview(ranks)[1:].tolist())
try:
    BitReader(b"ab").read(17)
except EOFError as error:
    print(error)
print("é".encode("utf-16-le").hex(), "€".encode("utf-8").hex(), "\U0001f600".encode("utf-16").hex(), "abc".encode("utf-32-be"), "é".encode("latin-1"), "e\u0301".encode("ascii", "xmlcharrefreplace"), "é€".encode("ascii", "backslashreplace"), b"\xe9\xff".decode("utf-8", "replace"), b"a\xe9b".decode("ascii", "backslashreplace"), b"a\xe9b".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"))

"""Binary formats: a tiny archive, TLV, bitmaps, varints, checksums, run lengths."""
import struct
from array import array
from io import BytesIO, BufferedReader, RawIOBase, TextIOWrapper, SEEK_END, UnsupportedOperation, StringIO, BufferedRandom, BufferedWriter
from itertools import zip_longest, accumulate, groupby
from collections import namedtuple
import operator

Entry = namedtuple("Entry", "name offset size crc flags", defaults=[0])
HEADER = struct.Struct("<4sHxBI")
RECORD = struct.Struct(">16pQIiB3x")


def crc32(data, value=0, _table=[]):
    if not _table:
        for n in range(256):
            for _ in range(8):
                n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
            _table.append(n)
    value ^= 0xFFFFFFFF
    for byte in data:
        value = _table[(value ^ byte) & 255] ^ value >> 8
    return value ^ 0xFFFFFFFF


def adler(data):
    a, b = 1, 0
    for byte in memoryview(data).cast("B"):
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def varint(n):
    out = bytearray()
    n = n << 1 ^ (n >> 63 if n < 0 else 0)
    n &= (1 << 70) - 1
    while True:
        n, low = n >> 7, n & 127
        out.append(low | (128 if n else 0))
        if not n:
            return bytes(out)


def read_varint(stream):
    shift = value = 0
    while True:
        b = stream.read(1)
        if not b:
            raise EOFError("varint cut short")
        value |= (b[0] & 127) << shift
        if b[0] < 128:
            break
        shift += 7
    return value >> 1 ^ -(value & 1)


class Archive:
    MAGIC = b"ARC\x1a"

    def __init__(self, stream):
        self.stream = stream
        self.entries = {}

    @classmethod
    def create(cls, files):
        stream = BytesIO()
        stream.write(HEADER.pack(cls.MAGIC, 1, len(files), 0))
        records = []
        for name, data in files.items():
            packed = bytes(rle(data))
            flags = len(packed) < len(data)
            body = packed if flags else data
            records.append(Entry(name, stream.tell(), len(body), crc32(data), flags))
            stream.write(body)
            stream.write(bytes(-len(body) % 4))
        position = stream.tell()
        for e in records:
            stream.write(RECORD.pack(e.name.encode(), e.offset, e.size, (e.crc ^ 1 << 31) - (1 << 31), e.flags))
        stream.seek(0)
        stream.write(HEADER.pack(cls.MAGIC, 1, len(files), position))
        return cls(stream)

    def load(self):
        self.stream.seek(0)
        magic, version, count, position = HEADER.unpack(self.stream.read(HEADER.size))
        if magic != self.MAGIC:
            raise ValueError(f"bad magic {magic!r}")
        view = memoryview(self.stream.getbuffer())[position:]
        for name, offset, size, crc, flags in RECORD.iter_unpack(view[:count * RECORD.size]):
            e = Entry(name.decode(), offset, size, crc & 0xFFFFFFFF, flags)
            self.entries[e.name] = e
        view.release()
        return self

    def __getitem__(self, name):
        e = self.entries[name]
        self.stream.seek(e.offset)
        data = self.stream.read(e.size)
        if e.flags:
            data = bytes(unrle(data))
        if crc32(data) != e.crc:
            raise ValueError(f"{name}: crc {crc32(data):08x} is not {e.crc:08x}")
        return data


def rle(data):
    for value, run in groupby(data):
        n = sum(1 for _ in run)
        while n:
            step = min(n, 255)
            yield from (step, value)
            n -= step


def unrle(data):
    it = iter(data)
    for n, value in zip(it, it, strict=True):
        for _ in range(n):
            yield value


files = {"zeros": bytes(1000), "text": b"hello world", "mixed": b"aaab" * 3 + b"\xff" * 300, "": b""}
archive = Archive.create(files).load()
print(HEADER.size, RECORD.size, RECORD.format, archive.stream.getbuffer().nbytes)
for e in archive.entries.values():
    print(e, archive[e.name] == files[e.name], f"{e.crc:#010x}")
with archive.stream.getbuffer() as view:
    view[archive.entries["text"].offset] ^= 1
    try:
        archive.stream.write(b"x" * 5000)
    except BufferError as error:
        print(error)
for name in ("text", "nothing"):
    try:
        archive[name]
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
for n in (0, 1, -1, 63, 64, -64, -65, 300, 2**40, -2**62):
    data = varint(n)
    assert read_varint(BytesIO(data)) == n, n
    print(n, data.hex(" "), end="; ")
print()
try:
    read_varint(BytesIO(b"\x80\x81"))
except EOFError as e:
    print(e)
print(hex(adler(b"Wikipedia")), hex(adler(array("H", [1, 2, 3]))), crc32(b"123456789") == 0xCBF43926)


class Slow(RawIOBase):
    def __init__(self, data, step):
        self.data, self.step, self.at, self.calls = data, step, 0, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        self.calls += 1
        n = min(self.step, len(buffer), len(self.data) - self.at)
        buffer[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n


raw = Slow("zeile eins\r\nzwei äöü\nlast\rmac €".encode(), 3)
with TextIOWrapper(BufferedReader(raw, 7), encoding="utf-8", newline=None) as text:
    print(text.readline(), text.read(3), list(text), text.read(), sep="|")
print(raw.calls, raw.closed)
try:
    raw.read(1)
except ValueError as e:
    print(e)
raw = Slow(bytes(range(20)), 4)
print(raw.read(6), raw.readall(), raw.read(1))
for attempt in (raw.write, raw.seek, raw.fileno, raw.truncate):
    try:
        attempt(*([b"x"] if attempt == raw.write else [0] if attempt == raw.seek else []))
    except (UnsupportedOperation, AttributeError, NotImplementedError) as error:
        print(type(error).__name__, error)
b = BufferedReader(Slow(b"abcdefghij" * 3, 4), 8)
print(b.peek(2), b.read1(3), b.read(5), b.readinto(buf := bytearray(4)), buf, b.readline(3), b.readlines())
f = BytesIO(b"0123456789")
rw = BufferedRandom(f)
print(rw.read(3), rw.write(b"AB"), rw.seek(-2, SEEK_END), rw.read(), rw.seek(0), rw.read(), rw.truncate(4), f.getvalue())
for fmt, values in [("<bBhH", (-1, 255, -2, 65535)), ("!iIqQ", (-1, 2, -3, 4)), ("@ci?0q", (b"x", 5, [])), ("=5s3p", (b"toolong", b"abcd")),
                    ("<efd", (1.5, -0.1, 1e300)), ("2h3x", (1, 2)), ("<b", (128,)), ("B", (-1,)), ("<c", ("x",)), ("h", (1.0,)), ("2i", (1,)), ("<e", (1e6,)), ("zz", ()), ("<P", ()), (" < i", ())]:
    try:
        data = struct.pack(fmt, *values)
        print(fmt, data.hex(), struct.unpack(fmt, data), struct.calcsize(fmt))
    except (struct.error, OverflowError) as error:
        print(fmt, type(error).__name__, error)
for args in [("<i", b"123"), ("<i", b"12345"), ("<h", bytearray(2)), ("3s", memoryview(b"abc")), ("<i", "abcd")]:
    try:
        print(struct.unpack(*args))
    except (struct.error, TypeError) as error:
        print(type(error).__name__, error)
buffer = bytearray(8)
struct.pack_into("<HH", buffer, 2, 513, 1027)
struct.pack_into("<B", buffer, -1, 255)
print(buffer, struct.unpack_from("<H", buffer, 4), struct.unpack_from(">I", buffer, -4))
for bad in (lambda: struct.pack_into("<I", buffer, 6, 1), lambda: struct.unpack_from("<I", buffer, -3), lambda: struct.pack_into("I", b"1234", 0, 1),
            lambda: struct.pack_into("<I", buffer, -9, 1), lambda: list(struct.iter_unpack("<H", b"123")), lambda: struct.unpack_from("<I", buffer, 100)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
a = array("i", [3, 1, 2])
a.extend(range(3))
a[1:3] = array("i", [9])
a += array("i", (7,))
print(a, a.tobytes()[:8], a.itemsize, a * 2, a[::-2], a.index(9), a.count(0), a.pop(0), a.tolist(), a == array("l", a), memoryview(a)[1:3].tolist())
for bad in (lambda: a.append(2**31), lambda: a.append("x"), lambda: a.__setitem__(slice(0, 1), [1]), lambda: array("u", "héé").tounicode() + 1, lambda: array("x"), lambda: a.remove(55),
            lambda: array("B", b"12") + array("b"), lambda: array("h").frombytes(b"123"), lambda: a.index(1, 99)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
bits = int.from_bytes(bytes([0b10110001, 0xFF]), "big")
print([bits >> i & 1 for i in range(bits.bit_length())], bits.bit_count(), (-5).to_bytes(3, "little", signed=True), int.from_bytes(b"\xfb\xff", "little", signed=True))
print(*accumulate(b"\x01\x02\x03", operator.xor), *zip_longest(b"ab", b"c", fillvalue=None))
read_varint(BytesIO())

"""Bytes: a checksum, run-length coding, base 16, bytearray changed in place, slices."""
import sys


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def pack(data):
    out = bytearray()
    i, n = 0, len(data)
    while i < n:
        run = 1
        while i + run < n and run < 255 and data[i + run] == data[i]:
            run += 1
        out.append(run)
        out.append(data[i])
        i += run
    return bytes(out)


def unpack(data):
    out = bytearray()
    for i in range(0, len(data), 2):
        out += data[i + 1:i + 2] * data[i]
    return bytes(out)


def main(n):
    data = bytes((i // 5 * 7 + i // 31) % 256 for i in range(n))
    packed = pack(data)
    assert unpack(packed) == data
    mask = bytearray(data)
    for i in range(0, n, 3):
        mask[i] ^= 0x5A
    text = mask.hex()
    assert bytes.fromhex(text) == bytes(mask)
    fields = data.split(b"\x07")
    joined = b"-".join(fields).replace(b"\x01", b"\xff\x00")
    print(adler(data), len(packed), adler(mask), text[:16], len(fields), len(joined), data.find(b"\x09\x09"),
          int.from_bytes(data[5:13], "little"))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 900000)

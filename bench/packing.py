"""Packed structures: pack, unpack, iter_unpack and pack_into with small records, as file and network formats do."""
import sys
from struct import Struct, iter_unpack, pack, pack_into, unpack, unpack_from


def messages(n):
    total = 0
    for i in range(n):
        data = pack(">BHIq", i & 255, i & 65535, i, -i)
        kind, length, serial, offset = unpack(">BHIq", data)
        total += kind + length + serial - offset
    return total


def records(n):
    record = Struct("<if8s")
    data = b"".join(record.pack(i, i * 0.5, b"name") for i in range(n))
    total = 0.0
    for number, ratio, name in record.iter_unpack(data):
        total += number + ratio + len(name)
    for number, ratio, name in iter_unpack("<if8s", data):
        total -= ratio
    return total


def samples(n):
    block = Struct("<256h")
    buffer = bytearray(block.size)
    row = list(range(-128, 128))
    total = 0
    for i in range(n):
        block.pack_into(buffer, 0, *row)
        total += sum(block.unpack_from(buffer))
    return total


def offsets(n):
    buffer = bytearray(16 * 1024)
    for i in range(n):
        at = i * 12 % (15 * 1024)
        pack_into("!HHd", buffer, at, i & 65535, 7, i / 3)
    total = 0.0
    for i in range(n):
        a, b, c = unpack_from("!HHd", buffer, i * 12 % (15 * 1024))
        total += a + b + c
    return total


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
for _ in range(rounds):
    print(messages(100_000), records(60_000), samples(2_000), offsets(60_000))

import io, struct, array
print(struct.pack('5s', bytearray()), struct.pack('5p', bytearray()))
b = io.BytesIO()
print(b.readinto(bytearray(3)), b.readinto(bytearray()), b.write(bytearray()), b.write(memoryview(b'')), b.getvalue())
w = io.BufferedWriter(io.BytesIO()); print(w.write(bytearray()), w.write(bytearray(b'ab')), w.flush(), w.raw.getvalue())
r = io.BufferedReader(io.BytesIO()); print(r.read(), r.read1(), r.peek(), r.readinto(bytearray()))
x = bytearray(); x.extend(bytearray()); x += bytearray(); x[0:0] = bytearray(); print(x, x * 5, x + x, bytearray(x))
a = array.array('h'); a.frombytes(bytearray()); print(a, a * 3, a + a, a[:], a.tobytes())
class B(bytes): pass
print(B(bytearray()), B(), bytes(bytearray()), memoryview(bytearray()).tobytes(), b''.join([bytearray(), bytearray()]))
print(bytearray().join([bytearray()]), bytearray().replace(b'', b'x'), bytearray().center(4), bytearray().zfill(3), bytearray().translate(None))

# Subclasses of bytes and bytearray: __new__, __init__, slots and copies; streams over them; codecs by name.
class B(bytearray):
    def __new__(cls, *args, **kw):
        me = bytearray.__new__(cls, *args, **kw); me.foo = 'bar'; return me
b = B.fromhex("1a2B30"); print(b, b.foo, type(b).__name__)
class C(bytearray):
    def __init__(self, *args, foo=2, **kw):
        bytearray.__init__(self, *args, **kw); self.foo = foo
print(C.fromhex('aabb'), C.fromhex('aabb').foo, C(b"x", foo=4).foo)
class D(bytes):
    def __new__(cls, *args, **kw):
        me = bytes.__new__(cls, *args, **kw); me.foo = 'bar'; return me
print(D.fromhex("1a2B30"), D.fromhex("00").foo)
class E(bytearray):
    __slots__ = ('x', '__dict__')
import copy
a = E(b"abcd"); a.x = 10; a.z = E(b'efgh')
for m in (copy.copy, copy.deepcopy):
    b = m(a); print(type(a) is type(b), a == b, b.x, b.z, type(b.z).__name__)
memoryview(b"abc")
try:
    bytearray(5)[1:2] = 5
except TypeError as e: print(e)
import io
f = io.BytesIO(b"\x01\x02\x03")
try:
    f.readinto(b"")
except (TypeError, BufferError) as e:
    print(type(e).__name__, e)
class Ind:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(bytes(Ind(3)), bytearray(Ind(2)), bytes([Ind(1), Ind(255)]))

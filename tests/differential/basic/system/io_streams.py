"""Streams: files of all modes, buffers, text with every newline mode, positions, memory streams, errors."""
import io


def show(text, compute):
    try:
        print(text, "->", repr(compute()))
    except Exception as error:
        print(text, "!!", type(error).__name__, error)


with open("a.txt", "w") as f:
    print(f.write("one\ntwo\r\nthree\rfour"), f.tell(), f.mode, f.name, f.closed, f.readable(), f.writable())
print(f.closed)
show("write closed", lambda: f.write("x"))
print(open("a.txt", "rb").read())
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("a.txt", newline=newline) as f:
        print(repr(newline), f.readlines(), f.newlines)
    with open("a.txt", newline=newline) as f:
        print(repr(f.read(5)), f.tell(), repr(f.readline()), f.tell(), repr(f.read()))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("b.txt", "w", newline=newline) as f:
        f.write("x\ny\r\nz")
    print(repr(newline), open("b.txt", "rb").read())
with open("a.txt", "a+") as f:
    print(f.tell())
    f.write("\nend")
    f.seek(0)
    print(f.read())
with open("u.txt", "w", encoding="utf-8") as f:
    f.write("äöü€😀\n" * 3)
with open("u.txt", encoding="utf-8") as f:
    print(repr(f.read(2)), f.tell(), repr(f.read(3)), f.tell())
    place = f.tell()
    print(repr(f.readline()), repr(f.readline(3)))
    f.seek(place)
    print(repr(f.readline()), [line for line in f])
    show("tell at end", f.tell)
    show("seek cur", lambda: f.seek(1, 1))
    show("seek end", lambda: f.seek(0, 2))
with open("u.txt", encoding="latin-1") as f:
    print(repr(f.readline()))
show("ascii", lambda: open("u.txt", encoding="ascii").read())
print(repr(open("u.txt", encoding="ascii", errors="replace").read(5)))
show("write ascii", lambda: open("c.txt", "w", encoding="ascii").write("ä"))
for encoding in ("utf-16", "utf-16-le", "utf-8-sig", "utf-32"):
    with open("e.txt", "w", encoding=encoding) as f:
        f.write("aä\n")
        f.write("b")
    print(encoding, open("e.txt", "rb").read(), repr(open("e.txt", encoding=encoding).read()))
with open("bin", "wb") as f:
    print(f, f.write(b"0123456789" * 2000), f.tell())
with open("bin", "rb") as f:
    print(f.read(3), f.tell(), f.peek(2)[:2], f.read1(4), f.seek(-5, 2), f.read(), f.read())
    f.seek(9000)
    print(f.read(10), f.readline(7), f.tell())
    b = bytearray(6)
    print(f.readinto(b), b)
with open("bin", "r+b") as f:
    f.seek(5)
    print(f.write(b"ABC"), f.tell(), f.read(3), f.tell())
    f.seek(0)
    print(f.read(12), f.truncate(20), f.seek(0, 2))
with open("bin", "rb", buffering=0) as f:
    print(f, f.read(4), f.readall(), f.tell(), f.seekable())
show("mode", lambda: open("bin", "rw"))
show("mode", lambda: open("bin", "bt"))
show("mode", lambda: open("bin", "q"))
show("encoding", lambda: open("bin", "rb", encoding="utf-8"))
show("unbuffered", lambda: open("bin", "r", 0))
show("missing", lambda: open("missing"))
show("exists", lambda: open("bin", "x"))
show("directory", lambda: open("."))
show("newline", lambda: open("bin", newline="x"))
show("unknown encoding", lambda: open("bin", encoding="nope"))
show("not readable", lambda: open("c.txt", "w").read())
show("not writable", lambda: open("c.txt").write("x"))
show("null", lambda: open("a\0b"))
show("float", lambda: open(1.5))
show("negative", lambda: open(-1))
show("iterate closed", lambda: next(f))

s = io.StringIO("one\ntwo\n")
print(s.readline(), s.read(), s.tell(), s.seek(0), list(s), s.getvalue())
s = io.StringIO()
print(s.write("hello"), s.seek(2), s.write("LLOW"), s.getvalue(), s.truncate(3), s.getvalue(), s.seek(5), s.write("x"), repr(s.getvalue()))
print(repr(io.StringIO("a\r\nb\rc", newline=None).read()), repr(io.StringIO("a\r\nb\rc").read()), io.StringIO("a\r\nb", newline="").readlines())
show("string type", lambda: io.StringIO(b"x"))
show("write type", lambda: io.StringIO().write(5))
s.close()
show("closed string", s.read)
b = io.BytesIO(b"abc\ndef")
print(b.readline(), b.read(2), b.tell(), b.getvalue(), b.seek(0, 2), b.write(b"!!"), b.getvalue(), b.seek(1), b.readlines())
show("bytes type", lambda: io.BytesIO("x"))
show("negative seek", lambda: b.seek(-1))
t = io.TextIOWrapper(io.BytesIO(b"x\r\ny"), encoding="utf-8")
print(t.read(), t.encoding, t.errors, t.newlines, t.buffer.getvalue())


class Slow(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, b):
        n = min(2, len(self.data), len(b))
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


print(io.BufferedReader(Slow(b"ab\ncdefg")).readlines(), io.TextIOWrapper(io.BufferedReader(Slow("hé\nllo".encode()))).read())
print(Slow(b"12345").read(), Slow(b"12345").read(4), Slow(b"12").readall())
show("base seek", lambda: io.RawIOBase().seek(0))
show("base read", lambda: io.BufferedIOBase().read())
print(isinstance(t, io.TextIOBase), isinstance(b, io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase), io.DEFAULT_BUFFER_SIZE)
print("a", "b", sep="-", end="!\n")
print(file=None)
out = io.StringIO()
print(1, 2.5, None, file=out, flush=True)
print(repr(out.getvalue()))


class Sink:
    def write(self, text):
        parts.append(text)


parts = []
print("x", "y", file=Sink())
print(parts)

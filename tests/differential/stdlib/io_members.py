"""What the streams of io answer to rarely asked questions, and the decoder of line ends."""
import copy
import io


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


# ---- IncrementalNewlineDecoder ----
D = io.IncrementalNewlineDecoder
d = D(None, translate=True)
print([d.decode(x) for x in ("a\r", "\nb\r", "c\n", "\r")], d.newlines, d.decode("", final=True), d.newlines, d.getstate())
d.reset()
print(d.newlines, d.getstate())
d = D(None, translate=False)
print([d.decode(x) for x in ("a\r", "\nb\r", "c\n", "\r")], d.getstate(), d.decode("x"), d.newlines)


class Pieces:
    """An incremental decoder of UTF-8."""

    def __init__(self):
        self.rest = b""

    def decode(self, data, final=False):
        data, self.rest = self.rest + data, b""
        try:
            return data.decode()
        except UnicodeDecodeError:
            if final:
                raise
            self.rest = data
            return ""

    def getstate(self):
        return self.rest, 0

    def setstate(self, state):
        self.rest = state[0]

    def reset(self):
        self.rest = b""


u = D(Pieces(), True)
data = "é\r\nü\rö\n".encode()
print([u.decode(data[i:i + 1]) for i in range(len(data))], u.decode(b"", True), u.newlines)
u.reset()
print(u.decode(data[:1]), u.getstate())
state = u.getstate()
print(u.decode(data[1:4]), u.getstate())
u.setstate(state)
print(u.decode(data[1:5]), u.newlines)
for bad in (lambda: D(), lambda: D(None), D(None, True).decode, lambda: D(None, True).decode(b"bytes"), lambda: D(None, True).setstate(3), lambda: D(None, True).setstate((1,)),
            lambda: D(3, True).decode("x"), lambda: D.__new__(D).decode("x"), lambda: D.__new__(D).newlines):
    show(bad)


class Loud(D):
    def decode(self, input, final=False):
        return super().decode(input, final).upper()


print(Loud(None, 1).decode("x\r\ny", final=True))

# ---- BytesIO ----
b = io.BytesIO(b"one\ntwo\r\nthree")
print(b.isatty(), b.readable(), b.seekable(), b.writable(), b.readlines(), b.seek(0), list(b), b.tell())
b.writelines([b"x", bytearray(b"y")])
b.seek(2)
print(b.truncate(), b.getvalue(), b.truncate(1), b.getvalue(), b.tell())
show(lambda: b.truncate(-1))
view = b.getbuffer()
show(lambda: b.write(b"longer"))
show(lambda: b.close())
print(bytes(view), view.nbytes, view.readonly)
view[0] = 65
view.release()
print(b.getvalue())
print(b.__getstate__())
b.extra = [1]
print(b.__getstate__())
c = io.BytesIO()
c.__setstate__((b"abc", 2, {"note": 1}))
print(c.getvalue(), c.tell(), c.read(), c.note)
for state in (3, (b"x",), (b"x", "y", None), (b"x", -1, None), (b"x", 0, 3), ("text", 0, None)):
    show(lambda: io.BytesIO().__setstate__(state))
s = io.StringIO("a\r\nb\n", newline=None)
print(s.__getstate__(), s.newlines, s.line_buffering, s.readable(), s.writable(), s.seekable(), s.encoding, s.errors, s.isatty())
s.mark = "m"
s.seek(3)
print(s.__getstate__())
t = io.StringIO()
t.__setstate__(("x\r\ny", "\r\n", 2, {"k": "v"}))
print(repr(t.getvalue()), t.tell(), t.k, repr(t.read()))
for state in (3, ("x",), (3, None, 0, None), ("x", 4, 0, None), ("x", None, "0", None), ("x", None, -1, None), ("x", None, 0, 5)):
    show(lambda: io.StringIO().__setstate__(state))
s.close()
for question in ("seekable", "readable", "writable", "getvalue", "tell", "__getstate__", "isatty"):
    show(getattr(s, question))
show(lambda: s.newlines)
show(lambda: s.line_buffering)
print(s.closed)


# ---- buffers over a raw stream written in Python ----
class Raw(io.RawIOBase):
    def __init__(self, data=b"", mode="rw"):
        self.data, self.at, self.mode = bytearray(data), 0, mode

    def readable(self):
        return "r" in self.mode

    def writable(self):
        return "w" in self.mode

    def seekable(self):
        return True

    def readinto(self, into):
        n = min(len(into), len(self.data) - self.at, 4)
        into[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n

    def write(self, b):
        n = min(len(b), 5)
        self.data[self.at:self.at + n] = bytes(b)[:n]
        self.at += n
        return n

    def seek(self, offset, whence=0):
        self.at = (0, self.at, len(self.data))[whence] + offset
        return self.at

    def tell(self):
        return self.at

    def truncate(self, size=None):
        del self.data[self.at if size is None else size:]
        return len(self.data)

    name = "raw stream"

    def fileno(self):
        return 99


raw = Raw(b"0123456789\nabcdefghij\nend")
r = io.BufferedReader(raw, 8)
print(r.readable(), r.writable(), r.seekable(), r.name, r.mode, r.raw is raw, r.closed, r.fileno(), r.isatty(), repr(r))
print(r.peek(2), r.read(3), r.read1(2), r.read1(), r.tell(), r.readline(), r.readline(4), next(r), r.tell())
into = bytearray(6)
r.seek(0)
print(r.readinto(into), into, r.readinto1(into), into, r.seek(-3, 2), r.read(), r.read(1), r.seek(2, 1) if False else "", r.flush())
show(lambda: r.write(b"x"))
show(lambda: r.truncate(2))
print(r.detach() is raw)
show(lambda: r.read())
show(lambda: r.detach())
w = io.BufferedWriter(Raw(b"", "w"), 6)
print(w.write(b"abc"), w.tell(), bytes(w.raw.data), w.write(b"defghijkl"), w.tell(), w.flush(), bytes(w.raw.data), w.readable(), w.writable(), w.seekable(), w.isatty(), w.fileno(), w.name, w.mode, w.closed)
print(w.seek(2), w.write(b"XY"), w.truncate(6), bytes(w.raw.data), w.tell())
show(lambda: w.read())
show(lambda: io.BufferedWriter(Raw(b"", "r")))
show(lambda: io.BufferedReader(Raw(b"", "w")))
show(lambda: io.BufferedReader(Raw(), 0))
inner = w.detach()
print(bytes(inner.data))
m = io.BufferedRandom(Raw(b"abcdefghij"), 4)
print(m.read(2), m.write(b"XY"), m.read(1), m.tell(), m.seek(0), m.readline(), m.peek(), m.seek(1), m.read1(2), m.truncate(5), bytes(m.raw.data), m.readable(), m.writable(), m.seekable(), m.name, m.isatty(), m.fileno(), m.closed, m.mode)
m.seek(0)
print(m.readinto(into), bytes(into), m.seek(0), m.readinto1(into), list(m), m.flush(), m.close(), m.closed)
show(lambda: m.read())
print(m.raw.closed)
pair = io.BufferedRWPair(Raw(b"incoming\ndata"), Raw(b""), 16)
print(pair.read(2), pair.peek(3)[:3], pair.read1(2), pair.readinto(into), into, pair.readinto1(into), pair.readable(), pair.writable(), pair.isatty(), pair.closed, pair.seekable())
print(pair.write(b"out"), pair.flush(), pair.readline(), pair.close(), pair.closed)
show(lambda: pair.read())
show(lambda: io.BufferedRWPair(Raw(b"", "w"), Raw(b"")))
show(lambda: io.BufferedRWPair(Raw(b""), Raw(b"", "r")))
show(lambda: io.BufferedRWPair(Raw(b"")))

# ---- text over bytes ----
x = io.TextIOWrapper(io.BytesIO("one\r\ntwo\rthree".encode()), encoding="utf-8", newline="", line_buffering=True)
print(repr(x), x.line_buffering, x.write_through, x.seekable(), x.readable(), x.writable(), x.isatty(), x.newlines, x.readline(), x.newlines, x.tell(), x.encoding, x.errors)
print(x.reconfigure(line_buffering=False, write_through=True), x.line_buffering, x.write_through)
show(lambda: x.reconfigure(encoding="latin-1"))
show(lambda: x.reconfigure(newline="bad"))
print(x.seek(0), x.reconfigure(newline=None) if False else "", x.read(4), x.truncate(5), x.buffer.getvalue(), x.closed)
buffer = x.detach()
print(buffer.getvalue())
show(lambda: x.read())
show(lambda: x.detach())
show(lambda: repr(x))
y = io.TextIOWrapper(io.BytesIO(), "ascii", errors="replace", write_through=True)
print(y.write("aé\n"), y.buffer.getvalue(), y.errors, y.reconfigure(errors="strict"), y.errors)
show(lambda: y.write("é"))
show(lambda: io.TextIOWrapper(io.BytesIO(), newline="x"))
show(lambda: io.TextIOWrapper(io.BytesIO(), encoding="no such"))
print(io.text_encoding(None), io.text_encoding("x"), issubclass(io.BufferedReader, io.BufferedIOBase), io.BufferedReader.__base__ is not object)

import io, os, sys
def attempt(f, *a, **k):
    try: print("ok", repr(f(*a, **k)))
    except Exception as e: print(type(e).__name__, "|", e)
N = "io_test.txt"
with open(N, "w") as f: print(f.write("líne1\nline2\r\nline3\rlast"), f.name == N, f.mode, f.encoding, f.newlines, f.line_buffering, f.closed, f.readable(), f.writable(), f.seekable(), f.tell(), f.errors); attempt(f.read); attempt(f.seek, -1); attempt(f.seek, 1, 1); attempt(f.write, b"x"); attempt(f.write, 5); attempt(f.truncate, -1); attempt(f.detach if 0 else f.fileno().__class__)
attempt(f.write, "x"); attempt(f.tell); attempt(lambda: f.__enter__()); attempt(lambda: next(f)); print(repr(f), f.closed)
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(N, newline=nl) as f: print(repr(nl), f.readlines(), f.newlines)
with open(N, "rb") as f: print(f.read(3), f.tell(), f.seek(-4, 2), f.read(), f.read(), f.readline(), f.seek(0), f.readline(), f.readinto(b := bytearray(3)), b, f.peek(2)[:2], f.read1(2), repr(f), f.raw, f.mode) if 0 else print(f.read(3), f.tell(), f.seek(-4, 2), f.read(), f.seek(0), f.readline(), f.mode, f.peek(2)[:2], f.read1(2))
with open(N) as f:
    print(f.read(2), f.readline(), [l for l in f], f.read()); f.seek(0); print(next(f)); attempt(f.tell); print(f.readline(), f.readlines(3))
for args, kw in [(("/nonexistent/x",), {}), ((N, "q"), {}), ((N, "rw"), {}), ((N, "r+b"), {"encoding": "utf8"}), ((N, "rb"), {"newline": ""}), ((N, "b"), {}), ((N, ""), {}), ((N, "rt+b"), {}), ((N, "x"), {}), ((N, "r"), {"buffering": 0}), ((N, "rb"), {"buffering": 1}), ((N, "r"), {"encoding": "nope"}), ((N, "r"), {"errors": "nope"}), ((N, "r"), {"newline": "x"}), ((5.5,), {}), ((-1,), {}), ((None,), {}), ((N, 5), {}), ((".",), {}), (("",), {}), (("a\0b",), {}), ((N, "U"), {}), ((N, "rr"), {}), ((N, "w", -1, "ascii"), {}), ((999,), {}), ((N,), {"closefd": False}), ((N, "wb"), {"errors": "strict"}), ((N,), {"opener": lambda p, fl: 5 / 0}), ((N,), {"opener": lambda p, fl: -1}), ((N,), {"opener": lambda p, fl: "a"})]:
    try:
        f = open(*args, **kw); print("opened", f.mode); f.close()
    except Exception as e: print(type(e).__name__, e)
with open(N, "w", encoding="ascii", errors="backslashreplace") as f: f.write("aé\n")
print(open(N, "rb").read() if 0 else [*map(ord, open(N).read())] if 0 else "")
with open(N, "w+", encoding="utf-16") as f: f.write("hé\n"); f.seek(0); print(f.read())
with open(N, "rb") as f: print(f.read())
with open(N, "w", encoding="latin-1") as f:
    attempt(f.write, "\u20ac"); f.write("é")
attempt(lambda: open(N).read()); attempt(lambda: open(N, errors="replace").read()); attempt(lambda: open(N, errors="surrogateescape").read())
with open(N, "a+") as f: print(f.tell() > 0, f.write("more"), f.seek(0)); f.truncate(0)
with open(N, "r+") as f: print(f.read(), f.write("abc"), f.seek(0), f.read(1), f.tell()); f.seek(1); f.write("Z"); f.seek(0); print(f.read())
with open(N, "wb", buffering=0) as f: print(type(f).__name__, f.write(b"raw"), f.mode)
with open(N, "rb", 0) as f: print(f.readall(), f.read(), f.readinto(bytearray(2)))
s = io.StringIO("a\nb\r\nc"); print(s.read(1), s.tell(), s.readline(), s.readlines(), s.seek(0), s.getvalue(), s.write("XY"), s.getvalue(), s.truncate(3), s.getvalue(), s.seek(10), s.write("end"), repr(s.getvalue()), s.newlines, s.line_buffering, s.encoding, s.errors); attempt(s.seek, -1); attempt(s.seek, 1, 1); attempt(s.seek, 0, 5); attempt(s.write, 5); attempt(s.write, b"a"); attempt(s.read, "a"); attempt(s.fileno); attempt(s.truncate, -1); attempt(io.StringIO, 5); attempt(io.StringIO, "a", newline="x"); s.close(); attempt(s.getvalue); attempt(s.read); attempt(lambda: s.closed); print(io.StringIO("a\r\nb\rc", newline=None).read().encode(), io.StringIO("a\nb", newline="\r\n").getvalue().encode(), list(io.StringIO("x\ny")), io.StringIO().isatty())
b = io.BytesIO(b"abc\ndef"); print(b.read(2), b.getvalue(), b.getbuffer()[0], b.readline(), b.tell(), b.seek(-2, 2), b.read(), b.write(b"++"), b.getvalue(), b.truncate(2), b.getvalue(), b.readinto(bytearray(5)), b.seek(0), list(b), b.read1(), b.readable()); attempt(b.write, "a"); attempt(b.seek, -1); attempt(b.seek, "a"); v = b.getbuffer(); attempt(b.write, b"much longer data"); attempt(b.close); v.release(); b.close(); attempt(b.read); attempt(io.BytesIO, "a"); attempt(io.BytesIO, 5); attempt(b.getbuffer); attempt(io.BytesIO(b"x").fileno); attempt(io.BytesIO().readinto, b"ro")
class Raw(io.RawIOBase):
    def __init__(self, d): self.d = d; self.log = []
    def readable(self): return True
    def writable(self): return True
    def readinto(self, b): n = min(len(b), len(self.d), 3); b[:n] = self.d[:n]; self.d = self.d[n:]; return n
    def write(self, b): self.log.append(bytes(b)); return len(b)
r = Raw(b"hello world"); br = io.BufferedReader(r, 4); print(br.read(2), br.peek(), br.read(), br.read(), repr(br)[:20]); r = Raw(b""); bw = io.BufferedWriter(r, 4); bw.write(b"ab"); print(r.log); bw.write(b"cdefgh"); print(r.log); bw.flush(); print(b"".join(r.log)); t = io.TextIOWrapper(io.BufferedReader(Raw("zażółć\ngęślą\n".encode())), encoding="utf8"); print(t.readline(), t.read()); w = io.TextIOWrapper(io.BytesIO(), "utf8", newline="\r\n", write_through=True); w.write("a\nb"); print(w.buffer.getvalue(), w); w.reconfigure(newline="\n", line_buffering=True); w.write("c\n"); print(w.buffer.getvalue()); bb = w.detach(); attempt(w.read); attempt(lambda: w.buffer); print(bb.getvalue())
class Half(io.RawIOBase): pass
attempt(Half().read); attempt(Half().write, b"a"); attempt(Half().seek, 0); attempt(Half().fileno); print(Half().readable(), Half().isatty(), isinstance(Half(), io.IOBase), io.IOBase.__mro__[1:], io.SEEK_END, io.DEFAULT_BUFFER_SIZE, issubclass(io.StringIO, io.TextIOBase)); attempt(io.BufferedReader, io.BytesIO() if 0 else Raw(b""), 0); attempt(io.BufferedReader, 5); attempt(io.TextIOWrapper, 5); attempt(io.open_code, "/nonexistent"); attempt(io.text_encoding, None); attempt(io.UnsupportedOperation.__mro__.__len__); attempt(io.IncrementalNewlineDecoder(None, True).decode, "a\r\nb\r")
rw = io.BufferedRandom(io.FileIO(N, "r+")); rw.write(b"12345"); rw.seek(1); print(rw.read(2), rw.write(b"X"), rw.seek(0), rw.read()); rw.close(); fp = io.FileIO(N); print(fp.name == N, fp.mode, fp.closefd, repr(fp.read()), fp.tell(), repr(fp).replace(N, "N")); fp.close(); print(repr(fp)); attempt(io.FileIO, N, "z"); attempt(io.BufferedRWPair, 5, 6)
print(sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdin.name, sys.stderr.errors, sys.stdout.fileno(), repr(sys.stdin.read())); os.remove(N); attempt(os.remove, N); attempt(input) 

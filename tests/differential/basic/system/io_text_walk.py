# The text layer: line ends, encodings, error handlers, positions, and what each mode refuses.
import io
import os

DATA = b"one\ntwo\r\nthree\rfour\n\nlast"


def ask(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.TextIOWrapper(io.BytesIO(DATA), encoding="ascii", newline=newline)
    print(repr(newline), t.readlines(), t.newlines)
    t = io.TextIOWrapper(io.BytesIO(DATA), encoding="ascii", newline=newline)
    print([t.read(4), t.read(1), t.readline(3), t.readline(), t.newlines, t.read()])
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, encoding="ascii", newline=newline)
    print(t.write("a\nb\r\nc\rd"), t.flush(), raw.getvalue())
    s = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(s.getvalue(), s.readlines(), s.newlines, s.write("x\r\ny\n"), repr(s.getvalue()))
ask("newline bad", lambda: io.StringIO("", newline="x"))
ask("newline bad wrapper", lambda: io.TextIOWrapper(io.BytesIO(), newline="ab"))
ask("newline type", lambda: io.TextIOWrapper(io.BytesIO(), newline=5))

for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "ascii"):
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, encoding=encoding, errors="backslashreplace", newline="\n")
    t.write("né€\U0001F600\n")
    t.write("again\n")
    t.flush()
    print(encoding, raw.getvalue())
    t.seek(0)
    print(ascii(t.readline()), ascii(t.read()), t.tell() == len(raw.getvalue()))

for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    for data in (b"ok \xff\xfe end", b"cut \xe2\x82", b"\xf0\x9f\x98bad"):
        ask(f"{errors} {data}", lambda: ascii(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors=errors).read()))
    ask(f"{errors} write", lambda: (lambda raw: (io.TextIOWrapper(raw, encoding="ascii", errors=errors, write_through=True).write("aé\udc80"), raw.getvalue()))(io.BytesIO()))
ask("errors bad", lambda: io.TextIOWrapper(io.BytesIO(b"x"), encoding="utf-8", errors="nope").read())
ask("encoding bad", lambda: io.TextIOWrapper(io.BytesIO(b"x"), encoding="no-such"))

name = "walk.txt"
with open(name, "w", encoding="utf-8", newline="") as f:
    print(f.write("line 1\nlíne 2\r\nline 3\n"), f.tell(), f.mode, f.name, f.encoding, f.errors, f.line_buffering, f.write_through, f.closed, f.readable(), f.writable(), f.seekable())
    ask("read of a writer", f.read)
    ask("iterate a writer", lambda: next(f))
with open(name, encoding="utf-8") as f:
    cookies = []
    while True:
        cookies.append(f.tell())
        if not f.readline():
            break
    print(cookies)
    for cookie in reversed(cookies):
        f.seek(cookie)
        print(cookie, repr(f.read(4)), f.tell())
    ask("seek 1", lambda: f.seek(1, 1))
    ask("seek 0 1", lambda: f.seek(0, 1))
    ask("seek end", lambda: f.seek(0, 2))
    ask("seek end -1", lambda: f.seek(-1, 2))
    ask("seek -1", lambda: f.seek(-1))
    ask("seek whence", lambda: f.seek(0, 9))
    ask("write", lambda: f.write("x"))
    ask("truncate", lambda: f.truncate(3))
    f.seek(0)
    next(f)
    ask("tell while iterating", f.tell)
    f.readline()
    ask("tell after readline", f.tell)
    for line in f:
        pass
    ask("tell at the end", f.tell)
with open(name, "r+", encoding="utf-8", newline="\n") as f:
    print(f.readline(), end="")
    at = f.tell()
    f.seek(at)
    f.write("LINE")
    f.seek(0)
    print(repr(f.read()))
    f.seek(3)
    print(f.truncate(), repr(f.read()), f.seek(0), repr(f.read()))
with open(name, "a+", encoding="utf-8") as f:
    print(f.tell(), f.write("!"), f.tell(), f.seek(0), repr(f.read()))
ask("x mode", lambda: open(name, "x"))
for mode in ("", "rw", "rb+t", "z", "r+w", "U", "rr", "b", "+", "wb+", "tr"):
    def try_mode():
        with open(name + "2", mode) as f:
            return type(f).__name__, f.mode
    ask(f"mode {mode!r}", try_mode)
for kwargs in ({"mode": "rb", "encoding": "utf-8"}, {"mode": "rb", "errors": "strict"}, {"mode": "rb", "newline": ""}, {"buffering": 0}, {"mode": "rb", "buffering": 1}, {"buffering": -5}, {"closefd": False}, {"mode": 5}, {"encoding": 5}, {"opener": lambda n, f: -1}, {"opener": lambda n, f: "x"}):
    import warnings
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        def try_open():
            with open(name, **kwargs) as f:
                return type(f).__name__
        ask(f"open {[k if k != 'opener' else k for k in kwargs]}", try_open)
        print([str(w.message) for w in caught])
t = io.TextIOWrapper(io.BytesIO(b"a\nb\n"), encoding="ascii")
print(t.reconfigure(newline="\r\n", line_buffering=True, errors="replace"), t.line_buffering, t.errors, t.write("q\n"), t.buffer.getvalue())
print(t.readline() if False else "")
t2 = io.TextIOWrapper(io.BytesIO(b"a\nb\n"), encoding="ascii")
t2.readline()
ask("reconfigure encoding after read", lambda: t2.reconfigure(encoding="utf-8"))
ask("reconfigure newline after read", lambda: t2.reconfigure(newline=""))
print(t2.detach().getvalue())
ask("detached", t2.read)
ask("detached repr", lambda: repr(t2))
ask("detached closed", lambda: t2.closed)
t3 = io.TextIOWrapper(io.BytesIO(b"abc"), encoding="ascii")
t3.close()
for action in (t3.read, t3.readline, t3.tell, t3.flush, lambda: t3.write("x"), lambda: next(t3), t3.fileno, lambda: t3.closed, t3.close, t3.detach, t3.isatty, t3.__enter__):
    ask("closed", action)
s = io.StringIO("héllo\nworld")
print(s.seek(2), s.read(2), s.tell(), s.seek(0, 2), s.write("!"), s.getvalue(), s.truncate(3), repr(s.getvalue()), s.tell(), s.write("Z"), repr(s.getvalue()))
for action in (lambda: s.seek(1, 1), lambda: s.seek(-1), lambda: s.seek(0, 5), lambda: s.truncate(-1), lambda: s.write(b"x"), lambda: s.read("x"), lambda: s.fileno(), lambda: s.detach(), lambda: s.readline(2.5), lambda: s.buffer, lambda: s.encoding, lambda: s.line_buffering):
    ask("StringIO", action)
d = io.IncrementalNewlineDecoder(None, True)
print([d.decode("a\r"), d.decode("\nb\r"), d.decode("c", final=True), d.newlines, d.getstate(), d.reset(), d.newlines])
os.remove(name)
for extra in (name + "2",):
    if os.path.exists(extra):
        os.remove(extra)

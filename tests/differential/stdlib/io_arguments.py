"""What the streams say of sizes and positions that are none, and what they allow after everything was read."""
import io
import time


def t(f, *a, **k):
    try:
        print("->", repr(f(*a, **k)))
    except Exception as e:
        print("!", type(e).__name__, e)


class Index:
    def __index__(self):
        return 2


WRONG = ("a", 1.5, None, 10**30, Index(), b"x", True)
for make in (lambda: io.StringIO("abc\ndef"), lambda: io.BytesIO(b"abc\ndef"), lambda: io.TextIOWrapper(io.BytesIO(b"abc\ndef"), "utf-8"),
             lambda: io.BufferedReader(io.BytesIO(b"abc\ndef"), 4), lambda: io.BufferedRandom(io.BytesIO(b"abc\ndef"))):
    for method in ("read", "readline", "readlines", "read1", "peek", "truncate", "write"):
        if not hasattr(make(), method):
            continue
        for value in WRONG:
            if value == 10**30 and method not in ("read", "readline"):
                continue
            print(type(make()).__name__, method, value if value is not WRONG[4] else "Index", end=" ")
            stream = make()
            t(getattr(stream, method), value)
for value in (10**30, "a", 1.5, None):
    t(io.StringIO("abc").seek, value)
    t(io.BytesIO(b"abc").seek, value)
t(io.TextIOWrapper, io.BytesIO(), encoding=3)
t(io.TextIOWrapper, io.BytesIO(), newline=3)
t(open, "x", encoding=3)
t(memoryview(b"ab").tobytes, order=3)
t(memoryview(b"ab").tobytes, order=None)

text = io.TextIOWrapper(io.BytesIO(b"line\n" * 3), encoding="ascii")
next(text)
t(text.tell)
t(text.reconfigure, newline="\n")
print(repr(text.read()))
t(text.tell)
t(text.reconfigure, errors="ignore", newline="\r\n")
print(text.errors)
text.seek(0)
print(repr(text.read(2)))
t(text.reconfigure, newline="")
while text.readline():
    pass
t(text.reconfigure, newline="")
text.seek(0)
t(text.reconfigure, encoding="latin-1")
print(text.encoding, text.errors)

for f in (b"%i", b"%d", b"%x", b"%u"):
    t(lambda: f % b"a")
stamp = time.struct_time((2020, 1, 2, 3, 4, 5, 6, 7, 0))
t(lambda: stamp.nothing)
t(time.struct_time, (1,) * 9, 5)
t(lambda: type("Own", (time.struct_time,), {}))
t(time.struct_time, (1, 2))

"""How often streams ask what is below them, and that the end of a text stream is no end for good."""
import io


class Slow(io.RawIOBase):
    def __init__(self, data, step):
        self.data, self.step, self.at, self.log = data, step, 0, []

    def readable(self):
        return True

    def readinto(self, buffer):
        n = min(self.step, len(buffer), len(self.data) - self.at)
        self.log.append((len(buffer), n))
        buffer[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n


raw = Slow("zeile eins\r\nzwei äöü\nlast\rmac €".encode(), 3)
text = io.TextIOWrapper(io.BufferedReader(raw, 7), encoding="utf-8", newline=None)
for ask in (text.readline, lambda: text.read(3), lambda: list(text), text.read, text.readline):
    print(repr(ask()), raw.log)
    raw.log.clear()
raw.data += "mehr\r\nund mehr\r".encode()
print(repr(text.readline()), repr(text.read()), text.newlines)
raw.data += b"\nnoch"
print(repr(text.read(2)), repr(text.read(-1)), repr(text.read()))
b = io.BufferedReader(r := Slow(b"abcdefghij" * 6, 4), 8)
for ask in (lambda: b.read1(20), lambda: b.read1(3), lambda: b.read(9), lambda: b.peek(), lambda: b.readline(3), lambda: b.readinto(bytearray(5)), lambda: b.readinto(bytearray(11)), lambda: b.read(17), lambda: b.read1(), lambda: b.read(), lambda: b.read1(5), lambda: b.read()):
    print(ask(), r.log)
    r.log.clear()


class Buffer(io.BytesIO):
    def read(self, *args):
        asked.append(("read", *args))
        return super().read(*args)

    def read1(self, *args):
        asked.append(("read1", *args))
        return super().read1(*args)


asked = []
t = io.TextIOWrapper(Buffer(b"one\ntwo\nthree"), encoding="ascii")
print(t.readline(), t.read(), t.read(), t.readline(), t.read(4), asked)
end = t.tell()
t.buffer.write(b"\nfour")
t.seek(end)
print(repr(t.read()), t.seek(0), repr(t.readline()), t.tell(), next(t), list(t))
for make, state in ((lambda: io.BytesIO(b"abcdef"), 2), (lambda: io.StringIO("a\nb\nc"), 2)):
    import copy
    stream = make()
    stream.read(state)
    stream.mark = [1]
    twin, deep = copy.copy(stream), copy.deepcopy(stream)
    print(twin.read(), deep.read(), stream.read(), twin.mark is stream.mark, deep.mark is stream.mark, type(twin).__name__)
for count in range(6):
    error = BlockingIOError(*"abcde"[:count])
    for action in (lambda: error.characters_written, lambda: delattr(error, "characters_written")):
        try:
            print(count, action())
        except AttributeError as missing:
            print(count, missing)
error = BlockingIOError("a", "b", 3)
error.characters_written += 5
print(error.characters_written)
del error.characters_written
print(hasattr(error, "characters_written"))


class BadLength:
    def __iter__(self):
        return iter(b"ok")

    def __len__(self):
        raise RuntimeError("no length")


for kind in (list, bytearray):
    try:
        kind().extend(BadLength())
    except RuntimeError as error:
        print(kind.__name__, error)

# Streams of one's own on the abstract classes of io: registration, abstract methods, layers on top of each other.
import abc
import io
import _io


for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    print(cls, type(cls).__name__, [c.__module__ + "." + c.__name__ for c in cls.__mro__], cls.__abstractmethods__)
for cls in (io.FileIO, io.BytesIO, io.StringIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper):
    print(cls, [b for b in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase) if issubclass(cls, b)], cls.__base__)
print(io.open is open, io.open is _io.open, open.__module__, io.UnsupportedOperation, io.UnsupportedOperation.__mro__)
print(isinstance(io.StringIO(), io.IOBase), isinstance(io.BytesIO(), io.TextIOBase), isinstance(3, io.IOBase))
print(sorted(io.__all__), sorted(n for n in dir(io) if not n.startswith("_")))


@io.IOBase.register
class Ducks:
    pass


print(issubclass(Ducks, io.IOBase), isinstance(Ducks(), io.IOBase), issubclass(Ducks, io.RawIOBase))


class Framed(io.RawIOBase):
    @abc.abstractmethod
    def frame(self):
        """Gives a frame."""

    def readable(self):
        return True

    def readinto(self, buffer):
        piece = self.frame()[:len(buffer)]
        buffer[:len(piece)] = piece
        return len(piece)


try:
    Framed()
except TypeError as error:
    print(error)


class Counted(Framed):
    def __init__(self, n):
        self.n = n

    def frame(self):
        self.n -= 1
        return b"frame %d\n" % self.n if self.n >= 0 else b""


print(Counted(3).read(), Counted(2).readall(), list(Counted(3)), Counted(2).readline(3), Counted(1).readlines())
reader = io.BufferedReader(Counted(4), buffer_size=5)
print(reader.peek(2)[:2], reader.read(3), reader.readline(), reader.read1(4), reader.read())
text = io.TextIOWrapper(io.BufferedReader(Counted(3)), encoding="ascii")
print(text.readline(), [line for line in text], text.read(), text.closed)
text.close()
print(text.closed, text.buffer.closed, text.buffer.raw.closed)


class Sink(io.RawIOBase):
    def __init__(self):
        self.parts = []

    def writable(self):
        return True

    def write(self, data):
        self.parts.append(bytes(data))
        return min(len(data), 4)


sink = Sink()
with io.BufferedWriter(sink, buffer_size=8) as writer:
    print(writer.write(b"0123456789"), writer.write(b"ab"), sink.parts)
    writer.flush()
    print(sink.parts)
print(sink.parts, sink.closed)
pair = io.BufferedRWPair(Counted(2), Sink())
print(pair.read(4), pair.write(b"xy"), pair.readable(), pair.writable(), pair.readline(), pair.closed)
pair.close()


class Upper(io.TextIOBase):
    def __init__(self):
        self.text = ""

    def writable(self):
        return True

    def write(self, s):
        self.text += s.upper()
        return len(s)


out = Upper()
print("one", 2, None, file=out, sep="-", end="!\n")
out.writelines(["three", "four"])
print(repr(out.text), out.encoding, out.errors, out.newlines)
for call in (out.read, out.readline, out.detach, out.fileno, out.tell, lambda: out.seek(0), lambda: out.truncate(3), lambda: next(out)):
    try:
        print(call())
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
out.close()
for call in (lambda: out.writelines([]), out.flush, out.__enter__, out.isatty, out.writable):
    try:
        print(call())
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)


class Closing(io.IOBase):
    def __init__(self, name):
        self.name = name

    def flush(self):
        print("flush", self.name, self.closed)
        super().flush()

    def close(self):
        print("close", self.name, self.closed)
        super().close()


c = Closing("a")
with c:
    print("inside", c.closed)
c.close()
del c
d = Closing("b")
del d

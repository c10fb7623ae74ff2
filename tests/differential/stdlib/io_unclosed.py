# Files that nobody closes: a ResourceWarning where the program asks for it; streams over files that refuse.
import io
import os
import warnings

with open("plain.txt", "w") as f:
    f.write("one\ntwo\n")
warnings.simplefilter("always")
with warnings.catch_warnings(record=True) as caught:
    for make in (lambda: open("plain.txt"), lambda: open("plain.txt", "rb"), lambda: open("plain.txt", "rb", buffering=0), lambda: open("plain.txt", "r+b")):
        before = len(caught)
        make().read()
        print(len(caught) - before, caught[-1].category.__name__, caught[-1].message)
    kept = open("plain.txt")
    kept.close()
    del kept
    fd = os.open("plain.txt", os.O_RDONLY)
    open(fd, closefd=False)
    print(len(caught), os.close(fd))
warnings.simplefilter("error", ResourceWarning)
warnings.simplefilter("ignore")
open("plain.txt").read(1)


class Blocked(io.FileIO):
    def __setattr__(self, name, value):
        if name == "name":
            raise LookupError("no name")
        super().__setattr__(name, value)


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error} / {error.__context__!r} / {error.__cause__!r}"


fd = os.open("plain.txt", os.O_RDONLY)
print(attempt(Blocked, fd), os.read(fd, 3), os.close(fd), attempt(io.FileIO, 2 ** 40), attempt(open, -(2 ** 40)), attempt(open, -5))


class Raw(io.RawIOBase):
    def __init__(self, result=0):
        self.result, self.written = result, []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        print(type(buffer).__name__, len(buffer), buffer.readonly)
        return self.result

    def write(self, data):
        print(type(data).__name__, len(data), data.readonly, bytes(data[:6]))
        self.written.append(bytes(data))
        return len(data)


for result in (b"", -1, 99999, None, 2, "x"):
    print(attempt(io.BufferedReader(Raw(result), 16).readline) if result != 2 else attempt(io.BufferedReader(Raw(result), 16).read, 1))
text = io.TextIOWrapper(io.BufferedWriter(Raw(), 4), encoding="ascii")
text._CHUNK_SIZE = 8
print(text.write("abc"), text.write("def"), text.write("x" * 9), text.write("gh"), attempt(text.read), text.flush())
print(attempt(text.__init__, text.buffer, newline="bad"), attempt(text.read), attempt(text.write, "x"))


class Closes(io.BytesIO):
    def flush(self):
        raise KeyError("flush")

    def close(self):
        raise ValueError("close")


for stream in (io.BufferedWriter(Closes()), io.TextIOWrapper(Closes())):
    stream.flush = Closes().flush
    print(attempt(stream.close))
reader = io.BufferedReader(io.BytesIO(b"abcdefghijkl"), 4)
buffer = bytearray(9)
print(reader.peek(1), reader.readinto1(buffer), buffer, reader.readinto1(bytearray(2)), reader.readinto(bytearray(5)))
random = io.BufferedRandom(raw := io.BytesIO(b"old data"))
random.read()
raw.seek(0)
raw.write(b"NEW")
random.flush()
random.seek(0)
print(random.read(4))

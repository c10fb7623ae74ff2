# readlines(hint): how many lines come, for every stream of io and for streams of a program's own.
import io

TEXT = "l1\nl2\r\nl3\nlong line four\n\nlast"


class Lines(io.IOBase):
    def __init__(self, lines):
        self.left = list(lines)

    def readline(self, size=-1):
        return self.left.pop(0) if self.left else b""


class Iterated(io.RawIOBase):
    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count > 5:
            raise StopIteration
        return "x" * self.count


makers = {
    "StringIO": lambda: io.StringIO(TEXT),
    "StringIO untranslated": lambda: io.StringIO(TEXT, newline=""),
    "BytesIO": lambda: io.BytesIO(TEXT.encode()),
    "TextIOWrapper": lambda: io.TextIOWrapper(io.BytesIO(TEXT.encode()), "utf-8"),
    "TextIOWrapper raw lines": lambda: io.TextIOWrapper(io.BytesIO(TEXT.encode()), "utf-8", newline="\r\n"),
    "BufferedReader": lambda: io.BufferedReader(io.BytesIO(TEXT.encode())),
    "BufferedRandom": lambda: io.BufferedRandom(io.BytesIO(TEXT.encode())),
    "Lines": lambda: Lines([b"ab", b"cde", b"", b"f"]),
    "Iterated": Iterated,
}
for name, make in makers.items():
    print(name, [len(make().readlines(hint)) for hint in (None, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 25, 26, 100)], make().readlines(3), end=" ")
    stream = make()
    print(stream.readlines(7), stream.readlines(1), stream.readlines())
for bad in ("7", 1.5, [], 2**80):
    try:
        print(io.StringIO(TEXT).readlines(bad))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)

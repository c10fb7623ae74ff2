# print: separators, ends, files, flush, non-strings, errors.
import sys

print()
print("a", 1, None, 2.5, [1], sep="")
print("a", "b", sep="\n", end="!\n")
print("x", end="")
print("y", end=None)
print(1, 2, 3, sep=", ", file=sys.stdout, flush=True)
print(*"abc", *[1, 2], sep="-")
print("to stderr", file=sys.stderr)
print("a", "b", sep=None)


class Out:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)


out = Out()
print("hello", 5, file=out, end="END")
print(out.parts)


class Both:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class BadStr:
    def __str__(self):
        return 5


print(Both(), [Both()], {"k": Both()}, (Both(),), OnlyRepr(), str(OnlyRepr()), repr(Both()), {Both(): 1}.__len__())
for bad in (lambda: print(BadStr()), lambda: print("a", sep=5), lambda: print("a", end=5), lambda: print("a", nope=1), lambda: print("a", file=5), lambda: repr(), lambda: str(BadStr())):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print("é☃𝄞", "\t|", "nul\x00", repr("\x1b[0m"), sep="|")
print(True, None, ..., NotImplemented, int, print, type(None), range(3), {}.keys(), 1j)
sys.stdout.write("written ")
print(sys.stdout.write("count\n"))
print("%s" % print.__name__, print("inner"), sep=" <- ")
print(print, len, sys.stdout is not None)
print("a\nb", "c\rd".replace("\r", "\\r"))
print("last without newline", end="")

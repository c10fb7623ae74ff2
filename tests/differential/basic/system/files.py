# open(): text and binary, modes, iteration, seek and tell, context manager, errors.
with open("data.txt", "w", encoding="utf-8") as f:
    print(f.write("first\nsecond é☃\n\nlast"), f.name, f.mode, f.closed, f.writable(), f.readable())
    f.writelines(["\n", "x\n"])
    print("printed", 5, file=f)
print(f.closed)
with open("data.txt", encoding="utf-8") as f:
    print(f.read(), end="")
    print(repr(f.read()), f.seek(0), repr(f.readline()), f.readlines())
with open("data.txt", encoding="utf-8") as f:
    print([line.rstrip("\n") for line in f], repr(next(f, "end")))
with open("data.txt", "rb") as f:
    data = f.read()
    print(data, f.seek(6), f.read(6), f.tell(), f.seek(-2, 2), f.read(), len(data))
with open("data.txt", "a", encoding="utf-8") as f:
    f.write("appended")
with open("data.txt", "r+", encoding="utf-8") as f:
    f.write("FIRST")
    f.seek(0, 2)
    f.write("!")
    f.seek(0)
    print(f.read(7), repr(f.read()[-10:]))
with open("lines.txt", "wb") as f:
    f.write(b"a\r\nb\rc\n\xff")
with open("lines.txt", encoding="latin-1") as f:
    print(f.readlines())
with open("lines.txt", encoding="latin-1", newline="") as f:
    print(f.readlines())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def read_write_only():
    with open("x", "w") as f:
        f.read()


def write_bytes_to_text():
    with open("x", "w") as f:
        f.write(b"a")


def write_text_to_binary():
    with open("x", "wb") as f:
        f.write("a")


for bad in (lambda: open("missing.txt"), lambda: open("."), lambda: open("x", "q"), lambda: open("x", "rw"), lambda: open("x", ""), lambda: open("data.txt", "x"), lambda: f.read(), lambda: open("lines.txt", encoding="utf-8").read(),
            read_write_only, write_bytes_to_text, write_text_to_binary, lambda: open("x", "rb", encoding="utf-8"), lambda: open("missing/dir.txt", "w"), lambda: open("nul\x00"), lambda: open(None)):
    attempt(bad)
try:
    open("missing.txt")
except FileNotFoundError as error:
    print(error.errno, error.strerror, error.filename)

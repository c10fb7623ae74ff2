"""Raw files, and changing the folder for a block."""
import contextlib
import io
import os


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


name = "raw_file.tmp"
f = io.FileIO(name, "w+")
print(f.write(b"0123456789"), f.tell(), f.seek(2), f.mode, f.closefd, f.name, f.readable(), f.writable(), f.seekable(), f.isatty())
into = bytearray(4)
print(f.readinto(into), into, f.seek(-2, 2), f.read(), f.readall(), f.seek(1, 0), f.read(3), f.truncate(5), f.seek(0), f.readall())
show(lambda: f.seek(-1))
show(lambda: f.seek(0, 9))
show(lambda: f.readinto(b"read only"))
show(lambda: f.write("text"))
print(repr(f).replace(str(f.fileno()), "N"), f.closed)
g = io.FileIO(f.fileno(), "r", closefd=False)
print(g.closefd, g.mode, g.close(), f.closed, repr(g).endswith("[closed]>"))
f.close()
for question in (f.read, f.tell, f.fileno, f.isatty, f.readable, f.seekable, lambda: f.write(b""), lambda: f.mode, lambda: f.closefd, f.__enter__, lambda: repr(f)):
    show(question)
for mode in ("r", "rb", "rb+", "ab", "ab+", "wb", "xb"):
    try:
        with io.FileIO(name, mode) as h:
            print(mode, h.mode, h.tell())
    except OSError as error:
        print(mode, type(error).__name__)
for bad in ("", "z", "rw", "r+w", "rr", "U"):
    show(lambda: io.FileIO(name, bad))
show(lambda: io.FileIO("no/such/file"))
show(lambda: io.FileIO(-1))
show(lambda: io.FileIO(name, closefd=False))
show(lambda: io.FileIO(name, opener=lambda path, flags: -1))
with io.FileIO(name, "w", opener=lambda path, flags: os.open(path, flags)) as h:
    print(h.write(b"code = 1\n"))
with io.open_code(name) as code:
    print(type(code).__name__, code.read())
show(lambda: io.open_code(3))
os.remove(name)
os.mkdir("folder.tmp")
here = os.getcwd()
with contextlib.chdir("folder.tmp") as nothing:
    print(nothing, os.path.basename(os.getcwd()))
    with contextlib.chdir(".."):
        print(os.getcwd() == here)
    print(os.path.basename(os.getcwd()))
print(os.getcwd() == here)





show(lambda: contextlib.chdir("no such folder").__enter__())
os.rmdir("folder.tmp")

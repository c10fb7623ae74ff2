# os and its files as scripts use them: trees, links, descriptors, environment, pipes and errors.
import errno
import os
import stat
import sys


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except OSError as error:
        return type(error).__name__, errno.errorcode[error.errno], error.filename, error.filename2, error.strerror
    except (TypeError, ValueError) as error:
        return type(error).__name__, str(error)


os.makedirs("tree/a/b")
os.makedirs("tree/c", exist_ok=True)
print(attempt(os.makedirs, "tree/c"), attempt(os.mkdir, "tree/x/y"), attempt(os.makedirs, "tree/a/b", exist_ok=True))
for name in ("tree/one.txt", "tree/a/two.txt", "tree/a/b/three.txt"):
    with open(name, "w") as f:
        f.write(name)
os.symlink("one.txt", "tree/link")
os.symlink("nowhere", "tree/dangling")
os.symlink("a", "tree/dirlink")
os.link("tree/one.txt", "tree/hard")
for top, dirs, files in os.walk("tree"):
    dirs.sort()
    print(top, dirs, sorted(files))
for top, dirs, files in os.walk("tree", topdown=False, followlinks=True):
    print(top, sorted(dirs), sorted(files))
for top, dirs, files, fd in os.fwalk("tree"):
    dirs.sort()
    print(top, dirs, sorted(files), type(fd).__name__, os.stat("one.txt", dir_fd=fd).st_size if top == "tree" else None)
errors = []
print(list(os.walk("nope")), list(os.walk("nope", onerror=errors.append)), [type(e).__name__ for e in errors])
print(os.readlink("tree/link"), attempt(os.readlink, "tree/one.txt"), os.path.realpath("tree/link") == os.path.abspath("tree/one.txt"))
print(os.stat("tree/link").st_size, os.lstat("tree/link").st_size, os.stat("tree/link", follow_symlinks=False).st_size, os.stat("tree/hard").st_nlink)
print(attempt(os.stat, "tree/dangling"), os.path.exists("tree/dangling"), os.path.lexists("tree/dangling"), os.path.islink("tree/dangling"))
entries = {}
with os.scandir("tree") as it:
    for e in it:
        entries[e.name] = (e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False), e.path, e.inode() == os.lstat(e.path).st_ino,
                           stat.filemode(e.stat(follow_symlinks=False).st_mode)[0], os.fspath(e), repr(e))
for name in sorted(entries):
    print(name, entries[name])
print(sorted(e.name for e in os.scandir(b"tree")), sorted(os.listdir(b"tree")))
os.chmod("tree/one.txt", 0o640)
print(oct(os.stat("tree/one.txt").st_mode), stat.filemode(os.stat("tree/one.txt").st_mode), os.access("tree/one.txt", os.R_OK), os.access("tree/no", os.F_OK))
os.utime("tree/one.txt", (1000000000, 1234567890.5))
st = os.stat("tree/one.txt")
print(st.st_mtime, st.st_atime, st.st_mtime_ns, st[8], len(st), st.st_size == st[6], isinstance(st, tuple), stat.S_ISREG(st.st_mode))
os.utime("tree/one.txt", ns=(5, 7))
print(os.stat("tree/one.txt").st_mtime_ns, attempt(os.utime, "tree/one.txt", (1, 2), ns=(1, 2)), attempt(os.utime, "tree/one.txt", (1,)))
os.rename("tree/hard", "tree/renamed")
os.replace("tree/renamed", "tree/c/replaced")
print(attempt(os.rename, "tree/none", "tree/some"), attempt(os.rmdir, "tree/a"), attempt(os.remove, "tree/a"), attempt(os.unlink, "tree/none"))
os.truncate("tree/c/replaced", 3)
print(open("tree/c/replaced").read(), os.path.getsize("tree/c/replaced"))
os.renames("tree/c/replaced", "tree/new/deep/file")
print(os.path.exists("tree/c"), os.listdir("tree/new/deep"))
os.removedirs
os.remove("tree/new/deep/file")
os.removedirs("tree/new/deep")
print(os.path.exists("tree/new"), os.path.exists("tree"))

fd = os.open("data.bin", os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
print(os.write(fd, b"0123456789"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.lseek(fd, 0, os.SEEK_CUR), os.pread(fd, 4, 1), os.pwrite(fd, b"XY", 0))
print(os.fstat(fd).st_size, os.ftruncate(fd, 5), os.lseek(fd, 0, 0), os.read(fd, 100), os.isatty(fd), os.get_inheritable(fd))
copy = os.dup(fd)
print(copy != fd, os.writev(copy, [b"ab", b"cd"]), os.lseek(copy, 0, 0), os.readv(copy, [bytearray(2)]), os.fsync(fd), os.get_blocking(fd))
os.set_inheritable(copy, True)
print(os.get_inheritable(copy), os.close(copy), attempt(os.read, copy, 1), attempt(os.close, copy))
with os.fdopen(fd, "r+b") as f:
    f.seek(0)
    print(f.read(), f.fileno() == fd, f.name == fd)
print(attempt(os.write, fd, b"x"), attempt(os.open, "missing/file", os.O_RDONLY), attempt(os.open, "data.bin", os.O_CREAT | os.O_EXCL))
r, w = os.pipe()
os.write(w, b"through the pipe")
os.close(w)
print(os.read(r, 7), os.read(r, 100), os.read(r, 1), os.close(r))

os.environ["MOLT_ONE"] = "1"
os.environ.setdefault("MOLT_TWO", "two")
os.environ |= {"MOLT_THREE": "3"}
print(os.environ["MOLT_ONE"], os.getenv("MOLT_TWO"), os.getenv("MOLT_NONE"), os.getenv("MOLT_NONE", "x"), os.environb[b"MOLT_THREE"], "MOLT_ONE" in os.environ)
print(os.environ.pop("MOLT_ONE"), os.environ.get("MOLT_ONE"), os.environ.pop("MOLT_ONE", None), sorted(k for k in os.environ if k.startswith("MOLT_T")))
for bad in (lambda: os.environ["MOLT_ONE"], lambda: os.environ.__setitem__("a", 1), lambda: os.environ.__setitem__(1, "a"), lambda: os.environ.__setitem__("a=b", "c"),
            lambda: os.putenv("x", "a\0b"), lambda: os.environ.__delitem__("MOLT_ONE")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
os.environ["MOLT_$X"] = "v"
print(os.path.expandvars("$MOLT_TWO/${MOLT_THREE}/$MOLT_NONE/${x"), os.path.expanduser("a~"), os.environ.copy().__class__, type(os.environ | {}).__name__)
here = os.getcwd()
os.chdir("tree")
print(os.path.basename(os.getcwd()), os.path.relpath("a/b", ".."), os.listdir("a"), attempt(os.chdir, "zzz"))
os.chdir(here)
print(os.getcwdb() == here.encode(), os.fspath(b"x"), os.fsencode("é"), ascii(os.fsdecode(b"\xff")), attempt(os.fspath, 3), os.path.commonpath(["/a/b", "/a/c"]))
print(os.strerror(2), os.sep, os.linesep, os.name, os.curdir, os.pardir, os.extsep, os.pathsep, os.devnull, os.altsep, os.defpath)
print(os.cpu_count() > 0, os.getpid() > 0, len(os.urandom(5)), os.umask(0o22) is not None, os.get_exec_path({"PATH": "/a:/b"}), os.supports_dir_fd == set())
print(os.posix_fadvise if hasattr(os, "zzz") else None, os.uname().sysname, type(os.times()).__name__, os.WIFEXITED(0), os.WEXITSTATUS(256), os.waitstatus_to_exitcode(256))
print(attempt(os.listdir, "data.bin"), attempt(os.scandir, "none"), attempt(os.stat, "a\0b"), attempt(os.stat, 3.5), attempt(os.mkdir, "x", mode="7"), attempt(os.open))
pid = os.fork()
if pid == 0:
    os._exit(7)
done, status = os.waitpid(pid, 0)
print(done == pid, os.waitstatus_to_exitcode(status), os.WIFSIGNALED(status))
sys.stdout.flush()

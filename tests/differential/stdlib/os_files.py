# os: files, folders, descriptors, errors; in a folder of its own that is removed at the end.
import os
import stat
import sys


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error).replace(base, "BASE")


base = os.path.join(os.environ.get("TMPDIR", "/tmp"), "molt_os_files_%d" % os.getpid())
start = os.getcwd()
os.mkdir(base)
os.chdir(base)
try:
    print(os.getcwd() == os.path.realpath(base), os.getcwdb() == os.fsencode(os.getcwd()))
    # files
    fd = os.open("a", os.O_RDWR | os.O_CREAT, 0o640)
    print(os.write(fd, b"hello world"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.pread(fd, 5, 6), os.pwrite(fd, b"W", 6))
    print(os.lseek(fd, 0, os.SEEK_END), os.fstat(fd).st_size, os.get_inheritable(fd), os.get_blocking(fd), os.isatty(fd))
    os.set_inheritable(fd, True)
    print(os.get_inheritable(fd), os.set_blocking(fd, False), os.get_blocking(fd))
    buffers = [bytearray(3), bytearray(4)]
    os.lseek(fd, 0, 0)
    print(os.readv(fd, buffers), buffers, os.writev(fd, [b"12", b"34"]), os.preadv(fd, buffers, 1), os.pwritev(fd, [b"xy"], 0))
    copy = os.dup(fd)
    print(os.get_inheritable(copy), os.dup2(fd, copy), os.get_inheritable(copy), os.fsync(fd), os.fdatasync(fd))
    os.close(copy)
    print(attempt(os.close, copy), attempt(os.read, copy, 1), attempt(os.read, fd, -1))
    os.ftruncate(fd, 4)
    os.close(fd)
    with open("a") as f:
        print(f.read())
    s = os.stat("a")
    print(stat.filemode(s.st_mode), s.st_size, s.st_nlink, s.st_uid == os.getuid(), len(s), s[6], type(s.st_mtime).__name__, s.n_fields)
    print(s.st_mtime_ns // 10**9 == s[8] == int(s.st_mtime), repr(s).startswith("os.stat_result(st_mode=33184, st_ino="), s == os.lstat("a"))
    os.utime("a", (1.5, 2.25))
    print(os.stat("a").st_atime, os.stat("a").st_mtime, os.stat("a")[7:9], os.stat("a").st_mtime_ns)
    os.utime("a", ns=(123456789012345678, 5))
    print(os.stat("a").st_atime_ns, os.stat("a").st_mtime_ns, os.stat("a").st_mtime)
    os.chmod("a", 0o600)
    print(oct(os.stat("a").st_mode), os.access("a", os.R_OK), os.access("b", os.F_OK), os.truncate("a", 2), os.path.getsize("a"))
    print(attempt(os.utime, "a", (1,)), attempt(os.utime, "a", (1, 2), ns=(1, 2)), attempt(os.utime, "none"))
    # links and names
    os.symlink("a", "link")
    os.link("a", "hard")
    print(os.readlink("link"), os.readlink(b"link"), os.path.islink("link"), os.stat("a").st_nlink, os.path.samefile("a", "hard"))
    os.rename("hard", "moved")
    os.replace("moved", "a2")
    print(sorted(os.listdir()), sorted(os.listdir(b".")), sorted(os.listdir(os.fspath("."))))
    print(stat.S_ISLNK(os.lstat("link").st_mode), os.unlink("a2"), os.remove("link"), attempt(os.remove, "link"))
    print(attempt(os.rename, "none", "other"), attempt(os.rmdir, "a"), attempt(os.mkdir, "a"), attempt(os.listdir, "a"), attempt(os.stat, "a/b"))
    print(attempt(os.open, "none", os.O_RDONLY), attempt(os.symlink, "x", "a"), attempt(os.readlink, "a"), attempt(os.chdir, "none"))
    # folders
    os.makedirs("d/e/f")
    os.makedirs("d/e/f", exist_ok=True)
    print(attempt(os.makedirs, "d/e/f"), attempt(os.makedirs, "a/x"))
    for name in ("d/1", "d/e/2", "d/e/f/3"):
        open(name, "w").close()
    os.symlink("e", "d/link")
    print([(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk("d")])
    print([(top, sorted(dirs), sorted(files)) for top, dirs, files in os.walk("d", topdown=False)])
    print(sorted(top for top, dirs, files in os.walk("d", followlinks=True)), list(os.walk("none")))
    for top, dirs, files in os.walk("d"):
        dirs[:] = [d for d in dirs if d == "e"]
        print(top, dirs)
    seen = []
    list(os.walk("none", onerror=seen.append))
    print(seen[0].errno, seen[0].filename)
    print([(top, sorted(dirs), sorted(files), type(fd)) for top, dirs, files, fd in os.fwalk("d")])
    print([(top, sorted(dirs), sorted(files)) for top, dirs, files, fd in os.fwalk("d", topdown=False)])
    walker = os.fwalk("d")
    next(walker), next(walker)
    walker.close()
    with os.scandir("d") as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            print(entry, entry.name, entry.path, entry.is_dir(), entry.is_dir(follow_symlinks=False), entry.is_file(), entry.is_symlink(),
                  entry.is_junction(), entry.inode() == os.lstat(entry.path).st_ino, entry.stat().st_size == os.stat(entry.path).st_size,
                  os.fspath(entry), entry.stat(follow_symlinks=False) == os.lstat(entry))
    print(sorted(e.path for e in os.scandir(b"d")), os.DirEntry, attempt(os.scandir, "none"))
    entries = os.scandir("d")
    entries.close()
    print(list(entries))
    # descriptors of folders
    folder = os.open("d", os.O_RDONLY | os.O_DIRECTORY)
    print(sorted(os.listdir(folder)), os.stat("1", dir_fd=folder).st_size, sorted(e.name for e in os.scandir(folder)))
    os.mkdir("made", dir_fd=folder)
    os.rename("made", "renamed", src_dir_fd=folder, dst_dir_fd=folder)
    os.rmdir("renamed", dir_fd=folder)
    os.fchdir(folder)
    print(os.path.basename(os.getcwd()), attempt(os.stat, folder, dir_fd=folder), attempt(os.stat, 1, follow_symlinks=False))
    os.close(folder)
    os.chdir("..")
    os.renames("d/e/f/3", "g/h/3")
    print(sorted(os.listdir("d/e")), os.listdir("g/h"))
    os.unlink("g/h/3")
    os.removedirs("g/h")
    print(os.path.exists("g"))
    # pipes
    r, w = os.pipe()
    print(os.write(w, memoryview(b"pipe")), os.read(r, 10), os.get_inheritable(r), attempt(os.lseek, r, 0, 0))
    with os.fdopen(w, "w") as stream:
        stream.write("text")
    with os.fdopen(r) as stream:
        print(stream.read())
    print(attempt(os.fdopen, "x"))
    # arguments
    print(attempt(os.stat, []), attempt(os.stat, "a\0b"), attempt(os.mkdir, 5), attempt(os.listdir, []), attempt(os.stat, "x", dir_fd="a"))
    print(attempt(os.rename, 1, 2), attempt(os.stat, 10**20), attempt(os.close, "x"), attempt(os.chmod, [], 1), attempt(os.truncate, [], 1))
    print(attempt(os.chown, "a", "x", 1), attempt(os.chown, "a", -5, 1), attempt(os.write, 1, "text"), attempt(os.get_terminal_size, 10**6))


    class Path:
        def __init__(self, path):
            self.path = path

        def __fspath__(self):
            return self.path


    print(os.stat(Path("a")).st_size, os.fspath(Path(b"x")), isinstance(Path(""), os.PathLike), issubclass(int, os.PathLike), os.PathLike[str])
    print(attempt(os.fspath, 5), attempt(os.fspath, Path(5)), attempt(os.stat, Path(5)))
    print(os.fsencode("a\udcff"), os.fsdecode(b"a\xff") == "a\udcff", os.fsencode(Path("p")), os.fsdecode("s"), attempt(os.fsencode, 5))
    open(os.fsdecode(b"n\xff"), "w").close()
    print(ascii([n for n in os.listdir() if n.startswith("n")]), [n for n in os.listdir(b".") if n.startswith(b"n")])
    os.mkfifo("fifo")
    print(stat.S_ISFIFO(os.stat("fifo").st_mode), os.statvfs(".").f_bsize > 0, len(os.statvfs(".")), os.pathconf(".", "PC_NAME_MAX"))
    print(os.stat in os.supports_dir_fd, os.stat in os.supports_fd, os.access in os.supports_effective_ids, os.SEEK_END, os.sep, os.linesep)
    print(os.strerror(2), os.strerror(12345), os.error is OSError, os.name, os.curdir, os.devnull, os.major(os.makedev(5, 7)), os.minor(os.makedev(5, 7)))
finally:
    os.chdir(start)
    for top, dirs, files in os.walk(base, topdown=False):
        for name in files:
            os.unlink(os.path.join(top, name))
        for name in dirs:
            path = os.path.join(top, name)
            os.unlink(path) if os.path.islink(path) else os.rmdir(path)
    os.rmdir(base)
print(os.path.exists(base))

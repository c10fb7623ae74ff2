# What errors of os name as their file: what __fspath__ gave, descriptors for some functions, nothing for others.
import os


class Named:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"Named({self.path!r})"


class Index:
    def __index__(self):
        return 97

    def __repr__(self):
        return "Index"


def report(function, *args):
    try:
        function(*args)
    except OSError as error:
        print(function.__name__, type(error).__name__, error.errno, repr(error.filename), repr(error.filename2), error)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
    else:
        print(function.__name__, "done")


for path in (Named("missing/one"), Named(b"missing/two"), "missing/three", b"missing/four"):
    for function in (os.stat, os.lstat, os.listdir, os.scandir, os.readlink, os.rmdir, os.unlink, os.remove, os.mkdir, os.chdir, os.statvfs, os.removedirs, os.path.getsize, os.path.getmtime, os.makedirs if isinstance(path, str) and not path else os.path.getctime, open, os.mkfifo, os.mknod, os.listxattr):
        report(function, path)
    report(os.open, path, 0)
    report(os.chmod, path, 0)
    report(os.truncate, path, 3)
    report(os.utime, path)
    report(os.chown, path, 1, 1)
    report(os.lchown, path, 1, 1)
    report(os.pathconf, path, "PC_NAME_MAX")
    report(os.rename, path, "missing/to")
    report(os.rename, "missing", path)
    report(os.replace, path, path)
    report(os.link, path, "missing/to")
    report(os.symlink, "missing", path)
    report(os.renames, path, "missing_to")
    report(os.getxattr, path, "user.x")
    print(os.access(path, 0), os.path.exists(path), os.path.isdir(path), os.path.islink(path), os.path.lexists(path))
for descriptor in (97, Index()):
    for function in (os.stat, os.listdir, os.scandir, os.chdir, os.statvfs, os.path.getsize, os.utime):
        report(function, descriptor)
    report(os.chmod, descriptor, 0)
    report(os.truncate, descriptor, 3)
    report(os.chown, descriptor, 1, 1)
for function in (os.fstat, os.close, os.fsync, os.fchdir, os.fdatasync, os.get_inheritable, os.fstatvfs, os.dup):
    report(function, 97)

# What is no path, in the words of every function that takes one: the class without its module.
import array
import collections
import io
import os
import posixpath
import struct
import types


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Gives:
    def __init__(self, what):
        self.what = what

    def __fspath__(self):
        return self.what


class Nested:
    class Inner:
        pass


values = [array.array("i"), collections.deque(), collections.OrderedDict(), io.StringIO(), types.SimpleNamespace(), 2.5, None, Nested.Inner(), Nested.Inner, os.stat, [], object()]
for value in values:
    name = type(value).__name__
    for function in (os.fspath, posixpath.basename, posixpath.dirname, posixpath.normcase, posixpath.normpath, posixpath.splitext, posixpath.splitroot, posixpath.expandvars, posixpath.expanduser, posixpath.isabs, os.fsencode, os.fsdecode, open, os.lstat, os.rmdir, os.readlink, io.FileIO, posixpath.islink):
        print(name, function.__name__, attempt(function, value))
    print(name, attempt(posixpath.join, "a", value), attempt(posixpath.commonpath, ["a", value]), attempt(os.rename, value, "x"), attempt(os.rename, "x", value), attempt(os.open, value, 0), attempt(os.getenv, value), attempt(os.access, value, 0), attempt(struct.Struct, value))
for value in values[:5] + [3, bytearray(b"x")]:
    gives = Gives(value)
    print(attempt(os.fspath, gives), attempt(open, gives), attempt(os.stat, gives), attempt(posixpath.join, gives, "b"), attempt(posixpath.basename, gives))


class Status:
    def __init__(self, ino=None, dev=None):
        if ino is not None: self.st_ino = ino
        if dev is not None: self.st_dev = dev


print(attempt(posixpath.samestat, 1, "x"), attempt(posixpath.samestat, Status(1, 2), []), attempt(posixpath.samestat, Status(1), Status(1, 2)), attempt(posixpath.samestat, Status(1, 2), Status(1)), posixpath.samestat(Status(1, 2), Status(1, 2)), posixpath.samestat(Status(1), Status(2)))
print(attempt(posixpath.commonpath, 0), attempt(posixpath.commonpath, None), attempt(posixpath.commonpath, ()), attempt(posixpath.commonpath, iter(())), attempt(posixpath.commonpath, 5), attempt(posixpath.commonpath, ["/a", "b"]), attempt(posixpath.commonpath, ["/a", b"/b"]), posixpath.commonpath(iter(["/a/b", "/a/c"])))

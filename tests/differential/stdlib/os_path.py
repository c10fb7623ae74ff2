# os.path: texts, and questions to the file system that do not depend on the machine.
import genericpath
import os
import os.path
import posixpath
from os.path import join, normpath, split, splitext


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


print(os.path is posixpath, posixpath.__name__, posixpath.sep, posixpath.supports_unicode_filenames)
for args in [("a",), ("a", "b"), ("a/", "b"), ("a", "/b"), ("", "b"), ("a", ""), ("a", "b", "..", "c"), (b"a", b"b"), ("a", b"b"), (b"a", "b"),
             ("a", 5), (5, "a"), ("é", "\udcff"), ("/",), ("a", "", "")]:
    print(ascii(attempt(join, *args)))
for path in ["", "/", "//", "///", "a", "/a", "a/", "a/b", "/a/b/", "//a//b//", "a//b", ".", "..", "a.txt", ".a", "..a.b", "a.b/c", "a.b.c", "/x/.a.b", "é/ü.ö"]:
    print(ascii(path), split(path), splitext(path), os.path.basename(path), os.path.dirname(path), os.path.isabs(path), normpath(path),
          os.path.splitdrive(path), os.path.splitroot(path))
for path in ["a/../b", "../a", "/../a", "a/../../b", "//a/../..", "./a/./b/", "///a/b/..", "a/b/../..", b"a//b/../c", b"", "..", "../.."]:
    print(path, normpath(path))
print(splitext(b"a.b"), split(b"a/b"), os.path.splitroot(b"//a"), os.path.normcase("A/B"), attempt(os.path.normcase, 5))
for paths in [["/a/b", "/a/c"], ["/a/b/c", "/a/b"], ["a", "b"], ["/a", "b"], [], ["/a"], ["a//b/./c", "a/b/d"], [b"/x", b"/x/y"], ["a", b"b"], ["/", "/a"]]:
    print(attempt(os.path.commonpath, paths), attempt(os.path.commonprefix, paths))
print(os.path.commonprefix([[1, 2], [1, 3]]), os.path.commonprefix(["abc", "abd", "ab"]), genericpath.commonprefix(()))
for args in [("/a/b", "/a"), ("/a", "/a/b"), ("/a", "/a"), ("/a/b/c", "/x/y"), ("a", "b"), ("", "a"), (b"/a", b"/b"), ("a", b"b"), ("/", "/a"), ("a/b",)]:
    print(attempt(os.path.relpath, *args))
os.environ["HOME"] = "/home/somebody/"
os.environ["VAR"] = "value"
os.environ["EMPTY"] = ""
for path in ["~", "~/x", "x~", "~//x", "a/~"]:
    print(os.path.expanduser(path), os.path.expanduser(os.fsencode(path)))
os.environ["HOME"] = "/"
print(os.path.expanduser("~"), os.path.expanduser("~/a"))
for path in ["$VAR", "${VAR}", "$VAR/x", "a$VARb", "${VAR}b", "$", "$$VAR", "${VAR", "$NONE", "${NONE}x", "$EMPTY.", "${}", "a", b"$VAR${VAR}", "$VAR$VAR", "$é"]:
    print(path, os.path.expandvars(path))
print(os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"), os.path.islink("/"), os.path.ismount("/"), os.path.lexists("/none"), os.path.isjunction("/"))
print(os.path.exists("a\0b"), os.path.isdir("a\0b"), attempt(os.path.exists, []), os.path.exists(10**6), attempt(os.path.getsize, "/none"))
print(os.path.abspath("/a/../b"), os.path.abspath(b"/x"), os.path.abspath("a") == join(os.getcwd(), "a"), os.path.abspath("") == os.getcwd())
print(os.path.realpath("/none/../x"), os.path.realpath(b"/none"), attempt(os.path.realpath, "/none/x", strict=True))
base = join(os.environ.get("TMPDIR", "/tmp"), "molt_os_path_%d" % os.getpid())
base = os.path.realpath(base)
os.mkdir(base)
try:
    os.mkdir(join(base, "d"))
    os.symlink("d", join(base, "l"))
    os.symlink("loop", join(base, "loop"))
    os.symlink("l/../l", join(base, "m"))
    os.symlink("gone", join(base, "broken"))
    for name in ("l", "m", "loop", "loop/x", "broken", "l/x", "m/..", "d/../l"):
        path = join(base, name)
        print(name, os.path.relpath(os.path.realpath(path), base), os.path.exists(path), os.path.lexists(path), os.path.islink(path))
    print(attempt(os.path.realpath, join(base, "loop"), strict=True)[0], os.path.samefile(join(base, "l"), join(base, "d")), os.path.ismount(join(base, "d")))
    f = join(base, "f")
    with open(f, "w") as stream:
        stream.write("123")
        stream.flush()
        print(os.path.sameopenfile(stream.fileno(), stream.fileno()))
    os.utime(f, (10, 20))
    print(os.path.getsize(f), os.path.getatime(f), os.path.getmtime(f), os.path.getctime(f) > 20, os.path.isfile(f), os.path.samestat(os.stat(f), os.lstat(f)))
finally:
    for name in os.listdir(base):
        path = join(base, name)
        os.rmdir(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
    os.rmdir(base)
print(genericpath._splitext("a.b", "/", None, "."), attempt(genericpath._check_arg_types, "f", 5), genericpath._check_arg_types("f", "a"))

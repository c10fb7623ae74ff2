# os.path asks os for folders and files: programs that replace os.getcwd, os.stat and os.lstat are heard.
import os, posixpath
saved = os.getcwd
os.getcwd = lambda: "/fake/dir"
print(posixpath.relpath("/fake/x/y"), posixpath.abspath("q"), posixpath.relpath("z"), posixpath.relpath("a","b/c"), os.path.realpath("nolink"))
os.getcwdb = lambda: b"/fake/b"
print(posixpath.relpath(b"/fake/x/y"), posixpath.abspath(b"q"))
os.getcwd = lambda: (_ for _ in ()).throw(FileNotFoundError("gone"))
for f in (lambda: posixpath.abspath("x"), lambda: posixpath.relpath("x"), lambda: posixpath.abspath("/x"), lambda: posixpath.relpath("/x","/y")):
    try: print(f())
    except OSError as e: print(type(e).__name__, e)
os.getcwd = saved
real = os.fspath
os.environ["HOME"]="/h/ome/"
print(posixpath.expanduser("~/x"), posixpath.expandvars("$HOME/${HOME}x"))
os.lstat = lambda p: (_ for _ in ()).throw(OSError("patched lstat"))
print(posixpath.lexists("."), posixpath.islink("."))
os.stat = lambda p: (_ for _ in ()).throw(OSError("patched stat"))
print(posixpath.exists("."), posixpath.isfile("."), posixpath.isdir("."))

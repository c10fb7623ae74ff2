# Tools over a folder tree as scripts have them: building, finding, measuring, synchronising, renaming in bulk, cleaning up after failures.
import errno
import io
import os
import posixpath
import stat
from collections import defaultdict
from contextlib import suppress
from os import path

BASE = "tree"
FILES = {"a.txt": "alpha\n", "b.log": "x" * 300, "docs/readme.md": "# Title\n\ntext\n", "docs/deep/er/est.txt": "deep", "docs/deep/twin.txt": "alpha\n", "src/main.py": "print('hi')\n" * 5, "src/.hidden": "", "src/lib/ü.txt": "ünïcode\n", "empty/": None, "src/lib/data.bin": bytes(range(256))}


def ask(label, function):
    try:
        print(label, "->", function())
    except OSError as error:
        print(label, "->", type(error).__name__, errno.errorcode.get(error.errno), error.strerror, error.filename, error.filename2)
    except Exception as error:
        print(label, "->", type(error).__name__, error)


def build(base, files):
    for name, content in files.items():
        whole = path.join(base, name)
        os.makedirs(path.dirname(whole), exist_ok=True)
        match content:
            case None: pass
            case bytes():
                with open(whole, "wb") as f: f.write(content)
            case str():
                with open(whole, "w", encoding="utf-8", newline="") as f: f.write(content)


def show(base):
    for folder, folders, files in os.walk(base):
        folders.sort()
        level = folder.count(os.sep)
        print("  " * level + path.basename(folder) + "/", *(f"{f}({path.getsize(path.join(folder, f))})" if not path.islink(path.join(folder, f)) else f"{f}->{os.readlink(path.join(folder, f))}" for f in sorted(files)))


build(BASE, FILES)
os.symlink("../a.txt", path.join(BASE, "docs", "link"))
os.symlink("nowhere", path.join(BASE, "broken"))
os.symlink("docs", path.join(BASE, "folder_link"))
show(BASE)


def usage(folder):
    total = 0
    with os.scandir(folder) as entries:
        for e in sorted(entries, key=lambda e: e.name):
            if e.is_dir(follow_symlinks=False):
                total += usage(e.path)
            elif e.is_file(follow_symlinks=False):
                total += e.stat().st_size
    return total


def find(base, *, suffix=None, newer=None, kind=None):
    for folder, folders, files in os.walk(base, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(files):
            whole = path.join(folder, name)
            if (suffix is None or path.splitext(name)[1] == suffix) and (kind is None or kind(os.lstat(whole).st_mode)):
                yield path.relpath(whole, base)


print(usage(BASE), list(find(BASE, suffix=".txt")), list(find(BASE, kind=stat.S_ISLNK)), [p for p in find(BASE) if posixpath.basename(p).startswith(".")])
by_content = defaultdict(list)
for name in find(BASE, kind=stat.S_ISREG):
    with open(path.join(BASE, name), "rb") as f:
        by_content[f.read()].append(name)
print([names for names in by_content.values() if len(names) > 1])
for name in ("broken", "folder_link", "docs/link", "empty", "nope", "a.txt/x", ""):
    whole = path.join(BASE, name)
    print(name or "(base)", path.exists(whole), path.lexists(whole), path.isfile(whole), path.isdir(whole), path.islink(whole), path.ismount(whole))
    ask("  stat", lambda: stat.filemode(os.stat(whole).st_mode)[0])
    ask("  lstat", lambda: stat.filemode(os.lstat(whole).st_mode)[0])
    ask("  listdir", lambda: sorted(os.listdir(whole)))
    ask("  open", lambda: open(whole).close())
    ask("  unlink", lambda: os.unlink(whole) if name in ("nope", "empty", "a.txt/x") else "kept")
    ask("  rmdir", lambda: os.rmdir(whole) if name not in ("empty",) else "kept")


def synchronise(source, target, dry=False):
    want = {path.relpath(path.join(d, f), source) for d, _, files in os.walk(source) for f in files if path.isfile(path.join(d, f))}
    have = {path.relpath(path.join(d, f), target) for d, _, files in os.walk(target) for f in files}
    changes = []
    for name in sorted(want | have):
        a, b = path.join(source, name), path.join(target, name)
        if name not in want:
            changes.append(f"- {name}")
            dry or os.remove(b)
        elif name not in have or open(a, "rb").read() != open(b, "rb").read():
            changes.append(f"{'~' if name in have else '+'} {name}")
            if not dry:
                os.makedirs(path.dirname(b), exist_ok=True)
                with open(a, "rb") as i, open(b, "wb") as o:
                    while block := i.read(100):
                        o.write(block)
    return changes


import warnings
warnings.simplefilter("ignore", ResourceWarning)
build("copy", {"a.txt": "other", "old.txt": "gone"})
print(synchronise(BASE, "copy", dry=True))
print(len(synchronise(BASE, "copy")), synchronise(BASE, "copy"), usage("copy"))


def bulk_rename(base, rename):
    plan = {f: rename(f) for f in sorted(os.listdir(base)) if path.isfile(path.join(base, f))}
    done = []
    try:
        for old, new in plan.items():
            if new == old: continue
            if path.exists(path.join(base, new)):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), old, None, new)
            os.rename(path.join(base, old), path.join(base, new))
            done.append((old, new))
    except OSError as error:
        for old, new in reversed(done):
            os.rename(path.join(base, new), path.join(base, old))
        return f"{type(error).__name__}: {error}", sorted(os.listdir(base))
    return done


print(bulk_rename("copy", lambda f: f.upper()), bulk_rename("copy", lambda f: "same"), bulk_rename("copy", str.lower))
for label, function in {
    "rename missing": lambda: os.rename("no1", "no2"), "rename over folder": lambda: os.rename("copy/a.txt", "copy/src"), "rename folder over full": lambda: os.rename("copy/docs", "copy/src"), "replace": lambda: os.replace("copy/a.txt", "copy/b.log"), "mkdir twice": lambda: os.mkdir("copy"), "makedirs twice": lambda: os.makedirs("copy/src"), "makedirs ok": lambda: os.makedirs("copy/src", exist_ok=True), "makedirs through file": lambda: os.makedirs("copy/b.log/x"), "rmdir full": lambda: os.rmdir("copy"), "remove folder": lambda: os.remove("copy/src"), "removedirs": lambda: (os.makedirs("r/s/t"), os.removedirs("r/s/t"), path.exists("r"))[2], "link": lambda: (os.link("copy/b.log", "hard"), os.stat("hard").st_nlink, path.samefile("hard", "copy/b.log"))[1:], "symlink twice": lambda: os.symlink("x", "hard"), "readlink file": lambda: os.readlink("hard"), "truncate": lambda: (os.truncate("hard", 3), path.getsize("copy/b.log")), "utime": lambda: (os.utime("hard", (1000, 2000)), path.getmtime("hard"), path.getatime("hard"), os.stat("hard").st_mtime_ns), "chmod": lambda: (os.chmod("hard", 0o640), stat.filemode(os.stat("hard").st_mode), oct(os.stat("hard").st_mode & 0o777)), "access": lambda: (os.access("hard", os.F_OK), os.access("nope", os.F_OK)), "bytes": lambda: (sorted(os.listdir(b"copy/src/lib")), path.join(b"a", b"b")), "mixed": lambda: path.join("a", b"b"), "scandir closed": lambda: (lambda s: (s.close(), list(s)))(os.scandir("copy")), "chdir": lambda: (os.chdir("copy"), sorted(os.listdir())[:2], os.chdir(".."), path.basename(os.getcwd()) != "copy"), "chdir file": lambda: os.chdir("hard"), "open flags": lambda: (lambda fd: (os.write(fd, b"12345"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 2), os.close(fd)))(os.open("flags", os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)), "open exclusive": lambda: os.open("flags", os.O_CREAT | os.O_EXCL), "closed twice": lambda: (lambda fd: (os.close(fd), os.close(fd)))(os.open("flags", os.O_RDONLY)), "nul": lambda: os.stat("a\0b"), "long": lambda: os.mkdir("n" * 300), "type": lambda: os.listdir(5.5), "fspath": lambda: os.fspath(5), "walk missing": lambda: list(os.walk("nope")), "walk error": lambda: list(os.walk("nope", onerror=lambda e: print("onerror", e.strerror))), "bottom up": lambda: [d for d, _, _ in os.walk("copy/docs", topdown=False)],
}.items():
    ask(label, function)
for folder in (BASE, "copy"):
    for d, folders, files in os.walk(folder, topdown=False):
        for f in files: os.remove(path.join(d, f))
        for f in folders:
            whole = path.join(d, f)
            os.remove(whole) if path.islink(whole) else os.rmdir(whole)
    os.rmdir(folder)
with suppress(FileNotFoundError):
    for name in ("hard", "flags", "nope"): os.remove(name)
print(sorted(os.listdir(".")))

"""Ways around a grant of one folder, `inside`, with `inside/secret` denied: each must end as its row says.

args: the folder that holds `inside` and `outside`; `race N` opens `inside/swapped/file` N times while somebody swaps `swapped`
between a folder and a link that leads outside."""

import io
import os
import sys

ROOT = sys.argv[1]
IN, OUT = ROOT + "/inside", ROOT + "/outside"


def read(path, **options):
    with open(path, **options) as stream:
        return stream.read()


def write(path, mode="w"):
    with open(path, mode) as stream:
        stream.write("written")


def through_descriptor(name):
    folder = os.open(IN, os.O_RDONLY | os.O_DIRECTORY)
    try:
        return os.close(os.open(name, os.O_RDONLY, dir_fd=folder))
    finally:
        os.close(folder)


def link_and_read(target, name):
    os.symlink(target, IN + "/" + name)
    return read(IN + "/" + name)


def in_folder(folder, path):
    os.chdir(folder)
    return read(path)


def held_open(path):
    """An open descriptor stays good when its file moves or goes: it was judged when it was opened."""
    with open(path) as stream:
        os.rename(path, path + ".moved")
        text = stream.read()
    os.rename(path + ".moved", path)
    return text


CASES = [
    ("went", "a file", lambda: read(IN + "/file")),
    ("went", "dots and slashes that stay inside", lambda: read(IN + "/folder/..//./file")),
    ("went", "a link that stays inside", lambda: read(IN + "/near")),
    ("went", "a relative path", lambda: in_folder(IN, "file")),
    ("went", "a folder's descriptor", lambda: through_descriptor("folder")),
    ("went", "a link's own status", lambda: os.lstat(IN + "/far")),
    ("went", "a link's own text", lambda: os.readlink(IN + "/far")),
    ("went", "a descriptor held open", lambda: held_open(IN + "/file")),
    ("went", "a file that is not there", lambda: read(IN + "/none")),
    ("refused", "a file outside", lambda: read(OUT + "/file")),
    ("refused", "a file outside that is not there", lambda: read(OUT + "/none")),
    ("refused", "two dots", lambda: read(IN + "/../outside/file")),
    ("refused", "two dots behind what is not there", lambda: read(IN + "/none/../../outside/file")),
    ("refused", "a relative path out", lambda: in_folder(IN, "../outside/file")),
    ("refused", "a name that begins alike", lambda: read(ROOT + "/inside_not/file")),
    ("refused", "a link to a file outside", lambda: read(IN + "/far")),
    ("refused", "a link to a folder outside", lambda: read(IN + "/far_folder/file")),
    ("refused", "two links", lambda: read(IN + "/far_twice")),
    ("refused", "a link made here", lambda: link_and_read(OUT + "/file", "made")),
    ("refused", "a relative link made here", lambda: link_and_read("../outside/file", "made_relative")),
    ("refused", "/proc/self/cwd", lambda: in_folder(IN, "/proc/self/cwd/../outside/file")),
    ("refused", "/proc/self/root", lambda: read("/proc/self/root" + OUT + "/file")),
    ("refused", "/proc/self/fd", lambda: read("/proc/self/fd/0")),
    ("refused", "/dev/fd", lambda: read("/dev/fd/0")),
    ("refused", "/proc/self/environ", lambda: read("/proc/self/environ")),
    ("refused", "/proc/self/mem", lambda: read("/proc/self/mem", mode="rb")),
    ("refused", "two dots from a folder's descriptor", lambda: through_descriptor("../outside/file")),
    ("refused", "a link from a folder's descriptor", lambda: through_descriptor("far")),
    ("refused", "an opener", lambda: read(OUT + "/file", opener=lambda path, flags: os.open(path, flags))),
    ("refused", "bytes", lambda: read(os.fsencode(OUT + "/file"))),
    ("refused", "raw streams", lambda: io.FileIO(OUT + "/file").read()),
    ("refused", "status outside", lambda: os.stat(OUT + "/file")),
    ("refused", "status through a link", lambda: os.stat(IN + "/far")),
    ("refused", "access outside", lambda: os.access(OUT + "/file", os.R_OK)),
    ("refused", "the folder above", lambda: os.listdir(ROOT)),
    ("refused", "walking the folder above", lambda: os.scandir(IN + "/..")),
    ("refused", "going to the folder above", lambda: os.chdir(ROOT)),
    ("went", "writing", lambda: write(IN + "/written")),
    ("went", "replacing", lambda: os.replace(IN + "/written", IN + "/written_too")),
    ("refused", "writing outside", lambda: write(OUT + "/written")),
    ("refused", "appending through a link", lambda: write(IN + "/far", "a")),
    ("refused", "creating through a dangling link", lambda: write(IN + "/dangling")),
    ("refused", "truncating through a link", lambda: os.truncate(IN + "/far", 0)),
    ("refused", "making a folder through a link", lambda: os.mkdir(IN + "/far_folder/made")),
    ("refused", "moving out", lambda: os.rename(IN + "/written_too", OUT + "/moved")),
    ("refused", "moving in", lambda: os.rename(OUT + "/file", IN + "/moved")),
    ("refused", "a second name for a file outside", lambda: os.link(OUT + "/file", IN + "/hard")),
    ("refused", "removing through a link", lambda: os.remove(IN + "/far_folder/file")),
    ("refused", "mode through a link", lambda: os.chmod(IN + "/far", 0o777)),
    ("refused", "times through a link", lambda: os.utime(IN + "/far", (1, 1))),
    ("went", "removing a link", lambda: os.remove(IN + "/dangling")),
    ("refused", "what is denied inside", lambda: read(IN + "/secret/file")),
    ("refused", "a link to what is denied", lambda: read(IN + "/to_secret")),
    ("refused", "listing what is denied", lambda: os.listdir(IN + "/secret")),
    ("refused", "two dots to what is denied", lambda: read(IN + "/folder/../secret/file")),
    ("refused", "a process", lambda: os.system("true")),
    ("refused", "a child", lambda: os.fork()),
]


def outcome(call):
    try:
        call()
    except OSError as error:
        if hasattr(error, "capability"):
            return "refused"
    return "went"


if sys.argv[2:3] == ["race"]:
    seen = {}
    for turn in range(int(sys.argv[3])):
        try:
            text = read(IN + "/swapped/file")
        except OSError as error:
            text = "refused" if hasattr(error, "capability") else type(error).__name__
        seen[text] = seen.get(text, 0) + 1
    print("inside" in seen, "outside" in seen, sorted(seen))
else:
    for wanted, name, call in CASES:
        print("passed" if outcome(call) == wanted else "FAILED", f"{wanted}: {name}", flush=True)

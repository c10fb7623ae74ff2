"""One harmless call of everything that carries a capability. For each it prints the name and what came of it:
`refused CAPABILITY RESOURCE`, or `went` (a result, or an error of the system: the check was passed).

args: a folder to work in, then the names wanted."""

import io
import os
import posix
import sys
import time

ROOM = sys.argv[1]
FILE, OTHER, NEW, FOLDER = ROOM + "/file", ROOM + "/other", ROOM + "/new", ROOM + "/folder"
MISSING = ROOM + "/missing/deeper"


def child(make):
    """Runs fork() or forkpty() and waits for the child, which leaves at once."""
    made = make()
    pid = made[0] if isinstance(made, tuple) else made
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)


CALLS = {
    "_io.open": lambda: io.open(FILE).close(),
    "_io.open_code": lambda: io.open_code(FILE).close(),
    "posix.is_dir": lambda: next(entry for entry in os.scandir(ROOM) if entry.name == "link").is_dir(),
    "posix.is_file": lambda: next(entry for entry in os.scandir(ROOM) if entry.name == "link").is_file(),
    "posix.stat": lambda: posix.stat(FILE),
    "posix.lstat": lambda: posix.lstat(FILE),
    "posix.statvfs": lambda: posix.statvfs(FILE),
    "posix.access": lambda: posix.access(FILE, os.R_OK),
    "posix.readlink": lambda: posix.readlink(ROOM + "/link"),
    "posix.pathconf": lambda: posix.pathconf(FILE, "PC_LINK_MAX"),
    "posix.getxattr": lambda: posix.getxattr(FILE, "user.none"),
    "posix.listxattr": lambda: posix.listxattr(FILE),
    "posix.setxattr": lambda: posix.setxattr(FILE, "user.none", b"x"),
    "posix.removexattr": lambda: posix.removexattr(FILE, "user.none"),
    "posix.listdir": lambda: posix.listdir(ROOM),
    "posix.scandir": lambda: list(posix.scandir(ROOM)),
    "posix.getcwd": lambda: posix.getcwd(),
    "posix.getcwdb": lambda: posix.getcwdb(),
    "posix.chdir": lambda: posix.chdir(ROOM),
    "posix.fchdir": lambda: posix.fchdir(os.open(ROOM, os.O_RDONLY)),
    "posix.chroot": lambda: posix.chroot(MISSING),
    "posix.mkdir": lambda: posix.mkdir(NEW),
    "posix.rmdir": lambda: posix.rmdir(FOLDER + "/none"),
    "posix.unlink": lambda: posix.unlink(NEW),
    "posix.remove": lambda: posix.remove(NEW),
    "posix.rename": lambda: posix.rename(NEW, OTHER),
    "posix.replace": lambda: posix.replace(NEW, OTHER),
    "posix.link": lambda: posix.link(FILE, OTHER),
    "posix.symlink": lambda: posix.symlink("file", FILE),
    "posix.mkfifo": lambda: posix.mkfifo(FILE),
    "posix.mknod": lambda: posix.mknod(FILE),
    "posix.chmod": lambda: posix.chmod(FILE, 0o644),
    "posix.chown": lambda: posix.chown(FILE, -1, -1),
    "posix.lchown": lambda: posix.lchown(FILE, -1, -1),
    "posix.utime": lambda: posix.utime(FILE, (1, 2)),
    "posix.truncate": lambda: posix.truncate(FILE, 4),
    "posix.open": lambda: posix.close(posix.open(FILE, os.O_RDONLY)),
    "posix.memfd_create": lambda: posix.close(posix.memfd_create("name")),
    "posix.openpty": lambda: [posix.close(end) for end in posix.openpty()],
    "posix.login_tty": lambda: posix.login_tty(1000),
    "posix.putenv": lambda: posix.putenv("MOLT_TEST", "1"),
    "posix.unsetenv": lambda: posix.unsetenv("MOLT_TEST"),
    "posix.urandom": lambda: posix.urandom(1),
    "posix.getrandom": lambda: posix.getrandom(1),
    "posix.sched_setaffinity": lambda: posix.sched_setaffinity(0, os.sched_getaffinity(0)),
    "posix.sched_setparam": lambda: posix.sched_setparam(0, os.sched_getparam(0)),
    "posix.sched_setscheduler": lambda: posix.sched_setscheduler(0, os.SCHED_OTHER, os.sched_getparam(0)),
    "posix.setuid": lambda: posix.setuid(os.getuid()),
    "posix.seteuid": lambda: posix.seteuid(os.geteuid()),
    "posix.setgid": lambda: posix.setgid(os.getgid()),
    "posix.setegid": lambda: posix.setegid(os.getegid()),
    "posix.setreuid": lambda: posix.setreuid(-1, -1),
    "posix.setregid": lambda: posix.setregid(-1, -1),
    "posix.setresuid": lambda: posix.setresuid(-1, -1, -1),
    "posix.setresgid": lambda: posix.setresgid(-1, -1, -1),
    "posix.setgroups": lambda: posix.setgroups(os.getgroups()),
    "posix.initgroups": lambda: posix.initgroups("no such user \x01", os.getgid()),
    "posix.setsid": lambda: posix.setsid(),
    "posix.setpgid": lambda: posix.setpgid(0, 0),
    "posix.setpgrp": lambda: posix.setpgrp(),
    "posix.setpriority": lambda: posix.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0)),
    "posix.nice": lambda: posix.nice(0),
    "posix.kill": lambda: posix.kill(os.getpid(), 0),
    "posix.killpg": lambda: posix.killpg(os.getpgrp(), 0),
    "posix.pidfd_open": lambda: posix.close(posix.pidfd_open(os.getpid())),
    "posix.setns": lambda: posix.setns(1000),
    "posix.unshare": lambda: posix.unshare(0),
    "posix.fork": lambda: child(posix.fork),
    "posix.forkpty": lambda: child(posix.forkpty),
    "posix.execv": lambda: posix.execv(MISSING, ["x"]),
    "posix.execve": lambda: posix.execve(MISSING, ["x"], {}),
    "posix.system": lambda: posix.system("true"),
    "posix.wait": lambda: posix.wait(),
    "posix.waitpid": lambda: posix.waitpid(-1, 0),
    "posix.wait3": lambda: posix.wait3(0),
    "posix.wait4": lambda: posix.wait4(-1, 0),
    "posix.waitid": lambda: posix.waitid(os.P_ALL, 0, os.WEXITED),
    "sys.setdlopenflags": lambda: sys.setdlopenflags(sys.getdlopenflags()),
    "time.clock_gettime": lambda: time.clock_gettime(time.CLOCK_REALTIME),
    "time.clock_gettime_ns": lambda: time.clock_gettime_ns(time.CLOCK_REALTIME),
    "time.clock_settime": lambda: time.clock_settime(time.CLOCK_MONOTONIC, 0),
    "time.clock_settime_ns": lambda: time.clock_settime_ns(time.CLOCK_MONOTONIC, 0),
    "time.time": lambda: time.time(),
    "time.time_ns": lambda: time.time_ns(),
}


def attempt(call):
    try:
        call()
    except OSError as error:
        if hasattr(error, "capability"):
            assert isinstance(error, PermissionError) and error.errno == 13, repr(error)
            assert error.capability in str(error) and error.flag in str(error), str(error)
            return f"refused {error.capability} {error.resource or '-'}"
    except ImportError:
        pass  # wait3() and wait4() describe what was used by the module resource
    return "went"


for name in sys.argv[2:]:
    print(name, attempt(CALLS[name]) if name in CALLS else "has no call", flush=True)

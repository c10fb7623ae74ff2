"""Calls of the system that few programs make: identity, scheduling, descriptors, attributes of files, programs."""
import errno
import os
import sys


def show(name, run):
    try:
        print(name, run())
    except OSError as error:
        print(name, type(error).__name__, errno.errorcode[error.errno])
    except Exception as error:
        print(name, type(error).__name__, error)


def child(run):
    """What the process that runs it ends with."""
    pid = os.fork()
    if pid == 0:
        code = 99
        try:
            code = run() or 0
        except OSError as error:
            code = error.errno
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


# ---- identity: setting what is set already, in a child ----
uid, gid = os.getuid(), os.getgid()
print(os.geteuid() == uid, os.getegid() == gid, isinstance(os.getgrouplist("root", 0), list))
for name, call in (("setgid", lambda: os.setgid(gid)), ("setegid", lambda: os.setegid(gid)), ("seteuid", lambda: os.seteuid(uid)), ("setuid", lambda: os.setuid(uid)),
                   ("setregid", lambda: os.setregid(gid, gid)), ("setreuid", lambda: os.setreuid(uid, uid)), ("setresgid", lambda: os.setresgid(gid, gid, gid)),
                   ("setresuid", lambda: os.setresuid(uid, uid, uid)), ("setpgid", lambda: os.setpgid(0, 0)), ("setpgrp", os.setpgrp), ("setsid", lambda: os.setsid() and 0),
                   ("chroot", lambda: os.chroot("no such folder")), ("setns", lambda: os.setns(0, 0)), ("unshare", lambda: os.unshare(0)), ("initgroups", lambda: os.initgroups("root", 0)),
                   ("abort", os.abort), ("_exit", lambda: os._exit(7)), ("killpg", lambda: os.killpg(0, 0)), ("wait", lambda: os.wait())):
    print(name, child(call))
for name, args in (("setuid", ("x",)), ("setgid", (-2,)), ("seteuid", (1.5,)), ("setreuid", (1,)), ("setresuid", (1, 2)), ("getgrouplist", ("root",)),
                   ("initgroups", (1, 2)), ("killpg", (1,)), ("setpgid", (1,)), ("chroot", (1.5,)), ("unshare", ("x",)), ("_exit", ("x",))):
    show(name, lambda: getattr(os, name)(*args))
# ---- scheduling ----
print(os.sched_setaffinity(0, os.sched_getaffinity(0)), os.sched_getparam(0), os.sched_getparam(0).sched_priority, type(os.sched_rr_get_interval(0)).__name__)
show("sched_setscheduler", lambda: os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_getparam(0)))
show("sched_setparam", lambda: os.sched_setparam(0, os.sched_getparam(0)))
show("sched_setaffinity", lambda: os.sched_setaffinity(0, []))
show("sched_setaffinity", lambda: os.sched_setaffinity(0, [-1]))
show("sched_setparam", lambda: os.sched_setparam(0, 3))
print(os.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0)), os.sync())

# ---- files ----
with open("file.tmp", "wb") as f:
    f.write(b"0123456789" * 10)
fd = os.open("file.tmp", os.O_RDWR)
print(os.fchmod(fd, 0o640), oct(os.fstat(fd).st_mode), os.fchown(fd, -1, -1), os.lchown("file.tmp", -1, -1), os.chown(fd, -1, -1))
print(os.fpathconf(fd, "PC_NAME_MAX"), os.fstatvfs(fd).f_namemax, os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_NORMAL))
show("fpathconf", lambda: os.fpathconf(fd, "PC_NOTHING"))
show("posix_fallocate", lambda: os.posix_fallocate(fd, 0, 200))
print(os.fstat(fd).st_size, os.lockf(fd, os.F_LOCK, 10), os.lockf(fd, os.F_ULOCK, 0))
for name, call in (("setxattr", lambda: os.setxattr("file.tmp", "user.note", b"value")), ("getxattr", lambda: os.getxattr("file.tmp", "user.note")), ("listxattr", lambda: [x for x in os.listxattr("file.tmp") if x.startswith("user.")]),
                   ("removexattr", lambda: os.removexattr("file.tmp", "user.note")), ("getxattr", lambda: os.getxattr("file.tmp", "user.none"))):
    try:
        call()
        print(name, "answers")
    except OSError as error:
        print(name, "refuses" if error.errno in (errno.ENOTSUP, errno.ENODATA) else error)
show("mknod", lambda: os.mknod("fifo.tmp", 0o600 | 0o010000))
print(oct(os.stat("fifo.tmp").st_mode & 0o170000))
os.remove("fifo.tmp")
out = os.open("copy.tmp", os.O_RDWR | os.O_CREAT)
os.lseek(fd, 0, 0)
print(os.sendfile(out, fd, 0, 30), os.fstat(out).st_size, os.sendfile(out, fd, offset=5, count=3))
show("copy_file_range", lambda: os.copy_file_range(fd, out, 10, 0, 0))
r, w = os.pipe2(os.O_CLOEXEC)
print(os.get_inheritable(r), os.splice(fd, w, 10, offset_src=20), os.read(r, 20))
show("splice", lambda: os.splice(fd, out, 10))
e = os.eventfd(3)
print(os.eventfd_read(e), os.eventfd_write(e, 5), os.eventfd_read(e))
m = os.memfd_create("name")
print(os.write(m, b"in memory"), os.lseek(m, 0, 0), os.read(m, 20))
p = os.pidfd_open(os.getpid())
show("pidfd_open", lambda: os.pidfd_open(-1))
os.close(p)
master, slave = os.openpty()
print(os.ttyname(slave).startswith("/dev/pts/"), os.isatty(slave), type(os.device_encoding(slave)).__name__, os.device_encoding(r))
for name, call in (("ttyname", lambda: os.ttyname(r)), ("tcgetpgrp", lambda: os.tcgetpgrp(r)), ("tcsetpgrp", lambda: os.tcsetpgrp(r, 1)), ("login_tty", lambda: os.login_tty(r)), ("device_encoding", lambda: os.device_encoding("x"))):
    show(name, call)
print("login_tty", child(lambda: os.login_tty(slave) or os.tcsetpgrp(0, os.tcgetpgrp(0))))
a, b = os.dup(r), os.dup(w)
print(os.closerange(min(a, b), max(a, b) + 1))
show("closed", lambda: os.fstat(a))
for d in (fd, out, r, w, e, m, master, slave):
    os.close(d)
pid, master = os.forkpty()
if pid == 0:
    os._exit(5)
print(master >= 0, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
os.close(master)
os.remove("file.tmp")
os.remove("copy.tmp")
print(os.DirEntry[int], os._fspath("x"), os._fspath(b"y"))
show("_fspath", lambda: os._fspath(3))


class Path(os.PathLike):
    def __fspath__(self):
        return super().__fspath__()


show("PathLike", lambda: os.fspath(Path()))
show("PathLike", lambda: os.PathLike())

# ---- other programs ----
for name, call in (("execl", lambda: os.execl("/bin/sh", "sh", "-c", "exit 11")), ("execle", lambda: os.execle("/bin/sh", "sh", "-c", "exit $CODE", {"CODE": "12"})),
                   ("execlp", lambda: os.execlp("sh", "sh", "-c", "exit 13")), ("execlpe", lambda: os.execlpe("sh", "sh", "-c", "exit $CODE", {"CODE": "14", "PATH": "/bin:/usr/bin"})),
                   ("execvpe", lambda: os.execvpe("sh", ["sh", "-c", "exit $CODE"], {"CODE": "15", "PATH": "/bin:/usr/bin"})), ("execl", lambda: os.execl("/no/such/program", "x"))):
    print(name, child(call))
print(os.spawnlpe(os.P_WAIT, "sh", "sh", "-c", "exit $CODE", {"CODE": "16", "PATH": "/bin:/usr/bin"}))
for name, args in (("execl", ("/no/such/program", "x")), ("execle", ("/no/such/program", "x", {})), ("execlp", ("no such program", "x")), ("execlpe", ("no such program", "x", {})),
                   ("execvpe", ("no such program", ["x"], {})), ("setegid", (gid,)), ("setregid", (-1, -1)), ("setresgid", (-1, -1, -1)), ("setns", (0, 0)),
                   ("setpgrp", ()), ("setsid", ())):
    show(name, lambda: getattr(os, name)(*args))
try:
    print(os.getlogin() is None)
except OSError:
    print(False)

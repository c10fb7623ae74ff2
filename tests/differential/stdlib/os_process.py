# os: the environment, processes, programs, limits; random.SystemRandom.
import os
import random
import sys
import warnings


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


# The environment
env = os.environ
env["MOLT_TEST"] = "wörd\udcff"
print(ascii(env["MOLT_TEST"]), os.environb[b"MOLT_TEST"], ascii(os.getenv("MOLT_TEST")), os.getenvb(b"MOLT_TEST"), os.getenv("MOLT_NONE", 5), os.getenvb(b"MOLT_NONE"))
print(attempt(env.__getitem__, "MOLT_NONE"), attempt(env.__delitem__, "MOLT_NONE"), attempt(env.__setitem__, "a", 5), attempt(env.__setitem__, 5, "a"), attempt(env.__getitem__, b"a"))
print("MOLT_TEST" in env, len(env) == len(list(env)), env.setdefault("MOLT_TEST", "x") != "x", env.setdefault("MOLT_TWO", "2"), env.pop("MOLT_TWO"), "MOLT_TWO" in env)
print(type(env.copy()).__name__, type(env | {"a": "b"}).__name__, ({"q": "1"} | env)["q"], env.__or__(5), attempt(os.putenv, "a=b", "c"), attempt(os.putenv, "a\0", "c"))
env |= {"MOLT_A": "1"}
os.environb[b"MOLT_B"] = b"2"
env.update(MOLT_C="3")
print(env["MOLT_A"], env["MOLT_B"], os.getenv("MOLT_C"), isinstance(env, os._Environ), attempt(os.environb.__setitem__, "a", b""))
print(repr(os._Environ({b"k": b"v", b"l": b"w"}, os.fsencode, os.fsdecode, os.fsencode, os.fsdecode)))
del env["MOLT_A"]
print("MOLT_A" in env, os.system("test \"$MOLT_C\" = 3 && test -z \"$MOLT_A\""), os.WEXITSTATUS(os.system("exit 3")))
print(os.get_exec_path({"PATH": "/a:/b"}), os.get_exec_path({}), os.get_exec_path({b"PATH": b"/c"}), attempt(os.get_exec_path, {"PATH": "", b"PATH": b""}))

# Processes
sys.stdout.flush()
pid = os.fork()
if pid == 0:
    os._exit(7)
found, status = os.waitpid(pid, 0)
print(found == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status), attempt(os.waitpid, pid, 0))
pid = os.fork()
if pid == 0:
    while True:
        os.read(0, 0)
os.kill(pid, 9)
found, status = os.wait()
print(os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status), os.WCOREDUMP(status), os.WIFSTOPPED(status), os.WIFCONTINUED(status), os.WSTOPSIG(0x137f))
print(attempt(os.waitstatus_to_exitcode, 0x137f), attempt(os.waitstatus_to_exitcode, 0xffff), attempt(os.wait))
r, w = os.pipe()
order = []
os.register_at_fork(before=lambda: order.append("before"), after_in_parent=lambda: order.append("parent"), after_in_child=lambda: order.append("child"))
pid = os.fork()
if pid == 0:
    os.write(w, repr(order).encode())
    os._exit(0)
info = os.waitid(os.P_PID, pid, os.WEXITED)
print(order, os.read(r, 100), info.si_pid == pid, info.si_status, info.si_code == os.CLD_EXITED, type(info).__name__)
os.close(r), os.close(w)
print(os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 4"]), os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "exit 5"), os.spawnvpe(os.P_WAIT, "sh", ["sh", "-c", "exit $X"], {"X": "6", "PATH": "/bin"}))
print(os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $X", {"X": "8"}), os.waitstatus_to_exitcode(os.waitpid(os.spawnl(os.P_NOWAIT, "/bin/sh", "sh", "-c", "exit 9"), 0)[1]), os.spawnvp(os.P_WAIT, "molt-none", ["x"]))
print(attempt(os.execv, "/none", ["x"]), attempt(os.execv, "/none", []), attempt(os.execv, "/none", "x"), attempt(os.execvp, "molt-none", ["x"]), attempt(os.execve, "/bin/sh", ["x"], 5), attempt(os.spawnv, 0, "x", []))
pid = os.fork()
if pid == 0:
    os.execlp("sh", "sh", "-c", "exit 11")
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
print(os.getpid() > 0, os.getppid() > 0, os.getpgrp() == os.getpgid(0), os.getsid(0) == os.getsid(os.getpid()), os.getresuid()[0] == os.getuid(), os.getresgid()[1] == os.getegid(), type(os.getgroups()).__name__)
print(os.getpriority(os.PRIO_PROCESS, 0) == os.nice(0), os.sched_get_priority_max(os.SCHED_FIFO), os.sched_get_priority_min(os.SCHED_FIFO), os.sched_getscheduler(0) == os.SCHED_OTHER, os.sched_yield(), len(os.sched_getaffinity(0)) > 0)
print(attempt(os.kill, 2**22 + 1, 0), attempt(os.getpgid, 2**22 + 1), attempt(os.setuid, "x"), attempt(os.kill, "x", 0), attempt(os.setgroups, 5))
mask = os.umask(0o22)
print(os.umask(mask) == 0o22, os.cpu_count() > 0, os.uname().sysname, len(os.uname()), len(os.times()), len(os.getloadavg()), os.sysconf("SC_PAGE_SIZE"), os.sysconf_names["SC_ARG_MAX"])
print(os.confstr("CS_PATH"), attempt(os.sysconf, "SC_NONE"), attempt(os.sysconf, 1.5), attempt(os.popen, 5), attempt(os.popen, "x", "q"), attempt(os.popen, "x", buffering=0), os.ctermid())

# Random bytes
print(len(os.urandom(10)), attempt(os.urandom, -1), os.urandom(0), len(os.getrandom(5)), os.urandom(16) != os.urandom(16))
s = random.SystemRandom(5)
print(0 <= s.random() < 1, s.getrandbits(0), 0 <= s.getrandbits(9) < 512, attempt(s.getrandbits, -1), len(s.randbytes(7)), s.seed(1, x=2), attempt(s.getstate), attempt(s.setstate, 1))
print(s.randint(3, 3), s.choice([4]), sorted(s.sample(range(5), 5)), 0 <= s.randrange(10) < 10, s.uniform(2, 2), random.SystemRandom.__mro__[1] is random.Random)

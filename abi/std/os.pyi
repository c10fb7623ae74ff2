"""The system's side of a program: files, folders, processes, the environment."""
import abc
import sys
import stat as st
import posix
import posixpath as path
import posixpath
from _collections_abc import _check_methods, MutableMapping, Mapping
from types import GenericAlias
from posix import (CLD_CONTINUED, CLD_DUMPED, CLD_EXITED, CLD_KILLED, CLD_STOPPED, CLD_TRAPPED, CLONE_FILES, CLONE_FS, CLONE_NEWCGROUP,
    CLONE_NEWIPC, CLONE_NEWNET, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWTIME, CLONE_NEWUSER, CLONE_NEWUTS, CLONE_SIGHAND, CLONE_SYSVSEM,
    CLONE_THREAD, CLONE_VM, DirEntry, EFD_CLOEXEC, EFD_NONBLOCK, EFD_SEMAPHORE, EX_CANTCREAT, EX_CONFIG, EX_DATAERR, EX_IOERR,
    EX_NOHOST, EX_NOINPUT, EX_NOPERM, EX_NOUSER, EX_OK, EX_OSERR, EX_OSFILE, EX_PROTOCOL, EX_SOFTWARE, EX_TEMPFAIL, EX_UNAVAILABLE,
    EX_USAGE, F_LOCK, F_OK, F_TEST, F_TLOCK, F_ULOCK, GRND_NONBLOCK, GRND_RANDOM, MFD_ALLOW_SEALING, MFD_CLOEXEC, MFD_HUGETLB,
    MFD_HUGE_16GB, MFD_HUGE_16MB, MFD_HUGE_1GB, MFD_HUGE_1MB, MFD_HUGE_256MB, MFD_HUGE_2GB, MFD_HUGE_2MB, MFD_HUGE_32MB, MFD_HUGE_512KB,
    MFD_HUGE_512MB, MFD_HUGE_64KB, MFD_HUGE_8MB, MFD_HUGE_MASK, MFD_HUGE_SHIFT, NGROUPS_MAX, O_ACCMODE, O_APPEND, O_ASYNC, O_CLOEXEC,
    O_CREAT, O_DIRECT, O_DIRECTORY, O_DSYNC, O_EXCL, O_FSYNC, O_LARGEFILE, O_NDELAY, O_NOATIME, O_NOCTTY, O_NOFOLLOW, O_NONBLOCK,
    O_PATH, O_RDONLY, O_RDWR, O_RSYNC, O_SYNC, O_TMPFILE, O_TRUNC, O_WRONLY, POSIX_FADV_DONTNEED, POSIX_FADV_NOREUSE, POSIX_FADV_NORMAL,
    POSIX_FADV_RANDOM, POSIX_FADV_SEQUENTIAL, POSIX_FADV_WILLNEED, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2, POSIX_SPAWN_OPEN, PRIO_PGRP,
    PRIO_PROCESS, PRIO_USER, P_ALL, P_PGID, P_PID, P_PIDFD, RTLD_DEEPBIND, RTLD_GLOBAL, RTLD_LAZY, RTLD_LOCAL, RTLD_NODELETE,
    RTLD_NOLOAD, RTLD_NOW, RWF_APPEND, RWF_DSYNC, RWF_HIPRI, RWF_NOWAIT, RWF_SYNC, R_OK, SCHED_BATCH, SCHED_FIFO, SCHED_IDLE,
    SCHED_OTHER, SCHED_RESET_ON_FORK, SCHED_RR, SEEK_DATA, SEEK_HOLE, SPLICE_F_MORE, SPLICE_F_MOVE, SPLICE_F_NONBLOCK, ST_APPEND,
    ST_MANDLOCK, ST_NOATIME, ST_NODEV, ST_NODIRATIME, ST_NOEXEC, ST_NOSUID, ST_RDONLY, ST_RELATIME, ST_SYNCHRONOUS, ST_WRITE, TMP_MAX,
    WCONTINUED, WCOREDUMP, WEXITED, WEXITSTATUS, WIFCONTINUED, WIFEXITED, WIFSIGNALED, WIFSTOPPED, WNOHANG, WNOWAIT, WSTOPPED, WSTOPSIG,
    WTERMSIG, WUNTRACED, W_OK, XATTR_CREATE, XATTR_REPLACE, XATTR_SIZE_MAX, X_OK, _exit, abort, access, chdir, chmod, chown, chroot,
    close, closerange, confstr, confstr_names, copy_file_range, cpu_count, ctermid, device_encoding, dup, dup2, error, eventfd,
    eventfd_read, eventfd_write, execv, execve, fchdir, fchmod, fchown, fdatasync, fork, forkpty, fpathconf, fspath, fstat, fstatvfs,
    fsync, ftruncate, get_blocking, get_inheritable, get_terminal_size, getcwd, getcwdb, getegid, geteuid, getgid, getgrouplist,
    getgroups, getloadavg, getlogin, getpgid, getpgrp, getpid, getppid, getpriority, getrandom, getresgid, getresuid, getsid, getuid,
    getxattr, initgroups, isatty, kill, killpg, lchown, link, listdir, listxattr, lockf, login_tty, lseek, lstat, major, makedev,
    memfd_create, minor, mkdir, mkfifo, mknod, nice, open, openpty, pathconf, pathconf_names, pidfd_open, pipe, pipe2, posix_fadvise,
    posix_fallocate, pread, preadv, putenv, pwrite, pwritev, read, readlink, readv, register_at_fork, remove, removexattr, rename,
    replace, rmdir, scandir, sched_get_priority_max, sched_get_priority_min, sched_getaffinity, sched_getparam, sched_getscheduler,
    sched_param, sched_rr_get_interval, sched_setaffinity, sched_setparam, sched_setscheduler, sched_yield, sendfile, set_blocking,
    set_inheritable, setegid, seteuid, setgid, setgroups, setns, setpgid, setpgrp, setpriority, setregid, setresgid, setresuid,
    setreuid, setsid, setuid, setxattr, splice, stat, stat_result, statvfs, statvfs_result, strerror, symlink, sync, sysconf,
    sysconf_names, system, tcgetpgrp, tcsetpgrp, terminal_size, times, times_result, truncate, ttyname, umask, uname, uname_result,
    unlink, unsetenv, unshare, urandom, utime, wait, wait3, wait4, waitid, waitid_result, waitpid, waitstatus_to_exitcode, write,
    writev)

__molt__ = {"kind": "python"}
__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "SEEK_SET", "SEEK_CUR",
    "SEEK_END", "fsencode", "fsdecode", "get_exec_path", "fdopen", "extsep", "_exit", "CLD_CONTINUED", "CLD_DUMPED", "CLD_EXITED",
    "CLD_KILLED", "CLD_STOPPED", "CLD_TRAPPED", "CLONE_FILES", "CLONE_FS", "CLONE_NEWCGROUP", "CLONE_NEWIPC", "CLONE_NEWNET",
    "CLONE_NEWNS", "CLONE_NEWPID", "CLONE_NEWTIME", "CLONE_NEWUSER", "CLONE_NEWUTS", "CLONE_SIGHAND", "CLONE_SYSVSEM", "CLONE_THREAD",
    "CLONE_VM", "DirEntry", "EFD_CLOEXEC", "EFD_NONBLOCK", "EFD_SEMAPHORE", "EX_CANTCREAT", "EX_CONFIG", "EX_DATAERR", "EX_IOERR",
    "EX_NOHOST", "EX_NOINPUT", "EX_NOPERM", "EX_NOUSER", "EX_OK", "EX_OSERR", "EX_OSFILE", "EX_PROTOCOL", "EX_SOFTWARE", "EX_TEMPFAIL",
    "EX_UNAVAILABLE", "EX_USAGE", "F_LOCK", "F_OK", "F_TEST", "F_TLOCK", "F_ULOCK", "GRND_NONBLOCK", "GRND_RANDOM", "MFD_ALLOW_SEALING",
    "MFD_CLOEXEC", "MFD_HUGETLB", "MFD_HUGE_16GB", "MFD_HUGE_16MB", "MFD_HUGE_1GB", "MFD_HUGE_1MB", "MFD_HUGE_256MB", "MFD_HUGE_2GB",
    "MFD_HUGE_2MB", "MFD_HUGE_32MB", "MFD_HUGE_512KB", "MFD_HUGE_512MB", "MFD_HUGE_64KB", "MFD_HUGE_8MB", "MFD_HUGE_MASK",
    "MFD_HUGE_SHIFT", "NGROUPS_MAX", "O_ACCMODE", "O_APPEND", "O_ASYNC", "O_CLOEXEC", "O_CREAT", "O_DIRECT", "O_DIRECTORY", "O_DSYNC",
    "O_EXCL", "O_FSYNC", "O_LARGEFILE", "O_NDELAY", "O_NOATIME", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK", "O_PATH", "O_RDONLY", "O_RDWR",
    "O_RSYNC", "O_SYNC", "O_TMPFILE", "O_TRUNC", "O_WRONLY", "POSIX_FADV_DONTNEED", "POSIX_FADV_NOREUSE", "POSIX_FADV_NORMAL",
    "POSIX_FADV_RANDOM", "POSIX_FADV_SEQUENTIAL", "POSIX_FADV_WILLNEED", "POSIX_SPAWN_CLOSE", "POSIX_SPAWN_DUP2", "POSIX_SPAWN_OPEN",
    "PRIO_PGRP", "PRIO_PROCESS", "PRIO_USER", "P_ALL", "P_PGID", "P_PID", "P_PIDFD", "RTLD_DEEPBIND", "RTLD_GLOBAL", "RTLD_LAZY",
    "RTLD_LOCAL", "RTLD_NODELETE", "RTLD_NOLOAD", "RTLD_NOW", "RWF_APPEND", "RWF_DSYNC", "RWF_HIPRI", "RWF_NOWAIT", "RWF_SYNC", "R_OK",
    "SCHED_BATCH", "SCHED_FIFO", "SCHED_IDLE", "SCHED_OTHER", "SCHED_RESET_ON_FORK", "SCHED_RR", "SEEK_DATA", "SEEK_HOLE",
    "SPLICE_F_MORE", "SPLICE_F_MOVE", "SPLICE_F_NONBLOCK", "ST_APPEND", "ST_MANDLOCK", "ST_NOATIME", "ST_NODEV", "ST_NODIRATIME",
    "ST_NOEXEC", "ST_NOSUID", "ST_RDONLY", "ST_RELATIME", "ST_SYNCHRONOUS", "ST_WRITE", "TMP_MAX", "WCONTINUED", "WCOREDUMP", "WEXITED",
    "WEXITSTATUS", "WIFCONTINUED", "WIFEXITED", "WIFSIGNALED", "WIFSTOPPED", "WNOHANG", "WNOWAIT", "WSTOPPED", "WSTOPSIG", "WTERMSIG",
    "WUNTRACED", "W_OK", "XATTR_CREATE", "XATTR_REPLACE", "XATTR_SIZE_MAX", "X_OK", "abort", "access", "chdir", "chmod", "chown",
    "chroot", "close", "closerange", "confstr", "confstr_names", "copy_file_range", "cpu_count", "ctermid", "device_encoding", "dup",
    "dup2", "environ", "error", "eventfd", "eventfd_read", "eventfd_write", "execv", "execve", "fchdir", "fchmod", "fchown",
    "fdatasync", "fork", "forkpty", "fpathconf", "fspath", "fstat", "fstatvfs", "fsync", "ftruncate", "get_blocking", "get_inheritable",
    "get_terminal_size", "getcwd", "getcwdb", "getegid", "geteuid", "getgid", "getgrouplist", "getgroups", "getloadavg", "getlogin",
    "getpgid", "getpgrp", "getpid", "getppid", "getpriority", "getrandom", "getresgid", "getresuid", "getsid", "getuid", "getxattr",
    "initgroups", "isatty", "kill", "killpg", "lchown", "link", "listdir", "listxattr", "lockf", "login_tty", "lseek", "lstat", "major",
    "makedev", "memfd_create", "minor", "mkdir", "mkfifo", "mknod", "nice", "open", "openpty", "pathconf", "pathconf_names",
    "pidfd_open", "pipe", "pipe2", "posix_fadvise", "posix_fallocate", "pread", "preadv", "putenv", "pwrite", "pwritev", "read",
    "readlink", "readv", "register_at_fork", "remove", "removexattr", "rename", "replace", "rmdir", "scandir", "sched_get_priority_max",
    "sched_get_priority_min", "sched_getaffinity", "sched_getparam", "sched_getscheduler", "sched_param", "sched_rr_get_interval",
    "sched_setaffinity", "sched_setparam", "sched_setscheduler", "sched_yield", "sendfile", "set_blocking", "set_inheritable",
    "setegid", "seteuid", "setgid", "setgroups", "setns", "setpgid", "setpgrp", "setpriority", "setregid", "setresgid", "setresuid",
    "setreuid", "setsid", "setuid", "setxattr", "splice", "stat", "stat_result", "statvfs", "statvfs_result", "strerror", "symlink",
    "sync", "sysconf", "sysconf_names", "system", "tcgetpgrp", "tcsetpgrp", "terminal_size", "times", "times_result", "truncate",
    "ttyname", "umask", "uname", "uname_result", "unlink", "unsetenv", "unshare", "urandom", "utime", "wait", "wait3", "wait4",
    "waitid", "waitid_result", "waitpid", "waitstatus_to_exitcode", "write", "writev", "makedirs", "removedirs", "renames", "walk",
    "fwalk", "execl", "execle", "execlp", "execlpe", "execvp", "execvpe", "getenv", "supports_bytes_environ", "environb", "getenvb",
    "P_WAIT", "P_NOWAIT", "P_NOWAITO", "spawnv", "spawnve", "spawnvp", "spawnvpe", "spawnl", "spawnle", "spawnlp", "spawnlpe", "popen"]
name = "posix"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
P_WAIT = 0
P_NOWAIT = P_NOWAITO = 1
sys.modules.__setitem__("os.path", path)
supports_dir_fd = {access, chmod, chown, link, mkdir, mkfifo, mknod, open, readlink, rename, rmdir, stat, symlink, unlink, utime}
supports_effective_ids = {access}
supports_fd = {chdir, chmod, chown, execve, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that are missing."""


def removedirs(name):
    """Remove an empty folder and those above it that are empty then."""


def renames(old, new):
    """Rename, making the folders that are missing and removing those that are empty then."""


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Give (folder, names of folders, names of other things) for a folder and everything below it."""
    stack: object
    folders: object
    result: object
    yield


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """The same with an open descriptor of the folder as a fourth item."""
    stack: object
    result: object
    yield


def execl(file, *args):
    """Run another program instead of this one; arguments one by one."""


def execle(file, *args):
    """The same; the last argument is the environment."""


def execlp(file, *args):
    """The same as execl(), the program looked for in PATH."""


def execlpe(file, *args):
    """The same; the last argument is the environment."""


def execvp(file, args):
    """Run another program, looked for in PATH, instead of this one."""


def execvpe(file, args, env):
    """The same with its environment."""


def _execvpe(file, args, env=None):
    ...


def get_exec_path(env=None):
    """The folders in which programs are looked for."""


class _Environ(MutableMapping):
    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        ...
    def __getitem__(self, key):
        ...
    def __setitem__(self, key, value):
        ...
    def __delitem__(self, key):
        ...
    def __iter__(self):
        keys: object
        at: object
        yield
    def __len__(self):
        ...
    def __repr__(self):
        ...
    def copy(self):
        ...
    def setdefault(self, key, value):
        ...
    def __ior__(self, other):
        ...
    def __or__(self, other):
        ...
    def __ror__(self, other):
        ...


def _encode(value):
    ...


def _decode(value):
    ...


def _check_bytes(value):
    ...


environ = _Environ(posix.environ, _encode, _decode, _encode, _decode)
supports_bytes_environ = True
environb = _Environ(posix.environ, _check_bytes, bytes, _check_bytes, bytes)


def getenv(key, default=None):
    """The value of an environment variable."""


def getenvb(key, default=None):
    """The same with bytes."""


def fsencode(filename):
    """The path as bytes, as the system takes it."""


def fsdecode(filename):
    """The path as str; bytes that are no UTF-8 become surrogates."""


def _spawnvef(mode, file, args, env, func):
    ...


def spawnv(mode, file, args):
    """Run a program in a new process. P_WAIT gives its exit code, P_NOWAIT its number."""


def spawnve(mode, file, args, env):
    """The same with its environment."""


def spawnvp(mode, file, args):
    """The same as spawnv(), the program looked for in PATH."""


def spawnvpe(mode, file, args, env):
    """The same with its environment."""


def spawnl(mode, file, *args):
    """The same as spawnv(), arguments one by one."""


def spawnle(mode, file, *args):
    """The same; the last argument is the environment."""


def spawnlp(mode, file, *args):
    """The same as spawnl(), the program looked for in PATH."""


def spawnlpe(mode, file, *args):
    """The same; the last argument is the environment."""


def popen(cmd, mode="r", buffering=-1):
    """A stream to or from a command in a shell."""


class _wrap_close:
    def __init__(self, stream, proc):
        ...
    def close(self):
        ...
    def __enter__(self):
        ...
    def __exit__(self, *args):
        ...
    def __getattr__(self, name):
        ...
    def __iter__(self):
        ...


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A stream over a descriptor."""


def _fspath(path):
    ...


class PathLike(abc.ABC):
    """What has a path: __fspath__() gives it as str or bytes."""
    @hook(make='concrete(cls)',
          use="(outcome(__import__('os').fspath, obj), outcome(lambda: __import__('os').path.join(obj, 'x')))",
          gives="'path'")
    @abc.abstractmethod
    def __fspath__(self):
        """The path as str or bytes."""
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, subclass):
        ...
    __class_getitem__ = classmethod(GenericAlias)

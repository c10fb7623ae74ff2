"""What the system offers programs: files, folders, descriptors, processes. os and os.path stand on it."""

__molt__ = {"exec": True, "finish": True, "header": "std/posix/wait_macros.h"}

@intrinsic(capability="fs.read")
def stat(path, *, dir_fd=None, follow_symlinks: bool = True):
    """Return the status of a file: its kind, size, times and so on."""
@intrinsic(capability="fs.read")
def lstat(path, *, dir_fd=None):
    """The same without following a symbolic link."""
def fstat(fd: c_int):
    """Return the status of an open file."""
@intrinsic(capability="fs.read")
def statvfs(path):
    """Return the status of the file system that a path is in."""
def fstatvfs(fd: c_int, /):
    """The same for an open file."""
@intrinsic(capability="fs.read")
def access(path, mode: c_int, *, dir_fd=None, effective_ids: bool = False, follow_symlinks: bool = True):
    """Tell whether the file may be used as the mode asks: F_OK, or a sum of R_OK, W_OK and X_OK."""
@intrinsic(capability="fs.read")
def readlink(path, *, dir_fd=None):
    """Return what a symbolic link leads to."""
@intrinsic(capability="fs.read")
def pathconf(path, name):
    """Return a limit of the file system for a path."""
def fpathconf(fd, name, /):
    """The same for an open file."""
@intrinsic(capability="fs.read")
def getxattr(path, attribute, *, follow_symlinks: bool = True):
    """Return an extended attribute of a file."""
@intrinsic(capability="fs.read")
def listxattr(path=None, *, follow_symlinks: bool = True):
    """Return the names of the extended attributes of a file."""
@intrinsic(capability="fs.write")
def setxattr(path, attribute, value, flags: c_int = 0, *, follow_symlinks: bool = True):
    """Set an extended attribute of a file."""
@intrinsic(capability="fs.write")
def removexattr(path, attribute, *, follow_symlinks: bool = True):
    """Remove an extended attribute of a file."""
@intrinsic(capability="fs.read")
def listdir(path=None):
    """Return the names in a folder, in no order, without '.' and '..'."""
@intrinsic(capability="fs.read")
def scandir(path=None):
    """Return an iterator of DirEntry objects for what is in a folder."""
@intrinsic(capability="fs.read")
def getcwd():
    """Return the current folder."""
@intrinsic(capability="fs.read")
def getcwdb():
    """The same as bytes."""
@intrinsic(capability="fs.read")
def chdir(path):
    """Change the current folder."""
@intrinsic(capability="fs.read")
def fchdir(fd):
    """The same to an open folder."""
@intrinsic(capability="fs.write")
def chroot(path):
    """Make a folder the root of this process."""
@intrinsic(capability="fs.write")
def mkdir(path, mode: c_int = 511, *, dir_fd=None):
    """Make a folder."""
@intrinsic(capability="fs.write")
def rmdir(path, *, dir_fd=None):
    """Remove an empty folder."""
@intrinsic(capability="fs.write")
def unlink(path, *, dir_fd=None):
    """Remove a file."""
@intrinsic(capability="fs.write")
def remove(path, *, dir_fd=None):
    """Remove a file; the same as unlink()."""
@intrinsic(capability="fs.write")
def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or folder."""
@intrinsic(capability="fs.write")
def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or folder, over an existing one."""
@intrinsic(capability="fs.write")
def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks: bool = True):
    """Give a file another name."""
@intrinsic(capability="fs.write")
def symlink(src, dst, target_is_directory: bool = False, *, dir_fd=None):
    """Make a symbolic link dst that leads to src."""
@intrinsic(capability="fs.write")
def mkfifo(path, mode: c_int = 438, *, dir_fd=None):
    """Make a named pipe."""
@intrinsic(capability="fs.write")
def mknod(path, mode: c_int = 384, device=0, *, dir_fd=None):
    """Make a file, named pipe or device."""
@intrinsic(capability="fs.write")
def chmod(path, mode: c_int, *, dir_fd=None, follow_symlinks: bool = True):
    """Change the permissions of a file."""
def fchmod(fd: c_int, mode: c_int):
    """The same for an open file."""
@intrinsic(capability="fs.write")
def chown(path, uid, gid, *, dir_fd=None, follow_symlinks: bool = True):
    """Change owner and group of a file; -1 leaves one as it is."""
@intrinsic(capability="fs.write")
def lchown(path, uid, gid):
    """The same without following a symbolic link."""
def fchown(fd: c_int, uid, gid):
    """The same for an open file."""
@intrinsic(capability="fs.write", convention="keywords", text_signature=None)
def utime(path, times=None, *, ns=..., dir_fd=None, follow_symlinks: bool = True):
    """Set the times of access and modification: seconds, or nanoseconds as ns."""
@intrinsic(capability="fs.write")
def truncate(path, length):
    """Cut a file off, or lengthen it, to a size."""
def ftruncate(fd: c_int, length, /):
    """The same for an open file."""
@intrinsic(capability="fs.read")
def open(path, flags: c_int, mode: c_int = 511, *, dir_fd=None):
    """Open a file; return its descriptor."""
def close(fd: c_int):
    """Close a descriptor."""
def closerange(fd_low: c_int, fd_high: c_int, /):
    """Close the descriptors from fd_low up to fd_high, without it; errors are ignored."""
def read(fd: c_int, length: ssize, /):
    """Read up to length bytes."""
def write(fd: c_int, data, /):
    """Write bytes; return how many were written."""
def pread(fd: c_int, length: ssize, offset, /):
    """Read up to length bytes at a position."""
def pwrite(fd: c_int, buffer, offset, /):
    """Write bytes at a position."""
def readv(fd: c_int, buffers, /):
    """Read into a sequence of buffers; return how many bytes."""
def writev(fd: c_int, buffers, /):
    """Write a sequence of buffers; return how many bytes."""
def preadv(fd: c_int, buffers, offset, flags: c_int = 0, /):
    """Read into a sequence of buffers at a position."""
def pwritev(fd: c_int, buffers, offset, flags: c_int = 0, /):
    """Write a sequence of buffers at a position."""
def lseek(fd: c_int, position, whence: c_int, /):
    """Change the position; return the new one."""
def dup(fd: c_int, /):
    """Return a copy of a descriptor."""
def dup2(fd: c_int, fd2: c_int, inheritable: bool = True):
    """Make fd2 a copy of a descriptor."""
def pipe():
    """Make a pipe; return the descriptors (for reading, for writing)."""
def pipe2(flags: c_int, /):
    """The same with flags: O_NONBLOCK, O_CLOEXEC."""
def fsync(fd):
    """Write what is open to the disk."""
def fdatasync(fd):
    """The same without the facts about the file."""
def sync():
    """Write all files to the disk."""
def isatty(fd: c_int, /):
    """Tell whether a descriptor is a terminal."""
def ttyname(fd: c_int, /):
    """Return the name of a terminal."""
def ctermid():
    """Return the name of the controlling terminal."""
def get_inheritable(fd: c_int, /):
    """Tell whether programs that this one starts get the descriptor."""
def set_inheritable(fd: c_int, inheritable: c_int, /):
    """Set whether programs that this one starts get the descriptor."""
def get_blocking(fd: c_int, /):
    """Tell whether reading and writing wait."""
def set_blocking(fd: c_int, blocking: bool, /):
    """Set whether reading and writing wait."""
def copy_file_range(src: c_int, dst: c_int, count: ssize, offset_src=None, offset_dst=None):
    """Copy bytes from one file to another inside the system; return how many."""
def splice(src: c_int, dst: c_int, count: ssize, offset_src=None, offset_dst=None, flags: c_int = 0):
    """Move bytes between a pipe and another descriptor; return how many."""
def sendfile(out_fd: c_int, in_fd: c_int, offset, count: ssize):
    """Copy bytes from a file to another descriptor; return how many."""
def lockf(fd: c_int, command: c_int, length, /):
    """Lock, test or unlock a part of an open file."""
def posix_fadvise(fd: c_int, offset, length, advice: c_int, /):
    """Announce how a file will be read."""
def posix_fallocate(fd: c_int, offset, length, /):
    """Make sure that there is room on the disk."""
def eventfd(initval, flags: c_int = 524288):
    """Make a descriptor that counts events."""
def eventfd_read(fd):
    """Return the count of an event descriptor and reset it."""
def eventfd_write(fd, value):
    """Add to the count of an event descriptor."""
@intrinsic(capability="fs.write")
def memfd_create(name, flags=1):
    """Make a file in memory; return its descriptor."""
@intrinsic(capability="fs.write")
def openpty():
    """Open a new terminal; return the descriptors (master, slave)."""
@intrinsic(capability="fs.write")
def login_tty(fd: c_int, /):
    """Make a terminal the controlling one and the standard streams."""
def tcgetpgrp(fd: c_int, /):
    """Return the process group in the foreground of a terminal."""
@intrinsic(convention="varargs", text_signature=None)
def tcsetpgrp(fd: c_int, pgid: c_int, /):
    """Set the process group in the foreground of a terminal."""
@intrinsic(convention="varargs", text_signature=None)
def get_terminal_size(fd: c_int = 1, /):
    """Return columns and lines of a terminal, by default of standard output."""
def device_encoding(fd: c_int):
    """Return the encoding of a terminal, None for anything else."""
@intrinsic(capability="env.write")
def putenv(name, value, /):
    """Set an environment variable."""
@intrinsic(capability="env.write")
def unsetenv(name, /):
    """Delete an environment variable."""
@intrinsic(capability="entropy")
def urandom(size: ssize, /):
    """Return random bytes that nobody can foretell."""
@intrinsic(capability="entropy")
def getrandom(size: ssize, flags: c_int = 0):
    """The same, from the system directly."""
def strerror(code: c_int, /):
    """Return the text of an error number."""
def fspath(path):
    """Return the path as str or bytes: itself, or what __fspath__() gives."""
def uname():
    """Return the names of the system: sysname, nodename, release, version, machine."""
def times():
    """Return the times used: user, system, children_user, children_system, elapsed."""
def getloadavg():
    """Return how many processes were ready to run on average in the last 1, 5 and 15 minutes."""
def cpu_count():
    """Return the number of processors, None if it is unknown."""
def sysconf(name, /):
    """Return a limit of the system."""
def confstr(name, /):
    """Return a text of the system's configuration, None if there is none."""
def major(device, /):
    """Return the major part of a device number."""
def minor(device, /):
    """Return the minor part of a device number."""
def makedev(major: c_int, minor: c_int, /):
    """Return a device number of its parts."""
def umask(mask: c_int, /):
    """Set the bits that new files do not get; return those before."""
def getpid():
    """Return the number of the process."""
def getppid():
    """Return the number of the parent process."""
def getuid():
    """Return the number of the user."""
def geteuid():
    """Return the number of the effective user."""
def getgid():
    """Return the number of the group."""
def getegid():
    """Return the number of the effective group."""
def getpgrp():
    """Return the number of the process group."""
def getresuid():
    """Return the real, effective and saved user."""
def getresgid():
    """Return the real, effective and saved group."""
def getgroups():
    """Return the supplementary groups."""
def getgrouplist(user: str, group: c_int, /):
    """Return the groups of a user."""
def getlogin():
    """Return the name of the user who logged in."""
def getpgid(pid: c_int):
    """Return the process group of a process."""
def getsid(pid: c_int, /):
    """Return the session of a process."""
def getpriority(which: c_int, who: c_int):
    """Return the priority of a process, group or user."""
def sched_get_priority_max(policy: c_int):
    """Return the highest priority of a scheduling policy."""
def sched_get_priority_min(policy: c_int):
    """Return the lowest priority of a scheduling policy."""
def sched_getscheduler(pid: c_int, /):
    """Return the scheduling policy of a process."""
def sched_getparam(pid: c_int, /):
    """Return the scheduling parameters of a process."""
def sched_rr_get_interval(pid: c_int, /):
    """Return the time slice of a process in seconds."""
def sched_getaffinity(pid: c_int, /):
    """Return the processors that a process may use."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def sched_setaffinity(pid: c_int, mask, /):
    """Set the processors that a process may use."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def sched_setparam(pid: c_int, param, /):
    """Set the scheduling parameters of a process."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def sched_setscheduler(pid: c_int, policy: c_int, param, /):
    """Set the scheduling policy of a process."""
def sched_yield():
    """Let other processes run."""
@intrinsic(capability="process")
def setuid(uid, /):
    """Set the user of this process."""
@intrinsic(capability="process")
def seteuid(euid, /):
    """Set the effective user of this process."""
@intrinsic(capability="process")
def setgid(gid, /):
    """Set the group of this process."""
@intrinsic(capability="process")
def setegid(egid, /):
    """Set the effective group of this process."""
@intrinsic(capability="process")
def setreuid(ruid, euid, /):
    """Set the real and the effective user."""
@intrinsic(capability="process")
def setregid(rgid, egid, /):
    """Set the real and the effective group."""
@intrinsic(capability="process")
def setresuid(ruid, euid, suid, /):
    """Set the real, effective and saved user."""
@intrinsic(capability="process")
def setresgid(rgid, egid, sgid, /):
    """Set the real, effective and saved group."""
@intrinsic(capability="process")
def setgroups(groups, /):
    """Set the supplementary groups."""
@intrinsic(capability="process")
def initgroups(username, gid, /):
    """Set the supplementary groups to those of a user."""
@intrinsic(capability="process")
def setsid():
    """Begin a new session."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def setpgid(pid: c_int, pgrp: c_int, /):
    """Put a process into a group."""
@intrinsic(capability="process")
def setpgrp():
    """Make this process the leader of a group."""
@intrinsic(capability="process")
def setpriority(which: c_int, who: c_int, priority: c_int):
    """Set the priority of a process, group or user."""
@intrinsic(capability="process")
def nice(increment: c_int, /):
    """Lower the priority; return the new value."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def kill(pid: c_int, signal: c_int, /):
    """Send a signal to a process."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def killpg(pgid: c_int, signal: c_int, /):
    """Send a signal to a process group."""
@intrinsic(capability="process")
def pidfd_open(pid: c_int, flags=0):
    """Return a descriptor of a process."""
@intrinsic(capability="process")
def setns(fd, nstype: c_int = 0):
    """Enter a name space."""
@intrinsic(capability="process")
def unshare(flags: c_int):
    """Leave shared name spaces."""
@intrinsic(capability="process")
def fork():
    """Make a copy of this process; return 0 in it, and its number here."""
@intrinsic(capability="process")
def forkpty():
    """The same with a new terminal; return (pid, descriptor)."""
@intrinsic(convention="keywords", text_signature=None)
def register_at_fork(*, before=..., after_in_child=..., after_in_parent=...):
    """Register functions to be called around fork()."""
@intrinsic(capability="process")
def execv(path, argv, /):
    """Run another program instead of this one."""
@intrinsic(capability="process")
def execve(path, argv, env):
    """The same with its environment."""
@intrinsic(capability="process")
def system(command):
    """Run a command in a shell; return its wait status."""
@intrinsic(capability="process")
def wait():
    """Wait for a child to end; return (pid, status)."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def waitpid(pid: c_int, options: c_int, /):
    """Wait for a certain child; return (pid, status)."""
@intrinsic(capability="process")
def wait3(options: c_int):
    """The same for any child; return (pid, status, resources)."""
@intrinsic(capability="process")
def wait4(pid: c_int, options: c_int):
    """The same for a certain child; return (pid, status, resources)."""
@intrinsic(capability="process", convention="varargs", text_signature=None)
def waitid(idtype: c_int, id: c_int, options: c_int, /):
    """Wait for a change of certain children; return its facts."""
def waitstatus_to_exitcode(status):
    """Return the exit code of a wait status; the negated signal if it was killed."""
def WCOREDUMP(status: c_int, /):
    """Tell whether the process left a core file."""
def WIFCONTINUED(status: c_int):
    """Tell whether the process was continued."""
def WIFSTOPPED(status: c_int):
    """Tell whether the process was stopped."""
def WIFSIGNALED(status: c_int):
    """Tell whether the process was killed by a signal."""
def WIFEXITED(status: c_int):
    """Tell whether the process ended by itself."""
def WEXITSTATUS(status: c_int):
    """Return the exit status of the process."""
def WTERMSIG(status: c_int):
    """Return the signal that killed the process."""
def WSTOPSIG(status: c_int):
    """Return the signal that stopped the process."""
def _exit(status: c_int):
    """End the process at once, without any cleaning up."""
def abort():
    """Abort the process at once."""


@builtin(layout="posix::EntryObject", header="std/posix/folders.h", flags="collected no_instantiate mutable", module="posix", signatures=False)
class DirEntry:
    """One entry of a folder, with what the folder knows of it."""
    def __repr__(self, /): ...
    @intrinsic(capability="fs.read")
    def is_dir(self, /, *, follow_symlinks: bool = True) -> bool:
        """Tell whether it is a folder, or leads to one."""
    @intrinsic(capability="fs.read")
    def is_file(self, /, *, follow_symlinks: bool = True) -> bool:
        """Tell whether it is a regular file, or leads to one."""
    def is_symlink(self, /) -> bool:
        """Tell whether it is a symbolic link."""
    def is_junction(self, /) -> bool:
        """Return False: there are none on this system."""
    @intrinsic(capability="fs.read")
    def stat(self, /, *, follow_symlinks: bool = True):
        """Return its status, which is kept."""
    def inode(self, /):
        """Return its inode number."""
    def __fspath__(self, /):
        """Return its path."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias."""
    @property
    @member
    def name(self):
        """the name in the folder"""
    @property
    @member
    def path(self):
        """the folder's path joined with the name"""


@builtin(iterator=True, layout="posix::ScandirObject", header="std/posix/folders.h", flags="collected no_instantiate", hidden=True)
class ScandirIterator:
    """What scandir() gives."""
    def __enter__(self, /): ...
    @intrinsic(convention="raw")
    def __exit__(self, /, *args): ...
    def __del__(self, /): ...
    def close(self, /) -> None:
        """Close the folder."""


CLD_CONTINUED = 6
CLD_DUMPED = 3
CLD_EXITED = 1
CLD_KILLED = 2
CLD_STOPPED = 5
CLD_TRAPPED = 4
CLONE_FILES = 1024
CLONE_FS = 512
CLONE_NEWCGROUP = 33554432
CLONE_NEWIPC = 134217728
CLONE_NEWNET = 1073741824
CLONE_NEWNS = 131072
CLONE_NEWPID = 536870912
CLONE_NEWTIME = 128
CLONE_NEWUSER = 268435456
CLONE_NEWUTS = 67108864
CLONE_SIGHAND = 2048
CLONE_SYSVSEM = 262144
CLONE_THREAD = 65536
CLONE_VM = 256
EFD_CLOEXEC = 524288
EFD_NONBLOCK = 2048
EFD_SEMAPHORE = 1
EX_CANTCREAT = 73
EX_CONFIG = 78
EX_DATAERR = 65
EX_IOERR = 74
EX_NOHOST = 68
EX_NOINPUT = 66
EX_NOPERM = 77
EX_NOUSER = 67
EX_OK = 0
EX_OSERR = 71
EX_OSFILE = 72
EX_PROTOCOL = 76
EX_SOFTWARE = 70
EX_TEMPFAIL = 75
EX_UNAVAILABLE = 69
EX_USAGE = 64
F_LOCK = 1
F_OK = 0
F_TEST = 3
F_TLOCK = 2
F_ULOCK = 0
GRND_NONBLOCK = 1
GRND_RANDOM = 2
MFD_ALLOW_SEALING = 2
MFD_CLOEXEC = 1
MFD_HUGETLB = 4
MFD_HUGE_16GB = 2281701376
MFD_HUGE_16MB = 1610612736
MFD_HUGE_1GB = 2013265920
MFD_HUGE_1MB = 1342177280
MFD_HUGE_256MB = 1879048192
MFD_HUGE_2GB = 2080374784
MFD_HUGE_2MB = 1409286144
MFD_HUGE_32MB = 1677721600
MFD_HUGE_512KB = 1275068416
MFD_HUGE_512MB = 1946157056
MFD_HUGE_64KB = 1073741824
MFD_HUGE_8MB = 1543503872
MFD_HUGE_MASK = 63
MFD_HUGE_SHIFT = 26
NGROUPS_MAX = 65536
O_ACCMODE = 3
O_APPEND = 1024
O_ASYNC = 8192
O_CLOEXEC = 524288
O_CREAT = 64
O_DIRECT = 16384
O_DIRECTORY = 65536
O_DSYNC = 4096
O_EXCL = 128
O_FSYNC = 1052672
O_LARGEFILE = 0
O_NDELAY = 2048
O_NOATIME = 262144
O_NOCTTY = 256
O_NOFOLLOW = 131072
O_NONBLOCK = 2048
O_PATH = 2097152
O_RDONLY = 0
O_RDWR = 2
O_RSYNC = 1052672
O_SYNC = 1052672
O_TMPFILE = 4259840
O_TRUNC = 512
O_WRONLY = 1
POSIX_FADV_DONTNEED = 4
POSIX_FADV_NOREUSE = 5
POSIX_FADV_NORMAL = 0
POSIX_FADV_RANDOM = 1
POSIX_FADV_SEQUENTIAL = 2
POSIX_FADV_WILLNEED = 3
POSIX_SPAWN_CLOSE = 1
POSIX_SPAWN_DUP2 = 2
POSIX_SPAWN_OPEN = 0
PRIO_PGRP = 1
PRIO_PROCESS = 0
PRIO_USER = 2
P_ALL = 0
P_PGID = 2
P_PID = 1
P_PIDFD = 3
RTLD_DEEPBIND = 8
RTLD_GLOBAL = 256
RTLD_LAZY = 1
RTLD_LOCAL = 0
RTLD_NODELETE = 4096
RTLD_NOLOAD = 4
RTLD_NOW = 2
RWF_APPEND = 16
RWF_DSYNC = 2
RWF_HIPRI = 1
RWF_NOWAIT = 8
RWF_SYNC = 4
R_OK = 4
SCHED_BATCH = 3
SCHED_FIFO = 1
SCHED_IDLE = 5
SCHED_OTHER = 0
SCHED_RESET_ON_FORK = 1073741824
SCHED_RR = 2
SEEK_DATA = 3
SEEK_HOLE = 4
SPLICE_F_MORE = 4
SPLICE_F_MOVE = 1
SPLICE_F_NONBLOCK = 2
ST_APPEND = 256
ST_MANDLOCK = 64
ST_NOATIME = 1024
ST_NODEV = 4
ST_NODIRATIME = 2048
ST_NOEXEC = 8
ST_NOSUID = 2
ST_RDONLY = 1
ST_RELATIME = 4096
ST_SYNCHRONOUS = 16
ST_WRITE = 128
TMP_MAX = 238328
WCONTINUED = 8
WEXITED = 4
WNOHANG = 1
WNOWAIT = 16777216
WSTOPPED = 2
WUNTRACED = 2
W_OK = 2
XATTR_CREATE = 1
XATTR_REPLACE = 2
XATTR_SIZE_MAX = 65536
X_OK = 1

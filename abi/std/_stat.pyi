"""The mode of a file: its bits, and questions about them."""

@intrinsic(text_signature=None)
def S_ISDIR(mode, /) -> bool:
    """Tell whether the mode is that of a directory."""
@intrinsic(text_signature=None)
def S_ISCHR(mode, /) -> bool:
    """Tell whether the mode is that of a character device."""
@intrinsic(text_signature=None)
def S_ISBLK(mode, /) -> bool:
    """Tell whether the mode is that of a block device."""
@intrinsic(text_signature=None)
def S_ISREG(mode, /) -> bool:
    """Tell whether the mode is that of a regular file."""
@intrinsic(text_signature=None)
def S_ISFIFO(mode, /) -> bool:
    """Tell whether the mode is that of a named pipe."""
@intrinsic(text_signature=None)
def S_ISLNK(mode, /) -> bool:
    """Tell whether the mode is that of a symbolic link."""
@intrinsic(text_signature=None)
def S_ISSOCK(mode, /) -> bool:
    """Tell whether the mode is that of a socket."""
@intrinsic(text_signature=None)
def S_ISDOOR(mode, /) -> bool:
    """Tell whether the mode is that of a door."""
@intrinsic(text_signature=None)
def S_ISPORT(mode, /) -> bool:
    """Tell whether the mode is that of an event port."""
@intrinsic(text_signature=None)
def S_ISWHT(mode, /) -> bool:
    """Tell whether the mode is that of a whiteout."""
@intrinsic(text_signature=None)
def S_IMODE(mode, /) -> ssize:
    """Return the part of the mode that chmod() sets."""
@intrinsic(text_signature=None)
def S_IFMT(mode, /) -> ssize:
    """Return the part of the mode that tells the kind of file."""
@intrinsic(text_signature=None)
def filemode(mode, /):
    """Return the mode as text: '-rwxrwxrwx'."""

S_IFDIR = 16384
S_IFCHR = 8192
S_IFBLK = 24576
S_IFREG = 32768
S_IFIFO = 4096
S_IFLNK = 40960
S_IFSOCK = 49152
S_IFDOOR = 0
S_IFPORT = 0
S_IFWHT = 0
S_ISUID = 2048
S_ISGID = 1024
S_ISVTX = 512
S_ENFMT = 1024
S_IREAD = 256
S_IWRITE = 128
S_IEXEC = 64
S_IRWXU = 448
S_IRUSR = 256
S_IWUSR = 128
S_IXUSR = 64
S_IRWXG = 56
S_IRGRP = 32
S_IWGRP = 16
S_IXGRP = 8
S_IRWXO = 7
S_IROTH = 4
S_IWOTH = 2
S_IXOTH = 1
UF_NODUMP = 1
UF_IMMUTABLE = 2
UF_APPEND = 4
UF_OPAQUE = 8
UF_NOUNLINK = 16
UF_COMPRESSED = 32
UF_HIDDEN = 32768
SF_ARCHIVED = 65536
SF_IMMUTABLE = 131072
SF_APPEND = 262144
SF_NOUNLINK = 1048576
SF_SNAPSHOT = 2097152
ST_MODE = 0
ST_INO = 1
ST_DEV = 2
ST_NLINK = 3
ST_UID = 4
ST_GID = 5
ST_SIZE = 6
ST_ATIME = 7
ST_MTIME = 8
ST_CTIME = 9

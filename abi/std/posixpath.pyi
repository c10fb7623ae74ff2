"""Paths of POSIX systems: os.path."""
import sys
import stat
import genericpath
from genericpath import (commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, samefile, sameopenfile,
                         samestat)

__molt__ = {"kind": "python"}
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
__all__ = ["normcase", "isabs", "join", "splitdrive", "splitroot", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars",
           "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir", "pardir", "sep", "pathsep", "defpath", "altsep",
           "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath", "commonpath", "isjunction"]


def normcase(s):
    """The path as it is: case matters here."""


def isabs(s):
    """Does the path begin at the root?"""


def join(a, *p):
    """The parts joined with slashes; an absolute part drops those before it."""


def split(p):
    """(everything before the last slash, what follows it)"""


def splitext(p):
    """(root, extension): everything from the last dot of the last part, leading dots aside."""


def splitdrive(p):
    """("", path): there are no drives here."""


def splitroot(p):
    """("", the slashes at the start, the rest)"""


def basename(p):
    """The last part."""


def dirname(p):
    """Everything before the last slash."""


def isjunction(path):
    """False: there are none here."""


def lexists(path):
    """Is there such a path, a broken symbolic link included?"""


def ismount(path):
    """Does another file system begin here?"""


def expanduser(path):
    """The path with ~ or ~user replaced by the home folder, if it is known."""


def expandvars(path):
    """The path with $NAME and ${NAME} replaced by the environment's values, unknown ones left alone."""


def normpath(path):
    """The path without double slashes, . and .. parts, as a text."""


def abspath(path):
    """The normalised path from the root."""


def realpath(filename, *, strict=False):
    """The path without symbolic links; strict: OSError if it leads nowhere."""


supports_unicode_filenames = False


def relpath(path, start=None):
    """The path from the current folder, or from start, to there."""


def commonpath(paths):
    """The longest path that all of them lie in."""


import os  # last: os needs this module

"""Questions about paths that all systems answer alike; os.path has them too."""
import stat

__molt__ = {"kind": "python"}
__all__ = ["commonprefix", "exists", "getatime", "getctime", "getmtime", "getsize", "isdir", "isfile", "islink", "samefile",
           "sameopenfile", "samestat"]


def exists(path):
    """Is there such a file or folder? False for a broken symbolic link."""


def isfile(path):
    """Is it a regular file, or a link to one?"""


def isdir(s):
    """Is it a folder, or a link to one?"""


def islink(path):
    """Is it a symbolic link?"""


def getsize(filename):
    """The size in bytes."""


def getmtime(filename):
    """The time of the last modification."""


def getatime(filename):
    """The time of the last access."""


def getctime(filename):
    """The time of the last change of the file's facts."""


def commonprefix(m):
    """The longest text, or list of parts, with which all of m begin."""


def samestat(s1, s2):
    """Do both statuses tell of one file?"""


def samefile(f1, f2):
    """Do both paths lead to one file?"""


def sameopenfile(fp1, fp2):
    """Are both descriptors of one file?"""


def _splitext(p, sep, altsep, extsep):
    """Splits the extension off: everything from the last dot of the last part, leading dots aside."""


def _check_arg_types(funcname, *args):
    ...


import os  # last: os needs this module

"""Lines of source texts: those that are embedded in the program, then those of files."""
__molt__ = {"kind": "python"}
__all__ = ["getline", "clearcache", "checkcache", "lazycache"]
cache = {}


def clearcache():
    """Forgets all lines."""


def getline(filename, lineno, module_globals=None):
    """The line with its newline; '' when there is none."""


def getlines(filename, module_globals=None):
    """All lines of a file as a list; empty when it cannot be read."""


def checkcache(filename=None):
    """Forgets files that may have changed."""


def updatecache(filename, module_globals=None):
    """Reads the lines of a file anew."""


def lazycache(filename, module_globals):
    """Were lines prepared to be read later? Embedded sources need no preparation."""

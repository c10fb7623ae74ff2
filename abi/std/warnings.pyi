"""Warnings: what is issued, filtered, shown or raised."""
import sys

__molt__ = {"kind": "python"}
__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings"]
filters = [("default", None, DeprecationWarning, "__main__", 0), ("ignore", None, DeprecationWarning, None, 0),
           ("ignore", None, PendingDeprecationWarning, None, 0), ("ignore", None, ImportWarning, None, 0),
           ("ignore", None, ResourceWarning, None, 0)]
defaultaction = "default"
onceregistry = {}
_filters_version = 1


@hook(use="(obj.simplefilter('always'), obj.warn('careful'))", gives='None')
def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, sys.stderr by default; may be replaced."""


@hook(use="(obj.simplefilter('always'), obj.formatwarning('careful', UserWarning, 'f.py', 1, 'x'))", gives="'formatted'")
def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning; may be replaced."""


def _showwarnmsg_impl(msg):
    ...


def _formatwarnmsg_impl(msg):
    ...


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    ...


def _formatwarnmsg(msg):
    ...


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Puts a filter in front of the others: regular expressions for the message and the module."""


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Puts a filter for all messages and modules in front of the others."""


def _add_filter(*item, append):
    ...


def _filters_mutated():
    ...


def resetwarnings():
    """Removes all filters."""


class _OptionError(Exception):
    """Raised for a filter in the options that cannot be understood."""


def _setoption(arg):
    ...


def _getaction(action):
    ...


def _getcategory(category):
    ...


def _is_internal_frame(frame):
    ...


@intrinsic(text_signature="($module, /, message, category=None, stacklevel=1, source=None, *,\n     skip_file_prefixes=<unrepresentable>)")
def warn(message, category=None, stacklevel: ssize = 1, source=None, *, skip_file_prefixes: tuple = ...) -> None:
    """Issues a warning at the line of the caller, or of a caller's caller."""


@intrinsic()
def warn_explicit(message, category, filename: str, lineno: c_int, module=None, registry=None, module_globals=None, source=None) -> None:
    """Issues a warning at a place given."""


class WarningMessage(object):
    """One warning, as showwarning() gets it."""
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        ...
    def __str__(self):
        ...


class catch_warnings(object):
    """Saves the filters and showwarning(), and restores them at the end of the block; record: gives a list of what was issued."""
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        ...
    def __repr__(self):
        ...
    def __enter__(self):
        ...
    def __exit__(self, *exc_info):
        ...


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warns that a name is to be removed in a release."""


def _warn_unawaited_coroutine(coro):
    ...

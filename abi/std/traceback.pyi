"""Tracebacks and stacks as text and as data."""
import sys

__molt__ = {"kind": "python"}
__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
           "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
           "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]
_RECURSIVE_CUTOFF = 3


class _Sentinel:
    def __repr__(self):
        ...


_sentinel = _Sentinel()


def _parse_value_tb(exc, value, tb):
    ...


def _format_final_exc_line(etype, value):
    ...


def _safe_string(value, what, func=str):
    ...


def print_list(extracted_list, file=None):
    """Prints what extract_tb() or extract_stack() gave."""


def format_list(extracted_list):
    """One text for each entry."""


def print_tb(tb, limit=None, file=None):
    """Prints the entries of a traceback."""


def format_tb(tb, limit=None):
    """The entries of a traceback as texts."""


def extract_tb(tb, limit=None):
    """The entries of a traceback as data."""


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Prints an exception with its traceback and the exceptions it goes back to."""


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """The texts that print_exception() prints, as a list."""


def format_exception_only(exc, /, value=_sentinel):
    """The texts of the exception without its traceback, as a list."""


def print_exc(limit=None, file=None, chain=True):
    """print_exception() for the exception that is being handled."""


def format_exc(limit=None, chain=True):
    """What print_exc() prints, as one text."""


def print_last(limit=None, file=None, chain=True):
    """print_exception() for sys.last_exc."""


def print_stack(f=None, limit=None, file=None):
    """Prints the stack from its outermost frame to this one."""


def format_stack(f=None, limit=None):
    """The stack as texts."""


def extract_stack(f=None, limit=None):
    """The stack as data."""


def clear_frames(tb):
    """Clears the local variables of all frames of a traceback."""


class FrameSummary:
    """One entry of a traceback or stack."""
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_anchors")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None):
        ...
    def __eq__(self, other):
        ...
    def __getitem__(self, pos):
        ...
    def __iter__(self):
        ...
    def __repr__(self):
        ...
    def __len__(self):
        ...
    @property
    def _original_line(self):
        """The line with its blanks."""
    @hook(make="cls('f.py', 3, 'g', lookup_line=False)", use='(obj[3], list(obj)[:3])', gives="'own line'")
    @property
    def line(self):
        """The line without blanks around it; None when it is unknown."""


def walk_stack(f):
    """(frame, line number) from a frame outwards."""
    frame: object
    yield


def walk_tb(tb):
    """(frame, line number) along a traceback."""
    entry: object
    yield


class StackSummary(list):
    """A list of FrameSummary entries."""
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From (frame, line number) pairs."""
    @classmethod
    def from_list(klass, a_list):
        """From FrameSummary objects or old-style tuples."""
    @hook(make="cls.from_list([('f.py', 1, 'g', 'h()'), ('f.py', 2, 'i', 'j()')])", use='obj.format()', gives="'  frame\\n'")
    def format_frame_summary(self, frame_summary):
        """The text of one entry."""
    @hook(use="__import__('traceback').format_list(list(obj)) == obj.format()", gives="['own']")
    def format(self):
        """The texts of all entries; more than three equal ones in a row are counted."""


class TracebackException:
    """An exception ready to be shown, without references to its frames."""
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, _seen=None):
        ...
    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """From an exception object."""
    def __eq__(self, other):
        ...
    @hook(make="cls(ValueError, ValueError('no'), None)", use='(str(obj), list(obj.format()))', gives="'shown'")
    def __str__(self):
        ...
    @hook(use='(list(obj.format()), list(obj.format_exception_only()))', gives="iter(['only\\n'])")
    def format_exception_only(self):
        """The texts of the exception without its traceback."""
    @hook(use='(obj.print(file=io.StringIO()), list(obj.format()))', gives="iter(['formatted\\n'])")
    def format(self, *, chain=True):
        """The texts of the exception with its traceback and the exceptions it goes back to."""
    def print(self, *, file=None, chain=True):
        """Prints them."""

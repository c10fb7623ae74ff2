"""Shallow and deep copies of any object."""
from copyreg import dispatch_table

__molt__ = {"kind": "python"}


class Error(Exception):
    """Raised for objects that cannot be copied."""


error = Error
__all__ = ["Error", "copy", "deepcopy"]


def copy(x):
    """A new object of the same type with the same parts."""


def deepcopy(x, memo=None, _nil=[]):
    """A new object of the same type with copies of its parts; what occurs twice or refers to itself does so again."""


def _keep_alive(x, memo):
    ...


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Puts an object together again from what __reduce_ex__ gave."""

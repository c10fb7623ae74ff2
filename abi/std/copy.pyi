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


def _copy_immutable(x):
    ...


def _deepcopy_atomic(x, memo):
    ...


def _deepcopy_list(x, memo, deepcopy=deepcopy):
    ...


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    ...


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    ...


def _deepcopy_method(x, memo):
    ...


_copy_dispatch = {type(None): _copy_immutable, int: _copy_immutable, float: _copy_immutable, bool: _copy_immutable,
                  complex: _copy_immutable, str: _copy_immutable, tuple: _copy_immutable, bytes: _copy_immutable,
                  frozenset: _copy_immutable, type: _copy_immutable, range: _copy_immutable, slice: _copy_immutable,
                  property: _copy_immutable, native("builtin_function_or_method"): _copy_immutable, type(...): _copy_immutable,
                  type(NotImplemented): _copy_immutable, native("function"): _copy_immutable, native("code"): _copy_immutable,
                  native("weak_reference"): _copy_immutable, list: list.copy, dict: dict.copy, set: set.copy,
                  bytearray: bytearray.copy}
_deepcopy_dispatch = {type(None): _deepcopy_atomic, type(...): _deepcopy_atomic, type(NotImplemented): _deepcopy_atomic,
                      int: _deepcopy_atomic, float: _deepcopy_atomic, bool: _deepcopy_atomic, complex: _deepcopy_atomic,
                      bytes: _deepcopy_atomic, str: _deepcopy_atomic, native("code"): _deepcopy_atomic, type: _deepcopy_atomic,
                      range: _deepcopy_atomic, native("builtin_function_or_method"): _deepcopy_atomic,
                      native("function"): _deepcopy_atomic, native("weak_reference"): _deepcopy_atomic,
                      property: _deepcopy_atomic, list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
                      native("method"): _deepcopy_method}


def _keep_alive(x, memo):
    ...


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    """Puts an object together again from what __reduce_ex__ gave."""

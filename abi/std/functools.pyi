"""Higher-order functions and operations on callables."""
from abc import get_cache_token
from collections import namedtuple
from reprlib import recursive_repr
from types import GenericAlias
from _functools import cmp_to_key, partial, reduce, _lru_cache_wrapper

__molt__ = {"kind": "python"}
__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache",
           "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]
WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_initial_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes wrapper look like wrapped; gives the wrapper."""


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator form of update_wrapper."""


def _gt_from_lt(self, other):
    """The comparison gt made of lt by @total_ordering."""


def _le_from_lt(self, other):
    """The comparison le made of lt by @total_ordering."""


def _ge_from_lt(self, other):
    """The comparison ge made of lt by @total_ordering."""


def _ge_from_le(self, other):
    """The comparison ge made of le by @total_ordering."""


def _lt_from_le(self, other):
    """The comparison lt made of le by @total_ordering."""


def _gt_from_le(self, other):
    """The comparison gt made of le by @total_ordering."""


def _lt_from_gt(self, other):
    """The comparison lt made of gt by @total_ordering."""


def _ge_from_gt(self, other):
    """The comparison ge made of gt by @total_ordering."""


def _le_from_gt(self, other):
    """The comparison le made of gt by @total_ordering."""


def _le_from_ge(self, other):
    """The comparison le made of ge by @total_ordering."""


def _gt_from_ge(self, other):
    """The comparison gt made of ge by @total_ordering."""


def _lt_from_ge(self, other):
    """The comparison lt made of ge by @total_ordering."""


_convert = {
    "__lt__": [("__gt__", _gt_from_lt), ("__le__", _le_from_lt), ("__ge__", _ge_from_lt)],
    "__le__": [("__ge__", _ge_from_le), ("__lt__", _lt_from_le), ("__gt__", _gt_from_le)],
    "__gt__": [("__lt__", _lt_from_gt), ("__ge__", _ge_from_gt), ("__le__", _le_from_gt)],
    "__ge__": [("__le__", _le_from_ge), ("__gt__", _gt_from_ge), ("__lt__", _lt_from_ge)],
}


def total_ordering(cls):
    """Class decorator: the comparisons that are missing, from one that is there."""


class partialmethod(object):
    """partial() for methods: binds the receiver first."""
    def __init__(self, func, /, *args, **keywords):
        ...
    def __repr__(self):
        ...
    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            nonlocal self
    def __get__(self, obj, cls=None):
        ...
    @property
    def __isabstractmethod__(self):
        ...
    __class_getitem__ = classmethod(GenericAlias)


def _unwrap_partial(func):
    ...


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")


class _HashedSeq(list):
    """A list that keeps the hash of the tuple it was made of."""
    __slots__ = "hashvalue"

    def __init__(self, tup, hash=hash):
        ...
    def __hash__(self):
        ...


def _make_key(args, kwds, typed, kwd_mark=(object(),), fasttypes={int, str}, tuple=tuple, type=type, len=len):
    """The cache key of a call."""


def lru_cache(maxsize=128, typed=False):
    """Decorator: keeps the results of the latest calls; maxsize None: of all."""
    def decorating_function(user_function):
        nonlocal maxsize, typed
    def cache_parameters():
        nonlocal maxsize, typed


def cache(user_function, /):
    """Decorator: keeps the results of all calls."""


def _c3_merge(sequences):
    ...


def _c3_mro(cls, abcs=None):
    ...


def _compose_mro(cls, types):
    ...


def _find_impl(cls, registry):
    ...


def singledispatch(func):
    """A generic function that chooses an implementation by the class of its first argument."""
    def dispatch(cls):
        """The implementation for a class."""
        nonlocal cache_token, dispatch_cache, registry
    def register(cls, func=None):
        """Registers an implementation for a class; a decorator without func."""
        nonlocal cache_token, dispatch_cache, registry
    def register_for(f):
        nonlocal register, cls
    def wrapper(*args, **kw):
        nonlocal dispatch, funcname


class singledispatchmethod:
    """singledispatch for methods: chooses by the class of the argument after self or cls."""
    def __init__(self, func):
        ...
    def register(self, cls, method=None):
        """Registers an implementation for a class."""
    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            nonlocal cls, obj, self
    @property
    def __isabstractmethod__(self):
        ...


_NOT_FOUND = object()


class cached_property:
    """A property that is computed once and then kept in the instance's dict."""
    def __init__(self, func):
        ...
    def __set_name__(self, owner, name):
        ...
    def __get__(self, instance, owner=None):
        ...
    __class_getitem__ = classmethod(GenericAlias)

"""Weak references, and containers that hold their items weakly."""
from _weakref import getweakrefcount, getweakrefs, ref, proxy, CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref
from _weakrefset import WeakSet, _IterationGuard
import _collections_abc
import sys
import itertools

__molt__ = {"kind": "python"}
ProxyTypes = (ProxyType, CallableProxyType)
__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "CallableProxyType",
           "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]
_collections_abc.MutableSet.register(WeakSet)


class WeakMethod(ref):
    """A weak reference to a bound method: dead with its object or its function."""
    __slots__ = ('_func_ref', '_meth_type', '_alive', '__weakref__')
    def __new__(cls, meth, callback=None):
        def _cb(arg):
            nonlocal callback, self_wr
    @hook(make="cls(__import__('abc').ABC.register)", use='obj() is None', gives="'called'")
    def __call__(self):
        ...
    def __eq__(self, other):
        ...
    def __ne__(self, other):
        ...
    __hash__ = ref.__hash__


class WeakValueDictionary(_collections_abc.MutableMapping):
    """A mapping whose values are held weakly."""
    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref, _atomic_removal):
            ...
    @hook(make='cls(a=types)', use="(len(obj), 'a' in obj, sorted(obj))")
    def _commit_removals(self, _atomic_removal=_remove_dead_weakref):
        ...
    @hook(use="(obj['a'], obj.get('a'), list(obj.values()))", gives="'item'")
    def __getitem__(self, key):
        ...
    def __delitem__(self, key):
        ...
    def __len__(self):
        ...
    def __contains__(self, key):
        ...
    def __repr__(self):
        ...
    @hook(use='(obj.update(b=types), sorted(obj))', gives='None')
    def __setitem__(self, key, value):
        ...
    def copy(self):
        ...
    __copy__ = copy
    def __deepcopy__(self, memo):
        ...
    def get(self, key, default=None):
        ...
    def items(self):
        iterator: object
        guard: object
        yield
    def keys(self):
        iterator: object
        guard: object
        yield
    __iter__ = keys
    def itervaluerefs(self):
        iterator: object
        guard: object
        yield
    def values(self):
        iterator: object
        guard: object
        yield
    def popitem(self):
        ...
    def pop(self, key, *args):
        ...
    def setdefault(self, key, default=None):
        ...
    def update(self, other=None, /, **kwargs):
        ...
    def valuerefs(self):
        ...
    def __ior__(self, other):
        ...
    def __or__(self, other):
        ...
    def __ror__(self, other):
        ...


class KeyedRef(ref):
    """A weak reference that knows its key."""
    __slots__ = ('key',)
    def __new__(type, ob, callback, key):
        ...
    def __init__(self, ob, callback, key):
        ...


class WeakKeyDictionary(_collections_abc.MutableMapping):
    """A mapping whose keys are held weakly."""
    def __init__(self, dict=None):
        def remove(k, selfref):
            ...
    def _commit_removals(self):
        ...
    def _scrub_removals(self):
        ...
    def __delitem__(self, key):
        ...
    @hook(make='cls({types: 1})', use='(obj[types], obj.get(types))', gives="'item'")
    def __getitem__(self, key):
        ...
    def __len__(self):
        ...
    def __repr__(self):
        ...
    @hook(use='(obj.setdefault(io, 2), obj.update({types: 3}), len(obj))', gives='None')
    def __setitem__(self, key, value):
        ...
    def copy(self):
        ...
    __copy__ = copy
    def __deepcopy__(self, memo):
        ...
    def get(self, key, default=None):
        ...
    def __contains__(self, key):
        ...
    def items(self):
        iterator: object
        guard: object
        yield
    def keys(self):
        iterator: object
        guard: object
        yield
    __iter__ = keys
    def values(self):
        iterator: object
        guard: object
        yield
    def keyrefs(self):
        ...
    def popitem(self):
        ...
    def pop(self, key, *args):
        ...
    def setdefault(self, key, default=None):
        ...
    def update(self, dict=None, /, **kwargs):
        ...
    def __ior__(self, other):
        ...
    def __or__(self, other):
        ...
    def __ror__(self, other):
        ...


class finalize:
    """Calls a function when an object dies, or at exit."""
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _index_iter = itertools.count()
    _dirty = False
    _registered_with_atexit = False
    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit', 'index')
    def __init__(self, obj, func, /, *args, **kwargs):
        ...
    def __call__(self, _=None):
        ...
    def detach(self):
        ...
    def peek(self):
        ...
    @property
    def alive(self):
        ...
    @property
    def atexit(self):
        ...
    @atexit.setter
    def atexit(self, value):
        ...
    def __repr__(self):
        ...
    @classmethod
    def _select_for_exit(cls):
        ...
    @classmethod
    def _exitfunc(cls):
        ...

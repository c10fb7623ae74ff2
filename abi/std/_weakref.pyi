"""Weak references: the builtin part of the module weakref."""

def getweakrefcount(object, /) -> ssize:
    """Return how many weak references to an object there are."""
def getweakrefs(object, /):
    """Return a list of all weak references to an object."""
@intrinsic(convention="positional")
def proxy(object, callback=None, /):
    """Return a weak reference that behaves like the object itself. The callback is called with the proxy when the object
    is about to die."""
def _remove_dead_weakref(dct: dict, key, /) -> None:
    """Delete a key of a dict if its value is a weak reference to nothing."""

ref: type
ReferenceType: type
ProxyType: type
CallableProxyType: type

"""What abc is made of: registries and caches of virtual subclasses."""

__molt__ = {"finish": True}

def get_cache_token() -> ssize:
    """Return a number that changes with every registration of a virtual subclass."""
def _abc_init(self, /) -> None:
    """Prepare a class for virtual subclasses: its abstract methods, its registry and caches."""
def _abc_register(self, subclass, /):
    """Make a class a virtual subclass; return it."""
def _abc_instancecheck(self, instance, /):
    """Tell whether an object is an instance, virtual subclasses included."""
def _abc_subclasscheck(self, subclass, /):
    """Tell whether a class is a subclass, virtual ones included."""
def _get_dump(self, /):
    """Return the registry, the cache, the negative cache, each as a set of weak references, and the version of the latter."""
def _reset_registry(self, /) -> None:
    """Forget the registered classes."""
def _reset_caches(self, /) -> None:
    """Forget the cached answers."""


@builtin(layout="AbcData", header="std/abc/abc_data.h", flags="collected", hidden=True)
class _abc_data:
    __doc__ = None
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...

"""How objects that know nothing of it are reduced for copy and pickle (PEP 307)."""
__molt__ = {"kind": "python"}
__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]
dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Registers the function that reduces objects of a type."""


def constructor(object):
    """Declares a callable to be a valid constructor."""


def pickle_complex(c):
    ...


pickle(complex, pickle_complex, complex)


def pickle_union(obj):
    ...


pickle(type(int | str), pickle_union)


def _reconstructor(cls, base, state):
    ...


_HEAPTYPE = 512
_new_type = type(int.__new__)


def _reduce_ex(self, proto):
    ...


def __newobj__(cls, *args):
    ...


def __newobj_ex__(cls, args, kwargs):
    """cls.__new__(cls, *args, **kwargs)"""


def _slotnames(cls):
    """The names of all slots of the class and its bases, kept in the class."""


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Registers a code for a global name."""


def remove_extension(module, name, code):
    """Takes the registration back."""


def clear_extension_cache():
    """Forgets what the codes were resolved to."""

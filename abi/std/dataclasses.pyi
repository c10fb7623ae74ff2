"""Classes whose methods follow from their fields (PEP 557)."""
import types
from types import GenericAlias

__molt__ = {"kind": "python"}
__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
           "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    """Raised when a field of a frozen instance is assigned or deleted."""


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        ...


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    def __init__(self, name):
        ...
    def __repr__(self):
        ...


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT_NAME = "__post_init__"


class InitVar:
    """InitVar[type]: a parameter of __init__ that goes to __post_init__ and is no attribute."""
    __slots__ = ("type",)

    def __init__(self, type):
        ...
    def __repr__(self):
        ...
    def __class_getitem__(cls, type):
        ...


class Field:
    """What is known of one field; made by field() only."""
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        ...
    def __repr__(self):
        ...
    def __set_name__(self, owner, name):
        ...
    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        ...
    def __repr__(self):
        ...


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    """Describes a field in more detail than a default value does."""


def _dataclass_getstate(self):
    ...


def _dataclass_setstate(self, state):
    ...


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    """Class decorator: adds the methods that follow from the annotated fields."""
    def wrap(cls):
        nonlocal eq, frozen, init, kw_only, match_args, order, repr, slots, unsafe_hash, weakref_slot
    def __repr__(self):
        nonlocal names
    def __eq__(self, other):
        nonlocal names
    def __lt__(self, other):
        nonlocal names
    def __le__(self, other):
        nonlocal names
    def __gt__(self, other):
        nonlocal names
    def __ge__(self, other):
        nonlocal names
    def __hash__(self):
        nonlocal names
    def __setattr__(self, name, value):
        nonlocal cls, names
    def __delattr__(self, name):
        nonlocal cls, names


def fields(class_or_instance):
    """The fields of a dataclass or of an instance of one, as a tuple."""


def _is_dataclass_instance(obj):
    ...


def is_dataclass(obj):
    """Is it a dataclass, or an instance of one?"""


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, dataclasses and containers inside converted as well, everything else copied deeply."""


def _asdict_inner(obj, dict_factory):
    ...


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, dataclasses and containers inside converted as well, everything else copied deeply."""


def _astuple_inner(obj, tuple_factory):
    ...


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    """A new dataclass from names, pairs of name and type, or triples with a field() or default."""


def replace(obj, /, **changes):
    """A new object of the same class with some fields changed."""

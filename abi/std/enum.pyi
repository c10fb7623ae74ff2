"""Enumerations (PEP 435)."""
import sys
import builtins as bltns
from types import MappingProxyType, DynamicClassAttribute

__molt__ = {"kind": "python"}
__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify",
           "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
           "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name"]
Enum = Flag = EJECT = ReprEnum = None


def _is_descriptor(obj):
    ...


def _is_dunder(name):
    ...


def _is_sunder(name):
    ...


def _is_private(cls_name, name):
    ...


class nonmember(object):
    """Keeps an attribute from becoming a member."""
    def __init__(self, value):
        ...


class member(object):
    """Makes a member of what would not become one."""
    def __init__(self, value):
        ...
def _make_class_unpicklable(obj):
    def _break_on_call_reduce(self, proto):
        """Refuses to be pickled."""
def _iter_bits_lsb(num):
    found: object
    yield
def show_flag_values(value):
    """The single bits of a value, lowest first."""
def bin(num, max_bits=None):
    ...


class _auto_null:
    def __repr__(self):
        ...
_auto_null = _auto_null()


class auto:
    """A value that the enumeration chooses."""
    def __init__(self, value=_auto_null):
        ...
    def __repr__(self):
        ...


class property(DynamicClassAttribute):
    """A property that lets the enumeration have a member of the same name."""
    member = None
    _attr_type = None
    _cls_type = None
    def __get__(self, instance, ownerclass=None):
        ...
    def __set__(self, instance, value):
        ...
    def __delete__(self, instance):
        ...
    def __set_name__(self, ownerclass, name):
        ...


class _proto_member:
    def __init__(self, value):
        ...
    def __set_name__(self, enum_class, member_name):
        ...


class _EnumDict(dict):
    def __init__(self):
        ...
    def __setitem__(self, key, value):
        ...
    def update(self, members, **more_members):
        ...


class EnumType(type):
    """The metaclass of enumerations."""
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        ...
    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        ...
    def __bool__(cls):
        ...
    @hook(make='enumeration(cls)', use='outcome(obj, 1)', gives="'called'")
    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        ...
    @hook(use='1 in obj', gives="'yes'")
    def __contains__(cls, value):
        ...
    def __delattr__(cls, attr):
        ...
    def __dir__(cls):
        ...
    @hook(use="obj['A']", gives="'item'")
    def __getitem__(cls, name):
        ...
    @hook(use='list(obj)', gives="iter('z')")
    def __iter__(cls):
        names: object
        yield
    @hook(use='(len(obj), bool(obj))', gives='5')
    def __len__(cls):
        ...
    @bltns.property
    def __members__(cls):
        ...
    def __repr__(cls):
        ...
    def __reversed__(cls):
        names: object
        yield
    def __setattr__(cls, name, value):
        ...
    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        ...
    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        ...
    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        ...
    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        ...
    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        ...
    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        ...
    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        ...
EnumMeta = EnumType


class Enum(metaclass=EnumType):
    """Base of enumerations: names bound to unique values."""
    @classmethod
    def __signature__(cls):
        ...
    def __new__(cls, value):
        ...
    @hook(make="cls('Made', 'A B')", use='[m.value for m in obj]', gives='None')
    def __init__(self, *args, **kwds):
        ...
    @hook(use='[m.value for m in obj]', gives="'next'")
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        ...
    @hook(use="(obj(1), outcome(obj, 9), outcome(lambda: obj['A']))")
    @classmethod
    def _missing_(cls, value):
        ...
    @hook(use='(repr(obj.A), repr([obj.B]))', gives="'repr'")
    def __repr__(self):
        ...
    @hook(use="(str(obj.A), f'{obj.A}', '%s' % obj.B)", gives="'str'")
    def __str__(self):
        ...
    @hook(use='dir(obj.A)', gives="['own']")
    def __dir__(self):
        ...
    @hook(use="(f'{obj.A:>3}', format(obj.A), '{}'.format(obj.B), str(obj.A))", gives="'format'")
    def __format__(self, format_spec):
        ...
    @hook(use='(obj.A in {obj.A: 1}, len({obj.A, obj.B}))', gives='1')
    def __hash__(self):
        ...
    @hook(use="__import__('copy').copy(obj.A) is obj.A", gives="'reduced'")
    def __reduce_ex__(self, proto):
        ...
    @hook(use="__import__('copy').deepcopy(obj.A) is obj.A", gives="'deep'")
    def __deepcopy__(self, memo):
        ...
    def __copy__(self):
        ...
    @hook(use='(obj.A.name, str(obj.A))', gives="'named'")
    @property
    def name(self):
        ...
    @hook(use='(obj.A.value, obj(1), repr(obj.A))', gives="'valued'")
    @property
    def value(self):
        ...


class ReprEnum(Enum):
    """Only the repr is changed: str() and format() are those of the data type."""


class IntEnum(int, ReprEnum):
    """Members are ints as well."""


class StrEnum(str, ReprEnum):
    """Members are strs as well."""
    __given__ = "__new_member__"
    def __new__(cls, *values):
        ...
    @hook(make="cls('Made', 'A B')", use='[m.value for m in obj]', gives="'next'")
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        ...
def pickle_by_global_name(self, proto):
    ...
_reduce_ex_by_global_name = pickle_by_global_name
def pickle_by_enum_name(self, proto):
    ...


class FlagBoundary(StrEnum):
    """What becomes of bits that no flag has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()
STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


class Flag(Enum, boundary=STRICT):
    """Members combine by bits."""
    _numeric_repr_ = repr
    @hook(make="cls('Made', 'A B')", use='[m.value for m in obj]')
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        ...
    @classmethod
    def _iter_member_by_value_(cls, value):
        bits: object
        yield
    _iter_member_ = _iter_member_by_value_
    @classmethod
    def _iter_member_by_def_(cls, value):
        members: object
        yield
    @hook(use='(obj(3), outcome(obj, 9), obj(0))')
    @classmethod
    def _missing_(cls, value):
        ...
    @hook(use='obj.A in obj(3)', gives='False')
    def __contains__(self, other):
        ...
    @hook(use='(list(obj(3)), len(obj(3)), repr(obj(3)))', gives="iter('z')")
    def __iter__(self):
        members: object
        yield
    def __len__(self):
        ...
    def __repr__(self):
        ...
    def __str__(self):
        ...
    @hook(use='(bool(obj.A), bool(obj(0)))', gives='False')
    def __bool__(self):
        ...
    @hook(use='(obj.A | obj.B, 1 | obj.B if issubclass(obj, int) else None)', gives="'or'")
    def __or__(self, other):
        ...
    def __and__(self, other):
        ...
    def __xor__(self, other):
        ...
    @hook(use='~obj.A', gives="'inverted'")
    def __invert__(self):
        ...
    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints as well."""
def unique(enumeration):
    """Class decorator: no two names may have the same value."""
def _dataclass_repr(self):
    ...
def global_enum_repr(self):
    ...
def global_flag_repr(self):
    ...
def global_str(self):
    ...
def global_enum(cls, update_str=False):
    """Class decorator: members become names of the module, and show as such."""
def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError unless the two enumerations agree in names, members and values."""


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    def convert_class(cls):
        nonlocal boundary, etype, use_args


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    """Class decorator: checks constraints of an enumeration."""
    def __init__(self, *checks):
        ...
    def __call__(self, enumeration):
        ...

"""Types for annotations (PEP 484 and those that followed)."""
from abc import abstractmethod, ABCMeta
import collections
from collections import defaultdict
import collections.abc
import copyreg
import contextlib
import functools
import operator
import sys
import types
from types import WrapperDescriptorType, MethodWrapperType, MethodDescriptorType, GenericAlias
from _typing import _idfunc, TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, Generic
__molt__ = {"kind": "python"}
__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal',
    'Optional', 'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet',
    'ByteString', 'Container', 'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView',
    'Mapping', 'MappingView', 'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView',
    'Awaitable', 'AsyncIterator', 'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator',
    'AsyncContextManager', 'Reversible', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
    'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap', 'Counter', 'Deque', 'Dict', 'DefaultDict', 'List',
    'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict', 'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO',
    'AnyStr',
    'assert_type', 'assert_never', 'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args',
    'get_origin', 'get_overloads', 'get_type_hints', 'is_typeddict', 'LiteralString', 'Never', 'NewType',
    'no_type_check', 'no_type_check_decorator', 'NoReturn', 'NotRequired', 'overload', 'override', 'ParamSpecArgs',
    'ParamSpecKwargs', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias',
    'TypeGuard', 'TypeAliasType', 'Unpack']


def _type_convert(arg, module=None, *, allow_special_forms=False):
    ...


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    ...


def _is_param_expr(arg):
    ...


def _should_unflatten_callable_args(typ, args):
    ...


def _type_repr(obj):
    ...


def _collect_parameters(args):
    ...


def _check_generic(cls, parameters, elen):
    ...


def _unpack_args(args):
    ...


def _deduplicate(params):
    ...


def _remove_dups_flatten(parameters):
    ...


def _flatten_literal_params(parameters):
    ...
_cleanups = []
_caches = {}


def _tp_cache(func=None, /, *, typed=False):
    def decorator(func):
        nonlocal typed
        def inner(*args, **kwds):
            nonlocal func


def _eval_type(t, globalns, localns, recursive_guard=frozenset()):
    ...


class _Final:
    __slots__ = ('__weakref__',)
    def __init_subclass__(cls, /, *args, **kwds):
        ...


class _NotIterable:
    __slots__ = ()
    __iter__ = None


class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ('_name', '__doc__', '_getitem')
    def __init__(self, getitem):
        ...
    def __getattr__(self, item):
        ...
    def __mro_entries__(self, bases):
        ...
    def __repr__(self):
        ...
    def __reduce__(self):
        ...
    def __call__(self, *args, **kwds):
        ...
    def __or__(self, other):
        ...
    def __ror__(self, other):
        ...
    def __instancecheck__(self, obj):
        ...
    def __subclasscheck__(self, cls):
        ...
    @_tp_cache
    def __getitem__(self, parameters):
        ...


class _LiteralSpecialForm(_SpecialForm, _root=True):
    def __getitem__(self, parameters):
        ...


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        ...
    def __repr__(self):
        ...


class Any(metaclass=_AnyMeta):
    """Stands for any type: compatible with all."""
    def __new__(cls, *args, **kwargs):
        ...
@_SpecialForm
def NoReturn(self, parameters):
    """The result of functions that never return."""
@_SpecialForm
def Never(self, parameters):
    """The type without values."""
@_SpecialForm
def Self(self, parameters):
    """The class that encloses the annotation."""
@_SpecialForm
def LiteralString(self, parameters):
    """A str made of literals only."""
@_SpecialForm
def ClassVar(self, parameters):
    """Marks an attribute that belongs to the class and not to its instances."""
@_SpecialForm
def Final(self, parameters):
    """Marks a name that is not to be bound again."""
@_SpecialForm
def Union(self, parameters):
    """Union[X, Y]: an X or a Y."""


def _make_union(left, right):
    ...
@_SpecialForm
def Optional(self, parameters):
    """Optional[X]: an X or None."""
@_LiteralSpecialForm
@_tp_cache(typed=True)
def Literal(self, *parameters):
    """Literal[3, "x"]: one of these values."""
@_SpecialForm
def TypeAlias(self, parameters):
    """Annotates an assignment that names a type."""
@_SpecialForm
def Concatenate(self, parameters):
    """Parameters put in front of those of a ParamSpec."""
@_SpecialForm
def TypeGuard(self, parameters):
    """The result of a test that narrows the type of its argument."""


class ForwardRef(_Final, _root=True):
    """A type named by a string, not evaluated yet."""
    __slots__ = ('__forward_arg__', '__forward_code__', '__forward_evaluated__', '__forward_value__',
        '__forward_is_argument__', '__forward_is_class__', '__forward_module__')
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        ...
    def _evaluate(self, globalns, localns, recursive_guard):
        ...
    def __eq__(self, other):
        ...
    def __hash__(self):
        ...
    def __or__(self, other):
        ...
    def __ror__(self, other):
        ...
    def __repr__(self):
        ...


def _is_unpacked_typevartuple(x):
    ...


def _is_typevar_like(x):
    ...


class _PickleUsingNameMixin:
    def __reduce__(self):
        ...


def _typevar_subst(self, arg):
    ...


def _typevartuple_prepare_subst(self, alias, args):
    ...


def _paramspec_subst(self, arg):
    ...


def _paramspec_prepare_subst(self, alias, args):
    ...
@_tp_cache
def _generic_class_getitem(cls, params):
    ...


def _generic_init_subclass(cls, *args, **kwargs):
    ...


def _is_dunder(attr):
    ...


class _BaseGenericAlias(_Final, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        ...
    def __call__(self, *args, **kwargs):
        ...
    def __mro_entries__(self, bases):
        ...
    def __getattr__(self, attr):
        ...
    def __setattr__(self, attr, val):
        ...
    def __instancecheck__(self, obj):
        ...
    def __subclasscheck__(self, cls):
        ...
    def __dir__(self):
        ...


class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        ...
    def __eq__(self, other):
        ...
    def __hash__(self):
        ...
    def __or__(self, right):
        ...
    def __ror__(self, left):
        ...
    @_tp_cache
    def __getitem__(self, args):
        ...
    def _determine_new_args(self, args):
        ...
    def _make_substitution(self, args, new_arg_by_param):
        ...
    def copy_with(self, args):
        ...
    def __repr__(self):
        ...
    def __reduce__(self):
        ...
    def __mro_entries__(self, bases):
        ...
    def __iter__(self):
        yield


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        ...
    @_tp_cache
    def __getitem__(self, params):
        ...
    def copy_with(self, params):
        ...
    def __repr__(self):
        ...
    def __subclasscheck__(self, cls):
        ...
    def __reduce__(self):
        ...
    def __or__(self, right):
        ...
    def __ror__(self, left):
        ...


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, removal_version, inst=True, name=None):
        ...
    def __instancecheck__(self, inst):
        ...


class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def __repr__(self):
        ...
    def __reduce__(self):
        ...


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        ...
    def __getitem__(self, params):
        ...
    @_tp_cache
    def __getitem_inner__(self, params):
        ...


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        ...


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        ...
    def __eq__(self, other):
        ...
    def __hash__(self):
        ...
    def __repr__(self):
        ...
    def __instancecheck__(self, obj):
        ...
    def __subclasscheck__(self, cls):
        ...
    def __reduce__(self):
        ...


def _value_and_type_iter(parameters):
    ...


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        ...
    def __hash__(self):
        ...


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        ...
@_SpecialForm
def Unpack(self, parameters):
    """Unpack[X]: the same as *X where a star cannot stand."""


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        ...
    def __getitem__(self, args):
        ...
    @property
    def __typing_unpacked_tuple_args__(self):
        ...
    @property
    def __typing_is_unpacked_typevartuple__(self):
        ...


class _TypingEllipsis:
    pass
_TYPING_INTERNALS = frozenset({'__parameters__', '__orig_bases__', '__orig_class__', '_is_protocol',
    '_is_runtime_protocol', '__protocol_attrs__', '__callable_proto_members_only__', '__type_params__'})
_SPECIAL_NAMES = frozenset({'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__',
    '__module__', '__new__', '__slots__', '__subclasshook__', '__weakref__', '__class_getitem__'})
EXCLUDED_ATTRIBUTES = _TYPING_INTERNALS | _SPECIAL_NAMES | {'_MutableMapping__marker'}


def _get_protocol_attrs(cls):
    ...


def _no_init_or_replace_init(self, *args, **kwargs):
    ...


def _caller(depth=1, default='__main__'):
    ...


def _allow_reckless_class_checks(depth=2):
    ...
_PROTO_ALLOWLIST = {'collections.abc': ['Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable',
    'Hashable', 'Sized', 'Container', 'Collection', 'Reversible', 'Buffer'], 'contextlib':
    ['AbstractContextManager', 'AbstractAsyncContextManager']}


def _pickle_psargs(psargs):
    ...
copyreg.pickle(ParamSpecArgs, _pickle_psargs)


def _pickle_pskwargs(pskwargs):
    ...
copyreg.pickle(ParamSpecKwargs, _pickle_pskwargs)


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        ...
    def __init__(cls, *args, **kwargs):
        ...
    def __subclasscheck__(cls, other):
        ...
    def __instancecheck__(cls, instance):
        ...
@classmethod
def _proto_hook(cls, other):
    ...


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base of protocols: classes that say what others have to offer (PEP 544)."""
    __slots__ = ()
    __given__ = "__protocol_attrs__ __callable_proto_members_only__"
    _is_protocol = True
    _is_runtime_protocol = False
    def __init_subclass__(cls, *args, **kwargs):
        ...


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        ...
    def copy_with(self, params):
        ...
    def __repr__(self):
        ...
    def __reduce__(self):
        ...
    def __eq__(self, other):
        ...
    def __hash__(self):
        ...
    def __getattr__(self, attr):
        ...
    def __mro_entries__(self, bases):
        ...


class Annotated:
    """Annotated[T, x, ...]: T with metadata."""
    __slots__ = ()
    def __new__(cls, *args, **kwargs):
        ...
    def __class_getitem__(cls, params):
        ...
    @_tp_cache(typed=True)
    def _class_getitem_inner(cls, *params):
        ...
    def __init_subclass__(cls, *args, **kwargs):
        ...


def runtime_checkable(cls):
    """Class decorator: lets isinstance() and issubclass() take a protocol."""


def cast(typ, val):
    """Return val; type checkers take it to be a typ."""


def assert_type(val, typ, /):
    """Return val; type checkers check that it is a typ."""
_allowed_types = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
    WrapperDescriptorType, MethodWrapperType, MethodDescriptorType)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """Return the annotations of a class, module or function, with strings evaluated."""


def _strip_annotations(t):
    ...


def get_origin(tp):
    """Return what a generic alias was made of: get_origin(list[int]) is list."""


def get_args(tp):
    """Return the arguments of a generic alias: get_args(list[int]) is (int,)."""


def is_typeddict(tp):
    """Is it a class made with TypedDict?"""
_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Raise AssertionError; type checkers check that it cannot be reached."""


def no_type_check(arg):
    """Decorator: the annotations are no types."""


def no_type_check_decorator(decorator):
    """Give a decorator the effect of no_type_check."""
    def wrapped_decorator(*args, **kwds):
        nonlocal decorator


def _overload_dummy(*args, **kwds):
    ...
_overload_registry = defaultdict(functools.partial(defaultdict, dict))


def overload(func):
    """Decorator of the signatures in front of an implementation."""


def get_overloads(func):
    """Return what overload() has seen for a function."""


def clear_overloads():
    """Forget everything that overload() has seen."""


def final(f):
    """Decorator: not to be overridden, not to be subclassed."""
T = TypeVar('T')
setattr(T, "__module__", "typing")
KT = TypeVar('KT')
setattr(KT, "__module__", "typing")
VT = TypeVar('VT')
setattr(VT, "__module__", "typing")
T_co = TypeVar('T_co', covariant=True)
setattr(T_co, "__module__", "typing")
V_co = TypeVar('V_co', covariant=True)
setattr(V_co, "__module__", "typing")
VT_co = TypeVar('VT_co', covariant=True)
setattr(VT_co, "__module__", "typing")
T_contra = TypeVar('T_contra', contravariant=True)
setattr(T_contra, "__module__", "typing")
CT_co = TypeVar('CT_co', covariant=True, bound=type)
setattr(CT_co, "__module__", "typing")
AnyStr = TypeVar('AnyStr', bytes, str)
setattr(AnyStr, "__module__", "typing")
_alias = _SpecialGenericAlias
Hashable = _alias(collections.abc.Hashable, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Reversible = _alias(collections.abc.Reversible, 1)
Sized = _alias(collections.abc.Sized, 0)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
AbstractSet = _alias(collections.abc.Set, 1, name='AbstractSet')
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
ByteString = _DeprecatedGenericAlias(collections.abc.ByteString, 0, removal_version=(3, 14))
Tuple = _TupleType(tuple, -1, inst=False, name='Tuple')
List = _alias(list, 1, inst=False, name='List')
Deque = _alias(collections.deque, 1, name='Deque')
Set = _alias(set, 1, inst=False, name='Set')
FrozenSet = _alias(frozenset, 1, inst=False, name='FrozenSet')
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
ContextManager = _alias(contextlib.AbstractContextManager, 1, name='ContextManager')
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 1, name='AsyncContextManager')
Dict = _alias(dict, 2, inst=False, name='Dict')
DefaultDict = _alias(collections.defaultdict, 2, name='DefaultDict')
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(collections.abc.Generator, 3)
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2)
Type = _alias(type, 1, inst=False, name='Type')


@runtime_checkable
class SupportsInt(Protocol):
    """What int() takes."""
    __slots__ = ()
    @abstractmethod
    def __int__(self):
        ...


@runtime_checkable
class SupportsFloat(Protocol):
    """What float() takes."""
    __slots__ = ()
    @abstractmethod
    def __float__(self):
        ...


@runtime_checkable
class SupportsComplex(Protocol):
    """What complex() takes."""
    __slots__ = ()
    @abstractmethod
    def __complex__(self):
        ...


@runtime_checkable
class SupportsBytes(Protocol):
    """What bytes() takes."""
    __slots__ = ()
    @abstractmethod
    def __bytes__(self):
        ...


@runtime_checkable
class SupportsIndex(Protocol):
    """What has __index__."""
    __slots__ = ()
    @abstractmethod
    def __index__(self):
        ...


@runtime_checkable
class SupportsAbs(Protocol, Generic[TypeVar("T", infer_variance=True)]):
    """What abs() takes."""
    __given__ = "__type_params__"
    __slots__ = ()
    @abstractmethod
    def __abs__(self):
        ...


setattr(SupportsAbs, "__type_params__", SupportsAbs.__parameters__)


@runtime_checkable
class SupportsRound(Protocol, Generic[TypeVar("T", infer_variance=True)]):
    """What round() takes."""
    __given__ = "__type_params__"
    __slots__ = ()
    @abstractmethod
    def __round__(self, ndigits=0):
        ...


setattr(SupportsRound, "__type_params__", SupportsRound.__parameters__)


def _make_nmtuple(name, types, module, defaults=()):
    ...
_prohibited = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
    '_make', '_replace', '_asdict', '_source'})
_special = frozenset({'__module__', '__name__', '__annotations__'})


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        ...


def NamedTuple(typename, fields=None, /, **kwargs):
    """Base class, or function, that makes named tuples with types."""
_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {'__module__': 'typing'})


def _namedtuple_mro_entries(bases):
    ...
setattr(NamedTuple, "__mro_entries__", _namedtuple_mro_entries)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        ...
    __call__ = dict
    def __subclasscheck__(cls, other):
        ...
    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    """Base class, or function, that describes dicts with known keys."""
_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {'__module__': 'typing'})
def _typeddict_mro_entries(bases):
    ...
setattr(TypedDict, "__mro_entries__", _typeddict_mro_entries)
@_SpecialForm
def Required(self, parameters):
    """A key that a TypedDict always has."""
@_SpecialForm
def NotRequired(self, parameters):
    """A key that a TypedDict may lack."""


class NewType:
    """NewType(name, tp): a name that type checkers take for a subtype of tp; calls give their argument back."""
    __call__ = _idfunc
    def __init__(self, name, tp):
        ...
    def __mro_entries__(self, bases):
        def __init_subclass__(cls):
            nonlocal superclass_name
    def __repr__(self):
        ...
    def __reduce__(self):
        ...
    def __or__(self, other):
        ...
    def __ror__(self, other):
        ...
Text = str
TYPE_CHECKING = False


class IO(Generic[AnyStr]):
    """What open() returns, read or written as AnyStr."""
    __slots__ = ()
    @property
    @abstractmethod
    def mode(self):
        ...
    @property
    @abstractmethod
    def name(self):
        ...
    @abstractmethod
    def close(self):
        ...
    @property
    @abstractmethod
    def closed(self):
        ...
    @abstractmethod
    def fileno(self):
        ...
    @abstractmethod
    def flush(self):
        ...
    @abstractmethod
    def isatty(self):
        ...
    @abstractmethod
    def read(self, n=-1):
        ...
    @abstractmethod
    def readable(self):
        ...
    @abstractmethod
    def readline(self, limit=-1):
        ...
    @abstractmethod
    def readlines(self, hint=-1):
        ...
    @abstractmethod
    def seek(self, offset, whence=0):
        ...
    @abstractmethod
    def seekable(self):
        ...
    @abstractmethod
    def tell(self):
        ...
    @abstractmethod
    def truncate(self, size=None):
        ...
    @abstractmethod
    def writable(self):
        ...
    @abstractmethod
    def write(self, s):
        ...
    @abstractmethod
    def writelines(self, lines):
        ...
    @abstractmethod
    def __enter__(self):
        ...
    @abstractmethod
    def __exit__(self, type, value, traceback):
        ...


class BinaryIO(IO[bytes]):
    """What open() returns in binary mode."""
    __slots__ = ()
    @abstractmethod
    def write(self, s):
        ...
    @abstractmethod
    def __enter__(self):
        ...


class TextIO(IO[str]):
    """What open() returns in text mode."""
    __slots__ = ()
    @property
    @abstractmethod
    def buffer(self):
        ...
    @property
    @abstractmethod
    def encoding(self):
        ...
    @property
    @abstractmethod
    def errors(self):
        ...
    @property
    @abstractmethod
    def line_buffering(self):
        ...
    @property
    @abstractmethod
    def newlines(self):
        ...
    @abstractmethod
    def __enter__(self):
        ...


def reveal_type(obj, /):
    """Print the class of obj to sys.stderr; return obj."""


class _IdentityCallable(Protocol):
    def __call__(self, arg, /):
        ...


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator: what it decorates makes classes like dataclasses."""
    def decorator(cls_or_fn):
        nonlocal eq_default, field_specifiers, frozen_default, kw_only_default, kwargs, order_default


def override(method, /):
    """Decorator: the method overrides one of a base class."""


class _DeprecatedType(type):
    def __getattribute__(cls, name):
        ...


class io(metaclass=_DeprecatedType):
    """The file types under their old names."""
    __all__ = ["IO", "TextIO", "BinaryIO"]
    IO = IO
    TextIO = TextIO
    BinaryIO = BinaryIO


setattr(io, "__name__", "typing.io")
sys.modules.__setitem__("typing.io", io)


@builtin(module="re", flags="no_instantiate", hidden=True)
class Pattern:
    """A compiled regular expression; made by re.compile() only."""


@builtin(module="re", flags="no_instantiate", hidden=True)
class Match:
    """Where a regular expression matched; made by its methods only."""


Pattern = _alias(native("typing_Pattern"), 1)
Match = _alias(native("typing_Match"), 1)


class re(metaclass=_DeprecatedType):
    """The types of re under their old names."""
    __all__ = ["Pattern", "Match"]
    Pattern = Pattern
    Match = Match


setattr(re, "__name__", "typing.re")
sys.modules.__setitem__("typing.re", re)

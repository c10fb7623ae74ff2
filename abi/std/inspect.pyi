"""Looking at live objects: what they are, their members, signatures, sources, frames."""
import abc
import collections.abc
import enum
import itertools
import linecache
import os
import sys
import types
import functools
import builtins
from keyword import iskeyword
from operator import attrgetter
from collections import namedtuple, OrderedDict

__molt__ = {"kind": "python"}
__all__ = ["AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments", "Attribute", "BlockFinder",
           "BoundArguments", "BufferFlags", "CORO_CLOSED", "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR",
           "CO_COROUTINE", "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE", "CO_OPTIMIZED",
           "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars", "EndOfBlock", "FrameInfo", "FullArgSpec", "GEN_CLOSED",
           "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "Parameter", "Signature", "TPFLAGS_IS_ABSTRACT", "Traceback",
           "classify_class_attrs", "cleandoc", "currentframe", "findsource", "formatannotation", "formatannotationrelativeto",
           "formatargvalues", "get_annotations", "getabsfile", "getargs", "getargvalues", "getasyncgenlocals", "getasyncgenstate",
           "getattr_static", "getblock", "getcallargs", "getclasstree", "getclosurevars", "getcomments", "getcoroutinelocals",
           "getcoroutinestate", "getdoc", "getfile", "getframeinfo", "getfullargspec", "getgeneratorlocals", "getgeneratorstate",
           "getinnerframes", "getlineno", "getmembers", "getmembers_static", "getmodule", "getmodulename", "getmro", "getouterframes",
           "getsource", "getsourcefile", "getsourcelines", "indentsize", "isabstract", "isasyncgen", "isasyncgenfunction",
           "isawaitable", "isbuiltin", "isclass", "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe",
           "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor", "ismemberdescriptor", "ismethod",
           "ismethoddescriptor", "ismethodwrapper", "ismodule", "isroutine", "istraceback", "markcoroutinefunction", "signature",
           "stack", "trace", "unwrap", "walktree"]
CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20
_Positions = namedtuple("Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4, module="dis")


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module as a new dict; strings are evaluated if eval_str."""


def ismodule(object):
    """Is it a module?"""


def isclass(object):
    """Is it a class?"""


def ismethod(object):
    """Is it a function bound to an object?"""


def ismethoddescriptor(object):
    """Is it a descriptor with __get__ but without __set__, and no method, function or class?"""


def isdatadescriptor(object):
    """Is it a descriptor with __set__ or __delete__?"""


def ismemberdescriptor(object):
    """Is it a descriptor of a slot of a native class?"""


def isgetsetdescriptor(object):
    """Is it a computed attribute of a native class?"""


def isfunction(object):
    """Is it a function that def or lambda made?"""


def _has_code_flag(f, flag):
    ...


def isgeneratorfunction(obj):
    """Is it a function that makes generators?"""


_is_coroutine_marker = object()


def _has_coroutine_mark(f):
    ...


def markcoroutinefunction(func):
    """Makes iscoroutinefunction() true for a function that gives coroutines; returns the function."""


def iscoroutinefunction(obj):
    """Is it an async def function, or marked as one?"""


def isasyncgenfunction(obj):
    """Is it a function that makes asynchronous generators?"""


def isasyncgen(object):
    """Is it an asynchronous generator?"""


def isgenerator(object):
    """Is it a generator?"""


def iscoroutine(object):
    """Is it a coroutine?"""


def isawaitable(object):
    """Can it stand behind await?"""


def istraceback(object):
    """Is it a traceback?"""


def isframe(object):
    """Is it a frame?"""


def iscode(object):
    """Is it a code object?"""


def isbuiltin(object):
    """Is it a native function or a bound native method?"""


def ismethodwrapper(object):
    """Is it a bound special method of a native class?"""


def isroutine(object):
    """Is it any kind of function or method?"""


def isabstract(object):
    """Is it a class with abstract methods?"""


def getmembers(object, predicate=None):
    """The attributes as (name, value) pairs sorted by name, those that the predicate likes."""


def getmembers_static(object, predicate=None):
    """The same without running descriptors, __getattr__ or __getattribute__."""


Attribute = namedtuple("Attribute", "name kind defining_class object", module="inspect")


def classify_class_attrs(cls):
    """For each name that dir() gives: its kind, the class that defines it, the object."""


def getmro(cls):
    """The classes in which attributes are looked up, in order."""


def unwrap(func, *, stop=None):
    """Follows __wrapped__ to the innermost function; stop(f) ends earlier."""


def indentsize(line):
    """The width of the white space at the start of a line."""


def _findclass(func):
    ...


def _finddoc(obj):
    ...


def getdoc(object):
    """The documentation of an object, its own or inherited, with indentation cleaned."""


def cleandoc(doc):
    """The text without blank lines around it and without the indentation that its lines share."""


def getfile(object):
    """The file in which a module, class, function, frame or code object stands."""


def getmodulename(path):
    """The module's name for the path of a file, or None."""


def getsourcefile(object):
    """The file of the source text, or None."""


def getabsfile(object, _filename=None):
    """The absolute, normalised path of the file."""


modulesbyfile = {}
_filesbymodname = {}


def getmodule(object, _filename=None):
    """The module that defines an object, or None."""


class ClassFoundException(Exception):
    """Ended the search for a class."""


def findsource(object):
    """All lines of the file, and the index of the line where the object begins."""


def getcomments(object):
    """The comment lines right before an object, or at the top of a module."""


class EndOfBlock(Exception):
    """Ends a BlockFinder's work."""


class BlockFinder:
    """Finds the end of a block of code by its tokens."""
    def __init__(self):
        ...
    def tokeneater(self, type, token, srowcol, erowcol, line):
        ...


def getblock(lines):
    """The lines of the block of code at the start of a list of lines."""


def getsourcelines(object):
    """The lines of an object's source text, and the number of the first."""


def getsource(object):
    """The source text of an object."""


def walktree(classes, children, parent):
    """The tree that getclasstree() gives, from one parent down."""


def getclasstree(classes, unique=False):
    """Classes as nested lists: (class, bases), followed by the list of its subclasses."""


Arguments = namedtuple("Arguments", "args, varargs, varkw", module="inspect")


def getargs(co):
    """The names of the parameters of a code object."""


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations", module="inspect")


def getfullargspec(func):
    """Names and defaults of the parameters of a function."""


ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")


def getargvalues(frame):
    """The arguments of a frame."""


def formatannotation(annotation, base_module=None):
    """An annotation as signatures show it."""


def formatannotationrelativeto(object):
    """The same, with names of the object's own module unqualified."""
    def _formatannotation(annotation):
        nonlocal module


def _formatvarargs(name):
    ...


def _formatvarkw(name):
    ...


def _formatvalue(value):
    ...


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=_formatvarargs, formatvarkw=_formatvarkw, formatvalue=_formatvalue):
    """Text for the four values of getargvalues()."""


def getcallargs(func, /, *positional, **named):
    """A dict of parameter names and the values that the call would give them."""


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")


def getclosurevars(func):
    """What the free names of a function refer to."""


_Traceback = namedtuple("_Traceback", "filename lineno function code_context index", module="inspect")


class Traceback(_Traceback):
    """What getframeinfo() gives."""
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        ...
    def __repr__(self):
        ...


def getframeinfo(frame, context=1):
    """Where a frame or traceback entry stands."""


def getlineno(frame):
    """The line at which a frame stands."""


_FrameInfo = namedtuple("_FrameInfo", ("frame",) + Traceback._fields, module="inspect")


class FrameInfo(_FrameInfo):
    """One entry of stack() and trace()."""
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        ...
    def __repr__(self):
        ...


def getouterframes(frame, context=1):
    """Records of a frame and all its callers."""


def getinnerframes(tb, context=1):
    """Records of the frames of a traceback."""


def currentframe():
    """The frame of the caller."""


def stack(context=1):
    """Records of the caller's frame and all above it."""


def trace(context=1):
    """Records of the frames between here and where the handled exception was raised."""


_sentinel = object()


def getattr_static(obj, attr, default=_sentinel):
    """An attribute without running descriptors, __getattr__ or __getattribute__."""


GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"


def getgeneratorstate(generator):
    """One of the GEN_ constants."""


def getgeneratorlocals(generator):
    """The local variables of a generator."""


CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"


def getcoroutinestate(coroutine):
    """One of the CORO_ constants."""


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine."""


AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def getasyncgenstate(agen):
    """One of the AGEN_ constants."""


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator."""


_NonUserDefinedCallables = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)


def _signature_get_user_defined_method(cls, method_name):
    ...


def _signature_get_partial(wrapped_sig, partial, extra_args=()):
    ...


def _signature_bound_method(sig):
    ...


def _signature_is_builtin(obj):
    ...


def _signature_is_functionlike(obj):
    ...


def _signature_fromstr(cls, obj, s, skip_bound_arg=True):
    ...


def _signature_from_builtin(cls, func, skip_bound_arg=True):
    ...


def _signature_from_function(cls, func, skip_bound_arg=True, globals=None, locals=None, eval_str=False):
    ...


def _stops_unwrapping(f):
    ...


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None, locals=None, eval_str=False, sigcls):
    ...


class _void:
    ...


class _empty:
    """Marks what was not given."""


class _ParameterKind(enum.IntEnum):
    __given__ = "__new_member__"
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"
    def __new__(cls, description):
        ...
    def __str__(self):
        ...


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD


class Parameter:
    """One parameter of a Signature."""
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty
    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        ...
    def __reduce__(self):
        ...
    def __setstate__(self, state):
        ...
    @property
    def name(self):
        ...
    @property
    def default(self):
        ...
    @property
    def annotation(self):
        ...
    @property
    def kind(self):
        ...
    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        ...
    def __str__(self):
        ...
    def __repr__(self):
        ...
    def __hash__(self):
        ...
    def __eq__(self, other):
        ...


class BoundArguments:
    """Arguments as a signature distributes them."""
    __slots__ = ("arguments", "_signature", "__weakref__")
    def __init__(self, signature, arguments):
        ...
    @property
    def signature(self):
        ...
    @property
    def args(self):
        ...
    @property
    def kwargs(self):
        ...
    def apply_defaults(self):
        ...
    def __eq__(self, other):
        ...
    def __setstate__(self, state):
        ...
    def __getstate__(self):
        ...
    def __repr__(self):
        ...


class Signature:
    """The parameters and the return annotation of a callable."""
    __slots__ = ("_return_annotation", "_parameters")
    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty
    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ...
    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        ...
    @property
    def parameters(self):
        ...
    @property
    def return_annotation(self):
        ...
    def replace(self, *, parameters=_void, return_annotation=_void):
        ...
    def _hash_basis(self):
        ...
    def __hash__(self):
        ...
    def __eq__(self, other):
        ...
    def _bind(self, args, kwargs, *, partial=False):
        ...
    def bind(self, /, *args, **kwargs):
        ...
    def bind_partial(self, /, *args, **kwargs):
        ...
    def __reduce__(self):
        ...
    def __setstate__(self, state):
        ...
    def __repr__(self):
        ...
    def __str__(self):
        ...


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The Signature of a callable."""


class BufferFlags(enum.IntFlag):
    """What a consumer may ask of a buffer (PEP 688)."""
    SIMPLE = 0
    WRITABLE = 1
    FORMAT = 4
    ND = 8
    STRIDES = 16 | ND
    C_CONTIGUOUS = 32 | STRIDES
    F_CONTIGUOUS = 64 | STRIDES
    ANY_CONTIGUOUS = 128 | STRIDES
    INDIRECT = 256 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 256
    WRITE = 512

"""Names of the builtin types that builtins does not name, and dynamic creation of classes."""
__molt__ = {"kind": "python"}
FunctionType = native("function")
LambdaType = native("function")
CodeType = native("code")
MappingProxyType = native("mapping_proxy")
SimpleNamespace = native("SimpleNamespace")
CellType = native("cell")
GeneratorType = native("generator")
CoroutineType = native("coroutine")
AsyncGeneratorType = native("async_generator")
MethodType = native("method")
BuiltinFunctionType = native("builtin_function_or_method")
BuiltinMethodType = native("builtin_function_or_method")
WrapperDescriptorType = native("wrapper_descriptor")
MethodWrapperType = native("method_wrapper")
MethodDescriptorType = native("method_descriptor")
ClassMethodDescriptorType = native("classmethod_descriptor")
ModuleType = native("module")
TracebackType = native("traceback")
FrameType = native("frame")
GetSetDescriptorType = native("getset_descriptor")
MemberDescriptorType = native("member_descriptor")


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as the class statement does; exec_body fills its namespace."""


def resolve_bases(bases):
    """Replaces bases that have __mro_entries__ (PEP 560)."""


def prepare_class(name, bases=(), kwds=None):
    """The metaclass, the namespace and the remaining keywords of a class statement."""


def _calculate_meta(meta, bases):
    """The most derived metaclass."""


def get_original_bases(cls, /):
    """The bases as the class statement had them, before __mro_entries__."""


class DynamicClassAttribute:
    """A property of instances; access through the class goes to the metaclass's __getattr__."""
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        ...
    def __get__(self, instance, ownerclass=None):
        ...
    def __set__(self, instance, value):
        ...
    def __delete__(self, instance):
        ...
    def getter(self, fget):
        ...
    def setter(self, fset):
        ...
    def deleter(self, fdel):
        ...


class _GeneratorWrapper:
    def __init__(self, gen):
        ...
    def send(self, val):
        ...
    def throw(self, tp, *rest):
        ...
    def close(self):
        ...
    @property
    def gi_code(self):
        ...
    @property
    def gi_frame(self):
        ...
    @property
    def gi_running(self):
        ...
    @property
    def gi_yieldfrom(self):
        ...
    cr_code = gi_code
    cr_frame = gi_frame
    cr_running = gi_running
    cr_await = gi_yieldfrom
    def __next__(self):
        ...
    def __iter__(self):
        ...
    __await__ = __iter__


def coroutine(func):
    """Makes a generator function awaitable; other callables are wrapped."""
    def wrapped(*args, **kwargs):
        nonlocal func


GenericAlias = native("generic_alias")
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
__all__ = ["FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace", "CellType", "GeneratorType",
           "CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType", "BuiltinMethodType", "WrapperDescriptorType",
           "MethodWrapperType", "MethodDescriptorType", "ClassMethodDescriptorType", "ModuleType", "TracebackType", "FrameType",
           "GetSetDescriptorType", "MemberDescriptorType", "new_class", "resolve_bases", "prepare_class", "get_original_bases",
           "DynamicClassAttribute", "coroutine", "GenericAlias", "UnionType", "EllipsisType", "NoneType", "NotImplementedType"]

"""Abstract base classes of containers and callables (PEP 3119)."""
from abc import ABCMeta, abstractmethod
import sys

__molt__ = {"kind": "python"}
GenericAlias = type(list[int])
EllipsisType = type(...)
FunctionType = native("function")
__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator", "Generator",
           "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView",
           "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer"]
__name__ = "collections.abc"

bytes_iterator = native("bytes_iterator")
bytearray_iterator = native("bytearray_iterator")
dict_keyiterator = native("dict_keyiterator")
dict_valueiterator = native("dict_valueiterator")
dict_itemiterator = native("dict_itemiterator")
list_iterator = native("list_iterator")
list_reverseiterator = native("list_reverseiterator")
range_iterator = native("range_iterator")
longrange_iterator = native("longrange_iterator")
set_iterator = native("set_iterator")
str_iterator = native("str_iterator")
tuple_iterator = native("tuple_iterator")
zip_iterator = native("zip")
dict_keys = native("dict_keys")
dict_values = native("dict_values")
dict_items = native("dict_items")
mappingproxy = native("mapping_proxy")
generator = native("generator")
coroutine = native("coroutine")
async_generator = native("async_generator")


def _check_methods(C, *methods):
    """True when the classes of C.__mro__ define all methods, NotImplemented otherwise."""


class Hashable(metaclass=ABCMeta):
    """Has __hash__."""
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class Awaitable(metaclass=ABCMeta):
    """Has __await__."""
    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...
    __class_getitem__ = classmethod(GenericAlias)


class Coroutine(Awaitable):
    """Has __await__, send, throw and close."""
    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Resumes with a value; gives the next one."""
    @hook(make='concrete(cls)', use='obj.close()')
    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raises the exception where the body is suspended."""
    def close(self):
        """Raises GeneratorExit inside; RuntimeError when that is ignored."""
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


Coroutine.register(coroutine)


class AsyncIterable(metaclass=ABCMeta):
    """Has __aiter__."""
    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...
    __class_getitem__ = classmethod(GenericAlias)


class AsyncIterator(AsyncIterable):
    """Has __anext__ and __aiter__."""
    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        """The next item; StopAsyncIteration at the end."""
    def __aiter__(self):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class AsyncGenerator(AsyncIterator):
    """Has the methods of asynchronous generators."""
    __slots__ = ()

    async def __anext__(self):
        """The next item; StopAsyncIteration at the end."""
    @abstractmethod
    async def asend(self, value):
        """Resumes with a value; gives the next one."""
    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Raises the exception where the body is suspended."""
    async def aclose(self):
        """Raises GeneratorExit inside; RuntimeError when that is ignored."""
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


AsyncGenerator.register(async_generator)


class Iterable(metaclass=ABCMeta):
    """Has __iter__."""
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        yield
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...
    __class_getitem__ = classmethod(GenericAlias)


class Iterator(Iterable):
    """Has __next__ and __iter__."""
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """The next item; StopIteration at the end."""
    def __iter__(self):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


Iterator.register(bytes_iterator)
Iterator.register(bytearray_iterator)
Iterator.register(dict_keyiterator)
Iterator.register(dict_valueiterator)
Iterator.register(dict_itemiterator)
Iterator.register(list_iterator)
Iterator.register(list_reverseiterator)
Iterator.register(range_iterator)
Iterator.register(longrange_iterator)
Iterator.register(set_iterator)
Iterator.register(str_iterator)
Iterator.register(tuple_iterator)
Iterator.register(zip_iterator)


class Reversible(Iterable):
    """Has __reversed__ and __iter__."""
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        yield
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class Generator(Iterator):
    """Has the methods of generators."""
    __slots__ = ()

    def __next__(self):
        """The next item; StopIteration at the end."""
    @hook(make='concrete(cls)', use='(next(obj), obj.__next__(), obj is iter(obj))', gives="'sent'")
    @abstractmethod
    def send(self, value):
        """Resumes with a value; gives the next one."""
    @hook(use='obj.close()', gives='None')
    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raises the exception where the body is suspended."""
    def close(self):
        """Raises GeneratorExit inside; RuntimeError when that is ignored."""
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


Generator.register(generator)


class Sized(metaclass=ABCMeta):
    """Has __len__."""
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class Container(metaclass=ABCMeta):
    """Has __contains__."""
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...
    __class_getitem__ = classmethod(GenericAlias)


class Collection(Sized, Iterable, Container):
    """Has __len__, __iter__ and __contains__."""
    __slots__ = ()


    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class Buffer(metaclass=ABCMeta):
    """Has __buffer__ (PEP 688)."""
    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags, /):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class _CallableGenericAlias(GenericAlias):
    """Callable[[int, str], float]: __args__ is (int, str, float)."""
    __slots__ = ()

    def __new__(cls, origin, args):
        ...
    def __repr__(self):
        ...
    def __reduce__(self):
        ...
    def __getitem__(self, item):
        ...


def _is_param_expr(obj):
    """Is it ..., a list, or a ParamSpec or Concatenate form of typing?"""


def _type_repr(obj):
    """How a type shows inside a generic alias."""


class Callable(metaclass=ABCMeta):
    """Has __call__."""
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        ...
    @hook(make='cls', use='(isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...

    __class_getitem__ = classmethod(_CallableGenericAlias)



def _kept(items, container, wanted):
    """The items of which `item in container` is what is wanted."""
    yield
def _one_after_another(first, second):
    """The items of both."""
    iterator: object
    yield


class Set(Collection):
    """Sets: the operators over __contains__, __iter__ and __len__."""
    __slots__ = ()

    @hook(make="concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2)",
          use="(obj <= {'a', 'b'}, obj == {'a', 'b'}, obj < {'a', 'b', 'c'}, obj >= {'a'})",
          gives='True')
    def __le__(self, other):
        ...
    def __lt__(self, other):
        ...
    def __gt__(self, other):
        ...
    def __ge__(self, other):
        ...
    def __eq__(self, other):
        ...
    @hook(use="((obj & {'a'}), (obj | {'c'}), (obj - {'a'}), (obj ^ {'a'}), ({'a', 'z'} - obj))", gives="{'made'}")
    @classmethod
    def _from_iterable(cls, it):
        """A set of this class with the items of it; to be overridden when the constructor takes something else."""
    def __and__(self, other):
        ...
    __rand__ = __and__
    @hook(use="obj.isdisjoint('xyz')", gives="'no'")
    def isdisjoint(self, other):
        """No item is in both."""
    def __or__(self, other):
        ...
    __ror__ = __or__
    def __sub__(self, other):
        ...
    def __rsub__(self, other):
        ...
    def __xor__(self, other):
        ...
    __rxor__ = __xor__
    @hook(use="obj._hash() == hash(frozenset('ab'))", gives='1')
    def _hash(self):
        """The hash of frozenset for the items: for __hash__ of immutable subclasses."""


Set.register(frozenset)


class MutableSet(Set):
    """Mutable sets: add and discard on top of Set."""
    __slots__ = ()

    @hook(make="concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2)",
          use="(obj.__ior__({'z'}), obj.__ixor__({'y'}))",
          gives='None')
    @abstractmethod
    def add(self, value):
        """Adds an item."""
    @hook(use="(obj.remove('a'), obj.pop(), obj.__isub__({'b'}), obj.__iand__({'a'}))", gives='None')
    @abstractmethod
    def discard(self, value):
        """Removes an item if it is there."""
    def remove(self, value):
        """Removes an item; KeyError when it is not there."""
    def pop(self):
        """Removes and gives an item; KeyError when empty."""
    def clear(self):
        """Removes all items."""
    def __ior__(self, it):
        ...
    def __iand__(self, it):
        ...
    def __ixor__(self, it):
        ...
    def __isub__(self, it):
        ...


MutableSet.register(set)


class Mapping(Collection):
    """Mappings: methods over __getitem__, __iter__ and __len__."""
    __slots__ = ()
    __abc_tpflags__ = 64

    @hook(make="concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2)",
          use="(obj.get('a'), 'a' in obj, list(obj.items()), list(obj.values()), obj == {'a': 1, 'b': 1})",
          gives='1')
    @abstractmethod
    def __getitem__(self, key):
        ...
    def get(self, key, default=None):
        """The value of the key, or default."""
    @hook(use="('z' in obj.keys(), 'z' in obj)", gives='True')
    def __contains__(self, key):
        ...
    @hook(use='(list(obj.keys()), list(obj))', gives="['k']")
    def keys(self):
        """A view of the keys."""
    def items(self):
        """A view of the pairs."""
    def values(self):
        """A view of the values."""
    def __eq__(self, other):
        ...
    __reversed__ = None


Mapping.register(mappingproxy)


class MappingView(Sized):
    """What the views of mappings share."""
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        ...
    def __len__(self):
        ...
    def __repr__(self):
        ...
    __class_getitem__ = classmethod(GenericAlias)


class KeysView(MappingView, Set):
    """The keys of a mapping."""
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        ...
    def __contains__(self, key):
        ...
    def __iter__(self):
        iterator: object
        yield


KeysView.register(dict_keys)


class ItemsView(MappingView, Set):
    """The pairs of a mapping."""
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        ...
    def __contains__(self, item):
        ...
    def __iter__(self):
        iterator: object
        yield


ItemsView.register(dict_items)


class ValuesView(MappingView, Collection):
    """The values of a mapping."""
    __slots__ = ()

    def __contains__(self, value):
        ...
    def __iter__(self):
        iterator: object
        yield


ValuesView.register(dict_values)


class MutableMapping(Mapping):
    """Mutable mappings: __setitem__ and __delitem__ on top of Mapping."""
    __slots__ = ()

    @hook(make="concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2, __getitem__=lambda self, key: {'a': 1}[key])",
          use="(obj.update(x=1), obj.update([('y', 2)]), obj.setdefault('z', 3), obj.setdefault('a', 3))",
          gives='None')
    @abstractmethod
    def __setitem__(self, key, value):
        ...
    @hook(use="(obj.pop('a'), obj.popitem(), obj.pop('q', 'none'))", gives='None')
    @abstractmethod
    def __delitem__(self, key):
        ...
    __marker = object()
    def pop(self, key, default=_MutableMapping__marker):
        """Removes the key and gives its value, or default; KeyError without one."""
    @hook(use='obj.popitem()', gives='(1, 2)')
    def popitem(self):
        """Removes and gives a pair; KeyError when empty."""
    def clear(self):
        """Removes all pairs."""
    def update(self, other=(), /, **kwds):
        """Sets pairs from a mapping, something with keys(), or pairs, then from the keywords."""
    def setdefault(self, key, default=None):
        """The value of the key, which becomes default when it is new."""


MutableMapping.register(dict)


class Sequence(Reversible, Collection):
    """Sequences: methods over __getitem__ and __len__."""
    __slots__ = ()
    __abc_tpflags__ = 32

    @hook(make='concrete(cls, __len__=lambda self: 3)', use='(obj[0], list(reversed(obj)))', gives="'b'")
    @abstractmethod
    def __getitem__(self, index):
        ...
    @hook(make="concrete(cls, __getitem__=lambda self, at: 'abc'[at])", use="(list(obj), obj.count('i'), 'i' in obj)", gives="iter('ii')")
    def __iter__(self):
        i: object
        yield
    def __contains__(self, value):
        ...
    def __reversed__(self):
        i: object
        yield
    def index(self, value, start=0, stop=None):
        """The index of the first equal item; ValueError without one."""
    def count(self, value):
        """How many items are equal to value."""


Sequence.register(tuple)
Sequence.register(str)
Sequence.register(range)
Sequence.register(memoryview)


class _DeprecateByteStringMeta(ABCMeta):
    def __new__(cls, name, bases, namespace, **kwargs):
        ...
    def __instancecheck__(cls, instance):
        ...


class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    """bytes and bytearray (deprecated)."""
    __slots__ = ()




ByteString.register(bytes)
ByteString.register(bytearray)


class MutableSequence(Sequence):
    """Mutable sequences: __setitem__, __delitem__ and insert on top of Sequence."""
    __slots__ = ()

    @hook(make="concrete(cls, __len__=lambda self: 3, __getitem__=lambda self, at: 'abc'[at])", use='obj.reverse()', gives='None')
    @abstractmethod
    def __setitem__(self, index, value):
        ...
    @hook(use="(obj.pop(), obj.remove('a'))", gives='None')
    @abstractmethod
    def __delitem__(self, index):
        ...
    @hook(use="(obj.append('x'), obj.extend('yz'), obj.__iadd__(['w']))", gives='None')
    @abstractmethod
    def insert(self, index, value):
        """Inserts value before index."""
    @hook(use="(obj.extend('yz'), obj.__iadd__('w'))", gives='None')
    def append(self, value):
        """Adds value at the end."""
    def clear(self):
        """Removes all items."""
    def reverse(self):
        """Reverses in place."""
    def extend(self, values):
        """Adds all items of values."""
    def pop(self, index=-1):
        """Removes and gives the item at index."""
    def remove(self, value):
        """Removes the first equal item; ValueError without one."""
    def __iadd__(self, values):
        ...


MutableSequence.register(list)
MutableSequence.register(bytearray)

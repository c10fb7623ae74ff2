"""The containers of collections that need to be fast: deque, defaultdict, OrderedDict, and what Counter and namedtuple
stand on."""

@builtin(layout="Deque", header="std/collections/deque.h", flags="basetype collected sequence", weakrefs=True, sequence=True,
         module="collections", signatures=False)
class deque:
    """deque(iterable=(), maxlen=None): a sequence that grows and shrinks quickly at both ends. With a maximum length, adding at
    one end drops items at the other."""

    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __init__(self, iterable=..., maxlen=None) -> None: ...
    def __repr__(self, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    @hook(make="cls('ab')", use="(list(obj), tuple(obj), 'a' in obj, sorted(obj))", gives="iter('xy')")
    def __iter__(self, /): ...
    @hook(use='(len(obj), bool(obj), list(obj))', gives='0')
    def __len__(self, /): ...
    def __add__(self, value, /): ...
    def __mul__(self, value, /): ...
    def __rmul__(self, value, /): ...
    def __getitem__(self, key, /): ...
    def __setitem__(self, key, value, /): ...
    def __delitem__(self, key, /): ...
    def __contains__(self, key, /): ...
    def __iadd__(self, value, /): ...
    def __imul__(self, value, /): ...
    __hash__ = None
    @hook(use="(obj.append('z'), list(obj))", gives='None')
    def append(self, item, /) -> None:
        """Add an item at the right end."""
    def appendleft(self, item, /) -> None:
        """Add an item at the left end."""
    def clear(self, /) -> None:
        """Remove all items."""
    @hook(use="__import__('copy').copy(obj)", gives="'copied'")
    def __copy__(self, /):
        """Return a shallow copy."""
    def copy(self, /):
        """Return a shallow copy."""
    def count(self, value, /) -> ssize:
        """Return how many items are equal to a value."""
    def extend(self, iterable, /) -> None:
        """Add the items of an iterable at the right end."""
    def extendleft(self, iterable, /) -> None:
        """Add the items of an iterable at the left end, one after the other."""
    @intrinsic(convention="varargs")
    def index(self, value, start: clamped = 0, stop: clamped = sys.maxsize, /) -> ssize:
        """Return the position of the first item that is equal to a value. ValueError if there is none."""
    @intrinsic(convention="varargs")
    def insert(self, index: ssize, object, /) -> None:
        """Insert an item before a position. IndexError if the deque is full."""
    def pop(self, /):
        """Remove and return the rightmost item. IndexError if there is none."""
    def popleft(self, /):
        """Remove and return the leftmost item. IndexError if there is none."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def remove(self, value, /) -> None:
        """Remove the first item that is equal to a value. ValueError if there is none."""
    @hook(use='list(reversed(obj))', gives="iter('r')")
    def __reversed__(self, /):
        """Return an iterator from right to left."""
    def reverse(self, /) -> None:
        """Reverse the order of the items in place."""
    @intrinsic(convention="raw")
    def rotate(self, n=1, /) -> None:
        """rotate(n=1): move n items from the right end to the left one; if n is negative, the other way round."""
    def __sizeof__(self, /) -> ssize:
        """Return the size of the deque in memory, in bytes."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""
    @property
    def maxlen(self):
        """The maximum length, or None."""


@builtin(layout="DequeIterator", header="std/collections/deque.h", flags="collected", module="collections", signatures=False)
class _deque_iterator:
    __doc__ = None
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __length_hint__(self, /) -> ssize:
        """Return how many items are left."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="DequeIterator", header="std/collections/deque.h", flags="collected", module="collections", signatures=False)
class _deque_reverse_iterator:
    __doc__ = None
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __length_hint__(self, /) -> ssize:
        """Return how many items are left."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="DefaultDict", header="std/collections/default_dict.h", flags="basetype collected", module="collections", base="dict",
         signatures=False)
class defaultdict(dict):
    """defaultdict(default_factory=None, /, ...): a dict that makes the value of a missing key, by calling a function without
    arguments, when the key is looked up by []. The other arguments are those of dict."""

    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __repr__(self, /): ...
    def __or__(self, value, /): ...
    def __ror__(self, value, /): ...
    @hook(make='cls(list, a=1)', use="(obj['b'], obj.get('c'), 'd' in obj, obj['a'], sorted(obj))", gives="'made'")
    def __missing__(self, key, /):
        """Make, keep and return the value of a key that is missing. KeyError without a default_factory."""
    def copy(self, /):
        """Return a shallow copy."""
    @hook(use="sorted(__import__('copy').copy(obj))", gives="{'copied': 1}")
    def __copy__(self, /):
        """Return a shallow copy."""
    @hook(use="sorted(__import__('copy').deepcopy(obj))", gives="(dict, ({'reduced': 1},))")
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""
    @property
    @member
    def default_factory(self):
        """What is called to make a value, or None."""
    @default_factory.setter
    def default_factory(self, value): ...


@builtin(layout="OrderedDict", header="std/collections/ordered_dict.h", flags="basetype collected", module="collections", base="dict",
         dict=True, weakrefs=True, cpp="ordered_dict")
class OrderedDict(dict):
    """A dict whose order can be changed, and counts in comparisons with others of its kind."""

    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __repr__(self, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    @hook(make='cls(a=1)', use="(list(obj), list(obj.keys()), list(obj.items()), obj == {'a': 1})", gives="iter('z')")
    def __iter__(self, /): ...
    def __or__(self, value, /): ...
    def __ror__(self, value, /): ...
    def __ior__(self, value, /): ...
    @hook(use="(obj.__setitem__('b', 2), obj.update(c=3), obj.setdefault('d', 4), list(obj))")
    def __setitem__(self, key, value, /): ...
    @hook(use="(obj.pop('a'), list(obj))")
    def __delitem__(self, key, /): ...
    @classmethod
    def fromkeys(cls, /, iterable, value=None):
        """Return a new instance with the keys of an iterable, all with one value."""
    @intrinsic(text_signature=None)
    def __sizeof__(self, /) -> ssize:
        """Return the size of the dict in memory, in bytes."""
    @intrinsic(text_signature=None)
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def setdefault(self, /, key, default=None):
        """Return the value of a key; if there is none, it becomes the default."""
    @hook(use='(obj.popitem(), list(obj))', gives='9')
    def pop(self, /, key, default=...):
        """Remove a key and return its value, or the default. KeyError when there is neither."""
    def popitem(self, /, last: bool = True):
        """Remove and return the last (key, value) pair, or the first one. KeyError when the dict is empty."""
    @intrinsic(text_signature=None)
    def keys(self, /):
        """Return a view of the keys."""
    @intrinsic(text_signature=None)
    def values(self, /):
        """Return a view of the values."""
    @hook(use='(repr(obj), list(obj.items()), obj.copy())', gives="[('i', 1)]")
    @intrinsic(text_signature=None)
    def items(self, /):
        """Return a view of the (key, value) pairs."""
    @hook(use='(obj.update(b=2), sorted(obj))', gives='None')
    @intrinsic(convention="raw", text_signature=None)
    def update(self, *args, **kwargs):
        """update(other=(), /, **keywords): take the items of a mapping or of an iterable of pairs, and the keywords."""
    @intrinsic(text_signature=None)
    def clear(self, /) -> None:
        """Remove all items."""
    @intrinsic(text_signature=None)
    def copy(self, /):
        """Return a shallow copy."""
    @intrinsic(text_signature=None)
    def __reversed__(self, /):
        """Return an iterator over the keys, last one first."""
    @hook(use="(obj.move_to_end('a'), obj.popitem(last=False))", gives='None')
    def move_to_end(self, /, key, last: bool = True) -> None:
        """Make a key the last one, or the first one. KeyError if it does not exist."""
    @property
    def __dict__(self): ...
    @__dict__.setter
    def __dict__(self, value): ...
    __hash__ = None


@builtin(layout="DictView", header="core/types/dict_view.h", flags="collected no_instantiate", hidden=True, module="builtins",
         tp_name="odict_keys", base="dict_keys", signatures=False)
class odict_keys:
    def __iter__(self, /): ...
    def __reversed__(self, /): ...


@builtin(layout="DictView", header="core/types/dict_view.h", flags="collected no_instantiate", hidden=True, module="builtins",
         tp_name="odict_values", base="dict_values", signatures=False)
class odict_values:
    def __iter__(self, /): ...
    def __reversed__(self, /): ...


@builtin(layout="DictView", header="core/types/dict_view.h", flags="collected no_instantiate", hidden=True, module="builtins",
         tp_name="odict_items", base="dict_items", signatures=False)
class odict_items:
    def __iter__(self, /): ...
    def __reversed__(self, /): ...


@builtin(layout="OrderedDictIterator", header="std/collections/ordered_dict.h", flags="collected no_instantiate", hidden=True,
         module="builtins", tp_name="odict_iterator", signatures=False)
class odict_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="TupleGetter", header="std/collections/tuple_getter.h", flags="collected", module="collections", signatures=False)
class _tuplegetter:
    def __new__(cls, index: ssize, doc, /): ...
    def __repr__(self, /): ...
    def __get__(self, instance, owner=None, /): ...
    def __set__(self, instance, value, /): ...
    def __delete__(self, instance, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    @property
    @member
    def __doc__(self): ...
    @__doc__.setter
    def __doc__(self, value): ...


def _count_elements(mapping, iterable, /) -> None:
    """Add 1 to the value that a mapping has for each element of an iterable, starting from 0."""

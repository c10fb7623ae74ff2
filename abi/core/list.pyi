"""builtins.list and its iterators."""

@builtin(layout="List", header="core/types/list.h", flags="basetype collected sequence match_self", sequence=True,
         text_signature="(iterable=(), /)")
class list:
    """Built-in mutable sequence: list(iterable) copies the items of an iterable, in order."""

    __hash__: None = None

    @intrinsic(convention="raw")
    def __new__(cls, *args, **kwargs): ...
    @intrinsic(convention="raw")
    def __init__(self, iterable: object = ..., /) -> None: ...
    def __repr__(self, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    def __iter__(self, /): ...
    def __len__(self, /): ...
    def __getitem__(self, index, /): ...
    def __setitem__(self, key, value, /): ...
    def __delitem__(self, key, /): ...
    def __add__(self, value, /): ...
    def __mul__(self, value, /): ...
    def __rmul__(self, value, /): ...
    def __iadd__(self, value, /): ...
    def __imul__(self, value, /): ...
    def __contains__(self, key, /): ...
    def __reversed__(self, /):
        """Return a reverse iterator over the list."""
    def __sizeof__(self, /) -> ssize:
        """Return the size of the list in memory, in bytes."""
    @classmethod
    @intrinsic(text_signature=None)
    def __class_getitem__(cls, item, /):
        """Return a generic alias: list[item] (PEP 585)."""
    def append(self, object, /) -> None:
        """Add an object to the end of the list."""
    def insert(self, index: ssize, object, /) -> None:
        """Insert an object before the index."""
    def extend(self, iterable, /) -> None:
        """Add the items of an iterable to the end."""
    def pop(self, index: ssize = -1, /):
        """Remove the item at the index and return it (default: the last). IndexError if there is none."""
    def remove(self, value, /) -> None:
        """Remove the first item equal to the value. ValueError if there is none."""
    def index(self, value, start: clamped = 0, stop: clamped = sys.maxsize, /) -> ssize:
        """Return the first index of the value within [start, stop). ValueError if there is none."""
    def count(self, value, /) -> ssize:
        """Return how many items equal the value."""
    def reverse(self, /) -> None:
        """Reverse the order of the items in place."""
    def clear(self, /) -> None:
        """Remove every item."""
    def copy(self, /):
        """Return a shallow copy."""
    def sort(self, /, *, key=None, reverse: bool = False) -> None:
        """Sort in place, stably. key: a function of one item whose results are compared instead."""


@builtin(layout="ListIterator", header="core/types/list_iterator.h", flags="collected no_instantiate", hidden=True, signatures=False)
class list_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __length_hint__(self, /) -> ssize:
        """Return an estimate of the items left."""
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""
    def __setstate__(self, state, /) -> None:
        """Set the position."""


@builtin(layout="ListIterator", header="core/types/list_iterator.h", flags="collected no_instantiate", hidden=True, signatures=False)
class list_reverseiterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __length_hint__(self, /) -> ssize:
        """Return an estimate of the items left."""
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""
    def __setstate__(self, state, /) -> None:
        """Set the position."""

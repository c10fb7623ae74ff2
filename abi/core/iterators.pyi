"""The builtin iterators that stand on other iterators, on __getitem__ or on calls."""

@builtin(layout="SequenceIterator", header="core/types/iterators.h", flags="collected no_instantiate", hidden=True, signatures=False)
class iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __length_hint__(self, /):
        """Return an estimate of the items left."""
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""
    def __setstate__(self, state, /) -> None:
        """Set the position."""


@builtin(layout="CallableIterator", header="core/types/iterators.h", flags="collected no_instantiate", hidden=True, signatures=False)
class callable_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""


@builtin(layout="Enumerate", header="core/types/enumerate.h", flags="basetype collected", signatures=False,
         text_signature="(iterable, start=0)")
class enumerate:
    """Pairs of a count and an item of the iterable: (start, first), (start + 1, second), ..."""

    @intrinsic(convention="raw")
    def __new__(cls, iterable, start=0): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""


@builtin(layout="Zip", header="core/types/zip.h", flags="basetype collected", signatures=False)
class zip:
    """Tuples of the i-th items of all iterables: zip(*iterables, strict=False).

    It ends with the shortest iterable; with strict, unequal lengths are a ValueError.
    """

    @intrinsic(convention="raw")
    def __new__(cls, *iterables, strict=False): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set whether lengths must be equal."""


@builtin(layout="Map", header="core/types/map.h", flags="basetype collected", signatures=False)
class map:
    """Results of a function for the items of one iterable or of several in parallel: map(function, *iterables)."""

    @intrinsic(convention="raw")
    def __new__(cls, function, *iterables): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="Filter", header="core/types/filter.h", flags="basetype collected", signatures=False)
class filter:
    """Items for which a function (None: their own truth) is true: filter(function or None, iterable)."""

    @intrinsic(convention="raw")
    def __new__(cls, function, iterable): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="Reversed", header="core/types/reversed.h", flags="basetype collected", signatures=False,
         text_signature="(sequence, /)")
class reversed:
    """The items of a sequence from the last to the first."""

    @intrinsic(convention="raw")
    def __new__(cls, sequence, /): ...
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __length_hint__(self, /) -> ssize:
        """Return an estimate of the items left."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the position."""

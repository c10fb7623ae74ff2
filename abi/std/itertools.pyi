"""Iterators made from iterators, and the combinatorics of small sequences."""

@builtin(iterator=True, layout="itertools::Accumulate", header="std/itertools/itertools.h", text_signature="(iterable, func=None, *, initial=None)")
class accumulate:
    """Running totals: each item is what func (addition) makes of the last total and the next item."""
    def __new__(cls, iterable, func=None, *, initial=None): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the total."""


@builtin(iterator=True, layout="itertools::Batched", header="std/itertools/itertools.h", text_signature="(iterable, n)")
class batched:
    """Tuples of n successive items; the last one may be shorter."""
    def __new__(cls, iterable, n: ssize): ...


@builtin(iterator=True, layout="itertools::Chain", header="std/itertools/itertools.h")
class chain:
    """The items of the first iterable, then those of the second, and so on: chain(*iterables)."""
    @intrinsic(convention="raw")
    def __new__(cls, *iterables): ...
    @classmethod
    @intrinsic(text_signature="($type, iterable, /)")
    def from_iterable(cls, iterable, /):
        """The same for the iterables that one iterable gives, taken from it one after the other."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the iterator over the iterables, and the one in use."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""


@builtin(iterator=True, layout="itertools::Combinations", header="std/itertools/itertools.h", text_signature="(iterable, r)")
class combinations:
    """The ways to take r items, in their order, as tuples."""
    def __new__(cls, iterable, r: ssize): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the positions of the items in the last tuple."""
    def __sizeof__(self, /) -> ssize:
        """Return the size in memory, in bytes."""


@builtin(iterator=True, layout="itertools::CombinationsWithReplacement", header="std/itertools/itertools.h", text_signature="(iterable, r)")
class combinations_with_replacement:
    """The ways to take r items, in their order, each as often as one likes, as tuples."""
    def __new__(cls, iterable, r: ssize): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the positions of the items in the last tuple."""
    def __sizeof__(self, /) -> ssize:
        """Return the size in memory, in bytes."""


@builtin(iterator=True, layout="itertools::Compress", header="std/itertools/itertools.h", text_signature="(data, selectors)")
class compress:
    """The data items whose selector is true."""
    def __new__(cls, data, selectors): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::Count", header="std/itertools/itertools.h", text_signature="(start=0, step=1)")
class count:
    """start, start + step, start + 2 * step, ... without end."""
    def __new__(cls, start=..., step=...): ...
    def __repr__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::Cycle", header="std/itertools/itertools.h", text_signature="(iterable, /)")
class cycle:
    """The items of the iterable again and again."""
    def __new__(cls, iterable, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the items seen so far, and whether they are all of them."""


@builtin(iterator=True, layout="itertools::Dropwhile", header="std/itertools/itertools.h", text_signature="(predicate, iterable, /)")
class dropwhile:
    """The items from the first one on for which the predicate is false."""
    def __new__(cls, predicate, iterable, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set whether that item has been met."""


@builtin(iterator=True, layout="itertools::Filterfalse", header="std/itertools/itertools.h", text_signature="(function, iterable, /)")
class filterfalse:
    """The items for which the function (None: their own truth) is false."""
    def __new__(cls, function, iterable, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::Groupby", header="std/itertools/itertools.h", text_signature="(iterable, key=None)")
class groupby:
    """Pairs of a key and an iterator over successive items that have this key.

    key is a function of an item; None: the item itself. A group ends when the next one is asked for.
    """
    def __new__(cls, iterable, key=None): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the key and value met last, and the key of the group."""


@builtin(iterator=True, layout="itertools::Grouper", header="std/itertools/itertools.h", flags="collected")
class _grouper:
    def __new__(cls, parent, tgtkey, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::Islice", header="std/itertools/itertools.h")
class islice:
    """The items at the indices of range(start, stop, step): islice(iterable, stop) or islice(iterable, start, stop[, step])."""
    @intrinsic(convention="raw")
    def __new__(cls, iterable, /, *indices): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set how many items have been taken."""


@builtin(iterator=True, layout="itertools::Pairwise", header="std/itertools/itertools.h", text_signature="(iterable, /)")
class pairwise:
    """Pairs of neighbours: (first, second), (second, third), ..."""
    def __new__(cls, iterable, /): ...


@builtin(iterator=True, layout="itertools::Permutations", header="std/itertools/itertools.h", text_signature="(iterable, r=None)")
class permutations:
    """The ways to take r (all) items in any order, as tuples."""
    def __new__(cls, iterable, r=None): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the order of the items and the counts to the next rotation of each place."""
    def __sizeof__(self, /) -> ssize:
        """Return the size in memory, in bytes."""


@builtin(iterator=True, layout="itertools::Product", header="std/itertools/itertools.h")
class product:
    """The ways to take one item of each iterable, as tuples, the last changing fastest: product(*iterables, repeat=1)."""
    @intrinsic(convention="raw")
    def __new__(cls, *iterables, repeat=1): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the positions of the items in the last tuple."""
    def __sizeof__(self, /) -> ssize:
        """Return the size in memory, in bytes."""


@builtin(iterator=True, layout="itertools::Repeat", header="std/itertools/itertools.h")
class repeat:
    """The object again and again, or as many times as given: repeat(object[, times])."""
    def __new__(cls, object, times=...): ...
    def __repr__(self, /): ...
    def __length_hint__(self, /) -> ssize:
        """Return how many are left."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::Starmap", header="std/itertools/itertools.h", text_signature="(function, iterable, /)")
class starmap:
    """The results of function(*item) for each item."""
    def __new__(cls, function, iterable, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::Takewhile", header="std/itertools/itertools.h", text_signature="(predicate, iterable, /)")
class takewhile:
    """The items before the first one for which the predicate is false."""
    def __new__(cls, predicate, iterable, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set whether that item has been met."""


@builtin(iterator=True, layout="itertools::Tee", header="std/itertools/itertools.h", flags="collected", weakrefs=True, text_signature="(iterable, /)")
class _tee:
    """One of several independent iterators over the items of one."""
    def __new__(cls, iterable, /): ...
    def __copy__(self, /):
        """Return another iterator over the items that are left."""
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the block and the position in it."""


@builtin(layout="itertools::TeeBlock", header="std/itertools/itertools.h", flags="collected", signatures=False, constructor_name="teedataobject")
class _tee_dataobject:
    """Items that several _tee share."""
    def __new__(cls, it, values: list, next, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(iterator=True, layout="itertools::ZipLongest", header="std/itertools/itertools.h")
class zip_longest:
    """Tuples of the i-th items until the longest iterable ends: zip_longest(*iterables, fillvalue=None)."""
    @intrinsic(convention="raw")
    def __new__(cls, *iterables, fillvalue=None): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the fill value."""


def tee(iterable, n: ssize = 2, /):
    """Return a tuple of n independent iterators over the iterable's items."""

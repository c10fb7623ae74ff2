"""Arrays of numbers, all of one machine type."""

__molt__ = {"exec": True}

@builtin(layout="Array", header="std/array/array.h", flags="basetype collected sequence", weakrefs=True, sequence=True, module="array")
class array:
    """array(typecode, initializer=(), /): a sequence of numbers of one machine type, compact in memory.

    The type code names the type: b, h, i, l, q are signed ints of 1, 2, 4, 8, 8 bytes, B, H, I, L, Q unsigned ones, f and d
    floats of 4 and 8 bytes, u characters. The initializer is an iterable of numbers, bytes with their memory, or for u a str.
    """

    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    def __iter__(self, /): ...
    def __len__(self, /): ...
    def __getitem__(self, key, /): ...
    def __setitem__(self, key, value, /): ...
    def __delitem__(self, key, /): ...
    def __add__(self, value, /): ...
    def __mul__(self, value, /): ...
    def __rmul__(self, value, /): ...
    def __contains__(self, key, /): ...
    def __iadd__(self, value, /): ...
    def __imul__(self, value, /): ...
    __hash__ = None
    def __buffer__(self, flags: c_int, /):
        """Return a memoryview of the items."""
    def __release_buffer__(self, buffer, /) -> None:
        """Give a memoryview back that __buffer__() made."""
    def append(self, v, /) -> None:
        """Add an item to the end."""
    def buffer_info(self, /):
        """Return the address of the memory and the number of items."""
    def byteswap(self, /) -> None:
        """Reverse the bytes of each item."""
    def __copy__(self, /):
        """Return a copy."""
    def count(self, v, /) -> ssize:
        """Return how many items are equal to a value."""
    def __deepcopy__(self, unused, /):
        """Return a copy."""
    @intrinsic(convention="keywords")
    def extend(self, bb, /) -> None:
        """Add the items of an iterable, or of an array of the same type, to the end."""
    @intrinsic(convention="keywords")
    def fromfile(self, f, n: ssize, /) -> None:
        """Read n items from a binary file and add them to the end. EOFError if there are fewer."""
    def fromlist(self, list, /) -> None:
        """Add the items of a list to the end, all or none."""
    def frombytes(self, buffer, /) -> None:
        """Add items to the end whose memory the bytes are."""
    def fromunicode(self, ustr: str, /) -> None:
        """Add the characters of a str to the end of an array of characters."""
    def index(self, v, start: clamped = 0, stop: clamped = sys.maxsize, /) -> ssize:
        """Return the position of the first item that is equal to a value. ValueError if there is none."""
    def insert(self, i: ssize, v, /) -> None:
        """Insert an item before a position."""
    def pop(self, i: ssize = -1, /):
        """Remove the item at a position (default: the last) and return it. IndexError if there is none."""
    @intrinsic(convention="keywords")
    def __reduce_ex__(self, value, /):
        """Return what copy and pickle need, under a protocol."""
    def remove(self, v, /) -> None:
        """Remove the first item that is equal to a value. ValueError if there is none."""
    def reverse(self, /) -> None:
        """Reverse the order of the items in place."""
    @intrinsic(convention="keywords")
    def tofile(self, f, /) -> None:
        """Write the memory of the items to a binary file."""
    def tolist(self, /):
        """Return the items as a list."""
    def tobytes(self, /):
        """Return the memory of the items as bytes."""
    def tounicode(self, /):
        """Return an array of characters as a str."""
    def __sizeof__(self, /) -> ssize:
        """Return the size of the array in memory, in bytes."""
    @classmethod
    @intrinsic(text_signature=None)
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""
    @property
    def typecode(self):
        """The letter of the type of the items."""
    @property
    def itemsize(self):
        """The size of one item in bytes."""


@builtin(layout="ArrayIterator", header="std/array/array.h", flags="collected no_instantiate", hidden=True, module="array",
         signatures=False)
class arrayiterator:
    __doc__ = None
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set the position."""


def _array_reconstructor(arraytype, typecode, mformat_code: c_int, items, /):
    """Make an array again from what pickle kept: the class, the type code, the format of the memory, the memory."""

typecodes = 'bBuhHiIlLqQfd'

"""builtins.bytes, its iterator, and the methods that bytes and bytearray share."""

@builtin(mixin=True, layout="ByteString", header="core/types/bytes.h", cpp="byte_string")
class byte_string:
    def decode(self, /, encoding: str = 'utf-8', errors: str = 'strict'):
        """Return the text that the bytes are in an encoding. errors: 'strict' raises UnicodeDecodeError; 'ignore',
        'replace' and other registered handlers go on."""
    def hex(self, /, sep=..., bytes_per_sep: c_int = 1):
        """Return two hexadecimal digits for each byte. sep, one ASCII character, stands after each bytes_per_sep bytes,
        counted from the right, or from the left if negative."""
    @classmethod
    def fromhex(cls, string: str, /):
        """Make bytes from pairs of hexadecimal digits; blanks between pairs are skipped."""
    def join(self, iterable_of_bytes, /):
        """Return the byte strings of an iterable with this one between each two."""
    def split(self, /, sep=None, maxsplit: ssize = -1):
        """Return the list of parts between separators, from the left. sep None: runs of ASCII blanks, none at the ends.
        maxsplit: most splits done; -1 is all."""
    def rsplit(self, /, sep=None, maxsplit: ssize = -1):
        """Return the list of parts between separators, splitting from the right."""
    def splitlines(self, /, keepends: bool = False):
        """Return the list of lines, with their ends if keepends is true."""
    def partition(self, sep, /):
        """Return what is before the first sep, sep, and what follows; or the whole and two empty ones."""
    def rpartition(self, sep, /):
        """Return what is before the last sep, sep, and what follows; or two empty ones and the whole."""
    def replace(self, old, new, count: ssize = -1, /):
        """Return a copy where occurrences of old, at most count of them unless it is -1, are new."""
    def translate(self, table, /, delete=b''):
        """Return a copy without the bytes of delete, the others mapped by a table of 256 bytes (None: as they are)."""
    @staticmethod
    @intrinsic(text_signature=None)
    def maketrans(frm, to, /):
        """Return a table for translate() that maps each byte of frm to the byte at its place in to."""
    def center(self, width: ssize, fillchar=b' ', /):
        """Return the bytes in the middle of width."""
    def ljust(self, width: ssize, fillchar=b' ', /):
        """Return the bytes at the left of width."""
    def rjust(self, width: ssize, fillchar=b' ', /):
        """Return the bytes at the right of width."""
    def zfill(self, width: ssize, /):
        """Return the bytes at the right of width, ASCII zeros in front but behind a sign."""
    def strip(self, bytes=None, /):
        """Return a copy without ASCII blanks (or the given bytes) at both ends."""
    def lstrip(self, bytes=None, /):
        """Return a copy without ASCII blanks (or the given bytes) at the start."""
    def rstrip(self, bytes=None, /):
        """Return a copy without ASCII blanks (or the given bytes) at the end."""
    def removeprefix(self, prefix, /):
        """Return a copy without the prefix, if the bytes start with it."""
    def removesuffix(self, suffix, /):
        """Return a copy without the suffix, if the bytes end with it."""
    def expandtabs(self, /, tabsize: c_int = 8):
        """Return a copy where tabs are blanks up to the next column that tabsize divides."""
    @intrinsic(text_signature=None, convention="varargs")
    def find(self, sub, start=None, end=None, /):
        """Return the lowest index where sub (bytes or an int) lies within [start:end], or -1."""
    @intrinsic(text_signature=None, convention="varargs")
    def rfind(self, sub, start=None, end=None, /):
        """Return the highest index where sub lies within [start:end], or -1."""
    @intrinsic(text_signature=None, convention="varargs")
    def index(self, sub, start=None, end=None, /):
        """Return the lowest index where sub lies within [start:end]. ValueError if there is none."""
    @intrinsic(text_signature=None, convention="varargs")
    def rindex(self, sub, start=None, end=None, /):
        """Return the highest index where sub lies within [start:end]. ValueError if there is none."""
    @intrinsic(text_signature=None, convention="varargs")
    def count(self, sub, start=None, end=None, /):
        """Return how many times sub occurs in [start:end], not overlapping."""
    @intrinsic(text_signature=None, convention="varargs")
    def startswith(self, prefix, start=None, end=None, /):
        """Tell whether the bytes in [start:end] starts with the prefix, or with one of a tuple of them."""
    @intrinsic(text_signature=None, convention="varargs")
    def endswith(self, suffix, start=None, end=None, /):
        """Tell whether the bytes in [start:end] ends with the suffix, or with one of a tuple of them."""
    @intrinsic(text_signature=None)
    def capitalize(self, /):
        """Return a copy with the first byte in upper case and the rest in lower case (ASCII)."""
    @intrinsic(text_signature=None)
    def lower(self, /):
        """Return a copy in lower case (ASCII)."""
    @intrinsic(text_signature=None)
    def upper(self, /):
        """Return a copy in upper case (ASCII)."""
    @intrinsic(text_signature=None)
    def swapcase(self, /):
        """Return a copy with upper and lower case exchanged (ASCII)."""
    @intrinsic(text_signature=None)
    def title(self, /):
        """Return a copy where each word starts in upper case and goes on in lower case (ASCII)."""
    @intrinsic(text_signature=None)
    def isalnum(self, /) -> bool:
        """Tell whether there are bytes and all are ASCII letters or digits."""
    @intrinsic(text_signature=None)
    def isalpha(self, /) -> bool:
        """Tell whether there are bytes and all are ASCII letters."""
    @intrinsic(text_signature=None)
    def isascii(self, /) -> bool:
        """Tell whether all bytes are below 0x80. True when empty."""
    @intrinsic(text_signature=None)
    def isdigit(self, /) -> bool:
        """Tell whether there are bytes and all are ASCII digits."""
    @intrinsic(text_signature=None)
    def islower(self, /) -> bool:
        """Tell whether there are ASCII letters and all of them are lower case."""
    @intrinsic(text_signature=None)
    def isspace(self, /) -> bool:
        """Tell whether there are bytes and all are ASCII blanks."""
    @intrinsic(text_signature=None)
    def istitle(self, /) -> bool:
        """Tell whether each word starts in upper case and goes on in lower case."""
    @intrinsic(text_signature=None)
    def isupper(self, /) -> bool:
        """Tell whether there are ASCII letters and all of them are upper case."""


@builtin(layout="Bytes", header="core/types/bytes.h", flags="basetype match_self", sequence=True, mixins="byte_string")
class bytes:
    """bytes(object) copies a buffer, takes the items of an iterable of ints, or makes that many zeros;
    bytes(text, encoding, errors) encodes. An immutable sequence of ints in range(256)."""

    def __new__(cls, source=..., encoding: str = ..., errors: str = ...): ...
    def __repr__(self, /): ...
    def __str__(self, /): ...
    def __hash__(self, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    def __iter__(self, /): ...
    def __len__(self, /): ...
    def __getitem__(self, key, /): ...
    def __add__(self, value, /): ...
    def __mul__(self, value, /): ...
    def __rmul__(self, value, /): ...
    def __mod__(self, value, /): ...
    def __rmod__(self, value, /): ...
    def __contains__(self, key, /): ...
    def __buffer__(self, flags: c_int, /):
        """Return a memoryview of the bytes."""
    def __bytes__(self, /):
        """Return the bytes as an exact bytes object."""
    @intrinsic(text_signature=None)
    def __getnewargs__(self, /):
        """Return the arguments that make an equal object."""


@builtin(layout="BytesIterator", header="core/types/bytes_iterator.h", flags="collected no_instantiate", hidden=True)
class bytes_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    @intrinsic(text_signature=None)
    def __length_hint__(self, /):
        """Return how many bytes are left."""
    @intrinsic(text_signature=None)
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""
    @intrinsic(text_signature=None)
    def __setstate__(self, state, /) -> None:
        """Set the position."""

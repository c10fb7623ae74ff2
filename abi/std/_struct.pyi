"""Values as packed bytes and back: the formats of C structures.

The first character of a format tells byte order, sizes and alignment: @ (or none) as on 64-bit Linux with padding, = the same
order without padding, < little-endian, > and ! big-endian, each with standard sizes.

  x  pad byte                 c  bytes of length 1        ?  bool
  b  B  1 byte                h  H  2 bytes               i  I  4 bytes
  l  L  4 bytes (@: 8)        q  Q  8 bytes               n  N  8 bytes (@ only)
  e  half     f  float        d  double                   P  pointer (@ only)
  s  bytes, cut or filled up  p  bytes with their length in front

A count in front repeats, for s and p it is the length.
"""

__molt__ = {"finish": True}


@builtin(layout="Exception", header="core/exc/exception.h", module="struct", flags="basetype collected exception mutable", dict=True)
class error(Exception): ...


@builtin(layout="_struct::StructObject", header="std/struct/format.h", flags="basetype collected", weakrefs=True, text_signature=None)
class Struct:
    """A compiled format: Struct(format)."""
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __init__(self, format) -> None: ...
    def __sizeof__(self, /) -> ssize:
        """Return the size in memory, in bytes."""
    def iter_unpack(self, buffer, /):
        """Return an iterator over the tuples in a buffer that has several packed structures."""
    @intrinsic(convention="raw", text_signature=None)
    def pack(self, /, *values):
        """Return the values packed: pack(v1, v2, ...)."""
    @intrinsic(convention="raw", text_signature=None)
    def pack_into(self, /, *args):
        """Write the values packed into a buffer: pack_into(buffer, offset, v1, v2, ...)."""
    def unpack(self, buffer, /):
        """Return the values in the buffer, which must be exactly as large as the structure."""
    @intrinsic(text_signature="($self, /, buffer, offset=0)")
    def unpack_from(self, buffer, offset=0):
        """Return the values at the offset of the buffer."""
    @property
    def format(self):
        """the format"""
    @property
    def size(self):
        """how many bytes the structure takes"""


@builtin(iterator=True, layout="_struct::UnpackIterator", header="std/struct/format.h", flags="collected no_instantiate", hidden=True)
class unpack_iterator:
    def __length_hint__(self, /) -> ssize:
        """Return how many tuples are left."""


def _clearcache() -> None:
    """Forget the formats compiled for the functions of the module."""
def calcsize(format, /) -> ssize:
    """Return how many bytes the format takes."""
def iter_unpack(format, buffer, /):
    """Return an iterator over the tuples in a buffer that has several packed structures."""
@intrinsic(convention="raw", text_signature=None)
def pack(format, /, *values):
    """Return the values packed: pack(format, v1, v2, ...)."""
@intrinsic(convention="raw", text_signature=None)
def pack_into(format, /, *args):
    """Write the values packed into a buffer: pack_into(format, buffer, offset, v1, v2, ...)."""
def unpack(format, buffer, /):
    """Return the values in the buffer, which must be exactly as large as the format says."""
def unpack_from(format, /, buffer, offset=0):
    """Return the values at the offset of the buffer."""

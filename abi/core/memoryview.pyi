"""builtins.memoryview and what it stands on."""

@builtin(layout="Memoryview", header="core/types/memoryview.h", flags="collected sequence", weakrefs=True,
         text_signature="(object)")
class memoryview:
    """memoryview(object) is a window on the memory of an object that lends it: typed, shaped, without a copy."""

    def __new__(cls, object): ...
    def __repr__(self, /): ...
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
    def __setitem__(self, key, value, /): ...
    def __delitem__(self, key, /): ...
    def __buffer__(self, flags: c_int, /):
        """Return a memoryview of the same memory."""
    def __release_buffer__(self, buffer, /) -> None:
        """Give a memoryview back that __buffer__() made."""
    @intrinsic(text_signature=None)
    def __enter__(self, /):
        """Return the view."""
    @intrinsic(text_signature=None, convention="raw")
    def __exit__(self, *args) -> None:
        """Release the view."""
    @classmethod
    def _from_flags(cls, /, object, flags: c_int):
        """Return a view of an object that was asked for its memory with these flags."""
    def cast(self, /, format: str, shape=...):
        """Return a view of the same bytes under another format or shape."""
    def release(self, /) -> None:
        """Give the memory back. The view cannot be used afterwards."""
    def tobytes(self, /, order: str | None = 'C'):
        """Return the items as bytes. order: 'C' (last index fastest), 'F' (first index fastest) or 'A' (F if the memory
        lies so, else C)."""
    def hex(self, /, sep=..., bytes_per_sep: c_int = 1):
        """Return two hexadecimal digits for each byte, with a separator after each bytes_per_sep bytes."""
    def tolist(self, /):
        """Return the items as a list, nested for more than one dimension."""
    def toreadonly(self, /):
        """Return a view of the same memory that cannot be written through."""
    @property
    def obj(self):
        """The object whose memory it is."""
    @property
    def nbytes(self):
        """The size of all items in bytes."""
    @property
    def readonly(self):
        """Whether the memory cannot be written."""
    @property
    def itemsize(self):
        """The size of one item in bytes."""
    @property
    def format(self):
        """The type of the items, in the syntax of struct."""
    @property
    def ndim(self):
        """The number of dimensions."""
    @property
    def shape(self):
        """The number of items in each dimension, a tuple."""
    @property
    def strides(self):
        """The distance in bytes between items of each dimension, a tuple."""
    @property
    def suboffsets(self):
        """The offsets behind pointers; always empty."""
    @property
    def c_contiguous(self):
        """Whether the items lie without gaps, last index fastest."""
    @property
    def f_contiguous(self):
        """Whether the items lie without gaps, first index fastest."""
    @property
    def contiguous(self):
        """Whether the items lie without gaps in either order."""


@builtin(layout="MemoryIterator", header="core/types/memoryview.h", flags="collected no_instantiate", hidden=True)
class memory_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...


@builtin(layout="ManagedBuffer", header="core/types/memoryview.h", flags="collected no_instantiate", hidden=True)
class managedbuffer:
    """The memory that one or more views share."""

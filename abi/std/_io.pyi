"""The streams of the io module: raw, buffered, text."""

__molt__ = {"exec": True, "header": "std/io/streams.h", "cpp": "io"}

@intrinsic(capability="fs.read", text_signature="($module, /, file, mode='r', buffering=-1, encoding=None,\n     errors=None, newline=None, closefd=True, opener=None)")
def open(file, mode: str = 'r', buffering: c_int = -1, encoding: str | None = None, errors: str | None = None, newline: str | None = None, closefd: bool = True, opener=None):
    """Open a file and return a stream: text unless the mode has 'b', buffered unless buffering is 0."""
@intrinsic(capability="fs.read")
def open_code(path):
    """Open a file of code for reading bytes."""
def text_encoding(encoding, stacklevel: c_int = 2, /):
    """Return the encoding, or the name of the default one for None."""
@builtin(layout="IoBase", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, cpp="IOBase")
class _IOBase:
    """The root of all streams, with what can be done without knowing the stream."""
    @hook(use='(list(obj), obj.readlines())', gives="iter([b'it'])")
    def __iter__(self, /): ...
    @hook(use='outcome(next, obj)', gives="b'next'")
    def __next__(self, /): ...
    @hook(use='obj.closed')
    def __del__(self, /): ...
    @hook(use='(outcome(obj.tell), outcome(lambda: obj.seek(1)))', gives='4')
    @intrinsic(text_signature="($self, offset, whence=os.SEEK_SET, /)")
    def seek(self, offset, whence: c_int = 0, /):
        """Change the position: from the start (whence 0), here (1) or the end (2). Return the new one."""
    @hook(use='outcome(obj.truncate)', gives='4')
    def tell(self, /):
        """Return the position."""
    def truncate(self, size=None, /):
        """Cut the stream off at the size, by default the position."""
    @hook(use='(obj.close(), obj.closed)')
    def flush(self, /):
        """Write out what is buffered."""
    @hook(use='(entered(obj, type), obj.closed)')
    def close(self, /):
        """Flush and close; further calls do nothing."""
    @hook(use='(obj.seekable(), outcome(obj._checkSeekable))', gives='True')
    def seekable(self, /):
        """Return whether seek, tell and truncate work."""
    @hook(use='(obj.readable(), outcome(obj._checkReadable))', gives='True')
    def readable(self, /):
        """Return whether the stream can be read."""
    @hook(use="(obj.writable(), outcome(obj._checkWritable), outcome(lambda: obj.writelines([b'x'])))", gives='True')
    def writable(self, /):
        """Return whether the stream can be written."""
    @intrinsic(text_signature=None)
    def _checkClosed(self, /): ...
    @intrinsic(text_signature=None)
    def _checkSeekable(self, /): ...
    @intrinsic(text_signature=None)
    def _checkReadable(self, /): ...
    @intrinsic(text_signature=None)
    def _checkWritable(self, /): ...
    @hook(use='outcome(obj.fileno)', gives='5')
    def fileno(self, /):
        """Return the file descriptor; OSError if there is none."""
    @hook(use='obj.isatty()', gives='True')
    def isatty(self, /):
        """Return whether the stream is a terminal."""
    @hook(use='entered(obj, type)', gives="'entered'")
    @intrinsic(text_signature=None)
    def __enter__(self, /): ...
    @hook(use='(entered(obj, type), obj.closed)', gives='None')
    @intrinsic(convention="raw", text_signature=None)
    def __exit__(self, /, *args): ...
    @hook(use='(obj.readlines(), list(obj))', gives="b''")
    def readline(self, size=-1, /):
        """Read a line, at most size of it."""
    def readlines(self, hint=-1, /):
        """Return a list of lines; hint limits how much is read."""
    def writelines(self, lines, /):
        """Write each of the lines; no ends are added."""
    @hook(use='(outcome(obj.readline), outcome(obj.flush), outcome(lambda: entered(obj, type)))', gives='True')
    @property
    def closed(self): ...
    @property
    def __dict__(self): ...


@builtin(layout="IoBase", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_IOBase", cpp="RawIOBase")
class _RawIOBase:
    """The base of raw binary streams: each call is one system call."""
    @hook(make='raw_stream(cls)', use='(obj.readall(), obj.readline(), obj.readlines())', gives="b''")
    def read(self, size: ssize = -1, /):
        """Read up to size bytes; all if negative."""
    @hook(use='(obj.read(), obj.read(-1))', gives="b'all'")
    def readall(self, /):
        """Read until the end."""
    @hook(use='(obj.read(4), obj.readline(), obj.read())', gives='0')
    @intrinsic(text_signature=None)
    def readinto(self, buffer, /): ...
    @hook(use="(obj.write(b'x'), obj.writelines([b'y', b'z']), __import__('io').BufferedWriter(obj).write(b'w'))", gives='1')
    @intrinsic(text_signature=None)
    def write(self, b, /): ...


@builtin(layout="IoBase", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_IOBase", cpp="BufferedIOBase")
class _BufferedIOBase:
    """The base of buffered binary streams."""
    def detach(self, /):
        """Separate the raw stream and return it."""
    @hook(make='concrete(cls)', use='(outcome(lambda: obj.readinto(bytearray(3))), outcome(lambda: obj.read(1)))', gives="b'x'")
    def read(self, size=-1, /):
        """Read size bytes; until the end if negative or None."""
    @hook(use='outcome(lambda: obj.readinto1(bytearray(3)))', gives="b'x'")
    def read1(self, size=-1, /):
        """Read up to size bytes with at most one read of the raw stream."""
    def readinto(self, buffer, /):
        """Read into the buffer and return how many bytes."""
    def readinto1(self, buffer, /):
        """The same with at most one read of the raw stream."""
    @hook(use="outcome(lambda: obj.writelines([b'y', b'z']))", gives='1')
    def write(self, b, /):
        """Write the bytes and return how many."""
@builtin(layout="IoBase", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_IOBase", cpp="TextIOBase")
class _TextIOBase:
    """The base of text streams."""
    def detach(self, /):
        """Separate the buffer and return it."""
    @hook(use='outcome(obj.read)', gives="'x'")
    def read(self, size=-1, /):
        """Read size characters; until the end if negative or None."""
    @hook(use='(outcome(lambda: list(obj)), outcome(obj.readlines))', gives="''")
    def readline(self, size=-1, /):
        """Read a line, at most size characters of it."""
    @hook(use="outcome(lambda: print('printed', file=obj))", gives='1')
    def write(self, s, /):
        """Write the text and return its length."""
    @hook(use='obj.encoding', gives="'own'")
    @property
    def encoding(self):
        """the name of the encoding"""
    @hook(use='obj.newlines', gives="'own'")
    @property
    def newlines(self):
        """the line ends met so far"""
    @hook(use='obj.errors', gives="'own'")
    @property
    def errors(self):
        """the name of the error handling"""
@builtin(layout="FileIo", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_RawIOBase", module="_io", tp_name="_io.FileIO", text_signature="(file, mode='r', closefd=True, opener=None)", mixins="GenericNew unpicklable")
class FileIO:
    """A raw stream over a file descriptor."""
    def __init__(self, file, mode: str = 'r', closefd: bool = True, opener=None) -> None: ...
    def __repr__(self, /): ...
    def read(self, size=-1, /):
        """Read up to size bytes with one call of the system; all if negative."""
    def readall(self, /):
        """Read until the end."""
    def readinto(self, buffer, /):
        """Read into the buffer and return how many bytes."""
    def write(self, b, /):
        """Write the bytes with one call of the system and return how many."""
    def seek(self, pos, whence: c_int = 0, /):
        """Change the position and return it."""
    def tell(self, /):
        """Return the position."""
    def truncate(self, size=None, /):
        """Cut the file off at the size, by default the position."""
    def close(self, /):
        """Close the descriptor, unless closefd is false."""
    def seekable(self, /):
        """Return whether the file can be sought."""
    def readable(self, /):
        """Return whether the file was opened for reading."""
    def writable(self, /):
        """Return whether the file was opened for writing."""
    def fileno(self, /):
        """Return the file descriptor."""
    def isatty(self, /):
        """Return whether the file is a terminal."""
    @property
    def closed(self):
        """whether the file is closed"""
    @property
    def closefd(self):
        """whether closing the stream closes the descriptor"""
    @property
    def mode(self):
        """the mode as text"""
    @property
    def _blksize(self): ...


@builtin(layout="BytesStream", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_BufferedIOBase", module="_io", tp_name="_io.BytesIO", text_signature="(initial_bytes=b'')", mixins="GenericNew")
class BytesIO:
    """A binary stream over bytes in memory."""
    def __init__(self, initial_bytes=None) -> None: ...
    def __next__(self, /): ...
    @hook(make="cls(b'one\\ntwo\\nthree')", use='io.BufferedReader(obj).read(3)', gives='True')
    def readable(self, /):
        """Return True."""
    def seekable(self, /):
        """Return True."""
    def writable(self, /):
        """Return True."""
    @hook(use='(entered(obj, type), obj.closed)')
    def close(self, /):
        """Free the memory; the stream cannot be used any more."""
    @hook(use="io.TextIOWrapper(obj, 'ascii').flush()", gives='None')
    def flush(self, /):
        """Do nothing."""
    def isatty(self, /):
        """Return False."""
    def tell(self, /):
        """Return the position."""
    @hook(use="(obj.write(b'x'), obj.writelines([b'y']), obj.getvalue())", gives='1')
    def write(self, b, /):
        """Write the bytes and return how many."""
    def read1(self, size=-1, /):
        """Read up to size bytes."""
    @hook(use='io.BufferedReader(obj).read(3)')
    def readinto(self, buffer, /):
        """Read into the buffer and return how many bytes."""
    @hook(use='(obj.readlines(), list(obj))', gives="b''")
    def readline(self, size=-1, /):
        """Read a line, at most size bytes of it."""
    @hook(use='(obj.read(2), obj.readline(), list(obj))', gives="b'r'")
    def read(self, size=-1, /):
        """Read up to size bytes; until the end if negative or None."""
    def readlines(self, size=None, /):
        """Return the lines to the end as a list, or no more than about that many bytes of them."""
    def writelines(self, lines, /):
        """Write each bytes-like object."""
    def getbuffer(self, /):
        """Return a view of the content; while it lives the size cannot change."""
    @hook(use='obj.getvalue()', gives="b'own'")
    def getvalue(self, /):
        """Return the whole content as bytes."""
    @hook(use="(io.TextIOWrapper(obj, 'ascii').seek(0), obj.tell())")
    def seek(self, pos: ssize, whence: c_int = 0, /):
        """Change the position and return it."""
    def truncate(self, size=None, /):
        """Cut the content off at the size, by default the position."""
    @intrinsic(text_signature=None)
    def __getstate__(self, /): ...
    @intrinsic(text_signature=None)
    def __setstate__(self, state, /): ...
    @property
    def closed(self):
        """whether the stream is closed"""
@builtin(mixin=True, layout="IoBase", header="std/io/streams.h", cpp="_Unpicklable")
class unpicklable:
    """Streams over something outside the program cannot be copied."""
    @intrinsic(convention="varargs", text_signature=None)
    def __reduce__(self, /, *args):
        """Refuse to be taken apart."""
    @intrinsic(convention="varargs", text_signature=None)
    def __reduce_ex__(self, /, *args):
        """Refuse to be taken apart, whatever the protocol."""


@builtin(mixin=True, layout="Buffered", header="std/io/streams.h", cpp="_Buffered")
class buffered:
    """What the buffered streams over a raw one share."""
    def __repr__(self, /): ...
    def detach(self, /):
        """Flush, separate the raw stream and return it."""
    def flush(self, /):
        """Write out what is buffered."""
    def close(self, /):
        """Flush and close the raw stream."""
    def seekable(self, /):
        """Return whether the raw stream can be sought."""
    def fileno(self, /):
        """Return the file descriptor of the raw stream."""
    def isatty(self, /):
        """Return whether the raw stream is a terminal."""
    def seek(self, target, whence: c_int = 0, /):
        """Change the position and return it."""
    def tell(self, /):
        """Return the position."""
    def truncate(self, pos=None, /):
        """Cut the file off at the position."""
    def __sizeof__(self, /) -> ssize: ...
    @member
    def raw(self): ...
    @property
    def closed(self): ...
    @property
    def name(self): ...
    @property
    def mode(self): ...


@builtin(mixin=True, layout="Buffered", header="std/io/streams.h", cpp="_Buffered")
class buffered_reading:
    """Those that read."""
    def __next__(self, /): ...
    def readable(self, /):
        """Return whether the stream can be read."""
    def read(self, size=-1, /):
        """Read size bytes; until the end if negative or None."""
    def peek(self, size: ssize = 0, /):
        """Return buffered bytes without advancing, reading once if there are none."""
    def read1(self, size: ssize = -1, /):
        """Read up to size bytes with at most one read of the raw stream."""
    def readinto(self, buffer, /):
        """Read into the buffer and return how many bytes."""
    def readinto1(self, buffer, /):
        """The same with at most one read of the raw stream."""
    def readline(self, size=-1, /):
        """Read a line, at most size bytes of it."""


@builtin(mixin=True, layout="Buffered", header="std/io/streams.h", cpp="_Buffered")
class buffered_writing:
    """Those that write."""
    def writable(self, /):
        """Return whether the stream can be written."""
    def write(self, buffer, /):
        """Write the bytes and return how many."""


@builtin(layout="Buffered", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_BufferedIOBase", module="_io", tp_name="_io.BufferedReader", mixins="GenericNew unpicklable buffered buffered_reading", text_signature="(raw, buffer_size=DEFAULT_BUFFER_SIZE)")
class BufferedReader:
    """A buffer for reading from a raw stream."""
    @intrinsic(text_signature="(raw, buffer_size=DEFAULT_BUFFER_SIZE)")
    def __init__(self, raw, buffer_size: ssize = 8192) -> None: ...


@builtin(layout="Buffered", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_BufferedIOBase", module="_io", tp_name="_io.BufferedWriter", mixins="GenericNew unpicklable buffered buffered_writing", text_signature="(raw, buffer_size=DEFAULT_BUFFER_SIZE)")
class BufferedWriter:
    """A buffer for writing to a raw stream."""
    @intrinsic(text_signature="(raw, buffer_size=DEFAULT_BUFFER_SIZE)")
    def __init__(self, raw, buffer_size: ssize = 8192) -> None: ...


@builtin(layout="Buffered", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_BufferedIOBase", module="_io", tp_name="_io.BufferedRandom", mixins="GenericNew unpicklable buffered buffered_reading buffered_writing", text_signature="(raw, buffer_size=DEFAULT_BUFFER_SIZE)")
class BufferedRandom:
    """A buffer for reading and writing a raw stream that can be sought."""
    @intrinsic(text_signature="(raw, buffer_size=DEFAULT_BUFFER_SIZE)")
    def __init__(self, raw, buffer_size: ssize = 8192) -> None: ...


@builtin(layout="BufferedPair", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_BufferedIOBase", module="_io", tp_name="_io.BufferedRWPair", text_signature="(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)")
class BufferedRWPair:
    """A buffered reader and a buffered writer as one stream."""
    def __init__(self, reader, writer, buffer_size: ssize = 8192, /) -> None: ...
    @intrinsic(convention="raw", text_signature=None)
    def read(self, /, *args): ...
    @intrinsic(convention="raw", text_signature=None)
    def peek(self, /, *args): ...
    @intrinsic(convention="raw", text_signature=None)
    def read1(self, /, *args): ...
    @intrinsic(convention="raw", text_signature=None)
    def readinto(self, /, *args): ...
    @intrinsic(convention="raw", text_signature=None)
    def readinto1(self, /, *args): ...
    @intrinsic(convention="raw", text_signature=None)
    def write(self, /, *args): ...
    @intrinsic(text_signature=None)
    def flush(self, /): ...
    @intrinsic(text_signature=None)
    def readable(self, /): ...
    @intrinsic(text_signature=None)
    def writable(self, /): ...
    @intrinsic(text_signature=None)
    def close(self, /): ...
    @intrinsic(text_signature=None)
    def isatty(self, /): ...
    @property
    def closed(self): ...


@builtin(layout="TextStream", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_TextIOBase", module="_io", tp_name="_io.TextIOWrapper", text_signature="(buffer, encoding=None, errors=None, newline=None,\n              line_buffering=False, write_through=False)", mixins="unpicklable")
class TextIOWrapper:
    """A text stream over a buffered binary one."""
    def __init__(self, buffer, encoding: str | None = None, errors=None, newline: str | None = None, line_buffering: bool = False, write_through: bool = False) -> None: ...
    def __repr__(self, /): ...
    def __next__(self, /): ...
    def detach(self, /):
        """Flush, separate the buffer and return it."""
    @intrinsic(text_signature="($self, /, *, encoding=None, errors=None, newline=None,\n            line_buffering=None, write_through=None)")
    def reconfigure(self, /, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        """Change settings of the stream."""
    @hook(make="cls(io.BytesIO(b'one\\ntwo'), 'ascii')", use="(print('printed', file=obj), obj.writelines(['y']))", gives='1')
    def write(self, text, /):
        """Write the text and return its length."""
    @hook(use='(obj.read(2), obj.readline(), list(obj))', gives="'r'")
    def read(self, size=-1, /):
        """Read size characters; until the end if negative or None."""
    @hook(use='(obj.readlines(), list(obj))', gives="''")
    def readline(self, size: ssize = -1, /):
        """Read a line, at most size characters of it."""
    @hook(use='(obj.close(), obj.closed)')
    def flush(self, /):
        """Write out what is buffered."""
    @hook(use='(entered(obj, type), obj.closed)')
    def close(self, /):
        """Flush and close the buffer."""
    def fileno(self, /):
        """Return the file descriptor."""
    def seekable(self, /):
        """Return whether the buffer can be sought."""
    @hook(use='outcome(obj.read)', gives='False')
    def readable(self, /):
        """Return whether the buffer can be read."""
    def writable(self, /):
        """Return whether the buffer can be written."""
    def isatty(self, /):
        """Return whether the stream is a terminal."""
    @intrinsic(text_signature="($self, cookie, whence=os.SEEK_SET, /)")
    def seek(self, cookie, whence: c_int = 0, /):
        """Go to a position that tell() gave, to the start or to the end."""
    def tell(self, /):
        """Return a number that seek() understands."""
    def truncate(self, pos=None, /):
        """Flush and cut the buffer off."""
    @hook(use='obj.encoding', gives="'own'")
    @member
    def encoding(self): ...
    @member
    def buffer(self): ...
    @member
    def line_buffering(self): ...
    @member
    def write_through(self): ...
    @property
    def name(self): ...
    @property
    def closed(self): ...
    @property
    def newlines(self): ...
    @property
    def errors(self): ...
    @property
    def _CHUNK_SIZE(self): ...
    @_CHUNK_SIZE.setter
    def _CHUNK_SIZE(self, value): ...


@builtin(layout="StringStream", header="std/io/streams.h", flags="basetype collected", dict=True, weakrefs=True, base="_io_TextIOBase", module="_io", tp_name="_io.StringIO", text_signature="(initial_value='', newline='\\n')", mixins="GenericNew")
class StringIO:
    """A text stream over text in memory."""
    def __init__(self, initial_value=None, newline=...) -> None: ...
    def __next__(self, /): ...
    @hook(make="cls('one\\ntwo\\nthree')", use='(entered(obj, type), obj.closed)')
    def close(self, /):
        """Free the memory; the stream cannot be used any more."""
    @hook(use='obj.getvalue()', gives="'own'")
    def getvalue(self, /):
        """Return the whole content."""
    @hook(use='(obj.read(2), obj.readline(), list(obj))', gives="'r'")
    def read(self, size=-1, /):
        """Read up to size characters; until the end if negative or None."""
    @hook(use='(obj.readlines(), list(obj))', gives="''")
    def readline(self, size=-1, /):
        """Read a line, at most size characters of it."""
    def tell(self, /):
        """Return the position."""
    def truncate(self, pos=None, /):
        """Cut the content off at the position."""
    def seek(self, pos: ssize, whence: c_int = 0, /):
        """Change the position and return it."""
    @hook(use="(print('printed', file=obj), obj.writelines(['y']), obj.getvalue())", gives='1')
    def write(self, s, /):
        """Write the text and return its length."""
    def seekable(self, /):
        """Return True."""
    def readable(self, /):
        """Return True."""
    def writable(self, /):
        """Return True."""
    @intrinsic(text_signature=None)
    def __getstate__(self, /): ...
    @intrinsic(text_signature=None)
    def __setstate__(self, state, /): ...
    @property
    def closed(self): ...
    @property
    def newlines(self): ...
    @property
    def line_buffering(self): ...


@builtin(layout="BytesLender", header="std/io/streams.h", flags="collected no_instantiate", module="_io", tp_name="_io._BytesIOBuffer")
class _BytesIOBuffer:
    """What a view of BytesIO.getbuffer() looks at."""


@builtin(layout="NewlineDecoder", header="std/io/streams.h", flags="basetype collected", module="_io", tp_name="_io.IncrementalNewlineDecoder", text_signature="(decoder, translate, errors='strict')")
class IncrementalNewlineDecoder:
    """Decodes with another decoder and translates the ends of lines."""
    def __init__(self, decoder, translate: bool, errors=...) -> None: ...
    @intrinsic(text_signature="($self, /, input, final=False)")
    def decode(self, input, final: bool = False):
        """Return the text of the input; final: nothing follows."""
    def getstate(self, /):
        """Return what is not decoded yet, and flags."""
    def setstate(self, state, /):
        """Go on from a state."""
    def reset(self, /):
        """Go back to the start."""
    @property
    def newlines(self): ...


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception mutable", dict=True, base="OSError", module="io")
class UnsupportedOperation(OSError, ValueError):
    """The stream cannot do this."""

DEFAULT_BUFFER_SIZE = 8192

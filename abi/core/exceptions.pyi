"""The exception hierarchy (Library Reference, Built-in Exceptions)."""

@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class BaseException(object):
    """The root of all exceptions."""
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __repr__(self, /): ...
    def __str__(self, /): ...
    def __getattribute__(self, name, /): ...
    def __setattr__(self, name, value, /): ...
    def __delattr__(self, name, /): ...
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the exception."""
    def __setstate__(self, state, /):
        """Set attributes from a dict."""
    def with_traceback(self, tb, /):
        """Set __traceback__ and return the exception."""
    def add_note(self, note, /) -> None:
        """Add a line that is printed below the exception (PEP 678)."""
    @property
    def args(self): ...
    @args.setter
    def args(self, value): ...
    @property
    def __traceback__(self): ...
    @__traceback__.setter
    def __traceback__(self, value): ...
    @property
    def __context__(self): ...
    @__context__.setter
    def __context__(self, value): ...
    @property
    def __cause__(self): ...
    @__cause__.setter
    def __cause__(self, value): ...
    @property
    @member
    def __suppress_context__(self): ...
    @__suppress_context__.setter
    def __suppress_context__(self, value): ...
    @property
    def __dict__(self): ...
    @__dict__.setter
    def __dict__(self, value): ...


@builtin(layout="ExceptionGroup", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class BaseExceptionGroup(BaseException):
    """Several unrelated exceptions raised together (PEP 654)."""
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __str__(self, /): ...
    def __repr__(self, /): ...
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias."""
    @intrinsic(convention="varargs")
    def derive(self, excs, /):
        """Return a group of the same kind with other exceptions."""
    @intrinsic(convention="positional")
    def split(self, matcher_value, /):
        """Return the pair (matching part, rest)."""
    @intrinsic(convention="positional")
    def subgroup(self, matcher_value, /):
        """Return the matching part, or None."""
    @property
    @member
    def message(self): ...
    @property
    @member
    def exceptions(self): ...


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class GeneratorExit(BaseException):
    """Raised inside a generator or coroutine that is being closed."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class KeyboardInterrupt(BaseException):
    """The user interrupted the program."""


@builtin(layout="SystemExitError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class SystemExit(BaseException):
    """Asks the program to end."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    @property
    @member
    def code(self): ...
    @code.setter
    def code(self, value): ...


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class Exception(BaseException):
    """The base of exceptions that do not end the program by themselves."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ArithmeticError(Exception):
    """The base of arithmetic errors."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class FloatingPointError(ArithmeticError):
    """A floating-point operation failed."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class OverflowError(ArithmeticError):
    """A result is too large to be represented."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ZeroDivisionError(ArithmeticError):
    """The second operand of a division or modulo is zero."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class AssertionError(Exception):
    """An assertion failed."""


@builtin(layout="AttributeErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class AttributeError(Exception):
    """An attribute is missing."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the exception."""
    @property
    @member
    def name(self): ...
    @name.setter
    def name(self, value): ...
    @property
    @member
    def obj(self): ...
    @obj.setter
    def obj(self, value): ...
    def __getstate__(self, /):
        """Return the state for pickling."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class BufferError(Exception):
    """A buffer operation failed."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class EOFError(Exception):
    """Input ended without any data."""


@builtin(layout="ImportErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ImportError(Exception):
    """An import failed."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __str__(self, /): ...
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the exception."""
    @property
    @member
    def msg(self): ...
    @msg.setter
    def msg(self, value): ...
    @property
    @member
    def name(self): ...
    @name.setter
    def name(self, value): ...
    @property
    @member
    def path(self): ...
    @path.setter
    def path(self, value): ...
    @property
    @member
    def name_from(self): ...
    @name_from.setter
    def name_from(self, value): ...


@builtin(layout="ImportErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ModuleNotFoundError(ImportError):
    """A module could not be located."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class LookupError(Exception):
    """The base of lookup errors."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class IndexError(LookupError):
    """A sequence index is out of range."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class KeyError(LookupError):
    """A mapping key is missing."""
    def __str__(self, /): ...


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class MemoryError(Exception):
    """Memory is exhausted."""


@builtin(layout="NameErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class NameError(Exception):
    """A name is not bound."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    @property
    @member
    def name(self): ...
    @name.setter
    def name(self, value): ...


@builtin(layout="NameErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UnboundLocalError(NameError):
    """A local name is used before it is bound."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class OSError(Exception):
    """The operating system reported an error."""
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __str__(self, /): ...
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the exception."""
    @property
    @member
    def errno(self): ...
    @errno.setter
    def errno(self, value): ...
    @property
    @member
    def strerror(self): ...
    @strerror.setter
    def strerror(self, value): ...
    @property
    @member
    def filename(self): ...
    @filename.setter
    def filename(self, value): ...
    @property
    @member
    def filename2(self): ...
    @filename2.setter
    def filename2(self, value): ...
    @property
    def characters_written(self): ...
    @characters_written.setter
    def characters_written(self, value): ...


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class BlockingIOError(OSError):
    """The operation would block."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ChildProcessError(OSError):
    """An operation on a child process failed."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ConnectionError(OSError):
    """The base of connection errors."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class BrokenPipeError(ConnectionError):
    """The other end of a pipe or socket is closed."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ConnectionAbortedError(ConnectionError):
    """A connection attempt was aborted."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ConnectionRefusedError(ConnectionError):
    """A connection attempt was refused."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ConnectionResetError(ConnectionError):
    """The peer reset the connection."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class FileExistsError(OSError):
    """The file exists."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class FileNotFoundError(OSError):
    """The file does not exist."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class InterruptedError(OSError):
    """A signal interrupted a system call."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class IsADirectoryError(OSError):
    """The operation does not work on a directory."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class NotADirectoryError(OSError):
    """The operation works on directories only."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class PermissionError(OSError):
    """The operation is not permitted."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ProcessLookupError(OSError):
    """The process does not exist."""


@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class TimeoutError(OSError):
    """A system call timed out."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ReferenceError(Exception):
    """A weak proxy's referent is gone."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class RuntimeError(Exception):
    """An error of no other category."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class NotImplementedError(RuntimeError):
    """An abstract method was called."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class RecursionError(RuntimeError):
    """The recursion limit is exceeded."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class StopAsyncIteration(Exception):
    """An asynchronous iterator is exhausted."""


@builtin(layout="StopIterationError", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class StopIteration(Exception):
    """An iterator is exhausted."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    @property
    @member
    def value(self): ...
    @value.setter
    def value(self, value): ...


@builtin(layout="SyntaxErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class SyntaxError(Exception):
    """The source is not valid."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __str__(self, /): ...
    @property
    @member
    def msg(self): ...
    @msg.setter
    def msg(self, value): ...
    @property
    @member
    def filename(self): ...
    @filename.setter
    def filename(self, value): ...
    @property
    @member
    def lineno(self): ...
    @lineno.setter
    def lineno(self, value): ...
    @property
    @member
    def offset(self): ...
    @offset.setter
    def offset(self, value): ...
    @property
    @member
    def text(self): ...
    @text.setter
    def text(self, value): ...
    @property
    @member
    def end_lineno(self): ...
    @end_lineno.setter
    def end_lineno(self, value): ...
    @property
    @member
    def end_offset(self): ...
    @end_offset.setter
    def end_offset(self, value): ...
    @property
    @member
    def print_file_and_line(self): ...
    @print_file_and_line.setter
    def print_file_and_line(self, value): ...


@builtin(layout="SyntaxErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class IndentationError(SyntaxError):
    """The indentation is wrong."""


@builtin(layout="SyntaxErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class TabError(IndentationError):
    """Tabs and spaces are mixed inconsistently."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class SystemError(Exception):
    """An internal error of the runtime."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class TypeError(Exception):
    """An operation does not apply to the type."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ValueError(Exception):
    """An argument has the right type but a wrong value."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UnicodeError(ValueError):
    """A Unicode encoding or decoding error."""


@builtin(layout="UnicodeErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UnicodeDecodeError(UnicodeError):
    """Bytes could not be decoded."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __str__(self, /): ...
    @property
    @member
    def encoding(self): ...
    @encoding.setter
    def encoding(self, value): ...
    @property
    @member
    def object(self): ...
    @object.setter
    def object(self, value): ...
    @property
    @member
    def start(self): ...
    @start.setter
    def start(self, value): ...
    @property
    @member
    def end(self): ...
    @end.setter
    def end(self, value): ...
    @property
    @member
    def reason(self): ...
    @reason.setter
    def reason(self, value): ...


@builtin(layout="UnicodeErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UnicodeEncodeError(UnicodeError):
    """Text could not be encoded."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __str__(self, /): ...
    @property
    @member
    def encoding(self): ...
    @encoding.setter
    def encoding(self, value): ...
    @property
    @member
    def object(self): ...
    @object.setter
    def object(self, value): ...
    @property
    @member
    def start(self): ...
    @start.setter
    def start(self, value): ...
    @property
    @member
    def end(self): ...
    @end.setter
    def end(self, value): ...
    @property
    @member
    def reason(self): ...
    @reason.setter
    def reason(self, value): ...


@builtin(layout="UnicodeErrorObject", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UnicodeTranslateError(UnicodeError):
    """Text could not be translated."""
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    def __str__(self, /): ...
    @property
    @member
    def encoding(self): ...
    @encoding.setter
    def encoding(self, value): ...
    @property
    @member
    def object(self): ...
    @object.setter
    def object(self, value): ...
    @property
    @member
    def start(self): ...
    @start.setter
    def start(self, value): ...
    @property
    @member
    def end(self): ...
    @end.setter
    def end(self, value): ...
    @property
    @member
    def reason(self): ...
    @reason.setter
    def reason(self, value): ...


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class Warning(Exception):
    """The base of warnings."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class BytesWarning(Warning):
    """bytes and str are compared or mixed."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class DeprecationWarning(Warning):
    """A feature is deprecated; for developers."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class EncodingWarning(Warning):
    """A text file is opened without an encoding."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class FutureWarning(Warning):
    """A feature is deprecated; for users."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ImportWarning(Warning):
    """A probable mistake in an import."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class PendingDeprecationWarning(Warning):
    """A feature will be deprecated."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class ResourceWarning(Warning):
    """A resource was not released."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class RuntimeWarning(Warning):
    """Dubious behaviour at run time."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class SyntaxWarning(Warning):
    """Dubious syntax."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UnicodeWarning(Warning):
    """Something about Unicode."""


@builtin(layout="Exception", header="core/exc/exception.h", flags="basetype collected exception", dict=True)
class UserWarning(Warning):
    """A warning of user code."""


@builtin(layout="ExceptionGroup", header="core/exc/exception.h", flags="basetype collected exception mutable", dict=True)
class ExceptionGroup(BaseExceptionGroup, Exception):
    """Several exceptions raised together (PEP 654)."""


"""Built-in functions, types, exceptions and constants: the names that every program sees."""

__molt__ = {"exec": True}
__given__ = "None True False Ellipsis NotImplemented __debug__"
exit: object
quit: object
copyright: object
credits: object
license: object
help: object

@intrinsic(convention="raw", text_signature=None)
def __build_class__(func, name, /, *bases, **kwds):
    """Run a class statement: call the body func with the namespace and make the class."""
@intrinsic(text_signature="($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)")
def __import__(name, globals=None, locals=None, fromlist=..., level: c_int = 0):
    """Import a module; what the import statement calls. Programs use importlib.import_module()."""
def abs(x, /):
    """Return the absolute value of the argument."""
def all(iterable, /) -> bool:
    """Return True if every item is true, or there is none."""
def any(iterable, /) -> bool:
    """Return True if some item is true."""
def ascii(obj, /):
    """Return the repr, with what is not ASCII written as escapes."""
def bin(number, /):
    """Return the binary text of an int: bin(10) == '0b1010'."""
@intrinsic(convention="raw", text_signature=None)
def breakpoint(*args, **kws):
    """Call sys.breakpointhook with the arguments."""
def callable(obj, /) -> bool:
    """Return whether the object can be called (classes can)."""
def chr(i, /):
    """Return the text of one character with the code point i, 0 <= i <= 0x10ffff."""
@intrinsic(text_signature="($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, _feature_version=-1)")
def compile(source, filename, mode, flags: c_int = 0, dont_inherit: bool = False, optimize: c_int = -1, *, _feature_version: c_int = -1):
    """Always raises: a compiled program holds no compiler."""
def delattr(obj, name, /) -> None:
    """Delete the named attribute: delattr(x, 'y') is del x.y."""
def dir(arg=..., /):
    """Return the sorted names in the current scope, or the attributes of an object."""
def divmod(x, y, /):
    """Return (x//y, x%y)."""
def eval(source, globals=None, locals=None, /):
    """Always raises: a compiled program holds no compiler."""
@intrinsic(text_signature="($module, source, globals=None, locals=None, /, *, closure=None)")
def exec(source, globals=None, locals=None, /, *, closure=None):
    """Always raises: a compiled program holds no compiler."""
def format(value, format_spec: str = '', /):
    """Return value.__format__(format_spec)."""
def getattr(object, name, default=..., /):
    """Return the named attribute: getattr(x, 'y') is x.y; the default, if given, when there is none."""
def globals():
    """Return the dict of the current module's globals."""
def hasattr(obj, name, /) -> bool:
    """Return whether the object has the named attribute."""
def hash(obj, /) -> ssize:
    """Return the hash value: equal objects have equal ones."""
def hex(number, /):
    """Return the hexadecimal text of an int: hex(255) == '0xff'."""
def id(obj, /):
    """Return the identity of an object, unique while it lives."""
@intrinsic(text_signature="($module, prompt='', /)")
def input(prompt=..., /):
    """Print the prompt, read a line from standard input and return it without its newline. EOFError at the end."""
def isinstance(obj, class_or_tuple, /) -> bool:
    """Return whether the object is an instance of the class, or of one of a tuple or union of classes."""
def issubclass(cls, class_or_tuple, /) -> bool:
    """Return whether cls derives from the class, or from one of a tuple or union of classes."""
def iter(object, sentinel=..., /):
    """Return an iterator over the object; with a sentinel, one that calls the object until it returns the sentinel."""
def aiter(async_iterable, /):
    """Return an asynchronous iterator over the object."""
def len(obj, /) -> ssize:
    """Return the number of items."""
def locals():
    """Return a dict of the local variables of the current scope."""
@intrinsic(convention="raw", text_signature=None)
def max(*args, **kwargs):
    """max(iterable, *, default=obj, key=func), max(a, b, *args, key=func): the largest item."""
@intrinsic(convention="raw", text_signature=None)
def min(*args, **kwargs):
    """min(iterable, *, default=obj, key=func), min(a, b, *args, key=func): the smallest item."""
def next(iterator, default=..., /):
    """Return the next item; at the end the default, if given, else StopIteration."""
def anext(aiterator, default=..., /):
    """Return an awaitable of the next item; at the end it gives the default, or raises StopAsyncIteration."""
def oct(number, /):
    """Return the octal text of an int: oct(8) == '0o10'."""
def ord(c, /):
    """Return the code point of a text of one character."""
def pow(base, exp, mod=None):
    """Return base**exp, or base**exp % mod for ints, computed without the large power."""
@intrinsic(text_signature="($module, /, *args, sep=' ', end='\\n', file=None, flush=False)")
def print(*args, sep=..., end=..., file=None, flush: bool = False) -> None:
    """Write the arguments as text, separated by sep and followed by end, to a file (default: sys.stdout)."""
def repr(obj, /):
    """Return the canonical text of the object."""
@intrinsic(scalar="f_i")
def round(number, ndigits=None):
    """Return the number rounded to ndigits decimals; an int when they are not given."""
def setattr(obj, name, value, /) -> None:
    """Set the named attribute: setattr(x, 'y', v) is x.y = v."""
@intrinsic(convention="raw", text_signature="($module, iterable, /, *, key=None, reverse=False)")
def sorted(iterable, /, *, key=None, reverse=False):
    """Return a new list of the items in ascending order, equal ones in their order."""
def sum(iterable, /, start=0):
    """Return start plus the items. Floats are summed with compensation for what rounding loses."""
def vars(object=..., /):
    """Return the __dict__ of the object, or the local variables."""


@builtin(layout="AnextAwaitable", header="core/builtins/anext_awaitable.h", flags="collected no_instantiate", hidden=True)
class anext_awaitable:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    def __await__(self, /): ...
    @intrinsic(text_signature=None)
    def send(self, value, /):
        """Send a value into the awaited iterator."""
    @intrinsic(convention="raw", text_signature=None)
    def throw(self, *args, **kwargs):
        """Raise an exception in the awaited iterator."""
    @intrinsic(text_signature=None)
    def close(self, /):
        """Close the awaited iterator."""

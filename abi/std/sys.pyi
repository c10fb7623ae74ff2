"""The running program: its arguments, streams, modules, exceptions, limits and the facts of the machine."""

__molt__ = {"start": True, "exec": True, "finish": True}

def addaudithook(hook):
    """Accept a hook; a compiled program raises no audit events."""
@intrinsic(convention="raw", text_signature=None)
def audit(event, /, *args):
    """Raise an audit event: nobody listens."""
@hook(use='breakpoint(3, key=4) if obj.breakpointhook is not obj.__breakpointhook__ else None', gives="'paused'")
@intrinsic(convention="raw", text_signature=None)
def breakpointhook(*args, **kws):
    """What breakpoint() calls. Raises RuntimeError: there is no debugger in a compiled program."""
def call_tracing(func, args: tuple, /):
    """Call func(*args)."""
def displayhook(object, /):
    """Print the repr to sys.stdout and keep the object in builtins._ (nothing for None)."""
def exc_info():
    """Return (type, value, traceback) of the exception that is being handled, or three times None."""
def excepthook(exctype, value, traceback, /):
    """Print an exception and its traceback to sys.stderr."""
def exception():
    """Return the exception that is being handled, or None."""
def exit(status=None, /):
    """Raise SystemExit(status): end the program."""
def getallocatedblocks() -> ssize:
    """Return the number of memory blocks in use."""
def get_asyncgen_hooks():
    """Return the hooks of asynchronous generators as a named tuple (firstiter, finalizer)."""
@intrinsic(convention="raw", text_signature=None)
def set_asyncgen_hooks(*args, **kws):
    """set_asyncgen_hooks(* [, firstiter] [, finalizer]): set the hooks of asynchronous generators."""
def get_coroutine_origin_tracking_depth():
    """Return the depth of coroutine origin tracking."""
def set_coroutine_origin_tracking_depth(depth: c_int) -> None:
    """Set the depth of coroutine origin tracking."""
def get_int_max_str_digits():
    """Return the limit on decimal digits when ints become text or text ints; 0 is none."""
def set_int_max_str_digits(maxdigits: c_int) -> None:
    """Set the limit on decimal digits when ints become text or text ints."""
def getdefaultencoding():
    """Return 'utf-8'."""
def getfilesystemencoding():
    """Return the encoding of file names."""
def getfilesystemencodeerrors():
    """Return the error handling of file names."""
def getprofile():
    """Return the profiling function, or None."""
def setprofile(function, /):
    """Set the profiling function; compiled code does not call it."""
def gettrace():
    """Return the tracing function, or None."""
def settrace(function, /):
    """Set the tracing function; compiled code does not call it."""
def getrecursionlimit():
    """Return the greatest depth of calls."""
def setrecursionlimit(limit: c_int, /) -> None:
    """Set the greatest depth of calls."""
def getrefcount(object, /):
    """Return the reference count, the argument's own reference included."""
@intrinsic(text_signature=None)
def getsizeof(object, default=...):
    """Return the size of the object in memory, in bytes; the default if it does not tell."""
def getswitchinterval():
    """Return the interval at which threads take turns, in seconds."""
def setswitchinterval(interval: float, /) -> None:
    """Set the interval at which threads take turns, in seconds."""
def getunicodeinternedsize() -> ssize:
    """Return how many texts are interned."""
def intern(string, /):
    """Return the one interned text equal to the argument, whose identity is its value."""
def is_finalizing():
    """Return whether the program is shutting down."""
def is_stack_trampoline_active():
    """Return False."""
@hook(use="types.new_class('Loud', (), {}, lambda body: body.update(__del__=lambda self: 1 / 0))()", gives='None')
def unraisablehook(unraisable, /):
    """Print an exception that nobody can catch."""
def _clear_type_cache() -> None:
    """Do nothing: caches are cleared when classes change."""
def _getframe(depth: c_int = 0, /):
    """Return the frame object of the caller, or one further out."""
def _getframemodulename(depth: c_int = 0):
    """Return the name of the module of the caller, or of one further out."""
def activate_stack_trampoline(backend: str, /) -> None:
    """Raises ValueError: there is no trampoline for profilers."""
def deactivate_stack_trampoline() -> None:
    """Do nothing: no trampoline is active."""
def getdlopenflags():
    """Return the flags that shared libraries are loaded with."""
@intrinsic(capability="process")
def setdlopenflags(flags: c_int, /) -> None:
    """Set the flags that shared libraries are loaded with."""
def __interactivehook__() -> None:
    """Do nothing: a compiled program has no interactive session to prepare."""
def _debugmallocstats() -> None:
    """Print to sys.stderr how many blocks of memory are in use."""
def _current_frames():
    """Return the frame of each thread by its identifier."""
def _current_exceptions():
    """Return the handled exception of each thread by its identifier."""

__given__ = "stdin stdout stderr __stdin__ __stdout__ __stderr__"
_stdlib_dir = None
_base_executable: str
api_version = 1013
abiflags = ''
byteorder = 'little'
float_repr_style = 'short'
hexversion = 51118576
maxunicode = 1114111
platlibdir = 'lib'
dont_write_bytecode = True
pycache_prefix = None
copyright: str
version: str
maxsize: int
platform: str
executable: str
prefix: str
exec_prefix: str
base_prefix: str
base_exec_prefix: str
argv: list
orig_argv: list
path: list
meta_path: list
path_hooks: list
path_importer_cache: dict
warnoptions: list
modules: dict
flags: object
float_info: object
hash_info: object
implementation: object
int_info: object
thread_info: object
version_info: object
builtin_module_names: tuple
stdlib_module_names: object
_xoptions: dict
_git: tuple
_framework = ''
_home = None

"""Tools around the with statement (PEP 343, 492, 525)."""
from types import GenericAlias, MethodType
from collections import deque
import abc

__molt__ = {"kind": "python"}
__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager", "AbstractAsyncContextManager",
           "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout", "redirect_stderr", "suppress", "aclosing", "chdir"]


class AbstractContextManager(abc.ABC):
    """Whatever has __enter__ and __exit__."""
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    @hook(make='concrete(cls)', use='entered(obj, type)', gives="'entered'")
    def __enter__(self):
        """Gives the manager itself."""
    @hook(use='(entered(obj, type), outcome(failing, obj))', gives='True')
    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Called with the exception that leaves the block, or with three None; a true result swallows it."""
    @hook(make='cls', use='(isinstance(io.StringIO(), obj), issubclass(int, obj))', gives='True')
    @classmethod
    def __subclasshook__(cls, C):
        ...


class AbstractAsyncContextManager(abc.ABC):
    """Whatever has __aenter__ and __aexit__."""
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        """Gives the manager itself."""
    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Awaited with the exception that leaves the block, or with three None; a true result swallows it."""
    @classmethod
    def __subclasshook__(cls, C):
        ...


class ContextDecorator(object):
    """Makes a context manager usable as a decorator as well."""
    @hook(make="types.new_class('Managed', (cls,), {}, lambda body: body.update(__enter__=lambda self: 1, __exit__=lambda self, *exc: None))()",
          use="obj(lambda: 'inner')()")
    def _recreate_cm(self):
        """The manager for one call of the decorated function: the same one, unless a subclass makes a new one."""
    def __call__(self, func):
        def inner(*args, **kwds):
            nonlocal self, func


class AsyncContextDecorator(object):
    """Makes an asynchronous context manager usable as a decorator as well."""
    def _recreate_cm(self):
        """The manager for one call of the decorated function."""
    def __call__(self, func):
        async def inner(*args, **kwds):
            nonlocal self, func
            manager: object
            manager_exit: object
            result: object
            exception: object


class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        ...
    def _recreate_cm(self):
        ...


class _GeneratorContextManager(_GeneratorContextManagerBase, AbstractContextManager, ContextDecorator):
    """The manager that a @contextmanager function gives."""
    def __enter__(self):
        ...
    def __exit__(self, typ, value, traceback):
        ...


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AbstractAsyncContextManager, AsyncContextDecorator):
    """The manager that an @asynccontextmanager function gives."""
    async def __aenter__(self):
        ...
    async def __aexit__(self, typ, value, traceback):
        made: object


def contextmanager(func):
    """Decorator: a generator function that yields once becomes a factory of context managers."""
    def helper(*args, **kwds):
        nonlocal func


def asynccontextmanager(func):
    """Decorator: an asynchronous generator function that yields once becomes a factory of asynchronous context managers."""
    def helper(*args, **kwds):
        nonlocal func


class closing(AbstractContextManager):
    """Calls thing.close() at the end of the block."""
    def __init__(self, thing):
        ...
    @hook(make='cls(io.StringIO())', use='entered(obj, type)', gives="'entered'")
    def __enter__(self):
        ...
    @hook(use='(entered(obj, lambda stream: stream.closed), obj.thing.closed)', gives='None')
    def __exit__(self, *exc_info):
        ...


class aclosing(AbstractAsyncContextManager):
    """Awaits thing.aclose() at the end of the block."""
    def __init__(self, thing):
        ...
    async def __aenter__(self):
        ...
    async def __aexit__(self, *exc_info):
        ...


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        ...
    def __enter__(self):
        ...
    @hook(make="types.new_class('Redirect', (cls,), {}, lambda body: body.update(_stream='stdin'))(io.StringIO())",
          use="entered(obj, lambda stream: stream.write('x'))")
    def __exit__(self, exctype, excinst, exctb):
        ...


class redirect_stdout(_RedirectStream):
    """sys.stdout is another file for the time of the block."""
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """sys.stderr is another file for the time of the block."""
    _stream = "stderr"


class suppress(AbstractContextManager):
    """Swallows the exceptions named; of groups their matching part."""
    def __init__(self, *exceptions):
        ...
    def __enter__(self):
        ...
    @hook(make='cls(KeyError)', use='outcome(failing, obj)', gives='True')
    def __exit__(self, exctype, excinst, exctb):
        ...


class _BaseExitStack:
    """What ExitStack and AsyncExitStack share."""
    @hook(make="types.new_class('Stack', (cls,))()", use="(obj.enter_context(__import__('contextlib').nullcontext(4)), len(obj._exit_callbacks))")
    @staticmethod
    def _create_exit_wrapper(cm, cm_exit):
        ...
    @hook(use="(obj.callback(len, 'abc') is len, len(obj._exit_callbacks))")
    @staticmethod
    def _create_cb_wrapper(callback, /, *args, **kwds):
        def _exit_wrapper(exc_type, exc, tb):
            nonlocal callback, args, kwds
    def __init__(self):
        ...
    @hook(use='type(obj.pop_all()).__name__', gives='0')
    def pop_all(self):
        """A new stack that takes all callbacks over."""
    @hook(use="obj.push(__import__('contextlib').nullcontext(4)) is None")
    def push(self, exit):
        """Registers something with an __exit__ method, or a callback with its signature; gives it back."""
    @hook(use="obj.enter_context(__import__('contextlib').nullcontext(4))", gives="'entered'")
    def enter_context(self, cm):
        """Enters the manager and registers its exit; gives what __enter__ gave."""
    @hook(use="obj.callback(len, 'abc') is len")
    def callback(self, callback, /, *args, **kwds):
        """Registers a call without exception details; gives the callback."""
    @hook(use="(obj.enter_context(__import__('contextlib').nullcontext(4)), len(obj._exit_callbacks))")
    def _push_cm_exit(self, cm, cm_exit):
        ...
    @hook(use="(obj.callback(len, 'abc') is len, obj.push(len) is len, len(obj._exit_callbacks))")
    def _push_exit_callback(self, callback, is_sync=True):
        ...


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A stack of exits that run in reverse order at the end of the block."""
    def __enter__(self):
        ...
    @hook(use="(obj.callback(print, '    callback runs') is print, entered(obj, type))")
    def __exit__(self, *exc_details):
        ...
    @hook(use="(obj.callback(print, '    callback runs') is print, obj.close())", gives='None')
    def close(self):
        """Runs all exits now."""


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """ExitStack for synchronous and asynchronous exits."""
    @staticmethod
    def _create_async_exit_wrapper(cm, cm_exit):
        ...
    @staticmethod
    def _create_async_cb_wrapper(callback, /, *args, **kwds):
        async def _exit_wrapper(exc_type, exc, tb):
            nonlocal callback, args, kwds
    async def enter_async_context(self, cm):
        """Enters an asynchronous manager and registers its exit; gives what __aenter__ gave."""
        manager_exit: object
    def push_async_exit(self, exit):
        """Registers something with an __aexit__ method, or a coroutine function with its signature; gives it back."""
    def push_async_callback(self, callback, /, *args, **kwds):
        """Registers a coroutine function without exception details; gives it back."""
    async def aclose(self):
        """Runs all exits now."""
    def _push_async_cm_exit(self, cm, cm_exit):
        ...
    async def __aenter__(self):
        ...
    async def __aexit__(self, *exc_details):
        outer: object
        current: object
        entry: object
        flags: object


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing, but gives enter_result."""
    def __init__(self, enter_result=None):
        ...
    @hook(make='cls(3)', use='entered(obj)', gives="'entered'")
    def __enter__(self):
        ...
    def __exit__(self, *excinfo):
        ...
    async def __aenter__(self):
        ...
    async def __aexit__(self, *excinfo):
        ...


class chdir(AbstractContextManager):
    """Another working directory for the time of the block; not for parallel use."""
    def __init__(self, path):
        ...
    def __enter__(self):
        ...
    def __exit__(self, *excinfo):
        ...

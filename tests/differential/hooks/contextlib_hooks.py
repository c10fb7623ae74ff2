# Overrides every hook of contextlib. Generated from abi/ by abi/gen/main.py.
import contextlib

from overriding import *

override(contextlib.AbstractContextManager, '__enter__', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: entered(obj, type), gives=lambda: 'entered')
override(contextlib.AbstractContextManager, '__exit__', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: (entered(obj, type), outcome(failing, obj)), gives=lambda: True)
override(contextlib.AbstractContextManager, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(io.StringIO(), obj), issubclass(int, obj)), gives=lambda: True)
override(contextlib.ContextDecorator, '_recreate_cm', 'method', make=lambda cls: types.new_class('Managed', (cls,), {}, lambda body: body.update(__enter__=lambda self: 1, __exit__=lambda self, *exc: None))(),
         use=lambda obj: obj(lambda: 'inner')())
override(contextlib.closing, '__enter__', 'method', make=lambda cls: cls(io.StringIO()),
         use=lambda obj: entered(obj, type), gives=lambda: 'entered')
override(contextlib.closing, '__exit__', 'method', make=lambda cls: cls(io.StringIO()),
         use=lambda obj: (entered(obj, lambda stream: stream.closed), obj.thing.closed), gives=lambda: None)
override(contextlib._RedirectStream, '__exit__', 'method', make=lambda cls: types.new_class('Redirect', (cls,), {}, lambda body: body.update(_stream='stdin'))(io.StringIO()),
         use=lambda obj: entered(obj, lambda stream: stream.write('x')))
override(contextlib.suppress, '__exit__', 'method', make=lambda cls: cls(KeyError),
         use=lambda obj: outcome(failing, obj), gives=lambda: True)
override(contextlib._BaseExitStack, '_create_exit_wrapper', 'staticmethod', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: (obj.enter_context(__import__('contextlib').nullcontext(4)), len(obj._exit_callbacks)))
override(contextlib._BaseExitStack, '_create_cb_wrapper', 'staticmethod', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: (obj.callback(len, 'abc') is len, len(obj._exit_callbacks)))
override(contextlib._BaseExitStack, 'pop_all', 'method', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: type(obj.pop_all()).__name__, gives=lambda: 0)
override(contextlib._BaseExitStack, 'push', 'method', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: obj.push(__import__('contextlib').nullcontext(4)) is None)
override(contextlib._BaseExitStack, 'enter_context', 'method', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: obj.enter_context(__import__('contextlib').nullcontext(4)), gives=lambda: 'entered')
override(contextlib._BaseExitStack, 'callback', 'method', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: obj.callback(len, 'abc') is len)
override(contextlib._BaseExitStack, '_push_cm_exit', 'method', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: (obj.enter_context(__import__('contextlib').nullcontext(4)), len(obj._exit_callbacks)))
override(contextlib._BaseExitStack, '_push_exit_callback', 'method', make=lambda cls: types.new_class('Stack', (cls,))(),
         use=lambda obj: (obj.callback(len, 'abc') is len, obj.push(len) is len, len(obj._exit_callbacks)))
override(contextlib.ExitStack, '__exit__', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.callback(print, '    callback runs') is print, entered(obj, type)))
override(contextlib.ExitStack, 'close', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.callback(print, '    callback runs') is print, obj.close()), gives=lambda: None)
override(contextlib.nullcontext, '__enter__', 'method', make=lambda cls: cls(3),
         use=lambda obj: entered(obj), gives=lambda: 'entered')

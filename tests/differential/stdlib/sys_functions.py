"""The functions of sys that change or tell how a program runs."""
import io
import sys


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


print(sys.addaudithook(lambda *a: None), sys.audit("my.event", 1, 2))
show(lambda: sys.audit())
show(lambda: sys.audit(3))
show(lambda: sys.addaudithook())
print(sys.call_tracing(max, (1, 5, 3)))
show(lambda: sys.call_tracing(max, [1]))
print(sys.__excepthook__ is sys.excepthook, sys.__displayhook__ is sys.displayhook, sys.__breakpointhook__ is sys.breakpointhook, sys.__unraisablehook__ is sys.unraisablehook)


def captured(run):
    saved, sys.stderr = sys.stderr, io.StringIO()
    try:
        run()
        return sys.stderr.getvalue().replace(__file__, "FILE")
    finally:
        sys.stderr = saved


try:
    raise ValueError("shown")
except ValueError as error:
    kept = error
print(captured(lambda: sys.excepthook(ValueError, kept, kept.__traceback__)))
print(captured(lambda: sys.__excepthook__(ValueError, kept, None)))
show(lambda: sys.excepthook(1))
print("not an exception" if captured(lambda: sys.excepthook(1, 2, 3)) else "nothing")


class Unraisable:
    exc_type, exc_value, exc_traceback, err_msg, object = ValueError, ValueError("v"), None, None, None


import types
fields = types.SimpleNamespace(exc_type=ValueError, exc_value=ValueError("v"), exc_traceback=None, err_msg="While testing", object=3)
show(lambda: sys.unraisablehook(fields))
show(lambda: sys.__unraisablehook__(3))


class Dies:
    def __del__(self):
        raise KeyError("in del")


seen = []
sys.unraisablehook = lambda u: seen.append((u.exc_type.__name__, str(u.exc_value), u.err_msg, u.object.__name__))
Dies()
sys.unraisablehook = sys.__unraisablehook__
print(seen)
print("in del" in captured(Dies), captured(Dies).splitlines()[-1])

print(sys.get_asyncgen_hooks(), sys.set_asyncgen_hooks(firstiter=print), sys.get_asyncgen_hooks().firstiter is print, sys.set_asyncgen_hooks(None, None))
show(lambda: sys.set_asyncgen_hooks(3))
show(lambda: sys.set_asyncgen_hooks(finalizer=3))
print(sys.get_coroutine_origin_tracking_depth(), sys.set_coroutine_origin_tracking_depth(2), sys.get_coroutine_origin_tracking_depth(), sys.set_coroutine_origin_tracking_depth(0))
show(lambda: sys.set_coroutine_origin_tracking_depth(-1))
show(lambda: sys.set_coroutine_origin_tracking_depth("1"))
print(sys.getallocatedblocks() > 100, sys.getfilesystemencodeerrors(), sys.getfilesystemencoding(), sys.getunicodeinternedsize() > 10)
print(sys.is_stack_trampoline_active(), sys.deactivate_stack_trampoline(), sys._clear_type_cache())
print(sys.getprofile(), sys.setprofile(None), sys.gettrace(), sys.settrace(None))
print(sys.getswitchinterval(), sys.setswitchinterval(0.01), round(sys.getswitchinterval(), 4), sys.setswitchinterval(0.005))
show(lambda: sys.setswitchinterval(0))
show(lambda: sys.setswitchinterval("x"))
show(lambda: sys.activate_stack_trampoline(3))
flags = sys.getdlopenflags()
print(flags, sys.setdlopenflags(257), sys.getdlopenflags(), sys.setdlopenflags(flags))
show(lambda: sys.setdlopenflags("x"))


def frames():
    all_frames = sys._current_frames()
    return len(all_frames), [f.f_code.co_name for f in all_frames.values()], all(isinstance(k, int) for k in all_frames)


print(frames())


def handled():
    try:
        raise KeyError("now")
    except KeyError:
        return [repr(e) for e in sys._current_exceptions().values()]


print(handled(), list(sys._current_exceptions().values()))
show(lambda: sys.breakpointhook.__name__)
for name in ("stdin", "stdout", "stderr"):
    stream = getattr(sys, name)
    print(name, type(stream).__name__, stream is getattr(sys, f"__{name}__"), stream.name, stream.mode, stream.encoding)
print(type(sys._stdlib_dir) in (str, type(None)), type(sys._base_executable).__name__)
out = io.StringIO()
saved, sys.stdout = sys.stdout, out
sys.displayhook([1, 2])
sys.displayhook(None)
sys.stdout = saved
import builtins
print(repr(out.getvalue()), builtins._)
del builtins._

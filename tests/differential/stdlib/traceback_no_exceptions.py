# What module traceback makes of values that are no exceptions: refusals, None, and objects that have all an exception has.
import io
import traceback
from traceback import TracebackException


class Fake:
    __suppress_context__ = True
    __notes__ = ["first\nsecond", 3]
    __cause__ = __context__ = __traceback__ = None

    def __init__(self, text=""):
        self.text = text

    def __str__(self):
        return self.text


class Noted(Fake):
    __notes__ = 5


def attempt(function, *args, **kwargs):
    try:
        made = function(*args, **kwargs)
        return made if isinstance(made, str) or made is None else list(made)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for value in (3, 0.0, "text", None, [], object, Fake("said"), Fake(), Noted("n"), len):
    print(repr(value) if not isinstance(value, Fake) else type(value).__name__)
    print("   ", attempt(traceback.format_exception_only, value), attempt(traceback.format_exception_only, ValueError, value))
    print("   ", attempt(traceback.format_exception, value), attempt(traceback.format_exception, ValueError, value, None), attempt(traceback.format_exception, None, value, None))
    print("   ", attempt(traceback.print_exception, value, file=io.StringIO()))
    print("   ", attempt(lambda: str(TracebackException(type(value), value, None))), attempt(lambda: TracebackException(KeyError, value, None).format()), attempt(lambda: TracebackException(None, value, None).format()))
    print("   ", attempt(lambda: TracebackException(io.UnsupportedOperation, value, None).format_exception_only()), attempt(lambda: TracebackException.from_exception(value).format()))
for args in ((ValueError("v"), KeyError("k"), None), (ValueError("v"), ValueError("v")), (None,), (None, None, None), (None, None)):
    print(attempt(traceback.format_exception, *args))
shown = TracebackException(Fake, Fake("kept"), None)
print(shown.__cause__, shown.__context__, shown.exceptions, shown.__notes__, shown.__suppress_context__, list(shown.stack), shown == TracebackException(Fake, Fake("kept"), None), shown == 3)
traceback.print_exc(file=(out := io.StringIO()))
print(repr(out.getvalue()), repr(traceback.format_exc()))

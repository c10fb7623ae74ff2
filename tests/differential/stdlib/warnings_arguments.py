"""warn() and warn_explicit() are builtin functions: their errors, and no frame of theirs in tracebacks."""
import traceback
import warnings


def t(f, *a, **k):
    try:
        print("->", repr(f(*a, **k)))
    except Exception as e:
        print("!", type(e).__name__, e)


t(warnings.warn)
t(warnings.warn, "a", "b")
t(warnings.warn, "a", int)
t(warnings.warn, "a", stacklevel="x")
t(warnings.warn, "a", UserWarning, 1, None, 5)
t(warnings.warn, "a", foo=1)
t(warnings.warn, "a", skip_file_prefixes=5)
t(warnings.warn, "a", skip_file_prefixes=(5,))
t(warnings.warn_explicit)
t(warnings.warn_explicit, "a")
t(warnings.warn_explicit, "a", UserWarning, 5, "x")
t(warnings.warn_explicit, "a", UserWarning, "f", "x")
t(warnings.warn_explicit, "a", UserWarning, "f", 1, registry=5)
t(warnings.warn_explicit, "a", 5, "f", 1)
print(type(warnings.warn).__name__, type(warnings.warn_explicit).__name__)


def inner(level):
    warnings.warn("seen", stacklevel=level)


def outer(level):
    inner(level)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    for level in range(-1, 6):
        outer(level)
    warnings.warn_explicit("there", DeprecationWarning, "other.py", 7)
print([(str(w.message), w.category.__name__, w.lineno, w.filename == __file__) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        outer(2)
    except UserWarning as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)], e)

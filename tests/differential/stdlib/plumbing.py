# warnings, traceback, linecache, string, reprlib, atexit, gc, weakref and sys hooks as a program's plumbing.
import atexit
import gc
import io
import linecache
import reprlib
import string
import sys
import traceback
import warnings
import weakref


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def old(stacklevel=1):
    warnings.warn("old is old", DeprecationWarning, stacklevel=stacklevel)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    old()
    old(2)
    warnings.warn(RuntimeWarning("instance"))
    warnings.warn_explicit("explicit", UserWarning, "file.py", 12, module="mod")
    for w in log:
        print(w.category.__name__, w.message, w.filename.rpartition("/")[2], w.lineno, w.line, w.source)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for _ in range(3):
        old()
    warnings.simplefilter("once", append=False)
    for _ in range(3):
        warnings.warn("once only")
    warnings.simplefilter("module")
    for _ in range(3):
        warnings.warn("per module")
    warnings.simplefilter("ignore", UserWarning)
    warnings.warn("ignored")
    warnings.warn("other", SyntaxWarning)
    print([str(w.message) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    print(attempt(old), attempt(warnings.warn, "x", 3), attempt(warnings.warn, "x", int), attempt(warnings.simplefilter, "no"), attempt(warnings.filterwarnings, "error", category=3), attempt(warnings.simplefilter, "error", lineno=-1))
with warnings.catch_warnings(action="error", category=RuntimeWarning):
    print(attempt(warnings.warn, "now an error", RuntimeWarning))
print(warnings.formatwarning("text", UserWarning, "nofile.py", 3), warnings.formatwarning("text", UserWarning, "nofile.py", 3, "the line"), repr(warnings.catch_warnings(record=True)))
shown = io.StringIO()
warnings.showwarning("message", UserWarning, "nofile.py", 7, shown, "code()")
print(shown.getvalue(), str(warnings.WarningMessage("m", UserWarning, "f", 1)))
saved = warnings.showwarning
warnings.showwarning = lambda *a, **k: print("hooked", a[0], a[1].__name__, a[3] > 0)
warnings.warn("through the hook")
warnings.showwarning = saved
cm = warnings.catch_warnings()
print(attempt(cm.__exit__), cm.__enter__(), attempt(cm.__enter__), cm.__exit__(None, None, None))


def fail(depth):
    if depth:
        return fail(depth - 1)
    raise ValueError("deep\ntwo lines")


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no str")


def trace():
    try:
        try:
            fail(2)
        except ValueError as error:
            error.add_note("a note")
            error.add_note("another\nnote")
            raise KeyError("outer") from error
    except KeyError as error:
        return error


error = trace()
print("".join(traceback.format_exception(error)).replace(__file__, "FILE"))
print(traceback.format_exception_only(error), traceback.format_exception_only(Odd()), traceback.format_exception_only(SyntaxError("bad", ("f.py", 2, 3, "x = = 1", 2, 5))), traceback.format_exception_only(None), traceback.format_exception_only(ExceptionGroup("g", [ValueError(1)])))
stack = traceback.extract_tb(error.__cause__.__traceback__)
print([(f.name, f.line, f.lineno - fail.__code__.co_firstlineno if f.name == "fail" else 0) for f in stack], stack[0] == stack[0], len(stack[0]), list(stack[1])[2:], repr(stack[1]).replace(__file__, "FILE"))
print(traceback.StackSummary.from_list([("a.py", 1, "f", "x = 1"), ("b.py", 2, "g", None)]).format(), traceback.format_list([("c.py", 3, "h", "  y  ")]), traceback.format_tb(None), traceback.format_tb(error.__traceback__, limit=0))
te = traceback.TracebackException.from_exception(error, capture_locals=True, limit=1)
print(te.exc_type.__name__, str(te), te.__cause__.stack[0].locals if te.__cause__.stack[0].locals is None else sorted(te.__cause__.stack[0].locals)[:2], te.__suppress_context__, te == te, te.__notes__, te.__cause__.__notes__)
out = io.StringIO()
group = ExceptionGroup("several", [ValueError("one"), ExceptionGroup("inner", [TypeError("two"), OSError(2, "three")])])
traceback.print_exception(group, file=out)
print(out.getvalue())


def recurse(n):
    if n == 0:
        raise LookupError("bottom")
    recurse(n - 1)


try:
    recurse(6)
except LookupError:
    print(traceback.format_exc().replace(__file__, "FILE"))
print(traceback.format_exc(), [f.name for f in traceback.extract_stack()], traceback.format_stack()[-1].split(",")[-1])
try:
    {}["a"]["b"]
except KeyError as e:
    traceback.clear_frames(e.__traceback__)
    print([(f.tb_lineno > 0, f.tb_frame.f_code.co_name) for f in [e.__traceback__]], [lineno > 0 for frame, lineno in traceback.walk_tb(e.__traceback__)])
for text in ("nmae", "lne"):
    try:
        getattr(__import__("string"), "capword")
    except AttributeError as e:
        print("".join(traceback.format_exception_only(e)), e.name, e.obj is string)
        break
linecache.cache["<made>"] = (10, None, ["first\n", "second\n"], "<made>")
print(linecache.getline("<made>", 2), linecache.getline("<made>", 9), linecache.getline("nothere", 1), linecache.getlines("<made>"), linecache.checkcache("<made>"), linecache.clearcache(), linecache.cache)

t = string.Template("$who likes ${what}, $$5 $who")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), attempt(t.substitute, {"who": 1}), attempt(string.Template("$ bad").substitute), string.Template("$a").substitute({"a": 1}, a=2), t.template, t.is_valid(), t.get_identifiers(), attempt(string.Template("a\nb $1").substitute))


class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key] if key < len(args) else f"#{key}"

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(map(str, used)), args, kwargs)


print(F().format("{0} {name} {5} {0:>4} {name!r:^8} {{x}}", "a", extra=1), attempt(string.Formatter().format, "{}"), attempt(string.Formatter().format, "{0} {}", 1), string.Formatter().format("{} {} {:{w}}", 1, 2, 3, w=4), list(string.Formatter().parse("a{b.c[0]!r:>{w}}d{{e}}")), string.capwords("hello  wORLD-x y", None), string.capwords("a-b", "-"), attempt(string.Formatter().vformat, "{a}", (), {}), attempt(string.Formatter().format))
r = reprlib.Repr(maxlist=2, maxstring=10, maxdict=1, maxlevel=2, indent=None)
print(r.repr([1, 2, 3]), r.repr("x" * 50), r.repr({1: 2, 3: 4}), r.repr([[[[1]]]]), reprlib.repr(set("abcdefghi")), reprlib.repr(10 ** 60), reprlib.repr(frozenset()), reprlib.Repr(indent="..").repr([1, {"a": (2,)}]), reprlib.Repr(indent=2, maxtuple=1).repr((1, 2)), attempt(reprlib.Repr(indent=1.5).repr, [1]))


class Rec(list):
    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        return "Rec(" + ", ".join(map(repr, self)) + ")"


rec = Rec([1])
rec.append(rec)
print(rec, Rec.__repr__.__name__)


class Thing:
    def __repr__(self):
        return "Thing()"


thing = Thing()
calls = []
ref, proxy = weakref.ref(thing, lambda r: calls.append("ref died")), weakref.proxy(thing)
final = weakref.finalize(thing, calls.append, "finalized")
values, keys, wset = weakref.WeakValueDictionary(a=thing), weakref.WeakKeyDictionary({thing: 1}), weakref.WeakSet([thing])
method = weakref.WeakMethod(thing.__repr__)
print(ref() is thing, str(proxy), final.alive, len(values), len(keys), len(wset), method()(), weakref.getweakrefcount(thing) > 2, final.peek()[2:], hash(ref) == hash(thing), ref == weakref.ref(thing))
del thing
gc.collect()
print(ref(), attempt(str, proxy), final.alive, len(values), len(keys), len(wset), method(), calls, final(), final.detach(), repr(ref).endswith("dead>"))


@atexit.register
def last():
    print("last, and nothing after")


atexit.register(print, "first of two", end=".\n")
print(atexit.unregister(len), atexit._ncallbacks(), attempt(atexit.register, 3))
sys.displayhook([1])
sys.displayhook(None)
print(__builtins__._ if hasattr(__builtins__, "_") else _, attempt(sys.displayhook))
sys.excepthook(ValueError, ValueError("to stderr"), None)
print(gc.isenabled(), gc.get_threshold() is not None, gc.is_tracked([]), gc.is_tracked(1), gc.callbacks, gc.freeze(), gc.get_freeze_count() >= 0, gc.unfreeze(), attempt(gc.set_threshold))

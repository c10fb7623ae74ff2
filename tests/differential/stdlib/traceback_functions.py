"""traceback as functions, as data and as classes; what each prints for chains, groups, locals and limits."""
import builtins
import io
import sys
import traceback
from traceback import FrameSummary, StackSummary, TracebackException



def print(*values, **keywords):
    """Shows the program's path as FILE."""
    builtins.print(*(str(v).replace(__file__, "FILE") for v in values), **keywords)


def inner(depth):
    note = "local text"
    if depth:
        return inner(depth - 1)
    raise ValueError("deep")


def caught(function, *args):
    try:
        function(*args)
    except BaseException as error:
        return error
    return None


error = caught(inner, 3)
tb = error.__traceback__
for limit in (None, 0, 1, 2, -1, -2, 99):
    print(limit, [(s.name, s.lineno) for s in traceback.extract_tb(tb, limit)], len(traceback.format_tb(tb, limit)))
print("".join(traceback.format_tb(tb)))
out = io.StringIO()
traceback.print_tb(tb, limit=1, file=out)
traceback.print_exception(error, limit=-1, file=out)
traceback.print_exception(type(error), error, tb, 1, out)
traceback.print_list(traceback.extract_tb(tb, 1), out)
print(out.getvalue())

# ---- the last exception of an interactive session ----
try:
    traceback.print_last()
except Exception as problem:
    print(type(problem).__name__, problem)
sys.last_type, sys.last_value, sys.last_traceback = type(error), error, tb
out = io.StringIO()
traceback.print_last(1, out)
print(out.getvalue())
del sys.last_type, sys.last_value, sys.last_traceback


# ---- stacks ----
def stack(kind):
    if kind == "print":
        out = io.StringIO()
        traceback.print_stack(limit=-2, file=out)
        return out.getvalue()
    if kind == "frame":
        out = io.StringIO()
        traceback.print_stack(sys._getframe(1), -1, out)
        return out.getvalue()
    if kind == "format":
        return "".join(traceback.format_stack(limit=-2))
    return "".join(traceback.format_list(traceback.extract_stack(limit=-1)))


for kind in ("print", "frame", "format", "extract"):
    print(kind, stack(kind))
print([(f.f_code.co_name, line == f.f_lineno or f is tb.tb_frame) for f, line in traceback.walk_tb(tb)])


# ---- frames give their locals back ----
def holder():
    big = ["held"]
    raise KeyError("held")


held = caught(holder)
frame = held.__traceback__.tb_next.tb_frame
traceback.clear_frames(held.__traceback__)
print(frame.f_locals)

# ---- FrameSummary ----
s = FrameSummary("name.py", 3, "function", lookup_line=False, locals={"a": 1, "b": "text"}, line="   code = 1  ", end_lineno=4, colno=1, end_colno=5)
print(s, len(s), list(s), s[0], s[-1], s[1:3], s.locals, s.line, s.lineno, s.end_lineno, s.colno, s.end_colno, s.filename, s.name)
print(s == FrameSummary("name.py", 3, "function", line="code = 1"), s == ("name.py", 3, "function", "code = 1"), s == 3, s != tuple(s))
same = FrameSummary("name.py", 3, "function", locals={"a": 1, "b": "text"}, line="code = 1")
print(s == same)
filename, lineno, name, line = s
print(filename, lineno, name, line)
print(FrameSummary.__slots__[:8], sorted(k for k, v in FrameSummary.__dict__.items() if type(v).__name__ == "member_descriptor" and k != "_anchors"))
none = FrameSummary("no such file", 1, "f")
print(repr(none.line), FrameSummary("no such file", None, "f").line)
try:
    s.other = 1
except AttributeError as problem:
    print(problem)
try:
    hash(s)
except TypeError as problem:
    print(problem)

# ---- StackSummary ----
summary = StackSummary.from_list([("a.py", 1, "f", "x = 1"), s])
print(summary, type(summary) is StackSummary, summary.format())
many = StackSummary.from_list([("r.py", 7, "again", "again()")] * 9 + [("r.py", 8, "end", None)])
print("".join(many.format()))
print("".join(StackSummary.from_list([("r.py", 7, "again", "again()")] * 4).format()))
taken = StackSummary.extract(traceback.walk_tb(tb), limit=2, capture_locals=False)
print("".join(taken.format()))


class Quiet(StackSummary):
    def format_frame_summary(self, frame_summary):
        if frame_summary.name == "inner":
            return None
        return f"[{frame_summary.name}]\n"


quiet = Quiet(traceback.extract_tb(tb))
print(quiet.format())

# ---- TracebackException ----
one = TracebackException.from_exception(error)
two = TracebackException.from_exception(error)
other = TracebackException.from_exception(KeyError("k"))
print(one == two, one == other, one != other, one == 5, str(one), str(other))
print(one.exc_type, one.__cause__, one.__context__, one.__suppress_context__, one.__notes__ if hasattr(one, "__notes__") else "no notes")
out = io.StringIO()
one.print(file=out, chain=False)
print(out.getvalue())
print(list(one.format_exception_only()))


def chained():
    try:
        inner(0)
    except ValueError as problem:
        try:
            raise KeyError("second") from problem
        except KeyError:
            raise RuntimeError("third\nof two lines")


chain = caught(chained)
chain.add_note("a note")
chain.add_note("of two\nlines")
print("".join(traceback.format_exception(chain)))
print("".join(traceback.format_exception(chain, chain=False)))
whole = TracebackException.from_exception(chain, limit=1, capture_locals=False, compact=True)
print(whole.__context__.__cause__ is None, whole.__context__.exc_type, "".join(whole.format()))
print(whole.__context__.stack, whole.__notes__)


class Odd(Exception):
    def __str__(self):
        raise TypeError("no text")


class Unusual(Exception):
    __module__ = "somewhere.else"


Unusual.__qualname__ = "Outer.Unusual"
print(traceback.format_exception_only(Odd("x")))
print(traceback.format_exception_only(Unusual("text")), traceback.format_exception_only(Unusual()))
print(traceback.format_exception_only(None), traceback.format_exception(None), traceback.format_exception_only(ValueError, ValueError("given")))
notes = ValueError("v")
notes.__notes__ = 5
print(traceback.format_exception_only(notes))
notes.__notes__ = ["fine", 3, Odd("x")]
print(traceback.format_exception_only(notes))
notes.__notes__ = "text"
print(traceback.format_exception_only(notes))

# ---- syntax errors ----
for args in (("bad", ("file.py", 2, 5, "  x = = 1\n")), ("bad", ("file.py", 2, 5, "  x = = 1\n", 2, 8)), ("bad", ("file.py", 2, 5, "x y", 2, 0)),
             ("bad", ("file.py", 2, None, "x y")), ("bad", (None, 2, 1, "x y")), ("bad", ("file.py", None, None, None)), ("bad", ("file.py", 3, 40, "\tshort")),
             ("bad", ("file.py", 1, 3, "äöü = = 1\n", 1, 5)), ("only text",), ()):
    print("".join(traceback.format_exception_only(SyntaxError(*args))), end="")
problem = TracebackException.from_exception(SyntaxError("bad", ("f.py", 1, 2, "a b", 1, 3)))
print(problem.filename, problem.lineno, problem.offset, problem.text, problem.end_lineno, problem.end_offset, problem.msg)

# ---- groups ----
def group():
    parts = []
    for kind, text in ((ValueError, "one"), (TypeError, "two")):
        try:
            raise kind(text)
        except Exception as part:
            parts.append(part)
    try:
        raise ExceptionGroup("nested", [OSError(1, "x"), parts[0]])
    except ExceptionGroup as nested:
        parts.append(nested)
    raise BaseExceptionGroup("outer", parts + [KeyboardInterrupt()])


together = caught(group)
together.add_note("about the group")
print("".join(traceback.format_exception(together)))
shown = TracebackException.from_exception(together, max_group_width=2, max_group_depth=1)
print("".join(shown.format()), len(shown.exceptions))
deep = ValueError("bottom")
for i in range(12):
    deep = ExceptionGroup(f"level {i}", [deep])
print("".join(traceback.format_exception(deep)))
wide = ExceptionGroup("wide", [ValueError(i) for i in range(18)])
print("".join(traceback.format_exception(wide))[-200:])
cause = ExceptionGroup("with cause", [ValueError(1)])
cause.__cause__ = ExceptionGroup("the cause", [TypeError(2)])
print("".join(traceback.format_exception(cause)))

# ---- cycles, suggestions ----
first, second = ValueError("first"), ValueError("second")
first.__context__, second.__context__ = second, first
print("".join(traceback.format_exception(first)))


class Thing:
    colour = 1

    def use(self):
        return self.color


print(traceback.format_exception_only(caught(Thing().use)))
print(traceback.format_exception_only(caught(lambda: pritn)))
print(traceback.format_exception_only(ImportError("cannot import name 'colectoins'", name="x")))
print(traceback.format_exc())
try:
    inner(0)
except ValueError:
    print(traceback.format_exc(0), traceback.format_exc(limit=1, chain=False))
    traceback.print_exc(file=out)
    print(out.getvalue())
for call in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError), lambda: traceback.print_exception(ValueError, ValueError("x"))):
    print(type(caught(call)).__name__, caught(call))
print(traceback._safe_string(3, "number"), traceback._safe_string(Odd("x"), "thing"), traceback._safe_string(3, "n", repr), traceback._RECURSIVE_CUTOFF)
print(traceback._format_final_exc_line("Name", None), traceback._format_final_exc_line("Name", ""), traceback._format_final_exc_line("Name", "text"))
print(traceback._sentinel, traceback._parse_value_tb(error, traceback._sentinel, traceback._sentinel) == (error, tb), traceback._parse_value_tb(ValueError, 1, 2))

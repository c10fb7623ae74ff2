# TracebackException of things that only look like tracebacks, compact ones, and lines that are not looked up.
import collections
import linecache
import sys
import traceback



class Code(collections.namedtuple("Code", ["co_filename", "co_name"])):
    def co_positions(self):
        return iter([(2, 2, None, None)])


Frame = collections.namedtuple("Frame", ["f_code", "f_globals", "f_locals"])
Trace = collections.namedtuple("Trace", ["tb_frame", "tb_lineno", "tb_next", "tb_lasti"])
linecache.cache["/made.py"] = (9, None, ["first line\n", "  second line\n"], "/made.py")


class Loud:
    def __repr__(self):
        raise RuntimeError("no repr")


frame = Frame(Code("/made.py", "method"), {}, {"something": 1, "loud": Loud()})
made = Trace(frame, 2, Trace(frame, 2, None, 0), 0)
for options in ({}, {"capture_locals": True}, {"limit": 1}, {"limit": -1}):
    shown = traceback.TracebackException(ValueError, ValueError("made up"), made, **options)
    print(list(shown.format()), shown.stack[0].locals)
print(traceback.format_tb(made), traceback.format_exception(ValueError, ValueError("x"), made)[-1])


def chained():
    try:
        try:
            raise KeyError("first")
        except KeyError as error:
            raise ValueError("second") from error
    except ValueError as error:
        return error


def implied():
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise ValueError("second")
    except ValueError as error:
        return error


for make in (chained, implied):
    error = make()
    full, compact = (traceback.TracebackException.from_exception(error, compact=c) for c in (False, True))
    print([(t.__cause__ and str(t.__cause__), t.__context__ and str(t.__context__), t.__suppress_context__) for t in (full, compact)], full == compact, list(full.format()) == list(compact.format()))
error = chained()
one, other = (traceback.TracebackException.from_exception(error, capture_locals=c) for c in (False, True))
print(one == other, other.__cause__.stack[0].locals is not None, one.__cause__.stack[0].locals)
late = traceback.TracebackException.from_exception(error, lookup_lines=False)
print(late.stack[0]._line is None, late.stack[0].line, list(late.format_exception_only()))

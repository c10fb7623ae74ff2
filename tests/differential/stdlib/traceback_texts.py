import traceback, sys, io
def f(x):
    if x == 0:
        raise ValueError("zero")
    return f(x - 1)
def chain():
    try: f(1)
    except ValueError as e:
        raise KeyError("k") from e
def strip(t): return "\n".join(l for l in t.splitlines() if 'File "' not in l)
try: f(2)
except ValueError:
    text = traceback.format_exc()
    print(strip(text)); print(text.count("File"), text.startswith("Traceback (most recent call last):\n"))
try: chain()
except KeyError as e:
    print(strip("".join(traceback.format_exception(e))))
    print(len(traceback.format_exception(e)), traceback.format_exception_only(e), traceback.format_exception(e)[-1])
    print(strip("".join(traceback.format_exception(e, chain=False))))
    tb = e.__traceback__
    fs = traceback.extract_tb(tb)
    print([(s.name, s.line, s.lineno) for s in fs], type(fs).__name__, len(fs[0]), fs[0][2], fs[0].locals)
    print([s.name for s in traceback.extract_tb(tb, limit=1)], [s.name for s in traceback.extract_tb(tb, -1)])
    te = traceback.TracebackException.from_exception(e)
    print(te.exc_type.__name__, str(te), te.__cause__.exc_type.__name__, te.__suppress_context__, "".join(te.format_exception_only()), len(list(te.format())))
    b = io.StringIO(); traceback.print_exc(file=b); print(strip(b.getvalue()) == strip(traceback.format_exc()))
    b = io.StringIO(); traceback.print_tb(tb, file=b); print(strip(b.getvalue()))
    print([fr.f_code.co_name for fr, ln in traceback.walk_tb(tb)])
try: f(12)
except ValueError as e: print(strip(traceback.format_exc()))
try: raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
except ExceptionGroup: print(strip(traceback.format_exc()))
e = ValueError("noted"); e.add_note("a note"); e.add_note("second")
print(traceback.format_exception_only(e), traceback.format_exception(e))
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(type("C", (Exception,), {"__module__": "mm"})("x")))
class Bad(Exception):
    def __str__(self): raise RuntimeError("no")
print(traceback.format_exception_only(Bad()))
def g(): return traceback.extract_stack()
st = g(); print([s.name for s in st], st[-1].line)
print([s.strip().splitlines()[1].strip() for s in traceback.format_stack()][-1:])
print(traceback.format_list([("a.py", 1, "fn", "the line"), ("b.py", 2, "g", None)]), repr(traceback.FrameSummary("x.py", 3, "n", line=" y ")), traceback.FrameSummary("x.py", 3, "n", line=" y ").line, traceback.FrameSummary("x", 1, "n", line="l") == ("x", 1, "n", "l"))
try: int("q")
except ValueError as z: sys.last_exc = z
try: traceback.format_exception(3)
except TypeError as e: print(e)
print(traceback.format_exc() if sys.exc_info()[0] else repr(traceback.format_exc()))
try:
    try: int("x")
    finally: [].pop()
except IndexError: print(strip(traceback.format_exc()))

"""Tracebacks formatted by hand: chains, groups, notes, recursion, custom classes, frames, linecache, excepthook, suppressed context."""
import io
import linecache
import sys
import traceback
import types


def strip(text):
    """Without the folder of the file."""
    lines = []
    for line in text.splitlines():
        if 'File "' in line:
            head, _, rest = line.partition('File "')
            path, _, tail = rest.partition('"')
            line = head + 'File "' + path.rsplit("/", 1)[-1] + '"' + tail
        lines.append(line)
    return "\n".join(lines)


def show(error, **kw):
    print(strip("".join(traceback.format_exception(error, **kw))))
    print("-" * 10)


class Weird(Exception):
    def __str__(self):
        raise ValueError("no text")


class Multi(Exception):
    def __str__(self):
        return "first\nsecond\n\nfourth"


class Empty(Exception):
    pass


Empty.__qualname__ = "Some.Where.Empty"
Multi.__module__ = "elsewhere"


def level(n, action):
    if n:
        return level(n - 1, action)
    return action()


def divide(a, b=0):
    return (a
            / b)


def chained():
    try:
        try:
            divide(1)
        except ZeroDivisionError as error:
            raise KeyError("missing", 3) from error
    except KeyError:
        raise Multi


def suppressed():
    try:
        divide(1)
    except ZeroDivisionError:
        raise Empty from None


def cyclic():
    a, b = ValueError("a"), TypeError("b")
    a.__cause__, b.__context__ = b, a
    raise a


def grouped():
    errors = []
    for action in (suppressed, lambda: divide(2), chained, lambda: {}["k"]):
        try:
            action()
        except Exception as error:
            error.add_note(f"from {action.__name__}")
            errors.append(error)
    raise ExceptionGroup("many\nlines", [ExceptionGroup("inner", errors[:2]), *errors[2:]])


def noted():
    error = OSError(2, "No such", "file.txt")
    error.add_note("one")
    error.add_note("two\nlines")
    error.__notes__.append(3)
    raise error


def odd_notes():
    error = ValueError("v")
    error.__notes__ = "not a list"
    raise error


def wide():
    x = {"ключ": [1, 2, {"deep": None}]}
    return x["ключ"][2]["deep"].attribute + len(x) * sum(v for v in x.values())


def generator():
    try:
        yield 1
    finally:
        divide(5)


def from_generator():
    g = generator()
    next(g)
    g.close()


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        raise RuntimeError("in exit")


def with_statement():
    with Context() as c, \
         Context():
        divide(3)


def many_arguments():
    return divide(
        *[1],
        **{"b": 0,
           },
    )


def assertion():
    value = 3
    assert value == 4, f"value is {value}, not {4}"


def lambdas():
    return (lambda a: (lambda b: a / b)(0))(1)


def comprehension():
    return [1 / x for x in (2, 1, 0)]


def deep():
    return level(8, lambda: divide(9))


def unpacking():
    a, *b, (c, d) = 1, 2, (3,)


def name_error():
    lenght = 3
    return lenghts + 1


def attribute_error():
    return types.SimpleNamespace(value=1).valu


def import_error():
    from collections import OrderdDict


def stop():
    def g():
        raise StopIteration("inside")
        yield
    next(g())


for function in (chained, suppressed, cyclic, noted, odd_notes, wide, from_generator, with_statement, many_arguments, assertion, lambdas, comprehension, unpacking,
                 name_error, attribute_error, stop):
    try:
        function()
    except Exception as error:
        print(function.__name__)
        show(error)
try:
    grouped()
except ExceptionGroup as group:
    show(group)
    show(group, limit=1)
    show(group, chain=False)
    print(traceback.format_exception_only(group)[:3])
try:
    deep()
except ZeroDivisionError as error:
    show(error, limit=2)
    show(error, limit=-2)
    frames = traceback.extract_tb(error.__traceback__)
    print(len(frames), [(f.name, f.line, f.lineno - frames[0].lineno, f.colno, f.end_colno) for f in frames[-3:]])
    summary = traceback.StackSummary.from_list([("a.py", 1, "f", "x = 1"), frames[-1], ("a.py", 1, "f", None)])
    print(strip("".join(summary.format())))
    repeated = traceback.StackSummary.from_list([("r.py", 7, "again", "again()")] * 6 + [("r.py", 8, "end", "stop")])
    print("".join(repeated.format()))


def endless(n):
    return endless(n + 1)


try:
    sys.setrecursionlimit(120)
    endless(0)
except RecursionError as error:
    lines = strip("".join(traceback.format_exception(error))).splitlines()
    print(*lines[:3], *lines[-4:][:1], sep="\n")
finally:
    sys.setrecursionlimit(1000)
for error in (Weird(), Multi(), Empty(), Empty(None), KeyError("k"), KeyError(), OSError(13, "x"), SystemExit(3), KeyboardInterrupt(), StopIteration(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"),
              SyntaxError("odd", ("f.py", 3, 5, "  a = = b\n", 3, 8)), SyntaxError("bare"), SyntaxError("nofile", (None, 1, 1, "x", 1, 2)), BaseExceptionGroup("b", [KeyboardInterrupt()]), ImportError("i", name="n"), NameError("nm", name="printt"), TypeError(), Exception("a", "b"), Exception(("t",)), Exception(b"b")):
    print("".join(traceback.format_exception_only(type(error), error)), end="")
te = traceback.TracebackException.from_exception(ValueError("te"), compact=True)
print(te, te.exc_type, te.stack, list(te.format()), te == traceback.TracebackException.from_exception(ValueError("te")), te.__cause__)
linecache.cache["virtual.py"] = (10, None, ["first line\n", "second line\n"], "virtual.py")
print(linecache.getline("virtual.py", 2), repr(linecache.getline("virtual.py", 9)), repr(linecache.getline("nothing.py", 1)))
print("".join(traceback.format_list([traceback.FrameSummary("virtual.py", 2, "v"), traceback.FrameSummary("virtual.py", 1, "v", locals={"x": 1, "y": "z"})])))
out = io.StringIO()
try:
    divide(7)
except ZeroDivisionError:
    traceback.print_exc(file=out)
    print(strip(out.getvalue()), sys.exc_info()[0].__name__, sys.exception().__traceback__.tb_next.tb_frame.f_locals)
    out.seek(0), out.truncate()
    traceback.print_stack(file=out, limit=1)
    print(strip(out.getvalue()))
print(traceback.format_exc(), traceback.format_exception(None), sys.exc_info())


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, strip("".join(traceback.format_tb(tb))))
    raise RuntimeError("in the hook")


sys.excepthook = hook
level(1, lambda: divide("a"))

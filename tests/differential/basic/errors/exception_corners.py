"""Exceptions: chaining, groups, notes, finally that overrides, clean-up order, what sys.exc_info() says where."""
import contextlib
import io
import sys
import traceback


def chain(e):
    out = []
    while e is not None:
        link = "cause" if e.__cause__ is not None else "context" if e.__context__ is not None and not e.__suppress_context__ else ""
        out.append(f"{type(e).__name__}({', '.join(map(repr, e.args))})" + (f" <-{link}-" if link else ""))
        e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return " ".join(out)


def run(f, *args):
    try:
        print(f.__name__, "->", f(*args))
    except BaseException as e:
        print(f.__name__, "!!", chain(e))


def from_none():
    try:
        {}["k"]
    except KeyError:
        raise ValueError("v") from None


def from_class():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError from e


def implicit():
    try:
        try:
            raise TypeError(1)
        finally:
            raise KeyError(2)
    except KeyError:
        raise IndexError(3)


def swallowed():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            return f"returned over {i}"


def order():
    log = []
    try:
        try:
            log.append("try")
            return log
        except Exception:
            log.append("except")
        else:
            log.append("else")
        finally:
            log.append("finally")
    finally:
        log.append("outer")


def loop_else():
    out = []
    for x in range(5):
        try:
            if x == 1:
                continue
            if x == 3:
                break
            out.append(x)
        except Exception:
            pass
        else:
            out.append("e")
        finally:
            out.append("f")
    else:
        out.append("never")
    return out


def unbound():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


def bad_from():
    raise ValueError from 5


def bad_raise():
    raise 5


def no_active():
    raise


def exc_matching():
    class Odd(Exception):
        pass

    class Meta(type):
        def __instancecheck__(cls, o): print("instancecheck"); return True
        def __subclasscheck__(cls, o): print("subclasscheck"); return True

    class Fake(Exception, metaclass=Meta):
        pass
    try:
        raise Odd
    except Fake:
        return "fake"
    except (ValueError, (TypeError,)) if False else Odd:
        return "odd"


def bad_match():
    try:
        raise ValueError("orig")
    except (KeyError, "str"):
        pass


def nested_tuple():
    try:
        raise OSError(2, "No such", "f.txt")
    except (KeyError, FileNotFoundError) as e:
        return e.errno, e.strerror, e.filename, str(e), repr(e), type(e).__name__


for f in (from_none, from_class, implicit, swallowed, order, loop_else, unbound, bad_from, bad_raise, no_active, exc_matching, bad_match,
          nested_tuple):
    run(f)


class Manager:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError(f"enter {self.name}")
        return self.name
    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v, tb is not None)
        if self.fail == "exit":
            raise RuntimeError(f"exit {self.name}")
        return self.swallow


def with_all():
    with Manager("a") as a, Manager("b", swallow=True) as b:
        raise ValueError(a + b)
    return "survived"


def with_exit_fails():
    with (Manager("a", fail="exit"), Manager("b", fail="exit")):
        raise ValueError("body")


def with_enter_fails():
    with Manager("a"), Manager("b", fail="enter"):
        print("not reached")


def with_return():
    for i in range(3):
        with Manager(i):
            if i == 1:
                return i
            continue


def bad_manager():
    with 5:
        pass


def half_manager():
    class Half:
        def __enter__(self): pass
    with Half():
        pass


for f in (with_all, with_exit_fails, with_enter_fails, with_return, bad_manager, half_manager):
    run(f)


def group_handling(*errors):
    try:
        raise ExceptionGroup("top", list(errors))
    except* ValueError as g:
        print("values", g.exceptions)
    except* (KeyError, OSError) as g:
        print("lookups", [type(e).__name__ for e in g.exceptions])
        raise LookupError("instead")
    else:
        print("else")
    finally:
        print("finally")


run(group_handling, ValueError(1), ValueError(2))
run(group_handling, ValueError(1), KeyError(2), TypeError(3))
run(group_handling, ExceptionGroup("sub", [ValueError(1), OSError(5)]), TypeError("t"))
g = ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [TypeError(2), ValueError(3)])])
print(g.split(ValueError), g.subgroup(lambda e: isinstance(e, TypeError)), g.derive([KeyError()]), sep="\n")
run(lambda: ExceptionGroup("x", [KeyboardInterrupt()]))
print(BaseExceptionGroup("x", [ValueError()]), type(BaseExceptionGroup("x", [ValueError()])).__name__)


def star_naked():
    try:
        raise ValueError("naked")
    except* ValueError as e:
            print(repr(e))


run(star_naked)


def info():
    out = []
    def where(): out.append(type(sys.exception()).__name__)
    def gen():
        where()
        try:
            yield 1
        except KeyError:
            where()
            yield 2
        where()
        yield 3
    try:
        raise ValueError
    except ValueError:
        g = gen()
        next(g)
        try:
            raise TypeError
        except TypeError:
            where()
            g.throw(KeyError)
        where()
        next(g)
    where()
    return out


run(info)
e = ValueError("noted")
e.add_note("first")
e.add_note("second\nline")
try:
    try:
        raise e
    except ValueError as err:
        raise ExceptionGroup("outer", [err, KeyError("k"), ExceptionGroup("deep", [OSError(1, "x")])]) from err
except ExceptionGroup as eg:
    text = io.StringIO()
    traceback.print_exception(eg, file=text)
    print("\n".join(l.partition('"')[0] + l.rpartition('"')[2] if 'File "' in l else l for l in text.getvalue().splitlines()))


class Custom(Exception):
    def __init__(self, code, *, detail=None):
        super().__init__(code)
        self.code, self.detail = code, detail
    def __str__(self): return f"code {self.code}: {self.detail}"


class Silent(Exception):
    def __str__(self): raise RuntimeError("no text")


for exc in (Custom(3, detail="d"), Silent(), ValueError(), ValueError(1, 2), KeyError("k"), KeyError(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "r"),
            StopIteration(5), SystemExit(3), OSError(13, "denied", "a", None, "b"), AttributeError("x", name="n", obj=1), ImportError("m", name="n", path="p"),
            NameError("nm", name="q"), SyntaxError("bad", ("f.py", 3, 2, "x y\n", 3, 4))):
    print(repr(exc), traceback.format_exception_only(exc))
with contextlib.suppress(ZeroDivisionError, KeyError):
    {}[1]
with contextlib.ExitStack() as stack:
    for i in range(3):
        stack.callback(print, "cleanup", i)
    stack.enter_context(Manager("s", swallow=True))
    raise ValueError("in stack")
print(sys.exc_info(), sys.exception())

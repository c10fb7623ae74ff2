# __context__, __cause__, suppression, chains through finally, with and generators.
def show(error):
    parts = []
    while error is not None:
        how = "cause" if error.__cause__ else "context" if error.__context__ and not error.__suppress_context__ else "end"
        parts.append(f"{type(error).__name__}({error}) {how}")
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return " <- ".join(parts)


def implicit():
    try:
        {}["a"]
    except KeyError:
        int("b")


def explicit():
    try:
        {}["a"]
    except KeyError as error:
        raise RuntimeError("c") from error


def hidden():
    try:
        {}["a"]
    except KeyError:
        raise RuntimeError("d") from None


def in_finally():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")


def three():
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise TypeError(2)
    except TypeError:
        raise KeyError(3)


def sequential():
    try:
        raise ValueError("old")
    except ValueError:
        pass
    raise TypeError("unrelated")


def by_class():
    raise RuntimeError from ValueError


def bad_cause():
    raise RuntimeError from 5


def same():
    try:
        raise ValueError("same")
    except ValueError as error:
        raise error


def inside_called():
    def helper():
        raise LookupError("helper")
    try:
        raise ValueError("outer")
    except ValueError:
        helper()


class Exit:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise OSError("exit")


def with_exit():
    with Exit():
        raise ValueError("body")


def generator_context():
    def gen():
        try:
            yield 1
        except ValueError:
            raise TypeError("from gen")
    g = gen()
    next(g)
    g.throw(ValueError("thrown"))


def stop_inside():
    def gen():
        yield 1
        raise StopIteration("becomes RuntimeError")
    list(gen())


for case in (implicit, explicit, hidden, in_finally, three, sequential, by_class, bad_cause, same, inside_called,
             with_exit, generator_context, stop_inside):
    try:
        case()
    except Exception as error:
        print(f"{case.__name__}: {show(error)}")

try:
    raise ValueError("a")
except ValueError as a:
    try:
        raise TypeError("b")
    except TypeError as b:
        print(b.__context__ is a, a.__context__)
        b.__context__ = None
        b.__cause__ = a
        print(b.__suppress_context__, b.__cause__)

first, second = ValueError(1), ValueError(2)
try:
    try:
        raise first
    except ValueError:
        raise second
except ValueError:
    try:
        raise first
    except ValueError as again:
        print(again.__context__ is second, second.__context__)


def traceback_lines(error):
    tb, names = error.__traceback__, []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno))
        tb = tb.tb_next
    return names


def outer():
    inner()


def inner():

    raise ValueError


try:
    outer()
except ValueError as error:
    print(traceback_lines(error)[1:])

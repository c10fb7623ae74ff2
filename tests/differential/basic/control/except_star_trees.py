# except* over nested trees: which leaves go where, what is raised again, what the notes and tracebacks carry.
import sys


def leaf(kind, text):
    try:
        raise kind(text)
    except kind as error:
        return error


def show(error, depth=0):
    pad = "  " * depth
    if error is None:
        print(pad + "None")
    elif isinstance(error, BaseExceptionGroup):
        print(f"{pad}{type(error).__name__} {error.message!r} ({len(error.exceptions)}) cause={error.__cause__!r} context={type(error.__context__).__name__} notes={getattr(error, '__notes__', None)}")
        for inner in error.exceptions:
            show(inner, depth + 1)
    else:
        print(f"{pad}{type(error).__name__}({error}) cause={error.__cause__!r} context={error.__context__!r} tb={error.__traceback__ is not None}")


def tree():
    group = ExceptionGroup("root", [
        leaf(ValueError, "v1"),
        ExceptionGroup("left", [leaf(TypeError, "t1"), leaf(KeyError, "k1"), ExceptionGroup("deep", [leaf(ValueError, "v2")])]),
        ExceptionGroup("right", [leaf(OSError, "o1"), leaf(FileNotFoundError, "f1")]),
    ])
    group.add_note("root note")
    return group


def attempt(name, function):
    print("--", name)
    try:
        print("result", function())
    except BaseException as error:
        show(error)
    print("exc_info", sys.exc_info()[0])


def plain():
    try:
        raise tree()
    except* ValueError as group:
        print("values"); show(group, 1)
    except* (KeyError, TypeError) as group:
        print("keys"); show(group, 1)
    except* OSError as group:
        print("os"); show(group, 1)
    return "done"


def rest():
    try:
        raise tree()
    except* ValueError as group:
        print("values", len(group.exceptions))


def replaced():
    try:
        raise tree()
    except* ValueError as group:
        raise RuntimeError("new one") from group
    except* TypeError:
        raise
    except* OSError as group:
        raise group.exceptions[0]


def naked():
    try:
        raise ValueError("naked")
    except* ValueError as group:
        show(group, 1)
        print(group.exceptions[0].__traceback__ is not None)
    return "naked done"


def naked_unmatched():
    try:
        raise KeyError("other")
    except* ValueError:
        print("never")


def naked_reraised():
    try:
        raise ValueError("bare raise")
    except* ValueError:
        raise


def finally_and_else(fail):
    steps = []
    try:
        try:
            if fail:
                raise tree()
            steps.append("body")
        except* (ValueError, TypeError, LookupError, OSError):
            steps.append("handler")
        else:
            steps.append("else")
        finally:
            steps.append("finally")
    finally:
        return steps


def nested():
    try:
        try:
            raise tree()
        except* ValueError:
            try:
                raise ExceptionGroup("inner", [KeyError("ik"), IndexError("ii")])
            except* KeyError:
                print("inner keys")
    except* IndexError as group:
        print("outer index"); show(group, 1)
    except* (TypeError, KeyError) as group:
        print("outer type"); show(group, 1)
    return "nested"


def wrong_kind(kind):
    try:
        raise ValueError("x")
    except* kind:
        pass


class Custom(ExceptionGroup):
    def __new__(cls, message, errors, code):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def derive(self, errors):
        return Custom(self.message + "'", errors, self.code + 1)


def custom():
    try:
        raise Custom("mine", [ValueError(1), Custom("sub", [TypeError(2), ValueError(3)], 10)], 0)
    except* TypeError as group:
        print(type(group).__name__, group.message, group.code, [type(g).__name__ for g in group.exceptions])
    except* ValueError as group:
        print(type(group).__name__, group.message, group.code, [getattr(g, "code", g) for g in group.exceptions])


def bad_derive():
    class Bad(ExceptionGroup):
        def derive(self, errors):
            return "not a group"
    try:
        raise Bad("b", [ValueError(1), TypeError(2)])
    except* ValueError:
        pass


def loop():
    seen = []
    for i in range(3):
        try:
            raise ExceptionGroup("l", [ValueError(i), TypeError(i)])
        except* ValueError as g:
            seen.append(("v", i, g.exceptions[0].args))
        except* TypeError:
            seen.append(("t", i))
    try:
        g
    except UnboundLocalError as error:
        seen.append(str(error))
    return seen


def generator():
    try:
        got = yield 1
        print("got", got)
    except* ValueError as group:
        print("in generator", group.exceptions)
        yield 2
    yield 3


attempt("plain", plain)
attempt("rest", rest)
attempt("replaced", replaced)
attempt("naked", naked)
attempt("naked unmatched", naked_unmatched)
attempt("naked reraised", naked_reraised)
attempt("else", lambda: finally_and_else(False))
attempt("finally", lambda: finally_and_else(True))
attempt("nested", nested)
for kind in (ExceptionGroup, (ValueError, BaseExceptionGroup), 5, (ValueError, str), int, []):
    attempt(f"kind {kind}", lambda: wrong_kind(kind))
attempt("custom", custom)
attempt("bad derive", bad_derive)
attempt("loop", loop)


def drive():
    g = generator()
    print(next(g), g.throw(ValueError("thrown")), next(g))
    g = generator()
    next(g)
    try:
        return g.throw(ExceptionGroup("tg", [ValueError(1), KeyError(2)]))
    finally:
        print("after", next(g, "ended"))


attempt("generator", drive)
root = tree()
for condition in (ValueError, (OSError, KeyError), lambda e: isinstance(e, ExceptionGroup) and e.message == "left", lambda e: False, lambda e: True):
    for method in (root.split, root.subgroup):
        found = method(condition)
        print(method.__name__, [f if f is None else (f.message, len(f.exceptions), f is root, f.__notes__) for f in (found if isinstance(found, tuple) else (found,))])
for args in ((), ("m",), ("m", 5), ("m", []), ("m", [1]), (5, [ValueError()]), ("m", [KeyboardInterrupt()]), ("m", [ValueError()], 3)):
    for kind in (ExceptionGroup, BaseExceptionGroup):
        try:
            print(kind.__name__, args, repr(kind(*args)))
        except Exception as error:
            print(kind.__name__, args, type(error).__name__, error)

# try, except, else, finally; tuples; re-raise; the name's end; nested handlers; return values in finally.
def run(action):
    try:
        result = action()
    except (KeyError, IndexError) as error:
        return "lookup", repr(error)
    except ArithmeticError as error:
        return type(error).__name__, str(error)
    except Exception:
        return "other"
    else:
        return "fine", result
    finally:
        print("[cleanup]", end=" ")


print(run(lambda: {}["k"]), run(lambda: [][1]), run(lambda: 1 // 0), run(lambda: int("x")), run(lambda: 7))


def finally_wins():
    try:
        raise ValueError
    finally:
        return "swallowed"


def order():
    out = []
    try:
        try:
            out.append("try")
            raise KeyError("first")
        except KeyError:
            out.append("except")
            raise
        else:
            out.append("else")
        finally:
            out.append("finally")
    except KeyError as error:
        out.append(error.args)
    return out


print(finally_wins(), order())
try:
    raise ValueError("gone") from None
except ValueError as e:
    kept = e
try:
    print(e)
except NameError as error:
    print(error)
print(kept, kept.__cause__, kept.__suppress_context__)


class AppError(Exception):
    def __init__(self, code, *args):
        super().__init__(code, *args)
        self.code = code


class Sub(AppError):
    def __str__(self):
        return f"Sub<{self.code}>"


for error_class in (AppError, Sub):
    try:
        raise error_class(5, "x")
    except AppError as error:
        print(str(error), repr(error), error.args, error.code)
try:
    raise Sub
except TypeError as error:
    print(error)
for bad in (5, "text", None, int):
    try:
        raise bad
    except TypeError as error:
        print(error)
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as error:
    print(error)
try:
    raise
except RuntimeError as error:
    print(error)


def pick(kinds):
    try:
        {}["x"]
    except kinds:
        return "matched"


print(pick(LookupError), pick((ValueError, (KeyError,))) if False else pick((ValueError, KeyError)))


def deep(n):
    if n == 0:
        raise OverflowError("bottom")
    try:
        deep(n - 1)
    except ValueError:
        print("never")
    finally:
        depths.append(n)


depths = []
try:
    deep(4)
except OverflowError as error:
    print(error, depths)


def loop():
    for i in range(5):
        try:
            if i == 2:
                raise StopIteration("not special here")
            if i == 4:
                return "done", i
        except StopIteration as stop:
            print("stop", stop.value)
            continue
        finally:
            print("f", i, end=" ")


print(loop())
e1 = ValueError("a", 1)
print(e1, repr(e1), e1.args, ValueError(), repr(ValueError()), repr(ValueError("x",)), str(KeyError("k")), str(KeyError()))
e1.args = ("changed",)
print(e1, e1.__traceback__, e1.__context__)
e1.add_note("note one")
print(e1.__notes__)
print(isinstance(e1, Exception), issubclass(KeyError, LookupError), issubclass(KeyboardInterrupt, Exception))
print([c.__name__ for c in FileNotFoundError.__mro__], [c.__name__ for c in UnicodeDecodeError.__mro__])
err = OSError(2, "No such file", "name.txt")
print(err, type(err).__name__, err.errno, err.strerror, err.filename, err.args)
try:
    raise SystemExit(3)
except SystemExit as error:
    print("exit", error.code)
try:
    [].remove(1)
except ValueError as first:
    try:
        raise first
    except ValueError as second:
        print(first is second, second)

# Exceptions: args, notes, str and repr, chains, with_traceback, pickled state, group methods.
def attempt(call):
    try: print(repr(call()))
    except BaseException as error: print(type(error).__name__, error)
e = ValueError("a", 1)
print(e, repr(e), e.args, str(ValueError()), repr(ValueError()), repr(KeyError("k")), str(KeyError("k")), str(KeyError("a", "b")))
e.args = [1, 2]; print(e.args)
attempt(lambda: setattr(e, "args", 5))
attempt(lambda: delattr(e, "args"))
e.add_note("one"); e.add_note("two"); print(e.__notes__)
e.__notes__ = 5
attempt(lambda: e.add_note("x"))
attempt(lambda: setattr(e, "__cause__", 5))
attempt(lambda: setattr(e, "__context__", 5))
attempt(lambda: setattr(e, "__traceback__", 5))
attempt(lambda: delattr(e, "__cause__"))
attempt(lambda: delattr(e, "__traceback__"))
attempt(lambda: e.with_traceback(5))
print(e.with_traceback(None) is e, e.__suppress_context__)
e.__cause__ = KeyError(); print(e.__suppress_context__, repr(e.__cause__))
attempt(lambda: ValueError(x=1))
attempt(lambda: BaseException.__new__(5))
attempt(lambda: StopIteration(1, 2).value)
attempt(lambda: SystemExit(3).code)
attempt(lambda: SystemExit(3, 4).code)
attempt(lambda: OSError(2, "No such", "f").filename)
attempt(lambda: (OSError(2, "No such", "f", None, "g"), str(OSError(2, "No such", "f", None, "g"))))
attempt(lambda: (type(OSError(13, "x")).__name__, OSError(13, "x").errno, str(OSError(13, "x")), OSError("only").errno, OSError(1, 2, 3, 4, 5).args))
attempt(lambda: (ImportError("m", name="n", path="p").name, ImportError(name="n").msg, repr(ImportError("m", name="n"))))
attempt(lambda: ImportError("m", bad=1))
attempt(lambda: (NameError("m", name="n").name, AttributeError("m", name="n", obj=5).obj))
attempt(lambda: AttributeError("m", other=1))
attempt(lambda: str(SyntaxError("m", ("f", 1, 2, "text"))))
attempt(lambda: (SyntaxError("m", ("f", 1, 2, "text")).lineno, SyntaxError("m").filename))
attempt(lambda: str(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "why")))
attempt(lambda: str(UnicodeEncodeError("ascii", "é", 0, 1, "why")))
attempt(lambda: UnicodeDecodeError("utf-8", "x", 0, 1, "why"))
attempt(lambda: UnicodeError("anything").args)
g = ExceptionGroup("g", [ValueError(1), TypeError(2), ExceptionGroup("h", [ValueError(3)])])
print(g, repr(g), g.message, g.exceptions[0])
attempt(lambda: g.split(ValueError))
attempt(lambda: g.subgroup(lambda x: isinstance(x, TypeError)))
attempt(lambda: g.subgroup((TypeError, KeyError)))
attempt(lambda: g.split(KeyError))
attempt(lambda: g.split(5))
attempt(lambda: ExceptionGroup("x", []))
attempt(lambda: ExceptionGroup("x", [5]))
attempt(lambda: ExceptionGroup("x", 5))
attempt(lambda: ExceptionGroup(5, [ValueError()]))
attempt(lambda: ExceptionGroup("x"))
attempt(lambda: ExceptionGroup("x", [KeyboardInterrupt()]))
attempt(lambda: type(BaseExceptionGroup("x", [ValueError()])).__name__)
attempt(lambda: type(BaseExceptionGroup("x", [KeyboardInterrupt()])).__name__)
attempt(lambda: setattr(g, "message", "new"))
attempt(lambda: g.derive([KeyError(1)]))
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup("derived " + self.message, excs)
attempt(lambda: MyGroup("m", [ValueError(1), KeyError(2)]).split(KeyError))
def chain():
    try:
        try: 1 / 0
        except ZeroDivisionError as first: raise KeyError("second") from first
    except KeyError as second:
        try: raise TypeError("third") from None
        except TypeError as third:
            return second.__cause__, third.__context__, third.__cause__, third.__suppress_context__
attempt(chain)
def bad_from():
    raise ValueError from 5
attempt(bad_from)
def class_from():
    try: raise ValueError from KeyError
    except ValueError as error: return error.__cause__
attempt(class_from)
class Odd(Exception):
    def __new__(cls, *a): return 5
def odd(): raise Odd
attempt(odd)
class Needs(Exception):
    def __init__(self, a): pass
def needs(): raise Needs
attempt(needs)
class Str(Exception):
    def __str__(self): return 5
attempt(lambda: str(Str()))

import traceback, sys
def show(e, ind=0):
    print(" " * ind + repr(e), e.__cause__ and repr(e.__cause__), e.__context__ and repr(e.__context__), e.__suppress_context__, getattr(e, "__notes__", None))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, ind + 2)
class MyGroup(ExceptionGroup):
    def __new__(cls, msg, excs, code=0):
        self = super().__new__(cls, msg, excs)
        self.code = code
        return self
    def derive(self, excs):
        print("derive", len(excs))
        return MyGroup(self.message, excs, self.code)
eg = MyGroup("top", [ValueError(1), TypeError(2), MyGroup("in", [KeyError("k"), ValueError(3)], 7), OSError(2, "no")], 42)
eg.add_note("a note")
eg.__cause__ = RuntimeError("cause")
m, r = eg.split(ValueError)
show(m); show(r); print(m.code, r.code, m.exceptions[1].code)
print(eg.subgroup(lambda e: isinstance(e, MyGroup)) is eg)
print(eg.subgroup(lambda e: False), eg.split(lambda e: False) == (None, eg))
print(eg.split((KeyError, OSError)))
for bad in (lambda: ExceptionGroup("a", []), lambda: ExceptionGroup("a", [1]), lambda: ExceptionGroup("a", ValueError()), lambda: ExceptionGroup(1, [ValueError()]),
            lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: ExceptionGroup("a"), lambda: ExceptionGroup(), lambda: ExceptionGroup("a", [ValueError()], 3), lambda: eg.split(3), lambda: eg.split([ValueError]),
            lambda: eg.subgroup(), lambda: eg.split(int), lambda: ExceptionGroup("a", {ValueError()}), lambda: eg.derive(1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(repr(BaseExceptionGroup("a", [ValueError()])), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))
print(eg.message, eg.args[0], str(eg), len(eg.exceptions), type(eg.exceptions))
def run(exc, n=1):
    try:
        try:
            raise exc
        except* ValueError as g:
            print("VE", g, [str(x) for x in g.exceptions], sys.exc_info()[1] is g)
        except* (TypeError, KeyError) as g:
            print("TK", repr(g))
            if n == 2: raise
            if n == 3: raise IndexError("new")
            if n == 4: raise IndexError("from") from g
        except* OSError:
            print("OS")
            if n == 4: raise LookupError("second")
        else: print("else")
        finally: print("finally")
    except BaseException as e:
        show(e)
    print("---")
for n in range(1, 5): run(eg, n)
run(ValueError("naked")); run(KeyError("naked"), 2); run(TypeError("naked"), 3); run(SystemExit(3)); run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(5)]))
def ret():
    for i in range(3):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            x = e.exceptions[0].args[0]
        if x == 1: return x
print(ret())
try:
    try: raise ExceptionGroup("x", [ValueError()])
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError
    except* 5: pass
except BaseException as e: print(repr(e), repr(e.__context__))
try:
    try: pass
    except* 5: pass
    print("no check when nothing raised")
except TypeError as e: print(e)
class NoDerive(ExceptionGroup): pass
n = NoDerive("n", [ValueError(1), TypeError(1)])
print([type(x).__name__ for x in n.split(ValueError)])
class BadDerive(ExceptionGroup):
    def derive(self, excs): return 5
try: print(BadDerive("n", [ValueError(1), TypeError(1)]).split(ValueError))
except TypeError as e: print(e)
def nest(d):
    e = ValueError(d)
    for i in range(d): e = ExceptionGroup("L%d" % i, [e, TypeError(i)])
    return e
traceback.print_exception(nest(3), file=sys.stdout)
traceback.print_exception(nest(14), file=sys.stdout)
traceback.print_exception(ExceptionGroup("wide", [ValueError(i) for i in range(20)]), file=sys.stdout)
try:
    try:
        raise ExceptionGroup("one", [ValueError("a"), ExceptionGroup("two", [TypeError("b")])])
    except* TypeError as e:
        raise KeyError("c") from e
except BaseException:
    traceback.print_exc(file=sys.stdout)
try: 1/0
except ZeroDivisionError as z:
    z.add_note("n1"); z.add_note("multi\nline")
    e = ExceptionGroup("notes", [z, ValueError("bare")]); e.add_note("group note")
    raise e

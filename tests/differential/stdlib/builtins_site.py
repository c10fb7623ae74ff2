"""The names that site adds, the constants, and builtins that nothing else touches."""
import builtins
import sys


def show(run):
    try:
        print(run())
    except BaseException as error:
        print(type(error).__name__, error)


for name in ("None", "True", "False", "Ellipsis", "NotImplemented", "__debug__"):
    print(name, getattr(builtins, name), name in vars(builtins), name in dir(builtins))
for thing in (exit, quit, copyright, credits, help):
    print(repr(thing), type(thing).__name__, type(thing).__module__)
print(exit.name, exit.eof, quit.name, vars(exit), str(copyright) == repr(copyright))
show(lambda: copyright())
show(lambda: credits())
show(lambda: copyright(1))
show(lambda: exit("a", "b"))
for call in (lambda: exit(), lambda: quit(3), lambda: exit(code="text"), lambda: exit(wrong=1)):
    try:
        call()
    except SystemExit as error:
        print("SystemExit", error.code, error.args, sys.stdin.closed)
    except TypeError as error:
        print(error)
from _sitebuiltins import Quitter, _Helper, _Printer
leave = Quitter("leave", "the key")
print(leave, leave.name, _Printer.MAXLINES, _Helper())
short = _Printer("short", "one\ntwo")
print(repr(short))
short()
long = _Printer("long", "\n".join(str(n) for n in range(60)))
print(repr(long))
missing = _Printer("missing", "fallback", ["no such file"], ["/nowhere", "."])
print(repr(missing))


class Later(Quitter):
    def __call__(self, code=None):
        return f"not yet: {code} {self.eof}"


print(Later("later", "never")(7))


# ---- asynchronous iteration by hand ----
class Counter:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


async def walk():
    iterator = aiter(Counter(2))
    print(type(iterator).__name__, await anext(iterator), await anext(iterator), await anext(iterator, "default"))
    try:
        await anext(iterator)
    except StopAsyncIteration as error:
        print("at the end", repr(error))


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


run(walk())
show(lambda: aiter(3))
show(lambda: anext(3))


class Wrong:
    def __aiter__(self):
        return 3


show(lambda: aiter(Wrong()))

# ---- what a compiled program cannot do, or hands on ----
hook, sys.breakpointhook = sys.breakpointhook, lambda *args, **kwargs: ("hooked", args, kwargs)
print(breakpoint(1, two=2))
sys.breakpointhook = hook
show(lambda: eval())
show(lambda: exec())
show(lambda: compile("x"))
show(lambda: compile("x", "y", "z", "w"))
r = reversed([1, 2, 3])
print(next(r), r.__reduce__(), r.__length_hint__(), reversed("ab").__reduce__()[1], list(r), r.__reduce__())
show(lambda: reversed({1}))
show(lambda: reversed(3))
show(lambda: __build_class__())
show(lambda: __build_class__(3, "x"))
show(lambda: __build_class__(lambda: None, 3))
m = memoryview(bytearray(b"abc"))
m.release()
show(lambda: m[0])
with memoryview(b"xyz") as view:
    print(view[1], view.tolist())
show(lambda: view.tolist())

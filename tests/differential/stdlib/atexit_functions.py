"""atexit: order, arguments, errors inside functions, registering and taking back, what runs at the end."""
import atexit
import sys


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


def show(*args, **kwargs):
    print("show", args, kwargs)


attempt(atexit.register)
attempt(atexit.register, 5)
attempt(atexit.unregister)
attempt(atexit._ncallbacks, 1)
attempt(atexit._clear, 1)
attempt(lambda: atexit.unregister(func=show))
print(atexit.register(show) is show, atexit._ncallbacks())
atexit.register(show, 1, 2, x=3)
atexit.register(show, *(), **{"func": 1})
print(atexit._ncallbacks())
atexit._run_exitfuncs()
print(atexit._ncallbacks())

atexit.register(show, "gone")
atexit._clear()
print(atexit._ncallbacks())
atexit._run_exitfuncs()

print("-- unregister")
atexit.register(show, "a")
atexit.register(print, "b")
atexit.register(show, "c")
atexit.unregister(show)
atexit.unregister(len)
print(atexit._ncallbacks())
atexit._run_exitfuncs()


class Eq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        print("compared", self.v)
        return self.v == getattr(other, "v", None)

    def __call__(self):
        print("called", self.v)


atexit.register(Eq(1))
atexit.register(Eq(2))
atexit.unregister(Eq(1))
atexit._run_exitfuncs()


class Bad:
    def __eq__(self, other):
        1 / 0

    def __call__(self):
        print("bad called")


atexit.register(Bad())
attempt(atexit.unregister, show)
b = Bad()
atexit.register(b)
atexit._run_exitfuncs()

print("-- changes while running")


def registers():
    print("registers")
    atexit.register(print, "too late")


def takes_back():
    print("takes back")
    atexit.unregister(show)


atexit.register(show, "taken back")
atexit.register(takes_back)
atexit.register(registers)
atexit._run_exitfuncs()
print(atexit._ncallbacks())


def clears():
    print("clears")
    atexit._clear()


atexit.register(show, "cleared")
atexit.register(clears)
atexit._run_exitfuncs()
print(atexit._ncallbacks())

print("-- errors")


def fails(kind):
    print("fails", kind.__name__)
    raise kind("in exit function")


sys.stdout.flush()
atexit.register(show, "after the errors")
atexit.register(fails, ZeroDivisionError)
atexit.register(fails, SystemExit)
atexit.register(fails, KeyboardInterrupt)
attempt(atexit._run_exitfuncs)

print("-- the end")
state = {"n": 0}


class Dies:
    def __del__(self):
        print("dies")


keep = Dies()
atexit.register(lambda: print("first registered, last run", state, keep is not None))
atexit.register(fails, ValueError)


@atexit.register
def decorated():
    state["n"] += 1
    print("decorated")


atexit.register(show, 1, y=2)
print("module ends")

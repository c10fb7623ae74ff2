"""The end of a program: atexit in order, excepthook, unraisable errors, flush of buffered streams, SystemExit with objects from nested calls."""
import atexit
import contextlib
import io
import sys


class Report:
    def __init__(self):
        self.lines = []

    def __call__(self, *args, sep=" ", end=""):
        self.lines.append(sep.join(map(str, args)) + end)

    def __str__(self):
        return " / ".join(self.lines)


report = Report()
atexit.register(print, "registered first, runs last")


@atexit.register
def summary():
    print("summary:", report, "| pending exception:", sys.exception())


@atexit.register
def failing():
    report("failing runs")
    raise LookupError("in atexit")


atexit.register(report, "late", end="!")
removed = atexit.register(lambda: print("never"))
atexit.unregister(removed)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        report(f"del {self.name}")
        if self.name == "bad":
            raise ValueError("in del")


unraisable = []
sys.unraisablehook = lambda info: unraisable.append((type(info.exc_value).__name__, str(info.exc_value), info.err_msg, info.object.__qualname__))
n = Noisy("bad")
del n
sys.unraisablehook = sys.__unraisablehook__
print(unraisable, report)


def leave(value):
    try:
        with contextlib.suppress(ValueError):
            sys.exit(value)
    except SystemExit as stop:
        return repr(stop.code), stop.args, str(stop)
    finally:
        report(f"leaving {value!r}")


print([leave(v) for v in (None, 0, 3, "text", (1, 2), [], 2.5)], leave(False))
try:
    exit("by name")
except SystemExit as stop:
    print(stop.code)
try:
    raise SystemExit
except SystemExit as stop:
    print(stop.code, stop.args)
try:
    sys.exit(1, 2)
except TypeError as error:
    print(error)


def hook(kind, value, tb):
    depth = 0
    while tb:
        depth, tb = depth + 1, tb.tb_next
    print("hook got", kind.__name__, value, "depth", depth, "cause", repr(value.__cause__))


sys.excepthook = hook
out = io.TextIOWrapper(io.BufferedWriter(sys.stdout.buffer.raw if hasattr(sys.stdout.buffer, "raw") else sys.stdout.buffer), encoding="utf-8", write_through=False)
sys.stdout.flush()
out.write("written late, flushed by close\n")
out.flush()
out.detach()
survivor = Noisy("survivor")
cycle = Noisy("in a cycle")
cycle.me = cycle


def boom(n):
    if n == 0:
        raise RuntimeError("boom") from OSError(5, "io")
    boom(n - 1)


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("guard saw", kind and kind.__name__)
        if kind is SystemExit:
            raise RuntimeError("no exit here") from value


try:
    with Guard():
        sys.exit(5)
except RuntimeError as error:
    print(error, error.__cause__.code)
with Guard():
    boom(3)

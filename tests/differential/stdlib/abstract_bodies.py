# The bodies of abstract methods, which subclasses reach by super(); and names that few programs call.
import collections.abc
import io
import os
import sys
import types
from collections.abc import *


def attempt(function, *args):
    try:
        return function(*args)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"


def finished(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return "returned", stop.value
    except StopAsyncIteration as stop:
        return "stopped", stop.args


for cls, name, args in ((Hashable, "__hash__", ()), (Iterator, "__next__", ()), (Generator, "send", (1,)), (Sized, "__len__", ()), (Container, "__contains__", (1,)),
                        (Callable, "__call__", (1,)), (MutableSet, "add", (1,)), (MutableSet, "discard", (1,)), (Mapping, "__getitem__", (1,)),
                        (MutableMapping, "__setitem__", (1, 2)), (MutableMapping, "__delitem__", (1,)), (Sequence, "__getitem__", (1,)),
                        (MutableSequence, "__setitem__", (1, 2)), (MutableSequence, "__delitem__", (1,)), (MutableSequence, "insert", (1, 2)),
                        (Coroutine, "send", (1,)), (AsyncIterable, "__aiter__", ()), (Buffer, "__buffer__", (0,)), (Generator, "throw", (ValueError,)), (Coroutine, "throw", (KeyError("k"),))):
    result = attempt(getattr(cls, name), object(), *args)
    print(cls.__name__, name, result if result is None or isinstance(result, (str, int, bool)) else type(result).__name__)
print(list(Iterable.__iter__(3)), list(Reversible.__reversed__(3)), list(Awaitable.__await__(3)), type(Awaitable.__await__(3)).__name__)
print(finished(AsyncIterator.__anext__(3)), finished(AsyncGenerator.asend(3, 1)), attempt(finished, AsyncGenerator.athrow(3, ValueError)))

raw = io.BytesIO(b"abc\ndef")
random = io.BufferedRandom(raw)
print(random.read(2), random.detach() is raw, attempt(random.read), attempt(random.detach), repr(io.BufferedRandom(io.BytesIO())), repr(io.BufferedWriter(io.BytesIO())))
for stream in (io.BufferedReader(io.BytesIO()), io.BufferedWriter(io.BytesIO()), io.BufferedRandom(io.BytesIO())):
    print(type(stream).__name__, stream.__sizeof__() > 0, hasattr(stream, "peek"), [n for n in ("read", "peek", "write", "readinto1", "readable", "writable") if n in vars(type(stream))])
text = io.StringIO("one two")
print(text.seek(3), text.truncate(), text.getvalue(), text.truncate(1), text.getvalue(), text.tell(), attempt(text.truncate, -1), text.truncate(50), text.getvalue())

print(sys.getdefaultencoding(), sys.intern("word") is sys.intern("wo" + "rd"), sys.is_finalizing(), sys.getrefcount(object()) > 0, attempt(sys.intern, 3))
before = sys.get_int_max_str_digits()
sys.set_int_max_str_digits(700)
print(before, sys.get_int_max_str_digits(), attempt(str, 10 ** 800)[:60], attempt(sys.set_int_max_str_digits, 5))
sys.set_int_max_str_digits(before)
limit = sys.getrecursionlimit()
sys.setrecursionlimit(limit + 10)
print(sys.getrecursionlimit() - limit, attempt(sys.setrecursionlimit, 0), attempt(sys.exit, 3), attempt(sys.exit), attempt(sys.exit, "text"))
sys.setrecursionlimit(limit)
space = types.SimpleNamespace(a=1)
space.__dict__["b"] = 2
print(space, vars(space), space.__dict__ is space.__dict__, type(types.SimpleNamespace.__dict__["__dict__"]).__name__)

for wait in (os.wait3, os.wait4):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        os._exit(5) if wait is os.wait3 else os.abort()
    done, status, usage = wait(0) if wait is os.wait3 else wait(pid, 0)
    print(wait.__name__, done == pid, os.waitstatus_to_exitcode(status), type(usage).__name__, len(usage))

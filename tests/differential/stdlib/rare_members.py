"""Names that few programs use, from several modules."""
import array
import enum
import inspect
import sys
import time
import typing
import warnings
import weakref


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(type(show.__code__.co_lnotab).__name__, caught[0].category.__name__, caught[0].message)


class Key:
    pass


k = Key()
print([x is k for x in weakref.WeakKeyDictionary({k: 1})], list(weakref.WeakValueDictionary({"a": k})))
for form in (typing.Self, typing.ClassVar, typing.Union, typing.Never):
    show(lambda: form.__mro_entries__((form,)))


def subclass():
    class Sub(typing.NoReturn):
        pass


show(subclass)
show(lambda: time.pthread_getcpuclockid("x"))
show(lambda: time.pthread_getcpuclockid())


class Colour(enum.Enum):
    RED = 1


class Empty(enum.Enum):
    pass


print(Colour.__signature__(), Empty.__signature__(), inspect.signature(Colour), inspect.signature(Empty))
m = memoryview(b"bytes")
show(lambda: m.__release_buffer__(m.__buffer__(0)))
show(lambda: m.__release_buffer__(3))
show(lambda: m.__buffer__("x"))
sys.modules["readline"] = None
print(sys.__interactivehook__())
del sys.modules["readline"]
import os
os.environ["PYTHONBREAKPOINT"] = "0"
print(sys.breakpointhook(), sys.__breakpointhook__(1, 2), breakpoint())
os.environ["PYTHONBREAKPOINT"] = "builtins.max"
print(sys.breakpointhook(3, 9, 4), breakpoint(7, 2))
os.environ["PYTHONBREAKPOINT"] = "len"
print(breakpoint("four"))
sys._debugmallocstats()
sys.stderr.flush()

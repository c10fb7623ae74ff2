"""The private halves of enum, dataclasses, functools, copy, copyreg, contextlib, warnings and inspect that libraries use."""
import contextlib
import copy
import copyreg
import dataclasses
import enum
import functools
import inspect
import operator
import random
import sys
import warnings
from dataclasses import dataclass, field, InitVar


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


# ---- enum ----
class Colour(enum.Enum):
    RED = 1
    BLUE = 2


for name in ("__x__", "_x_", "__", "____", "_____", "__x", "_x", "x", "_Colour__y", "_Colour__y__", "_Colour__"):
    print(name, enum._is_dunder(name), enum._is_sunder(name), enum._is_private("Colour", name))
print(enum._is_descriptor(property()), enum._is_descriptor(3), enum._is_descriptor(len), enum._is_descriptor(lambda: 1))
print(copy.copy(Colour.RED) is Colour.RED, copy.deepcopy([Colour.RED])[0] is Colour.RED, Colour.RED.__copy__() is Colour.RED, Colour.RED.__deepcopy__({}) is Colour.RED)
print(Colour.__signature__, inspect.signature(Colour) if False else "", enum.Enum.__signature__() if callable(enum.Enum.__dict__.get("__signature__")) else "")
print(enum.pickle_by_global_name(Colour.RED, 2), enum.pickle_by_enum_name(Colour.RED, 2)[1])
show(lambda: delattr(Colour.RED, "value"))
show(lambda: setattr(Colour.RED, "value", 3))
show(lambda: delattr(Colour.RED, "name"))


class Deletable(enum.Enum):
    A = 1

    @enum.property
    def extra(self):
        return self._extra

    @extra.setter
    def extra(self, v):
        self._extra = v

    @extra.deleter
    def extra(self):
        del self._extra


Deletable.A.extra = 5
print(Deletable.A.extra)
del Deletable.A.extra
show(lambda: Deletable.A.extra)


class Perm(enum.IntFlag):
    R, W, X = 4, 2, 1


print(enum.global_flag_repr(Perm.R), enum.global_flag_repr(Perm.R | Perm.X), enum.global_flag_repr(Perm(0)), enum.global_enum_repr(Colour.RED), enum.global_str(Colour.BLUE))


class Open(enum.IntFlag, boundary=enum.KEEP):
    ONE = 1


print(enum.global_flag_repr(Open(9)), enum.global_flag_repr(Open(8)))


@enum._simple_enum(enum.Enum)
class Simple:
    RED = 1
    BLUE = 2


print(list(Simple), Simple.RED.value, enum._test_simple_enum(Colour, Simple))


@enum._simple_enum(enum.Enum)
class Other:
    RED = 1
    GREEN = 2


try:
    enum._test_simple_enum(Colour, Other)
except TypeError as error:
    print(str(error).splitlines()[0], "BLUE" in str(error), "GREEN" in str(error))


class Text(enum.StrEnum):
    HELLO = "hello"
    WORLD = enum.auto()


print(Text.__new_member__.__name__, Text.HELLO, Text.WORLD, inspect._ParameterKind.__new_member__ is not None, hasattr(Colour, "__new_member__"))

# ---- dataclasses ----
@dataclass
class Point:
    x: int
    y: int = field(default=3, repr=False, metadata={"unit": "m"})
    z: list = field(default_factory=list, compare=False, kw_only=True)
    i: InitVar[int] = 5


for f in dataclasses.fields(Point):
    print(f.name, f.type, f.default if f.default is not dataclasses.MISSING else "missing", f.default_factory if f.default_factory is not dataclasses.MISSING else "missing", f.init, f.repr, f.hash, f.compare, dict(f.metadata), f.kw_only)
print(repr(dataclasses.fields(Point)[1]).replace(repr(dataclasses.MISSING), "MISSING").replace(repr(dataclasses.fields(Point)[1].metadata), "M"), InitVar[int].type, InitVar[int], InitVar(str).type, dataclasses.Field.__slots__[:3])
params = Point.__dataclass_params__
print(params, params.eq, params.frozen, params.init, params.kw_only, params.match_args, params.order, params.repr, params.slots, params.unsafe_hash, params.weakref_slot)
print(dataclasses._is_dataclass_instance(Point(1)), dataclasses._is_dataclass_instance(Point), dataclasses._is_dataclass_instance(3))
show(lambda: setattr(dataclasses.fields(Point)[0], "unknown", 3))

# ---- functools ----
h = functools._HashedSeq((1, 2), hash=lambda t: 99)
print(h, hash(h), h.hashvalue, h == [1, 2], functools._HashedSeq.__slots__, type(functools._initial_missing).__name__)
part = functools.partial(int, base=2)
print(type(functools.partial.__dict__["__vectorcalloffset__"]).__name__, type(part.__vectorcalloffset__).__name__, part("101"))

# ---- copy and copyreg ----
print(copy._copy_immutable(h) is h, copy._deepcopy_atomic(h, {}) is h, int in copy._copy_dispatch, list in copy._deepcopy_dispatch, len(copy._copy_dispatch), len(copy._deepcopy_dispatch))


class Counted:
    copies = 0


def copier(x, memo=None):
    Counted.copies += 1
    return x


copy._deepcopy_dispatch[Counted] = copier
copy._copy_dispatch[Counted] = copier
one = Counted()
print(copy.deepcopy([one, one])[0] is one, copy.copy(one) is one, Counted.copies)
del copy._deepcopy_dispatch[Counted], copy._copy_dispatch[Counted]
memo = {}
nested = [1, (2, [3]), {"k": [4]}]
print(copy._deepcopy_dispatch[list](nested, memo), copy._deepcopy_dispatch[tuple]((1, [2]), memo), copy._deepcopy_dispatch[dict]({"a": []}, memo))
copyreg.add_extension("module", "name", 240)
print(copyreg._extension_registry[("module", "name")], copyreg._inverted_registry[240], copyreg.add_extension("module", "name", 240))
show(lambda: copyreg.add_extension("module", "name", 241))
show(lambda: copyreg.add_extension("module", "other", 240))
show(lambda: copyreg.add_extension("module", "other", 0))
show(lambda: copyreg.remove_extension("module", "name", 3))
copyreg.remove_extension("module", "name", 240)
copyreg._extension_cache[1] = 2
print(copyreg.clear_extension_cache(), copyreg._extension_cache, copyreg.pickle_complex(1 + 2j), copyreg.pickle_union(int | str)[1])

# ---- contextlib ----
class Managed(contextlib.AbstractContextManager):
    def __exit__(self, *details):
        return super().__exit__(*details)


class AsyncManaged(contextlib.AbstractAsyncContextManager):
    async def __aenter__(self):
        return await super().__aenter__()

    async def __aexit__(self, *details):
        return await super().__aexit__(*details)


with Managed() as managed:
    print(type(managed).__name__)
show(contextlib.AbstractContextManager)


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def use():
    async with AsyncManaged() as inside:
        print(type(inside).__name__)
    stack = contextlib.AsyncExitStack()
    log = []

    async def push(*args):
        log.append(args)

    stack.push_async_callback(push, 1)
    stack.callback(log.append, 2)
    await stack.aclose()
    print(log)


run(use())


class Duck:
    async def __aenter__(self): ...
    async def __aexit__(self, *a): ...


print(issubclass(Duck, contextlib.AbstractAsyncContextManager), issubclass(int, contextlib.AbstractAsyncContextManager), isinstance(Duck(), contextlib.AbstractAsyncContextManager), issubclass(Duck, contextlib.AbstractContextManager))

# ---- warnings ----
print(warnings._getaction(""), warnings._getaction("all"), warnings._getaction("i"), warnings._getaction("err"), warnings._getcategory(""), warnings._getcategory("UserWarning"), warnings._getcategory("builtins.BytesWarning"))
for bad in (lambda: warnings._getaction("nothing"), lambda: warnings._getcategory("NoSuch"), lambda: warnings._getcategory("no_such_module.X"), lambda: warnings._getcategory("int"),
            lambda: warnings._setoption("a:b:c:d:e:f"), lambda: warnings._setoption("ignore::::x"), lambda: warnings._setoption("ignore::::-1")):
    show(bad)
with warnings.catch_warnings():
    warnings._setoption("error::UserWarning::0")
    print(warnings.filters[0])
    show(lambda: warnings.warn("raised"))
print(issubclass(warnings._OptionError, Exception), warnings._is_internal_frame(sys._getframe()))
import io
out = io.StringIO()
warnings.showwarning("text", UserWarning, "file.py", 3, out, "line text")
print(out.getvalue())

# ---- inspect ----
def function(a, b: int = 2, *args, c, **rest) -> str:
    return inspect.currentframe()


info = inspect.getargvalues(function(1, 2, 3, c=4, d=5))
print(info.args, info.varargs, info.keywords, type(info).__name__)
sig = inspect.signature(function)
bound = sig.bind(1, c=2)
print(bound.arguments, bound, bound.args, bound.kwargs)
for thing in (bound, sig, sig.parameters["b"]):
    if hasattr(thing, "__getstate__") and hasattr(thing, "__setstate__"):
        again = copy.copy(thing)
        print(again == thing, again)
state = bound.__getstate__()
fresh = inspect.BoundArguments.__new__(inspect.BoundArguments)
fresh.__setstate__({"_signature": sig, "arguments": {"a": 1}})
print(fresh)
kind, args, values = sig.parameters["b"].__reduce__()
p = kind(*args)
p.__setstate__(values)
print(p, values)
kind, args, values = sig.__reduce__()
s = kind(*args)
s.__setstate__(values)
print(s, values)
print(operator.attrgetter("a.b"), random.Random(5).__getstate__()[0])

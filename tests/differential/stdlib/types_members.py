"""Members of the types that programs rarely touch: code objects, frames, mapping proxies, the coroutine decorator."""
import abc
import sys
import types


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


def sample(a, b=2, /, c=3, *args, d, **rest):
    inner = lambda: a
    return inner() + b


code = sample.__code__
print([len(entry) for entry in code.co_lines()][:1], all(s < e for s, e, n in code.co_lines()), min(n for s, e, n in code.co_lines() if n) - code.co_firstlineno)
renamed = code.replace(co_name="other", co_filename="elsewhere.py", co_firstlineno=100, co_qualname="Some.other")
print(renamed.co_name, renamed.co_filename, renamed.co_firstlineno, renamed.co_qualname, renamed == code, code.replace() == code, hash(code.replace()) == hash(code))
copied = types.FunctionType(renamed, globals(), "third", (5, 6, 7), sample.__closure__)
print(copied.__name__, copied(1, d=4), copied.__code__.co_name)
sample.__code__ = renamed
print(sample.__name__, sample(1, 1, d=0))
print(type(code.co_linetable).__name__, type(code.co_exceptiontable).__name__, code.replace(co_flags=code.co_flags).co_flags == code.co_flags)
for bad in ({"co_nothing": 1}, {"co_name": 3}, {"co_filename": b"x"}, {"co_firstlineno": "1"}, {"co_varnames": [1]}, {"co_argcount": -1}, {"co_flags": -1}):
    show(lambda: code.replace(**bad))
show(lambda: code.replace(1))

# ---- a mapping proxy ----
proxy = types.MappingProxyType({"a": 1, "b": 2})
print(repr(proxy), str(proxy), proxy, type(vars(int)).__name__)
print(repr(types.MappingProxyType(types.SimpleNamespace)) if False else "", proxy | {"c": 3}, {"c": 3} | proxy, proxy == {"a": 1, "b": 2}, proxy != {}, list(reversed(proxy)))
show(lambda: proxy.__ior__({}))
show(lambda: types.MappingProxyType([]) )
show(lambda: types.MappingProxyType(3))
show(lambda: hash(proxy))

# ---- class methods that wait for a class ----
descriptor = dict.__dict__["fromkeys"]
print(type(descriptor) is types.ClassMethodDescriptorType, descriptor(dict, "ab"), descriptor.__get__(None, dict)("c"), descriptor.__name__, descriptor.__objclass__)
show(lambda: descriptor())
show(lambda: descriptor(int))
show(lambda: descriptor({}))


class Sub(dict):
    pass


print(type(descriptor(Sub, "x")).__name__, descriptor.__get__({}, None)("x") if False else "", repr(descriptor))

# ---- frames ----
frame = sys._getframe()
print(frame.f_locals is globals(), frame.f_trace_lines, frame.f_trace_opcodes, frame.f_trace, frame.f_back, frame.f_globals is globals())


def within():
    x = 1
    here = sys._getframe()
    here.f_trace_lines = False
    return here.f_trace_lines, here.f_code.co_name


print(within())
def fails():
    sys._getframe().f_trace_lines = 3
show(fails)


# ---- DynamicClassAttribute ----
class Meta(type):
    def __getattr__(cls, name):
        if name == "value":
            return "from the metaclass"
        raise AttributeError(name)


class Has(metaclass=Meta):
    def __init__(self):
        self._value = 1

    @types.DynamicClassAttribute
    def value(self):
        "documentation"
        return self._value

    value = value.getter(lambda self: self._value + 100)

    @value.setter
    def value(self, new):
        self._value = new

    @value.deleter
    def value(self):
        self._value = None


has = Has()
print(has.value, Has.value, Has.__dict__["value"].__doc__)
has.value = 5
print(has.value)
del has.value
show(lambda: has.value)
bare = types.DynamicClassAttribute(None, doc="given")
print(bare.__doc__, bare.overwrite_doc, bare.__isabstractmethod__)
show(lambda: bare.__get__(has, Has))
show(lambda: bare.__set__(has, 1))
show(lambda: bare.__delete__(has))
show(lambda: bare.__get__(None, Has))


# ---- types.coroutine ----
@types.coroutine
def generator(n):
    got = yield n
    try:
        more = yield got
    except KeyError as error:
        more = repr(error)
    return more


async def use():
    return "result", await generator(1)


c = use()
print(c.send(None), c.send("sent"))
try:
    c.throw(KeyError("k"))
except StopIteration as stop:
    print(stop.value)
print(generator.__code__.co_flags & 0x100 != 0, type(generator(1)).__name__, types.coroutine(generator) is generator)


async def native():
    return 3


print(types.coroutine(native) is native)
show(lambda: types.coroutine(3))


class Handmade:
    """A generator by duck typing."""

    def __init__(self):
        self.log = []
        self.gi_code, self.gi_frame, self.gi_running, self.gi_yieldfrom = "code", "frame", "running", "from"

    def send(self, value):
        self.log.append(("send", value))
        if len(self.log) > 2:
            raise StopIteration("end")
        return len(self.log)

    def throw(self, kind, *rest):
        self.log.append(("throw", kind, rest))
        return "thrown"

    def close(self):
        self.log.append("close")

    def __next__(self):
        return self.send(None)

    def __iter__(self):
        return self

    __name__ = "handmade"
    __qualname__ = "Handmade.qual"


import collections.abc
collections.abc.Generator.register(Handmade)


@types.coroutine
def wrapped():
    return Handmade()


w = wrapped()
print(type(w).__name__, w.__name__, w.__qualname__, w.gi_code, w.gi_frame, w.gi_running, w.gi_yieldfrom, w.cr_code, w.cr_frame, w.cr_running, w.cr_await)
print(next(w), w.send("x"), w.throw(ValueError, "v", None), w.throw(ValueError), iter(w) is w, w.__await__() is w, w.close())
print(isinstance(w, collections.abc.Generator), isinstance(w, collections.abc.Awaitable))


async def awaits():
    return await wrapped()


c = awaits()
print([c.send(None), c.send(5)])
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)


@types.coroutine
def plain():
    return 5


@types.coroutine
def gives_coroutine():
    return native()


@types.coroutine
def gives_generator():
    return (x for x in "ab")


print(plain(), type(gives_generator()).__name__)
co = gives_coroutine()
print(type(co).__name__)
co.close()

# ---- None compares with nothing ----
print(None.__eq__(None), None.__ne__(None), None.__lt__(None), None.__le__(1), None.__gt__(1), None.__ge__(None), None.__eq__(1), type(None).__eq__(None, 0))
for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__bool__", "__repr__"):
    print(name, type(type(None).__dict__.get(name)).__name__ if name in type(None).__dict__ else "inherited", end="; ")
print()
for op in ("<", "<=", ">", ">="):
    import operator
    f = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}[op]
    show(lambda: f(None, None))
    show(lambda: f(None, 1))

# ---- generic aliases ----
alias = tuple[int, str]
print(alias.__typing_unpacked_tuple_args__, next(iter(alias)).__typing_unpacked_tuple_args__, next(iter(alias)).__unpacked__, next(iter(list[int])).__typing_unpacked_tuple_args__)


# ---- what abc keeps for old programs ----
class Old(metaclass=abc.ABCMeta):
    @abc.abstractclassmethod
    def make(cls):
        return "made"

    @abc.abstractstaticmethod
    def free():
        return "free"


print(sorted(Old.__abstractmethods__), Old.make(), Old.free(), type(Old.__dict__["make"]).__name__, type(Old.__dict__["free"]).__mro__[1].__name__)
show(Old)
show(lambda: abc.abstractclassmethod())
print(abc.abstractclassmethod.__isabstractmethod__, abc.abstractstaticmethod(Old.free).__isabstractmethod__, abc.abstractclassmethod(callable=Old.free).__func__ is Old.free)

"""Plugins, signals with weak receivers, priorities, hooks through decorators and inspect."""
import abc
import functools
import gc
import inspect
import sys
import weakref
import warnings
from collections import ChainMap, OrderedDict, UserDict, UserList, namedtuple
from contextlib import ExitStack, contextmanager, redirect_stdout, redirect_stderr, suppress, nullcontext, closing
from io import StringIO
from types import MethodType, MappingProxyType, SimpleNamespace, new_class, GenericAlias, resolve_bases, coroutine, DynamicClassAttribute
from typing import Callable, Any, TypeVar, ParamSpec, Generic, get_type_hints, get_origin, get_args, Annotated, Literal, Self, overload, final

P = ParamSpec("P")
R = TypeVar("R")


class PluginError(Exception):
    """What a plugin did wrong."""


class PluginMeta(abc.ABCMeta):
    plugins = weakref.WeakValueDictionary()

    def __new__(mcls, name, bases, ns, /, **kw):
        abstract = kw.pop("abstract", False)
        cls = super().__new__(mcls, name, bases, ns, **kw)
        if not abstract and inspect.isabstract(cls):
            warnings.warn(f"{name} lacks {', '.join(sorted(cls.__abstractmethods__))}", RuntimeWarning, stacklevel=2)
        elif not abstract:
            mcls.plugins[name.lower()] = cls
        return cls

    def __call__(cls, *args, **kwargs):
        instance = super().__call__(*args, **kwargs)
        for name, method in inspect.getmembers(instance, inspect.ismethod):
            if hasattr(method, "signal"):
                method.signal.connect(method, priority=method.priority)
        return instance


class Signal(Generic[P]):
    def __init__(self, name, signature=None):
        self.name, self.receivers = name, []
        self.signature = inspect.signature(signature) if signature else None

    def connect(self, receiver, *, priority=0):
        ref = weakref.WeakMethod(receiver, self._gone) if inspect.ismethod(receiver) else weakref.ref(receiver, self._gone)
        if self.signature is not None:
            needed = [p for p in inspect.signature(receiver).parameters.values() if p.default is p.empty and p.kind not in (p.VAR_KEYWORD, p.VAR_POSITIONAL)]
            unknown = [p.name for p in needed if p.name not in self.signature.parameters]
            if unknown:
                raise PluginError(f"{receiver.__qualname__}{inspect.signature(receiver)} wants {unknown} of {self.name}{self.signature}")
        self.receivers.append((priority, len(self.receivers), ref))
        self.receivers.sort(key=lambda t: (-t[0], t[1]))
        return receiver

    def _gone(self, ref):
        before = len(self.receivers)
        self.receivers[:] = [r for r in self.receivers if r[2] is not ref]
        print(f"  ({self.name} lost {before - len(self.receivers)})")

    def __call__(self, *args: P.args, **kwargs: P.kwargs):
        bound = None
        if self.signature is not None:
            bound = self.signature.bind(*args, **kwargs)
            bound.apply_defaults()
        results, errors = [], []
        for _, _, ref in tuple(self.receivers):
            receiver = ref()
            if receiver is None:
                continue
            try:
                if bound is None:
                    results.append(receiver(*args, **kwargs))
                else:
                    parameters = inspect.signature(receiver).parameters
                    results.append(receiver(**{k: v for k, v in bound.arguments.items() if k in parameters}))
            except Exception as error:
                error.add_note(f"in {receiver.__qualname__}")
                errors.append(error)
        if errors:
            raise ExceptionGroup(f"{self.name} failed", errors)
        return results

    def __repr__(self):
        return f"<Signal {self.name}{self.signature or '(?)'} {len(self.receivers)}>"


def on(signal, priority=0):
    def mark(function):
        function.signal, function.priority = signal, priority
        return function
    return mark


def opened(path: str, mode: Literal["r", "w"] = "r", *, size: int = 0) -> None: ...


open_signal = Signal("open", opened)
quit_signal = Signal("quit")


class Plugin(metaclass=PluginMeta, abstract=True):
    name: str

    def __init_subclass__(cls, /, order=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.order = order

    @property
    @abc.abstractmethod
    def title(self) -> str: ...

    @abc.abstractmethod
    def start(self): ...

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Plugin and any("duck_plugin" in vars(c) for c in other.__mro__):
            return True
        return NotImplemented


class Logger(Plugin, order=2):
    title = "the logger"

    def __init__(self):
        self.lines = []

    def start(self):
        return self

    @on(open_signal, priority=5)
    def opened(self, path, size):
        self.lines.append(f"{path}:{size}")
        return len(self.lines)

    @on(quit_signal)
    def quit(self, *args):
        return self.lines[::-1]


class Checker(Plugin, order=1):
    title = property(lambda self: f"checker of {self.limit}")

    def __init__(self, limit=10):
        self.limit = limit

    def start(self): ...

    @on(open_signal, priority=9)
    def opened(self, mode, size=0, **rest):
        if size > self.limit:
            raise OverflowError(size, self.limit)
        if mode not in "rw":
            raise ValueError(f"mode {mode!r}")
        return mode


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    class Half(Plugin):
        title = None
print([(str(w.message), w.category.__name__) for w in caught], sorted(PluginMeta.plugins))
try:
    Half()
except TypeError as error:
    print(error)


class Duck:
    duck_plugin = True


print(issubclass(Duck, Plugin), isinstance(Duck(), Plugin), issubclass(Duck, Logger), [c.order for c in (Half, Logger, Checker)])
logger, checker = Logger(), Checker(limit=100)
print(open_signal, quit_signal, open_signal.signature.parameters["mode"].annotation)
print(open_signal("a"), open_signal("b", "w", size=7), open_signal(path="c", size=99))
for call in (lambda: open_signal("d", "x", size=5), lambda: open_signal("e", size=500), lambda: open_signal(), lambda: open_signal("f", sise=3),
             lambda: open_signal("a", "r", 3)):
    try:
        call()
    except* (OverflowError, ValueError) as group:
        print(group, [(type(e).__name__, e.args, e.__notes__) for e in group.exceptions])
    except* TypeError as group:
        print("type:", group.exceptions[0])


def wants_more(path, color):
    pass


try:
    open_signal.connect(wants_more)
except PluginError as error:
    print(error)


@functools.partial(open_signal.connect, priority=-1)
def last(size, *, path):
    return path * size


print(open_signal("ab", size=2), quit_signal(1))
del logger
gc.collect()
print(open_signal("x", size=1), open_signal)
del last
print(open_signal)


class Registry(UserDict):
    def __missing__(self, key):
        made = self[key] = f"<{key}>"
        return made

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError(f"{type(key).__name__} as key")
        super().__setitem__(key.casefold(), value)

    def __contains__(self, key):
        return str(key).casefold() in self.data


r = Registry({"A": 1}, b=2)
r |= {"C": 3}
print(r, r["zz"], r | {"Q": 1}, "Q" in r, r.get("nope", "dflt"), {"k": 0} | r, r.copy(), type(r.copy()).__name__)
try:
    r[3] = 1
except TypeError as e:
    print(e)
chain = ChainMap({"a": 1}, r)
chain["b"] = 5
print(dict(chain), chain["B" if "B" in chain.maps[1] else "b"], chain.new_child({"n": 1}).parents == chain, chain.maps[1]["b"], len(chain))


@contextmanager
def tag(name, out):
    out.write(f"<{name}>")
    try:
        yield name
    except LookupError as e:
        out.write(f"!{e}!")
    finally:
        out.write(f"</{name}>")


out = StringIO()
with ExitStack() as stack:
    names = [stack.enter_context(tag(n, out)) for n in "abc"]
    stack.callback(out.write, "[callback]")
    stack.push(lambda *exc: out.write(f"[{exc[0].__name__ if exc[0] else None}]") and None)
    raise KeyError("inner")
print(out.getvalue())
Hidden = new_class("Hidden", (Generic[R],), {}, lambda ns: ns.update(x=1, __module__="elsewhere"))
print(Hidden[int], Hidden.x, get_type_hints(opened), get_type_hints(Plugin), GenericAlias(list, (int, str)), Hidden.__mro__)
with redirect_stderr(StringIO()) as err:
    warnings.warn_explicit("careful", UserWarning, "here.py", 12)
    print("to stderr", file=sys.stderr)
print(repr(err.getvalue()))
checker.opened = 3
print(type(inspect.getattr_static(checker, "title")).__name__, checker.title, type(inspect.getattr_static(Checker, "opened")).__name__)
print(PluginMeta.plugins["checker"] is Checker, [n for n, _ in inspect.getmembers(Checker, inspect.isfunction)])
open_signal("z", size=101)

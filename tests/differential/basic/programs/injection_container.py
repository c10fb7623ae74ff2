# A container that builds objects from the annotations of their constructors: scopes, factories, generics, cycles and their refusals.
import functools
import inspect
import typing
from abc import ABC, abstractmethod
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Annotated, Any, Callable, Generic, Optional, Protocol, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")


class ResolveError(LookupError):
    pass


class Scope:
    SINGLETON, TRANSIENT = "singleton", "transient"


class Container:
    def __init__(self, parent=None):
        self.parent, self.makers, self.singletons, self.path, self.stack = parent, {}, {}, [], ExitStack()

    def register(self, kind=None, maker=None, *, scope=Scope.TRANSIENT, name=None):
        if maker is None and not inspect.isclass(kind) and callable(kind):
            maker, kind = kind, get_type_hints(kind).get("return")
        if kind is None:
            return functools.partial(self.register, scope=scope, name=name)
        self.makers[kind, name] = (maker or kind, scope)
        return maker or kind

    def find(self, key):
        if key in self.makers:
            return self, self.makers[key]
        return self.parent.find(key) if self.parent else (None, None)

    def resolve(self, kind, name=None):
        origin, args = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self.resolve(args[0], next((a for a in args[1:] if isinstance(a, str)), None))
        if origin is typing.Union and type(None) in args:
            try:
                return self.resolve(next(a for a in args if a is not type(None)), name)
            except ResolveError:
                return None
        if origin is list:
            return [self.build(k) for k in self.makers if isinstance(k[0], type) and issubclass(k[0], args[0]) and k[0] is not args[0]]
        if origin is typing.get_origin(Callable[[], int]) and not args[0]:
            return lambda: self.resolve(args[1])
        return self.build((kind, name))

    def build(self, key):
        owner, found = self.find(key)
        if found is None:
            raise ResolveError(f"nothing for {getattr(key[0], '__name__', key[0])}" + (f" named {key[1]}" if key[1] else "") + (f" (for {' -> '.join(self.path)})" if self.path else ""))
        maker, scope = found
        if key in owner.singletons:
            return owner.singletons[key]
        label = getattr(maker, "__name__", str(maker))
        if label in self.path:
            raise ResolveError("cycle: " + " -> ".join([*self.path[self.path.index(label):], label]))
        self.path.append(label)
        try:
            value = self.call(maker)
        finally:
            self.path.pop()
        if inspect.isgenerator(value):
            generator, value = value, next(value)
            self.stack.callback(lambda: next(generator, None))
        if scope == Scope.SINGLETON:
            owner.singletons[key] = value
        return value

    def call(self, function, **given):
        target = function.__init__ if inspect.isclass(function) else function
        hints = get_type_hints(target, include_extras=True)
        arguments = dict(given)
        for name, p in inspect.signature(function).parameters.items():
            if name in given or p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD):
                continue
            try:
                arguments[name] = self.resolve(hints[name])
            except (ResolveError, KeyError) as error:
                if p.default is p.empty:
                    if isinstance(error, KeyError) and not isinstance(error, ResolveError):
                        raise ResolveError(f"{name} of {function.__name__} has no annotation") from None
                    raise
        return function(**arguments)

    def child(self):
        return Container(self)

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return self.stack.__exit__(*exc)


class Clock(Protocol):
    def now(self) -> int: ...


class FixedClock:
    def __init__(self): self.t = 0
    def now(self):
        self.t += 1
        return self.t


class Handler(ABC):
    @abstractmethod
    def handle(self, text: str) -> str: ...


class Upper(Handler):
    def handle(self, text): return text.upper()


class Stamp(Handler):
    def __init__(self, clock: Clock): self.clock = clock
    def handle(self, text): return f"{self.clock.now()}:{text}"


@dataclass
class Settings:
    name: str = "app"
    flags: dict = field(default_factory=dict)


class Repository(Generic[T]):
    def __init__(self, settings: Settings): self.settings = settings


@dataclass
class Service:
    settings: Settings
    handlers: list[Handler]
    clock: Clock
    backup: Optional["Missing"]
    url: Annotated[str, "url"]
    make: Callable[[], Settings]
    retries: int = 3

    def run(self, text):
        return functools.reduce(lambda t, h: h.handle(t), self.handlers, text)


class Missing: ...
class A:
    def __init__(self, b: "B"): ...
class B:
    def __init__(self, c: "C"): ...
class C:
    def __init__(self, a: A): ...
class Bare:
    def __init__(self, thing): ...
class Needs:
    def __init__(self, bare: Bare, number: complex): ...


c = Container()
c.register(Clock, FixedClock, scope=Scope.SINGLETON)
c.register(Settings, scope=Scope.SINGLETON)
for kind in (Upper, Stamp, Service, A, B, C, Bare, Needs):
    c.register(kind)
c.register(str, lambda: "http://x", name="url")
log = []


@c.register(scope=Scope.SINGLETON)
def connection(settings: Settings) -> Repository[int]:
    log.append("open")
    yield Repository(settings)
    log.append("close")


with c:
    s = c.resolve(Service)
    print(s.run("text"), s.run("again"), s.backup, s.url, s.make() is s.settings, s.retries, s.settings is c.resolve(Settings), s is c.resolve(Service))
    r = c.resolve(Repository[int])
    print(type(r).__name__, r.settings is s.settings, c.resolve(Repository[int]) is r, log)
    with c.child() as inner:
        inner.register(Settings, lambda: Settings("inner"), scope=Scope.SINGLETON)
        print(inner.resolve(Service).settings, c.resolve(Service).settings, inner.resolve(Optional[Clock]) is s.clock)
    for kind in (A, Missing, Needs, Repository[str], Annotated[str, "other"], complex):
        try:
            c.resolve(kind)
        except ResolveError as error:
            print(type(error).__name__, error)
    print(c.call(lambda **k: k, x=1), c.call(Stamp).handle("called"), c.path)
print(log)
try:
    c.register(Handler)
    c.resolve(Handler)
except TypeError as error:
    print(error)

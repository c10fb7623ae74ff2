"""Event sourcing: commands, events, projections, snapshots, subscriptions by type hints, an async bus driven by hand, validation by descriptors."""
import abc
import enum
import functools
import inspect
import itertools
import operator
import sys
import types
import typing
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractContextManager, AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from dataclasses import FrozenInstanceError, KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import Annotated, Any, ClassVar, Self, get_args, get_origin, get_type_hints


class Check:
    def __init__(self, test, text):
        self.test, self.text = test, text

    def __call__(self, value, name):
        if not self.test(value):
            raise ValueError(f"{name}={value!r}: {self.text}")


Positive = Annotated[int, Check(lambda v: v > 0, "must be positive")]
Short = Annotated[str, Check(str.isidentifier, "must be a name"), Check(lambda v: len(v) < 9, "too long")]


class Message:
    kinds: ClassVar[dict[str, type]] = {}
    counter = itertools.count(1)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if not inspect.isabstract(cls):
            Message.kinds[cls.__name__] = cls

    def __post_init__(self):
        for name, hint in get_type_hints(type(self), include_extras=True).items():
            if get_origin(hint) is Annotated:
                kind, *checks = get_args(hint)
                value = getattr(self, name)
                if not isinstance(value, kind):
                    raise TypeError(f"{type(self).__name__}.{name} wants {kind.__name__}, got {type(value).__name__}")
                for check in checks:
                    check(value, name)


@dataclass(frozen=True)
class Event(Message):
    _: KW_ONLY
    number: int = field(default_factory=Message.counter.__next__, compare=False)
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class Opened(Event):
    owner: Short
    start: InitVar[int] = 0
    balance: int = field(init=False, default=0)

    def __post_init__(self, start):
        object.__setattr__(self, "balance", start)
        super().__post_init__()


@dataclass(frozen=True)
class Paid(Event):
    amount: Positive
    note: str = field(default="", repr=False)


@dataclass(frozen=True)
class Taken(Paid):
    version: ClassVar[int] = 2
    fee: int = 0


@dataclass(frozen=True, slots=True)
class Closed(Event):
    reason: str = "asked"


def serialise(event):
    return type(event).__name__, type(event).version, {f.name: getattr(event, f.name) for f in fields(event) if f.init}


def revive(name, version, values):
    kind = Message.kinds[name]
    if version != kind.version:
        values = {"fee": 1, **values}
    return kind(**values)


class Aggregate(abc.ABC):
    def __init__(self):
        self.version, self.pending = 0, []

    @functools.singledispatchmethod
    def apply(self, event):
        raise NotImplementedError(f"{type(self).__name__} ignores {type(event).__name__}")

    def __init_subclass__(cls):
        cls.apply = functools.singledispatchmethod(cls.apply.__func__ if hasattr(cls.apply, "__func__") else Aggregate.__dict__["apply"].func)
        for method in list(vars(cls).values()):
            if inspect.isfunction(method) and method.__name__.startswith("on_"):
                vars(cls)["apply"].register(get_type_hints(method)["event"], method)

    def record(self, event):
        self.apply(event)
        self.version += 1
        self.pending.append(event)

    @classmethod
    def replay(cls, events, snapshot=None) -> Self:
        self = cls()
        if snapshot:
            self.__dict__.update(snapshot, pending=[])
        for event in itertools.islice(events, self.version, None):
            self.apply(event)
            self.version += 1
        return self

    def snapshot(self):
        return types.MappingProxyType({k: v for k, v in vars(self).items() if k != "pending"})


class Account(Aggregate):
    balance = 0
    open = False

    def on_opened(self, event: Opened):
        self.owner, self.balance, self.open = event.owner, event.balance, True

    def on_paid(self, event: Paid):
        self.balance += event.amount

    def on_taken(self, event: Taken):
        self.balance -= event.amount + event.fee

    def on_closed(self, event: Closed):
        self.open = False


account = Account()
for event in (Opened("ann", 50), Paid(20), Taken(30, fee=2), Paid(amount=5, note="gift")):
    account.record(event)
    print(event, account.balance, account.version)
stored = [serialise(e) for e in account.pending]
print(stored[0], stored[2], sep="\n")
revived = [revive(*s) for s in stored]
print([a == b for a, b in zip(revived, account.pending)], revived[1] is account.pending[1], revive("Taken", 1, {"amount": 3}).fee)
again = Account.replay(revived, snapshot := account.snapshot())
print(again.balance, again.version, Account.replay(account.pending).balance, snapshot["balance"], dict(snapshot) == {k: v for k, v in vars(again).items() if k != "pending"})
for bad in (lambda: Paid(0), lambda: Paid("5"), lambda: Opened("not ok"), lambda: Opened("muchtoolong"), lambda: Paid(), lambda: Paid(1, "n", 3), lambda: setattr(Paid(1), "amount", 2), lambda: delattr(Paid(1), "amount"), lambda: Aggregate().apply(3), lambda: Account().apply(Event()), lambda: replace(Paid(1), amount=-1), lambda: replace(Opened("ann"), balance=3),
            lambda: replace(Opened("ann"), owner="bob"), lambda: Closed().__dict__, lambda: setattr(Closed(), "other", 1), lambda: asdict(Paid), lambda: Closed(1, 2), lambda: Paid(1) < Paid(2), lambda: snapshot.__setitem__("balance", 1)):
    try:
        result = bad()
        print("value", result if not isinstance(result, dict) else sorted(result))
    except Exception as error:
        print(type(error).__name__, error)
Dynamic = make_dataclass("Dynamic", [("x", int), ("y", list, field(default_factory=list))], bases=(Event,), frozen=True, namespace={"total": property(lambda self: self.x + len(self.y))})
print(Dynamic(4, [1], number=0), Dynamic(1, number=5).total, asdict(Dynamic(1, [Paid(2, number=9)], number=1)), astuple(Paid(3, number=1)), is_dataclass(Dynamic), [f.name for f in fields(Dynamic)], Dynamic.__match_args__, Opened.__match_args__, hash(Paid(3)) == hash(Paid(3)), Paid(3) == Taken(3))
match Taken(7, fee=1):
    case Paid(amount, fee=f) if f:
        print("taken", amount, f)


class Bus:
    def __init__(self):
        self.handlers, self.queue, self.trace = defaultdict(list), deque(), []

    def on(self, function):
        hints = get_type_hints(function)
        hint = hints[next(iter(inspect.signature(function).parameters))]
        for kind in get_args(hint) if get_origin(hint) in (typing.Union, types.UnionType) else (hint,):
            self.handlers[kind].append(function)
        return function

    async def publish(self, event):
        for kind in type(event).__mro__:
            for handler in self.handlers.get(kind, ()):
                result = handler(event)
                if inspect.isawaitable(result):
                    result = await result
                if inspect.isasyncgen(result):
                    async for extra in result:
                        self.queue.append(extra)
                self.trace.append(handler.__name__)

    async def run(self, events):
        self.queue.extend(events)
        while self.queue:
            async with self.step(self.queue.popleft()) as event:
                await self.publish(event)
        return self.trace

    @asynccontextmanager
    async def step(self, event):
        await pause(f"before {type(event).__name__}")
        try:
            yield event
        except LookupError as error:
            self.trace.append(repr(error))
        else:
            await pause("after")


@types.coroutine
def pause(label):
    got = yield label
    return got


bus = Bus()


@bus.on
def sync(event: Paid):
    totals.append(event.amount)


@bus.on
async def waits(event: Taken | Closed):
    totals.append(await pause("inside"))
    if isinstance(event, Closed):
        raise KeyError(event.reason)


@bus.on
async def spawns(event: Opened):
    for n in range(1, 3):
        await pause(f"spawn {n}")
        yield Paid(n * 10)


totals, labels = [], []
driver = bus.run([Opened("zoe"), Taken(3), Closed()])
try:
    label = driver.send(None)
    for n in itertools.count():
        labels.append(label)
        label = driver.send(n)
except StopIteration as stop:
    print(stop.value, totals, labels, sep="\n")
print(inspect.iscoroutinefunction(waits), inspect.isasyncgenfunction(spawns), inspect.isfunction(sync), inspect.getcoroutinestate(driver), sorted(Message.kinds), Account.apply.__name__ if hasattr(Account.apply, "__name__") else "apply")

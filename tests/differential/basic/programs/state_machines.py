"""State machines: a vending machine by enum members with methods, a protocol by generators, a traffic light by classes, a DFA by tables, Turing machines."""
import enum
import itertools
import warnings
from collections import defaultdict, deque
from contextvars import ContextVar, copy_context
from enum import Enum, EnumMeta, Flag, IntEnum, auto, nonmember, member, property as enum_property, unique, global_enum
from types import SimpleNamespace, DynamicClassAttribute


class Transition(Exception):
    pass


class Vending(Enum):
    _ignore_ = ["prices", "p"]

    def _generate_next_value_(name, start, count, last):
        return f"{count}:{name.lower()}"

    prices = {"tea": 150, "cola": 200}
    IDLE = auto()
    PAYING = auto()
    SERVING = auto()
    BROKEN = auto()
    MENU = nonmember(prices)

    @enum_property
    def label(self):
        return self.value.partition(":")[2]

    @classmethod
    def _missing_(cls, value):
        return next((m for m in cls if m.label == value), None)

    def insert(self, machine, coin):
        match self, coin:
            case Vending.BROKEN, _:
                raise Transition("out of order")
            case _, int() if coin in (50, 100, 200):
                machine.credit += coin
                return Vending.PAYING
            case _, 0:
                return Vending.BROKEN
            case _:
                raise Transition(f"{coin!r} is no coin")

    def choose(self, machine, name):
        if self is not Vending.PAYING:
            raise Transition(f"cannot choose while {self.label}")
        if (price := self.MENU.get(name)) is None:
            raise Transition(f"no {name}")
        if machine.credit < price:
            raise Transition(f"{name} costs {price}, {machine.credit} paid")
        machine.credit -= price
        machine.served.append(name)
        return Vending.SERVING

    def finish(self, machine):
        change, machine.credit = machine.credit, 0
        machine.change = [c for c in (200, 100, 50) for _ in range(change // c) if (change := change - c) >= 0]
        return type(self).IDLE

    def __call__(self, machine, event, *args):
        new = getattr(self, event)(machine, *args)
        print(f"{self.label:>8} --{event}{args}--> {new.label}", vars(machine))
        return new


machine, state = SimpleNamespace(credit=0, served=[]), Vending("idle")
for event in [("insert", 100), ("choose", "tea"), ("insert", 200), ("choose", "milk"), ("choose", "tea"), ("choose", "cola"), ("finish",), ("insert", 7), ("insert", 0), ("insert", 50)]:
    try:
        state = state(machine, *event)
    except Transition as error:
        print(f"{state.label:>8} {event}: {error}")
print(list(Vending), Vending["PAYING"], Vending("2:serving"), Vending.MENU, len(Vending), Vending.IDLE in Vending, "0:idle" in Vending, Vending.IDLE.name, dir(Vending.IDLE)[-3:], Vending.__members__["IDLE"])
for bad in (lambda: Vending("nope"), lambda: Vending["NOPE"], lambda: Vending.IDLE.MENU2, lambda: setattr(Vending, "IDLE", 1), lambda: delattr(Vending, "IDLE"), lambda: Vending.IDLE < Vending.PAYING, lambda: type("Sub", (Vending,), {}), lambda: Enum("E", "a b a"), lambda: Vending.IDLE.__class__(3), lambda: unique(Enum("D", {"a": 1, "b": 1}))):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Light:
    registry = {}

    def __init_subclass__(cls, /, seconds, then):
        cls.registry[cls.__name__] = cls
        cls.seconds, cls.then = seconds, then

    def __next__(self):
        self.__class__ = self.registry[self.then]
        return self

    def __iter__(self):
        while True:
            yield type(self).__name__, self.seconds
            next(self)


class Red(Light, seconds=30, then="Green"): ...
class Green(Light, seconds=20, then="Yellow"): ...
class Yellow(Light, seconds=3, then="Red"): ...


light = Red()
print(list(itertools.islice(light, 5)), type(light).__name__, isinstance(light, Yellow), sum(s for _, s in itertools.islice(light, 3)))


def handshake():
    peer = None
    while peer is None:
        match (yield "waiting for SYN").split():
            case ["SYN", name]:
                peer = name
            case ["RST", *_]:
                return "refused"
    for attempt in range(2):
        reply = yield f"SYN-ACK {peer} #{attempt}"
        if reply == f"ACK {peer}":
            break
    else:
        return "timeout"
    data = []
    try:
        while (packet := (yield f"established {len(data)}")) != "FIN":
            data.append(packet)
    except ConnectionError as error:
        return f"lost after {data}: {error}"
    return data


for packets in (["hello", "SYN bob", "ACK bob", "d1", "d2", "FIN"], ["SYN al", "ACK bob", "x"], ["RST"], ["SYN c", "ACK c", "d", ConnectionResetError(104, "reset")]):
    machine = handshake()
    trace = [next(machine)]
    try:
        for packet in packets:
            trace.append(machine.throw(packet) if isinstance(packet, Exception) else machine.send(packet))
    except StopIteration as stop:
        print(trace, "=>", stop.value)


class DFA:
    def __init__(self, table, start, accept):
        self.table = defaultdict(dict)
        for line in table.strip().splitlines():
            source, symbols, target = line.split()
            for s in symbols:
                self.table[source][s] = target
        self.start, self.accept = start, set(accept)

    def run(self, text):
        state = self.start
        for c in text:
            state = self.table[state].get(c)
            if state is None:
                return False
        return state in self.accept

    def minimal(self):
        states = sorted(set(self.table) | {t for row in self.table.values() for t in row.values()})
        parts = {s: s in self.accept for s in states}
        while True:
            keys = {s: (parts[s], tuple(sorted((c, parts[t]) for c, t in self.table[s].items()))) for s in states}
            order = {k: i for i, k in enumerate(dict.fromkeys(keys.values()))}
            new = {s: order[k] for s, k in keys.items()}
            if len(set(new.values())) == len(set(parts.values())):
                return new
            parts = new


binary3 = DFA("a 0 a\na 1 b\nb 0 c\nb 1 a\nc 0 b\nc 1 c", "a", "a")
print([n for n in range(40) if binary3.run(f"{n:b}")], binary3.run("102"), binary3.minimal())
number = DFA("s +- i\ns 0123456789 d\ni 0123456789 d\nd 0123456789 d\nd . f\nf 0123456789 g\ng 0123456789 g", "s", "dg")
print([t for t in ("12", "-3.5", "+", "4.", ".5", "1.2.3", "") if number.run(t)], number.minimal())


def turing(rules, tape, state="A", limit=200):
    cells, head, steps = defaultdict(lambda: "_", enumerate(tape)), 0, 0
    while state != "H" and steps < limit:
        try:
            write, move, state = rules[state, cells[head]]
        except KeyError as error:
            return f"stuck at {error}"
        cells[head] = write
        head += {"L": -1, "R": 1, "N": 0}[move]
        steps += 1
    low, high = min(cells), max(cells)
    return "".join(cells[i] for i in range(low, high + 1)).strip("_"), steps, state


increment = {("A", "0"): "0RA", ("A", "1"): "1RA", ("A", "_"): "_LB", ("B", "1"): "0LB", ("B", "0"): "1NH", ("B", "_"): "1NH"}
beaver = dict(zip(itertools.product("ABC", "_1"), ("1RB", "1LC", "1LA", "1RB", "1LB", "1NH")))
print([turing(increment, t) for t in ("0", "111", "1011", "", "12")], turing(beaver, ""))
depth = ContextVar("depth", default=0)


def nested(n):
    token = depth.set(depth.get() + 1)
    try:
        return [depth.get(), *(nested(n - 1) if n else [])]
    finally:
        depth.reset(token)


context = copy_context()
print(nested(3), depth.get(), context.run(lambda: (depth.set(40), nested(1))[1]), context[depth], depth.get(), depth in copy_context(), list(context.items()) == [(depth, 40)])
token = depth.set(1)
depth.reset(token)
for f in (lambda: depth.reset(token), lambda: context.run(context.run, print), lambda: depth.reset(context.run(depth.set, 5)), lambda: ContextVar(3), lambda: ContextVar("empty").get()):
    try:
        f()
    except Exception as error:
        text = str(error)
        print(type(error).__name__, text.partition("<")[0] + text.rpartition(">")[2] if "<" in text else text)


class Perm(Flag, boundary=enum.STRICT):
    R, W, X = 4, 2, 1
    RW = R | W


class Loose(Flag, boundary=enum.KEEP):
    A = 1
    C = 4


class Eject(enum.IntFlag, boundary=enum.EJECT):
    A = 1


print(Perm.R | Perm.X, Perm(6), Perm.RW & Perm.W, ~Perm.R, list(Perm.RW), Perm.RW ^ Perm.R, bool(Perm(0)), Perm(7) == Perm.RW | Perm.X, Loose(7), Loose(8), Eject.A | 2, [p.name for p in Perm], Perm.X in Perm.RW, Perm["RW"].value, len(Perm.RW), repr(Loose.A | Loose.C), str(Perm(0)))
for f in (lambda: Perm(8), lambda: Perm.R | 1, lambda: Perm.R + 1, lambda: 4 in Perm, lambda: 64 in Perm, lambda: "R" in Perm.RW):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)

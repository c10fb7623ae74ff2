# Actors as generators with mailboxes: a scheduler with a virtual clock, supervisors that restart, links, timeouts, selective receive.
import heapq
import itertools
import sys
from collections import defaultdict, deque
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Receive:
    match: object = None
    timeout: int | None = None


@dataclass(frozen=True)
class Sleep:
    ticks: int


@dataclass(order=True)
class Timer:
    at: int
    order: int
    actor: "Actor" = field(compare=False)
    token: int = field(compare=False)


class Timeout(Exception): ...
class Down(Exception):
    def __init__(self, name, reason):
        super().__init__(name, reason)
        self.name, self.reason = name, reason
    def __str__(self): return f"{self.name} died of {self.reason!r}"


class Actor:
    def __init__(self, system, name, function, args):
        self.system, self.name, self.mail, self.links = system, name, deque(), set()
        self.body, self.function, self.args = function(self, *args), function, args
        self.waiting, self.token, self.done, self.result = None, 0, False, None

    def send(self, to, *message): self.system.send(self, to, message)
    def spawn(self, name, function, *args, link=False):
        child = self.system.spawn(name, function, *args)
        if link:
            child.links.add(self)
        return child
    def __repr__(self): return f"<{self.name}>"


class System:
    def __init__(self):
        self.actors, self.ready, self.timers, self.clock, self.order = {}, deque(), [], 0, itertools.count()
        self.trace, self.deliveries = [], defaultdict(int)

    def spawn(self, name, function, *args):
        actor = self.actors[name] = Actor(self, name, function, args)
        self.ready.append((actor, "send", None))
        return actor

    def send(self, sender, to, message):
        target = self.actors.get(to)
        if target is None or target.done:
            self.trace.append(f"{self.clock}: lost {message} to {to}")
            return
        self.deliveries[to] += 1
        target.mail.append(message)
        self.wake(target)

    def wake(self, actor):
        if not isinstance(actor.waiting, Receive):
            return
        for i, message in enumerate(actor.mail):
            if actor.waiting.match is None or actor.waiting.match(message):
                del actor.mail[i]
                actor.waiting = None
                actor.token += 1
                self.ready.append((actor, "send", message))
                return

    def step(self, actor, how, value):
        try:
            request = getattr(actor.body, how)(value)
        except StopIteration as stop:
            return self.finish(actor, None, stop.value)
        except Exception as error:
            return self.finish(actor, error, None)
        match request:
            case Sleep(ticks):
                self.later(actor, ticks)
            case Receive(timeout=timeout):
                actor.waiting = request
                if timeout is not None:
                    self.later(actor, timeout)
                self.wake(actor)
            case None:
                self.ready.append((actor, "send", None))
            case other:
                self.ready.append((actor, "throw", TypeError(f"cannot yield {other!r}")))

    def later(self, actor, ticks):
        heapq.heappush(self.timers, Timer(self.clock + ticks, next(self.order), actor, actor.token))

    def finish(self, actor, error, result):
        actor.done, actor.result = True, result
        self.trace.append(f"{self.clock}: {actor.name} " + (f"failed {type(error).__name__}: {error}" if error else f"ended {result!r}"))
        for linked in sorted(actor.links, key=lambda a: a.name):
            self.send(actor, linked.name, ("down", actor.name, error))

    def run(self, limit=500):
        for steps in range(limit):
            if self.ready:
                actor, how, value = self.ready.popleft()
                if not actor.done:
                    self.step(actor, how, value)
            elif self.timers:
                timer = heapq.heappop(self.timers)
                if timer.token != timer.actor.token or timer.actor.done:
                    continue
                self.clock = max(self.clock, timer.at)
                actor = timer.actor
                if actor.waiting is None:
                    self.ready.append((actor, "send", None))
                else:
                    actor.waiting = None
                    actor.token += 1
                    self.ready.append((actor, "throw", Timeout(f"{actor.name} at {self.clock}")))
            else:
                return steps
        return "limit"


def worker(me, boss, fail_on):
    handled = 0
    try:
        while True:
            kind, *rest = yield Receive(timeout=20)
            match kind, rest:
                case "work", [n]:
                    yield Sleep(n)
                    handled += 1
                    if n == fail_on:
                        raise ValueError(f"cannot do {n}")
                    me.send(boss, "done", me.name, n * n)
                case "stop", []:
                    return handled
    except Timeout as error:
        return f"idle after {handled}: {error}"
    finally:
        me.system.trace.append(f"{me.system.clock}: {me.name} cleans up")


def supervisor(me, names, jobs):
    restarts, results = defaultdict(int), {}
    for i, name in enumerate(names):
        me.spawn(name, worker, me.name, 3 if i == 0 else None, link=True)
    pending = dict(zip(jobs, itertools.cycle(names)))
    for n, name in pending.items():
        me.send(name, "work", n)
    while pending:
        message = yield Receive(timeout=50)
        match message:
            case ("done", name, square):
                n = int(square ** 0.5)
                results[n] = (name, square)
                pending.pop(n, None)
            case ("down", name, None):
                pass
            case ("down", name, error) if restarts[name] < 1:
                restarts[name] += 1
                me.spawn(name, worker, me.name, None, link=True)
                for n, owner in pending.items():
                    if owner == name:
                        me.send(name, "work", n)
            case ("down", name, error):
                raise Down(name, error) from error
    for name in names:
        me.send(name, "stop")
    for _ in names:
        yield Receive(lambda m: m[0] == "down")
    return results, dict(restarts), list(me.mail)


def pinger(me, other, count):
    for i in range(count):
        me.send(other, "ping", me.name, i)
        reply = yield Receive(lambda m: m[0] == "pong" and m[1] == i, timeout=5)
        me.send(other, "noise", i)
    me.send(other, "stop")
    return reply


def ponger(me):
    seen = []
    while True:
        match (yield Receive(lambda m: m[0] != "noise")):
            case "ping", who, i:
                seen.append(i)
                yield
                me.send(who, "noise", -i)
                me.send(who, "pong", i)
            case ["stop"]:
                return seen, len(me.mail)


def rude(me):
    try:
        yield "nonsense"
    except TypeError as error:
        me.send("nobody", str(error))
    yield from sleeper(3)
    raise Down("myself", KeyError("why"))


def sleeper(n):
    for i in range(n):
        yield Sleep(i)


system = System()
boss = system.spawn("boss", supervisor, ["w1", "w2", "w3"], [5, 2, 3, 1, 4, 8])
system.spawn("pong", ponger)
system.spawn("ping", pinger, "pong", 4)
system.spawn("rude", rude)
system.spawn("idle", worker, "boss", None)
print("steps", system.run(), "clock", system.clock)
print(*system.trace, sep="\n")
print(boss.result, dict(sorted(system.deliveries.items())), [a for a in system.actors.values() if not a.done])

"""Discrete event simulation: elevators, passengers, an event calendar, statistics; everything seeded."""
import heapq
import itertools
import random
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field
from enum import Enum, auto
from operator import attrgetter
from typing import Iterator


class Direction(Enum):
    DOWN = -1
    IDLE = 0
    UP = 1

    def __neg__(self):
        return Direction(-self.value)

    def __bool__(self):
        return self is not Direction.IDLE

    @classmethod
    def between(cls, a, b):
        return cls((b > a) - (b < a))


@dataclass(order=True)
class Event:
    time: float
    number: int = field(default_factory=itertools.count().__next__)
    action: object = field(compare=False, default=None)
    cancelled: bool = field(compare=False, default=False, repr=False)


@dataclass(slots=True, eq=False)
class Passenger:
    name: str
    origin: int
    target: int
    created: float
    boarded: float | None = None
    arrived: float | None = None

    @property
    def waiting(self):
        return (self.boarded or float("nan")) - self.created

    def __str__(self):
        return f"{self.name}({self.origin}->{self.target})"


class Calendar:
    def __init__(self):
        self.now, self._heap = 0.0, []

    def at(self, delay, action):
        event = Event(self.now + delay, action=action)
        heapq.heappush(self._heap, event)
        return event

    def __iter__(self) -> Iterator[Event]:
        while self._heap:
            event = heapq.heappop(self._heap)
            if not event.cancelled:
                self.now = event.time
                yield event

    def __len__(self):
        return sum(not e.cancelled for e in self._heap)


class Elevator:
    SPEED, DOOR = 1.5, 2.0

    def __init__(self, name, building, capacity=3):
        self.name, self.building, self.capacity = name, building, capacity
        self.floor, self.direction, self.inside = 0, Direction.IDLE, []
        self.trips, self.distance = Counter(), 0

    def wants(self):
        yield from (p.target for p in self.inside)
        if len(self.inside) < self.capacity:
            for floor, queue in self.building.queues.items():
                if queue and self.building.claimed.get(floor, self) is self:
                    yield floor

    def decide(self):
        targets = set(self.wants())
        if not targets:
            self.direction = Direction.IDLE
            return
        if self.floor in targets and (self.building.queues[self.floor] or any(p.target == self.floor for p in self.inside)):
            return self.open()
        ahead = [t for t in targets if Direction.between(self.floor, t) is self.direction]
        if not self.direction or not ahead:
            nearest = min(targets, key=lambda t: (abs(t - self.floor), t))
            self.direction = Direction.between(self.floor, nearest)
        self.building.claimed = {f: e for f, e in self.building.claimed.items() if e is not self}
        self.building.claimed.setdefault(min(targets, key=lambda t: abs(t - self.floor)), self)
        self.building.calendar.at(self.SPEED, self.move)

    def move(self):
        self.floor += self.direction.value
        self.distance += 1
        self.decide()

    def open(self):
        now = self.building.calendar.now
        leaving = [p for p in self.inside if p.target == self.floor]
        for p in leaving:
            self.inside.remove(p)
            p.arrived = now
            self.building.done.append(p)
            self.trips[p.origin, p.target] += 1
        queue = self.building.queues[self.floor]
        while queue and len(self.inside) < self.capacity:
            p = queue.popleft()
            p.boarded = now
            self.inside.append(p)
        self.building.claimed.pop(self.floor, None)
        self.building.log(self, f"out {[str(p) for p in leaving]} in {len(self.inside)} left {len(queue)}")
        self.building.calendar.at(self.DOOR, self.decide)

    def __repr__(self):
        return f"<{self.name} at {self.floor} {self.direction.name.lower()}>"


class Building:
    def __init__(self, floors, elevators, seed):
        self.random = random.Random(seed)
        self.calendar = Calendar()
        self.queues = defaultdict(deque)
        self.claimed = {}
        self.elevators = [Elevator(f"E{i}", self) for i in range(elevators)]
        self.floors, self.done, self.lines = floors, [], []
        self.names = map("".join, itertools.product("ABCDE", "abcde"))

    def log(self, who, text):
        self.lines.append(f"{self.calendar.now:7.2f} {who!r:<18} {text}")

    def arrive(self):
        try:
            name = next(self.names)
        except StopIteration:
            return
        origin, target = self.random.sample(range(self.floors), 2)
        self.queues[origin].append(Passenger(name, origin, target, self.calendar.now))
        idle = [e for e in self.elevators if not e.direction]
        if idle:
            min(idle, key=lambda e: (abs(e.floor - origin), e.name)).decide()
        self.calendar.at(self.random.expovariate(1 / 4), self.arrive)

    def run(self, limit):
        self.calendar.at(0, self.arrive)
        timer = self.calendar.at(limit, lambda: self.log("clock", "end"))
        nothing = self.calendar.at(1, lambda: 1 / 0)
        nothing.cancelled = True
        for n, event in enumerate(self.calendar):
            event.action()
            if event is timer or n > 5000:
                break
        return n


b = Building(8, 2, seed=2024)
print(b.run(160), len(b.done), len(b.calendar))
print(*b.lines[:12], *b.lines[-3:], sep="\n")
waits = sorted(p.waiting for p in b.done)
print(f"mean {sum(waits) / len(waits):.3f} median {waits[len(waits) // 2]:.3f} max {waits[-1]:.3f}", [e.distance for e in b.elevators], b.elevators)
print(max(b.done, key=attrgetter("waiting")), Counter(p.origin for p in b.done).most_common(3), sum((e.trips for e in b.elevators), Counter()).total())
print(sorted(e.time for e in [Event(3.5), Event(1.25, 5), Event(1.25, 4)]), Event(1, 2) < Event(1, 3), Event(2, 7, "x"), -Direction.UP, bool(Direction.IDLE), [*Direction.__members__])
rnd = random.Random("seed text")
print([rnd.randint(1, 6) for _ in range(8)], rnd.choice("abc"), rnd.choices([1, 2, 3], weights=[5, 1, 1], k=6), rnd.sample(range(100), 5), round(rnd.gauss(0, 1), 9), round(rnd.triangular(0, 5, 1), 9), rnd.getrandbits(70), round(rnd.betavariate(2, 3), 9), rnd.randbytes(4))
deck = list(range(10))
rnd.shuffle(deck)
state = rnd.getstate()
first = [rnd.random() for _ in range(3)]
rnd.setstate(state)
print(deck, first == [rnd.random() for _ in range(3)], random.Random(5).random() == random.Random(5).random(), round(random.Random(b"x").uniform(1, 2), 9))

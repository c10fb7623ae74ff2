"""A text adventure: commands through a registry, rooms and things, a state machine, undo by snapshots, saving by hand."""
import copy
import copyreg
import functools
import inspect
import io
import sys
from collections import ChainMap, defaultdict, namedtuple
from contextlib import redirect_stdout
from enum import Enum, Flag, auto


def wrap(text, width=60, indent=""):
    lines, line = [], indent
    for word in text.split():
        if len(line) + len(word) + (line != indent) > width:
            lines.append(line)
            line = indent + word
        else:
            line += (" " if line != indent else "") + word
    return "\n".join([*lines, line])


class Trait(Flag):
    NONE = 0
    PORTABLE = auto()
    OPEN = auto()
    LOCKED = auto()
    LIT = auto()
    CONTAINER = OPEN | LOCKED

    def describe(self):
        return " and ".join(t.name.lower() for t in self) or "plain"


class GameError(Exception):
    pass


class Died(GameError):
    def __init__(self, how, *, score):
        super().__init__(how)
        self.score = score


class Thing:
    _registry = {}

    def __new__(cls, name, *args, **kwargs):
        thing = super().__new__(cls)
        cls._registry[name] = thing
        return thing

    def __init__(self, name, about="nothing special", traits=Trait.PORTABLE, holds=()):
        self.name, self.about, self.traits = name, about, traits
        self.holds = list(holds)

    def __getnewargs__(self):
        return (self.name,)

    def __contains__(self, name):
        return any(name == t.name or Trait.OPEN in t.traits and name in t for t in self.holds)

    def __iter__(self):
        for t in self.holds:
            yield t
            if Trait.OPEN in t.traits:
                yield from t

    def __str__(self):
        inside = f" (with {', '.join(map(str, self.holds))})" if self.holds and Trait.OPEN in self.traits else ""
        return f"{self.name}{inside}"

    __repr__ = __str__

    def find(self, name):
        for t in self:
            if t.name == name:
                return t
        raise GameError(f"There is no {name} here.")


class Room(Thing):
    OPPOSITE = dict(zip(("north", "east", "up"), ("south", "west", "down")))
    OPPOSITE |= {v: k for k, v in OPPOSITE.items()}

    def __init__(self, name, about, *holds, lit=True):
        super().__init__(name, about, Trait.LIT if lit else Trait.NONE, holds)
        self.exits = {}

    def __getattr__(self, name):
        if name in type(self).OPPOSITE:
            try:
                return self.__dict__["exits"][name]
            except KeyError:
                raise GameError(f"You cannot go {name}.") from None
        raise AttributeError(f"{type(self).__name__} {self.__dict__.get('name')!r} has no {name}")

    def __setattr__(self, name, value):
        if name in self.OPPOSITE:
            self.exits[name] = value
            value.exits.setdefault(self.OPPOSITE[name], self)
        else:
            super().__setattr__(name, value)


def command(*names, turns=1):
    def mark(function):
        function.names = (function.__name__.removeprefix("do_"), *names)
        function.turns = turns
        return function
    return mark


class Player(Thing):
    limit = 3

    @property
    def room(self):
        return self._room

    @room.setter
    def room(self, room):
        previous, self._room = getattr(self, "_room", None), room
        self.visits[room.name] += 1
        if previous is not None:
            self.trail.append(previous.name)

    def __init__(self, room):
        super().__init__("you", traits=Trait.OPEN)
        self.visits, self.trail = defaultdict(int), []
        self.room, self.score, self.turns = room, 0, 0


class State(Enum):
    PLAYING = "playing"
    ASKING = "asking"
    OVER = "over"


class Game:
    commands = {}

    def __init_subclass__(cls):
        cls.commands = ChainMap({}, cls.commands)
        cls._collect()

    @classmethod
    def _collect(cls):
        for name, function in vars(cls).items():
            if inspect.isfunction(function) and hasattr(function, "names"):
                for n in function.names:
                    cls.commands[n] = function

    def __init__(self, player):
        self.player, self.state, self.history = player, State.PLAYING, []

    def execute(self, line):
        print(">", line)
        words = [w for w in line.lower().split() if w not in ("the", "a", "to")]
        if not words:
            return
        if self.state is State.ASKING:
            self.state = State.OVER if words[0].startswith("y") else State.PLAYING
            return print("Bye." if self.state is State.OVER else "Go on then.")
        verb, *rest = words
        try:
            function = self.commands[verb]
        except KeyError:
            near = sorted(c for c in self.commands if c.startswith(verb[:2]))
            return print(f"What does {verb!r} mean?" + (f" Perhaps {' or '.join(near)}?" if near else ""))
        before = copy.deepcopy(self.player) if function.turns else None
        try:
            inspect.signature(function).bind(self, *rest)
        except TypeError as error:
            return print(f"[{verb}: {error}]")
        try:
            function(self, *rest)
        except Died as death:
            self.state = State.OVER
            print(f"*** {death} *** ({death.score} points)")
        except GameError as error:
            print(wrap(str(error)))
        else:
            if function.turns:
                self.player.turns += function.turns
                self.history.append(before)

    @command("l", turns=0)
    def do_look(self, what=None):
        """Look around, or at something."""
        if what:
            thing = self.player.find(what) if what in self.player else self.player.room.find(what)
            return print(wrap(f"{thing.about} It is {thing.traits.describe()}."))
        room = self.player.room
        if Trait.LIT not in room.traits and not any(Trait.LIT in t.traits for t in self.player):
            raise GameError("It is dark.")
        print(room.name.upper())
        print(wrap(room.about))
        if room.holds:
            print("You see:", *room.holds)
        print("Exits:", ", ".join(f"{d} ({r.name})" for d, r in room.exits.items()))

    @command("walk")
    def do_go(self, direction):
        """Go somewhere."""
        self.player.room = getattr(self.player.room, direction) if direction in Room.OPPOSITE else self.nowhere(direction)
        self.do_look()

    for _d in Room.OPPOSITE:
        locals()[f"do_{_d}"] = command(_d[0])((lambda d: lambda self: self.do_go(d))(_d))
        locals()[f"do_{_d}"].names = (_d, _d[0])
    del _d

    def nowhere(self, direction):
        raise GameError(f"{direction} is no direction.")

    @command("get")
    def do_take(self, *names):
        """Take things."""
        for name in names or ("everything",):
            things = [t for t in self.player.room if Trait.PORTABLE in t.traits] if name == "everything" else [self.player.room.find(name)]
            for t in things:
                if Trait.PORTABLE not in t.traits:
                    raise GameError(f"You cannot take {t}.")
                if len(self.player.holds) >= self.player.limit:
                    raise GameError("You carry too much.")
                owner = next(o for o in (self.player.room, *self.player.room) if t in o.holds)
                owner.holds.remove(t)
                self.player.holds.append(t)
                self.player.score += 5
                print(f"{t.name}: taken.")

    @command()
    def do_drop(self, name):
        """Drop a thing."""
        t = self.player.find(name)
        self.player.holds.remove(t)
        self.player.room.holds.append(t)

    @command("unlock")
    def do_open(self, name, *rest):
        """Open something (with a key)."""
        t = self.player.room.find(name)
        match t.traits, rest:
            case (traits, _) if not traits & (Trait.LOCKED | Trait.CONTAINER):
                raise GameError(f"{t} has no lid.")
            case Trait.OPEN, _:
                raise GameError("It is open.")
            case _, ("with", key) if key in self.player and key == "key":
                t.traits = t.traits & ~Trait.LOCKED | Trait.OPEN
                print(f"Open: {t}")
            case _, ():
                raise GameError("With what?")
            case _:
                raise GameError(f"{' '.join(rest)} does not help.")

    @command("i", turns=0)
    def do_inventory(self):
        """What you carry."""
        print("You carry", ", ".join(map(str, self.player.holds)) or "nothing", f"({self.player.score} points, {self.player.turns} turns)")

    @command(turns=0)
    def do_undo(self):
        if not self.history:
            raise GameError("Nothing to undo.")
        self.player = self.history.pop()
        print("Undone.")

    @command(turns=0)
    def do_quit(self):
        self.state = State.ASKING
        print("Sure?")

    @command("?", turns=0)
    def do_help(self):
        for f in dict.fromkeys(self.commands.values()):
            if f.__doc__:
                print(f"{'/'.join(f.names):<14}{f.__doc__}")


Game._collect()


class Cave(Game):
    @command("hit")
    def do_attack(self, who, *rest):
        """Attack someone."""
        if who != "troll" or "troll" not in self.player.room:
            raise GameError(f"No {who} to attack.")
        if "sword" not in self.player:
            raise Died("The troll eats you", score=self.player.score)
        self.player.room.holds.remove(self.player.room.find("troll"))
        self.player.score += 50
        print("The troll turns to stone.")

    @command(turns=2)
    def do_wait(self):
        print("Time passes.")


def world():
    lamp, key, sword, coin = Thing("lamp", "An oil lamp.", Trait.PORTABLE | Trait.LIT), Thing("key"), Thing("sword", "Rusty."), Thing("coin")
    hall = Room("hall", "A high hall of grey stone, with moss on the walls and an echo that answers every step you take.", lamp, Thing("chest", "Oak.", Trait.LOCKED, [coin]))
    cave = Room("cave", "A wet cave.", Thing("troll", "Big.", Trait.NONE), lit=False)
    attic = Room("attic", "Dust.", key, sword)
    hall.north, hall.up = cave, attic
    return Player(hall)


game = Cave(world())
for line in """look|go north|look|go sideways|s|take the lamp|n|look|look troll|undo|undo|i|frobnicate|ta lamp|up|take sword key|take|d|open chest|open chest with sword|open chest with key|take coin everything
i|look chest|unlock chest|look lamp|open lamp|n|hit troll with sword|look|take troll|wait|drop sword|drop sword|i|go|go north east|undo|i|help|quit|no|quit|yes""".replace("\n", "|").split("|"):
    game.execute(line)
    if game.state is State.OVER:
        break
print(game.state, len(game.history), game.player.trail, dict(game.player.visits), sorted(map(str, Thing._registry)), [len(m) for m in Cave.commands.maps])
other = Cave(world())
for line in ("take lamp", "n", "hit troll"):
    other.execute(line)
p = copy.deepcopy(other.player)
print(p.room is not other.player.room, p.room.name, p.holds[0] is not other.player.holds[0], copy.copy(p).holds is p.holds, p.room.exits["south"].exits["north"] is p.room, Trait.CONTAINER, Trait(0), ~Trait.LIT, Trait.OPEN in Trait.CONTAINER)
try:
    p.room.flavour
except AttributeError as error:
    print(error)

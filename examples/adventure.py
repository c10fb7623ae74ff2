"""A text adventure driven by a state machine; reads commands from standard input.

Try: look, north, take lamp, light lamp, inventory, drop rope, save, restore, help, quit.
"""

import sys

WORLD = """
hall: Hall
    A cold hall. Dust lies on a long table.
    exits north=cellar east=garden
    items lamp
cellar: Cellar
    Barrels, cobwebs and an iron door.
    exits south=hall down=vault
    dark
    items rope
garden: Garden
    Roses run wild around a dry well.
    exits west=hall down=well
    items key
well: Well
    The bottom of the well. Something glitters.
    exits up=garden
    needs rope
    items coin
vault: Vault
    The treasure of the house lies open before you!
    exits up=cellar
    needs key
"""


class Room:
    def __init__(self, name, title):
        self.name = name
        self.title = title
        self.text = ""
        self.exits = {}
        self.items = []
        self.dark = False
        self.needs = None

    def describe(self, lit):
        if self.dark and not lit:
            return "It is too dark to see anything."
        lines = [f"{self.title}. {self.text}"]
        if self.items:
            lines.append("You see: " + ", ".join(sorted(self.items)))
        lines.append("Exits: " + ", ".join(self.exits))
        return "\n".join(lines)


def load(text):
    """Builds the rooms from their description."""
    rooms = {}
    for line in text.strip().splitlines():
        if not line.startswith(" "):
            name, title = line.split(": ")
            room = rooms[name] = Room(name, title)
            continue
        keyword, *words = line.split()
        if keyword == "exits":
            room.exits.update(pair.split("=") for pair in words)
        elif keyword == "items":
            room.items.extend(words)
        elif keyword == "dark" and not words:
            room.dark = True
        elif keyword == "needs":
            (room.needs,) = words
        else:
            room.text = line.strip()
    for room in rooms.values():
        unknown = set(room.exits.values()) - rooms.keys()
        assert not unknown, f"{room.name} leads nowhere: {unknown}"
    return rooms


class Refused(Exception):
    """The player asked for something that cannot be done now."""


class Game:
    """The state machine: where the player is, what is carried, whether the game goes on."""

    DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west", "u": "up", "d": "down"}

    def __init__(self, rooms, start):
        self.rooms = rooms
        self.here = rooms[start]
        self.bag = set()
        self.lit = False
        self.moves = 0
        self.over = False
        self.saved = None
        self.commands = {}
        for name in dir(self):
            if name.startswith("do_"):
                self.commands[name[3:]] = getattr(self, name)

    def perform(self, line):
        """Carries out one command and returns what happened."""
        verb, *words = line.lower().split()
        verb = self.DIRECTIONS.get(verb, verb)
        if verb in self.DIRECTIONS.values():
            return self.do_go(verb)
        try:
            action = self.commands[verb]
        except KeyError:
            raise Refused(f"I do not know how to {verb}.") from None
        try:
            return action(*words)
        except TypeError:
            raise Refused(f"{verb.capitalize()} what?") from None

    def do_go(self, direction):
        """go DIRECTION: walk (or just say the direction)"""
        if direction not in self.here.exits:
            raise Refused("You cannot go that way.")
        target = self.rooms[self.here.exits[direction]]
        if target.needs and target.needs not in self.bag:
            raise Refused(f"You need a {target.needs} for that.")
        self.here = target
        self.moves += 1
        if target.name == "vault":
            self.over = True
            return f"{target.title}. {target.text}\nYou won in {self.moves} moves with {self.score()} points."
        return target.describe(self.lit)

    def do_look(self):
        """look: describe the room"""
        return self.here.describe(self.lit)

    def do_take(self, item):
        """take ITEM: pick something up; take all works too"""
        if self.here.dark and not self.lit:
            raise Refused("You grope about in the dark and find nothing.")
        wanted = sorted(self.here.items) if item == "all" else [item]
        if not wanted or not set(wanted) <= set(self.here.items):
            raise Refused("There is no such thing here.")
        for name in wanted:
            self.here.items.remove(name)
            self.bag.add(name)
        return "Taken: " + ", ".join(wanted)

    def do_drop(self, item):
        """drop ITEM: leave something here"""
        if item not in self.bag:
            raise Refused(f"You have no {item}.")
        self.bag.discard(item)
        self.here.items.append(item)
        if item == "lamp":
            self.lit = False
        return "Dropped."

    def do_light(self, item):
        """light lamp: see in the dark"""
        if item != "lamp":
            raise Refused(f"Burning the {item} would not help.")
        if "lamp" not in self.bag:
            raise Refused("You have no lamp.")
        if self.lit:
            return "It burns already."
        self.lit = True
        return "A warm light fills the room.\n" + self.here.describe(True)

    def do_inventory(self):
        """inventory: what you carry"""
        return "You carry: " + (", ".join(sorted(self.bag)) or "nothing")

    def do_save(self):
        """save: remember this moment"""
        self.saved = (self.here.name, frozenset(self.bag), self.lit, self.moves,
                      {name: tuple(room.items) for name, room in self.rooms.items()})
        return "Saved."

    def do_restore(self):
        """restore: go back to the saved moment"""
        if self.saved is None:
            raise Refused("Nothing was saved.")
        name, bag, self.lit, self.moves, items = self.saved
        self.here, self.bag = self.rooms[name], set(bag)
        for room_name, names in items.items():
            self.rooms[room_name].items[:] = names
        return self.do_look()

    def do_help(self):
        """help: this text"""
        return "\n".join(action.__doc__ for _, action in sorted(self.commands.items()))

    def do_quit(self):
        """quit: give up"""
        self.over = True
        return f"You leave after {self.moves} moves with {self.score()} points."

    def score(self):
        return sum({"coin": 50, "key": 10}.get(item, 5) for item in self.bag)


def play(game, lines):
    """Feeds lines to the game; yields what it answers."""
    yield game.do_look()
    for line in lines:
        if not line.strip():
            continue
        yield f"\n> {line.strip()}"
        try:
            yield game.perform(line)
        except Refused as refusal:
            yield str(refusal)
        if game.over:
            return
    yield "\n(end of input)"


for answer in play(Game(load(WORLD), "hall"), sys.stdin):
    print(answer)

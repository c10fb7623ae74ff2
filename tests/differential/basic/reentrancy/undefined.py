# Cases in which CPython 3.12.1 works on freed memory: any result will do, and the program goes on. There is nothing to compare
# with, so the recorded output was written by hand.
from hooks import Feed, Item, box, fire


def clear():
    box.c.clear()


def grow():
    box.c.extend(range(65, 90))


def cut():
    del box.c[1:4]


def insert():
    box.c.insert(0, 66)


def free():
    box.c = None


def delete(key):
    del box.c[key]


def set_slice(start, stop, step, value):
    box.c[start:stop:step] = value


def attempt(make, call):
    for action in (clear, grow, cut, insert, free):
        for when in (1, 2, 3, 4):
            box.c = make()
            fire.arm(action, when)
            try:
                call()
            except (ValueError, IndexError, AttributeError):
                pass
            fire.disarm()
            assert box.c is None or len(repr(box.c)) < 400
            box.c = None


for call in (
    lambda: set_slice(0, 6, 2, Feed("pqr")),
    lambda: set_slice(5, None, -2, Feed("pqr")),
):
    attempt(lambda: [Item(3), Item(1), Item(2), Item(0), Item(5), Item(4)], call)
print("lists went on")

for call in (
    lambda: box.c.__setitem__(Item(5), Item(65)),
    lambda: box.c.__setitem__(5, Item(65)),
    lambda: set_slice(Item(0), Item(6), Item(2), b"xyz"),
    lambda: Item(99) in box.c,
    lambda: box.c.find(Item(99), Item(0), Item(8)),
    lambda: box.c.rfind(b"c", Item(0)),
    lambda: box.c.index(b"g", Item(0), Item(8)),
    lambda: box.c.count(b"c", Item(0), Item(8)),
    lambda: box.c.startswith(b"ab", Item(0), Item(4)),
    lambda: box.c.startswith((b"x", b"ab"), Item(0)),
    lambda: box.c.endswith(b"h", Item(0), Item(8)),
    lambda: delete(slice(Item(0), Item(6), Item(2))),
):
    attempt(lambda: bytearray(b"abcdefgh"), call)
print("bytearrays went on")


def counting():
    for i in range(4):
        fire()
        yield i


def run(action, when):
    box.g = counting()
    fire.arm(action, when)
    try:
        for value in (None, "a", "b", "c"):
            box.g.send(value)
    except (ValueError, KeyError, StopIteration, TypeError):
        pass
    fire.disarm()
    box.g = None


for action in (lambda: box.g.throw(KeyError("inner")), lambda: box.g.close()):
    for when in (1, 2, 3):
        run(action, when)
print("generators went on")


class Name(str):
    def __eq__(self, other):
        fire()
        return str.__eq__(self, other)

    __hash__ = str.__hash__


class Plain:
    def __init__(self):
        self.a = 1


for call in (
    lambda: setattr(box.c, Name("a"), 1),
    lambda: setattr(box.c, Name("zz"), 1),
    lambda: delattr(box.c, Name("a")),
    lambda: getattr(box.c, Name("a")),
    lambda: hasattr(box.c, Name("zz")),
    lambda: box.c.__dict__[Name("a")],
):
    for when in (1, 2, 3):
        box.c = Plain()
        fire.arm(lambda: setattr(box.c, "__dict__", {"a": "fresh"}), when)
        try:
            call()
        except (AttributeError, KeyError):
            pass
        fire.disarm()
print("objects went on")

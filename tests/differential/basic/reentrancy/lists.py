# Every method of list against objects that change or free the list while it works.
from hooks import Dying, Feed, Item, Sequence, box, fire, matrix


def make():
    return [Item(3), Item(1), Item(2), Item(0), Item(5), Item(4)]


def dying():
    return [Dying(n) for n in range(6)]


def free():
    box.c = None


def replace():
    box.c[:] = [Item(9)]


def grow():
    box.c.extend(range(200))


def set_item():
    if box.c:
        box.c[0] = Item(8)


def pop_last():
    if box.c:
        box.c.pop()


actions = {
    "clear": lambda: box.c.clear(),
    "append": lambda: box.c.append(Item(7)),
    "grow": grow,
    "pop": pop_last,
    "delete": lambda: box.c.__delitem__(slice(1, 4)),
    "replace": replace,
    "set": set_item,
    "insert": lambda: box.c.insert(0, Item(6)),
    "free": free,
    "raise": lambda: 1 / 0,
}


def set_slice(start, stop, value, step=None):
    box.c[start:stop:step] = value


def delete(key):
    del box.c[key]


def in_place(value):
    c = box.c
    c += value
    return c


def times(n):
    c = box.c
    c *= n
    return c


def unpack_star(value):
    first, *rest = value
    return [first, rest]


def unpack(value):
    a, b, c, d, e, f = value
    return [a, b, c, d, e, f]


def sort(**keywords):
    box.c.sort(**keywords)


def key(item):
    fire()
    return item.n


def comprehension():
    return [item for item in box.c if item]


calls = {
    "index": lambda: box.c.index(Item(4)),
    "index from": lambda: box.c.index(Item(4), Item(1), Item(6)),
    "index missing": lambda: box.c.index(Item(40)),
    "count": lambda: box.c.count(Item(4)),
    "remove": lambda: box.c.remove(Item(4)),
    "remove missing": lambda: box.c.remove(Item(40)),
    "contains": lambda: Item(4) in box.c,
    "equal": lambda: box.c == make(),
    "unequal": lambda: box.c != make(),
    "less": lambda: box.c < make(),
    "less self": lambda: box.c < box.c,
    "greater": lambda: make() >= box.c,
    "sort": sort,
    "sort reverse": lambda: sort(reverse=Item(1)),
    "sort key": lambda: sort(key=key),
    "sorted": lambda: sorted(box.c),
    "sorted key": lambda: sorted(box.c, key=key),
    "insert": lambda: box.c.insert(Item(2), "new"),
    "pop": lambda: box.c.pop(Item(2)),
    "get": lambda: box.c[Item(5)],
    "set": lambda: box.c.__setitem__(Item(5), "new"),
    "delete": lambda: delete(Item(5)),
    "get slice": lambda: box.c[Item(1) : Item(5)],
    "get steps": lambda: box.c[Item(5) : Item(0) : Item(-2)],
    "set slice": lambda: set_slice(Item(1), Item(5), "xyz"),
    "set steps": lambda: set_slice(Item(0), Item(6), "xyz", Item(2)),
    "set slice feed": lambda: set_slice(1, 5, Feed("pqr")),
    "set steps feed": lambda: set_slice(0, 6, Feed("pqr"), 2),
    "set slice self": lambda: set_slice(Item(1), Item(2), box.c),
    "delete slice": lambda: delete(slice(Item(1), Item(5))),
    "delete steps": lambda: delete(slice(Item(5), Item(0), Item(-2))),
    "extend": lambda: box.c.extend(Feed("pqr")),
    "extend hint": lambda: box.c.extend(Feed("pqr", 100)),
    "extend old": lambda: box.c.extend(Sequence("pqr")),
    "in place": lambda: in_place(Feed("pqr")),
    "times": lambda: times(Item(3)),
    "multiply": lambda: box.c * Item(2),
    "multiply right": lambda: Item(2).__index__() * box.c,
    "init": lambda: box.c.__init__(Feed("pqr")),
    "new": lambda: list(Feed(box.c)),
    "repr": lambda: repr(box.c),
    "format": lambda: f"{box.c!r:.40}",
    "max": lambda: max(box.c),
    "min": lambda: min(box.c, key=key),
    "sum": lambda: sum(box.c),
    "any": lambda: any(box.c),
    "all": lambda: all(box.c),
    "unpack": lambda: unpack(box.c),
    "unpack feed": lambda: unpack(Feed(box.c)),
    "unpack star": lambda: unpack_star(Feed(box.c)),
    "comprehension": comprehension,
    "tuple": lambda: tuple(Feed(box.c)),
    "set": lambda: len(set(box.c)),
    "dict": lambda: len(dict.fromkeys(box.c)),
    "zip": lambda: list(zip(box.c, Feed("abcdef"))),
    "map": lambda: list(map(key, box.c)),
    "filter": lambda: list(filter(None, box.c)),
    "reversed": lambda: list(map(key, reversed(box.c))),
    "call": lambda: (lambda *a, **k: [a, k])(*box.c, *Feed(box.c)),
    "join": lambda: ",".join(Feed(["a", "b"] + [str(i) for i in box.c])),
    "print": lambda: "%s %s" % (repr(box.c), str(box.c)),
}
matrix(make, calls, actions, skip=[("set steps feed", name) for name in ("clear", "delete", "replace")])


# Items that act when they die, in every method that drops them.
def assign(key, value):
    box.c[key] = value


deaths = {
    "clear": lambda: box.c.clear(),
    "pop": lambda: repr(box.c.pop()),
    "pop first": lambda: repr(box.c.pop(0)),
    "remove": lambda: box.c.remove(3),
    "delete": lambda: delete(2),
    "delete slice": lambda: delete(slice(1, 5)),
    "delete steps": lambda: delete(slice(None, None, 2)),
    "set": lambda: assign(1, "new"),
    "set slice": lambda: assign(slice(1, 4), ["new"]),
    "set longer": lambda: assign(slice(1, 2), list("abcdefgh")),
    "set steps": lambda: assign(slice(0, 6, 2), list("abc")),
    "times 0": lambda: times(0),
    "init": lambda: box.c.__init__("abc"),
    "sort": lambda: box.c.sort(key=lambda item: Dying(-item.n)),
    "shrink": lambda: [box.c.pop() and None for _ in range(6)],
}
matrix(dying, deaths, {name: action for name, action in actions.items() if name != "raise"}, (1, 2, 4))

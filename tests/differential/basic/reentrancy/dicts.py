# Every method of dict and its views against keys and values that change or free the dict.
from hooks import Dying, Feed, Item, Mapping, box, fire, matrix


def make():
    # All keys in one chain of collisions.
    return {Item(n, 1): n * 10 for n in range(6)}


def free():
    box.c = None


def grow():
    box.c.update({n: n for n in range(100, 200)})


def pop_one():
    if box.c:
        box.c.popitem()


def drop_first():
    if box.c:
        del box.c[next(iter(box.c))]


actions = {
    "clear": lambda: box.c.clear(),
    "add": lambda: box.c.__setitem__("new", 1),
    "grow": grow,
    "popitem": pop_one,
    "drop": drop_first,
    "overwrite": lambda: box.c.update(dict.fromkeys(list(box.c)[:1], Item(77))),
    "refill": lambda: (box.c.clear(), box.c.update({Item(3, 1): "refilled"})),
    "free": free,
    "raise": lambda: 1 / 0,
}


def delete(key):
    del box.c[key]


def in_place(value):
    c = box.c
    c |= value
    return c


def walk(what):
    out = []
    for entry in what:
        fire()
        out.append(entry)
        if len(out) > 20:
            break
    return out


def keywords(**k):
    return sorted(k)


K = lambda n: Item(n, 1)

calls = {
    "get": lambda: box.c.get(K(4)),
    "get missing": lambda: box.c.get(K(40), "none"),
    "item": lambda: box.c[K(4)],
    "item missing": lambda: box.c[K(40)],
    "set": lambda: box.c.__setitem__(K(4), "set"),
    "set new": lambda: box.c.__setitem__(K(40), "set"),
    "setdefault": lambda: box.c.setdefault(K(4), "set"),
    "setdefault new": lambda: box.c.setdefault(K(40), "set"),
    "delete": lambda: delete(K(4)),
    "delete missing": lambda: delete(K(40)),
    "pop": lambda: box.c.pop(K(4)),
    "pop missing": lambda: box.c.pop(K(40), "none"),
    "contains": lambda: K(4) in box.c,
    "contains missing": lambda: K(40) in box.c,
    "equal": lambda: box.c == make(),
    "equal reversed": lambda: make() == box.c,
    "unequal": lambda: box.c != make(),
    "update": lambda: box.c.update(make()),
    "update pairs": lambda: box.c.update(Feed([(K(4), "a"), (K(50), "b")])),
    "update inner": lambda: box.c.update([Feed([K(4), "a"]), Feed([K(50), "b"])]),
    "update mapping": lambda: box.c.update(Mapping([(K(4), "a"), (K(50), "b")])),
    "update from": lambda: (lambda d: (d.update(box.c), len(d)))(make()),
    "update self": lambda: box.c.update(box.c),
    "or": lambda: box.c | make(),
    "ror": lambda: make() | box.c,
    "ior": lambda: in_place(make()),
    "ior pairs": lambda: in_place(Feed([(K(4), "a"), (K(50), "b")])),
    "new": lambda: dict(box.c),
    "new pairs": lambda: dict(Feed([(K(4), "a"), (K(50), "b")])),
    "fromkeys": lambda: dict.fromkeys(Feed([K(4), K(5), K(4)]), 1),
    "fromkeys dict": lambda: dict.fromkeys(box.c, 1),
    "copy": lambda: box.c.copy(),
    "display": lambda: {**box.c, K(4): "a", **make()},
    "comprehension": lambda: {k: v for k, v in box.c.items() if k},
    "repr": lambda: repr(box.c),
    "sorted": lambda: sorted(box.c),
    "list items": lambda: list(box.c.items()),
    "keys contains": lambda: K(4) in box.c.keys(),
    "values contains": lambda: K(40) in box.c.values(),
    "items contains": lambda: (K(4), K(40)) in box.c.items(),
    "items contains value": lambda: (K(4), Item(40)) in box.c.items(),
    "keys and": lambda: len(box.c.keys() & [K(1), K(4)]),
    "keys or": lambda: len(box.c.keys() | [K(1), K(40)]),
    "keys xor": lambda: len(box.c.keys() ^ [K(1), K(40)]),
    "keys minus": lambda: len(box.c.keys() - [K(1), K(40)]),
    "keys minus feed": lambda: len(box.c.keys() - Feed([K(1), K(40)])),
    "items and": lambda: len(box.c.items() & [(K(1), 10)]),
    "items xor": lambda: len(box.c.items() ^ {K(1): 10}.items()),
    "items minus": lambda: len(box.c.items() - [(K(1), 10)]),
    "keys equal": lambda: box.c.keys() == make().keys(),
    "keys less": lambda: box.c.keys() <= make().keys(),
    "items equal": lambda: box.c.items() == make().items(),
    "isdisjoint": lambda: box.c.keys().isdisjoint([K(40), K(4)]),
    "items disjoint": lambda: box.c.items().isdisjoint(Feed([(K(4), 40)])),
    "walk keys": lambda: walk(box.c),
    "walk values": lambda: walk(box.c.values()),
    "walk items": lambda: walk(box.c.items()),
    "walk reversed": lambda: walk(reversed(box.c)),
    "walk reversed items": lambda: walk(reversed(box.c.items())),
    "set of": lambda: len(set(box.c)),
    "frozenset of": lambda: len(frozenset(box.c.keys())),
    "max": lambda: max(box.c),
    "any": lambda: any(box.c),
    "format map": lambda: "{x}".format_map(box.c),
    "percent": lambda: "%(x)s" % box.c,
    "call": lambda: keywords(**Mapping([("a", 1), ("b", 2)])),
}
matrix(make, calls, actions)


def dying():
    return {n: Dying(n) for n in range(6)}


def dying_keys():
    return {Dying(n): n for n in range(6)}


def popped():
    box.c.popitem()


deaths = {
    "clear": lambda: box.c.clear(),
    "pop": lambda: box.c.pop(3) and None,
    "popitem": popped,
    "delete": lambda: delete(2),
    "set": lambda: box.c.__setitem__(1, "new"),
    "update": lambda: box.c.update({n: "new" for n in range(8)}),
    "update pairs": lambda: box.c.update([(n, "new") for n in range(8)]),
    "ior": lambda: in_place({n: "new" for n in range(8)}),
    "init": lambda: box.c.__init__({n: "new" for n in range(8)}),
}
quiet = {name: action for name, action in actions.items() if name != "raise"}
matrix(dying, deaths, quiet, (1, 2, 4))
matrix(dying_keys, {name: deaths[name] for name in ("clear", "pop", "popitem", "delete")}, quiet, (1, 2))


# A dict with str keys only meets keys that are no str, and str subclasses that compare in Python.
class Text(str):
    def __eq__(self, other):
        fire()
        return str.__eq__(self, other)

    def __hash__(self):
        fire()
        return str.__hash__(self)


def texts():
    return {c: c for c in "abcdef"}


matrix(
    texts,
    {
        "get": lambda: box.c.get(Text("d")),
        "set": lambda: box.c.__setitem__(Text("d"), 1),
        "set new": lambda: box.c.__setitem__(Text("z"), 1),
        "setdefault": lambda: box.c.setdefault(Text("z"), 1),
        "pop": lambda: box.c.pop(Text("d")),
        "contains": lambda: Text("d") in box.c,
        "update": lambda: box.c.update({Text("d"): 1, Text("z"): 2}),
    },
    {name: actions[name] for name in ("clear", "add", "grow", "popitem", "free")},
    (1, 2, 3),
)


# __missing__ and overridden methods.
class Default(dict):
    def __missing__(self, key):
        fire()
        return f"missing {key}"

    def __getitem__(self, key):
        fire()
        return dict.__getitem__(self, key)


def default():
    return Default({"a": 1, "b": 2})


matrix(
    default,
    {
        "item": lambda: box.c["a"],
        "missing": lambda: box.c["zz"],
        "format map": lambda: "{a} {zz}".format_map(box.c),
        "percent": lambda: "%(a)s %(zz)s" % box.c,
        "update": lambda: (lambda d: (d.update(box.c), d))({}),
        "call": lambda: keywords(**box.c),
        "display": lambda: {**box.c},
    },
    {name: actions[name] for name in ("clear", "add", "grow", "popitem", "free")},
    (1, 2),
)

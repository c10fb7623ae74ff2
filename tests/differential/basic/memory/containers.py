# Operations of list, tuple, dict, set and their iterators.
from operation import perform


def numbers():
    return list(range(20))


def words():
    return {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, 6: "six"}


def keys():
    return {"a", "b", "c", 1, 2, 3, (4, 5)}


def setitem(c, key, value):
    c[key] = value
    return c


def delitem(c, key):
    del c[key]
    return c


def after(c, *ignored):
    return c


def iadd(c, other):
    c += other
    return c


def ior(c, other):
    c |= other
    return c


perform(
    numbers,
    {
        "append": lambda c: after(c, [c.append(i) for i in range(40)]),
        "extend": lambda c: after(c, c.extend(str(i) for i in range(30))),
        "extend self": lambda c: after(c, c.extend(c)),
        "insert": lambda c: after(c, [c.insert(3, i) for i in range(20)]),
        "pop": lambda c: [c.pop() for _ in range(15)],
        "remove": lambda c: after(c, c.remove(5)),
        "set slice": lambda c: setitem(c, slice(2, 4), "abcdefghijklmnop"),
        "set steps": lambda c: setitem(c, slice(0, 20, 2), "abcdefghij"),
        "del slice": lambda c: delitem(c, slice(2, 18)),
        "del steps": lambda c: delitem(c, slice(None, None, 3)),
        "slice": lambda c: c[3:17],
        "slice steps": lambda c: c[::-3],
        "add": lambda c: c + c,
        "iadd": lambda c: iadd(c, (x for x in "abc")),
        "mul": lambda c: c * 5,
        "imul": lambda c: after(c, c.__imul__(4)),
        "copy": lambda c: c.copy(),
        "sort": lambda c: after(c, c.sort(reverse=True)),
        "sort key": lambda c: after(c, c.sort(key=lambda x: str(-x))),
        "sorted": lambda c: sorted(c, key=str),
        "reverse": lambda c: after(c, c.reverse()),
        "reversed": lambda c: list(reversed(c)),
        "index": lambda c: c.index(7),
        "index missing": lambda c: c.index(70),
        "compare": lambda c: c < c + [1],
        "equal": lambda c: c == list(range(20)),
        "contains": lambda c: 99 in c,
        "repr": lambda c: repr(c),
        "tuple": lambda c: tuple(c),
        "tuple feed": lambda c: tuple(x for x in c),
        "tuple add": lambda c: tuple(c) + tuple(c),
        "tuple mul": lambda c: tuple(c) * 3,
        "tuple slice": lambda c: tuple(c)[2:9],
        "tuple hash": lambda c: hash(tuple(c)) == hash(tuple(c)),
        "unpack": lambda c: (lambda a, *b: b)(*c),
        "star": lambda c: [*c, *c],
        "comprehension": lambda c: [x * x for x in c if x % 2],
        "nested": lambda c: [[y for y in range(x)] for x in c[:5]],
        "dict comprehension": lambda c: {x: str(x) for x in c},
        "set comprehension": lambda c: len({x % 7 for x in c}),
        "generator": lambda c: sum(x for x in c),
        "map": lambda c: list(map(str, c)),
        "filter": lambda c: list(filter(lambda x: x > 5, c)),
        "zip": lambda c: list(zip(c, c, "abc")),
        "zip strict": lambda c: list(zip(c, "abc", strict=True)),
        "enumerate": lambda c: list(enumerate(c, 5)),
        "min": lambda c: min(c, key=lambda x: -x),
        "max": lambda c: max(c, default=None),
        "any": lambda c: any(x > 100 for x in c),
        "iter": lambda c: next(iter(c)),
        "sentinel": lambda c: list(iter(c.pop, 15)),
        "range": lambda c: list(range(10**15, 10**15 + 3)),
        "range big": lambda c: list(range(10**20, 10**20 + 3)),
        "slice object": lambda c: slice(1, 2, 3),
        "init": lambda c: after(c, c.__init__("abc")),
        "clear": lambda c: after(c, c.clear()),
        "join": lambda c: ",".join(str(x) for x in c),
        "bad index": lambda c: c[100],
        "bad key": lambda c: c["x"],
    },
)
perform(
    words,
    {
        "set": lambda c: after(c, [c.__setitem__(i, i) for i in range(50)]),
        "set text": lambda c: after(c, [c.__setitem__("k" + str(i), i) for i in range(20)]),
        "get": lambda c: [c.get(k) for k in ("one", 6, "none")],
        "missing": lambda c: c["none"],
        "setdefault": lambda c: [c.setdefault(k, []) for k in ("one", "new", 7)],
        "pop": lambda c: [c.pop("one"), c.pop("none", 0)],
        "popitem": lambda c: [c.popitem() for _ in range(5)],
        "delete": lambda c: delitem(c, "two"),
        "update": lambda c: after(c, c.update({i: i for i in range(10)})),
        "update pairs": lambda c: after(c, c.update([(i, i) for i in range(10)])),
        "update keywords": lambda c: after(c, c.update(a=1, b=2)),
        "or": lambda c: c | {1: 2},
        "ior": lambda c: ior(c, {i: 1 for i in range(20)}),
        "copy": lambda c: c.copy(),
        "dict": lambda c: dict(c, extra=1),
        "fromkeys": lambda c: dict.fromkeys(c, 0),
        "equal": lambda c: c == words(),
        "repr": lambda c: repr(c),
        "keys": lambda c: list(c.keys()),
        "values": lambda c: list(c.values()),
        "items": lambda c: list(c.items()),
        "reversed": lambda c: list(reversed(c)),
        "keys and": lambda c: len(c.keys() & ["one", "two"]),
        "keys or": lambda c: len(c.keys() | ["x"]),
        "items xor": lambda c: len(c.items() ^ {"one": 1, "x": 2}.items()),
        "items minus": lambda c: len(c.items() - [("one", 1)]),
        "display": lambda c: {**c, "x": 1, **{"y": 2}},
        "call": lambda c: (lambda **k: sorted(k))(**{k: v for k, v in c.items() if isinstance(k, str)}),
        "sorted": lambda c: sorted(c, key=str),
        "comprehension": lambda c: {v: k for k, v in c.items()},
        "clear": lambda c: after(c, c.clear()),
        "nested": lambda c: after(c, setitem(c, "d", words())),
        "grow": lambda c: len(after(c, [c.__setitem__(i, i) for i in range(300)])),
        "unhashable": lambda c: c.get([]),
        "format": lambda c: "%(one)s %(two)r" % c,
        "format map": lambda c: "{one} {two}".format_map(c),
    },
)
perform(
    keys,
    {
        "add": lambda c: len(after(c, [c.add(i) for i in range(60)])),
        "discard": lambda c: len(after(c, c.discard("a"), c.discard("none"))),
        "remove": lambda c: c.remove("none"),
        "pop": lambda c: len([c.pop() for _ in range(6)]),
        "update": lambda c: len(after(c, c.update(range(50), "xyz"))),
        "or": lambda c: len(c | {1, 9, 10}),
        "and": lambda c: len(c & {1, 9, 10}),
        "minus": lambda c: len(c - {1, 9, 10}),
        "xor": lambda c: len(c ^ {1, 9, 10}),
        "union": lambda c: len(c.union(range(40), "abc")),
        "intersection": lambda c: len(c.intersection([1, 2, 77])),
        "difference": lambda c: len(c.difference([1, 2, 77])),
        "symmetric": lambda c: len(c.symmetric_difference([1, 2, 77])),
        "iand": lambda c: len(after(c, c.__iand__({1, 2}))),
        "ixor": lambda c: len(after(c, c.__ixor__({1, 99}))),
        "difference update": lambda c: len(after(c, c.difference_update([1, 2]))),
        "intersection update": lambda c: len(after(c, c.intersection_update([1, 2]))),
        "symmetric update": lambda c: len(after(c, c.symmetric_difference_update([1, 99]))),
        "subset": lambda c: c.issubset(list(c) + [1]),
        "superset": lambda c: c >= {1, 2},
        "disjoint": lambda c: c.isdisjoint("xyz"),
        "frozen": lambda c: len(frozenset(c)),
        "frozen hash": lambda c: hash(frozenset(c)) == hash(frozenset(c)),
        "copy": lambda c: len(c.copy()),
        "sorted": lambda c: sorted(map(str, c)),
        "set in dict": lambda c: len({frozenset(c): 1}),
        "repr": lambda c: len(repr(c)),
        "clear": lambda c: after(c, c.clear()),
        "iterate": lambda c: sum(1 for _ in c),
    },
)

# Every method of set and frozenset against keys that change or free the set.
from hooks import Dying, Feed, Item, box, fire, matrix


def make():
    return {Item(n, 1) for n in range(6)}


K = lambda n: Item(n, 1)


def grow():
    box.c.update(range(100, 200))


def pop_one():
    if box.c:
        box.c.pop()


def free():
    box.c = None


actions = {
    "clear": lambda: box.c.clear(),
    "add": lambda: box.c.add("new"),
    "grow": grow,
    "pop": pop_one,
    "refill": lambda: (box.c.clear(), box.c.add(K(3))),
    "free": free,
    "raise": lambda: 1 / 0,
}


def same(result):
    # Orders of keys that collide depend on how they came in: the numbers tell enough.
    if isinstance(result, (set, frozenset)):
        return sorted(str(getattr(k, "n", k)) for k in result)
    return result


def in_place(operator, value):
    c = box.c
    if operator == "or":
        c |= value
    elif operator == "and":
        c &= value
    elif operator == "minus":
        c -= value
    else:
        c ^= value
    return same(c)


def walk():
    out = []
    for entry in box.c:
        fire()
        out.append(entry.n if isinstance(entry, Item) else entry)
        if len(out) > 20:
            break
    return sorted(map(str, out))


calls = {
    "add": lambda: box.c.add(K(4)),
    "add new": lambda: box.c.add(K(40)),
    "discard": lambda: box.c.discard(K(4)),
    "discard missing": lambda: box.c.discard(K(40)),
    "remove": lambda: box.c.remove(K(4)),
    "remove missing": lambda: box.c.remove(K(40)),
    "contains": lambda: K(4) in box.c,
    "contains missing": lambda: K(40) in box.c,
    "or": lambda: same(box.c | {K(4), K(40)}),
    "ror": lambda: same({K(4), K(40)} | box.c),
    "and": lambda: same(box.c & {K(4), K(40)}),
    "rand": lambda: same({K(4), K(40)} & box.c),
    "minus": lambda: same(box.c - {K(4), K(40)}),
    "rminus": lambda: same({K(4), K(40)} - box.c),
    "xor": lambda: same(box.c ^ {K(4), K(40)}),
    "ior": lambda: in_place("or", {K(4), K(40)}),
    "iand": lambda: in_place("and", {K(4), K(40)}),
    "iminus": lambda: in_place("minus", {K(4), K(40)}),
    "ixor": lambda: in_place("xor", {K(4), K(40)}),
    "union": lambda: same(box.c.union(Feed([K(4), K(40)]), {K(4): 1})),
    "intersection": lambda: same(box.c.intersection(Feed([K(4), K(40)]))),
    "difference": lambda: same(box.c.difference(Feed([K(4), K(40)]))),
    "difference dict": lambda: same(box.c.difference({K(4): 1})),
    "symmetric": lambda: same(box.c.symmetric_difference(Feed([K(4), K(40)]))),
    "update": lambda: box.c.update(Feed([K(4), K(40)])),
    "update dict": lambda: box.c.update({K(4): 1, K(40): 2}),
    "update self": lambda: box.c.update(box.c),
    "intersection update": lambda: box.c.intersection_update(Feed([K(4), K(40)])),
    "difference update": lambda: box.c.difference_update(Feed([K(4), K(40)])),
    "difference self": lambda: box.c.difference_update(box.c),
    "symmetric update": lambda: box.c.symmetric_difference_update(Feed([K(4), K(40)])),
    "symmetric dict": lambda: box.c.symmetric_difference_update({K(4): 1, K(40): 2}),
    "subset": lambda: box.c.issubset(make()),
    "subset feed": lambda: box.c.issubset(Feed(make())),
    "superset": lambda: box.c.issuperset(Feed([K(4), K(40)])),
    "superset set": lambda: make().issuperset(box.c),
    "disjoint": lambda: box.c.isdisjoint(Feed([K(40), K(4)])),
    "disjoint set": lambda: box.c.isdisjoint({K(40), K(4)}),
    "equal": lambda: box.c == make(),
    "unequal": lambda: make() != box.c,
    "less": lambda: box.c < make(),
    "greater": lambda: box.c >= make(),
    "new": lambda: same(set(box.c)),
    "frozen": lambda: same(frozenset(box.c)),
    "copy": lambda: same(box.c.copy()),
    "init": lambda: box.c.__init__(Feed([K(4), K(4)])),
    "sorted": lambda: sorted(box.c),
    "walk": walk,
    "max": lambda: max(box.c),
    "any": lambda: any(box.c),
    "list": lambda: len(list(box.c)),
    "dict": lambda: len(dict.fromkeys(box.c)),
    "hash": lambda: isinstance(hash(frozenset(box.c)), int),
    "set in set": lambda: {1, 2} in box.c,
}


def settled(make_one):
    # The container is shown by its sorted numbers.
    class Shown(set):
        def __repr__(self):
            return str(sorted(str(getattr(k, "n", k)) for k in set.__iter__(self)))

        __hash__ = None

    def made():
        s = Shown()
        set.update(s, make_one())
        return s

    return made


matrix(settled(make), calls, actions)


def dying():
    return {Dying(n) for n in range(6)}


deaths = {
    "clear": lambda: box.c.clear(),
    "pop": lambda: box.c.pop() and None,
    "remove": lambda: box.c.remove(3),
    "discard": lambda: box.c.discard(3),
    "difference update": lambda: box.c.difference_update([1, 2, 3]),
    "intersection update": lambda: box.c.intersection_update([1, 2, 3]),
    "symmetric update": lambda: box.c.symmetric_difference_update([1, 2, 3]),
    "init": lambda: box.c.__init__([1]),
}
matrix(settled(dying), deaths, {name: action for name, action in actions.items() if name != "raise"}, (1, 2, 4))

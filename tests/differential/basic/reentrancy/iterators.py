# Every iterator whose container changes, shrinks or goes away between two steps, and iterators that meet themselves.
from hooks import Dying, Feed, Item, box, fire, matrix, shown


def free():
    box.c = None


# The container is what the iterator walks; box.other is the iterator.
def stepped(iterator, steps=2):
    box.other = iterator
    out = []
    for _ in range(steps):
        out.append(next(iterator, "end"))
    fire()
    for item in iterator:
        out.append(item)
        if len(out) > 20:
            break
    out.append(next(iterator, "end"))
    return out


def hinted(iterator, steps=2):
    for _ in range(steps):
        next(iterator, None)
    fire()
    hint = iterator.__length_hint__()
    state = iterator.__reduce__()
    return [hint, type(state).__name__, len(state), list(iterator)]


def sized(iterator):
    next(iterator)
    fire()
    return [iterator.__length_hint__(), list(iterator), iterator.__length_hint__()]


list_actions = {
    "clear": lambda: box.c.clear(),
    "append": lambda: box.c.append("new"),
    "grow": lambda: box.c.extend(range(15)),
    "pop": lambda: box.c and box.c.pop(),
    "cut": lambda: box.c.__delitem__(slice(1, None)),
    "insert": lambda: box.c.insert(0, "new"),
    "free": free,
    "drain": lambda: list(box.other or ()) and None,
}
list_calls = {
    "iter": lambda: stepped(iter(box.c)),
    "iter all": lambda: stepped(iter(box.c), 9),
    "reversed": lambda: stepped(reversed(box.c)),
    "reversed all": lambda: stepped(reversed(box.c), 9),
    "hint": lambda: hinted(iter(box.c)),
    "hint reversed": lambda: hinted(reversed(box.c)),
    "enumerate": lambda: stepped(enumerate(box.c)),
    "zip": lambda: stepped(zip(box.c, "abcdefgh")),
    "zip twice": lambda: stepped(zip(box.c, box.c)),
    "zip one": lambda: stepped((lambda it: zip(it, it))(iter(box.c))),
    "zip strict": lambda: stepped(zip(box.c, range(6), strict=True)),
    "map": lambda: stepped(map(lambda x: x, box.c)),
    "map two": lambda: stepped(map(lambda x, y: (x, y), box.c, iter(box.c))),
    "filter": lambda: stepped(filter(lambda x: x != 1, box.c)),
    "filter none": lambda: stepped(filter(None, box.c)),
    "generator": lambda: stepped(x for x in box.c),
    "chain": lambda: stepped(x for y in (box.c, box.c) for x in y),
    "sum": lambda: sum(stepped(iter(box.c))[:2], 0),
    "setstate": lambda: (lambda it: (fire(), it.__setstate__(3), list(it)))(iter(box.c)),
    "setstate reversed": lambda: (lambda it: (fire(), it.__setstate__(3), list(it)))(reversed(box.c)),
    "setstate far": lambda: (lambda it: (it.__setstate__(100), fire(), list(it)))(iter(box.c)),
}
matrix(lambda: list(range(6)), list_calls, list_actions, (1,))

byte_actions = {
    "clear": lambda: box.c.clear(),
    "append": lambda: box.c.append(65),
    "grow": lambda: box.c.extend(b"x" * 15),
    "cut": lambda: box.c.__delitem__(slice(1, None)),
    "free": free,
}
matrix(
    lambda: bytearray(b"abcdef"),
    {
        "iter": lambda: stepped(iter(box.c)),
        "iter all": lambda: stepped(iter(box.c), 9),
        "reversed": lambda: stepped(reversed(box.c)),
        "hint": lambda: hinted(iter(box.c)),
        "enumerate": lambda: stepped(enumerate(box.c, Item(3))),
        "zip": lambda: stepped(zip(box.c, box.c)),
        "list": lambda: list(map(lambda x: (fire(), x)[1], box.c)),
        "setstate": lambda: (lambda it: (fire(), it.__setstate__(3), list(it)))(iter(box.c)),
    },
    byte_actions,
    (1, 2),
)

dict_actions = {
    "clear": lambda: box.c.clear(),
    "add": lambda: box.c.__setitem__("new", 1),
    "swap": lambda: (box.c.pop(5, None), box.c.__setitem__("new", 1)),
    "grow": lambda: box.c.update(dict.fromkeys(range(100, 120))),
    "pop": lambda: box.c and box.c.popitem(),
    "overwrite": lambda: box.c.update({k: "over" for k in box.c}),
    "free": free,
    "drain": lambda: list(box.other or ()) and None,
}
views = {
    "keys": lambda: box.c,
    "values": lambda: box.c.values(),
    "items": lambda: box.c.items(),
}
dict_calls = {}
for view_name, view in views.items():
    dict_calls["iter " + view_name] = lambda view=view: stepped(iter(view()))
    dict_calls["iter all " + view_name] = lambda view=view: stepped(iter(view()), 9)
    dict_calls["reversed " + view_name] = lambda view=view: stepped(reversed(view()))
    dict_calls["hint " + view_name] = lambda view=view: sized(iter(view()))
    dict_calls["hint reversed " + view_name] = lambda view=view: sized(reversed(view()))
    dict_calls["reduce " + view_name] = lambda view=view: (lambda it: (next(it), fire(), it.__reduce__()[1]))(iter(view()))
    dict_calls["zip " + view_name] = lambda view=view: stepped(zip(view(), view()))
    dict_calls["map " + view_name] = lambda view=view: list(map(lambda x: (fire(), x)[1], view()))
    dict_calls["list of map " + view_name] = lambda view=view: [(fire(), x)[1] for x in view()]
matrix(lambda: {n: n * 10 for n in range(6)}, dict_calls, dict_actions, (1, 2))

set_actions = {
    "clear": lambda: box.c.clear(),
    "add": lambda: box.c.add("new"),
    "swap": lambda: (box.c.discard(5), box.c.add(6)),
    "grow": lambda: box.c.update(range(100, 120)),
    "pop": lambda: box.c and box.c.pop(),
    "free": free,
    "drain": lambda: list(box.other or ()) and None,
}
matrix(
    lambda: set(range(6)),
    {
        "iter": lambda: stepped(iter(box.c)),
        "iter all": lambda: stepped(iter(box.c), 9),
        "hint": lambda: sized(iter(box.c)),
        "reduce": lambda: (lambda it: (next(it), fire(), it.__reduce__()[1]))(iter(box.c)),
        "zip": lambda: stepped(zip(box.c, box.c)),
        "map": lambda: list(map(lambda x: (fire(), x)[1], box.c)),
        "sorted": lambda: sorted(box.c, key=lambda x: (fire(), str(x))[1]),
    },
    set_actions,
    (1, 2),
)


# Iterators that are asked for their next item while they make one.
class Selfish:
    # __next__ drains the iterator that stands on it.
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration
        if self.n == 3 and box.other is not None:
            try:
                return next(box.other, "inner end")
            except Exception as error:
                return f"{type(error).__name__}: {error}"
        return self.n


def selfish(make_iterator):
    box.other = make_iterator(Selfish(7))
    return list(box.other)


def dropping(make_iterator):
    # The only reference to the iterator goes while it steps.
    source = Feed(range(6))
    box.other = make_iterator(source)
    out = []
    while box.other is not None and len(out) < 20:
        out.append(next(box.other, "end"))
        if out[-1] == "end":
            break
    return out


def forget():
    box.other = None


makers = {
    "enumerate": enumerate,
    "zip": lambda it: zip(it, "abcdefgh"),
    "zip second": lambda it: zip("abcdefgh", it),
    "zip strict": lambda it: zip(it, range(6), strict=True),
    "map": lambda it: map(lambda x: x, it),
    "map two": lambda it: map(lambda x, y: (x, y), it, "abcdefgh"),
    "filter": lambda it: filter(lambda x: x != 1, it),
    "filter none": lambda it: filter(None, it),
    "generator": lambda it: (x for x in it),
    "sentinel": lambda it: iter(it.__next__, 2),
    "nested": lambda it: map(lambda x: x, filter(None, enumerate(it))),
}
matrix(lambda: [], {name: lambda maker=maker: selfish(maker) for name, maker in makers.items()}, {"self": lambda: None}, (1,))
matrix(
    lambda: [],
    {name: lambda maker=maker: dropping(maker) for name, maker in makers.items()},
    {"forget": forget, "raise": lambda: 1 / 0, "drain": lambda: list(box.other or ()) and None},
    (1, 2, 4),
)


# iter(callable, sentinel): the sentinel's comparison and the call change things.
class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self):
        fire()
        self.n += 1
        return self.n


def sentinel():
    box.other = iter(Counter(), Item(4))
    out = []
    for item in box.other:
        out.append(item)
        if len(out) > 20:
            break
    return out


matrix(lambda: [], {"sentinel": sentinel}, {"forget": forget, "raise": lambda: 1 / 0, "drain": lambda: list(box.other or ()) and None}, (1, 2, 3, 5))

# range with numbers that act, and a str built while walked.
matrix(
    lambda: [1, 2, 3],
    {
        "range": lambda: list(range(Item(0), Item(6), Item(2))),
        "range get": lambda: range(10)[Item(3)],
        "range slice": lambda: range(10)[Item(3) : Item(8)],
        "range index": lambda: range(10).index(Item(3)),
        "range count": lambda: range(10).count(Item(3)),
        "range in": lambda: Item(3) in range(10),
        "slice indices": lambda: slice(Item(1), Item(5), Item(2)).indices(Item(4)),
        "slice equal": lambda: slice(Item(1), Item(5)) == slice(Item(1), Item(5)),
        "slice less": lambda: slice(Item(1), Item(5)) < slice(Item(1), Item(6)),
        "slice repr": lambda: repr(slice(Item(1), box.c)),
        "enumerate": lambda: list(enumerate("ab", Item(3))),
        "tuple index": lambda: tuple(box.c).index(Item(3), Item(0), Item(3)),
        "tuple get": lambda: tuple(box.c)[Item(1)],
        "tuple times": lambda: tuple(box.c) * Item(2),
        "tuple equal": lambda: (Item(1), Item(2)) == (Item(1), Item(2)),
        "tuple less": lambda: (Item(1), Item(2)) < (Item(1), Item(3)),
        "tuple hash": lambda: isinstance(hash((Item(1), Item(2))), int),
        "tuple repr": lambda: repr((Item(1), box.c)),
        "tuple feed": lambda: tuple(Feed("abc", 50)),
        "tuple star": lambda: (*Feed("abc"), *box.c),
    },
    {"clear": lambda: box.c.clear(), "free": free, "raise": lambda: 1 / 0},
    (1, 2, 3),
)

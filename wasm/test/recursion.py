# Endless recursion of every kind, with a recursion limit that no stack can hold: each ends in RecursionError.
import sys

sys.setrecursionlimit(10**8)


def plain(n):
    return plain(n + 1) + 1


def many(a, b=1, *args, c=2, **names):
    x = a + b
    z = [x, c, f"{x} {c!r:>10}"]
    return many(x & 7, c, *z, **{"d": x}), z


def mapped(n):
    return list(map(mapped, [n]))


def generator(n):
    for item in generator(n + 1):
        yield item


def delegating(n):
    yield from delegating(n + 1)


def comprehension(n):
    return [x for x in [comprehension(n + 1)] if x]


def ordered(n):
    return sorted([2, 1], key=ordered)


def largest(n):
    return max(filter(largest, [n]), default=0)


def matched(value):
    match value:
        case {"a": [first, *others], **rest}:
            return matched(value), first, others, rest


class Attribute:
    def __getattr__(self, name):
        return getattr(self, name + "")


class Operators:
    def __add__(self, other):
        return self + other

    def __call__(self, *args, **names):
        return self(*args, **names)

    def __repr__(self):
        return repr([self, {1: (self,)}])

    def __str__(self):
        return "%s %r" % (self, 1)

    def __format__(self, spec):
        return "{0:>{1}}".format(self, 4)

    def __eq__(self, other):
        return [self] == [Operators()]

    def __lt__(self, other):
        return max(self, other)

    __gt__ = __lt__

    def __hash__(self):
        return hash((1, (self,)))

    def __iter__(self):
        return iter(list(Operators()))

    def __bool__(self):
        return not self

    def __index__(self):
        return [1, 2, 3][self]

    def __contains__(self, item):
        return item in self

    def __setattr__(self, name, value):
        setattr(self, name, value)

    def __enter__(self):
        with Operators() as inner:
            return inner

    def __exit__(self, *details):
        return False

    @property
    def own(self):
        return self.own


class Described:
    class Descriptor:
        def __get__(self, instance, owner):
            return Described().x

    x = Descriptor()


class Meta(type):
    def __instancecheck__(cls, other):
        return isinstance(other, (int, cls))

    def __call__(cls, *args):
        return cls(*args)


class Made(metaclass=Meta):
    pass


class Starting:
    def __init__(self, *args):
        Starting(*args)


def nested(n):
    items = []
    for _ in range(n):
        items = [items]
    return items


deep, other = nested(1_000_000), nested(1_000_000)
o = Operators()
ATTEMPTS = {
    "call": lambda: plain(1), "arguments": lambda: many(1), "map": lambda: mapped(1), "generator": lambda: list(generator(1)),
    "yield from": lambda: list(delegating(1)), "comprehension": lambda: comprehension(1), "key": lambda: ordered(1),
    "filter": lambda: largest(1), "match": lambda: matched({"a": [1, 2], "b": 3}), "getattr": lambda: Attribute().x,
    "add": lambda: o + 1, "callable": lambda: o(1, k=2), "repr": lambda: repr(o), "str": lambda: str(o), "format": lambda: format(o),
    "eq": lambda: o == 1, "lt": lambda: o < o, "hash": lambda: hash(o), "iter": lambda: list(o), "bool": lambda: bool(o),
    "index": lambda: [1][o], "contains": lambda: 1 in o, "setattr": lambda: setattr(o, "x", 1), "with": o.__enter__,
    "property": lambda: o.own, "descriptor": lambda: Described().x, "isinstance": lambda: isinstance("", Made),
    "metaclass": lambda: Made(), "init": lambda: Starting(1), "nested eq": lambda: deep == other, "nested repr": lambda: repr(deep),
}
for name, attempt in ATTEMPTS.items():
    try:
        print(name, attempt())
    except RecursionError:
        pass
del deep, other
print(len(ATTEMPTS), "attempts ended")

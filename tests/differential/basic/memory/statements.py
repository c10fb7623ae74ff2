# Statements that make objects on their way, in memory: async blocks, scopes, in-place operators, type parameters, super, folds.
import sys

from operation import perform


class Vector:
    """Every operator makes something new or changes itself."""

    def __init__(self, *items):
        self.items = list(items)

    def __repr__(self):
        return f"Vector{tuple(self.items)}"

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items))

    def __imatmul__(self, other):
        self.items = [self @ other]
        return self

    def __pos__(self):
        return Vector(*self.items)

    def __rshift__(self, by):
        return Vector(*self.items[by:])

    def __ilshift__(self, item):
        self.items += [item]
        return self

    def __getitem__(self, key):
        return [key] if isinstance(key, slice) else self.items[key]

    def __setitem__(self, key, value):
        self.items.append((key, value))

    def __delitem__(self, key):
        self.items.append(str(key))

    def __delattr__(self, name):
        self.items.append("deleted " + name)

    def __len__(self):
        return len(self.items)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


class Once:
    def __await__(self):
        yield [1]
        return "awaited"


class Turnstile:
    async def __aenter__(self):
        return [await Once()]

    async def __aexit__(self, kind, error, trace):
        await Once()
        return kind is ValueError


async def ticks(n):
    try:
        for i in range(n):
            await Once()
            yield {i: str(i)}
    finally:
        await Once()


async def with_block(fails):
    seen = []
    async with Turnstile() as first, Turnstile():
        seen.append(first)
        if fails:
            raise ValueError(seen)
    return seen


async def loops():
    found = [item async for item in ticks(3) if item]
    async for item in ticks(2):
        found.append(item)
    else:
        found.append("else")
    return found


async def closes():
    walk = ticks(4)
    first = await anext(walk)
    await walk.aclose()
    return [first, await anext(walk, "nothing")]


async def throws():
    walk = ticks(4)
    await anext(walk)
    try:
        await walk.athrow(KeyError("thrown"))
    except KeyError as error:
        return error.args


def in_place(kind):
    if kind == "numbers":
        a, b = 10**20, 2.5
        a += 1; a -= 2; a *= 3; a //= 2; a %= 10**19; a <<= 70; a >>= 3; a |= 1 << 90; a &= ~7; a ^= 5
        b /= 3; b **= 2
        return [a, round(b, 9)]
    if kind == "texts":
        text, data = "a", b"b"
        for i in range(5):
            text += str(i)
            data += bytes([48 + i])
        text *= 3
        return [text, data]
    if kind == "containers":
        a, b, c, d = [1], {1}, {"k": 1}, (1,)
        a += (2, 3); a *= 2; b |= {2, 9}; b &= {2, 3}; b ^= {7}; b -= {3}; c |= {"z": 2}; d += (4,)
        return [a, sorted(b), c, d]
    v = Vector(1, 2)
    v @= Vector(3, 4)
    v <<= 5
    return [v, +v, v >> 1, v @ Vector(1, 1)]


def slices(v):
    v[1:2] = "one"
    del v[3:4:2]
    plain = list(range(6))
    plain[1:3] = [9]
    plain[::2] = "abc"
    del plain[-1:]
    return [v[1:], v.items, plain, "abcdef"[::-2], (1, 2, 3)[:2]]


def names():
    global kept
    kept = [1]
    first = kept
    del kept
    try:
        return kept
    except NameError as error:
        return [error.name, first]


def class_body(outer):
    class Body:
        value = outer
        seen: list[int] = [outer]
        for step in range(2):
            value = [value, step]
        names = sorted(n for n in locals() if not n.startswith("_"))
        del step

        def method(self):
            return __class__.__name__

    return [Body.value, Body.names, Body.__annotations__, Body().method()]


def type_parameters():
    def first[T: (int, str), *Ts, **P](items: list[T]) -> T:
        return items[0]

    class Box[T]:
        item: T

    type Pair[A] = tuple[A, A]
    return [first.__type_params__, Box[int], Pair.__value__, Box.__orig_bases__, first([3])]


class Base:
    label = "base"

    def __init__(self, *args, **keywords):
        self.given = [args, keywords]

    @classmethod
    def make(cls):
        return [cls.__name__]


class Derived(Base):
    def __init__(self):
        super().__init__(1, two=2)
        self.upper = super().label

    @classmethod
    def make(cls):
        return super().make() + [super().label]


def calls():
    def take(*args, **keywords):
        return [args, keywords]

    more = {"b": 2}
    try:
        take(**more, **{"b": 3})
    except TypeError as error:
        return [take(*"ab", *[1], **more, c=3), str(error).split(".")[-1]]


def imports():
    import collections.abc
    import os.path as path
    from itertools import chain, count as counter

    return [path.join("a", "b"), collections.abc.Sized.__name__, list(chain("ab", [1])), next(counter(4))]


def pairs():
    text = []
    for i, item in enumerate(["a", "b"], 1):
        text.append((i, item))
    for (a, b), c in zip({"x": 1}.items(), [Vector()]):
        text.append([a, b, c])
    (first, *rest), last = "abc", {2}
    text.append([first, rest, last])
    return text


def folds(n):
    rows = [Vector(i, str(i)) for i in range(n)]
    return [
        sum(len(row) for row in rows), any(row is None for row in rows), all(len(row) for row in rows),
        max(str(i) for i in range(n)), min(10**20 + i for i in range(n)), sorted({f"{i}" for i in range(n)}),
        tuple([i] for i in range(n)), list(str(i) for i in range(n)), set(i // 2 for i in range(n)), "".join(str(i) for i in range(n)),
        dict((i, [i]) for i in range(n)),
    ]


def raised_again():
    seen = []
    try:
        try:
            {}["key"]
        except KeyError as error:
            seen.append(error.args)
            raise
        finally:
            seen.append("finally")
    except LookupError as error:
        seen.append(error.__traceback__.tb_lineno > 0)
    try:
        try:
            raise ExceptionGroup("several", [ValueError(1), KeyError(2)])
        except* ValueError as group:
            seen.append(group.exceptions)
    except ExceptionGroup as rest:
        seen.append(rest.exceptions)
    return seen


def matched(subject):
    match subject:
        case {"k": [first, *rest], **others}:
            return [first, rest, others]
        case Base(label=str() as label, given=[args, _]):
            return [label, args]
        case (a, b) | [a, b, _]:
            return [b, a]


def shown(c):
    return f"{c!r:>30}|{len(c):04d}|{c.items=}|{'%s-%5.2f' % (c, 1.5)}|{'{0.items[0]:x}'.format(c)}"


perform(
    lambda: Vector(11, 22),
    {
        "async with": lambda c: run(with_block(False)),
        "async with, fails": lambda c: run(with_block(True)),
        "async for": lambda c: run(loops()),
        "async generator closed": lambda c: run(closes()),
        "async generator thrown into": lambda c: run(throws()),
        "in place, numbers": lambda c: in_place("numbers"),
        "in place, texts": lambda c: in_place("texts"),
        "in place, containers": lambda c: in_place("containers"),
        "in place, objects": lambda c: in_place("objects"),
        "slices": lambda c: slices(c),
        "delete attribute": lambda c: [delattr(c, "x"), c],
        "names": lambda c: names(),
        "class body": lambda c: class_body([1]),
        "type parameters": lambda c: type_parameters(),
        "super": lambda c: [Derived().given, Derived().upper, Derived.make()],
        "calls": lambda c: calls(),
        "imports": lambda c: imports(),
        "pairs": lambda c: pairs(),
        "folds": lambda c: folds(4),
        "raised again": lambda c: raised_again(),
        "match mapping": lambda c: matched({"k": "ab", "z": 1}),
        "match class": lambda c: matched(Derived()),
        "match sequence": lambda c: matched([1, 2, 3]),
        "shown": lambda c: shown(c),
        "unpacking": lambda c: [*c.items, *{1: 2}, *"x"] + [{**{"a": 1}, "b": [2]}] + [{*"aa"}],
        "walrus": lambda c: [(n := [1]), n, (lambda: (m := str(n)))()],
        "conditional": lambda c: [len(c) and [1] or {}, [2] if not c.items else (3,), not c, 1 < len(c) < 3.5],
        "compare": lambda c: [[1, "a"] < [1, "b"], (1, [2]) == (1, [2]), "x" in {"x": 1}, c is not None, {1} <= {1, 2}],
        "star target": lambda c: [[a, b, d] for a, *b, d in ["abcd", (1, 2)]],
        "nested functions": lambda c: [f() for f in [lambda i=i: [i] * 2 for i in range(2)]],
        "frame locals": lambda c: sorted(sys._getframe().f_locals),
    },
)

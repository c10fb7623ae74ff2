# Operations of classes, instances, functions, generators, exceptions, imports and files in memory.
import io
import sys

from operation import perform


class Point:
    kind = "point"

    def __init__(self, x=1, y=2):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def moved(self, dx=0, *, dy=0):
        return Point(self.x + dx, self.y + dy)

    @property
    def total(self):
        return self.x + self.y

    @classmethod
    def origin(cls):
        return cls(0, 0)

    @staticmethod
    def name():
        return "static"

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return details[0] is KeyError

    def __getattr__(self, name):
        if name.startswith("dynamic"):
            return name
        raise AttributeError(name)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]
        self.b = {2: 3}


def attributes(c, n):
    for i in range(n):
        setattr(c, f"name{i}", i)
    return c


def make_class(*bases, **space):
    return type("Made", bases, space)


def closure():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return [step() for _ in range(3)]


def counting(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                yield got
    finally:
        Point()


def delegated():
    return (yield from counting(3))


def sending():
    g = counting(5)
    return [next(g), g.send("x"), next(g), g.close()]


def throwing():
    g = counting(5)
    next(g)
    try:
        g.throw(ValueError("thrown"))
    except ValueError as error:
        return str(error)


async def inner(n):
    return n * 2


async def outer():
    return [await inner(1), await inner(2)]


def drive():
    c = outer()
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value


def raise_chain():
    try:
        try:
            raise KeyError("first")
        except KeyError as error:
            raise ValueError("second") from error
    except ValueError as error:
        return [repr(error), repr(error.__cause__), error.__traceback__ is not None]


def raise_group():
    try:
        raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        first = repr(group.exceptions)
    except* TypeError as group:
        second = len(group.exceptions)
    return [first, second]


def with_block():
    with Point() as p:
        raise KeyError("swallowed")
    return p


def finally_block():
    try:
        return [1 / 0]
    except ZeroDivisionError as error:
        error.add_note("note")
        return error.__notes__
    finally:
        Point()


def match(value):
    match value:
        case {"kind": "point", **rest}:
            return rest
        case [first, *others]:
            return others
        case Point(x=x, y=2):
            return x
        case str() | bytes():
            return "text"
    return None


def recursion(n):
    return 0 if n == 0 else 1 + recursion(n - 1)


def decorated(function):
    def wrapper(*args, **keywords):
        return [function(*args, **keywords), args, sorted(keywords)]

    return wrapper


@decorated
def keyword_function(a, b=2, *args, c, d=4, **rest):
    return [a, b, args, c, d, sorted(rest)]


def cycle():
    a = Point()
    a.x = a
    a.y = [a, {1: a}]
    return a.kind


def text_file():
    f = io.StringIO()
    for i in range(20):
        print("line", i, file=f)
    f.seek(0)
    return [len(f.readlines()), len(f.getvalue())]


def byte_file():
    f = io.BytesIO(b"abc\ndef\n" * 20)
    t = io.TextIOWrapper(f, encoding="utf-8")
    return [t.readline(), len(t.read())]


def buffered():
    raw = io.BytesIO()
    b = io.BufferedWriter(raw, buffer_size=16)
    b.write(b"0123456789" * 5)
    b.flush()
    return len(raw.getvalue())


def exec_assert(c):
    assert c.x == 2, "assertion text"


def make_annotated():
    def f(a: int, b: "str" = "x") -> list[int]:
        pass

    return f


perform(
    Point,
    {
        "repr": lambda c: repr(c),
        "attributes": lambda c: len(vars(attributes(c, 3))),
        "many attributes": lambda c: len(vars(attributes(c, 30))),
        "delete": lambda c: [delattr(c, "x"), sorted(vars(c))],
        "dict": lambda c: sorted(c.__dict__),
        "set dict": lambda c: [setattr(c, "__dict__", {"x": 5, "y": 6}), c],
        "missing": lambda c: c.nothing,
        "dynamic": lambda c: c.dynamic_thing,
        "method": lambda c: c.moved(1, dy=2),
        "bound": lambda c: [m(1) for m in (c.moved, Point.origin().moved)],
        "add": lambda c: c + c,
        "equal": lambda c: c == Point(),
        "hash": lambda c: {c: 1}[Point()],
        "property": lambda c: c.total,
        "set property": lambda c: setattr(c, "total", 1),
        "class method": lambda c: [c.origin(), c.name()],
        "getattr": lambda c: getattr(c, "kind", None),
        "dir": lambda c: "moved" in dir(c),
        "slotted": lambda c: Slotted().a,
        "slotted bad": lambda c: setattr(Slotted(), "z", 1),
        "class": lambda c: make_class(Point, tag=1)().tag,
        "class twice": lambda c: [make_class(make_class()).__mro__ != ()],
        "class slots": lambda c: make_class(__slots__=("p", "q")).__slots__,
        "class attribute": lambda c: [setattr(make_class(), f"a{i}", i) for i in range(5)],
        "bad bases": lambda c: make_class(int, str),
        "bad mro": lambda c: make_class(object, Point),
        "super": lambda c: super(Point, c).__init__(),
        "isinstance": lambda c: [isinstance(c, (int, Point)), issubclass(Point, object)],
        "change class": lambda c: [setattr(c, "__class__", make_class(Point)), type(c).__name__],
        "closure": lambda c: closure(),
        "lambda": lambda c: [(lambda x, y=i: x + y)(1) for i in range(3)],
        "generator": lambda c: list(counting(4)),
        "delegated": lambda c: list(delegated()),
        "sending": lambda c: sending(),
        "throwing": lambda c: throwing(),
        "expression": lambda c: sum(x * y for x in range(3) for y in range(3)),
        "coroutine": lambda c: drive(),
        "chain": lambda c: raise_chain(),
        "group": lambda c: raise_group(),
        "with": lambda c: with_block(),
        "finally": lambda c: finally_block(),
        "match dict": lambda c: match({"kind": "point", "z": 1}),
        "match list": lambda c: match([1, 2, 3]),
        "match class": lambda c: match(c),
        "match text": lambda c: match("text"),
        "recursion": lambda c: recursion(50),
        "keywords": lambda c: keyword_function(1, 2, 3, c=4, e=5),
        "keywords spread": lambda c: keyword_function(*[1], **{"c": 3}),
        "keywords bad": lambda c: keyword_function(1),
        "too many": lambda c: c.moved(1, 2, 3),
        "cycle": lambda c: [cycle() for _ in range(5)],
        "text file": lambda c: text_file(),
        "byte file": lambda c: byte_file(),
        "buffered": lambda c: buffered(),
        "print": lambda c: print("to nowhere", c, file=io.StringIO()),
        "frame": lambda c: sys._getframe().f_lineno > 0,
        "exc info": lambda c: sys.exc_info(),
        "import": lambda c: __import__("math").pi,
        "import bad": lambda c: __import__("no_such_module"),
        "globals": lambda c: "Point" in globals(),
        "locals": lambda c: sorted(locals()),
        "type": lambda c: type(c).__name__,
        "callable": lambda c: callable(c),
        "format": lambda c: f"{c!s:>20}",
        "sorted": lambda c: sorted([Point(2), Point(1)], key=lambda p: p.x),
        "name error": lambda c: undefined_name,
        "unbound": lambda c: (lambda: nothing_here)(),
        "stop": lambda c: next(iter(())),
        "assert": lambda c: exec_assert(c),
        "del": lambda c: [Point() for _ in range(10)] and None,
        "docs": lambda c: Point.moved.__qualname__,
        "weak": lambda c: c.__class__.__mro__[-1] is object,
        "annotations": lambda c: make_annotated().__annotations__,
        "union": lambda c: str(int | None),
        "alias": lambda c: repr(list[int]),
    },
)

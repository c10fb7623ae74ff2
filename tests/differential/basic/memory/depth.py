# Deep nesting: success where CPython's limits allow it, RecursionError beyond them, and taking apart at any depth.
import copy
import sys


def attempt(name, action):
    try:
        result = action()
        print(name, "gives", result if isinstance(result, (int, bool, str)) else type(result).__name__)
    except RecursionError as error:
        print(name, type(error).__name__, error)
    except TypeError as error:
        print(name, error)


class Holder:
    pass


def nest(kind, depth):
    value = 1
    for _ in range(depth):
        if kind == "list":
            value = [value]
        elif kind == "tuple":
            value = (value,)
        elif kind == "dict":
            value = {"k": value}
        elif kind == "frozenset":
            value = frozenset([value])
        else:
            holder = Holder()
            holder.value = value
            value = holder
    return value


for depth in (1200, 100000):
    for kind in ("list", "tuple", "dict", "object"):
        a, b = nest(kind, depth), nest(kind, depth)
        print("--", kind, depth)
        if kind != "object":
            attempt("repr", lambda: len(repr(a)))
            attempt("str", lambda: len(str(a)))
            attempt("format", lambda: len(f"{a}"))
            attempt("==", lambda: a == b)
            if kind != "dict":
                attempt("<", lambda: a < b)
        attempt("hash", lambda: isinstance(hash(a), int))
        attempt("copy", lambda: copy.copy(a))
        attempt("deepcopy", lambda: copy.deepcopy(a))
        del a, b
        print("freed")

deep = nest("frozenset", 3000)
attempt("hash of sets", lambda: isinstance(hash(deep), int))
attempt("repr of sets", lambda: len(repr(deep)))
del deep

classes = int
for _ in range(100000):
    classes = (classes,)
attempt("isinstance", lambda: isinstance("1", classes))
attempt("issubclass", lambda: issubclass(str, classes))
del classes

error = None
for i in range(100000):
    following = ValueError(i)
    following.__context__ = error
    following.__cause__ = error
    error = following
print("chain of", error)
del error, following

group = ValueError("inner")
for _ in range(3000):
    group = ExceptionGroup("group", [group])
attempt("split", lambda: group.split(ValueError) is not None)
attempt("repr of groups", lambda: len(repr(group)))
del group


def delegate(n):
    if n:
        yield from delegate(n - 1)
    else:
        yield 1


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


attempt("count", lambda: count(5000))
attempt("delegate", lambda: sum(delegate(5000)))
sys.setrecursionlimit(10**6)
attempt("delegate", lambda: sum(delegate(10000)))
attempt("count", lambda: count(200000))


class Step:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return "end" if self.n == 0 else repr(Step(self.n - 1))

    def __eq__(self, other):
        return True if self.n == 0 else Step(self.n - 1) == Step(other.n - 1)

    def __hash__(self):
        return 1 if self.n == 0 else hash(Step(self.n - 1))

    def __getattr__(self, name):
        return 1 if self.n == 0 else getattr(Step(self.n - 1), name)

    def __call__(self):
        return 1 if self.n == 0 else Step(self.n - 1)()

    def __len__(self):
        return 1 if self.n == 0 else len(Step(self.n - 1))

    def __add__(self, other):
        return 1 if self.n == 0 else Step(self.n - 1) + other

    def __getitem__(self, key):
        return 1 if self.n == 0 else Step(self.n - 1)[key]


def through_sorted(n):
    return 1 if n == 0 else sorted([n], key=lambda k: through_sorted(k - 1))[0]


def through_map(n):
    return 1 if n == 0 else next(map(through_map, [n - 1]))


for depth in (200,):
    attempt("repr", lambda: repr(Step(depth)))
    attempt("==", lambda: Step(depth) == Step(depth))
    attempt("hash", lambda: hash(Step(depth)))
    attempt("attribute", lambda: Step(depth).missing)
    attempt("call", lambda: Step(depth)())
    attempt("len", lambda: len(Step(depth)))
    attempt("add", lambda: Step(depth) + 1)
    attempt("item", lambda: Step(depth)[1])
    attempt("sorted", lambda: through_sorted(depth))
    attempt("map", lambda: through_map(depth))


class Link:
    def __init__(self, following):
        self.following = following

    def __del__(self):
        counted[0] += 1


counted = [0]
chain = None
for _ in range(50000):
    chain = Link(chain)
del chain
print("finalised", counted[0])


def wrapped(function):
    return lambda: function()


function = int
for _ in range(100000):
    function = wrapped(function)
del function
iterator = iter([1])
for _ in range(100000):
    iterator = zip(iterator)
del iterator
print("closures and iterators freed")
generator = iter([1])


def again(items):
    for item in items:
        yield item


for _ in range(20000):
    generator = again(generator)
attempt("generators", lambda: next(generator))
del generator
view = memoryview(bytearray(4))
for _ in range(50000):
    view = view[:]
print(len(view))

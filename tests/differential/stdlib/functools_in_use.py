# functools as programs lean on it: dispatch over unions and abstract classes, typed caches, partials of partials, wraps, reduce.
import collections.abc
import functools
import inspect
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, update_wrapper, wraps
from typing import Any, Callable, Optional, Union


def placeless(text):
    head, *rest = text.split(" at 0x")
    return head + "".join(part.lstrip("0123456789abcdef") for part in rest)


def ask(label, function):
    try:
        print(label, "->", placeless(repr(function())))
    except Exception as error:
        print(label, "->", type(error).__name__, placeless(str(error)))


@singledispatch
def describe(value, *rest, **options):
    return f"object {value!r}"


@describe.register
def _(value: int | float, *rest, **options):
    return f"number {value} {rest} {options}"


@describe.register
def _(value: Union[list, tuple], **options):
    return "sequence of " + ", ".join(describe(v) for v in value)


@describe.register(dict)
def describe_dict(value):
    return f"dict of {len(value)}"


@describe.register(collections.abc.Set)
@describe.register(collections.abc.Mapping)
def _(value):
    return f"abstract {type(value).__name__}"


describe.register(type(None), lambda value: "nothing")


class Special(int):
    pass


class Both(collections.abc.Sized, collections.abc.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())


class Odd:
    pass


for value in (1, 2.5, True, Special(3), [1, [2, "x"]], (None,), {}, collections.OrderedDict(a=1), collections.ChainMap(), {1}, frozenset(), None, "text", Odd(), Both(), 1j, range(2)):
    ask(f"describe({type(value).__name__})", lambda: describe(value))
ask("rest", lambda: describe(1, 2, x=3))
ask("no argument", lambda: describe())
ask("keyword argument", lambda: describe(value=1))
print(describe.dispatch(bool) is describe.dispatch(int), describe.dispatch(dict) is describe_dict, describe.dispatch(str).__name__, sorted(k.__name__ for k in describe.registry), describe.__name__, inspect.signature(describe))
for bad in (lambda: describe.register(5), lambda: describe.register("int", len), lambda: describe.register(list[int], len), lambda: describe.register(lambda x: x), lambda: describe.register(int | list[str], len)):
    ask("register", bad)
ask("string annotation", lambda: describe.register(type("f", (), {"__annotations__": {"x": "int"}, "__call__": lambda s, x: x})()))


def unannotated(x: "NoSuchName"):
    pass


ask("unresolvable", lambda: describe.register(unannotated))


@singledispatch
def ambiguous(x):
    return "base"


ambiguous.register(collections.abc.Sized, lambda x: "sized")
ambiguous.register(collections.abc.Iterable, lambda x: "iterable")
ask("ambiguous", lambda: ambiguous(type("C", (), {"__len__": lambda s: 0, "__iter__": lambda s: iter(())})()))
ask("inherited order", lambda: ambiguous(Both()))


class Writer:
    @singledispatchmethod
    def write(self, value, indent=0):
        raise NotImplementedError(type(value).__name__)

    @write.register
    def _(self, value: int, indent=0):
        return f"{' ' * indent}int {value}"

    @write.register(str)
    @write.register(bytes)
    def _(self, value, indent=0):
        return f"{' ' * indent}text {value!r}"

    @singledispatchmethod
    @classmethod
    def make(cls, source):
        return cls.__name__, "default"

    @make.register
    @classmethod
    def _(cls, source: list):
        return cls.__name__, "list"

    @singledispatchmethod
    @staticmethod
    def plain(x):
        return "any"

    @plain.register(int)
    @staticmethod
    def _(x):
        return "int"


class SubWriter(Writer):
    @Writer.write.register(list)
    def _(self, value, indent=0):
        return [self.write(v, indent + 1) for v in value]


w = Writer()
for call in (lambda: w.write(1), lambda: w.write("s", indent=2), lambda: w.write(b"b", 1), lambda: w.write(1.5), lambda: SubWriter().write([1, ["x"]]), lambda: w.write([1]), lambda: w.make(1), lambda: SubWriter.make([]), lambda: w.plain(1), lambda: Writer.plain("x"), lambda: Writer.write(w, 5), lambda: w.write(), lambda: w.write.__name__, lambda: Writer.__dict__["write"].dispatcher.dispatch(int).__name__, lambda: singledispatchmethod(5)):
    ask("method", call)

calls = []


@lru_cache(maxsize=3, typed=True)
def square(x, *, scale=1):
    calls.append(x)
    return x * x * scale


for x in (1, 2, 1.0, True, 1, 2, 3, 4, 1, 1.0):
    square(x)
square(2, scale=2)
square(2, scale=2)
print(calls, square.cache_info(), square.cache_parameters(), square.__wrapped__(5), calls[-1])
square.cache_clear()
print(square.cache_info())
ask("unhashable", lambda: square([1]))
for size in (0, 1, None, -5, "x", 2.5):
    def build():
        @lru_cache(maxsize=size)
        def f(x): return x
        [f(i % 3) for i in range(6)]
        return f.cache_info()
    ask(f"maxsize {size!r}", build)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


class Raising:
    count = 0

    @lru_cache
    def get(self, key):
        Raising.count += 1
        if key < 0:
            raise ValueError(key)
        return key


r = Raising()
for key in (1, -1, -1, 1):
    try:
        r.get(key)
    except ValueError as error:
        pass
print(Raising.count, Raising.get.cache_info(), r.get.__func__ is Raising.get)


@lru_cache(None)
def recursive(n):
    return n and recursive(n - 1) + 1


print(recursive(50), recursive.cache_info().currsize)

p = partial(print, 1, 2, sep="-", end="!\n")
p(3, sep="+")
q = partial(p, 4, end="?\n")
q(5)
print(q.func is print, q.args, q.keywords, repr(partial(int, base=2)), partial(int, base=2)("101"), partial(p.func).args)
for bad in (lambda: partial(), lambda: partial(5), lambda: partial(int, "x")(), lambda: setattr(p, "note", 1) or p.note, lambda: partial(len).__name__, lambda: p.__setstate__((1, 2)), lambda: hash(p) == hash(p), lambda: inspect.signature(partial(lambda a, b, *, c: 0, 1, c=5)), lambda: inspect.signature(partial(lambda a, b: 0, b=2)), lambda: partial(lambda *a, **k: (a, k), 1, x=1)(2, x=3, y=4), lambda: partial(partial(partial(lambda *a: a, 1), 2), 3)(4)):
    ask("partial", bad)


class Cell:
    def __init__(self): self.alive = False
    def set_state(self, state, *, quiet=False): self.alive = state, quiet
    live = partialmethod(set_state, True)
    die = partialmethod(set_state, False, quiet=True)
    static = partialmethod(staticmethod(lambda *a: a), 1)
    klass = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 2)
    nested = partialmethod(live, quiet="nested")


c = Cell()
print(c.live(), c.alive, c.die(), c.alive, c.static(5), c.klass(6), c.nested(), c.alive, repr(Cell.__dict__["die"]).split("<function")[0], c.live.args, isinstance(Cell.live, type(lambda: 0)))
ask("partialmethod", lambda: partialmethod(5))
ask("partialmethod none", lambda: partialmethod())


def decorator(f):
    @wraps(f)
    def inner(*args, **kwargs):
        "inner doc"
        return f(*args, **kwargs)
    return inner


@decorator
def documented(a: int, *b, c: str = "x") -> Optional[int]:
    "The doc."


documented.extra = 1
print(documented.__name__, documented.__doc__, documented.__wrapped__.__qualname__, inspect.signature(documented), documented.__annotations__, decorator(documented).extra, decorator(documented).__wrapped__ is documented)
ask("wraps of partial", lambda: update_wrapper(lambda: 0, partial(len)).__name__)
ask("wraps of callable", lambda: update_wrapper(lambda: 0, Odd, updated=()).__qualname__)
ask("wraps updated missing", lambda: update_wrapper(lambda: 0, 5))
ask("assigned", lambda: update_wrapper(lambda: 0, documented, assigned=("__doc__", "__nope__")).__doc__)
for args in (([1, 2, 3],), ([], 5), ([],), ([7],), ("abc", ">"), (5,), ({1: 2, 3: 4}, 0)):
    ask(f"reduce {args}", lambda: reduce(lambda a, b: a + b, *args))
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda a, b: len(b) - len(a))), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2), max([3, 1, 2], key=cmp_to_key(lambda a, b: (a < b) - (a > b))))
K = cmp_to_key(lambda a, b: "x")
ask("cmp text", lambda: K(1) < K(2))
ask("cmp other", lambda: K(1) < 5)
ask("cmp hash", lambda: hash(K(1)))
ask("cmp args", lambda: K())
ask("cmp obj", lambda: K(obj=5).obj)

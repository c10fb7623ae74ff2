"""_functools: _lru_cache_wrapper, the callable behind lru_cache."""
import _functools


def info(hits, misses, maxsize, currsize):
    return f"hits={hits} misses={misses} maxsize={maxsize} currsize={currsize}"


def lru_cache(maxsize=128, typed=False):
    return lambda function: _functools._lru_cache_wrapper(function, maxsize, typed, info)


def value(label, make, *args, **keywords):
    try:
        print(label, "->", repr(make(*args, **keywords)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


calls = []


def record(*args, **keywords):
    calls.append((args, keywords))
    return len(calls)


print("-- fib")


@lru_cache(None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print([fib(n) for n in range(16)], fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib(50), fib.cache_info())

for maxsize in (0, 1, 2, 3, 128, None, -1, True):
    cached = lru_cache(maxsize)(record)
    calls.clear()
    print(maxsize, [cached(n % 4) for n in range(12)], cached.cache_info())
    print([cached(n) for n in (0, 3, 3, 1, 0, 2, 2)], cached.cache_info())
    cached.cache_clear()
    print(cached.cache_info(), cached(1), cached(1), cached.cache_info())

print("-- keys")
for typed in (False, True):
    for maxsize in (4, 1000, None):
        cached = lru_cache(maxsize, typed)(record)
        calls.clear()
        print([cached(3), cached(3.0), cached(True), cached(1), cached("a"), cached(b"a"), cached((3,)), cached(((3,),)), cached()])
        print([cached(x=1), cached(x=1.0), cached(1, x=1), cached(x=1, y=2), cached(y=2, x=1), cached("x", 1), cached(1, 2, 3), cached(1, 2, 3.0)])
        print([cached(None), cached(2**70), cached(2**70), cached(3), cached(x=1), cached(), cached((1, 2)), cached(1, 2), cached(1, 2)])
        print(cached.cache_info(), len(calls))


class Name(str):
    pass


class Number(int):
    pass


cached = lru_cache(None)(record)
calls.clear()
print(cached("a"), cached(Name("a")), cached(5), cached(Number(5)), cached(True), cached(1), cached(1.0), cached.cache_info())
cached = lru_cache(None)(record)
nan = float("nan")
print(cached(nan) == cached(nan), cached(float("nan")) == cached(nan), cached(0.0) == cached(-0.0))
print([cached(*range(n)) == cached(*range(n)) for n in (0, 1, 2, 7, 8, 9, 20)], cached.cache_info())

print("-- order of use")
cached = lru_cache(3)(record)
calls.clear()
for n in (1, 2, 3, 1, 4, 1, 2, 5, 1, 3):
    cached(n)
print([c[0][0] for c in calls], cached.cache_info())

print("-- errors")


def explode(n):
    if n == 3:
        raise KeyError(n)
    return n


for maxsize in (0, 2, None):
    cached = lru_cache(maxsize)(explode)
    for n in (1, 3, 3, 2, 1):
        value(n, cached, n)
    print(cached.cache_info())
    value("list", cached, [])
    value("two", cached, 1, 2)
    value("unhashable second", cached, 1, [])
    value("unhashable keyword", cached, n=[])
    print(cached.cache_info())
W = _functools._lru_cache_wrapper
value("none", W)
value("one", W, record)
value("three", W, record, 1, False)
value("not callable", W, 5, 1, False, info)
value("text", W, record, "a", False, info)
value("float", W, record, 1.5, False, info)
value("huge", W, record, 2**80, False, info)
value("five", W, record, 1, False, info, 5)
value("unknown", W, record, 1, False, info, x=1)
value("info", cached.cache_info, 1)
value("clear", cached.cache_clear, 1)
print(W(user_function=max, maxsize=None, typed=1, cache_info_type=lambda *args: args).cache_info())


class Index:
    def __index__(self):
        return 2


print(W(max, Index(), False, info).cache_info())


class BadEq:
    armed = False

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if BadEq.armed:
            raise ZeroDivisionError("eq")
        return self.n == other.n


print("-- keys that misbehave")
cached = lru_cache(2)(lambda key: key.n)
a, b, c = BadEq(1), BadEq(2), BadEq(3)
print(cached(a), cached(b), cached(a), cached.cache_info())
BadEq.armed = True
value("armed", cached, c)
print(cached.cache_info())
BadEq.armed = False
print(cached(c), cached(a), cached(b), cached.cache_info())


class Clearing:
    target = None

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if Clearing.target:
            Clearing.target.cache_clear()
        return self.n == other.n


for maxsize in (2, None):
    cached = lru_cache(maxsize)(lambda key: key.n)
    print(cached(Clearing(1)), cached(Clearing(2)))
    Clearing.target = cached
    print(cached(Clearing(2)), cached(Clearing(3)), cached(Clearing(1)), cached(Clearing(1)))
    Clearing.target = None
    print(cached(Clearing(1)), cached(Clearing(2)))


class Resurrect:
    def __init__(self, log):
        self.log = log

    def __del__(self):
        self.log.append(holder(9))


log = []
holder = lru_cache(4)(lambda n: n * 2)
keeper = lru_cache(4)(lambda n: Resurrect(log))
for n in range(6):
    keeper(n)
print(log, keeper.cache_info())
keeper.cache_clear()
print(log, holder.cache_info())


class Again:
    def __del__(self):
        again(5)


again = lru_cache(2)(lambda n: Again() if n < 3 else n)
again(1), again(2)
again.cache_clear()
print(again.cache_info(), again(5))

print("-- recursion through the cache")


@lru_cache(2)
def nested(n):
    if n:
        nested(n - 1)
    return n


print(nested(6), nested.cache_info())


@lru_cache(1)
def same(n, again=True):
    if again:
        return same(n) if depth.pop() else n
    return n


depth = [False, True]
print(same(4), same.cache_info())

print("-- methods, attributes")


class Host:
    def __init__(self, n):
        self.n = n

    @lru_cache(None)
    def double(self, by=2):
        print("computing", self.n)
        return self.n * by

    @classmethod
    @lru_cache(2)
    def kind(cls, n):
        return cls.__name__, n

    @staticmethod
    @lru_cache(2)
    def plain(n):
        return n


h, g = Host(5), Host(7)
print(h.double(), h.double(), g.double(), h.double(3), h.double(by=3), Host.double(h), Host.double.cache_info())
print(Host.kind(1), Host.kind(1), Host.plain(4), h.plain(4), Host.plain.cache_info())
cached = lru_cache(2)(record)
print(cached.__get__(h).__self__ is h, type(cached.__get__(h)).__name__, cached.__get__(None, Host) is cached)
cached.note = 1
cached.__wrapped__ = record
cached.__qualname__ = "record"
cached.__dict__.update(more=2)
print(cached.note, cached.more, sorted(cached.__dict__), cached.__reduce__(), cached.__copy__() is cached, cached.__deepcopy__({}) is cached)
value("missing", lambda: cached.missing)
value("no name", lambda: lru_cache(2)(record).__reduce__())
value("subclass", lambda: type("Sub", (W,), {}))
print(W, W.__module__, W.__name__, W.__text_signature__, callable(cached), bool(W.__doc__))
for name in ("cache_info", "cache_clear", "__copy__", "__deepcopy__", "__reduce__"):
    print(name, W.__dict__[name].__text_signature__)

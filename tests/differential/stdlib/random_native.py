"""_random: the same sequences as CPython's for the same seed."""
import _random


def value(label, make, *args, **keywords):
    try:
        print(label, "->", repr(make(*args, **keywords)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


R = _random.Random
for seed in (0, 1, -1, 5, 2**31, 2**32 - 1, 2**32, 2**33 + 7, 2**64, -2**100, 10**50, 10**3000, True, False, 1.5, 0.0, -2.25, (1, 2), (), (3.5, (7, -1)), frozenset(), 3 + 4j):
    r = R(seed)
    print(str(seed)[:20], [r.random() for _ in range(3)], [r.getrandbits(k) for k in (1, 5, 31, 32, 33, 64, 65, 100)])
r = R(42)
print(sum(r.getrandbits(32) for _ in range(5000)), r.random())
for k in (0, 1, 2, 8, 31, 32, 33, 63, 64, 65, 96, 127, 128, 129, 1000):
    r = R(k)
    print(k, r.getrandbits(k), r.getrandbits(k).bit_length() <= k)
print("-- state")
r = R(7)
for _ in range(1000):
    r.random()
state = r.getstate()
print(len(state), type(state).__name__, state[:3], state[-1], sum(state))
follow = [r.random() for _ in range(5)]
r.setstate(state)
print(follow == [r.random() for _ in range(5)])
other = R(1)
other.setstate(state)
print(follow == [other.random() for _ in range(5)])
r.seed(7)
for _ in range(1000):
    r.random()
print(r.getstate() == state)
fresh = R(3)
print(fresh.getstate()[-1], fresh.getstate()[0], fresh.getrandbits(8), fresh.getstate()[-1])
value("not a tuple", r.setstate, 5)
value("list", r.setstate, list(state))
value("empty", r.setstate, ())
value("short", r.setstate, state[:-1])
value("index high", r.setstate, state[:-1] + (625,))
value("index low", r.setstate, state[:-1] + (-1,))
value("index huge", r.setstate, state[:-1] + (2**80,))
value("index text", r.setstate, state[:-1] + ("a",))
value("index max", r.setstate, state[:-1] + (624,))
value("text", r.setstate, ("a",) + state[1:])
value("negative", r.setstate, (-1,) + state[1:])
value("large", r.setstate, (2**70,) + state[1:])
value("over", r.setstate, (2**32 + state[0],) + state[1:])
before = r.getstate()
value("fails late", r.setstate, tuple(range(623)) + ("a", 3))
print(r.getstate() == before)
value("zeros", r.setstate, (0,) * 625)
print(r.random())
print("-- arguments")
value("two", R, 1, 2)
value("keyword", R, x=1)
value("unhashable", R, [])
value("random", R(1).random, 1)
value("seed two", R(1).seed, 1, 2)
value("seed keyword", R(1).seed, n=1)
value("seed list", R(1).seed, [])
value("bits", R(1).getrandbits)
value("bits", R(1).getrandbits, -1)
value("bits", R(1).getrandbits, 1.0)
value("bits", R(1).getrandbits, "a")
value("bits", R(1).getrandbits, 2**31)
value("bits", R(1).getrandbits, True)
value("state", R(1).getstate, 1)
a, b = R(), R()
print(a.getstate() != b.getstate(), 0.0 <= a.random() < 1.0, R(None).getstate() != R().getstate())
a.seed()
b.seed(None)
print(a.getstate() != b.getstate())


class Own(R):
    def __init__(self, seed, note):
        super().__init__(seed)
        self.note = note


o = Own(5, note="n")
print(o.random() == R(5).random(), o.note, isinstance(o, R), o.__dict__)


class Plain(R):
    pass


print(Plain(5).random() == R(5).random())
value("plain", Plain, 1, 2)
value("plain", Plain, x=1)


class New(R):
    def __new__(cls, *args, **keywords):
        return super().__new__(cls, *args)

    def __init__(self, *args, x=None):
        super().__init__(x)


print(New(1, x=5).random() == R(5).random())


class Abs(int):
    def __abs__(self):
        return None


print(R(Abs(-5)).random() == R(5).random())


class Hashed:
    def __hash__(self):
        return -5


print(R(Hashed()).random() == R(2**64 - 5).random())
r = R(2)
r.__init__(5)
print(r.random() == R(5).random(), R.__text_signature__, R.__module__, [R.__dict__[n].__text_signature__ for n in ("getrandbits", "getstate", "random", "seed", "setstate")])

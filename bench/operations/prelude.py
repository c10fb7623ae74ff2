"""What the operations use."""

import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple


def plain(a):
    return a


def plain2(a, b):
    return a


def defaulted(a, b=1, c=2):
    return a


def collects(*args):
    return args


def keywords(**kwargs):
    return kwargs


def pair(a):
    return a, 2


def fact(n):
    return 1 if n < 2 else n * fact(n - 1)


def raises(a):
    raise ValueError(a)


def make_counter():
    count = 0

    def counter():
        nonlocal count
        count += 1
        return count

    return counter


def gen3():
    yield 1
    yield 2
    yield 3


def nested_gen():
    yield from gen3()


def count_gen():
    n = 0
    while True:
        yield n
        n += 1


def echo_gen():
    got = None
    while True:
        got = yield got


@contextmanager
def manager(a):
    yield a


@lru_cache(maxsize=None)
def cached(a):
    return a


class P:
    kind = "p"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def get(self):
        return self.x

    def add(self, k=1):
        return self.x

    @property
    def total(self):
        return self.x

    @total.setter
    def total(self, value):
        self.y = value

    @classmethod
    def make(cls, x):
        return x

    @staticmethod
    def stat(x):
        return x


class PP(P):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

    def get(self):
        return super().get()


class Q:
    def get(self):
        return 1


class D:
    def __init__(self, x, y=0, z=None):
        self.x = x
        self.y = y
        self.z = z


class S:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return V(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return (self.x, self.y) < (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


class Vec:
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)

    def __call__(self, a):
        return a

    def __contains__(self, a):
        return a in self.items


class Iter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


class Ctx:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


@dataclass
class DC:
    x: int
    y: int


@dataclass(frozen=True)
class Frozen:
    x: int
    y: int


@dataclass(order=True)
class Ordered:
    rank: int
    name: str


class NT(NamedTuple):
    x: int
    y: int


class Color(Enum):
    RED = 1
    BLUE = 2


def matches(value):
    match value:
        case 1:
            return "one"
        case 2 | 3:
            return "few"
        case [a, b]:
            return a
        case P(x=0):
            return "zero"
        case P(x=x, y=y):
            return x
        case _:
            return "other"


total = 0


def bump():
    global total
    total += 1


def best(function, seconds):
    """Nanoseconds of a step: the best of several runs that together take about `seconds`."""
    n = 100
    while True:
        start = time.perf_counter()
        function(n)
        took = time.perf_counter() - start
        if took > seconds / 6:
            break
        n = n * 2 if took < seconds / 60 else int(n * seconds / 5 / took) + 1
    for _ in range(4):
        start = time.perf_counter()
        function(n)
        took = min(took, time.perf_counter() - start)
    return took / n * 1e9



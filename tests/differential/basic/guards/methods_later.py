"""Methods that sites know: of containers, looked up when they are called; of classes and static ones."""
from collections import deque


class Stack(list):
    def append(self, item):
        super().append(("pushed", item))


class Queue:
    def __init__(self):
        self.items = []

    def append(self, item):
        self.items.insert(0, item)

    def pop(self):
        return self.items.pop()


def fill(target, n):
    for i in range(n):
        target.append(i * i)
    return target


def drain(target):
    out = []
    while len(out) < 3:
        try:
            out.append(target.pop())
        except IndexError as e:
            out.append(str(e))
    return out


for make in (list, Stack, deque, bytearray, list, Stack):
    target = fill(make(), 4)
    print(target, drain(target), target)
queue = Queue()
fill(queue, 3)
print(queue.items, queue.pop(), drain(queue))

# the receiver changes its mind while the arguments are evaluated
log = []


class Odd:
    def append(self, item):
        log.append(("odd", item))


def other(item):
    log.append(("replaced", item))


def change(i):
    if i == 1:
        Odd.append = lambda self, item: log.append(("later", item))
    if i == 3:
        odd.append = other
    return i


odd = Odd()
for i in range(5):
    odd.append(change(i))
print(log)


def meddle(values, i):
    values.clear()
    values.extend(range(i))
    return i


values = [1, 2, 3]
for i in range(4):
    values.append(meddle(values, i))
    print(values, values.pop(), values)
text = []
for source in (["a"], ("b",), "cd", {"e": 1}, {"f"}):
    text.append(list(source)[0].upper())
print(text)
for wrong in (1, None, (1,), "s", {}):
    try:
        wrong.append(len(text))
    except AttributeError as e:
        print(e)


# a list that sorts itself
def key(v):
    if rebel is not None:
        rebel.append(v)
    return v


for rebel in (None, [3, 1, 2]):
    numbers = rebel if rebel is not None else [3, 1, 2]
    try:
        numbers.sort(key=key)
        print(numbers)
    except ValueError as e:
        print(e)


class Tally:
    total = 0

    @classmethod
    def add(cls, n):
        cls.total += n
        return cls.__name__

    @staticmethod
    def double(n):
        return 2 * n

    @classmethod
    def many(cls, *numbers, **named):
        return cls.__name__, numbers, sorted(named)


class Other(Tally):
    total = 100


tally = Tally()
print([(Tally.add(Tally.double(i)), Other.add(i), tally.add(1), Other().add(2)) for i in range(3)], Tally.total, Other.total)
print(Tally.many(1, 2, k=3), tally.many(*[4], **{"z": 5}), Other.many())


def each(objects, n):
    return [o.double(n) for o in objects]


print(each([Tally, tally, Other, Other()], 4))
Tally.double = staticmethod(lambda n: -n)
print(each([Tally, tally, Other, Other()], 4))
Other.double = lambda *args: len(args)
print(each([Tally, tally, Other, Other()], 4))
Tally.double = classmethod(lambda cls, n: (cls.__name__, n))
print(each([Tally, tally], 4))
tally.double = abs
print(each([Tally, tally, Tally()], -4))
Tally.double = staticmethod(len)
print(each([Tally, Tally()], "four"))
del Other.double
print(each([Other, Other()], "four"))
try:
    Tally.add()
except TypeError as e:
    print(e)
try:
    tally.many(1, cls=2)
except TypeError as e:
    print(e)


class Meta(type):
    def shout(cls, n):
        return "meta", n


class Made(metaclass=Meta):
    @staticmethod
    def quiet(n):
        return "static", n


def both(o):
    return [getattr(o, "quiet")(1), o.quiet(2)]


print(both(Made), both(Made()), Made.shout(3))
Meta.quiet = lambda cls, n: ("from meta", n)
print(both(Made), both(Made()))
Meta.quiet = property(lambda cls: lambda n: ("data of meta", n))
print(both(Made), both(Made()))


class Claims:
    @property
    def __class__(self):
        return int


class Asked(type):
    def __instancecheck__(cls, o):
        return "hook"


class Hooked(metaclass=Asked):
    pass


for o in (Claims(), 1, "x", Hooked, None):
    print([isinstance(o, c) for c in (int, str, Claims, object, Hooked)], isinstance(o, (str, (float, int))))
print([sum(v) for v in ([1, 2], (3, 4), [True, 2], [2 ** 60, 2 ** 60], [1, 2.5], [], [2 ** 49] * 9, range(4))])
print([sum(v, s) for v, s in (([1], 2.5), ([[1]], []), ((2, 3), 2 ** 70))])
print(sorted([3, 1, 2]), sorted("bca"), sorted([1, 2, 3], reverse=True), sorted(["b", "A"], key=str.lower))

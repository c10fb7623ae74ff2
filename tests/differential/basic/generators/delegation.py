# yield from: values, send, throw, close and return values pass through.
def inner(name):
    received = []
    try:
        while len(received) < 3:
            received.append((yield f"{name}{len(received)}"))
    except ValueError as error:
        print("inner caught", error)
        yield "recovered"
    finally:
        print("inner finally", received)
    return received


def outer():
    first = yield from inner("a")
    print("first", first)
    second = yield from inner("b")
    return first, second


g = outer()
print(next(g), g.send(1), g.send(2), g.send(3), g.send(4))
print(g.throw(ValueError("v")))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
g = outer()
next(g)
g.close()


def plain():
    result = yield from [1, 2]
    print("list gives", result)
    yield from "xy"
    yield from {"k": 1}
    yield from range(2)


print(list(plain()))


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration("it result")
        return self.n


def from_iter():
    print((yield from It()))


print(list(from_iter()))
g = from_iter()
next(g)
try:
    g.send("x")
except AttributeError as error:
    print(error)
g = from_iter()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("through", error)


def not_iterable():
    yield from 5


try:
    list(not_iterable())
except TypeError as error:
    print(error)


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def flatten(x):
    if isinstance(x, list):
        for y in x:
            yield from flatten(y)
    else:
        yield x


print(list(flatten([1, [2, [3, [4, [5]]]], [], [[6]]])))


def chain_of(n):
    if n:
        yield n
        yield from chain_of(n - 1)
    return n


print(sum(chain_of(100)))


def early():
    return 5
    yield


def uses():
    x = yield from early()
    yield x


print(list(uses()), list(early()))


def stops():
    yield from (x for x in iter([1, 2]))
    raise StopIteration(7)


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def accumulate():
    total = 0
    while (value := (yield)) is not None:
        total += value
    return total


def gather(totals):
    while True:
        totals.append((yield from accumulate()))


totals = []
acc = gather(totals)
next(acc)
for v in (1, 2, None, 10, None, None):
    acc.send(v)
print(totals)

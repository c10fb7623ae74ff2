# Generators: laziness, send, throw, close, return values, exhaustion, errors.
def count(n):
    print("start")
    i = 0
    while i < n:
        got = yield i
        if got is not None:
            print("got", got)
            i = got
        else:
            i += 1
    return "finished"


g = count(3)
print(type(g).__name__, next(g), next(g), g.send(2) if False else g.send(0))
print(list(g), list(g))
g = count(1)
next(g)
try:
    next(g)
except StopIteration as stop:
    print("value", stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print("again", stop.value)
print(next(g, "default"))
g = count(2)
try:
    g.send(5)
except TypeError as error:
    print(error)
g.close()
print(list(g))


def guarded():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("caught", error)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("finally")


g = guarded()
print(next(g), g.throw(ValueError("boom")))
g.close()
g.close()
try:
    g.throw(KeyError("late"))
except KeyError as error:
    print("thrown into finished", error)
g = guarded()
try:
    g.throw(ValueError("early"))
except ValueError as error:
    print("not started", error)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def self_running():
    yield next(me)


me = self_running()
try:
    next(me)
except ValueError as error:
    print(error)


def swallow():
    try:
        yield 1
    except GeneratorExit:
        return "returned on close"


g = swallow()
next(g)
print(g.close())


def fails():
    yield 1
    raise LookupError("inside")


g = fails()
next(g)
try:
    next(g)
except LookupError as error:
    print(error)
print(next(g, "over"))
print(sum(x for x in count(3)), max(count(4)), sorted(count(2)), dict(zip("ab", count(2))), "-".join(str(i) for i in count(3)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for f in fib():
    if f > 50:
        break
    print(f, end=" ")
print()


def locals_live():
    big = [1, 2, 3]
    for x in big:
        y = x * 2
        yield y
        big.append(0) if len(big) < 5 else None


print(list(locals_live()))
g = (yield_ for yield_ in "ab")
print(g.gi_running, g.gi_frame is not None, next(g), g.__name__, g.__qualname__)
list(g)
print(g.gi_frame, g.gi_yieldfrom, iter(g) is g)
lam = lambda: (yield 5)
print(list(lam()))

# Generators, coroutines and frames that are closed, resumed or dropped while they run; exceptions with hooks.
from hooks import Dying, Feed, Item, box, fire, matrix, shown


def free():
    box.c = None
    box.other = None


def counting():
    box.state = "running"
    try:
        for i in range(5):
            fire()
            yield i
    finally:
        fire()
        box.state = "finished"


def outer():
    try:
        yield from counting()
        yield "outer"
    finally:
        fire()


def receiving():
    got = []
    try:
        while len(got) < 4:
            got.append((yield len(got)))
            fire()
    except ValueError as error:
        got.append(str(error))
        yield got
    return got


def make():
    box.g = counting()
    return []


def with_generator(maker, call):
    def run():
        box.g = maker()
        try:
            return call()
        finally:
            box.g = None

    return run


def resume():
    return next(box.g)


def drain():
    out = []
    for item in box.g:
        out.append(item)
        if len(out) > 10:
            break
    return out


def send_all():
    out = [next(box.g)]
    for value in "abc":
        out.append(box.g.send(value))
    return out


def throw_in():
    next(box.g)
    return box.g.throw(ValueError("thrown"))


def close_twice():
    next(box.g)
    box.g.close()
    box.g.close()
    return "closed"


def forget():
    box.g = None


def throw():
    box.g.throw(KeyError("inner"))


uses = {
    "next": lambda: [next(box.g), next(box.g)],
    "drain": drain,
    "list": lambda: list(box.g),
    "send": send_all,
    "throw": throw_in,
    "close": close_twice,
    "unpack": lambda: [*box.g],
    "zip": lambda: list(zip(box.g, box.g)),
    "in": lambda: 3 in box.g,
    "drop": forget,
    "start and drop": lambda: (next(box.g), forget())[0],
    "frame": lambda: [next(box.g), box.g.gi_frame is not None, box.g.gi_running],
    "sum": lambda: sum(x for x in box.g if isinstance(x, int)),
}
actions = {
    "next": lambda: next(box.g),
    "send": lambda: box.g.send(1),
    "throw": throw,
    "close": lambda: box.g.close(),
    "forget": forget,
    "list": lambda: list(box.g),
    "delete": lambda: delattr(box, "state"),
    "raise": lambda: 1 / 0,
    "stop": lambda: next(iter(())),
    "exit": lambda: (_ for _ in ()).throw(GeneratorExit),
}
calls = {}
for maker in (counting, outer, receiving):
    for name, use in uses.items():
        calls[f"{maker.__name__} {name}"] = with_generator(maker, use)
matrix(lambda: [], calls, actions, (1, 2), [("counting send", "throw"), ("counting send", "close")])


# Delegation to iterators that change the delegating generator.
class Odd:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        fire()
        return self

    def __next__(self):
        fire()
        self.n += 1
        if self.n > 3:
            raise StopIteration("odd result")
        return self.n

    def send(self, value):
        fire()
        return ("sent", value)

    def throw(self, *details):
        fire()
        return "caught"

    def close(self):
        fire()


def delegating():
    result = yield from Odd()
    yield result


def through():
    out = [next(box.g)]
    out.append(box.g.send("x"))
    out.append(box.g.throw(ValueError))
    box.g.close()
    return out


calls = {
    "delegating list": with_generator(delegating, lambda: list(box.g)),
    "delegating through": with_generator(delegating, through),
    "delegating close": with_generator(delegating, close_twice),
    "delegating drop": with_generator(delegating, lambda: (next(box.g), forget())[0]),
}
matrix(lambda: [], calls, actions, (1, 2, 3), [("delegating close", "throw")])


# Coroutines by hand.
class Await:
    def __await__(self):
        fire()
        got = yield "suspended"
        fire()
        return got


async def coroutine():
    try:
        first = await Await()
        second = await Await()
        return [first, second]
    finally:
        fire()


def run_coroutine():
    out = [box.g.send(None)]
    try:
        out.append(box.g.send("one"))
        out.append(box.g.send("two"))
    except StopIteration as stop:
        out.append(stop.value)
    return out


coroutine_actions = {name: actions[name] for name in ("send", "throw", "close", "forget", "raise", "exit")}
calls = {
    "coroutine": with_generator(coroutine, run_coroutine),
    "coroutine close": with_generator(coroutine, lambda: (box.g.send(None), box.g.close())[0]),
    "coroutine throw": with_generator(coroutine, lambda: (box.g.send(None), box.g.throw(ValueError("in")))[0]),
    "coroutine drop": with_generator(coroutine, lambda: (box.g.send(None), forget())[0]),
}
matrix(lambda: [], calls, coroutine_actions, (1, 2, 3))


# Exceptions whose text, attributes and life act.
class Loud(Exception):
    def __str__(self):
        fire()
        return "loud"

    def __repr__(self):
        fire()
        return "Loud()"

    def __del__(self):
        fire()

    def __eq__(self, other):
        fire()
        return False

    __hash__ = None


def raise_loud():
    try:
        raise Loud(Dying(1))
    except Loud as error:
        box.c.append(str(error))
        return repr(error)


def chain():
    try:
        try:
            raise Loud
        except Loud:
            raise KeyError("second")
    except KeyError as error:
        fire()
        return [type(error.__context__).__name__, str(error)]


def finally_return():
    for _ in range(2):
        try:
            fire()
            raise Loud
        except Loud:
            fire()
            continue
        finally:
            fire()
    return "end"


def group():
    try:
        raise ExceptionGroup("group", [Loud(1), ValueError(2), Loud(3)])
    except* Loud as loud:
        fire()
        box.c.append(len(loud.exceptions))
    except* ValueError as value:
        fire()
        box.c.append(len(value.exceptions))
    return box.c


def matching():
    class Kind(type):
        def __subclasscheck__(cls, other):
            fire()
            return False

    class Never(Exception, metaclass=Kind):
        pass

    try:
        raise ValueError("plain")
    except (Never, KeyError):
        return "never"
    except ValueError as error:
        fire()
        return str(error)


def suppressed():
    class Manager:
        def __enter__(self):
            fire()
            return self

        def __exit__(self, kind, value, traceback):
            fire()
            return True

    with Manager(), Manager():
        fire()
        raise Loud
    return "after"


class Quiet(Exception):
    pass


def notes():
    error = Quiet()
    error.add_note("one")
    fire()
    error.__notes__.append(Item(1))
    try:
        raise error from Quiet()
    except Quiet as caught:
        fire()
        return [len(caught.__notes__), type(caught.__cause__).__name__]


def handled():
    import sys

    try:
        raise Loud
    except Loud:
        fire()
        return [sys.exc_info()[0].__name__, sys.exc_info()[1] is not None]


exception_actions = {
    "raise": lambda: 1 / 0,
    "swallow": lambda: swallow(),
    "clear": lambda: box.c.clear(),
    "loud": lambda: raise_again(),
    "free": free,
}


def swallow():
    try:
        raise KeyError("inside")
    except KeyError:
        pass


def raise_again():
    raise LookupError("from the hook")


matrix(
    lambda: [],
    {
        "raise": raise_loud,
        "chain": chain,
        "finally": finally_return,
        "group": group,
        "matching": matching,
        "suppressed": suppressed,
        "notes": notes,
        "handled": handled,
        "args": lambda: Loud(Item(1), Item(2)).args,
        "with traceback": lambda: Loud().with_traceback(None) and None,
        "stop iteration": lambda: [x for x in Feed([Loud(), 1])][1],
    },
    exception_actions,
    (1, 2, 3, 4),
)

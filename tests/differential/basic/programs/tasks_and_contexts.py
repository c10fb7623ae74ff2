# Context variables carried through hand-driven tasks: copies, resets by token, nesting, generators that do not have contexts of their own.
import contextvars
import functools
from collections import deque
from contextlib import contextmanager
from contextvars import Context, ContextVar, Token, copy_context

request = ContextVar("request")
depth = ContextVar("depth", default=0)
trace = []


def ask(label, function):
    try:
        result = repr(function())
    except Exception as error:
        result = f"{type(error).__name__}: {str(error).split(' at 0x')[0]}"
    print(label, "->", result.split(" at 0x")[0])


class Switch:
    def __await__(self):
        return (yield self)


class Task:
    def __init__(self, loop, name, coroutine, context=None):
        self.loop, self.name, self.coroutine = loop, name, coroutine
        self.context, self.done, self.result, self.error, self.waiters = context or copy_context(), False, None, None, []
        loop.ready.append(self)

    def step(self):
        try:
            self.context.run(self.coroutine.send, None)
        except StopIteration as stop:
            self.done, self.result = True, stop.value
        except Exception as error:
            self.done, self.error = True, error
        else:
            self.loop.ready.append(self)

    def __await__(self):
        while not self.done:
            yield self
        if self.error:
            raise self.error
        return self.result


class Loop:
    def __init__(self): self.ready = deque()
    def spawn(self, name, coroutine, context=None): return Task(self, name, coroutine, context)
    def run(self, coroutine):
        main = self.spawn("main", coroutine)
        while self.ready:
            self.ready.popleft().step()
        if main.error: raise main.error
        return main.result


@contextmanager
def handling(name):
    token = request.set(name)
    trace.append(f"enter {name} old={'missing' if token.old_value is Token.MISSING else token.old_value}")
    try:
        yield token
    finally:
        request.reset(token)
        trace.append(f"leave {name}")


def log(text): trace.append(f"[{request.get('-')}/{depth.get()}] {text}")


def deeper(function):
    @functools.wraps(function)
    async def inner(*args):
        token = depth.set(depth.get() + 1)
        try:
            return await function(*args)
        finally:
            depth.reset(token)
    return inner


@deeper
async def query(text):
    log(f"query {text}")
    await Switch()
    if text == "bad":
        raise LookupError(f"{request.get()}: no {text}")
    log(f"answer {text}")
    return text.upper()


@deeper
async def serve(loop, name, *queries):
    with handling(name):
        log("start")
        children = [loop.spawn(f"{name}.{q}", query(q)) for q in queries]
        request.set(f"{name} (changed)")
        out = []
        for child in children:
            try:
                out.append(await child)
            except LookupError as error:
                out.append(str(error))
        log(f"done {out}")
        return out


async def main(loop):
    request.set("main")
    tasks = [loop.spawn("a", serve(loop, "A", "x", "bad")), loop.spawn("b", serve(loop, "B", "y"))]
    own = Context()
    tasks.append(loop.spawn("c", serve(loop, "C", "z"), own))
    shared = copy_context()
    tasks += [loop.spawn("s1", shared_work(1), shared), loop.spawn("s2", shared_work(2), shared)]
    results = [await t for t in tasks]
    log("all done")
    return results, sorted(v.name for v in own), shared.get(depth), depth.get()


async def shared_work(n):
    depth.set(depth.get() + 10 * n)
    await Switch()
    return depth.get()


loop = Loop()
print(loop.run(main(loop)))
print(*trace, sep="\n")
ask("outside", request.get)
ask("default", lambda: request.get("fallback"))
ask("own default", depth.get)


def generator():
    token = depth.set(depth.get() + 100)
    yield depth.get()
    yield depth.reset(token) or depth.get()


g = generator()
print(next(g), depth.get(), next(g), depth.get())
g = generator()
context = copy_context()
print(context.run(next, g), depth.get(), context[depth])
ask("reset elsewhere", lambda: next(g))
ask("used twice", lambda: (lambda t: (depth.reset(t), depth.reset(t)))(depth.set(5)))
ask("other variable", lambda: request.reset(depth.set(1)))
ask("not a token", lambda: depth.reset(5))
ask("token", lambda: (lambda t: (t.var is depth, t.old_value, depth.reset(t)))(depth.set(9)))
ask("token made", lambda: Token())
ask("token hash", lambda: hash(depth.set(2)))
ask("names", lambda: (request.name, ContextVar("x") == ContextVar("x"), repr(ContextVar("n", default=3))))
for bad in (lambda: ContextVar(), lambda: ContextVar(5), lambda: ContextVar("a", 1), lambda: setattr(request, "name", "x"), lambda: type("V", (ContextVar,), {}), lambda: type("C", (Context,), {}), lambda: Context(1), lambda: request.get(1, 2), lambda: request.set(), lambda: ContextVar[int]):
    ask("refused", bad)
c = Context()
for action in (lambda: c.run(request.set, 1) and list(c.values()), lambda: c[request], lambda: c[depth], lambda: c.get(depth, "none"), lambda: request in c, lambda: "x" in c, lambda: c["x"], lambda: len(c), lambda: c.copy() == c, lambda: c == Context(), lambda: c.run(), lambda: c.run(5), lambda: c.run(lambda *a, **k: (a, k), 1, x=2), lambda: c.run(lambda: c.run(len, "")), lambda: c.run(lambda: copy_context() == c), lambda: setattr(c, "x", 1), lambda: c.__setitem__(depth, 1), lambda: c.run(lambda: 1 / 0), lambda: [k.name for k in c.keys()], lambda: [(k.name, v) for k, v in c.items()], lambda: hash(c) == hash(c), lambda: iter(c).__class__.__name__):
    ask("context", action)
nested = []


def recurse(n):
    depth.set(n)
    if n:
        copy_context().run(recurse, n - 1)
    nested.append((n, depth.get()))


Context().run(recurse, 3)
print(nested, depth.get())

# Generators: throw in its forms, close, return values, states, reentry, and what a finished one says.
def attempt(call):
    try: print(call())
    except BaseException as error: print(type(error).__name__, error, error.args)
def gen():
    try:
        got = yield 1
        print("got", got)
        yield 2
    except KeyError as error:
        print("caught", error)
        yield "after"
    finally:
        print("finally")
    return "result"
g = gen()
attempt(lambda: g.send(5))
print(next(g), g.send("x"))
attempt(lambda: g.throw(KeyError("k")))
attempt(lambda: next(g))
attempt(lambda: next(g))
g = gen(); next(g)
attempt(lambda: g.throw(ValueError))
attempt(lambda: g.throw(ValueError, "late"))
g = gen()
attempt(lambda: g.throw(TypeError("at start")))
attempt(lambda: next(g))
g = gen(); next(g)
attempt(lambda: g.throw(5))
attempt(lambda: g.throw(KeyError, KeyError("instance")))
attempt(lambda: g.throw(KeyError("a"), "b"))
attempt(lambda: g.close())
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g)
attempt(g.close)
def stopper(): yield 1; raise StopIteration("inside")
g = stopper(); next(g)
attempt(lambda: next(g))
def closing():
    try: yield
    except GeneratorExit: return "closed value"
g = closing(); next(g)
attempt(g.close)
def selfish():
    yield next(me)
me = selfish()
attempt(lambda: next(me))
def states():
    pass
    yield
s = states()
print(s.gi_running, s.gi_suspended, s.gi_frame is None, s.gi_yieldfrom, s.gi_code.co_name)
next(s)
print(s.gi_running, s.gi_suspended, s.gi_frame.f_lineno)
attempt(lambda: next(s))
print(s.gi_running, s.gi_suspended, s.gi_frame)
def outer(): x = yield from inner(); print("inner gave", x)
def inner():
    try: yield 1
    except ValueError: print("inner caught"); return "from throw"
o = outer(); next(o)
print(type(o.gi_yieldfrom).__name__)
attempt(lambda: o.throw(ValueError))
def from_list(): r = yield from [1, 2]; print("list gave", r)
f = from_list(); next(f)
attempt(lambda: f.send(3))
f = from_list(); next(f)
attempt(lambda: f.throw(IndexError("thrown")))
attempt(lambda: list(from_list()))
def bad(): yield from 5
attempt(lambda: next(bad()))
g = (x for x in range(3))
print(g.__name__, g.__qualname__, repr(g)[:30])
g.__name__ = "renamed"
print(g.__name__)
def set_name():
    g.__name__ = 5
attempt(set_name)
attempt(lambda: (i for i in 5))

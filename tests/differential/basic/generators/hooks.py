# sys.set_asyncgen_hooks and sys.unraisablehook.
import sys


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as e:
        return e.value


async def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("finally", n)


left = []
sys.set_asyncgen_hooks(firstiter=lambda g: print("first", g.__name__), finalizer=lambda g: (print("finalizer"), left.append(g)))
print(sys.get_asyncgen_hooks().firstiter is None, type(sys.get_asyncgen_hooks()).__name__)


async def main():
    async for x in numbers(3):
        break
    print("left the loop")
    async for x in numbers(1):
        print(x)


run(main())
print(len(left))
run(left.pop().aclose())
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())


class Bad:
    def __del__(self):
        raise ValueError("in __del__")


def hook(u):
    print(u.exc_type.__name__, u.exc_value, u.exc_traceback is not None, u.err_msg, type(u.object).__name__, type(u).__name__)


sys.unraisablehook = hook
Bad()


def generator():
    try:
        yield
    finally:
        raise KeyError("closing")


g = generator()
next(g)
del g

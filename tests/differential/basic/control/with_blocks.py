# Context managers: order, suppression, exceptions inside enter and exit, return through them.
class CM:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.suppress


with CM("a") as a, CM("b") as b:
    print(a, b)
with (CM("c") as c, CM("d", suppress=True)):
    print(c)
    raise ValueError("suppressed")
print("after")
try:
    with CM("e", suppress=True), CM("f", fail="enter"):
        print("never")
    print("suppressed by e")
    with CM("g"), CM("h", fail="exit"):
        1 / 0
except RuntimeError as error:
    print("caught", error, "|", repr(error.__context__))


def through():
    with CM("r"):
        return "returned"


print(through())
for i in range(3):
    with CM(str(i)):
        if i == 0:
            continue
        break


def generator():
    with CM("gen"):
        yield 1
        yield 2


g = generator()
print(next(g))
g.close()
for value in generator():
    print(value)


class NoExit:
    def __enter__(self):
        pass


class Nothing:
    pass


for bad in (NoExit, Nothing, int):
    try:
        with bad():
            pass
    except TypeError as error:
        print(error)


class OnInstance:
    pass


o = OnInstance()
o.__enter__ = lambda: 1
o.__exit__ = lambda *a: None
try:
    with o:
        pass
except TypeError as error:
    print(error)
holder = {}
with CM("target") as holder["key"]:
    print(holder)
with CM("unpack") as (x, *y):
    print(x, y)


class Truthy:
    def __bool__(self):
        print("asked")
        return True


class Asks:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return Truthy()


with Asks():
    raise KeyError("k")
with Asks():
    pass
print("done")
try:
    with CM("last"):
        try:
            raise OSError(2, "inner")
        finally:
            print("finally first")
except OSError as error:
    print(error)

"""Attribute and method sites that have settled, and then what they rely on changes half-way."""


class Base:
    kind = "base"

    def __init__(self, n):
        self.n = n

    def step(self, by):
        return self.n + by

    def bare(self):
        return self.n


class Left(Base):
    def __init__(self, n):
        super().__init__(n)
        self.left = 1


class Right(Base):
    def __init__(self, n):
        self.first = 0
        super().__init__(n)

    def step(self, by):
        return -super().step(by)


def walk(objects, rounds, change):
    total = []
    for r in range(rounds):
        if r == rounds // 2:
            change(objects)
        for o in objects:
            o.n += 1
            total.append(o.step(r + 1))
            total.append(o.bare())
            total.append(o.kind)
    return total


def new_method(objects):
    Base.step = lambda self, by: ("patched", by)
    Base.bare = lambda self: "bare"


def shadow(objects):
    objects[0].step = lambda by: ("mine", by)
    objects[1].kind = "own"
    objects[2].bare = lambda: "shadow"


def data_descriptor(objects):
    Left.kind = property(lambda self: "seen")
    Left.n = property(lambda self: 7, lambda self, v: None)


def change_class(objects):
    objects[0].__class__ = Right
    objects[0].first = 9


def dict_mode(objects):
    objects[1].__dict__ = {"n": 100, "left": 2}
    del objects[2].first
    objects[0].__dict__["n"] = 50


def get_attribute(objects):
    Right.__getattribute__ = lambda self, name: object.__getattribute__(self, name) if name != "kind" else "asked"


def remove(objects):
    del Right.step
    Base.kind = "newer"


original = dict(Base.__dict__)
for change in (shadow, dict_mode, change_class, remove, new_method, data_descriptor, get_attribute):
    objects = [Left(1), Left(2), Right(3), Right(4), Base(5)]
    print(change.__name__, walk(objects, 6, change))
    Base.step, Base.bare, Base.kind = original["step"], original["bare"], original["kind"]


class Many:
    def __init__(self):
        self.a, self.b, self.c, self.d, self.e, self.f = range(6)

    def more(self):
        for name in "ghijklmnop":
            setattr(self, name, ord(name))
        self.q = self.a + self.p
        return self


class Wider(Many):
    def __init__(self):
        super().__init__()
        self.z = 26
        self.a = "again"


many, wider = Many().more(), Wider()
print(sorted(vars(many).items()), list(vars(wider)))
del wider.b
wider.extra = 1
print(list(vars(wider)), hasattr(wider, "b"), wider.extra, Many().__dict__)


class Numbers(list):
    pass


def fill(target, n):
    for i in range(n):
        if i == 2:
            Numbers.append = lambda self, x: list.append(self, -x)
        if i == 4:
            target.append = lambda x: print("not kept", x)
        target.append(i + 0)
    return target


print(fill(Numbers(), 6))
found = []
for word in ["a", b"b", "c", bytearray(b"d"), "e"]:
    found.append(word.upper())
    found.append(word.find(word[:1] + word[:0]))
print(found)
for thing in [1, 2.5, "x", True]:
    try:
        print(thing.bit_length())
    except AttributeError as error:
        print(error)

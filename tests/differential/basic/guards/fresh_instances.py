"""Instances that get their attributes in __init__, and then the class changes half-way."""


def classes():
    class Point:
        def __init__(self, x, y):
            self.x = x
            self.y = y

    class Slotted:
        __slots__ = ("x", "y")

        def __init__(self, x, y):
            self.x = x
            self.y = y

    return Point, Slotted


def make(cls, change):
    out = []
    for i in range(8):
        if i == 4:
            change(cls)
        try:
            p = cls(i, -i)
            p.x += 1
            out.append((p.x, p.y, list(vars(p)) if hasattr(p, "__dict__") else "slots"))
        except Exception as e:
            out.append(f"{type(e).__name__}: {e}")
    return out


def add_property(cls):
    cls.y = property(lambda self: "property", lambda self, value: self.__dict__.setdefault("kept", value))


def add_setattr(cls):
    def __setattr__(self, name, value):
        object.__setattr__(self, name + "_" if name == "y" else name, value)
        if name == "y":
            object.__setattr__(self, "y", ("set", value))

    cls.__setattr__ = __setattr__


def swap_init(cls):
    def __init__(self, a, b):
        self.y = a
        self.x = b

    cls.__init__ = __init__


def returning_init(cls):
    cls.__init__ = lambda self, a, b: a


def builtin_init(cls):
    cls.__init__ = print


def own_new(cls):
    old = cls(100, 200)
    cls.__new__ = lambda c, *args: old if args[0] % 2 else object.__new__(c)


def abstract(cls):
    cls.__abstractmethods__ = frozenset({"f"})


def nothing(cls):
    pass


for change in (nothing, add_property, add_setattr, swap_init, returning_init, builtin_init, own_new, abstract):
    for cls in classes():
        if cls.__name__ == "Slotted" and change in (add_property, add_setattr, own_new, abstract):
            continue
        print(change.__name__, cls.__name__, make(cls, change))


class Twice:
    def __init__(self, n):
        self.value = n
        self.value = n + 1
        if n % 3 == 0:
            del self.value
        self.other = n
        self.value = n + 2


print([list(vars(Twice(n)).items()) for n in range(7)])

Point, Slotted = classes()
slotted = Slotted(1, 2)
for n in range(4):
    slotted.x = n
    del slotted.x
    slotted.x = [n]
print(slotted.x, slotted.y)


class Grown:
    pass


def grow(n):
    g = Grown()
    for i in range(n):
        setattr(g, f"a{i}", i)
    g.last = n
    g.last = [n]
    return vars(g)


print([list(grow(n % 7)) for n in range(12)])


class Deleting:
    def __init__(self, other):
        self.other = other

    def __del__(self):
        if self.other is not None:
            self.other.late = 1


class Target:
    pass


def set_both(t, v):
    t.held = v


for n in range(5):
    t = Target()
    set_both(t, Deleting(t if n % 2 else None))
    set_both(t, n)
    set_both(t, n + 1)
    print(sorted(vars(t)))


try:
    Point(1)
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print(e)
print(vars(Point(y=1, x=2)))

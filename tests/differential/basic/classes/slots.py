# __slots__: fixed attributes, inheritance, errors.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
p.x += 10
print(p.x, p.y, hasattr(p, "__dict__"), Point.__slots__, type(Point.x))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: setattr(p, "z", 3))
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
attempt(lambda: p.z)


class Point3(Point):
    __slots__ = ("z",)

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Open(Point):
    pass


q = Point3(1, 2, 3)
print(q.x, q.y, q.z)
o = Open(4, 5)
o.extra = 6
print(o.x, o.__dict__, o.extra)
attempt(lambda: setattr(q, "w", 3))


class WithDict:
    __slots__ = ["a", "__dict__"]


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.__dict__)


class Private:
    __slots__ = "__hidden", "single"

    def __init__(self):
        self.__hidden = "mangled"

    def get(self):
        return self.__hidden


print(Private().get(), Private()._Private__hidden)
try:
    class Clash:
        __slots__ = ("v",)
        v = 1
except ValueError as error:
    print(error)
try:
    class A:
        __slots__ = ("a",)

    class B:
        __slots__ = ("b",)

    class C(A, B):
        pass
except TypeError as error:
    print(error)
try:
    class Bad:
        __slots__ = ("not a name",)
except TypeError as error:
    print(error)
Point.x.__set__(p, 7)
print(p.x, Point.x.__get__(p), Point.y.__name__)


class IntSub(int):
    __slots__ = ()


print(IntSub(5) + 1, hasattr(IntSub(5), "__dict__"))

# C(...) that makes the instance in line and calls __init__ itself, until the class is another
import abc


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __del__(self):
        print("gone", getattr(self, "x", None))


def make(a, b):
    return Point(a, b)


p = make(1, 2)
print(p.x, p.y)
del p


def other(self, x, y):
    self.x, self.y = y, x


Point.__init__, first = other, Point.__init__
p = make(3, 4)
print(p.x, p.y)
del p
Point.__init__ = first


def refuse(self, x, y):
    return 5


Point.__init__ = refuse
try:
    make(5, 6)
except TypeError as e:
    print(e)
Point.__init__ = first
first.__code__, code = refuse.__code__, first.__code__
try:
    make(5, 6)
except TypeError as e:
    print(e)
first.__code__ = code
print(make(7, 8).y)


def new(cls, *args):
    print("new", args)
    return object.__new__(cls)


Point.__new__ = new
print(make(9, 10).y)
Point.__new__ = lambda cls, *args: 5
print(make(9, 10))
Point.__new__ = lambda cls, *args: object.__new__(cls)


class Failing:
    def __init__(self, x):
        self.x = x
        if x < 0:
            raise ValueError(x)


def fail(x):
    try:
        return Failing(x).x
    except ValueError as e:
        return repr(e), [t.tb_lineno for t in trace(e.__traceback__)]


def trace(t):
    while t:
        yield t
        t = t.tb_next


print(fail(1), fail(-1))


class Returning:
    def __init__(self, x):
        return x


for x in (None, 5, "text"):
    try:
        print(type(Returning(x)).__name__)
    except TypeError as e:
        print(e)


class Base(abc.ABC):
    def __init__(self, x):
        self.x = x

    @abc.abstractmethod
    def go(self):
        pass


def abstract():
    return Base(1)


for _ in range(2):
    try:
        print(abstract().x)
    except TypeError as e:
        print(e)
    Base.__abstractmethods__ = frozenset()


class Meta(type):
    def __call__(cls, *args):
        print("meta", args)
        return super().__call__(*args)


class Made(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(Made(3).x)


def rebind():
    global Failing
    out = [Failing(1).x]
    Failing = lambda x: Point(x, x)
    out.append(Failing(2).y)
    return out


print(rebind())


class Slotted:
    __slots__ = ("a",)

    def __init__(self, a):
        self.a = a


class Child(Slotted):
    def __init__(self, a):
        super().__init__(a + 1)
        self.b = a


print([(c.a, c.b) for c in (Child(i) for i in range(3))], Slotted(4).a)


class A:
    def __init__(self, x):
        self.x = x

    def who(self):
        return "A"


class B(A):
    def __init__(self, x):
        super().__init__(x * 2)

    def who(self):
        return "B" + super().who()


class Left(A):
    def who(self):
        return "L" + super().who()


class Both(B, Left):
    def who(self):
        return "X" + super().who()


for cls in B, Both, B, Left, Both:
    o = cls(2)
    print(o.x, o.who())
A.who = lambda self: "new A"
print(Both(1).who())
A.who = staticmethod(lambda: "static")
print(Both(1).who())
A.who = property(lambda self: lambda: "property")
print(Both(1).who())
B.__bases__ = (Left,)
print(Both(1).who())
del A.who
try:
    Both(1).who()
except AttributeError as e:
    print(e)


class Class(B):
    @classmethod
    def make(cls):
        return super().create()


A.create = classmethod(lambda cls: cls.__name__)
print(Class.make())
old_super = super
import builtins

builtins.super = lambda: A(7)
print(B(1).__dict__)
builtins.super = old_super
print(B(1).__dict__)

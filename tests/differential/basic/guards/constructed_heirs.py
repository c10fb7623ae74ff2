# Instances of classes that inherit __init__, or whose __init__ has defaults, and everything that changes either half-way.
import traceback


class Base:
    limit = 3

    def __init__(self, a, b=2, c=None):
        self.a, self.b, self.c = a, b, c

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"


class Child(Base):
    pass


class Grandchild(Child):
    def twice(self): return self.a * 2


class Sibling(Base):
    def __init__(self, a):
        super().__init__(a, c="sibling")


class Both(Grandchild, Sibling):
    pass


class Mixin:
    def shown(self): return f"<{self.a}>"


class Mixed(Mixin, Base):
    pass


class Mute(Mixin):
    pass


def make(n):
    out = []
    for i in range(n):
        out += [Base(i), Base(i, i + 1), Base(i, i + 1, i + 2), Child(i), Child(i, [i]), Grandchild(i, c=i), Sibling(i), Both(i),
                Mixed(i, i), Mute()]
    return out


def show():
    for x in make(2):
        print(x if not isinstance(x, Mute) else type(x).__name__, end=" ")
    print()


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, [entry.name for entry in traceback.extract_tb(e.__traceback__)[1:]])


show()
for f in (lambda: Base(), lambda: Child(), lambda: Child(1, 2, 3, 4), lambda: Mute(1), lambda: Both(1, 2), lambda: Base(a=1, d=2),
          lambda: Grandchild(1, 2, 3, b=4)):
    attempt(f)


def few(): return Child()
def many(): return Grandchild(1, 2, 3, 4)
def none_of_it(): return Mute(5)


for f in (few, many, none_of_it): attempt(f)

# defaults
kept = Base.__init__.__defaults__
Base.__init__.__defaults__ = ("new", "defaults")
show()
Base.__init__.__defaults__ = ("only one",)
attempt(lambda: make(1))
Base.__init__.__defaults__ = None
attempt(lambda: make(1))
Base.__init__.__defaults__ = (7, 8, 9)
show()
print(Base(), Child())
Base.__init__.__defaults__ = kept
show()

# __init__ elsewhere
def replaced(self, a="?", *rest, **more): self.all = (a, rest, more)
Child.__init__ = replaced
show()
del Child.__init__
show()
original = Base.__init__
Base.__init__ = replaced
show()
Base.__init__ = original
Base.__init__.__code__, code = (lambda self, a, b=2, c=None: setattr(self, "by_lambda", (a, b, c))).__code__, Base.__init__.__code__
show()
Base.__init__.__code__ = code
show()

# the family
Child.__bases__ = (Sibling,)
attempt(lambda: make(1))
Child.__bases__ = (Base,)
show()


def with_new(cls, *args, **more):
    print("new", cls.__name__, args, more)
    return object.__new__(cls)


Child.__new__ = with_new
show()
Child.__new__ = lambda cls, *args, **more: "no instance"
print(Child(1), Grandchild(2))


class Counting(type):
    made = 0

    def __call__(cls, *args):
        Counting.made += 1
        return super().__call__(*args)


class Counted(metaclass=Counting):
    def __init__(self, a, b=1): self.sum = a + b


class Heir(Counted):
    pass


def counted(): return [Counted(1).sum, Counted(1, 2).sum, Heir(3).sum, Counting.made]


print(counted(), counted())


class Result:
    def __init__(self, x, y=0): return x or None


class Wrong(Result):
    pass


def results(): return type(Result(0)).__name__, type(Wrong(0, 1)).__name__


print(results())
attempt(lambda: Result(5))
attempt(lambda: Wrong("s"))


class Slotted:
    __slots__ = ("p", "q")

    def __init__(self, p, q=-1): self.p, self.q = p, q


class Open(Slotted):
    pass


def slotted():
    s, o = Slotted(1), Open(2)
    o.extra = 3
    return s.p, s.q, o.p, o.q, o.__dict__


print(slotted())


class Failure(ValueError):
    def __init__(self, code, text="failed"):
        super().__init__(text)
        self.code = code


class Fatal(Failure):
    pass


def fails(n):
    try:
        raise Fatal(n) if n % 2 else Failure(n, "worse")
    except Failure as e:
        return type(e).__name__, e.args, e.code


print(fails(1), fails(2))


def local(kind):
    class Point:
        if kind:
            def __init__(self, x, y=0): self.at = (x, y)
        else:
            def __init__(self, x): self.at = x
    class Near(Point): pass
    return Point(1).at, Near(2).at


print(local(True), local(False))


class Death:
    def __init__(self, x, y=None):
        self.x = x
        if y: raise KeyError(y)

    def __repr__(self): return "Death"

    def __del__(self): print("gone", self.x)


class Doomed(Death): pass


def doomed():
    try:
        return Doomed(Death("inner"), "why")
    except KeyError as e:
        print("caught", e)


doomed()
print(Doomed("last").x)

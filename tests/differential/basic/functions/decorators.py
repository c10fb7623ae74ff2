# Decorators apply bottom up, once, to functions, methods and classes.
def tag(name):
    print("make", name)

    def apply(target):
        print("apply", name, "to", target.__name__)
        target.tags = getattr(target, "tags", ()) + (name,)
        return target
    return apply


@tag("outer")
@tag("inner")
def plain(x):
    "Doc of plain."
    return x


@tag("class")
class Box:
    @tag("method")
    def get(self):
        return "got"

    @staticmethod
    @tag("static")
    def make():
        return Box()

    @classmethod
    def name(cls):
        return cls.__name__


print(plain.tags, plain(3), plain.__doc__, plain.__name__, plain.__qualname__)
print(Box.tags, Box.get.tags, Box.make.tags, Box.make().get(), Box.name(), Box.get.__qualname__)


class Memo:
    def __init__(self, function):
        self.function = function
        self.known = {}
        self.calls = 0

    def __call__(self, *args):
        if args not in self.known:
            self.calls += 1
            self.known[args] = self.function(*args)
        return self.known[args]

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return lambda *args: self(instance, *args)


@Memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


class Shop:
    @Memo
    def price(self, item):
        return len(item) * 10


print(fib(80), fib.calls)
shop = Shop()
print(shop.price("pear"), shop.price("pear"), Shop.price.calls)


def replace(function):
    return 42


@replace
def gone():
    pass


@(lambda f: [f(), f()])
def twice():
    return "x"


registry = {}


@registry.setdefault("key", lambda f: f).__call__
def registered():
    return "ok"


print(gone, twice, registered())


def count_calls(f):
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)
    wrapper.calls = 0
    wrapper.__wrapped__ = f
    return wrapper


@count_calls
def add(a, b=1, *, c=0):
    return a + b + c


print(add(1), add(1, 2), add(1, 2, c=3), add.calls, add.__wrapped__(5), add.calls)

# Cells are shared, late bound, and survive their function.
def make():
    count = 0
    log = []

    def up(by=1):
        nonlocal count
        count += by
        log.append(count)
        return count

    def peek():
        return count, log

    return up, peek


up, peek = make()
other_up, other_peek = make()
up(), up(5), other_up(-1)
print(peek(), other_peek())

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([g() for g in late], [g() for g in early])

functions = []
for name in "abc":
    def show():
        return name
    functions.append(show)
print([g() for g in functions], name)


def outer():
    x = "outer"

    class Inner:
        y = ["class", 1][0]
        x = "class"

        def method(self):
            return x, self.x

    def deep():
        def deeper():
            nonlocal x
            x += "!"
            return x
        return deeper

    return Inner, deep()


Inner, deeper = outer()
print(Inner.y, Inner().method(), deeper(), deeper(), Inner().method())


def unbound():
    def inner():
        return value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    value = 1
    print(inner())
    del value
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)


unbound()


def local():
    try:
        print(thing)
    except UnboundLocalError as error:
        print(error)
    thing = 1
    del thing
    try:
        thing
    except UnboundLocalError as error:
        print(error)


local()


def compose(*fs):
    def composed(x):
        for g in reversed(fs):
            x = g(x)
        return x
    return composed


print(compose(str, abs, lambda x: x * 3)(-7))
fact = (lambda h: lambda n: h(h, n))(lambda h, n: 1 if n < 2 else n * h(h, n - 1))
print(fact(20), fact(30))
print([(lambda x: [x + y for y in range(x)])(n) for n in range(4)])
print(up.__closure__ is not None, [type(c.cell_contents).__name__ for c in up.__closure__], up.__code__.co_freevars)

# Every kind of parameter, defaults evaluated once, and all ways to fill them.
def f(a, b=2, /, c=3, *rest, d, e=5, **extra):
    return a, b, c, rest, d, e, extra


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=1, a=9, b=8))
print(f(*[1, 2], *(3, 4), **{"d": 0}, **{"q": 1}))
print(f(1, c=7, d=4))


def only(*, key):
    return key


def positional(x, y, /):
    return x - y


def grow(item, seen=[]):
    seen.append(item)
    return seen


print(only(key="k"), positional(5, 3))
print(grow(1), grow(2), grow(3, []), grow(4))
print(grow.__defaults__, f.__defaults__, f.__kwdefaults__)
n = 1


def late(x=n):
    return x


n = 2
print(late(), late(n))


def order(tag, value):
    print("eval", tag)
    return value


print(f(order("a", 1), *order("star", [2, 3]), d=order("d", 4), **order("kw", {"x": 1})))

cases = [
    lambda: f(),
    lambda: f(1),
    lambda: f(1, a=2, d=3)["x"] if False else f(1, d=3, c=1, **{"c": 2}),
    lambda: f(1, 2, 3, c=4, d=5),
    lambda: only(1),
    lambda: only(),
    lambda: only(key=1, other=2),
    lambda: positional(1),
    lambda: positional(1, 2, 3),
    lambda: positional(x=1, y=2),
    lambda: late(1, 2),
    lambda: grow(),
    lambda: (lambda a, b, c: 0)(1),
    lambda: (lambda a, b, c, d: 0)(),
    lambda: (lambda *, a, b, c: 0)(b=1),
    lambda: f(1, d=1, *5),
    lambda: f(1, d=1, **5),
    lambda: f(1, d=1, **{1: 2}),
    lambda: late(**{"x": 1}, **{"x": 2}),
    lambda: 5(),
]
for case in cases:
    try:
        print(case())
    except TypeError as error:
        print(type(error).__name__, error)

"""Where the names of comprehensions, generator expressions, lambdas and class bodies live (PEP 709, 572)."""
import sys

x = "global"
print([x for x in range(3)], x)
y = [lambda: i for i in range(3)]
print([f() for f in y])
z = [(lambda j=j: j)() for j in range(3)]
print(z)


def shadow():
    x = "local"
    got = [x for x in (1, 2)]
    gen = (x for _ in range(2))
    x = "changed"
    return got, x, list(gen)


print(shadow())


class Body:
    a = 1
    items = [1, 2]
    first = [i for i in items]
    try:
        bad = [a for _ in items]
    except NameError as e:
        bad = str(e)
    nested = [[j * i for j in range(2)] for i in items]
    lam = lambda self: [self.a for _ in range(2)]
    x = [x for x in [x]]
    gen = list((i for i in items if i > 1))
    walrus_free = {k: v for k, v in zip("ab", items)}

    def method(self): return [x, __class__.__name__] + [__class__ is Body for _ in range(1)]


b = Body()
print(Body.first, Body.bad, Body.nested, b.lam(), Body.x, Body.gen, Body.walrus_free, b.method())
print([last := i for i in range(4)], last)
print(any((hit := n) > 2 for n in [1, 2, 3, 4]), hit)


def walrus():
    total = 0
    parts = [total := total + v for v in range(5)]
    nested = [[inner := i * j for i in range(2)] for j in range(3)]
    return total, parts, nested, inner


print(walrus())


def delete_in_loop():
    out = []
    for q in range(2):
        fs = [lambda: q for q in range(q + 1)]
        out.append([f() for f in fs])
    return out, q


print(delete_in_loop())


def closures():
    n = 10
    def bump():
        nonlocal n
        n += 1
        return n
    return [bump() + n for _ in range(2)], {n: n for n in [n]}, n, [n for n in (lambda: [n])()]


print(closures())


def unbound():
    try:
        return [u for _ in range(1)]
    except NameError as e:
        return type(e).__name__, str(e)
    u = 1


print(unbound())


def leak():
    try:
        [1 / v for v in (1, 0)]
    except ZeroDivisionError as e:
        tb = e.__traceback__
        names = []
        while tb:
            names.append(tb.tb_frame.f_code.co_name)
            tb = tb.tb_next
    try:
        v
    except NameError as e:
        return names, str(e)


print(leak())


def gen_frames():
    def depth():
        n, f = 0, sys._getframe()
        while f:
            n, f = n + 1, f.f_back
        return n
    here = depth()
    return [depth() - here for _ in [0]], list(depth() - here for _ in [0]), (lambda: depth() - here)()


print(gen_frames())
print({x: y for x, y in [(1, 2)]}, {*"ab"} == {"a", "b"}, [*range(2), *"c"], {**{"a": 1}, "b": 2, **{"a": 3}})
print([(i, j) for i in range(3) if i % 2 == 0 for j in range(i) if j], [a for a, *_ in [(1, 2, 3), "xyz"]], [t for t in ((1, 2),)])
it = iter(range(10))
print([(a, next(it)) for a in it][:3], sum(v for v in range(5) if v % 2), sorted((w for w in "hello world".split()), key=lambda w: w[-1]))
g = (print("eval", i) or i for i in [print("outer now") or 1, 2])
print("made", g.gi_frame.f_code.co_name)
print(next(g), list(g))
try:
    (i for i in 5)
except TypeError as e:
    print(e)
try:
    list(undefined for _ in range(1))
except NameError as e:
    print(e)


def cond(flag): return [i if flag else -i for i in range(3) if (flag or i) and not i == 1]


print(cond(True), cond(False))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [v for row in matrix for v in row if v % 2], {len(w): w for w in ["a", "bb", "cc"]}, {v % 3 for v in range(10)})


class Meta(type):
    def __iter__(cls): return iter([cls.__name__])


class Iterated(metaclass=Meta):
    pass


print([c for c in Iterated], [*Iterated], dict(enumerate(Iterated)))


def outer():
    def inner(): return [k for k in vals]
    vals = [1]
    r = inner()
    vals = [2]
    return r, inner(), [inner() for inner in [lambda: 3]], inner()


print(outer())
print([[(x, y) for x in range(2)] for y in range(2)], x, y.__class__.__name__)
async_names = [f.__name__ for f in (shadow, walrus)]
print(async_names, locals().get("i", "no i"), "last" in globals())
for x in [x for x in range(3)]: pass
print(x)
global_gen = (x for _ in range(1))
x = "late"
print(next(global_gen))

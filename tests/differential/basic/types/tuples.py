# tuple: immutability, hashing, comparison, nesting, slicing, methods.
t = (1, "two", 3.0, None)
print(t, t[1], t[-1], t[1:3], t[::-1], t + (5,), t * 2, len(t), 1 in t, t.index("two"), t.count(None))
print((), (1,), ((),), ((1,),), tuple("ab"), tuple([1, [2]]), tuple(x for x in range(3)), () == tuple(), 1, 2)
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 99), (1, 2) == (1.0, 2.0), (1, "a") != (1, "b"), max((1, 2), (1, 3)), sorted([(2, "a"), (1, "z"), (1, "b")]))
print(hash((1, 2)) == hash((1.0, 2.0)), {(1, 2): "x"}[1, 2], hash(()) == hash(()), hash((1, (2, 3))) == hash((1, (2, 3))))
m = ([1], "x")
m[0].append(2)
print(m, tuple(reversed((1, 2, 3))), (1, 2, 3)[5:], (*"ab", *[1]), ((1, 2), (3, 4))[1][0])


def f():
    return 1, 2


a, b = f()
(a, b), c = f(), 3
print(a, b, c, *f(), isinstance(f(), tuple), f().__class__.__name__, tuple(t) is t, t[:] is t, (1,) * 0)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def assign():
    t[0] = 1


def delete():
    del t[0]


for bad in (assign, delete, lambda: t[9], lambda: t["a"], lambda: (1,) + [2], lambda: (1,) < (None,), lambda: hash(([],)), lambda: (1, 2).index(3), lambda: tuple(5), lambda: t.append(1), lambda: () * "a", lambda: (1, 2) + 3, lambda: tuple(1, 2), lambda: (1,)[1], lambda: t.count(), lambda: (1).x, lambda: (1, 2) - (1,), lambda: {([],): 1}):
    attempt(bad)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]

    def __add__(self, other):
        return Point(*(a + b for a, b in zip(self, other)))

    def __repr__(self):
        return f"Point{tuple(self)}"


p = Point(1, 2)
print(p, p.x, p + (3, 4), p == (1, 2), hash(p) == hash((1, 2)), len(p), type(p[:]).__name__, {p: 1}[(1, 2)], isinstance(p, tuple))
x = (1, [2, (3, [4])])
print(x, repr(x) == str(x), x[1][1][1][0], (1, 2).__contains__(2), zip((1, 2), (3, 4)).__next__(), divmod(7, 2))

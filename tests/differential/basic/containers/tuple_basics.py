# tuple: construction, operators, hash, comparison, repr.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


print(tuple(), tuple("ab"), tuple([1, 2]), tuple(i * i for i in range(4)), (1,), ((), ((),)))
t = (1, 2, 3)
print(tuple(t) is t, t[:] is t, t * 1 is t, t + () is t, () + t is t, () is tuple([]), t[5:] is ())
print(t + (4,), t * 2, 2 * t, t * 0, t[1:], t[::-1], t[-1], t.index(2), t.count(3), 2 in t, 9 in t)
print(hash(()), hash((1,)), hash((1, 2, 3)), hash(("a", 1.5, None is None)), hash(((1, 2), (3,))), hash((-1, -2)), hash((2**80,)))
print((1, 2) < (1, 3), (1,) < (1, 0), (2,) > (1, 5), (1, 2) == (1.0, 2.0), () != (), (1,) == [1], (1, 2) >= (1, 2))
show("hash", lambda: hash((1, [])))
show("index", lambda: (1,).index(2))
show("getitem", lambda: (1,)[1])
show("getitem str", lambda: (1,)["a"])
show("huge", lambda: (1,)[2**100])
show("add", lambda: (1,) + [2])
show("mul", lambda: (1,) * 2**62)
show("mul str", lambda: (1,) * "a")
show("lt", lambda: (1,) < [1])
show("lt items", lambda: (1, "a") < (1, 1))
show("call", lambda: tuple(5))
show("two", lambda: tuple(1, 2))
show("kw", lambda: tuple(a=1))
show("newargs", lambda: (1, 2).__getnewargs__())


def assign():
    t[0] = 1


def delete():
    del t[0]


show("set", assign)
show("del", delete)
r = ([],)
r[0].append(r)
print(r)


class P(tuple):
    def __new__(cls, x, y, label=None):
        self = super().__new__(cls, (x, y))
        self.label = label
        return self

    def __repr__(self):
        return f"P{tuple.__repr__(self)}"


p = P(1, 2, label="here")
print(p, p.label, p == (1, 2), hash(p) == hash((1, 2)), type(p[:]).__name__, type(p + (3,)).__name__, type(p * 1).__name__, tuple(p))
print(p < P(1, 3), p in {(1, 2)}, {p: 1}[(1, 2)], list(p), p[0], p.__getnewargs__())


class K(tuple):
    def __init__(self, items, extra=0):
        self.extra = extra


print(K([1], extra=5).extra)
it = iter((1, 2, 3))
print(next(it), it.__length_hint__(), it.__reduce__(), list(it), it.__reduce__(), next(it, "end"))
it = iter((1, 2, 3))
it.__setstate__(2)
print(list(it))
it = iter((1, 2, 3))
it.__setstate__(-5)
print(next(it))


class Eq:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return False

    def __lt__(self, other):
        print("lt", self.name, other.name)
        return True


print((1, Eq("a")) < (1, Eq("b")), (Eq("c"),) == (Eq("d"),), Eq("e") in (Eq("f"), 5), (5, Eq("g")).count(7))
print([t.__sizeof__() for t in ((), (1,), (1, 2))])

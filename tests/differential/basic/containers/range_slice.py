# range of any size; slice objects.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


big = 2**70
for r in (range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 5), range(3, 0), range(0, 3, -1), range(-5, 5, 4), range(big, big + 3), range(big, -big, -big), range(0, big, big // 2), range(True, 4)):
    print(r, len(r), list(r), list(reversed(r)), bool(r), r.start, r.stop, r.step, hash(r), r[1:], r[::-1], r[-2:100:2], r == range(0, 5, 1), r.count(3), 3 in r, 3.0 in r, "a" in r, r.__reduce__()[1])
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(1, 2) == range(1, 9, 100), range(3) != range(4), range(3) == [0, 1, 2])
r = range(10, 50, 5)
print(r[0], r[-1], r[3], r.index(25), r.index(25.0), r.count(25.0), r.count("x"), 11 in r, True in range(2), big in range(0, big + 1, 2))
print(range(big)[big - 1], range(big)[-1], range(big)[5:10], range(0, big, 3)[-1], range(-big, big).index(0))
show("len", lambda: len(range(big)))
show("index", lambda: r.index(26))
show("index str", lambda: r.index("a"))
show("getitem", lambda: r[100])
show("getitem str", lambda: r["a"])
show("zero", lambda: range(1, 2, 0))
show("float", lambda: range(1.0))
show("none", lambda: range())
show("four", lambda: range(1, 2, 3, 4))
show("kw", lambda: range(stop=1))
show("lt", lambda: range(1) < range(2))
show("set", lambda: setattr(r, "start", 5))
show("sub", lambda: type("X", (range,), {}))
it = iter(range(5))
print(next(it), it.__length_hint__(), it.__reduce__(), list(it), it.__reduce__(), next(it, "end"))
it = iter(range(5))
it.__setstate__(3)
print(list(it))
it = iter(range(big, big + 5))
print(type(it).__name__, next(it), it.__length_hint__(), it.__reduce__(), list(it))
it = reversed(range(big, big + 3))
print(type(it).__name__, list(it), type(reversed(range(3))).__name__)
edge = 2**63 - 1
print(list(range(edge - 2, edge)), list(range(edge - 2, edge + 2)), list(range(-edge - 1, -edge + 1)), list(range(edge, edge - 3, -1)), list(range(-edge, -edge - 3, -1)))
print(len(range(-edge - 1, edge, 2**40)), range(0, edge)[5], len(range(edge)))

print(slice(5), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], {}))
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(100, -100, -1).indices(4), slice(0, big).indices(big * 2))
print(slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1) < slice(2), slice(1, 2) == (None, 1, 2), hash(slice(1, 2)), hash(slice(None)), s.__reduce__())
for bounds in ((None, None, None), (-1, None, -1), (5, 1, -2), (1, -1, 3), (-100, 100, 7)):
    print([slice(*bounds).indices(n) for n in (0, 1, 5, 10)])
show("slice", lambda: slice())
show("slice four", lambda: slice(1, 2, 3, 4))
show("slice kw", lambda: slice(stop=1))
show("indices", lambda: slice(1).indices(-1))
show("indices str", lambda: slice("a").indices(1))
show("indices zero", lambda: slice(None, None, 0).indices(1))
show("indices arg", lambda: slice(1).indices("a"))
show("hash", lambda: hash(slice([])))
show("lt", lambda: slice(1) < slice("a"))
show("set", lambda: setattr(s, "start", 5))


class Seq:
    def __getitem__(self, key):
        return key


print(Seq()[1:2], Seq()[::2], Seq()[1:2, 3], Seq()[:, ..., None])

# range objects and slice objects.
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[1:4], r[::-1], 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), list(reversed(r)), r.start, r.stop, r.step)
print(range(3) == range(0, 3, 1), hash(range(0)) == hash(range(5, 5)), range(0, 10, 3) == range(0, 12, 3), list(range(5, 0, -2)), range(10**20)[10**19], len(range(0, 10**10, 7)), 10**19 in range(10**20), bool(range(0)), sum(range(101)), max(range(5)), range(True))
print(range(10)[2:-2], range(10)[::-3], range(0, -5, -1)[1:], range(5)[10:], repr(range(1, 2)), repr(range(1, 9, 2)), sorted(range(3), reverse=True), [*range(3)], range(2**70, 2**70 + 2)[1], list(range(-2**65, -2**65 + 2)))
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(-1, None, -1).indices(4), slice(5) == slice(None, 5), slice(1, 2) < slice(1, 3), "abcdefgh"[s], [1, 2, 3][slice(-2, None)])


class Show:
    def __getitem__(self, item):
        return item

    def __setitem__(self, item, value):
        print("set", item, value)

    def __delitem__(self, item):
        print("del", item)


x = Show()
print(x[1:2], x[:], x[::], x[1:2, 3], x[..., None], x["a":"b":"c"], x[-1:], x[()], x[1,], x[:, :2], x[lambda: 0] is not None, x[(1, 2)], x[*[1, 2]])
x[1:] = 5
x[0, ...] = 6
del x[::2]


class Index:
    def __index__(self):
        return 2


print([1, 2, 3, 4][Index()], [1, 2, 3, 4][Index():], range(Index()), "abc"[:Index()], list(range(0, 10, Index())))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.5), lambda: range(), lambda: range(1, 2, 3, 4), lambda: range(3)[5], lambda: range(3).index(9), lambda: range(3)["a"], lambda: hash(slice(1)), lambda: slice(), lambda: slice("a").indices(3), lambda: "abc"["a":], lambda: [1][::0], lambda: slice(1, 2, 0).indices(3), lambda: setattr(range(3), "start", 1), lambda: range(3) + range(3), lambda: range(3) < range(4), lambda: {slice(1): 1}, lambda: slice(1).indices(-1), lambda: range(None), lambda: len(range(2**70))):
    attempt(bad)
l = list(range(10))
l[2:8:2] = "abc"
print(l, l[-1:-11:-4], l[3:-3], l[~1], l[-100:3], l[7:2], l[7:2:-1])

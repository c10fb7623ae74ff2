"""Slices at sites: what builtin sequences and everybody else get to see."""


class Loud(list):
    def __getitem__(self, key):
        print("get", key, type(key).__name__)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Keeper:
    def __init__(self):
        self.keys = []

    def __getitem__(self, key):
        self.keys.append(key)
        return len(self.keys)

    def __setitem__(self, key, value):
        self.keys.append((key, value))

    def __delitem__(self, key):
        self.keys.append(("del", key))


class At:
    def __init__(self, n, seen):
        self.n, self.seen = n, seen

    def __index__(self):
        self.seen.append(self.n)
        return self.n


def tail(row, n):
    return row[n:]


def middle(row, a, b, c=None):
    return row[a:b:c]


def errors(row):
    for a, b, c in ((1.5, 2, None), (None, "x", None), (0, 1, 0), (0, 1, 2.0), (None, None, None)):
        try:
            print(middle(row, a, b, c))
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)


for row in ([1, 2, 3, 4, 5], (1, 2, 3, 4, 5), "abcde", b"abcde", bytearray(b"abcde"), range(5), memoryview(b"abcde"), "añ\u4e00\U0001F600z"):
    shown = list if isinstance(row, memoryview) else repr
    print(shown(tail(row, 2)), shown(tail(row, -2)), shown(tail(row, 99)), shown(middle(row, 1, 4)), shown(middle(row, None, None, -1)),
          shown(middle(row, 4, 0, -2)), shown(middle(row, -10**30, 10**30)), shown(middle(row, 3, 1)))
    if not isinstance(row, memoryview):
        errors(row)

loud = Loud([1, 2, 3, 4])
print(tail(loud, 1), middle(loud, 0, 3, 2))
loud[1:3] = [9]
loud[:] = "ab"
print(loud)
keeper = Keeper()
print(keeper[1:2], keeper[:], keeper[::], keeper["a":"b", 1:2], keeper[1:2:3])
keeper[4:] = 5
keeper[:4:2] = 6
del keeper[1:3]
keeper[1:1] += 1
print(keeper.keys)
print(keeper.keys[0] == slice(1, 2), keeper.keys[1].start, keeper.keys[4].step)

seen = []
print([0, 1, 2, 3, 4, 5][At(1, seen):At(5, seen):At(2, seen)], seen)
data = list(range(10))
data[2:5] = data
data[:0] = (i for i in "xy")
data[::4] = "abcd"
print(data)
for wrong in (lambda: {}[1:2], lambda: data.__setitem__(slice(0, 4, 2), [1]), lambda: 5[1:2], lambda: None[:], lambda: {1}[0:1]):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)


def store(target, a, b, c, value):
    try:
        target[a:b:c] = value
    except Exception as e:
        print(type(e).__name__, e)
    print(target)


store([1, 2, 3], 0, 2, None, 5)
store([1, 2, 3], 0, 3, 2, [7])
store((1, 2), 0, 1, None, [1])
store("ab", 0, 1, None, "c")
store({}, 0, 1, None, 1)
store(bytearray(b"abc"), 1, None, None, b"xyz")
store(bytearray(b"abc"), None, None, 2, b"??")
store(bytearray(b"abc"), None, None, 2, [1, 300])
store([1, 2, 3, 4], None, None, -1, [1, 2, 3, 4])


class Shrinks:
    def __init__(self, row):
        self.row = row

    def __index__(self):
        self.row.clear()
        return 3


row = [1, 2, 3, 4, 5]
print(row[Shrinks(row):], row)
row = [1, 2, 3, 4, 5]
row[Shrinks(row):] = [7]
print(row)
text = "hello"
parts = []
while text:
    parts.append(text[:2])
    text = text[2:]
print(parts)

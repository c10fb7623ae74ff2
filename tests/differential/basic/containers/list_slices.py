# list slices: reading, assignment, deletion, with all kinds of bounds.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


bounds = [None, -100, -5, -2, -1, 0, 1, 2, 4, 5, 100]
steps = [None, -100, -3, -1, 1, 2, 100]
total = 0
for start in bounds:
    for stop in bounds:
        for step in steps:
            x = list(range(5))
            got = x[start:stop:step]
            print(start, stop, step, got, tuple(x)[start:stop:step] == tuple(got), end=" ")
            del x[start:stop:step]
            print(x, end=" ")
            y = list(range(5))
            y[start:stop:step] = ["n"] * len(got)
            print(y)
x = [0, 1, 2, 3, 4]
x[1:3] = "abcdef"
print(x)
x[2:2] = [9, 9]
print(x)
x[-2:] = []
print(x)
x[:] = x
print(x)
x[1:1] = x
print(x)
x[::2] = x[::2][::-1]
print(x)
x = [1, 2, 3]
x[5:10] = [7]
print(x)
x[3:1] = ["in"]
print(x)
x[2:5] = (i for i in range(2))
print(x)
x = list(range(10))
del x[3:7]
del x[-1]
print(x)
del x[:]
print(x)
x = [1, 2, 3, 4]
x[::-1] = x
print(x)
show("zero", lambda: [1][::0])
show("bad", lambda: [1]["a":])
show("float", lambda: [1][1.0:])


def assign(x, key, value):
    x[key] = value
    return x


show("not iterable", lambda: assign([1], slice(0, 1), 5))
show("extended not iterable", lambda: assign([1], slice(0, 1, 2), 5))
show("size", lambda: assign([1, 2, 3], slice(0, 3, 2), [1]))
show("size negative", lambda: assign([1, 2, 3], slice(None, None, -1), [1]))
show("empty extended", lambda: assign([1, 2, 3], slice(3, 3, 2), [1]))
show("huge", lambda: [1, 2, 3][-(2**100):2**100])
show("huge step", lambda: [1, 2, 3][::2**100])
show("huge negative step", lambda: [1, 2, 3][::-(2**100)])
show("set range", lambda: assign([1], 1, 2))


class Grow:
    # Its __index__ changes the list that is being sliced.
    def __init__(self, target, i):
        self.target, self.i = target, i

    def __index__(self):
        self.target.clear()
        return self.i


x = list(range(10))
print(x[Grow(x, 2):8], x)
x = list(range(10))
x[1:Grow(x, 5)] = "ab"
print(x)
x = list(range(10))
x[Grow(x, 1)::3] = []
print(x)


class Evil:
    def __iter__(self):
        x.clear()
        yield "e"


x = list(range(10))
x[2:5] = Evil()
print(x)
x = list(range(4))
show("evil extended", lambda: assign(x, slice(0, 4, 2), Evil()))
print(x)

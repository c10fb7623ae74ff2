# dict and set while keys' __eq__ and __hash__ change the container.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


class Key:
    def __init__(self, n, h=1, action=None):
        self.n, self.h, self.action = n, h, action

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        if self.action:
            action, self.action = self.action, None
            action()
        return self.n == getattr(other, "n", other)

    def __repr__(self):
        return f"K{self.n}"


d = {}
d[Key(1, action=lambda: d.clear())] = "a"
print(d.get(Key(1)), d)
d[Key(1, action=lambda: d.clear())] = "a"
d[Key(2)] = "b"
print(d)
d.clear()
d[Key(1, action=lambda: d.update({n: n for n in range(100)}))] = "a"
d[Key(2)] = "b"
print(len(d), d[Key(2)], d[Key(1)])
d.clear()
d[Key(1, action=lambda: d.pop(next(iter(d))))] = "a"
print(d.pop(Key(1), "gone"), d)
d[Key(1, action=lambda: 1 / 0)] = "a"
show("raise get", lambda: d.get(Key(1)))
show("set", lambda: d.__setitem__(Key(1), "c"))
print(d)

class Dying:
    # A value whose end changes the dict.
    def __init__(self, d):
        self.d = d

    def __del__(self):
        self.d["last words"] = len(self.d)


e = {}
e["x"] = Dying(e)
e["x"] = 1
print(e)
e["x"] = Dying(e)
del e["x"]
print(e)
e["x"] = Dying(e)
e.clear()
print(e)
e = {n: Dying({}) for n in range(20)}
e.clear()
print(e)

a, b = {}, {}
a[Key(1, action=lambda: b.clear())] = 1
b[Key(1)] = 1
b[Key(2)] = 2
a[Key(2)] = 2
print(a == b, a, b)
u = {}
u[Key(1, action=lambda: w.clear())] = 0
w = {Key(1): 1, Key(2): 2, Key(3): 3}
show("update", lambda: u.update(w))
print(u, w)
r = {1: None, 2: None}


class R:
    def __repr__(self):
        r.clear()
        return "R"


r[1] = R()
print(r, len(r))

s = set()
s.add(Key(1, action=lambda: s.clear()))
print(Key(1) in s, s)
s.add(Key(1, action=lambda: s.clear()))
s.add(Key(2))
print(s)
s = {Key(1, action=lambda: s.update(range(100)))}
s.add(Key(3))
print(len(s), Key(3) in s, Key(1) in s)
s = {Key(1, action=lambda: s.clear())}
s.discard(Key(1))
print(s)
t = set()
s = {Key(1, action=lambda: t.clear()), Key(4)}
t.update({Key(1), Key(2), Key(4)})
print(len(s | t) <= 4, len(t))
s = {Key(1, action=lambda: 1 / 0)}
show("set raise", lambda: Key(1) in s)
show("eq raise", lambda: s == {Key(1, action=lambda: 1 / 0)})
show("issubset", lambda: s.issubset({Key(1)}))

x = [Key(1, action=lambda: x.clear()), 2, 3]
print(Key(1) in x, x)
x = [0, Key(1, action=lambda: x.clear()), 3]
show("index", lambda: x.index(Key(1)))
x = [Key(5, action=lambda: x.clear()), 2, 3]
show("index", lambda: x.index(3))
x = [Key(1, action=lambda: x.clear()), 2]
show("remove", lambda: x.remove(Key(1)))
x = [Key(1, action=lambda: x.append(9)), 2]
show("remove", lambda: x.remove(Key(1)))
print(x)
x = [Key(1, action=lambda: x.clear())] * 3
show("count", lambda: x.count(Key(1)))
y = [Key(1, action=lambda: y.clear()), Key(2)]
print(y == [Key(1), Key(2)], y)
y = [Key(1, action=lambda: y.clear()), Key(2)]
print(y == [Key(1), Key(3)], y)


class L:
    def __init__(self, x):
        self.x = x

    def __del__(self):
        self.x.append("del")


z = []
z.extend([L(z), 1, L(z)])
z.clear()
print(z)
z[:] = [L(z), 1]
z[0] = 5
print(z)
z[:] = [L(z), L(z), 1]
z[0:2] = []
print(z)
z[:] = [L(z), 2, L(z), 3]
del z[::2]
print(z)
z[:] = [1, L(z)]
z.pop()
print(z)

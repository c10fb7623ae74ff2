# dict: construction, methods, operators, order, errors.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


print({}, dict(), dict(a=1), dict({"b": 2}), dict([("c", 3), ["d", 4]], e=5), dict(zip("xy", (1, 2))))
d = {"one": 1, "two": 2}
d["three"] = 3
d["one"] = "uno"
del d["two"]
d["two"] = "again"
print(d, len(d), "one" in d, "four" in d, d["three"])
print(d.get("one"), d.get("none"), d.get("none", 0), d.setdefault("one", 9), d.setdefault("new", 7), d.setdefault("nil"), d)
print(d.pop("new"), d.pop("gone", "default"), d.popitem(), d)
d.update({"u": 1}, v=2)
d.update([("w", 3)])
d.update()
d.update(a=1, b=2)
print(d)
e = d.copy()
e["only e"] = 1
print(e is d, len(e) - len(d), dict.fromkeys("aba", 0), dict.fromkeys([1, 2]), dict.fromkeys({3, 4}, 1), dict.fromkeys({"k": 5}, 2))
print({1: 2} | {1: 3, 4: 5}, {1: 2} == {1.0: 2.0}, {1: 2} != {1: 3}, {1: 2} == [1], {} == {})
f = {1: 1}
g = f
f |= {2: 2}
f |= [(3, 3)]
print(f, g is f, list(f), list(reversed(f)))
f.clear()
print(f, g)
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b"}, {"1": 1, 1: 2})
h = {}
h[1] = h
h["list"] = [h]
print(h)
show("missing", lambda: {}["x"])
show("missing tuple", lambda: {}[(1, 2)])
show("pop", lambda: {1: 2}.pop(3))
show("pop empty unhashable", lambda: {}.pop([]))
show("pop unhashable", lambda: {1: 2}.pop([]))
show("popitem", lambda: {}.popitem())
show("unhashable", lambda: {}[[]])
show("get unhashable", lambda: {}.get({}))
show("display", lambda: {[]: 1})
show("int", lambda: dict(5))
show("one item", lambda: dict([1]))
show("three", lambda: dict([(1, 2, 3)]))
show("second", lambda: dict([(1, 2), "abc"]))
show("two args", lambda: dict(1, 2))
show("update two", lambda: {}.update(1, 2))
show("or", lambda: {} | [])
show("ior", lambda: {}.__ior__(5))
show("lt", lambda: {} < {})
show("hash", lambda: hash({}))
show("get args", lambda: {}.get())
show("get args3", lambda: {}.get(1, 2, 3))
show("fromkeys", lambda: dict.fromkeys())
show("fromkeys int", lambda: dict.fromkeys(5))
show("setdefault", lambda: {}.setdefault([], 1))


def delete():
    del {}["gone"]


show("del", delete)


class M:
    def __init__(self, keys):
        self.names = keys

    def keys(self):
        return self.names

    def __getitem__(self, key):
        return key * 2


print(dict(M(["a", "b"])), dict(M(("c",)), d=1), {**M("xy")})
show("keys not iterable", lambda: dict(M(5)))
show("spread", lambda: {**5})


class D(dict):
    def __missing__(self, key):
        return f"no {key}"


m = D(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, type(m.copy()).__name__, type(m | {}).__name__, D.fromkeys("ab"))


class Named(dict):
    def __init__(self, name, *args, **kw):
        super().__init__(*args, **kw)
        self.name = name


n = Named("nm", {"q": 1}, r=2)
print(n, n.name, n == {"q": 1, "r": 2})


class Loud(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


loud = Loud()
loud["x"] = 1
loud.update(y=2)
print(loud, Loud.fromkeys("z"))
sizes = []
big = {}
for i in range(200):
    big[i] = i
    sizes.append(big.__sizeof__())
print(sizes)
sizes = []
names = {}
for i in range(100):
    names[f"n{i}"] = i
    sizes.append(names.__sizeof__())
names[5] = 5
sizes.append(names.__sizeof__())
print(sizes)
for i in range(0, 200, 2):
    del big[i]
print(list(big)[:10], len(big), big.__sizeof__(), big.copy().__sizeof__(), dict(big).__sizeof__(), (big | {}).__sizeof__())
while len(big) > 5:
    big.popitem()
print(big)
for i in range(1000, 1100):
    big[i] = 0
    if i % 3:
        del big[i]
print(list(big), big.__sizeof__())
many = {(i * 7919) % 100003: i for i in range(3000)}
print(sum(k * v for k, v in many.items()) % 1000003, list(many)[:5], list(many)[-5:])
print(dict.get.__text_signature__, dict.pop.__text_signature__, dict.update.__text_signature__, dict.fromkeys.__text_signature__)

# dict: order, methods, views, merging, mutation while iterating, keys that compare equal.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
del d["a"]
d["a"] = 4
print(d, list(d), len(d), "a" in d, 4 in d.values(), ("c", 3) in d.items())
print(d.get("z"), d.get("z", 0), d.setdefault("s", []), d.setdefault("b", 5), d.pop("s"), d.pop("zz", "gone"), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), ["q", 2]])
d.update(zip("mn", range(2)))
print(d, d | {"b": 0, "new": 1}, {**d, "b": None}["b"])
d |= [("or", 1)]
print(d["or"], dict(a=1, **{"b": 2}), dict([("k", "v")]), dict({"z": 1}, z=2), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
k, v, i = d.keys(), d.values(), d.items()
d["view"] = "live"
print(len(k), list(v)[-1], list(i)[-1], k & {"b", "zz"}, sorted(k - {"b"})[:2], ("view", "live") in i, k == set(d), sorted({"b"} | k)[:1])
print(k.isdisjoint(["nope"]), list(reversed(d))[0], list(reversed(d.items()))[0], type(k).__name__, repr({}.keys()), repr({"a": 1}.items()), repr({1: 2}.values()), k.mapping["b"])
same = {1: "int", 1.0: "float", True: "bool", "1": "str", (1,): "tuple", None: 0, frozenset([1]): "fs"}
print(same, same[1], len(same), {0: "a", False: "b", -0.0: "c", 0j: "d"})
n = {"x": {"y": {"z": 1}}}
n["x"]["y"]["w"] = [1, 2]
n["x"]["y"]["w"].append(3)
print(n, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} != {1: 1})
c = d.copy()
c["only in copy"] = 1
print("only in copy" in d, bool({}), {k: v for k, v in sorted(d.items()) if v}, max({"a": 5, "bb": 1}, key=len), sorted({3: 1, 1: 2}), sum({1: "a", 2: "b"}))
count = {}
for ch in "abracadabra":
    count[ch] = count.get(ch, 0) + 1
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0])), min(count, key=count.get), dict(sorted(count.items())))
groups = {}
for word in "the quick brown fox jumps over the lazy dog".split():
    groups.setdefault(len(word), []).append(word)
print(groups)


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


t = {Key(n): n for n in range(12)}
for n in (3, 6, 0):
    del t[Key(n)]
t[Key(3)] = "again"
print(t, t[Key(9)], Key(6) in t)
big = {}
for n in range(3000):
    big[n] = n
for n in range(0, 3000, 2):
    del big[n]
for n in range(10, 0, -1):
    big[n] = -n
print(len(big), list(big)[:3], list(big)[-6:], sum(big.values()))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def grows():
    for key in d:
        d[key + "!"] = 1


def shrinks():
    x = {1: 1, 2: 2}
    for key in x:
        del x[key]


def replaces():
    x = {1: 1, 2: 2}
    for key in x:
        x[key] = key * 10
    return x


for bad in (grows, shrinks, replaces, lambda: d["missing"], lambda: {}[1, 2], lambda: {[]: 1}, lambda: {{}: 1}, lambda: {}.pop("k"), lambda: {}.popitem(), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(["abc"]),
            lambda: {} < {}, lambda: {} + {}, lambda: {} | 5, lambda: {}.update(5), lambda: {}.get(), lambda: {}.get([]), lambda: d.foo, lambda: {}[{}], lambda: {1, []}, lambda: dict.fromkeys(5), lambda: hash({}), lambda: {}.update([[1]]), lambda: {}.setdefault(), lambda: d.keys()[0], lambda: next({}), lambda: {**5}, lambda: dict(1, 2), lambda: {"a": 1}.items() < 5, lambda: {}.__getitem__(float("nan"))):
    attempt(bad)
x = {}
x["me"] = x
print(x, {"k": x}["k"] is x)
d.clear()
print(d, list(k))

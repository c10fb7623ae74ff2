# dict views: set algebra, comparison, iteration in both directions, the mapping behind them.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d["d"] = 4
print(list(k), list(v), list(i), "a" in k, 4 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, ("a",) in i, ["a", 1] in i)
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), list(reversed(d)))
s = sorted
print(s(k & {"a", "z"}), s(k | {"z"}), s(k - {"a"}), s(k ^ {"a", "z"}), s({"a", "z"} - k), s({"a", "z"} & k), s(["a", "q"] | k))
print(s(i & {("a", 1), ("b", 9)}), s(i - {("a", 1)}), s(i ^ {"b": 2, "e": 5}.items()), s(i | {("z", 0)}))
print(k == {"a", "b", "c", "d"}, k == {"a"}, k != {"a"}, {"a"} < k, k > {"a"}, k >= set(d), k <= set(d), k < set(d), k == list(d))
print(i == {("a", 1), ("b", 2), ("c", 3), ("d", 4)}, i >= {("a", 1)}, {"a": 1}.items() < i, {"a": 1}.keys() <= d.keys())
print(k.isdisjoint({"z"}), k.isdisjoint(["a"]), i.isdisjoint({"a": 2}.items()), k.isdisjoint(k), {}.keys().isdisjoint({}.keys()))
print(type(k & k).__name__, type(k | []).__name__)
show("sub", lambda: k - 1)
show("and", lambda: k & 1)
show("rsub", lambda: 1 - k)
show("values and", lambda: v & v)
show("hash", lambda: hash(k))
show("hash values", lambda: isinstance(hash(v), int))
show("unhashable", lambda: i & [[]])
show("lt", lambda: k < 1)
show("items unhashable", lambda: {"a": []}.items() | [])
print({"a": []}.items() == {"a": []}.items(), ("a", []) in {"a": []}.items())
m = k.mapping
print(m, type(m).__name__, m["a"], len(m), m == d)
show("mapping", lambda: m.__setitem__)
r = {}
r["self"] = r.values()
print(r)
r["items"] = r.items()
print(r)
print({1: 2, 3: 4}.items() ^ {1: 2, 3: 5}.items() == {(3, 4), (3, 5)})

it = iter(d)
print(next(it), it.__length_hint__(), it.__reduce__()[1], list(it), it.__length_hint__(), next(it, "end"))
it = reversed(d.items())
print(next(it), it.__length_hint__(), list(it), next(it, "end"))


def loop(make, change):
    x = {n: n for n in range(5)}
    seen = []
    try:
        for item in make(x):
            seen.append(item)
            if len(seen) == 2:
                change(x)
    except RuntimeError as e:
        print(seen, type(e).__name__, e)
    else:
        print(seen, "done")


def add(x):
    x["new"] = 1


def swap(x):
    del x[0]
    x["new"] = 1


def replace(x):
    x[3] = "changed"


def clear_and_fill(x):
    x.clear()
    for n in range(10, 15):
        x[n] = n


for make in (iter, dict.keys, dict.values, dict.items, reversed, lambda x: reversed(x.items())):
    for change in (add, swap, replace, lambda x: x.clear(), lambda x: x.popitem(), clear_and_fill):
        loop(make, change)
it = iter(x := {1: 1})
x[2] = 2
for _ in range(2):
    show("twice", lambda: next(it))
del x[2]
show("back", lambda: next(it))
it = iter({})
print(list(it), list(it))

"""Dicts and sets that are displayed, copied, merged, cleared: keys that are equal without being the same, keys with code."""
import sys


class Key:
    log = []

    def __init__(self, name, h):
        self.name, self.h = name, h

    def __hash__(self):
        Key.log.append("h" + self.name)
        return self.h

    def __eq__(self, other):
        Key.log.append("e" + self.name)
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


class Name(str):
    def __hash__(self):
        Key.log.append("hash")
        return str.__hash__(self)

    def __eq__(self, other):
        Key.log.append("eq")
        return str.__eq__(self, other)


class Dying:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=" ")


def show(*things):
    print(*things, Key.log)
    Key.log.clear()


a, k = "a", "k" + str(1)
show({"a": 1, "b": 2, "a": 3}, {1: "x", 2: "y", 1: "z"}, {1: "x", True: "y", 1.0: "z"}, {"": 1, "a": 2}, {a: 1, "a" + "": 2})
show({"k1": 1, k: 2}, {k: 1, "k1": 2}, {1: 1, "a": 2, None: 3, (1, 2): 4}, {"a": 1, 1: 2, "a": 3, True: 4}, {-1: "m", -2: "n"})
one, two = Key("p", 1), Key("p", 1)
show({one: 1, two: 2}, {1: "int", one: "key"}, {one: "key", 1: "int"}, {"s": 0, one: 1, "s": 2, two: 3})
show({Name("n"): 1, "n": 2}, {"n": 1, Name("n"): 2}, {Name("n"): 1, Name("n"): 2}, {"n": 1, Name("n"): 2, "m": 3, "n": 4})
show({hash("q"): "int", "q": "str"}, {"q": "str", hash("q"): "int"}, {Key("z", hash("q")): 1, "q": 2, Key("z", hash("q")): 3})
for n in range(1, 22):
    names = {f"x{i}": i for i in range(n)}
    source = "{" + ", ".join(f"'x{i}': {i}" for i in range(n)) + "}"
    assert list(names) == [f"x{i}" for i in range(n)], source
six = {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}
eleven = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10}
many = {"a": 1, "b": 2, 3: "c", "d": 4, 5: "e", "f": 6, "g": 7, 8: "h", "i": 9, "j": 10, "k": 11, "l": 12, "m": 13, "n": 14, "o": 15,
        "p": 16, "q": 17, "r": 18, 19: "s", "t": 20, "u": 21, "v": 22, "a": 23}
show(six, eleven, many, len(many))
print([sys.getsizeof(d) for d in ({}, {"a": 1}, {1: 1}, {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}, six, eleven)])
six["g"] = 7
del six["a"], six["c"]
six["a"] = 8
show(six, dict(six), six.copy(), six | {"z": 1}, {**six, "b": 0}, {"b": 0, **six})
for source in (six, dict(six), eleven, {}, {"only": [1]}):
    copy = dict(source)
    copy["new"] = 1
    show(len(source), "new" in source, list(copy)[-1], copy.pop("new"), copy == source)
try:
    {[]: 1}
except TypeError as e:
    show(e)
try:
    {"a": Dying("one"), "b": Dying("two"), []: Dying("three")}
except TypeError as e:
    print(e)
d = {"a": Dying("first"), "b": Dying("second"), "a": Dying("third")}
print(sorted(d))
d.clear()
print(len(d))


def fails():
    raise KeyError("stop")


try:
    {"a": Dying("x"), "b": fails()}
except KeyError as e:
    print(e)

# Sets.
show({1, True, 1.0}, {"a", a, "a" + ""}, {one, two}, {1, one}, len({Name("n"), "n"}), {-1, -2}, len({0, 8, 16, 24, 32}), {(1, 2), (1, 2)})
try:
    {1, [], 2}
except TypeError as e:
    show(e)
s = {1, 2, 3}
s.add(2), s.add(4), s.add("x"), s.discard(1), s.add(1)
print(sorted(map(str, s)))


class Nosy:
    """Looks at the set that is being cleared."""
    seen = []

    def __init__(self, home):
        self.home = home

    def __del__(self):
        Nosy.seen.append((len(self.home), list(self.home)))
        self.home.add(len(Nosy.seen))


home = set()
for _ in range(3):
    home.add(Nosy(home))
home.add("text")
home.clear()
print(Nosy.seen, home)
home = set(range(20))
home.add(Nosy(home))
home.clear()
print(Nosy.seen[-1], home)
big = set(range(100))
for other in ({1, 2, 500}, {"a"}, set(), big, frozenset({3, 4}), {k for k in range(200)}):
    print(len(big & other), len(other & big), len(big - other), len(other - big), len(big ^ other), len(big | other))
print(sorted({Key("x", 5), 5} & {5, 6}, key=str), type(frozenset({1}) & {1}).__name__, type({1} & frozenset({1})).__name__)
Key.log.clear()
left, right = {Key("c", 3), Key("d", 4)}, {Key("c", 3), 4}
Key.log.clear()
show(left & right, len(left | right), len(left - right))

# bytes of numbers.
for items in ([1, 2, 3], (255, 0), [], [7], range(3), [1, 256], [-1, 2], [1, "a"], [True, 2], [Ellipsis, 1], (1, 2.0), {5}, [2**70, 1], [1, None]):
    try:
        print(bytes(items), bytearray(items), end=" ")
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e, end=" ")
print()


class Changes:
    def __init__(self, home):
        self.home = home

    def __index__(self):
        self.home.append(9)
        return 1


home = [1, 2]
home.insert(0, Changes(home))
print(bytes(home), len(home))

# loops that take pairs apart: enumerate, zip, dict.items and lists of pairs, with everything that may go wrong


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def walk(pairs):
    for a, b in pairs:
        print(a, b, end="; ")
    print()


for pairs in (enumerate("ab"), enumerate("ab", 5), enumerate("ab", 2**50 - 2), zip("ab", [1, 2, 3]), zip([1], "xy"), {1: 2, "k": "v"}.items(),
              [(1, 2), [3, 4], "xy"], ((1, 2), {5: 6, 7: 8}), zip("ab", "cd", strict=True), iter([(1, 2)]), {(1, 2): 3}):
    walk(pairs)
for pairs in ([(1, 2), (1, 2, 3)], [(1, 2), 5], zip("ab"), zip("ab", "cd", "ef"), zip("a", "bc", strict=True), [("x",)], {1: 2}, enumerate(5)
              if False else 7):
    try:
        walk(pairs)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def shrinking(d):
    for k, v in d.items():
        print(k, v)
        d[k + 10] = v


try:
    shrinking({1: 2, 2: 3})
except RuntimeError as e:
    print(e)


def replaced(d):
    for k, v in d.items():
        print(k, v)
        del d[k]
        d[k + 1] = v
        if k > 3:
            break


try:
    replaced({1: 2})
except RuntimeError as e:
    print(e)


def lives():
    for i, o in enumerate(Noisy(n) for n in "abc"):
        print(i, o.name)
        del o
        print("deleted")
    print("after enumerate")
    for a, b in zip((Noisy(n) for n in "de"), (Noisy(n) for n in "fg")):
        print(a.name, b.name)
        a = None
        print("cleared")
    print("after zip")
    for k, v in {i: Noisy(i) for i in range(2)}.items():
        print(k, v.name)
    print("after items")
    kept = []
    for pair in enumerate([1, Noisy("h")]):
        kept.append(pair)
    print(len(kept))


lives()


def mixed(values):
    e = enumerate(values)
    out = []
    for i, v in e:
        out.append((i, v))
        if i == 1:
            out.append(next(e))
    return out


print(mixed([1, [2], 3, "4", [5]]))


def raising():
    yield 1
    raise ValueError("inside")


try:
    for i, v in enumerate(raising()):
        print(i, v)
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno - e.__traceback__.tb_lineno)


def generator(d):
    for k, v in d.items():
        yield k
        yield v


print(list(generator({1: [2], 3: 4})))
total = 0
for i, x in enumerate([0.5, 1.5, 2]):
    total += i * x
print(total)


def numeric(n):
    total = 0
    for i, x in enumerate(range(n)):
        total += i * x
    for a, b in zip([1, 2, 3], [2.0, 3, "x"]):
        try:
            total += a * b
        except TypeError as e:
            print(e)
    return total


print(numeric(10))
for i, x in enumerate("abc"):
    for i, x in zip("de", "fg"):
        pass
print(i, x)

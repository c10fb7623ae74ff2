"""Set operations whose comparisons need no code, mixed with keys whose comparisons are seen; orders and removed entries."""

log = []


class Key:
    def __init__(self, value, name):
        self.value, self.name = value, name

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        log.append((self.name, other.name if isinstance(other, Key) else other))
        return self.value == (other.value if isinstance(other, Key) else other)

    def __repr__(self):
        return self.name


def show(text, result):
    print(text, result, log)
    log.clear()


a = {1, 2.0, "x", (1, "y"), Key(5, "five"), Key(1 + 2**61, "one-like")}
b = {1.0, 2, "x", (1.0, "y"), 5, Key(2, "two"), (2, 3)}
order = lambda items: sorted(items, key=str)
show("and", order(a & b))
show("or", order(a | b))
show("sub", order(a - b))
show("xor", order(a ^ b))
show("le", (a <= b, a & b <= a, a >= b, a.isdisjoint(b)))
for key in (1, True, 2, 5, "x", (1, "y"), (1.0, "y"), None, 7):
    show(repr(key), (key in a, key in b))

numbers = set(range(0, 200, 3))
others = set(range(0, 200, 5))
print(numbers & others, numbers - others, sep="\n")
print(numbers | others, numbers ^ others, sep="\n")
for n in range(0, 200, 6):
    numbers.discard(n)
for n in range(0, 100, 4):
    numbers.add(n)
print(numbers, len(numbers))
numbers -= others
numbers |= {1000, 1008, 1016, -1, -2, 2305843009213693951, 2305843009213693952, 18446744073709551616, True}
print(numbers)
words = {f"w{i % 40}" for i in range(100)}
more = {f"w{i}" for i in range(20, 60)}
print(words & more, words - more, sep="\n")
print(words ^ more, words | more, sep="\n")
words.difference_update(more)
words.symmetric_difference_update(["w1", "w1", "new", "w2"])
words.intersection_update([f"w{i}" for i in range(10)] + ["new"])
print(words, words.pop() in words, len(words))
print({(x, y) for x in range(4) for y in range(4)} - {(x, x) for x in range(4)})


class Hostile:
    def __hash__(self):
        return hash("w5")

    def __eq__(self, other):
        target.clear()
        return False


target = {f"w{i}" for i in range(8)}
print(Hostile() in target, target)
target = {f"w{i}" for i in range(8)}
target.add(Hostile())
print(len(target))

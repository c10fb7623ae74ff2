# set and frozenset: algebra, order under a fixed hash seed, methods, errors.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= {1, 2, 3, 4}, a < a, a > {1}, a.isdisjoint({9}), a.issubset(range(5)), a.issuperset([1]))
print(a.union([5], (6,)), a.intersection([1, 2], {2}), a.difference([1], [2]), a.symmetric_difference([1, 9]), set("hello") == set("olleh"))
a.add(3)
a.add(10)
a.discard(99)
a.remove(1)
a.update([7, 8], {9})
print(a, len(a), 7 in a, [7] in [list(a)])
a |= {100}
a &= {2, 3, 100, 7}
a -= {2}
a ^= {3, 4}
print(a)
f = frozenset([1, 2, 2])
print(f, f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset([1, 2])], f.copy() is f, frozenset() is frozenset())
print(set(), repr(set()), repr(frozenset()), {1} == frozenset([1]), {frozenset([1])} == {frozenset([1])}, {1, 1.0, True}, {0, False}, bool(set()))
print({x % 7 for x in range(100)}, set(range(20)), {5, 3, 1, 100, 50, 25}, set(range(100, 0, -7)))
print(set("abcdef"), {"apple", "pear", "fig", "plum"}, {(1, 2), (3,), ()}, {None, True, "x"} == {"x", None, True}, {1.5, 2.5, -1.5}, {"a", 1, 2.0})
print(sorted({"b", "a"}), max({1, 5}), sum({1, 2}), list({1}), tuple({2}), {*"ab"} == {"a", "b"}, min(frozenset("xyz")))
s = {1, 2, 3}
print(s.pop() in (1, 2, 3), len(s), s.clear(), s)
seen, out = set(), []
for x in [3, 1, 3, 2, 1]:
    if x not in seen:
        seen.add(x)
        out.append(x)
print(out)
primes = set(range(2, 60))
for n in range(2, 8):
    primes -= set(range(n * n, 60, n))
print(sorted(primes))
words = "one two three four five six seven eight nine ten".split()
print(set(words), {len(w) for w in words}, {w[0] for w in words})
grow = set()
for i in range(50):
    grow.add((i * 37) % 101)
print(grow)
for i in range(0, 50, 2):
    grow.discard((i * 37) % 101)
print(grow, {1, 2} | {3} == {3, 2, 1})


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def iterate():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


for bad in (iterate, lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: set([[1]]), lambda: {1} | [1], lambda: {1} + {2}, lambda: {1} < [1], lambda: {1}[0], lambda: set(5), lambda: f.add(1), lambda: hash({1}), lambda: {1} & None,
            lambda: {1}.union(5), lambda: {{1}}, lambda: {1}.add(), lambda: {1}.add([]), lambda: frozenset(1, 2), lambda: {1} - 1, lambda: [] in {1}, lambda: {1}.foo, lambda: {frozenset([1])}.remove({1}), lambda: {1}.__contains__([]), lambda: set(a=1), lambda: {1}.discard({2})):
    attempt(bad)

# set and frozenset: methods, operators, errors, subclasses, iteration.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


s = {3, 1, 2}
s.add(4)
s.add(1)
s.remove(3)
s.discard(99)
print(s, len(s), 1 in s, 3 in s, s.copy() == s, s.copy() is s)
print(s.union([7], (8,)), s.intersection([1, 2], {2, 9}), s.difference([1], [2]), s.symmetric_difference([1, 50]), s.union(), s.intersection(), s.difference())
s.update([5], {6: 0}, "a")
s.difference_update([1], [2])
s.intersection_update([4, 5, 6, 7])
s.symmetric_difference_update([4, 70])
print(s)
s |= {1}
s &= {1, 5, 70}
s -= {70}
s ^= {5, 8}
print(s)
s.clear()
print(s, bool(s), set(), frozenset(), {*()})
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {1}, {1} >= {2}, {1} == frozenset({1}), {1} != {1.0}, set() == [], {1, 2}.issubset([1, 2, 3]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]))
print(type({1} | frozenset({2})).__name__, type(frozenset({1}) | {2}).__name__, {1} in [frozenset({1})], {frozenset({1})} == {frozenset([1.0])})
n = {frozenset({1, 2}), 3}
print({1, 2} in n, {1} in n)
n.remove({1, 2})
n.discard({3})
print(n)
f = frozenset([1, 2, 3])
print(f, frozenset(f) is f, f.copy() is f, hash(frozenset()), hash(frozenset({1})), hash(f), hash(frozenset("abc")), hash(frozenset([frozenset()])))
print({f: "key"}[frozenset({3, 2, 1})], f & {1}, f - {1}, f ^ {1, 9})
show("pop", lambda: set().pop())
show("remove", lambda: {1}.remove(2))
show("remove set", lambda: {1}.remove({2}))
show("remove list", lambda: {1}.remove([]))
show("add list", lambda: {1}.add([]))
show("add set", lambda: {1}.add({2}))
show("contains list", lambda: [] in {1})
show("or", lambda: {1} | [2])
show("sub", lambda: {1} - [2])
show("ior", lambda: {1}.__ior__([2]))
show("lt", lambda: {1} < [2])
show("union int", lambda: {1}.union(5))
show("update int", lambda: {1}.update(5))
show("unhashable", lambda: {1}.union([[]]))
show("set int", lambda: set(5))
show("two", lambda: set(1, 2))
show("kw", lambda: set(a=1))
show("frozen two", lambda: frozenset(1, 2))
show("frozen kw", lambda: frozenset(a=1))
show("frozen add", lambda: f.add(1))
show("hash", lambda: hash(set()))
show("display", lambda: {[]})
show("add none", lambda: {1}.add())
show("isdisjoint", lambda: {1}.isdisjoint())
print({1}.__reduce__(), f.__reduce__())


class S(set):
    pass


class F(frozenset):
    def __new__(cls, items, note=None):
        self = super().__new__(cls, items)
        self.note = note
        return self


a = S([1, 2])
a.tag = "t"
print(a, type(a | a).__name__, type(a.copy()).__name__, type(a - a).__name__, a == {1, 2}, a.__reduce__()[1:])
show("subclass two", lambda: S(1, 2))
b = F("xy", note=5)
print(sorted(b), b.note, type(b.copy()).__name__, type(b | b).__name__, b == frozenset("xy"), type(frozenset(b)).__name__, F([]), S())
r = S()
print([r, {1: r}])


class Rec(set):
    def __hash__(self):
        return 1


rec = Rec()
rec.add(rec)
print(rec)


def loop(change):
    x = set(range(5))
    seen = []
    try:
        for item in x:
            seen.append(item)
            if len(seen) == 2:
                change(x)
    except RuntimeError as e:
        print(seen, e)
    else:
        print(seen, "done")


loop(lambda x: x.add(77))
loop(lambda x: x.discard(0))
loop(lambda x: x.clear())
loop(lambda x: (x.discard(4), x.add(50)))
it = iter({1, 2, 3})
print(next(it), it.__length_hint__(), it.__reduce__()[1], list(it), it.__length_hint__(), next(it, "end"))

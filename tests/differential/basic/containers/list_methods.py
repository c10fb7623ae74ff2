# list: construction, methods, operators, comparison, repr.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


print(list(), list("abc"), list((1, 2)), list({3: 4}), list(range(3)))
a = [1, 2, 3]
a.append(4)
a.extend([5, 6])
a.extend(x for x in (7, 8))
a += "ab"
a += a[:2]
print(a, len(a))
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "last")
a.insert(-100, "very first")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("first")
print(a.index(3), a.index(1, 1), a.count(1), a.count(99))
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a.clear()
print(a)

print([1] * 3, 3 * [1, 2], [1] * 0, [1] * -1, [] * 5, [1, 2] + [3])
b = [1, 2]
c = b
b *= 2
print(b, c is b)
b *= 0
print(b, c)
b = [1]
b *= -3
print(b)
b = [5]
b.extend(b)
b.extend(b)
print(b)

print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] > [1, 9], [1] == [1.0], [1] != [True], [] < [0], [1, 2] <= [1, 2], [1] >= [2])
print([1] == (1,), [1].__eq__((1,)), [1].__lt__([2]), [1].__lt__(3))
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [float("nan")] == [float("nan")])
r = [1]
r.append(r)
print(r, [r, r], str(r))
t = [(1, [2, (3,)]), {"k": [None]}, set(), "q'uote", 1.5, True]
print(t)

show("pop empty", lambda: [].pop())
show("pop range", lambda: [1].pop(5))
show("pop negative", lambda: [1].pop(-2))
show("pop str", lambda: [1].pop("a"))
show("remove", lambda: [1].remove(2))
show("index", lambda: [1, 2].index("x"))
show("index stop", lambda: [1, 2].index(2, 0, 1))
show("index negative", lambda: [1, 2, 3].index(3, -1))
show("index bad", lambda: [1].index(1, "a"))
show("insert bad", lambda: [1].insert("a", 1))
show("add", lambda: [1] + (2,))
show("mul", lambda: [1] * "a")
show("mul float", lambda: [1] * 1.5)
show("rmul", lambda: "a" * [1])
show("huge", lambda: [1] * 2**62)
show("huger", lambda: [1] * 2**100)
show("getitem", lambda: [1][1])
show("getitem negative", lambda: [1][-2])
show("getitem str", lambda: [1]["a"])
show("getitem none", lambda: [1][None])
show("getitem huge", lambda: [1][2**100])
show("call", lambda: list(1))
show("two", lambda: list(1, 2))
show("kw", lambda: list(a=1))
show("hash", lambda: hash([]))
show("compare", lambda: [1] < 1)
show("compare items", lambda: [1, "a"] < [1, 2])
show("append", lambda: [].append())
show("append2", lambda: [].append(1, 2))
show("copy arg", lambda: [].copy(1))
show("iadd", lambda: [].__iadd__(5))
show("extend", lambda: [].extend(5))


class Index:
    def __init__(self, i):
        self.i = i

    def __index__(self):
        return self.i


print([1, 2, 3][Index(1)], [1, 2, 3].pop(Index(0)), [1] * Index(2), [1, 2, 3][Index(1):Index(3)])
d = [1, 2, 3]
d[Index(-1)] = "x"
d[True] = "y"
print(d)


class Sub(list):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra


s = Sub([1, 2], extra=5)
print(s, s.extra, type(s).__name__, type(s[:]).__name__, type(s + s).__name__, type(s * 2).__name__, type(s.copy()).__name__)
s.append(3)
print(s == [1, 2, 3], isinstance(s, list), len(s))
s.__init__("xy")
print(s)
print([x.__sizeof__() for x in ([], [1], list((1, 2, 3)), list(range(10)))])
e = []
sizes = []
for i in range(40):
    e.append(i)
    sizes.append(e.__sizeof__())
print(sizes)
while e:
    e.pop()
    sizes.append(e.__sizeof__())
print(sizes[40:])
print(list.append.__name__, list.append.__text_signature__, list.sort.__text_signature__, list.pop.__text_signature__)

"""collections.deque through _collections: every method, bounds, copies, mutation while iterating, subclasses."""
from _collections import deque, _deque_iterator, _deque_reverse_iterator


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except BaseException as e:
        print(type(e).__name__, e)


class MutateCmp:
    def __init__(self, deque, result):
        self.deque, self.result = deque, result

    def __eq__(self, other):
        self.deque.clear()
        return self.result


class BadCmp:
    def __eq__(self, other):
        raise RuntimeError("bad")


print("-- construction")
print(deque(), deque("abc"), deque([1, 2], 5), deque(maxlen=3), deque(iterable="xy", maxlen=None), deque(range(10), 3))
for args, kwargs in [((1,), {}), (([], "a"), {}), (([], 2.5), {}), (([], -1), {}), (([], 10**30), {}), ((1, 2, 3), {}), ((), {"x": 1}), (([1], True), {}), (([], None), {}),
                     (([1], ), {"iterable": [2]}), ((), {"maxlen": -2})]:
    attempt(lambda: deque(*args, **kwargs))
d = deque(range(5))
d.__init__("ab", maxlen=4)
print(d, d.maxlen)
d.__init__()
print(d, d.maxlen)
attempt(setattr, d, "maxlen", 5)
print(deque.__name__, deque.__module__, deque.__qualname__, deque, deque.maxlen, deque.append, deque[int], deque.__mro__)
print(_deque_iterator, _deque_reverse_iterator)

print("-- ends")
d = deque()
for i in range(5):
    d.append(i)
    d.appendleft(-i)
print(d, len(d), bool(d), bool(deque()))
print(d.pop(), d.popleft(), d)
attempt(deque().pop)
attempt(deque().popleft)
d.extend("ab")
d.extendleft("cd")
print(d)
d.extend(d)
print(len(d))
d.extendleft(d)
print(len(d), d[0], d[-1])
attempt(d.extend, 1)
attempt(d.extendleft, None)
d = deque(range(3), 3)
d.append(3)
print(d)
d.appendleft(9)
print(d)
d.extend([5, 6, 7, 8])
print(d)
d.extendleft([5, 6, 7, 8])
print(d)
d.extend(d)
print(d)
z = deque("abc", 0)
z.append(1)
z.appendleft(1)
z.extend("xyz")
z.extendleft(iter("xyz"))
print(z, len(z), z * 5, z + z)
d = deque(range(200), maxlen=10)
print(d, deque(d) == d, deque(d).maxlen)
big = deque(maxlen=50)
for i in range(1000):
    big.append(i)
print(sum(big), big[0], big[-1])
total = 0
for i in range(1000):
    big.appendleft(i)
    total += big[len(big) // 2]
print(total)

print("-- index and slices")
d = deque("superman")
print(d[0], d[-1], d[7], d[-8])
for key in (8, -9, slice(1), "a", 1.0, None, 10**30):
    attempt(lambda: d[key])

    def put():
        d[key] = 1

    def delete():
        del d[key]

    attempt(put)
    attempt(delete)


class Idx:
    def __index__(self):
        return 2


d[Idx()] = "P"
d[-1] = "N"
print(d, d[Idx()])
del d[0], d[-1], d[2]
print(d)
d = deque(range(20))
for i in (10, 0, -1, 3, -3, 5):
    del d[i]
print(d)
n = deque(range(200))
for i in range(199, -1, -1):
    n.rotate(7)
    del n[i // 2]
print(len(n))

print("-- searching")
d = deque([1, 2, 3, 1, 2, 3, float("nan")])
nan = d[-1]
print(2 in d, 9 in d, nan in d, d.count(1), d.count(9), d.count(nan), d.index(3), d.index(1, 1), d.index(3, 3), d.index(2, -3), d.index(3, -100, 100))
attempt(d.index, 9)
attempt(d.index, 1, 1, 3)
attempt(d.index, 1, 5, 2)
attempt(d.index)
attempt(d.index, 1, "a")
attempt(d.index, 1, None)
attempt(d.index, 1, 2, 3, 4)
attempt(lambda: d.index(value=1))
for result in (True, False):
    for method in ("count", "index", "remove", "__contains__"):
        d = deque("abcd")
        d[1] = MutateCmp(d, result)
        attempt(getattr(d, method), 3)
        print(len(d))
for method in ("count", "index", "remove", "__contains__"):
    d = deque([1, BadCmp(), 2])
    attempt(getattr(d, method), 2)
d = deque([BadCmp()])
attempt(lambda: d == deque([1]))
d = deque("abcdef")
d.remove("c")
d.remove("f")
d.remove("a")
print(d)
attempt(d.remove, "z")
attempt(d.remove)

print("-- insert")
for i in range(-7, 8):
    d = deque("ABCDE")
    l = list("ABCDE")
    d.insert(i, "z")
    l.insert(i, "z")
    print(i, list(d) == l, end=" ")
print()
d = deque(range(30))
for i in range(40):
    d.insert(i * 7 % 31 - 15, i)
print(d)
d = deque("abc", maxlen=3)
attempt(d.insert, 1, "x")
attempt(d.insert, 1)
attempt(d.insert, "a", 1)
attempt(d.insert, 10**30, 1)
d = deque("ab", maxlen=3)
d.insert(1, "x")
print(d)

print("-- rotate and reverse")
s = tuple("abcde")
n = len(s)
d = deque(s)
d.rotate()
print(d)
d.rotate(-1)
print(d)
for i in range(n * -3, n * 3 + 1):
    d = deque(s)
    d.rotate(i)
    e = deque(s)
    e.rotate(-i)
    e.rotate(i)
    e.rotate(i)
    print(i, "".join(d), "".join(e), end=" ")
print()
d = deque(range(8))
for i in (3, -3, 100, -101, 8, 0):
    d.rotate(i)
    print(list(d), end=" ")
print()
attempt(d.rotate, 1, 2)
attempt(d.rotate, "a")
attempt(lambda: d.rotate(n=1))
attempt(d.rotate, Idx())
deque().rotate(5)
print(deque([1]))
for size in (0, 1, 2, 3, 10, 65, 130):
    d = deque(range(size))
    d.reverse()
    print(list(d) == list(range(size))[::-1], end=" ")
print(d.reverse())

print("-- operators")
d = deque([1, 2])
e = d
d += [3]
d += deque([4])
print(d, d is e, deque([1]) + deque([2]), deque([1, 2, 3], 3) + deque([4]))
d += d
print(d)
attempt(lambda: d + [1])
attempt(lambda: [1] + d)
attempt(lambda: d.__iadd__(5))
print(deque("ab") * 3, 3 * deque("ab"), deque("ab") * 0, deque("ab") * -1, deque("abc", 4) * 3, deque("abc", 2) * 5, deque() * 5, deque("a", 3) * 10**12)
d = deque("ab", 7)
e = d
d *= 3
print(d, d is e)
d *= 3
print(d)
d *= 0
print(d, d.maxlen)
for count in ("a", 2.0, None, 10**30):
    attempt(lambda: deque("ab") * count)
    attempt(deque("ab").__imul__, count)
print(deque("ab").__mul__(Idx()))

print("-- comparison")
pairs = [("", ""), ("a", ""), ("abc", "abc"), ("abc", "abd"), ("abc", "ab"), ("b", "ab")]
for x, y in pairs:
    a, b = deque(x), deque(y, 10)
    print(x, y, a == b, a != b, a < b, a <= b, a > b, a >= b)
attempt(lambda: deque() < [])
print(deque("ab") == ["a", "b"], deque([float("nan")]) == deque([float("nan")]), deque([nan]) == deque([nan]))
attempt(hash, deque())

print("-- iteration")
d = deque("abcdefg")
print(list(d), list(reversed(d)), sorted(d), list(enumerate(d))[:2], dict(zip(d, range(3))), "".join(d), *d)
it = iter(d)
next(it)
print(it.__length_hint__(), [type(x) for x in it.__reduce__()], it.__reduce__()[1][1])
rt = reversed(d)
next(rt), next(rt)
print(rt.__length_hint__(), rt.__reduce__()[1][1], list(rt), list(it), rt.__length_hint__())
print(list(_deque_iterator(d, 2)), list(_deque_reverse_iterator(d, 3)), list(_deque_iterator(d, 100)), list(_deque_iterator(d, -1)))
attempt(_deque_iterator)
attempt(_deque_iterator, 1)
attempt(_deque_iterator, d, "a")
attempt(_deque_iterator, d, 1, 2)
for change in (lambda d: d.append(1), lambda d: d.pop(), lambda d: d.popleft(), lambda d: d.appendleft(1), lambda d: d.rotate(1), lambda d: d.clear(), lambda d: d.insert(1, 1),
               lambda d: d.remove("b"), lambda d: d.reverse(), lambda d: d.__setitem__(0, 1), lambda d: d.extend([]), lambda d: d.extend("x"), lambda d: d.__delitem__(0),
               lambda d: d.__imul__(1), lambda d: d.__imul__(2), lambda d: d.rotate(0), lambda d: d.extendleft("x"), lambda d: d.__init__("ab"), lambda d: d.copy()):
    for make in (iter, reversed):
        d = deque("abc")
        it = make(d)
        next(it)
        change(d)
        try:
            print(next(it), end=" ")
            print(list(it), end="; ")
        except RuntimeError as e:
            print(e, end=" ")
            try:
                print(list(it), end="; ")
            except RuntimeError as e:
                print("again", it.__length_hint__(), end="; ")
print()
d = deque(range(10))
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e, len(d))
it = iter(deque())
print(list(it), list(it))

print("-- copies and pickling")
d = deque([[1], [2]], 5)
c = d.copy()
print(c, c is d, c[0] is d[0], c.maxlen, d.__copy__() == d)
for x in (deque(), deque("ab"), deque("ab", 3)):
    r = x.__reduce__()
    print(r[:3], list(r[3]))


class D(deque):
    pass


class Strict(deque):
    def __init__(self, items=(), maxlen=None):
        print("init", list(items), maxlen)
        super().__init__(items, maxlen)


class Odd(deque):
    def __new__(cls, *args):
        return 5 if args else super().__new__(cls)


x = D("ab", 4)
x.attribute = 1
r = x.__reduce__()
print(x, r[:3], list(r[3]), x.copy(), type(x.copy()), x + x, x * 2, type(x * 2), x.copy().__dict__)
y = Strict("xy", 2)
print(y.copy(), y.__copy__(), y + y)
print(Strict("xy").copy())
attempt(Odd().copy)


class Slotted(deque):
    __slots__ = ("a", "__dict__")


s = Slotted("q")
s.a, s.b = 1, 2
print(s.__reduce__()[2])


class OwnIter(deque):
    def __iter__(self):
        return iter("own")


print(OwnIter("ab"), list(OwnIter("ab")), OwnIter("ab") == deque("own"), OwnIter("xyz") == deque("own"))

print("-- repr")
d = deque([1])
d.append(d)
print(d)
d = deque([1], 4)
d.append([d])
print(d)


class BadRepr:
    def __repr__(self):
        return 1 / 0


attempt(repr, deque([BadRepr()]))
print(D("a"), D("a", 2), str(deque("ab")))

print("-- finalisers")


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, end=" ")


d = deque([Noisy("a"), Noisy("b"), Noisy("c")], 3)
d.append(Noisy("d"))
d.appendleft(Noisy("e"))
d[1] = None
d.popleft()
del d[0]
print(len(d))
d.extend(map(Noisy, "xyz"))
d.clear()
print(len(d))
d = deque(map(Noisy, "pqr"))
del d
print()


class Touches:
    def __init__(self, deque):
        self.deque = deque

    def __del__(self):
        self.deque.append("late")


d = deque()
d.append(Touches(d))
d.append(Touches(d))
d.clear()
print(d)
d = deque(maxlen=2)
d.extend([Touches(d), 1])
d.append(2)
print(d)
import gc
gc.collect()
d = deque()
d.append(d)
del d
print(gc.collect())

print("-- long")
d = deque()
for i in range(5000):
    if i % 3:
        d.append(i)
    else:
        d.appendleft(i)
    if i % 7 == 0:
        d.pop()
    if i % 11 == 0:
        d.rotate(i)
print(len(d), sum(i * x for i, x in enumerate(d)))
for i in range(2000):
    d.popleft()
    d.pop() if i % 2 else None
print(len(d), sum(d))
print(all(d[i] == x for i, x in enumerate(d)))
m = deque(range(100000))
while len(m) > 5:
    m.popleft()
print(m, m.__sizeof__() < 2000)
match deque([1, 2, 3]):
    case [a, *rest]:
        print(a, rest)
for f in ("append", "insert", "pop", "rotate", "copy"):
    print(f, getattr(deque, f).__text_signature__)
attempt(deque.append, 1, 2)
attempt(d.append)
attempt(lambda: d.append(x=1))

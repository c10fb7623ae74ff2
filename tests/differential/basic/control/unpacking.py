# Assignment targets of every shape, augmented assignment, deletion, order of evaluation.
a, b = 1, 2
a, b = b, a
(c, d), [e, *f] = (3, 4), [5, 6, 7]
*g, h = "xyz"
i, *j, k = range(2)
print(a, b, c, d, e, f, g, h, i, j, k)
x = y = z = []
x.append(1)
print(y is z, z)
[m] = [1]
n, = (2,)
() = ()
[] = ""
print(m, n)
d = {}
d["a"], d["b"] = lst = [10, 20]
print(d, lst)
lst[0], lst[1:] = 1, [2, 3]
print(lst)
i = 0
i, lst[i] = 2, "set after i"
print(i, lst)


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def too_many():
    a, b = 1, 2, 3


def too_few():
    a, b, c = "xy"


def star_few():
    a, *b, c = [1]


def not_iterable():
    a, b = 5


def none():
    a, b = None


def too_many_iter():
    a, b = iter(range(5))


def nested():
    (a, b), c = [1, 2]


for case in (too_many, too_few, star_few, not_iterable, none, too_many_iter, nested):
    attempt(case)


class Log:
    def __init__(self):
        object.__setattr__(self, "seen", [])

    def __setattr__(self, name, value):
        self.seen.append(("attr", name, value))

    def __setitem__(self, key, value):
        self.seen.append(("item", key, value))

    def __getitem__(self, key):
        self.seen.append(("get", key))
        return [key] if isinstance(key, str) else 1

    def __delitem__(self, key):
        self.seen.append(("del", key))


log = Log()
log.p, log[1], (log.q, *log[2]) = 1, 2, (3, 4, 5)
log["k"] += [1]
log[1:2] = 0
log[..., ::3, -1] = 0
del log[1], log[2:3]
print(log.seen)


def f(tag, value):
    print(tag, end=" ")
    return value


f("target object", {})[f("index", 0)] = f("value", 1)
f("aug object", [1, 2])[f("aug index", 0)] += f("aug value", 1)
print()
print(f("1", 1) + f("2", 2) * f("3", 3), f("c", 0) if f("b", True) else f("d", 0))
print({f("k1", 1): f("v1", 1), f("k2", 2): f("v2", 2)}, f("or", 0) or f("else", 5), f("and", 0) and f("no", 1))
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
v = 5
v += v * 2
v //= 4
v **= 2
v -= 1
v <<= 3
v |= 1
v ^= 3
v %= 50
v >>= 1
print(v)
s = "a"
s += "b"
s *= 3
print(s)
q = [1]
r = q
q += (2,)
q *= 2
print(r, q is r)
del q, (m, [n])
try:
    m
except NameError as error:
    print(error)
head, (second, *rest), *tail = [1, "abc", 2, 3]
print(head, second, rest, tail)
print(*[1, 2], *"ab", sep="-")
print([*{1: 2}], (*[1], 2), {**dict(a=1), "b": 2})
for (p, q), r in [((1, 2), 3)]:
    print(p, q, r)
with_first, *_ = "only"
print(with_first, _)

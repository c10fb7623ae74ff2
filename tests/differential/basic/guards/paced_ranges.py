"""range() with a computed step: in functions, generators and classes, with every kind of step."""


def steps(a, b, c):
    out = []
    for i in range(a, b, c):
        out.append(i)
        if len(out) > 6:
            break
    else:
        out.append("end")
    return out


def total(a, b, c):
    s = 0
    for i in range(a, b, c):
        s += i * 2
    return s


def walk(a, b, c):
    for i in range(a, b, c):
        c = -100  # the range is made already
        b = 0
        yield i


def sieve(n):
    prime = [True] * (n + 1)
    for i in range(2, n + 1):
        if prime[i]:
            for j in range(i * i, n + 1, i):
                prime[j] = False
    return [i for i in range(2, n + 1) if prime[i]]


class Two:
    def __index__(self):
        return 2


class Loud:
    def __init__(self, name, n):
        self.name, self.n = name, n

    def __index__(self):
        print("index of", self.name)
        return self.n


def attempt(a, b, c):
    for f in (steps, total, lambda *p: list(walk(*p))):
        try:
            print(f(a, b, c), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()


for case in ((0, 10, 3), (10, 0, -3), (0, 10, -1), (10, 0, 1), (0, 5, 0), (0, 3, True), (5, 5, 1), (0, 10, 1.0), (0, 10, "1"),
             (0, 10, None), (0, 10, Two()), (0, 2**70, 2**69), (2**70, 0, -2**69), (-5, 5, 2**31), (-5, 5, -2**31 - 1), (5, -5, -2**31),
             (0, 2**48, 2**46), (2**62, 2**62 + 9, 4), (0, 10, 2**31 - 1), (Loud("a", 0), Loud("b", 4), Loud("c", 2))):
    attempt(*case)
print(sieve(60))


def nested(n):
    rows = []
    for size in (1, 2, 3, -1):
        for i in range(0, n, size):
            for j in range(i, -n, -abs(size)):
                rows.append((size, i, j))
                if j < 0:
                    break
    return len(rows), rows[-3:]


print(nested(5))


def leaving(step):
    for i in range(0, 100, step):
        try:
            if i > 20:
                return i
            if i % 2:
                continue
        finally:
            last = i
    return last, "through"


print(leaving(7), leaving(50), leaving(200))
g = walk(0, 20, 5)
print(next(g), next(g), g.close(), list(g))


def shadowed(step):
    def range(*args):
        print("range", args)
        return "ab"
    return [c for c in range(0, 1, step)]


print(shadowed(3), [i for i in range(0, 10, len("abc"))], {i: i for i in range(9, 0, -len("abc"))})


async def inside(step):
    for i in range(0, 9, step):
        await leave(i)


class leave:
    def __init__(self, i):
        self.i = i

    def __await__(self):
        yield self.i


c = inside(4)
try:
    while True:
        print(c.send(None))
except StopIteration:
    print("done")

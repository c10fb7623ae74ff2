# Mutual recursion, deep recursion, and the limit as an ordinary exception.
def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


print(even(300), odd(301), even(7))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 5))


def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)


print(" ".join(hanoi(4)))


def forever(n):
    return forever(n + 1) + 1


for attempt in range(3):
    try:
        forever(0)
    except RecursionError as error:
        print(type(error).__name__, error, isinstance(error, RuntimeError))


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __len__(self):
        return len(self)


for probe in (lambda x: x.a, repr, lambda x: x == x, len):
    try:
        probe(Loop())
    except RecursionError as error:
        print(str(error).split(" while")[0])

nested = []
for _ in range(300):
    nested = [nested]
print(len(repr(nested)), repr(nested)[:5])
me = [1]
me.append(me)
table = {"self": me}
table["table"] = table
print(me, table)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(900))


def mixed(n):
    try:
        return mixed(n - 1) if n else "bottom"
    finally:
        counts[0] += 1


counts = [0]
print(mixed(400), counts)

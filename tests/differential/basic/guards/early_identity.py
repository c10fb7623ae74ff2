# Functions of numbers that return early where two of their parameters are one object, or one is a constant.


def apart(a, b, c):
    if a is c:
        return 1
    a = a + 0.5
    c = c + 1
    return a - b


def alike(n, m):
    if n is m:
        return n
    n = n * 2 + 1
    return n - m


def halves(x, y):
    if x is y:
        return 0.25
    x = x / 2
    return x - y


def either(n, x, m):
    if n is not x:
        return m - n
    if m is n:
        return 3
    return m + n * 2 - int(x * 2.5)


def known(n, x):
    if n is None:
        return -1
    if n is True:
        return -2
    if n is 7:
        return -3
    if x is None:
        return x
    return n * 3 - x * 0.5


def nested(n, x):
    if n is x:
        return 5
    if n < 2:
        return n
    return nested(n - 1, x * 0.5) + nested(n - 2, x + 0.5)


def run():
    total, ints, mean = 0.0, 0, 1.5
    for i in range(5):
        total += apart(mean, 2.5, i)
        ints += alike(i, 3) + alike(i, i)
        total += halves(mean, mean) + halves(mean + 1.0, mean)
        ints += either(i, mean, i + 1)
        total += known(i, mean)
        ints += nested(i, mean)
    return total, ints


print(run())
same, text, many = 2.5, "text", 2**70
for a, b, c in ((1.5, 2.5, 1), (same, 1.0, same), (1, 2, 3), (many, 1, many), (text, 1, text), (None, 0, None), (True, 0.5, True), (2**50, 2.0, 7)):
    print(apart(a, b, c))
for n, m in ((3, 3), (1, 2), (many, many), (many, 1), (same, same), (1.5, 2.5), (True, 1), (None, None), (text, text)):
    print(alike(n, m), halves(n, m) if n is m or n is not text else "")
for n, x, m in ((1, 1, 1), (1, 2.5, 3), (5, 5, 6), (same, same, same), (many, many, 1), (True, True, True), (0, 0.5, many)):
    print(either(n, x, m))
for n, x in ((None, 1.5), (True, 1.5), (7, 1.5), (8, None), (2, 4.0), (2.5, 1), (many, 2), (8, many)):
    print(known(n, x))
for n, x in ((6, 0.5), (4, 4), (3, 3.0), (1, many), (many, many), (2.5, 1.0)):
    print(nested(n, x))
for call in (lambda: apart(None, 1, 2), lambda: alike("a", "b"), lambda: halves(None, 1), lambda: known("x", 1), lambda: nested(3, "y")):
    try:
        print(call())
    except TypeError as error:
        print(type(error).__name__, error)

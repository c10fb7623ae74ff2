"""Items of loops that are guessed to be numbers, and what happens when they are not."""


def total(items):
    s = 0
    for x in items:
        s += x
    return s


def longest_run(items):
    best = run = 0
    last = -1
    for x in items:
        if x == last:
            run += 1
        else:
            run = 1
            last = x
        if run > best:
            best = run
    return best


def squares(items):
    out = []
    for x in items:
        y = x * x - 1
        if y > 10:
            out.append(y)
        else:
            out.append(x)
    return out


def means(rows):
    result = []
    for row in rows:
        s = 0.0
        for x in row:
            s += x
        result.append(s / len(row))
    return result


def hashes(text):
    h = 5381
    for c in text:
        h = (h * 33 + ord(c)) & 0xFFFFFFFF
    return h


def digits(n):
    s = 0
    for d in str(n):
        s += int(d)
    return s


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other))

    __radd__ = __add__

    def __repr__(self):
        return f"Money({self.cents})"


for items in ([1, 2, 3], [], (1, 2.5, 3), [1, True, 2], [2**60, 2**60, 2**62, 5], [1.5, 2.5], [0.1] * 10, {3: 1, 4: 2}, {5, 6}, range(5),
              [1, Money(5), 2, Money(1)], (i for i in (1, 2, 3.0)), [1, 2j], [float("nan"), 1], [2**100, -2**100, 1]):
    print(repr(total(items)))
for items in ([1, "a"], ["a"], [None], [[1]], 5):
    try:
        print(total(items))
    except TypeError as e:
        print(e)
print(longest_run([1, 1, 2, 2, 2, 3]), longest_run("aabbbb"), longest_run([1.0, 1, True, 2]), longest_run([None, None, -1]))
print(squares([1, 2, 3, 4, 5]), squares([1.5, 4, 10.25]), squares([2**40, 3]), squares([True, 7]))
print(means([[1, 2, 3], [1.5, 2], (True, 4), range(3)]))
try:
    means([[1, 2], ["x"]])
except TypeError as e:
    print(e)
print(hashes("hello world"), hashes("ñ\u4e00"), digits(9876543210), digits(10**40 + 7))


def counts(n):
    row = [0] * n
    table = [row[:] for _ in range(n)]
    for i in range(n):
        r = table[i]
        for j in range(n):
            r[j] += i * j
    return table, row * 2, (1, 2) * n, "ab" * n


print(counts(3))


def mixed(n, flag):
    r = n
    kept = []
    while r > 1:
        kept.append(r)
        if flag and r < 4:
            r = r / 2
        else:
            r -= 1
    return kept, r


print(mixed(6, False), mixed(6, True), mixed(5.5, False), mixed(True, True))


def late(items):
    x = 0
    for x in items:
        if x > 3:
            break
    return x


print(late([1, 2, 5, 9]), late([]), late([1.5, 4.5]), late(iter([1, 2])))
try:
    late([1, "x"])
except TypeError as e:
    print(e)
total_of = 0
for n in [10, 20, 30]:
    total_of += n
print(total_of, n, min(3, 2.5), max(1, 2), abs(-3), len("abc"), int("12") + int(3.9), float("1.5") * 2)


def clamp(items, low, high):
    out = []
    for x in items:
        out.append(max(low, min(high, x)))
    return out


print(clamp([1, 5, 9], 2, 6), clamp([1.5, 7], 2, 6), clamp("abz", "b", "y"))

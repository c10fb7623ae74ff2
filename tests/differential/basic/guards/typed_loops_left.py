# Loops over range() and over sequences, one after the other and within each other, in functions whose ints turn out to be floats,
# texts or ints of many digits halfway.


def two_loops(a, b, c):
    for i in range(1, 4):
        i = a
        b, c = a, b
        if c <= c:
            break
    for v in (-2.25, a, 0):
        for w in (3 ** 3, b, 7):
            c -= v if 100 == 2 else i
    return c


def range_then_rows(n, rows):
    seen = 0
    for i in range(n):
        seen += i
    for row in rows:
        for x in row:
            seen += x
        for j in range(n):
            seen += j
    return seen


def nested(n, things):
    total = 1
    for i in range(n):
        for thing in things:
            for j in range(i, n, 2):
                total = total + i * j
                if j == 3:
                    total = total * thing
        for k in range(n, 0, -1):
            total -= k
    return total


def paced(n, step, things):
    out = 0
    for i in range(0, n, step):
        out += i
    for thing in things:
        for i in range(0, n, step):
            out += i * thing
        else:
            out += thing
    return out


def left_in_else(n, start):
    for i in range(n):
        start += i
    else:
        for x in (1, 2, 3):
            for y in range(2):
                start = start * 65536 + x + y
    return start


def tried(n, items):
    done = 0
    for item in items:
        try:
            for i in range(n):
                done = done + item // (i - 2)
        except ZeroDivisionError:
            done += 1000
        finally:
            for i in range(2):
                done += i
    return done


for row in ((-2**47, -1, None), (-4, 3.0, 1e308), (False, 1e16, 1.5), (2**46, 2**46, 2**46), (2**70, 1, 1)):
    print(two_loops(*row))
for rows in ([[1, 2], [3]], [[1, 2.5], [3]], [[1], [2**46] * 4, [1]], [(2**63, 1), (1.5, 2)], [[], [0]]):
    print(range_then_rows(4, rows), range_then_rows(0, rows), range_then_rows(7, rows))
for things in ((1, 2, 3), (1, 2.5, 3), (2**40, 2**40), (3, 2**47, 0.25), ()):
    print(nested(5, things), nested(9, things))
for step in (1, 2, 5, 3, 2**40):
    for things in ((1, 2), (1.5, 2), (2**46, 2**46, 7), (2**62, 3)):
        print(paced(11, step, things))
for start in (0, 5, 2**30, 1.5, 2**80):
    print(left_in_else(5, start))
for items in ((1, 2, 3), (2**46, 2**46), (1.5, 4), (2**80,), (True, False)):
    print(tried(2, items), tried(4, items))
for call in (lambda: range_then_rows(3, [[1, "x"]]), lambda: nested(4, (1, "ab", 2)), lambda: paced(3, 0, (1,)), lambda: tried(3, "ab")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


# What waits in line beside an item that is no number after all.
def beside(n, rows):
    out = 0
    for i in range(n):
        for row in rows:
            first, second, third = i * 3 + 1, row, i * 5 + 2
            out += first + third
            for x in (i * 7, row, i + 1):
                out += x
        a = b = i
        out = out - a + b
    return out


def swapped(n, pairs):
    out = 1
    for i in range(n):
        for p in pairs:
            for q in pairs:
                p, q = q, i * 2
                out = (out + p * 2) % 1000007 + (q - i if p else i)
    return out


def chosen(n, items):
    total = 0
    for i in range(n):
        for item in items:
            total += (i * 2 if i % 2 else item) + (item if i > 1 else i * 3) * 2
    return total


for rows in ((1, 2), (1, 2.5), (0.5,), (2**60, 1), (1, 2**80), ()):
    print(beside(3, rows), swapped(4, rows), chosen(4, rows))

"""Loops on unboxed numbers whose assumption ends half-way: overflow, another type, a rebound global, a patched builtin."""
import sys

LIMIT = 4


def scale(x):
    return x * 3


def grow(n):
    total = 1
    for i in range(n):
        total = total * 7 + i
    return total


def mixed(items):
    total = 0
    for x in items:
        total += x * 2
    return total


def rebound(n):
    out = []
    for i in range(n):
        if i == 2:
            globals()["LIMIT"] = "many"
            globals()["scale"] = lambda x: ("rebound", x)
        out.append((scale(i), LIMIT))
    return out


def shifts(n):
    x = 1
    for i in range(n):
        x = (x << 3) ^ i
        x |= 5
    return x


def floats(n):
    x = 1.5
    for i in range(n):
        x = x * 1e10 + i
        if i == n - 1:
            x = str(x)
    return x


def nan_and_zero(values):
    out = []
    for a, b in values:
        try:
            out.append((a / b, a // b, a % b, a == a))
        except ZeroDivisionError as error:
            out.append(str(error))
    return out


class Point:
    def __init__(self, x):
        self.x = x


def attributes(points):
    total = 0.0
    for i, p in enumerate(points):
        p.x += 0.5
        total += p.x
        if i == 1:
            points[2].x = 10**30
            points[3].x = True
    return total


def indexes(items):
    s = 0
    for i in range(len(items)):
        if i == 3:
            items[i + 1] = "text"
        try:
            s += items[i]
        except TypeError as error:
            print(error)
    return s


print(grow(30), grow(3), grow(200) % 10**9)
print(mixed([1, 2, 3]), mixed([1, 2.5, True]), mixed([10**17, 10**18, 1]))
print(rebound(5))
print(shifts(40))
print(floats(3), floats(40))
print(nan_and_zero([(1, 2), (7.5, 0), (3, 0), (float("nan"), 1.0), (-7, 2), (-7.5, 2.0), (2**62, 3)]))
print(attributes([Point(1), Point(2.0), Point(3.0), Point(4.0)]))
print(indexes([1, 2, 3, 4, 5, 6]))
print(mixed([sys.maxsize, sys.maxsize]), mixed([-2**50, -2**50 - 1, 2**50]))

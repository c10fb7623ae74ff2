"""variable += text: in place only while nobody can tell."""
import sys


class Loud(str):
    def __add__(self, other):
        return Loud("<" + str.__add__(self, other) + ">")

    def __radd__(self, other):
        return "radd:" + other + str(self)


class Counter:
    def __init__(self):
        self.seen = []

    def __iadd__(self, other):
        self.seen.append(other)
        return self


def build(pieces):
    text = ""
    kept = []
    for i, piece in enumerate(pieces):
        text += piece
        if i % 3 == 0:
            kept.append(text)
    return text, kept


print(build(["ab", "", "c", "dé", "f", "猫", "g", "\U0001f600", "h", "i"]))

text = "start"
alias = text
text += "!"
text += text
print(alias, text, len(text), hash(text) == hash("start!start!"))


def types_vary(steps):
    value = 0
    for step in steps:
        value += step
        print(repr(value))
        if type(step) is int and step == 3:
            value = "now text "
    return value


types_vary([1, 2, 3, "a", "b", Loud("c"), "d", "e"])
print(repr(types_vary(["x"] if False else [])))


def subclass():
    value = Loud("a")
    value += "b"
    value += "c"
    return value, type(value).__name__


print(subclass())


def counting():
    c = Counter()
    c += "x"
    c += 2
    return c.seen


print(counting())


def fails(text):
    try:
        text += 1
    except TypeError as error:
        print(error, text)
    text += "."
    return text


print(fails("kept"))


def keys(n):
    word, table = "", {}
    for i in range(n):
        word += chr(97 + i)
        table[word] = i
    return table


print(keys(5))


def shown():
    text = "a"
    text += "b"
    before = locals()["text"]
    text += "c"
    return before, text


print(shown())


def closure():
    text = "c"

    def add(more):
        nonlocal text
        text += more
        return text

    first = add("1")
    add("2")
    return first, text


print(closure())


def generator():
    text = ""
    for c in "xyz":
        text += c
        yield text


print(list(generator()))
name = "con"
name += "cat"
print(name is sys.intern("concat"), getattr(type("T", (), {"concat": 5}), name))
long = ""
for i in range(2000):
    long += str(i)
print(len(long), long[:10], long[-10:])

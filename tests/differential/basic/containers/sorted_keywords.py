"""sorted() with the keywords of list.sort(), with others, and with values that only list.sort() itself can judge."""


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked", end=" ")
        if self.value is None:
            raise ValueError("neither")
        return self.value


class Names(str):
    pass


words = ["pear", "Fig", "apple", "kiwi", "Date"]
print(sorted(words), sorted(words, reverse=True), sorted(words, reverse=False), sorted(words, key=None), sorted(words, key=None, reverse=True))
print(sorted(words, key=str.lower), sorted(words, reverse=True, key=len), sorted(words, key=lambda w: w[-1], reverse=False))
print(sorted(words, reverse=1), sorted(words, reverse=0), sorted(words, reverse=Truth(True)), sorted(words, reverse=Truth(False)))
print(sorted(words, **{"key": len}), sorted(words, **{"".join(["ke", "y"]): len}), sorted(words, **{"reverse": True, "key": str.upper}))
print(sorted(words, **{Names("key"): len}))
for call in (lambda: sorted(words, cmp=len), lambda: sorted(words, key=len, other=1), lambda: sorted(words, len), lambda: sorted(),
             lambda: sorted(key=len), lambda: sorted(words, reverse=Truth(None)), lambda: sorted(words, reverse=[1].__len__()),
             lambda: sorted(words, key=5), lambda: sorted(words, key=lambda w: 1 / 0), lambda: sorted([1, "a"], key=None, reverse=True),
             lambda: sorted(5, key=len), lambda: sorted(words, reverse="yes"), lambda: sorted(iterable=words), lambda: sorted([3, 1], key=lambda: 0)):
    try:
        print(call())
    except (TypeError, ValueError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


def growing(x):
    source.append(x)
    return -x


source = [3, 1, 2]
print(sorted(source, key=growing), source)
print(b"a,b,,c,".split(b","), b",".split(b","), b"abc".split(b","), b"a,b,c".split(b",", 1), b"a,b".split(b",", 0), b"".split(b","),
      bytearray(b"a,b").split(b","), b"a,b".split(bytearray(b",")), b"a, b".split(b", "), b"a,b,c".rsplit(b",", 1), (x := b"whole").split(b",")[0] is x)
print(b",".join([b"a"]), b",".join([]), b"".join([b"a", b"", b"b"]), b", ".join((b"x", b"y", b"z")), b"-".join([b"-", b"-"]),
      b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"+").join([b"a", b"b"]), b"".join([b"", b""]), b"".join([b"q", b""]))
for bad in ([b"a", "b"], ["a"], [b"a", 5], 5, "ab"):
    try:
        print(b",".join(bad))
    except TypeError as e:
        print(e)

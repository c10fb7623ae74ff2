# hash, eq and identity agree; numeric hashes equal across types; order of evaluation in lookups.
print(hash(0), hash(1), hash(-1), hash(-2), hash(2**61 - 2), hash(2**61 - 1), hash(-(2**61)), hash(10**30), hash(1.5), hash(-0.25), hash(1e300), hash(float("inf")), hash(-float("inf")), hash(True), hash(2.0**70), hash(1 + 2j))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash(((1, 2), 3)), hash((1.5, True)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(range(3)), hash(range(0, 3, 1)), hash(range(5, 0)))
print(hash(""), hash("a"), hash("abc"), hash("é"), hash("☃"), hash("𝄞"), hash(b""), hash(b"abc"), hash("a" * 100), hash(("a", 1)), hash(None))
print(hash("abc") == hash(b"abc"), hash(slice) is not None, hash(int) == hash(int), hash(...) == hash(...))


class K:
    log = []

    def __init__(self, name, h):
        self.name, self.h = name, h

    def __hash__(self):
        K.log.append("h" + self.name)
        return self.h

    def __eq__(self, other):
        K.log.append(self.name + "==" + other.name)
        return self.name.lower() == other.name.lower()


d = {K("a", 1): "first", K("b", 1): "second"}
print(K.log)
K.log.clear()
print(d[K("A", 1)], d.get(K("z", 1)), d.get(K("a", 2)))
print(K.log)
K.log.clear()
print(K("q", 1) in d, K("B", 1) in set(d), K("a", 1) in [K("x", 1), K("A", 9)])
print(K.log)
same = K("s", 5)
K.log.clear()
print({same: 1}[same], same in [same], [same] == [same], (same,) == (same,), {same} == {same}, K.log)


class Changing:
    def __init__(self):
        self.h = 1

    def __hash__(self):
        return self.h


c = Changing()
s = {c}
c.h = 2
print(c in s, c in list(s), len(s))


class EqOnly:
    def __eq__(self, other):
        return True


class EqAndHash(EqOnly):
    __hash__ = object.__hash__


class Child(EqOnly):
    pass


print(EqOnly.__hash__, Child.__hash__, EqAndHash() in {EqAndHash(): 1}.keys() if False else "skipped", isinstance(hash(EqAndHash()), int))


class BigHash:
    def __hash__(self):
        return 2**100


class NegHash:
    def __hash__(self):
        return -1


print(hash(BigHash()), hash(NegHash()), hash(BigHash()) == hash(2**100))
a = [1, 2]
b = a
print(a is b, a == [1, 2], a is [1, 2], id(a) == id(b), None is None, () == (), "ab" is "ab", 256 is 256, True is (1 == 1), int is type(5))

# Operators through dunder methods: forward, reflected, in place, and NotImplemented.
class Vector:
    def __init__(self, *items):
        self.items = items

    def __repr__(self):
        return f"Vector{self.items}"

    def __add__(self, other):
        if isinstance(other, Vector):
            return Vector(*(a + b for a, b in zip(self.items, other.items)))
        return NotImplemented

    def __mul__(self, k):
        return Vector(*(a * k for a in self.items)) if isinstance(k, int) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.items, other.items))

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return Vector(*map(abs, self.items))

    def __invert__(self):
        return Vector(*reversed(self.items))

    def __abs__(self):
        return sum(a * a for a in self.items) ** 0.5

    def __bool__(self):
        return any(self.items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __eq__(self, other):
        return isinstance(other, Vector) and self.items == other.items

    def __hash__(self):
        return hash(self.items)

    def __contains__(self, value):
        print("contains", value)
        return value in self.items

    def __call__(self, *args, **kw):
        return ("called", args, kw)

    def __format__(self, spec):
        return "<" + ",".join(format(a, spec) for a in self.items) + ">"

    def __index__(self):
        return len(self.items)

    def __divmod__(self, n):
        return "divmod", n

    def __rdivmod__(self, n):
        return "rdivmod", n

    def __pow__(self, n, mod=None):
        return "pow", n, mod

    def __rpow__(self, n):
        return "rpow", n

    def __round__(self, n=None):
        return "round", n

    def __lshift__(self, n):
        return "lshift", n

    def __rrshift__(self, n):
        return "rrshift", n

    def __and__(self, other):
        return "and"

    def __ror__(self, other):
        return "ror", other

    def __xor__(self, other):
        return NotImplemented


v, w = Vector(1, 2, 3), Vector(4, 5, 6)
print(v + w, v * 3, 3 * v, v @ w, -v, +(-v), ~v, abs(Vector(3, 4)))
print(bool(Vector(0)), len(v), v[1], v[::2], v == Vector(1, 2, 3), v != w, hash(v) == hash((1, 2, 3)))
print(2 in v, 9 not in v, v(1, k=2), f"{v:03d}", [10, 20, 30, 40][v], hex(v), "ab" * v)
print(divmod(v, 2), divmod(2, v), v**2, pow(v, 2, 5), 2**v, round(v), round(v, 2), v << 1, 1 >> v, v & 0, 0 | v)
print(list(v), *v, sorted(w, reverse=True), {v: "key"}[Vector(1, 2, 3)])


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: v + 1)
attempt(lambda: 1 + v)
attempt(lambda: v ^ 1)
attempt(lambda: v * 1.5)
attempt(lambda: v < w)
attempt(lambda: v - v)


class Total:
    def __init__(self):
        self.seen = []

    def __iadd__(self, other):
        self.seen.append(other)
        return self

    def __isub__(self, other):
        return ("replaced", other)

    def __ior__(self, other):
        return NotImplemented

    def __or__(self, other):
        return ("or", other)


t = same = Total()
t += 1
t += 2
print(t.seen, t is same)
t |= 5
print(t)
t = same
t -= 3
print(t)


class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"


print(Base() + Derived(), Base() + Base(), Derived() + Base(), 1 + Base())


class NoHash:
    def __eq__(self, other):
        return True


attempt(lambda: {NoHash(): 1})
print(NoHash() == 5, 5 == NoHash(), NoHash() != 5, NoHash.__hash__)


class BadBool:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


class BadIndex:
    def __index__(self):
        return "x"


attempt(lambda: bool(BadBool()))
attempt(lambda: [1][BadIndex()])
attempt(lambda: [1]["x"])
try:
    len(BadLen())
except ValueError as error:
    print(error)

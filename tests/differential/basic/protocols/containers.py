# User classes that behave as containers, numbers and callables through the protocols.
class Grid:
    def __init__(self, w, h):
        self.w, self.h, self.cells = w, h, {}

    def __getitem__(self, key):
        x, y = key
        if isinstance(x, slice) or isinstance(y, slice):
            xs = range(*x.indices(self.w)) if isinstance(x, slice) else [x]
            ys = range(*y.indices(self.h)) if isinstance(y, slice) else [y]
            return [[self.cells.get((i, j), ".") for i in xs] for j in ys]
        if not (0 <= x < self.w and 0 <= y < self.h):
            raise IndexError(f"{x},{y} is off the grid")
        return self.cells.get((x, y), ".")

    def __setitem__(self, key, value):
        self[key]
        self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __len__(self):
        return self.w * self.h

    def __iter__(self):
        for y in range(self.h):
            yield "".join(self[x, y] for x in range(self.w))

    def __contains__(self, value):
        return value in self.cells.values()

    def __reversed__(self):
        return reversed(list(self))

    def __missing__(self, key):
        return "never called for a plain class"

    def __length_hint__(self):
        return 99

    def __copy__(self):
        return "copy"


g = Grid(3, 2)
g[1, 1] = "x"
g[0, 0] = g[2, 1] = "o"
print(list(g), list(reversed(g)), "x" in g, "z" in g, len(g), g[:, 1], g[::2, :], bool(g))
g[0, 0] += "+"
del g[2, 1]
print(g[0, 0], list(g))
for bad in (lambda: g[5, 5], lambda: g[1], lambda: g["a", "b"], lambda: g[1, 2, 3]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Infinite:
    def __getitem__(self, i):
        return i * 2


inf = Infinite()
print(inf[10**20], 8 in inf, [x for x, _ in zip(inf, range(3))])


class Bag:
    def __init__(self, items):
        self.items = list(items)

    def __iter__(self):
        return iter(self.items)


bag = Bag("hello")
print("l" in bag, sorted(bag), max(bag), "".join(bag), set(bag) == set("helo"), dict(enumerate(bag))[4], [*bag], sum(Bag([1, 2])), list(map(str.upper, bag)))
a, *b = bag
print(a, b)


class Meters:
    def __init__(self, v):
        self.v = v

    def __int__(self):
        return int(self.v)

    def __float__(self):
        return float(self.v)

    def __complex__(self):
        return complex(self.v, 1)

    def __index__(self):
        return int(self.v)

    def __trunc__(self):
        return 77

    def __floor__(self):
        return 88

    def __bytes__(self):
        return b"meters"

    def __hash__(self):
        return 42

    def __eq__(self, other):
        return self.v == (other.v if isinstance(other, Meters) else other)

    def __repr__(self):
        return f"{self.v}m"

    def __round__(self, digits=0):
        return ("rounded", digits)


m = Meters(3.7)
print(int(m), float(m), complex(m), [0, 1, 2, 3][m], range(m), bytes(m), hash(m), m == 3.7, {m: "m"}[Meters(3.7)], round(m), round(m, 1), hex(m), "ab" * m, str(m), f"{m}", [m], chr(Meters(65)), bin(m))


class OnlyIndex:
    def __index__(self):
        return 5


print(int(OnlyIndex()), float(OnlyIndex()), "x" * OnlyIndex(), [1] * OnlyIndex(), "abcdefg"[OnlyIndex()], 1 << 3, list(range(OnlyIndex())), complex(OnlyIndex()))


class BadInt:
    def __int__(self):
        return "5"

    def __float__(self):
        return 5

    def __str__(self):
        return None

    def __repr__(self):
        return 5

    def __hash__(self):
        return "x"

    def __len__(self):
        return "x"

    def __iter__(self):
        return self

    def __contains__(self, x):
        return "truthy"

    def __format__(self, spec):
        return 5

    def __index__(self):
        return 1.5

    def __bool__(self):
        return None


b = BadInt()
for name, action in {"int": int, "float": float, "str": str, "repr": repr, "hash": hash, "len": len, "iter": iter, "in": lambda v: 1 in v, "format": format, "index": lambda v: [1][v], "bool": bool, "not": lambda v: not v, "f": lambda v: f"{v}", "print": print, "range": range}.items():
    try:
        print(name, action(b))
    except Exception as error:
        print(name, type(error).__name__, error)


class Callable:
    def __call__(self, *args, **kwargs):
        return args, kwargs


c = Callable()
c.__call__ = lambda: "instance attribute is not looked at"
print(c(1, k=2), callable(c), list(map(c, [1])), sorted([3, 1], key=lambda v: c(v)[0]))

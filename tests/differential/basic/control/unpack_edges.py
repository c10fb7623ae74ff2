# Unpacking: the counts in errors, odd iterables, starred targets in every place.
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class It:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n): print("next", i, end="; "); yield i
class Get:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i
class Bad:
    def __iter__(self): raise KeyError("iter")
class BadNext:
    def __iter__(self): return self
    def __next__(self): raise LookupError("next")
class NotIter:
    def __iter__(self): return 5
def two(v): a, b = v; return a, b
def star(v): a, *b, c = v; return a, b, c
def first(v): a, *_ = v; return a, _
def last(v): *a, b = v; return a, b
def nested(v): a, (b, *c), d = v; return a, b, c, d
def single(v): [a] = v; return a
def empty(v): () = v; return "empty"
def empty_list(v): [] = v; return "empty"
for f in (two, star, first, last, nested, single, empty, empty_list):
    for v in ((), (1,), (1, 2), [1, 2, 3], "ab", "abc", {1: 2, 3: 4}, It(2), It(3), Get(), Bad(), BadNext(), NotIter(), 5, None, range(4), iter([1]), (1, "xyz", 2), b"ab", {1}):
        if isinstance(v, It): v = It(v.n)
        print(f.__name__, end=" ")
        attempt(lambda: f(v))
a = b = c = 0
a, b = b, a = 1, 2
print(a, b)
[a, [b, [c]]] = 1, (2, [3]); print(a, b, c)
*a, = "xyz"; print(a)
(*a, b), c = [1, 2, 3], 4; print(a, b, c)
for i, (j, *k) in [(1, "ab"), (2, "cde")]: print(i, j, k)
print([x for x, *_ in ["ab", "cd"]], {k: v for k, (v, *_) in {"a": "xy"}.items()})
print(*[1], *(2, 3), *{4: 5}, *"67", sep="-")
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], *[2, 3]}, {**{"a": 1}, "a": 2, **{"b": 3}})
def f(*args): return args
def g(): return *[1, 2], 3
def h(): yield *[1], 2
print(f(*[1], 2, *[3]), g(), next(h()))
x = 1, *[2, 3]
print(x)
for y in 1, *[2, 3]: print(y, end=" ")
print()
d = {}
d["a"], d["b"] = 1, 2; print(d)
class O: pass
o = O()
o.x, (o.y, *o.z) = 1, [2, 3, 4]; print(vars(o))
l = [1, 2, 3, 4]
l[1:3], l[0] = "xyz", 0; print(l)
i, l[i] = 2, "set"; print(l)
attempt(lambda: [*5]); attempt(lambda: (*None,)); attempt(lambda: {*5}); attempt(lambda: {**5}); attempt(lambda: {**[("a", 1)]}); attempt(lambda: {*[[]]}); attempt(lambda: print(*5)); attempt(lambda: [*Bad()]); attempt(lambda: {**{1: 2}, "a": 1}); attempt(lambda: dict(**{1: 2}))

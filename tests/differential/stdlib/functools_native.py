"""_functools: reduce, cmp_to_key, partial."""
import _functools as f


def value(label, make, *args, **keywords):
    try:
        print(label, "->", repr(make(*args, **keywords)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


def add(a, b):
    return a + b


def capture(*args, **keywords):
    return args, keywords


print("-- reduce")


class Squares:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i < self.n:
            return i * i
        raise IndexError


value("sum", f.reduce, add, [1, 2, 3, 4])
value("text", f.reduce, add, ["a", "b", "c"], "")
value("lists", f.reduce, add, [["a"], [], ["b"]], [])
value("pairs", f.reduce, lambda a, b: (a, b), "abcd")
value("squares", f.reduce, add, Squares(5), 100)
value("empty initial", f.reduce, 42, "", "1")
value("one", f.reduce, 42, "1")
value("None initial", f.reduce, capture, [1], None)
value("empty", f.reduce, add, [])
value("none", f.reduce)
value("one argument", f.reduce, add)
value("four", f.reduce, 1, 2, 3, 4)
value("not iterable", f.reduce, add, 5)
value("not callable", f.reduce, 42, "12")
value("keyword", f.reduce, add, [1], initial=1)


class Broken:
    def __init__(self, error):
        self.error = error

    def __iter__(self):
        raise self.error("iter")


for error in (TypeError, RuntimeError):
    value("broken", f.reduce, add, Broken(error))


def failing():
    yield 1
    raise KeyError("gone")


value("failing", f.reduce, add, failing())
value("failing function", f.reduce, lambda a, b: a / b, [1, 0])

print("-- cmp_to_key")


def compare(a, b):
    return (a > b) - (a < b)


K = f.cmp_to_key(compare)
print(K(3) == K(3), K(3) > K(1), K(3) < K(1), K(3) >= K(3), K(1) <= K(0), K(1) != K(2))
print(sorted([5, 2, 8, 1], key=f.cmp_to_key(lambda a, b: b - a)), sorted("bca", key=K))
print(max([3, 9, 2], key=K), min([3, 9, 2], key=f.cmp_to_key(lambda a, b: b - a)))
print(K(5).obj, K(obj=7).obj, f.cmp_to_key(mycmp=compare)(1).obj)
value("none", f.cmp_to_key)
value("two", f.cmp_to_key, compare, None)
value("keyword", f.cmp_to_key, comparison=compare)
value("K none", K)
value("K two", K, 1, 2)
value("K keyword", K, x=1)
value("other", lambda: K(1) < 1)
value("reflected", lambda: 1 < K(1))
value("key function", lambda: K < K(1))
value("hash", hash, K(1))
value("fails", lambda: f.cmp_to_key(lambda a, b: 1 / 0)(1) < f.cmp_to_key(None)(1))
value("text", lambda: f.cmp_to_key(lambda a, b: "x")(1) < K(1))
value("one argument", lambda: f.cmp_to_key(abs)(1) < K(1))
value("not callable", lambda: f.cmp_to_key(5)(1) < K(1))
value("float", lambda: f.cmp_to_key(lambda a, b: -0.5)(1) < K(1))
print(type(K), type(K).__module__, type(K).__name__, K.obj, callable(K(1)))
value("new", type(K))
k = K(5)
k.obj = 6
print(k.obj, k > K(5))
del k.obj
print(k.obj)
value("deleted", lambda: k < K(1))
value("attribute", setattr, k, "x", 1)
value("chain", lambda: k(9).obj)


class Unequal:
    def __lt__(self, other):
        return "lt result"


value("result", lambda: f.cmp_to_key(lambda a, b: Unequal())(1) < K(1))

print("-- partial")
partial = f.partial
p = partial(capture, 1, 2, a=10, b=20)
print(p(), p(3), p(3, b=30, c=40), p(a=1))
print(p.func is capture, p.args, p.keywords)
print(partial(capture)(), partial(capture)(1, x=2), partial(int, base=2)("101"), partial(max, 5)(3, 9))
print(list(map(partial(pow, 2), range(5))), partial(sorted, reverse=True)([1, 3, 2]))
value("none", partial)
value("keyword", partial, x=1)
value("not callable", partial, 5)
value("keyword func", partial, func=capture)
print(partial(capture, self=1, func=2, args=3)())
print(partial(partial(capture, 1, a=1), 2, a=2, b=3)(4), partial(partial(capture, 1), 2).func is capture)
nested = partial(capture, 1)
nested.note = "kept"
print(partial(nested, 2).func is nested, partial(nested, 2)())
print(repr(partial(int, base=2)), repr(partial(max)), repr(partial(max, 1, "a")), repr(partial(partial(max, 1), key=len)))


class Sub(partial):
    pass


s = Sub(max, 1, key=abs)
print(s, s(-5), isinstance(s, partial), Sub(s, 2).args, partial(s, 3).func is max)


class Called(partial):
    def __call__(self, *args):
        return "own call"


print(partial(Called(max, 1), 2)(), Called(max, 1)(5))
p = partial(capture, 1)
for name in ("func", "args", "keywords"):
    value(name, setattr, p, name, 5)
    value(name, delattr, p, name)
p.extra = [1]
print(p.__dict__, vars(p), p.extra)
p.__dict__ = {"other": 1}
print(p.other, hasattr(p, "extra"))
value("dict", setattr, p, "__dict__", 5)
value("doc", lambda: bool(partial.__doc__))
p.__doc__ = "own"
print(p.__doc__)
q = partial(capture, b=1)
q.keywords["c"] = 2
print(q(), repr(q).replace(repr(capture), "capture"))
q.keywords[5] = 6
value("bad keyword", q)
print(partial(int, base=2).__reduce__())
r = partial(int)
r.__setstate__((capture, (1,), {"a": 10}, {"attr": []}))
print(r(2, b=20), r.attr, r.__reduce__()[2][1:])
r.__setstate__((capture, (1,), {"a": 10}, None))
print(r(2, b=20), r.__dict__)
r.__setstate__((capture, (1,), None, None))
print(r(2, b=20), r.keywords)
for state in (5, (), (capture,), (capture, (), {}), (capture, (), {}, {}, None), [capture, (), {}, None], (None, (), {}, None), (capture, None, {}, None), (capture, [], {}, None), (capture, (), [], None)):
    value("state", r.__setstate__, state)


class MyTuple(tuple):
    pass


class MyDict(dict):
    pass


r.__setstate__((capture, MyTuple((1,)), MyDict(a=10), None))
print(type(r.args).__name__, type(r.keywords).__name__, r(2))


class Copier(dict):
    pass


r = partial(capture)
r.__setstate__((r, (), {}, {}))
print(r)
r.__setstate__((capture, (), {}, {}))
r.__setstate__((capture, (r,), {"x": r}, {}))
print(r == r, repr(r).replace(repr(capture), "capture"))
r.__setstate__((capture, (), {}, {}))
value("recursion", lambda: f.partial[int])
value("call keywords", lambda: partial(capture, a=1)(**{"a": 2, "z": 3}))
value("duplicates", lambda: partial(capture, a=1)(1, 2, *[3], **{"b": 4}))
value("error passes", lambda: partial(int, "x")())
value("arity", lambda: partial(add, 1)())
value("arity", lambda: partial(add, 1)(2, 3))
many = partial(capture, *range(20), **{f"k{i}": i for i in range(12)})
print(many(20, k3=33, new=1))
print(partial.__text_signature__, partial.__module__, partial.__qualname__, f.reduce.__text_signature__, f.cmp_to_key.__text_signature__)
class Host:
    method = partial(capture, "bound?")


print(Host().method(1), hash(p) == hash(p), p == partial(capture, 1))


class Key(str):
    pass


print(partial(capture, **{Key("odd"): 1})(**{Key("odd"): 2}))

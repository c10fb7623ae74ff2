# List, set, dict comprehensions and generator expressions: scopes, nesting, order of evaluation.
print([x * y for x in range(3) for y in range(x) if x + y > 1])
print({x % 3 for x in range(10)} == {0, 1, 2}, {k: v for v, k in enumerate("abca")})
print([[row[i] for row in [(1, 2), (3, 4)]] for i in range(2)])
print([x if x % 2 else -x for x in range(5)], [x for x in range(20) if x % 2 if x % 3])
print([(a, b) for a, b in {"x": 1}.items()], [c for word in ["ab", "cd"] for c in word])


def trace(label, value):
    print(label, end=" ")
    return value


print([trace("e", x) for x in trace("iter", [1, 2]) if trace("if", True)])
print({trace("k", k): trace("v", k * 2) for k in (1, 2)})
g = (trace("lazy", x) for x in trace("outermost", [1, 2, 3]))
print("made")
print(next(g), next(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
rows = 3
print([[rows * i + j for j in range(rows)] for i in range(rows)])
fs = [lambda: x for x in range(3)]
print([f() for f in fs], [f() for f in [lambda x=x: x for x in range(3)]])


class Klass:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    limit = 2
    try:
        below = [i for i in items if i < limit]
    except NameError as error:
        below = repr(error)


print(Klass.doubled, Klass.below)


def function():
    total = 0
    values = [total := total + x for x in range(5)]
    return values, total


print(function())
print(sum(x * x for x in range(10)), sorted((x for x in "hello"), reverse=True), max((len(w), w) for w in ["a", "bbb"]))
print(dict((k, v) for k, v in zip("ab", [1, 2])), tuple(x for x in "xy"), set(x for x in [1, 1]))
print([*range(3), *"ab", *[x for x in (9,)]], {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1, 2], *(2, 3)})
print(any(x > 2 for x in [1, 2, 3]), all(x > 2 for x in []), ["%d" % i for i in range(3)])
deep = [[[z for z in range(y)] for y in range(x)] for x in range(4)]
print(deep)
print([i for i in range(5) if i not in [j for j in range(5) if j % 2]])
it = iter(range(6))
print([(a, b) for a in it for b in [next(it)]])


def boom():
    yield 1
    raise KeyError("inside")


try:
    [x for x in boom()]
except KeyError as error:
    print("raised", error)

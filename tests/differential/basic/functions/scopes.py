# global, nonlocal, class bodies, comprehension scopes, builtins shadowed and restored.
x = "global"


def read():
    return x


def write():
    global x, created
    x = "written"
    created = "by write"


write()
print(read(), created)


def nested():
    x = "nested"

    def inner():
        global x
        x = "inner set the global"
        return x

    return inner(), x


print(nested(), x)


class Body:
    x = "class"
    y = [x for _ in range(1)]
    z = x
    try:
        names = [z for _ in range(2)]
    except NameError as error:
        names = str(error)
    first = [i for i in z][0]

    def method(self):
        return x

    del z


print(Body.y, Body.names, Body.first, Body().method(), hasattr(Body, "z"))

i = "kept"
squares = [i * i for i in range(4)]
pairs = {i: j for i, j in zip("ab", range(2))}
print(i, squares, pairs, [y := 5, y * 2], y)
for i in range(3):
    pass
print(i)

len_before = len
len = lambda value: "shadowed"
print(len([1, 2]))
del len
print(len([1, 2]), len is len_before)

try:
    undefined_name
except NameError as error:
    print(error)
try:
    del undefined_name
except NameError as error:
    print(error)


def exec_order():
    def a(v=print("default of a")):
        print("body of a")

    class C(print("base") or object):
        print("class body")

    a()


exec_order()
print([[(a, b) for b in range(a)] for a in range(3)], [a for a in [b for b in "xy"]])
print(sorted(k for k in globals() if k in ("x", "created", "Body", "a")))


def walrus(items):
    while (item := next(items, None)) is not None:
        if (n := item * 2) > 4:
            return n, item
    return "none"


print(walrus(iter([1, 2, 3, 4])), walrus(iter([])))
print(any((hit := n) > 3 for n in [1, 5, 2]), hit)

"""Keywords are told apart by name once and remembered: functions with the same names in other places, code that is replaced."""


def first(a, b=2, *, c=3):
    return a, b, c


def second(c, b=20, *, a=30):
    return a, b, c


def only(a, /, b, **rest):
    return a, b, rest


def call(f, **more):
    return f(a=1, c=5, **more)


for i in range(3):
    print(call(first), call(second), call(first, b=i), call(second, b=i))

for f in (first, second, only):
    for given in ({"a": 1}, {"b": 1}, {"a": 1, "b": 2}, {"x": 1, "a": 2}, {"a": 1, "c": 2, "b": 3}, {}):
        try:
            print(f.__name__, given, f(**given))
        except TypeError as e:
            print(f.__name__, given, "TypeError:", e)
        try:
            print(f.__name__, 7, given, f(7, **given))
        except TypeError as e:
            print(f.__name__, 7, given, "TypeError:", e)


def names(n):
    made = "par" + str(n)
    return made


def many(par0=0, par1=1, par2=2, par3=3):
    return par0, par1, par2, par3


print([many(**{names(i): "x"}) for i in range(4)])
try:
    many(**{names(4): 1})
except TypeError as e:
    print(e)

first.__code__ = second.__code__
first.__kwdefaults__ = {"a": "k"}
print(first(c=1), first(1, b=2), call(first))


class Method:
    def run(self, left, right=0):
        return left, right

    @classmethod
    def made(cls, right, left=1):
        return left, right

    @staticmethod
    def plain(right, left=2):
        return left, right


m = Method()
for _ in range(2):
    print(m.run(left=1), m.run(right=1, left=2), m.made(right=1), Method.plain(left=1, right=3), Method.run(m, right=4, left=3))
try:
    m.run(1, left=2)
except TypeError as e:
    print(e)
print((lambda x, y=1, *z, w=5: (x, y, z, w))(1, w=2), (lambda x, y=1, *z, w=5: (x, y, z, w))(y=3, x=0))

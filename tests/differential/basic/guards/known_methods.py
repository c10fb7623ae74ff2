"""Methods that the compiler calls directly, and then the class, the method or the object is another one."""


class Plain:
    def __init__(self, n):
        self.n = n

    def step(self, by):
        return self.n + by

    def twice(self, f):
        return f(f(self.n))

    def append(self, item):
        return ("appended", item)


class Other:
    def __init__(self, n):
        self.first, self.n = 0, n

    def step(self, by):
        return self.n * by


class Shadow(Plain):
    def step(self, by, extra=1):
        return extra


def walk(objects, change):
    out = []
    for r in range(6):
        if r == 3:
            change(objects)
        for o in objects:
            out.append(o.step(r))
            out.append(o.step(abs(-r)))
    return out


def replace(objects):
    Plain.step = lambda self, by: (self.n, by)


def replace_by_builtin(objects):
    Plain.step = repr


def replace_by_static(objects):
    Plain.step = staticmethod(lambda by: ("static", by))


def replace_code(objects):
    def other(self, by):
        return "code", by

    Plain.step.__code__ = other.__code__


def shadow(objects):
    objects[0].step = lambda by: ("own", by)


def change_class(objects):
    objects[0].__class__ = Shadow


def nothing(objects):
    pass


original = Plain.step
for change in (nothing, replace, replace_by_builtin, replace_by_static, shadow, change_class, replace_code):
    print(change.__name__, walk([Plain(2), Plain(3)], change))
    Plain.step = original


class Fresh(Plain):
    def step(self, by):
        return by


for mixed in ([Plain(1), Other(2), Shadow(3), Fresh(4)], [Fresh(1), Fresh(2)], [Other(5), Plain(1)]):
    print(walk(mixed, nothing))
print(Plain(4).twice(lambda x: x * x), [].append(1), Plain(0).append(2))


def push(target, item):
    return target.append(item)


print([push(t, 1) for t in ([], Plain(1), bytearray(), [2])])


class Leaves:
    def step(self, by):
        del Leaves.step
        return by


try:
    leaves = Leaves()
    for r in range(3):
        print(leaves.step(r))
except AttributeError as e:
    print(e)


def failing(o):
    return o.step(1) + o.missing(len("x")).step(2)


class Fails:
    def step(self, by):
        return 1 // (by - 1) if by != 1 else 1

    def missing(self, n):
        if n:
            raise KeyError(n)


for o in (Fails(), Plain(1), 7):
    try:
        failing(o)
    except Exception as e:
        line = e.__traceback__.tb_next
        print(type(e).__name__, e, e.__traceback__.tb_lineno, line and line.tb_frame.f_code.co_name)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

    def meet(self, other):
        local = Noisy("local of " + self.name)
        return other.name


def temporaries():
    print(Noisy("a").meet(Noisy("b")))
    keep = Noisy("c")
    print(keep.meet(Noisy("d")))
    print("end")


temporaries()

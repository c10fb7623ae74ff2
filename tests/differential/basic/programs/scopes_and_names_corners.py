"""Names in odd places: class scopes, mangling, global/nonlocal, walrus, comprehensions, del, locals(), module attributes, defaults."""
import sys
import types

x = "global x"
log = []


def note(value, label=None):
    log.append(label or value)
    return value


def flush():
    print(*log)
    log.clear()


class Scope:
    x = "class x"
    seen = [x for _ in range(1)]
    first = next(v for v in x)
    pairs = {k: v for k, v in zip("ab", (x, 2))}

    def method(self):
        return x, self.x, __class__.x

    class Inner:
        y = x
        x = "inner x"

        def peek(self):
            return x

    lam = lambda self: (x, __class__.__name__)
    global made_global
    made_global = "from class"
    if True:
        conditional = 1
    for loop_variable in range(3):
        pass
    del loop_variable
    try:
        1 / 0
    except ZeroDivisionError as error:
        text = str(error)
    with_error = "error" in dir()
    names = sorted(n for n in locals() if not n.startswith("_"))


s = Scope()
print(s.seen, s.first, s.pairs, s.method(), Scope.Inner.y, Scope.Inner().peek(), s.lam(), made_global, s.text, s.with_error, s.names)


class Mangle:
    __private = 1
    __dunder__ = 2
    __trailing_ = 3
    _Mangle__direct = 4

    def __method(self, __arg=5, *, __kw=6):
        __local = __arg + __kw
        self.__attr = __local
        return {k: v for k, v in vars().items() if k != "self"}, self.__private, [__x for __x in (7,)]

    def call(self):
        return self._Mangle__method(_Mangle__kw=9)

    class __Nested:
        __deep = 1

    def importer(self):
        global __module_level
        __module_level = 8
        import sys as __sys
        return [n for n in dir() if "sys" in n], __module_level

    def catcher(self):
        try:
            raise ValueError("c")
        except ValueError as __e:
            return [n for n in locals() if n.endswith("e")]


m = Mangle()
print(m.call(), m.__dict__, m.importer(), m.catcher(), sorted(n for n in vars(Mangle) if "angle" in n), Mangle._Mangle__Nested._Nested__deep, globals()["_Mangle__module_level"])


def counters():
    n = 0

    def up(step=1):
        nonlocal n
        n += step
        return n

    def reset():
        nonlocal n
        del n

    def both():
        nonlocal n
        n = [n for n in range(3)][-1] + (n if "n" in dir() else 0)
        return n

    return up, reset, both


up, reset, both = counters()
print(up(), up(5), both(), both(), up.__closure__[0].cell_contents, up.__code__.co_freevars, both.__code__.co_freevars)
reset()
for f in (up, both, reset):
    try:
        f()
    except NameError as error:
        print(type(error).__name__, error)
try:
    print(up.__closure__[0].cell_contents)
except ValueError as error:
    print(error)
up.__closure__[0].cell_contents = 100
print(up())


def shadow():
    try:
        print(len("abc"), later)
    except UnboundLocalError as error:
        print(error)
    later = 1
    del later
    try:
        later
    except UnboundLocalError as error:
        print(error)
    for later in ():
        pass
    try:
        later += 1
    except UnboundLocalError as error:
        print(error)
    if (n := 10) > 5 and [last := i for i in range(n)]:
        print(n, last, [y := 1, y ** 2], {z: z for z in [3]})
    print([(a, b) for a in range(3) if (b := a * 2)], b)
    return sorted(locals())


print(shadow())
total = 0
print([total := total + v for v in range(5)], total, any((hit := v) > 2 for v in range(5)), hit)
print([[(i, j) for j in range(i)] for i in range(3)], [f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])


def defaults(a, b=note("b"), *args, c=note("c"), d: note("annotation d") = note("d"), **kw) -> note("return"):
    b_list = kw.setdefault("acc", [])
    b_list.append(a)
    return b_list


flush()


def decorate(label):
    note(f"make {label}")

    def deco(f):
        note(f"apply {label} to {f.__name__}")
        return f
    return deco


@decorate("outer")
@decorate("inner")
class Decorated(note(object, "base"), metaclass=note(type, "meta")):
    note("body")

    @decorate("method")
    def f(self, a=note(1, "default")): ...


flush()


class Index:
    def __init__(self, name):
        self.name = name

    def __getitem__(self, key):
        note(f"get {self.name}[{key}]")
        return 1

    def __setitem__(self, key, value):
        note(f"set {self.name}[{key}]={value}")

    def __getattr__(self, name):
        note(f"getattr {name}")
        return 5

    def __call__(self, *args, **kwargs):
        note(f"call {args} {kwargs}")
        return self


i = Index("i")
note(i, "target")[note("key")] += note(10, "value")
flush()
i[note(1, "k1")], i[note(2, "k2")] = note(3, "v1"), note(4, "v2")
flush()
i[note(0)] = i[note(9)] = note("both")
flush()
i.attr, (i[1], *i[2:3]), j = 1, (2, 3, 4), 5
flush()
note(i, "callee")(note(1), *note([2]), k=note(3), **note({"z": 4}), q=note(5))
flush()
note(i, "f").method(note("arg")) if note(False) else note("else branch")
flush()
{note("k"): note("v"), **note({"a": 1}), note("k2"): note("v2")}
flush()
note(1) < note(5) < note(3) < note(100)
flush()
del i.__dict__["name"]
i.name


def returns():
    for k in range(5):
        try:
            if k == 0:
                continue
            if k == 1:
                raise KeyError(k)
            if k == 3:
                return "returned"
        except KeyError:
            note("except")
            continue
        else:
            note("else")
        finally:
            note(f"finally {k}")
            if k == 2:
                continue
        note("after")
    else:
        note("loop else")


def swallow():
    try:
        raise RuntimeError("lost")
    finally:
        return "swallowed"


def breaks():
    while True:
        try:
            raise RuntimeError("lost too")
        finally:
            break
    try:
        return note("first")
    finally:
        note("second")


def overwritten():
    value = "early"
    try:
        return value
    finally:
        value = "late"


def nested_finally():
    try:
        try:
            return note("inner return")
        finally:
            note("f1")
            raise ValueError("from finally")
    except ValueError as error:
        return f"caught {error} with context {error.__context__!r}"
    finally:
        note("f2")


print(returns(), swallow(), breaks(), overwritten(), nested_finally())
flush()
namespace = types.ModuleType("namespace", "doc of it")
namespace.__getattr__ = lambda name: f"dynamic {name}"
namespace.__dir__ = lambda: ["b", "a"]
print(namespace.anything, dir(namespace), namespace.__doc__, namespace)
sys.modules["namespace"] = namespace
from namespace import some_name, another as alias
import namespace as ns
print(some_name, alias, ns is namespace)


class Module(types.ModuleType):
    @property
    def computed(self):
        return f"computed in {self.__name__}"

    def __setattr__(self, name, value):
        super().__setattr__(name, f"<{value}>")


sys.modules[__name__].__class__ = Module
later_name = 3
this = sys.modules["__main__"]
this.patched = 4
print(this.computed, patched, later_name, vars(this)["patched"], "computed" in globals())
globals()["injected"] = 11
print(injected, globals().get("nothing"))


def uses_builtins():
    global len
    saved = len
    len = lambda v: "patched"
    result = len("abc")
    del len
    return result, len("abc"), saved is len


print(uses_builtins())
a = b = c = []
a += [1]
b = b + [2]
print(a, b, c, a is c)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
first, *middle, last = "abcdef"
(p, q), [r, *s2] = (1, 2), "xyz"
*init, = range(3)
head, (mid, *_), *tail = 1, (2, 3, 4), 5, 6
print(first, middle, last, p, q, r, s2, init, head, mid, tail)
for bad in (lambda: [0 for a, b in [(1,)]], lambda: [0 for a, *b, c in [(1,)]]):
    try:
        bad()
    except ValueError as error:
        print(error)

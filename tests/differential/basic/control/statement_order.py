# In which order every kind of statement evaluates its parts, and what is left when one of them raises.
import sys

log = []


def t(label, value=None):
    log.append(label)
    return value if value is not None else label


def fail(label):
    log.append("!" + label)
    raise LookupError(label)


class Box:
    def __init__(self, name="box"):
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "items", {})

    def __getitem__(self, key):
        log.append(f"{self.name}[{key!r}]")
        return self.items.get(key, 0)

    def __setitem__(self, key, value):
        log.append(f"{self.name}[{key!r}]={value!r}")
        self.items[key] = value

    def __delitem__(self, key):
        log.append(f"del {self.name}[{key!r}]")

    def __getattr__(self, name):
        log.append(f"{self.name}.{name}")
        return 10

    def __setattr__(self, name, value):
        log.append(f"{self.name}.{name}={value!r}")

    def __delattr__(self, name):
        log.append(f"del {self.name}.{name}")

    def __iadd__(self, other):
        log.append(f"{self.name}+={other!r}")
        return self

    def __call__(self, *args, **kwargs):
        log.append(f"call {self.name} {args} {kwargs}")
        return self

    def __enter__(self):
        log.append(f"enter {self.name}")
        return self.name

    def __exit__(self, *exc):
        log.append(f"exit {self.name} {exc[0].__name__ if exc[0] else None}")
        return self.name.startswith("swallow")

    def __contains__(self, item):
        log.append(f"{item!r} in {self.name}")
        return item == 1

    def __lt__(self, other):
        log.append(f"{self.name}<{getattr(other, '_n', other)!r}")
        return True

    def __bool__(self):
        log.append(f"bool {self.name}")
        return self.name != "false"

    def __iter__(self):
        log.append(f"iter {self.name}")
        return iter([1, 2, 3])

    def __format__(self, spec):
        log.append(f"format {self.name} {spec!r}")
        return self.name


def section(name):
    def run(function):
        log.clear()
        try:
            result = function()
        except BaseException as error:
            result = f"{type(error).__name__}: {error}"
        print(f"{name}: {result!r}\n   ", " ; ".join(map(str, log)))
    return run


b, c = Box("b"), Box("c")


@section("assign")
def _():
    t("b", b)[t("i")] = t("c", c).attr = x, *y = t("value", [1, 2, 3])
    return x, y


@section("assign chain fails in the middle")
def _():
    b[t("one")] = b[fail("two")] = b[t("three")] = t("v")


@section("augmented item")
def _():
    t("b", b)[t("k")] += t("r", 5)


@section("augmented attribute")
def _():
    t("b", b).attr -= t("r", 5)


@section("augmented slice")
def _():
    t("b", b)[t("lo", 1):t("hi", 2):t("st", 1)] *= t("r", 2)


@section("annotated")
def _():
    b[t("k")]: t("never evaluated") = t("v")
    c.attr: fail("never") = t("v2")
    d: fail("never") = t("v3")
    return d


class Annotated:
    @section("class annotations")
    def _():
        class Inner:
            a: t("note a", int) = t("value a")
            b[t("k")]: t("note k") = t("value k")
            (p): t("note p") = 5
            c: t("note c", str)
        return Inner.__annotations__


@section("delete")
def _():
    x = y = 1
    del t("b", b)[t("k")], x, (t("c", c).attr, [y]), b[1:2]
    try:
        x
    except UnboundLocalError as error:
        return str(error)


@section("delete stops at the first failure")
def _():
    x = 1
    del b[t("1")], b[fail("2")], x


@section("unpack targets")
def _():
    (b[t("a")], *b[t("rest")]), c.z = t("value", ([1, 2, 3], 4))


@section("unpack fails before any target")
def _():
    b[t("a")], b[t("b")] = t("short", [1])


@section("call")
def _():
    return t("f", b)(t("p"), *t("star", [1, 2]), t("q"), k=t("kw"), **t("map", {"m": 1}), z=t("last")).name


@section("call with a duplicate keyword")
def _():
    return b(t("p"), k=t("kw"), **t("map", {"k": 1}), z=t("last"))


@section("call of what is not iterable")
def _():
    return b(*t("star", 5), t("q"), k=t("kw"))


@section("displays")
def _():
    return [t(1), *t("s", (2, 3)), t(4)], {t("k1"): t("v1"), **t("m", {"z": 1}), t("k2"): t("v2")}, sorted({t("x"), *t("y", "ab")})


@section("comparison chain")
def _():
    return t("b", b) < t("c", c) < t("d", 3) < t("never", 2)


@section("membership and conditional")
def _():
    return t("yes") if t("item", 1) in t("b", b) else t("no"), t("item2", 2) not in b or t("never")


@section("and or not")
def _():
    f = Box("false")
    return (f and t("never")) is f, (b or t("never")) is b, not f, (f or b and 7)


@section("with several")
def _():
    with t("b", b)(1) as c.target, t("s", Box("swallow"))() as b[t("k")], Box("inner"):
        fail("body")
    return "after"


@section("with a target that fails")
def _():
    with Box("outer"), Box("swallow") as b[fail("target")]:
        t("never")
    return "swallowed"


@section("for")
def _():
    for b[t("k")] in t("it", b):
        if b.items["k"] == 2:
            break
    else:
        t("never")


@section("f-string")
def _():
    return f"{t('a')}{t('b', b):{t('w')}>{t('x')}}{t('c', c)!r:.3}{t('d')=}"[:20]


@section("lambda and def defaults, decorators")
def _():
    @t("deco1", lambda f: t("applied1", f))
    @t("deco2", lambda f: t("applied2", f))
    def f(a: t("ann a") = t("def a"), *args: t("ann args"), k: t("ann k") = t("def k"), **kw: t("ann kw")) -> t("ann return"):
        pass
    return list(f.__annotations__.items()), f.__defaults__, f.__kwdefaults__


@section("class statement")
def _():
    @t("deco", lambda c: t("applied", c))
    class C(t("base", object), *t("more", ()), metaclass=t("meta", type), **t("kw", {})):
        t("body")
    return C.__name__


@section("raise from")
def _():
    raise t("exc", ValueError("x")) from t("cause", KeyError("y"))


@section("assert")
def _():
    assert t("cond", Box("false")), t("message")


@section("comprehension")
def _():
    return [(t("e"), i, j) for i in t("outer", [1, 2]) if t("c1", i > 1) for j in t("inner", [i]) if t("c2", True)]


@section("dict comprehension key first")
def _():
    return {t(f"k{i}"): t(f"v{i}") for i in range(2)}


@section("walrus and slice")
def _():
    return [1, 2, 3, 4][(n := t("lo", 1)):t("hi", n + 2)], (b[t("o"), (m := t("p"))], m)


@section("return in finally")
def _():
    try:
        return t("first")
    finally:
        t("cleanup")


@section("global augmented")
def _():
    global counter
    counter = t("start", 1)
    counter += t("two", 2)
    return counter


@section("except clauses are evaluated in turn")
def _():
    try:
        fail("body")
    except t("one", ValueError):
        pass
    except (t("two", KeyError), t("three", TypeError)):
        t("lookup")
    except t("four", LookupError) as error:
        return str(error)


@section("match subjects and guards")
def _():
    match t("s", [1, 2]), t("u"):
        case [a, b_], "x" if t("never"):
            pass
        case [[a, b_], other] if t("guard", a > 5) or t("second", False):
            pass
        case [[*all_], _] if t("last", True):
            return all_

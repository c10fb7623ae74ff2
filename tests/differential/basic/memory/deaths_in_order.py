# The moment at which objects die: names rebound, containers changed, frames left, exceptions handled, arguments and temporaries.
import gc
import weakref

gc.disable()


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"<{self.name}>", end=" ")

    def __repr__(self):
        return f"N({self.name})"

    def make(self, name):
        return Noisy(name)

    def __add__(self, other):
        return Noisy(f"{self.name}+{getattr(other, 'name', other)}")

    def __iadd__(self, other):
        return Noisy(f"{self.name}+={other.name}")

    def __enter__(self):
        return Noisy(self.name + ".entered")

    def __exit__(self, *exc):
        print("exit", self.name, end=" ")
        return True

    def __iter__(self):
        return iter([Noisy(self.name + str(i)) for i in range(2)])

    def __getitem__(self, key):
        return Noisy(f"{self.name}[{getattr(key, 'name', key)}]")

    def __call__(self, *args):
        print("called", args, end=" ")

    def __eq__(self, other):
        print("eq", end=" ")
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


def section(function):
    print(f"{function.__name__}:", end=" ")
    try:
        result = function()
        print("| returned", type(result).__name__, end=" ")
        del result
    except Exception as error:
        print("| raised", type(error).__name__, end=" ")
        del error
    print("|")


@section
def rebinding():
    a = Noisy("a1")
    print("before", end=" ")
    a = Noisy("a2")
    print("after", end=" ")
    a = b = a
    del a
    print("deleted one name", end=" ")
    b = None
    print("end", end=" ")


@section
def temporaries():
    Noisy("t1").make("t2").make("t3").name
    print("statement two", end=" ")
    Noisy("x") + Noisy("y") + Noisy("z")
    print("statement three", end=" ")
    (Noisy("p"), Noisy("q"))[0]
    print("end", end=" ")


@section
def swapped():
    a, b = Noisy("a"), Noisy("b")
    a, b = b, a
    print("swapped", a, b, end=" ")
    a, b = b, Noisy("c")
    print("end", end=" ")


@section
def locals_die_in_order():
    c = Noisy("c")
    a = Noisy("a")
    b = Noisy("b")


@section
def augmented():
    a = Noisy("a")
    a += Noisy("b")
    print("then", end=" ")
    l = [Noisy("c")]
    l[0] += Noisy("d")
    print("end", end=" ")


@section
def arguments():
    def f(x, *rest, **kw):
        print("in f", end=" ")
        del x
        print("deleted x", end=" ")
    f(Noisy("x"), Noisy("r1"), k=Noisy("k"))
    print("end", end=" ")


@section
def loops():
    for item in Noisy("it"):
        print("body", item, end=" ")
    print("left", end=" ")
    for item in [Noisy("l1"), Noisy("l2")]:
        break
    print("broke", end=" ")
    while (w := Noisy("w")) and w.name != "w":
        pass
    print("end", end=" ")


@section
def containers():
    l = [Noisy(f"l{i}") for i in range(6)]
    l[1:3] = [Noisy("new")]
    print("sliced", end=" ")
    del l[0]
    print("del", end=" ")
    l.pop()
    print("pop", end=" ")
    l.clear()
    print("clear", end=" ")
    d = {1: Noisy("v1"), Noisy("k"): 2}
    d[1] = Noisy("v2")
    print("set", end=" ")
    d.setdefault(1, Noisy("unused"))
    print("setdefault", end=" ")
    d.update({1: Noisy("v3")}, z=Noisy("z"))
    print("update", end=" ")
    d.pop("z")
    print("popped", end=" ")
    d |= {Noisy("k"): 5}
    print("same key", d, end=" ")
    s = {Noisy("s")}
    s.add(Noisy("s"))
    print("end", end=" ")


@section
def exceptions():
    try:
        held = Noisy("held by frame")
        try:
            raise ValueError(Noisy("arg"))
        except ValueError as error:
            print("handling", end=" ")
        print("handled", end=" ")
        try:
            raise KeyError(Noisy("arg2"))
        except KeyError as error:
            kept = error
        print("kept", end=" ")
        kept = None
        print("dropped", end=" ")
    finally:
        print("finally", end=" ")


@section
def raising_function():
    def inner():
        a = Noisy("local of inner")
        raise ValueError
    try:
        inner()
    except ValueError:
        print("caught", end=" ")
    print("after", end=" ")
    try:
        inner()
    except ValueError as e:
        e.__traceback__ = None
        print("cut", end=" ")
    print("end", end=" ")


@section
def with_blocks():
    with Noisy("cm") as target:
        print("body", target, end=" ")
        raise ValueError(Noisy("payload"))
    print("after", end=" ")
    with Noisy("m1"), Noisy("m2") as t2:
        pass
    print("end", end=" ")


@section
def generators():
    def gen():
        local = Noisy("gen local")
        try:
            yield Noisy("yielded")
            yield 2
        finally:
            print("gen finally", end=" ")
    g = gen()
    next(g)
    print("advanced", end=" ")
    del g
    print("deleted", end=" ")
    g = gen()
    print(sum(1 for _ in g), end=" ")
    print("exhausted", end=" ")
    e = (Noisy(f"e{i}") for i in range(2))
    next(e)
    print("one", end=" ")
    list(e)
    print("end", end=" ")


@section
def closures():
    cell = Noisy("in cell")

    def f(default=Noisy("default")):
        return cell
    cell = Noisy("new in cell")
    print("rebound", end=" ")
    del f
    print("function gone", end=" ")


@section
def returning():
    a = Noisy("kept")
    b = Noisy("local")
    try:
        return a
    finally:
        print("finally", end=" ")


@section
def comprehension():
    x = [Noisy(f"c{i}").name for i in range(2)]
    y = {Noisy(f"d{i}").name: Noisy(f"v{i}") for i in range(2)}
    print("made", end=" ")
    y = [n for n in [Noisy("q1"), Noisy("q2")] if n.name == "q2"]
    print("filtered", end=" ")


@section
def attributes():
    a = Noisy("owner")
    a.x = Noisy("x")
    a.y = Noisy("y")
    a.x = Noisy("x2")
    print("set", end=" ")
    del a.y
    print("del", end=" ")
    a.__dict__ = {"name": "owner renamed", "z": Noisy("z")}
    print("new dict", end=" ")
    del a
    print("end", end=" ")


@section
def weak():
    a = Noisy("a")
    r = weakref.ref(a, lambda ref: print("callback", ref() is None, end=" "))
    f = weakref.finalize(a, print, "finalize", end=" ")
    d = weakref.WeakValueDictionary(k=a)
    s = weakref.WeakSet([a])
    del a
    print(r(), len(d), len(s), f.alive, end=" ")


@section
def cycles():
    a, b = Noisy("a"), Noisy("b")
    a.other, b.other = b, a
    c = Noisy("hanging")
    a.c = c
    del a, b, c
    print("unreachable", end=" ")
    print("collected", gc.collect() > 0, end=" ")


@section
def class_bodies():
    class C:
        attr = Noisy("class attr")

        def method(self, d=Noisy("method default")):
            pass
    C.attr = Noisy("class attr 2")
    print("made", end=" ")
    del C
    print("name gone", end=" ")
    gc.collect()


@section
def matching():
    match [Noisy("m1"), {"k": Noisy("m2")}]:
        case [a, {"k": b, **rest}]:
            print("matched", end=" ")
    a = None
    print("end", end=" ")


@section
def formatting():
    print(f"{Noisy('f1')} {Noisy('f2')!r:>10}", end=" ")
    template = "%s %s"
    template % (Noisy("p1"), Noisy("p2"))
    print("end", end=" ")


@section
def conditional():
    x = Noisy("cond") and Noisy("second") or Noisy("third")
    print("or", end=" ")
    y = Noisy("then") if Noisy("test") else None
    print("if", end=" ")
    Noisy("l") == Noisy("r") == Noisy("never")
    print("end", end=" ")


@section
def deleting_in_del():
    class Reborn(Noisy):
        kept = []

        def __del__(self):
            super().__del__()
            Reborn.kept.append(self)
    Reborn("phoenix")
    print(len(Reborn.kept), end=" ")
    Reborn.kept.clear()
    print("once only", end=" ")


@section
def items_and_keys():
    n = Noisy("n")
    n[Noisy("key")][Noisy("key2")]
    print("indexed", end=" ")
    n(Noisy("arg"), *[Noisy("s")])
    print("end", end=" ")

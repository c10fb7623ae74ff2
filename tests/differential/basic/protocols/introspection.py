# type(), isinstance, getattr and friends, vars, dir, issubclass hooks, __class__.
class Meta(type):
    def __instancecheck__(cls, obj):
        return obj == "pretend"

    def __subclasscheck__(cls, sub):
        return sub is int

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __getattr__(cls, name):
        return f"meta {name}"

    def __iter__(cls):
        return iter("meta")

    def __contains__(cls, item):
        return item == "in meta"

    def __eq__(cls, other):
        return other == 7 or other is cls

    def __hash__(cls):
        return 7

    @property
    def prop(cls):
        return "meta prop of " + cls.__name__


class M(metaclass=Meta):
    own = "own"


print(isinstance("pretend", M), isinstance(M(), M), issubclass(int, M), issubclass(str, M), M, M.own, M.other, list(M), "in meta" in M, M == 7, M.prop)
try:
    M().other
except AttributeError as error:
    print(error)
print(isinstance(1, (str, (float, int))), isinstance(True, int), isinstance(None, type(None)), isinstance(1, int | str), issubclass(bool, int | str), isinstance([], list | None), int | None, isinstance(None, int | None))


class P:
    """Doc."""
    cls = 1

    def __init__(self):
        self.a, self.b = 1, 2

    def m(self):
        pass


p = P()
print(vars(p), sorted(n for n in dir(p) if not n.startswith("_")), sorted(n for n in vars(P) if not n.startswith("__")), P.__doc__, p.__doc__, p.m.__doc__)
print(getattr(p, "a"), getattr(p, "z", "default"), hasattr(p, "m"), hasattr(p, "z"), setattr(p, "z", 26), p.z, delattr(p, "z"), hasattr(p, "z"))
vars(p)["direct"] = "via vars"
p.__dict__["x y"] = 1
print(p.direct, getattr(p, "x y"), p.__dict__)
p.__dict__ = {"only": "this"}
print(p.only, hasattr(p, "a"), vars(p))
p.__dict__.update(more=1)
print(p.more, len(p.__dict__))
print(type(p), type(P), type(type), p.__class__, P.__name__, P.__bases__, type(5).__name__, type(p) == P, type(p) is P, object.__class__)
print([type(x).__name__ for x in (1, 1.0, 1j, "", b"", [], (), {}, set(), frozenset(), None, True, ..., NotImplemented, range(1), slice(1), len, print, int, type, lambda: 0, p.m, (x for x in ""), iter([]), iter(""), iter({}), {}.keys(), {}.values(), {}.items(), zip(), map(str, ""), enumerate(""), reversed([]), filter(None, ""), property(), staticmethod(len), classmethod(len), super, object())])
print(callable(P), callable(p), callable(p.m), int.__name__, int.__bases__, bool.__mro__, object.__bases__, int.__add__(1, 2), "a".__add__("b"), [].__class__, (5).__class__.__name__, int.__doc__ is not None, str.join.__name__)
print(sorted(n for n in dir(int) if not n.startswith("_")), sorted(n for n in dir(tuple) if not n.startswith("_")))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


for bad in (lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5)), lambda: issubclass(5, int), lambda: vars(5), lambda: getattr(p, "zz"), lambda: delattr(p, "zz"), lambda: setattr(5, "a", 1), lambda: p.__class__(1), lambda: type("T", (int, str), {}), lambda: type("T", (P,), {})().nope, lambda: setattr(p, "__class__", int), lambda: setattr(p, "__dict__", 5), lambda: delattr(P, "nope"), lambda: setattr(P, "__name__", 5), lambda: type(1, 2, 3, 4), lambda: object.__new__(), lambda: object.__new__(5), lambda: int.__new__(str), lambda: P.__init__(), lambda: setattr(int, "x", 1), lambda: P.m()):
    attempt(bad)


class Abstract:
    @classmethod
    def __subclasshook__(cls, sub):
        return NotImplemented


print(issubclass(P, Abstract), isinstance(p, Abstract))
P.__name__ = "Renamed"
P.__qualname__ = "Q"
print(P, P.__name__, p.__class__.__name__, type(p).__module__)
print(type("Sub", (P,), {}).__name__, object.__repr__(5)[:4], object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 1), object.__str__(5))

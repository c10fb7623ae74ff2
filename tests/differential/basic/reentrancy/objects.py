# Attributes, descriptors, classes, calls and operators whose hooks change the object or the class under them.
from hooks import Box, Dying, Feed, Item, Mapping, box, fire, matrix


def free():
    box.c = None


class Plain:
    kind = "class attribute"

    def __init__(self):
        self.a = Dying(1)
        self.b = Dying(2)
        self.c = Dying(3)

    def __repr__(self):
        return f"Plain{sorted(self.__dict__)}"

    def method(self, *args, **keywords):
        fire()
        return [self, args, sorted(keywords)]


class Slotted:
    __slots__ = ("a", "b", "c")

    def __init__(self):
        self.a = Dying(1)
        self.b = Dying(2)
        self.c = Dying(3)

    def __repr__(self):
        return "Slotted" + str([name for name in self.__slots__ if hasattr(self, name)])


def delete(name):
    delattr(box.c, name)


actions = {
    "delete a": lambda: box.c.__delattr__("a"),
    "set a": lambda: setattr(box.c, "a", "again"),
    "delete b": lambda: box.c.__delattr__("b"),
    "set b": lambda: setattr(box.c, "b", "again"),
    "add": lambda: [setattr(box.c, f"n{i}", i) for i in range(12)] and None,
    "dict": lambda: box.c.__dict__.clear(),
    "new dict": lambda: setattr(box.c, "__dict__", {"a": "fresh"}),
    "init": lambda: box.c.__init__(),
    "free": free,
}
calls = {
    "set": lambda: setattr(box.c, "a", "new"),
    "delete": lambda: delete("a"),
    "delete b": lambda: delete("b"),
    "set all": lambda: [setattr(box.c, name, "new") for name in "abc"] and None,
    "dict set": lambda: box.c.__dict__.__setitem__("a", "new"),
    "dict pop": lambda: box.c.__dict__.pop("a") and None,
    "dict clear": lambda: box.c.__dict__.clear(),
    "dict update": lambda: box.c.__dict__.update(a=1, b=2, z=3),
    "replace dict": lambda: setattr(box.c, "__dict__", {"b": "fresh"}),
    "drop": free,
    "vars": lambda: vars(box.c).pop("b") and None,
    "init": lambda: box.c.__init__(),
}
matrix(Plain, calls, actions, (1, 2))
slot_calls = {name: calls[name] for name in ("set", "delete", "delete b", "drop", "init")}
matrix(Slotted, slot_calls, {name: actions[name] for name in ("delete a", "set a", "delete b", "set b", "init", "free")}, (1, 2))


# Lookup hooks.
class Hooked:
    def __init__(self):
        object.__setattr__(self, "a", 1)

    def __getattr__(self, name):
        fire()
        return "from getattr " + name

    def __getattribute__(self, name):
        fire()
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        fire()
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        fire()
        object.__delattr__(self, name)

    def __repr__(self):
        return "Hooked"

    def method(self):
        return "method"


hooked_actions = {
    "delete a": lambda: object.__delattr__(box.c, "a"),
    "no hook": lambda: remove_hook("__getattr__"),
    "class": lambda: setattr(box.c, "__class__", Other),
    "free": free,
    "raise": lambda: 1 / 0,
    "attribute error": lambda: object().missing,
}


class Other(Hooked):
    def __repr__(self):
        return "Other"

    def method(self):
        return "other method"


def remove_hook(name):
    saved = Hooked.__dict__[name]
    delattr(Hooked, name)
    setattr(Hooked, name, saved)


matrix(
    Hooked,
    {
        "get": lambda: box.c.a,
        "get missing": lambda: box.c.zz,
        "set": lambda: setattr(box.c, "a", 2),
        "delete": lambda: delete("a"),
        "method": lambda: box.c.method(),
        "hasattr": lambda: hasattr(box.c, "zz"),
        "default": lambda: getattr(box.c, "zz", "default"),
        "in place": lambda: in_place(),
        "dir": lambda: "a" in dir(box.c),
        "isinstance": lambda: isinstance(box.c, Other),
    },
    hooked_actions,
    (1, 2, 3),
)


def in_place():
    box.c.a += 1
    return "done"


# Descriptors that change the class while it is looked up.
def make_class():
    class Descriptor:
        def __get__(self, instance, owner):
            fire()
            return f"got {instance is None}"

        def __set__(self, instance, value):
            fire()

        def __delete__(self, instance):
            fire()

        def __set_name__(self, owner, name):
            fire()

        def __del__(self):
            pass

    class Base:
        inherited = Descriptor()

    class Made(Base):
        own = Descriptor()

        def __repr__(self):
            return "Made"

        @property
        def prop(self):
            fire()
            return "property"

        @classmethod
        def make(cls):
            fire()
            return "made"

        def __call__(self, *args):
            fire()
            return ["called", args]

        def __getitem__(self, key):
            fire()
            return key

        def __len__(self):
            fire()
            return 3

        def __add__(self, other):
            fire()
            return NotImplemented

        def __enter__(self):
            fire()
            return self

        def __exit__(self, *details):
            fire()
            return True

    box.cls = Made
    box.base = Base
    return Made()


def drop_own():
    if "own" in box.cls.__dict__:
        del box.cls.own


def drop_methods():
    for name in ("__call__", "__getitem__", "__len__", "__add__", "prop", "make"):
        if name in box.cls.__dict__:
            delattr(box.cls, name)


class Stranger:
    pass


def with_block():
    with box.c as entered:
        fire()
        return entered


matrix(
    make_class,
    {
        "own": lambda: box.c.own,
        "inherited": lambda: box.c.inherited,
        "set": lambda: setattr(box.c, "own", 1),
        "delete": lambda: delete("own"),
        "of class": lambda: box.cls.own,
        "property": lambda: box.c.prop,
        "classmethod": lambda: box.c.make(),
        "call": lambda: box.c(1, 2),
        "item": lambda: box.c[1],
        "slice": lambda: box.c[1:2],
        "len": lambda: len(box.c),
        "bool": lambda: bool(box.c),
        "add": lambda: box.c + 1,
        "add two": lambda: box.c + make_class(),
        "with": with_block,
        "super": lambda: super(box.cls, box.c).inherited,
        "bound": lambda: box.c.__call__(1),
        "unbound": lambda: box.cls.__call__(box.c, 1),
        "iterate": lambda: [x for x, _ in zip(box.c, "ab")],
        "unpack": lambda: (lambda a, b: [a, b])(*[x for x, _ in zip(box.c, "ab")]),
    },
    {
        "drop own": drop_own,
        "drop methods": drop_methods,
        "bases": lambda: setattr(box.cls, "__bases__", (Stranger, box.base)),
        "replace": lambda: setattr(box.cls, "own", 5),
        "base": lambda: setattr(box.base, "inherited", 6),
        "class": lambda: setattr(box.c, "__class__", type("Sub", (box.cls,), {})),
        "free": lambda: (free(), setattr(box, "cls", None), setattr(box, "base", None)) and None,
        "raise": lambda: 1 / 0,
    },
    (1, 2),
)


# Classes in the making.
class Meta(type):
    def __new__(meta, name, bases, space, **keywords):
        fire()
        return type.__new__(meta, name, bases, dict(space))

    def __prepare__(name, bases, **keywords):
        fire()
        return Space()

    def mro(cls):
        fire()
        return type.mro(cls)

    def __instancecheck__(cls, other):
        fire()
        return type.__instancecheck__(cls, other)

    def __subclasscheck__(cls, other):
        fire()
        return type.__subclasscheck__(cls, other)


class Space(dict):
    def __setitem__(self, name, value):
        fire()
        dict.__setitem__(self, name, value)

    def __getitem__(self, name):
        fire()
        return dict.__getitem__(self, name)


class Entry:
    def __mro_entries__(self, bases):
        fire()
        return (Stranger,)

    def __set_name__(self, owner, name):
        fire()
        setattr(owner, "extra_" + name, 1)


def build():
    class Built(Stranger, metaclass=Meta):
        one = Entry()
        two = Entry()

        def method(self):
            return __class__

    return [Built.__name__, sorted(n for n in Built.__dict__ if not n.startswith("__")), isinstance(Built(), Built)]


def build_entries():
    class Built(Entry()):
        pass

    return [Built.__bases__ == (Stranger,), Built.__orig_bases__[0].__class__.__name__]


def build_hooked():
    class Parent:
        def __init_subclass__(cls, **keywords):
            fire()
            super().__init_subclass__()

    class Child(Parent, word=1):
        entry = Entry()

    return sorted(n for n in Child.__dict__ if not n.startswith("__"))


matrix(
    lambda: [],
    {
        "build": build,
        "entries": build_entries,
        "hooked": build_hooked,
        "type": lambda: type("T", (Stranger,), {"e": Entry()}).__name__,
        "mro": lambda: [c.__name__ for c in Meta("M", (Stranger,), {}).__mro__],
    },
    {"raise": lambda: 1 / 0, "nothing": lambda: None, "stranger": lambda: setattr(Stranger, "touched", 1)},
    (1, 2, 3, 5),
)


# Calls whose arguments act.
def takes(*args, **keywords):
    return [list(args), sorted(keywords)]


def fixed(a, b=2, *, c=3):
    return [a, b, c]


matrix(
    lambda: {"a": 1, "b": 2},
    {
        "star": lambda: takes(*Feed([1, 2]), *box.c),
        "mapping": lambda: takes(**Mapping([("x", 1), ("y", 2)])),
        "both": lambda: takes(*Feed([1]), **Mapping([("x", 1)])),
        "own": lambda: takes(*Feed(list(box.c)), **box.c),
        "fixed": lambda: fixed(*Feed([1, 2]), **Mapping([("c", 3)])),
        "fixed names": lambda: fixed(**Mapping([("a", 1), ("b", 3)])),
        "too many": lambda: fixed(*Feed([1, 2, 3])),
        "print": lambda: print(*Feed([]), sep="", end=""),
        "max": lambda: max(*Feed([3, 1]), key=lambda x: (fire(), x)[1]),
        "sum": lambda: sum(Feed([1, 2]), Item(0)).n,
        "sorted": lambda: sorted(Feed([3, 1, 2]), key=lambda x: (fire(), x)[1]),
        "new": lambda: dict(Mapping([("x", 1)]), **box.c),
        "class": lambda: type("T", (), dict(Mapping([("x", 1)]))).x,
        "divmod": lambda: divmod(Item(7).__index__(), 2),
        "isinstance": lambda: isinstance(1, (str, Meta("M", (), {}))),
    },
    {"clear": lambda: box.c.clear(), "add": lambda: box.c.__setitem__("new", 1), "free": free, "raise": lambda: 1 / 0},
    (1, 2, 3),
)

# Class bodies with namespaces of their own, metaclass conflicts, __set_name__ order, __init_subclass__ and __mro_entries__ as frameworks use them.
class Recording(dict):
    def __init__(self, name):
        super().__init__()
        self.name, self.trace = name, []

    def __setitem__(self, key, value):
        self.trace.append(("set", key))
        super().__setitem__(key, value)

    def __getitem__(self, key):
        self.trace.append(("get", key))
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.trace.append(("del", key))
        super().__delitem__(key)

    def __missing__(self, key):
        if key.startswith("auto_"):
            self.trace.append(("auto", key))
            return len(self.trace)
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kwargs)
        return Recording(name)

    def __new__(mcls, name, bases, namespace, **kwargs):
        print("new", name, type(namespace).__name__, kwargs)
        cls = super().__new__(mcls, name, bases, namespace)
        cls.trace = namespace.trace
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name, kwargs)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)

    def __instancecheck__(cls, other):
        return other == 42 or super().__instancecheck__(other)

    def __subclasscheck__(cls, other):
        return other is int or super().__subclasscheck__(other)

    def __iter__(cls):
        return iter([cls.__name__])

    def __contains__(cls, item):
        return item == "x"

    def __getattr__(cls, name):
        return f"meta {name}"

    def __len__(cls):
        return 7

    def __or__(cls, other):
        return "or!"

    @property
    def label(cls):
        return f"label of {cls.__name__}"


class A(metaclass=Meta, option=1):
    x = 1
    y = x + auto_one
    z: int = y
    del x
    for i in range(2):
        pass

    def method(self):
        return __class__

    w = [i for i in range(2)]
    a, (b, *c) = 1, (2, 3, 4)


print(A.trace)
print(A.y, A.w, isinstance(42, A), issubclass(int, A), list(A), "x" in A, A.unknown, len(A), A | 5, A.label, A().method() is A)


class B(A, option=2):
    pass


print(B.label, [k for k in B.__dict__], B.trace)
try:
    class Broken(A):
        q = undefined_name
except NameError as error:
    print(error)


class Other(type):
    pass


try:
    class Conflict(A, metaclass=Other):
        pass
except TypeError as error:
    print(error)
try:
    class Bad(metaclass=lambda name, bases, ns, **k: (name, bases, sorted(ns), k), extra=5):
        v = 1
    print(Bad)
except TypeError as error:
    print(error)


class Field:
    order = []

    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        Field.order.append((owner.__name__, name))
        self.name = name
        if name == "forbidden":
            raise ValueError("forbidden name")

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, self.kind())

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: want {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

    def __repr__(self):
        return f"Field({self.kind.__name__})"


class Model:
    registry = {}

    def __init_subclass__(cls, /, table=None, abstract=False, **kwargs):
        super().__init_subclass__(**kwargs)
        print("subclass", cls.__name__, table, abstract, list(Field.order[-2:]))
        cls.fields = {n: f for k in reversed(cls.__mro__) for n, f in vars(k).items() if isinstance(f, Field)}
        if not abstract:
            Model.registry[table or cls.__name__.lower()] = cls

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            if name not in self.fields:
                raise TypeError(f"no field {name!r}")
            setattr(self, name, value)


class User(Model, table="users"):
    name = Field(str)
    age = Field(int)


class Admin(User, abstract=True):
    level = Field(int)
    name = Field(bytes)


print(Model.registry, Admin.fields, User(name="n", age=3).__dict__, Admin(level=1).name)
for bad in (lambda: User(age="x"), lambda: User(zip=1), lambda: type("T", (Model,), {}, wrong=1), lambda: type("F", (), {"forbidden": Field(int)})):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


class Entry:
    def __init__(self, *real):
        self.real = real

    def __mro_entries__(self, bases):
        print("entries", [b if isinstance(b, type) else "entry" for b in bases])
        return self.real


class Virtual(Entry(int, Field), Entry()):
    def __init__(self):
        pass


print(Virtual.__bases__, [type(b).__name__ for b in Virtual.__orig_bases__])
try:
    type("X", (Entry(int),), {})
except TypeError as error:
    print(error)
try:
    class Wrong(type("E", (), {"__mro_entries__": lambda self, bases: [int]})()):
        pass
except TypeError as error:
    print(error)
for bases in [(int, str), (object, int), (int, int), (bool,), (5,), (type(None),)]:
    try:
        print(type("K", bases, {}))
    except TypeError as error:
        print(type(error).__name__, str(error))
for args in [("n", ()), (5, (), {}), ("n", [], {}), ("n", (), []), ("a\0b", (), {}), ("n", (), {"__slots__": "1x"}), ("n", (), {"__slots__": 5}), ("n", (), {"__slots__": ("a",), "a": 1}), ("n", (int,), {"__slots__": ("q",)}), ("n", (), {"__qualname__": 5}),
             ("n", (), {"__classcell__": 5}), ("n", (), {"__doc__": "d", "__module__": "m"}), ("n", (), {1: 2})]:
    try:
        made = type(*args)
        print(args[:2], made, made.__doc__ if isinstance(made, type) else "")
    except Exception as error:
        print(args[:2], type(error).__name__, error)


class NoCell(type):
    def __new__(mcls, name, bases, ns):
        ns.pop("__classcell__", None)
        return super().__new__(mcls, name, bases, ns)


try:
    class UsesCell(metaclass=NoCell):
        def f(self):
            return __class__
except RuntimeError as error:
    print(error)


class ReadOnly(type):
    def __setattr__(cls, name, value):
        raise AttributeError(f"{cls.__name__}.{name} is read-only")

    def __delattr__(cls, name):
        raise AttributeError(f"cannot delete {name}")

    def mro(cls):
        return [cls, *super().mro()[1:]]


class Const(metaclass=ReadOnly):
    PI = 3


for action in ("Const.PI = 4", "del Const.PI"):
    try:
        if action.startswith("del"):
            del Const.PI
        else:
            Const.PI = 4
    except AttributeError as error:
        print(error)
type.__setattr__(Const, "PI", 5)
print(Const.PI, Const.mro() == list(Const.__mro__))

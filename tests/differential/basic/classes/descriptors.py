# Data and non-data descriptors, properties, and the order of attribute lookup.
class Data:
    def __set_name__(self, owner, name):
        self.name = name
        print("set_name", owner.__name__, name)

    def __get__(self, instance, owner=None):
        return ("get", self.name, instance is None, owner.__name__)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value
        print("set", self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class Host:
    data = Data()
    soft = NonData()
    plain = 1


host = Host()
host.data = 5
host.soft = "instance wins"
host.plain = 2
print(host.data, host.soft, host.plain, Host.data, Host.soft)
del host.data
print(sorted(host.__dict__.items()))


class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def fahrenheit(self):
        "Degrees the other way."
        return self.degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, value):
        if value < -459.67:
            raise ValueError("too cold")
        self.degrees = (value - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        self.degrees = 0

    read_only = property(lambda self: "ro")
    nothing = property()


t = Celsius(100)
print(t.fahrenheit)
t.fahrenheit = 32
print(t.degrees)
del t.fahrenheit
print(t.degrees, Celsius.fahrenheit.__doc__, type(Celsius.fahrenheit).__name__)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: setattr(t, "fahrenheit", -500))
attempt(lambda: setattr(t, "read_only", 1))
attempt(lambda: delattr(t, "read_only"))
attempt(lambda: t.nothing)
attempt(lambda: t.missing)
attempt(lambda: Celsius.missing)
attempt(lambda: delattr(t, "missing"))
attempt(lambda: (5).missing)
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: None.x)


class Sub(Celsius):
    @Celsius.fahrenheit.getter
    def fahrenheit(self):
        return "overridden getter"

    @property
    def degrees(self):
        return 42

    @degrees.setter
    def degrees(self, value):
        print("ignoring", value)


s = Sub()
print(s.fahrenheit, s.degrees)


class Dynamic:
    def __init__(self):
        object.__setattr__(self, "store", {})

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"private: {name}")
        return self.store.get(name, f"no {name}")

    def __setattr__(self, name, value):
        self.store[name] = value

    def __delattr__(self, name):
        del self.store[name]

    def __dir__(self):
        return ["b", "a"]


d = Dynamic()
d.x = 1
print(d.x, d.y, d.store, dir(d), hasattr(d, "_p"), hasattr(d, "p"), getattr(d, "_q", "default"))
del d.x
print(d.x)


class Spy:
    value = "class value"

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError(name)
        return ("spied", name, object.__getattribute__(self, name)) if name == "value" else object.__getattribute__(self, name)

    def __getattr__(self, name):
        return ("fallback", name)


print(Spy().value, Spy().secret, Spy().other)


class Lazy:
    def __init__(self, make):
        self.make = make

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        value = instance.__dict__[self.name] = self.make(instance)
        return value


class Uses:
    @Lazy
    def costly(self):
        print("computing")
        return 99


u = Uses()
print(u.costly, u.costly)

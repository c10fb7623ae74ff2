# Descriptors of every shape on classes, metaclasses and instances; which of them wins, and what each hook is given.
import functools
import types

log = []


class Get:
    def __init__(self, tag):
        self.tag = tag

    def __get__(self, instance, owner=None):
        log.append(("get", self.tag, getattr(instance, "label", instance), owner and owner.__name__))
        return f"{self.tag} got"


class Set(Get):
    def __set__(self, instance, value):
        log.append(("set", self.tag, value))


class Delete(Get):
    def __delete__(self, instance):
        log.append(("delete", self.tag))


class OnlySet:
    def __set__(self, instance, value):
        log.append(("only set", value))
        instance.__dict__["only_set"] = value


class GetRaises:
    def __get__(self, instance, owner):
        raise AttributeError("get refused")


class Meta(type):
    meta_get = Get("meta_get")
    meta_set = Set("meta_set")
    both_get = Get("meta both_get")
    both_set = Set("meta both_set")
    plain = "meta plain"

    @property
    def prop(cls):
        return f"prop of {cls.__name__}"

    @prop.setter
    def prop(cls, value):
        log.append(("meta prop set", value))


class Base(metaclass=Meta):
    label = "instance"
    get = Get("get")
    set = Set("set")
    delete = Delete("delete")
    only_set = OnlySet()
    raises = GetRaises()
    both_get = Get("class both_get")
    both_set = Set("class both_set")
    plain = "class plain"

    def __getattr__(self, name):
        log.append(("getattr", name))
        if name == "missing":
            raise AttributeError(f"no {name}")
        return f"fallback {name}"


class Derived(Base):
    get = "shadowed"

    def __init__(self):
        super().__init__()


def ask(label, function):
    log.clear()
    try:
        result = repr(function())
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{label}: {result.split(' at 0x')[0]} {log}")


b = Base()
for name in ("get", "set", "delete", "only_set", "raises", "plain", "both_get", "both_set", "meta_get", "missing", "other"):
    ask(f"b.{name}", lambda: getattr(b, name))
    ask(f"Base.{name}", lambda: getattr(Base, name))
    ask(f"set b.{name}", lambda: setattr(b, name, 1))
    ask(f"b.{name} again", lambda: getattr(b, name))
    ask(f"del b.{name}", lambda: delattr(b, name))
print(sorted(b.__dict__))
for name in ("meta_get", "meta_set", "both_get", "both_set", "prop", "plain"):
    ask(f"Base.{name}", lambda: getattr(Base, name))
    ask(f"set Base.{name}", lambda: setattr(Base, name, "new"))
    ask(f"Base.{name} again", lambda: getattr(Base, name))
    ask(f"del Base.{name}", lambda: delattr(Base, name))
b.__dict__["get"] = "in dict"
b.__dict__["set"] = "in dict"
b.__dict__["delete"] = "in dict"
ask("dict wins over get", lambda: b.get)
ask("set wins over dict", lambda: b.set)
ask("delete wins over dict", lambda: b.delete)
ask("set on delete-only", lambda: setattr(b, "delete", 5))
ask("super", lambda: super(Derived, Derived()).get)
ask("super of class", lambda: super(Derived, Derived).get)
ask("shadowed", lambda: Derived().get)
b.inst = Get("on instance")
ask("descriptor on an instance", lambda: b.inst)


class Temperature:
    def __init__(self, celsius=0):
        self._c = celsius

    @property
    def celsius(self):
        "Degrees."
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        self._c = 0

    @property
    def kelvin(self):
        return self._c + 273.15

    fahrenheit = property(lambda self: self._c * 9 / 5 + 32, None, None, "Degrees of another scale.")

    @functools.cached_property
    def expensive(self):
        log.append("computed")
        return self._c * 100

    write_only = property(None, lambda self, v: log.append(("written", v)))

    @staticmethod
    def of(kelvin):
        return Temperature(kelvin - 273.15)

    @classmethod
    def zero(cls):
        return cls()

    @classmethod
    @property
    def chained(cls):
        return f"chained {cls.__name__}"


t = Temperature(10)
for label, function in {
    "read": lambda: t.celsius, "write": lambda: setattr(t, "celsius", 20), "refused": lambda: setattr(t, "celsius", -300), "delete": lambda: delattr(t, "celsius"), "read-only": lambda: setattr(t, "kelvin", 1), "no deleter": lambda: delattr(t, "kelvin"),
    "lambda": lambda: t.fahrenheit, "lambda set": lambda: setattr(t, "fahrenheit", 1), "cached": lambda: t.expensive, "cached again": lambda: t.expensive, "cached drop": lambda: delattr(t, "expensive"), "cached set": lambda: setattr(t, "expensive", 5) or t.expensive,
    "write only": lambda: t.write_only, "write only set": lambda: setattr(t, "write_only", 9), "static": lambda: Temperature.of(300).kelvin, "class": lambda: type(Temperature.zero()).__name__, "chained": lambda: Temperature.chained, "on class": lambda: Temperature.celsius,
    "doc": lambda: (Temperature.celsius.__doc__, Temperature.fahrenheit.__doc__, Temperature.kelvin.__doc__), "fget": lambda: Temperature.celsius.fget(t), "fset": lambda: Temperature.kelvin.fset, "copy": lambda: Temperature.celsius.getter(lambda self: "other").__get__(t), "is abstract": lambda: Temperature.celsius.__isabstractmethod__,
    "get None": lambda: Temperature.celsius.__get__(None, Temperature) is Temperature.celsius, "direct": lambda: Temperature.celsius.__set__(t, 3) or t.celsius, "property of property": lambda: property(property(len)).fget, "call": lambda: Temperature.celsius(), "name": lambda: getattr(Temperature.celsius, "__name__", "none"),
}.items():
    ask(label, function)


class Shared:
    cache = functools.cached_property(lambda self: 1)


try:
    class TwoNames:
        a = functools.cached_property(lambda self: 1)
        b = a
except (TypeError, RuntimeError) as error:
    print(type(error).__name__, error, getattr(error, "__notes__", None))
try:
    prop = functools.cached_property(lambda self: 1)
    class NoName:
        pass
    NoName.p = prop
    NoName().p
except TypeError as error:
    print(error)
try:
    class Slotted:
        __slots__ = ()
        p = functools.cached_property(lambda self: 1)
    Slotted().p
except TypeError as error:
    print(error)

def function(self, *args):
    return self, args


bound = function.__get__(5)
print(bound(1), bound.__self__, bound.__func__ is function, type(function.__get__(None, int)).__name__, bound == function.__get__(5), hash(bound) == hash(function.__get__(5)))
for wrong in (lambda: function.__get__(None), lambda: function.__get__(), lambda: types.MethodType(5, 6), lambda: types.MethodType(len, None), lambda: staticmethod(5)(), lambda: classmethod(5).__get__(1), lambda: len.__get__, lambda: str.upper.__get__(5), lambda: str.upper.__get__("a")(), lambda: int.real.__get__(5), lambda: int.real.__get__("x"), lambda: int.real.__set__(5, 1), lambda: str.__add__.__get__("a")("b")):
    ask("wrong", wrong)
for wrapper in (staticmethod(function), classmethod(function)):
    print(type(wrapper).__name__, wrapper.__func__ is function, wrapper.__wrapped__ is function, wrapper.__name__, repr(wrapper).split(" at 0x")[0], wrapper.__isabstractmethod__, sorted(k for k in wrapper.__dict__ if not k.startswith("__wr"))[:3])

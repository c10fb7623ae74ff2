# inspect: what objects are, their members, documentation, closure variables, class trees.
import abc
import functools
import inspect
import types


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error)


def function(a):
    """A function."""


def generator():
    yield 1


async def coroutine():
    pass


async def asyncgen():
    yield 1


class Abstract(abc.ABC):
    @abc.abstractmethod
    def needed(self):
        """What subclasses do.

            Indented more.
        """

    @property
    def prop(self):
        """A property."""


class Concrete(Abstract):
    __slots__ = {"slot": "documented slot"}
    data = [1]

    def needed(self):
        pass

    @property
    def prop(self):
        return 1

    @classmethod
    def of_class(cls):
        pass

    @staticmethod
    def free():
        pass


class Descriptor:
    def __get__(self, instance, owner=None):
        return "got"

    def __set__(self, instance, value):
        pass


class Dynamic:
    described = Descriptor()

    def __init__(self):
        self.own = 1
        self.__dict__["described"] = "shadow"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "made up"

    @types.DynamicClassAttribute
    def dynamic(self):
        return 5


g, c, a = generator(), coroutine(), asyncgen()
objects = {
    "module": inspect, "class": Concrete, "function": function, "lambda": lambda: 0, "bound": Concrete().needed, "classmethod": Concrete.of_class,
    "static": Concrete.free, "generatorfunction": generator, "generator": g, "coroutinefunction": coroutine, "coroutine": c,
    "asyncgenfunction": asyncgen, "asyncgen": a, "builtin": len, "boundbuiltin": [].append, "methoddescriptor": list.append,
    "slotwrapper": int.__add__, "methodwrapper": (1).__add__, "property": Concrete.prop, "member": Concrete.slot, "getset": function.__class__.__code__,
    "partial": functools.partial(generator), "code": function.__code__, "frame": inspect.currentframe(), "none": None, "int": 5,
    "classmethoddescriptor": dict.__dict__["fromkeys"], "abstract": Abstract, "data descriptor": Dynamic.__dict__["described"],
}
predicates = [getattr(inspect, name) for name in sorted(dir(inspect)) if name.startswith("is") and name != "iskeyword"]
for name, o in objects.items():
    print(name, *[p.__name__ for p in predicates if p(o)])
c.close()


@inspect.markcoroutinefunction
def marked():
    pass


print(inspect.iscoroutinefunction(marked), inspect.iscoroutinefunction(functools.partial(coroutine)), inspect.iscoroutinefunction(function))
print(inspect.isawaitable(5), inspect.isabstract(type("Half", (Abstract,), {})))
try:
    1 / 0
except ZeroDivisionError as error:
    print(inspect.istraceback(error.__traceback__))

# Members
d = Dynamic()
print([(n, v) for n, v in inspect.getmembers(d) if not n.startswith("__")])
print([(n, type(v).__name__) for n, v in inspect.getmembers_static(d) if not n.startswith("__")])
print(inspect.getmembers(Concrete, inspect.isfunction)[0][0], [n for n, v in inspect.getmembers(Concrete, inspect.ismethod)])
print([n for n, v in inspect.getmembers(Dynamic) if not n.startswith("__")])
for row in inspect.classify_class_attrs(Concrete):
    if not row.name.startswith("_"):
        print(row.name, row.kind, row.defining_class.__name__, type(row.object).__name__)
kinds = {row.name: (row.kind, row.defining_class.__name__) for row in inspect.classify_class_attrs(Concrete)}
print(kinds["__init__"], kinds["__class__"], kinds["__new__"], kinds["__doc__"], kinds["__dict__"], kinds["__subclasshook__"], kinds["__module__"])
print(inspect.Attribute._fields, inspect.getmro(Concrete)[:2])

# getattr_static
print(inspect.getattr_static(d, "own"), type(inspect.getattr_static(d, "described")).__name__, type(inspect.getattr_static(Dynamic, "described")).__name__)
print(attempt(inspect.getattr_static, d, "missing"), inspect.getattr_static(d, "missing", 3), type(inspect.getattr_static(d, "dynamic")).__name__)
print(inspect.getattr_static(Concrete, "mro") is type.__dict__["mro"], inspect.getattr_static(5, "real") is int.__dict__["real"])
print(type(inspect.getattr_static(Concrete, "free")).__name__, type(inspect.getattr_static(Concrete(), "slot")).__name__)


class Shadow:
    @property
    def __dict__(self):
        return {"x": 1}


s = Shadow()
print(attempt(inspect.getattr_static, s, "x"), inspect.getattr_static(Shadow, "__dict__") is not None)


class MetaAttribute(type):
    meta = 1


class OfMeta(metaclass=MetaAttribute):
    pass


print(inspect.getattr_static(OfMeta, "meta"), attempt(inspect.getattr_static, OfMeta(), "meta"))

# Documentation
for o in (function, Concrete.needed, Concrete().needed, Concrete.prop, Concrete.slot, generator, Abstract.needed):
    print(repr(inspect.getdoc(o))[:60])
for text in ("", "  one", "one\n    two\n      three\n", "\n\n  a\n\n  b\n\n", "a\n\tb\n        c", "\n", "  x\n y"):
    print(repr(inspect.cleandoc(text)), inspect.indentsize(text))


class Undocumented(Concrete):
    pass


class Plain:
    pass


print(inspect.getdoc(Undocumented) == inspect.getdoc(abc.ABC), inspect.getdoc(Plain))

# unwrap


def wrap(f):
    @functools.wraps(f)
    def inner():
        pass
    return inner


twice = wrap(wrap(function))
print(inspect.unwrap(twice) is function, inspect.unwrap(twice, stop=lambda f: f is twice.__wrapped__) is twice.__wrapped__)
function.__wrapped__ = twice
print(attempt(inspect.unwrap, twice)[1].split(" at ")[0])
del function.__wrapped__

# Free names
outer_value = 3


def outer():
    x = 1
    y = [2]

    def inner(z):
        return x, y, z, outer_value, len, not_there
    return inner


found = inspect.getclosurevars(outer())
print(found.nonlocals, found.globals, found.builtins == {"len": len}, found.unbound)
print(attempt(inspect.getclosurevars, len), inspect.getclosurevars(Concrete().needed))


class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass


def shown(tree):
    return [shown(t) if isinstance(t, list) else (t[0].__name__, [b.__name__ for b in t[1]]) for t in tree]


print(shown(inspect.getclasstree([A, B, C, D])))
print(shown(inspect.getclasstree([A, B, C, D], unique=True)))
print(inspect.getmodulename("/a/b/name.py"), inspect.getmodulename("x.abi3.so"), inspect.getmodulename("x.txt"), inspect.getmodulename("m.pyc"))

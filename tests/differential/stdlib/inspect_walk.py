# inspect over everything callable and nested: signatures in every shape, binding, sources, stacks, members and state of generators.
import inspect
import functools
import types
from inspect import Parameter, Signature


def placeless(text):
    head, *rest = text.split(" at 0x")
    return head + "".join(part.lstrip("0123456789abcdef") for part in rest)


def ask(label, function):
    try:
        print(label, "->", placeless(str(function())))
    except Exception as error:
        print(label, "->", type(error).__name__, placeless(str(error)))


def everything(a, b: int, /, c, d: "str" = "d", *args: float, e, f: list[int] = None, **kwargs: "dict[str, int]") -> "Result | None":
    "Doc."


async def coroutine(x=1, *, y=2): ...
def generator(n): yield n
async def agen(): yield 1


class Base:
    "Base doc."
    attr = 1

    def __init__(self, x, *, y=2): self.x = x

    def method(self, a, b=[1, 2]):
        """Method doc.

            indented
        second
        """

    @classmethod
    def make(cls, *parts): ...
    @staticmethod
    def helper(p, q=None, /): ...
    @property
    def prop(self): "Prop doc."; return 1
    def __call__(self, z: int = 5) -> str: ...


class Child(Base):
    def __new__(cls, *args, **kwargs): return super().__new__(cls)
    def method(self, a, b=()): ...


class Meta(type):
    def __call__(cls, via, meta=1): return super().__call__()


class WithMeta(metaclass=Meta): pass
class Plain: pass
class OnlyNew:
    def __new__(cls, n, m=1): return object.__new__(cls)
class Text:
    __text_signature__ = "($self, a, b=2)"
class Custom:
    __signature__ = Signature([Parameter("made", Parameter.POSITIONAL_ONLY)])


for thing in (everything, coroutine, generator, agen, Base, Child, WithMeta, Plain, OnlyNew, Custom, Base.method, Base(1).method, Base.make, Base.helper, Base(1), lambda x, *y: 0, functools.partial(everything, 1, 2, d="x"), functools.partial(Base.method, b=3), functools.partialmethod, len, sorted, dict.get, [].append, "".join, int, print, type, object, str.split, functools.wraps(everything)(lambda: 0), types.SimpleNamespace, Exception, classmethod, property, 5, None, Base.prop, functools.lru_cache(everything)):
    name = getattr(thing, "__name__", type(thing).__name__)
    ask(name, lambda: inspect.signature(thing))
sig = inspect.signature(everything)
print(list(sig.parameters), sig.return_annotation, [str(p.kind) for p in sig.parameters.values()], [p.kind.description for p in sig.parameters.values()])
for p in sig.parameters.values():
    print(p, repr(p), p.default is Parameter.empty, p.annotation)
for args, kwargs in [((1, 2, 3), {"e": 5}), ((1, 2), {"c": 3, "e": 5, "z": 6}), ((1, 2, 3, 4, 5, 6), {"e": 7, "f": 8}), ((1,), {}), ((1, 2, 3), {}), ((1, 2), {"a": 5, "e": 1}), ((), {}), ((1, 2, 3), {"e": 1, "c": 9})]:
    def bound():
        b = sig.bind(*args, **kwargs)
        before = dict(b.arguments)
        b.apply_defaults()
        return before, b.args, b.kwargs, b
    ask(f"bind {args} {kwargs}", bound)
    ask("partial", lambda: sig.bind_partial(*args, **kwargs).arguments)
b = sig.bind(1, 2, 3, e=4)
b.arguments["c"] = "changed"
print(b.args, b.kwargs, b == sig.bind(1, 2, "changed", e=4), b.signature is sig)
print(sig.replace(return_annotation=int), sig.replace(parameters=list(sig.parameters.values())[:2]), sig == inspect.signature(everything), hash(inspect.signature(Plain)) == hash(Signature()))
for build in (lambda: Parameter("class", Parameter.POSITIONAL_ONLY), lambda: Parameter("1x", Parameter.KEYWORD_ONLY), lambda: Parameter("a", 9), lambda: Parameter("a", Parameter.VAR_POSITIONAL, default=1), lambda: Parameter(5, Parameter.KEYWORD_ONLY), lambda: Signature([Parameter("b", Parameter.KEYWORD_ONLY), Parameter("a", Parameter.POSITIONAL_ONLY)]), lambda: Signature([Parameter("a", Parameter.POSITIONAL_ONLY, default=1), Parameter("b", Parameter.POSITIONAL_ONLY)]), lambda: Signature([Parameter("a", Parameter.KEYWORD_ONLY)] * 2), lambda: Parameter("x", Parameter.KEYWORD_ONLY).replace(name="y", default=[1], annotation="note"), lambda: repr(Signature())):
    ask("build", build)
print(inspect.getfullargspec(everything))
ask("spec of builtin", lambda: inspect.getfullargspec(len))
ask("spec of class", lambda: inspect.getfullargspec(Base))
print(inspect.getcallargs(everything, 1, 2, 3, e=4) == {"a": 1, "b": 2, "c": 3, "d": "d", "args": (), "e": 4, "f": None, "kwargs": {}})
for args in ((), (1, 2, 3)):
    ask("getcallargs", lambda: inspect.getcallargs(everything, *args))
print(inspect.getdoc(Base), inspect.getdoc(Child), repr(inspect.getdoc(Base.method)), repr(inspect.getdoc(Child.method)), inspect.getdoc(Base.prop), inspect.cleandoc("  a\n\n    b\n     c\n"))
for thing in (everything, coroutine, generator, agen, Base, Base(1).method, len, inspect, 5, Base.prop, [].append, (i for i in ()), str.join, Base.__dict__["make"]):
    print(getattr(thing, "__name__", type(thing).__name__), [n[2:] for n in ("isfunction", "ismethod", "isclass", "isbuiltin", "isroutine", "ismodule", "isgeneratorfunction", "isgenerator", "iscoroutinefunction", "isasyncgenfunction", "isdatadescriptor", "ismethoddescriptor", "isgetsetdescriptor", "isabstract", "isawaitable", "iscode", "isframe") if getattr(inspect, n)(thing)])
print(inspect.getmro(Child), [n for n, v in inspect.getmembers(Child, inspect.isfunction)], [n for n, _ in inspect.getmembers(Base(3)) if not n.startswith("__")])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if a.defining_class is not object and not a.name.startswith("__")])
print(inspect.getsource(generator), inspect.getsource(Base.make), inspect.getsourcelines(Plain), inspect.getcomments(everything))
ask("source of builtin", lambda: inspect.getsource(len))
ask("source of number", lambda: inspect.getsource(5))
ask("module", lambda: (inspect.getmodule(everything).__name__, inspect.getmodulename("a/b/c.py"), inspect.getmodule(len).__name__))


def outer():
    def inner():
        stack = inspect.stack()
        frame = inspect.currentframe()
        try:
            return [(f.function, f.lineno - stack[0].lineno, f.code_context and f.code_context[f.index].strip()) for f in stack[:3]], inspect.getframeinfo(frame).function, inspect.getframeinfo(frame, context=3).index
        finally:
            del frame
    return inner()


print(outer())
g = generator(1)
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g), g.close(), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
c = coroutine()
print(inspect.getcoroutinestate(c), inspect.iscoroutine(c), inspect.isawaitable(c), c.close(), inspect.getcoroutinestate(c))


def closure(a, b):
    global print
    def inside():
        return a, len, undefined, b.attr
    return inside


names = inspect.getclosurevars(closure(1, 2))
print(dict(names.nonlocals), names.globals, sorted(names.builtins), names.unbound)
print(inspect.unwrap(functools.wraps(everything)(lambda: 0)) is everything, inspect.getattr_static(Base(1), "prop").__class__.__name__, inspect.getattr_static(Base, "nope", "default"))
ask("getattr_static", lambda: inspect.getattr_static(Base, "nope"))
print(inspect.formatannotation(list[int]), inspect.formatannotation(int), inspect.formatannotation("x"), inspect.indentsize("    \tx"), inspect.get_annotations(everything), )
ask("eval_str", lambda: inspect.get_annotations(everything, eval_str=True))

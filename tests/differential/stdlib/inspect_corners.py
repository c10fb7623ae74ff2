# inspect on what programs define: kinds of members, signatures of everything callable, frames, closures, sources.
import abc
import functools
import inspect


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Base:
    """Base docs."""
    attribute = 1

    def __init__(self, a, /, b: int = 2, *args, c, d=None, **kw) -> None:
        """Init docs."""

    def method(self, x: "int", y=...):
        "Method docs."

    @classmethod
    def made(cls, *, flag=True): ...

    @staticmethod
    def helper(*values): ...

    @property
    def prop(self) -> str:
        """Prop docs."""

    @functools.cached_property
    def cached(self): ...


class Child(Base):
    def method(self, x, y=1): ...

    @property
    def prop(self): ...


for f in (Base, Base.method, Base(1, c=2).method, Base.made, Base.helper, Child, Child.method, functools.partial(Base.method, 1), functools.partial(Base.helper, 1, 2), functools.partial(Base, c=3),
          len, print, str.join, dict.get, int, type, object, range, sorted, "".join, [].sort, isinstance, lambda: 0, lambda *a, k=1, **kw: 0, functools.reduce, functools.partial):
    print(getattr(f, "__name__", type(f).__name__), attempt(lambda: str(inspect.signature(f))))
s = inspect.signature(Base)
for name, p in s.parameters.items():
    print(name, p, p.kind, p.kind.description, p.default, p.annotation, repr(p))
bound = s.bind(1, 2, 3, 4, c=5, e=6)
print(bound, bound.args, bound.kwargs, bound.arguments, bound.signature == s)
bound = s.bind_partial(1)
bound.apply_defaults()
print(bound.arguments, attempt(s.bind), attempt(s.bind, 1), attempt(s.bind, 1, c=1, a=2), attempt(inspect.signature(lambda x: 0).bind, 1, 2), attempt(inspect.signature(lambda x: 0).bind, y=2))
print(s.replace(parameters=[inspect.Parameter("z", inspect.Parameter.KEYWORD_ONLY, default=1)], return_annotation=int), attempt(inspect.Parameter, "1", inspect.Parameter.KEYWORD_ONLY), attempt(inspect.Parameter, "x", 9),
      attempt(inspect.Signature, [inspect.Parameter("a", inspect.Parameter.KEYWORD_ONLY), inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)]), attempt(inspect.Parameter, "a", inspect.Parameter.VAR_POSITIONAL, default=1),
      attempt(inspect.Signature, [inspect.Parameter("a", inspect.Parameter.POSITIONAL_OR_KEYWORD)] * 2))
print(inspect.getdoc(Base), inspect.getdoc(Child), inspect.getdoc(Child.method), inspect.getdoc(Child.prop), inspect.getdoc(Child().method) if 0 else None, inspect.cleandoc("  a\n    b\n   c\n"))
print([(n, k.kind, k.defining_class.__name__) for n, k in [(c.name, c) for c in inspect.classify_class_attrs(Child)] if not n.startswith("__")])
print([n for n, v in inspect.getmembers(Child, inspect.isfunction)], [n for n, v in inspect.getmembers(Base, inspect.isdatadescriptor) if n[0] != "_"], inspect.getmembers_static(Child)[-1][0])
print(type(inspect.getattr_static(Child, "prop")).__name__, attempt(inspect.getattr_static, Child, "none"), inspect.getattr_static(Child, "none", 5), type(inspect.getattr_static(Base, "made")).__name__)


def outer():
    captured, unused = 1, 2

    def inner(x):
        return captured + x + len([]) + missing_name
    return inner


closure = inspect.getclosurevars(outer())
print(closure.nonlocals, sorted(closure.builtins), closure.unbound, closure.globals)


def gen():
    local = yield 1
    yield local


async def coro():
    return 1


async def agen():
    yield 1


g = gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g), g.close(), inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
k = coro()
print(inspect.getcoroutinestate(k), inspect.iscoroutine(k), inspect.isawaitable(k), inspect.getcoroutinelocals(k), k.close(), inspect.getcoroutinestate(k))
for test in (inspect.isfunction, inspect.ismethod, inspect.isclass, inspect.isgeneratorfunction, inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isbuiltin, inspect.isroutine, inspect.isabstract,
             inspect.ismethoddescriptor, inspect.isdatadescriptor, inspect.isgetsetdescriptor, inspect.ismemberdescriptor, inspect.ismodule, inspect.iscode, inspect.isframe, inspect.istraceback, inspect.isgenerator, inspect.isasyncgen):
    print(test.__name__, [test(x) for x in (gen, coro, agen, len, Base, Base.method, Base(1, c=2).method, Base.__dict__["prop"], Base.__dict__["made"], str.join, type.__dict__["__mro__"], inspect, gen.__code__, g, functools.partial(gen), abc.ABC)])


def where(depth):
    frame = inspect.currentframe()
    stack = inspect.stack()
    info = inspect.getframeinfo(frame)
    return info.function, info.lineno - where.__code__.co_firstlineno, info.code_context, info.index, [f.function for f in stack[:2]], len(inspect.getouterframes(frame)) == len(stack)


def caller():
    return where(3)


print(caller())
try:
    1 / 0
except ZeroDivisionError as error:
    trace = inspect.trace()
    print(trace[0].function, trace[0].code_context, trace[0].index, len(trace), inspect.getinnerframes(error.__traceback__)[0].lineno == trace[0].lineno)


def decorated(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@decorated
def original(a, b=1):
    """Original."""
    return a  # the end


print(inspect.signature(original), inspect.signature(original, follow_wrapped=False), inspect.unwrap(original).__name__, inspect.getsource(original), inspect.getsourcelines(Child)[0][0], inspect.getcomments(gen), inspect.getmodule(gen).__name__)
print(inspect.getfullargspec(Base.__init__), inspect.getcallargs(original, 1), attempt(inspect.getcallargs, lambda x: 0), inspect.getmro(Child), inspect.formatannotation(int), inspect.formatannotation("x"), inspect.isabstract(abc.ABC))
print(inspect.get_annotations(Base.method), inspect.get_annotations(Base.method, eval_str=True), attempt(inspect.get_annotations, 3), inspect.getclasstree([Base, Child]), inspect.indentsize("\t x"))


class Custom:
    __signature__ = inspect.Signature([inspect.Parameter("magic", inspect.Parameter.POSITIONAL_ONLY)])


class Called:
    def __call__(self, one, *, two): ...


class Newed:
    def __new__(cls, only, *rest): ...


class Meta(type):
    def __call__(cls, via_meta): ...


class ByMeta(metaclass=Meta): ...


print(inspect.signature(Custom), inspect.signature(Called()), inspect.signature(Newed), inspect.signature(ByMeta), attempt(inspect.signature, 3), inspect.signature(Called), inspect.Signature.from_callable(gen))

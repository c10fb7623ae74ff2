# Signatures: of functions, methods, classes, partial objects, natives; Parameter, BoundArguments.
import functools
import inspect
from inspect import Parameter, Signature, signature


def without_addresses(text):
    return " at ".join(part.lstrip("0123456789abcdefx") if part.startswith("0x") else part for part in text.split(" at "))


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as error:
        cause = error.__cause__
        return type(error).__name__, without_addresses(str(error)), type(cause).__name__ if cause else None


def plain(a, b=1, *args: int, c, d: "str" = "x", **kw) -> list:
    pass


def only(a, /, b, *, c=None):
    pass


def nothing():
    pass


class Base:
    def __init__(self, x, y=2):
        pass

    def __repr__(self):
        return "Base()"

    def method(self, p, *q):
        pass

    @classmethod
    def made(cls, k):
        pass

    @staticmethod
    def free(s, t=0):
        pass

    def __call__(self, z):
        pass


class New:
    def __new__(cls, n, *rest):
        return super().__new__(cls)


class Meta(type):
    def __call__(cls, m, n=3):
        return type.__call__(cls)


class WithMeta(metaclass=Meta):
    pass


class Empty:
    pass


class FromInt(int):
    pass


class PartialMethod:
    def both(self, a, b, c=3):
        pass

    first = functools.partialmethod(both, 1)
    named = functools.partialmethod(both, b=2)


def wrapper(f):
    @functools.wraps(f)
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner


@wrapper
def wrapped(a, b: int = 4) -> None:
    pass


class Signed:
    __signature__ = Signature([Parameter("q", Parameter.KEYWORD_ONLY)])


for f in (plain, only, nothing, Base, Base(1), Base.method, Base(1).method, Base.made, Base.free, Base(1).free, New, WithMeta, Empty,
          PartialMethod.first, PartialMethod().first, PartialMethod.named, PartialMethod().named, wrapped, Signed,
          lambda x, y=(1, 2): 0, functools.partial(plain, 1), functools.partial(plain, b=5), functools.partial(only, 1, 2),
          functools.partial(only, 1, b=3), functools.partial(functools.partial(plain, 1), 2)):
    print(signature(f))
print(attempt(signature, wrapped, follow_wrapped=False))
print(attempt(signature, functools.partial(only, 1, 2, 3)))
for bad in (5, "text", FromInt):
    print(attempt(signature, bad))

# Natives carry their signature as text.
for f in (len, abs, sorted, isinstance, "".join, [].append, list.append, list.sort, dict.get, {}.pop, str.split, bytes.decode, int.bit_length,
          (5).to_bytes, object, complex, enumerate, object().__init__, int.__add__, (1).__add__, sum, compile, open, str.__len__,
          list.__init__, type.mro, divmod, chr):
    print(getattr(f, "__qualname__", f), attempt(lambda: str(signature(f))))
for f in (range, type, dict, bool, print, min, getattr, iter, vars, str, bytes, dir, next):
    print(f.__name__, attempt(lambda: str(signature(f))))

s = signature(plain)
print(repr(s), s.return_annotation, s.empty is Signature.empty is inspect._empty)
for name, p in s.parameters.items():
    print(name, repr(p), p.name, p.kind, p.kind.description, repr(p.kind), p.default, p.annotation)
print(type(s.parameters).__name__, s == signature(plain), s == signature(only), s != 5, hash(s) == hash(signature(plain)))
print(s.replace(parameters=[]), s.replace(return_annotation=int), signature(only).replace(parameters=list(s.parameters.values())[:2]))
print(s.__reduce__()[0].__name__, Signature(), repr(Signature(return_annotation="None")))

# Parameters
P = Parameter
print(P("a", P.POSITIONAL_ONLY), repr(P("b", P.KEYWORD_ONLY, default=3, annotation=list[int])), P("c", 2), P("d", P.VAR_KEYWORD))
for args, kwargs in [(("a", 9), {}), ((5, P.KEYWORD_ONLY), {}), (("", P.KEYWORD_ONLY), {}), (("1x", P.KEYWORD_ONLY), {}),
                     (("if", P.KEYWORD_ONLY), {}), (("if", P.POSITIONAL_ONLY), {}), (("a", P.VAR_POSITIONAL), {"default": 1}),
                     (("a", P.VAR_KEYWORD), {"default": 1}), ((P.empty, P.KEYWORD_ONLY), {}), ((".0", P.KEYWORD_ONLY), {}),
                     ((".0", P.POSITIONAL_OR_KEYWORD), {}), (("a",), {}), (("a", "b"), {})]:
    print(attempt(P, *args, **kwargs))
p = P("x", P.KEYWORD_ONLY, default=1)
print(p.replace(name="y"), p.replace(kind=P.POSITIONAL_ONLY), p.replace(default=P.empty), p.replace(annotation=int))
print(p == p.replace(), p == p.replace(default=2), p != "x", hash(p) == hash(p.replace()), p.__reduce__()[1:])
try:
    p.name = "z"
except AttributeError as error:
    print(error)

# The order of parameters
a, b, c = P("a", P.POSITIONAL_OR_KEYWORD, default=1), P("b", P.POSITIONAL_OR_KEYWORD), P("c", P.VAR_POSITIONAL)
for parameters in ([a, b], [c, b], [P("k", P.VAR_KEYWORD), c], [b, b], [b, c, a]):
    print(attempt(Signature, parameters))

# bind
for args, kwargs in [((1,), {"c": 2}), ((1, 2, 3, 4), {"c": 5, "e": 6}), ((), {}), ((1,), {}), ((1,), {"a": 2, "c": 3}), ((), {"a": 1, "c": 2})]:
    print(attempt(s.bind, *args, **kwargs), attempt(s.bind_partial, *args, **kwargs))
t = signature(only)
for args, kwargs in [((1, 2), {}), ((), {"a": 1, "b": 2}), ((1,), {"a": 1, "b": 2}), ((1, 2, 3), {}), ((1,), {"b": 2, "z": 3}), ((1,), {"b": 1, "c": 4})]:
    print(attempt(t.bind, *args, **kwargs), attempt(t.bind_partial, *args, **kwargs))
bound = s.bind(1, 2, 3, c=4, z=5)
print(bound, bound.args, bound.kwargs, bound.arguments, bound.signature is s, bound == s.bind(1, 2, 3, c=4, z=5), bound == s.bind(1, c=4))
bound = s.bind(1, c=2)
bound.apply_defaults()
print(bound, bound.args, bound.kwargs)
del bound.arguments["b"]
print(bound.args, bound.kwargs, bound.__getstate__()["arguments"], bound != 1)


class Sub(Signature):
    pass


print(type(Sub.from_callable(only)).__name__, repr(Sub.from_callable(only)), attempt(Sub.from_callable, 5))

# Older forms
print(inspect.getfullargspec(plain))
print(inspect.getfullargspec(only), inspect.getfullargspec(Base(1).method), inspect.getfullargspec(wrapped))
print(attempt(inspect.getfullargspec, 5), inspect.getfullargspec(len))
print(inspect.getargs(plain.__code__), attempt(inspect.getargs, plain))
for f, args, kwargs in [(plain, (1,), {"c": 2}), (plain, (1, 2, 3), {"c": 4, "x": 5}), (only, (1, 2), {}), (only, (), {}), (only, (1, 2, 3), {}),
                        (nothing, (1,), {}), (only, (1,), {"b": 2, "c": 3, "q": 4}), (only, (1, 2), {"b": 3}), (plain, (1,), {}),
                        (Base(1).method, (5, 6), {}), (only, (1, 2, 3), {"c": 1}), (lambda a, b, c=1: 0, (1, 2, 3, 4), {}),
                        (lambda a, b, c: 0, (), {}), (lambda *, a, b: 0, (), {})]:
    print(attempt(inspect.getcallargs, f, *args, **kwargs))
print(inspect.formatargvalues(["a"], "r", "k", {"a": 1, "r": (2,), "k": {"z": 3}}))
print(inspect.formatannotation(int), inspect.formatannotation(list[int]), inspect.formatannotation("text"), inspect.formatannotation(Base),
      inspect.formatannotation(Base, "__main__"), inspect.formatannotationrelativeto(Base)(New))
import typing
print(inspect.formatannotation(typing.Optional[int]), inspect.formatannotation(typing.Callable[[typing.Any], typing.List[int]]))


def hinted(a: "int", b: "list[Base]", c: float = 0.0) -> "None":
    pass


print(signature(hinted), signature(hinted, eval_str=True), inspect.get_annotations(hinted), inspect.get_annotations(hinted, eval_str=True))


class Annotated:
    x: int
    y: "str | None" = None


print(inspect.get_annotations(Annotated), inspect.get_annotations(Annotated, eval_str=True), inspect.get_annotations(Empty))
print(attempt(inspect.get_annotations, 5), inspect.get_annotations(functools.partial(hinted), eval_str=True))
print(list(inspect._ParameterKind), inspect.BufferFlags.FULL, repr(inspect.BufferFlags.STRIDED_RO))

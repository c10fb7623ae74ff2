import inspect, functools, types, sys
def attempt(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, "|", e)
def f(a, b: int = 1, /, c: "str" = "x", *args: int, d, e: float = 2.0, **kw: dict) -> list: pass
class C:
    "class doc"
    attr = 1
    def __init__(self, x, y=2): pass
    def m(self, z): "m doc"
    @classmethod
    def cm(cls, q): pass
    @staticmethod
    def sm(q, *, r=None): pass
    @property
    def p(self): "p doc"; return 1
    @functools.cached_property
    def cp(self): return 2
    def __call__(self, w): pass
    async def co(self): pass
    def gen(self): yield 1
    async def ag(self): yield 1
class Meta(type):
    def __call__(cls, *args, z=1): return super().__call__(*args)
class M(metaclass=Meta): pass
class N:
    def __new__(cls, a, *b): return super().__new__(cls)
class Sig: __signature__ = inspect.Signature([inspect.Parameter("hi", inspect.Parameter.KEYWORD_ONLY)])
class D(C): pass
for o in (f, C, C.m, C(1).m, C.cm, C.sm, C(1), M, N, Sig, D, functools.partial(f, 1, 2, d=3), functools.partial(f, c=5, d=1), lambda: 0, lambda *a, b=[1, {2: 3}]: 0, functools.wraps(f)(lambda *a: 0), functools.lru_cache(f), functools.partialmethod(C.m, 1), len, print, int, dict.get, str.join, object, type, Exception, dict, 5, "a", range, max, sorted, open, isinstance, [].append, sum, pow, zip, map, iter, getattr, type.__call__, object.__init__, property, classmethod, functools.reduce, enumerate, bytes.fromhex, int.from_bytes, "".format, {}.pop, {}.update):
    try: print(getattr(o, "__qualname__", o) if not isinstance(o, (C, functools.partial, functools.partialmethod)) else type(o).__name__, inspect.signature(o))
    except Exception as e: print(type(e).__name__, str(e)[:70].split(" at 0x")[0])
s = inspect.signature(f); print(list(s.parameters), s.return_annotation, s.parameters["c"], repr(s.parameters["c"]), s.parameters["args"].kind, s.parameters["e"].default, s.parameters["d"].default is inspect.Parameter.empty, s == inspect.signature(f), hash(s) == hash(inspect.signature(f)), str(s.replace(return_annotation=inspect.Signature.empty)), repr(s), s.parameters["a"].kind.description, s.parameters["b"].replace(name="bb", default=5))
b = s.bind(1, 2, 3, 4, 5, d=6, z=7); print(b, b.args, b.kwargs, b.arguments); b.apply_defaults(); print(b.arguments); b2 = s.bind_partial(1); b2.apply_defaults(); print(b2.arguments); b.arguments["c"] = 99; print(b.args)
for a, k in [((), {}), ((1,), {}), ((1,), {"a": 2, "d": 1}), ((1,), {"d": 1, "c": 2}), ((1, 2, 3), {"c": 1, "d": 1}), ((1,), {"b": 2, "d": 3})]: attempt(s.bind, *a, **k)
g = inspect.signature(lambda x, *, y: 0); attempt(g.bind, 1, 2, y=1); attempt(g.bind, 1, z=1, y=1); attempt(g.bind, 1); attempt(g.bind, 1, y=1, x=1); attempt(g.bind_partial, z=2)
P = inspect.Parameter; attempt(P, "1a", P.POSITIONAL_ONLY); attempt(P, "a", 99); attempt(P, "a", P.VAR_POSITIONAL, default=1); attempt(P, 5, P.KEYWORD_ONLY); attempt(P, "class", P.KEYWORD_ONLY); attempt(inspect.Signature, [P("a", P.KEYWORD_ONLY), P("b", P.POSITIONAL_ONLY)]); attempt(inspect.Signature, [P("a", P.POSITIONAL_OR_KEYWORD), P("a", P.KEYWORD_ONLY)]); attempt(inspect.Signature, [P("a", P.POSITIONAL_OR_KEYWORD, default=1), P("b", P.POSITIONAL_OR_KEYWORD)]); attempt(inspect.Signature, ["a"]); print(inspect.Signature(), inspect.Signature([P("x", P.POSITIONAL_ONLY), P("y", P.KEYWORD_ONLY, annotation=int, default=3)], return_annotation="R"))
c = C(1)
for name in ("isfunction", "ismethod", "isclass", "isbuiltin", "isroutine", "isgenerator", "isgeneratorfunction", "iscoroutinefunction", "isasyncgenfunction", "ismethoddescriptor", "isdatadescriptor", "isgetsetdescriptor", "ismemberdescriptor", "isabstract", "ismodule", "iscode", "isframe", "istraceback", "isawaitable", "ismethodwrapper"):
    fn = getattr(inspect, name); print(name, [bool(fn(x)) for x in (f, C.m, c.m, C, len, [].append, C.__dict__["p"], c.gen(), C.gen, C.co, C.ag, str.join, type.__dict__["__name__"], types.FunctionType.__code__, inspect, f.__code__, object().__str__, C.cm, C.__dict__["cm"], functools.partial(C.co))])
print(inspect.getdoc(C), inspect.getdoc(D), inspect.getdoc(D.m), inspect.getdoc(C.p), inspect.cleandoc("  a\n    b\n      c\n"), inspect.getmodule(f).__name__, inspect.getmro(D), [n for n, v in inspect.getmembers(c, inspect.ismethod)], inspect.getattr_static(c, "p").__class__, inspect.classify_class_attrs(D)[-1][:2], inspect.unwrap(functools.wraps(f)(lambda: 0)) is f)
print(inspect.getfullargspec(f)); print(inspect.getcallargs(lambda a, b=2, *c, **d: 0, 1, 5, 6, z=3)); attempt(inspect.getcallargs, lambda a: 0); attempt(inspect.getcallargs, lambda a, b: 0, 1, 2, 3); attempt(inspect.getfullargspec, 5); attempt(inspect.getcallargs, lambda a, *, b, c: 0, 1)
x = 5
def outer():
    n = 1; unused = 2
    def inner(): return n, x, len, missing_global
    return inner
cv = inspect.getclosurevars(outer()); print(cv.nonlocals, cv.globals, cv.builtins, cv.unbound)
def gen():
    loc = 1; yield loc
g = gen(); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); next(g); print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g)); list(g); print(inspect.getgeneratorstate(g)); co = c.co(); print(inspect.getcoroutinestate(co)); co.close(); print(inspect.getcoroutinestate(co))
def whoami(): return inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].function, inspect.getframeinfo(inspect.currentframe()).lineno, inspect.stack()[0].code_context, inspect.currentframe().f_back.f_code.co_name
print(whoami()); print(inspect.getsource(whoami), inspect.getsourcelines(C.cm), inspect.getsource(D)); attempt(inspect.getsource, len); attempt(inspect.getsource, 5); attempt(inspect.getsource, dict); attempt(inspect.getfile, 5); attempt(inspect.getfile, dict); attempt(inspect.getsourcefile, len)
print(inspect.formatannotation(int), inspect.formatannotation("x"), inspect.formatannotation(list[int]), inspect.isabstract(C), inspect.indentsize("    x"), inspect.getcomments(f), inspect.get_annotations(f), inspect.get_annotations(f, eval_str=True)["c"]); attempt(inspect.get_annotations, 5); attempt(inspect.signature, C(1).nope if 0 else None)
def kw_only(*, a: int = 1, b): pass
print(inspect.signature(kw_only), inspect.signature(kw_only).parameters["b"].annotation is inspect._empty, [str(p) for p in inspect.signature(lambda a, /, b, *c, d, **e: 0).parameters.values()])

# The classes of module types: what their objects hold, compare, show and refuse.
import types


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, type(e).__name__, e)


def outer(a, b=2, *args, c, d=4, **kw):
    x = 1

    def inner():
        return x, a
    return inner


code = outer.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_cellvars, code.co_freevars)
inner = outer(1, c=3)
print(inner.__code__.co_freevars, inner.__code__.co_cellvars, inner.__code__.co_qualname, inner.__code__.co_flags & 0x10, code.co_flags & 0xC, code.co_firstlineno)
print(code == outer.__code__, code != inner.__code__, hash(code) == hash(outer.__code__), repr(code).split(" at ")[0], isinstance(code.co_code, bytes), isinstance(code.co_consts, tuple), code.co_stacksize > 0)
attempt("code order", lambda: code < code)
proxy = types.MappingProxyType({"a": 1, "b": 2})
print(proxy, proxy == {"a": 1, "b": 2}, proxy != {}, proxy | {"c": 3}, {"z": 0} | proxy, list(proxy.values()), list(reversed(proxy)), proxy.copy(), types.MappingProxyType[int, str])
attempt("proxy |=", lambda: proxy.__ior__({}))
attempt("proxy set", lambda: proxy.__setitem__("a", 1))
attempt("proxy order", lambda: proxy < proxy)
attempt("proxy hash", lambda: hash(proxy))
attempt("proxy list", lambda: types.MappingProxyType([1]))
n = types.SimpleNamespace(b=1, a=[2])
print(n, n == types.SimpleNamespace(a=[2], b=1), n != n, n.__reduce__()[1:], types.SimpleNamespace())
n.me = n
print(n)
attempt("namespace order", lambda: n < n)
attempt("namespace args", lambda: types.SimpleNamespace(1))
c1, c2, c3 = types.CellType(1), types.CellType(2), types.CellType()
print(c1 == c2, c1 < c2, c1 != c2, c1 >= c2, c3 < c1, c3 == types.CellType(), c1.cell_contents, repr(c1).split(" at ")[0], repr(c3).split(": ")[1])
attempt("empty cell", lambda: c3.cell_contents)
c3.cell_contents = "now"
print(c3.cell_contents, inner.__closure__[0].cell_contents, [c.cell_contents for c in inner.__closure__])
del c3.cell_contents
attempt("cell args", lambda: types.CellType(1, 2))


class K:
    def m(self, x=1):
        return x
    __slots__ = ("s", "__dict__")


method = types.MethodType(K.m, K())
print(method(), method.__call__(5), method.__func__ is K.m, method == method.__self__.m, method.__name__, method.__reduce__()[1][1], method.__defaults__)
attempt("method None", lambda: types.MethodType(K.m, None))
attempt("method not callable", lambda: types.MethodType(3, 4))
print(K.s.__objclass__.__name__, K.s.__name__, K.s.__reduce__()[1][1], repr(K.s), K.__dict__["__dict__"].__objclass__.__name__, type(K.s) is types.MemberDescriptorType)
module = types.ModuleType("fresh", "its doc")
print(module, module.__doc__, module.__name__, module.__loader__, module.__spec__, sorted(vars(module)))
module.__init__("again")
print(module.__name__, module.__doc__)
attempt("module", lambda: types.ModuleType())
attempt("module attr", lambda: module.nothing)


def fail():
    local = 5
    raise ValueError("x")


try:
    fail()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_lineno, dir(tb), tb.tb_lasti >= 0)
    frame = tb.tb_next.tb_frame
    print(frame.f_globals is globals(), frame.f_builtins["len"] is len, frame.f_lasti >= 0, frame.f_trace, repr(frame).split(", ", 1)[1].rsplit("/", 1)[-1].endswith("code fail>"))
    new = types.TracebackType(None, frame, 4, 9)
    print(new.tb_lineno, new.tb_lasti, new.tb_next, new.tb_frame is frame)
    attempt("traceback loop", lambda: setattr(tb.tb_next, "tb_next", tb))
    print(frame.clear())
attempt("traceback", lambda: types.TracebackType(1, 2, 3, 4))
alias = types.GenericAlias(list, (int,))
print(alias, alias(), alias == list[int], alias.__origin__, alias.__args__, alias.__parameters__, [*list[int]], alias.__reduce__(), "__origin__" in dir(alias), types.GenericAlias(dict, (str, int)))
attempt("isinstance alias", lambda: isinstance([], alias))
attempt("issubclass alias", lambda: issubclass(list, alias))
attempt("alias index", lambda: alias[str])


class Sub(list[int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__, types.get_original_bases(Sub), types.get_original_bases(K), alias.__mro_entries__(()))
attempt("original bases", lambda: types.get_original_bases(3))
u = int | str
print(u, u | None, float | u, hash(u) == hash(str | int), u == (str | int), u.__args__, isinstance(3, u), (list[int] | None).__args__)
attempt("union []", lambda: u[int])


class E:
    def __init__(self): self._v = 1

    @types.DynamicClassAttribute
    def v(self):
        "doc of v"
        return self._v

    @v.setter
    def v(self, new): self._v = new

    @v.deleter
    def v(self): del self._v


o = E()
o.v = 5
print(o.v, E.__dict__["v"].__doc__, E.__dict__["v"].fget.__name__)
attempt("dynamic on class", lambda: E.v)
del o.v
attempt("deleted", lambda: o.v)


print(None.__eq__(None), None.__ne__(3), None.__bool__(), type(None).__lt__(None, 3), types.NoneType is type(None), types.EllipsisType().__reduce__(), types.NotImplementedType())
print(types.new_class("Made", (int,), {}, lambda ns: ns.update(x=1)).x, types.resolve_bases((list[int],)), types.prepare_class("P", (int,), {"metaclass": type})[0])
print(sorted(types.__all__)[:6], len(types.__all__), outer.__builtins__["print"] is print)

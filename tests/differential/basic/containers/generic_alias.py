# list[int] and int | str.
def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


a = list[int]
print(a, dict[str, int], tuple[int, ...], tuple[()], set[list[int]], frozenset["name"], type[int], list[None], list[[int, str]])
print(a.__origin__, a.__args__, a.__parameters__, dict[str, int].__args__, tuple[()].__args__, a.__unpacked__)
print(a([1, 2]), dict[str, int](a=1), a == list[int], a != list[str], a == 5, hash(a) == hash(list[int]), {a: 1}[list[int]])
print(a.append is list.append, a.__name__, a.__qualname__, a.__module__, a.__class__, type(a), a.__mro_entries__(()))
show("isinstance", lambda: isinstance([], a))
show("issubclass", lambda: issubclass(list, a))
show("not generic", lambda: a[str])
show("int", lambda: int[str])
show("attribute", lambda: a.missing)


class Sub(list[int]):
    pass


print(Sub.__bases__, Sub.__orig_bases__, Sub([1]))


class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(G[int], G[int, str])


class C(dict):
    pass


c = C[str, int]
print(c.__origin__ is C, c.__args__)
made = c(x=1)
print(made, made.__orig_class__ == c)
print([*tuple[int, str]][0], list(tuple[int, str])[0] == list(tuple[int, str])[0], tuple[*tuple[int, str]])
u = int | str
print(u, type(u), u.__args__, int | None, None | int, int | str | int, u == (str | int), hash(u) == hash(str | int), u | float, list[int] | None, list[int] | list[int], int | int)
print(isinstance(1, u), isinstance("a", u), isinstance(1.5, u), isinstance(None, int | None), issubclass(bool, u), u.__parameters__)
show("union", lambda: int | 5)
show("runion", lambda: 5 | int)
show("call", lambda: u())
show("getitem", lambda: u[int])
show("isinstance generic", lambda: isinstance("", int | list[int]))
print(C | None, (C | int).__args__ == (C, int))
p = type.__dict__["__dict__"].__get__(C)
print(type(p), "__module__" in p, len(p) > 1, p["__module__"], p.get("nope"), p.get("nope", 5), type(p.copy()), sorted(k for k in p if k == "__doc__"))
show("proxy set", lambda: p.__setitem__)
proxy = type(p)
m = proxy({"a": 1})
print(m, m == {"a": 1}, m | {"b": 2}, {"b": 2} | m, list(m.items()), list(reversed(m)), str(m), len(m), "a" in m)
show("proxy list", lambda: proxy([]))
show("proxy int", lambda: proxy(5))
show("proxy none", lambda: proxy())
show("proxy hash", lambda: hash(m))


def ior():
    global m
    m |= {}


show("proxy ior", ior)
show("proxy missing", lambda: m["zz"])

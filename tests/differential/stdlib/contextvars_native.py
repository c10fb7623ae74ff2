"""_contextvars: variables, contexts, tokens."""
import _contextvars
from _contextvars import Context, ContextVar, Token, copy_context


def value(label, make, *args, **keywords):
    try:
        result = repr(make(*args, **keywords))
    except BaseException as error:
        result = f"!! {type(error).__name__} {error}"
    print(label, result.split(" at 0x")[0])


v = ContextVar("v")
d = ContextVar("d", default=42)
print(v.name, d.name, repr(v).split(" at ")[0], repr(d).split(" at ")[0])
value("none", ContextVar)
value("number", ContextVar, 1)
value("two", ContextVar, "a", 1)
value("three", ContextVar, "a", 1, 2)
value("three", ContextVar, "a", default=1, x=2)
value("unknown", ContextVar, "a", x=1)
value("by name", ContextVar, name="a")
value("both", ContextVar, 1, default=ContextVar("inner"))
value("name", setattr, v, "name", 1)
value("attribute", setattr, v, "x", 1)
value("subclass", lambda: type("Sub", (ContextVar,), {}))
value("subclass", lambda: type("Sub", (Context,), {}))
value("subclass", lambda: type("Sub", (Token,), {}))
value("alias", lambda: ContextVar[int])
value("alias", lambda: Token[int])
value("alias", lambda: Context[int])
print("-- values")
value("get", v.get)
value("get default", v.get, "fallback")
value("get None", v.get, None)
value("get two", v.get, 1, 2)
value("get keyword", v.get, default=1)
value("default", d.get)
value("default and fallback", d.get, "fallback")
token = v.set(1)
print(v.get(), v.get("fallback"), token.var is v, token.old_value is Token.MISSING, Token.MISSING, repr(token).split(" at ")[0])
second = v.set(2)
print(v.get(), second.old_value)
value("wrong", v.reset, 5)
value("wrong", v.reset, None)
value("other", d.reset, token)
v.reset(second)
print(v.get(), repr(second).split(" ")[1])
value("again", v.reset, second)
v.reset(token)
value("gone", v.get)
value("set", v.set)
value("set", v.set, 1, 2)
t = d.set(None)
print(d.get(), d.get(5), t.old_value)
d.reset(t)
print(d.get())
value("token", Token)
value("token hash", hash, t)
print(t == t, t != second, v == v, v != d, hash(v) == hash(v), {v: 1}[v], type(Token.MISSING).__name__, type(Token.MISSING).__module__)
value("old value", setattr, t, "old_value", 1)

print("-- contexts")
c = Context()
print(len(c), list(c), c == Context(), c != Context(), c == 5, c is c.copy())
value("one", Context, 1)
value("keyword", Context, a=1)
value("hash", hash, c)
value("less", lambda: c < c)
value("key", lambda: c["v"])
value("missing", lambda: c[v])
value("in", lambda: "v" in c)
value("in", lambda: v in c)
value("get", c.get, "v")
value("get", c.get, v)
value("get", c.get, v, 7)
value("get", c.get)
value("get", c.get, v, 1, 2)
value("set item", lambda: c.__setitem__(v, 1))


def body(*args, **keywords):
    v.set(args)
    return v.get(), keywords, len(copy_context())


print(c.run(body, 1, 2, x=3), c[v], v in c, len(c), c.get(v))
value("outside", v.get)
value("no callable", c.run)
value("no callable", c.run, 5)
value("keyword only", c.run, callable=body)
value("entered", c.run, c.run, body)
value("raises", c.run, lambda: 1 / 0)
print(c.run(v.get))
copy = c.copy()
print(copy == c, copy[v], len(copy))
copy.run(v.set, "changed")
print(copy == c, copy[v], c[v])
w = ContextVar("w")
copy.run(lambda: (w.set(1), v.set("again")))
print(len(copy), len(c), sorted(x.name for x in copy), sorted(map(str, copy.values())), sorted((k.name, x) for k, x in copy.items()))
for iterator in (copy.keys(), copy.values(), copy.items(), iter(copy)):
    print(type(iterator).__name__, len(iterator), iterator is iter(iterator), len(list(iterator)), next(iterator, "end"), len(iterator))
iterator = copy.keys()
copy.run(lambda: [ContextVar(f"n{i}").set(i) for i in range(5)])
print(len(iterator), len(list(iterator)), len(copy))
value("iterator type", type(iterator))


def nested():
    v.set("outer")
    inner = copy_context()
    other = Context()

    def within():
        seen = v.get("none")
        v.set("inner")
        return seen

    return inner.run(within), other.run(within), v.get(), inner[v], other[v]


print(Context().run(nested))
held = []
base = Context()
base.run(lambda: held.append(v.set("in base")))
value("different context", v.reset, held[0])
value("in its context", base.run, v.reset, held[0])
print(len(base))


def deleted():
    token = v.set(1)
    inner = v.set(2)
    v.reset(token)
    value("twice gone", v.reset, inner)
    return v.get("nothing")


print(Context().run(deleted))


def missing_twice():
    first = v.set(1)
    second_token = v.set(2)
    v.reset(first)
    third = v.set(3)
    v.reset(third)
    return v.get("gone")


print(Context().run(missing_twice))
many = [ContextVar(f"m{i}", default=-i) for i in range(300)]


def fill():
    for i, variable in enumerate(many):
        variable.set(i)
    snapshot = copy_context()
    for variable in many[::2]:
        variable.set("even")
    return sum(variable.get() for variable in many[1::2]), snapshot.run(lambda: sum(variable.get() for variable in many)), len(snapshot)


print(Context().run(fill), sum(variable.get() for variable in many))


def generator():
    v.set("from generator")
    yield v.get()
    yield v.get()


g = generator()
first, other = Context(), Context()
print(first.run(next, g), other.run(v.get, "none"), other.run(next, g) if False else first.run(next, g))


class Probe:
    def __del__(self):
        print("probe dropped")


scratch = Context()
scratch.run(v.set, Probe())
del scratch
value("copy_context", copy_context, 1)
print(Context.__doc__, ContextVar.__doc__, Token.__doc__, Context.__module__, copy_context.__module__)
for cls in (Context, ContextVar, Token):
    print(cls, [(n, vars(cls)[n].__text_signature__) for n in sorted(vars(cls)) if hasattr(vars(cls)[n], "__text_signature__") and not n.startswith("__")])

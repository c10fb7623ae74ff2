"""The order of evaluation, everywhere it can be seen."""
log = []


class V:
    def __init__(self, name, value=None): self.name, self.value = name, value
    def note(self, what): log.append(f"{what}:{self.name}")
    def __add__(self, o): self.note("+"); return V(self.name + getattr(o, "name", str(o)))
    def __iadd__(self, o): self.note("+="); return self
    def __lt__(self, o): self.note("<"); return self.value
    def __eq__(self, o): self.note("=="); return False
    def __hash__(self): self.note("hash"); return 1
    def __getitem__(self, k): self.note("get"); return V(f"{self.name}[]")
    def __setitem__(self, k, v): self.note("set")
    def __delitem__(self, k): self.note("del")
    def __getattr__(self, n):
        if n.startswith("__"):
            raise AttributeError(n)
        log.append(f"getattr:{self.__dict__['name']}.{n}")
        return V(n)
    def __bool__(self): self.note("bool"); return bool(self.value)
    def __call__(self, *a, **k): self.note("call"); return V(self.name + "()")
    def __contains__(self, o): self.note("in"); return True
    def __iter__(self): self.note("iter"); return iter([1, 2])
    def __enter__(self): self.note("enter"); return self
    def __exit__(self, *a): self.note("exit")
    def __index__(self): self.note("index"); return 0
    def __format__(self, s): self.note("format"); return s
    def __len__(self): self.note("len"); return 2
    def keys(self): self.note("keys"); return ["k"]


def n(name, value=None):
    log.append(name)
    return V(name, value)


def end(label):
    print(f"{label}: {' '.join(log)}")
    log.clear()


n("a") + n("b") + n("c"); end("binary")
n("f")(n("x"), *n("s"), n("y"), other=n("k"), **n("kw")); end("call")
n("o").attr[n("i")](n("z")); end("trailer")
n("d")[n("k")] = n("v"); end("store item")
n("o").x = n("v"); end("store attr")
n("d")[n("k")] += n("v"); end("augmented item")
x = y = n("t")[n("i")] = n("v"); end("chained")
n("a")[0], n("b")[1] = n("c"), n("d"); end("tuple store")
(n("p")[0], *n("q").r) , s = (1, 2, 3), n("z"); end("nested store")
n("a", 1) < n("b", 1) < n("c"); end("chain true")
n("a", 0) < n("b") < n("c"); end("chain false")
n("a", 0) or n("b", 1) and n("c", 0) or n("d"); end("bool")
n("x") if n("t", 1) else n("y"); end("conditional")
{n("k1"): n("v1"), **n("m"), n("k2"): n("v2")}; end("dict")
{n("e1"), n("e2")}; end("set")
[n("1"), *n("2"), n("3")]; end("list")
n("a")[n("l"):n("u"):n("s")]; end("slice")
n("a")[n("l"):n("u"), n("t")] = n("v"); end("slice store")
del n("a")[n("i")], n("b")[1]; end("del")
f"{n('a')}{n('b'):{n('w')}>{n('z')}}{n('c')!r}" and None; log[-1:] = ["repr"]; end("fstring")
with n("m1") as n("t1").a, n("m2") as n("t2")[0]: n("body")
end("with")
for n("o").i in n("it"): n("body")
end("for")
[n("e") for q in n("it1") if n("c", 1) for r in n("it2")]; end("comprehension")
{n("k"): n("v") for q in n("it")}; end("dict comprehension")
lambda a=n("default"): n("never"); end("lambda")


@n("deco1")
@n("deco2")
def func(a: n("ann a") = n("def a"), *args: n("ann args"), b: n("ann b") = n("def b"), **kw: n("ann kw")) -> n("ann ret"): pass


end("def")


def metaclass(name, bases, ns, **kw):
    log.append(f"metaclass:{name}")
    return type(name, (), {})


@n("deco")
class C(*[object], metaclass=(n("meta"), metaclass)[1], kw=n("kw")):
    n("body")
    v: n("annotation") = n("value")


end("class")
n("x") in n("y"); end("in")
n("x") is n("y"); end("is")
try:
    raise (n("exc"), ValueError("x"))[1] from (n("cause"), None)[1]
except (n("match1"), KeyError)[1]: pass
except (n("match2"), ValueError)[1]: n("handler")
end("raise")
assert n("test", 1), n("message"); end("assert")
try:
    assert n("test", 0), n("message")
except AssertionError as e: end("assert fails")
(w := n("w"))(w2 := n("arg")); end("walrus")
match n("subject"):
    case V(name="other"): pass
    case V(name=z) if n("guard", 0): pass
    case _ if n("guard2", 1): n("case")
end("match")
def gen():
    log.append("start")
    r = yield n("y1")
    n("between")
    yield from (n("y2"), [1])[1]
    return n("r")
list(gen()); end("generator")
n("a").b.c += n("v"); end("augmented attribute")
while n("cond", len(log) < 4): n("loop")
else: n("else")
end("while")
print(*[1], sep=(n("sep"), "")[1], end=(n("end"), "\n")[1]); end("print")
global_ann: n("only annotation"); end("annotation")
n("target").ann: n("type") = n("value"); end("annotated attribute")
n("left") + (n("right1") + n("right2")); end("grouping")
not n("x", 1); end("not")
n("a")[n("b")][n("c")] = n("d")[n("e")] = n("f"); end("stores")
import_like = [n("z") for _ in ()] or n("fallback"); end("empty")

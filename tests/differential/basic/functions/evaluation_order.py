# The order in which the parts of an expression or a statement are evaluated.
log = []
class V:
    def __init__(self, n): self.n = n
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        log.append(f"get {self.n}.{name}"); return V(f"{self.n}.{name}")
    def __setattr__(self, name, value):
        if name == "n": object.__setattr__(self, name, value)
        else: log.append(f"set {self.n}.{name}")
    def __getitem__(self, key): log.append(f"getitem {self.n}[{key}]"); return V(f"{self.n}[]")
    def __setitem__(self, key, value): log.append(f"setitem {self.n}[{key}]")
    def __delitem__(self, key): log.append(f"delitem {self.n}[{key}]")
    def __add__(self, o): log.append(f"add {self.n} {o}"); return V("sum")
    def __iadd__(self, o): log.append(f"iadd {self.n} {o}"); return self
    def __call__(self, *a, **k): log.append(f"call {self.n} {a} {k}"); return V(f"{self.n}()")
    def __repr__(self): return self.n
    def __iter__(self): log.append(f"iter {self.n}"); return iter((V("i1"), V("i2")))
    def __lt__(self, o): log.append(f"lt {self.n} {o}"); return True
    def __contains__(self, o): log.append(f"contains {self.n} {o}"); return True
    def __hash__(self): log.append(f"hash {self.n}"); return 1
    def __eq__(self, o): log.append(f"eq {self.n} {o}"); return False
    def keys(self): log.append("keys"); return ["k"]
    def __index__(self): log.append(f"index {self.n}"); return 1
    def __enter__(self): log.append(f"enter {self.n}"); return self
    def __exit__(self, *a): log.append(f"exit {self.n}")
def v(n): log.append(f"eval {n}"); return V(n)
def show(label): print(label, "; ".join(log)); log.clear()
v("a")[v("b")] = v("c"); show("setitem:")
v("a").x = v("c"); show("setattr:")
v("a")[v("b")] += v("c"); show("augitem:")
v("a").x += v("c"); show("augattr:")
v("a")[v("b")], v("c").d = v("e"); show("unpack:")
v("x")[0] = v("y")[1] = v("z"); show("chain:")
v("f")(v("a"), *v("s"), v("b"), q=v("c"), **v("m"), z=v("d")); show("call:")
v("f").m(v("a"), k=v("b")); show("method:")
{v("k1"): v("v1"), v("k2"): v("v2")}; show("dict:")
{**v("m"), v("k"): v("v")}; show("dict2:")
{v("k"): v("w") for v_ in v("it")}; show("dictcomp:")
[v("a"), *v("s"), v("b")]; show("list:")
{v("a"), v("b")}; show("set:")
v("a") < v("b") < v("c"); show("chain:")
v("a") in v("b"); show("in:")
v("a") + v("b") + v("c"); show("add:")
v("a")[v("b"):v("c"):v("d")] if False else [1, 2, 3][v("b"):v("c")]; show("slice:")
del v("a")[v("b")], v("c")[v("d")]; show("del:")
v("t") if v("c") else v("e"); show("if:")
with v("a") as v("t").x, v("b") as v("u")[v("k")]: log.append("body")
show("with:")
for v("t").x in v("it"): pass
show("for:")
def decorate(n):
    log.append(f"eval decorator {n}")
    def inner(f): log.append(f"decorate {n}"); return f
    return inner
def ann(n): log.append(f"eval annotation {n}"); return n
@decorate(1)
@decorate(2)
def f(a: ann("a") = v("d1"), /, b: ann("b") = v("d2"), *c: ann("c"), d: ann("d") = v("kd"), **e: ann("e")) -> ann("r"): pass
show("def:")
@decorate(3)
class C(v("base") and object, metaclass=(v("meta"), type)[1]):
    x: ann("x") = v("value")
    v("t").y: ann("y") = v("value2")
    z: ann("z")
show("class:")
lambda a=v("d"): v("body"); show("lambda:")
x = [v("w")] and (q := v("q")) and v("last"); show("walrus:")
assert v("test"), v("message"); show("assert:")
try: raise v("exc") from v("cause")
except TypeError: pass
show("raise:")
try:
    1 / 0
except (v("never"), KeyError) if False else ZeroDivisionError: log.append("handler")
show("try:")
match v("subject"):
    case {"a": 1}: pass
    case V(n=1): pass
    case _ if v("guard"): pass
show("match:")
f"{v('a')}{v('b'):{'>5' and ''}}"; show("fstring:")
print(v("p"), sep=v("s").n, end="\n" if v("e") else ""); show("print:")
i, l = 0, [0, 0, 0]
i, l[i] = 1, 2
print(i, l)
i = l[i] = 2
print(i, l)

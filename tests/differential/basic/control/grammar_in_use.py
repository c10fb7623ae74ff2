def t(n):
    print("<%s>" % n, end=" "); return n
a, (b, *c), d = 1, [2, 3, 4], 5; print(a, b, c, d)
*x, = [1, 2]; print(x); [y] = [3]; (z,) = (4,); () = []; [] = (); print(y, z)
for i, (j, *k) in [(1, "abc")]: print(i, j, k)
x = y = z = [0] * 2; x[0] = 9; print(y)
print(1 < t(2) < t(1) < t(9), "", t(1) < t(2) == True, 5 in [5] in [[5]])
d = {t("k1"): t("v1"), t("k2"): t("v2"), **{t("k3"): 1}}; print(d)
t(d)[t("k1")] = t("rhs"); t(d)[t("n")], t(d)["m"] = t(1), t(2)
l = [1, 2, 3]; l[t(0)] += t(10); l[t(1):t(2)] = t([7, 8]); del l[t(0)], l[-1]; print(l)
f = lambda a, b=t("def"), *args, c=t("kwdef"), **kw: (a, b, args, c, kw); print(f(1), f(1, 2, 3, c=4, z=5))
def g(a, *, b=(yield_ := 3), c: t("ann") = 4) -> t("ret"): return a, b, c
print(g(1), g.__annotations__, yield_)
@(lambda f: (t("deco1"), f)[1])
@t if 0 else (lambda f: f)
def h(): return "h"
print(h())
class C(*[object], **{"metaclass": type}): x: int = t("cls"); y: str; (z): int = 1; print(__annotations__)
print((lambda: (yield))().__class__.__name__, [*range(3), *"ab"], {*(), 1}, {**{}, "a": 1}, (*[1],), print(*[1, 2], *"x", sep="-", **{"end": "!\n"}))
if (n := len("abc")) > 2 and (m := n * 2): print(n, m)
while (n := n - 1): print(n, end=" ")
else: print("done")
print([y := 1, y ** 2], {(w := 2): w}, (lambda: (q := 5))(), [last := i for i in range(3)], last)
for i in range(5):
    if i == 1: continue
    if i == 3: break
    print(i, end=",")
else: print("no")
for i in []: pass
else: print("else ran", i)
def tf():
    for i in range(3):
        try:
            if i == 0: continue
            if i == 1: raise KeyError
            return "ret"
        except KeyError: print("exc")
        else: print("else")
        finally: print("fin", i)
print(tf())
def nested_fin():
    while True:
        try:
            try: return 1
            finally:
                try: raise ValueError
                except ValueError: pass
                print("inner")
        finally:
            print("outer"); break
    return 2
print(nested_fin())
print(0x_ff, 0b1_0, 0o17, 1_000.5e-1_0, 1e1_0, .5, 5., 0_0, 1_0j, -0.0, 00)
print('a' "b" r'\n' """c
d""" f'{1}' rf'\{2}', b'x' rb'\n' BR"y", u'u', '\
cont', '\x41\u0042\U00000043\103\N{DIGIT ONE}\a\b\f\v\0'.encode())
ünïcödé = 1; ℌ = 2; print(ünïcödé, H, "ﬁ" , globals()["H"]); ﬁ = 3; print(fi)
if 1: print("one"); print("line")
x = (1,
     2,  # comment

     3)
y = x if x else \
    None
print(x, y); print(not not 1, not 1 == 2, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, (-2) ** 2, ~-1, 1 if 0 else 2 if 0 else 3, 1 or 2 and 3, not 1 or 2, 1 | 2 ^ 3 & 4 << 1 + 2 * 3, 7 // 2 % 3, -7 // 2, -7 % 3, 5 - 3 - 1, 2 * 3 / 4)
def gen():
    x = yield; y = yield x, 1; z = [(yield y)]; yield *z, 2; return (yield)
G = gen(); print(next(G), G.send("a"), G.send("b"), G.send("c"), next(G))
def star_ret(): return *[1], 2
def star_yield(): yield *[1], 2
print(star_ret(), list(star_yield())); s = slice; 
class I:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return ("cls", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __matmul__(self, o): return "mm"
    def __getattr__(self, n): return I() if n == "a" else n
o = I(); print(o[1:2, ::3, ...], o[*[1], 2], I[int, str], o[(1, 2)], o[()], o @ o, o.a.a.b, I()[1:]); o[1], o[2:3] = 4, 5; del o[1], o[:]; o.a[5] = 6; (o.q) = 1; [o.r, o[7]] = 1, 2; print(o.q, o.r); o.q += 1; o["k"] = o.q
for o.attr in range(2): pass
print(o.attr); 
for d["key"] in "xy": print(d["key"], end="")
with memoryview(b"a") as o.file, memoryview(b"b") as d["f"]: print(o.file is not d["f"])
try: raise ValueError
except (KeyError, ValueError) as e: print(repr(e))
try: e
except NameError as err: print(err)
assert (1, "always true") if 1 else 0
async def co():
    async def ag():
        for i in range(3): yield i
    return [i async for i in ag() if i], {i: [j async for j in ag()] async for i in ag()}, [await aw() for _ in range(2)], (x async for x in ag()), [y for y in [await aw()]]
async def aw(): return "aw"
try: co().send(None)
except StopIteration as e: print(e.value[:3], e.value[4])
print([(i, j) for i in range(3) if i for j in range(i) if j or not j], [[k for k in range(i)] for i in range(3)], {i % 2 for i in range(4)}, {i: j for i, j in zip("ab", [1, 2])}, sum(i for i in range(3)), [lambda i=i: i for i in range(2)][0](), [i for i in range(2) for i in range(i + 1)], [x for x, in [(1,)]], [*(i for i in "ab")])
def outer():
    x = 1
    class K:
        x = 2
        def m(self): return x
        y = [x for _ in "a"]
        z = (lambda: x)()
    def f():
        nonlocal x
        x += 1; return x
    return K().m(), K.y, K.z, f(), x
print(outer())
global_in_func = 1
def gf():
    global global_in_func, new_global
    global_in_func += 1; new_global = "new"
    def inner(): global new_global; new_global += "er"
    inner()
gf(); print(global_in_func, new_global)
print(__debug__, ..., Ellipsis is ..., None, True + 1, NotImplemented, (1).real, 1 .real, 1.0.real, "a".upper(), [].__class__, (), {}, {()}, ((),), not (), [[]] * 2)
match = case = type = _ = 1; print(match, case, type, _)
type X = int; print(X.__value__)
def f[T](a: T, /, *b: *tuple[T, ...], c: T | None = None) -> list[T]: return [a, *b]
print(f(1, 2), f.__type_params__)
if True:
    def cond(): return 1
else:
    def cond(): return 2
print(cond(), (lambda *, k: k)(k=1), (lambda *a, **k: (a, k))(1, b=2), (lambda a, /: a)(1), (lambda: (lambda: 5)())())
lst = [3, 1]; lst.sort(); print(lst, *lst, sep=""); print(f"{lst!r:>10}{'='*3}{lst=}" "x", end="\n\n")
del (a), [b, (c)]; print("a" in globals(), "c" in globals())
x: int; y: "list[undefined]" = 5; o.z: int = 3; l[0]: int = 4; print(__annotations__, l)

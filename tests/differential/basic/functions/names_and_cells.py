import sys
def attempt(f, *a):
    try: print("ok", f(*a))
    except Exception as e: print(type(e).__name__, "|", e, "|", getattr(e, "name", "-"))
x = "g"
def a1():
    print(x); x = 1
def a2():
    def inner(): return y
    r = inner() if 0 else None
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    y = 1
    print(inner())
    del y
    return inner()
def a3():
    z = 1
    def setter():
        nonlocal z
        del z
    setter()
    return z
def a4():
    global gg
    gg = 1
    def in_(): return gg
    r = in_()
    del gg
    return r, in_()
def a5():
    class C:
        x = x
        y = [x for _ in range(1)]
        def f(self): return x
    return C.x, C.y, C().f()
def a6():
    x = "local"
    class C:
        print(x)
        x = "class"
        print(x)
        z = [(lambda: x)() for _ in range(1)]
        del x
        print(x)
    return C.z
def a7():
    x = "local"
    class C:
        global x
        print(x)
        x = "set global"
    return x
def a8():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    return [f() for f in fs], [g() for g in gs]
def a9():
    r = [y := i for i in range(3)]
    return r, y
def a10():
    def counter():
        n = 0
        def inc(by=1):
            nonlocal n
            n += by
            return n
        def get(): return n
        return inc, get
    i1, g1 = counter(); i2, g2 = counter()
    i1(); i1(5); i2()
    return g1(), g2(), i1.__closure__[0].cell_contents, i1.__code__.co_freevars, counter.__code__.co_cellvars, i1.__closure__[0] is g1.__closure__[0]
def a11():
    try: raise ValueError("v")
    except ValueError as e: pass
    return e
def a12():
    e = 5
    try: raise ValueError("v")
    except ValueError as e: e2 = e
    try: return e
    finally: print("fin", e2)
def a13():
    for i in []: pass
    return i
def a14():
    with open(__file__) as f: pass
    return f.closed
def a15():
    l = locals()
    b = 2
    l["b"] = 5
    l["c"] = 6
    m = locals()
    return l is m, sorted(m), b
def a16():
    def f(a, b=2, *c, d, e=5, **g): return sorted(locals().items())
    return f(1, d=4, z=0)
def a17():
    del undefined_local
    undefined_local = 1
def a18():
    class C:
        def m(self): return __class__.__name__
        n = lambda self: __class__.__name__
        o = property(lambda s: super().__repr__()[:8])
    return C().m(), C().n(), C().o
def a19():
    c = [1]
    def f(): return [c for c in c]
    return f(), [[x for x in row] for row in [[1, 2], [3]]], [x for x in range(3) if x for x in range(x)]
def a20():
    class Meta(type):
        def __prepare__(n, b): return {"magic": 42}
    class C(metaclass=Meta):
        v = magic
        w = [magic for _ in [1]] if 0 else None
        def f(self): return magic
    print(C.v)
    return C().f()
def a21():
    def f():
        nonlocal q
        q += 1
    try: f()
    except NameError as e: print(e)
    q = 1; f(); return q
def a22():
    a = b = c = []
    a += [1]; b = b + [2]
    return a, b, c
def a23():
    g = (x for x in 1 / 0 if 0) if 0 else (x for _ in [1])
    x = "late"
    return list(g)
def a24():
    return list(x for x in undefined_iter)
def a25():
    g = ((i, j) for i in [1, 2] for j in undefined_iter2)
    return next(g)
def a26():
    import os.path as p, sys as s
    from os import path as q, sep
    return p is q, s is sys, sep
def a27():
    from itertools import nothing_here
def a28():
    import os.nothing
def a29():
    import nothing_at_all_xyz
def a30():
    def rec(n): return 1 if n == 0 else n * rec(n - 1)
    return rec(20)
def a31():
    vals = []
    for x in range(3):
        def f(x=x, *, y=x * 2): return x, y
        vals.append(f())
    return vals
def a32():
    return (lambda *a, **k: (a, k))(1, *[2, 3], x=1, **{"y": 2})
def a33():
    x = 1
    def f():
        x = 2
        def g():
            nonlocal x
            x = 3
            return x
        g(); return x
    return f(), x
def a34():
    def gen():
        try:
            x = yield 1
            while True: x = yield x * 2
        finally: print("closing", sorted(locals()))
    g = gen(); next(g); print(g.send(5), g.gi_frame.f_locals); g.close()
def a35():
    cell = (lambda: cell).__closure__[0]
    print(cell.cell_contents is cell, type(cell).__name__)
    cell.cell_contents = 5
    return cell
def a36():
    import types
    c = types.CellType()
    try: c.cell_contents
    except ValueError as e: print(e)
    c2 = types.CellType(3); c3 = types.CellType(3)
    del c3.cell_contents
    return c2 == types.CellType(3), c == c3, c < c2, repr(c3)[:9]
def a37():
    a: int
    return a
def a38():
    (b): int = 5
    c: undefined_type_ok = 3
    return b, c, sorted(locals())
def a39():
    match [1, 2]:
        case [m, n]: pass
    return (lambda: (m, n))()
def a40():
    [a, (b, *c), *d] = 1, "xyz", 4, 5
    (e), f = g = 1, 2
    return a, b, c, d, e, f, g
for i in range(1, 41):
    print(i, end=" "); attempt(globals()[f"a{i}"])
print(x)
class Top:
    try: raise KeyError("k")
    except KeyError as e: saved = str(e)
    print("e" in locals(), sorted(k for k in locals() if not k.startswith("__")))
    n = 0
    while n < 3: n += 1
    else: done = True
    [w := 5, w + 1] if 0 else None
    exec_ = vars
    print(sorted(k for k in vars() if k[0] != "_"), dir()[:2])
print("e" in globals(), sorted(k for k in globals() if k.startswith("__")))
def __priv(): return "module private"
class Mangle:
    __a = 1
    def f(self): self.__b = 2; return self.__a, sorted(self.__dict__)
    def g(self):
        global __priv_global
        __priv_global = 3
        return [k for k in globals() if "priv_g" in k]
    def h(self, __arg=1, *, __kw=2): return locals().keys() - {"self"}
    def i(self):
        try: return __priv()
        except NameError as e: return str(e)
    def j(self):
        import os as __os
        return sorted(locals())
    class __Inner: pass
    def __len__(self): return 3
m = Mangle(); print(m.f(), m.g(), sorted(m.h()), m.i(), m.j(), Mangle._Mangle__Inner.__name__, Mangle._Mangle__Inner.__qualname__, len(m))
class __: 
    def f(self): self.__x = 1; return list(vars(self))
class _Lead:
    def f(self): self.__x = 1; return list(vars(self))
print(__().f(), _Lead().f())

# Names: unbound locals, free variables, global and nonlocal, del, class scopes, comprehensions, exec-free corners.
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
def unbound():
    if False: x = 1
    return x
attempt(unbound)
def deleted():
    x = 1
    del x
    return x
attempt(deleted)
def twice():
    x = 1
    del x
    del x
attempt(twice)
def free():
    def inner(): return y
    if False: y = 1
    return inner()
attempt(free)
def free_deleted():
    y = 1
    def inner(): return y
    del y
    return inner()
attempt(free_deleted)
def delete_free():
    y = 1
    def inner():
        nonlocal y
        del y
    inner()
    return y
attempt(delete_free)
attempt(lambda: undefined_name)
def global_delete():
    global G
    G = 1
    del G
    del G
attempt(global_delete)
def handler():
    try: 1 / 0
    except ZeroDivisionError as error: pass
    return error
attempt(handler)
def loop_variable():
    for i in (): pass
    return i
attempt(loop_variable)
x = "global"
class C:
    x = "class"
    y = [x for _ in "a"]
    z = (lambda: x)()
    def m(self): return x
    w = [(lambda: x)() for _ in "a"]
    try: del missing
    except NameError as error: print(error)
    def n(self): return __class__.x
print(C.y, C.z, C().m(), C.w, C().n())
def shadow():
    x = "function"
    class D:
        print(x)
        x = "inner class"
        print(x)
        del x
        print(x)
        y = [x for x in "ab"]
    return D.y, hasattr(D, "x")
attempt(shadow)
def shadow2():
    x = "function"
    class D:
        def f(self): return x
        if False: x = 1
        z = x
    return D().f(), D.z
attempt(shadow2)
def counter():
    n = 0
    def up():
        nonlocal n
        n += 1
        return n
    def reset():
        nonlocal n
        n = 0
    return up, reset
up, reset = counter()
print(up(), up(), reset(), up())
def comp():
    i = "outer"
    out = [i for i in range(3)]
    fs = [lambda: i for i in range(3)]
    return out, i, [f() for f in fs], {j: k for j in "a" for k in j}, [y := 5, y ** 2], y
attempt(comp)
def walrus_scope():
    if any((found := n) > 2 for n in range(5)): return found
attempt(walrus_scope)
def comp_unbound(): return [q for p in [1] if (q := p)], q
attempt(comp_unbound)
def comp_local(): return [later for _ in [1]]; later = 1
attempt(comp_local)
def comp_iter(): return [z for z in z]
attempt(comp_iter)
def defaults():
    fs = []
    for i in range(3): fs.append(lambda i=i: i)
    return [f() for f in fs]
attempt(defaults)
def arguments(a, b=x, *c, d=x, **e):
    locals()["a"] = 5
    return sorted(locals())
attempt(lambda: arguments(1))
def annotated():
    v: undefined_annotation
    return v
attempt(annotated)
class Private:
    __a = 1
    def get(self): return self.__a, self._Private__a
    def local(self):
        __b = 2
        def inner(): return __b
        return inner(), sorted(locals())
    def keyword(self, __k=1): return __k
    import sys as __mod
    class __Inner: pass
p = Private()
print(p.get(), p.local(), p.keyword(_Private__k=5), sorted(n for n in vars(Private) if "Private" in n))
attempt(lambda: p.keyword(__k=1))
attempt(lambda: p.__a)
def builtin_shadow():
    len = lambda v: "shadowed"
    return len([])
attempt(builtin_shadow)
print(__name__, __debug__, __doc__)

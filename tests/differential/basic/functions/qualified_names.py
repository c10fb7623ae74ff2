# __qualname__ of what is made inside comprehensions, lambdas, classes, generic functions and global statements.
def f():
    return [(lambda: x) for x in (1,)][0]
def g():
    return (((lambda: y) for y in [x]) for x in [1])
def h():
    return [[(lambda: (x,y)) for y in (1,)] for x in (1,)][0][0]
def i():
    return ([lambda: z for z in (y for y in [1])] for x in [1])
class C:
    a = [lambda: 1 for x in (1,)][0]
    b = (lambda: [lambda: 2 for x in [1]][0])()
    def m(self): return (x for x in [lambda: 1])
    class D:
        def k(self): pass
        l = lambda self: (lambda: 1)
print(f().__qualname__, next(next(g())).__qualname__, h().__qualname__, next(i())[0].__qualname__, C.a.__qualname__, C.b.__qualname__, C().m().__qualname__, next(C().m()).__qualname__)
print(g().__qualname__, next(g()).__qualname__, C.D.k.__qualname__, C.D.l.__qualname__, C.D().l().__qualname__)
def gen[T](x: T = lambda: 1, *, y=lambda: 2):
    def inner[U](): return lambda: U
    return inner
print(gen.__qualname__, gen.__defaults__[0].__qualname__, gen.__kwdefaults__["y"].__qualname__, gen().__qualname__, gen()().__qualname__)
class K[T: (lambda: 1)]:
    x = lambda: 1
    class L[U]: 
        def m(self): pass
print(K.__qualname__, K.x.__qualname__, K.L.__qualname__, K.L.m.__qualname__, K.__type_params__[0].__bound__.__qualname__)
type Alias[T] = [lambda: T for T in (1,)]
type Alias2 = [lambda: T for T in (1,)]
print(Alias.__value__[0].__qualname__, Alias2.__value__[0].__qualname__)
def glob():
    global gf, gc
    def gf(): 
        def z(): pass
        return z
    class gc:
        def m(self): pass
glob()
print(gf.__qualname__, gf().__qualname__, gc.__qualname__, gc.m.__qualname__)
class M(type):
    def __new__(m, n, b, d): d["w"] = lambda: 1; return type.__new__(m, n, b, d)
class N(metaclass=M):
    def __private(self): pass
    __x = 1
print(N.w.__qualname__, [k for k in vars(N) if "rivate" in k or "__x" in k], N._N__private.__name__, N._N__private.__qualname__)

from typing import TypeVar, Generic, get_type_hints, Callable
import typing
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A[T: int, *Ts, **P]:
    x: T
    def m[U: (str, bytes)](self, a: U, b: T) -> "list[U]": return a
    class Inner[V]:
        y: V
    type Al = list[T]
    z = T
print(A.__type_params__, A.__parameters__, A.__orig_bases__, A.__mro__)
T, Ts, P = A.__type_params__
print(T.__bound__, T.__constraints__, T.__infer_variance__, T.__covariant__, Ts.__name__, P.args, P.kwargs, P.__bound__)
print(A.m.__type_params__, A.m.__annotations__, A.m.__type_params__[0].__constraints__)
print(A.Inner.__type_params__, A.Al, A.Al.__value__, A.Al.__type_params__, A.z is T)
print(A[int, str, float, [int]], A[int, [str]].__args__)
type Rec = int | list[Rec]
print(Rec, Rec.__value__, Rec.__name__, type(Rec), Rec.__module__)
type Lazy = undefined_name | int
attempt(lambda: Lazy.__value__)
undefined_name = str
attempt(lambda: Lazy.__value__)
type G[K, *V, **W] = dict[K, tuple[*V]] | Callable[W, K]
print(G.__type_params__, G.__value__, G[int, str, [bool]], G.__parameters__)
attempt(lambda: G[int].__origin__)
attempt(lambda: Rec[int])
attempt(lambda: Rec.__name__.__class__)
def setit(): Rec.__name__ = "x"
attempt(setit)
def bound[T: undefined2](x: T): return T
B = bound(1)
attempt(lambda: B.__bound__)
undefined2 = float
attempt(lambda: B.__bound__)
def order[S](x: S = print("default") or 1) -> S: return S
print(order().__name__, order.__type_params__[0] is order())
def deco(f): print("deco", f.__type_params__ if hasattr(f, "__type_params__") else None); return f
@deco
def decorated[S, *R](x: S, *args: *R) -> S: return x
print(decorated.__annotations__)
@deco
class D[S](Generic[TypeVar("X")] if False else object, metaclass=type): pass
print(D.__bases__, D.__orig_bases__)
def outer():
    n = 3
    class C[T](list[T]):
        def get(self): return n, T
        v = n
        w = [T for _ in range(2)]
    n = 4
    return C
C = outer()
print(C().get(), C.v, C.w, C.__orig_bases__, C.__bases__)
class Mangled:
    def __init__(self): pass
    def f[__T](self, x: __T) -> __T: return __T
print(Mangled.f.__type_params__, Mangled().f(1).__name__)
class Shadow[T]:
    T = 5
    def f(self): return T
    def g[T](self): return T
print(Shadow.T, Shadow().f(), Shadow().g() is Shadow().f())
T = "global"
def func[T](): 
    def inner(): return T
    return inner()
print(func(), T)
def nl[T]():
    def g():
        return T.__name__
    T_ = T
    return g(), T_
print(nl())
class K[T]:
    def m(self): return __class__, T, super().__init__
print(K().m()[:2])
class L[T](K[T]): 
    def m(self): return super().m()
print(L().m()[1] is K.__type_params__[0], L.__mro__)
attempt(lambda: A[int])
attempt(lambda: K[int, str])
attempt(lambda: K[int]().m()[0])
print(K[int].__origin__, K[int].__args__, isinstance(K[int](), K))
attempt(lambda: isinstance(K(), K[int]))
x = K[int](); print(x.__orig_class__)
async def co[T](x: T): return T
try: co(1).send(None)
except StopIteration as e: print(e.value)
def gen[T](): yield T
print(next(gen()))
lam = (lambda f: f)
type Fn[T] = lambda: T
print(Fn.__value__().__name__)
type Comp[T] = [T for _ in range(2)]
print(Comp.__value__)
print(func.__qualname__, A.m.__qualname__, A.Inner.__qualname__, Mangled.f.__qualname__, outer.__code__.co_names, outer.__code__.co_varnames)
print(typing.TypeAliasType("X", int, type_params=(TypeVar("T"),)).__type_params__)
attempt(lambda: typing.TypeAliasType("X"))
attempt(lambda: typing.TypeAliasType(1, 2))
attempt(lambda: typing.TypeAliasType("X", 2, type_params=[1]))
class Meta(type):
    def __new__(m, n, b, d, **k): print(n, b, sorted(k), [x for x in d if "type_params" in x or "orig" in x]); return super().__new__(m, n, b, d)
class WithMeta[T](metaclass=Meta, flag=1): pass

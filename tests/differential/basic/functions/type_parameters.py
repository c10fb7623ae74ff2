# PEP 695: type parameters of functions and aliases, evaluated late.
def first[T](items: list[T]) -> T:
    return items[0]


print(first([1, 2]), first.__type_params__, first.__annotations__)
T0 = first.__type_params__[0]
print(type(T0), T0.__name__, T0.__bound__, T0.__constraints__, T0.__infer_variance__, T0.__covariant__, T0.__module__)
print(first.__annotations__["return"] is T0, first.__annotations__["items"].__parameters__ == (T0,))


def many[T: Later, S: (int, str), *Ts, **P](x: T) -> S:
    return T, S, Ts, P


print(many.__type_params__, many(1))
T, S, Ts, P = many.__type_params__
print([type(p).__name__ for p in (T, S, Ts, P)])
try:
    T.__bound__
except NameError as e:
    print("NameError", e)
print(S.__constraints__, S.__bound__)


class Later:
    pass


print(T.__bound__ is Later, T.__bound__)
print(P.args, P.kwargs, P.args == P.args, P.args == P.kwargs, P.args.__origin__ is P)

type Alias = int | str
print(Alias, type(Alias), Alias.__value__, Alias.__name__, Alias.__type_params__, Alias.__parameters__, Alias.__module__)
type Tree[N] = list[Tree[N]]
print(Tree, Tree.__type_params__, Tree[int], Tree[int].__args__, Tree[int].__origin__ is Tree)
print(Tree.__value__)
type Lazy = missing_name
try:
    Lazy.__value__
except NameError as e:
    print("NameError", e)
missing_name = 3
print(Lazy.__value__, Lazy.__value__)
print(Alias | None, None | Alias, int | Alias)
for bad in (lambda: Alias[int], lambda: setattr(Alias, "__name__", "x"), lambda: setattr(T, "__bound__", int), lambda: type(T)("X", int)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


def outer[A]():
    def inner[B](a: A, b: B) -> A:
        return A, B
    type Pair = tuple[A, B_]
    return inner, Pair


inner, Pair = outer()
print(inner.__type_params__, inner.__annotations__, inner(1, 2))
B_ = bytes
print(Pair.__value__)
T = "global"


def shadow[T](x=T):
    return T


print(shadow.__defaults__, shadow(), T)


class Methods:
    C = 5

    def method[U: int](self, x: U, y=C) -> U:
        return U, y

    type Inner = C
    print(Inner.__value__)


print(Methods.method.__type_params__, Methods().method(1), Methods.Inner.__value__)
lam = [p.__name__ for p in many.__type_params__]
print(lam)


async def coroutine[T](x: T): ...
def generator[T](x: T):
    yield T


print(coroutine.__type_params__, generator.__type_params__, list(generator(1)))

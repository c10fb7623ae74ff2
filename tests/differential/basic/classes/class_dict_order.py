# The order in which a class body fills its namespace.
class C:
    "doc"
    x: int
print(list(C.__dict__))
class D:
    "doc"
    x: int = 3
    def f(self): return __class__
    y: str
print(list(D.__dict__))
class E:
    class F: pass
    F.x: int = 3
print(list(E.__dict__), E.__dict__.get("__annotations__"))
class G:
    for i in []:
        a: int
    b = 1
print(list(G.__dict__))
class H[T]:
    "doc"
    x: T
print(list(H.__dict__))

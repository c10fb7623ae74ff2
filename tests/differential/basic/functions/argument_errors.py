# The words of wrong calls to functions, methods, classes and lambdas.
def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)

def none(): pass
def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def default(a, b=1): pass
def only(*, a): pass
def only2(*, a, b): pass
def only3(*, a, b, c=1): pass
def mixed(a, *, b, c): pass
def pos(a, /): pass
def pos2(a, b, /, c): pass
def star(a, *rest): pass
attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: none(x=1))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: one(1, a=2))
attempt(lambda: one(b=2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: two(b=1))
attempt(lambda: three())
attempt(lambda: three(c=1))
attempt(lambda: default())
attempt(lambda: default(1, 2, 3))
attempt(lambda: default(1, c=2))
attempt(lambda: only())
attempt(lambda: only(1))
attempt(lambda: only(1, a=2))
attempt(lambda: only2())
attempt(lambda: only3())
attempt(lambda: only3(1, 2, a=1))
attempt(lambda: mixed())
attempt(lambda: mixed(1))
attempt(lambda: mixed(1, 2, b=1, c=1))
attempt(lambda: pos())
attempt(lambda: pos(a=1))
attempt(lambda: pos2(1, b=2, c=3))
attempt(lambda: pos2(a=1, b=2, c=3))
attempt(lambda: pos2(1, 2))
attempt(lambda: star())
attempt(lambda: star(b=1))
attempt(lambda: (lambda x: x)())
attempt(lambda: (lambda *, x: x)())
class C:
    def __init__(self, a): pass
    def m(self, a): pass
    @classmethod
    def c(cls, a): pass
    @staticmethod
    def s(a): pass
    def none(): pass
class D: pass
class E:
    def __new__(cls, a): return object.__new__(cls)
attempt(lambda: C())
attempt(lambda: C(1, 2))
attempt(lambda: C(b=1))
attempt(lambda: C(1).m())
attempt(lambda: C(1).m(1, 2))
attempt(lambda: C.c())
attempt(lambda: C.s())
attempt(lambda: C(1).none())
attempt(lambda: D(1))
attempt(lambda: D(a=1))
attempt(lambda: E())
attempt(lambda: object(1))
attempt(lambda: object.__new__(D, 1) and "made")
attempt(lambda: object.__init__(D(), 1))
attempt(lambda: D().missing if hasattr(D, "missing") else D.__init__(1, 2))
attempt(lambda: "x".join())
attempt(lambda: [].append())
attempt(lambda: {}.update(1, 2))
attempt(lambda: one.__call__())
attempt(lambda: one.__get__())
attempt(lambda: type("X", (), {})(3))
def kw(color, colour2, size): pass
attempt(lambda: kw(1, 2, 3, colour=4))
attempt(lambda: kw(1, 2, sise=4))

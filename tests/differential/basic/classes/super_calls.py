# super() in its forms, its errors, and with properties, class methods and static methods.
class A:
    x = "A.x"
    def f(self): return "A.f"
    @classmethod
    def c(cls): return "A.c", cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p", type(self).__name__
class B(A):
    x = "B.x"
    def f(self): return "B.f", super().f(), super(B, self).f(), super().x
    @classmethod
    def c(cls): return "B.c", super().c()
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return "B.p", super().p
    def missing(self): return super().nothing
    def inner(self): return [super(B, self).x for _ in "a"][0], (lambda: super(B, self).x)()
    def sets(self): super().x = 1
class C(B):
    def f(self): return "C.f", super().f()
    x = "C.x"
b, c = B(), C()
print(b.f(), c.f())
print(B.c(), C.c(), B.s(), c.p)
print(c.inner())
def attempt(call):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
attempt(b.missing)
attempt(b.sets)
attempt(lambda: super())
def outside(self): return super()
attempt(lambda: outside(1))
attempt(lambda: super(B, 1))
attempt(lambda: super(1, b))
attempt(lambda: super(B, A()))
attempt(lambda: super(C, b).f())
class D(A):
    def none(): return super()
    def dels(self):
        del self
        return super().f()
    def rebinds(self):
        self = 3
        return super()
    def nested(self):
        def inner(): return super()
        return inner()
    def generator(self): return list(super().f() for _ in "a")
attempt(D.none)
attempt(D().dels)
attempt(D().rebinds)
attempt(D().nested)
attempt(D().generator)
s = super(B, b)
print(s.__thisclass__ is B, s.__self__ is b, s.__self_class__ is B, s.f())
print(repr(super(B)), repr(super(B, B)), repr(s)[:38])
unbound = super(B)
print(unbound.__self__, unbound.__self_class__, unbound.__get__(b).f(), unbound.__get__(None) is unbound)
attempt(lambda: super(B, b).zzz)
attempt(lambda: super(B).f)
class Meta(type):
    def __call__(cls, *a): return "called", super().__call__(*a)
    @property
    def q(cls): return "Meta.q"
class M(metaclass=Meta):
    def __init__(self, *a): self.a = a
print(M(1)[0], M(1, 2)[1].a, M.q)
class Sub(super):
    def f(self): return "own f"
attempt(lambda: Sub(B, b).x)
class E(A):
    def f(self):
        __class__ = 5
        return __class__
    def g(self): return __class__
print(E().f(), E().g() is E)

class A:
    @property
    def p(self): raise AttributeError("from property")
    @property
    def q(self): return self.missing_inner
    def __getattr__(self, n): raise AttributeError(f"no {n}")
class B:
    value = 1
    def __getattr__(self, n): raise AttributeError(n)
class C:
    def __getattribute__(self, n): raise AttributeError("ga", n)
class Sub(AttributeError): pass
class D:
    def __getattr__(self, n): raise Sub("sub")
class E:
    def __getattr__(self, n): raise AttributeError("named", name="other", obj=5)
class Desc:
    def __get__(self, o, t): raise AttributeError("desc")
    def __set__(self, o, v): raise AttributeError("set")
class F: d = Desc(); x = 1
def show(f):
    try: f()
    except AttributeError as e: print(type(e).__name__, e.args, e.name, type(e.obj).__name__)
for f in (lambda: A().p, lambda: A().q, lambda: A().zz, lambda: B().valu, lambda: C().x, lambda: D().x, lambda: E().x, lambda: F().d, lambda: setattr(F(), "d", 1), lambda: getattr(A(), "k"), lambda: A().meth(), lambda: F.d, lambda: F().y, lambda: (1).foo, lambda: delattr(F(), "q"), lambda: setattr(1, "x", 2), lambda: super(F, F()).nope, lambda: F.nope, lambda: object().x, lambda: None.x, lambda: A.nope, lambda: [].x(), lambda: A().p.q): show(f)
print(hasattr(A(), "p"), getattr(A(), "p", 5))
B().valu

# Names that change behind the compiler's back: modules, builtins, defaults and classes patched at run time.
import builtins
import sys

import patched


def call():
    return patched.function(2), patched.constant


print(call(), patched.use())
patched.function = lambda x: x * 100
patched.constant = "new"
print(call(), patched.use())
setattr(patched, "function", abs)
print(call(), patched.use())
globals()["injected"] = 5
print(injected)
original = builtins.len
builtins.len = lambda value: "patched len"
print(len([1, 2]))
builtins.len = original
print(len([1, 2]))
builtins.brand_new = "everywhere"
print(brand_new)


def f(x, y=1):
    return x + y


print(f(1))
f.__defaults__ = (10,)
print(f(1))


class C:
    def m(self):
        return "m"

    def twice(self):
        return self.m() * 2


c = C()
print([c.twice() for _ in range(3)])
C.m = lambda self: "patched "
print(c.twice())
c.m = lambda: "instance "
print(c.twice(), C().twice())


class D(C):
    pass


d = D()
print(d.twice())
D.m = lambda self: "D"
print(d.twice())
del D.m
print(d.twice())
sys.modules["patched"].function = lambda x: -x
print(call())


def swap():
    global f
    f = "not a function any more"


def use():
    return f(1)


print(use())
swap()
try:
    use()
except TypeError as error:
    print(error)
del f
try:
    use()
except NameError as error:
    print(error)
int_original = int
int = str
print(int(5) + "!")
del int
print(int("5") + 1)
for name in ("range", "print_it"):
    globals()[name] = lambda *a: ["fake range", *a]
print(range(3), print_it())
del range
print(list(range(2)))
patched.__class__ = type("Loud", (type(sys),), {"__getattr__": lambda self, name: f"no {name}"})
print(patched.absent)
exec_count = 0
vars(patched)["late"] = "late"
print(patched.late, sorted(n for n in vars(patched) if not n.startswith("__")))

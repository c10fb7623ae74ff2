class X:
    T = int
    def foo[U: T](self): pass
    type A = T
    T = float
print(X.foo.__type_params__[0].__bound__, X.A.__value__, sorted(k for k in X.__dict__ if "class" in k))
class Y:
    T = int
    type A = T
    def foo[U: T](self): pass
Y.T = str
print(Y.foo.__type_params__[0].__bound__, Y.A.__value__)
import math, random
for f in (lambda: math(), lambda: random()):
    try: f()
    except TypeError as e: print(e)
def b(): import copy; copy(1)
try: b()
except TypeError as e: print(e)

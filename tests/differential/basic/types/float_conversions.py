# float() of subclasses and of objects with __float__ and __index__; exceptions classes that make none.
class Foo2(float):
    def __float__(self): return 42.0
class Foo3(float):
    def __new__(cls, value=0.): return float.__new__(cls, 2*value)
    def __float__(self): return self
class Foo4(float):
    def __float__(self): return 42
class FooStr(str):
    def __float__(self): return float(str(self)) + 1
print(float(Foo2()), float(Foo3(21)), float(FooStr('8')))
try: float(Foo4(42))
except TypeError as e: print(e)
class I:
    def __init__(s, v): s.v = v
    def __index__(s): return s.v
print(float(I(42)))
for v in (2**2000, ):
    try: float(I(v))
    except OverflowError as e: print(e)
class N:
    pass
for x in (N(), None, [1]):
    try: float(x)
    except TypeError as e: print(e)
class F5(float):
    def __float__(self): return "x"
try: float(F5(1))
except TypeError as e: print(e)
import math
print(math.floor(Foo2(1.5)), math.sqrt(Foo2(4.0)), complex(Foo2(1)), complex(1, Foo2(2)), round(Foo2(2.5)), "%f" % Foo2(1), f"{Foo2(3):.1f}")
class E(Exception):
    def __new__(cls, *args, **kwargs):
        return cls
def boring_generator(): yield
gen = boring_generator()
try: gen.throw(E)
except TypeError as e: print(e)
try: next(gen)
except StopIteration: print("stop")
def generator():
    try: yield
    except TypeError as e: print(e)
gen = generator(); next(gen)
try: gen.throw(E)
except StopIteration: print("stop")
try: raise E
except TypeError as e: print(e)

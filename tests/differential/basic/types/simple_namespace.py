from types import SimpleNamespace
n = SimpleNamespace(a=1, b=2)
print(n.__dict__, vars(n), n)
n.c = 3
print(vars(n)); vars(n)['d'] = 4; print(n.d, n)
del n.a
print(n == SimpleNamespace(**vars(n)), sorted(n.__dict__))
class S(SimpleNamespace):
    def m(self): return self.b
s = S(b=9); print(s.m(), s, s.__dict__)
try: SimpleNamespace(1)
except TypeError as e: print(e)
import copy
print(copy.copy(n), copy.deepcopy(n), n.__reduce__())

# Random: subclasses and instances that override random() and getrandbits().
import random
class A(random.Random):
    def random(self): return 0.25
class B(random.Random):
    def getrandbits(self, k): return 1
class C(random.Random):
    def random(self): return 0.25
    def getrandbits(self, k): return 1
class D(A):
    def getrandbits(self, k): return 2
class E(B):
    def random(self): return 0.5
class M:
    def random(self): return 0.75
class F(M, random.Random): pass
for k in (A, B, C, D, E, F):
    obj = k(5)
    print(k.__name__, [f.__name__ for f in (k._randbelow,)], obj.randrange(10), obj.choice('abc'), obj.uniform(0, 1), obj.sample(range(9), 2), obj.choices('xy', k=2), obj.gauss(0, 1), obj.expovariate(1.0))
a = A(5)
random.Random.random = lambda self: 0.125
try: print(a.uniform(0, 1), random.Random(3).uniform(0, 1))
finally: del random.Random.random
r = random.Random(3); r.random = lambda: 0.5
print(r.uniform(0, 1), r.choice("abcd"), r.random())
r.getrandbits = lambda k: 1
print(r.choice("abcd"), r.randrange(100), r.randbytes(3))

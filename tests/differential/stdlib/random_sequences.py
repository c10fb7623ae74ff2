import random
from random import Random
r = Random(42)
print([r.random() for _ in range(3)], [r.randint(1, 100) for _ in range(8)], [r.randrange(0, 1000, 7) for _ in range(5)], r.randrange(10), r.randrange(5, 3, -1))
print(r.choice("abcdef"), r.choices("abc", k=5), r.choices([1, 2, 3], weights=[5, 1, 1], k=6), r.choices("xy", cum_weights=[1, 4], k=6))
l = list(range(12)); r.shuffle(l); print(l)
print(r.sample(range(1000), 5), r.sample(list("abcdefghij"), 4), r.sample(["a", "b"], counts=[3, 2], k=4), r.sample(range(10**6), 30)[:4])
print(r.uniform(1, 10), r.triangular(), r.triangular(0, 10, 3), r.normalvariate(), r.gauss(5, 2), r.gauss(5, 2), r.lognormvariate(0, 0.5), r.expovariate(1.5))
print(r.vonmisesvariate(1, 4), r.gammavariate(2, 3), r.gammavariate(1, 2), r.gammavariate(0.5, 1), r.betavariate(2, 5), r.paretovariate(3), r.weibullvariate(1, 1.5))
print(r.binomialvariate(10, 0.3), r.binomialvariate(100, 0.5), r.binomialvariate(1, 0.5), r.binomialvariate(1000, 0.7), r.binomialvariate(5, 0.0), r.binomialvariate(5, 1.0))
print(r.getrandbits(100), r.randbytes(8), r._randbelow(10**20))
for s in ("hello", b"bytes", bytearray(b"ba"), 3.5, -7, 10**30, "", "\u20ac" * 100):
    q = Random(s); print(repr(s)[:20], q.random(), q.getrandbits(32))
q.seed("abc", version=1); print(q.random()); q.seed(b"abc", 1); print(q.random())
st = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(st); print(a == [r.random() for _ in range(3)], st[0], len(st[1]), st[2])
for bad in [lambda: r.choice([]), lambda: r.randint(5, 1), lambda: r.randrange(0), lambda: r.randrange(1, 10, 0), lambda: r.sample({1, 2}, 1), lambda: r.sample([1], 2), lambda: r.choices([1], weights=[0]), lambda: r.choices([1, 2], [1]), lambda: r.choices([1], 5), lambda: r.choices([1], [1], cum_weights=[1]), lambda: Random([]), lambda: r.gammavariate(0, 1), lambda: r.randrange(1.5), lambda: r.setstate((9, 1, 2)), lambda: r.sample([1, 2], k=1, counts=[1]), lambda: r.binomialvariate(-1), lambda: r.randrange(1, step=2), lambda: r.getrandbits(-1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Fixed(Random):
    def random(self): return 0.25
f = Fixed(1); print(f.uniform(0, 8), f.choices("abcd", k=2), f.triangular(0, 1), f.expovariate(1), f.choice("abc") in "abc")
random.seed(7); print(random.random(), random.randint(1, 6), random.choice([1, 2, 3]), random.sample(range(5), 2), random.gauss(0, 1), random.getrandbits(5))
import copy
c = copy.deepcopy(r); print(c.random() == r.random())
print(random.randint.__self__ is random._inst, Random.VERSION)

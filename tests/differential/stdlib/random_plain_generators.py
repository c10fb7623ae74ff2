"""Random: numbers of the class itself, and of generators whose methods somebody has replaced, shadowed or overridden."""
import random

random.seed(1234)
print([random.randint(1, 6) for _ in range(12)], [random.randrange(10) for _ in range(6)], [random.randrange(-5, 5) for _ in range(6)])
print([random.randrange(0, 100, 7) for _ in range(5)], [random.randrange(10, 0, -3) for _ in range(5)], random.randrange(2**40))
print(random.randint(-10**15, 10**15), random.randint(-10**18, 10**18), random.randint(0, 2**80), random.randint(5, 5), random.choice("abc"))
print([random.randrange(2**k) for k in range(0, 60, 7)], [random.randrange(2**k + 1) for k in range(0, 60, 7)], random.randrange(2**49, 2**50))
items = list(range(12))
random.shuffle(items)
print(items, random.sample(range(100), 6), random.sample("abcdef", 3), random.choices("xyz", k=5), random.choices("xyz", [1, 5, 1], k=5))
print(round(random.random(), 12), round(random.uniform(1, 9), 12), round(random.triangular(), 9), random.getrandbits(20))
for bad in ((5, 1), (3, 3)):
    try:
        print(random.randrange(*bad))
    except ValueError as e:
        print(e)
for call in (lambda: random.randint(6, 1), lambda: random.randrange(0), lambda: random.randrange(-3), lambda: random.randint(1.5, 2),
             lambda: random.randrange("a"), lambda: random.randint(None, 3), lambda: random.choice([]), lambda: random.randrange(1, 5, 0)):
    try:
        print(call())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
print(random.randint(True, 3) in (1, 2, 3), random.randrange(False, True))

r = random.Random(7)
before = [r.randint(1, 100) for _ in range(3)]
r.extra = 5
print(before, [r.randint(1, 100) for _ in range(3)], r.choice([1, 2, 3]))
r.getrandbits = lambda k: 1
print([r.randint(1, 100) for _ in range(3)], r.choice([1, 2, 3]), r.randrange(9))
del r.getrandbits
print([r.randint(1, 100) for _ in range(3)])
r.random = lambda: 0.5
print(r.uniform(0, 10), r.choices([1, 2, 3], k=3), r.randint(1, 100))
del r.random
r._randbelow = lambda n: n - 1
print(r.randint(1, 100), r.choice([1, 2, 3]), r.sample(range(10), 3))
del r._randbelow
r.randrange = lambda a, b: (a, b)
print(r.randint(1, 100), r.choice([1, 2, 3]))
del r.randrange
print(r.randint(1, 100))
for k in range(40):
    setattr(r, f"more{k}", k)
r.getrandbits = lambda k: 3
print(r.randint(1, 100))


class Bits(random.Random):
    calls = 0

    def getrandbits(self, k):
        Bits.calls += 1
        return super().getrandbits(k)


class Floats(random.Random):
    def random(self):
        return 0.25


class Range(random.Random):
    def randrange(self, start, stop=None, step=1):
        return "range", start, stop


for kind in (Bits, Floats, Range):
    g = kind(3)
    print(kind.__name__, g.randint(1, 50), g.choice([1, 2, 3, 4]), g.uniform(0, 4) <= 4, g.sample(range(9), 2))
print(Bits.calls)

g = random.Random(11)
first = g.randint(1, 1000)
state = g.getstate()
x = [g.randint(1, 1000), g.random(), g.randrange(50)]
g.setstate(state)
print(first, x == [g.randint(1, 1000), g.random(), g.randrange(50)])
original = random.Random._randbelow
random.Random._randbelow = lambda self, n: 0
print(g.randint(1, 1000), g.choice("abc"), random.randint(4, 9))
random.Random._randbelow = original
print(g.randint(1, 1000))
old = random.Random.randrange
random.Random.randrange = lambda self, a, b: "patched"
print(g.randint(1, 1000))
random.Random.randrange = old
print(g.randint(1, 1000))
random.Random.getrandbits = lambda self, k: 2
print(g.randrange(1, 100), g.choice("abcd"))
del random.Random.getrandbits
print(g.randrange(1, 100))
random.Random.__getattribute__ = lambda self, name: (lambda *a: 7) if name == "getrandbits" else object.__getattribute__(self, name)
print(g.randrange(1, 100))
del random.Random.__getattribute__
print(g.randrange(1, 100))

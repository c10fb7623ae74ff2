# Overrides every hook of random. Generated from abi/ by abi/gen/main.py.
import random

from overriding import *

override(random.Random, 'seed', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.seed(3), obj.random(), obj.getrandbits(8)))
override(random.Random, 'getstate', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.getstate()[0], obj.__reduce__()[2][0]), gives=lambda: (9, (), None))
override(random.Random, 'setstate', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.__setstate__(obj.getstate()), obj.random()))
override(random.Random, 'randbytes', 'method', make=lambda cls: cls(5),
         use=lambda obj: obj.randbytes(4), gives=lambda: b'own')
override(random.Random, 'randrange', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.randint(1, 6), obj.randrange(3)), gives=lambda: 'range')
override(random.Random, 'choice', 'method', make=lambda cls: cls(5),
         use=lambda obj: obj.choice('abc'), gives=lambda: 'chosen')
override(random.Random, 'uniform', 'method', make=lambda cls: cls(5),
         use=lambda obj: obj.uniform(1, 2), gives=lambda: 0.5)
override(random.Random, 'normalvariate', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.lognormvariate(0, 1), obj.normalvariate(0, 1)), gives=lambda: 0.0)
override(random.Random, 'gammavariate', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.betavariate(2, 3), obj.gammavariate(1, 1)), gives=lambda: 1.0)

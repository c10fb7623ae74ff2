# Overrides every hook of _random. Generated from abi/ by abi/gen/main.py.
import _random

from overriding import *

override(_random.Random, 'getrandbits', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.random(), obj.getrandbits(3)), gives=lambda: 1)
override(_random.Random, 'random', 'method', make=lambda cls: cls(5),
         use=lambda obj: (obj.random(), obj.getrandbits(3)), gives=lambda: 0.25)

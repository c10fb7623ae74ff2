# Overrides every hook of _weakrefset. Generated from abi/ by abi/gen/main.py.
import _weakrefset

from overriding import *

override(_weakrefset.WeakSet, '__contains__', 'method', make=lambda cls: cls([io]),
         use=lambda obj: (io in obj, obj.issubset([io]), obj == {io}), gives=lambda: True)
override(_weakrefset.WeakSet, 'add', 'method', make=lambda cls: cls([io]),
         use=lambda obj: (obj.update([types]), obj.__ior__([types]) is obj, len(obj)), gives=lambda: None)
override(_weakrefset.WeakSet, 'discard', 'method', make=lambda cls: cls([io]),
         use=lambda obj: (outcome(lambda: obj.__isub__([io]) is obj), len(obj)), gives=lambda: None)

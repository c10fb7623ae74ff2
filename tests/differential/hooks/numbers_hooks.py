# Overrides every hook of numbers. Generated from abi/ by abi/gen/main.py.
import numbers

from overriding import *

override(numbers.Complex, '__add__', 'method', make=lambda cls: concrete(cls, __radd__=lambda self, other: 'radd', __neg__=lambda self: 5),
         use=lambda obj: (obj - 3, obj + 1), gives=lambda: 'sum')
override(numbers.Complex, '__neg__', 'method', make=lambda cls: concrete(cls, __radd__=lambda self, other: 'radd', __neg__=lambda self: 5),
         use=lambda obj: outcome(lambda: 3 - obj), gives=lambda: 10)
override(numbers.Complex, '__eq__', 'method', make=lambda cls: concrete(cls, __radd__=lambda self, other: 'radd', __neg__=lambda self: 5),
         use=lambda obj: (bool(obj), obj != 0), gives=lambda: True)
override(numbers.Real, '__float__', 'method', make=lambda cls: concrete(cls, __mod__=lambda self, other: 'mod', __float__=lambda self: 2.5),
         use=lambda obj: (complex(obj), float(obj)), gives=lambda: 1.5)
override(numbers.Real, '__floordiv__', 'method', make=lambda cls: concrete(cls, __mod__=lambda self, other: 'mod', __float__=lambda self: 2.5),
         use=lambda obj: divmod(obj, 2), gives=lambda: 'floor')
override(numbers.Rational, 'numerator', 'property', make=lambda cls: concrete(cls, __float__=lambda self: 0.0),
         use=lambda obj: outcome(lambda: __import__('numbers').Rational.__float__(obj)), gives=lambda: 6)
override(numbers.Rational, 'denominator', 'property', make=lambda cls: concrete(cls, __float__=lambda self: 0.0),
         use=lambda obj: outcome(lambda: __import__('numbers').Rational.__float__(obj)), gives=lambda: 4)
override(numbers.Integral, '__int__', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: (int(obj), obj.__index__(), obj.numerator, obj.denominator, obj.__float__()), gives=lambda: 12)

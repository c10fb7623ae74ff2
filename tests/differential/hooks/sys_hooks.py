# Overrides every hook of sys. Generated from abi/ by abi/gen/main.py.
import sys

from overriding import *

override_function(sys, 'breakpointhook', use=lambda obj: breakpoint(3, key=4) if obj.breakpointhook is not obj.__breakpointhook__ else None, gives=lambda: 'paused')
override_function(sys, 'unraisablehook', use=lambda obj: types.new_class('Loud', (), {}, lambda body: body.update(__del__=lambda self: 1 / 0))(), gives=lambda: None)

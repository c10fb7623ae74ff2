# Overrides every hook of warnings. Generated from abi/ by abi/gen/main.py.
import warnings

from overriding import *

override_function(warnings, 'showwarning', use=lambda obj: (obj.simplefilter('always'), obj.warn('careful')), gives=lambda: None)
override_function(warnings, 'formatwarning', use=lambda obj: (obj.simplefilter('always'), obj.formatwarning('careful', UserWarning, 'f.py', 1, 'x')), gives=lambda: 'formatted')

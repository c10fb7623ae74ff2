# Overrides every hook of os. Generated from abi/ by abi/gen/main.py.
import os

from overriding import *

override(os.PathLike, '__fspath__', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: (outcome(__import__('os').fspath, obj), outcome(lambda: __import__('os').path.join(obj, 'x'))), gives=lambda: 'path')
override(os.PathLike, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj)), gives=lambda: True)

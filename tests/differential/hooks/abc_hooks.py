# Overrides every hook of abc. Generated from abi/ by abi/gen/main.py.
import abc

from overriding import *

override(abc.ABCMeta, 'register', 'method', make=lambda cls: cls('Made', (), {}),
         use=lambda obj: (obj.register(int), issubclass(int, obj)))
override(abc.ABCMeta, '__instancecheck__', 'method', make=lambda cls: cls('Made', (), {}),
         use=lambda obj: (isinstance(3, obj), isinstance(obj(), obj)))
override(abc.ABCMeta, '__subclasscheck__', 'method', make=lambda cls: cls('Made', (), {}),
         use=lambda obj: (issubclass(int, obj), isinstance(3, obj)))

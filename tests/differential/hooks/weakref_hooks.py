# Overrides every hook of weakref. Generated from abi/ by abi/gen/main.py.
import weakref

from overriding import *

override(weakref.WeakMethod, '__call__', 'method', make=lambda cls: cls(__import__('abc').ABC.register),
         use=lambda obj: obj() is None, gives=lambda: 'called')
override(weakref.WeakValueDictionary, '_commit_removals', 'method', make=lambda cls: cls(a=types),
         use=lambda obj: (len(obj), 'a' in obj, sorted(obj)))
override(weakref.WeakValueDictionary, '__getitem__', 'method', make=lambda cls: cls(a=types),
         use=lambda obj: (obj['a'], obj.get('a'), list(obj.values())), gives=lambda: 'item')
override(weakref.WeakValueDictionary, '__setitem__', 'method', make=lambda cls: cls(a=types),
         use=lambda obj: (obj.update(b=types), sorted(obj)), gives=lambda: None)
override(weakref.WeakKeyDictionary, '__getitem__', 'method', make=lambda cls: cls({types: 1}),
         use=lambda obj: (obj[types], obj.get(types)), gives=lambda: 'item')
override(weakref.WeakKeyDictionary, '__setitem__', 'method', make=lambda cls: cls({types: 1}),
         use=lambda obj: (obj.setdefault(io, 2), obj.update({types: 3}), len(obj)), gives=lambda: None)

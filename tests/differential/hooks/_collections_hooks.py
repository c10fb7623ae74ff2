# Overrides every hook of _collections. Generated from abi/ by abi/gen/main.py.
import _collections

from overriding import *

override(_collections.deque, '__iter__', 'method', make=lambda cls: cls('ab'),
         use=lambda obj: (list(obj), tuple(obj), 'a' in obj, sorted(obj)), gives=lambda: iter('xy'))
override(_collections.deque, '__len__', 'method', make=lambda cls: cls('ab'),
         use=lambda obj: (len(obj), bool(obj), list(obj)), gives=lambda: 0)
override(_collections.deque, 'append', 'method', make=lambda cls: cls('ab'),
         use=lambda obj: (obj.append('z'), list(obj)), gives=lambda: None)
override(_collections.deque, '__copy__', 'method', make=lambda cls: cls('ab'),
         use=lambda obj: __import__('copy').copy(obj), gives=lambda: 'copied')
override(_collections.deque, '__reversed__', 'method', make=lambda cls: cls('ab'),
         use=lambda obj: list(reversed(obj)), gives=lambda: iter('r'))
override(_collections.defaultdict, '__missing__', 'method', make=lambda cls: cls(list, a=1),
         use=lambda obj: (obj['b'], obj.get('c'), 'd' in obj, obj['a'], sorted(obj)), gives=lambda: 'made')
override(_collections.defaultdict, '__copy__', 'method', make=lambda cls: cls(list, a=1),
         use=lambda obj: sorted(__import__('copy').copy(obj)), gives=lambda: {'copied': 1})
override(_collections.defaultdict, '__reduce__', 'method', make=lambda cls: cls(list, a=1),
         use=lambda obj: sorted(__import__('copy').deepcopy(obj)), gives=lambda: (dict, ({'reduced': 1},)))
override(_collections.OrderedDict, '__iter__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (list(obj), list(obj.keys()), list(obj.items()), obj == {'a': 1}), gives=lambda: iter('z'))
override(_collections.OrderedDict, '__setitem__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.__setitem__('b', 2), obj.update(c=3), obj.setdefault('d', 4), list(obj)))
override(_collections.OrderedDict, '__delitem__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.pop('a'), list(obj)))
override(_collections.OrderedDict, 'pop', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.popitem(), list(obj)), gives=lambda: 9)
override(_collections.OrderedDict, 'items', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (repr(obj), list(obj.items()), obj.copy()), gives=lambda: [('i', 1)])
override(_collections.OrderedDict, 'update', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.update(b=2), sorted(obj)), gives=lambda: None)
override(_collections.OrderedDict, 'move_to_end', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.move_to_end('a'), obj.popitem(last=False)), gives=lambda: None)

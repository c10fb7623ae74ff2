# Overrides every hook of collections. Generated from abi/ by abi/gen/main.py.
import collections

from overriding import *

override(collections.Counter, '__missing__', 'method', make=lambda cls: cls('abca'),
         use=lambda obj: (obj['a'], obj['z'], (obj + type(obj)('zz')).total()), gives=lambda: 7)
override(collections.Counter, 'update', 'method', make=lambda cls: cls('abca'),
         use=lambda obj: (sorted(obj), obj.update('q'), obj['q']), gives=lambda: None)
override(collections.Counter, '_keep_positive', 'method', make=lambda cls: cls('abca'),
         use=lambda obj: (sorted((+obj).elements()), sorted(obj.elements())))
override(collections.ChainMap, '__missing__', 'method', make=lambda cls: cls({'a': 1}, {'b': 2}),
         use=lambda obj: (obj['a'], obj['z'], obj.get('z', 5), 'z' in obj), gives=lambda: 'missing')
override(collections.ChainMap, '__getitem__', 'method', make=lambda cls: cls({'a': 1}, {'b': 2}),
         use=lambda obj: (obj.get('a'), obj.pop('a'), list(obj.values()), obj == {'b': 2}), gives=lambda: 8)
override(collections.ChainMap, '__iter__', 'method', make=lambda cls: cls({'a': 1}, {'b': 2}),
         use=lambda obj: (list(obj), len(obj), sorted(obj.items())), gives=lambda: iter('b'))
override(collections.ChainMap, '__contains__', 'method', make=lambda cls: cls({'a': 1}, {'b': 2}),
         use=lambda obj: (obj.get('b'), 'b' in obj), gives=lambda: False)
override(collections.ChainMap, 'new_child', 'method', make=lambda cls: cls({'a': 1}, {'b': 2}),
         use=lambda obj: (len(obj.new_child().maps), type(obj.new_child({'k': 1}))))
override(collections.UserDict, '__len__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (len(obj), bool(obj), len(obj.items())), gives=lambda: 0)
override(collections.UserDict, '__getitem__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj['a'], obj.get('a'), obj.setdefault('a', 2), list(obj.values()), obj.pop('a')), gives=lambda: 5)
override(collections.UserDict, '__setitem__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.update(b=2), obj.setdefault('c', 3), sorted(obj.data), (obj | {'d': 4}).data))
override(collections.UserDict, '__delitem__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.pop('a'), obj.clear(), obj.data))
override(collections.UserDict, '__iter__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (list(obj), list(obj.items()), obj == {'a': 1}), gives=lambda: iter(['a']))
override(collections.UserDict, '__contains__', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: ('a' in obj, obj.get('a'), obj.get('z', 1)), gives=lambda: False)
override(collections.UserDict, 'copy', 'method', make=lambda cls: cls(a=1),
         use=lambda obj: (obj.copy(), __import__('copy').copy(obj)), gives=lambda: 'copied')
override(collections.UserList, '__len__', 'method', make=lambda cls: cls([3, 1]),
         use=lambda obj: (len(obj), bool(obj), list(reversed(obj))), gives=lambda: 1)
override(collections.UserList, '__getitem__', 'method', make=lambda cls: cls([3, 1]),
         use=lambda obj: (obj[0], list(obj), obj.index(1), obj.pop()))
override(collections.UserList, '__setitem__', 'method', make=lambda cls: cls([3, 1]),
         use=lambda obj: (obj.__setitem__(0, 7), obj.reverse(), obj.sort(), obj.data), gives=lambda: None)
override(collections.UserList, 'append', 'method', make=lambda cls: cls([3, 1]),
         use=lambda obj: (obj.append(2), obj.data, obj.extend([4]), (obj + [5]).data), gives=lambda: None)
override(collections.UserList, 'insert', 'method', make=lambda cls: cls([3, 1]),
         use=lambda obj: (obj.append(2), obj.insert(0, 9), obj.data), gives=lambda: None)
override(collections.UserString, '__str__', 'method', make=lambda cls: cls('text'),
         use=lambda obj: (str(obj), f'{obj}', '%s' % obj, repr(obj)), gives=lambda: 'shown')
override(collections.UserString, '__eq__', 'method', make=lambda cls: cls('text'),
         use=lambda obj: (obj == 'text', obj != 'text', obj in ['text']), gives=lambda: False)
override(collections.UserString, '__contains__', 'method', make=lambda cls: cls('text'),
         use=lambda obj: ('x' in obj, obj.count('t')), gives=lambda: True)
override(collections.UserString, '__len__', 'method', make=lambda cls: cls('text'),
         use=lambda obj: (len(obj), bool(obj), obj.upper().data, list(reversed(obj))), gives=lambda: 2)
override(collections.UserString, '__getitem__', 'method', make=lambda cls: cls('text'),
         use=lambda obj: (obj[0], list(obj)[:2], obj.find('x')))

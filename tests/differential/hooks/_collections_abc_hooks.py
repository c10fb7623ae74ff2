# Overrides every hook of _collections_abc. Generated from abi/ by abi/gen/main.py.
import _collections_abc

from overriding import *

override(_collections_abc.Hashable, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Awaitable, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Coroutine, 'throw', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: obj.close())
override(_collections_abc.Coroutine, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.AsyncIterable, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.AsyncIterator, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.AsyncGenerator, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Iterable, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Iterator, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Reversible, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Generator, 'send', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: (next(obj), obj.__next__(), obj is iter(obj)), gives=lambda: 'sent')
override(_collections_abc.Generator, 'throw', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: obj.close(), gives=lambda: None)
override(_collections_abc.Generator, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Sized, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Container, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Collection, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Buffer, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Callable, '__subclasshook__', 'classmethod', make=lambda cls: cls,
         use=lambda obj: (isinstance(3, obj), issubclass(str, obj), issubclass(obj, obj)), gives=lambda: True)
override(_collections_abc.Set, '__le__', 'method', make=lambda cls: concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: (obj <= {'a', 'b'}, obj == {'a', 'b'}, obj < {'a', 'b', 'c'}, obj >= {'a'}), gives=lambda: True)
override(_collections_abc.Set, '_from_iterable', 'classmethod', make=lambda cls: concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: ((obj & {'a'}), (obj | {'c'}), (obj - {'a'}), (obj ^ {'a'}), ({'a', 'z'} - obj)), gives=lambda: {'made'})
override(_collections_abc.Set, 'isdisjoint', 'method', make=lambda cls: concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: obj.isdisjoint('xyz'), gives=lambda: 'no')
override(_collections_abc.Set, '_hash', 'method', make=lambda cls: concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: obj._hash() == hash(frozenset('ab')), gives=lambda: 1)
override(_collections_abc.MutableSet, 'add', 'method', make=lambda cls: concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: (obj.__ior__({'z'}), obj.__ixor__({'y'})), gives=lambda: None)
override(_collections_abc.MutableSet, 'discard', 'method', make=lambda cls: concrete(cls, __contains__=lambda self, x: x in 'ab', __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: (obj.remove('a'), obj.pop(), obj.__isub__({'b'}), obj.__iand__({'a'})), gives=lambda: None)
override(_collections_abc.Mapping, '__getitem__', 'method', make=lambda cls: concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: (obj.get('a'), 'a' in obj, list(obj.items()), list(obj.values()), obj == {'a': 1, 'b': 1}), gives=lambda: 1)
override(_collections_abc.Mapping, '__contains__', 'method', make=lambda cls: concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: ('z' in obj.keys(), 'z' in obj), gives=lambda: True)
override(_collections_abc.Mapping, 'keys', 'method', make=lambda cls: concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2),
         use=lambda obj: (list(obj.keys()), list(obj)), gives=lambda: ['k'])
override(_collections_abc.MutableMapping, '__setitem__', 'method', make=lambda cls: concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2, __getitem__=lambda self, key: {'a': 1}[key]),
         use=lambda obj: (obj.update(x=1), obj.update([('y', 2)]), obj.setdefault('z', 3), obj.setdefault('a', 3)), gives=lambda: None)
override(_collections_abc.MutableMapping, '__delitem__', 'method', make=lambda cls: concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2, __getitem__=lambda self, key: {'a': 1}[key]),
         use=lambda obj: (obj.pop('a'), obj.popitem(), obj.pop('q', 'none')), gives=lambda: None)
override(_collections_abc.MutableMapping, 'popitem', 'method', make=lambda cls: concrete(cls, __iter__=lambda self: iter('ab'), __len__=lambda self: 2, __getitem__=lambda self, key: {'a': 1}[key]),
         use=lambda obj: obj.popitem(), gives=lambda: (1, 2))
override(_collections_abc.Sequence, '__getitem__', 'method', make=lambda cls: concrete(cls, __len__=lambda self: 3),
         use=lambda obj: (obj[0], list(reversed(obj))), gives=lambda: 'b')
override(_collections_abc.Sequence, '__iter__', 'method', make=lambda cls: concrete(cls, __getitem__=lambda self, at: 'abc'[at]),
         use=lambda obj: (list(obj), obj.count('i'), 'i' in obj), gives=lambda: iter('ii'))
override(_collections_abc.MutableSequence, '__setitem__', 'method', make=lambda cls: concrete(cls, __len__=lambda self: 3, __getitem__=lambda self, at: 'abc'[at]),
         use=lambda obj: obj.reverse(), gives=lambda: None)
override(_collections_abc.MutableSequence, '__delitem__', 'method', make=lambda cls: concrete(cls, __len__=lambda self: 3, __getitem__=lambda self, at: 'abc'[at]),
         use=lambda obj: (obj.pop(), obj.remove('a')), gives=lambda: None)
override(_collections_abc.MutableSequence, 'insert', 'method', make=lambda cls: concrete(cls, __len__=lambda self: 3, __getitem__=lambda self, at: 'abc'[at]),
         use=lambda obj: (obj.append('x'), obj.extend('yz'), obj.__iadd__(['w'])), gives=lambda: None)
override(_collections_abc.MutableSequence, 'append', 'method', make=lambda cls: concrete(cls, __len__=lambda self: 3, __getitem__=lambda self, at: 'abc'[at]),
         use=lambda obj: (obj.extend('yz'), obj.__iadd__('w')), gives=lambda: None)

# Overrides every hook of enum. Generated from abi/ by abi/gen/main.py.
import enum

from overriding import *

override(enum.EnumType, '__call__', 'method', make=lambda cls: enumeration(cls),
         use=lambda obj: outcome(obj, 1), gives=lambda: 'called')
override(enum.EnumType, '__contains__', 'method', make=lambda cls: enumeration(cls),
         use=lambda obj: 1 in obj, gives=lambda: 'yes')
override(enum.EnumType, '__getitem__', 'method', make=lambda cls: enumeration(cls),
         use=lambda obj: obj['A'], gives=lambda: 'item')
override(enum.EnumType, '__iter__', 'method', make=lambda cls: enumeration(cls),
         use=lambda obj: list(obj), gives=lambda: iter('z'))
override(enum.EnumType, '__len__', 'method', make=lambda cls: enumeration(cls),
         use=lambda obj: (len(obj), bool(obj)), gives=lambda: 5)
override(enum.Enum, '__init__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: [m.value for m in obj], gives=lambda: None)
override(enum.Enum, '_generate_next_value_', 'staticmethod', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: [m.value for m in obj], gives=lambda: 'next')
override(enum.Enum, '_missing_', 'classmethod', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (obj(1), outcome(obj, 9), outcome(lambda: obj['A'])))
override(enum.Enum, '__repr__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (repr(obj.A), repr([obj.B])), gives=lambda: 'repr')
override(enum.Enum, '__str__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (str(obj.A), f'{obj.A}', '%s' % obj.B), gives=lambda: 'str')
override(enum.Enum, '__dir__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: dir(obj.A), gives=lambda: ['own'])
override(enum.Enum, '__format__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (f'{obj.A:>3}', format(obj.A), '{}'.format(obj.B), str(obj.A)), gives=lambda: 'format')
override(enum.Enum, '__hash__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (obj.A in {obj.A: 1}, len({obj.A, obj.B})), gives=lambda: 1)
override(enum.Enum, '__reduce_ex__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: __import__('copy').copy(obj.A) is obj.A, gives=lambda: 'reduced')
override(enum.Enum, '__deepcopy__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: __import__('copy').deepcopy(obj.A) is obj.A, gives=lambda: 'deep')
override(enum.Enum, 'name', 'property', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (obj.A.name, str(obj.A)), gives=lambda: 'named')
override(enum.Enum, 'value', 'property', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (obj.A.value, obj(1), repr(obj.A)), gives=lambda: 'valued')
override(enum.StrEnum, '_generate_next_value_', 'staticmethod', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: [m.value for m in obj], gives=lambda: 'next')
override(enum.Flag, '_generate_next_value_', 'staticmethod', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: [m.value for m in obj])
override(enum.Flag, '_missing_', 'classmethod', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (obj(3), outcome(obj, 9), obj(0)))
override(enum.Flag, '__contains__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: obj.A in obj(3), gives=lambda: False)
override(enum.Flag, '__iter__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (list(obj(3)), len(obj(3)), repr(obj(3))), gives=lambda: iter('z'))
override(enum.Flag, '__bool__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (bool(obj.A), bool(obj(0))), gives=lambda: False)
override(enum.Flag, '__or__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: (obj.A | obj.B, 1 | obj.B if issubclass(obj, int) else None), gives=lambda: 'or')
override(enum.Flag, '__invert__', 'method', make=lambda cls: cls('Made', 'A B'),
         use=lambda obj: ~obj.A, gives=lambda: 'inverted')

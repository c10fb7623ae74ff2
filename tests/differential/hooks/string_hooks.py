# Overrides every hook of string. Generated from abi/ by abi/gen/main.py.
import string

from overriding import *

override(string.Template, '__init__', 'method', make=lambda cls: cls('$a and ${b}'),
         use=lambda obj: (outcome(lambda: obj.template), outcome(lambda: obj.safe_substitute(a=1))))
override(string.Template, 'substitute', 'method', make=lambda cls: cls('$a and ${b}'),
         use=lambda obj: obj.substitute(a=1, b=2), gives=lambda: 'substituted')
override(string.Formatter, 'vformat', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: 'vformatted')
override(string.Formatter, '_vformat', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: ('inner', False))
override(string.Formatter, 'get_value', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: 'value')
override(string.Formatter, 'check_unused_args', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: None)
override(string.Formatter, 'format_field', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: 'formatted')
override(string.Formatter, 'convert_field', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: 'conv')
override(string.Formatter, 'parse', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: [('text ', '0', '', None)])
override(string.Formatter, 'get_field', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n'), gives=lambda: ('field', 0))

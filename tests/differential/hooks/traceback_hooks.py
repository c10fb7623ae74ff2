# Overrides every hook of traceback. Generated from abi/ by abi/gen/main.py.
import traceback

from overriding import *

override(traceback.FrameSummary, 'line', 'property', make=lambda cls: cls('f.py', 3, 'g', lookup_line=False),
         use=lambda obj: (obj[3], list(obj)[:3]), gives=lambda: 'own line')
override(traceback.StackSummary, 'format_frame_summary', 'method', make=lambda cls: cls.from_list([('f.py', 1, 'g', 'h()'), ('f.py', 2, 'i', 'j()')]),
         use=lambda obj: obj.format(), gives=lambda: '  frame\n')
override(traceback.StackSummary, 'format', 'method', make=lambda cls: cls.from_list([('f.py', 1, 'g', 'h()'), ('f.py', 2, 'i', 'j()')]),
         use=lambda obj: __import__('traceback').format_list(list(obj)) == obj.format(), gives=lambda: ['own'])
override(traceback.TracebackException, '__str__', 'method', make=lambda cls: cls(ValueError, ValueError('no'), None),
         use=lambda obj: (str(obj), list(obj.format())), gives=lambda: 'shown')
override(traceback.TracebackException, 'format_exception_only', 'method', make=lambda cls: cls(ValueError, ValueError('no'), None),
         use=lambda obj: (list(obj.format()), list(obj.format_exception_only())), gives=lambda: iter(['only\n']))
override(traceback.TracebackException, 'format', 'method', make=lambda cls: cls(ValueError, ValueError('no'), None),
         use=lambda obj: (obj.print(file=io.StringIO()), list(obj.format())), gives=lambda: iter(['formatted\n']))

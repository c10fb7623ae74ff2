# Overrides every hook of _io. Generated from abi/ by abi/gen/main.py.
import _io

from overriding import *

override(_io._IOBase, '__iter__', 'method', make=lambda cls: cls(),
         use=lambda obj: (list(obj), obj.readlines()), gives=lambda: iter([b'it']))
override(_io._IOBase, '__next__', 'method', make=lambda cls: cls(),
         use=lambda obj: outcome(next, obj), gives=lambda: b'next')
override(_io._IOBase, '__del__', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.closed)
override(_io._IOBase, 'seek', 'method', make=lambda cls: cls(),
         use=lambda obj: (outcome(obj.tell), outcome(lambda: obj.seek(1))), gives=lambda: 4)
override(_io._IOBase, 'tell', 'method', make=lambda cls: cls(),
         use=lambda obj: outcome(obj.truncate), gives=lambda: 4)
override(_io._IOBase, 'flush', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.close(), obj.closed))
override(_io._IOBase, 'close', 'method', make=lambda cls: cls(),
         use=lambda obj: (entered(obj, type), obj.closed))
override(_io._IOBase, 'seekable', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.seekable(), outcome(obj._checkSeekable)), gives=lambda: True)
override(_io._IOBase, 'readable', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.readable(), outcome(obj._checkReadable)), gives=lambda: True)
override(_io._IOBase, 'writable', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.writable(), outcome(obj._checkWritable), outcome(lambda: obj.writelines([b'x']))), gives=lambda: True)
override(_io._IOBase, 'fileno', 'method', make=lambda cls: cls(),
         use=lambda obj: outcome(obj.fileno), gives=lambda: 5)
override(_io._IOBase, 'isatty', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.isatty(), gives=lambda: True)
override(_io._IOBase, '__enter__', 'method', make=lambda cls: cls(),
         use=lambda obj: entered(obj, type), gives=lambda: 'entered')
override(_io._IOBase, '__exit__', 'method', make=lambda cls: cls(),
         use=lambda obj: (entered(obj, type), obj.closed), gives=lambda: None)
override(_io._IOBase, 'readline', 'method', make=lambda cls: cls(),
         use=lambda obj: (obj.readlines(), list(obj)), gives=lambda: b'')
override(_io._IOBase, 'closed', 'property', make=lambda cls: cls(),
         use=lambda obj: (outcome(obj.readline), outcome(obj.flush), outcome(lambda: entered(obj, type))), gives=lambda: True)
override(_io._RawIOBase, 'read', 'method', make=lambda cls: raw_stream(cls),
         use=lambda obj: (obj.readall(), obj.readline(), obj.readlines()), gives=lambda: b'')
override(_io._RawIOBase, 'readall', 'method', make=lambda cls: raw_stream(cls),
         use=lambda obj: (obj.read(), obj.read(-1)), gives=lambda: b'all')
override(_io._RawIOBase, 'readinto', 'method', make=lambda cls: raw_stream(cls),
         use=lambda obj: (obj.read(4), obj.readline(), obj.read()), gives=lambda: 0)
override(_io._RawIOBase, 'write', 'method', make=lambda cls: raw_stream(cls),
         use=lambda obj: (obj.write(b'x'), obj.writelines([b'y', b'z']), __import__('io').BufferedWriter(obj).write(b'w')), gives=lambda: 1)
override(_io._BufferedIOBase, 'read', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: (outcome(lambda: obj.readinto(bytearray(3))), outcome(lambda: obj.read(1))), gives=lambda: b'x')
override(_io._BufferedIOBase, 'read1', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: outcome(lambda: obj.readinto1(bytearray(3))), gives=lambda: b'x')
override(_io._BufferedIOBase, 'write', 'method', make=lambda cls: concrete(cls),
         use=lambda obj: outcome(lambda: obj.writelines([b'y', b'z'])), gives=lambda: 1)
override(_io._TextIOBase, 'read', 'method', make=lambda cls: cls(),
         use=lambda obj: outcome(obj.read), gives=lambda: 'x')
override(_io._TextIOBase, 'readline', 'method', make=lambda cls: cls(),
         use=lambda obj: (outcome(lambda: list(obj)), outcome(obj.readlines)), gives=lambda: '')
override(_io._TextIOBase, 'write', 'method', make=lambda cls: cls(),
         use=lambda obj: outcome(lambda: print('printed', file=obj)), gives=lambda: 1)
override(_io._TextIOBase, 'encoding', 'property', make=lambda cls: cls(),
         use=lambda obj: obj.encoding, gives=lambda: 'own')
override(_io._TextIOBase, 'newlines', 'property', make=lambda cls: cls(),
         use=lambda obj: obj.newlines, gives=lambda: 'own')
override(_io._TextIOBase, 'errors', 'property', make=lambda cls: cls(),
         use=lambda obj: obj.errors, gives=lambda: 'own')
override(_io.BytesIO, 'readable', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: io.BufferedReader(obj).read(3), gives=lambda: True)
override(_io.BytesIO, 'close', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: (entered(obj, type), obj.closed))
override(_io.BytesIO, 'flush', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: io.TextIOWrapper(obj, 'ascii').flush(), gives=lambda: None)
override(_io.BytesIO, 'write', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: (obj.write(b'x'), obj.writelines([b'y']), obj.getvalue()), gives=lambda: 1)
override(_io.BytesIO, 'readinto', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: io.BufferedReader(obj).read(3))
override(_io.BytesIO, 'readline', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: (obj.readlines(), list(obj)), gives=lambda: b'')
override(_io.BytesIO, 'read', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: (obj.read(2), obj.readline(), list(obj)), gives=lambda: b'r')
override(_io.BytesIO, 'getvalue', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: obj.getvalue(), gives=lambda: b'own')
override(_io.BytesIO, 'seek', 'method', make=lambda cls: cls(b'one\ntwo\nthree'),
         use=lambda obj: (io.TextIOWrapper(obj, 'ascii').seek(0), obj.tell()))
override(_io.TextIOWrapper, 'write', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: (print('printed', file=obj), obj.writelines(['y'])), gives=lambda: 1)
override(_io.TextIOWrapper, 'read', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: (obj.read(2), obj.readline(), list(obj)), gives=lambda: 'r')
override(_io.TextIOWrapper, 'readline', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: (obj.readlines(), list(obj)), gives=lambda: '')
override(_io.TextIOWrapper, 'flush', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: (obj.close(), obj.closed))
override(_io.TextIOWrapper, 'close', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: (entered(obj, type), obj.closed))
override(_io.TextIOWrapper, 'readable', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: outcome(obj.read), gives=lambda: False)
override(_io.TextIOWrapper, 'encoding', 'method', make=lambda cls: cls(io.BytesIO(b'one\ntwo'), 'ascii'),
         use=lambda obj: obj.encoding, gives=lambda: 'own')
override(_io.StringIO, 'close', 'method', make=lambda cls: cls('one\ntwo\nthree'),
         use=lambda obj: (entered(obj, type), obj.closed))
override(_io.StringIO, 'getvalue', 'method', make=lambda cls: cls('one\ntwo\nthree'),
         use=lambda obj: obj.getvalue(), gives=lambda: 'own')
override(_io.StringIO, 'read', 'method', make=lambda cls: cls('one\ntwo\nthree'),
         use=lambda obj: (obj.read(2), obj.readline(), list(obj)), gives=lambda: 'r')
override(_io.StringIO, 'readline', 'method', make=lambda cls: cls('one\ntwo\nthree'),
         use=lambda obj: (obj.readlines(), list(obj)), gives=lambda: '')
override(_io.StringIO, 'write', 'method', make=lambda cls: cls('one\ntwo\nthree'),
         use=lambda obj: (print('printed', file=obj), obj.writelines(['y']), obj.getvalue()), gives=lambda: 1)

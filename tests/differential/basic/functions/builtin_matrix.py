# Builtin functions and constructors with wrong and right arguments.
import sys
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, '|', e)
# imports and sys.modules
t(lambda: __import__('math', {}).__name__)
t(lambda: __import__('os.path', {}, {}, []).__name__)
t(lambda: __import__('os.path', {}, {}, ['join']).__name__)
t(lambda: __import__('', {}))
t(lambda: __import__(5))
t(lambda: __import__('x', {}, {}, [], -1))
t(lambda: __import__('x', {}, {}, [], 1))
t(lambda: __import__('x', {'__package__': 'pk'}, {}, [], 1))
sys.modules['fakemod'] = None
try:
    import fakemod
except ImportError as e: print(type(e), e, e.name)
import math
try: del math.nope
except AttributeError as e: print(e, e.name, e.obj is math)
try: math.nope2
except AttributeError as e: print(e, e.name, e.obj is math)
e = ValueError('x')
t(e.add_note, 5); t(e.add_note); e.__notes__ = 5; t(e.add_note, 'x')
class Foo: pass
try: del Foo.x
except AttributeError as e: print(e, e.name)
try: del Foo().x
except AttributeError as e: print(e, e.name)
try: Foo().x = 1; 5 .x = 1
except AttributeError as e: print(e, e.name)
B = 10**30
def ss(o, i, v): o[i] = v
def dd(o, i): del o[i]
for o in ['abc', (1,2), b'ab', [1,2], bytearray(b'ab'), range(3), {1:2}, {1}, None, 5, object()]:
    for i in (B, 0, 'k', slice(0,1), 1.5, None, -9):
        t(lambda: o[i]); t(ss, o, i, 1); t(dd, o, i)
# print / sum / min / max / round / zip
t(print, 1, 2, sep=5); t(print, end=5); t(print, file=5); t(print, x=1); t(print, 1, sep=None, end='|\n', flush=True)
t(sum, 5); t(sum, ['a']); t(sum, ['a'], ''); t(sum, [b'a'], b''); t(sum, [bytearray()], bytearray()); t(sum, [[1],[2]], []); t(sum, [0.1]*10); t(sum, [1, 2.5, 3j]); t(sum, [10**20, 0.5]); t(sum, [1e100, 1.0, -1e100]); t(sum, [True, 2], start=10); t(sum); t(sum, [float('inf'), float('-inf')])
t(min); t(max, []); t(max, [], default=5); t(max, 1, 2, default=3); t(min, [3,1,2], key=lambda x: -x); t(max, 1); t(min, 1, 'a'); t(max, 'abc', key=5); t(min, x=1); t(max, [1, 2], key=None)
t(round, 2.5); t(round, 3.5); t(round, 2.675, 2); t(round, 1234, -2); t(round, 1250, -2); t(round, 1.5, None); t(round, 'a'); t(round, 1e300, 2); t(round, float('nan')); t(round, float('inf')); t(round, 5, 1.5); t(round, 12345678901234567890, -10); t(round, -0.5); t(round, 0.5, 0); t(round, 1e22, -22); t(round, True); t(round, 15, -1); t(round, 25, -1)
t(lambda: list(zip([1,2],[3], strict=True))); t(lambda: list(zip([1],[3,4], strict=True))); t(lambda: list(zip([1],[2],[3,4],strict=True))); t(lambda: list(zip([1,2],[3,4],[5],strict=True))); t(zip, 5); t(zip, [1], 5); t(zip, x=1); t(lambda: list(zip()))
t(divmod, 7, -2); t(divmod, -7, 2); t(divmod, 7.5, -2); t(divmod, 1, 0); t(divmod, 1.0, 0); t(divmod, 'a', 1); t(pow, 2, -1); t(pow, 2, -1, 7); t(pow, 2, 5, 0); t(pow, 2, -1, 4); t(pow, 2.0, 3, 5); t(pow, 0, -1); t(pow, 0.0, -1); t(pow, -8, 1/3); t(pow, 'a', 2); t(pow, 2, 3, None); t(pow, 3, 200, 13); t(pow, 3, 5, -7); t(pow, base=2, exp=3, mod=5); t(pow, 2, 'a', 3)
t(sorted, [3,1,2], reverse=True); t(sorted, [1,'a']); t(sorted, 5); t(sorted, [], 5); t(sorted, [1], key=5); t(sorted, 'hello', key=str.upper, reverse=1); t(sorted); t(sorted, [1], x=1); t(sorted, [1,2], reverse='x')
t(int, '12', 16); t(int, '0x1f', 0); t(int, 'zz', 36); t(int, '1_000'); t(int, '1__0'); t(int, ' 12 '); t(int, ''); t(int, '12', 1); t(int, '12', 37); t(int, 12, 10); t(int, 1.9); t(int, float('nan')); t(int, float('inf')); t(int, '٣'); t(int, b'12'); t(int, b'\xff'); t(int, None); t(int, '0b102', 0); t(int, '012', 0); t(int, '1'*5000); t(int, x=1); t(int, '9', 8); t(int, '-0x_f', 16); t(int, 'a b'); t(int, base=10); t(int, '1', base='x'); t(int, [])
t(float, 'nan'); t(float, '  1_0.5e3 '); t(float, '1__0'); t(float, 'abc'); t(float, ''); t(float, b'1.5'); t(float, None); t(float, 10**400); t(float, '1e400'); t(float, '-Infinity'); t(float, 'é'); t(float, '1.5.2'); t(float.fromhex, '0x1.8p3'); t(float.fromhex, 'zz'); t((1.1).hex); t(float.as_integer_ratio, 0.1); t(float('inf').as_integer_ratio); t((2.5).is_integer)
t(complex, '1+2j'); t(complex, '1 + 2j'); t(complex, 'j'); t(complex, 1, 2); t(complex, '1', 2); t(complex, 1, '2'); t(complex, None); t(complex, '(1+2j)'); t(complex, 'nan+infj'); t(lambda: 1j < 2); t(lambda: 1j // 1); t(lambda: 1j ** 0.5); t(lambda: 0j ** -1); t(lambda: divmod(1j, 1)); t(abs, 3+4j); t(int, 1j); t(float, 1j); t(hash, 1+0j); t(lambda: 1j / 0); t(complex, real=1, imag=2j); t(lambda: (1+2j).conjugate())
t(chr, -1); t(chr, 0x110000); t(chr, 'a'); t(ord, 'ab'); t(ord, ''); t(ord, 5); t(ord, b'a'); t(hex, 1.5); t(bin, -5); t(oct, 'a'); t(callable, 5); t(isinstance, 5, 5); t(isinstance, 5, (int, 5)); t(isinstance, 5, int | str); t(issubclass, 5, int); t(issubclass, int, 5); t(isinstance, [], list[int]); t(issubclass, int, int | None); t(getattr, 5, 'x'); t(getattr, 5, 5); t(getattr, 5, 'x', 'd'); t(setattr, 5, 'x', 1); t(hasattr, 5, 5); t(delattr, 5, 'x'); t(vars, 5); t(dir, 5, 6); t(iter, 5); t(iter, 5, 6); t(next, 5); t(next, iter([]), 'd'); t(next, iter([])); t(len, 5); t(reversed, {1}); t(reversed, 5); t(enumerate, 5); t(list, enumerate('ab', start=5)); t(enumerate, [1], 'x'); t(map); t(map, 5); t(list, map(None, [1])); t(filter, None); t(list, filter(None, [0, 1, '', 'a'])); t(all, 5); t(any, [0, 1]); t(hash, []); t(id); t(input, 1, 2); t(open); t(open, 5.5); t(open, '/nonexistent'); t(open, 'x', 'q'); t(open, 'x', 'rw'); t(open, 'x', 'rb', encoding='u'); t(open, 'x', 'r', 0); t(slice); t(slice, 1, 2, 3, 4); t(slice(1,2,3).indices, 5); t(slice(None).indices, -1); t(slice('a').indices, 5); t(slice(1,10,0).indices, 5); t(hash, slice(1)); t(lambda: slice(1) < slice(2)); t(range, 1.5); t(range); t(range, 1, 2, 0); t(range, 1, 2, 3, 4); t(lambda: range(5)[10]); t(lambda: range(5)['a']); t(range(5).index, 7); t(range(10**30).__len__); t(len, range(10**30)); t(lambda: range(10**30)[10**29]); t(lambda: range(0, 10, 3)[::-1]); t(lambda: range(3) == range(0, 3, 1)); t(hash, range(0)); t(type, 1, 2); t(type); t(type, 'A', (), {}, x=1); t(type, 5, (), {}); t(type, 'A', 5, {}); t(type, 'A', (), 5); t(object, 5); t(bool, 1, 2); t(bool, x=1); t(str, b'a', 'utf-8'); t(str, 5, 'utf-8'); t(str, b'\xff', 'ascii'); t(str, b'\xff', 'ascii', 'replace'); t(str, b'', 'nope'); t(str, 'a', 'b'); t(bytes, 'a'); t(bytes, -1); t(bytes, [256]); t(bytes, ['a']); t(bytes, 5.5); t(bytes, 'a', 'utf-8'); t(bytes, b'', 'utf8'); t(bytearray, 'a'); t(bytearray, [1, -1]); t(memoryview, 5); t(frozenset, 5); t(set, [[]]); t(dict, 5); t(dict, [1]); t(dict, [(1,2,3)]); t(dict, ['ab', 'cd'], e=1); t(dict, {1: 2}, {3: 4}); t(dict.fromkeys, [1, 2], 0); t(list, 5); t(list, 1, 2); t(tuple, 5); t(list, x=1); t(eval, 5) if 0 else None; t(breakpoint, 1) if 0 else None; t(classmethod); t(staticmethod, 5); t(property().__get__, 5); t(super); t(abs, 'a'); t(ascii, 'é\n\U0001f600'); t(format, 5, 5); t(globals, 1); t(locals, 1); t(exit) if 0 else None

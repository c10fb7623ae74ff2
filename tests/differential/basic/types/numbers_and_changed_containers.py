"""Containers changed in loops, comparisons that fail, rounding, texts of numbers, big ints."""
# dict/set mutation during iteration, sort comparators, rounding, int/float parsing, big ints
import sys
def t(f, *a, **k):
    try: print('->', repr(f(*a, **k)))
    except BaseException as e: print('!', type(e).__name__, e)
def m1():
    d = {1: 1, 2: 2}
    for k in d: d[k + 10] = 1
def m2():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
def m3():
    d = {1: 1, 2: 2}
    for k, v in d.items(): del d[k]; d[k + 5] = 1
    return d
def m4():
    s = {1, 2}
    for x in s: s.add(x + 10)
def m5():
    s = {1, 2, 3}
    for x in s: s.discard(x)
def m6():
    l = [1, 2, 3, 4]
    for x in l: l.remove(x)
    return l
def m7():
    d = {1: 1, 2: 2}; i = iter(d); next(i); d[3] = 1
    try: next(i)
    except RuntimeError as e: print(e)
    d.pop(3); return next(i, 'end'), len(list(i))
def m8():
    d = {}; 
    for i in range(3): d[i] = i
    it = iter(d.values()); d.clear(); d.update({5: 5, 6: 6, 7: 7}); return list(it)
def m9():
    l = [3, 1, 2]
    class K:
        def __init__(s, v): s.v = v
        def __lt__(s, o): l.append(1) if len(l) < 5 else None; return s.v < o.v
    l[:] = [K(3), K(1), K(2)]; l.sort()
def m10():
    class E:
        def __eq__(s, o): d.clear() if d else None; return False
        def __hash__(s): return 1
    d = {}; d[E()] = 1; d[E()] = 2; return len(d)
for f in (m1, m2, m3, m4, m5, m6, m7, m8, m9, m10): t(f)
class Cmp:
    def __init__(s, v): s.v = v
    def __lt__(s, o):
        if s.v == 3 or o.v == 3: raise ValueError('cmp 3')
        return s.v < o.v
    def __repr__(s): return f'C{s.v}'
l = [Cmp(i) for i in (5, 2, 3, 1)]; t(l.sort); print(l); t(sorted, [1, 'a']); t(sorted, [1j, 2]); t(max, [1, 'a']); t(sorted, [(1, 'a'), (1, 2)]); print(sorted([(2, 'b'), (1, 'z'), (2, 'a')], key=lambda p: p[0], reverse=True), sorted('bAc', key=str.lower), sorted([3, 1.5, True, -0.0, 0]), sorted([float('nan'), 1, 0, float('nan'), -1]))
for v, n in ((0.5, None), (1.5, None), (2.5, None), (-0.5, None), (-2.5, None), (2.675, 2), (1.005, 2), (0.125, 2), (0.375, 2), (1e16, -3), (12345, -2), (15, -1), (25, -1), (-15, -1), (5, -1), (10**30 + 5, -1), (1e300, 5), (1.5, 400), (1.5, -400), (float('inf'), 2), (float('nan'), 1), (1234.5678, -2), (True, None), (2.5, 0), (-0.0, 1), (0.1 + 0.2, 16), (5e-324, 323), (1e22, -22), (99.5, 0), (1.0000000000000002, 15)): print(v, n, repr(round(v, n)))
t(round, float('inf')); t(round, float('nan'))
for s in ('12', ' 12 ', '1_000', '1__0', '_1', '1_', '0x1f', '0b1', '0o7', '07', '00', '+5', '-5', '+-5', '', ' ', '1.0', '1e5', '٣', '１２', '²', '12\n', '12\0', '\u30001', '0_0', '- 5', 'z', 'Z1'):
    for b in (10, 0, 16, 36, 2): 
        try: print(ascii(s), b, int(s, b), end='; ')
        except ValueError as e: print(ascii(s), b, ascii(str(e)), end='; ')
    print()
for s in ('1.5', ' 1.5 ', '1e5', '1e', 'e5', '.5', '5.', '.', '1_0.5', '1._5', '1e1_0', 'inf', '-Infinity', 'nan', '+nan', 'infin', '0x1p3', '1e400', '-1e-400', '1' * 400, '٣.٥', '1.5\0', '', 'NaN(1)', '1.7976931348623159e308', '4.9e-324', '2.4e-324', '9007199254740993', '0.1e1', '1d5', '1f', '1,5'):
    t(float, s); t(complex, s)
for s in ('1+2j', '1 + 2j', ' (1+2j) ', '(1+2j', 'j', '-j', '+j', '1j2', '1+j', '1-1e5j', 'nanj', 'inf+infj', '1+2J', '1e5', '1_0+2_0j', '()', '1+2', '2j+1', '1++2j', '1+-2j'): t(complex, s)
for v in (1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.1, 1/3, 1e22, 1e23, 5e-324, 1.7976931348623157e308, -0.0, 100.0, 1e100, 2**53 + 0.0, 1.5e-10, 1+0j, -0j, complex(-0.0, -0.0), 1e16j, complex(1e-5, 1e20), complex(0, -1), complex(-0.0, 2)): print(repr(v), str(v), hash(v) == hash(v) and hash(v))
b = 3**200
for f in (lambda: b // 7**50, lambda: -b // 7**50, lambda: b % -(7**50), lambda: divmod(-b, 10**20), lambda: pow(b, 3, 10**9 + 7), lambda: pow(3, -1, 7), lambda: pow(2, -1, 4), lambda: b >> 100, lambda: -b >> 300, lambda: b << 3, lambda: b & -b, lambda: b ^ (b >> 1), lambda: ~b % 1000, lambda: b.bit_length(), lambda: b.bit_count(), lambda: (-b).to_bytes(41, 'big', signed=True)[:4], lambda: b.to_bytes(3, 'big'), lambda: (-1).to_bytes(2, 'big'), lambda: int.from_bytes(b'\xff\x00', 'little', signed=True), lambda: int.from_bytes(5, 'big'), lambda: (5).to_bytes(2, 'mid'), lambda: b / 3**199, lambda: b / 7, lambda: 10**400 / 3, lambda: 1 / 10**400, lambda: float(10**400), lambda: b * 1.5, lambda: b ** 0.5, lambda: 2 ** -2, lambda: 0 ** -1, lambda: (-8) ** (1/3), lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 10**30, lambda: 0 << 10**30, lambda: 1 >> 10**30, lambda: hash(b), lambda: hash(-1), lambda: hash(2**61 - 1), lambda: hash(2**61), lambda: int('9' * 5000), lambda: str(10**5000), lambda: int('f' * 5000, 16) % 97, lambda: len(hex(10**5000)), lambda: f'{10**4299:,}'[:9], lambda: '%d' % 10**3, lambda: int(1e30), lambda: int(float('inf')), lambda: int(float('nan')), lambda: int('1' * 4301), lambda: b == float(b), lambda: 2**53 + 1 == float(2**53 + 1), lambda: 10**400 > 1e308, lambda: 10**400 < float('inf'), lambda: (1.5).as_integer_ratio(), lambda: float('inf').as_integer_ratio(), lambda: (0.1).hex(), lambda: float.fromhex('0x1.8p1'), lambda: float.fromhex('0x1p5000'), lambda: float.fromhex('zz'), lambda: (2.0).is_integer(), lambda: 7.5 // 2, lambda: -7.5 % 2, lambda: 7 % -2.5, lambda: 1e308 * 10, lambda: 5.0 % float('inf'), lambda: -5.0 % float('inf'), lambda: divmod(5.5, -2), lambda: 1e16 + 1 == 1e16, lambda: 0.0 == -0.0, lambda: 1j ** 2, lambda: 0j ** -1, lambda: (1+2j) / 0, lambda: 1j // 1, lambda: 1j % 2, lambda: 1j < 2, lambda: abs(3+4j), lambda: (1+2j).conjugate(), lambda: (2.0).__pow__('a'), lambda: True + True, lambda: True & 5, lambda: ~True, lambda: -True, lambda: True ** 2, lambda: int.__add__(1, 2.0), lambda: (5).__rsub__(3), lambda: round(12345678901234567890, -5), lambda: int.from_bytes(range(3)), lambda: sys.int_info.bits_per_digit): t(f)

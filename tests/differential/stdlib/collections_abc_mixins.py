import _abc
import _collections_abc as abc
from _collections_abc import *
for x in [[], (), {}, set(), frozenset(), "", b"", range(3), {}.keys(), {}.items(), {}.values(), iter([]), (i for i in []), len, int, 5, None, object(), memoryview(b""), bytearray()]:
    print(type(x).__name__, [n for n in abc.__all__ if n != "ByteString" and isinstance(x, getattr(abc, n))])
class M(MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({1: 2}, x=5)
print(list(m), list(m.items()), list(m.keys()), list(m.values()), m == {1: 2, 'x': 5}, 1 in m, 7 in m, m.get(9, 'd'), m.get('x'))
print(m.pop(1), m.pop(1, None), m.setdefault('q', 3), m.setdefault('q', 4), m.popitem(), len(m))
try: m.pop('zz')
except KeyError as e: print(repr(e))
m.update([(1, 2), (3, 4)]); m.update({5: 6}); print(dict(m)); m.clear(); print(len(m))
try: m.popitem()
except KeyError as e: print(repr(e), e.__suppress_context__, repr(e.__cause__))
print(type(m.keys()).__name__, (1, 2) in M({1: 2}).items(), (1, 3) in M({1: 2}).items(), M({1: 2}).keys() & {1, 3}, M({1:2}).keys() | [7], 2 in M({1:2}).values())
class S(MutableSet):
    def __init__(self, it=()): self.l = []; [self.add(x) for x in it]
    def __contains__(self, x): return x in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
    def add(self, x):
        if x not in self.l: self.l.append(x)
    def discard(self, x):
        if x in self.l: self.l.remove(x)
    def __repr__(self): return f"S({self.l})"
a, b = S([1, 2, 3]), S([2, 3, 4])
print(a & b, a | b, a - b, a ^ b, a < b, a <= a, a > b, a >= a, a == b, a != b, a.isdisjoint(b), [1, 9] & a if 0 else a & [1, 9], a._hash() == hash(frozenset([1,2,3])))
a |= [9, 8]; print(a); a &= {9, 1}; print(a); a ^= [1, 2]; print(a); a -= [2]; print(a); print(a.pop(), a)
try: a.remove(44)
except KeyError as e: print(e)
a.clear(); print(a)
try: a.pop()
except KeyError as e: print(repr(e))
class L(MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = L(1, 2, 3, 2)
print(list(l), list(reversed(l)), l.index(2), l.index(2, 2), l.count(2), 3 in l, 7 in l)
l.append(5); l.extend([6, 7]); l.reverse(); print(l.l, l.pop(), l.pop(0)); l.remove(3); l += [0]; print(l.l)
l.extend(l); print(l.l); l.clear(); print(l.l)
try: l.index(99)
except ValueError as e: print(repr(e))
try: Sequence()
except TypeError as e: print(e)
try: MutableMapping()
except TypeError as e: print(e)
print(Callable[[int, str], float], Callable[..., int], Callable[[], None].__args__, Callable[[int], str][()] if 0 else "", Iterable[int], Callable[[int, list[str]], dict])
try: Callable[int]
except TypeError as e: print(e)
try: Callable[int, int]
except TypeError as e: print(e)
match m:
    case {}: print("mapping")
match L(1, 2):
    case [x, y]: print("seq", x, y)
class G(Generator):
    def send(self, v): return v
    def throw(self, t, v=None, tb=None): super().throw(t, v, tb)
g = G(); print(next(g), g.send(4)); g.close()
try: g.throw(ValueError, ValueError("x"))
except ValueError as e: print(e)
class Co(Coroutine):
    def send(self, v): raise StopIteration
    def throw(self, *a): return 1
    def __await__(self): yield
try: Co().close()
except RuntimeError as e: print(e)
print(Sized.__module__, Sized, Hashable.__subclasshook__, issubclass(list, Hashable), issubclass(type, Callable))
class AG(AsyncGenerator):
    async def asend(self, v): return v
    async def athrow(self, t, v=None, tb=None): raise t
def run(c):
    try: c.send(None)
    except StopIteration as e: return e.value
print(run(AG().__anext__()), run(AG().aclose()), AG().__aiter__() is not None)
print(Set._from_iterable, ItemsView({1: 2}), list(ItemsView({1: 2})), KeysView([1,2]))

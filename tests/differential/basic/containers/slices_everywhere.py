def attempt(f, *a):
    try: print("ok", f(*a))
    except Exception as e: print(type(e).__name__, "|", e)
def assign(l, s, v):
    l = list(l)
    try: l[s] = v; return l
    except Exception as e: return f"{type(e).__name__} {e}"
def delete(l, s):
    l = list(l)
    try: del l[s]; return l
    except Exception as e: return f"{type(e).__name__} {e}"
vals = [None, 0, 1, 2, 5, -1, -2, -6, 100, -100]
import itertools
h = 0
for a, b, c in itertools.product(vals, vals, [None, 1, 2, -1, -3, 7]):
    s = slice(a, b, c)
    r = "abcdef"[s]; assert list(r) == list("abcdef")[s] == list(tuple("abcdef")[s]) and bytes(b"abcdef"[s]).decode() == r and bytearray(b"abcdef")[s].decode() == r and "".join("abcdef"[i] for i in range(6)[s]) == r, s
    assert s.indices(6) == (range(6)[s].start, range(6)[s].stop, range(6)[s].step) or not r
    h = (h * 31 + hash(tuple(s.indices(6))) + len(r)) % 1000003
    d = delete("abcdef", s); assert len(d) + len(r) == 6
print(h)
for s, v in [(slice(1, 3), "xyz"), (slice(3, 1), "xy"), (slice(None, None, 2), "xyz"), (slice(None, None, 2), "xy"), (slice(None, None, -1), "123456"), (slice(None, None, -2), "12"), (slice(10, 20), "z"), (slice(-1, -3), "z"), (slice(0, 0), ""), (slice(1, 1, 2), ""), (slice(1, 1, 2), "a"), (slice(2, None, 1), 5), (slice(2, None, 2), 5), (slice(None, None, 0), "a"), (slice("a"), "b"), (slice(1.0), "b"), ("a", 1), (1.0, 1), (6, 1), (-7, 1), (-6, 1), (True, 1), (2**70, 1), (slice(2**70), "q"), (slice(-2**70, 2**70, 2**70), "q"), (None, 1), ((1, 2), 1), (slice(1, 4, -1), []), (slice(4, 1, -1), "abc"), (slice(5, None, -5), "ab")]:
    print(s, assign("abcdef", s, v), delete("abcdef", s))
class I:
    def __init__(self, v): self.v = v
    def __index__(self): print("index", self.v); return self.v
print([1, 2, 3, 4][I(1):I(3)], "abcd"[I(-1)], (1, 2, 3)[I(0):I(3):I(2)], slice(I(1), None).indices(I(5)))
class BadI:
    def __index__(self): return "x"
class RaiseI:
    def __index__(self): raise ValueError("idx")
for o in ([1], (1,), "a", b"a", bytearray(b"a"), range(3), memoryview(b"a")):
    attempt(lambda: o[BadI()]); attempt(lambda: o[RaiseI()]); attempt(lambda: o["k"]); attempt(lambda: o[5]); attempt(lambda: o[2**100]); attempt(lambda: o[::0]); attempt(lambda: o[1.5:]); attempt(lambda: o[1, 2]); attempt(lambda: o[RaiseI():])
l = [1, 2, 3]; l[1:2] = l; print(l); l[:] = l[::-1]; print(l); l[len(l):] = (x for x in "ab"); print(l); l[::2] = l[1::2] + [0]; print(l); l += l; print(l); l *= 2; print(len(l)); l *= -1; print(l)
def gen(): yield 1; raise KeyError("mid")
l = [9, 8, 7]
attempt(lambda: l.__setitem__(slice(0, 1), gen())); print(l)
attempt(lambda: l.extend(gen())); print(l)
attempt(lambda: l.__iadd__(gen())); print(l)
b = bytearray(b"abcdef"); b[1:3] = b"XYZ"; print(b); b[::2] = b"1234" if len(b) in (7, 8) else b"123"; print(b); del b[::3]; print(b); b[2:2] = [65, 66]; print(b)
for s, v in [(slice(0, 2), 5), (slice(0, 2), "ab"), (slice(0, 2), [256]), (slice(0, 2), ["a"]), (0, 256), (0, "a"), (0, -1), (0, 1.5), (99, 1), (slice(None, None, 2), b"a"), (slice(0, 1), None), (slice(0, 0), memoryview(b"zz")), (slice(0, 0), b)]:
    attempt(lambda: (b.__setitem__(s, v), bytes(b))[1])
m = memoryview(bytearray(b"abcdefgh")); m[1:3] = b"ZZ"; print(bytes(m), bytes(m[::2]), m[::-2].tolist(), m[2:5][1:].tobytes())
for s, v in [(slice(0, 2), b"abc"), (0, b"a"), (0, 300), (slice(0, 2), 5), (99, 1), (slice(None, None, 2), b"wxyz"), ("a", 1), (slice(0, 4, 2), m[4:6])]:
    attempt(lambda: (m.__setitem__(s, v), bytes(m))[1])
attempt(lambda: m.__delitem__(0)); attempt(lambda: memoryview(b"a").__setitem__(0, 1))
r = range(0, 20, 3); print(r[1:-1], r[::-1], r[-2], r[10:], r[::2][1], list(r[5:1:-2]), range(10)[2:8][::-1][::2], len(range(2**70)[::2**69]) , range(5, 0)[::-1])
attempt(lambda: len(range(2**70))); print(range(2**70)[-1], range(2**70)[2**69], (2**69) in range(2**70), range(2**70).index(2**69), range(3).count(1.0), range(0) == range(2, 1), hash(range(0)) == hash(range(1, 1)), range(0, 3, 2) == range(0, 4, 2))
for a in [(), (1.5,), ("a",), (1, 2, 0), (1, 2, 3, 4), (None,)]: attempt(lambda: range(*a))
print(slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1), slice(1, 2, 3).step, repr(slice(None, "a")))
attempt(lambda: hash(slice(1))); attempt(lambda: {slice(1): 1}); attempt(lambda: slice()); attempt(lambda: slice(1).indices(-1)); attempt(lambda: slice(1, 2, 0).indices(3)); attempt(lambda: setattr(slice(1), "start", 3))
class Seq:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
q = Seq(); print(q[1], q[1:2], q[::], q[1:2, 3], q[...], q[()], q[:, None, ..., ::2], q[(1)], q[1,], q[*[1, 2]], q[*[1], 2:3], q[lambda: 0].__name__, q[x := 5], x); q[1:2] = 3; q[1, ...] = 4; del q[::-1], q["a"]; q[0] += [1] if 0 else 5 if isinstance(q[0], int) else 0

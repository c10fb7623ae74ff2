"""A bytearray that grows, shrinks or is written to while an operation reads it through a view of its own."""
import io


def attempt(how, start):
    a = bytearray(start)
    print(how.__name__, start)
    try:
        print(how(a))
    except Exception as error:
        print(type(error).__name__, error)
    print(a)


class Clearing:
    def __init__(self, a):
        self.a = a

    def __index__(self):
        self.a.clear()
        return 1


def setslice(a):
    a[1:2] = a


def setslice_view(a):
    a[1:2] = memoryview(a)


def setslice_same(a):
    a[1:3] = memoryview(a)[0:2]


def ext(a):
    a[len(a):] = a


def delview(a):
    with memoryview(a) as v:
        del a[0]


def imul(a):
    a *= 3
    return a


def imulview(a):
    with memoryview(a) as v:
        a *= 3
    return a


def iadd(a):
    a += a
    return a


def iadd_view(a):
    a += memoryview(a)
    return a


def iadd_empty(a):
    a += memoryview(a)[:0]
    return a


def extend_view(a):
    return a.extend(memoryview(a))


def extend_self(a):
    return a.extend(a)


def extend_iter(a):
    return a.extend(iter(memoryview(a)))


def append_view(a):
    with memoryview(a):
        a.append(1)


def idx_set(a):
    a[Clearing(a)] = 7


def idx_val(a):
    a[0] = Clearing(a)


def idx_insert(a):
    a.insert(Clearing(a), 3)


def idx_append(a):
    a.append(Clearing(a))


def idx_extend(a):
    a.extend([Clearing(a)])


def idx_pop(a):
    return a.pop(Clearing(a))


def idx_mul(a):
    return a * Clearing(a)


def idx_imul(a):
    a *= Clearing(a)
    return a


def idx_slice(a):
    a[Clearing(a):] = b'qq'


def idx_join(a):
    return a.join([a, a])


def mod(a):
    return a % (Clearing(a),)


def imod(a):
    a %= (1,)
    return a


def mul_in_view(a):
    v = memoryview(a)
    v[0:2] = v[1:3]
    return bytes(v)


def mv_idx(a):
    v = memoryview(a)
    v[0] = Clearing(a)
    return bytes(v)


def strip(a):
    return a.strip(a)


def rep(a):
    return a.replace(a, a)


def find(a):
    return a.find(a)


def rev(a):
    with memoryview(a):
        a.reverse()


def clear(a):
    with memoryview(a):
        a.clear()


def pop(a):
    with memoryview(a):
        a.pop()


def remove(a):
    with memoryview(a):
        a.remove(97)


def insert(a):
    with memoryview(a):
        a.insert(0, 1)


def reinit(a):
    with memoryview(a):
        a.__init__(b'abcd')


def reinit2(a):
    a.__init__(a)


def reinit3(a):
    a.__init__(memoryview(a))


def readinto(a):
    return io.BytesIO(b'12').readinto(a)


def step(a):
    a[::2] = a


def step2(a):
    a[::2] = memoryview(a)[:2]


def step_empty(a):
    a[::2] = memoryview(a)[:0]


WAYS = [
    setslice, setslice_view, setslice_same, ext, delview, imul, imulview, iadd, iadd_view, iadd_empty, extend_view,
    extend_self, extend_iter, append_view, idx_set, idx_val, idx_insert, idx_append, idx_extend, idx_pop, idx_mul,
    idx_imul, idx_slice, idx_join, mod, imod, mul_in_view, mv_idx, strip, rep, find, rev, clear, pop, remove, insert,
    reinit, reinit2, reinit3, readinto, step, step2, step_empty,
]
for how in WAYS:
    for start in (b"abcd", b"xy", b""):
        attempt(how, start)

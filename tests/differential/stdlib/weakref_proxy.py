"""_weakref.proxy: every operation goes through to the target, on both sides of an operator."""
from _weakref import proxy, ref, ProxyType, CallableProxyType, getweakrefcount


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except BaseException as e:
        print(type(e).__name__, e)


class Empty:
    pass


BINARY = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "divmod", "pow", "lshift", "rshift", "and", "or", "xor"]


class Loud:
    def __bool__(self): return False
    def __len__(self): return 3
    def __getitem__(self, k): return ("get", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, k): return k == 1
    def __iter__(self): return iter("xyz")
    def __reversed__(self): return iter("zyx")
    def __bytes__(self): return b"bytes"
    def __str__(self): return "text"
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 1
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __abs__(self): return "abs"
    def __invert__(self): return "invert"
    def __eq__(self, o): return ("eq", type(o).__name__)
    def __lt__(self, o): return ("lt", type(o).__name__)
    def __ne__(self, o): return ("ne", type(o).__name__)
    def __pow__(self, o, m=None): return ("pow", type(o).__name__, type(m).__name__)
    def __hash__(self): return 5


def make(name):
    def method(self, other):
        return (name, type(self).__name__, type(other).__name__)
    return method


for op in BINARY:
    if op != "pow":
        setattr(Loud, f"__{op}__", make(op))
    setattr(Loud, f"__r{op}__", make("r" + op))
    if op != "divmod":
        setattr(Loud, f"__i{op}__", make("i" + op))

print("-- operators")
a = Loud()
p = proxy(a)
print(type(p).__name__, p.__class__ is Loud, isinstance(p, Loud))
two = {
    "add": lambda x, y: x + y, "sub": lambda x, y: x - y, "mul": lambda x, y: x * y, "matmul": lambda x, y: x @ y, "truediv": lambda x, y: x / y,
    "floordiv": lambda x, y: x // y, "mod": lambda x, y: x % y, "divmod": divmod, "pow": pow, "lshift": lambda x, y: x << y, "rshift": lambda x, y: x >> y,
    "and": lambda x, y: x & y, "or": lambda x, y: x | y, "xor": lambda x, y: x ^ y}
for name, f in two.items():
    attempt(f, p, 1)
    attempt(f, 1, p)
    attempt(f, p, p)
    attempt(f, p, proxy(Empty))
q = p
q += 1
print(q)
for statement in ("-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^="):
    q = p
    match statement:
        case "-=": q -= 1
        case "*=": q *= 1
        case "@=": q @= 1
        case "/=": q /= 1
        case "//=": q //= 1
        case "%=": q %= 1
        case "**=": q **= 1
        case "<<=": q <<= 1
        case ">>=": q >>= 1
        case "&=": q &= 1
        case "|=": q |= 1
        case "^=": q ^= 1
    print(statement, q)
attempt(pow, p, 2, 3)
attempt(pow, p, p, p)
attempt(pow, 2, p, 3)
print(-p, +p, abs(p), ~p, bool(p), not p, int(p), float(p), [10, 20, 30][p])
print(p == 1, 1 == p, p != 1, p < 1, p > a, p == p)
attempt(lambda: p <= 1)
attempt(hash, p)
print("-- container")
print(len(p), p[5], p[1:2], 1 in p, 2 in p, list(p), list(reversed(p)), bytes(p), str(p))
p["k"] = 1
del p["k"]
p[1:2] = 3
attempt(next, p)


class Counter:
    n = 0

    def __iter__(self): return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


c = Counter()
pc = proxy(c)
print(next(pc), next(pc), next(pc))
attempt(next, pc)
c.n = 0
print(list(pc))
print("-- attributes")
p.attribute = 5
print(a.attribute, p.attribute, hasattr(p, "nothing"))
del p.attribute
attempt(lambda: p.attribute)
attempt(lambda: p.nothing)
print(dir(p) == dir(a), p.__dict__ is a.__dict__, p.__doc__)
print("-- plain object")
e = Empty()
pe = proxy(e)
for f in (len, next, iter, float, int, abs, hash, reversed, bytes, lambda x: x[1], lambda x: 1 in x, lambda x: ~x, lambda x: x + 1, lambda x: 1 - x,
          lambda x: x(), lambda x: x < 1, lambda x: divmod(x, 1), lambda x: pow(x, 2, 3), lambda x: format(x, "s"), complex, round, lambda x: [1][x], lambda x: x @ 1,
          ref, proxy, lambda x: x == x, lambda x: x == e, lambda x: e == x, lambda x: x.__class__.__name__, bool, lambda x: range(3)[x]):
    attempt(f, pe)
print(repr(pe).replace(hex(id(pe)), "P").replace(hex(id(e)), "E"))
print("-- callable")


def function(*args, **kwargs):
    return args, kwargs


pf = proxy(function)
print(type(pf).__name__, pf(1, 2, x=3), pf.__name__, callable(pf), callable(pe))
attempt(next, pf)
attempt(bytes, pf)


class WithCall:
    def __call__(self, x): return x * 2


w = WithCall()
pw = proxy(w)
print(pw(21), type(pw) is CallableProxyType, getweakrefcount(w), proxy(w) is pw)
print("-- dead")
events = []
x = Loud()
px = proxy(x, lambda p: events.append(type(p).__name__))
px2 = proxy(x)
print(px is px2, getweakrefcount(x))
del x
print(events, repr(px).split()[3:5])
for f in (str, len, bool, int, float, iter, next, abs, list, bytes, reversed, lambda v: v + 1, lambda v: 1 + v, lambda v: v == 1, lambda v: v[1], lambda v: 1 in v, lambda v: v.a,
          lambda v: setattr(v, "a", 1), lambda v: delattr(v, "a"), lambda v: v.__setitem__(1, 2), lambda v: -v, lambda v: pow(v, 2), lambda v: [1][v], isinstance, lambda v: isinstance(v, Loud)):
    attempt(f, px)
w2 = WithCall()
pw2 = proxy(w2)
del w2
attempt(pw2, 1)
print("-- lists")


class L(list):
    pass


l = L([1, 2, 3])
pl = proxy(l)
print(pl + [4], [0] + pl, pl * 2, 2 * pl, pl[1:], pl == [1, 2, 3], pl < [2], len(pl), pl.index(2), 3 in pl, sorted(pl, reverse=True))
pl.append(4)
pl[0] = 9
del pl[1]
print(l)
pl2 = pl
pl2 += [7]
print(type(pl2).__name__, l)
print(isinstance(pl, list), type(pl) is ProxyType)

"""Protocols set to None, returning nonsense, or half-implemented; what falls back to what, and in which words."""
import operator
import math
import copy
import itertools


def attempt(label, function, *args):
    try:
        result = function(*args)
        print(f"{label:<22} -> {result!r}")
    except BaseException as error:
        print(f"{label:<22} !! {type(error).__name__}: {error}")


class Nones:
    __iter__ = None
    __contains__ = None
    __hash__ = None
    __reversed__ = None
    __add__ = None
    __radd__ = None
    __eq__ = None
    __lt__ = None
    __bool__ = None
    __len__ = None
    __call__ = None
    __getitem__ = None
    __enter__ = None
    __exit__ = None
    __index__ = None
    __int__ = None
    __float__ = None
    __str__ = None
    __format__ = None
    __await__ = None
    __aiter__ = None
    __next__ = None
    __length_hint__ = None
    __neg__ = None
    __copy__ = None


n = Nones()
for label, f in [("iter", iter), ("in", lambda v: 1 in v), ("hash", hash), ("reversed", reversed), ("add", lambda v: v + 1), ("radd", lambda v: 1 + v), ("eq", lambda v: v == 1), ("ne", lambda v: v != 1), ("lt", lambda v: v < 1), ("gt", lambda v: v > 1), ("bool", bool),
                 ("len", len), ("call", lambda v: v()), ("getitem", lambda v: v[0]), ("int", int), ("float", float), ("str", str), ("format", format), ("index", operator.index), ("next", next), ("neg", operator.neg), ("list index", lambda v: [1][v]), ("range", range), ("tuple", tuple), ("print %d", lambda v: "%d" % v), ("sum", lambda v: sum([v])), ("unpack", lambda v: [*v]), ("dict", lambda v: {v: 1}), ("repr", lambda v: repr(v)[:1]), ("sorted", lambda v: sorted([v, v])), ("hint", operator.length_hint), ("enumerate", enumerate), ("zip", zip), ("copy", lambda v: type(copy.copy(v)))]:
    attempt(label, f, n)


def with_none():
    with n:
        pass


attempt("with", with_none)


class Wrong:
    def __len__(self): return -1
    def __bool__(self): return 1
    def __hash__(self): return "h"
    def __index__(self): return 1.5
    def __int__(self): return "i"
    def __float__(self): return 3
    def __complex__(self): return 3
    def __str__(self): return 3
    def __repr__(self): return None
    def __format__(self, spec): return b""
    def __iter__(self): return 3
    def __contains__(self, item): return []
    def __getnewargs__(self): return 3
    def __round__(self, n=0): return "rounded"
    def __floor__(self): return "floored"
    def __trunc__(self): return "truncated"
    def __ceil__(self): return None
    def __divmod__(self, other): return "dm"
    def __pow__(self, other, mod=None): return ("pow", other, mod)
    def __rpow__(self, other, mod=None): return ("rpow", other, mod)
    def __bytes__(self): return "b"
    def __dir__(self): return 3
    def __length_hint__(self): return "x"
    def __enter__(self): return self
    def __lt__(self, other): return "lt"
    def __eq__(self, other): return "eq"
    def __getattr__(self, name): raise AttributeError(f"no {name}!")
    def __instancecheck__(self, other): return "yes"
    def __abs__(self): return None
    def __matmul__(self, other): return "mm"
    def __reversed__(self): return "rev"
    def __missing__(self, key): return key


w = Wrong()
for label, f in [("len", len), ("bool", bool), ("hash", hash), ("index", operator.index), ("int", int), ("float", float), ("complex", complex), ("str", str), ("repr", repr), ("format", format), ("fstring", lambda v: f"{v}"), ("iter", iter), ("in", lambda v: 3 in v), ("round", round), ("round 2", lambda v: round(v, 2)), ("floor", math.floor), ("trunc", math.trunc), ("ceil", math.ceil),
                 ("divmod", lambda v: divmod(v, 2)), ("pow", lambda v: pow(v, 2)), ("pow 3", lambda v: pow(v, 2, 5)), ("rpow", lambda v: 2 ** v), ("rpow 3", lambda v: pow(2, v, 5)), ("bytes", bytes), ("dir", dir), ("hint", operator.length_hint), ("lt", lambda v: v < 1), ("gt", lambda v: 1 > v), ("le", lambda v: v <= 1), ("eq", lambda v: v == 1), ("ne", lambda v: v != 1), ("attr", lambda v: v.thing), ("hasattr", lambda v: hasattr(v, "thing")), ("isinstance", lambda v: isinstance(1, v)),
                 ("abs", abs), ("matmul", lambda v: v @ 1), ("rmatmul", lambda v: 1 @ v), ("reversed", reversed), ("chr", chr), ("hex", hex), ("list", list), ("not", operator.not_), ("if", lambda v: 1 if v else 2), ("and", lambda v: v and 2), ("sqrt", math.sqrt), ("range", range), ("slice", lambda v: "abc"[v:]), ("mul", lambda v: "a" * v), ("bytes()", lambda v: bytes([v])), ("join", lambda v: "".join([v])), ("sorted", lambda v: len(sorted([v, v]))), ("min", lambda v: min(v, v) is v), ("setadd", lambda v: {v}), ("any", lambda v: any([v])), ("filter", lambda v: list(filter(None, [v]))), ("print", lambda v: print(v)), ("count", lambda v: [v].count(3)), ("index of", lambda v: [v].index(3)), ("iadd", lambda v: operator.iadd(v, 1)), ("del item", lambda v: operator.delitem(v, 1)), ("set item", lambda v: operator.setitem(v, 1, 2)), ("reduce", lambda v: v.__reduce_ex__(2)), ("sizeof", lambda v: object.__sizeof__(v) > 0)]:
    attempt(label, f, w)


class Old:
    """Iteration by __getitem__ alone."""
    def __init__(self, data):
        self.data = data

    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return self.data[index]


o = Old("abcdef")
print(list(o), "b" in o, "z" in o, [*o], max(o), dict(enumerate(o)), list(zip(o, o)), sorted(o, reverse=True), "-".join(o), set(o) == set("abc"), list(map(ord, o)), iter(o).__length_hint__ is not None if hasattr(iter(o), "__length_hint__") else "no hint")
attempt("len of old", len, o)
attempt("reversed old", reversed, o)
a, *b = o
print(a, b, *itertools.islice(o, 1, None))


class Raises:
    def __init__(self, error):
        self.error = error

    def __getattribute__(self, name):
        if name == "error":
            return super().__getattribute__(name)
        raise super().__getattribute__("error")

    def __eq__(self, other): raise self.error
    def __lt__(self, other): raise self.error
    def __hash__(self): raise self.error
    def __bool__(self): raise self.error
    def __len__(self): raise self.error
    def __iter__(self): raise self.error
    def __next__(self): raise self.error
    def __contains__(self, x): raise self.error
    def __index__(self): raise self.error


for error in (AttributeError("ae"), TypeError("te"), StopIteration("si"), LookupError("le"), KeyboardInterrupt("ki")):
    r = Raises(error)
    for label, f in [("hasattr", lambda v: hasattr(v, "x")), ("getattr", lambda v: getattr(v, "x", "default")), ("attr", lambda v: v.x), ("eq", lambda v: v == 1), ("in list", lambda v: 1 in [v]), ("in", lambda v: 1 in v), ("dict", lambda v: {v: 1}), ("bool", lambda v: not v), ("list", list), ("next", lambda v: next(v, "default")), ("for", lambda v: [x for x in v]), ("iter2", lambda v: list(iter(v.__next__, 1))),
                     ("extend", lambda v: [].extend(v)), ("index", lambda v: [1, 2][v]), ("mul", lambda v: [1] * v), ("sort", lambda v: [1, v].sort()), ("max", lambda v: max(1, v)), ("isinstance", lambda v: isinstance(v, int)), ("isinst2", lambda v: isinstance(1, v)), ("len", len), ("all", lambda v: all([v])), ("dict upd", lambda v: {}.update(v)), ("zip", lambda v: list(zip(v))), ("unpack", lambda v: (lambda *a: a)(*v)), ("kw", lambda v: (lambda **k: k)(**v)), ("hint", operator.length_hint)]:
        attempt(f"{type(error).__name__[:9]} {label}", f, r)


class Sub(int):
    def __add__(self, other): return NotImplemented
    def __radd__(self, other): return f"radd({other})"
    def __eq__(self, other): return NotImplemented
    __hash__ = int.__hash__
    def __mul__(self, other): return "mul"
    def __iadd__(self, other): return NotImplemented
    def __getattribute__(self, name): return int.__getattribute__(self, name)


v = Sub(3)
attempt("sub add", lambda: v + 1)
attempt("int + sub", lambda: 1 + v)
attempt("sub == 3", lambda: v == 3)
attempt("sub == sub", lambda: v == v)
attempt("sub != 3", lambda: v != 3)
attempt("sub in list", lambda: v in [3, 4])
attempt("3 * sub", lambda: 3 * v)
attempt("str * sub", lambda: "ab" * v)
attempt("sum", lambda: sum([v, v]))
attempt("iadd", lambda: operator.iadd(v, 2))
attempt("{3: 1}[v]", lambda: {3: 1}[v])
attempt("bool + none", lambda: True + None)
attempt("NotImplemented", lambda: bool(NotImplemented) if False else NotImplemented.__class__.__name__)
attempt("Ellipsis + 1", lambda: ... + 1)
attempt("None()", lambda: None())
attempt("1()", lambda: (1)())
attempt("'a'['b']", lambda: "a"["b"])
attempt("[]['b']", lambda: []["b"])
attempt("{}[[]]", lambda: {}[[]])
attempt("1[0]", lambda: (1)[0])
attempt("None.x", lambda: None.x)
attempt("[].x = 1", lambda: setattr([], "x", 1))
attempt("int.x = 1", lambda: setattr(int, "x", 1))
attempt("del 'a'[0]", lambda: operator.delitem("a", 0))
attempt("(1,)[0] = 1", lambda: operator.setitem((1,), 0, 1))
attempt("*1", lambda: [*1])
attempt("**1", lambda: dict(**1))
attempt("**{1: 2}", lambda: dict(**{1: 2}))
attempt("print(*1)", lambda: print(*1))
attempt("a, b = 1", lambda: [0 for a, b in [1]])
attempt("a, b = 1,", lambda: [0 for a, b in [(1,)]])
attempt("a, b = 1,2,3", lambda: [0 for a, b in [(1, 2, 3)]])
attempt("-'a'", lambda: -"a")
attempt("~1.5", lambda: ~1.5)
attempt("1 < 'a'", lambda: 1 < "a")
attempt("[] < ()", lambda: [] < ())
attempt("1 in 1", lambda: 1 in 1)
attempt("1 in 'a'", lambda: 1 in "a")
attempt("'a' + 1", lambda: "a" + 1)
attempt("1 + 'a'", lambda: 1 + "a")
attempt("[] + ()", lambda: [] + ())
attempt("b'' + ''", lambda: b"" + "")
attempt("{} | []", lambda: {} | [])
attempt("{1} & [1]", lambda: {1} & [1])
attempt("'a' * 'b'", lambda: "a" * "b")
attempt("1 % 0", lambda: 1 % 0)
attempt("1.0 // 0", lambda: 1.0 // 0)
attempt("0 ** -1", lambda: 0 ** -1)
attempt("1 << -1", lambda: 1 << -1)
attempt("1j // 1", lambda: 1j // 1)
attempt("pow(2,-1,4)", lambda: pow(2, -1, 4))
attempt("raise 1", lambda: (_ for _ in ()).throw(1))
attempt("1 .real = 2", lambda: setattr(1, "real", 2))
attempt("format(1,'s')", lambda: format(1, "s"))
attempt("len(1)", lambda: len(1))
attempt("for in None", lambda: [x for x in None])
attempt("range(1.5)", lambda: range(1.5))
attempt("slice", lambda: [1][1.5:])
attempt("'a' % 1", lambda: "a" % 1)
attempt("isinstance", lambda: isinstance(1, [int]))
attempt("issubclass", lambda: issubclass(int, (1,)))
attempt("super()", lambda: super())
attempt("object(1)", lambda: object(1))
attempt("{}.x", lambda: {}.x)
attempt("type(1, 2)", lambda: type(1, 2))
attempt("chr(-1)", lambda: chr(-1))
attempt("ord('')", lambda: ord(""))
attempt("int('x')", lambda: int("x"))
attempt("float('x')", lambda: float("x"))
attempt("complex('x')", lambda: complex("x"))
attempt("int(None)", lambda: int(None))
attempt("bytes('x')", lambda: bytes("x"))
attempt("bytes([256])", lambda: bytes([256]))
attempt("''.join([1])", lambda: "".join([1]))
attempt("[].pop()", lambda: [].pop())
attempt("{}.popitem()", lambda: {}.popitem())
attempt("set().pop()", lambda: set().pop())
attempt("[1].remove(2)", lambda: [1].remove(2))
attempt("'a'.index('b')", lambda: "a".index("b"))
attempt("max([])", lambda: max([]))
attempt("next(iter([]))", lambda: next(iter([])))
attempt("dict([1])", lambda: dict([1]))
attempt("dict([(1,)])", lambda: dict([(1,)]))
attempt("zip strict", lambda: list(zip([1], [], strict=True)))
attempt("sorted mix", lambda: sorted([1, "a"]))
attempt("sum strs", lambda: sum(["a"], ""))
attempt("hash([])", lambda: hash([]))
attempt("hash(({},))", lambda: hash(({},)))
attempt("round('a')", lambda: round("a"))
attempt("abs('a')", lambda: abs("a"))
attempt("divmod", lambda: divmod("a", 1))
attempt("'%d' % 'a'", lambda: "%d" % "a")
attempt("encode", lambda: "é".encode("ascii"))
attempt("decode", lambda: b"\xff".decode())

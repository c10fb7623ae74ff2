"""The operators of the language as functions (what `operator` exports)."""

def abs(a, /):
    """Return the absolute value of a."""
def add(a, b, /):
    """Return a + b."""
def and_(a, b, /):
    """Return a & b."""
@intrinsic(convention="raw")
def call(obj, /, *args, **kwargs):
    """Return obj(*args, **kwargs)."""
def concat(a, b, /):
    """Return a + b of two sequences."""
def contains(a, b, /) -> bool:
    """Return b in a (mind the order)."""
def countOf(a, b, /) -> ssize:
    """Return how many items of a equal b."""
def delitem(a, b, /) -> None:
    """Do del a[b]."""
def eq(a, b, /):
    """Return a == b."""
def floordiv(a, b, /):
    """Return a // b."""
def ge(a, b, /):
    """Return a >= b."""
def getitem(a, b, /):
    """Return a[b]."""
def gt(a, b, /):
    """Return a > b."""
def iadd(a, b, /):
    """Return what a += b makes of a."""
def iand(a, b, /):
    """Return what a &= b makes of a."""
def iconcat(a, b, /):
    """Return what a += b makes of the sequence a."""
def ifloordiv(a, b, /):
    """Return what a //= b makes of a."""
def ilshift(a, b, /):
    """Return what a <<= b makes of a."""
def imatmul(a, b, /):
    """Return what a @= b makes of a."""
def imod(a, b, /):
    """Return what a %= b makes of a."""
def imul(a, b, /):
    """Return what a *= b makes of a."""
def index(a, /):
    """Return a as an int: a.__index__()."""
def indexOf(a, b, /) -> ssize:
    """Return the index of the first item of a that equals b."""
def inv(a, /):
    """Return ~a."""
def invert(a, /):
    """Return ~a."""
def ior(a, b, /):
    """Return what a |= b makes of a."""
def ipow(a, b, /):
    """Return what a **= b makes of a."""
def irshift(a, b, /):
    """Return what a >>= b makes of a."""
def is_(a, b, /) -> bool:
    """Return a is b."""
def is_not(a, b, /) -> bool:
    """Return a is not b."""
def isub(a, b, /):
    """Return what a -= b makes of a."""
def itruediv(a, b, /):
    """Return what a /= b makes of a."""
def ixor(a, b, /):
    """Return what a ^= b makes of a."""
def le(a, b, /):
    """Return a <= b."""
def length_hint(obj, default: ssize = 0, /) -> ssize:
    """Return an estimate of how many items obj has: its length, its __length_hint__(), or the default."""
def lshift(a, b, /):
    """Return a << b."""
def lt(a, b, /):
    """Return a < b."""
def matmul(a, b, /):
    """Return a @ b."""
def mod(a, b, /):
    """Return a % b."""
def mul(a, b, /):
    """Return a * b."""
def ne(a, b, /):
    """Return a != b."""
def neg(a, /):
    """Return -a."""
def not_(a, /) -> bool:
    """Return not a."""
def or_(a, b, /):
    """Return a | b."""
def pos(a, /):
    """Return +a."""
def pow(a, b, /):
    """Return a ** b."""
def rshift(a, b, /):
    """Return a >> b."""
def setitem(a, b, c, /) -> None:
    """Do a[b] = c."""
def sub(a, b, /):
    """Return a - b."""
def truediv(a, b, /):
    """Return a / b."""
def truth(a, /) -> bool:
    """Return whether a is true."""
def xor(a, b, /):
    """Return a ^ b."""
def _compare_digest(a, b, /) -> bool:
    """Return a == b of two ASCII strs or two bytes-like objects.

    How long it takes tells nothing about where they differ.
    """


@builtin(layout="_operator::ItemGetter", header="std/operator/getters.h", module="operator", flags="collected", signatures=False, text_signature="(item, /, *items)")
class itemgetter:
    """A function that gets an item: itemgetter(2)(r) is r[2], itemgetter(2, 5)(r) is (r[2], r[5])."""
    @intrinsic(convention="raw")
    def __new__(cls, item, /, *items): ...
    def __call__(self, /, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="_operator::AttrGetter", header="std/operator/getters.h", module="operator", flags="collected", signatures=False, text_signature="(attr, /, *attrs)")
class attrgetter:
    """A function that gets an attribute: attrgetter("a")(r) is r.a, attrgetter("a", "b.c")(r) is (r.a, r.b.c)."""
    @intrinsic(convention="raw")
    def __new__(cls, attr, /, *attrs): ...
    def __call__(self, /, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""


@builtin(layout="_operator::MethodCaller", header="std/operator/getters.h", module="operator", flags="collected", signatures=False, text_signature="(name, /, *args, **kwargs)")
class methodcaller:
    """A function that calls a method: methodcaller("name", 1, x=2)(r) is r.name(1, x=2)."""
    @intrinsic(convention="raw")
    def __new__(cls, name, /, *args, **kwargs): ...
    def __call__(self, /, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""

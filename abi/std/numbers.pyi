"""The tower of number classes (PEP 3141)."""
from abc import ABCMeta, abstractmethod

__molt__ = {"kind": "python"}
__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


class Number(metaclass=ABCMeta):
    """The root of numbers: isinstance(x, Number) asks whether x is one."""
    __slots__ = ()
    __hash__ = None


class Complex(Number):
    """Numbers with +, -, *, /, **, abs(), ==, conjugate(), a real and an imaginary part."""
    __slots__ = ()
    @abstractmethod
    def __complex__(self):
        ...
    def __bool__(self):
        ...
    @property
    @abstractmethod
    def real(self):
        ...
    @property
    @abstractmethod
    def imag(self):
        ...
    @hook(make="concrete(cls, __radd__=lambda self, other: 'radd', __neg__=lambda self: 5)", use='(obj - 3, obj + 1)', gives="'sum'")
    @abstractmethod
    def __add__(self, other):
        ...
    @abstractmethod
    def __radd__(self, other):
        ...
    @hook(use='outcome(lambda: 3 - obj)', gives='10')
    @abstractmethod
    def __neg__(self):
        ...
    @abstractmethod
    def __pos__(self):
        ...
    def __sub__(self, other):
        ...
    def __rsub__(self, other):
        ...
    @abstractmethod
    def __mul__(self, other):
        ...
    @abstractmethod
    def __rmul__(self, other):
        ...
    @abstractmethod
    def __truediv__(self, other):
        ...
    @abstractmethod
    def __rtruediv__(self, other):
        ...
    @abstractmethod
    def __pow__(self, exponent):
        ...
    @abstractmethod
    def __rpow__(self, base):
        ...
    @abstractmethod
    def __abs__(self):
        ...
    @abstractmethod
    def conjugate(self):
        ...
    @hook(use='(bool(obj), obj != 0)', gives='True')
    @abstractmethod
    def __eq__(self, other):
        ...


Complex.register(complex)


class Real(Complex):
    """Complex numbers on the line: float(), rounding, //, %, <, <=."""
    __slots__ = ()
    @hook(make="concrete(cls, __mod__=lambda self, other: 'mod', __float__=lambda self: 2.5)", use='(complex(obj), float(obj))', gives='1.5')
    @abstractmethod
    def __float__(self):
        ...
    @abstractmethod
    def __trunc__(self):
        ...
    @abstractmethod
    def __floor__(self):
        ...
    @abstractmethod
    def __ceil__(self):
        ...
    @abstractmethod
    def __round__(self, ndigits=None):
        ...
    def __divmod__(self, other):
        ...
    def __rdivmod__(self, other):
        ...
    @hook(use='divmod(obj, 2)', gives="'floor'")
    @abstractmethod
    def __floordiv__(self, other):
        ...
    @abstractmethod
    def __rfloordiv__(self, other):
        ...
    @abstractmethod
    def __mod__(self, other):
        ...
    @abstractmethod
    def __rmod__(self, other):
        ...
    @abstractmethod
    def __lt__(self, other):
        ...
    @abstractmethod
    def __le__(self, other):
        ...
    def __complex__(self):
        ...
    @property
    def real(self):
        ...
    @property
    def imag(self):
        ...
    def conjugate(self):
        ...


Real.register(float)


class Rational(Real):
    """Real numbers with a numerator and a denominator in lowest terms."""
    __slots__ = ()
    @hook(make='concrete(cls, __float__=lambda self: 0.0)', use="outcome(lambda: __import__('numbers').Rational.__float__(obj))", gives='6')
    @property
    @abstractmethod
    def numerator(self):
        ...
    @hook(use="outcome(lambda: __import__('numbers').Rational.__float__(obj))", gives='4')
    @property
    @abstractmethod
    def denominator(self):
        ...
    def __float__(self):
        ...


class Integral(Rational):
    """Whole numbers: int(), shifts and bits."""
    __slots__ = ()
    @hook(make='concrete(cls)', use='(int(obj), obj.__index__(), obj.numerator, obj.denominator, obj.__float__())', gives='12')
    @abstractmethod
    def __int__(self):
        ...
    def __index__(self):
        ...
    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        ...
    @abstractmethod
    def __lshift__(self, other):
        ...
    @abstractmethod
    def __rlshift__(self, other):
        ...
    @abstractmethod
    def __rshift__(self, other):
        ...
    @abstractmethod
    def __rrshift__(self, other):
        ...
    @abstractmethod
    def __and__(self, other):
        ...
    @abstractmethod
    def __rand__(self, other):
        ...
    @abstractmethod
    def __xor__(self, other):
        ...
    @abstractmethod
    def __rxor__(self, other):
        ...
    @abstractmethod
    def __or__(self, other):
        ...
    @abstractmethod
    def __ror__(self, other):
        ...
    @abstractmethod
    def __invert__(self):
        ...
    def __float__(self):
        ...
    @property
    def numerator(self):
        ...
    @property
    def denominator(self):
        ...


Integral.register(int)

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
    @abstractmethod
    def __add__(self, other):
        ...
    @abstractmethod
    def __radd__(self, other):
        ...
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
    @abstractmethod
    def __eq__(self, other):
        ...


Complex.register(complex)


class Real(Complex):
    """Complex numbers on the line: float(), rounding, //, %, <, <=."""
    __slots__ = ()
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
    @property
    @abstractmethod
    def numerator(self):
        ...
    @property
    @abstractmethod
    def denominator(self):
        ...
    def __float__(self):
        ...


class Integral(Rational):
    """Whole numbers: int(), shifts and bits."""
    __slots__ = ()
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

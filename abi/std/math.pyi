"""Mathematical functions of real numbers."""

def acos(x: float, /) -> float:
    """Return the arc cosine, in radians, between 0 and pi."""
def acosh(x: float, /) -> float:
    """Return the inverse hyperbolic cosine."""
def asin(x: float, /) -> float:
    """Return the arc sine, in radians, between -pi/2 and pi/2."""
def asinh(x: float, /) -> float:
    """Return the inverse hyperbolic sine."""
def atan(x: float, /) -> float:
    """Return the arc tangent, in radians, between -pi/2 and pi/2."""
def atan2(y: float, x: float, /) -> float:
    """Return the angle of the point (x, y), in radians."""
def atanh(x: float, /) -> float:
    """Return the inverse hyperbolic tangent."""
def cbrt(x: float, /) -> float:
    """Return the cube root."""
@intrinsic(scalar="f_i")
def ceil(x, /):
    """Return the least int that is not less: x.__ceil__()."""
def comb(n, k, /):
    """Return how many ways there are to choose k of n things without order."""
def copysign(x: float, y: float, /) -> float:
    """Return the magnitude of x with the sign of y."""
def cos(x: float, /) -> float:
    """Return the cosine of x radians."""
def cosh(x: float, /) -> float:
    """Return the hyperbolic cosine."""
def degrees(x: float, /) -> float:
    """Return x radians in degrees."""
def dist(p, q, /) -> float:
    """Return the Euclidean distance between two points, given as sequences of coordinates."""
def erf(x: float, /) -> float:
    """Return the error function."""
def erfc(x: float, /) -> float:
    """Return 1 - erf(x), exact also where that is tiny."""
def exp(x: float, /) -> float:
    """Return e raised to the power x."""
def exp2(x: float, /) -> float:
    """Return 2 raised to the power x."""
def expm1(x: float, /) -> float:
    """Return exp(x) - 1, exact also for small x."""
def fabs(x: float, /) -> float:
    """Return the absolute value as a float."""
def factorial(n, /):
    """Return n!. ValueError for negative n."""
@intrinsic(scalar="f_i")
def floor(x, /):
    """Return the greatest int that is not greater: x.__floor__()."""
def fmod(x: float, y: float, /) -> float:
    """Return the remainder of the truncated division, as the C library does."""
def frexp(x: float, /):
    """Return (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1; (0.0, 0) for zero."""
def fsum(seq, /) -> float:
    """Return the sum of the floats, rounded once."""
def gamma(x: float, /) -> float:
    """Return the gamma function."""
@intrinsic(scalar="ii_i", text_signature="($module, *integers)")
def gcd(*integers):
    """Return the greatest common divisor."""
@intrinsic(scalar="ff_f", text_signature=None)
def hypot(*coordinates) -> float:
    """hypot(*coordinates): the length of the vector."""
def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Return whether a and b differ by no more than rel_tol of the larger, or than abs_tol."""
def isfinite(x: float, /) -> bool:
    """Return whether x is neither infinite nor a NaN."""
def isinf(x: float, /) -> bool:
    """Return whether x is infinite."""
def isnan(x: float, /) -> bool:
    """Return whether x is a NaN."""
def isqrt(n, /):
    """Return the integer part of the square root."""
@intrinsic(text_signature="($module, *integers)")
def lcm(*integers):
    """Return the least common multiple."""
def ldexp(x: float, i, /) -> float:
    """Return x * 2**i."""
def lgamma(x: float, /) -> float:
    """Return the logarithm of the absolute value of the gamma function."""
@intrinsic(scalar="f_f", text_signature=None)
def log(x, base=..., /):
    """log(x, [base=math.e]): the logarithm."""
@intrinsic(scalar="f_f")
def log10(x, /):
    """Return the logarithm to base 10."""
def log1p(x: float, /) -> float:
    """Return log(1 + x), exact also for small x."""
@intrinsic(scalar="f_f")
def log2(x, /):
    """Return the logarithm to base 2."""
def modf(x: float, /):
    """Return the fractional and the whole part, both floats with the sign of x."""
def nextafter(x: float, y: float, /, *, steps=None) -> float:
    """Return the float that comes next after x towards y, or that many steps on."""
def perm(n, k=None, /):
    """Return how many ways there are to choose k of n things in order; n! without k."""
def pow(x: float, y: float, /) -> float:
    """Return x raised to the power y."""
def prod(iterable, /, *, start=1):
    """Return the product of start and the items."""
def radians(x: float, /) -> float:
    """Return x degrees in radians."""
def remainder(x: float, y: float, /) -> float:
    """Return x - n*y for the int n nearest to x / y, halves to even (IEEE 754)."""
def sin(x: float, /) -> float:
    """Return the sine of x radians."""
def sinh(x: float, /) -> float:
    """Return the hyperbolic sine."""
def sqrt(x: float, /) -> float:
    """Return the square root."""
def sumprod(p, q, /):
    """Return the sum of the products of the items of two iterables of one length."""
def tan(x: float, /) -> float:
    """Return the tangent of x radians."""
def tanh(x: float, /) -> float:
    """Return the hyperbolic tangent."""
@intrinsic(scalar="f_i")
def trunc(x, /):
    """Return the int towards zero: x.__trunc__()."""
def ulp(x: float, /) -> float:
    """Return the value of the last bit of x."""

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf: float
nan: float

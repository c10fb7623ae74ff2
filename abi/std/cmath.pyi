"""Mathematical functions of complex numbers."""

def acos(z, /):
    """Return the arc cosine."""
def acosh(z, /):
    """Return the inverse hyperbolic cosine."""
def asin(z, /):
    """Return the arc sine."""
def asinh(z, /):
    """Return the inverse hyperbolic sine."""
def atan(z, /):
    """Return the arc tangent."""
def atanh(z, /):
    """Return the inverse hyperbolic tangent."""
def cos(z, /):
    """Return the cosine."""
def cosh(z, /):
    """Return the hyperbolic cosine."""
def exp(z, /):
    """Return e raised to the power z."""
def isclose(a, b, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Return whether two numbers are close: no further apart than rel_tol times the larger one, or than abs_tol."""
def isfinite(z, /) -> bool:
    """Return whether both parts are finite."""
def isinf(z, /) -> bool:
    """Return whether a part is infinite."""
def isnan(z, /) -> bool:
    """Return whether a part is not a number."""
def log(z, base=..., /):
    """Return the natural logarithm, or the logarithm to the base."""
def log10(z, /):
    """Return the logarithm to base 10."""
def phase(z, /) -> float:
    """Return the angle of the polar form, between -pi and pi."""
def polar(z, /):
    """Return (length, angle), the polar form."""
def rect(r: float, phi: float, /):
    """Return the number of this length and angle."""
def sin(z, /):
    """Return the sine."""
def sinh(z, /):
    """Return the hyperbolic sine."""
def sqrt(z, /):
    """Return the square root."""
def tan(z, /):
    """Return the tangent."""
def tanh(z, /):
    """Return the hyperbolic tangent."""

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf: object
infj: object
nan: object
nanj: object

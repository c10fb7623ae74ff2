"""cmath: every function on a grid of finite, huge, tiny and special numbers."""
import cmath

nan, inf = cmath.nan, cmath.inf


def show(z):
    """As repr, with the sign of zeros and without that of NaN."""
    return repr(z).replace("-nan", "nan") if not isinstance(z, complex) else f"({part(z.real)}, {part(z.imag)})"


def part(x):
    return "nan" if x != x else repr(x)


def value(label, make, *args, **keywords):
    try:
        print(label, "->", show(make(*args, **keywords)))
    except BaseException as error:
        print(label, "!!", type(error).__name__, error)


parts = [-inf, -2.3, -1.0, -0.5, -0.0, 0.0, 0.25, 1.0, 2.3, inf, nan]
extremes = [1e308, -1e308, 8e307, 1e200, 1e-308, 5e-324, -3e-310, 710.0, -710.0, 709.5, 1e-160, 1.0000000000000002, 0.9999999999999999]
functions = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()
for name in functions:
    function = getattr(cmath, name)
    for x in parts:
        for y in parts:
            value(f"{name}({x}, {y})", function, complex(x, y))
    for x in extremes:
        for y in (0.0, -0.0, 0.5, 1e308, 1e-310, -2.0, 3.0):
            value(f"{name}({x}, {y})", function, complex(x, y))
            value(f"{name}({y}, {x})", function, complex(y, x))
for name in ("phase", "polar", "isfinite", "isinf", "isnan"):
    function = getattr(cmath, name)
    for x in parts:
        for y in parts:
            value(f"{name}({x}, {y})", function, complex(x, y))
value("polar", cmath.polar, complex(1e308, 1.5e308))
value("polar", cmath.polar, complex(1.5e308, 1.5e308))
for r in parts:
    for phi in parts:
        value(f"rect({r}, {phi})", cmath.rect, r, phi)
print("-- log with a base")
for z in (1, 8, -8, 2j, 0, 0.0, 1 + 1j, inf, complex(nan, 1)):
    for base in (2, 10, 1, 0, 1j, -1, inf, 0.5):
        value(f"log({z}, {base})", cmath.log, z, base)
print("-- isclose")
for a, b in [(1, 1), (1, 1 + 1e-10), (1, 1 + 1e-8), (1j, 1j + 1e-12), (inf, inf), (inf, -inf), (complex(inf, 1), complex(inf, 1)), (nan, nan), (0, 1e-12), (1e308, -1e308), (complex(nan, inf), complex(nan, inf))]:
    value(f"isclose({a}, {b})", cmath.isclose, a, b)
value("tolerances", cmath.isclose, 0, 1e-9, rel_tol=0.0, abs_tol=1e-8)
value("negative", cmath.isclose, 1, 1, rel_tol=-1)
value("negative", cmath.isclose, 1, 2, abs_tol=-1.0)
value("keyword", cmath.isclose, a=1, b=1)
value("positional", cmath.isclose, 1, 1, 0.5)
value("text", cmath.isclose, "a", 1)
value("none", cmath.isclose)
print("-- arguments")


class Complex:
    def __complex__(self):
        return 1 + 2j


class Float:
    def __float__(self):
        return 4.0


class Index:
    def __index__(self):
        return 9


class Bad:
    def __complex__(self):
        return 1.0


class Raises:
    def __complex__(self):
        raise ZeroDivisionError("complex")


for argument in (True, 4, 10**30, 10**400, 2.5, "1", None, [], Complex(), Float(), Index(), Bad(), Raises(), b"1"):
    value(f"sqrt {type(argument).__name__}", cmath.sqrt, argument)
value("none", cmath.sqrt)
value("two", cmath.sqrt, 1, 2)
value("keyword", cmath.sqrt, z=1)
value("log none", cmath.log)
value("log three", cmath.log, 1, 2, 3)
value("rect text", cmath.rect, "a", 1)
value("rect complex", cmath.rect, 1j, 1)
value("rect one", cmath.rect, 1)
value("polar", cmath.polar, "a")
print("-- constants")
print(cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, part(cmath.nan), show(cmath.nanj))
print(abs(cmath.exp(1j * cmath.pi) + 1) < 1e-15, cmath.sqrt(-1), cmath.sqrt(-4.0), cmath.polar(1j))
for name in sorted(n for n in dir(cmath) if not n.startswith("__")):
    o = getattr(cmath, name)
    if callable(o):
        print(name, o.__text_signature__)

# format(): what each type refuses in a format spec, and the corners of what it takes.
def attempt(value, spec):
    try: print(repr(value), repr(spec), repr(format(value, spec)))
    except Exception as error: print(repr(value), repr(spec), type(error).__name__, error)
import itertools
for value in (42, -7, True, 3.14159, -0.0, 1e100, float("nan"), "text", 2 - 3j, None, [1], b"b", object):
    for spec in ("", "d", "5", "<5", "^9", "=9", "*^9", "09", "+", " ", "-", "#x", "x", "b", "o", "c", "n", "e", ".2e", "f", ".3f", "g", "%", ".1%", "s", ".2", ".2s", ",", "_", ",d", "_x", ",x", "_,", ",_", "z", "z.1f", "q", "5q", "10.3", "=s", "<<5", "é>6", "0<6", "06d", "+s", "#s", ",s", "z.0f", ",.2f", "_.2f", "020,.2f", "%%", "999999999999999999999", ".99999999999999999999", "{}", " =+08.2f", "!r", "d ", "0", ".", "5.", ".d", "+-5"):
        if value is object and spec: continue
        attempt(value, spec)
for value, spec in itertools.product((97, 0x10FFFF, 0x110000, -1), ("c", "5c", "+c", "#c", ",c", ".2c")):
    attempt(value, spec) if value != 0x10FFFF else None
class C:
    def __format__(self, spec): return 5
class D:
    def __format__(self, spec): return "<" + spec + ">"
attempt_type = [C(), D()]
for v in attempt_type:
    try: print(format(v, "abc"))
    except TypeError as e: print(e)
try: print(format(1, 5))
except TypeError as e: print(e)
try: print(f"{3.0:{'10'}.{2}f}|{'x':{'>'}{4}}")
except Exception as e: print(e)

# Packages, relative imports, circular imports, reload-free caching, names that come and go.
print("main starts", __name__)
import shapes
import shapes.square as sq
from shapes import area_of, square
from shapes.round import circle, PI
from shapes.round.circle import Circle as Round
import helper_one, helper_two
import sys

print(shapes.__name__, shapes.__package__, sq is shapes.square is square, Round is circle.Circle, PI)
print(area_of(square.Square(3)), area_of(Round(2)), shapes.round.circle.__name__, circle.__package__)
print(helper_one.value, helper_two.value, helper_one.get_two(), helper_two.get_one())
print("shapes" in sys.modules, sys.modules["shapes.round"] is shapes.round, "helper_one" in sys.modules)
import shapes as again

print(again is shapes, again.loaded)
again.loaded += 1
from shapes import loaded

print(loaded, shapes.loaded)
from star import *

print(public, sorted(n for n in ("public", "_private", "listed", "unlisted") if n in globals()))
from star_all import *

print(_listed_private, "not_listed" in globals())
try:
    from shapes import nothing_here
except ImportError as error:
    print(error.msg.split(" (")[0])
try:
    import shapes.nothing
except ModuleNotFoundError as error:
    print(error)
try:
    import helper_one.inner
except ModuleNotFoundError as error:
    print(error)
try:
    import broken
except ZeroDivisionError as error:
    print("broken:", error, "broken" in sys.modules)
try:
    import broken
except ZeroDivisionError as error:
    print("broken again:", error)
try:
    from . import helper_one
except ImportError as error:
    print(error)


def inside():
    import lazy
    from lazy import thing as renamed
    return lazy.thing, renamed


print("before lazy")
print(inside(), inside(), "lazy" in globals())
if __name__ == "__main__":
    print("run as main")
shapes.square.Square.sides = 5
print(square.Square(1).sides, type(shapes).__name__, repr(type(shapes)), hasattr(shapes, "missing"))
try:
    shapes.missing
except AttributeError as error:
    print(error)
import dynamic

print(dynamic.anything, dynamic.real)
del shapes.loaded
try:
    shapes.loaded
except AttributeError as error:
    print(error)
helper_one.value = "patched"
print(helper_one.read())

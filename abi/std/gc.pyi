"""The cycle collector: what it knows, and when it runs."""

__molt__ = {"finish": True}

def enable() -> None:
    """Let collections happen by themselves."""
def disable() -> None:
    """Keep collections from happening by themselves."""
def isenabled() -> bool:
    """Tell whether collections happen by themselves."""
def collect(generation: c_int = 2) -> ssize:
    """Collect now, up to a generation; return how many unreachable objects there were."""
def get_debug() -> ssize:
    """Return the debugging flags."""
def set_debug(flags: c_int, /) -> None:
    """Set the debugging flags: a sum of DEBUG_ constants."""
@intrinsic(convention="varargs", text_signature=None)
def set_threshold(threshold0: c_int, threshold1: c_int = -2147483648, threshold2: c_int = -2147483648, /) -> None:
    """Set how many objects, or collections of the next younger generation, are made before a generation is collected; 0 as
    the first one turns collections off."""
def get_threshold():
    """Return the three thresholds as a tuple."""
def get_count():
    """Return the three present counts as a tuple."""
def get_stats():
    """Return a dict for each generation: collections, collected, uncollectable."""
@intrinsic(convention="varargs", text_signature=None)
def get_referrers(*objs):
    """Return the list of tracked objects that refer to any of the objects directly."""
@intrinsic(convention="varargs", text_signature=None)
def get_referents(*objs):
    """Return the list of what the objects refer to directly."""
def get_objects(generation=None):
    """Return the list of tracked objects, of one generation or of all."""
def is_tracked(obj, /) -> bool:
    """Tell whether the collector watches an object."""
def is_finalized(obj, /) -> bool:
    """Tell whether an object's finaliser has run already."""
def freeze() -> None:
    """Leave everything that is tracked now out of later collections."""
def unfreeze() -> None:
    """Give frozen objects back to the oldest generation."""
def get_freeze_count() -> ssize:
    """Return how many objects are frozen."""

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
garbage: list
callbacks: list

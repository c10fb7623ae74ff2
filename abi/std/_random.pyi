"""The Mersenne Twister."""

@builtin(layout="_random::Generator", header="std/random/generator.h", flags="basetype mutable", text_signature=None)
class Random:
    """A generator of random numbers: Random(seed). Without a seed, or with None, it is seeded by the system."""
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    @intrinsic(convention="raw")
    def __init__(self, /, *args, **kwargs) -> None: ...
    @hook(make='cls(5)', use='(obj.random(), obj.getrandbits(3))', gives='1')
    def getrandbits(self, k: c_int, /):
        """Return an int of k random bits."""
    def getstate(self, /):
        """Return the state, a tuple of ints."""
    @hook(use='(obj.random(), obj.getrandbits(3))', gives='0.25')
    def random(self, /) -> float:
        """Return a float in [0, 1)."""
    def seed(self, n=None, /) -> None:
        """Begin anew: with an int, with the hash of something else, or for None with the system's entropy."""
    def setstate(self, state, /) -> None:
        """Restore a state that getstate() gave."""

"""Random numbers: the Mersenne Twister and distributions over it."""
import _random
from math import floor as _floor

__molt__ = {"kind": "python"}
__all__ = ["Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate", "gauss",
           "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
           "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate", "weibullvariate"]
NV_MAGICCONST = 1.7155277699214135
TWOPI = 6.283185307179586
LOG4 = 1.3862943611198906
SG_MAGICCONST = 2.504077396776274
BPF = 53
RECIP_BPF = 1.1102230246251565e-16
_ONE = 1


class Random(_random.Random):
    """A generator of random numbers with its own state; subclasses may override random() and getrandbits()."""
    VERSION = 3

    def __init__(self, x=None):
        ...
    def __init_subclass__(cls, /, **kwargs):
        """Subclasses that override random() but not getrandbits() draw ints from random()."""
    @hook(make='cls(5)', use='(obj.seed(3), obj.random(), obj.getrandbits(8))')
    def seed(self, a=None, version=2):
        """Begins anew from None, an int, float, str, bytes or bytearray."""
    @hook(use='(obj.getstate()[0], obj.__reduce__()[2][0])', gives='(9, (), None)')
    def getstate(self):
        """The state as an object for setstate()."""
    @hook(use='(obj.__setstate__(obj.getstate()), obj.random())')
    def setstate(self, state):
        """Restores a state that getstate() gave."""
    def __getstate__(self):
        ...
    def __setstate__(self, state):
        ...
    def __reduce__(self):
        ...
    def _randbelow_with_getrandbits(self, n):
        """An int in range(n) from getrandbits()."""
    def _randbelow_without_getrandbits(self, n, maxsize=9007199254740992):
        """An int in range(n) from random()."""
    _randbelow = _randbelow_with_getrandbits
    @hook(use='obj.randbytes(4)', gives="b'own'")
    def randbytes(self, n):
        """n random bytes."""
    @hook(use='(obj.randint(1, 6), obj.randrange(3))', gives="'range'")
    def randrange(self, start, stop=None, step=_ONE):
        """An item of range(start, stop, step)."""
    def randint(self, a, b):
        """An int from a to b, both included."""
    @hook(use="obj.choice('abc')", gives="'chosen'")
    def choice(self, seq):
        """An item of a non-empty sequence."""
    def shuffle(self, x):
        """Shuffles a list in place."""
    def sample(self, population, k, *, counts=None):
        """k items of a sequence without repetition; counts: how often each occurs in it."""
    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """k items with repetition, by weights or cumulative weights."""
    @hook(use='obj.uniform(1, 2)', gives='0.5')
    def uniform(self, a, b):
        """A number between a and b."""
    def triangular(self, low=0.0, high=1.0, mode=None):
        """Triangular distribution."""
    @hook(use='(obj.lognormvariate(0, 1), obj.normalvariate(0, 1))', gives='0.0')
    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal distribution."""
    def gauss(self, mu=0.0, sigma=1.0):
        """Normal distribution, in pairs."""
    def lognormvariate(self, mu, sigma):
        """Log normal distribution."""
    def expovariate(self, lambd=1.0):
        """Exponential distribution."""
    def vonmisesvariate(self, mu, kappa):
        """Von Mises distribution."""
    @hook(use='(obj.betavariate(2, 3), obj.gammavariate(1, 1))', gives='1.0')
    def gammavariate(self, alpha, beta):
        """Gamma distribution."""
    def betavariate(self, alpha, beta):
        """Beta distribution."""
    def paretovariate(self, alpha):
        """Pareto distribution."""
    def weibullvariate(self, alpha, beta):
        """Weibull distribution."""
    def binomialvariate(self, n=1, p=0.5):
        """Binomial distribution."""


class SystemRandom(Random):
    """Random numbers of the system, which nobody can foretell and which have no state."""
    def random(self):
        """A float in [0.0, 1.0)."""
    def getrandbits(self, k):
        """An int with k random bits."""
    def randbytes(self, n):
        """n random bytes."""
    def seed(self, *args, **kwds):
        """Does nothing."""
    def _notimplemented(self, *args, **kwds):
        """Raises NotImplementedError: there is no state."""
    getstate = setstate = _notimplemented


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes

print("alpha init", __name__, __package__)
value = 10
from . import beta
value = 20
def late(): from .sub.deep import chain; return chain
class Cls: pass

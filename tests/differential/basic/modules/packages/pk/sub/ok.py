from . import name, up
from .. import alpha
from ..alpha import *
chain = (name, alpha is up, value, "Cls" in globals(), __name__)

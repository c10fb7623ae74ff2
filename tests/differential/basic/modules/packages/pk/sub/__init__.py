from .. import alpha as up
from ..beta import public
name = __name__

print("init", __name__)
from .circle import Circle, PI
from .. import square
from ..helpers import double

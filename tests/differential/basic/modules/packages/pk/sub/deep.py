from . import name
from .. import alpha
from ..alpha import *
from ... import something

print("beta init")
from . import alpha
print("alpha partially:", alpha.value, hasattr(alpha, "Cls"))
try: from .alpha import Cls
except ImportError as e: print(str(e).replace(e.path, "FILE"))
try: alpha.Cls
except AttributeError as e: print(e)
import pk
print(hasattr(pk, "alpha_value"), pk.__doc__)
_private = 1; public = 2

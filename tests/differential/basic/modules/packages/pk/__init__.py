"""pk doc"""
print("pk init", __name__, __package__, __path__ is not None, __file__.endswith("__init__.py"))
from . import alpha
from .alpha import value as alpha_value
__all__ = ["alpha", "beta", "lazy_thing"]
def __getattr__(name):
    if name == "lazy_thing": return "lazy!"
    if name == "broken": raise RuntimeError("broken attr")
    raise AttributeError(f"no {name} here")
def __dir__(): return ["custom", "dir"]

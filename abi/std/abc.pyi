"""Abstract base classes (PEP 3119)."""
from _abc import get_cache_token, _abc_init, _abc_register, _abc_instancecheck, _abc_subclasscheck, _get_dump, _reset_registry, _reset_caches

__molt__ = {"kind": "python"}


def abstractmethod(funcobj):
    """Marks a method that every concrete subclass must override."""


class abstractclassmethod(classmethod):
    """classmethod whose function is abstract (superseded by @classmethod over @abstractmethod)."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        ...


class abstractstaticmethod(staticmethod):
    """staticmethod whose function is abstract (superseded by @staticmethod over @abstractmethod)."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        ...


class abstractproperty(property):
    """property that is abstract (superseded by @property over @abstractmethod)."""
    __isabstractmethod__ = True


class ABCMeta(type):
    """Metaclass of abstract base classes: virtual subclasses by registration or __subclasshook__, abstract methods."""
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        ...
    @hook(make="cls('Made', (), {})", use='(obj.register(int), issubclass(int, obj))')
    def register(cls, subclass):
        """Makes subclass a virtual subclass; gives it back, so that it works as a decorator."""
    @hook(use='(isinstance(3, obj), isinstance(obj(), obj))')
    def __instancecheck__(cls, instance):
        """isinstance(instance, cls)"""
    @hook(use='(issubclass(int, obj), isinstance(3, obj))')
    def __subclasscheck__(cls, subclass):
        """issubclass(subclass, cls)"""
    def _dump_registry(cls, file=None):
        """Prints the registry and the caches."""
    def _abc_registry_clear(cls):
        """Forgets the registered classes."""
    def _abc_caches_clear(cls):
        """Forgets the caches."""


def update_abstractmethods(cls):
    """Computes the set of abstract methods again after attributes of the class have changed."""


class ABC(metaclass=ABCMeta):
    """Base for those who prefer inheriting to naming the metaclass."""
    __slots__ = ()

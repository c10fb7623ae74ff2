"""The parts of functools that are no functions of Python."""

@builtin(layout="_functools::ComparisonKey", header="std/functools/key_wrapper.h", module="functools", flags="collected no_instantiate", hidden=True)
class KeyWrapper:
    __hash__ = None
    def __call__(self, /, *args, **kwargs): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    @member
    def obj(self):
        """Value wrapped by a key function."""
    @obj.setter
    def obj(self, value): ...


@builtin(layout="_functools::LruCache", header="std/functools/lru_cache.h", module="functools", flags="collected", dict=True, weakrefs=True, signatures=False, constructor_name="lru_cache")
class _lru_cache_wrapper:
    """A callable that keeps the results of another one.

    maxsize: how many, the least recently used go first; 0: none, None: all. typed: 3 and 3.0 are different
    arguments. cache_info_type makes the result of cache_info().
    """
    def __new__(cls, user_function, maxsize, typed: bool, cache_info_type): ...
    def __call__(self, /, *args, **kwargs): ...
    def __get__(self, instance, owner=None, /): ...
    @intrinsic(text_signature="($self, /)")
    def cache_info(self, /):
        """Return hits, misses, maxsize and how many results are kept."""
    @intrinsic(text_signature="($self, /)")
    def cache_clear(self, /) -> None:
        """Forget all results and counts."""
    def __copy__(self, /):
        """Return the callable itself."""
    def __deepcopy__(self, memo, /):
        """Return the callable itself."""
    def __reduce__(self, /):
        """Return the qualified name, by which pickle finds it."""
    @property
    def __dict__(self): ...
    @__dict__.setter
    def __dict__(self, value): ...


@builtin(layout="_functools::Partial", header="std/functools/partial.h", module="functools", flags="basetype collected", dict=True, weakrefs=True, signatures=False)
class partial:
    """A callable with some arguments given already: partial(func, /, *args, **keywords)."""
    @intrinsic(convention="raw")
    def __new__(cls, func, /, *args, **keywords): ...
    @property
    @member
    def __vectorcalloffset__(self): ...
    def __call__(self, /, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __reduce__(self, /):
        """Return what copy and pickle need."""
    def __setstate__(self, state, /) -> None:
        """Set function, arguments, keywords and attributes."""
    @classmethod
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""
    @member
    def func(self):
        """the function"""
    @member
    def args(self):
        """the positional arguments given already"""
    @member
    def keywords(self):
        """the keyword arguments given already"""
    @property
    def __dict__(self): ...
    @__dict__.setter
    def __dict__(self, value): ...


def cmp_to_key(mycmp):
    """Return a key function that orders as the comparison function does."""
@intrinsic(convention="unpacked", text_signature=None)
def reduce(function, iterable, initial=..., /):
    """Return what function makes of the items from left to right: ((first, second), third), ... beginning with initial if given."""

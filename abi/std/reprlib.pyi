"""Shorter reprs, with limits on sizes and depth."""
__molt__ = {"kind": "python"}
__all__ = ['Repr', 'repr', 'recursive_repr']
import builtins
from itertools import islice
def recursive_repr(fillvalue='...'):
    """Decorator of __repr__: the fill value for an object that is being printed already."""
    def decorating_function(user_function):
        nonlocal fillvalue
        def wrapper(self):
            nonlocal fillvalue, repr_running, user_function


class Repr:
    """Makes reprs within limits: one attribute a limit, one method repr_TYPE a type."""
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])")
    def repr(self, x):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr1>'")
    def repr1(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])")
    def _join(self, pieces, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<_repr_iterable>'")
    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_tuple>'")
    def repr_tuple(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_list>'")
    def repr_list(self, x, level):
        ...
    def repr_array(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_set>'")
    def repr_set(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_frozenset>'")
    def repr_frozenset(self, x, level):
        ...
    def repr_deque(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_dict>'")
    def repr_dict(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_str>'")
    def repr_str(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_int>'")
    def repr_int(self, x, level):
        ...
    @hook(use="obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object])", gives="'<repr_instance>'")
    def repr_instance(self, x, level):
        ...
def _possibly_sorted(x):
    ...
aRepr = Repr()
repr = aRepr.repr

# Overrides every hook of reprlib. Generated from abi/ by abi/gen/main.py.
import reprlib

from overriding import *

override(reprlib.Repr, 'repr', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]))
override(reprlib.Repr, 'repr1', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr1>')
override(reprlib.Repr, '_join', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]))
override(reprlib.Repr, '_repr_iterable', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<_repr_iterable>')
override(reprlib.Repr, 'repr_tuple', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_tuple>')
override(reprlib.Repr, 'repr_list', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_list>')
override(reprlib.Repr, 'repr_set', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_set>')
override(reprlib.Repr, 'repr_frozenset', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_frozenset>')
override(reprlib.Repr, 'repr_dict', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_dict>')
override(reprlib.Repr, 'repr_str', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_str>')
override(reprlib.Repr, 'repr_int', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_int>')
override(reprlib.Repr, 'repr_instance', 'method', make=lambda cls: cls(),
         use=lambda obj: obj.repr([1, (2, 3), {'k': {4}}, 'text' * 20, frozenset([5]), 10 ** 50, object]), gives=lambda: '<repr_instance>')

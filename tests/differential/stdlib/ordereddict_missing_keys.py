# OrderedDict.pop and move_to_end of keys that are not there: a tuple becomes the arguments of the KeyError, None becomes none.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return type(error).__name__, str(error), error.args


class Traced(OrderedDict):
    def __missing__(self, key):
        return ("missing", key)


class Plain(OrderedDict):
    pass


KEYS = ((), (1,), (1, 2), ((1, 2),), "x", None, 7, frozenset())
for make in (lambda: OrderedDict(a=1), lambda: OrderedDict(), lambda: Plain(a=1), lambda: Traced(a=1)):
    for key in KEYS:
        print(type(make()).__name__, len(make()), repr(key), attempt(make().pop, key), attempt(make().move_to_end, key), attempt(make().__getitem__, key), attempt(make().__delitem__, key), attempt(make().pop, key, "fallback"))
for key in KEYS:
    for other in ({"a": 1}, defaultdict(None, a=1), Counter(a=1), UserDict(a=1), ChainMap({"a": 1})):
        print(type(other).__name__, repr(key), attempt(other.pop, key), attempt(lambda: other[key]))
print(attempt(OrderedDict().popitem), attempt(OrderedDict(a=1).move_to_end), attempt(OrderedDict(a=1).move_to_end, []), attempt(OrderedDict(a=1).pop, []), attempt(OrderedDict(a=1).pop), attempt(OrderedDict(a=1).move_to_end, "a", last=[]))
try:
    OrderedDict().pop((1, "two"))
except KeyError as error:
    print(repr(error), error.args, error.__context__)

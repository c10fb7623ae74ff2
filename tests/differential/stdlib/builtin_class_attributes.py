# Which builtin classes of the library take attributes, and in which words the others refuse.
import functools, _random, itertools, operator, collections, array, struct, contextvars, types, io, os, weakref, typing, warnings, random, sys
for c in [functools.partial, functools.cmp_to_key, functools._lru_cache_wrapper, _random.Random, itertools.chain, itertools.count, operator.itemgetter, collections.deque, collections.defaultdict, collections.OrderedDict, array.array, struct.Struct, contextvars.Context, types.SimpleNamespace, io.BytesIO, io.StringIO, io.FileIO, io.TextIOWrapper, io.IOBase, os.DirEntry, weakref.ref, typing.TypeVar, typing.ParamSpec, typing.Generic, typing.TypeAliasType, os.stat_result, sys.version_info.__class__, os.terminal_size, type(operator.attrgetter), BaseException, io.UnsupportedOperation]:
    try:
        c.zzz = 1; r = "mutable"; del c.zzz
    except (TypeError, AttributeError) as e: r = str(e)
    print(c.__module__, c.__qualname__, r)

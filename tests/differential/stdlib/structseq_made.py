# Struct sequences made by programs: which classes may be, with what, and what their refusals say.
import os
import sys
import time


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


classes = [type(sys.flags), type(sys.version_info), type(sys.float_info), type(sys.hash_info), type(sys.int_info), type(sys.thread_info), time.struct_time, os.stat_result, os.terminal_size, os.times_result, os.uname_result]
for cls in classes:
    n = cls.n_fields
    print(cls.__module__, cls.__qualname__, n, cls.n_sequence_fields, cls.n_unnamed_fields, issubclass(cls, tuple), cls.__match_args__[:4])
    for args, kwargs in (((), {}), ((range(n),), {}), ((range(2),), {}), ((range(n + 5),), {}), ((3,), {}), ((), {"sequence": range(n)}), ((range(n), {}), {}), ((range(n),), {"dict": {}}), ((range(n), 3), {}), ((range(n),), {"dct": {}}), ((range(n), {}, 1), {}), (("ab" * 40,), {}), (({},), {})):
        print("   ", attempt(cls, *args, **kwargs))
status = os.stat_result(range(10), {"st_atime": 1.5, "st_blocks": 7, "unknown": 1})
print(status.st_atime, status.st_blocks, status.st_blksize, status[7], len(status), hasattr(status, "unknown"), status.__reduce__()[1][1]["st_blocks"])
moment = time.struct_time(range(11))
print(moment.tm_zone, moment.tm_gmtoff, moment[:3], moment == tuple(range(9)), moment.__replace__(tm_year=5) if hasattr(moment, "__replace__") else "no __replace__")
print(attempt(setattr, moment, "tm_year", 3), attempt(lambda: moment.nothing), attempt(lambda: moment[9]), attempt(lambda: type("Sub", (time.struct_time,), {})))
match sys.version_info:
    case [3, minor, *_]:
        print("by position", minor)
match os.terminal_size((80, 24)):
    case os.terminal_size(columns, lines):
        print("by class", columns, lines)
print(type(sys.float_info)(range(11)).radix, type(sys.thread_info)(("a", "b", None)).lock)

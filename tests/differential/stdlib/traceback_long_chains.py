# Chains of thousands of exceptions and groups nested deeply, formatted and shown.
import traceback, sys
def chain(n, cause):
    e = None
    for i in range(n):
        try:
            try:
                if e: raise e
                else: raise ValueError(0)
            except ValueError as old:
                if cause: raise ValueError(i) from old
                raise ValueError(i)
        except ValueError as new: e = new
    return e
for n in (5, 300, 900, 2000):
  for cause in (True, False):
    e = chain(n, cause)
    try:
        t = traceback.TracebackException.from_exception(e)
        s = list(t.format())
        print(n, len(s), s[0], s[-1])
    except RecursionError as r: print(n, "rec", r)
    try:
        s = traceback.format_exception(e); print(len(s))
    except RecursionError as r: print(n, "rec", r)
def nest(n):
    g = ValueError("leaf")
    for i in range(n): g = ExceptionGroup(f"g{i}", [g])
    return g
for n in (5, 20, 200, 950):
    try:
        s = traceback.format_exception(nest(n)); print(n, len(s), s[-1])
    except RecursionError as r: print(n, "rec", r)

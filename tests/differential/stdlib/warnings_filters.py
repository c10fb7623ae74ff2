import warnings, sys, io
def issue(msg="careful", cat=UserWarning, level=1): warnings.warn(msg, cat, stacklevel=level)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    issue(); issue("second", DeprecationWarning); issue("third", RuntimeWarning, 2)
    warnings.warn(SyntaxWarning("inst"))
    for w in log: print(w.category.__name__, w.message, w.lineno, type(w).__name__, w.filename.endswith("warnings_filters.py"), w.line, w.source, str(w)[:30])
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    for i in range(3): issue("once per line")
    print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("once")
    for i in range(2): warnings.warn("o")
    warnings.warn("o")
    print(len(log))
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("module")
    warnings.warn("m"); warnings.warn("m"); warnings.warn("n")
    print([str(w.message) for w in log])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: issue("as error")
    except UserWarning as e: print("raised", repr(e))
    warnings.simplefilter("ignore", UserWarning)
    issue("ignored")
    try: issue("dep", DeprecationWarning)
    except DeprecationWarning as e: print(repr(e))
with warnings.catch_warnings(record=True, action="ignore", category=FutureWarning) as log:
    issue("f", FutureWarning); issue("u2"); print(len(log))
for bad in [lambda: warnings.warn("x", int), lambda: warnings.warn("x", 3), lambda: warnings.simplefilter("zzz"), lambda: warnings.simplefilter("error", lineno=-1), lambda: warnings.filterwarnings("error", category=3), lambda: warnings._deprecated("x", remove=(3, 5))]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
out = io.StringIO()
old, sys.stderr = sys.stderr, out
warnings.warn("to stderr"); sys.stderr = old
print(out.getvalue().split(":", 1)[1])
print(repr(warnings.formatwarning("msg", UserWarning, "f.py", 3, "the line ")), warnings.WarningMessage("m", UserWarning, "f", 1))
shown = []
orig = warnings.showwarning
warnings.showwarning = lambda *a, **k: shown.append(a[:2])
warnings.warn("hooked"); warnings.showwarning = orig
print(shown[0][1].__name__, str(shown[0][0]), len(warnings.filters) > 3, warnings.filters[-1][:1], warnings.defaultaction)
c = warnings.catch_warnings(record=True); print(c)
with c: pass
try: c.__enter__()
except RuntimeError as e: print(str(e)[:12])
with warnings.catch_warnings():
    warnings.resetwarnings(); print(warnings.filters)
reg = {}
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("default")
    warnings.warn_explicit("exp", UserWarning, "file.py", 7, registry=reg); warnings.warn_explicit("exp", UserWarning, "file.py", 7, registry=reg)
    print(len(log), log[0].lineno, log[0].filename, sorted(str(k) for k in reg)[0][:8])
import enum
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    print(~True, len(log))

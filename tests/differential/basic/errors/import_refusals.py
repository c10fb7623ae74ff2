# sys.modules[name] = None forbids an import; what the errors carry.
import sys
sys.modules["forbidden"] = None
for attempt in (1, 2):
    try:
        import forbidden
    except ImportError as e:
        print(type(e).__name__, e, e.name, e.path)
try:
    from forbidden import thing
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    import forbidden.inner
except ImportError as e:
    print(type(e).__name__, e, e.name)
del sys.modules["forbidden"]
try:
    import forbidden
except ImportError as e:
    print(type(e).__name__, e, e.name)

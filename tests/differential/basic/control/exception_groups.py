# ExceptionGroup and except*.
def collect(*errors):
    raise ExceptionGroup("several", list(errors))


try:
    collect(ValueError(1), TypeError(2), ValueError(3))
except* ValueError as group:
    print("values", group.exceptions, group.message)
except* (TypeError, KeyError) as group:
    print("types", [str(e) for e in group.exceptions])
try:
    try:
        collect(OSError("a"), KeyError("b"))
    except* OSError as group:
        print(repr(group))
except ExceptionGroup as rest:
    print("left", rest, rest.exceptions)
try:
    raise ValueError("naked")
except* ValueError as group:
    print(repr(group), group.__class__.__name__)
nested = ExceptionGroup("top", [ValueError("v"), ExceptionGroup("in", [TypeError("t"), ValueError("w")])])
print(nested, nested.subgroup(ValueError), nested.split(TypeError))
print([str(e) for e in nested.subgroup(lambda e: isinstance(e, TypeError)).exceptions])
try:
    raise nested
except* TypeError:
    print("typed")
except* ValueError as g:
    print(g.exceptions)
else:
    print("never")
finally:
    print("finally")
try:
    print("no error")
except* ValueError:
    print("never")
else:
    print("else")
for bad in (lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", 5),
            lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__, type(BaseExceptionGroup("m", [KeyboardInterrupt()])).__name__)
try:
    try:
        collect(ValueError("x"), KeyError("y"))
    except* ValueError:
        raise TypeError("new")
except ExceptionGroup as group:
    print(group.exceptions)

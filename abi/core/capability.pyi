"""The refusal of what a program was not granted."""

@builtin(layout="OsError", header="core/exc/exception.h", flags="basetype collected exception", dict=True, hidden=True, module="molt", tp_name="molt.CapabilityError")
class CapabilityError(PermissionError):
    """Something outside the program was not granted to it. `capability` and `resource` say what, `flag` which option
    of `molt build` grants it."""

"""The features that `from __future__ import` knows (Reference 7.11.1)."""
__molt__ = {"kind": "python"}
all_feature_names = ["nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"]
__all__ = ["all_feature_names"] + all_feature_names
CO_FUTURE_ABSOLUTE_IMPORT = 262144
CO_FUTURE_ANNOTATIONS = 16777216
CO_FUTURE_BARRY_AS_BDFL = 4194304
CO_FUTURE_DIVISION = 131072
CO_FUTURE_GENERATOR_STOP = 8388608
CO_FUTURE_PRINT_FUNCTION = 1048576
CO_FUTURE_UNICODE_LITERALS = 2097152
CO_FUTURE_WITH_STATEMENT = 524288
CO_GENERATOR_ALLOWED = 0
CO_NESTED = 16


class _Feature:
    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        ...
    def getOptionalRelease(self):
        """The release that accepted the feature first, as sys.version_info has it."""
    def getMandatoryRelease(self):
        """The release from which the feature is part of the language; None: that is open, or it was dropped."""
    def __repr__(self):
        ...


nested_scopes = _Feature((2, 1, 0, "beta", 1), (2, 2, 0, "alpha", 0), 16)
generators = _Feature((2, 2, 0, "alpha", 1), (2, 3, 0, "final", 0), 0)
division = _Feature((2, 2, 0, "alpha", 2), (3, 0, 0, "alpha", 0), 131072)
absolute_import = _Feature((2, 5, 0, "alpha", 1), (3, 0, 0, "alpha", 0), 262144)
with_statement = _Feature((2, 5, 0, "alpha", 1), (2, 6, 0, "alpha", 0), 524288)
print_function = _Feature((2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0), 1048576)
unicode_literals = _Feature((2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0), 2097152)
barry_as_FLUFL = _Feature((3, 1, 0, "alpha", 2), (4, 0, 0, "alpha", 0), 4194304)
generator_stop = _Feature((3, 5, 0, "beta", 1), (3, 7, 0, "alpha", 0), 8388608)
annotations = _Feature((3, 7, 0, "beta", 1), None, 16777216)

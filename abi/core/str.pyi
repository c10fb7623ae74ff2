"""builtins.str and its iterators."""

@builtin(layout="Str", header="core/types/str.h", flags="basetype match_self", text_signature=None)
class str:
    """Text: an immutable sequence of Unicode code points."""

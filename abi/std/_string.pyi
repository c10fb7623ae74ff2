"""The parsers of str.format, for string.Formatter."""

@intrinsic(text_signature=None)
def formatter_parser(format_string, /):
    """Return an iterator over the parts of a format string: (literal text, field name, format specification, conversion)."""
@intrinsic(text_signature=None)
def formatter_field_name_split(field_name, /):
    """Take the name of a field apart: return its first part, and an iterator over the accesses behind it, each a pair of
    whether it is an attribute, and its name or index."""


@builtin(layout="FormatterIterator", header="std/string/formatter.h", flags="collected no_instantiate", hidden=True,
         module="builtins", tp_name="formatteriterator", signatures=False)
class formatteriterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...


@builtin(layout="FormatterIterator", header="std/string/formatter.h", flags="collected no_instantiate", hidden=True,
         module="builtins", tp_name="fieldnameiterator", signatures=False)
class fieldnameiterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...

"""Constants of characters, templates, and formatting that classes can change."""
import _string
from collections import ChainMap as _ChainMap

__molt__ = {"kind": "python"}
__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits", "printable",
           "punctuation", "whitespace", "Formatter", "Template"]
whitespace = " \t\n\r\x0b\x0c"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words with their first letters in upper case, the others in lower case."""


__given__ = "__name__"
_sentinel_dict = {}


class Template:
    """A text with $name and ${name} to be replaced."""
    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = 2

    def __init_subclass__(cls):
        ...
    @hook(make="cls('$a and ${b}')", use='(outcome(lambda: obj.template), outcome(lambda: obj.safe_substitute(a=1)))')
    def __init__(self, template):
        ...
    @hook(use='obj.substitute(a=1, b=2)', gives="'substituted'")
    def substitute(self, mapping=_sentinel_dict, /, **kws):
        """The text with values instead of names; KeyError for a missing one, ValueError for a stray delimiter."""
    def safe_substitute(self, mapping=_sentinel_dict, /, **kws):
        """The same, leaving alone what cannot be replaced."""
    def is_valid(self):
        """Has the text no stray delimiters?"""
    def get_identifiers(self):
        """The names in the text, in order, each once."""


class Formatter:
    """str.format() as methods that subclasses override."""
    def format(self, format_string, /, *args, **kwargs):
        """The text with its fields replaced."""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="'vformatted'")
    def vformat(self, format_string, args, kwargs):
        """The same with the arguments as a sequence and a mapping."""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="('inner', False)")
    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        ...
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="'value'")
    def get_value(self, key, args, kwargs):
        """The argument of a position or name."""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives='None')
    def check_unused_args(self, used_args, args, kwargs):
        """May raise when arguments were not used."""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="'formatted'")
    def format_field(self, value, format_spec):
        """format(value, format_spec)"""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="'conv'")
    def convert_field(self, value, conversion):
        """The value after !s, !r or !a."""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="[('text ', '0', '', None)]")
    def parse(self, format_string):
        """An iterable of (text, name of the field, format, conversion)."""
    @hook(use="obj.format('{0} {name!r:>4} {0.real} {1[0]}', 7, 'xy', name='n')", gives="('field', 0)")
    def get_field(self, field_name, args, kwargs):
        """(the object that a field names, the position or name it began with)"""

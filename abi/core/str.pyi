"""builtins.str and its iterators."""

@builtin(layout="Str", header="core/types/str.h", cpp="str_", variable="str", flags="basetype match_self", sequence=True)
class str:
    """str(object='') is the text of an object, str(bytes, encoding, errors) decodes. Text: an immutable sequence of
    Unicode code points."""

    def __new__(cls, object=..., encoding: str = ..., errors: str = ...): ...
    def __repr__(self, /): ...
    def __str__(self, /): ...
    def __hash__(self, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    def __iter__(self, /): ...
    def __len__(self, /): ...
    def __getitem__(self, key, /): ...
    def __add__(self, value, /): ...
    def __mul__(self, value, /): ...
    def __rmul__(self, value, /): ...
    def __mod__(self, value, /): ...
    def __rmod__(self, value, /): ...
    def __contains__(self, key, /): ...
    def encode(self, /, encoding: str = 'utf-8', errors: str = 'strict'):
        """Return the text as bytes of an encoding. errors: 'strict' raises UnicodeEncodeError; 'ignore', 'replace',
        'xmlcharrefreplace' and other registered handlers go on."""
    def replace(self, old: str, new: str, count: ssize = -1, /):
        """Return a copy where occurrences of old, at most count of them unless it is -1, are new."""
    def split(self, /, sep=None, maxsplit: ssize = -1):
        """Return the list of parts between separators, from the left. sep None: runs of blanks, none at the ends.
        maxsplit: most splits done; -1 is all."""
    def rsplit(self, /, sep=None, maxsplit: ssize = -1):
        """Return the list of parts between separators, splitting from the right."""
    def join(self, iterable, /):
        """Return the strings of an iterable with this one between each two."""
    def capitalize(self, /):
        """Return a copy with the first character in title case and the rest in lower case."""
    def casefold(self, /):
        """Return a copy for comparison that ignores case."""
    def title(self, /):
        """Return a copy where each word starts in title case and goes on in lower case."""
    def center(self, width: ssize, fillchar=' ', /):
        """Return the text in the middle of width characters."""
    @intrinsic(text_signature=None, convention="varargs")
    def count(self, sub, start=None, end=None, /):
        """Return how many times sub occurs in [start:end], not overlapping."""
    def expandtabs(self, /, tabsize: c_int = 8):
        """Return a copy where tabs are blanks up to the next column that tabsize divides."""
    @intrinsic(text_signature=None, convention="varargs")
    def find(self, sub, start=None, end=None, /):
        """Return the lowest index where sub lies within [start:end], or -1."""
    def partition(self, sep, /):
        """Return what is before the first sep, sep, and what follows; or the text and two empty strings."""
    @intrinsic(text_signature=None, convention="varargs")
    def index(self, sub, start=None, end=None, /):
        """Return the lowest index where sub lies within [start:end]. ValueError if there is none."""
    def ljust(self, width: ssize, fillchar=' ', /):
        """Return the text at the left of width characters."""
    def lower(self, /):
        """Return a copy in lower case."""
    def lstrip(self, chars=None, /):
        """Return a copy without blanks (or characters of chars) at the start."""
    @intrinsic(text_signature=None, convention="varargs")
    def rfind(self, sub, start=None, end=None, /):
        """Return the highest index where sub lies within [start:end], or -1."""
    @intrinsic(text_signature=None, convention="varargs")
    def rindex(self, sub, start=None, end=None, /):
        """Return the highest index where sub lies within [start:end]. ValueError if there is none."""
    def rjust(self, width: ssize, fillchar=' ', /):
        """Return the text at the right of width characters."""
    def rstrip(self, chars=None, /):
        """Return a copy without blanks (or characters of chars) at the end."""
    def rpartition(self, sep, /):
        """Return what is before the last sep, sep, and what follows; or two empty strings and the text."""
    def splitlines(self, /, keepends: bool = False):
        """Return the list of lines, with their ends if keepends is true."""
    def strip(self, chars=None, /):
        """Return a copy without blanks (or characters of chars) at both ends."""
    def swapcase(self, /):
        """Return a copy with upper case made lower and lower case made upper."""
    def translate(self, table, /):
        """Return a copy where each character c is table[ord(c)]: a character, a string, or None to leave it out.
        LookupError keeps the character."""
    def upper(self, /):
        """Return a copy in upper case."""
    @intrinsic(text_signature=None, convention="varargs")
    def startswith(self, prefix, start=None, end=None, /):
        """Tell whether the text in [start:end] starts with the prefix, or with one of a tuple of prefixes."""
    @intrinsic(text_signature=None, convention="varargs")
    def endswith(self, suffix, start=None, end=None, /):
        """Tell whether the text in [start:end] ends with the suffix, or with one of a tuple of suffixes."""
    def removeprefix(self, prefix: str, /):
        """Return the text without the prefix, if it starts with it."""
    def removesuffix(self, suffix: str, /):
        """Return the text without the suffix, if it ends with it."""
    def isascii(self, /) -> bool:
        """Tell whether all characters are ASCII. True for the empty string."""
    def islower(self, /) -> bool:
        """Tell whether there are cased characters and all of them are lower case."""
    def isupper(self, /) -> bool:
        """Tell whether there are cased characters and all of them are upper case."""
    def istitle(self, /) -> bool:
        """Tell whether each word starts in upper or title case and goes on in lower case."""
    def isspace(self, /) -> bool:
        """Tell whether there are characters and all are blanks."""
    def isdecimal(self, /) -> bool:
        """Tell whether there are characters and all are decimal digits."""
    def isdigit(self, /) -> bool:
        """Tell whether there are characters and all are digits."""
    def isnumeric(self, /) -> bool:
        """Tell whether there are characters and all have a numeric value."""
    def isalpha(self, /) -> bool:
        """Tell whether there are characters and all are letters."""
    def isalnum(self, /) -> bool:
        """Tell whether there are characters and all are letters or have a numeric value."""
    def isidentifier(self, /) -> bool:
        """Tell whether the text is an identifier of Python, keywords included."""
    def isprintable(self, /) -> bool:
        """Tell whether repr() would show all characters as they are. True for the empty string."""
    def zfill(self, width: ssize, /):
        """Return the text at the right of width characters, zeros in front but behind a sign."""
    @intrinsic(text_signature=None, convention="raw")
    def format(self, *args, **kwargs):
        """Return the text with replacement fields in braces filled from the arguments."""
    @intrinsic(text_signature=None)
    def format_map(self, mapping, /):
        """Return the text with replacement fields in braces filled from a mapping."""
    def __format__(self, format_spec: str, /):
        """Return the text formatted as the specification says."""
    @staticmethod
    @intrinsic(text_signature=None)
    def maketrans(x, y: str = ..., z: str = ..., /):
        """Return a table for translate(): from a dict, or from two strings of equal length and one of characters to
        leave out."""
    def __sizeof__(self, /) -> ssize:
        """Return the size of the object in memory, in bytes."""
    @intrinsic(text_signature=None)
    def __getnewargs__(self, /):
        """Return the arguments that make an equal object."""


@builtin(layout="StrIterator", header="core/types/str_iterator.h", flags="collected no_instantiate", hidden=True)
class str_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    @intrinsic(text_signature=None)
    def __length_hint__(self, /):
        """Return how many characters are left."""
    @intrinsic(text_signature=None)
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""
    @intrinsic(text_signature=None)
    def __setstate__(self, state, /) -> None:
        """Set the position."""


@builtin(layout="StrIterator", header="core/types/str_iterator.h", flags="collected no_instantiate", hidden=True)
class str_ascii_iterator:
    def __iter__(self, /): ...
    def __next__(self, /): ...
    @intrinsic(text_signature=None)
    def __length_hint__(self, /):
        """Return how many characters are left."""
    @intrinsic(text_signature=None)
    def __reduce__(self, /):
        """Return what pickle needs to rebuild the iterator."""
    @intrinsic(text_signature=None)
    def __setstate__(self, state, /) -> None:
        """Set the position."""

"""Context variables (PEP 567)."""

@builtin(layout="ContextObject", header="core/runtime/context.h", flags="collected mapping", weakrefs=True)
class Context:
    __hash__ = None
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __eq__(self, value, /): ...
    def __ne__(self, value, /): ...
    def __lt__(self, value, /): ...
    def __le__(self, value, /): ...
    def __gt__(self, value, /): ...
    def __ge__(self, value, /): ...
    def __len__(self, /): ...
    def __getitem__(self, key, /): ...
    def __contains__(self, key, /): ...
    def __iter__(self, /): ...
    @intrinsic(text_signature="($self, /)")
    def copy(self, /):
        """Return a context with the same values."""
    def get(self, key, default=None, /):
        """Return the value of a variable; the default if it has none here."""
    @intrinsic(text_signature="($self, /)")
    def items(self, /):
        """Return an iterator over pairs of a variable and its value."""
    @intrinsic(text_signature="($self, /)")
    def keys(self, /):
        """Return an iterator over the variables."""
    @intrinsic(convention="raw", text_signature=None)
    def run(self, /, *args, **kwargs):
        """Call run(callable, *args, **kwargs) in this context."""
    @intrinsic(text_signature="($self, /)")
    def values(self, /):
        """Return an iterator over the values."""


@builtin(layout="ContextVarObject", header="core/runtime/context.h", flags="collected")
class ContextVar:
    @intrinsic(convention="raw")
    def __new__(cls, name, /, *, default=...): ...
    def __repr__(self, /): ...
    def __hash__(self, /): ...
    @classmethod
    @intrinsic(text_signature=None)
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""
    def get(self, default=..., /):
        """Return the value in this context; if there is none, the default given here or that of the variable.

        Without a default there is a LookupError.
        """
    def reset(self, token, /) -> None:
        """Undo the set() that returned the token."""
    def set(self, value, /):
        """Give the variable a value in this context; return a token for reset()."""
    @member
    def name(self): ...


@builtin(layout="TokenObject", header="core/runtime/context.h", flags="collected")
class Token:
    __hash__ = None
    MISSING: object
    @intrinsic(convention="raw")
    def __new__(cls, /, *args, **kwargs): ...
    def __repr__(self, /): ...
    @classmethod
    @intrinsic(text_signature=None)
    def __class_getitem__(cls, item, /):
        """Return a generic alias (PEP 585)."""
    @property
    def old_value(self): ...
    @property
    def var(self): ...


@builtin(cpp="token_missing", module="Token", flags="no_instantiate", hidden=True)
class MISSING:
    def __repr__(self, /): ...


@builtin(iterator=True, layout="_contextvars::ContextIterator", header="std/contextvars/context_iterator.h", cpp="key_iterator", module="builtins", flags="collected no_instantiate", hidden=True)
class keys:
    def __len__(self, /): ...


@builtin(iterator=True, layout="_contextvars::ContextIterator", header="std/contextvars/context_iterator.h", cpp="value_iterator", module="builtins", flags="collected no_instantiate", hidden=True)
class values:
    def __len__(self, /): ...


@builtin(iterator=True, layout="_contextvars::ContextIterator", header="std/contextvars/context_iterator.h", cpp="item_iterator", module="builtins", flags="collected no_instantiate", hidden=True)
class items:
    def __len__(self, /): ...


@intrinsic(text_signature="($module, /)")
def copy_context():
    """Return a copy of the present context."""

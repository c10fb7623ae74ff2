"""The classes of None, Ellipsis and NotImplemented."""

@builtin(hidden=True)
class NoneType:
    @intrinsic(convention="raw")
    def __new__(cls, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __hash__(self, /): ...
    def __bool__(self, /): ...


@builtin(hidden=True)
class ellipsis:
    @intrinsic(convention="raw")
    def __new__(cls, *args, **kwargs): ...
    def __repr__(self, /): ...
    @intrinsic(text_signature=None)
    def __reduce__(self, /):
        """Return the name that pickle looks up."""


@builtin(hidden=True)
class NotImplementedType:
    @intrinsic(convention="raw")
    def __new__(cls, *args, **kwargs): ...
    def __repr__(self, /): ...
    def __bool__(self, /): ...
    @intrinsic(text_signature=None)
    def __reduce__(self, /):
        """Return the name that pickle looks up."""

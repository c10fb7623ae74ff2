"""What module site adds to the builtins: exit, quit, copyright, credits, license and help."""

@builtin(layout="SiteObject", header="std/sitebuiltins.h", flags="basetype collected", dict=True, weakrefs=True)
class Quitter:
    """Ends the program when it is called."""
    def __init__(self, name, eof) -> None: ...
    def __repr__(self, /): ...
    @intrinsic(convention="raw")
    def __call__(self, /, *args, **kwargs): ...


@builtin(layout="SiteObject", header="std/sitebuiltins.h", flags="basetype collected", dict=True, weakrefs=True)
class _Printer:
    """Prints a text, page by page when it is long."""
    def __init__(self, name, data, files=(), dirs=()) -> None: ...
    def __repr__(self, /): ...
    @intrinsic(convention="raw")
    def __call__(self, /, *args, **kwargs): ...
    MAXLINES = 23


@builtin(layout="SiteObject", header="std/sitebuiltins.h", flags="basetype collected", dict=True, weakrefs=True)
class _Helper:
    """Shows the documentation of an object; the module that does so (pydoc) is not there yet."""
    def __repr__(self, /): ...
    @intrinsic(convention="raw")
    def __call__(self, /, *args, **kwargs): ...

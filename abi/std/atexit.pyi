"""Functions that run when the program ends."""

__molt__ = {"finish": True}

@intrinsic(convention="raw", text_signature=None)
def register(*args, **kwargs):
    """register(func, *args, **kwargs): call func(*args, **kwargs) when the program ends, last registered first; return func."""
@intrinsic(text_signature=None)
def _clear() -> None:
    """Forget all functions."""
@intrinsic(text_signature=None)
def unregister(func, /) -> None:
    """Forget every registration of a function."""
@intrinsic(text_signature=None)
def _run_exitfuncs() -> None:
    """Run all functions now, and forget them."""
@intrinsic(text_signature=None)
def _ncallbacks() -> ssize:
    """Return how many functions are registered."""

"""Context variables (PEP 567)."""
from _contextvars import Context, ContextVar, Token, copy_context

__molt__ = {"kind": "python"}
__all__ = ("Context", "ContextVar", "Token", "copy_context")

__all__ = ["_listed_private"]
_listed_private = "listed"
not_listed = 1

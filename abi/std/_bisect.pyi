"""Search and insertion in sorted sequences."""

@intrinsic(text_signature="($module, /, a, x, lo=0, hi=None, *, key=None)")
def bisect_left(a, x, lo: ssize = 0, hi=None, *, key=None) -> ssize:
    """Return where to insert x in the sorted a, in front of items equal to it.

    lo and hi limit the search; key gives what is compared of each item (not of x).
    """
@intrinsic(text_signature="($module, /, a, x, lo=0, hi=None, *, key=None)")
def bisect_right(a, x, lo: ssize = 0, hi=None, *, key=None) -> ssize:
    """Return where to insert x in the sorted a, behind items equal to it.

    lo and hi limit the search; key gives what is compared of each item (not of x).
    """
@intrinsic(text_signature="($module, /, a, x, lo=0, hi=None, *, key=None)")
def insort_left(a, x, lo: ssize = 0, hi=None, *, key=None) -> None:
    """Insert x in the sorted a, in front of items equal to it.

    lo and hi limit the search; key gives what is compared of each item and of x.
    """
@intrinsic(text_signature="($module, /, a, x, lo=0, hi=None, *, key=None)")
def insort_right(a, x, lo: ssize = 0, hi=None, *, key=None) -> None:
    """Insert x in the sorted a, behind items equal to it.

    lo and hi limit the search; key gives what is compared of each item and of x.
    """

"""Heaps in lists: the smallest item is the first, and item i is no greater than items 2*i + 1 and 2*i + 2."""

def _heapify_max(heap: list, /) -> None:
    """Make a list a heap with the greatest item first."""
def _heappop_max(heap: list, /):
    """Remove and return the greatest item of a heap with the greatest item first."""
def _heapreplace_max(heap: list, item, /):
    """Do _heappop_max, then put the item in."""
def heapify(heap: list, /) -> None:
    """Make a list a heap, in linear time."""
def heappop(heap: list, /):
    """Remove and return the smallest item."""
def heappush(heap: list, item, /) -> None:
    """Put an item into the heap."""
def heappushpop(heap: list, item, /):
    """Put the item in, then remove and return the smallest one."""
def heapreplace(heap: list, item, /):
    """Remove and return the smallest item, then put the item in. The heap keeps its size."""

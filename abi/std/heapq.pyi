"""Priority queues in lists (heap[k] <= heap[2k+1], heap[2k+2])."""
from _heapq import heappush, heappop, heapify, heapreplace, heappushpop, _heappop_max, _heapreplace_max, _heapify_max

__molt__ = {"kind": "python"}
__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _siftdown(heap, startpos, pos):
    ...


def _siftup(heap, pos):
    ...


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in one sorted stream; equal ones in the order of the iterables."""
    heap: object
    entry: object
    yield


def nsmallest(n, iterable, key=None):
    """The n smallest items in order, as sorted(iterable, key=key)[:n] gives them."""


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first, as sorted(iterable, key=key, reverse=True)[:n] gives them."""

"""Sorted lists: where an item belongs, by halving."""
from _bisect import bisect_left, bisect_right, insort_left, insort_right

__molt__ = {"kind": "python"}
bisect = bisect_right
insort = insort_right

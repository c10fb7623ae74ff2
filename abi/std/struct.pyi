"""Packed binary data: values to bytes and back."""
from _struct import calcsize, iter_unpack, pack, pack_into, unpack, unpack_from, Struct, error, _clearcache

__molt__ = {"kind": "python"}
__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

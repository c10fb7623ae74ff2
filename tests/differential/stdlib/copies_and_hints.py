"""Copies of instances of generic classes and of classes with a state of their own; hints of methods that dataclasses make."""
from __future__ import annotations
import copy
import dataclasses
import inspect
import struct
import sys
import typing
from typing import Generic, TypeVar

T = TypeVar("T")


class New[X]:
    pass


class Old(Generic[T]):
    def __init__(self):
        self.x = [3]


class Slotted[X]:
    __slots__ = ("q",)


class Below[X](New[X]):
    __slots__ = ("q",)


class Zipped(zip):
    def __getstate__(self):
        return "state"


for cls in (New, Old, Slotted, Below):
    instance = cls()
    if hasattr(cls, "q"):
        instance.q = [4]
    for protocol in range(5):
        try:
            print(cls.__name__, protocol, instance.__reduce_ex__(protocol)[1:])
        except TypeError as error:
            print(cls.__name__, protocol, error)
    shallow, deep = copy.copy(instance), copy.deepcopy(instance)
    print(type(shallow).__name__, type(deep).__name__, [(getattr(shallow, n) is getattr(instance, n), getattr(deep, n) is getattr(instance, n)) for n in ("x", "q") if hasattr(instance, n)])
print(Zipped("ab").__reduce_ex__(2)[0].__name__, copy.copy(Old[int]()).x, copy.deepcopy({"k": Old()})["k"].x)

class Foo:
    pass


@dataclasses.dataclass(order=True)
class Bar:
    foo: Foo
    n: int = 0
    more: list[Foo] = dataclasses.field(default_factory=list, kw_only=True)


for name in ("__init__", "__eq__", "__lt__"):
    function = Bar.__dict__[name]
    print(name, function.__globals__ is globals(), function.__module__, function.__qualname__, function.__annotations__)
print(typing.get_type_hints(Bar.__init__), inspect.signature(Bar, eval_str=True), inspect.signature(Bar), sep="\n")
for arguments in ((), (1, 2, 3)):
    try:
        property().__set_name__(*arguments)
    except TypeError as error:
        print(error)
for offset in (sys.maxsize, 8):
    try:
        struct.pack_into("<I", bytearray(10), offset, 123)
    except struct.error as error:
        print(error)

# The functional ways to an enumeration with names, members and class names of every kind.
import enum
from enum import Enum, EnumMeta, Flag, IntEnum, StrEnum


def attempt(function, *args, **kwargs):
    try:
        made = function(*args, **kwargs)
        return made, list(made)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for names in ("A B", "A, B,C", ["A", "B"], ("A",), [("A", 1), ("B", 2)], {"A": 1, "B": [2]}, [("A", 1), ("A", 2)], "A A", [1, 2], [(1, 2)], {1: 2}, {(): 1}, [("A",)], [("A", 1, 2)], "", [], None, 5, object.__init__, iter("AB"), "mro", "_x_", "__x__", "_Made__x", ["a b"], [b"A"], "name value"):
    print(type(names).__name__, names if not callable(names) and not hasattr(names, "__next__") else "", attempt(Enum, "Made", names))
for name in (..., 3, None, b"x", "", "Ünï", ("a", "b")):
    print(repr(name), attempt(Enum, name, "A"), attempt(Enum, name, [("A", int)]), attempt(Enum, name, {"A": type("Inner", (), {})}))
print(attempt(Enum, "Made", "A", "B"), attempt(Enum, "Made", ("A", 1), ("B", 2)), attempt(Enum, ..., "a", "b"), attempt(Enum, "Made"), attempt(Enum), attempt(Enum, "Made", "A B", start="s"), attempt(Enum, "Made", "A B", start=5, type=int), attempt(Flag, "Made", "A B C"), attempt(IntEnum, "Made", "A B", start=-1), attempt(StrEnum, "Made", [("A", "x"), ("B", "y")]), attempt(StrEnum, "Made", [("A", 1)]), attempt(StrEnum, "Made", "A B"))


def filled(cls_name, **members):
    body = EnumMeta.__prepare__(cls_name, (Enum,))
    for key, value in members.items():
        body[key] = value
    return EnumMeta(cls_name, (Enum,), body)


body = EnumMeta.__prepare__("Kept", (Enum,))
print(type(body).__name__, body._cls_name, sorted(k for k in vars(body)), body._member_names)
for key in (1, None, (), ("a",), b"key"):
    try:
        body[key] = 1
        print("set", key)
    except Exception as error:
        print(type(error).__name__, error)
print(filled("One", A=1, _One__hidden=2).A, list(filled("Two", A=enum.auto(), B=enum.auto(), f=len, g=lambda self: self.name)))
print(filled("Four", g=lambda self: self.name + "!", A=1).A.g(), [m.value for m in filled("Five", A=[1], B=[1], C={}, D=1.0, E=True)])

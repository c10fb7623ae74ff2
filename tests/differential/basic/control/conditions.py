# Truth, short circuits, chained conditions, pass through every falsy value.
values = [0, 0.0, 0j, "", b"", (), [], {}, set(), frozenset(), range(0), None, False, 1, -1, 0.1, "0", [0], {0: 0}, True]
print([bool(v) for v in values])
print([v or "default" for v in values[:5]], [v and "yes" for v in values[-4:]])


class T:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        print("?" + self.name, end=" ")
        return self.truth

    def __repr__(self):
        return self.name


yes, no = T("yes", True), T("no", False)
print(yes and no, yes or no, no and yes, no or yes, not yes, not no)
print(yes and yes and no or yes, (no or no) and yes, not (yes and no))
if yes and not no:
    print("taken")
if no or no:
    print("not taken")
elif yes:
    print("elif")
else:
    print("else")
print("a" if no else "b" if no else "c")
while yes and no:
    pass
print([x for x in (yes, no) if x])
assert yes
try:
    assert no, ("message", 1)
except AssertionError as error:
    print("AssertionError", error, error.args)
try:
    assert 1 == 2
except AssertionError as error:
    print(repr(error))
x = 5
print(1 < x < 10, 1 < x > 3, x == 5 == 5.0, not x == 4, x != 4 != 3, (x > 3) + (x > 4))
print(True + True, True * 10, -True, ~True, True & 1, True | False, True ^ True, isinstance(True & False, bool))
print(None is None, () is (), 3 in (1, 2, 3), "b" not in "abc", "" in "", [] in [[]], 1.0 in {1})
print(lambda: 0 if x else 1 if False else 2) if False else print("lambda skipped")
n = None
print(n if n is not None else "none", (n or {}).get("k", "k"))


def kind(v):
    if isinstance(v, bool):
        return "bool"
    elif isinstance(v, (int, float)):
        if v < 0:
            return "negative"
        elif v == 0:
            return "zero"
        return "positive"
    elif v is None:
        return "none"
    else:
        return type(v).__name__


print([kind(v) for v in (True, -1, 0, 0.0, 2.5, None, "s", [], kind)])


class LenOnly:
    def __len__(self):
        return 0


class Neither:
    pass


print(bool(LenOnly()), bool(Neither()), bool(Neither), bool(len))

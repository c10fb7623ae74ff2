# Rich comparison: chains, reflection, mixed types, ordering errors, identity shortcuts.
class Ver:
    def __init__(self, *parts):
        self.parts = parts

    def __lt__(self, other):
        print("lt", self.parts, getattr(other, "parts", other))
        return self.parts < other.parts if isinstance(other, Ver) else NotImplemented

    def __ge__(self, other):
        print("ge", self.parts)
        return not self < other


a, b = Ver(1, 2), Ver(1, 10)
print(a < b, a > b, b >= a, a <= b if False else "skipped")
print(sorted([b, a, Ver(0)], key=lambda v: v.parts)[0].parts)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 != 1 in [1, 2])


def noisy(value):
    print("eval", value)
    return value


print(noisy(1) < noisy(3) < noisy(2) < noisy(5))
for left, right in [(1, "a"), ([], ()), (None, None), ({}, {}), (1j, 2), (Ver(1), 3), ({1}, [1]), (b"a", "a")]:
    try:
        print(left < right)
    except TypeError as error:
        print(error)
print(1 == "1", [] == (), None == 0, b"a" == "a", 0.0 == -0.0, (1, 2) == (1.0, 2.0), [1, [2]] == [1, [2]])
nan = float("nan")
print(nan == nan, nan in [nan], [nan] == [nan], nan != nan, (nan,) < (nan,), {nan: 1}.get(nan))
print([1, 2] < [1, 2, 0], [2] > [1, 99], "abc" < "abd", "Z" < "a", (1, "b") < (1, "c"), [] < [0])
print({1, 2} < {1, 2, 3}, {1, 2} <= {1, 2}, {1} < {2}, {1} > set(), frozenset([1]) == {1})
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, range(0) == range(2, 2), range(0, 3, 2) == range(0, 4, 2))


class Odd:
    def __eq__(self, other):
        return "truthy text"

    def __ne__(self, other):
        return []


print(Odd() == 1, Odd() != 1, 5 in [Odd()], [Odd()] == [3], not (Odd() != 1))


class Reflected:
    def __gt__(self, other):
        return f"gt {other}"

    def __eq__(self, other):
        return f"eq {other}"


print(3 < Reflected(), 3 == Reflected(), "x" < Reflected())
print(max("b", "a", "c"), min([3, 1, 2], key=lambda x: -x), max([], default="none"), max((1, "x"), (0, "y")))
print(min("a", "B", key=str.lower), max([1.0, 1, True]), max(3, 3.0))
for bad in (lambda: max([]), lambda: max(1), lambda: max(1, "a"), lambda: min(), lambda: sorted([1, "a"])):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(a is a, a is not b, 1 < 2 is True, not 1 == 2, not not [])

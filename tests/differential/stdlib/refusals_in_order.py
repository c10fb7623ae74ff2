# Which of several wrong arguments is noticed first.
import array
import collections
import heapq
import io
import string


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for function in (heapq.nlargest, heapq.nsmallest):
    for n, items in ((2, 5), ("x", 5), ("x", [1, 2]), ("x", iter("ab")), (None, None), (1.5, iter("ab")), (1.5, 3), (1, 5), (0, 5), (-1, iter("ab")), ({}, {}), (1, []), (2, iter([])), (True, "ab"), (3, [2, "a"]), (2**70, iter("ab")), (-2**70, iter("ab"))):
        print(function.__name__, n, type(items).__name__, attempt(function, n, items), end="; ")
    print(attempt(function, 2, "ab", key=5), attempt(function, 2, "ab", key=len), attempt(function, 2))
for args in ((3, 4), (b"ab", 1.5), ("a b", ...), ("a b", ""), ("a,b", ","), (None,), (b"a b",), (["a"],), ("a b", b" "), ("", None)):
    print("capwords", args, attempt(string.capwords, *args))
users = collections.UserList([1, 2])
print(attempt(users.__init__, 5), users.data, attempt(users.__init__, iter("ab")), users.data, attempt(users.__init__, users), users.data, attempt(users.__init__), users.data)
numbers = array.array("h", [1])
print(attempt(numbers.fromfile, 5, -1), attempt(numbers.fromfile, 5, 1), attempt(numbers.fromfile, io.BytesIO(b"\1\0"), -1), attempt(numbers.fromfile, io.BytesIO(b"\1\0"), 2), numbers, attempt(numbers.fromfile, io.StringIO("ab"), 1), attempt(numbers.fromfile, 5, "x"))
for args in ((None, (), {}), (3, (), {}), ("a", None, {}), ("a", (), None), ("a", [], {}), ("a", (), []), ("a", ()), (), (1, 2), ("a", (), {}, 4), ("a\0", (), {}), ("a", (int, int), {}), ("a", (3,), {})):
    print("type", args, attempt(type, *args))

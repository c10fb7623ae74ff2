# Displays of constants: a set goes through a frozenset, a loop over one uses the frozenset itself; both orders are CPython's.
print({5, 3, 1, 100, 50, 25}, {"apple", "pear", "fig", "plum"}, {-1, -2, 7, 2**70, 1.5, None})
for x in {5, 3, 1, 100, 50, 25}:
    print(x, end=" ")
print([x for x in {5, 3, 1, 100, 50, 25}], list({"a", "bb", "ccc", "dddd", "eeeee"}), {x for x in {9, 17, 33, 65, 129}})
print([y for x in (1, 2) for y in {"k", "kk", "kkk", "kkkk", "kkkkk"}], list(x for x in {8, 16, 24, 32, 40, 48}))
n = 5
print({n, 3, 1, 100, 50, 25}, {*[5, 3, 1], 100, 50, 25}, {*{5, 3, 1, 100, 50, 25}})
print(5 in {5, 3, 1}, [] == [x for x in {1, 2} if x in {3, 4}])
try:
    print({*5})
except TypeError as e:
    print(e)

"""`is` between numbers that the compiler keeps unboxed and values of any kind: what it makes is also dropped."""


def whole(other):
    total = 0
    for i in range(3):
        total += i
    return total is other, other is total, total is not other, total is None, total is [other], [other] is total


def real(other):
    total = 0.5
    for _ in range(3):
        total += 0.25
    return total is None, total is [other], (other, 1) is total


def counted(value):
    value -= int("a", 11) is [1e-7 for _ in [value, value] if "x"]
    return value


print(whole(3), whole(4), whole("a"), whole(3.0), whole(2**60))
print(real(None), real("x"), real(3))
print(counted(-(2**63)), counted(5))
print({1 << 60, 2 << 60, 3, 2**61, "a"}, {2**53, 2**54, 2**55 + 1, 2**52, 1.5}, {10**15, 10**16, 10**17, 10**18})
print({-1, -2, 7, 2**70, 1.5, None}, {-1, -2, 7, 2**64, 1.5, None}, {-1, -2, 7, 1 << 70, 1.5, None}, {-1, -2, 7, 3**64, 1.5})
print(-(2**63), 2**63 - 1, 1 << 100, 3**60, 2**126, ~(2**70), (1 << 64) - 1, -(1 << 52), 2**64 * 2**62, 7**45, 5 - 2**60)
print([n.__sizeof__() for n in ([], [1], [1, 2], [1, 2, 3], [1, "a", None, 2.5], [1, 2, 3, 4, 5], [(1, 2), 3, ()])])


def fresh():
    return [1, 2, 3]


first = fresh()
first.append(4)
print(first, fresh(), [fresh() for _ in range(2)])

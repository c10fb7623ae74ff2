# Shifts whose left side is a literal: wider than a C int, beyond 64 bits, by too much, by a negative number.
def left(start, stop):
    total = 0
    for n in range(start, stop):
        one = 1 << n
        pair = (3 << n) + (-1 << n)
        total += one - pair
        print(n, one, pair, (1 << 2 * n) - (1 << n + 1) + 1, 0x7FFFFFFF << n, -5 << n)
    return total


def right(start, stop):
    for n in range(start, stop):
        print(n, 1 >> n, -1 >> n, 0x7FFFFFFFFFFFFFFF >> n, -0x80000000 >> n, 12345678901234567890 >> n)


print(left(28, 35), left(60, 66))
right(30, 34)
right(62, 67)


def refused(n):
    results = []
    for shift in range(n, n + 2):
        try:
            results.append(1 << shift)
        except ValueError as error:
            results.append(str(error))
        try:
            results.append(1 >> shift)
        except ValueError as error:
            results.append(str(error))
    return results


print(refused(-1))


def mask(bits):
    seen = []
    for bit in range(bits):
        if 0x80000001 >> bit & 1:
            seen.append(bit)
        if ~(1 << bit) & 0xFFFFFFFF != 0xFFFFFFFF ^ (1 << bit):
            seen.append(-bit)
    return seen


print(mask(32))


# Runs of boxed arithmetic: module level, methods, generators.
class Mixer:
    def mix(self, x):
        return (5 >> 40) + x, (7 >> 31) * x + 1, (1 + 2 >> 33) ^ x, (2147483647 + 1) * x + 1, (-5 >> 35) & x

    def whole(self, x):
        return (100000 * 100000 - x) // 7, (2147483647 + x) % 5, (3000000000 ^ 5) - x


def shifted(x):
    for n in (0, 31, 32, 40, 63):
        yield (5 >> n) + x, (-5 >> n) * x + 1, (0x7FFFFFFFF >> n) - x


print(Mixer().mix(3), Mixer().mix(2**70), Mixer().whole(4))
print(list(shifted(2)), list(shifted(2**64)))
x = 6
print((5 >> 33) + x, (-1 >> 40) * x + 1, (1 >> 32) ^ x)

# In-place operators name themselves in the errors of floats that lack them.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def each(a, b):
    def and_():
        x = a
        x &= b
        return x

    def or_():
        x = a
        x |= b
        return x

    def xor():
        x = a
        x ^= b
        return x

    def left():
        x = a
        x <<= b
        return x

    def right():
        x = a
        x >>= b
        return x

    def floor():
        x = a
        x //= b
        return x

    def remainder():
        x = a
        x %= b
        return x

    def divided():
        x = a
        x /= b
        return x

    for action in (and_, or_, xor, left, right, floor, remainder, divided):
        attempt(action)


each(1.5, 2.5)
each(6, 2)
each(1.5, 0.0)
each(True, 2.0)
each(7, -1)
x = 1.5
try:
    x &= 1e-7
except TypeError as error:
    print(error)

"""Generators feeding generators: suspension, delegation, generator expressions, send."""
import sys


def numbers(n):
    state = 12345
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        yield state


def scaled(source, limit):
    for value in source:
        yield value % limit


def runs(source):
    """Groups of equal neighbours, as (value, length)."""
    previous, length = next(source), 1
    for value in source:
        if value == previous:
            length += 1
        else:
            yield previous, length
            previous, length = value, 1
    yield previous, length


def chained(*sources):
    for source in sources:
        yield from source


def averaging():
    total = count = 0
    value = yield 0.0
    while True:
        total += value
        count += 1
        value = yield total / count


def main(n):
    histogram = [0] * 8
    mean = averaging()
    next(mean)
    latest = 0.0
    stream = chained(scaled(numbers(n), 4), scaled((x // 3 for x in numbers(n)), 4))
    for value, length in runs(x for x in stream if x != 3):
        histogram[min(length, 7)] += value
        latest = mean.send(length)
    print(histogram, f"{latest:.6f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 800_000)

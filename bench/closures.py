"""Functions as values: closures, nonlocal, currying, decorators, partial results, default arguments."""
import sys


def counter(step):
    count = 0

    def advance(by=1):
        nonlocal count
        count += step * by
        return count

    return advance


def compose(*functions):
    def run(x):
        for function in functions:
            x = function(x)
        return x

    return run


def logged(function):
    calls = [0]

    def wrapper(*args, **kwargs):
        calls[0] += 1
        return function(*args, **kwargs)

    wrapper.calls = calls
    return wrapper


@logged
def area(width, height=2):
    return width * height


def main(n):
    by_two, by_three = counter(2), counter(3)
    adders = [lambda x, k=k: x + k for k in range(5)]
    pipeline = compose(adders[1], adders[2], lambda x: x * 2, abs)
    total = 0
    for i in range(n):
        total += by_two() + by_three(2)
        total += pipeline(i)
        total += area(i, height=3) + area(1)
        multiply = lambda x: x * i
        total += multiply(2)
        total += sum(map(adders[4], (i, 1)))
    print(total, by_two(0), by_three(0), area.calls[0])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 220000)

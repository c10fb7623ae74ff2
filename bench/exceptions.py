"""Raising and catching: near and far, with finally, with a context manager, as loop control."""
import sys


class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Guard:
    def __init__(self):
        self.seen = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is ValueError:
            self.seen += 1
            return True
        return False


def check(n):
    if n % 3 == 0:
        raise Refused(n)
    return n


def deep(n, level):
    return check(n) if level == 0 else deep(n, level - 1)


def parse(text):
    try:
        return int(text)
    except ValueError:
        return -1


def main(n):
    total, cleaned = 0, 0
    table = {"a": 1}
    guard = Guard()
    texts = ["12", "x", "7", ""]
    for i in range(n):
        try:
            total += check(i)
        except Refused as refused:
            total -= refused.code
        try:
            total += deep(i, 5)
        except (KeyError, Refused):
            total += 1
        finally:
            cleaned += 1
        try:
            total += table["a" if i % 2 else "b"]
        except KeyError:
            total += 2
        total += parse(texts[i % 4])
        if i % 4 == 0:
            with guard:
                raise ValueError(i)
    numbers = iter(range(n))
    while True:
        try:
            total += next(numbers)
        except StopIteration:
            break
    print(total, cleaned, guard.seen)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200000)

"""What host.c and host.cpp host: a module with state, output and errors of its own."""
import math
import sys

calls = 0


def count_words(text):
    global calls
    calls += 1
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    print("call", calls, "of", __name__, "with", len(sys.argv), "arguments")
    return dict(sorted(counts.items()))


def square_root(x):
    return math.sqrt(x)


class Counter:
    def __init__(self):
        self.total = 0

    def add(self, n):
        self.total += n
        return self.total

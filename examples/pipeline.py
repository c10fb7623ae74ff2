"""A pipeline of generators over standard input: clean, split, count, group, and print a report.

Each stage takes an iterable and yields; nothing is read before it is asked for.
"""

import sys


def stage(function):
    """Lets a generator function be used as `source | function(...)`."""

    class Stage:
        def __init__(self, *args, **kwargs):
            self.args, self.kwargs = args, kwargs

        def __ror__(self, source):
            return function(source, *self.args, **self.kwargs)

    Stage.__name__ = Stage.__qualname__ = function.__name__
    return Stage


class Flow:
    """An iterable that starts a pipeline: list has no `|`, this has it by way of __ror__ above."""

    def __init__(self, source):
        self.source = source

    def __iter__(self):
        return iter(self.source)


class Meter:
    """Counts what passes, so that laziness can be seen."""

    def __init__(self):
        self.seen = 0

    def through(self, source):
        for item in source:
            self.seen += 1
            yield item


@stage
def stripped(lines):
    for line in lines:
        line = line.strip()
        if line:
            yield line


@stage
def paragraphs(lines, mark):
    """Groups lines up to each mark; the last group may stay open."""
    group = []
    for line in lines:
        if line == mark:
            yield group
            group = []
        else:
            group.append(line)
    if group:
        yield group


@stage
def words(lines):
    for line in lines:
        for word in line.split():
            if word := "".join(letter for letter in word.lower() if letter.isalpha() or letter == "'").strip("'"):
                yield word


@stage
def windows(items, size):
    """Every run of `size` neighbours."""
    recent = []
    for item in items:
        recent.append(item)
        if len(recent) == size:
            yield tuple(recent)
            del recent[0]


@stage
def take(items, count):
    for index, item in enumerate(items):
        if index >= count:
            return
        yield item


@stage
def tee(items, function):
    try:
        for item in items:
            function(item)
            yield item
    finally:
        function(None)


def running_mean():
    """A coroutine: send numbers, receive the mean so far; returns the count when closed by None."""
    count, total = 0, 0
    value = yield
    while value is not None:
        count += 1
        total += value
        value = yield total / count
    return count


def drain(numbers):
    """Drives running_mean and reports through `yield from`."""
    mean = running_mean()
    next(mean)
    latest = 0.0
    for number in numbers:
        latest = mean.send(number)
        yield latest
    try:
        mean.send(None)
    except StopIteration as stop:
        return stop.value, latest
    return None


def summary(numbers):
    count, latest = yield from drain(numbers)
    print(f"{count} words, mean length {latest:.3f}")


def frequencies(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


meter = Meter()
text = list(meter.through(sys.stdin))
print(meter.seen, "lines")

for number, group in enumerate(Flow(text) | stripped() | paragraphs("--"), 1):
    counted = frequencies(Flow(group) | words())
    print(f"part {number}: {len(group)} lines, {len(counted)} different words; "
          + ", ".join(f"{word} {count}" for word, count in counted[:4]))

all_words = list(Flow(text) | stripped() | words())
means = list(summary(map(len, all_words)))
print("means:", " ".join(f"{value:.2f}" for value in means[:6]), "...")
print("longest:", sorted(set(all_words), key=lambda word: (-len(word), word))[:5])
pairs = frequencies(Flow(all_words) | windows(2))
print("pairs:", [(" ".join(pair), count) for pair, count in pairs if count > 1])
print("by length:", {size: sum(1 for word in all_words if len(word) == size) for size in range(1, 8)})

lazy = Meter()
log = []
first = list(lazy.through(text) | stripped() | words() | tee(log.append) | take(7))
print(first, "after", lazy.seen, "lines;", "closed" if log[-1] is None else "open", len(log))

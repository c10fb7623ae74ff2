"""Summarises a web server's access log: status classes, busiest paths and hours, slow requests, bad lines.

usage: log_report.py FILE [--top N] [--slow MILLISECONDS]
"""

import sys


class Entry:
    """One parsed request."""

    __slots__ = ("host", "hour", "method", "path", "status", "size", "millis")

    def __init__(self, host, hour, method, path, status, size, millis):
        self.host = host
        self.hour = hour
        self.method = method
        self.path = path
        self.status = status
        self.size = size
        self.millis = millis

    @property
    def failed(self):
        return self.status >= 500

    def __repr__(self):
        return f"Entry({self.method} {self.path} {self.status} {self.millis} ms)"


class LineError(ValueError):
    """A line that is not in the expected format."""


def between(text, start, end):
    """The part of text between two marks, and the rest after it."""
    head, found, tail = text.partition(start)
    if not found:
        raise LineError(f"no {start!r}")
    inner, found, rest = tail.partition(end)
    if not found:
        raise LineError(f"unclosed {start!r}")
    return inner, rest


def parse(line):
    """Parses `host - - [day:hour:minute:second zone] "METHOD path PROTO" status size millis`."""
    host = line.split(" ", 1)[0]
    moment, rest = between(line, "[", "]")
    request, rest = between(rest, '"', '"')
    try:
        method, path, _protocol = request.split()
    except ValueError:
        raise LineError(f"odd request {request!r}") from None
    try:
        status, size, millis = rest.split()
        entry = Entry(host, int(moment.split(":")[1]), method, path.partition("?")[0], int(status),
                      0 if size == "-" else int(size), float(millis))
    except (ValueError, IndexError) as error:
        raise LineError(f"odd numbers in {rest.strip()!r}") from error
    if not 100 <= entry.status <= 599:
        raise LineError(f"no such status: {entry.status}")
    return entry


def read_log(lines):
    """Yields (number, entry or error) for each line that is not blank."""
    for number, line in enumerate(lines, 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        try:
            yield number, parse(line)
        except LineError as error:
            yield number, error


def human(size):
    """Bytes in a unit a person reads."""
    value = float(size)
    for unit in ("B", "kB", "MB", "GB"):
        if value < 1000 or unit == "GB":
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000


def percentile(values, fraction):
    """The value below which the fraction of sorted values lies (linear between neighbours)."""
    if not values:
        return 0.0
    position = (len(values) - 1) * fraction
    low = int(position)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (position - low)


def tally(items):
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def most_common(counts, top):
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:top]


def bar(count, largest, width=30):
    return "#" * max(1, round(count * width / largest)) if count else ""


def report(entries, errors, top, slow):
    print(f"{len(entries)} requests from {len({entry.host for entry in entries})} hosts, "
          f"{human(sum(entry.size for entry in entries))} sent")

    print("\nstatus")
    by_class = tally(f"{entry.status // 100}xx" for entry in entries)
    for name in sorted(by_class):
        print(f"  {name} {by_class[name]:5} {by_class[name] / len(entries):7.1%}")

    print(f"\ntop {top} paths")
    for path, count in most_common(tally(entry.path for entry in entries), top):
        times = sorted(entry.millis for entry in entries if entry.path == path)
        print(f"  {count:4}  {path:<24} median {percentile(times, 0.5):8.1f} ms   p95 {percentile(times, 0.95):8.1f} ms")

    print("\nrequests by hour")
    hours = tally(entry.hour for entry in entries)
    for hour in range(min(hours), max(hours) + 1):
        count = hours.get(hour, 0)
        print(f"  {hour:02}h {count:4} {bar(count, max(hours.values()))}".rstrip())

    print(f"\nslower than {slow:g} ms")
    late = [entry for entry in entries if entry.millis > slow]
    for entry in sorted(late, key=lambda entry: entry.millis, reverse=True)[:top]:
        print(f"  {entry.millis:9.1f}  {entry!r}")
    if not late:
        print("  none")

    failures = {}
    for entry in entries:
        if entry.failed:
            failures.setdefault(entry.path, []).append(entry.status)
    if failures:
        print("\nserver errors")
        for path, statuses in sorted(failures.items()):
            print(f"  {path}: {', '.join(map(str, statuses))}")

    if errors:
        print(f"\n{len(errors)} lines were not understood")
        for number, error in errors[:top]:
            cause = f" ({error.__cause__})" if error.__cause__ else ""
            print(f"  line {number}: {error}{cause}")


def options(arguments):
    """Reads the command line; raises ValueError with a message for the user."""
    settings = {"--top": 5, "--slow": 1000.0}
    names = []
    rest = iter(arguments)
    for argument in rest:
        if argument in settings:
            try:
                settings[argument] = type(settings[argument])(next(rest))
            except StopIteration:
                raise ValueError(f"{argument} needs a value") from None
        elif argument.startswith("--"):
            raise ValueError(f"unknown option {argument}")
        else:
            names.append(argument)
    if len(names) != 1:
        raise ValueError("exactly one file, please")
    return names[0], settings["--top"], settings["--slow"]


def main():
    try:
        name, top, slow = options(sys.argv[1:])
    except ValueError as error:
        print(f"log_report: {error}", file=sys.stderr)
        sys.exit(2)
    entries, errors = [], []
    with open(name, encoding="utf-8") as log:
        for number, found in read_log(log):
            if isinstance(found, Entry):
                entries.append(found)
            else:
                errors.append((number, found))
    if not entries:
        sys.exit(f"{name}: no requests")
    report(entries, errors, top, slow)


if __name__ == "__main__":
    main()

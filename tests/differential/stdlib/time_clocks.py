"""Clocks by number, times read from text, the time zone."""
import time

for name in ("CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_PROCESS_CPUTIME_ID", "CLOCK_THREAD_CPUTIME_ID"):
    number = getattr(time, name)
    print(name, number, type(time.clock_gettime(number)).__name__, type(time.clock_gettime_ns(number)).__name__, time.clock_gettime(number) >= 0)
print(0 < time.clock_getres(time.CLOCK_MONOTONIC) <= 0.02, time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME, time.CLOCK_TAI)


def show(run):
    try:
        print(run())
    except Exception as error:
        print(type(error).__name__, error)


for function in (time.clock_gettime, time.clock_getres):
    show(lambda: function())
    show(lambda: function("x"))
    show(lambda: function(1, 2))
    show(lambda: function(12345))
    show(lambda: function(2**40))
show(lambda: time.clock_settime(time.CLOCK_MONOTONIC))
show(lambda: time.clock_settime_ns(time.CLOCK_MONOTONIC, 1.5))
show(lambda: time.clock_settime(time.CLOCK_MONOTONIC, "x"))
show(lambda: time.clock_settime(time.CLOCK_MONOTONIC, float("nan")))
for clock in (time.monotonic_ns, time.perf_counter_ns, time.process_time_ns, time.thread_time_ns, time.monotonic, time.perf_counter, time.process_time, time.thread_time):
    first, second = clock(), clock()
    print(clock.__name__, type(first).__name__, second >= first >= 0)
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    info = time.get_clock_info(name)
    print(name, info.implementation, info.monotonic, info.adjustable, 0 < info.resolution <= 0.02)
show(lambda: time.get_clock_info("sundial"))
show(lambda: time.get_clock_info(1))
print(time.tzset(), time.timezone, time.altzone, time.daylight, time.tzname)

cases = [
    ("Mon Mar  4 05:06:07 2024", "%a %b %d %H:%M:%S %Y"), ("2024-02-29", "%Y-%m-%d"), ("29/2", "%d/%m"), ("12:30:45 PM", "%I:%M:%S %p"),
    ("12:00 am", "%I:%M %p"), ("1 pm", "%I %p"), ("  5   6", " %H %M"), ("99", "%y"), ("68", "%y"), ("69", "%y"), ("366 2024", "%j %Y"),
    ("2023 60", "%Y %j"), ("monday JANUARY 7 2019", "%A %B %d %Y"), ("2019 1 1", "%Y %U %w"), ("2019 1 1", "%Y %W %w"), ("2019 0 0", "%Y %U %w"),
    ("2019 53 6", "%Y %W %w"), ("2020 53 7", "%G %V %u"), ("2015 01 1", "%G %V %u"), ("2021-W07-Sun", "%G-W%V-%a"), ("100%", "100%%"),
    ("+0130", "%z"), ("-01:30", "%z"), ("Z", "%z"), ("+01:30:15", "%z"), ("+013015.123456", "%z"), ("UTC", "%Z"), ("gmt", "%Z"),
    ("Wed Jun  9 04:26:40 1993", "%c"), ("06/09/93 04:26:40", "%x %X"), ("3124", "%d%m%H"), ("111", "%d%m"), ("1111", "%d%m%H"), ("12345", "%H%M%S"),
    ("0.5", "0.%f"), ("61", "%S"), ("[x] 5", "[x] %d"), ("a.b 7", "A.B %d"), ("\t\n 5", " %d"), ("5 ", "%d "), ("2024 2024", "%Y %G"),
]
for text, form in cases:
    try:
        t = time.strptime(text, form)
        print(repr(text), form, tuple(t), t.tm_zone, t.tm_gmtoff)
    except ValueError as error:
        print(repr(text), form, "ValueError", error)
wrong = [
    ("", "%d"), ("x", "%d"), ("5x", "%d"), ("30 2 2023", "%d %m %Y"), ("29 2 2023", "%d %m %Y"), ("1", "%q"), ("1", "%"), ("1 ", "% d"), ("1", "%."),
    ("1", "%E"), ("2020 1", "%G %j"), ("2020 1", "%G %u"), ("2020", "%G"), ("5", "%V"), ("5 2020 1", "%V %Y %u"), ("2021 53 1", "%G %V %u"),
    ("0 5", "%V %u"), ("13", "%m"), ("0", "%d"), ("367", "%j"), ("24", "%H"), ("0", "%I"), ("2024-1-1 extra", "%Y-%m-%d"), ("+25", "%z"), ("+1:30", "%z"),
    ("z", "%z"), ("+01:3015", "%z"), ("EST5", "%Z"), ("5", "%d %m"), ("ä", "%d"), ("1", "%ä"), ("0000", "%Y"),
]
for text, form in wrong:
    show(lambda: time.strptime(text, form))
show(lambda: time.strptime(1))
show(lambda: time.strptime("x", 2))
print(time.strptime("Sat Jun  6 16:26:11 1998"))
print(time.strptime("2000", "%Y") < time.strptime("2001", "%Y"), time.strptime("10 Feb 2001", "%d %b %Y")[:3])
for s in (0, 951782400, 1e9, -1):
    t = time.gmtime(s)
    print(time.strptime(time.strftime("%Y-%m-%d %H:%M:%S %j %w", t), "%Y-%m-%d %H:%M:%S %j %w")[:8] == t[:8])

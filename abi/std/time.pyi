"""Clocks, sleeping, and times as tuples and texts."""

__molt__ = {"exec": True, "finish": True}

@intrinsic(capability="clock", text_signature=None)
def time() -> float:
    """Return the seconds since 1970 began, UTC."""
@intrinsic(capability="clock", text_signature=None)
def time_ns() -> ssize:
    """Return the nanoseconds since 1970 began, UTC."""
@intrinsic(text_signature=None)
def monotonic() -> float:
    """Return the seconds of a clock that never goes back."""
@intrinsic(text_signature=None)
def monotonic_ns() -> ssize:
    """Return the nanoseconds of a clock that never goes back."""
@intrinsic(text_signature=None)
def perf_counter() -> float:
    """Return the seconds of the finest clock."""
@intrinsic(text_signature=None)
def perf_counter_ns() -> ssize:
    """Return the nanoseconds of the finest clock."""
@intrinsic(text_signature=None)
def process_time() -> float:
    """Return the seconds of processor time the program has used."""
@intrinsic(text_signature=None)
def process_time_ns() -> ssize:
    """Return the nanoseconds of processor time the program has used."""
@intrinsic(text_signature=None)
def thread_time() -> float:
    """Return the seconds of processor time this thread has used."""
@intrinsic(text_signature=None)
def thread_time_ns() -> ssize:
    """Return the nanoseconds of processor time this thread has used."""
@intrinsic(text_signature=None)
def sleep(seconds, /) -> None:
    """Wait for the number of seconds."""
@intrinsic(text_signature=None, convention="varargs")
def gmtime(seconds=None, /):
    """Return the UTC time as a struct_time; without argument, the present one."""
@intrinsic(text_signature=None, convention="varargs")
def localtime(seconds=None, /):
    """Return the local time as a struct_time; without argument, the present one."""
@intrinsic(text_signature=None)
def mktime(time_tuple, /) -> float:
    """Return the seconds since 1970 of a local time."""
@intrinsic(text_signature=None)
def asctime(time_tuple=None, /):
    """Return a time as text: 'Sat Jun  6 16:26:11 1998'."""
@intrinsic(text_signature=None, convention="varargs")
def ctime(seconds=None, /):
    """Return the seconds since 1970 as the text of the local time."""
@intrinsic(text_signature=None, convention="varargs")
def strftime(format: str, time_tuple=None, /):
    """Return a time as text that follows the format."""
@intrinsic(text_signature=None, convention="varargs")
def get_clock_info(name: str, /):
    """Return what is known of a clock: adjustable, implementation, monotonic, resolution."""
@intrinsic(capability="clock", text_signature=None, convention="varargs")
def clock_gettime(clk_id: c_int, /) -> float:
    """Return the seconds of a clock. The monotonic and processor clocks need no grant."""
@intrinsic(capability="clock", text_signature=None, convention="varargs")
def clock_gettime_ns(clk_id: c_int, /) -> ssize:
    """Return the nanoseconds of a clock. The monotonic and processor clocks need no grant."""
@intrinsic(text_signature=None, convention="varargs")
def clock_getres(clk_id: c_int, /) -> float:
    """Return the resolution of a clock in seconds."""
@intrinsic(capability="clock", text_signature=None, convention="varargs")
def clock_settime(clk_id: c_int, time, /) -> None:
    """Set a clock to a number of seconds."""
@intrinsic(capability="clock", text_signature=None, convention="varargs")
def clock_settime_ns(clk_id: c_int, time, /) -> None:
    """Set a clock to a number of nanoseconds."""
@intrinsic(text_signature=None, convention="varargs")
def pthread_getcpuclockid(thread_id, /):
    """Return the number of the processor clock of a thread."""
@intrinsic(text_signature=None)
def tzset() -> None:
    """Read the time zone from the environment again."""
@intrinsic(text_signature=None, convention="varargs")
def strptime(string, format=..., /):
    """Read a time from text that follows the format ('%a %b %d %H:%M:%S %Y' by default)."""

__given__ = "struct_time"
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
CLOCK_TAI = 11
altzone: int
daylight: int
timezone: int
tzname: tuple
_STRUCT_TM_ITEMS = 11

// Clocks and sleeping.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/host/grant.h"

namespace molt::host {

/// Nanoseconds. The monotonic and CPU clocks tell nothing of the outside and need no grant.
int64_t monotonic_clock();
int64_t process_clock();
int64_t thread_clock();
int64_t wall_clock(const Grant&);
/// The clocks by the numbers that Linux gives them; 0 or an error (EINVAL for one that this system lacks).
enum ClockNumber {
    kClockRealtime = 0,
    kClockMonotonic = 1,
    kClockProcess = 2,
    kClockThread = 3,
    kClockMonotonicRaw = 4,
    kClockBoot = 7,
    kClockTai = 11,
};
int numbered_clock(const Grant&, int number, int64_t* nanoseconds);
/// Only of those that tell nothing of the outside: the monotonic and the processor clocks.
constexpr bool is_inner_clock(int number) {
    return number == kClockMonotonic || number == kClockProcess || number == kClockThread || number == kClockMonotonicRaw;
}
int numbered_inner_clock(int number, int64_t* nanoseconds);
int numbered_resolution(int number, int64_t* nanoseconds);
int set_numbered_clock(const Grant&, int number, int64_t nanoseconds);
/// The number of the processor clock of a thread: of this one, by its identifier or its pthread_t; ESRCH for others.
int clock_of_thread(uint64_t thread, int* number);
/// Reads the time zone (TZ) again.
void renew_zone();
/// Resolution of the monotonic clock in nanoseconds.
int64_t clock_resolution();
/// 0, or EINTR when a signal came first.
int sleep_for(int64_t nanoseconds);

/// Broken-down local or universal time; false when the year does not fit.
struct BrokenTime {
    int year, month, day, hour, minute, second, weekday, yearday, is_dst; // month 1.., weekday Monday 0, yearday 1..
    int64_t offset;                                                       // seconds east of UTC
    char zone[16];
};
bool local_time(int64_t seconds, BrokenTime* out);
bool universal_time(int64_t seconds, BrokenTime* out);
/// mktime(): weekday and yearday are ignored; false when it does not exist.
bool seconds_of_local(const BrokenTime& time, int64_t* seconds);
/// strftime(): the length, 0 when the room is too small (or the text is empty).
size_t format_time(const char* format, const BrokenTime& time, char* out, size_t room);
struct ZoneFacts {
    char standard[16], daylight[16];
    int64_t west; // seconds west of UTC, standard time
    int64_t daylight_west;
    bool has_daylight;
};
ZoneFacts zone_facts();

} // namespace molt::host

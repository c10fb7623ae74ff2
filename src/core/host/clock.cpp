// Clocks of POSIX and WASI.
#include "core/host/clock.h"

#include "core/host/errors.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>

#include <time.h>
#ifndef __wasi__
#include <pthread.h>
#endif
#ifdef __wasi__
#include <wasi/api.h>
#endif

namespace molt::host {

namespace {

int64_t read_clock(clockid_t clock) {
    struct timespec t;
    if (::clock_gettime(clock, &t) < 0) return 0;
    return int64_t(t.tv_sec) * 1000000000 + t.tv_nsec;
}

void convert(const struct tm& from, BrokenTime* out) {
    out->year = from.tm_year + 1900;
    out->month = from.tm_mon + 1;
    out->day = from.tm_mday;
    out->hour = from.tm_hour;
    out->minute = from.tm_min;
    out->second = from.tm_sec;
    out->weekday = (from.tm_wday + 6) % 7;
    out->yearday = from.tm_yday + 1;
    out->is_dst = from.tm_isdst;
    out->offset = from.tm_gmtoff;
    std::snprintf(out->zone, sizeof out->zone, "%s", from.tm_zone ? from.tm_zone : "");
}

} // namespace

int64_t monotonic_clock() { return read_clock(CLOCK_MONOTONIC); }
int64_t wall_clock(const Grant&) { return read_clock(CLOCK_REALTIME); }
#ifdef __wasi__
// The C library of WASI does not pass these clocks on; hosts that lack them get the monotonic one.
int64_t process_clock() {
    __wasi_timestamp_t now;
    return __wasi_clock_time_get(__WASI_CLOCKID_PROCESS_CPUTIME_ID, 1, &now) ? monotonic_clock() : int64_t(now);
}
int64_t thread_clock() { return process_clock(); }
#else
int64_t process_clock() { return read_clock(CLOCK_PROCESS_CPUTIME_ID); }
int64_t thread_clock() { return read_clock(CLOCK_THREAD_CPUTIME_ID); }
#endif

int64_t clock_resolution() {
    struct timespec t;
    return ::clock_getres(CLOCK_MONOTONIC, &t) < 0 ? 1 : int64_t(t.tv_sec) * 1000000000 + t.tv_nsec;
}

namespace {

#ifdef __wasi__
bool clock_id(int number, clockid_t* id) {
    if (number == kClockRealtime) *id = CLOCK_REALTIME;
    else if (number == kClockMonotonic) *id = CLOCK_MONOTONIC;
    else return false;
    return true;
}
#else
bool clock_id(int number, clockid_t* id) {
    *id = clockid_t(number);
    return true;
}
#endif

int result_of(int status, const struct timespec& t, int64_t* nanoseconds) {
    if (status < 0) return last_error();
    *nanoseconds = int64_t(t.tv_sec) * 1000000000 + t.tv_nsec;
    return 0;
}

} // namespace

static int any_numbered_clock(int number, int64_t* nanoseconds) {
#ifdef __wasi__
    if (number == kClockProcess || number == kClockThread) {
        *nanoseconds = process_clock();
        return 0;
    }
#endif
    clockid_t id;
    struct timespec t = {};
    return clock_id(number, &id) ? result_of(::clock_gettime(id, &t), t, nanoseconds) : kEINVAL;
}

int numbered_clock(const Grant&, int number, int64_t* nanoseconds) { return any_numbered_clock(number, nanoseconds); }
int numbered_inner_clock(int number, int64_t* nanoseconds) {
    return is_inner_clock(number) ? any_numbered_clock(number, nanoseconds) : kEINVAL;
}

int numbered_resolution(int number, int64_t* nanoseconds) {
    clockid_t id;
    struct timespec t = {};
    return clock_id(number, &id) ? result_of(::clock_getres(id, &t), t, nanoseconds) : kEINVAL;
}

#ifdef __wasi__
int set_numbered_clock(const Grant&, int, int64_t) { return kENOSYS; }
int clock_of_thread(uint64_t, int* number) {
    *number = kClockThread;
    return 0;
}
void renew_zone() {}
#else
int set_numbered_clock(const Grant&, int number, int64_t nanoseconds) {
    int64_t seconds = nanoseconds / 1000000000, rest = nanoseconds % 1000000000;
    if (rest < 0) seconds--, rest += 1000000000;
    struct timespec t;
    t.tv_sec = time_t(seconds);
    t.tv_nsec = long(rest);
    return ::clock_settime(clockid_t(number), &t) < 0 ? last_error() : 0;
}
// The system follows the number as an address: only this thread's own are safe.
int clock_of_thread(uint64_t thread, int* number) {
    clockid_t id;
    if (thread != 1 && thread != uint64_t(::pthread_self())) return kESRCH;
    if (const int error = ::pthread_getcpuclockid(::pthread_self(), &id)) return error;
    *number = int(id);
    return 0;
}
void renew_zone() { ::tzset(); }
#endif

int sleep_for(int64_t nanoseconds) {
    struct timespec t;
    t.tv_sec = time_t(nanoseconds / 1000000000);
    t.tv_nsec = long(nanoseconds % 1000000000);
    return ::nanosleep(&t, nullptr) < 0 ? last_error() : 0;
}

bool local_time(int64_t seconds, BrokenTime* out) {
    const time_t when = time_t(seconds);
    struct tm broken;
    if (!::localtime_r(&when, &broken)) return false;
    convert(broken, out);
    return true;
}

bool universal_time(int64_t seconds, BrokenTime* out) {
    const time_t when = time_t(seconds);
    struct tm broken;
    if (!::gmtime_r(&when, &broken)) return false;
    convert(broken, out);
    std::strcpy(out->zone, "GMT");
    return true;
}

bool seconds_of_local(const BrokenTime& time, int64_t* seconds) {
    struct tm broken = {};
    broken.tm_year = time.year - 1900;
    broken.tm_mon = time.month - 1;
    broken.tm_mday = time.day;
    broken.tm_hour = time.hour;
    broken.tm_min = time.minute;
    broken.tm_sec = time.second;
    broken.tm_isdst = time.is_dst;
    broken.tm_wday = -1; // stays when mktime fails
    const time_t when = ::mktime(&broken);
    if (when == time_t(-1) && broken.tm_wday == -1) return false;
    *seconds = int64_t(when);
    return true;
}

size_t format_time(const char* format, const BrokenTime& time, char* out, size_t room) {
    struct tm broken = {};
    broken.tm_year = time.year - 1900;
    broken.tm_mon = time.month - 1;
    broken.tm_mday = time.day;
    broken.tm_hour = time.hour;
    broken.tm_min = time.minute;
    broken.tm_sec = time.second;
    broken.tm_wday = (time.weekday + 1) % 7;
    broken.tm_yday = time.yearday - 1;
    broken.tm_isdst = time.is_dst;
    broken.tm_gmtoff = long(time.offset);
    broken.tm_zone = time.zone;
    return std::strftime(out, room, format, &broken);
}

// Standard and daylight time are told from the offsets in January and July of the present year.
ZoneFacts zone_facts() {
    ZoneFacts facts = {};
    const time_t now = ::time(nullptr), year = 365 * 24 * 3600 + 6 * 3600;
    BrokenTime january, july;
    const int64_t start = int64_t(now / year * year);
    if (!local_time(start, &january) || !local_time(start + year / 2, &july)) return facts;
    const BrokenTime& standard = january.offset <= july.offset ? january : july;
    const BrokenTime& daylight = january.offset <= july.offset ? july : january;
    std::strcpy(facts.standard, standard.zone);
    std::strcpy(facts.daylight, daylight.zone);
    facts.west = -standard.offset;
    facts.has_daylight = january.offset != july.offset;
    facts.daylight_west = facts.has_daylight ? -daylight.offset : facts.west - 3600;
    if (!facts.has_daylight) std::strcpy(facts.daylight, facts.standard);
    return facts;
}

} // namespace molt::host

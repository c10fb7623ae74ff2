// time.clock_gettime() and its relatives: clocks by number.
#include <cmath>

#include "core/exc/exception.h"
#include "core/host/errors.h"
#include "core/runtime/caps.h"
#include "gen/std/time.h"
#include "std/time/time.h"

namespace molt::time {

namespace {

Result<int64_t> read(Ctx& ctx, int32_t number) {
    int64_t now = 0;
    int error = 0;
    if (host::is_inner_clock(number)) error = host::numbered_inner_clock(number, &now);
    else error = host::numbered_clock(MOLT_TRY(caps::check(ctx, caps::Capability::clock, {})), number, &now);
    if (error) return raise_os_error(ctx, error);
    return now;
}

Status set(Ctx& ctx, int32_t number, int64_t nanoseconds) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, caps::Capability::clock, {}));
    if (const int error = host::set_numbered_clock(grant, number, nanoseconds)) return raise_os_error(ctx, error);
    return done();
}

} // namespace

Result<double> clock_gettime(Ctx& ctx, int32_t clk_id) { return seconds_of(MOLT_TRY(read(ctx, clk_id))); }
Result<int64_t> clock_gettime_ns(Ctx& ctx, int32_t clk_id) { return read(ctx, clk_id); }

Result<double> clock_getres(Ctx& ctx, int32_t clk_id) {
    int64_t step = 0;
    if (const int error = host::numbered_resolution(clk_id, &step)) return raise_os_error(ctx, error);
    return seconds_of(step);
}

// A float is rounded to whole nanoseconds downwards.
Status clock_settime(Ctx& ctx, int32_t clk_id, Value time) {
    if (!is_float(time)) {
        Ref<> whole = MOLT_TRY(index(ctx, time));
        int64_t seconds;
        if (!int_fits_int64(whole, &seconds) || seconds > INT64_MAX / kSecond || seconds < INT64_MIN / kSecond)
            return ctx.raise(type::OverflowError, "timestamp too large to convert to C _PyTime_t");
        return set(ctx, clk_id, seconds * kSecond);
    }
    const double seconds = float_value(time);
    if (std::isnan(seconds)) return ctx.raise(type::ValueError, "Invalid value NaN (not a number)");
    const double nanoseconds = std::floor(seconds * 1e9);
    if (!(nanoseconds >= -0x1p63 && nanoseconds < 0x1p63))
        return ctx.raise(type::OverflowError, "timestamp too large to convert to C _PyTime_t");
    return set(ctx, clk_id, int64_t(nanoseconds));
}

Status clock_settime_ns(Ctx& ctx, int32_t clk_id, Value time) {
    int64_t nanoseconds;
    if (!is_int(time)) return ctx.raise(type::TypeError, "expect int, got {}", type_name(time));
    if (!int_fits_int64(time, &nanoseconds))
        return ctx.raise(type::OverflowError, "timestamp too large to convert to C _PyTime_t");
    return set(ctx, clk_id, nanoseconds);
}

Ref<> pthread_getcpuclockid(Ctx& ctx, Value thread_id) {
    int64_t thread;
    if (!is_int(thread_id) || !int_fits_int64(thread_id, &thread))
        return ctx.raise(type::TypeError, "pthread_getcpuclockid() argument 1 must be int, not {}", type_name(thread_id));
    int number = 0;
    if (const int error = host::clock_of_thread(uint64_t(thread), &number)) return raise_os_error(ctx, error);
    return small_int(number);
}

} // namespace molt::time

// time: clocks, sleeping, broken-down times and their texts.
#include <cmath>
#include <cstring>

#include "core/host/clock.h"
#include "core/object/py.h"
#include "core/runtime/caps.h"
#include "core/types/structseq.h"
#include "gen/core_slots.h"
#include "gen/std/time.h"
#include "std/time/time.h"

namespace molt::time {

namespace {

Slot<Class> struct_time;

Result<int64_t> wall(Ctx& ctx) {
    const host::Grant grant = MOLT_TRY(caps::check(ctx, caps::Capability::clock, {}));
    return host::wall_clock(grant);
}

/// Seconds as a whole number, rounded down; None is now.
Result<int64_t> timestamp(Ctx& ctx, Value seconds) {
    if (seconds.is_none()) return MOLT_TRY(wall(ctx)) / kSecond;
    if (is_float(seconds)) {
        const double whole = std::floor(float_value(seconds));
        if (std::isnan(whole)) return ctx.raise(type::ValueError, "Invalid value NaN (not a number)");
        if (!(whole >= -0x1p63 && whole < 0x1p63))
            return ctx.raise(type::OverflowError, "timestamp out of range for platform time_t");
        return int64_t(whole);
    }
    Ref<> whole = MOLT_TRY(index(ctx, seconds));
    int64_t value;
    if (!int_fits_int64(whole, &value)) return ctx.raise(type::OverflowError, "timestamp out of range for platform time_t");
    return value;
}

} // namespace

double seconds_of(int64_t nanoseconds) {
    if (nanoseconds % kSecond == 0) return double(nanoseconds / kSecond);
    return double(nanoseconds) / 1e9;
}

Ref<> make_struct_time(Ctx& ctx, const host::BrokenTime& t, bool knows_zone, bool knows_offset) {
    molt_value values[11];
    const int numbers[] = {t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearday, t.is_dst};
    for (int i = 0; i < 9; i++) values[i] = molt_small_int(numbers[i]);
    values[9] = knows_zone ? str_from_utf8(ctx, t.zone).release() : MOLT_NONE;
    values[10] = knows_offset ? molt_small_int(t.offset) : MOLT_NONE;
    return structseq_new(ctx, struct_time.get(), values, 11);
}

namespace {

Ref<> broken(Ctx& ctx, Value seconds, bool (*convert)(int64_t, host::BrokenTime*)) {
    const int64_t when = MOLT_TRY(timestamp(ctx, seconds));
    host::BrokenTime t;
    if (!convert(when, &t)) return ctx.raise(type::OverflowError, "timestamp out of range for platform time_t");
    return make_struct_time(ctx, t);
}

/// The nine numbers of a tuple; a struct_time brings its zone too.
Status read_tuple(Ctx& ctx, Value value, const char* function, host::BrokenTime* t) {
    if (!value.is_kind(MOLT_KIND_TUPLE)) return ctx.raise(type::TypeError, "Tuple or struct_time argument required");
    Tuple* tuple = value.as<Tuple>();
    int* const parts[] = {&t->year, &t->month, &t->day, &t->hour, &t->minute, &t->second, &t->weekday, &t->yearday, &t->is_dst};
    if (tuple->n != 9) return ctx.raise(type::TypeError, "{}(): illegal time tuple argument", function);
    for (uint64_t i = 0; i < 9; i++) {
        Ref<> whole = MOLT_TRY(index(ctx, (*tuple)[i]));
        int64_t number;
        if (!int_fits_int64(whole, &number) || number < INT32_MIN || number > INT32_MAX)
            return ctx.raise(type::OverflowError, "Python int too large to convert to C int");
        *parts[i] = int(number);
    }
    t->offset = 0;
    t->zone[0] = '\0';
    if (value.object()->flags & MOLT_SUBCLASS) {
        Ref<> zone = MOLT_TRY(getattr_optional(ctx, value, "tm_zone")),
              offset = MOLT_TRY(getattr_optional(ctx, value, "tm_gmtoff"));
        if (Str* text = zone.value().try_as<Str>()) {
            const Utf8 utf8(text);
            if (utf8.ok() && utf8.view().size() < sizeof t->zone) {
                std::memcpy(t->zone, utf8.view().data(), utf8.view().size());
                t->zone[utf8.view().size()] = '\0';
            }
        }
        if (is_int(offset)) (void)int_fits_int64(offset, &t->offset);
    }
    return done();
}

/// Zero stands for the first month, day and day of the year.
Status check_ranges(Ctx& ctx, host::BrokenTime* t) {
    if (t->month == 0) t->month = 1;
    if (t->day == 0) t->day = 1;
    if (t->yearday == 0) t->yearday = 1;
    const char* wrong = t->month < 1 || t->month > 12        ? "month"
                        : t->day < 1 || t->day > 31          ? "day of month"
                        : t->hour < 0 || t->hour > 23        ? "hour"
                        : t->minute < 0 || t->minute > 59    ? "minute"
                        : t->second < 0 || t->second > 61    ? "seconds"
                        : t->weekday < -1                    ? "day of week"
                        : t->yearday < 1 || t->yearday > 366 ? "day of year"
                                                             : nullptr;
    if (wrong) return ctx.raise(type::ValueError, "{} out of range", wrong);
    t->weekday = (t->weekday + 7) % 7;
    return done();
}

/// The tuple, or the present local time.
Status tuple_or_now(Ctx& ctx, Value value, const char* function, host::BrokenTime* t) {
    if (value.is_none()) {
        const int64_t now = MOLT_TRY(timestamp(ctx, kNone));
        (void)host::local_time(now, t);
        return done();
    }
    MOLT_TRY(read_tuple(ctx, value, function, t));
    return check_ranges(ctx, t);
}

Ref<> asctime_text(Ctx& ctx, const host::BrokenTime& t) {
    constexpr const char* kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    mem::TextBuffer out;
    auto two = [&](int n) { return (n >= 10 || out.append('0')) && out.append_decimal(n); };
    const bool fine = out.append(kDays[t.weekday]) && out.append(' ') && out.append(kMonths[t.month - 1]) &&
                      out.append(t.day < 10 ? "  " : " ") && out.append_decimal(t.day) && out.append(' ') && two(t.hour) &&
                      out.append(':') && two(t.minute) && out.append(':') && two(t.second) && out.append(' ') &&
                      out.append_decimal(t.year);
    if (!fine) return ctx.raise_no_memory();
    return str_from_utf8(ctx, out.view());
}

} // namespace

Result<double> time(Ctx& ctx) { return seconds_of(MOLT_TRY(wall(ctx))); }
Result<int64_t> time_ns(Ctx& ctx) { return wall(ctx); }
Result<double> monotonic(Ctx&) { return seconds_of(host::monotonic_clock()); }
Result<int64_t> monotonic_ns(Ctx&) { return host::monotonic_clock(); }
Result<double> perf_counter(Ctx&) { return seconds_of(host::monotonic_clock()); }
Result<int64_t> perf_counter_ns(Ctx&) { return host::monotonic_clock(); }
Result<double> process_time(Ctx&) { return seconds_of(host::process_clock()); }
Result<int64_t> process_time_ns(Ctx&) { return host::process_clock(); }
Result<double> thread_time(Ctx&) { return seconds_of(host::thread_clock()); }
Result<int64_t> thread_time_ns(Ctx&) { return host::thread_clock(); }

// Interrupted sleeps go on for what is left, after the safepoint has run what came.
Status sleep(Ctx& ctx, Value seconds) {
    double length;
    if (is_float(seconds)) {
        length = float_value(seconds);
        if (std::isnan(length)) return ctx.raise(type::ValueError, "Invalid value NaN (not a number)");
    } else {
        Ref<> whole = MOLT_TRY(index(ctx, seconds));
        if (!int_to_double(whole, &length)) length = HUGE_VAL;
    }
    if (length < 0) return ctx.raise(type::ValueError, "sleep length must be non-negative");
    if (length >= 9.2e9) return ctx.raise(type::OverflowError, "timestamp too large to convert to C PyTime_t");
    const int64_t until = host::monotonic_clock() + int64_t(std::ceil(length * 1e9));
    for (;;) {
        const int64_t rest = until - host::monotonic_clock();
        if (rest <= 0 && length > 0) return done();
        if (host::sleep_for(rest > 0 ? rest : 0) == 0) return done();
        if (molt_core_safepoint(&ctx) != MOLT_OK) return raised;
    }
}

Ref<> gmtime(Ctx& ctx, Value seconds) { return broken(ctx, seconds, host::universal_time); }
Ref<> localtime(Ctx& ctx, Value seconds) { return broken(ctx, seconds, host::local_time); }

Result<double> mktime(Ctx& ctx, Value time_tuple) {
    host::BrokenTime t;
    MOLT_TRY(read_tuple(ctx, time_tuple, "mktime", &t));
    int64_t seconds;
    if (!host::seconds_of_local(t, &seconds)) return ctx.raise(type::OverflowError, "mktime argument out of range");
    return double(seconds);
}

Ref<> asctime(Ctx& ctx, Value time_tuple) {
    host::BrokenTime t;
    MOLT_TRY(tuple_or_now(ctx, time_tuple, "asctime", &t));
    return asctime_text(ctx, t);
}

Ref<> ctime(Ctx& ctx, Value seconds) {
    const int64_t when = MOLT_TRY(timestamp(ctx, seconds));
    host::BrokenTime t;
    if (!host::local_time(when, &t)) return ctx.raise(type::OverflowError, "timestamp out of range for platform time_t");
    return asctime_text(ctx, t);
}

Ref<> strftime(Ctx& ctx, Str* format, Value time_tuple) {
    host::BrokenTime t;
    MOLT_TRY(tuple_or_now(ctx, time_tuple, "strftime", &t));
    const Utf8 utf8(format);
    mem::Buffer<char> text, out;
    if (!utf8.ok() || !text.append(utf8.view().data(), utf8.view().size()) || !text.push('\0')) return ctx.raise_no_memory();
    if (std::strlen(text.data()) + 1 != text.size()) return ctx.raise(type::ValueError, "embedded null character");
    // An empty result and too little room look alike: stop when the room is many times the format.
    for (size_t room = 256 + text.size();; room *= 2) {
        if (!out.resize(room)) return ctx.raise_no_memory();
        const size_t n = host::format_time(text.data(), t, out.data(), room);
        if (n > 0 || room >= 256 * text.size()) return str_from_utf8(ctx, {out.data(), n});
    }
}

Ref<> get_clock_info(Ctx& ctx, Str* name) {
    struct Clock {
        const char* name;
        const char* implementation;
        bool monotonic, adjustable;
    };
    constexpr Clock kClocks[] = {{"time", "clock_gettime(CLOCK_REALTIME)", false, true},
                                 {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", true, false},
                                 {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", true, false},
                                 {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false},
                                 {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false}};
    for (const Clock& clock : kClocks) {
        if (!name->equals(clock.name)) continue;
        Ref<> info = MOLT_TRY(namespace_new(ctx));
        Ref<Str> implementation = MOLT_TRY(intern(ctx, clock.implementation));
        Ref<> resolution = MOLT_TRY(float_from_double(ctx, seconds_of(host::clock_resolution())));
        MOLT_TRY(setattr(ctx, info, "implementation", implementation));
        MOLT_TRY(setattr(ctx, info, "monotonic", Value(molt_bool(clock.monotonic))));
        MOLT_TRY(setattr(ctx, info, "adjustable", Value(molt_bool(clock.adjustable))));
        MOLT_TRY(setattr(ctx, info, "resolution", resolution));
        return info;
    }
    return ctx.raise(type::ValueError, "unknown clock");
}

namespace {

Ref<> zone_names(Ctx& ctx, const host::ZoneFacts& facts) {
    Ref<Str> standard = MOLT_TRY(str_from_utf8(ctx, facts.standard)), daylight = MOLT_TRY(str_from_utf8(ctx, facts.daylight));
    return tuple_of(ctx, standard.value(), daylight.value());
}
int64_t west_in_summer(const host::ZoneFacts& facts) { return facts.has_daylight ? facts.daylight_west : facts.west; }

} // namespace

Ref<> make_timezone(Ctx& ctx) { return int_from_int64(ctx, host::zone_facts().west); }
Ref<> make_altzone(Ctx& ctx) { return int_from_int64(ctx, west_in_summer(host::zone_facts())); }
Ref<> make_daylight(Ctx&) { return small_int(host::zone_facts().has_daylight); }
Ref<> make_tzname(Ctx& ctx) { return zone_names(ctx, host::zone_facts()); }

Status tzset(Ctx& ctx) {
    host::renew_zone();
    const host::ZoneFacts facts = host::zone_facts();
    Py module = import(ctx, "time");
    MOLT_TRY(module.set_attr("timezone"_n, facts.west));
    MOLT_TRY(module.set_attr("altzone"_n, west_in_summer(facts)));
    MOLT_TRY(module.set_attr("daylight"_n, int64_t(facts.has_daylight)));
    return module.set_attr("tzname"_n, MOLT_TRY(zone_names(ctx, facts)));
}

Status exec(Ctx& ctx, Value module) {
    static constexpr const char* kFields[] = {"tm_year", "tm_mon",  "tm_mday",  "tm_hour", "tm_min",   "tm_sec",
                                              "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"};
    struct_time.set(MOLT_TRY(
        structseq_class(ctx, {"time", "struct_time", "A time in parts; also the tuple of the first nine.", kFields, 9, true})));
    return setattr(ctx, module, "struct_time", struct_time);
}

void finish(Ctx&) { struct_time.clear(); }

} // namespace molt::time

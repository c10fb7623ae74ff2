// time.strptime(): times read from text.
#include <cstdio>
#include <cstring>

#include "core/mem/buffer.h"
#include "core/object/py.h"
#include "gen/std/time.h"
#include "std/time/time.h"

namespace molt::time {

namespace {

using Pattern = mem::Buffer<char>;

constexpr const char* kDays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr const char* kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                   "july",    "august",   "september", "october", "november", "december"};

/// The texts of a directive in the order in which they are tried: '#' is a digit, "1-5" a range in brackets.
const char* alternatives(char directive) {
    switch (directive) {
    case 'd': return "3[0-1]|[1-2]#|0[1-9]|[1-9]| [1-9]";
    case 'f': return "######|#####|####|###|##|#";
    case 'H': return "2[0-3]|[0-1]#|#";
    case 'I': return "1[0-2]|0[1-9]|[1-9]";
    case 'G':
    case 'Y': return "####";
    case 'j': return "36[0-6]|3[0-5]#|[1-2]##|0[1-9]#|00[1-9]|[1-9]#|0[1-9]|[1-9]";
    case 'm': return "1[0-2]|0[1-9]|[1-9]";
    case 'M': return "[0-5]#|#";
    case 'S': return "6[0-1]|[0-5]#|#";
    case 'U':
    case 'W': return "5[0-3]|[0-4]#|#";
    case 'w': return "[0-6]";
    case 'u': return "[1-7]";
    case 'V': return "5[0-3]|0[1-9]|[1-4]#|#";
    case 'y': return "##";
    case 'p': return "am|pm";
    default: return nullptr;
    }
}
const char* expansion(char directive) {
    switch (directive) {
    case 'c': return "%a %b %d %H:%M:%S %Y";
    case 'x': return "%m/%d/%y";
    case 'X': return "%H:%M:%S";
    default: return nullptr;
    }
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// The length of `text`'s start that one alternative matches; 0: none. *next: the alternative after it, or null.
size_t match_one(const char* pattern, std::string_view text, const char** next) {
    size_t at = 0;
    bool fits = true;
    for (; *pattern && *pattern != '|'; pattern++) {
        const char c = at < text.size() ? lower(text[at]) : '\0';
        if (*pattern == '#') fits = fits && is_digit(c);
        else if (*pattern == '[') {
            fits = fits && c >= pattern[1] && c <= pattern[3];
            pattern += 4;
        } else fits = fits && c == *pattern;
        at++;
    }
    *next = *pattern ? pattern + 1 : nullptr;
    return fits ? at : 0;
}

/// What was read, by directive; a directive that did not occur has no data.
struct Found {
    std::string_view part[128];
    bool has(char directive) const { return part[int(directive)].data() != nullptr; }
    int number(char directive) const {
        int n = 0;
        for (char c : part[int(directive)])
            if (is_digit(c)) n = n * 10 + (c - '0');
        return n;
    }
};

/// Matches a pattern as a regular expression with backtracking would.
class Matcher {
  public:
    Matcher(std::string_view pattern, const host::ZoneFacts& zone, Found& found)
        : pattern_(pattern), zone_(zone), found_(found) {}

    /// Whether pattern[p..] matches a start of the text; *end: what is left.
    bool match(size_t p, std::string_view text, std::string_view* end) {
        if (p == pattern_.size()) {
            *end = text;
            return true;
        }
        const char c = pattern_[p];
        if (c == '%' && pattern_[p + 1] != '%') return directive(pattern_[p + 1], p + 2, text, end);
        if (c == ' ') {
            size_t blanks = 0;
            while (blanks < text.size() && is_blank(text[blanks])) blanks++;
            for (; blanks > 0; blanks--)
                if (match(p + 1, text.substr(blanks), end)) return true;
            return false;
        }
        return !text.empty() && lower(text[0]) == lower(c) && match(p + (c == '%' ? 2 : 1), text.substr(1), end);
    }

  private:
    bool take(char d, size_t length, size_t p, std::string_view text, std::string_view* end) {
        if (!match(p, text.substr(length), end)) return false;
        found_.part[int(d)] = text.substr(0, length);
        return true;
    }
    bool directive(char d, size_t p, std::string_view text, std::string_view* end) {
        if (d == 'a' || d == 'A') return name(kDays, 7, d, p, text, end);
        if (d == 'b' || d == 'B') return name(kMonths, 12, d, p, text, end);
        if (d == 'z') return offset(p, text, end);
        if (d == 'Z') return zone(p, text, end);
        for (const char* next = alternatives(d); next;)
            if (const size_t length = match_one(next, text, &next); length && take(d, length, p, text, end)) return true;
        return false;
    }
    /// Longer names first.
    bool name(const char* const* names, size_t n, char d, size_t p, std::string_view text, std::string_view* end) {
        for (size_t size = 9; size >= 3; size--)
            for (size_t i = 0; i < n; i++) {
                const size_t length = is_short(d) ? 3 : std::strlen(names[i]);
                if (length != size || !starts_with(text, {names[i], length})) continue;
                if (take(d, length, p, text, end)) return true;
            }
        return false;
    }
    static bool is_short(char d) { return d == 'a' || d == 'b'; }
    static bool starts_with(std::string_view text, std::string_view lowered) {
        if (text.size() < lowered.size()) return false;
        for (size_t i = 0; i < lowered.size(); i++)
            if (lower(text[i]) != lower(lowered[i])) return false;
        return true;
    }
    /// +hhmm, +hh:mm, with seconds and a fraction of a second; Z.
    bool offset(size_t p, std::string_view text, std::string_view* end) {
        if (text.starts_with("Z")) return take('z', 1, p, text, end);
        auto two_at = [&](size_t i) { return i + 1 < text.size() && text[i] >= '0' && text[i] <= '5' && is_digit(text[i + 1]); };
        auto colon_at = [&](size_t i) -> size_t { return i < text.size() && text[i] == ':'; };
        if (text.size() < 3 || (text[0] != '+' && text[0] != '-') || !is_digit(text[1]) || !is_digit(text[2])) return false;
        const size_t minutes = 3 + colon_at(3);
        if (!two_at(minutes)) return false;
        const size_t seconds = minutes + 2 + colon_at(minutes + 2);
        if (two_at(seconds)) {
            size_t digits = 0;
            while (seconds + 2 < text.size() && text[seconds + 2] == '.' && digits < 6 && seconds + 3 + digits < text.size() &&
                   is_digit(text[seconds + 3 + digits]))
                digits++;
            for (; digits > 0; digits--)
                if (take('z', seconds + 3 + digits, p, text, end)) return true;
            if (take('z', seconds + 2, p, text, end)) return true;
        }
        return take('z', minutes + 2, p, text, end);
    }
    bool zone(size_t p, std::string_view text, std::string_view* end) {
        std::string_view names[] = {"utc", "gmt", zone_.standard, zone_.daylight};
        for (size_t size = sizeof zone_.standard; size > 0; size--)
            for (std::string_view one : names)
                if (one.size() == size && starts_with(text, one) && take('Z', size, p, text, end)) return true;
        return false;
    }

    std::string_view pattern_;
    const host::ZoneFacts& zone_;
    Found& found_;
};

/// Blanks become one, %c, %x and %X what they stand for. A directive that does not exist raises.
Status expand(Ctx& ctx, std::string_view format, Str* whole, Pattern& out) {
    for (size_t i = 0; i < format.size(); i++) {
        char c = format[i];
        bool fine = true;
        if (is_blank(c)) {
            while (i + 1 < format.size() && is_blank(format[i + 1])) i++;
            fine = out.push(' ');
        } else if (c != '%') fine = out.push(c);
        else if (++i == format.size()) return ctx.raise(type::ValueError, "stray % in format '{}'", whole);
        else if (const char* longer = expansion(format[i])) MOLT_TRY(expand(ctx, longer, whole, out));
        else {
            c = format[i];
            if (c != '%' && !alternatives(c) && !(c && std::strchr("aAbBzZ", c))) {
                const bool stray = is_blank(c) || std::strchr("\\.^$*+?(){}[]|", c);
                size_t length = 1;
                while (i + length < format.size() && (static_cast<unsigned char>(format[i + length]) & 0xC0) == 0x80) length++;
                Ref<Str> shown = MOLT_TRY(str_from_utf8(ctx, stray ? "%" : format.substr(i, length)));
                return ctx.raise(type::ValueError, "'{}' is a bad directive in format '{}'", shown, whole);
            }
            fine = out.push('%') && out.push(c);
        }
        if (!fine) return ctx.raise_no_memory();
    }
    return done();
}

// ---- the calendar: days since 1970-01-01 ----

int64_t days_of(int64_t year, int month, int day) {
    year -= month <= 2;
    const int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
    const int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}
int weekday_of(int64_t days) { return int(((days + 3) % 7 + 7) % 7); } // Monday 0
bool is_leap(int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
int days_in(int64_t year, int month) {
    constexpr int kDaysIn[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : kDaysIn[month - 1];
}
void set_date(host::BrokenTime* t, int64_t days) {
    t->year = int(1970 + days / 366 - 2);
    while (days_of(t->year + 1, 1, 1) <= days) t->year++;
    while (days_of(t->year, 1, 1) > days) t->year--;
    int64_t rest = days - days_of(t->year, 1, 1);
    for (t->month = 1; rest >= days_in(t->year, t->month); t->month++) rest -= days_in(t->year, t->month);
    t->day = int(rest) + 1;
}

/// The day of the year in week `week` that begins on Monday, or on Sunday.
int day_in_week(int year, int week, int weekday, bool monday) {
    int first = weekday_of(days_of(year, 1, 1));
    if (!monday) first = (first + 1) % 7, weekday = (weekday + 1) % 7;
    if (week == 0) return 1 + weekday - first;
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday;
}

int index_of(std::string_view part, const char* const* names, int n) {
    for (int i = 0; i < n; i++)
        if (lower(part[0]) == names[i][0] && lower(part[1]) == names[i][1] && lower(part[2]) == names[i][2]) return i;
    return -1;
}

Status check_iso(Ctx& ctx, const Found& f, bool has_weekday) {
    constexpr const char* kWeekday = "('%A', '%a', '%w', or '%u').";
    if (f.has('G') && !(f.has('Y') || f.has('y'))) {
        if (!f.has('V') || !has_weekday)
            return ctx.raise(type::ValueError,
                             "ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                             "weekday directive {}",
                             kWeekday);
        if (f.has('j'))
            return ctx.raise(type::ValueError, "Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                                               "Use '%Y' instead.");
        return done();
    }
    if (f.has('U') || f.has('W') || !f.has('V')) return done();
    if (!has_weekday)
        return ctx.raise(type::ValueError,
                         "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                         "directive {}",
                         kWeekday);
    return ctx.raise(type::ValueError, "ISO week directive '%V' is incompatible with the year directive '%Y'. "
                                       "Use the ISO year '%G' instead.");
}

/// Hours, minutes and seconds east of UTC.
Status read_offset(Ctx& ctx, std::string_view part, int64_t* offset) {
    *offset = 0;
    if (part == "Z") return done();
    auto two = [&](size_t i) { return (part[i] - '0') * 10 + (part[i + 1] - '0'); };
    const bool colon = part[3] == ':';
    const size_t minutes = colon ? 4 : 3, seconds = minutes + 2;
    *offset = two(1) * 3600 + two(minutes) * 60;
    if (part.size() > seconds) {
        if (colon != (part[seconds] == ':')) {
            Ref<Str> shown = MOLT_TRY(str_from_utf8(ctx, part));
            return ctx.raise(type::ValueError, "Inconsistent use of : in {}", shown);
        }
        *offset += two(seconds + colon);
    }
    if (part[0] == '-') *offset = -*offset;
    return done();
}

/// Daylight saving time as the name of a zone tells it: 0, 1, or -1 for unknown.
int daylight_of(std::string_view part, const host::ZoneFacts& zone) {
    auto same = [&](std::string_view name) {
        if (name.size() != part.size()) return false;
        for (size_t i = 0; i < name.size(); i++)
            if (lower(name[i]) != lower(part[i])) return false;
        return true;
    };
    const bool universal = same("utc") || same("gmt");
    const bool one_name = !std::strcmp(zone.standard, zone.daylight) && zone.has_daylight;
    if (universal || same(zone.standard)) return one_name && !universal ? -1 : 0;
    return one_name ? -1 : 1;
}

// 1. What stands in the text. 2. A day of the year from week and weekday. 3. The date from it, or it from the date.
Status compute(Ctx& ctx, const Found& f, const host::ZoneFacts& zone, host::BrokenTime* t) {
    *t = {};
    t->month = t->day = 1;
    t->is_dst = -1;
    int weekday = -1, julian = 0;
    bool has_julian = f.has('j'), has_year = true;
    if (f.has('Y')) t->year = f.number('Y');
    else if (f.has('y')) t->year = f.number('y') + (f.number('y') <= 68 ? 2000 : 1900);
    else has_year = false;
    if (f.has('m')) t->month = f.number('m');
    for (char d : {'B', 'b'})
        if (f.has(d)) t->month = index_of(f.part[int(d)], kMonths, 12) + 1;
    if (f.has('d')) t->day = f.number('d');
    if (f.has('H')) t->hour = f.number('H');
    if (f.has('I')) {
        const bool afternoon = f.has('p') && lower(f.part['p'][0]) == 'p';
        t->hour = f.number('I') % 12 + (afternoon ? 12 : 0);
    }
    if (f.has('M')) t->minute = f.number('M');
    if (f.has('S')) t->second = f.number('S');
    for (char d : {'A', 'a'})
        if (f.has(d)) weekday = index_of(f.part[int(d)], kDays, 7);
    if (f.has('w')) weekday = (f.number('w') + 6) % 7;
    if (f.has('u')) weekday = f.number('u') - 1;
    if (has_julian) julian = f.number('j');
    if (f.has('z')) MOLT_TRY(read_offset(ctx, f.part['z'], &t->offset));
    if (f.has('Z')) t->is_dst = daylight_of(f.part['Z'], zone);
    MOLT_TRY(check_iso(ctx, f, weekday >= 0));

    const bool leap_day = !has_year && t->month == 2 && t->day == 29;
    if (!has_year) t->year = leap_day ? 1904 : 1900;
    if (!has_julian && weekday >= 0 && (f.has('U') || f.has('W'))) {
        const char d = f.has('U') ? 'U' : 'W';
        julian = day_in_week(t->year, f.number(d), weekday, d == 'W');
        has_julian = true;
    } else if (!has_julian && weekday >= 0 && f.has('G') && f.has('V')) {
        const int year = f.number('G'), week = f.number('V');
        const int64_t fourth = days_of(year, 1, 4);
        const bool long_year = weekday_of(days_of(year, 1, 1)) == 3 || (weekday_of(days_of(year, 1, 1)) == 2 && is_leap(year));
        if (year < 1 || week < 1 || week > 53 || (week == 53 && !long_year))
            return ctx.raise(type::ValueError, year < 1 ? "Year is out of range: {}" : "Invalid week: {}",
                             year < 1 ? year : week);
        set_date(t, fourth - weekday_of(fourth) + 7 * (week - 1) + weekday);
    }
    if (has_julian && julian <= 0) {
        t->year--;
        julian += is_leap(t->year) ? 366 : 365;
    }
    if (t->year < 1) return ctx.raise(type::ValueError, "year {} is out of range", t->year);
    if (has_julian) set_date(t, days_of(t->year, 1, 1) + julian - 1);
    else if (t->day > days_in(t->year, t->month)) return ctx.raise(type::ValueError, "day is out of range for month");
    const int64_t days = days_of(t->year, t->month, t->day);
    t->yearday = has_julian ? julian : int(days - days_of(t->year, 1, 1)) + 1;
    t->weekday = weekday >= 0 ? weekday : weekday_of(days);
    if (leap_day) t->year = 1900;
    return done();
}

} // namespace

Ref<> strptime(Ctx& ctx, Value string, Value format) {
    Ref<Str> usual = MOLT_TRY(str_from_utf8(ctx, "%a %b %d %H:%M:%S %Y"));
    const Value wanted = format ? format : Value(usual);
    for (int i = 0; i < 2; i++)
        if (const Value v = i ? wanted : string; !v.is_kind(MOLT_KIND_STR))
            return ctx.raise(type::TypeError, "strptime() argument {} must be str, not {!r}", i, Value(class_of(v)));
    const Utf8 text(string.as<Str>()), pattern_text(wanted.as<Str>());
    if (!text.ok() || !pattern_text.ok()) return ctx.raise_no_memory();
    Pattern pattern;
    MOLT_TRY(expand(ctx, pattern_text.view(), wanted.as<Str>(), pattern));
    const host::ZoneFacts zone = host::zone_facts();
    Found found;
    std::string_view rest;
    if (!Matcher({pattern.data(), pattern.size()}, zone, found).match(0, text.view(), &rest))
        return ctx.raise(type::ValueError, "time data {!r} does not match format {!r}", string, wanted);
    if (!rest.empty()) {
        Ref<Str> shown = MOLT_TRY(str_from_utf8(ctx, rest));
        return ctx.raise(type::ValueError, "unconverted data remains: {}", shown);
    }
    host::BrokenTime t;
    MOLT_TRY(compute(ctx, found, zone, &t));
    if (found.has('Z')) std::snprintf(t.zone, sizeof t.zone, "%.*s", int(found.part['Z'].size()), found.part['Z'].data());
    return make_struct_time(ctx, t, found.has('Z'), found.has('z'));
}

} // namespace molt::time

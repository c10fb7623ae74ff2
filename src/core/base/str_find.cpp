// Searching text: a scan for the first unit with a budget, then Crochemore and Perrin's two-way algorithm.
#include "core/base/str_find.h"

#include <algorithm>
#include <cstring>

namespace molt::base {
namespace {

constexpr size_t kSkipTable = 64; // by the low bits of a unit

/// The first place of `unit`, or the end.
template<class Unit> const Unit* scan_for(const Unit* at, const Unit* end, Unit unit) {
    if constexpr (sizeof(Unit) == 1) {
        const void* found = at == end ? nullptr : std::memchr(at, unit, size_t(end - at));
        return found ? static_cast<const Unit*>(found) : end;
    } else {
        constexpr size_t kBlock = 64 / sizeof(Unit); // blocks without branches, which compilers vectorise
        for (; size_t(end - at) >= kBlock; at += kBlock) {
            Unit hit = 0;
            for (size_t i = 0; i < kBlock; ++i) hit |= Unit(at[i] == unit);
            if (hit) break;
        }
        return std::find(at, end, unit);
    }
}

template<class Text, class Needle> bool equal_units(const Text* text, const Needle* needle, size_t count) {
    if constexpr (sizeof(Text) == sizeof(Needle)) return std::memcmp(text, needle, count * sizeof(Text)) == 0;
    for (size_t i = 0; i < count; ++i)
        if (text[i] != needle[i]) return false;
    return true;
}

/// Start and period of the largest suffix, by the order of units or its reverse.
template<class Unit> std::pair<size_t, size_t> largest_suffix(std::span<const Unit> needle, bool reverse) {
    size_t suffix = 0, period = 1; // of the best candidate
    size_t candidate = 1, matched = 0;
    while (candidate + matched < needle.size()) {
        const Unit a = needle[candidate + matched], b = needle[suffix + matched];
        if (a == b) {
            if (++matched == period) {
                candidate += period;
                matched = 0;
            }
        } else if (reverse ? a > b : a < b) {
            candidate += matched + 1;
            matched = 0;
            period = candidate - suffix;
        } else {
            suffix = candidate++;
            matched = 0;
            period = 1;
        }
    }
    return {suffix, period};
}

/// Calls visitor(text units, needle units) unless the needle has units that cannot occur in the text.
template<class Visitor> size_t visit_both(TextView text, TextView needle, Visitor visitor) {
    return text.visit([&](auto units) {
        return needle.visit([&](auto needle_units) -> size_t {
            if constexpr (sizeof(needle_units[0]) <= sizeof(units[0])) return visitor(units, needle_units);
            return kNotFound;
        });
    });
}

} // namespace

template<class Needle> void Searcher::prepare(std::span<const Needle> needle) {
    // 1. Cut at the later of the two largest suffixes: a critical factorisation.
    // 2. The needle has the suffix's period if what is before the cut repeats at that distance; otherwise
    //    any shift up to the longer part is safe.
    // 3. For the window's last unit, how far the window must move at least to bring an equal one there.
    const auto [by_order, period] = largest_suffix(needle, false);
    const auto [by_reverse, reverse_period] = largest_suffix(needle, true);
    cut_ = std::max(by_order, by_reverse);
    period_ = by_order >= by_reverse ? period : reverse_period;
    periodic_ =
        cut_ + period_ <= needle.size() && std::memcmp(needle.data(), needle.data() + period_, cut_ * sizeof(Needle)) == 0;
    if (!periodic_) period_ = std::max(cut_, needle.size() - cut_) + 1;
    const auto bounded = [](size_t n) { return uint32_t(std::min<size_t>(n, UINT32_MAX)); };
    std::fill(std::begin(skip_), std::end(skip_), bounded(needle.size()));
    for (size_t i = 0; i < needle.size(); ++i) skip_[needle[i] % kTableSize] = bounded(needle.size() - 1 - i);
    prepared_ = true;
}

template<class Text, class Needle>
size_t Searcher::find_two_way(std::span<const Text> text, std::span<const Needle> needle, size_t from) const {
    const size_t m = needle.size();
    size_t known = 0; // units at the window's start that are known to match, for periodic needles
    for (size_t window = from; window + m <= text.size();) {
        const Text* const at = text.data() + window;
        if (const size_t skip = skip_[at[m - 1] % kTableSize]) {
            // With a period known to match, nothing fits before the odd unit has left the window.
            window += known != 0 && skip < period_ ? m - period_ : skip;
            known = 0;
            continue;
        }
        size_t i = std::max(cut_, known);
        while (i < m && needle[i] == at[i]) ++i;
        if (i < m) {
            window += i - cut_ + 1;
            known = 0;
            continue;
        }
        i = cut_;
        while (i > known && needle[i - 1] == at[i - 1]) --i;
        if (i <= known) return window;
        window += period_;
        known = periodic_ ? m - period_ : 0;
    }
    return kNotFound;
}

template<class Text, class Needle>
size_t Searcher::find_units(std::span<const Text> text, std::span<const Needle> needle, size_t from) {
    if (from > text.size() || needle.size() > text.size() - from) return kNotFound;
    if (needle.empty()) return from;
    const Text first = Text(needle[0]);
    const Text *at = text.data() + from, *const last = text.data() + (text.size() - needle.size()) + 1;
    if (needle.size() == 1) {
        at = scan_for(at, last, first);
        return at == last ? kNotFound : size_t(at - text.data());
    }
    // A false start costs a few units' worth of scanning; too many of them for the way covered end the
    // simple search.
    if (!prepared_) {
        const Text* const start = at;
        for (size_t spent = 0; at < last; ++at) {
            at = scan_for(at, last, first);
            if (at == last) return kNotFound;
            size_t matched = 1;
            while (matched < needle.size() && at[matched] == needle[matched]) ++matched;
            if (matched == needle.size()) return size_t(at - text.data());
            spent += matched + 4;
            if (spent > 200 + size_t(at - start) / 2) break;
        }
        if (at >= last) return kNotFound;
        prepare(needle);
    }
    return find_two_way(text, needle, size_t(at - text.data()));
}

size_t Searcher::find(TextView text, size_t from) {
    if (needle_.size == 0) return from <= text.size ? from : kNotFound;
    if (needle_.size == 1 && needle_.width == 1 && text.width == 1) return molt::base::find(text, needle_, from, text.size);
    return visit_both(text, needle_, [&](auto units, auto needle) { return find_units(units, needle, from); });
}

size_t find(TextView text, TextView needle, size_t from, size_t to) {
    to = std::min(to, text.size);
    if (from > to) return kNotFound;
    if (needle.width == 1 && text.width == 1 && needle.size) { // OPTIMIZATION: a few false starts need no preparation
        const auto *units = static_cast<const uint8_t*>(text.data), *wanted = static_cast<const uint8_t*>(needle.data);
        if (needle.size > to - from) return kNotFound;
        const uint8_t *at = units + from, *const last = units + (to - needle.size) + 1;
        for (int starts = 0; starts < 8; starts++, at++) {
            at = at < last ? static_cast<const uint8_t*>(std::memchr(at, wanted[0], size_t(last - at))) : nullptr;
            if (!at) return kNotFound;
            if (needle.size == 1 || (at[1] == wanted[1] && std::memcmp(at, wanted, needle.size) == 0)) return size_t(at - units);
        }
        from = size_t(at - units);
        if (from > to) return kNotFound;
    }
    return Searcher(needle).find(text.slice(0, to), from);
}

size_t find_last(TextView text, TextView needle, size_t from, size_t to) {
    to = std::min(to, text.size);
    if (from > to || needle.size > to - from) return kNotFound;
    if (needle.size == 0) return to;
    return visit_both(text, needle, [&](auto units, auto pattern) -> size_t {
        // How far left the window must move at least to bring a unit equal to its present first one there.
        uint32_t skip[kSkipTable];
        const size_t size = pattern.size(), counted = std::min<size_t>(size, UINT32_MAX);
        std::fill(std::begin(skip), std::end(skip), uint32_t(counted));
        for (size_t i = counted - 1; i > 0; --i) skip[pattern[i] % kSkipTable] = uint32_t(i);
        for (size_t at = to - size;;) {
            const auto unit = units[at];
            if (unit == pattern[0] && equal_units(&units[at], pattern.data(), size)) return at;
            const size_t step = skip[unit % kSkipTable];
            if (at - from < step) return kNotFound;
            at -= step;
        }
    });
}

size_t find_unit(TextView text, uint32_t unit, size_t from) {
    if (width_for(unit) > text.width) return kNotFound;
    return text.visit([&](auto units) -> size_t {
        using Unit = std::remove_const_t<typename decltype(units)::element_type>;
        if (from >= units.size()) return kNotFound;
        const auto* end = units.data() + units.size();
        const auto* found = scan_for(units.data() + from, end, Unit(unit));
        return found == end ? kNotFound : size_t(found - units.data());
    });
}

size_t count_unit(TextView text, uint32_t unit) {
    return text.visit([&](auto units) {
        size_t found = 0;
        for (const auto one : units) found += one == unit;
        return found;
    });
}

size_t count(TextView text, TextView needle, size_t limit) {
    if (needle.size == 0) return std::min(limit, text.size + 1);
    if (needle.size == 1 && limit >= text.size) return count_unit(text, needle[0]);
    Searcher searcher(needle);
    size_t found = 0;
    for (size_t at = 0; found < limit; ++found, at += needle.size) {
        at = searcher.find(text, at);
        if (at == kNotFound) break;
    }
    return found;
}

bool same_text(TextView a, TextView b) {
    if (a.size != b.size) return false;
    if (a.width == b.width) return a.size == 0 || std::memcmp(a.data, b.data, a.size * a.width) == 0;
    return compare_text(a, b) == 0;
}

bool starts_with(TextView text, TextView prefix) {
    return prefix.size <= text.size && same_text(text.slice(0, prefix.size), prefix);
}

bool ends_with(TextView text, TextView suffix) {
    return suffix.size <= text.size && same_text(text.slice(text.size - suffix.size, text.size), suffix);
}

int compare_text(TextView a, TextView b) {
    return a.visit([&](auto left) {
        return b.visit([&](auto right) {
            const size_t shorter = std::min(left.size(), right.size());
            size_t i = 0;
            while (i < shorter && left[i] == right[i]) ++i;
            if (i < shorter) return left[i] < right[i] ? -1 : 1;
            return left.size() == right.size() ? 0 : left.size() < right.size() ? -1 : 1;
        });
    });
}

template<class Unit> Unit* copy_text(TextView text, Unit* out) {
    if (text.size == 0) return out;
    if (text.width == sizeof(Unit)) {
        std::memcpy(out, text.data, text.size * sizeof(Unit));
    } else {
        text.visit([&](auto units) {
            for (size_t i = 0; i < units.size(); ++i) out[i] = Unit(units[i]);
        });
    }
    return out + text.size;
}

template uint8_t* copy_text(TextView, uint8_t*);
template uint16_t* copy_text(TextView, uint16_t*);
template uint32_t* copy_text(TextView, uint32_t*);

std::optional<ReplacePlan> plan_replace(TextView text, TextView old, TextView replacement, size_t limit) {
    std::optional<ReplacePlan> made(std::in_place);
    ReplacePlan& plan = *made;
    if (old.size == 0 || old.size > text.size) {
        plan.places = count(text, old, limit);
    } else { // the first places are kept; of the others the number is enough
        size_t at = 0;
        while (plan.places < std::min(limit, ReplacePlan::kKept)) {
            at = find(text, old, at, text.size);
            if (at == kNotFound) break;
            plan.starts[plan.places++] = at;
            at += old.size;
        }
        plan.kept = plan.places;
        if (at != kNotFound && plan.places < limit) plan.places += count(text.slice(at, text.size), old, limit - plan.places);
    }
    const size_t kept = text.size - (old.size == 0 ? 0 : plan.places * old.size);
    size_t added;
    if (__builtin_mul_overflow(plan.places, replacement.size, &added) || __builtin_add_overflow(kept, added, &plan.size) ||
        plan.size > SIZE_MAX / 4)
        return std::nullopt;
    return made;
}

template<class Unit> void write_replaced(const ReplacePlan& plan, TextView text, TextView old, TextView replacement, Unit* out) {
    size_t at = 0;
    if (old.size == 0) { // before each unit, and at the end if there are places enough
        for (size_t place = 0; place < plan.places; ++place) {
            out = copy_text(replacement, out);
            if (at < text.size) *out++ = Unit(text[at++]);
        }
    } else {
        Searcher searcher(old);
        for (size_t place = 0; place < plan.places; ++place) {
            const size_t found = place < plan.kept ? plan.starts[place] : searcher.find(text, at);
            out = copy_text(text.slice(at, found), out);
            out = copy_text(replacement, out);
            at = found + old.size;
        }
    }
    copy_text(text.slice(at, text.size), out);
}

template void write_replaced(const ReplacePlan&, TextView, TextView, TextView, uint8_t*);
template void write_replaced(const ReplacePlan&, TextView, TextView, TextView, uint16_t*);
template void write_replaced(const ReplacePlan&, TextView, TextView, TextView, uint32_t*);

} // namespace molt::base

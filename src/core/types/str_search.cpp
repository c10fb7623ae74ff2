// Where one text lies in another: adapters over the widths.
#include "core/types/str_search.h"

#include <cstring>

#include "core/types/str_text.h"

namespace molt {

namespace {

template<class Unit> size_t find_unit(std::span<const Unit> text, uint32_t point) {
    if constexpr (sizeof(Unit) == 1) {
        if (point > 0xFF || text.empty()) return kNotFound;
        const void* at = std::memchr(text.data(), int(point), text.size());
        return at ? size_t(static_cast<const Unit*>(at) - text.data()) : kNotFound;
    } else {
        for (size_t i = 0; i < text.size(); i++)
            if (text[i] == point) return i;
        return kNotFound;
    }
}

template<class A, class B> bool same_units(const A* a, const B* b, size_t n) {
    if constexpr (sizeof(A) == sizeof(B)) return std::memcmp(a, b, n * sizeof(A)) == 0;
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i]) return false;
    return true;
}

/// Calls visitor with the units of both texts.
template<class Visitor> auto visit_both(base::TextView a, base::TextView b, Visitor&& visitor) {
    return a.visit([&](auto left) { return b.visit([&](auto right) { return visitor(left, right); }); });
}

} // namespace

bool text_same(base::TextView a, base::TextView b) {
    if (a.size != b.size) return false;
    return visit_both(a, b, [](auto left, auto right) { return same_units(left.data(), right.data(), left.size()); });
}

size_t text_find_point(base::TextView text, uint32_t point) {
    return text.visit([&](auto units) { return find_unit(units, point); });
}

size_t text_find(base::TextView text, base::TextView needle) {
    if (needle.size == 0) return 0;
    if (needle.size > text.size) return kNotFound;
    if (needle.size == 1) return text_find_point(text, needle[0]);
    return visit_both(text, needle, [](auto hay, auto pin) -> size_t {
        const size_t last = hay.size() - pin.size();
        for (size_t i = 0; i <= last; i++) {
            const size_t skip = find_unit(hay.subspan(i, last - i + 1), pin[0]);
            if (skip == kNotFound) return kNotFound;
            i += skip;
            if (same_units(hay.data() + i, pin.data(), pin.size())) return i;
        }
        return kNotFound;
    });
}

size_t text_rfind(base::TextView text, base::TextView needle) {
    if (needle.size > text.size) return kNotFound;
    if (needle.size == 0) return text.size;
    return visit_both(text, needle, [](auto hay, auto pin) -> size_t {
        for (size_t i = hay.size() - pin.size() + 1; i-- > 0;)
            if (hay[i] == pin[0] && same_units(hay.data() + i, pin.data(), pin.size())) return i;
        return kNotFound;
    });
}

size_t text_count(base::TextView text, base::TextView needle, size_t most) {
    if (needle.size == 0) return text.size < most ? text.size + 1 : most;
    size_t count = 0;
    for (size_t at = 0; count < most; count++) {
        const size_t next = text_find(text.slice(at, text.size), needle);
        if (next == kNotFound) break;
        at += next + needle.size;
    }
    return count;
}

void write_replaced(void* out, uint32_t width, base::TextView text, base::TextView old, base::TextView by,
                    uint64_t places) {
    auto* to = static_cast<char*>(out);
    const auto put = [&](base::TextView piece) {
        if (piece.size) write_units(to, width, piece);
        to += piece.size * width;
    };
    size_t at = 0;
    for (; places; places--) {
        if (old.size == 0) {
            put(by);
            if (at < text.size) put(text.slice(at, at + 1));
            at++;
            continue;
        }
        const size_t next = at + text_find(text.slice(at, text.size), old);
        put(text.slice(at, next));
        put(by);
        at = next + old.size;
    }
    if (at < text.size) put(text.slice(at, text.size));
}

} // namespace molt

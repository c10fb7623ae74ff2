// Runs of code points in memory: copying between widths, finding the widest, comparing.
#pragma once

#include <cstring>

#include "core/base/text_view.h"

namespace molt {

/// The class of a code point: 0x7F, 0xFF, 0xFFFF or 0x10FFFF.
constexpr uint32_t max_char_class(uint32_t point) {
    return point < 0x80 ? 0x7F : point < 0x100 ? 0xFF : point < 0x10000 ? 0xFFFF : 0x10FFFF;
}

/// An upper bound of all code points in the same class as the widest one.
template<class Unit> uint32_t max_char_of(const Unit* units, size_t n) {
    uint32_t all = 0;
    if constexpr (sizeof(Unit) == 1) {
        size_t i = 0;
        for (uint64_t word; n - i >= 8; i += 8) {
            std::memcpy(&word, units + i, 8);
            if (word & 0x8080808080808080) return 0xFF;
        }
        for (; i < n; i++) all |= units[i];
    } else {
        for (size_t i = 0; i < n; i++) all |= units[i];
    }
    return max_char_class(all);
}
inline uint32_t max_char_of(base::TextView text) {
    return text.visit([](auto units) { return max_char_of(units.data(), units.size()); });
}

template<class To, class From> void convert_units(To* to, const From* from, size_t n) {
    if constexpr (sizeof(To) == sizeof(From)) {
        if (n) std::memcpy(to, from, n * sizeof(To));
    } else {
        for (size_t i = 0; i < n; i++) to[i] = To(from[i]);
    }
}

/// Writes text as units of `width` bytes, which must hold every code point of it.
inline void write_units(void* to, uint32_t width, base::TextView text) {
    text.visit([&](auto units) {
        if (width == 1) convert_units(static_cast<uint8_t*>(to), units.data(), units.size());
        else if (width == 2) convert_units(static_cast<uint16_t*>(to), units.data(), units.size());
        else convert_units(static_cast<uint32_t*>(to), units.data(), units.size());
    });
}

/// Copies bytes that are few as a rule.
inline void copy_bytes(char* to, const void* from, size_t n) {
    if (n == 1) *to = *static_cast<const char*>(from);
    else std::memcpy(to, from, n);
}

inline void write_unit(void* to, uint32_t width, size_t index, uint32_t point) {
    if (width == 1) static_cast<uint8_t*>(to)[index] = uint8_t(point);
    else if (width == 2) static_cast<uint16_t*>(to)[index] = uint16_t(point);
    else static_cast<uint32_t*>(to)[index] = point;
}

inline void fill_units(void* to, uint32_t width, size_t first, size_t count, uint32_t point) {
    if (width == 1) std::memset(static_cast<uint8_t*>(to) + first, int(point), count);
    else if (width == 2)
        for (size_t i = 0; i < count; i++) static_cast<uint16_t*>(to)[first + i] = uint16_t(point);
    else
        for (size_t i = 0; i < count; i++) static_cast<uint32_t*>(to)[first + i] = point;
}

} // namespace molt

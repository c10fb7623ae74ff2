// A borrowed run of code points stored in 1, 2 or 4 bytes each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace molt::base {

inline constexpr uint32_t kMaxCodePoint = 0x10ffff;

constexpr bool is_surrogate(uint32_t c) { return c >= 0xd800 && c <= 0xdfff; }
constexpr bool is_high_surrogate(uint32_t c) { return c >= 0xd800 && c <= 0xdbff; }
constexpr bool is_low_surrogate(uint32_t c) { return c >= 0xdc00 && c <= 0xdfff; }

/// Bytes a unit needs so that every code point up to `max_char` fits.
constexpr uint8_t width_for(uint32_t max_char) { return max_char < 0x100 ? 1 : max_char < 0x10000 ? 2 : 4; }

struct TextView {
    const void* data = nullptr;
    size_t size = 0;
    uint8_t width = 1;

    constexpr TextView() = default;
    constexpr TextView(const void* units, size_t count, uint8_t unit_width) : data(units), size(count), width(unit_width) {}
    template<class Unit> constexpr explicit TextView(std::span<const Unit> units)
        : data(units.data()), size(units.size()), width(sizeof(Unit)) {}

    uint32_t operator[](size_t i) const {
        switch (width) {
        case 1: return static_cast<const uint8_t*>(data)[i];
        case 2: return static_cast<const uint16_t*>(data)[i];
        default: return static_cast<const uint32_t*>(data)[i];
        }
    }

    TextView slice(size_t from, size_t to) const { return {static_cast<const char*>(data) + from * width, to - from, width}; }

    /// Calls visitor(std::span<const UnitType>) with the units as they are stored.
    template<class Visitor> decltype(auto) visit(Visitor&& visitor) const {
        switch (width) {
        case 1: return visitor(std::span(static_cast<const uint8_t*>(data), size));
        case 2: return visitor(std::span(static_cast<const uint16_t*>(data), size));
        default: return visitor(std::span(static_cast<const uint32_t*>(data), size));
        }
    }
};

} // namespace molt::base

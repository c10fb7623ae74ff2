// Half-precision floats: IEEE 754 binary16 to double and back.
#pragma once

#include <bit>
#include <cstdint>

namespace molt::base {

inline double half_to_double(uint16_t bits) {
    const int exponent = bits >> 10 & 31, fraction = bits & 1023;
    const double sign = bits & 0x8000 ? -1.0 : 1.0;
    if (exponent == 31 && fraction)
        return std::bit_cast<double>(uint64_t(bits & 0x8000) << 48 | uint64_t(0x7ff) << 52 | uint64_t(fraction) << 42);
    if (exponent == 31) return sign * __builtin_inf();
    if (exponent == 0) return sign * fraction * 0x1p-24;
    return sign * (1024 + fraction) * __builtin_ldexp(1.0, exponent - 25);
}

/// Rounds half to even. False: too large.
inline bool double_to_half(double value, uint16_t* out) {
    const uint64_t bits = std::bit_cast<uint64_t>(value);
    const auto sign = uint16_t(bits >> 48 & 0x8000);
    if (value != value) {
        *out = uint16_t(sign | 0x7C00 | (bits >> 42 & 1023) | ((bits >> 42 & 1023) ? 0 : 512));
        return true;
    }
    const double magnitude = __builtin_fabs(value);
    if (__builtin_isinf(value)) {
        *out = uint16_t(sign | 0x7C00);
        return true;
    }
    if (magnitude >= 65520.0) return false;
    if (magnitude < 0x1p-14) {
        *out = uint16_t(sign | uint16_t(__builtin_rint(magnitude * 0x1p24)));
        return true;
    }
    int exponent;
    const double fraction = __builtin_frexp(magnitude, &exponent); // [0.5, 1)
    const auto scaled = uint32_t(__builtin_rint(fraction * 2048)); // 1024..2048: a carry goes into the exponent
    *out = uint16_t(sign | ((uint32_t(exponent + 14 - 1) << 10) + scaled));
    return true;
}

} // namespace molt::base

// Integers and floats: conversion both ways, exact comparison, true division, hash.
#include "core/base/bigint.h"

#include <algorithm>
#include <cmath>

namespace molt::base {
namespace {

constexpr int kMantissaBits = 53;
constexpr int64_t kMaxExponent = 1024;  // doubles are below 2^1024
constexpr int64_t kMinExponent = -1074; // weight of the lowest bit a double can have

/// The top 64 bits of |a| (the highest one set) and whether any bit below is set.
struct TopBits {
    Limb bits;
    bool sticky;
};

TopBits top_bits(IntView a) {
    const size_t n = a.count;
    const unsigned shift = unsigned(std::countl_zero(a.limbs[n - 1]));
    Limb bits = a.limbs[n - 1] << shift;
    bool sticky = false;
    if (n > 1 && shift) bits |= a.limbs[n - 2] >> (limbs::kLimbBits - shift);
    if (n > 1) sticky = a.limbs[n - 2] << shift;
    for (size_t i = 0; i + 2 < n && !sticky; ++i) sticky = a.limbs[i] != 0;
    return {bits, sticky};
}

/// Keeps `kept` (at most 53) of 64 bits whose highest is set, rounding to nearest, ties to even.
uint64_t round_bits(TopBits top, int kept) {
    const int cut = 64 - kept;
    if (cut > 64) return 0;
    const uint64_t value = cut == 64 ? 0 : top.bits >> cut;
    const uint64_t lost = cut == 64 ? top.bits : top.bits & ((uint64_t(1) << cut) - 1);
    const uint64_t half = uint64_t(1) << (cut - 1);
    const bool up = lost > half || (lost == half && (top.sticky || (value & 1)));
    return value + (up ? 1 : 0);
}

/// (0.top) * 2^exponent as a double: subnormals are rounded once.
IntStatus compose(TopBits top, int64_t exponent, bool negative, double& out) {
    if (exponent > kMaxExponent) return IntStatus::overflow;
    const int kept = int(std::clamp<int64_t>(exponent - kMinExponent, -1, kMantissaBits));
    const uint64_t mantissa = round_bits(top, kept);
    const double value = mantissa ? std::ldexp(double(mantissa), int(exponent - kept)) : 0.0;
    if (std::isinf(value)) return IntStatus::overflow;
    out = negative ? -value : value;
    return IntStatus::ok;
}

} // namespace

std::optional<double> int_to_double(IntView a) {
    if (a.is_zero()) return 0.0;
    double value;
    const IntStatus status = compose(top_bits(a), int64_t(int_bit_length(a)), a.negative, value);
    return status == IntStatus::ok ? std::optional(value) : std::nullopt;
}

ScaledDouble int_to_scaled_double(IntView a) {
    if (a.is_zero()) return {0.0, 0};
    uint64_t mantissa = round_bits(top_bits(a), kMantissaBits);
    int64_t exponent = int64_t(int_bit_length(a));
    if (mantissa >> kMantissaBits) {
        mantissa >>= 1;
        ++exponent;
    }
    const double value = std::ldexp(double(mantissa), -kMantissaBits);
    return {a.negative ? -value : value, exponent};
}

int int_compare_double(IntView a, double b) {
    const int a_sign = a.is_zero() ? 0 : a.negative ? -1 : 1, b_sign = b > 0 ? 1 : b < 0 ? -1 : 0;
    if (a_sign != b_sign) return a_sign < b_sign ? -1 : 1;
    if (a_sign == 0) return 0;
    if (std::isinf(b)) return -b_sign;
    int exponent; // |b| < 2^exponent
    const double mantissa = std::frexp(std::fabs(b), &exponent);
    const int64_t bits = int64_t(int_bit_length(a));
    if (bits != exponent) return bits < exponent ? -a_sign : a_sign;
    // Equal lengths: compare the top 64 bits, below which b has nothing (a fraction of b only if bits < 53).
    const auto b_bits = uint64_t(std::ldexp(mantissa, 64));
    const TopBits top = top_bits(a);
    if (top.bits != b_bits) return top.bits < b_bits ? -a_sign : a_sign;
    return top.sticky ? a_sign : 0;
}

bool int_from_double(double value, IntBuffer& out) {
    int exponent;
    const double mantissa = std::frexp(std::fabs(std::trunc(value)), &exponent);
    const SmallInt bits(int64_t(std::ldexp(mantissa, kMantissaBits)));
    const int shift = exponent - kMantissaBits;
    const bool done =
        shift >= 0 ? int_shift_left(bits.view(), uint64_t(shift), out) : int_shift_right(bits.view(), uint64_t(-shift), out);
    if (done && value < 0) out.negate();
    return done;
}

IntStatus int_true_divide(IntView a, IntView b, double& out) {
    const bool negative = a.negative != b.negative;
    if (a.is_zero()) {
        out = b.negative ? -0.0 : 0.0;
        return IntStatus::ok;
    }
    // 1. Both exact as doubles: the machine divides them correctly.
    const auto a_bits = int64_t(int_bit_length(a)), b_bits = int64_t(int_bit_length(b));
    if (a_bits <= kMantissaBits && b_bits <= kMantissaBits) {
        const double value = double(a.limbs[0]) / double(b.limbs[0]);
        out = negative ? -value : value;
        return IntStatus::ok;
    }
    // 2. Far outside the range of doubles there is nothing to divide.
    if (a_bits - b_bits > kMaxExponent) return IntStatus::overflow;
    if (a_bits - b_bits < kMinExponent - 2) {
        out = negative ? -0.0 : 0.0;
        return IntStatus::ok;
    }
    // 3. Scale so that the quotient has 65 or 66 bits; together with "remainder not zero" that decides the
    //    rounding.
    const int64_t shift = 65 - (a_bits - b_bits);
    IntBuffer scaled, quotient, rest;
    const bool scaled_ok = shift >= 0 ? int_shift_left(a.magnitude(), uint64_t(shift), scaled)
                                      : int_shift_left(b.magnitude(), uint64_t(-shift), scaled);
    if (!scaled_ok) return IntStatus::out_of_memory;
    const bool divided = shift >= 0 ? int_divide_magnitudes(scaled.view(), b, &quotient, &rest)
                                    : int_divide_magnitudes(a, scaled.view(), &quotient, &rest);
    if (!divided) return IntStatus::out_of_memory;
    TopBits top = top_bits(quotient.view());
    top.sticky |= !rest.view().is_zero();
    return compose(top, int64_t(int_bit_length(quotient.view())) - shift, negative, out);
}

Hash int_hash(IntView a) {
    uint64_t residue = 0;
    for (size_t i = a.count; i-- > 0;) residue = reduce61(shift61(residue, limbs::kLimbBits) + reduce61(a.limbs[i]));
    return hash_of_residue(residue, a.negative);
}

} // namespace molt::base

// Kernels on runs of 64-bit limbs, least significant first: the arithmetic under bigint.h.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Limbs are 64 bits in memory on every target. Where the machine's words have 32 bits (wasm32) a
/// product is put together from 32-bit halves; nothing else differs.
namespace molt::base::limbs {

using Limb = uint64_t;
inline constexpr unsigned kLimbBits = 64;

struct Wide {
    Limb low, high;
};

inline Wide multiply(Limb a, Limb b) {
#if UINTPTR_MAX <= UINT32_MAX
    const Limb a0 = uint32_t(a), a1 = a >> 32, b0 = uint32_t(b), b1 = b >> 32;
    const Limb p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
    const Limb middle = (p00 >> 32) + uint32_t(p01) + uint32_t(p10);
    return {(middle << 32) | uint32_t(p00), p11 + (p01 >> 32) + (p10 >> 32) + (middle >> 32)};
#else
    const auto product = static_cast<unsigned __int128>(a) * b;
    return {Limb(product), Limb(product >> 64)};
#endif
}

inline void add_to(Wide& sum, Limb term) {
    sum.low += term;
    sum.high += sum.low < term;
}

/// a * b + c + d, which never overflows.
inline Wide multiply_add(Limb a, Limb b, Limb c, Limb d = 0) {
#if UINTPTR_MAX <= UINT32_MAX
    Wide product = multiply(a, b);
    add_to(product, c);
    add_to(product, d);
    return product;
#else
    const auto sum = static_cast<unsigned __int128>(a) * b + c + d;
    return {Limb(sum), Limb(sum >> 64)};
#endif
}

/// a + b + carry; the carry goes in and out as 0 or 1.
inline Limb add_carry(Limb a, Limb b, Limb& carry) {
#if defined(__x86_64__)
    unsigned long long sum;
    carry = _addcarry_u64(static_cast<unsigned char>(carry), a, b, &sum);
    return sum;
#else
    const Limb partial = a + b, sum = partial + carry;
    carry = Limb(partial < a) | Limb(sum < partial);
    return sum;
#endif
}

inline Limb subtract_borrow(Limb a, Limb b, Limb& borrow) {
#if defined(__x86_64__)
    unsigned long long difference;
    borrow = _subborrow_u64(static_cast<unsigned char>(borrow), a, b, &difference);
    return difference;
#else
    const Limb partial = a - b, difference = partial - borrow;
    borrow = Limb(partial > a) | Limb(difference > partial);
    return difference;
#endif
}

inline void copy(Limb* out, const Limb* a, size_t n) {
    if (n) std::memmove(out, a, n * sizeof(Limb));
}
inline void clear(Limb* out, size_t n) {
    if (n) std::memset(out, 0, n * sizeof(Limb));
}

/// The count without leading zero limbs.
inline size_t normalized(const Limb* a, size_t n) {
    while (n > 0 && a[n - 1] == 0) --n;
    return n;
}

/// Compares runs of the same length: negative, 0, positive.
inline int compare(const Limb* a, const Limb* b, size_t n) {
    while (n-- > 0)
        if (a[n] != b[n]) return a[n] < b[n] ? -1 : 1;
    return 0;
}

/// Compares normalised runs.
inline int compare(const Limb* a, size_t an, const Limb* b, size_t bn) {
    if (an != bn) return an < bn ? -1 : 1;
    return compare(a, b, an);
}

/// step(0) to step(n - 1), four in a row.
template<class F> [[gnu::always_inline]] inline void each_limb(size_t n, F&& step) {
    size_t i = 0;
    for (; i + 4 <= n; i += 4) step(i), step(i + 1), step(i + 2), step(i + 3);
    for (; i < n; ++i) step(i);
}

/// out = a + b over n limbs; returns the carry. The operands may be `out` itself, here and below.
inline Limb add(Limb* out, const Limb* a, const Limb* b, size_t n) {
    Limb carry = 0;
    each_limb(n, [&](size_t i) { out[i] = add_carry(a[i], b[i], carry); });
    return carry;
}

inline Limb subtract(Limb* out, const Limb* a, const Limb* b, size_t n) {
    Limb borrow = 0;
    each_limb(n, [&](size_t i) { out[i] = subtract_borrow(a[i], b[i], borrow); });
    return borrow;
}

inline Limb add_limb(Limb* out, const Limb* a, size_t n, Limb term) {
    for (size_t i = 0; i < n; ++i) {
        out[i] = a[i] + term;
        term = out[i] < term;
        if (term == 0) {
            if (out != a) copy(out + i + 1, a + i + 1, n - i - 1);
            return 0;
        }
    }
    return term;
}

inline Limb subtract_limb(Limb* out, const Limb* a, size_t n, Limb term) {
    for (size_t i = 0; i < n; ++i) {
        const Limb before = a[i];
        out[i] = before - term;
        term = before < term;
        if (term == 0) {
            if (out != a) copy(out + i + 1, a + i + 1, n - i - 1);
            return 0;
        }
    }
    return term;
}

/// an >= bn; the result has an limbs and a carry.
inline Limb add(Limb* out, const Limb* a, size_t an, const Limb* b, size_t bn) {
    return add_limb(out + bn, a + bn, an - bn, add(out, a, b, bn));
}
inline Limb subtract(Limb* out, const Limb* a, size_t an, const Limb* b, size_t bn) {
    return subtract_limb(out + bn, a + bn, an - bn, subtract(out, a, b, bn));
}

/// Two's complement.
inline void negate(Limb* out, const Limb* a, size_t n) {
    Limb carry = 1;
    for (size_t i = 0; i < n; ++i) {
        out[i] = ~a[i] + carry;
        carry = carry && out[i] == 0;
    }
}

/// out = a * b + addend; returns the limb above.
inline Limb multiply_limb(Limb* out, const Limb* a, size_t n, Limb b, Limb addend = 0) {
    auto step = [&](size_t i) {
        const Wide product = multiply_add(a[i], b, addend);
        out[i] = product.low;
        addend = product.high;
    };
    each_limb(n, step);
    return addend;
}

/// out += a * b; returns the limb above.
inline Limb add_multiple(Limb* out, const Limb* a, size_t n, Limb b) {
    Limb carry = 0;
    auto step = [&](size_t i) {
        const Wide product = multiply_add(a[i], b, out[i], carry);
        out[i] = product.low;
        carry = product.high;
    };
    each_limb(n, step);
    return carry;
}

/// out -= a * b; returns the limb borrowed from above.
inline Limb subtract_multiple(Limb* out, const Limb* a, size_t n, Limb b) {
    Limb borrow = 0;
    auto step = [&](size_t i) {
        const Wide product = multiply_add(a[i], b, borrow);
        borrow = product.high + (out[i] < product.low);
        out[i] -= product.low;
    };
    each_limb(n, step);
    return borrow;
}

/// Shifts by 0 to 63 bits; the bits shifted out come back (low end first for shift_right: in the top bits).
inline Limb shift_left(Limb* out, const Limb* a, size_t n, unsigned bits) {
    if (bits == 0) {
        copy(out, a, n);
        return 0;
    }
    Limb above = 0;
    for (size_t i = n; i-- > 0;) {
        const Limb limb = a[i];
        if (i == n - 1) above = limb >> (kLimbBits - bits);
        else out[i + 1] |= limb >> (kLimbBits - bits);
        out[i] = limb << bits;
    }
    return above;
}

inline Limb shift_right(Limb* out, const Limb* a, size_t n, unsigned bits) {
    if (bits == 0) {
        copy(out, a, n);
        return 0;
    }
    if (n == 0) return 0;
    const Limb below = a[0] << (kLimbBits - bits);
    for (size_t i = 0; i + 1 < n; ++i) out[i] = a[i] >> bits | a[i + 1] << (kLimbBits - bits);
    out[n - 1] = a[n - 1] >> bits;
    return below;
}

/// Division by a limb whose top bit is set, by multiplying with its reciprocal
/// floor((2^128 - 1) / divisor) - 2^64 (Moeller and Granlund, "Improved division by invariant integers").
class Reciprocal {
  public:
    explicit Reciprocal(Limb divisor) : divisor_(divisor), inverse_(invert(divisor)) {}
    Limb inverse() const { return inverse_; }

    /// (high, low) / divisor, where high < divisor; the remainder goes to `high`.
    Limb divide(Limb& high, Limb low) const {
        Wide quotient = multiply(inverse_, high);
        add_to(quotient, low);
        quotient.high += high + 1;
        Limb rest = low - quotient.high * divisor_;
        if (rest > quotient.low) {
            --quotient.high;
            rest += divisor_;
        }
        if (rest >= divisor_) [[unlikely]] {
            ++quotient.high;
            rest -= divisor_;
        }
        high = rest;
        return quotient.high;
    }

  private:
    /// (2^64 - 1 - divisor, 2^64 - 1) / divisor in two steps of 32 bits.
    static Limb invert(Limb divisor) {
        const Limb d1 = divisor >> 32, d0 = uint32_t(divisor);
        Limb high = ~divisor, quotient = 0;
        for (int step = 0; step < 2; ++step) {
            Limb digit = high / d1, rest = high % d1;
            while (digit >> 32 || digit * d0 > (rest << 32 | 0xffffffff)) {
                --digit;
                rest += d1;
                if (rest >> 32) break;
            }
            high = (high << 32 | 0xffffffff) - digit * divisor;
            quotient = quotient << 32 | digit;
        }
        return quotient;
    }

    Limb divisor_, inverse_;
};

/// out = a / divisor (any divisor but 0); returns the remainder. `out` may be `a`.
inline Limb divide_limb(Limb* out, const Limb* a, size_t n, Limb divisor) {
    if (n == 0) return 0;
    const unsigned shift = unsigned(std::countl_zero(divisor));
    const Reciprocal reciprocal(divisor << shift);
    if (shift == 0) {
        Limb rest = 0;
        for (size_t i = n; i-- > 0;) out[i] = reciprocal.divide(rest, a[i]);
        return rest;
    }
    Limb rest = a[n - 1] >> (kLimbBits - shift);
    for (size_t i = n; i-- > 0;) {
        const Limb below = i ? a[i - 1] >> (kLimbBits - shift) : 0;
        out[i] = reciprocal.divide(rest, a[i] << shift | below);
    }
    return rest >> shift;
}

/// out[0 .. an + bn) = a * b, an >= bn >= 1, quadratic. `out` overlaps neither operand.
inline void multiply_schoolbook(Limb* out, const Limb* a, size_t an, const Limb* b, size_t bn) {
    out[an] = multiply_limb(out, a, an, b[0]);
    for (size_t i = 1; i < bn; ++i) out[an + i] = add_multiple(out + i, a, an, b[i]);
}

/// out[0 .. 2n) = a * a, n >= 1.
void square_schoolbook(Limb* out, const Limb* a, size_t n);

/// out[0 .. an + bn) = a * b for an >= bn >= 1 by the best method; `scratch` has multiply_scratch(an, bn)
/// limbs. a == b (same run) squares. `out` overlaps nothing.
size_t multiply_scratch(size_t an, size_t bn);
void multiply(Limb* out, const Limb* a, size_t an, const Limb* b, size_t bn, Limb* scratch);

/// Divides a[0 .. an) by the normalised b (top bit set, bn >= 2): quotient of an - bn limbs, the remainder
/// stays in a[0 .. bn) with zeros above. The top bn limbs of `a` must be less than b. `scratch` has
/// divide_scratch(an, bn) limbs.
size_t divide_scratch(size_t an, size_t bn);
void divide(Limb* quotient, Limb* a, size_t an, const Limb* b, size_t bn, Limb* scratch);

} // namespace molt::base::limbs

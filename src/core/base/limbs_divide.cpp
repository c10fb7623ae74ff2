// Division of limbs: schoolbook with a two-limb reciprocal, and recursive division above it.
#include "core/base/limbs.h"

#include <algorithm>

namespace molt::base::limbs {
namespace {

constexpr size_t kRecursive = 64;

/// Divides three limbs by two whose top bit is set, by the reciprocal floor((2^192 - 1) / (d1, d0)) - 2^64.
class Reciprocal2 {
  public:
    Reciprocal2(Limb d1, Limb d0) : d1_(d1), d0_(d0), inverse_(Reciprocal(d1).inverse()) {
        // Corrects the inverse of d1 alone downwards until it suits both limbs.
        Limb product = d1 * inverse_ + d0;
        if (product < d0) {
            --inverse_;
            if (product >= d1) {
                --inverse_;
                product -= d1;
            }
            product -= d1;
        }
        const Wide low = multiply(inverse_, d0);
        product += low.high;
        if (product < low.high) {
            --inverse_;
            if (product > d1 || (product == d1 && low.low >= d0)) --inverse_;
        }
    }

    /// (n2, n1, n0) / (d1, d0), where (n2, n1) < (d1, d0); the remainder goes to n1, n0.
    Limb divide(Limb n2, Limb& n1, Limb& n0) const {
        Wide quotient = multiply(n2, inverse_);
        add_to(quotient, n1);
        quotient.high += n2;
        Limb borrow = 0;
        Limb r1 = n1 - quotient.high * d1_, r0 = subtract_borrow(n0, d0_, borrow);
        r1 = subtract_borrow(r1, d1_, borrow);
        const Wide below = multiply(d0_, quotient.high);
        borrow = 0;
        r0 = subtract_borrow(r0, below.low, borrow);
        r1 = subtract_borrow(r1, below.high, borrow);
        ++quotient.high;
        if (r1 >= quotient.low) {
            --quotient.high;
            Limb carry = 0;
            r0 = add_carry(r0, d0_, carry);
            r1 = add_carry(r1, d1_, carry);
        }
        if (r1 > d1_ || (r1 == d1_ && r0 >= d0_)) [[unlikely]] {
            ++quotient.high;
            borrow = 0;
            r0 = subtract_borrow(r0, d0_, borrow);
            r1 = subtract_borrow(r1, d1_, borrow);
        }
        n1 = r1;
        n0 = r0;
        return quotient.high;
    }

  private:
    Limb d1_, d0_, inverse_;
};

/// Knuth's algorithm D; a has n + m limbs.
void divide_schoolbook(Limb* quotient, Limb* a, size_t m, const Limb* b, size_t n) {
    const Limb d1 = b[n - 1], d0 = b[n - 2];
    const Reciprocal2 reciprocal(d1, d0);
    for (size_t j = m; j-- > 0;) {
        Limb* const window = a + j; // n + 1 limbs, less than b * 2^64
        const Limb n2 = window[n];
        Limb r1 = window[n - 1], r0 = window[n - 2], digit;
        if (n2 == d1 && r1 == d0) [[unlikely]] {
            digit = ~Limb(0);
            subtract_multiple(window, b, n, digit);
        } else {
            digit = reciprocal.divide(n2, r1, r0);
            Limb borrow = subtract_multiple(window, b, n - 2, digit);
            const Limb borrow1 = r0 < borrow;
            r0 -= borrow;
            borrow = r1 < borrow1;
            r1 -= borrow1;
            window[n - 2] = r0;
            window[n - 1] = r1;
            if (borrow) [[unlikely]] {
                --digit;
                add(window, window, b, n);
            }
        }
        window[n] = 0;
        quotient[j] = digit;
    }
}

/// Divides a[0 .. n + m) by b, m <= n, where the top n limbs of a are less than b, so that the quotient has m
/// limbs. The remainder stays in a[0 .. n), zeros above.
void divide_recursive(Limb* quotient, Limb* a, size_t m, const Limb* b, size_t n, Limb* scratch);

/// The same for one half of the quotient, of `size` limbs. With b = b1 B + b0, B = 2^(64 k), the top part of
/// `a` is divided by b1 alone; that quotient may be slightly too large, which the product with b0 shows.
void divide_step(Limb* quotient, Limb* a, size_t size, const Limb* b, size_t n, size_t k, Limb* scratch) {
    const Limb* const b1 = b + k;
    int64_t above; // the limb above a, as a signed number
    size_t width = n;
    if (compare(a + size + k, b1, n - k) >= 0) {
        // The top equals b1: take the largest quotient; the remainder is a - 2^(64 size) b + b.
        width += size;
        for (size_t i = 0; i < size; ++i) quotient[i] = ~Limb(0);
        above = -int64_t(subtract(a + size, a + size, b, n));
        above += int64_t(add(a, a, width, b, n));
    } else {
        divide_recursive(quotient, a + k, size, b1, n - k, scratch);
        Limb* const product = scratch;
        Limb* const rest = scratch + size + k;
        if (size >= k) multiply(product, quotient, size, b, k, rest);
        else multiply(product, b, k, quotient, size, rest);
        above = -int64_t(subtract(a, a, n, product, size + k));
    }
    while (above < 0) {
        subtract_limb(quotient, quotient, size, 1);
        above += int64_t(add(a, a, width, b, n));
    }
}

void divide_recursive(Limb* quotient, Limb* a, size_t m, const Limb* b, size_t n, Limb* scratch) {
    if (m < kRecursive || n < kRecursive) return divide_schoolbook(quotient, a, m, b, n);
    const size_t k = m / 2;
    divide_step(quotient + k, a + k, m - k, b, n, k, scratch);
    divide_step(quotient, a, k, b, n, k, scratch);
}

} // namespace

size_t divide_scratch(size_t an, size_t bn) {
    const size_t m = an - bn;
    if (m < kRecursive || bn < kRecursive) return 0;
    const size_t half = std::min(m, bn) / 2 + 1;
    size_t needed = 2 * half + std::max(multiply_scratch(half, half - 1), multiply_scratch(half, half));
    if (const size_t first = m % bn; first >= kRecursive) {
        const size_t k = bn - first;
        needed = std::max(needed, bn + multiply_scratch(std::max(first, k), std::min(first, k)));
    }
    return needed;
}

void divide(Limb* quotient, Limb* a, size_t an, const Limb* b, size_t bn, Limb* scratch) {
    size_t m = an - bn;
    if (m < kRecursive || bn < kRecursive) return divide_schoolbook(quotient, a, m, b, bn);
    // Quotient limbs in blocks of bn after a shorter first one, for which the top of b is enough.
    if (const size_t first = m % bn) {
        m -= first;
        if (first < kRecursive) divide_schoolbook(quotient + m, a + m, first, b, bn);
        else divide_step(quotient + m, a + m, first, b, bn, bn - first, scratch);
    }
    while (m > 0) {
        m -= bn;
        divide_recursive(quotient + m, a + m, bn, b, bn, scratch);
    }
}

} // namespace molt::base::limbs

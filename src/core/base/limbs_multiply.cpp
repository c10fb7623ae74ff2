// Multiplication of limbs: schoolbook, Karatsuba, Toom-Cook 3.
#include "core/base/limbs.h"

#include <algorithm>

namespace molt::base::limbs {
namespace {

// Measured with bench/base_bigint.cpp.
constexpr size_t kKaratsuba = 32;
constexpr size_t kSquareKaratsuba = 48;
constexpr size_t kToom3 = 150;

void multiply_equal(Limb* out, const Limb* a, const Limb* b, size_t n, Limb* scratch);

/// |a - b| over n limbs; true if a < b.
bool absolute_difference(Limb* out, const Limb* a, const Limb* b, size_t n) {
    if (compare(a, b, n) < 0) {
        subtract(out, b, a, n);
        return true;
    }
    subtract(out, a, b, n);
    return false;
}

/// a = a1 B + a0 with B = 2^(64 half): a b = a1 b1 B^2 + (a1 b1 + a0 b0 - (a1 - a0)(b1 - b0)) B + a0 b0.
/// The upper halves may be one limb shorter. Scratch: 4 half + 1 limbs and what the recursion needs.
void karatsuba(Limb* out, const Limb* a, const Limb* b, size_t n, Limb* scratch) {
    const size_t half = n - n / 2, upper = n / 2;
    Limb* const a_part = out; // differences live in `out` until it is written
    Limb* const b_part = out + half;
    Limb* const middle = scratch;
    Limb* const rest = scratch + 2 * half;

    const auto difference = [half, upper](Limb* to, const Limb* from) {
        const Limb* const high = from + half;
        if (half == upper) return absolute_difference(to, high, from, half);
        if (from[half - 1] == 0) {
            to[half - 1] = 0;
            return absolute_difference(to, high, from, upper);
        }
        subtract(to, from, half, high, upper);
        return true;
    };
    const bool a_negative = difference(a_part, a);
    bool negative = false;
    if (a == b) {
        multiply_equal(middle, a_part, a_part, half, rest);
    } else {
        negative = a_negative != difference(b_part, b);
        multiply_equal(middle, a_part, b_part, half, rest);
    }
    multiply_equal(out, a, b, half, rest);
    multiply_equal(out + 2 * half, a + half, b + half, upper, rest);

    // sum = low + high -/+ middle, 2 half + 1 limbs
    Limb* const sum = rest;
    Limb top = add(sum, out, 2 * half, out + 2 * half, 2 * upper);
    if (negative) top += add(sum, sum, middle, 2 * half);
    else top -= subtract(sum, sum, middle, 2 * half);
    const Limb carry = add(out + half, out + half, sum, 2 * half);
    add_limb(out + 3 * half, out + 3 * half, 2 * n - 3 * half, top + carry);
}

/// Values of a quadratic a0 + a1 x + a2 x^2 at 1, -1, -2: magnitudes of k + 1 limbs and signs.
struct Toom3Points {
    Limb *at1, *at_minus1, *at_minus2;
    bool minus1_negative, minus2_negative;
};

Toom3Points evaluate(const Limb* a, size_t k, size_t top_size, Limb* space) {
    const size_t w = k + 1;
    Toom3Points points{space, space + w, space + 2 * w, false, false};
    const Limb *a0 = a, *a1 = a + k, *a2 = a + 2 * k;
    Limb* const even = points.at_minus2; // a0 + a2 for now
    even[k] = add(even, a0, k, a2, top_size);
    copy(points.at_minus1, a1, k);
    points.at_minus1[k] = 0;
    add(points.at1, even, points.at_minus1, w);
    points.minus1_negative = absolute_difference(points.at_minus1, even, points.at_minus1, w);

    // at -2: 2 (value at -1 + a2) - a0, where the value at -1 is signed
    Limb* const value = points.at_minus2;
    bool negative = points.minus1_negative;
    if (!negative) {
        add(value, points.at_minus1, w, a2, top_size);
    } else {
        copy(value, a2, top_size);
        clear(value + top_size, w - top_size);
        negative = absolute_difference(value, value, points.at_minus1, w);
    }
    shift_left(value, value, w, 1);
    if (negative) {
        add(value, value, w, a0, k);
    } else if (value[k] == 0 && compare(value, a0, k) < 0) {
        subtract(value, a0, value, k);
        negative = true;
    } else {
        subtract(value, value, w, a0, k);
    }
    points.minus2_negative = negative;
    return points;
}

/// Exact division by 3 modulo 2^(64 n), as two's complement numbers allow.
void divide_by_3(Limb* a, size_t n) {
    constexpr Limb kInverse = 0xaaaaaaaaaaaaaaab;
    Limb borrow = 0;
    for (size_t i = 0; i < n; ++i) {
        const Limb before = a[i], reduced = before - borrow;
        const Limb quotient = reduced * kInverse;
        a[i] = quotient;
        borrow = Limb(before < borrow) + multiply(quotient, 3).high;
    }
}

/// Arithmetic shift of a two's complement number by one bit.
void halve(Limb* a, size_t n) {
    const Limb sign = a[n - 1] >> 63 << 63;
    shift_right(a, a, n, 1);
    a[n - 1] |= sign;
}

/// Toom-Cook 3 with the points 0, 1, -1, -2 and infinity (Bodrato's sequence of interpolation steps). The
/// intermediate values are two's complement numbers of w = 2 k + 2 limbs.
void toom3(Limb* out, const Limb* a, const Limb* b, size_t n, Limb* scratch) {
    const size_t k = (n + 2) / 3, top_size = n - 2 * k, w = 2 * k + 2, part = k + 1;
    Limb* const r1 = scratch;
    Limb* const rm1 = r1 + w;
    Limb* const rm2 = rm1 + w;
    Limb* const spread = rm2 + w; // r0 and infinity at full width, one after the other
    Limb* const space = spread + w;
    Limb* const rest = space + 6 * part;

    const Toom3Points p = evaluate(a, k, top_size, space);
    const Toom3Points q = a == b ? p : evaluate(b, k, top_size, space + 3 * part);
    multiply_equal(r1, p.at1, q.at1, part, rest);
    multiply_equal(rm1, p.at_minus1, q.at_minus1, part, rest);
    if (p.minus1_negative != q.minus1_negative) negate(rm1, rm1, w);
    multiply_equal(rm2, p.at_minus2, q.at_minus2, part, rest);
    if (p.minus2_negative != q.minus2_negative) negate(rm2, rm2, w);
    multiply_equal(out, a, b, k, rest);
    multiply_equal(out + 4 * k, a + 2 * k, b + 2 * k, top_size, rest);

    const auto widen = [&](const Limb* from, size_t size) {
        copy(spread, from, size);
        clear(spread + size, w - size);
    };
    const Limb* const infinity = out + 4 * k;
    subtract(rm2, rm2, r1, w);
    divide_by_3(rm2, w); // (r(-2) - r(1)) / 3
    subtract(r1, r1, rm1, w);
    halve(r1, w); // (r(1) - r(-1)) / 2
    widen(out, 2 * k);
    subtract(rm1, rm1, spread, w); // r(-1) - r(0)
    subtract(rm2, rm1, rm2, w);
    halve(rm2, w);
    widen(infinity, 2 * top_size);
    add(rm2, rm2, spread, w);
    add(rm2, rm2, spread, w); // coefficient of x^3
    add(rm1, rm1, r1, w);
    subtract(rm1, rm1, spread, w); // coefficient of x^2
    subtract(r1, r1, rm2, w);      // coefficient of x

    // All coefficients are non-negative now; they overlap by what exceeds k limbs.
    clear(out + 2 * k, 2 * k);
    const auto accumulate = [&](size_t at, const Limb* term) {
        const size_t size = std::min(normalized(term, w), 2 * n - at);
        const Limb carry = add(out + at, out + at, term, size);
        add_limb(out + at + size, out + at + size, 2 * n - at - size, carry);
    };
    accumulate(k, r1);
    accumulate(2 * k, rm1);
    accumulate(3 * k, rm2);
}

/// Limbs of scratch that multiply_equal(n) needs. Karatsuba takes 4 ceil(n/2) + 1 a level and Toom-Cook
/// 4 w + 6 (k + 1) = 14 k + 14; both sums stay below this bound.
size_t equal_scratch(size_t n) { return n < kKaratsuba ? 0 : 8 * n + 512; }

void multiply_equal(Limb* out, const Limb* a, const Limb* b, size_t n, Limb* scratch) {
    if (n >= kToom3) return toom3(out, a, b, n, scratch);
    if (a == b) {
        if (n >= kSquareKaratsuba) return karatsuba(out, a, b, n, scratch);
        return square_schoolbook(out, a, n);
    }
    if (n >= kKaratsuba) return karatsuba(out, a, b, n, scratch);
    multiply_schoolbook(out, a, n, b, n);
}

} // namespace

void square_schoolbook(Limb* out, const Limb* a, size_t n) {
    // Products of different limbs once, doubled, then the squares.
    if (n == 1) {
        const Wide square = multiply(a[0], a[0]);
        out[0] = square.low;
        out[1] = square.high;
        return;
    }
    out[0] = 0;
    out[n] = multiply_limb(out + 1, a + 1, n - 1, a[0]);
    for (size_t i = 1; i + 1 < n; ++i) out[n + i] = add_multiple(out + 2 * i + 1, a + i + 1, n - i - 1, a[i]);
    out[2 * n - 1] = shift_left(out, out, 2 * n - 1, 1);
    Limb carry = 0;
    for (size_t i = 0; i < n; ++i) {
        const Wide square = multiply(a[i], a[i]);
        out[2 * i] = add_carry(out[2 * i], square.low, carry);
        out[2 * i + 1] = add_carry(out[2 * i + 1], square.high, carry);
    }
}

size_t multiply_scratch(size_t an, size_t bn) {
    if (bn < kKaratsuba) return 0;
    return equal_scratch(bn) + (an == bn ? 0 : 2 * bn + multiply_scratch(bn, an % bn));
}

void multiply(Limb* out, const Limb* a, size_t an, const Limb* b, size_t bn, Limb* scratch) {
    if (an == bn) return multiply_equal(out, a, b, an, scratch);
    if (bn < kKaratsuba) return multiply_schoolbook(out, a, an, b, bn);
    // Slices of a as long as b, from the low end; the last, shorter one changes roles with b.
    Limb* const product = scratch;
    Limb* const rest = scratch + 2 * bn;
    multiply_equal(out, a, b, bn, rest);
    for (size_t at = bn; at < an; at += bn) {
        const size_t size = std::min(bn, an - at);
        if (size == bn) multiply_equal(product, a + at, b, bn, rest);
        else multiply(product, b, bn, a + at, size, rest);
        const Limb carry = add(out + at, out + at, product, bn);
        copy(out + at + bn, product + bn, size);
        add_limb(out + at + bn, out + at + bn, size, carry);
    }
}

} // namespace molt::base::limbs

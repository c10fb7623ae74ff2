// Integers: powers, modular powers and inverses, greatest common divisor, square root.
#include "core/base/bigint.h"

#include "core/base/bigint_scratch.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace molt::base {
namespace {

bool bit_of(IntView a, uint64_t index) {
    const uint64_t limb = index / limbs::kLimbBits;
    return limb < a.count && (a.limbs[limb] >> (index % limbs::kLimbBits) & 1);
}

/// Arithmetic modulo an odd number m of n limbs in Montgomery's form: x stands for x / 2^(64 n).
class Montgomery {
  public:
    static size_t space(size_t n) { return 2 * n; }
    Montgomery(const Limb* modulus, size_t n, Limb* product) : modulus_(modulus), n_(n), product_(product) {
        Limb inverse = modulus[0]; // correct to 3 bits; each step doubles that
        for (int step = 0; step < 5; ++step) inverse *= 2 - modulus[0] * inverse;
        minus_inverse_ = 0 - inverse;
    }

    void multiply(Limb* out, const Limb* a, const Limb* b, Limb* scratch) const {
        limbs::multiply(product_, a, n_, b, n_, scratch);
        // Each step makes the lowest limb 0 by adding a multiple of m; its place then keeps the carry.
        for (size_t i = 0; i < n_; ++i)
            product_[i] = limbs::add_multiple(product_ + i, modulus_, n_, product_[i] * minus_inverse_);
        const Limb carry = limbs::add(out, product_ + n_, product_, n_);
        if (carry || limbs::compare(out, modulus_, n_) >= 0) limbs::subtract(out, out, modulus_, n_);
    }

  private:
    const Limb* modulus_;
    size_t n_;
    Limb* product_;
    Limb minus_inverse_;
};

/// Arithmetic modulo a number of n >= 2 limbs whose top bit is set, by division.
class Remaindering {
  public:
    static size_t space(size_t n) { return (2 * n + 1) + (n + 1) + limbs::divide_scratch(2 * n + 1, n); }
    Remaindering(const Limb* modulus, size_t n, Limb* product)
        : modulus_(modulus), n_(n), product_(product), quotient_(product + 2 * n + 1), rest_(quotient_ + n + 1) {}

    void multiply(Limb* out, const Limb* a, const Limb* b, Limb* scratch) const {
        limbs::multiply(product_, a, n_, b, n_, scratch);
        product_[2 * n_] = 0;
        limbs::divide(quotient_, product_, 2 * n_ + 1, modulus_, n_, rest_);
        limbs::copy(out, product_, n_);
    }

  private:
    const Limb* modulus_;
    size_t n_;
    Limb *product_, *quotient_, *rest_;
};

/// base^exponent in a ring, exponent > 0, four bits at a time once that pays. `base` is in the ring's form
/// and n limbs long, as the result; table space is 16 n limbs.
template<class Ring>
void power_in_ring(const Ring& ring, Limb* out, const Limb* base, size_t n, IntView exponent, Limb* table, Limb* scratch) {
    constexpr unsigned kWindow = 4;
    uint64_t bits = int_bit_length(exponent);
    if (bits <= 2 * kWindow) {
        limbs::copy(out, base, n);
        for (uint64_t i = bits - 1; i-- > 0;) {
            ring.multiply(out, out, out, scratch);
            if (bit_of(exponent, i)) ring.multiply(out, out, base, scratch);
        }
        return;
    }
    const auto entry = [&](size_t i) { return table + i * n; };
    limbs::copy(entry(1), base, n);
    for (size_t i = 2; i < 1 << kWindow; ++i) ring.multiply(entry(i), entry(i - 1), base, scratch);
    const auto window = [&](uint64_t high) { // the four bits below `high`, which is a multiple of four
        return size_t(exponent.limbs[(high - kWindow) / limbs::kLimbBits] >> ((high - kWindow) % limbs::kLimbBits) & 15);
    };
    bits = (bits + kWindow - 1) / kWindow * kWindow;
    limbs::copy(out, entry(window(bits)), n);
    for (bits -= kWindow; bits > 0; bits -= kWindow) {
        for (unsigned i = 0; i < kWindow; ++i) ring.multiply(out, out, out, scratch);
        if (const size_t digit = window(bits)) ring.multiply(out, out, entry(digit), scratch);
    }
}

/// Limbs of `a` with zeros up to n.
void widen(Limb* out, IntView a, size_t n) {
    limbs::copy(out, a.limbs, a.count);
    limbs::clear(out + a.count, n - a.count);
}

/// 0 <= base < modulus, modulus odd.
bool power_montgomery(IntView base, IntView exponent, IntView modulus, IntBuffer& out) {
    const size_t n = modulus.count;
    LimbScratch scratch;
    Limb* const space = scratch.take(n * 18 + Montgomery::space(n) + limbs::multiply_scratch(n, n));
    if (!space) return false;
    Limb *const table = space, *const result = table + 16 * n, *const start = result + n;
    Limb *const product = start + n, *const rest = product + Montgomery::space(n);
    IntBuffer shifted, form;
    if (!int_shift_left(base, n * limbs::kLimbBits, shifted) || !int_divide_magnitudes(shifted.view(), modulus, nullptr, &form))
        return false;
    widen(start, form.view(), n);
    const Montgomery ring(modulus.limbs, n, product);
    power_in_ring(ring, result, start, n, exponent, table, rest);
    limbs::clear(start, n);
    start[0] = 1;
    ring.multiply(result, result, start, rest); // back from Montgomery's form
    Limb* to = out.prepare(n);
    if (!to) return false;
    limbs::copy(to, result, n);
    out.set(n, false);
    return true;
}

/// Works modulo modulus * 2^s, which has its top bit set and at least two limbs, and reduces at the end.
bool power_remaindering(IntView base, IntView exponent, IntView modulus, IntBuffer& out) {
    IntBuffer scaled;
    const auto shift = uint64_t(std::countl_zero(modulus.limbs[modulus.count - 1]));
    if (!int_shift_left(modulus, shift + (modulus.count == 1 ? limbs::kLimbBits : 0), scaled)) return false;
    const size_t n = scaled.view().count;
    LimbScratch scratch;
    Limb* const space = scratch.take(n * 18 + Remaindering::space(n) + limbs::multiply_scratch(n, n));
    if (!space) return false;
    Limb *const table = space, *const result = table + 16 * n, *const start = result + n;
    Limb *const product = start + n, *const rest = product + Remaindering::space(n);
    widen(start, base, n);
    const Remaindering ring(scaled.view().limbs, n, product);
    power_in_ring(ring, result, start, n, exponent, table, rest);
    return int_divide_magnitudes({result, uint32_t(limbs::normalized(result, n)), false}, modulus, nullptr, &out);
}

/// Above this, subquadratic division beats the quadratic Montgomery reduction.
constexpr uint32_t kMontgomeryLimit = 300;

/// Cofactors of several Euclidean steps at once: (a, b) -> (p a - q b, s b - r a), or with the signs turned
/// after an odd number of steps.
struct LehmerStep {
    Limb p = 1, q = 0, r = 0, s = 1;
    bool odd = false;
    unsigned steps = 0;
};

/// Bits that lehmer_step() sees. As a cofactor times the number it belongs to never exceeds the first x by
/// more than the product of two cofactors, nothing overflows 63 bits.
constexpr unsigned kLehmerBits = 62;

/// Simulates Euclid's algorithm on the top bits x >= y of both numbers for as long as the quotients are
/// certain whatever the bits below are.
LehmerStep lehmer_step(Limb x, Limb y) {
    LehmerStep step;
    while (y != step.r) {
        const Limb quotient = (x + (step.p - 1)) / (y - step.r);
        const Limb cofactor = step.q + quotient * step.s;
        const Limb rest = x - quotient * y;
        if (int64_t(cofactor) > int64_t(rest)) break;
        const Limb other = step.p + quotient * step.r;
        x = std::exchange(y, rest);
        step.p = step.s;
        step.q = step.r;
        step.r = cofactor;
        step.s = other;
        step.odd = !step.odd;
        ++step.steps;
    }
    return step;
}

/// The limbs of x p - y q, low end first; the whole is known not to be negative.
class Difference {
  public:
    Difference(Limb p, Limb q) : p_(p), q_(q) {}
    Limb next(Limb x, Limb y) {
        limbs::Wide plus = limbs::multiply(x, p_), minus = limbs::multiply(y, q_);
        limbs::add_to(plus, carry_);
        limbs::add_to(minus, borrow_);
        carry_ = plus.high;
        borrow_ = minus.high + (plus.low < minus.low);
        return plus.low - minus.low;
    }

  private:
    Limb p_, q_, carry_ = 0, borrow_ = 0;
};

/// (x, y) -> (p x - q y, s y - r x) over n limbs, in one pass.
void apply(const LehmerStep& step, Limb* to_x, Limb* to_y, const Limb* x, const Limb* y, size_t n) {
    Difference first(step.p, step.q), second(step.s, step.r);
    for (size_t i = 0; i < n; ++i) {
        const Limb xi = x[i], yi = y[i];
        to_x[i] = first.next(xi, yi);
        to_y[i] = second.next(yi, xi);
    }
}

/// kLehmerBits bits of a from bit `from` upwards.
Limb bits_from(const Limb* a, size_t n, uint64_t from) {
    const size_t limb = size_t(from / limbs::kLimbBits);
    const unsigned shift = unsigned(from % limbs::kLimbBits);
    if (limb >= n) return 0;
    Limb bits = a[limb] >> shift;
    if (shift && limb + 1 < n) bits |= a[limb + 1] << (limbs::kLimbBits - shift);
    return bits & ((Limb(1) << kLehmerBits) - 1);
}

} // namespace

bool int_power(IntView base, uint64_t exponent, IntBuffer& out) {
    if (exponent == 0) return out.assign(1), true;
    if (base.is_zero()) return out.clear(), true;
    // Powers of two in the base are a shift of the result.
    const uint64_t zeros = int_trailing_zeros(base);
    uint64_t shift;
    if (__builtin_mul_overflow(zeros, exponent, &shift)) return false;
    IntBuffer odd, result, next;
    if (!int_shift_right(base.magnitude(), zeros, odd)) return false;
    const IntView root = odd.view();
    uint64_t bits; // a lower bound of the result's length
    if (__builtin_mul_overflow(int_bit_length(root) - 1, exponent, &bits)) return false;
    if ((bits + shift) / limbs::kLimbBits > IntBuffer::kMaxLimbs) return false;
    if (!result.assign(root)) return false;
    const bool is_one = root.count == 1 && root.limbs[0] == 1;
    for (int i = is_one ? 0 : int(std::bit_width(exponent)) - 1; i-- > 0;) {
        if (!int_multiply(result.view(), result.view(), next)) return false;
        result.swap(next);
        if (!(exponent >> i & 1)) continue;
        if (!int_multiply(result.view(), root, next)) return false;
        result.swap(next);
    }
    if (shift == 0) out.swap(result);
    else if (!int_shift_left(result.view(), shift, out)) return false;
    if (base.negative && (exponent & 1)) out.negate();
    return true;
}

IntStatus int_inverse_mod(IntView a, IntView modulus, IntBuffer& out) {
    // Euclid's algorithm on (a mod m, m), keeping for each remainder r a number x with x * a = r modulo m.
    IntBuffer r0, r1, x0, x1, quotient, rest, product, next;
    if (!r0.assign(modulus.magnitude()) || !int_divmod(a, modulus.magnitude(), nullptr, &r1)) return IntStatus::out_of_memory;
    x0.assign(0);
    x1.assign(1);
    while (!r1.view().is_zero()) {
        if (!int_divide_magnitudes(r0.view(), r1.view(), &quotient, &rest) ||
            !int_multiply(quotient.view(), x1.view(), product) || !int_subtract(x0.view(), product.view(), next))
            return IntStatus::out_of_memory;
        r0.swap(r1);
        r1.swap(rest);
        x0.swap(x1);
        x1.swap(next);
    }
    if (int_compare(r0.view(), SmallInt(1).view()) != 0) return IntStatus::not_invertible;
    return int_divmod(x0.view(), modulus, nullptr, &out) ? IntStatus::ok : IntStatus::out_of_memory;
}

IntStatus int_power_mod(IntView base, IntView exponent, IntView modulus, IntBuffer& out) {
    // 1. Everything is 0 modulo 1.
    // 2. A negative exponent means the inverse.
    // 3. The result takes the modulus's sign.
    const IntView size = modulus.magnitude();
    if (size.count == 1 && size.limbs[0] == 1) return out.clear(), IntStatus::ok;
    IntBuffer start, result;
    if (exponent.negative) {
        const IntStatus status = int_inverse_mod(base, size, start);
        if (status != IntStatus::ok) return status;
    } else if (!int_divmod(base, size, nullptr, &start)) {
        return IntStatus::out_of_memory;
    }
    bool done = true;
    if (exponent.is_zero()) result.assign(1);
    else if (start.view().is_zero()) result.clear();
    else if (size.is_odd() && size.count < kMontgomeryLimit)
        done = power_montgomery(start.view(), exponent.magnitude(), size, result);
    else done = power_remaindering(start.view(), exponent.magnitude(), size, result);
    if (!done) return IntStatus::out_of_memory;
    if (modulus.negative && !result.view().is_zero())
        return int_add(result.view(), modulus, out) ? IntStatus::ok : IntStatus::out_of_memory;
    out.swap(result);
    return IntStatus::ok;
}

bool int_gcd(IntView a, IntView b, IntBuffer& out) {
    if (limbs::compare(a.limbs, a.count, b.limbs, b.count) < 0) std::swap(a, b);
    IntBuffer x, y, next_x, next_y;
    if (!x.assign(a.magnitude()) || !y.assign(b.magnitude())) return false;
    // Lehmer's method: x >= y; several quotients from the top bits, or one true division.
    while (y.view().count > 1) {
        const IntView xv = x.view(), yv = y.view();
        const size_t n = xv.count;
        const uint64_t from = int_bit_length(xv) - kLehmerBits;
        const LehmerStep step = lehmer_step(bits_from(xv.limbs, n, from), bits_from(yv.limbs, yv.count, from));
        if (step.steps == 0) {
            if (!int_divide_magnitudes(xv, yv, nullptr, &next_x)) return false;
            x.swap(y);
            y.swap(next_x);
            continue;
        }
        // y may be a limb shorter than x.
        LimbScratch scratch;
        Limb* const wide_y = scratch.take(n);
        Limb* const to_x = wide_y ? next_x.prepare(n) : nullptr;
        Limb* const to_y = to_x ? next_y.prepare(n) : nullptr;
        if (!to_y) return false;
        widen(wide_y, yv, n);
        const Limb *const first = step.odd ? wide_y : xv.limbs, *const second = step.odd ? xv.limbs : wide_y;
        apply(step, to_x, to_y, first, second, n);
        next_x.set(n, false);
        next_y.set(n, false);
        x.swap(next_x);
        y.swap(next_y);
    }
    if (y.view().is_zero()) return out.swap(x), true;
    if (!int_divide_magnitudes(x.view(), y.view(), nullptr, &next_x)) return false;
    const Limb rest = next_x.view().count ? next_x.view().limbs[0] : 0;
    return out.assign(SmallInt::unsigned_value(std::gcd(rest, y.view().limbs[0])).view());
}

bool int_sqrt(IntView a, IntBuffer& out) {
    // Newton's iteration with a precision that doubles: `root` holds the square root of the top 2 d bits,
    // one too large at most, where d grows to half the length of a.
    if (a.is_zero()) return out.clear(), true;
    const uint64_t half = (int_bit_length(a) - 1) / 2;
    IntBuffer root, top, quotient, shifted;
    root.assign(1);
    uint64_t done = 0;
    for (int step = int(std::bit_width(half)); step-- > 0;) {
        const uint64_t before = done;
        done = half >> step;
        if (!int_shift_right(a, 2 * half - before - done + 1, top) ||
            !int_divide_magnitudes(top.view(), root.view(), &quotient, nullptr) ||
            !int_shift_left(root.view(), done - before - 1, shifted) || !int_add(shifted.view(), quotient.view(), root))
            return false;
    }
    if (!int_multiply(root.view(), root.view(), top)) return false;
    if (int_compare(top.view(), a) > 0) return int_subtract(root.view(), SmallInt(1).view(), out);
    out.swap(root);
    return true;
}

} // namespace molt::base

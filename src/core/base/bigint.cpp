// Integers: storage, comparison, addition, multiplication, division.
#include "core/base/bigint.h"

#include "core/base/bigint_scratch.h"

#include <algorithm>

namespace molt::base {

bool IntBuffer::grow(size_t count) {
    if (count > kMaxLimbs) return false;
    auto* limbs = static_cast<Limb*>(mem::allocate(count * sizeof(Limb), mem::Tag::bigint));
    if (!limbs) return false;
    drop();
    limbs_ = limbs;
    capacity_ = count;
    count_ = 0;
    negative_ = false;
    return true;
}

void IntBuffer::drop() {
    if (limbs_ != inline_) mem::release(limbs_, capacity_ * sizeof(Limb), mem::Tag::bigint);
}

void IntBuffer::swap(IntBuffer& other) {
    std::swap(inline_, other.inline_);
    std::swap(limbs_, other.limbs_);
    std::swap(capacity_, other.capacity_);
    std::swap(count_, other.count_);
    std::swap(negative_, other.negative_);
    if (limbs_ == other.inline_) limbs_ = inline_;
    if (other.limbs_ == inline_) other.limbs_ = other.inline_;
}

int int_compare(IntView a, IntView b) {
    if (a.negative != b.negative) return a.negative ? -1 : 1;
    const int order = limbs::compare(a.limbs, a.count, b.limbs, b.count);
    return a.negative ? -order : order;
}

bool int_fits(IntView a, int64_t& out) {
    const Limb magnitude = a.count ? a.limbs[0] : 0;
    const Limb limit = Limb(INT64_MAX) + (a.negative ? 1 : 0);
    if (a.count > 1 || magnitude > limit) return false;
    out = int64_t(a.negative ? 0 - magnitude : magnitude);
    return true;
}

bool int_fits(IntView a, uint64_t& out) {
    if (a.negative || a.count > 1) return false;
    out = a.count ? a.limbs[0] : 0;
    return true;
}

uint64_t int_low_bits(IntView a) {
    const Limb low = a.count ? a.limbs[0] : 0;
    return a.negative ? 0 - low : low;
}

namespace {

bool add_magnitudes(IntView a, IntView b, bool negative, IntBuffer& out) {
    if (a.count < b.count) std::swap(a, b);
    Limb* to = out.prepare(size_t(a.count) + 1);
    if (!to) return false;
    to[a.count] = limbs::add(to, a.limbs, a.count, b.limbs, b.count);
    out.set(size_t(a.count) + 1, negative);
    return true;
}

/// |a| - |b|, with the sign turned if `negative`.
bool subtract_magnitudes(IntView a, IntView b, bool negative, IntBuffer& out) {
    if (limbs::compare(a.limbs, a.count, b.limbs, b.count) < 0) {
        std::swap(a, b);
        negative = !negative;
    }
    Limb* to = out.prepare(a.count);
    if (!to) return false;
    limbs::subtract(to, a.limbs, a.count, b.limbs, b.count);
    out.set(a.count, negative);
    return true;
}

} // namespace

bool int_add(IntView a, IntView b, IntBuffer& out) {
    return a.negative == b.negative ? add_magnitudes(a, b, a.negative, out) : subtract_magnitudes(a, b, a.negative, out);
}

bool int_subtract(IntView a, IntView b, IntBuffer& out) {
    return a.negative != b.negative ? add_magnitudes(a, b, a.negative, out) : subtract_magnitudes(a, b, a.negative, out);
}

bool int_multiply(IntView a, IntView b, IntBuffer& out) {
    if (a.count < b.count) std::swap(a, b);
    if (b.count == 0) return out.clear(), true;
    const size_t size = size_t(a.count) + b.count;
    LimbScratch scratch;
    Limb* const space = scratch.take(limbs::multiply_scratch(a.count, b.count));
    Limb* const to = space ? out.prepare(size) : nullptr;
    if (!to) return false;
    limbs::multiply(to, a.limbs, a.count, b.limbs, b.count, space);
    out.set(size, a.negative != b.negative);
    return true;
}

bool int_divide_magnitudes(IntView a, IntView b, IntBuffer* quotient, IntBuffer* remainder) {
    if (limbs::compare(a.limbs, a.count, b.limbs, b.count) < 0) {
        if (quotient) quotient->clear();
        return !remainder || remainder->assign(a.magnitude());
    }
    const size_t an = a.count, bn = b.count, qn = an - bn + 1;
    LimbScratch scratch;
    if (bn == 1) {
        Limb* const to = quotient ? quotient->prepare(an) : scratch.take(an);
        if (!to) return false;
        const Limb rest = limbs::divide_limb(to, a.limbs, an, b.limbs[0]);
        if (quotient) quotient->set(an, false);
        if (remainder) {
            *remainder->prepare(1) = rest;
            remainder->set(1, false);
        }
        return true;
    }
    // Work on copies shifted until the divisor's top bit is set.
    const unsigned shift = unsigned(std::countl_zero(b.limbs[bn - 1]));
    Limb* const space = scratch.take((an + 1) + bn + (quotient ? 0 : qn) + limbs::divide_scratch(an + 1, bn));
    if (!space) return false;
    Limb* const dividend = space;
    Limb* const divisor = dividend + an + 1;
    Limb* const rest = divisor + bn + (quotient ? 0 : qn);
    Limb* const to = quotient ? quotient->prepare(qn) : divisor + bn;
    if (!to || (remainder && !remainder->prepare(bn))) return false;
    dividend[an] = limbs::shift_left(dividend, a.limbs, an, shift);
    limbs::shift_left(divisor, b.limbs, bn, shift);
    limbs::divide(to, dividend, an + 1, divisor, bn, rest);
    if (quotient) quotient->set(qn, false);
    if (remainder) {
        limbs::shift_right(remainder->prepare(bn), dividend, bn, shift);
        remainder->set(bn, false);
    }
    return true;
}

bool int_divmod(IntView a, IntView b, IntBuffer* quotient, IntBuffer* remainder) {
    // 1. Divide the magnitudes.
    // 2. With equal signs that is the floor; the remainder takes the divisor's sign.
    // 3. With different signs and a remainder r, the quotient is one less and the remainder |b| - r.
    IntBuffer rest;
    if (!int_divide_magnitudes(a, b, quotient, &rest)) return false;
    const bool differ = a.negative != b.negative, adjust = differ && !rest.view().is_zero();
    if (quotient && adjust) {
        IntBuffer more;
        if (!int_add(quotient->view(), SmallInt(1).view(), more)) return false;
        quotient->swap(more);
    }
    if (quotient && differ) quotient->negate();
    if (!remainder) return true;
    if (adjust) {
        if (!int_subtract(b.magnitude(), rest.view(), *remainder)) return false;
    } else {
        remainder->swap(rest);
    }
    if (b.negative) remainder->negate();
    return true;
}

bool int_divide_nearest(IntView a, IntView b, IntBuffer& out) {
    IntBuffer quotient, rest, twice;
    if (!int_divide_magnitudes(a, b, &quotient, &rest) || !int_shift_left(rest.view(), 1, twice)) return false;
    const int half = int_compare(twice.view(), b.magnitude());
    if (half > 0 || (half == 0 && quotient.view().is_odd())) {
        if (!int_add(quotient.view(), SmallInt(1).view(), out)) return false;
    } else {
        out.swap(quotient);
    }
    if (a.negative != b.negative) out.negate();
    return true;
}

} // namespace molt::base

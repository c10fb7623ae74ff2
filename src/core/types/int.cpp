// int: making, reading and hashing; the conversions every other type asks for.
#include "core/types/int.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "core/base/hash.h"
#include "core/object/protocol.h"

namespace molt {

IntView::IntView(Value v) {
    if (v.is_small_int()) {
        const int64_t i = v.small_int();
        small_ = i < 0 ? 0 - uint64_t(i) : uint64_t(i);
        n_ = i != 0;
        negative_ = i < 0;
    } else if (v.is_bool()) {
        small_ = v.is_true();
        n_ = small_;
    } else {
        const Int* big = v.as<Int>();
        big_ = big->data();
        n_ = big->n;
        negative_ = big->negative;
    }
}

uint64_t IntView::bit_length() const {
    return n_ ? uint64_t(n_) * 64 - uint64_t(std::countl_zero(limbs()[n_ - 1])) : 0;
}

bool int_fits_int64(Value v, int64_t* out) {
    if (v.is_small_int()) {
        *out = v.small_int();
        return true;
    }
    if (v.is_bool()) {
        *out = v.is_true();
        return true;
    }
    if (!v.is_kind(MOLT_KIND_INT)) return false;
    const Int* big = v.as<Int>();
    if (big->n > 1) return false;
    const uint64_t magnitude = big->n ? big->data()[0] : 0;
    if (magnitude > uint64_t(INT64_MAX) + big->negative) return false;
    *out = int64_t(big->negative ? 0 - magnitude : magnitude);
    return true;
}

bool int_fits_uint64(Value v, uint64_t* out) {
    const IntView view(v);
    if (view.size() > 1 || view.negative()) return false;
    *out = view.size() ? view[0] : 0;
    return true;
}

Ref<> int_from_limbs(Ctx& ctx, const uint64_t* limbs, size_t n, bool negative) {
    while (n && limbs[n - 1] == 0) --n;
    if (n == 0) return small_int(0);
    if (n == 1) {
        const int64_t i = int64_t(negative ? 0 - limbs[0] : limbs[0]);
        if (limbs[0] <= uint64_t(MOLT_INT_MAX) + 1 && molt_fits_int(i)) return small_int(i);
    }
    if (n > UINT32_MAX) return ctx.raise_no_memory();
    Ref<Int> made = MOLT_TRY(allocate<Int>(ctx, &type::int_, Int::extra_bytes(n)));
    made->n = uint32_t(n);
    made->negative = negative;
    made->address = uint64_t(uintptr_t(made->limbs));
    std::memcpy(made->limbs, limbs, n * sizeof *limbs);
    return made;
}

Ref<> int_from_int64(Ctx& ctx, int64_t i) {
    if (molt_fits_int(i)) return small_int(i);
    const uint64_t magnitude = i < 0 ? 0 - uint64_t(i) : uint64_t(i);
    return int_from_limbs(ctx, &magnitude, 1, i < 0);
}

Ref<> int_from_uint64(Ctx& ctx, uint64_t i) {
    if (i <= uint64_t(MOLT_INT_MAX)) return small_int(int64_t(i));
    return int_from_limbs(ctx, &i, 1, false);
}

Ref<> int_from_double(Ctx& ctx, double whole) {
    if (std::fabs(whole) < 0x1p62) return int_from_int64(ctx, int64_t(whole));
    int exponent;
    const double fraction = std::frexp(std::fabs(whole), &exponent); // < 1: the 53 bits end at `exponent`
    const uint64_t mantissa = uint64_t(std::ldexp(fraction, 53));
    const unsigned shift = unsigned(exponent - 53), words = shift / 64, bits = shift % 64;
    uint64_t limbs[18] = {};
    limbs[words] = mantissa << bits;
    limbs[words + 1] = bits ? mantissa >> (64 - bits) : 0;
    return int_from_limbs(ctx, limbs, words + 2, whole < 0);
}

Ref<> int_exact(Ctx& ctx, Value v) {
    if (is_exact_int(v)) return own(v);
    const IntView view(v);
    return int_from_limbs(ctx, view.limbs(), view.size(), view.negative());
}

int int_sign(Value v) {
    const IntView view(v);
    return view.is_zero() ? 0 : view.negative() ? -1 : 1;
}

int int_compare(Value a, Value b) {
    const IntView x(a), y(b);
    if (x.negative() != y.negative()) return x.negative() ? -1 : 1;
    const int sign = x.negative() ? -1 : 1;
    if (x.size() != y.size()) return x.size() < y.size() ? -sign : sign;
    for (size_t i = x.size(); i-- > 0;)
        if (x[i] != y[i]) return x[i] < y[i] ? -sign : sign;
    return 0;
}

// 1. Take the top 64 bits, the rest only counts as "something below".
// 2. Round to 53 bits, halves to even; a carry out of the top raises the exponent.
double int_frexp(Value v, int64_t* exponent) {
    const IntView view(v);
    const uint64_t bits = view.bit_length();
    *exponent = int64_t(bits);
    if (bits == 0) return 0.0;
    const size_t top = view.size() - 1;
    const unsigned shift = unsigned(std::countl_zero(view[top]));
    uint64_t word = view[top] << shift;
    bool below = false;
    if (top > 0) {
        if (shift) word |= view[top - 1] >> (64 - shift);
        below = (view[top - 1] << shift) != 0;
        for (size_t i = top - 1; !below && i-- > 0;) below = view[i] != 0;
    }
    uint64_t kept = word >> 11;
    const uint64_t cut = word & 0x7ff;
    if (cut > 0x400 || (cut == 0x400 && (below || (kept & 1)))) ++kept;
    double fraction = std::ldexp(double(kept), -53);
    if (fraction == 1.0) {
        fraction = 0.5;
        ++*exponent;
    }
    return view.negative() ? -fraction : fraction;
}

bool int_to_double(Value v, double* out) {
    int64_t i;
    if (int_fits_int64(v, &i)) {
        *out = double(i);
        return true;
    }
    int64_t exponent;
    const double fraction = int_frexp(v, &exponent);
    if (exponent > 1024) return false;
    *out = std::ldexp(fraction, int(exponent));
    return true;
}

int64_t int_hash(Value v) {
    int64_t i;
    if (int_fits_int64(v, &i)) return base::hash_int(i);
    const IntView view(v);
    uint64_t residue = 0;
    for (size_t k = view.size(); k-- > 0;) {
        residue = base::shift61(residue, 64) + base::reduce61(view[k]);
        if (residue >= base::kHashModulus) residue -= base::kHashModulus;
    }
    return base::hash_of_residue(residue, view.negative());
}

// ---- what the object protocol asks of numbers ----

namespace {

/// The result of __index__, an int of any class (a subclass's instance passes, as CPython's does).
Ref<> index_any(Ctx& ctx, Value v) {
    if (is_int(v)) return own(v);
    const UnarySlot slot = class_of(v)->slots.index;
    if (!slot) return ctx.raise(type::TypeError, "'{}' object cannot be interpreted as an integer", type_name(v));
    Ref<> result = MOLT_TRY(slot(ctx, v));
    if (!is_int(result)) return ctx.raise(type::TypeError, "__index__ returned non-int (type {})", type_name(result));
    return result;
}

} // namespace

Ref<> index(Ctx& ctx, Value v) {
    Ref<> result = MOLT_TRY(index_any(ctx, v));
    return int_exact(ctx, result);
}

Result<int64_t> index_int64(Ctx& ctx, Value v, Class& overflow) {
    if (v.is_small_int()) return v.small_int();
    Ref<> result = MOLT_TRY(index_any(ctx, v));
    int64_t i;
    if (!int_fits_int64(result, &i))
        return ctx.raise(overflow, "cannot fit '{}' into an index-sized integer", type_name(v));
    return i;
}

Result<int64_t> index_clamped(Ctx& ctx, Value v) {
    if (v.is_small_int()) return v.small_int();
    Ref<> result = MOLT_TRY(index_any(ctx, v));
    int64_t i;
    if (!int_fits_int64(result, &i)) i = int_sign(result) < 0 ? INT64_MIN : INT64_MAX;
    return i;
}

} // namespace molt

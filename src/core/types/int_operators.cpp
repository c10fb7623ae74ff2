// int: the operators. Each has a path for what fits 64 bits and falls back to core/base/bigint.h.
#include "gen/core/int.h"

#include <bit>

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/core/float.h"

namespace molt::int_ {

namespace {

bool both_fit(Value left, Value right, int64_t& a, int64_t& b) { return int_fits_int64(left, &a) && int_fits_int64(right, &b); }
bool both_ints(Value left, Value right) { return is_int(left) && is_int(right); }

int64_t floor_div(int64_t a, int64_t b) {
    const int64_t q = a / b;
    return q - ((a % b != 0) & ((a < 0) != (b < 0)));
}
int64_t floor_mod(int64_t a, int64_t b) {
    const int64_t r = a % b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}
// OPTIMIZATION: results of many limbs are written where they will stay, if their size is known beforehand; an empty Ref
// without an exception: it is not.

bool is_large(base::IntView v) { return v.count > base::IntBuffer::kInline; }

Ref<Int> large_int(Ctx& ctx, size_t count, bool negative) {
    Object* object = allocate_plain(&type::int_, Int::kKind, sizeof(Int) + Int::extra_bytes(count));
    if (!object) return ctx.raise_no_memory();
    auto* made = static_cast<Int*>(object);
    made->n = uint32_t(count);
    made->negative = negative;
    made->address = uint64_t(uintptr_t(made->limbs));
    return Ref<Int>::own(made);
}

/// a + b, or a - b where `subtract`.
Ref<Int> large_sum(Ctx& ctx, base::IntView a, base::IntView b, bool subtract) {
    using namespace base::limbs;
    if (b.count == 0 || a.count == 0) return {};
    bool b_negative = b.negative != subtract, swapped = false;
    if (a.count < b.count || (a.count == b.count && a.limbs[a.count - 1] < b.limbs[b.count - 1])) {
        std::swap(a, b);
        swapped = true;
    }
    const bool a_sign = swapped ? b_negative : a.negative, b_sign = swapped ? b.negative : b_negative;
    const Limb top = a.limbs[a.count - 1], other = a.count == b.count ? b.limbs[b.count - 1] : 0;
    const bool known = a_sign == b_sign ? other < ~Limb(0) - top : top - other >= 2;
    if (!known) return {};
    Ref<Int> made = MOLT_TRY(large_int(ctx, a.count, a_sign));
    if (a_sign == b_sign) base::limbs::add(made->limbs, a.limbs, a.count, b.limbs, b.count);
    else base::limbs::subtract(made->limbs, a.limbs, a.count, b.limbs, b.count);
    return made;
}

/// a * b, b of one limb.
Ref<Int> large_multiple(Ctx& ctx, base::IntView a, base::IntView b) {
    const unsigned bits = 128 - unsigned(std::countl_zero(a.limbs[a.count - 1]) + std::countl_zero(b.limbs[0])); // or one less
    if (bits == 65) return {};
    const size_t count = a.count + (bits > 64);
    Ref<Int> made = MOLT_TRY(large_int(ctx, count, a.negative != b.negative));
    const base::Limb above = base::limbs::multiply_limb(made->limbs, a.limbs, a.count, b.limbs[0]);
    if (count > a.count) made->limbs[a.count] = above;
    return made;
}

/// INT64_MIN / -1 is the one quotient that does not fit.
bool divides_in_word(int64_t a, int64_t b) { return b != -1 || a != INT64_MIN; }

} // namespace

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    int64_t a, b, r;
    if (both_fit(left, right, a, b)) {
        if (!__builtin_add_overflow(a, b, &r)) return int_from_int64(ctx, r);
    } else if (!both_ints(left, right)) {
        return not_implemented();
    }
    const IntOperand x(left), y(right);
    if (is_large(x) || is_large(y))
        if (Ref<Int> sum = large_sum(ctx, x, y, false); sum || ctx.has_pending()) return sum;
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_add(x, y, out), out);
}

Ref<> dunder_sub(Ctx& ctx, Value left, Value right) {
    int64_t a, b, r;
    if (both_fit(left, right, a, b)) {
        if (!__builtin_sub_overflow(a, b, &r)) return int_from_int64(ctx, r);
    } else if (!both_ints(left, right)) {
        return not_implemented();
    }
    const IntOperand x(left), y(right);
    if (is_large(x) || is_large(y))
        if (Ref<Int> difference = large_sum(ctx, x, y, true); difference || ctx.has_pending()) return difference;
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_subtract(x, y, out), out);
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    int64_t a, b, r;
    if (both_fit(left, right, a, b)) {
        if (!__builtin_mul_overflow(a, b, &r)) return int_from_int64(ctx, r);
    } else if (!both_ints(left, right)) {
        return not_implemented();
    }
    const IntOperand x(left), y(right);
    const bool by_limb = x.view().count == 1 || y.view().count == 1;
    if (by_limb && (is_large(x) || is_large(y))) {
        Ref<Int> product = y.view().count == 1 ? large_multiple(ctx, x, y) : large_multiple(ctx, y, x);
        if (product || ctx.has_pending()) return product;
    }
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_multiply(x, y, out), out);
}

Ref<> dunder_floordiv(Ctx& ctx, Value left, Value right) {
    int64_t a, b;
    if (both_fit(left, right, a, b)) {
        if (b == 0) return ctx.raise(type::ZeroDivisionError, "integer division or modulo by zero");
        if (divides_in_word(a, b)) return int_from_int64(ctx, floor_div(a, b));
    } else if (!both_ints(left, right)) {
        return not_implemented();
    }
    if (int_sign(right) == 0) return ctx.raise(type::ZeroDivisionError, "integer division or modulo by zero");
    base::IntBuffer quotient;
    return int_from_buffer(ctx, base::int_divmod(IntOperand(left), IntOperand(right), &quotient, nullptr), quotient);
}

Ref<> dunder_mod(Ctx& ctx, Value left, Value right) {
    int64_t a, b;
    if (both_fit(left, right, a, b)) {
        if (b == 0) return ctx.raise(type::ZeroDivisionError, "integer modulo by zero");
        return int_from_int64(ctx, b == -1 ? 0 : floor_mod(a, b));
    }
    if (!both_ints(left, right)) return not_implemented();
    if (int_sign(right) == 0) return ctx.raise(type::ZeroDivisionError, "integer modulo by zero");
    base::IntBuffer remainder;
    return int_from_buffer(ctx, base::int_divmod(IntOperand(left), IntOperand(right), nullptr, &remainder), remainder);
}

Ref<> dunder_divmod(Ctx& ctx, Value left, Value right) {
    if (left.is_small_int() && right.is_small_int() && right.small_int() != 0) { // OPTIMIZATION: both results fit as well
        const int64_t a = left.small_int(), b = right.small_int();
        return tuple_of(ctx, MOLT_TRY(int_from_int64(ctx, floor_div(a, b))), small_int(floor_mod(a, b)));
    }
    if (!both_ints(left, right)) return not_implemented();
    if (int_sign(right) == 0) return ctx.raise(type::ZeroDivisionError, "integer division or modulo by zero");
    Ref<> quotient, remainder;
    int64_t a, b;
    if (both_fit(left, right, a, b) && divides_in_word(a, b)) {
        quotient = MOLT_TRY(int_from_int64(ctx, floor_div(a, b)));
        remainder = MOLT_TRY(int_from_int64(ctx, floor_mod(a, b)));
    } else {
        base::IntBuffer q, r;
        if (!base::int_divmod(IntOperand(left), IntOperand(right), &q, &r)) return ctx.raise_no_memory();
        quotient = MOLT_TRY(int_from_view(ctx, q.view()));
        remainder = MOLT_TRY(int_from_view(ctx, r.view()));
    }
    return tuple_of(ctx, quotient.value(), remainder.value());
}

Ref<> dunder_truediv(Ctx& ctx, Value left, Value right) {
    if (!both_ints(left, right)) return not_implemented();
    if (int_sign(right) == 0) return ctx.raise(type::ZeroDivisionError, "division by zero");
    double quotient;
    switch (base::int_true_divide(IntOperand(left), IntOperand(right), quotient)) {
    case base::IntStatus::ok: return float_from_double(ctx, quotient);
    case base::IntStatus::out_of_memory: return ctx.raise_no_memory();
    default: return ctx.raise(type::OverflowError, "integer division result too large for a float");
    }
}

// ---- power ----

namespace {

/// base ** exponent while it fits; false on overflow.
bool pow_in_word(int64_t base, uint64_t exponent, int64_t* out) {
    int64_t result = 1;
    for (;;) {
        if ((exponent & 1) && __builtin_mul_overflow(result, base, &result)) return false;
        exponent >>= 1;
        if (!exponent) break;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
    *out = result;
    return true;
}

Ref<> power_modulo(Ctx& ctx, Value base, Value exponent, Value modulus) {
    if (int_sign(modulus) == 0) return ctx.raise(type::ValueError, "pow() 3rd argument cannot be 0");
    base::IntBuffer out;
    switch (base::int_power_mod(IntOperand(base), IntOperand(exponent), IntOperand(modulus), out)) {
    case base::IntStatus::ok: return int_from_view(ctx, out.view());
    case base::IntStatus::out_of_memory: return ctx.raise_no_memory();
    default: return ctx.raise(type::ValueError, "base is not invertible for the given modulus");
    }
}

} // namespace

Ref<> dunder_pow(Ctx& ctx, Value base, Value exponent, Value modulus) {
    if (!both_ints(base, exponent)) return not_implemented();
    if (modulus && !modulus.is_none()) {
        if (!is_int(modulus)) return not_implemented();
        return power_modulo(ctx, base, exponent, modulus);
    }
    if (int_sign(exponent) < 0) {
        double b, e;
        if (!int_to_double(base, &b) || !int_to_double(exponent, &e))
            return ctx.raise(type::OverflowError, "int too large to convert to float");
        Ref<> fb = MOLT_TRY(float_from_double(ctx, b)), fe = MOLT_TRY(float_from_double(ctx, e));
        return float_::dunder_pow(ctx, fb, fe, kNone);
    }
    int64_t b, e, r;
    if (both_fit(base, exponent, b, e) && pow_in_word(b, uint64_t(e), &r)) return int_from_int64(ctx, r);
    // Beyond 64 bits of exponent only 0, 1 and -1 have a power that fits memory.
    uint64_t bits = UINT64_MAX;
    if (!int_fits_uint64(exponent, &bits)) {
        if (!int_fits_int64(base, &b) || b < -1 || b > 1) return ctx.raise_no_memory();
        bits = 2 + IntOperand(exponent).view().is_odd();
    }
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_power(IntOperand(base), bits, out), out);
}

// ---- unary ----

Ref<> dunder_neg(Ctx& ctx, Value self) {
    if (self.is_small_int()) return int_from_int64(ctx, -self.small_int());
    const IntOperand operand(self);
    return int_from_view(ctx, operand.view().negated());
}

Ref<> dunder_pos(Ctx& ctx, Value self) { return int_exact(ctx, self); }

Ref<> dunder_abs(Ctx& ctx, Value self) { return int_sign(self) < 0 ? dunder_neg(ctx, self) : int_exact(ctx, self); }

Result<bool> dunder_bool(Ctx&, Value self) { return int_sign(self) != 0; }

Ref<> dunder_invert(Ctx& ctx, Value self) {
    int64_t i;
    if (int_fits_int64(self, &i)) return int_from_int64(ctx, ~i);
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_invert(IntOperand(self), out), out);
}

Ref<> dunder_int(Ctx& ctx, Value self) { return int_exact(ctx, self); }
Ref<> dunder_index(Ctx& ctx, Value self) { return int_exact(ctx, self); }

Ref<> dunder_float(Ctx& ctx, Value self) {
    double d;
    if (!int_to_double(self, &d)) return ctx.raise(type::OverflowError, "int too large to convert to float");
    return float_from_double(ctx, d);
}

Result<int64_t> dunder_hash(Ctx&, Value self) { return int_hash(self); }

// ---- bits ----

Ref<> dunder_lshift(Ctx& ctx, Value left, Value right) {
    if (!both_ints(left, right)) return not_implemented();
    if (int_sign(right) < 0) return ctx.raise(type::ValueError, "negative shift count");
    if (int_sign(left) == 0) return small_int(0);
    int64_t value, count;
    if (!int_fits_int64(right, &count)) {
        constexpr int64_t kCountable = 65; // CPython numbers its digits of 30 bits beyond what memory could hold
        if (base::int_bit_length(IntOperand(right)) <= kCountable) return ctx.raise_no_memory();
        return ctx.raise(type::OverflowError, "too many digits in integer");
    }
    if (count < 63 && int_fits_int64(left, &value)) {
        const int64_t shifted = int64_t(uint64_t(value) << count);
        if (shifted >> count == value) return int_from_int64(ctx, shifted);
    }
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_shift_left(IntOperand(left), uint64_t(count), out), out);
}

Ref<> dunder_rshift(Ctx& ctx, Value left, Value right) {
    if (!both_ints(left, right)) return not_implemented();
    if (int_sign(right) < 0) return ctx.raise(type::ValueError, "negative shift count");
    int64_t value, count;
    if (!int_fits_int64(right, &count)) count = INT64_MAX;
    if (int_fits_int64(left, &value)) return int_from_int64(ctx, value >> (count > 63 ? 63 : count));
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_shift_right(IntOperand(left), uint64_t(count), out), out);
}

static Ref<> bitwise(Ctx& ctx, Value left, Value right, base::BitOperation operation) {
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_bitwise(IntOperand(left), IntOperand(right), operation, out), out);
}

Ref<> dunder_and(Ctx& ctx, Value left, Value right) {
    int64_t a, b;
    if (both_fit(left, right, a, b)) return int_from_int64(ctx, a & b);
    if (!both_ints(left, right)) return not_implemented();
    return bitwise(ctx, left, right, base::BitOperation::bit_and);
}

Ref<> dunder_or(Ctx& ctx, Value left, Value right) {
    int64_t a, b;
    if (both_fit(left, right, a, b)) return int_from_int64(ctx, a | b);
    if (!both_ints(left, right)) return not_implemented();
    return bitwise(ctx, left, right, base::BitOperation::bit_or);
}

Ref<> dunder_xor(Ctx& ctx, Value left, Value right) {
    int64_t a, b;
    if (both_fit(left, right, a, b)) return int_from_int64(ctx, a ^ b);
    if (!both_ints(left, right)) return not_implemented();
    return bitwise(ctx, left, right, base::BitOperation::bit_xor);
}

// ---- comparison ----

Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    if (!both_ints(self, other)) return not_implemented();
    int64_t a, b;
    const int order = both_fit(self, other, a, b) ? (a > b) - (a < b) : int_compare(self, other);
    return boolean(order_satisfies(order, op));
}

} // namespace molt::int_

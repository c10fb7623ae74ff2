// int: the operators. Each has a path for what fits 64 bits and falls back to core/base/bigint.h.
#include "gen/core/int.h"

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
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_add(IntOperand(left), IntOperand(right), out), out);
}

Ref<> dunder_sub(Ctx& ctx, Value left, Value right) {
    int64_t a, b, r;
    if (both_fit(left, right, a, b)) {
        if (!__builtin_sub_overflow(a, b, &r)) return int_from_int64(ctx, r);
    } else if (!both_ints(left, right)) {
        return not_implemented();
    }
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_subtract(IntOperand(left), IntOperand(right), out), out);
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    int64_t a, b, r;
    if (both_fit(left, right, a, b)) {
        if (!__builtin_mul_overflow(a, b, &r)) return int_from_int64(ctx, r);
    } else if (!both_ints(left, right)) {
        return not_implemented();
    }
    base::IntBuffer out;
    return int_from_buffer(ctx, base::int_multiply(IntOperand(left), IntOperand(right), out), out);
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
    return boolean(order_matches(order, op));
}

} // namespace molt::int_

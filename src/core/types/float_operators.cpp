// float: operators, comparison and hash.
#include "gen/core/float.h"

#include <cmath>

#include "core/base/hash.h"
#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/core/complex.h"

namespace molt::float_ {

namespace {

enum class Operand : uint8_t { number, other, raised };

/// An operand of a float operator: a float or an int.
Operand operand(Ctx& ctx, Value v, double* out) {
    if (v.is_small_double()) {
        *out = v.small_double();
    } else if (v.is_small_int()) {
        *out = double(v.small_int());
    } else if (is_float(v)) {
        *out = float_value(v);
    } else if (is_int(v)) {
        if (!int_to_double(v, out)) {
            (void)ctx.raise(type::OverflowError, "int too large to convert to float");
            return Operand::raised;
        }
    } else {
        return Operand::other;
    }
    return Operand::number;
}

/// Calls body(a, b) when both operands are numbers.
template<class F> Ref<> with_operands(Ctx& ctx, Value left, Value right, F&& body) {
    double a, b;
    Operand state = operand(ctx, left, &a);
    if (state == Operand::number) state = operand(ctx, right, &b);
    if (state == Operand::raised) return raised;
    if (state == Operand::other) return not_implemented();
    return body(a, b);
}

double modulo(double a, double b) {
    const double r = std::fmod(a, b);
    if (r == 0) return std::copysign(0.0, b);
    return (b < 0) != (r < 0) ? r + b : r;
}

// The quotient is computed from the exact remainder, then snapped to the nearest whole number.
double floor_quotient(double a, double b, double* remainder) {
    double r = std::fmod(a, b);
    double quotient = (a - r) / b;
    if (r != 0) {
        if ((b < 0) != (r < 0)) {
            r += b;
            quotient -= 1.0;
        }
    } else {
        r = std::copysign(0.0, b);
    }
    *remainder = r;
    if (quotient == 0) return std::copysign(0.0, a / b);
    const double whole = std::floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

bool is_odd(double d) { return std::fmod(std::fabs(d), 2.0) == 1.0; }

/// OverflowError(34, 'Numerical result out of range')
Raised raise_range(Ctx& ctx) {
    Ref<Str> text = intern(ctx, "Numerical result out of range");
    if (!text) return raised;
    Ref<> exception = call(ctx, Value(&type::OverflowError), {Value(molt_small_int(34)), text});
    if (!exception) return raised;
    return ctx.raise_instance(std::move(exception));
}

} // namespace

Ref<> dunder_add(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) { return float_from_double(ctx, a + b); });
}

Ref<> dunder_sub(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) { return float_from_double(ctx, a - b); });
}

Ref<> dunder_mul(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) { return float_from_double(ctx, a * b); });
}

Ref<> dunder_truediv(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) -> Ref<> {
        if (b == 0) return ctx.raise(type::ZeroDivisionError, "float division by zero");
        return float_from_double(ctx, a / b);
    });
}

Ref<> dunder_mod(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) -> Ref<> {
        if (b == 0) return ctx.raise(type::ZeroDivisionError, "float modulo");
        return float_from_double(ctx, modulo(a, b));
    });
}

Ref<> dunder_floordiv(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) -> Ref<> {
        if (b == 0) return ctx.raise(type::ZeroDivisionError, "float floor division by zero");
        double remainder;
        return float_from_double(ctx, floor_quotient(a, b, &remainder));
    });
}

Ref<> dunder_divmod(Ctx& ctx, Value left, Value right) {
    return with_operands(ctx, left, right, [&](double a, double b) -> Ref<> {
        if (b == 0) return ctx.raise(type::ZeroDivisionError, "float divmod()");
        double r;
        Ref<> quotient = MOLT_TRY(float_from_double(ctx, floor_quotient(a, b, &r)));
        Ref<> remainder = MOLT_TRY(float_from_double(ctx, r));
        return tuple_of(ctx, quotient.value(), remainder.value());
    });
}

// The cases that C libraries disagree on come first (C99 annex F rules), so that pow() sees only finite numbers with a
// positive base.
static Ref<> power(Ctx& ctx, double base, double exponent) {
    if (exponent == 0) return float_from_double(ctx, 1.0);
    if (std::isnan(base)) return float_from_double(ctx, base);
    if (std::isnan(exponent)) return float_from_double(ctx, base == 1.0 ? 1.0 : exponent);
    if (std::isinf(exponent)) {
        const double magnitude = std::fabs(base);
        if (magnitude == 1.0) return float_from_double(ctx, 1.0);
        return float_from_double(ctx, (exponent > 0) == (magnitude > 1.0) ? std::fabs(exponent) : 0.0);
    }
    const bool odd = is_odd(exponent);
    if (std::isinf(base)) {
        if (exponent > 0) return float_from_double(ctx, odd ? base : std::fabs(base));
        return float_from_double(ctx, odd ? std::copysign(0.0, base) : 0.0);
    }
    if (base == 0) {
        if (exponent < 0) return ctx.raise(type::ZeroDivisionError, "0.0 cannot be raised to a negative power");
        return float_from_double(ctx, odd ? base : 0.0);
    }
    bool negate = false;
    if (base < 0) {
        if (exponent != std::floor(exponent)) {
            Ref<> b = MOLT_TRY(complex_from_doubles(ctx, base, 0.0));
            Ref<> e = MOLT_TRY(complex_from_doubles(ctx, exponent, 0.0));
            return complex::dunder_pow(ctx, b, e, kNone);
        }
        base = -base;
        negate = odd;
    }
    double result = base == 1.0 ? 1.0 : std::pow(base, exponent);
    if (std::isinf(result)) return raise_range(ctx);
    return float_from_double(ctx, negate ? -result : result);
}

Ref<> dunder_pow(Ctx& ctx, Value base, Value exponent, Value modulus) {
    if (modulus && !modulus.is_none())
        return ctx.raise(type::TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    return with_operands(ctx, base, exponent, [&](double b, double e) { return power(ctx, b, e); });
}

Ref<> dunder_neg(Ctx& ctx, Value self) { return float_from_double(ctx, -float_value(self)); }
Ref<> dunder_abs(Ctx& ctx, Value self) { return float_from_double(ctx, std::fabs(float_value(self))); }
Ref<> dunder_pos(Ctx& ctx, Value self) { return is_exact_float(self) ? own(self) : float_from_double(ctx, float_value(self)); }
Result<bool> dunder_bool(Ctx&, Value self) { return float_value(self) != 0.0; }

// A float and an int compare by their exact values.
Ref<> dunder_compare(Ctx&, Value self, Value other, CompareOp op) {
    const double a = float_value(self);
    int order;
    if (is_float(other)) {
        const double b = float_value(other);
        if (std::isnan(a) || std::isnan(b)) return boolean(op == CompareOp::ne);
        order = (a > b) - (a < b);
    } else if (is_int(other)) {
        if (std::isnan(a)) return boolean(op == CompareOp::ne);
        order = -base::int_compare_double(IntOperand(other), a);
    } else {
        return not_implemented();
    }
    return boolean(order_satisfies(order, op));
}

Result<int64_t> dunder_hash(Ctx&, Value self) {
    const double d = float_value(self);
    return std::isnan(d) ? base::hash_address(self.object()) : base::hash_double(d);
}

} // namespace molt::float_

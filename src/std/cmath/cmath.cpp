// cmath: mathematical functions of complex numbers.
#include <cmath>

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/std/cmath.h"
#include "gen/types.h"
#include "std/cmath/elementary.h"

namespace molt::cmath {

namespace {

constexpr double kLn10 = 2.30258509299404568402;

Raised fail(Ctx& ctx, Fault fault) {
    if (fault == Fault::range) return ctx.raise(type::OverflowError, "math range error");
    return ctx.raise(type::ValueError, "math domain error");
}

Ref<> give(Ctx& ctx, Outcome outcome) {
    if (outcome.fault != Fault::none) return fail(ctx, outcome.fault);
    return complex_from_doubles(ctx, outcome.value.real, outcome.value.imag);
}

Ref<> apply(Ctx& ctx, Value z, Outcome (*function)(ComplexNumber)) {
    return give(ctx, function(MOLT_TRY(as_complex_py(ctx, z))));
}

/// f(z) where f(z) = g(iz) / i: the circular functions through the hyperbolic ones.
Ref<> apply_rotated(Ctx& ctx, Value z, Outcome (*function)(ComplexNumber)) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    Outcome outcome = function({-number.imag, number.real});
    outcome.value = {outcome.value.imag, -outcome.value.real};
    return give(ctx, outcome);
}

} // namespace

Ref<> acos(Ctx& ctx, Value z) { return apply(ctx, z, complex_acos); }
Ref<> acosh(Ctx& ctx, Value z) { return apply(ctx, z, complex_acosh); }
Ref<> asin(Ctx& ctx, Value z) { return apply_rotated(ctx, z, complex_asinh); }
Ref<> asinh(Ctx& ctx, Value z) { return apply(ctx, z, complex_asinh); }
Ref<> atan(Ctx& ctx, Value z) { return apply_rotated(ctx, z, complex_atanh); }
Ref<> atanh(Ctx& ctx, Value z) { return apply(ctx, z, complex_atanh); }

Ref<> cos(Ctx& ctx, Value z) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    return give(ctx, complex_cosh({-number.imag, number.real}));
}

Ref<> cosh(Ctx& ctx, Value z) { return apply(ctx, z, complex_cosh); }
Ref<> exp(Ctx& ctx, Value z) { return apply(ctx, z, complex_exp); }

Result<bool> isclose(Ctx& ctx, Value a, Value b, double rel_tol, double abs_tol) {
    const ComplexNumber left = MOLT_TRY(as_complex_py(ctx, a)), right = MOLT_TRY(as_complex_py(ctx, b));
    if (rel_tol < 0.0 || abs_tol < 0.0) return ctx.raise(type::ValueError, "tolerances must be non-negative");
    if (left.real == right.real && left.imag == right.imag) return true;
    if (std::isinf(left.real) || std::isinf(left.imag) || std::isinf(right.real) || std::isinf(right.imag)) return false;
    const double apart = complex_length({left.real - right.real, left.imag - right.imag});
    return apart <= rel_tol * complex_length(right) || apart <= rel_tol * complex_length(left) || apart <= abs_tol;
}

Result<bool> isfinite(Ctx& ctx, Value z) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    return std::isfinite(number.real) && std::isfinite(number.imag);
}
Result<bool> isinf(Ctx& ctx, Value z) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    return std::isinf(number.real) || std::isinf(number.imag);
}
Result<bool> isnan(Ctx& ctx, Value z) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    return std::isnan(number.real) || std::isnan(number.imag);
}

Ref<> log(Ctx& ctx, Value z, Value base) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    Outcome outcome = complex_log(number);
    if (base) {
        const Outcome divisor = complex_log(MOLT_TRY(as_complex_py(ctx, base)));
        outcome.fault = divisor.fault;
        ComplexNumber quotient{};
        if (!outcome.value.divide(divisor.value, &quotient)) outcome.fault = Fault::domain;
        outcome.value = quotient;
    }
    return give(ctx, outcome);
}

Ref<> log10(Ctx& ctx, Value z) {
    Outcome outcome = complex_log(MOLT_TRY(as_complex_py(ctx, z)));
    outcome.value.real /= kLn10;
    outcome.value.imag /= kLn10;
    return give(ctx, outcome);
}

Result<double> phase(Ctx& ctx, Value z) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    return std::atan2(number.imag, number.real);
}

Ref<> polar(Ctx& ctx, Value z) {
    const ComplexNumber number = MOLT_TRY(as_complex_py(ctx, z));
    const double length = complex_length(number);
    if (std::isinf(length) && std::isfinite(number.real) && std::isfinite(number.imag)) return fail(ctx, Fault::range);
    Ref<> r = MOLT_TRY(float_from_double(ctx, length));
    Ref<> phi = MOLT_TRY(float_from_double(ctx, std::atan2(number.imag, number.real)));
    return tuple_of(ctx, r, phi);
}

Ref<> rect(Ctx& ctx, double r, double phi) { return give(ctx, complex_rect(r, phi)); }

Ref<> sin(Ctx& ctx, Value z) { return apply_rotated(ctx, z, complex_sinh); }
Ref<> sinh(Ctx& ctx, Value z) { return apply(ctx, z, complex_sinh); }
Ref<> sqrt(Ctx& ctx, Value z) { return apply(ctx, z, complex_sqrt); }
Ref<> tan(Ctx& ctx, Value z) { return apply_rotated(ctx, z, complex_tanh); }
Ref<> tanh(Ctx& ctx, Value z) { return apply(ctx, z, complex_tanh); }

Ref<> make_inf(Ctx& ctx) { return float_from_double(ctx, __builtin_inf()); }
Ref<> make_infj(Ctx& ctx) { return complex_from_doubles(ctx, 0.0, __builtin_inf()); }
Ref<> make_nan(Ctx& ctx) { return float_from_double(ctx, __builtin_nan("")); }
Ref<> make_nanj(Ctx& ctx) { return complex_from_doubles(ctx, 0.0, __builtin_nan("")); }

} // namespace molt::cmath

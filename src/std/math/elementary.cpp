// math: elementary functions of floats. Natively their values are the C library's, as CPython's are.
#include <cmath>

#include "core/object/protocol.h"
#include "core/types/tuple.h"
#include "gen/std/math.h"

namespace molt::math {

namespace {

Raised domain_error(Ctx& ctx) { return ctx.raise(type::ValueError, "math domain error"); }
Raised range_error(Ctx& ctx) { return ctx.raise(type::OverflowError, "math range error"); }

enum class Growth : uint8_t { bounded, overflows };

/// A NaN from a number is a domain error; an infinity from a finite number is an overflow, or a pole of a function that
/// cannot overflow.
Result<double> checked(Ctx& ctx, double x, double result, Growth growth = Growth::bounded) {
    if (std::isnan(result) && !std::isnan(x)) return domain_error(ctx);
    if (std::isinf(result) && std::isfinite(x)) return growth == Growth::overflows ? range_error(ctx) : domain_error(ctx);
    return result;
}

} // namespace

#define MOLT_ELEMENTARY(name, growth)                                                                                            \
    Result<double> name(Ctx& ctx, double x) { return checked(ctx, x, std::name(x), Growth::growth); }
MOLT_ELEMENTARY(acos, bounded)
MOLT_ELEMENTARY(asin, bounded)
MOLT_ELEMENTARY(asinh, bounded)
MOLT_ELEMENTARY(atan, bounded)
MOLT_ELEMENTARY(atanh, bounded)
MOLT_ELEMENTARY(cbrt, bounded)
MOLT_ELEMENTARY(cos, bounded)
MOLT_ELEMENTARY(cosh, overflows)
MOLT_ELEMENTARY(exp, overflows)
MOLT_ELEMENTARY(exp2, overflows)
MOLT_ELEMENTARY(expm1, overflows)
MOLT_ELEMENTARY(fabs, bounded)
MOLT_ELEMENTARY(log1p, bounded)
MOLT_ELEMENTARY(sin, bounded)
MOLT_ELEMENTARY(sinh, overflows)
MOLT_ELEMENTARY(sqrt, bounded)
MOLT_ELEMENTARY(tan, bounded)
MOLT_ELEMENTARY(tanh, bounded)
MOLT_ELEMENTARY(erf, bounded)
MOLT_ELEMENTARY(erfc, bounded)
#undef MOLT_ELEMENTARY

/// Not every C library knows the domain far below 1.
Result<double> acosh(Ctx& ctx, double x) {
    if (x < 1.0) return domain_error(ctx);
    return std::acosh(x);
}

Result<double> atan2(Ctx&, double y, double x) { return std::atan2(y, x); }
Result<double> copysign(Ctx&, double x, double y) { return std::copysign(x, y); }
Result<double> degrees(Ctx&, double x) { return x * (180.0 / M_PI); }
Result<double> radians(Ctx&, double x) { return x * (M_PI / 180.0); }
Result<bool> isfinite(Ctx&, double x) { return std::isfinite(x); }
Result<bool> isinf(Ctx&, double x) { return std::isinf(x); }
Result<bool> isnan(Ctx&, double x) { return std::isnan(x); }
Ref<> make_inf(Ctx& ctx) { return float_from_double(ctx, INFINITY); }
Ref<> make_nan(Ctx& ctx) { return float_from_double(ctx, std::nan("")); }

// ---- rounding ----

namespace {

/// x by its own method, else as a float rounded by `round`.
Ref<> rounded(Ctx& ctx, Value x, const char* method_name, double (*round)(double)) {
    if (!is_exact_float(x)) {
        Ref<Str> name = MOLT_TRY(intern(ctx, method_name));
        Ref<> method = MOLT_TRY(lookup_special(ctx, x, name.get()));
        if (!method.value().is_absent()) return call(ctx, method, {});
    }
    const double d = MOLT_TRY(as_double(ctx, x));
    return int_from_float(ctx, round(d));
}

} // namespace

/// Whole numbers of this size are ints of 64 bits.
static bool whole_f_i(double whole, int64_t* result) {
    if (!(std::fabs(whole) < 0x1p62)) return false; // NaN too
    *result = int64_t(whole);
    return true;
}
bool ceil_f_i(double x, int64_t* result) { return whole_f_i(std::ceil(x), result); }
bool floor_f_i(double x, int64_t* result) { return whole_f_i(std::floor(x), result); }
bool trunc_f_i(double x, int64_t* result) { return whole_f_i(std::trunc(x), result); }

Ref<> ceil(Ctx& ctx, Value x) { return rounded(ctx, x, "__ceil__", std::ceil); }
Ref<> floor(Ctx& ctx, Value x) { return rounded(ctx, x, "__floor__", std::floor); }

Ref<> trunc(Ctx& ctx, Value x) {
    if (is_exact_float(x)) return int_from_float(ctx, std::trunc(float_value(x)));
    Ref<Str> name = MOLT_TRY(intern(ctx, "__trunc__"));
    Ref<> method = MOLT_TRY(lookup_special(ctx, x, name.get()));
    if (method.value().is_absent()) return ctx.raise(type::TypeError, "type {} doesn't define __trunc__ method", type_name(x));
    return call(ctx, method, {});
}

// ---- powers and remainders ----

Result<double> pow(Ctx& ctx, double x, double y) {
    const double result = std::pow(x, y); // C99 annex F settles infinities and NaNs as Python does
    if (!std::isfinite(x) || !std::isfinite(y) || std::isfinite(result)) return result;
    if (std::isnan(result) || x == 0.0) return domain_error(ctx);
    return range_error(ctx);
}

Result<double> fmod(Ctx& ctx, double x, double y) {
    if (std::isinf(y) && std::isfinite(x)) return x;
    const double result = std::fmod(x, y);
    if (std::isnan(result) && !std::isnan(x) && !std::isnan(y)) return domain_error(ctx);
    return result;
}

Result<double> remainder(Ctx& ctx, double x, double y) {
    if (std::isnan(x)) return x;
    if (std::isnan(y)) return y;
    if (std::isinf(x) || y == 0.0) return domain_error(ctx);
    return std::isinf(y) ? x : std::remainder(x, y);
}

Ref<> frexp(Ctx& ctx, double x) {
    int exponent = 0;
    const double fraction = std::isfinite(x) && x != 0.0 ? std::frexp(x, &exponent) : x;
    Ref<> mantissa = MOLT_TRY(float_from_double(ctx, fraction));
    return tuple_of(ctx, mantissa.value(), Value(molt_small_int(exponent)));
}

Result<double> ldexp(Ctx& ctx, double x, Value i) {
    if (!is_int(i)) return ctx.raise(type::TypeError, "Expected an int as second argument to ldexp.");
    if (x == 0.0 || !std::isfinite(x)) return x;
    int64_t exponent;
    if (!int_fits_int64(i, &exponent)) exponent = int_sign(i) < 0 ? INT64_MIN : INT64_MAX;
    if (exponent > INT32_MAX) return range_error(ctx);
    if (exponent < INT32_MIN) return std::copysign(0.0, x);
    const double result = std::ldexp(x, int(exponent));
    if (std::isinf(result)) return range_error(ctx);
    return result;
}

Ref<> modf(Ctx& ctx, double x) {
    double whole;
    const double fraction = std::modf(x, &whole);
    Ref<> a = MOLT_TRY(float_from_double(ctx, fraction)), b = MOLT_TRY(float_from_double(ctx, whole));
    return tuple_of(ctx, a.value(), b.value());
}

// ---- logarithms ----

namespace {

/// The logarithm of a float or of an int of any size, which need not fit a double.
Result<double> logarithm(Ctx& ctx, Value x, double (*log)(double)) {
    double d;
    if (is_int(x)) {
        if (int_sign(x) <= 0) return domain_error(ctx);
        if (int_to_double(x, &d)) return log(d);
        const base::ScaledDouble scaled = base::int_to_scaled_double(IntOperand(x));
        return log(scaled.mantissa) + log(2.0) * double(scaled.exponent);
    }
    d = MOLT_TRY(as_double(ctx, x));
    if (d <= 0.0) return domain_error(ctx);
    return log(d);
}

} // namespace

/// What is not above 0 raises, or is a NaN.
#define MOLT_LOGARITHM(name)                                                                                                     \
    bool name##_f_f(double x, double* result) {                                                                                  \
        if (!(x > 0.0)) return false;                                                                                            \
        *result = std::name(x);                                                                                                  \
        return true;                                                                                                             \
    }
MOLT_LOGARITHM(log)
MOLT_LOGARITHM(log2)
MOLT_LOGARITHM(log10)
#undef MOLT_LOGARITHM

Ref<> log(Ctx& ctx, Value x, Value base) {
    const double numerator = MOLT_TRY(logarithm(ctx, x, std::log));
    if (!base) return float_from_double(ctx, numerator);
    const double denominator = MOLT_TRY(logarithm(ctx, base, std::log));
    if (denominator == 0.0) return ctx.raise(type::ZeroDivisionError, "float division by zero");
    return float_from_double(ctx, numerator / denominator);
}

Ref<> log2(Ctx& ctx, Value x) { return float_from_double(ctx, MOLT_TRY(logarithm(ctx, x, std::log2))); }
Ref<> log10(Ctx& ctx, Value x) { return float_from_double(ctx, MOLT_TRY(logarithm(ctx, x, std::log10))); }

// ---- neighbours ----

Result<bool> isclose(Ctx& ctx, double a, double b, double rel_tol, double abs_tol) {
    if (rel_tol < 0.0 || abs_tol < 0.0) return ctx.raise(type::ValueError, "tolerances must be non-negative");
    if (a == b) return true;
    if (std::isinf(a) || std::isinf(b)) return false;
    const double difference = std::fabs(b - a);
    return difference <= std::fabs(rel_tol * b) || difference <= std::fabs(rel_tol * a) || difference <= abs_tol;
}

// Doubles of one sign are ordered as their bits are: many steps are one addition, or two when zero is passed.
Result<double> nextafter(Ctx& ctx, double x, double y, Value steps) {
    if (steps.is_none()) {
        if (x == y) return y;
        if (std::isnan(x)) return x;
        return std::nextafter(x, y);
    }
    Ref<> whole = MOLT_TRY(index(ctx, steps));
    if (int_sign(whole) < 0) return ctx.raise(type::ValueError, "steps must be a non-negative integer");
    uint64_t count;
    if (!int_fits_uint64(whole, &count)) count = UINT64_MAX;
    if (count == 0 || std::isnan(x)) return x;
    if (std::isnan(y) || x == y) return y;
    constexpr uint64_t kSign = uint64_t(1) << 63;
    const uint64_t from = std::bit_cast<uint64_t>(x), to = std::bit_cast<uint64_t>(y);
    const uint64_t size_from = from & ~kSign, size_to = to & ~kSign;
    if ((from ^ to) & kSign) {
        if (size_from + size_to <= count) return y;
        if (count < size_from) return std::bit_cast<double>(from - count);
        return std::bit_cast<double>((count - size_from) | (to & kSign));
    }
    if (size_to > size_from) return size_to - size_from <= count ? y : std::bit_cast<double>(from + count);
    return size_from - size_to <= count ? y : std::bit_cast<double>(from - count);
}

Result<double> ulp(Ctx&, double x) {
    if (std::isnan(x)) return x;
    x = std::fabs(x);
    if (std::isinf(x)) return x;
    const double above = std::nextafter(x, INFINITY);
    return std::isinf(above) ? x - std::nextafter(x, 0.0) : above - x;
}

} // namespace molt::math

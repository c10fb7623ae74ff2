// cmath: the elementary functions on pairs of doubles, after Kahan ("Branch Cuts for Complex Elementary
// Functions") and annex G of C99 for what is not finite.
#include "std/cmath/elementary.h"

#include <cfloat>
#include <cmath>

namespace molt::cmath {

namespace {

constexpr double kInfinity = __builtin_inf(), kNan = __builtin_nan("");
constexpr double kPi = 3.14159265358979323846, kE = 2.7182818284590452354, kLn2 = 0.69314718055994530942;
constexpr double kLarge = DBL_MAX / 4.0; // sums and squares of halves of anything below are finite
constexpr double kLargeRoot = 6.703903964971298e+153, kLargeLogarithm = 708.3964185322641; // of kLarge
constexpr double kSmallRoot = 1.4916681462400413e-154;                                     // of DBL_MIN

using std::atan2;
using std::copysign;
using std::fabs;
using std::hypot;

bool is_finite(ComplexNumber z) { return std::isfinite(z.real) && std::isfinite(z.imag); }
bool is_nan(ComplexNumber z) { return std::isnan(z.real) || std::isnan(z.imag); }
bool is_large(ComplexNumber z) { return fabs(z.real) > kLarge || fabs(z.imag) > kLarge; }
/// The logarithm of the length of a large number.
double large_logarithm(ComplexNumber z) { return std::log(hypot(z.real / 2.0, z.imag / 2.0)) + kLn2 * 2.0; }
/// Infinities with the signs of the cosine and the sine of an angle.
ComplexNumber infinity_towards(double angle) {
    return {copysign(kInfinity, std::cos(angle)), copysign(kInfinity, std::sin(angle))};
}
Outcome checked(ComplexNumber z) { return {z, std::isinf(z.real) || std::isinf(z.imag) ? Fault::range : Fault::none}; }
double log1p_signed(double x) { return x == 0.0 ? x : std::log1p(x); }

} // namespace

Outcome complex_acos(ComplexNumber z) {
    if (!is_finite(z)) {
        if (!is_nan(z)) return {{atan2(fabs(z.imag), z.real), -copysign(kInfinity, z.imag)}};
        if (std::isinf(z.imag)) return {{kNan, -copysign(kInfinity, z.imag)}};
        if (std::isinf(z.real)) return {{kNan, kInfinity}};
        return {{z.real == 0.0 ? kPi / 2.0 : kNan, kNan}};
    }
    if (is_large(z)) {
        const double length = large_logarithm(z);
        return {{atan2(fabs(z.imag), z.real), z.real < 0.0 ? -copysign(length, z.imag) : copysign(length, -z.imag)}};
    }
    const ComplexNumber below = complex_sqrt({1.0 - z.real, -z.imag}).value, above = complex_sqrt({1.0 + z.real, z.imag}).value;
    return {{2.0 * atan2(below.real, above.real), std::asinh(above.real * below.imag - above.imag * below.real)}};
}

Outcome complex_acosh(ComplexNumber z) {
    if (!is_finite(z)) {
        if (!is_nan(z)) return {{kInfinity, atan2(z.imag, z.real)}};
        return {{std::isinf(z.real) || std::isinf(z.imag) ? kInfinity : kNan, kNan}};
    }
    if (is_large(z)) return {{large_logarithm(z), atan2(z.imag, z.real)}};
    const ComplexNumber below = complex_sqrt({z.real - 1.0, z.imag}).value, above = complex_sqrt({z.real + 1.0, z.imag}).value;
    return {{std::asinh(below.real * above.real + below.imag * above.imag), 2.0 * atan2(below.imag, above.real)}};
}

Outcome complex_asinh(ComplexNumber z) {
    if (!is_finite(z)) {
        if (!is_nan(z)) return {{copysign(kInfinity, z.real), atan2(z.imag, fabs(z.real))}};
        if (std::isinf(z.real)) return {{z.real, kNan}};
        if (std::isinf(z.imag)) return {{kInfinity, kNan}};
        return {{kNan, z.imag == 0.0 ? z.imag : kNan}};
    }
    if (is_large(z)) {
        const double length = large_logarithm(z);
        return {{z.imag >= 0.0 ? copysign(length, z.real) : -copysign(length, -z.real), atan2(z.imag, fabs(z.real))}};
    }
    const ComplexNumber above = complex_sqrt({1.0 + z.imag, -z.real}).value, below = complex_sqrt({1.0 - z.imag, z.real}).value;
    return {{std::asinh(above.real * below.imag - below.real * above.imag),
             atan2(z.imag, above.real * below.real - above.imag * below.imag)}};
}

Outcome complex_atanh(ComplexNumber z) {
    if (!is_finite(z)) {
        const double quarter = copysign(kPi / 2.0, z.imag);
        if (!is_nan(z)) return {{copysign(0.0, z.real), quarter}};
        if (std::isinf(z.imag)) return {{0.0, quarter}};
        const bool zero = std::isinf(z.real) || z.real == 0.0;
        return {{zero ? copysign(0.0, z.real) : kNan, kNan}};
    }
    // atanh(-z) = -atanh(z): only the right half is computed.
    if (std::signbit(z.real)) {
        const Outcome mirrored = complex_atanh({-z.real, -z.imag});
        return {{-mirrored.value.real, -mirrored.value.imag}, mirrored.fault};
    }
    const double height = fabs(z.imag);
    if (z.real > kLargeRoot || height > kLargeRoot) { // about 1/z, and a quarter turn
        const double half = hypot(z.real / 2.0, z.imag / 2.0);
        return {{z.real / 4.0 / half / half, -copysign(kPi / 2.0, -z.imag)}};
    }
    if (z.real == 1.0 && height < kSmallRoot) {
        if (height == 0.0) return {{kInfinity, z.imag}, Fault::domain};
        return {{-std::log(std::sqrt(height) / std::sqrt(hypot(height, 2.0))), copysign(atan2(2.0, -height) / 2.0, z.imag)}};
    }
    const double left = 1.0 - z.real;
    return {{log1p_signed(4.0 * z.real / (left * left + height * height)) / 4.0,
             -atan2(-2.0 * z.imag, left * (1.0 + z.real) - height * height) / 2.0}};
}

Outcome complex_cosh(ComplexNumber z) {
    if (!is_finite(z)) {
        if (std::isinf(z.imag) && !std::isnan(z.real)) return {{kNan, kNan}, Fault::domain};
        if (std::isnan(z.real)) return {{kNan, z.imag == 0.0 ? 0.0 : kNan}};
        if (!std::isinf(z.real)) return {{kNan, z.real == 0.0 ? 0.0 : kNan}};
        if (std::isnan(z.imag)) return {{kInfinity, kNan}};
        if (z.imag == 0.0) return {{kInfinity, copysign(z.imag, z.imag * copysign(1.0, z.real))}};
        const ComplexNumber infinity = infinity_towards(z.imag);
        return {{infinity.real, z.real > 0.0 ? infinity.imag : -infinity.imag}};
    }
    // cosh(z.real) may overflow where the products do not.
    const bool large = fabs(z.real) > kLargeLogarithm;
    const double x = large ? z.real - copysign(1.0, z.real) : z.real;
    if (large) return checked({std::cos(z.imag) * std::cosh(x) * kE, std::sin(z.imag) * std::sinh(x) * kE});
    return checked({std::cos(z.imag) * std::cosh(x), std::sin(z.imag) * std::sinh(x)});
}

Outcome complex_exp(ComplexNumber z) {
    if (!is_finite(z)) {
        if (std::isnan(z.real)) return {{kNan, z.imag == 0.0 ? z.imag : kNan}};
        const bool vanishes = std::isinf(z.real) && z.real < 0.0;
        if (vanishes && !std::isfinite(z.imag)) return {{0.0, 0.0}};
        if (std::isinf(z.imag)) return {{kNan, kNan}, Fault::domain};
        if (std::isnan(z.imag)) return {{std::isinf(z.real) ? kInfinity : kNan, kNan}};
        if (vanishes) return {{copysign(0.0, std::cos(z.imag)), copysign(0.0, std::sin(z.imag))}};
        if (z.imag == 0.0) return {{kInfinity, z.imag}};
        return {infinity_towards(z.imag)};
    }
    if (z.real > kLargeLogarithm) {
        const double length = std::exp(z.real - 1.0);
        return checked({length * std::cos(z.imag) * kE, length * std::sin(z.imag) * kE});
    }
    const double length = std::exp(z.real);
    return checked({length * std::cos(z.imag), length * std::sin(z.imag)});
}

Outcome complex_log(ComplexNumber z) {
    if (!is_finite(z)) return complex_acosh(z);
    const double x = fabs(z.real), y = fabs(z.imag), angle = atan2(z.imag, z.real);
    if (x > kLarge || y > kLarge) return {{std::log(hypot(x / 2.0, y / 2.0)) + kLn2, angle}};
    if (x < DBL_MIN && y < DBL_MIN) {
        if (x == 0.0 && y == 0.0) return {{-kInfinity, angle}, Fault::domain};
        // The length is subnormal: it is measured in smaller units.
        return {{std::log(hypot(std::ldexp(x, DBL_MANT_DIG), std::ldexp(y, DBL_MANT_DIG))) - DBL_MANT_DIG * kLn2, angle}};
    }
    const double length = hypot(x, y);
    if (length < 0.71 || length > 1.73) return {{std::log(length), angle}};
    const double most = x > y ? x : y, least = x > y ? y : x;
    return {{log1p_signed((most - 1.0) * (most + 1.0) + least * least) / 2.0, angle}};
}

Outcome complex_sinh(ComplexNumber z) {
    if (!is_finite(z)) {
        if (std::isinf(z.imag) && !std::isnan(z.real)) return {{kNan, kNan}, Fault::domain};
        if (std::isnan(z.real)) return {{kNan, z.imag == 0.0 ? z.imag : kNan}};
        if (!std::isinf(z.real)) return {{z.real == 0.0 ? 0.0 : kNan, kNan}};
        if (std::isnan(z.imag)) return {{kInfinity, kNan}};
        if (z.imag == 0.0) return {z};
        const ComplexNumber infinity = infinity_towards(z.imag);
        return {{z.real > 0.0 ? infinity.real : -infinity.real, infinity.imag}};
    }
    const bool large = fabs(z.real) > kLargeLogarithm;
    const double x = large ? z.real - copysign(1.0, z.real) : z.real;
    if (large) return checked({std::cos(z.imag) * std::sinh(x) * kE, std::sin(z.imag) * std::cosh(x) * kE});
    return checked({std::cos(z.imag) * std::sinh(x), std::sin(z.imag) * std::cosh(x)});
}

Outcome complex_sqrt(ComplexNumber z) {
    if (!is_finite(z)) {
        if (std::isinf(z.imag)) return {{kInfinity, z.imag}};
        if (std::isnan(z.real)) return {{kNan, kNan}};
        if (!std::isinf(z.real)) return {{kNan, kNan}};
        if (z.real > 0.0) return {{kInfinity, std::isnan(z.imag) ? kNan : copysign(0.0, z.imag)}};
        return std::isnan(z.imag) ? Outcome{{kNan, kInfinity}} : Outcome{{0.0, copysign(kInfinity, z.imag)}};
    }
    if (z.real == 0.0 && z.imag == 0.0) return {{0.0, z.imag}};
    double x = fabs(z.real), s;
    const double y = fabs(z.imag);
    constexpr int kUp = 2 * (DBL_MANT_DIG / 2) + 1, kDown = -(kUp + 1) / 2;
    if (x < DBL_MIN && y < DBL_MIN) { // the length may be subnormal
        x = std::ldexp(x, kUp);
        s = std::ldexp(std::sqrt(x + hypot(x, std::ldexp(y, kUp))), kDown);
    } else {
        x /= 8.0;
        s = 2.0 * std::sqrt(x + hypot(x, y / 8.0));
    }
    const double d = y / (2.0 * s);
    if (z.real >= 0.0) return {{s, copysign(d, z.imag)}};
    return {{d, copysign(s, z.imag)}};
}

Outcome complex_tanh(ComplexNumber z) {
    if (!is_finite(z)) {
        if (std::isnan(z.real)) return {{kNan, z.imag == 0.0 ? z.imag : kNan}};
        if (!std::isinf(z.real)) return {{kNan, kNan}, std::isinf(z.imag) ? Fault::domain : Fault::none};
        if (!std::isfinite(z.imag)) return {{copysign(1.0, z.real), 0.0}};
        return {{copysign(1.0, z.real), copysign(0.0, 2.0 * std::sin(z.imag) * std::cos(z.imag))}};
    }
    if (fabs(z.real) > kLargeLogarithm)
        return {{copysign(1.0, z.real), 4.0 * std::sin(z.imag) * std::cos(z.imag) * std::exp(-2.0 * fabs(z.real))}};
    const double tx = std::tanh(z.real), ty = std::tan(z.imag), cx = 1.0 / std::cosh(z.real);
    const double both = tx * ty, denominator = 1.0 + both * both;
    return {{tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx}};
}

Outcome complex_rect(double r, double phi) {
    if (!std::isfinite(r) || !std::isfinite(phi)) {
        if (!std::isfinite(phi) && r == 0.0) return {{0.0, 0.0}};
        if (std::isinf(phi) && !std::isnan(r)) return {{kNan, kNan}, Fault::domain};
        if (std::isnan(r)) return {{kNan, phi == 0.0 ? 0.0 : kNan}};
        if (std::isnan(phi)) return {{std::isinf(r) ? kInfinity : kNan, kNan}};
        if (phi == 0.0) return {{r, r > 0.0 ? phi : -phi}};
        const ComplexNumber infinity = infinity_towards(phi);
        return {r > 0.0 ? infinity : ComplexNumber{-infinity.real, -infinity.imag}};
    }
    if (phi == 0.0) return {{r, r * phi}};
    return {{r * std::cos(phi), r * std::sin(phi)}};
}

double complex_length(ComplexNumber z) {
    if (std::isinf(z.real) || std::isinf(z.imag)) return kInfinity;
    return is_nan(z) ? kNan : hypot(z.real, z.imag);
}

} // namespace molt::cmath

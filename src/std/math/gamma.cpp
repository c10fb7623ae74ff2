// math: gamma and lgamma by the Lanczos approximation with 13 terms (P. Godfrey's form, coefficients of the Boost
// library), which gives the values CPython gives; the C libraries' own functions differ in the last places.
#include <cmath>

#include "core/object/protocol.h"
#include "gen/std/math.h"

namespace molt::math {

namespace {

constexpr double kG = 6.024680040776729583740234375, kGMinusHalf = 5.524680040776729583740234375;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;
constexpr int kTerms = 13;
constexpr double kNumerator[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786772,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kDenominator[kTerms] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                         2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

/// The rational function, by powers of x or of 1/x, whichever stay small.
double lanczos_sum(double x) {
    double top = 0.0, bottom = 0.0;
    if (x < 5.0) {
        for (int i = kTerms; i-- > 0;) {
            top = top * x + kNumerator[i];
            bottom = bottom * x + kDenominator[i];
        }
    } else {
        for (int i = 0; i < kTerms; i++) {
            top = top / x + kNumerator[i];
            bottom = bottom / x + kDenominator[i];
        }
    }
    return top / bottom;
}

/// sin(pi * x) without losing digits for large x.
double sin_pi(double x) {
    const double y = std::fmod(std::fabs(x), 2.0);
    double r;
    switch (int(std::round(2.0 * y))) {
    case 0: r = std::sin(M_PI * y); break;
    case 1: r = std::cos(M_PI * (y - 0.5)); break;
    case 2: r = std::sin(M_PI * (1.0 - y)); break;
    case 3: r = -std::cos(M_PI * (y - 1.5)); break;
    default: r = std::sin(M_PI * (y - 2.0));
    }
    return std::copysign(1.0, x) * r;
}

/// result * y ** exponent (or divided by it), in two halves where one power would overflow.
double times_power(double result, double y, double size, bool divide) {
    constexpr double kOnePower = 140.0;
    if (size < kOnePower) {
        const double power = std::pow(y, size - 0.5);
        return divide ? result / power : result * power;
    }
    const double half = std::pow(y, size / 2.0 - 0.25);
    return divide ? result / half / half : result * half * half;
}

Raised domain_error(Ctx& ctx) { return ctx.raise(type::ValueError, "math domain error"); }
Raised range_error(Ctx& ctx) { return ctx.raise(type::OverflowError, "math range error"); }

} // namespace

// 1. Poles: zero, negative whole numbers, minus infinity. 2. Whole numbers up to 23 are factorials, exactly.
// 3. Beyond 200 the result overflows, or vanishes. 4. Lanczos, with the rounding error of y added back; the reflection
// formula for negative numbers.
Result<double> gamma(Ctx& ctx, double x) {
    if (!std::isfinite(x)) {
        if (std::isnan(x) || x > 0.0) return x;
        return domain_error(ctx);
    }
    if (x == 0.0) return domain_error(ctx);
    if (x == std::floor(x)) {
        if (x < 0.0) return domain_error(ctx);
        if (x <= 23.0) {
            double product = 1.0;
            for (double i = 2.0; i < x; i++) product *= i;
            return product;
        }
    }
    const double size = std::fabs(x);
    if (size < 1e-20) {
        const double result = 1.0 / x;
        if (std::isinf(result)) return range_error(ctx);
        return result;
    }
    if (size > 200.0) {
        if (x < 0.0) return 0.0 / sin_pi(x);
        return range_error(ctx);
    }
    const double y = size + kGMinusHalf;
    double error = size > kGMinusHalf ? (y - size) - kGMinusHalf : (y - kGMinusHalf) - size;
    error = error * kG / y;
    double result;
    if (x < 0.0) {
        result = -M_PI / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
        result -= error * result;
    } else {
        result = lanczos_sum(size) / std::exp(y);
        result += error * result;
    }
    result = times_power(result, y, size, x < 0.0);
    if (std::isinf(result)) return range_error(ctx);
    return result;
}

Result<double> lgamma(Ctx& ctx, double x) {
    if (std::isnan(x)) return x;
    if (std::isinf(x)) return HUGE_VAL;
    if (x == std::floor(x) && x <= 2.0) {
        if (x <= 0.0) return domain_error(ctx);
        return 0.0;
    }
    const double size = std::fabs(x);
    if (size < 1e-20) return -std::log(size);
    double result = std::log(lanczos_sum(size)) - kG;
    result += (size - 0.5) * (std::log(size + kG - 0.5) - 1);
    if (x < 0.0) result = kLogPi - std::log(std::fabs(sin_pi(size))) - std::log(size) - result;
    if (std::isinf(result)) return range_error(ctx);
    return result;
}

} // namespace molt::math

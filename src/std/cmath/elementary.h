// cmath: the elementary functions on pairs of doubles.
#pragma once

#include "core/types/complex.h"

namespace molt::cmath {

enum class Fault : uint8_t { none, domain, range };

struct Outcome {
    ComplexNumber value;
    Fault fault = Fault::none;
};

Outcome complex_acos(ComplexNumber z);
Outcome complex_acosh(ComplexNumber z);
Outcome complex_asinh(ComplexNumber z);
Outcome complex_atanh(ComplexNumber z);
Outcome complex_cosh(ComplexNumber z);
Outcome complex_exp(ComplexNumber z);
Outcome complex_log(ComplexNumber z);
Outcome complex_sinh(ComplexNumber z);
Outcome complex_sqrt(ComplexNumber z);
Outcome complex_tanh(ComplexNumber z);
Outcome complex_rect(double r, double phi);
/// hypot(), with infinity before NaN.
double complex_length(ComplexNumber z);

} // namespace molt::cmath

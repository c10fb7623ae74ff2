// complex: a pair of doubles.
#pragma once

#include "core/object/ctx.h"
#include "core/object/heap.h"

namespace molt {

struct ComplexNumber {
    double real, imag;

    ComplexNumber operator*(ComplexNumber other) const;
    /// False: the divisor is zero.
    [[nodiscard]] bool divide(ComplexNumber divisor, ComplexNumber* out) const;
};

struct Complex : Object {
    static constexpr uint32_t kKind = MOLT_KIND_COMPLEX;
    double real, imag;

    ComplexNumber number() const { return {real, imag}; }
};

Ref<> complex_from_doubles(Ctx& ctx, double real, double imag);
Ref<> complex_of_class(Ctx& ctx, Class* cls, ComplexNumber z);
/// What functions of complex numbers accept: __complex__, __float__, __index__.
Result<ComplexNumber> as_complex_py(Ctx& ctx, Value v);
/// v.__complex__(), checked to be a complex; kAbsent when there is none.
Ref<> complex_by_method_py(Ctx& ctx, Value v);

} // namespace molt

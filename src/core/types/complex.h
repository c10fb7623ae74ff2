// complex: a pair of doubles.
#pragma once

#include "core/object/heap.h"

namespace molt {

struct Complex : Object {
    static constexpr uint32_t kKind = MOLT_KIND_COMPLEX;
    double real, imag;
};

Ref<> complex_from_doubles(Ctx& ctx, double real, double imag);

} // namespace molt

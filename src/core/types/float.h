// float: doubles; inline in the Value, except NaNs and instances of subclasses, which are Float objects.
#pragma once

#include "core/object/ctx.h"
#include "core/object/heap.h"

namespace molt {

struct Float : Object {
    static constexpr uint32_t kKind = MOLT_KIND_FLOAT;
    double number;
};

inline bool is_float(Value v) { return v.is_small_double() || (v.is_object() && v.is_kind(MOLT_KIND_FLOAT)); }
inline bool is_exact_float(Value v) { return v.is_small_double() || (v.is_object() && v.is_exact(MOLT_KIND_FLOAT)); }
inline double float_value(Value v) { return v.is_small_double() ? v.small_double() : v.as<Float>()->number; }

/// float(x) of a number: __float__, __index__. kAbsent: x is none.
Ref<> float_from_number_py(Ctx& ctx, Value x);
/// as_double() as float(x) reads numbers: a subclass's own __float__ counts.
Result<double> converted_double_py(Ctx& ctx, Value v);

} // namespace molt

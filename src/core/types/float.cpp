// float: making and reading, and how other numbers become floats.
#include "core/types/float.h"

#include "core/exc/report.h"
#include "core/object/protocol.h"

namespace molt {

Ref<> float_from_double(Ctx& ctx, double d) {
    if (d == d) return Ref<>::own_word(molt_small_double(d));
    Ref<Float> made = MOLT_TRY(allocate<Float>(ctx, &type::float_));
    made->number = d;
    return made;
}

namespace {

Result<double> as_double_by(Ctx& ctx, UnarySlot slot, Value v) {
    Ref<> result = MOLT_TRY(slot(ctx, v));
    if (!is_float(result))
        return ctx.raise(type::TypeError, "{}.__float__ returned non-float (type {})", type_name(v), type_name(result));
    if (!is_exact_float(result)) MOLT_TRY(warn_of_subclass_py(ctx, v, "__float__", result, "float"));
    return float_value(result);
}

} // namespace

// 1. A float gives its value. 2. __float__, whose result must be a float. 3. __index__, rounded.
Result<double> as_double(Ctx& ctx, Value v) {
    if (is_float(v)) return float_value(v);
    if (v.is_small_int()) return double(v.small_int());
    double d;
    if (const UnarySlot slot = class_of(v)->slots.float_) { return as_double_by(ctx, slot, v); }
    if (!class_of(v)->slots.index) return ctx.raise(type::TypeError, "must be real number, not {}", type_name(v));
    Ref<> whole = MOLT_TRY(index(ctx, v));
    if (!int_to_double(whole, &d)) return ctx.raise(type::OverflowError, "int too large to convert to float");
    return d;
}

Result<double> converted_double_py(Ctx& ctx, Value v) {
    if (is_exact_float(v)) return float_value(v);
    if (const UnarySlot slot = class_of(v)->slots.float_) return as_double_by(ctx, slot, v);
    return as_double(ctx, v);
}

} // namespace molt

// bool: the two ints True and False.
#include "core/exc/report.h"
#include "core/object/protocol.h"
#include "gen/core/int.h"

namespace molt::bool_ {

Ref<> dunder_new(Ctx& ctx, Class*, Value x) { return x ? boolean(MOLT_TRY(truth(ctx, x))) : boolean(false); }

Ref<> dunder_repr(Ctx& ctx, Value self) { return intern(ctx, self.is_true() ? "True" : "False"); }

Ref<> dunder_invert(Ctx& ctx, Value self) {
    constexpr const char* kText =
        "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int object "
        "and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or "
        "~int(x) if you really want the bitwise inversion of the underlying int.";
    MOLT_TRY(warn_py(ctx, type::DeprecationWarning, kText));
    return int_::dunder_invert(ctx, self);
}

Ref<> dunder_and(Ctx& ctx, Value left, Value right) {
    if (left.is_bool() && right.is_bool()) return boolean(left.is_true() && right.is_true());
    return int_::dunder_and(ctx, left, right);
}

Ref<> dunder_or(Ctx& ctx, Value left, Value right) {
    if (left.is_bool() && right.is_bool()) return boolean(left.is_true() || right.is_true());
    return int_::dunder_or(ctx, left, right);
}

Ref<> dunder_xor(Ctx& ctx, Value left, Value right) {
    if (left.is_bool() && right.is_bool()) return boolean(left.is_true() != right.is_true());
    return int_::dunder_xor(ctx, left, right);
}

} // namespace molt::bool_

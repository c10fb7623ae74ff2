// bool: the two ints True and False.
#include "core/object/protocol.h"
#include "gen/core/int.h"

namespace molt::bool_ {

Ref<> dunder_new(Ctx& ctx, Class*, Value x) { return x ? boolean(MOLT_TRY(truth(ctx, x))) : boolean(false); }

Ref<> dunder_repr(Ctx& ctx, Value self) { return intern(ctx, self.is_true() ? "True" : "False"); }

Ref<> dunder_invert(Ctx& ctx, Value self) { return int_::dunder_invert(ctx, self); }

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

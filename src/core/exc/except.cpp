// The except clause of C++ bodies.
#include "core/exc/except.h"

#include "gen/core_slots.h"

namespace molt {

Except::Except(Ctx& ctx) : ctx_(ctx) { exception_ = Ref<>::own_word(molt_core_begin_except(&ctx, &previous_)); }

Except::~Except() { molt_core_end_except(&ctx_, previous_); }

Raised Except::set_cause(Value cause) {
    if (ctx_.pending && is_exception(ctx_.pending.value())) {
        auto* raised_now = static_cast<Exception*>(ctx_.pending.value().object());
        raised_now->suppress_context = true;
        if (cause.is_none()) raised_now->cause.clear();
        else raised_now->cause.set(cause);
    }
    return raised;
}

Raised raise_py(Ctx& ctx, Value exception, Value cause) {
    (void)molt_core_raise(&ctx, exception.word(), cause.word());
    return raised;
}

Ref<Tuple> exc_details(Ctx& ctx, Value exception) {
    if (exception.is_none()) return tuple_of(ctx, kNone, kNone, kNone);
    auto* e = static_cast<Exception*>(exception.object());
    return tuple_of(ctx, Value(class_of(exception)), exception, e->traceback ? e->traceback.value() : kNone);
}

} // namespace molt

// The except clause of C++ bodies.
#include "core/exc/except.h"

#include "gen/core_slots.h"

namespace molt {

namespace {
Value traceback_of(Value exception) {
    return is_exception(exception) ? static_cast<Exception*>(exception.object())->traceback.value() : Value{};
}
} // namespace

Except::Except(Ctx& ctx) : ctx_(ctx) {
    const Value before = traceback_of(ctx.pending.value());
    exception_ = Ref<>::own_word(molt_core_begin_except(&ctx, &previous_));
    const Value after = traceback_of(exception_.value());
    if (after && after != before) entry_ = own(after);
}

Except::~Except() { molt_core_end_except(&ctx_, previous_); }

Raised Except::reraise() {
    // The frame that the exception now leaves enters it once more: one entry for the two.
    if (entry_ && traceback_of(exception_.value()) == entry_.value())
        static_cast<Exception*>(exception_.value().object())->traceback.set(entry_.value().as<Traceback>()->next.value());
    entry_ = Ref<>();
    ctx_.restore_pending(exception_.copy());
    return raised;
}

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

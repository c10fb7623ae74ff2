// Closing a stream in two steps, both of which may fail.
#pragma once

#include "core/exc/exception.h"
#include "core/object/protocol.h"

namespace molt::io {

/// What close() gives after two steps: `failed` is the error of the first, `closed` the result of the second. A second error is
/// raised with the first as its context.
inline Ref<> after_both(Ctx& ctx, Ref<> failed, Ref<> closed) {
    if (!failed) return closed;
    if (closed) {
        ctx.restore_pending(std::move(failed));
        return raised;
    }
    Ref<> second = ctx.take_pending();
    static_cast<Exception*>(second.value().object())->context.set(failed.value());
    ctx.restore_pending(std::move(second));
    return raised;
}

} // namespace molt::io

// Generators over the references of a weak container: removals wait until the walk is over.
#pragma once

#include "core/call/resumable.h"

namespace molt::weakref {

/// container._pending_removals or container._dirty...: removals that waited are carried out.
inline Status commit_removals(Ctx& ctx, Value self) {
    if (!MOLT_TRY(Py(ctx, self).attr("_pending_removals"_n).truth())) return done();
    return Status::of(Py(ctx, self).call("_commit_removals"_n).ok());
}

/// Leaves the guard, whatever is pending.
inline void leave_guard(Ctx& ctx, Slot<>& guard) {
    Ref<> pending = ctx.take_pending();
    if (!Py(ctx, guard).call("__exit__"_n, kNone, kNone, kNone).ok()) ctx.clear_pending();
    if (pending) ctx.restore_pending(std::move(pending));
}

/// Yields what pick makes of each item of self.data.SOURCE() (or of self.data itself); kAbsent is passed
/// over. The frame has the fields self, iterator, guard.
template<class Frame> Flow walk(Resume& r, Frame& f, bool commit, const Name* source, Ref<> (*pick)(Ctx&, Value item)) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    if (commit) MOLT_TRY(commit_removals(ctx, f.self));
    f.guard.set(MOLT_TRY(import(ctx, "_weakrefset", "_IterationGuard"_n)(f.self)));
    MOLT_TRY(Py(ctx, f.guard).call("__enter__"_n));
    {
        Ref<> data = Py(ctx, f.self).attr("data"_n);
        Ref<> items = data && source ? Ref<>(Py(ctx, data).call(*source)) : std::move(data);
        f.iterator.set(items ? iter(ctx, items) : Ref<>());
        if (!f.iterator) {
            leave_guard(ctx, f.guard);
            return raised;
        }
    }
    for (;;) {
        r.value = next(ctx, f.iterator);
        if (r.value && r.value.value().is_absent()) break;
        if (r.value) r.value = pick(ctx, r.value);
        if (r.value) {
            if (r.value.value().is_absent()) continue;
            MOLT_YIELD_TRY(r, r.value);
        }
        if (!r.value) {
            leave_guard(ctx, f.guard);
            return raised;
        }
    }
    leave_guard(ctx, f.guard);
    MOLT_RESUME_END(r, kNone);
}

/// What a weak reference refers to; kAbsent when it is dead.
inline Ref<> alive(Ctx& ctx, Value reference) {
    Ref<> object = MOLT_TRY(Py(ctx, reference)());
    return object.value().is_none() ? own(kAbsent) : std::move(object);
}

} // namespace molt::weakref

// What runs around coroutines: the hooks of asynchronous generators, the warning about those that nobody awaited.
#include "core/exc/report.h"
#include "core/object/py.h"
#include "core/runtime/runtime.h"
#include "core/types/generator.h"

namespace molt {

Status async_generator_first_iteration_py(Ctx& ctx, Generator* g) {
    if (g->hooks_done) return done();
    g->hooks_done = true;
    if (runtime.asyncgen_finalizer) g->finaliser.set(runtime.asyncgen_finalizer.value());
    if (!runtime.asyncgen_firstiter) return done();
    Ref<> keep = runtime.asyncgen_firstiter.copy();
    return Status::of(call(ctx, keep, {Value(g)}).ok());
}

Status warn_never_awaited_py(Ctx& ctx, Value coroutine) {
    Ref<> warner = MOLT_TRY(import(ctx, "warnings").attr_or_absent("_warn_unawaited_coroutine"_n));
    if (!warner.value().is_absent()) return Status::of(call(ctx, warner, {coroutine}).ok());
    Ref<Str> text = MOLT_TRY(format_text(ctx, "coroutine '{}' was never awaited", coroutine.as<Generator>()->qualname.value()));
    return Status::of(import(ctx, "warnings").call("warn"_n, text, Value(&type::RuntimeWarning)).ok());
}

} // namespace molt

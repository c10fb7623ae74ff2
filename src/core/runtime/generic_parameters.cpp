// Type parameters (PEP 695), asynchronous generator hooks, and the warning about coroutines that nobody awaited.
#include "core/runtime/generic_parameters.h"

#include "core/exc/report.h"
#include "core/object/names.h"
#include "core/object/py.h"
#include "core/runtime/runtime.h"
#include "core/runtime/sys_state.h"
#include "core/types/generator.h"
#include "gen/core_slots.h"

namespace molt {

const GenericHooks* generic_hooks = nullptr;

namespace {

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

/// The library's part, imported at the first use; null: raised.
const GenericHooks* hooks(Ctx& ctx) {
    if (!generic_hooks && !import(ctx, "_typing").ok()) return nullptr;
    return generic_hooks;
}

} // namespace

extern "C" {

molt_value molt_core_type_parameter(molt_ctx* c, molt_value name, int32_t kind, molt_value bound, int32_t constrained) {
    const GenericHooks* library = hooks(C(c));
    if (!library) return 0;
    Value evaluate(bound);
    if (evaluate.is_missing()) evaluate = Value{};
    return library->type_parameter(C(c), Value(name), TypeParameterKind(kind), evaluate, constrained != 0).release();
}

molt_value molt_core_type_alias(molt_ctx* c, molt_value name, molt_value params, molt_value evaluate) {
    const GenericHooks* library = hooks(C(c));
    return library ? library->type_alias(C(c), Value(name), Value(params), Value(evaluate)).release() : 0;
}

molt_value molt_core_generic_base(molt_ctx* c, molt_value params) {
    const GenericHooks* library = hooks(C(c));
    return library ? library->generic_base(C(c), Value(params)).release() : 0;
}

} // extern "C"

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

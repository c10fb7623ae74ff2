// Type parameters (PEP 695), asynchronous generator hooks, and the warning about coroutines that nobody awaited.
#include "core/exc/report.h"
#include "core/object/names.h"
#include "core/object/protocol.h"
#include "core/runtime/sys_state.h"
#include "core/types/generator.h"
#include "gen/core_slots.h"

namespace molt {

namespace {

Ctx& C(molt_ctx* c) { return *static_cast<Ctx*>(c); }

molt_value refuse(Ctx& ctx, const char* what) {
    ctx.raise(type::NotImplementedError, "{} needs the module typing, which this libmolt_rt does not have", what);
    return 0;
}

} // namespace

extern "C" {

molt_value molt_core_type_parameter(molt_ctx* c, molt_value, int32_t, molt_value, int32_t) { return refuse(C(c), "a type parameter"); }
molt_value molt_core_type_alias(molt_ctx* c, molt_value, molt_value, molt_value) { return refuse(C(c), "the type statement"); }
molt_value molt_core_generic_base(molt_ctx* c, molt_value) { return refuse(C(c), "a generic class"); }

} // extern "C"

Status async_generator_first_iteration_py(Ctx& ctx, Generator* g) {
    if (g->hooks_done) return done();
    g->hooks_done = true;
    if (Value finaliser = sys_get(ctx, "_molt_asyncgen_finalizer"); finaliser && !finaliser.is_none()) g->finaliser.set(finaliser);
    Value first = sys_get(ctx, "_molt_asyncgen_firstiter");
    if (!first || first.is_none()) return done();
    Ref<> keep = own(first);
    return Status::of(call(ctx, keep, {Value(g)}).ok());
}

Status warn_never_awaited_py(Ctx& ctx, Value coroutine) {
    Ref<Str> text = MOLT_TRY(format_text(ctx, "coroutine '{}' was never awaited", coroutine.as<Generator>()->qualname.value()));
    Value err = sys_get(ctx, "stderr");
    if (!err || err.is_none()) return done();
    Ref<> keep = own(err);
    Ref<Str> line = MOLT_TRY(format_text(ctx, "sys:1: RuntimeWarning: {}\n", text));
    return file_write_py(ctx, keep, line);
}

} // namespace molt

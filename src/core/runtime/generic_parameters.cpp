// Type parameters (PEP 695). A file of their own: static programs without them do not link the classes.
#include "core/runtime/generic_parameters.h"

#include "core/object/py.h"
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

} // namespace molt

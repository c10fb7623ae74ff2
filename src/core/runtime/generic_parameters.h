// Type parameters (PEP 695): the classes belong to the library; core reaches them through these functions.
#pragma once

#include "core/object/ctx.h"
#include "core/object/value.h"

namespace molt {

enum class TypeParameterKind : int32_t { type_var = 0, param_spec = 1, type_var_tuple = 2 };

struct GenericHooks {
    /// evaluate: a function without parameters that gives the bound, or the constraints; or empty.
    Ref<> (*type_parameter)(Ctx& ctx, Value name, TypeParameterKind kind, Value evaluate, bool constrained);
    /// type_params: a tuple or None.
    Ref<> (*type_alias)(Ctx& ctx, Value name, Value type_params, Value evaluate);
    /// Generic[type_params]
    Ref<> (*generic_base)(Ctx& ctx, Value type_params);
};

/// Set by the module `_typing` for as long as it lives.
extern const GenericHooks* generic_hooks;

} // namespace molt

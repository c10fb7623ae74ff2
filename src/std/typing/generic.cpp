// TypeAliasType, Generic, and what the syntax of PEP 695 makes.
#include "core/call/python_kind.h"
#include "core/runtime/generic_parameters.h"
#include "core/types/generic_alias.h"
#include "core/types/union_type.h"
#include "gen/std/_typing.h"
#include "gen/types.h"

namespace molt::_typing {

namespace TypeAliasType {

Ref<> dunder_new(Ctx& ctx, Class* cls, Str* name, Value value, Value type_params) {
    if (type_params && !type_params.is<Tuple>()) return ctx.raise(type::TypeError, "type_params must be a tuple");
    Ref<TypeAlias> made = MOLT_TRY(allocate<TypeAlias>(ctx, cls));
    made->name.set(Value(name));
    made->value.set(value);
    if (type_params && type_params.as<Tuple>()->n) made->type_params.set(type_params);
    made->module.set(MOLT_TRY(calling_module(ctx, 0)));
    return made;
}

Ref<> dunder_repr(Ctx&, Value self) { return self.as<TypeAlias>()->name.copy(); }
Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return union_type_or_py(ctx, left, right); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    if (!self.as<TypeAlias>()->type_params) return ctx.raise(type::TypeError, "Only generic type aliases are subscriptable");
    return generic_alias_new(ctx, self, key);
}

Ref<> dunder_reduce(Ctx&, TypeAlias* self) { return self->name.copy(); }
Ref<> get_dunder_name(Ctx&, TypeAlias* self) { return self->name.copy(); }

Ref<> get_dunder_type_params(Ctx&, TypeAlias* self) {
    return self->type_params ? self->type_params.copy() : own(Value(tuple_empty()));
}

Ref<> get_dunder_parameters(Ctx& ctx, TypeAlias* self) {
    if (!self->type_params) return own(Value(tuple_empty()));
    Ref<Tuple> keep = own(self->type_params.get());
    return unpacked_parameters(ctx, keep.get());
}

Ref<> get_dunder_value(Ctx& ctx, TypeAlias* self) {
    if (self->value) return self->value.copy();
    Ref<> keep = own(Value(self)), evaluate = self->evaluate.copy();
    Ref<> value = MOLT_TRY(call(ctx, evaluate, {}));
    self->value.set(value.value());
    return value;
}

Ref<> get_dunder_module(Ctx& ctx, TypeAlias* self) {
    if (self->evaluate) return Py(ctx, self->evaluate).attr("__module__"_n);
    return self->module.copy();
}

} // namespace TypeAliasType

namespace Generic {

namespace {

/// typing.NAME(cls, *args, **keywords)
Ref<> call_typing(Ctx& ctx, Name name, Class* cls, const Args& args) {
    Ref<> function = MOLT_TRY(import(ctx, "typing", name));
    return call_prepended(ctx, function, Value(cls), args);
}

} // namespace

Ref<> dunder_class_getitem(Ctx& ctx, Class* cls, const Args& args) {
    return call_typing(ctx, "_generic_class_getitem"_n, cls, args);
}

Ref<> dunder_init_subclass(Ctx& ctx, Class* cls, const Args& args) {
    return call_typing(ctx, "_generic_init_subclass"_n, cls, args);
}

} // namespace Generic

// ---- PEP 695 ----

namespace {

Ref<> type_parameter(Ctx& ctx, Value name, TypeParameterKind kind, Value evaluate, bool constrained) {
    if (kind == TypeParameterKind::type_var_tuple) {
        Ref<PackVariable> made = MOLT_TRY(allocate<PackVariable>(ctx, &type::_typing_TypeVarTuple));
        made->name.set(name);
        return made;
    }
    if (kind == TypeParameterKind::param_spec) {
        Ref<ParameterVariable> made = MOLT_TRY(allocate<ParameterVariable>(ctx, &type::_typing_ParamSpec));
        made->name.set(name);
        made->variance = Variance::inferred;
        return made;
    }
    Ref<TypeVariable> made = MOLT_TRY(allocate<TypeVariable>(ctx, &type::_typing_TypeVar));
    made->name.set(name);
    made->variance = Variance::inferred;
    (constrained ? made->evaluate_constraints : made->evaluate_bound).set(evaluate);
    return made;
}

Ref<> type_alias(Ctx& ctx, Value name, Value type_params, Value evaluate) {
    Ref<TypeAlias> made = MOLT_TRY(allocate<TypeAlias>(ctx, &type::_typing_TypeAliasType));
    made->name.set(name);
    if (type_params.is<Tuple>() && type_params.as<Tuple>()->n) made->type_params.set(type_params);
    made->evaluate.set(evaluate);
    return made;
}

Ref<> generic_base(Ctx& ctx, Value type_params) {
    Ref<Tuple> shown = MOLT_TRY(unpacked_parameters(ctx, type_params.as<Tuple>()));
    return import(ctx, "typing").call("_GenericAlias"_n, Value(&type::_typing_Generic), shown);
}

constexpr GenericHooks library_hooks{type_parameter, type_alias, generic_base};

} // namespace

Status exec(Ctx&, Value) {
    generic_hooks = &library_hooks;
    return done();
}

void finish(Ctx&) { generic_hooks = nullptr; }

} // namespace molt::_typing

// TypeVar, and what it shares with the other type parameters.
#include "std/typing/type_variables.h"

#include "core/call/python_kind.h"
#include "gen/std/_typing.h"

namespace molt::_typing {

Result<Variance> variance_of(Ctx& ctx, bool covariant, bool contravariant, bool inferred) {
    if (covariant && contravariant) return ctx.raise(type::ValueError, "Bivariant types are not supported.");
    if (inferred && (covariant || contravariant))
        return ctx.raise(type::ValueError, "Variance cannot be specified with infer_variance.");
    return inferred        ? Variance::inferred
           : covariant     ? Variance::covariant
           : contravariant ? Variance::contravariant
                           : Variance::invariant;
}

Ref<> checked_bound(Ctx& ctx, Value bound) { return import(ctx, "typing").call("_type_check"_n, bound, "Bound must be a type."); }

Ref<Str> variable_text(Ctx& ctx, Value name, Variance variance) {
    const char* const kMarks[] = {"~{}", "+{}", "-{}", "{}"};
    return format_text(ctx, kMarks[size_t(variance)], name);
}

Status set_calling_module(Ctx& ctx, Value variable) {
    return setattr(ctx, variable, "__module__", MOLT_TRY(calling_module(ctx, 0)));
}

Ref<> union_of(Ctx& ctx, Value left, Value right) { return import(ctx, "typing").call("_make_union"_n, left, right); }

Ref<> unpacked(Ctx& ctx, Value pack) { return import(ctx, "typing", "Unpack"_n).item(pack); }

Ref<Tuple> unpacked_parameters(Ctx& ctx, Tuple* parameters) {
    bool found = false;
    for (uint64_t i = 0; i < parameters->n; i++) found |= class_of((*parameters)[i]) == &type::_typing_TypeVarTuple;
    if (!found) return own(parameters);
    Ref<Tuple> made = MOLT_TRY(tuple_allocate(ctx, parameters->n));
    for (uint64_t i = 0; i < parameters->n; i++) {
        Value one = (*parameters)[i];
        Ref<> shown = class_of(one) == &type::_typing_TypeVarTuple ? unpacked(ctx, one) : own(one);
        if (!shown) return raised;
        made->items[i] = shown.release();
    }
    return made;
}

Ref<> _idfunc(Ctx&, Value arg) { return own(arg); }

namespace TypeVar {

Ref<> dunder_new(Ctx& ctx, Class* cls, Str* name, std::span<const Value> rest, Value bound, bool covariant, bool contravariant,
                 bool infer_variance) {
    Variance variance = MOLT_TRY(variance_of(ctx, covariant, contravariant, infer_variance));
    Ref<> checked;
    if (!bound.is_none()) checked = MOLT_TRY(checked_bound(ctx, bound));
    if (rest.size() == 1) return ctx.raise(type::TypeError, "A single constraint is not allowed");
    if (!rest.empty() && checked) return ctx.raise(type::TypeError, "Constraints cannot be combined with bound=...");
    Ref<TypeVariable> made = MOLT_TRY(allocate<TypeVariable>(ctx, cls));
    made->name.set(Value(name));
    made->variance = variance;
    made->bound.set(std::move(checked));
    if (!rest.empty()) made->constraints.set(MOLT_TRY(tuple_copy(ctx, rest)));
    MOLT_TRY(set_calling_module(ctx, made));
    return made;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* variable = self.as<TypeVariable>();
    return variable_text(ctx, variable->name, variable->variance);
}

Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return union_of(ctx, left, right); }

Ref<> dunder_typing_subst(Ctx& ctx, TypeVariable* self, Value arg) {
    return import(ctx, "typing").call("_typevar_subst"_n, self, arg);
}

Ref<> dunder_reduce(Ctx&, TypeVariable* self) { return self->name.copy(); }

Ref<> dunder_mro_entries(Ctx& ctx, TypeVariable*, Value) {
    return ctx.raise(type::TypeError, "Cannot subclass an instance of TypeVar");
}

Ref<> get_dunder_name(Ctx&, TypeVariable* self) { return self->name.copy(); }
Ref<> get_dunder_covariant(Ctx&, TypeVariable* self) { return boolean(self->variance == Variance::covariant); }
Ref<> get_dunder_contravariant(Ctx&, TypeVariable* self) { return boolean(self->variance == Variance::contravariant); }
Ref<> get_dunder_infer_variance(Ctx&, TypeVariable* self) { return boolean(self->variance == Variance::inferred); }

Ref<> get_dunder_bound(Ctx& ctx, TypeVariable* self) {
    if (self->bound) return self->bound.copy();
    if (!self->evaluate_bound) return none();
    Ref<> keep = own(Value(self)), evaluate = self->evaluate_bound.copy();
    Ref<> bound = MOLT_TRY(call(ctx, evaluate, {}));
    self->bound.set(bound.value());
    return bound;
}

Ref<> get_dunder_constraints(Ctx& ctx, TypeVariable* self) {
    if (self->constraints) return self->constraints.copy();
    if (!self->evaluate_constraints) return own(Value(tuple_empty()));
    Ref<> keep = own(Value(self)), evaluate = self->evaluate_constraints.copy();
    Ref<> constraints = MOLT_TRY(call(ctx, evaluate, {}));
    self->constraints.set(constraints.value());
    return constraints;
}

} // namespace TypeVar

} // namespace molt::_typing

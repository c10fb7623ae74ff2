// ParamSpec with its two parts, and TypeVarTuple.
#include "gen/std/_typing.h"
#include "gen/types.h"

namespace molt::_typing {

namespace ParamSpec {

Ref<> dunder_new(Ctx& ctx, Class* cls, Str* name, Value bound, bool covariant, bool contravariant, bool infer_variance) {
    Variance variance = MOLT_TRY(variance_of(ctx, covariant, contravariant, infer_variance));
    Ref<> checked = MOLT_TRY(checked_bound(ctx, bound)); // that of None is its class
    Ref<ParameterVariable> made = MOLT_TRY(allocate<ParameterVariable>(ctx, cls));
    made->name.set(Value(name));
    made->variance = variance;
    made->bound.set(std::move(checked));
    MOLT_TRY(set_calling_module(ctx, made));
    return made;
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    auto* variable = self.as<ParameterVariable>();
    return variable_text(ctx, variable->name, variable->variance);
}

Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return union_of(ctx, left, right); }

Ref<> dunder_typing_subst(Ctx& ctx, ParameterVariable* self, Value arg) {
    return import(ctx, "typing").call("_paramspec_subst"_n, self, arg);
}

Ref<> dunder_typing_prepare_subst(Ctx& ctx, ParameterVariable* self, Value alias, Value args) {
    return import(ctx, "typing").call("_paramspec_prepare_subst"_n, self, alias, args);
}

Ref<> dunder_reduce(Ctx&, ParameterVariable* self) { return self->name.copy(); }

Ref<> dunder_mro_entries(Ctx& ctx, ParameterVariable*, Value) {
    return ctx.raise(type::TypeError, "Cannot subclass an instance of ParamSpec");
}

Ref<> get_dunder_name(Ctx&, ParameterVariable* self) { return self->name.copy(); }
Ref<> get_dunder_bound(Ctx&, ParameterVariable* self) { return self->bound ? self->bound.copy() : none(); }
Ref<> get_dunder_covariant(Ctx&, ParameterVariable* self) { return boolean(self->variance == Variance::covariant); }
Ref<> get_dunder_contravariant(Ctx&, ParameterVariable* self) { return boolean(self->variance == Variance::contravariant); }
Ref<> get_dunder_infer_variance(Ctx&, ParameterVariable* self) { return boolean(self->variance == Variance::inferred); }

static Ref<> part(Ctx& ctx, Class* cls, Value origin) {
    Ref<ParameterPart> made = MOLT_TRY(allocate<ParameterPart>(ctx, cls));
    made->origin.set(origin);
    return made;
}

Ref<> get_args(Ctx& ctx, ParameterVariable* self) { return part(ctx, &type::_typing_ParamSpecArgs, Value(self)); }
Ref<> get_kwargs(Ctx& ctx, ParameterVariable* self) { return part(ctx, &type::_typing_ParamSpecKwargs, Value(self)); }

} // namespace ParamSpec

namespace {

Ref<> part_text(Ctx& ctx, Value self, const char* attribute) {
    Ref<> origin = self.as<ParameterPart>()->origin.copy();
    if (class_of(origin) == &type::_typing_ParamSpec)
        return format_text(ctx, "{}.{}", origin.value().as<ParameterVariable>()->name.value(), attribute);
    return format_text(ctx, "{!r}.{}", origin, attribute);
}

Ref<> part_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (class_of(self) != class_of(other) || (op != CompareOp::eq && op != CompareOp::ne)) return not_implemented();
    return compare(ctx, self.as<ParameterPart>()->origin, other.as<ParameterPart>()->origin, op);
}

} // namespace

namespace ParamSpecArgs {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value origin) { return ParamSpec::part(ctx, cls, origin); }
Ref<> dunder_repr(Ctx& ctx, Value self) { return part_text(ctx, self, "args"); }
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) { return part_compare(ctx, self, other, op); }
Ref<> dunder_mro_entries(Ctx& ctx, ParameterPart*, Value) {
    return ctx.raise(type::TypeError, "Cannot subclass an instance of ParamSpecArgs");
}
Ref<> get_dunder_origin(Ctx&, ParameterPart* self) { return self->origin.copy(); }

} // namespace ParamSpecArgs

namespace ParamSpecKwargs {

Ref<> dunder_new(Ctx& ctx, Class* cls, Value origin) { return ParamSpec::part(ctx, cls, origin); }
Ref<> dunder_repr(Ctx& ctx, Value self) { return part_text(ctx, self, "kwargs"); }
Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) { return part_compare(ctx, self, other, op); }
Ref<> dunder_mro_entries(Ctx& ctx, ParameterPart*, Value) {
    return ctx.raise(type::TypeError, "Cannot subclass an instance of ParamSpecKwargs");
}
Ref<> get_dunder_origin(Ctx&, ParameterPart* self) { return self->origin.copy(); }

} // namespace ParamSpecKwargs

namespace TypeVarTuple {

Ref<> dunder_new(Ctx& ctx, Class* cls, Str* name) {
    Ref<PackVariable> made = MOLT_TRY(allocate<PackVariable>(ctx, cls));
    made->name.set(Value(name));
    MOLT_TRY(set_calling_module(ctx, made));
    return made;
}

Ref<> dunder_repr(Ctx&, Value self) { return self.as<PackVariable>()->name.copy(); }

Ref<> dunder_iter(Ctx& ctx, Value self) {
    Ref<> one = MOLT_TRY(unpacked(ctx, self));
    Ref<Tuple> items = MOLT_TRY(tuple_of(ctx, one));
    return iter(ctx, items);
}

Ref<> dunder_typing_subst(Ctx& ctx, PackVariable*, Value) {
    return ctx.raise(type::TypeError, "Substitution of bare TypeVarTuple is not supported");
}

Ref<> dunder_typing_prepare_subst(Ctx& ctx, PackVariable* self, Value alias, Value args) {
    return import(ctx, "typing").call("_typevartuple_prepare_subst"_n, self, alias, args);
}

Ref<> dunder_reduce(Ctx&, PackVariable* self) { return self->name.copy(); }

Ref<> dunder_mro_entries(Ctx& ctx, PackVariable*, Value) {
    return ctx.raise(type::TypeError, "Cannot subclass an instance of TypeVarTuple");
}

Ref<> get_dunder_name(Ctx&, PackVariable* self) { return self->name.copy(); }

} // namespace TypeVarTuple

} // namespace molt::_typing

// types.UnionType.
#include "core/types/union_type.h"

#include "core/types/container_text.h"
#include "core/types/generic_alias.h"
#include "core/types/list.h"
#include "core/types/set.h"
#include "gen/core/generic_alias.h"
#include "gen/types.h"

namespace molt {

namespace {

/// What may be a member of a union.
bool is_unionable(Value v) {
    if (v.is_none() || v.is<Class>() || is_generic_alias(v) || union_type_args(v)) return true;
    const Class* cls = class_of(v);
    return cls->spec && std::string_view(cls->spec->name) == "typing.TypeAliasType";
}

/// Adds a member unless it is there; None stands for its class.
Status add_member_py(Ctx& ctx, List* members, Value v) {
    if (v.is_none()) v = Value(class_of(kNone));
    for (uint64_t i = 0; i < members->n; i++) {
        Value present = (*members)[i];
        if (present == v) return done();
        if (is_generic_alias(present) && is_generic_alias(v) && MOLT_TRY(equal(ctx, present, v))) return done();
    }
    return list_append(ctx, members, v);
}

} // namespace

Tuple* union_type_args(Value v) { return class_of(v) == &type::union_type ? v.as<UnionType>()->args.get() : nullptr; }

Ref<> union_type_or_py(Ctx& ctx, Value left, Value right) {
    if (!is_unionable(left) || !is_unionable(right)) return not_implemented();
    Ref<List> members = MOLT_TRY(list_new(ctx));
    for (Value side : {left, right}) {
        Tuple* args = union_type_args(side);
        if (!args) MOLT_TRY(add_member_py(ctx, members.get(), side));
        for (uint64_t i = 0; args && i < args->n; i++) MOLT_TRY(add_member_py(ctx, members.get(), (*args)[i]));
    }
    if (members->n == 1) return own((*members)[0]);
    Ref<UnionType> result = MOLT_TRY(allocate<UnionType>(ctx, &type::union_type));
    result->args.set(MOLT_TRY(list_to_tuple(ctx, members.get())));
    return result;
}

namespace union_type {

namespace {

UnionType* as_union(Value v) { return v.as<UnionType>(); }

Result<Tuple*> parameters_py(Ctx& ctx, UnionType* self) {
    if (!self->parameters) self->parameters.set(MOLT_TRY(type_parameters_py(ctx, self->args.get())));
    return self->parameters.get();
}

} // namespace

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Tuple* args = as_union(self)->args.get();
    ContainerText text(ctx);
    for (uint64_t i = 0; i < args->n; i++) {
        if (i) MOLT_TRY(text.add(" | "));
        if ((*args)[i] == Value(class_of(kNone))) MOLT_TRY(text.add("None"));
        else MOLT_TRY(add_type_text_py(ctx, text, (*args)[i]));
    }
    return text.finish();
}

Result<int64_t> dunder_hash(Ctx& ctx, Value self) {
    Ref<Set> members = MOLT_TRY(set_from_iterable_py(ctx, &type::frozenset, as_union(self)->args));
    return hash(ctx, members);
}

/// Attributes of the union, except the module, which is that of its class.
Ref<> dunder_getattribute(Ctx& ctx, Value self, Str* name) {
    if (name->equals("__module__")) return getattr(ctx, Value(&type::union_type), name);
    return generic_getattr(ctx, self, name);
}

Ref<> dunder_compare(Ctx& ctx, Value self, Value other, CompareOp op) {
    if (!union_type_args(other) || (op != CompareOp::eq && op != CompareOp::ne)) return not_implemented();
    Ref<Set> mine = MOLT_TRY(set_from_iterable_py(ctx, &type::set, as_union(self)->args));
    Ref<Set> theirs = MOLT_TRY(set_from_iterable_py(ctx, &type::set, as_union(other)->args));
    return compare(ctx, mine, theirs, op);
}

Ref<> dunder_or(Ctx& ctx, Value left, Value right) { return union_type_or_py(ctx, left, right); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value key) {
    UnionType* alias = as_union(self);
    Tuple* parameters = MOLT_TRY(parameters_py(ctx, alias));
    Ref<Tuple> args = MOLT_TRY(substitute_parameters_py(ctx, self, alias->args.get(), parameters, key));
    Ref<> result = own((*args)[0]);
    for (uint64_t i = 1; i < args->n; i++) result = MOLT_TRY(binary(ctx, BinaryOp::or_, result, (*args)[i]));
    return result;
}

Ref<> get_dunder_args(Ctx&, UnionType* self) { return self->args.copy(); }
Ref<> get_dunder_parameters(Ctx& ctx, UnionType* self) { return own(Value(MOLT_TRY(parameters_py(ctx, self)))); }

} // namespace union_type

} // namespace molt

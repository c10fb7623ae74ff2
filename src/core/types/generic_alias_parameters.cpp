// Type variables in the arguments of generics: finding them, putting types in for them (PEP 484, 612, 646).
#include "core/object/protocol.h"
#include "core/types/generic_alias.h"
#include "core/types/list.h"
#include "gen/types.h"

namespace molt {

namespace {

/// The position of a value by identity, or -1.
int64_t position_of(const Tuple* tuple, Value v) {
    for (uint64_t i = 0; i < tuple->n; i++)
        if ((*tuple)[i] == v) return int64_t(i);
    return -1;
}

Status add_once(Ctx& ctx, List* list, Value v) {
    for (uint64_t i = 0; i < list->n; i++)
        if ((*list)[i] == v) return done();
    return list_append(ctx, list, v);
}

/// The attribute, or empty when it is absent or None.
struct Found {
    Ref<> value;
    bool some() const { return !value.value().is_absent() && !value.value().is_none(); }
};
Result<Found> attribute_py(Ctx& ctx, Value object, std::string_view name) {
    return Found{MOLT_TRY(getattr_optional(ctx, object, name))};
}

/// The arguments of *tuple[...], unless they end in an ellipsis; kAbsent for anything else.
Ref<> unpacked_args_py(Ctx& ctx, Value item) {
    Found args = MOLT_TRY(attribute_py(ctx, item, "__typing_unpacked_tuple_args__"));
    if (!args.some() || !args.value.value().is_kind(MOLT_KIND_TUPLE)) return own(kAbsent);
    auto* tuple = args.value.value().as<Tuple>();
    if (tuple->n && (*tuple)[tuple->n - 1] == kEllipsis) return own(kAbsent);
    return std::move(args.value);
}

/// The given arguments, one or a tuple, with unpacked tuples flattened.
Ref<Tuple> flattened_py(Ctx& ctx, Value item) {
    Ref<Tuple> given = item.is_kind(MOLT_KIND_TUPLE) ? own(item.as<Tuple>()) : MOLT_TRY(tuple_of(ctx, item));
    Ref<List> flat = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < given->n; i++) {
        Value one = (*given)[i];
        Ref<> parts = one.is<Class>() ? own(kAbsent) : MOLT_TRY(unpacked_args_py(ctx, one));
        if (parts.value().is_absent()) MOLT_TRY(list_append(ctx, flat.get(), one));
        else MOLT_TRY(list_extend_py(ctx, flat.get(), parts));
    }
    return list_to_tuple(ctx, flat.get());
}

/// obj[...] for the parameters that obj itself has, put in from the values.
Ref<> substitute_inside_py(Ctx& ctx, Value object, Tuple* parameters, Tuple* values) {
    Found inner = MOLT_TRY(attribute_py(ctx, object, "__parameters__"));
    if (!inner.some() || !inner.value.value().is_kind(MOLT_KIND_TUPLE)) return own(object);
    auto* own_parameters = inner.value.value().as<Tuple>();
    if (own_parameters->n == 0) return own(object);
    Ref<List> items = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < own_parameters->n; i++) {
        Value parameter = (*own_parameters)[i];
        int64_t at = position_of(parameters, parameter);
        if (at < 0) {
            MOLT_TRY(list_append(ctx, items.get(), parameter));
            continue;
        }
        Value value = (*values)[uint64_t(at)];
        // A TypeVarTuple, which can be iterated, takes several.
        if (class_of(parameter)->slots.iter && value.is_kind(MOLT_KIND_TUPLE)) MOLT_TRY(list_extend_py(ctx, items.get(), value));
        else MOLT_TRY(list_append(ctx, items.get(), value));
    }
    Ref<Tuple> key = MOLT_TRY(list_to_tuple(ctx, items.get()));
    return getitem(ctx, object, key);
}

/// One argument with its parameters replaced, added to `into`.
Status substitute_one_py(Ctx& ctx, Value arg, Tuple* parameters, Tuple* values, List* into) {
    if (arg.is<Class>()) return list_append(ctx, into, arg);
    Found is_pack = MOLT_TRY(attribute_py(ctx, arg, "__typing_is_unpacked_typevartuple__"));
    bool pack = is_pack.some() && MOLT_TRY(truth(ctx, is_pack.value));
    Found substitute = MOLT_TRY(attribute_py(ctx, arg, "__typing_subst__"));
    Ref<> result;
    if (substitute.some()) {
        int64_t at = position_of(parameters, arg);
        result = MOLT_TRY(call(ctx, substitute.value, {(*values)[uint64_t(at)]}));
    } else {
        result = MOLT_TRY(substitute_inside_py(ctx, arg, parameters, values));
    }
    return pack ? list_extend_py(ctx, into, result) : list_append(ctx, into, std::move(result));
}

} // namespace

Ref<Tuple> type_parameters_py(Ctx& ctx, Tuple* args) {
    Ref<List> found = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < args->n; i++) {
        Value arg = (*args)[i];
        if (arg.is<Class>()) continue; // its __parameters__ would be a descriptor
        Ref<> substitute = MOLT_TRY(getattr_optional(ctx, arg, "__typing_subst__"));
        if (!substitute.value().is_absent()) {
            MOLT_TRY(add_once(ctx, found.get(), arg));
            continue;
        }
        Found inner = MOLT_TRY(attribute_py(ctx, arg, "__parameters__"));
        if (!inner.some() || !inner.value.value().is_kind(MOLT_KIND_TUPLE)) continue;
        auto* parameters = inner.value.value().as<Tuple>();
        for (uint64_t j = 0; j < parameters->n; j++) MOLT_TRY(add_once(ctx, found.get(), (*parameters)[j]));
    }
    return list_to_tuple(ctx, found.get());
}

Ref<Tuple> substitute_parameters_py(Ctx& ctx, Value generic, Tuple* args, Tuple* parameters, Value item) {
    if (parameters->n == 0) return ctx.raise(type::TypeError, "{!r} is not a generic class", generic);
    // 1. Unpacked tuples among the given arguments count as their parts.
    Ref<> values = MOLT_TRY(flattened_py(ctx, item));
    // 2. Parameters may regroup the arguments (TypeVarTuple, ParamSpec).
    for (uint64_t i = 0; i < parameters->n; i++) {
        Found prepare = MOLT_TRY(attribute_py(ctx, (*parameters)[i], "__typing_prepare_subst__"));
        if (!prepare.some()) continue;
        Ref<Tuple> as_tuple =
            values.value().is_kind(MOLT_KIND_TUPLE) ? own(values.value().as<Tuple>()) : MOLT_TRY(tuple_of(ctx, values));
        values = MOLT_TRY(call(ctx, prepare.value, {generic, as_tuple}));
    }
    Ref<Tuple> given =
        values.value().is_kind(MOLT_KIND_TUPLE) ? own(values.value().as<Tuple>()) : MOLT_TRY(tuple_of(ctx, values));
    if (given->n != parameters->n)
        return ctx.raise(type::TypeError, "Too {} arguments for {!r}; actual {}, expected {}",
                         given->n > parameters->n ? "many" : "few", generic, given->n, parameters->n);
    // 3. Every argument takes its values.
    Ref<List> result = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < args->n; i++) MOLT_TRY(substitute_one_py(ctx, (*args)[i], parameters, given.get(), result.get()));
    return list_to_tuple(ctx, result.get());
}

} // namespace molt

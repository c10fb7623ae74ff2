// What type parameters become when a generic is subscripted, and how Generic prepares its subclasses.
#include "std/typing/typing.h"

namespace molt::typing {

namespace {

Ref<> sliced(Ctx& ctx, Tuple* items, int64_t from, int64_t to) {
    return tuple_slice(ctx, items, uint64_t(from), uint64_t(to < from ? from : to));
}

/// position of self among alias.__parameters__
Result<int64_t> position(Ctx& ctx, Value self, Value parameters) {
    Ref<> at = MOLT_TRY(Py(ctx, parameters).call("index"_n, self));
    return at.value().small_int();
}

} // namespace

Ref<> _is_unpacked_typevartuple(Ctx& ctx, Value x) {
    if (MOLT_TRY(isinstance(ctx, x, Value(&type::type_)))) return boolean(false);
    return Py(ctx, x).attr_or("__typing_is_unpacked_typevartuple__"_n, kFalse);
}

Ref<> _is_typevar_like(Ctx& ctx, Value x) {
    if (class_of(x) == &type::_typing_TypeVar || class_of(x) == &type::_typing_ParamSpec) return boolean(true);
    return call_here(ctx, "_is_unpacked_typevartuple"_n, x);
}

namespace _PickleUsingNameMixin {
Ref<> dunder_reduce(Ctx& ctx, Value self) { return Py(ctx, self).attr("__name__"_n); }
} // namespace _PickleUsingNameMixin

Ref<> _typevar_subst(Ctx& ctx, Value, Value given) {
    Ref<> arg =
        MOLT_TRY(call_here(ctx, "_type_check"_n, given, "Parameters to generic types must be types.", kw("is_argument"_n, true)));
    bool unpacked = false;
    if (MOLT_TRY(is_a(ctx, arg, "_GenericAlias"_n))) {
        Ref<> unpack = MOLT_TRY(here.global(ctx, "Unpack"_n));
        unpacked = MOLT_TRY(Ref<>(origin_of(ctx, arg))).value() == unpack.value();
    } else if (MOLT_TRY(is_a(ctx, arg, "GenericAlias"_n))) {
        unpacked = MOLT_TRY(Py(ctx, arg).attr_or("__unpacked__"_n, kFalse).truth());
    }
    if (unpacked) return ctx.raise(type::TypeError, "{} is not valid as type argument", arg);
    return arg;
}

Ref<> _typevartuple_prepare_subst(Ctx& ctx, Value self, Value alias, Value given) {
    Ref<Tuple> params = MOLT_TRY(tuple_from(ctx, Py(ctx, alias).attr("__parameters__"_n)));
    Ref<Tuple> args = MOLT_TRY(tuple_from_iterable_py(ctx, given));
    const int64_t at = MOLT_TRY(position(ctx, self, params));
    const int64_t nargs = int64_t(args->n), nparams = int64_t(params->n);
    for (int64_t i = at + 1; i < nparams; i++)
        if (class_of((*params)[uint64_t(i)]) == &type::_typing_TypeVarTuple)
            return ctx.raise(type::TypeError, "More than one TypeVarTuple parameter in {}", MOLT_TRY(str(ctx, alias)));
    int64_t left = at, right = nparams - at - 1, open_at = -1;
    Ref<> fill = none();
    for (int64_t k = 0; k < nargs; k++) {
        Value arg = (*args)[uint64_t(k)];
        if (MOLT_TRY(isinstance(ctx, arg, Value(&type::type_)))) continue;
        Ref<> inner = MOLT_TRY(Py(ctx, arg).attr_or("__typing_unpacked_tuple_args__"_n, kNone));
        if (!inner.value().is<Tuple>() || inner.value().as<Tuple>()->n != 2) continue;
        auto* parts = inner.value().as<Tuple>();
        if (!((*parts)[1] == kEllipsis)) continue;
        if (open_at >= 0) return ctx.raise(type::TypeError, "More than one unpacked arbitrary-length tuple argument");
        open_at = k;
        fill = own((*parts)[0]);
    }
    if (open_at >= 0) {
        left = std::min(left, open_at);
        right = std::min(right, nargs - open_at - 1);
    } else if (left + right > nargs) {
        return ctx.raise(type::TypeError, "Too few arguments for {}; actual {}, expected at least {}", MOLT_TRY(str(ctx, alias)),
                         nargs, nparams - 1);
    }
    Ref<List> made = MOLT_TRY(list_new(ctx));
    for (int64_t i = 0; i < left; i++) MOLT_TRY(list_append(ctx, made.get(), (*args)[uint64_t(i)]));
    for (int64_t i = left; i < at; i++) MOLT_TRY(list_append(ctx, made.get(), fill.value()));
    MOLT_TRY(list_append(ctx, made.get(), MOLT_TRY(sliced(ctx, args.get(), left, nargs - right))));
    for (int64_t i = at + 1; i < nparams - right; i++) MOLT_TRY(list_append(ctx, made.get(), fill.value()));
    for (int64_t i = nargs - right; i < nargs; i++) MOLT_TRY(list_append(ctx, made.get(), (*args)[uint64_t(i)]));
    return list_to_tuple(ctx, made.get());
}

Ref<> _paramspec_subst(Ctx& ctx, Value, Value arg) {
    if (arg.is<List>() || arg.is<Tuple>()) return type_check_all(ctx, arg, "Expected a type.");
    if (!MOLT_TRY(ask(ctx, "_is_param_expr"_n, arg)))
        return ctx.raise(type::TypeError, "Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {}",
                         MOLT_TRY(str(ctx, arg)));
    return own(arg);
}

Ref<> _paramspec_prepare_subst(Ctx& ctx, Value self, Value alias, Value given) {
    Ref<Tuple> params = MOLT_TRY(tuple_from(ctx, Py(ctx, alias).attr("__parameters__"_n)));
    Ref<Tuple> args = MOLT_TRY(tuple_from_iterable_py(ctx, given));
    const int64_t i = MOLT_TRY(position(ctx, self, params));
    if (i >= int64_t(args->n)) return ctx.raise(type::TypeError, "Too few arguments for {}", MOLT_TRY(str(ctx, alias)));
    if (params->n == 1 && !MOLT_TRY(ask(ctx, "_is_param_expr"_n, (*args)[0]))) return tuple_of(ctx, args);
    if (!(*args)[uint64_t(i)].is<List>()) return args.copy();
    Ref<Tuple> copied = MOLT_TRY(tuple_copy(ctx, args->items, args->n));
    Ref<> inner = MOLT_TRY(tuple_from_iterable_py(ctx, (*args)[uint64_t(i)]));
    tuple_replace(copied.get(), uint64_t(i), std::move(inner));
    return copied;
}

Ref<> _generic_class_getitem(Ctx& ctx, Value cls, Value given) {
    Ref<Tuple> params = MOLT_TRY(as_tuple(ctx, given));
    params = MOLT_TRY(type_convert_all(ctx, params));
    if (MOLT_TRY(is_one_of(ctx, cls, {"Generic"_n, "Protocol"_n}))) {
        if (params->n == 0)
            return ctx.raise(type::TypeError, "Parameter list to {}[...] cannot be empty",
                             MOLT_TRY(Ref<>(Py(ctx, cls).attr("__qualname__"_n))));
        for (uint64_t i = 0; i < params->n; i++)
            if (!MOLT_TRY(ask(ctx, "_is_typevar_like"_n, (*params)[i])))
                return ctx.raise(type::TypeError,
                                 "Parameters to {}[...] must all be type variables or parameter "
                                 "specification variables.",
                                 MOLT_TRY(Ref<>(Py(ctx, cls).attr("__name__"_n))));
        Ref<> unique = MOLT_TRY(set_of(ctx, params));
        if (MOLT_TRY(length(ctx, unique)) != int64_t(params->n))
            return ctx.raise(type::TypeError, "Parameters to {}[...] must all be unique",
                             MOLT_TRY(Ref<>(Py(ctx, cls).attr("__name__"_n))));
        return call_here(ctx, "_GenericAlias"_n, cls, params);
    }
    Ref<Tuple> own_params = MOLT_TRY(tuple_from(ctx, Py(ctx, cls).attr("__parameters__"_n)));
    for (uint64_t i = 0; i < own_params->n; i++) {
        Ref<> prepare = MOLT_TRY(Py(ctx, (*own_params)[i]).attr_or("__typing_prepare_subst__"_n, kNone));
        if (prepare.value().is_none()) continue;
        params = MOLT_TRY(tuple_from(ctx, Py(ctx, prepare)(cls, params)));
    }
    MOLT_TRY(call_here(ctx, "_check_generic"_n, cls, params, own_params->n));
    Ref<List> flat = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < own_params->n; i++) {
        if (class_of((*own_params)[i]) == &type::_typing_TypeVarTuple) MOLT_TRY(list_extend_py(ctx, flat.get(), (*params)[i]));
        else MOLT_TRY(list_append(ctx, flat.get(), (*params)[i]));
    }
    Ref<Tuple> all = MOLT_TRY(list_to_tuple(ctx, flat.get()));
    return call_here(ctx, "_GenericAlias"_n, cls, all);
}

namespace {

/// Was Generic itself, without parameters, named as a base?
Result<bool> has_plain_generic(Ctx& ctx, Value cls, bool has_original) {
    Ref<> generic = MOLT_TRY(here.global(ctx, "Generic"_n));
    if (has_original) return Py(ctx, cls).attr("__orig_bases__"_n).contains(generic);
    if (!MOLT_TRY(Py(ctx, cls).attr("__bases__"_n).contains(generic))) return false;
    if (MOLT_TRY(Py(ctx, cls).attr("__name__"_n).equals("Protocol"))) return false;
    return !(Value(class_of(cls)) == _TypedDictMeta::cls.value());
}

Ref<Str> joined_strs(Ctx& ctx, Value items, Value except) {
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        if (except && MOLT_TRY(contains(ctx, except, item))) return done();
        return list_append(ctx, parts.get(), Ref<>(MOLT_TRY(str(ctx, item))));
    }));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    return Py(ctx, comma).call("join"_n, parts).take().cast<Str>();
}

} // namespace

Ref<> _generic_init_subclass(Ctx& ctx, Value cls, std::span<const Value> rest, Value keywords) {
    Ref<> generic = MOLT_TRY(here.global(ctx, "Generic"_n));
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    MOLT_TRY(Py(ctx, Value(&type::super))(generic, cls).attr("__init_subclass__"_n).spread(args, keywords));
    const bool has_original = MOLT_TRY(Py(ctx, cls).attr("__dict__"_n).contains("__orig_bases__"));
    if (MOLT_TRY(has_plain_generic(ctx, cls, has_original)))
        return ctx.raise(type::TypeError, "Cannot inherit from plain Generic");
    Ref<> variables = own(Value(tuple_empty()));
    if (has_original) {
        Ref<> original = MOLT_TRY(Py(ctx, cls).attr("__orig_bases__"_n));
        variables = MOLT_TRY(call_here(ctx, "_collect_parameters"_n, original));
        Ref<> named = none(); // the parameters of Generic[...] among the bases
        MOLT_TRY(for_each(ctx, original, [&](Value base) -> Status {
            if (!MOLT_TRY(is_a(ctx, base, "_GenericAlias"_n))) return done();
            if (!(MOLT_TRY(Ref<>(origin_of(ctx, base))).value() == generic.value())) return done();
            if (!named.value().is_none()) return ctx.raise(type::TypeError, "Cannot inherit from Generic[...] multiple times.");
            named = MOLT_TRY(Py(ctx, base).attr("__parameters__"_n));
            return done();
        }));
        if (!named.value().is_none()) {
            Ref<> known = MOLT_TRY(set_of(ctx, named)), used = MOLT_TRY(set_of(ctx, variables));
            if (!MOLT_TRY(Py(ctx, used).call("issubset"_n, known).truth()))
                return ctx.raise(type::TypeError, "Some type variables ({}) are not listed in Generic[{}]",
                                 MOLT_TRY(joined_strs(ctx, variables, known)), MOLT_TRY(joined_strs(ctx, named, {})));
            variables = std::move(named);
        }
    }
    Ref<Tuple> all = MOLT_TRY(tuple_from_iterable_py(ctx, variables));
    return give(ctx, Py(ctx, cls).set_attr("__parameters__"_n, all));
}

Ref<> _is_dunder(Ctx&, Value attr) { return boolean(is_dunder(attr)); }

Ref<> _pickle_psargs(Ctx& ctx, Value part) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Ref<>(origin_of(ctx, part)))));
    return tuple_of(ctx, Value(&type::_typing_ParamSpecArgs), args);
}
Ref<> _pickle_pskwargs(Ctx& ctx, Value part) {
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Ref<>(origin_of(ctx, part)))));
    return tuple_of(ctx, Value(&type::_typing_ParamSpecKwargs), args);
}

} // namespace molt::typing

// What the other rooms ask: is it a type, how does it show, which parameters has it, its cache, its evaluation.
#include "std/typing/typing.h"

namespace molt::typing {

Result<bool> is_one_of(Ctx& ctx, Value v, std::initializer_list<Name> names) {
    for (Name name : names) {
        Ref<> known = MOLT_TRY(here.global(ctx, name));
        if (MOLT_TRY(equal(ctx, v, known))) return true;
    }
    return false;
}

Ref<Tuple> as_tuple(Ctx& ctx, Value v) { return v.is<Tuple>() ? own(v.as<Tuple>()) : tuple_of(ctx, v); }

Ref<Tuple> type_check_all(Ctx& ctx, Value items, const char* msg) {
    return map_tuple(ctx, items, [&](Value item) { return type_check(ctx, item, msg); });
}

Ref<Tuple> type_convert_all(Ctx& ctx, Value items) {
    return map_tuple(ctx, items, [&](Value item) { return call_here(ctx, "_type_convert"_n, item).take(); });
}

Ref<Str> joined_reprs(Ctx& ctx, Value items) {
    Ref<Tuple> parts = MOLT_TRY(map_tuple(ctx, items, [&](Value item) { return call_here(ctx, "_type_repr"_n, item).take(); }));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    return Py(ctx, comma).call("join"_n, parts).take().cast<Str>();
}

Ref<> set_of(Ctx& ctx, Value items) { return Py(ctx, Value(&type::set))(items); }
Ref<> frozenset_of(Ctx& ctx, Value items) { return Py(ctx, Value(&type::frozenset))(items); }

Ref<Tuple> args_of(Ctx& ctx, Value alias) { return tuple_from(ctx, Py(ctx, alias).attr("__args__"_n)); }

Ref<> _type_convert(Ctx& ctx, Value arg, Value module, Value allow_special_forms) {
    if (arg.is_none()) return own(class_of_none());
    if (!arg.is<Str>()) return own(arg);
    return call_here(ctx, "ForwardRef"_n, arg, kw("module"_n, module), kw("is_class"_n, allow_special_forms));
}

Ref<> _type_check(Ctx& ctx, Value given, Value msg, Value is_argument, Value module, Value allow_special_forms) {
    const bool special = MOLT_TRY(truth(ctx, allow_special_forms));
    Ref<> arg = MOLT_TRY(
        call_here(ctx, "_type_convert"_n, given, kw("module"_n, module), kw("allow_special_forms"_n, allow_special_forms)));
    if (MOLT_TRY(is_a(ctx, arg, "_GenericAlias"_n))) {
        Ref<> origin = MOLT_TRY(origin_of(ctx, arg));
        bool invalid = MOLT_TRY(is_one_of(ctx, origin, {"Generic"_n, "Protocol"_n}));
        if (!invalid && !special) {
            invalid = MOLT_TRY(is_one_of(ctx, origin, {"ClassVar"_n}));
            if (!invalid && MOLT_TRY(truth(ctx, is_argument))) invalid = MOLT_TRY(is_one_of(ctx, origin, {"Final"_n}));
        }
        if (invalid) return ctx.raise(type::TypeError, "{} is not valid as type argument", arg);
    }
    if (MOLT_TRY(is_one_of(ctx, arg, {"Any"_n, "LiteralString"_n, "NoReturn"_n, "Never"_n, "Self"_n, "TypeAlias"_n}))) return arg;
    if (special && MOLT_TRY(is_one_of(ctx, arg, {"ClassVar"_n, "Final"_n}))) return arg;
    if (MOLT_TRY(is_a(ctx, arg, "_SpecialForm"_n)) || MOLT_TRY(is_one_of(ctx, arg, {"Generic"_n, "Protocol"_n})))
        return ctx.raise(type::TypeError, "Plain {} is not valid as type argument", arg);
    if (arg.value().is_exact(MOLT_KIND_TUPLE)) {
        Ref<Str> shown = MOLT_TRY(repr(ctx, arg));
        Ref<Str> limit = MOLT_TRY(str_from_utf8(ctx, ".100"));
        Ref<> cut = MOLT_TRY(format(ctx, shown, limit));
        return ctx.raise(type::TypeError, "{} Got {}.", msg, cut);
    }
    return arg;
}

Ref<> _is_param_expr(Ctx& ctx, Value arg) {
    if (arg == kEllipsis || arg.is<Tuple>() || arg.is<List>()) return boolean(true);
    if (MOLT_TRY(is_a(ctx, arg, "ParamSpec"_n))) return boolean(true);
    return give(ctx, is_a(ctx, arg, "_ConcatenateGenericAlias"_n));
}

Ref<> _should_unflatten_callable_args(Ctx& ctx, Value typ, Value args) {
    Ref<> callable = MOLT_TRY(import(ctx, "collections.abc", "Callable"_n));
    if (!(MOLT_TRY(Ref<>(origin_of(ctx, typ))).value() == callable.value())) return boolean(false);
    if (MOLT_TRY(length(ctx, args)) != 2) return boolean(true);
    Ref<> first = MOLT_TRY(Py(ctx, args).item(0));
    return boolean(!MOLT_TRY(ask(ctx, "_is_param_expr"_n, first)));
}

Ref<> _type_repr(Ctx& ctx, Value obj) {
    if (MOLT_TRY(isinstance(ctx, obj, Value(&type::type_)))) {
        Ref<> module = MOLT_TRY(Py(ctx, obj).attr("__module__"_n));
        Ref<> name = MOLT_TRY(Py(ctx, obj).attr("__qualname__"_n));
        if (MOLT_TRY(Py(ctx, module).equals("builtins"))) return name;
        return format_text(ctx, "{}.{}", module, name);
    }
    if (obj == kEllipsis) return intern(ctx, "...");
    if (MOLT_TRY(isinstance(ctx, obj, Value(&type::function)))) return Py(ctx, obj).attr("__name__"_n);
    if (obj.is<Tuple>()) return format_text(ctx, "[{}]", MOLT_TRY(joined_reprs(ctx, obj)));
    return repr(ctx, obj);
}

namespace {

Status append_new(Ctx& ctx, List* list, Value item) {
    return MOLT_TRY(contains(ctx, Value(list), item)) ? done() : list_append(ctx, list, item);
}

Status collect_parameters(Ctx& ctx, Value args, List* into) {
    return for_each(ctx, args, [&](Value t) -> Status {
        if (MOLT_TRY(isinstance(ctx, t, Value(&type::type_)))) return done();
        if (t.is<Tuple>()) return collect_parameters(ctx, t, into);
        if (MOLT_TRY(Py(ctx, t).has_attr("__typing_subst__"_n))) return append_new(ctx, into, t);
        Ref<> parameters = MOLT_TRY(Py(ctx, t).attr_or("__parameters__"_n, Value(tuple_empty())));
        return for_each(ctx, parameters, [&](Value x) { return append_new(ctx, into, x); });
    });
}

} // namespace

Ref<> _collect_parameters(Ctx& ctx, Value args) {
    NativeDepth depth(ctx, nullptr);
    if (!depth.ok()) return raised;
    Ref<List> found = MOLT_TRY(list_new(ctx));
    MOLT_TRY(collect_parameters(ctx, args, found.get()));
    return list_to_tuple(ctx, found.get());
}

Ref<> _check_generic(Ctx& ctx, Value cls, Value parameters, Value elen) {
    if (!MOLT_TRY(truth(ctx, elen))) return ctx.raise(type::TypeError, "{} is not a generic class", MOLT_TRY(str(ctx, cls)));
    int64_t given = MOLT_TRY(length(ctx, parameters)), expected = MOLT_TRY(index_clamped(ctx, elen));
    if (given == expected) return none();
    return ctx.raise(type::TypeError, "Too {} arguments for {}; actual {}, expected {}", given > expected ? "many" : "few",
                     MOLT_TRY(str(ctx, cls)), given, expected);
}

Ref<> _unpack_args(Ctx& ctx, Value args) {
    Ref<List> made = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, args, [&](Value arg) -> Status {
        Ref<> inner = MOLT_TRY(Py(ctx, arg).attr_or("__typing_unpacked_tuple_args__"_n, kNone));
        if (inner.value().is_none()) return list_append(ctx, made.get(), arg);
        Ref<Tuple> parts = MOLT_TRY(tuple_from_iterable_py(ctx, inner));
        if (parts->n && (*parts)[parts->n - 1] == kEllipsis) return list_append(ctx, made.get(), arg);
        return list_extend_py(ctx, made.get(), parts);
    }));
    return made;
}

Ref<> _deduplicate(Ctx& ctx, Value params) {
    Ref<> all = MOLT_TRY(set_of(ctx, params));
    if (MOLT_TRY(length(ctx, all)) >= MOLT_TRY(length(ctx, params))) return own(params);
    Ref<List> made = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, params, [&](Value t) -> Status {
        if (!MOLT_TRY(contains(ctx, all, t))) return done();
        MOLT_TRY(list_append(ctx, made.get(), t));
        return Status::of(Py(ctx, all).call("remove"_n, t).ok());
    }));
    return made;
}

Ref<> _remove_dups_flatten(Ctx& ctx, Value parameters) {
    Ref<List> flat = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, parameters, [&](Value p) -> Status {
        if (class_of(p) == &type::union_type || MOLT_TRY(is_a(ctx, p, "_UnionGenericAlias"_n)))
            return list_extend_py(ctx, flat.get(), MOLT_TRY(args_of(ctx, p)));
        return list_append(ctx, flat.get(), p);
    }));
    return tuple_from(ctx, call_here(ctx, "_deduplicate"_n, flat));
}

Ref<> _flatten_literal_params(Ctx& ctx, Value parameters) {
    Ref<List> flat = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, parameters, [&](Value p) -> Status {
        if (MOLT_TRY(is_a(ctx, p, "_LiteralGenericAlias"_n))) return list_extend_py(ctx, flat.get(), MOLT_TRY(args_of(ctx, p)));
        return list_append(ctx, flat.get(), p);
    }));
    return list_to_tuple(ctx, flat.get());
}

// ---- the cache of subscriptions ----

Ref<> _tp_cache(Ctx& ctx, Value func, Value typed) {
    Ref<> decorator = MOLT_TRY(closure_function(ctx, _tp_cache_decorator_code, here, {typed}));
    return func.is_none() ? std::move(decorator) : Py(ctx, decorator)(func).take();
}

Ref<> _tp_cache_decorator(Ctx& ctx, const Closure& free, Value func) {
    Ref<> cache = MOLT_TRY(import(ctx, "functools").call("lru_cache"_n, kw("typed"_n, free[0]))(func));
    MOLT_TRY(here.global(ctx, "_caches"_n).set_item(func, cache));
    MOLT_TRY(here.global(ctx, "_cleanups"_n).call("append"_n, Py(ctx, cache).attr("cache_clear"_n)));
    Ref<> inner = MOLT_TRY(closure_function(ctx, _tp_cache_decorator_inner_code, here, {func}));
    return import(ctx, "functools").call("wraps"_n, func)(inner);
}

Ref<> _tp_cache_decorator_inner(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    Ref<> found = here.global(ctx, "_caches"_n).item(free[0]).spread(args, keywords);
    if (found || !ctx.swallow(type::TypeError)) return found;
    // Unhashable arguments, or a real mistake: which one it is shows without the cache.
    return Py(ctx, free[0]).spread(args, keywords);
}

// ---- evaluation ----

namespace {

/// list["X"] holds plain strings: as forward references, and with the lists of Callable restored.
Ref<> builtin_alias_with_references(Ctx& ctx, Value t) {
    Ref<Tuple> args = MOLT_TRY(map_tuple(ctx, MOLT_TRY(args_of(ctx, t)), [&](Value arg) -> Ref<> {
        return arg.is<Str>() ? call_here(ctx, "ForwardRef"_n, arg).take() : own(arg);
    }));
    const bool is_unpacked = MOLT_TRY(Py(ctx, t).attr("__unpacked__"_n).truth());
    Ref<> key = args.copy();
    if (MOLT_TRY(call_here(ctx, "_should_unflatten_callable_args"_n, t, args).truth())) {
        Ref<Tuple> front = MOLT_TRY(tuple_slice(ctx, args.get(), 0, args->n - 1));
        key = MOLT_TRY(tuple_of(ctx, front, (*args)[args->n - 1]));
    }
    Ref<> made = MOLT_TRY(origin_of(ctx, t).item(key));
    return is_unpacked ? here.global(ctx, "Unpack"_n).item(made).take() : std::move(made);
}

} // namespace

Ref<> _eval_type(Ctx& ctx, Value given, Value globalns, Value localns, Value recursive_guard) {
    if (MOLT_TRY(is_a(ctx, given, "ForwardRef"_n))) return Py(ctx, given).call("_evaluate"_n, globalns, localns, recursive_guard);
    Ref<> generic = MOLT_TRY(here.global(ctx, "GenericAlias"_n));
    const bool is_union = class_of(given) == &type::union_type;
    bool is_builtin = MOLT_TRY(isinstance(ctx, given, generic));
    if (!is_union && !is_builtin && !MOLT_TRY(is_a(ctx, given, "_GenericAlias"_n))) return own(given);
    Ref<> t = is_builtin ? MOLT_TRY(builtin_alias_with_references(ctx, given)) : own(given);
    Ref<> args = MOLT_TRY(Py(ctx, t).attr("__args__"_n));
    Ref<Tuple> evaluated = MOLT_TRY(map_tuple(
        ctx, args, [&](Value a) { return call_here(ctx, "_eval_type"_n, a, globalns, localns, recursive_guard).take(); }));
    if (MOLT_TRY(equal(ctx, evaluated, args))) return t;
    if (MOLT_TRY(isinstance(ctx, t, generic))) return Py(ctx, generic)(origin_of(ctx, t), evaluated);
    if (is_union) return import(ctx, "functools").call("reduce"_n, import(ctx, "operator", "or_"_n), evaluated);
    return Py(ctx, t).call("copy_with"_n, evaluated);
}

} // namespace molt::typing

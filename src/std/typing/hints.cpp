// get_type_hints, get_origin, get_args and the small tools of typed programs.
#include "std/typing/typing.h"

namespace molt::typing {

Ref<> cast(Ctx&, Value, Value val) { return own(val); }
Ref<> assert_type(Ctx&, Value val, Value) { return own(val); }

// ---- hints ----

namespace {

Value none_as_class(Value v) { return v.is_none() ? class_of_none() : v; }

/// The annotations without Annotated, Required and NotRequired, unless they are wanted.
Ref<> finished(Ctx& ctx, Value hints, Value include_extras) {
    if (MOLT_TRY(truth(ctx, include_extras))) return own(hints);
    Ref<Dict> made = MOLT_TRY(dict_new(ctx));
    Ref<> items = MOLT_TRY(Py(ctx, hints).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> plain = MOLT_TRY(call_here(ctx, "_strip_annotations"_n, (*pair)[1]));
        return dict_set_py(ctx, made.get(), (*pair)[0], plain);
    }));
    return made;
}

/// sys.modules[name].__dict__, or the fallback.
Ref<> globals_of_module(Ctx& ctx, Value name, Value fallback) {
    Ref<> module = MOLT_TRY(import(ctx, "sys").attr("modules"_n).call("get"_n, name, kNone));
    return Py(ctx, module).attr_or("__dict__"_n, fallback);
}

Status add_class_hints(Ctx& ctx, Value base, Value globalns, Value localns, Dict* hints) {
    Py cls(ctx, base);
    Ref<Dict> empty = MOLT_TRY(dict_new(ctx));
    Ref<> globals = own(globalns), locals = own(localns);
    if (globalns.is_none()) globals = MOLT_TRY(globals_of_module(ctx, MOLT_TRY(Ref<>(cls.attr("__module__"_n))), empty));
    Ref<> annotations = MOLT_TRY(cls.attr("__dict__"_n).call("get"_n, "__annotations__", empty));
    Ref<> getset = MOLT_TRY(import(ctx, "types", "GetSetDescriptorType"_n));
    if (MOLT_TRY(isinstance(ctx, annotations, getset))) return done();
    if (localns.is_none()) locals = MOLT_TRY(Py(ctx, Value(&type::dict))(cls.attr("__dict__"_n)));
    // Names of the class hide those of the module, and eval() looks at locals first: so they change places.
    if (localns.is_none() && globalns.is_none()) std::swap(globals, locals);
    Ref<> items = MOLT_TRY(Py(ctx, annotations).call("items"_n));
    return for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> value = own(none_as_class((*pair)[1]));
        if (value.value().is<Str>())
            value = MOLT_TRY(call_here(ctx, "ForwardRef"_n, value, kw("is_argument"_n, false), kw("is_class"_n, true)));
        value = MOLT_TRY(call_here(ctx, "_eval_type"_n, value, globals, locals));
        return dict_set_py(ctx, hints, (*pair)[0], value);
    });
}

/// The globals of a function, or of the innermost one that it wraps.
Ref<> globals_of_callable(Ctx& ctx, Value obj) {
    Ref<> inner = own(obj);
    while (MOLT_TRY(Py(ctx, inner).has_attr("__wrapped__"_n))) inner = MOLT_TRY(Py(ctx, inner).attr("__wrapped__"_n));
    Ref<Dict> empty = MOLT_TRY(dict_new(ctx));
    return Py(ctx, inner).attr_or("__globals__"_n, empty);
}

} // namespace

Ref<> get_type_hints(Ctx& ctx, Value obj, Value globalns, Value localns, Value include_extras) {
    if (MOLT_TRY(Py(ctx, obj).attr_or("__no_type_check__"_n, kNone).truth())) return dict_new(ctx);
    Ref<Dict> hints = MOLT_TRY(dict_new(ctx));
    if (MOLT_TRY(isinstance(ctx, obj, Value(&type::type_)))) {
        Ref<Tuple> mro = MOLT_TRY(tuple_from(ctx, Py(ctx, obj).attr("__mro__"_n)));
        for (uint64_t i = mro->n; i-- > 0;) MOLT_TRY(add_class_hints(ctx, (*mro)[i], globalns, localns, hints.get()));
        return finished(ctx, hints, include_extras);
    }
    const bool is_module = obj.is_kind(MOLT_KIND_MODULE);
    Ref<> globals = own(globalns), locals = own(localns);
    if (globalns.is_none()) {
        if (is_module) globals = MOLT_TRY(Py(ctx, obj).attr("__dict__"_n));
        else globals = MOLT_TRY(globals_of_callable(ctx, obj));
    }
    if (localns.is_none()) locals = globals.copy();
    Ref<> annotations = MOLT_TRY(Py(ctx, obj).attr_or("__annotations__"_n, kNone));
    if (annotations.value().is_none()) {
        if (MOLT_TRY(is_a(ctx, obj, "_allowed_types"_n))) return hints;
        return ctx.raise(type::TypeError, "{!r} is not a module, class, method, or function.", obj);
    }
    MOLT_TRY(dict_update_py(ctx, hints.get(), annotations));
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(Py(ctx, hints).call("items"_n)));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> value = own(none_as_class((*pair)[1]));
        if (value.value().is<Str>())
            value = MOLT_TRY(call_here(ctx, "ForwardRef"_n, value, kw("is_argument"_n, !is_module), kw("is_class"_n, false)));
        value = MOLT_TRY(call_here(ctx, "_eval_type"_n, value, globals, locals));
        return dict_set_py(ctx, hints.get(), (*pair)[0], value);
    }));
    return finished(ctx, hints, include_extras);
}

Ref<> _strip_annotations(Ctx& ctx, Value t) {
    if (MOLT_TRY(is_a(ctx, t, "_AnnotatedAlias"_n))) return call_here(ctx, "_strip_annotations"_n, origin_of(ctx, t));
    Ref<> origin = MOLT_TRY(Py(ctx, t).attr_or("__origin__"_n, kNone));
    if (!origin.value().is_none() && MOLT_TRY(is_one_of(ctx, origin, {"Required"_n, "NotRequired"_n})))
        return call_here(ctx, "_strip_annotations"_n, Py(ctx, t).attr("__args__"_n).item(0));
    const bool is_union = class_of(t) == &type::union_type, ours = MOLT_TRY(is_a(ctx, t, "_GenericAlias"_n));
    if (!is_union && !ours && !MOLT_TRY(is_a(ctx, t, "GenericAlias"_n))) return own(t);
    Ref<> args = MOLT_TRY(Py(ctx, t).attr("__args__"_n));
    Ref<Tuple> stripped =
        MOLT_TRY(map_tuple(ctx, args, [&](Value a) { return call_here(ctx, "_strip_annotations"_n, a).take(); }));
    if (MOLT_TRY(equal(ctx, stripped, args))) return own(t);
    if (ours) return Py(ctx, t).call("copy_with"_n, stripped);
    if (is_union) return import(ctx, "functools").call("reduce"_n, import(ctx, "operator", "or_"_n), stripped);
    return here.global(ctx, "GenericAlias"_n)(origin, stripped);
}

Ref<> get_origin(Ctx& ctx, Value tp) {
    if (MOLT_TRY(is_a(ctx, tp, "_AnnotatedAlias"_n))) return here.global(ctx, "Annotated"_n);
    for (Name kind : {"_BaseGenericAlias"_n, "GenericAlias"_n, "ParamSpecArgs"_n, "ParamSpecKwargs"_n})
        if (MOLT_TRY(is_a(ctx, tp, kind))) return origin_of(ctx, tp);
    if (tp == Value(&type::_typing_Generic)) return own(tp);
    return class_of(tp) == &type::union_type ? own(Value(&type::union_type)) : none();
}

Ref<> get_args(Ctx& ctx, Value tp) {
    if (MOLT_TRY(is_a(ctx, tp, "_AnnotatedAlias"_n))) {
        Ref<Tuple> origin = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Ref<>(origin_of(ctx, tp)))));
        return Py(ctx, origin) + Py(ctx, tp).attr("__metadata__"_n);
    }
    if (class_of(tp) == &type::union_type) return Py(ctx, tp).attr("__args__"_n);
    if (!MOLT_TRY(is_a(ctx, tp, "_GenericAlias"_n)) && !MOLT_TRY(is_a(ctx, tp, "GenericAlias"_n)))
        return own(Value(tuple_empty()));
    Ref<Tuple> args = MOLT_TRY(args_of(ctx, tp));
    if (!MOLT_TRY(call_here(ctx, "_should_unflatten_callable_args"_n, tp, args).truth())) return args;
    Ref<List> front = MOLT_TRY(list_copy(ctx, args->items, args->n - 1));
    return tuple_of(ctx, front, (*args)[args->n - 1]);
}

Ref<> is_typeddict(Ctx& ctx, Value tp) { return give(ctx, isinstance(ctx, tp, _TypedDictMeta::cls)); }

// ---- for type checkers ----

Ref<> assert_never(Ctx& ctx, Value arg) {
    Ref<> text = MOLT_TRY(repr(ctx, arg));
    int64_t limit = MOLT_TRY(index_clamped(ctx, MOLT_TRY(Ref<>(here.global(ctx, "_ASSERT_NEVER_REPR_MAX_LENGTH"_n)))));
    if (MOLT_TRY(length(ctx, text)) > limit) {
        Ref<> cut = MOLT_TRY(builtin(ctx, "slice"_n)(limit));
        text = MOLT_TRY(Py(ctx, text).item(cut) + "...");
    }
    return ctx.raise(type::AssertionError, "Expected code to be unreachable, but got: {}", text);
}

namespace {

/// Sets a mark; what refuses attributes stays without.
Ref<> marked(Ctx& ctx, Value target, Name mark) {
    if (!Py(ctx, target).set_attr(mark, true).ok() && !ctx.swallow(type::AttributeError) && !ctx.swallow(type::TypeError))
        return raised;
    return own(target);
}

/// Members that were defined in the class itself are marked as well.
Status mark_member(Ctx& ctx, Value cls, Value key) {
    Ref<> member = MOLT_TRY(getattr(ctx, cls, key.as<Str>()));
    Py obj(ctx, member), owner(ctx, cls);
    Ref<> qualname = MOLT_TRY(obj.attr_or("__qualname__"_n, kNone));
    if (qualname.value().is_none()) return done();
    Ref<> outer = MOLT_TRY(owner.attr("__qualname__"_n)), name = MOLT_TRY(obj.attr("__name__"_n));
    Ref<Str> expected = MOLT_TRY(format_text(ctx, "{}.{}", outer, name));
    if (!MOLT_TRY(equal(ctx, qualname, expected))) return done();
    Ref<> module = MOLT_TRY(obj.attr_or("__module__"_n, kNone)), home = MOLT_TRY(owner.attr("__module__"_n));
    if (!MOLT_TRY(equal(ctx, module, home))) return done();
    if (class_of(member) == &type::function) MOLT_TRY(obj.set_attr("__no_type_check__"_n, true));
    if (class_of(member) == &type::method) MOLT_TRY(obj.attr("__func__"_n).set_attr("__no_type_check__"_n, true));
    if (MOLT_TRY(obj.is_instance(Value(&type::type_)))) MOLT_TRY(call_here(ctx, "no_type_check"_n, member));
    return done();
}

} // namespace

Ref<> no_type_check(Ctx& ctx, Value arg) {
    if (MOLT_TRY(isinstance(ctx, arg, Value(&type::type_)))) {
        Ref<> keys = MOLT_TRY(builtin(ctx, "dir"_n)(arg));
        MOLT_TRY(for_each(ctx, keys, [&](Value key) { return mark_member(ctx, arg, key); }));
    }
    if (!Py(ctx, arg).set_attr("__no_type_check__"_n, true).ok() && !ctx.swallow(type::TypeError)) return raised;
    return own(arg);
}

Ref<> no_type_check_decorator(Ctx& ctx, Value decorator) {
    Ref<> wrapped = MOLT_TRY(closure_function(ctx, no_type_check_decorator_wrapped_decorator_code, here, {decorator}));
    return import(ctx, "functools").call("wraps"_n, decorator)(wrapped);
}
Ref<> no_type_check_decorator_wrapped_decorator(Ctx& ctx, const Closure& free, std::span<const Value> rest, Value keywords) {
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    return call_here(ctx, "no_type_check"_n, Py(ctx, free[0]).spread(args, keywords));
}

Ref<> final(Ctx& ctx, Value f) { return marked(ctx, f, "__final__"_n); }
Ref<> override(Ctx& ctx, Value method) { return marked(ctx, method, "__override__"_n); }

Ref<> reveal_type(Ctx& ctx, Value obj) {
    Ref<> name = MOLT_TRY(Py(ctx, Value(class_of(obj))).attr("__name__"_n));
    Ref<Str> text = MOLT_TRY(format_text(ctx, "Runtime type is {!r}", name));
    MOLT_TRY(builtin(ctx, "print"_n)(text, kw("file"_n, import(ctx, "sys", "stderr"_n))));
    return own(obj);
}

Ref<> dataclass_transform(Ctx& ctx, Value eq_default, Value order_default, Value kw_only_default, Value frozen_default,
                          Value field_specifiers, Value keywords) {
    return closure_function(ctx, dataclass_transform_decorator_code, here,
                            {eq_default, field_specifiers, frozen_default, kw_only_default, keywords, order_default});
}
Ref<> dataclass_transform_decorator(Ctx& ctx, const Closure& free, Value cls_or_fn) {
    Ref<Dict> options = MOLT_TRY(dict_new(ctx));
    Py table(ctx, options);
    MOLT_TRY(table.set_item("eq_default"_n, free[0]));
    MOLT_TRY(table.set_item("order_default"_n, free[5]));
    MOLT_TRY(table.set_item("kw_only_default"_n, free[3]));
    MOLT_TRY(table.set_item("frozen_default"_n, free[2]));
    MOLT_TRY(table.set_item("field_specifiers"_n, free[1]));
    MOLT_TRY(table.set_item("kwargs"_n, free[4]));
    MOLT_TRY(Py(ctx, cls_or_fn).set_attr("__dataclass_transform__"_n, options));
    return own(cls_or_fn);
}

// ---- overloads ----

Ref<> _overload_dummy(Ctx& ctx, std::span<const Value>, Value) {
    return ctx.raise(type::NotImplementedError,
                     "You should not call an overloaded function. A series of @overload-decorated functions "
                     "outside a stub module should always be followed by an implementation that is not "
                     "@overload-ed.");
}

Ref<> overload(Ctx& ctx, Value func) {
    Py f(ctx, MOLT_TRY(Ref<>(Py(ctx, func).attr_or("__func__"_n, func))));
    Ref<> line = f.attr("__code__"_n).attr("co_firstlineno"_n);
    if (line) {
        Py known = here.global(ctx, "_overload_registry"_n).item(f.attr("__module__"_n));
        MOLT_TRY(known.item(f.attr("__qualname__"_n)).set_item(line, func));
    } else if (!ctx.swallow(type::AttributeError)) {
        return raised;
    }
    return here.global(ctx, "_overload_dummy"_n);
}

Ref<> get_overloads(Ctx& ctx, Value func) {
    Py f(ctx, MOLT_TRY(Ref<>(Py(ctx, func).attr_or("__func__"_n, func))));
    Ref<> module = MOLT_TRY(f.attr("__module__"_n)), qualname = MOLT_TRY(f.attr("__qualname__"_n));
    Py registry = here.global(ctx, "_overload_registry"_n);
    if (!MOLT_TRY(registry.contains(module))) return list_new(ctx);
    Py known = registry.item(module);
    if (!MOLT_TRY(known.contains(qualname))) return list_new(ctx);
    return builtin(ctx, "list"_n)(known.item(qualname).call("values"_n));
}

Ref<> clear_overloads(Ctx& ctx) {
    MOLT_TRY(here.global(ctx, "_overload_registry"_n).call("clear"_n));
    return none();
}

} // namespace molt::typing

// The aliases of the library's own classes: List, Dict, Callable, Tuple ...
#include "std/typing/typing.h"

namespace molt::typing {

namespace _SpecialGenericAlias {

Ref<> dunder_init(Ctx& ctx, Value self, Value origin, Value nparams, Value inst, Value given) {
    Py alias(ctx, self), cls_of_origin(ctx, origin);
    Ref<> name = own(given);
    if (given.is_none()) name = MOLT_TRY(cls_of_origin.attr("__name__"_n));
    MOLT_TRY(super_of(ctx, cls, self).call("__init__"_n, origin, kw("inst"_n, inst), kw("name"_n, name)));
    MOLT_TRY(alias.set_attr("_nparams"_n, nparams));
    Ref<> module = MOLT_TRY(cls_of_origin.attr("__module__"_n)), qualname = MOLT_TRY(cls_of_origin.attr("__qualname__"_n));
    Ref<Str> doc;
    if (MOLT_TRY(Py(ctx, module).equals("builtins"))) doc = MOLT_TRY(format_text(ctx, "A generic version of {}.", qualname));
    else doc = MOLT_TRY(format_text(ctx, "A generic version of {}.{}.", module, qualname));
    return give(ctx, alias.set_attr("__doc__"_n, doc));
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value given) {
    Ref<Tuple> params = MOLT_TRY(as_tuple(ctx, given));
    params = MOLT_TRY(type_check_all(ctx, params, "Parameters to generic types must be types."));
    MOLT_TRY(call_here(ctx, "_check_generic"_n, self, params, Py(ctx, self).attr("_nparams"_n)));
    return Py(ctx, self).call("copy_with"_n, params);
}

/// What copy_with of the special aliases makes: NAME(origin, params, name=..., inst=...).
static Ref<> filled(Ctx& ctx, Name kind, Value self, Value params) {
    Py alias(ctx, self);
    return call_here(ctx, kind, alias.attr("__origin__"_n), params, kw("name"_n, alias.attr("_name"_n)),
                     kw("inst"_n, alias.attr("_inst"_n)));
}

Ref<> copy_with(Ctx& ctx, Value self, Value params) { return filled(ctx, "_GenericAlias"_n, self, params); }

Ref<> dunder_repr(Ctx& ctx, Value self) { return format_text(ctx, "typing.{}", MOLT_TRY(Ref<>(Py(ctx, self).attr("_name"_n)))); }

Ref<> dunder_subclasscheck(Ctx& ctx, Value self, Value other) {
    Ref<> origin = MOLT_TRY(origin_of(ctx, self));
    if (MOLT_TRY(isinstance(ctx, other, cls))) return builtin(ctx, "issubclass"_n)(origin_of(ctx, other), origin);
    if (!MOLT_TRY(is_a(ctx, other, "_GenericAlias"_n))) return builtin(ctx, "issubclass"_n)(other, origin);
    return super_of(ctx, cls, self).call("__subclasscheck__"_n, other);
}

Ref<> dunder_reduce(Ctx& ctx, Value self) { return Py(ctx, self).attr("_name"_n); }
Ref<> dunder_or(Ctx& ctx, Value self, Value right) { return _typing::union_of(ctx, self, right); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value left) { return _typing::union_of(ctx, left, self); }

} // namespace _SpecialGenericAlias

namespace _DeprecatedGenericAlias {

Ref<> dunder_init(Ctx& ctx, Value self, Value origin, Value nparams, Value removal_version, Value inst, Value name) {
    MOLT_TRY(super_of(ctx, cls, self).call("__init__"_n, origin, nparams, kw("inst"_n, inst), kw("name"_n, name)));
    // No dunder: like any other name it is set on the origin.
    return give(ctx, Py(ctx, self).set_attr("_removal_version"_n, removal_version));
}

Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value inst) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("_name"_n)), module = MOLT_TRY(Py(ctx, self).attr("__module__"_n));
    Ref<Str> shown = MOLT_TRY(format_text(ctx, "{}.{}", module, name));
    MOLT_TRY(import(ctx, "warnings").call("_deprecated"_n, shown, kw("remove"_n, Py(ctx, self).attr("_removal_version"_n))));
    return super_of(ctx, cls, self).call("__instancecheck__"_n, inst);
}

} // namespace _DeprecatedGenericAlias

namespace {

/// Are these the arguments of Callable[...] with one expression for all parameters?
Result<bool> has_param_expression(Ctx& ctx, Tuple* args) {
    return args->n == 2 && MOLT_TRY(ask(ctx, "_is_param_expr"_n, (*args)[0]));
}

} // namespace

namespace _CallableGenericAlias {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<Tuple> args = MOLT_TRY(args_of(ctx, self));
    if (MOLT_TRY(has_param_expression(ctx, args.get()))) return super_of(ctx, cls, self).call("__repr__"_n);
    Ref<Tuple> front = MOLT_TRY(tuple_slice(ctx, args.get(), 0, args->n - 1));
    Ref<Str> parameters = MOLT_TRY(joined_reprs(ctx, front));
    Ref<> result = MOLT_TRY(call_here(ctx, "_type_repr"_n, (*args)[args->n - 1]));
    return format_text(ctx, "typing.Callable[[{}], {}]", parameters, result);
}

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<Tuple> args = MOLT_TRY(args_of(ctx, self));
    if (!MOLT_TRY(has_param_expression(ctx, args.get()))) {
        Ref<List> front = MOLT_TRY(list_copy(ctx, args->items, args->n - 1));
        args = MOLT_TRY(tuple_of(ctx, front, (*args)[args->n - 1]));
    }
    Ref<> callable = MOLT_TRY(here.global(ctx, "Callable"_n));
    Ref<Tuple> call = MOLT_TRY(tuple_of(ctx, callable, args));
    return tuple_of(ctx, MOLT_TRY(Ref<>(import(ctx, "operator", "getitem"_n))), call);
}

} // namespace _CallableGenericAlias

namespace _CallableType {

Ref<> copy_with(Ctx& ctx, Value self, Value params) {
    return _SpecialGenericAlias::filled(ctx, "_CallableGenericAlias"_n, self, params);
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value given) {
    if (!given.is<Tuple>() || given.as<Tuple>()->n != 2)
        return ctx.raise(type::TypeError, "Callable must be used as Callable[[arg, ...], result].");
    auto* pair = given.as<Tuple>();
    Ref<> args = own((*pair)[0]);
    if (args.value().is<List>()) args = MOLT_TRY(tuple_from_iterable_py(ctx, args));
    Ref<Tuple> params = MOLT_TRY(tuple_of(ctx, args, (*pair)[1]));
    return Py(ctx, self).call("__getitem_inner__"_n, params);
}

Ref<> dunder_getitem_inner(Ctx& ctx, Value self, Value given) {
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, given, 2));
    Ref<> result = MOLT_TRY(type_check(ctx, (*pair)[1], "Callable[args, result]: result must be a type."));
    Ref<> params;
    if ((*pair)[0] == kEllipsis) {
        params = MOLT_TRY(tuple_of(ctx, _TypingEllipsis::cls.value(), result));
    } else {
        Ref<Tuple> args = MOLT_TRY(as_tuple(ctx, (*pair)[0])), last = MOLT_TRY(tuple_of(ctx, result));
        args = MOLT_TRY(type_convert_all(ctx, args));
        params = MOLT_TRY(binary(ctx, BinaryOp::add, args, last));
    }
    return Py(ctx, self).call("copy_with"_n, params);
}

} // namespace _CallableType

namespace _TupleType {

Ref<> dunder_getitem(Ctx& ctx, Value self, Value given) {
    Ref<Tuple> params = MOLT_TRY(as_tuple(ctx, given));
    if (params->n >= 2 && (*params)[params->n - 1] == kEllipsis) {
        Ref<Tuple> front = MOLT_TRY(tuple_slice(ctx, params.get(), 0, params->n - 1));
        front = MOLT_TRY(type_check_all(ctx, front, "Tuple[t, ...]: t must be a type."));
        Ref<Tuple> dots = MOLT_TRY(tuple_of(ctx, _TypingEllipsis::cls.value()));
        return Py(ctx, self).call("copy_with"_n, MOLT_TRY(binary(ctx, BinaryOp::add, front, dots)));
    }
    params = MOLT_TRY(type_check_all(ctx, params, "Tuple[t0, t1, ...]: each t must be a type."));
    return Py(ctx, self).call("copy_with"_n, params);
}

} // namespace _TupleType

namespace _DeprecatedType {

// Reading what the class holds warns; what Python itself asks for does not.
Ref<> dunder_getattribute(Ctx& ctx, Value self, Value name) {
    Py of_type(ctx, Value(&type::type_));
    Ref<> held = MOLT_TRY(of_type.call("__getattribute__"_n, self, "__dict__"_n));
    bool quiet = false;
    for (const char* one : {"__dict__", "__module__"}) quiet = quiet || (name.is<Str>() && name.as<Str>()->equals(one));
    if (!quiet && MOLT_TRY(contains(ctx, held, name))) {
        Ref<> shown = MOLT_TRY(of_type.call("__getattribute__"_n, self, "__name__"_n));
        Ref<Str> text = MOLT_TRY(format_text(
            ctx, "{} is deprecated, import directly from typing instead. {} will be removed in Python 3.12.", shown, shown));
        MOLT_TRY(import(ctx, "warnings").call("warn"_n, text, Value(&type::DeprecationWarning), kw("stacklevel"_n, 2)));
    }
    return super_of(ctx, cls, self).call("__getattribute__"_n, name);
}

} // namespace _DeprecatedType

} // namespace molt::typing

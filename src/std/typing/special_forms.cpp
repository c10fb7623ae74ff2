// Any, Union, Literal and the other forms that are neither classes nor aliases.
#include "std/typing/typing.h"

namespace molt::typing {

namespace _Final {
Ref<> dunder_init_subclass(Ctx& ctx, Value, std::span<const Value>, Value keywords) {
    if (MOLT_TRY(Py(ctx, keywords).contains("_root"_n))) return none();
    return ctx.raise(type::TypeError, "Cannot subclass special typing classes");
}
} // namespace _Final

namespace _SpecialForm {

Ref<> dunder_init(Ctx& ctx, Value self, Value getitem) {
    Py form(ctx, self), function(ctx, getitem);
    MOLT_TRY(form.set_attr("_getitem"_n, getitem));
    MOLT_TRY(form.set_attr("_name"_n, MOLT_TRY(function.attr("__name__"_n))));
    return give(ctx, form.set_attr("__doc__"_n, MOLT_TRY(function.attr("__doc__"_n))));
}

Ref<> dunder_getattr(Ctx& ctx, Value self, Value item) {
    if (MOLT_TRY(Py(ctx, item).equals("__name__")) || MOLT_TRY(Py(ctx, item).equals("__qualname__")))
        return Py(ctx, self).attr("_name"_n);
    return ctx.raise_value(type::AttributeError, item);
}

Ref<> dunder_mro_entries(Ctx& ctx, Value self, Value) { return ctx.raise(type::TypeError, "Cannot subclass {!r}", self); }
Ref<> dunder_repr(Ctx& ctx, Value self) { return format_text(ctx, "typing.{}", MOLT_TRY(Ref<>(Py(ctx, self).attr("_name"_n)))); }
Ref<> dunder_reduce(Ctx& ctx, Value self) { return Py(ctx, self).attr("_name"_n); }
Ref<> dunder_call(Ctx& ctx, Value self, std::span<const Value>, Value) {
    return ctx.raise(type::TypeError, "Cannot instantiate {!r}", self);
}
Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return _typing::union_of(ctx, self, other); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value other) { return _typing::union_of(ctx, other, self); }
Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value) {
    return ctx.raise(type::TypeError, "{} cannot be used with isinstance()", self);
}
Ref<> dunder_subclasscheck(Ctx& ctx, Value self, Value) {
    return ctx.raise(type::TypeError, "{} cannot be used with issubclass()", self);
}
Ref<> dunder_getitem(Ctx& ctx, Value self, Value parameters) { return Py(ctx, self).attr("_getitem"_n)(self, parameters); }

} // namespace _SpecialForm

namespace _LiteralSpecialForm {
Ref<> dunder_getitem(Ctx& ctx, Value self, Value parameters) {
    Ref<Tuple> given = MOLT_TRY(as_tuple(ctx, parameters));
    Ref<List> args = MOLT_TRY(list_new(ctx));
    MOLT_TRY(list_append(ctx, args.get(), self));
    MOLT_TRY(list_extend_py(ctx, args.get(), given));
    Ref<Tuple> all = MOLT_TRY(list_to_tuple(ctx, args.get()));
    return Py(ctx, self).attr("_getitem"_n).spread(all);
}
} // namespace _LiteralSpecialForm

namespace _AnyMeta {
Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value obj) {
    if (self == Any::cls.value()) return ctx.raise(type::TypeError, "typing.Any cannot be used with isinstance()");
    return super_of(ctx, cls, self).call("__instancecheck__"_n, obj);
}
Ref<> dunder_repr(Ctx& ctx, Value self) {
    if (self == Any::cls.value()) return intern(ctx, "typing.Any");
    return super_of(ctx, cls, self).call("__repr__"_n);
}
} // namespace _AnyMeta

namespace Any {
Ref<> dunder_new(Ctx& ctx, Value kind, std::span<const Value>, Value) {
    if (kind == cls.value()) return ctx.raise(type::TypeError, "Any cannot be instantiated");
    return super_of(ctx, cls, kind).call("__new__"_n, kind);
}
} // namespace Any

namespace {

Ref<> not_subscriptable(Ctx& ctx, Value form) { return ctx.raise(type::TypeError, "{} is not subscriptable", form); }

/// FORM[item] of one type.
Ref<> single(Ctx& ctx, Value form, Value parameter, const char* message = "{} accepts only single type.") {
    Ref<Str> text = MOLT_TRY(format_text(ctx, message, form));
    Ref<> item = MOLT_TRY(call_here(ctx, "_type_check"_n, parameter, text));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, item));
    return call_here(ctx, "_GenericAlias"_n, form, args);
}

} // namespace

Ref<> NoReturn(Ctx& ctx, Value self, Value) { return not_subscriptable(ctx, self); }
Ref<> Never(Ctx& ctx, Value self, Value) { return not_subscriptable(ctx, self); }
Ref<> Self(Ctx& ctx, Value self, Value) { return not_subscriptable(ctx, self); }
Ref<> LiteralString(Ctx& ctx, Value self, Value) { return not_subscriptable(ctx, self); }
Ref<> TypeAlias(Ctx& ctx, Value self, Value) { return not_subscriptable(ctx, self); }
Ref<> ClassVar(Ctx& ctx, Value self, Value parameters) { return single(ctx, self, parameters); }
Ref<> Final(Ctx& ctx, Value self, Value parameters) { return single(ctx, self, parameters); }
Ref<> TypeGuard(Ctx& ctx, Value self, Value parameters) { return single(ctx, self, parameters); }

static Ref<> requirement(Ctx& ctx, Value self, Value parameters) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("_name"_n));
    Ref<Str> text = MOLT_TRY(format_text(ctx, "{} accepts only a single type.", name));
    Ref<> item = MOLT_TRY(call_here(ctx, "_type_check"_n, parameters, text));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, item));
    return call_here(ctx, "_GenericAlias"_n, self, args);
}
Ref<> Required(Ctx& ctx, Value self, Value parameters) { return requirement(ctx, self, parameters); }
Ref<> NotRequired(Ctx& ctx, Value self, Value parameters) { return requirement(ctx, self, parameters); }

Ref<> Union(Ctx& ctx, Value self, Value given) {
    if (given.is<Tuple>() && given.as<Tuple>()->n == 0) return ctx.raise(type::TypeError, "Cannot take a Union of no types.");
    Ref<Tuple> parameters = MOLT_TRY(as_tuple(ctx, given));
    parameters = MOLT_TRY(type_check_all(ctx, parameters, "Union[arg, ...]: each arg must be a type."));
    parameters = MOLT_TRY(tuple_from(ctx, call_here(ctx, "_remove_dups_flatten"_n, parameters)));
    if (parameters->n == 1) return own((*parameters)[0]);
    if (parameters->n == 2 && MOLT_TRY(contains(ctx, parameters, class_of_none())))
        return call_here(ctx, "_UnionGenericAlias"_n, self, parameters, kw("name"_n, "Optional"));
    return call_here(ctx, "_UnionGenericAlias"_n, self, parameters);
}

Ref<> _make_union(Ctx& ctx, Value left, Value right) {
    Ref<Tuple> both = MOLT_TRY(tuple_of(ctx, left, right));
    return here.global(ctx, "Union"_n).item(both);
}

Ref<> Optional(Ctx& ctx, Value self, Value parameters) {
    Ref<Str> text = MOLT_TRY(format_text(ctx, "{} requires a single type.", self));
    Ref<> arg = MOLT_TRY(call_here(ctx, "_type_check"_n, parameters, text));
    return _make_union(ctx, arg, class_of_none());
}

Ref<> _value_and_type_iter(Ctx& ctx, Value parameters) {
    Ref<Tuple> pairs =
        MOLT_TRY(map_tuple(ctx, parameters, [&](Value p) -> Ref<> { return tuple_of(ctx, p, Value(class_of(p))); }));
    return iter(ctx, pairs);
}

Ref<> Literal(Ctx& ctx, Value self, std::span<const Value> rest) {
    Ref<Tuple> given = MOLT_TRY(tuple_copy(ctx, rest));
    Ref<> flat = MOLT_TRY(call_here(ctx, "_flatten_literal_params"_n, given));
    Ref<> pairs = MOLT_TRY(builtin(ctx, "list"_n)(call_here(ctx, "_value_and_type_iter"_n, flat)));
    Ref<> unique = call_here(ctx, "_deduplicate"_n, pairs);
    if (unique) flat = MOLT_TRY(map_tuple(ctx, unique, [](Value pair) -> Ref<> { return own((*pair.as<Tuple>())[0]); }));
    else if (!ctx.swallow(type::TypeError)) // unhashable: they stay as they are
        return raised;
    return call_here(ctx, "_LiteralGenericAlias"_n, self, flat);
}

Ref<> Concatenate(Ctx& ctx, Value self, Value given) {
    if (given.is<Tuple>() && given.as<Tuple>()->n == 0)
        return ctx.raise(type::TypeError, "Cannot take a Concatenate of no types.");
    Ref<Tuple> parameters = MOLT_TRY(as_tuple(ctx, given));
    Value last = (*parameters)[parameters->n - 1];
    if (!(last == kEllipsis) && !MOLT_TRY(is_a(ctx, last, "ParamSpec"_n)))
        return ctx.raise(type::TypeError, "The last parameter to Concatenate should be a ParamSpec variable or ellipsis.");
    Ref<Tuple> front = MOLT_TRY(tuple_slice(ctx, parameters.get(), 0, parameters->n - 1));
    front = MOLT_TRY(type_check_all(ctx, front, "Concatenate[arg, ...]: each arg must be a type."));
    Ref<Tuple> tail = MOLT_TRY(tuple_of(ctx, last));
    Ref<> all = MOLT_TRY(binary(ctx, BinaryOp::add, front, tail));
    return call_here(ctx, "_ConcatenateGenericAlias"_n, self, all);
}

Ref<> Unpack(Ctx& ctx, Value self, Value parameters) {
    Ref<Str> text = MOLT_TRY(format_text(ctx, "{} accepts only single type.", self));
    Ref<> item = MOLT_TRY(call_here(ctx, "_type_check"_n, parameters, text));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, item));
    return call_here(ctx, "_UnpackGenericAlias"_n, kw("origin"_n, self), kw("args"_n, args));
}

} // namespace molt::typing

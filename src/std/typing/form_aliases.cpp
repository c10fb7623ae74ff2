// The aliases that special forms make: Union, Literal, Concatenate, Unpack, Annotated.
#include "std/typing/typing.h"

namespace molt::typing {

namespace _UnionGenericAlias {

Ref<> copy_with(Ctx& ctx, Value, Value params) { return here.global(ctx, "Union"_n).item(params); }

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (class_of(other) != &type::union_type && !MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Ref<> mine = MOLT_TRY(set_of(ctx, MOLT_TRY(args_of(ctx, self)))),
          theirs = MOLT_TRY(set_of(ctx, MOLT_TRY(args_of(ctx, other))));
    return compare(ctx, mine, theirs, CompareOp::eq);
}

Ref<> dunder_hash(Ctx& ctx, Value self) {
    return builtin(ctx, "hash"_n)(MOLT_TRY(frozenset_of(ctx, MOLT_TRY(args_of(ctx, self)))));
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<Tuple> args = MOLT_TRY(args_of(ctx, self));
    for (uint64_t i = 0; args->n == 2 && i < 2; i++) {
        if (!((*args)[i] == class_of_none())) continue;
        Ref<> shown = MOLT_TRY(call_here(ctx, "_type_repr"_n, (*args)[1 - i]));
        return format_text(ctx, "typing.Optional[{}]", shown);
    }
    return super_of(ctx, cls, self).call("__repr__"_n);
}

Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value obj) {
    return Py(ctx, self).call("__subclasscheck__"_n, Value(class_of(obj)));
}

Ref<> dunder_subclasscheck(Ctx& ctx, Value self, Value other) {
    Ref<Tuple> args = MOLT_TRY(args_of(ctx, self));
    for (uint64_t i = 0; i < args->n; i++)
        if (MOLT_TRY(issubclass(ctx, other, (*args)[i]))) return boolean(true);
    return none();
}

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<> reduced = MOLT_TRY(super_of(ctx, cls, self).call("__reduce__"_n));
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, reduced, 2)), call = MOLT_TRY(unpack_py(ctx, (*pair)[1], 2));
    Ref<> form = MOLT_TRY(here.global(ctx, "Union"_n));
    Ref<Tuple> changed = MOLT_TRY(tuple_of(ctx, form, (*call)[1]));
    return tuple_of(ctx, (*pair)[0], changed);
}

} // namespace _UnionGenericAlias

namespace _LiteralGenericAlias {

namespace {

/// The values with their types, so that 1 and True stay apart.
Ref<> typed_values(Ctx& ctx, Value self) { return call_here(ctx, "_value_and_type_iter"_n, MOLT_TRY(args_of(ctx, self))); }

} // namespace

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Ref<> mine = MOLT_TRY(set_of(ctx, MOLT_TRY(typed_values(ctx, self)))),
          theirs = MOLT_TRY(set_of(ctx, MOLT_TRY(typed_values(ctx, other))));
    return compare(ctx, mine, theirs, CompareOp::eq);
}

Ref<> dunder_hash(Ctx& ctx, Value self) {
    return builtin(ctx, "hash"_n)(MOLT_TRY(frozenset_of(ctx, MOLT_TRY(typed_values(ctx, self)))));
}

} // namespace _LiteralGenericAlias

namespace _ConcatenateGenericAlias {

Ref<> copy_with(Ctx& ctx, Value self, Value given) {
    Ref<Tuple> params = MOLT_TRY(tuple_from_iterable_py(ctx, given));
    Value last = (*params)[params->n - 1];
    Ref<Tuple> front = MOLT_TRY(tuple_slice(ctx, params.get(), 0, params->n - 1));
    if (last.is<List>() || last.is<Tuple>()) {
        Ref<Tuple> rest = MOLT_TRY(tuple_from_iterable_py(ctx, last));
        return binary(ctx, BinaryOp::add, front, rest);
    }
    Ref<> all = params.copy();
    if (MOLT_TRY(isinstance(ctx, last, cls))) all = MOLT_TRY(binary(ctx, BinaryOp::add, front, MOLT_TRY(args_of(ctx, last))));
    return super_of(ctx, cls, self).call("copy_with"_n, all);
}

} // namespace _ConcatenateGenericAlias

namespace _UnpackGenericAlias {

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> shown = MOLT_TRY(call_here(ctx, "_type_repr"_n, Py(ctx, self).attr("__args__"_n).item(0)));
    return format_text(ctx, "typing.Unpack[{}]", shown);
}

Ref<> dunder_getitem(Ctx& ctx, Value self, Value args) {
    if (MOLT_TRY(Py(ctx, self).attr("__typing_is_unpacked_typevartuple__"_n).truth())) return own(args);
    return super_of(ctx, cls, self).call("__getitem__"_n, args);
}

Ref<> get_dunder_typing_unpacked_tuple_args(Ctx& ctx, Value self) {
    Ref<> arg = MOLT_TRY(Py(ctx, self).attr("__args__"_n).item(0));
    if (!MOLT_TRY(is_a(ctx, arg, "_GenericAlias"_n))) return none();
    if (!(MOLT_TRY(Ref<>(origin_of(ctx, arg))).value() == Value(&type::tuple))) return ctx.raise(type::AssertionError, "");
    return Py(ctx, arg).attr("__args__"_n);
}

Ref<> get_dunder_typing_is_unpacked_typevartuple(Ctx& ctx, Value self) {
    Ref<> arg = MOLT_TRY(Py(ctx, self).attr("__args__"_n).item(0));
    return boolean(class_of(arg) == &type::_typing_TypeVarTuple);
}

} // namespace _UnpackGenericAlias

namespace _AnnotatedAlias {

Ref<> dunder_init(Ctx& ctx, Value self, Value given, Value extra) {
    Ref<> origin = own(given), metadata = own(extra);
    if (MOLT_TRY(isinstance(ctx, given, cls))) {
        metadata = MOLT_TRY(Py(ctx, given).attr("__metadata__"_n) + extra);
        origin = MOLT_TRY(origin_of(ctx, given));
    }
    MOLT_TRY(super_of(ctx, cls, self).call("__init__"_n, origin, origin, kw("name"_n, "Annotated")));
    return give(ctx, Py(ctx, self).set_attr("__metadata__"_n, metadata));
}

Ref<> copy_with(Ctx& ctx, Value self, Value params) {
    return call_here(ctx, "_AnnotatedAlias"_n, Py(ctx, params).item(0), Py(ctx, self).attr("__metadata__"_n));
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> origin = MOLT_TRY(call_here(ctx, "_type_repr"_n, origin_of(ctx, self)));
    Ref<Tuple> parts = MOLT_TRY(
        map_tuple(ctx, MOLT_TRY(Ref<>(Py(ctx, self).attr("__metadata__"_n))), [&](Value a) -> Ref<> { return repr(ctx, a); }));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    Ref<> joined = MOLT_TRY(Py(ctx, comma).call("join"_n, parts));
    return format_text(ctx, "typing.Annotated[{}, {}]", origin, joined);
}

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<Tuple> origin = MOLT_TRY(tuple_of(ctx, MOLT_TRY(Ref<>(origin_of(ctx, self)))));
    Ref<> args = MOLT_TRY(Py(ctx, origin) + Py(ctx, self).attr("__metadata__"_n));
    Ref<> form = MOLT_TRY(here.global(ctx, "Annotated"_n));
    Ref<Tuple> call = MOLT_TRY(tuple_of(ctx, form, args));
    return tuple_of(ctx, MOLT_TRY(Ref<>(import(ctx, "operator", "getitem"_n))), call);
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Ref<> mine = MOLT_TRY(origin_of(ctx, self)), theirs = MOLT_TRY(origin_of(ctx, other));
    if (!MOLT_TRY(equal(ctx, mine, theirs))) return boolean(false);
    Ref<> a = MOLT_TRY(Py(ctx, self).attr("__metadata__"_n)), b = MOLT_TRY(Py(ctx, other).attr("__metadata__"_n));
    return give(ctx, equal(ctx, a, b));
}

Ref<> dunder_hash(Ctx& ctx, Value self) {
    Ref<> origin = MOLT_TRY(origin_of(ctx, self)), metadata = MOLT_TRY(Py(ctx, self).attr("__metadata__"_n));
    Ref<Tuple> both = MOLT_TRY(tuple_of(ctx, origin, metadata));
    return builtin(ctx, "hash"_n)(both);
}

Ref<> dunder_getattr(Ctx& ctx, Value self, Value attr) {
    if (MOLT_TRY(Py(ctx, attr).equals("__name__")) || MOLT_TRY(Py(ctx, attr).equals("__qualname__")))
        return intern(ctx, "Annotated");
    return super_of(ctx, cls, self).call("__getattr__"_n, attr);
}

Ref<> dunder_mro_entries(Ctx& ctx, Value self, Value) { return tuple_of(ctx, MOLT_TRY(Ref<>(origin_of(ctx, self)))); }

} // namespace _AnnotatedAlias

namespace Annotated {

Ref<> dunder_new(Ctx& ctx, Value, std::span<const Value>, Value) {
    return ctx.raise(type::TypeError, "Type Annotated cannot be instantiated.");
}

Ref<> dunder_class_getitem(Ctx& ctx, Value kind, Value given) {
    Ref<Tuple> params = MOLT_TRY(as_tuple(ctx, given)), first = MOLT_TRY(tuple_of(ctx, kind));
    Ref<> all = MOLT_TRY(binary(ctx, BinaryOp::add, first, params));
    return Py(ctx, kind).attr("_class_getitem_inner"_n).spread(all);
}

Ref<> _class_getitem_inner(Ctx& ctx, Value, std::span<const Value> rest) {
    if (rest.size() < 2)
        return ctx.raise(type::TypeError, "Annotated[...] should be used with at least two arguments (a type and "
                                          "an annotation).");
    if (MOLT_TRY(ask(ctx, "_is_unpacked_typevartuple"_n, rest[0])))
        return ctx.raise(type::TypeError, "Annotated[...] should not be used with an unpacked TypeVarTuple");
    Ref<> origin = MOLT_TRY(
        call_here(ctx, "_type_check"_n, rest[0], "Annotated[t, ...]: t must be a type.", kw("allow_special_forms"_n, true)));
    Ref<Tuple> metadata = MOLT_TRY(tuple_copy(ctx, rest.subspan(1)));
    return call_here(ctx, "_AnnotatedAlias"_n, origin, metadata);
}

Ref<> dunder_init_subclass(Ctx& ctx, Value kind, std::span<const Value>, Value) {
    Ref<> module = MOLT_TRY(Py(ctx, kind).attr("__module__"_n));
    return ctx.raise(type::TypeError, "Cannot subclass {}.Annotated", module);
}

} // namespace Annotated

} // namespace molt::typing

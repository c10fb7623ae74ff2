// The aliases of user classes and special forms: _BaseGenericAlias, _GenericAlias.
#include "std/typing/typing.h"

namespace molt::typing {

namespace _BaseGenericAlias {

Ref<> dunder_init(Ctx& ctx, Value self, Value origin, Value inst, Value name) {
    Py alias(ctx, self);
    MOLT_TRY(alias.set_attr("_inst"_n, inst));
    MOLT_TRY(alias.set_attr("_name"_n, name));
    MOLT_TRY(alias.set_attr("__origin__"_n, origin));
    return give(ctx, alias.set_attr("__slots__"_n, kNone));
}

Ref<> dunder_call(Ctx& ctx, Value self, std::span<const Value> rest, Value keywords) {
    Ref<> origin = MOLT_TRY(origin_of(ctx, self));
    if (!MOLT_TRY(Py(ctx, self).attr("_inst"_n).truth())) {
        Ref<> name = MOLT_TRY(Py(ctx, self).attr("_name"_n)), plain = MOLT_TRY(Py(ctx, origin).attr("__name__"_n));
        return ctx.raise(type::TypeError, "Type {} cannot be instantiated; use {}() instead", name, plain);
    }
    Ref<Tuple> args = MOLT_TRY(tuple_copy(ctx, rest));
    Ref<> result = MOLT_TRY(Py(ctx, origin).spread(args, keywords));
    if (!Py(ctx, result).set_attr("__orig_class__"_n, self).ok() && !ctx.swallow(type::AttributeError)) return raised;
    return result;
}

Ref<> dunder_mro_entries(Ctx& ctx, Value self, Value bases) {
    Ref<List> made = MOLT_TRY(list_new(ctx));
    Ref<> origin = MOLT_TRY(origin_of(ctx, self)), generic = MOLT_TRY(here.global(ctx, "Generic"_n));
    Ref<Tuple> all = MOLT_TRY(tuple_from_iterable_py(ctx, bases));
    if (!MOLT_TRY(contains(ctx, all, origin))) MOLT_TRY(list_append(ctx, made.get(), origin.value()));
    Ref<> at = MOLT_TRY(Py(ctx, bases).call("index"_n, self));
    bool later = false; // another generic base follows
    for (uint64_t i = uint64_t(at.value().small_int()) + 1; i < all->n && !later; i++)
        later = MOLT_TRY(isinstance(ctx, (*all)[i], cls)) || MOLT_TRY(issubclass(ctx, (*all)[i], generic));
    if (!later) MOLT_TRY(list_append(ctx, made.get(), generic.value()));
    return list_to_tuple(ctx, made.get());
}

Ref<> dunder_getattr(Ctx& ctx, Value self, Value attr) {
    Py alias(ctx, self);
    if (MOLT_TRY(Py(ctx, attr).equals("__name__")) || MOLT_TRY(Py(ctx, attr).equals("__qualname__"))) {
        Ref<> name = MOLT_TRY(alias.attr("_name"_n));
        if (MOLT_TRY(truth(ctx, name))) return name;
        return alias.attr("__origin__"_n).attr("__name__"_n);
    }
    if (!is_dunder(attr) && MOLT_TRY(alias.attr("__dict__"_n).contains("__origin__")))
        return alias.attr("__origin__"_n).attr(attr);
    return ctx.raise_value(type::AttributeError, attr);
}

Ref<> dunder_setattr(Ctx& ctx, Value self, Value attr, Value val) {
    auto* name = attr.as<Str>();
    if (is_dunder(attr) || name->equals("_name") || name->equals("_inst") || name->equals("_nparams"))
        return super_of(ctx, cls, self).call("__setattr__"_n, attr, val);
    return builtin(ctx, "setattr"_n)(origin_of(ctx, self), attr, val);
}

Ref<> dunder_instancecheck(Ctx& ctx, Value self, Value obj) {
    return Py(ctx, self).call("__subclasscheck__"_n, Value(class_of(obj)));
}
Ref<> dunder_subclasscheck(Ctx& ctx, Value, Value) {
    return ctx.raise(type::TypeError, "Subscripted generics cannot be used with class and instance checks");
}

Ref<> dunder_dir(Ctx& ctx, Value self) {
    Ref<> names = MOLT_TRY(set_of(ctx, MOLT_TRY(super_of(ctx, cls, self).call("__dir__"_n))));
    Ref<> more = MOLT_TRY(builtin(ctx, "dir"_n)(origin_of(ctx, self)));
    MOLT_TRY(for_each(ctx, more, [&](Value name) -> Status {
        return is_dunder(name) ? done() : Status::of(Py(ctx, names).call("add"_n, name).ok());
    }));
    return list_from_iterable_py(ctx, names);
}

} // namespace _BaseGenericAlias

namespace _GenericAlias {

Ref<> dunder_init(Ctx& ctx, Value self, Value origin, Value given, Value inst, Value name) {
    MOLT_TRY(super_of(ctx, cls, self).call("__init__"_n, origin, kw("inst"_n, inst), kw("name"_n, name)));
    Ref<Tuple> args = MOLT_TRY(as_tuple(ctx, given));
    Py alias(ctx, self);
    Ref<Tuple> shown =
        MOLT_TRY(map_tuple(ctx, args, [&](Value a) { return own(a == _TypingEllipsis::cls.value() ? kEllipsis : a); }));
    MOLT_TRY(alias.set_attr("__args__"_n, shown));
    MOLT_TRY(alias.set_attr("__parameters__"_n, MOLT_TRY(call_here(ctx, "_collect_parameters"_n, args))));
    if (MOLT_TRY(truth(ctx, name))) return none();
    return give(ctx, alias.set_attr("__module__"_n, MOLT_TRY(Py(ctx, origin).attr("__module__"_n))));
}

Ref<> dunder_eq(Ctx& ctx, Value self, Value other) {
    if (!MOLT_TRY(isinstance(ctx, other, cls))) return not_implemented();
    Ref<> mine = MOLT_TRY(origin_of(ctx, self)), theirs = MOLT_TRY(origin_of(ctx, other));
    if (!MOLT_TRY(equal(ctx, mine, theirs))) return boolean(false);
    Ref<> a = MOLT_TRY(Py(ctx, self).attr("__args__"_n)), b = MOLT_TRY(Py(ctx, other).attr("__args__"_n));
    return give(ctx, equal(ctx, a, b));
}

Ref<> dunder_hash(Ctx& ctx, Value self) {
    Ref<> origin = MOLT_TRY(origin_of(ctx, self)), args = MOLT_TRY(Py(ctx, self).attr("__args__"_n));
    Ref<Tuple> both = MOLT_TRY(tuple_of(ctx, origin, args));
    return builtin(ctx, "hash"_n)(both);
}

Ref<> dunder_or(Ctx& ctx, Value self, Value right) { return _typing::union_of(ctx, self, right); }
Ref<> dunder_ror(Ctx& ctx, Value self, Value left) { return _typing::union_of(ctx, left, self); }

Ref<> dunder_getitem(Ctx& ctx, Value self, Value given) {
    Py alias(ctx, self);
    Ref<> origin = MOLT_TRY(alias.attr("__origin__"_n));
    if (MOLT_TRY(is_one_of(ctx, origin, {"Generic"_n, "Protocol"_n})))
        return ctx.raise(type::TypeError, "Cannot subscript already-subscripted {}", self);
    if (!MOLT_TRY(alias.attr("__parameters__"_n).truth())) return ctx.raise(type::TypeError, "{} is not a generic class", self);
    Ref<Tuple> args = MOLT_TRY(as_tuple(ctx, given));
    args = MOLT_TRY(type_convert_all(ctx, args));
    Ref<> flat = MOLT_TRY(call_here(ctx, "_unpack_args"_n, args));
    return alias.call("copy_with"_n, MOLT_TRY(alias.call("_determine_new_args"_n, flat)));
}

Ref<> _determine_new_args(Ctx& ctx, Value self, Value given) {
    Ref<Tuple> params = MOLT_TRY(tuple_from(ctx, Py(ctx, self).attr("__parameters__"_n)));
    Ref<> args = own(given);
    for (uint64_t i = 0; i < params->n; i++) {
        Ref<> prepare = MOLT_TRY(Py(ctx, (*params)[i]).attr_or("__typing_prepare_subst__"_n, kNone));
        if (!prepare.value().is_none()) args = MOLT_TRY(Py(ctx, prepare)(self, args));
    }
    const int64_t actual = MOLT_TRY(length(ctx, args)), expected = int64_t(params->n);
    if (actual != expected)
        return ctx.raise(type::TypeError, "Too {} arguments for {}; actual {}, expected {}", actual > expected ? "many" : "few",
                         self, actual, expected);
    Ref<> by_param = MOLT_TRY(Py(ctx, Value(&type::dict))(builtin(ctx, "zip"_n)(params, args)));
    return tuple_from(ctx, Py(ctx, self).call("_make_substitution"_n, Py(ctx, self).attr("__args__"_n), by_param));
}

namespace {

/// old[...] with what its own parameters have become.
Ref<> substituted_inside(Ctx& ctx, Value old, Value by_param) {
    Ref<Tuple> inner = MOLT_TRY(tuple_from(ctx, Py(ctx, old).attr_or("__parameters__"_n, Value(tuple_empty()))));
    if (inner->n == 0) return own(old);
    Ref<List> subargs = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < inner->n; i++) {
        Ref<> value = MOLT_TRY(getitem(ctx, by_param, (*inner)[i]));
        if (class_of((*inner)[i]) == &type::_typing_TypeVarTuple) MOLT_TRY(list_extend_py(ctx, subargs.get(), value));
        else MOLT_TRY(list_append(ctx, subargs.get(), value.value()));
    }
    Ref<Tuple> key = MOLT_TRY(list_to_tuple(ctx, subargs.get()));
    return getitem(ctx, old, key);
}

} // namespace

Ref<> _make_substitution(Ctx& ctx, Value self, Value args, Value by_param) {
    Ref<> callable = MOLT_TRY(import(ctx, "collections.abc", "Callable"_n)), origin = MOLT_TRY(origin_of(ctx, self));
    const bool is_callable_alias = MOLT_TRY(equal(ctx, origin, callable));
    Ref<List> made = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, args, [&](Value old) -> Status {
        if (MOLT_TRY(isinstance(ctx, old, Value(&type::type_)))) return list_append(ctx, made.get(), old);
        Ref<> substitute = MOLT_TRY(Py(ctx, old).attr_or("__typing_subst__"_n, kNone));
        Ref<> value;
        if (MOLT_TRY(truth(ctx, substitute))) value = MOLT_TRY(Py(ctx, substitute)(MOLT_TRY(getitem(ctx, by_param, old))));
        else value = MOLT_TRY(substituted_inside(ctx, old, by_param));
        if (is_callable_alias && value.value().is<Tuple>()) return list_extend_py(ctx, made.get(), value);
        if (MOLT_TRY(ask(ctx, "_is_unpacked_typevartuple"_n, old))) return list_extend_py(ctx, made.get(), value);
        if (!old.is<Tuple>()) return list_append(ctx, made.get(), value.value());
        Ref<> inner = MOLT_TRY(Py(ctx, self).call("_make_substitution"_n, old, by_param));
        return list_append(ctx, made.get(), Ref<>(MOLT_TRY(tuple_from_iterable_py(ctx, inner))));
    }));
    return made;
}

Ref<> copy_with(Ctx& ctx, Value self, Value args) {
    Py alias(ctx, self);
    return alias.attr("__class__"_n)(alias.attr("__origin__"_n), args, kw("name"_n, alias.attr("_name"_n)),
                                     kw("inst"_n, alias.attr("_inst"_n)));
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> given = MOLT_TRY(Py(ctx, self).attr("_name"_n)), name;
    if (MOLT_TRY(truth(ctx, given))) name = MOLT_TRY(format_text(ctx, "typing.{}", given));
    else name = MOLT_TRY(call_here(ctx, "_type_repr"_n, origin_of(ctx, self)));
    Ref<Tuple> args = MOLT_TRY(args_of(ctx, self));
    if (args->n == 0) return format_text(ctx, "{}[()]", name);
    return format_text(ctx, "{}[{}]", name, MOLT_TRY(joined_reprs(ctx, args)));
}

Ref<> dunder_reduce(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("_name"_n)), origin;
    if (MOLT_TRY(truth(ctx, name))) origin = MOLT_TRY(getitem(ctx, here.globals, name));
    else origin = MOLT_TRY(origin_of(ctx, self));
    Ref<Tuple> all = MOLT_TRY(args_of(ctx, self));
    Ref<> args = all->n == 1 && !(*all)[0].is<Tuple>() ? own((*all)[0]) : all.copy();
    Ref<Tuple> call = MOLT_TRY(tuple_of(ctx, origin, args));
    return tuple_of(ctx, MOLT_TRY(Ref<>(import(ctx, "operator", "getitem"_n))), call);
}

Ref<> dunder_mro_entries(Ctx& ctx, Value self, Value bases) {
    Ref<> origin = MOLT_TRY(origin_of(ctx, self));
    if (MOLT_TRY(is_a(ctx, origin, "_SpecialForm"_n))) return ctx.raise(type::TypeError, "Cannot subclass {!r}", self);
    if (MOLT_TRY(Py(ctx, self).attr("_name"_n).truth())) return super_of(ctx, cls, self).call("__mro_entries__"_n, bases);
    if (origin.value() == Value(&type::_typing_Generic)) {
        Ref<> protocol = MOLT_TRY(here.global(ctx, "Protocol"_n));
        if (MOLT_TRY(contains(ctx, bases, protocol))) return own(Value(tuple_empty()));
        Ref<> at = MOLT_TRY(Py(ctx, bases).call("index"_n, self));
        Ref<Tuple> all = MOLT_TRY(tuple_from_iterable_py(ctx, bases));
        for (uint64_t i = uint64_t(at.value().small_int()) + 1; i < all->n; i++)
            if (!((*all)[i] == self) && MOLT_TRY(isinstance(ctx, (*all)[i], _BaseGenericAlias::cls)))
                return own(Value(tuple_empty()));
    }
    return tuple_of(ctx, origin);
}

Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    MOLT_YIELD(r, MOLT_TRY(_typing::unpacked(r.ctx, f.self)));
    MOLT_RESUME_END(r, kNone);
}

} // namespace _GenericAlias

} // namespace molt::typing

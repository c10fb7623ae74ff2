// fields, asdict, astuple, replace, make_dataclass, the state of frozen slotted instances.
#include "core/exc/except.h"
#include "core/types/dict.h"
#include "core/types/set.h"
#include "std/dataclasses/dataclasses.h"

namespace molt::dataclasses {

Ref<List> real_fields(Ctx& ctx, Value class_or_instance) {
    Ref<> all = Py(ctx, class_or_instance).attr("__dataclass_fields__"_n);
    if (!all) {
        if (!ctx.pending_matches(type::AttributeError)) return raised;
        Except caught(ctx);
        return caught.raise_from(kNone, type::TypeError, "must be called with a dataclass type or instance");
    }
    Ref<List> chosen = MOLT_TRY(list_new(ctx));
    Ref<> values = MOLT_TRY(Py(ctx, all).call("values"_n));
    MOLT_TRY(for_each(ctx, values, [&](Value field) -> Status {
        return MOLT_TRY(has_kind(ctx, field, "_FIELD"_n)) ? list_append(ctx, chosen.get(), field) : done();
    }));
    return chosen;
}

Ref<> fields(Ctx& ctx, Value class_or_instance) {
    Ref<List> chosen = MOLT_TRY(real_fields(ctx, class_or_instance));
    return list_to_tuple(ctx, chosen.get());
}

static Result<bool> is_instance_of_dataclass(Ctx& ctx, Value obj) {
    return Py(ctx, Value(class_of(obj))).has_attr("__dataclass_fields__"_n);
}

Ref<> _is_dataclass_instance(Ctx& ctx, Value obj) { return give(ctx, is_instance_of_dataclass(ctx, obj)); }
Ref<> is_dataclass(Ctx& ctx, Value obj) {
    return give(ctx, obj.is<Class>() ? Py(ctx, obj).has_attr("__dataclass_fields__"_n) : is_instance_of_dataclass(ctx, obj));
}

Ref<> _dataclass_getstate(Ctx& ctx, Value self) {
    Ref<List> all = MOLT_TRY(real_fields(ctx, self)), state = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < all->n; i++) {
        Ref<> name = MOLT_TRY(Py(ctx, (*all)[i]).attr("name"_n));
        MOLT_TRY(list_append(ctx, state.get(), MOLT_TRY(Py(ctx, self).attr(name))));
    }
    return state;
}

Ref<> _dataclass_setstate(Ctx& ctx, Value self, Value state) {
    Ref<List> all = MOLT_TRY(real_fields(ctx, self)), values = MOLT_TRY(list_from_iterable_py(ctx, state));
    for (uint64_t i = 0; i < all->n && i < values->n; i++) {
        Ref<> name = MOLT_TRY(Py(ctx, (*all)[i]).attr("name"_n));
        MOLT_TRY(Py(ctx, Value(&type::object_)).call("__setattr__"_n, self, name, (*values)[i]));
    }
    return none();
}

// ---- conversion ----

namespace {

/// Values that are their own copies.
bool is_atomic(Value v) {
    if (!v.is_object()) return true;
    const Class* cls = class_of(v);
    const Class* const kAtomic[] = {&type::int_,  &type::float_, &type::str,      &type::complex,
                                    &type::bytes, &type::code,   &type::function, &type::builtin_function_or_method,
                                    &type::type_, &type::range,  &type::property};
    for (const Class* atomic : kAtomic)
        if (cls == atomic) return true;
    return false;
}

/// asdict and astuple, which differ in what becomes of a dataclass: `whole` builds it, `inner` is the
/// Python-level function.
struct Conversion {
    Ctx& ctx;
    Name inner;
    Value factory;

    Ref<> convert(Value v) const { return here.global(ctx, inner)(v, factory); }
    Ref<List> convert_all(Value items) const {
        Ref<List> made = MOLT_TRY(list_new(ctx));
        MOLT_TRY(
            for_each(ctx, items, [&](Value item) -> Status { return list_append(ctx, made.get(), MOLT_TRY(convert(item))); }));
        return made;
    }
    Ref<> container(Value obj) const;
};

Ref<> Conversion::container(Value obj) const {
    Py kind(ctx, Value(class_of(obj)));
    if (obj.is_kind(MOLT_KIND_TUPLE) && MOLT_TRY(Py(ctx, obj).has_attr("_fields"_n)))
        return kind.spread(MOLT_TRY(convert_all(obj)));
    if (obj.is_kind(MOLT_KIND_LIST) || obj.is_kind(MOLT_KIND_TUPLE)) {
        Ref<List> items = MOLT_TRY(convert_all(obj));
        return kind(MOLT_TRY(iter(ctx, items)));
    }
    if (!obj.is_kind(MOLT_KIND_DICT)) return import(ctx, "copy").call("deepcopy"_n, obj);
    Ref<List> pairs = MOLT_TRY(list_new(ctx));
    Ref<> items = MOLT_TRY(Py(ctx, obj).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> key = MOLT_TRY(convert((*pair)[0])), value = MOLT_TRY(convert((*pair)[1]));
        return list_append(ctx, pairs.get(), Ref<>(MOLT_TRY(tuple_of(ctx, key, value))));
    }));
    if (!MOLT_TRY(kind.has_attr("default_factory"_n))) return kind(MOLT_TRY(iter(ctx, pairs)));
    Ref<> made = MOLT_TRY(kind(Py(ctx, obj).attr("default_factory"_n)));
    for (uint64_t i = 0; i < pairs->n; i++) {
        auto* pair = (*pairs)[i].as<Tuple>();
        MOLT_TRY(setitem(ctx, made, (*pair)[0], (*pair)[1]));
    }
    return made;
}

} // namespace

Ref<> asdict(Ctx& ctx, Value obj, Value dict_factory) {
    if (!MOLT_TRY(is_instance_of_dataclass(ctx, obj)))
        return ctx.raise(type::TypeError, "asdict() should be called on dataclass instances");
    return here.global(ctx, "_asdict_inner"_n)(obj, dict_factory);
}

Ref<> _asdict_inner(Ctx& ctx, Value obj, Value dict_factory) {
    if (is_atomic(obj)) return own(obj);
    const Conversion conversion{ctx, "_asdict_inner"_n, dict_factory};
    if (!MOLT_TRY(is_instance_of_dataclass(ctx, obj))) return conversion.container(obj);
    Ref<List> all = MOLT_TRY(real_fields(ctx, obj)), pairs = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < all->n; i++) {
        Ref<> name = MOLT_TRY(Py(ctx, (*all)[i]).attr("name"_n)), value = MOLT_TRY(Py(ctx, obj).attr(name));
        Ref<> converted = MOLT_TRY(conversion.convert(value));
        MOLT_TRY(list_append(ctx, pairs.get(), Ref<>(MOLT_TRY(tuple_of(ctx, name, converted)))));
    }
    return Py(ctx, dict_factory)(pairs);
}

Ref<> astuple(Ctx& ctx, Value obj, Value tuple_factory) {
    if (!MOLT_TRY(is_instance_of_dataclass(ctx, obj)))
        return ctx.raise(type::TypeError, "astuple() should be called on dataclass instances");
    return here.global(ctx, "_astuple_inner"_n)(obj, tuple_factory);
}

Ref<> _astuple_inner(Ctx& ctx, Value obj, Value tuple_factory) {
    if (is_atomic(obj)) return own(obj);
    const Conversion conversion{ctx, "_astuple_inner"_n, tuple_factory};
    if (!MOLT_TRY(is_instance_of_dataclass(ctx, obj))) return conversion.container(obj);
    Ref<List> all = MOLT_TRY(real_fields(ctx, obj)), values = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < all->n; i++) {
        Ref<> name = MOLT_TRY(Py(ctx, (*all)[i]).attr("name"_n)), value = MOLT_TRY(Py(ctx, obj).attr(name));
        MOLT_TRY(list_append(ctx, values.get(), MOLT_TRY(conversion.convert(value))));
    }
    return Py(ctx, tuple_factory)(values);
}

// ---- new classes and changed objects ----

Ref<> make_dataclass(Ctx& ctx, Value cls_name, Value given, Value bases, Value name_space, Value init, Value repr, Value eq,
                     Value order, Value unsafe_hash, Value frozen, Value match_args, Value kw_only, Value slots,
                     Value weakref_slot, Value module) {
    Ref<> seen = MOLT_TRY(builtin(ctx, "set"_n)());
    Ref<Dict> annotations = MOLT_TRY(dict_new(ctx)), body = MOLT_TRY(dict_new(ctx)), defaults = MOLT_TRY(dict_new(ctx));
    MOLT_TRY(for_each(ctx, given, [&](Value item) -> Status {
        Ref<> name = own(item), type, fallback;
        if (item.is<Str>()) type = MOLT_TRY(str_from_utf8(ctx, "typing.Any"));
        else {
            int64_t n = MOLT_TRY(length(ctx, item));
            if (n != 2 && n != 3) return ctx.raise(type::TypeError, "Invalid field: {!r}", item);
            Ref<Tuple> parts = MOLT_TRY(unpack_py(ctx, item, uint32_t(n)));
            name = own((*parts)[0]), type = own((*parts)[1]);
            if (n == 3) fallback = own((*parts)[2]);
        }
        if (fallback) MOLT_TRY(dict_set_py(ctx, defaults.get(), name, fallback));
        if (!name.value().is<Str>() || !MOLT_TRY(Py(ctx, name).call("isidentifier"_n).truth()))
            return ctx.raise(type::TypeError, "Field names must be valid identifiers: {!r}", name);
        if (MOLT_TRY(import(ctx, "keyword").call("iskeyword"_n, name).truth()))
            return ctx.raise(type::TypeError, "Field names must not be keywords: {!r}", name);
        if (MOLT_TRY(contains(ctx, seen, name))) return ctx.raise(type::TypeError, "Field name duplicated: {!r}", name);
        MOLT_TRY(Py(ctx, seen).call("add"_n, name));
        return dict_set_py(ctx, annotations.get(), name, type);
    }));
    if (!name_space.is_none()) MOLT_TRY(dict_update_py(ctx, body.get(), name_space));
    MOLT_TRY(dict_update_py(ctx, body.get(), defaults));
    MOLT_TRY(Py(ctx, body).set_item("__annotations__"_n, annotations));
    // types.new_class with a body that is this dict.
    Ref<> update = MOLT_TRY(import(ctx, "_operator").call("methodcaller"_n, "update"_n, body));
    Ref<> made = MOLT_TRY(import(ctx, "types").call("new_class"_n, cls_name, bases, Ref<>(MOLT_TRY(dict_new(ctx))), update));
    Ref<> home = own(module);
    if (module.is_none()) home = MOLT_TRY(calling_module(ctx));
    MOLT_TRY(Py(ctx, made).set_attr("__module__"_n, home));
    return here.global(ctx, "dataclass"_n)(made, kw("init"_n, init), kw("repr"_n, repr), kw("eq"_n, eq), kw("order"_n, order),
                                           kw("unsafe_hash"_n, unsafe_hash), kw("frozen"_n, frozen),
                                           kw("match_args"_n, match_args), kw("kw_only"_n, kw_only), kw("slots"_n, slots),
                                           kw("weakref_slot"_n, weakref_slot));
}

Ref<> replace(Ctx& ctx, Value obj, Value changes) {
    if (!MOLT_TRY(is_instance_of_dataclass(ctx, obj)))
        return ctx.raise(type::TypeError, "replace() should be called on dataclass instances");
    Py given(ctx, changes);
    Ref<> all = MOLT_TRY(Py(ctx, obj).attr("__dataclass_fields__"_n).call("values"_n));
    MOLT_TRY(for_each(ctx, all, [&](Value item) -> Status {
        Py field(ctx, item);
        if (MOLT_TRY(has_kind(ctx, field, "_FIELD_CLASSVAR"_n))) return done();
        Ref<> name = MOLT_TRY(field.attr("name"_n));
        bool named = MOLT_TRY(given.contains(name));
        if (!MOLT_TRY(flag(ctx, field, "init"_n))) {
            if (!named) return done();
            return ctx.raise(type::ValueError, "field {} is declared with init=False, it cannot be specified with replace()",
                             name);
        }
        if (named) return done();
        if (MOLT_TRY(has_kind(ctx, field, "_FIELD_INITVAR"_n)) && MOLT_TRY(field.attr("default"_n)).value() == missing(ctx))
            return ctx.raise(type::ValueError, "InitVar {!r} must be specified with replace()", name);
        Ref<> value = MOLT_TRY(Py(ctx, obj).attr(name));
        return given.set_item(name, value);
    }));
    Ref<> kind = MOLT_TRY(Py(ctx, obj).attr("__class__"_n));
    return Py(ctx, kind).spread(Value(tuple_empty()), changes);
}

} // namespace molt::dataclasses

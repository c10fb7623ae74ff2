// EnumType: how a class body becomes an enumeration.
#include "core/exc/except.h"
#include "core/types/set.h"
#include "std/enum/enum.h"

namespace molt::enum_::EnumType {

namespace {

Ref<List> list_of(Ctx& ctx, Py&& iterable) {
    Ref<> items = MOLT_TRY(std::move(iterable));
    return list_from_iterable_py(ctx, items);
}

Py member_map(Ctx& ctx, Value cls) { return Py(ctx, cls).attr("_member_map_"_n); }

Status put(Ctx& ctx, Value dict, Name name, Value value) { return Py(ctx, dict).set_item(name, value); }

/// The three results of _find_new_ and the two of _get_mixins_.
struct Plan {
    Ref<> member_type, first_enum, create;
    bool save_new = false;
};

/// The namespace that type.__new__ gets: members wrapped, tables added.
Ref<> prepared_body(Ctx& ctx, Value metacls, Value name, Value bases, Value classdict, Value boundary, Ref<>& order, Plan& plan) {
    Py given(ctx, classdict);
    MOLT_TRY(given.call("setdefault"_n, "_ignore_"_n, Ref<>(MOLT_TRY(list_new(ctx)))).call("append"_n, "_ignore_"_n));
    Ref<List> ignored = MOLT_TRY(list_of(ctx, given.item("_ignore_"_n)));
    for (uint64_t i = 0; i < ignored->n; i++) MOLT_TRY(given.call("pop"_n, (*ignored)[i], kNone));
    Ref<List> names = MOLT_TRY(list_of(ctx, given.attr("_member_names"_n)));
    for (uint64_t i = 0; i < names->n; i++) {
        auto* text = (*names)[i].as<Str>();
        if (text->equals("mro") || text->n == 0) return ctx.raise(type::ValueError, "invalid enum member name(s) {!r}", text);
    }
    order = MOLT_TRY(given.call("pop"_n, "_order_"_n, kNone));
    Ref<> next_value = MOLT_TRY(given.call("get"_n, "_generate_next_value_"_n));
    if (!next_value.value().is_none() && class_of(next_value) != &type::staticmethod)
        next_value = MOLT_TRY(Py(ctx, Value(&type::staticmethod))(next_value));
    Ref<> body = MOLT_TRY(builtin(ctx, "dict"_n)(given.call("items"_n)));
    if (!next_value.value().is_none()) MOLT_TRY(put(ctx, body, "_generate_next_value_"_n, next_value));
    Ref<> mixins = MOLT_TRY(Py(ctx, metacls).call("_get_mixins_"_n, name, bases));
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, mixins, 2));
    plan.member_type = own((*pair)[0]), plan.first_enum = own((*pair)[1]);
    Ref<> found = MOLT_TRY(Py(ctx, metacls).call("_find_new_"_n, body, plan.member_type, plan.first_enum));
    Ref<Tuple> three = MOLT_TRY(unpack_py(ctx, found, 3));
    plan.create = own((*three)[0]);
    plan.save_new = MOLT_TRY(truth(ctx, (*three)[1]));
    MOLT_TRY(put(ctx, body, "_new_member_"_n, plan.create));
    MOLT_TRY(put(ctx, body, "_use_args_"_n, (*three)[2]));
    for (uint64_t i = 0; i < names->n; i++) {
        Ref<> value = MOLT_TRY(getitem(ctx, body, (*names)[i]));
        MOLT_TRY(setitem(ctx, body, (*names)[i], MOLT_TRY(Py(ctx, _proto_member::cls)(value))));
    }
    MOLT_TRY(put(ctx, body, "_member_names_"_n, MOLT_TRY(Ref<>(list_new(ctx)))));
    MOLT_TRY(put(ctx, body, "_member_map_"_n, MOLT_TRY(Ref<>(dict_new(ctx)))));
    MOLT_TRY(put(ctx, body, "_value2member_map_"_n, MOLT_TRY(Ref<>(dict_new(ctx)))));
    MOLT_TRY(put(ctx, body, "_unhashable_values_"_n, MOLT_TRY(Ref<>(list_new(ctx)))));
    MOLT_TRY(put(ctx, body, "_member_type_"_n, plan.member_type));
    MOLT_TRY(put(ctx, body, "_value_repr_"_n, MOLT_TRY(Py(ctx, metacls).call("_find_data_repr_"_n, name, bases))));
    Ref<> edge = own(boundary);
    if (!MOLT_TRY(truth(ctx, boundary))) edge = MOLT_TRY(Py(ctx, plan.first_enum).attr_or("_boundary_"_n, kNone));
    MOLT_TRY(put(ctx, body, "_boundary_"_n, edge));
    for (Name mask : {"_flag_mask_"_n, "_singles_mask_"_n, "_all_bits_"_n})
        MOLT_TRY(put(ctx, body, mask, Value(molt_small_int(0))));
    MOLT_TRY(put(ctx, body, "_inverted_"_n, kNone));
    return body;
}

/// ReprEnum keeps str() and format() of the data type.
Status keep_data_text(Ctx& ctx, Value enum_class, Value bases, Value body, Value member_type) {
    if (!ReprEnum::cls || !MOLT_TRY(contains(ctx, bases, ReprEnum::cls))) return done();
    if (member_type == Value(&type::object_))
        return ctx.raise(type::TypeError, "ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)");
    Py cls(ctx, enum_class), known(ctx, body), data(ctx, member_type);
    if (!MOLT_TRY(known.contains("__format__"_n))) {
        Ref<> format = MOLT_TRY(data.attr("__format__"_n));
        MOLT_TRY(cls.set_attr("__format__"_n, format));
        MOLT_TRY(known.set_item("__format__"_n, format));
    }
    if (!MOLT_TRY(known.contains("__str__"_n))) {
        Ref<> method = MOLT_TRY(data.attr("__str__"_n));
        if (method.value() == MOLT_TRY(Py(ctx, Value(&type::object_)).attr("__str__"_n)).value())
            method = MOLT_TRY(data.attr("__repr__"_n));
        MOLT_TRY(cls.set_attr("__str__"_n, method));
        MOLT_TRY(known.set_item("__str__"_n, method));
    }
    return done();
}

/// Methods of the first enumeration win over those of the data type and of object.
Status prefer_enum_methods(Ctx& ctx, Value enum_class, Value body, const Plan& plan) {
    for (Name name : {"__repr__"_n, "__str__"_n, "__format__"_n, "__reduce_ex__"_n}) {
        if (MOLT_TRY(Py(ctx, body).contains(name))) continue;
        Ref<> found = MOLT_TRY(Py(ctx, enum_class).attr(name)), of_object = MOLT_TRY(Py(ctx, Value(&type::object_)).attr(name));
        Ref<> of_data = MOLT_TRY(Py(ctx, plan.member_type).attr(name)), of_enum = MOLT_TRY(Py(ctx, plan.first_enum).attr(name));
        if (MOLT_TRY(equal(ctx, found, of_data)) || MOLT_TRY(equal(ctx, found, of_object)))
            MOLT_TRY(Py(ctx, enum_class).set_attr(name, of_enum));
    }
    if (!MOLT_TRY(is_flag_class(ctx, enum_class))) return done();
    for (Name name : {"__or__"_n, "__and__"_n, "__xor__"_n, "__ror__"_n, "__rand__"_n, "__rxor__"_n, "__invert__"_n}) {
        if (MOLT_TRY(Py(ctx, body).contains(name))) continue;
        MOLT_TRY(Py(ctx, enum_class).set_attr(name, MOLT_TRY(Py(ctx, Flag::cls).attr(name))));
    }
    return done();
}

/// Checks `_order_` against the order of definition.
Status check_order(Ctx& ctx, Value enum_class, Ref<> order, bool flag) {
    if (order.value().is<Str>()) order = MOLT_TRY(Py(ctx, order).call("replace"_n, ",", " ").call("split"_n));
    if (!MOLT_TRY(truth(ctx, order))) return done();
    Ref<> names = MOLT_TRY(Py(ctx, enum_class).attr("_member_names_"_n));
    Ref<List> wanted = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, order, [&](Value name) -> Status {
        if (MOLT_TRY(member_map(ctx, enum_class).contains(name))) {
            if (flag && !MOLT_TRY(is_single_bit(ctx, MOLT_TRY(member_map(ctx, enum_class).item(name).attr("_value_"_n)))))
                return done();
            if (!MOLT_TRY(contains(ctx, names, name))) return done();
        }
        return list_append(ctx, wanted.get(), name);
    }));
    if (wanted->n == 0 || MOLT_TRY(equal(ctx, wanted, names))) return done();
    return ctx.raise(type::TypeError, "member order does not match _order_:\n  {!r}\n  {!r}", names, wanted);
}

Status finish_flags(Ctx& ctx, Value enum_class, bool flag, Value name) {
    Py cls(ctx, enum_class);
    if (!flag) {
        if (!Flag::cls && MOLT_TRY(Py(ctx, name).equals("Flag"))) return done();
        for (Name attribute : {"_boundary_"_n, "_flag_mask_"_n, "_singles_mask_"_n, "_all_bits_"_n, "_inverted_"_n})
            MOLT_TRY(cls.del_attr(attribute));
        return done();
    }
    Ref<List> values = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, enum_class, [&](Value member) -> Status {
        return list_append(ctx, values.get(), MOLT_TRY(Py(ctx, member).attr("_value_"_n)));
    }));
    Ref<> sorted = MOLT_TRY(builtin(ctx, "sorted"_n)(values));
    if (MOLT_TRY(equal(ctx, values, sorted))) return done();
    return cls.set_attr("_iter_member_"_n, MOLT_TRY(cls.attr("_iter_member_by_def_"_n)));
}

} // namespace

Ref<> dunder_prepare(Ctx& ctx, Value metacls, Value name, Value bases, Value) {
    MOLT_TRY(Py(ctx, metacls).call("_check_for_existing_members_"_n, name, bases));
    Ref<> made = MOLT_TRY(Py(ctx, _EnumDict::cls)());
    MOLT_TRY(Py(ctx, made).set_attr("_cls_name"_n, name));
    Ref<> mixins = MOLT_TRY(Py(ctx, metacls).call("_get_mixins_"_n, name, bases));
    Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, mixins, 2));
    if (!(*pair)[1].is_none())
        MOLT_TRY(Py(ctx, made).set_item("_generate_next_value_"_n,
                                        MOLT_TRY(Py(ctx, (*pair)[1]).attr_or("_generate_next_value_"_n, kNone))));
    return made;
}

Ref<> dunder_new(Ctx& ctx, Value metacls, Value name, Value bases, Value classdict, Value boundary, Value, Value keywords) {
    Plan plan;
    Ref<> order;
    Ref<> body = MOLT_TRY(prepared_body(ctx, metacls, name, bases, classdict, boundary, order, plan));
    Ref<Tuple> args = MOLT_TRY(tuple_of(ctx, metacls, name, bases, body));
    Ref<> enum_class = super_of(ctx, cls, metacls).attr("__new__"_n).spread(args, keywords);
    if (!enum_class && ctx.pending_matches(type::Exception)) { // without the note about __set_name__
        Except caught(ctx);
        Py error(ctx, caught.value());
        if (!MOLT_TRY(error.attr_or_absent("__notes__"_n)).value().is_absent()) MOLT_TRY(error.del_attr("__notes__"_n));
        return caught.reraise();
    }
    if (!enum_class) return raised;
    MOLT_TRY(Py(ctx, body).call("update"_n, Py(ctx, enum_class).attr("__dict__"_n)));
    MOLT_TRY(keep_data_text(ctx, enum_class, bases, body, plan.member_type));
    MOLT_TRY(prefer_enum_methods(ctx, enum_class, body, plan));
    if (Enum::cls) {
        if (plan.save_new) MOLT_TRY(Py(ctx, enum_class).set_attr("__new_member__"_n, plan.create));
        MOLT_TRY(Py(ctx, enum_class).set_attr("__new__"_n, MOLT_TRY(Py(ctx, Enum::cls).attr("__dict__"_n).item("__new__"_n))));
    }
    bool flag = MOLT_TRY(is_flag_class(ctx, enum_class));
    MOLT_TRY(finish_flags(ctx, enum_class, flag, name));
    if (!order.value().is_none()) MOLT_TRY(check_order(ctx, enum_class, std::move(order), flag));
    return enum_class;
}

Ref<> dunder_bool(Ctx&, Value) { return boolean(true); }

Ref<> dunder_call(Ctx& ctx, Value cls, Value value, Value names, Value module, Value qualname, Value type, Value start,
                  Value boundary, std::span<const Value> rest) {
    Py enumeration(ctx, cls);
    if (MOLT_TRY(member_map(ctx, cls).truth())) {
        Ref<> wanted = own(value);
        if (MOLT_TRY(truth(ctx, names))) {
            Ref<Tuple> all = MOLT_TRY(tuple_allocate(ctx, rest.size() + 2));
            all->items[0] = own(value).release();
            all->items[1] = own(names).release();
            for (size_t i = 0; i < rest.size(); i++) all->items[i + 2] = own(rest[i]).release();
            wanted = std::move(all);
        }
        return enumeration.attr("__new__"_n)(cls, wanted);
    }
    if (names.is_none() && type.is_none()) {
        Ref<Str> shown = MOLT_TRY(str(ctx, cls));
        return ctx.raise(type::TypeError, "{} has no members; specify `names=()` if you meant to create a new, empty, enum",
                         shown);
    }
    return enumeration.call("_create_"_n, kw("class_name"_n, value), kw("names"_n, names), kw("module"_n, module),
                            kw("qualname"_n, qualname), kw("type"_n, type), kw("start"_n, start), kw("boundary"_n, boundary));
}

Ref<> dunder_contains(Ctx& ctx, Value cls, Value value) {
    if (MOLT_TRY(isinstance(ctx, value, cls))) return boolean(true);
    if (MOLT_TRY(Py(ctx, cls).attr("_value2member_map_"_n).contains(value))) return boolean(true);
    return give(ctx, Py(ctx, cls).attr("_unhashable_values_"_n).contains(value));
}

Ref<> dunder_delattr(Ctx& ctx, Value self, Value attr) {
    if (MOLT_TRY(member_map(ctx, self).contains(attr))) {
        Ref<> name = MOLT_TRY(Py(ctx, self).attr("__name__"_n));
        return ctx.raise(type::AttributeError, "{!r} cannot delete member {!r}.", name, attr);
    }
    return super_of(ctx, cls, self).call("__delattr__"_n, attr);
}

Ref<> dunder_dir(Ctx& ctx, Value self) {
    Py enumeration(ctx, self);
    Ref<> names = MOLT_TRY(builtin(ctx, "set"_n)(enumeration.attr("_member_names_"_n)));
    Py all(ctx, names);
    for (const char* name : {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__",
                             "__module__", "__name__", "__qualname__"})
        MOLT_TRY(all.call("add"_n, name));
    Py object(ctx, Value(&type::object_));
    if (!MOLT_TRY(enumeration.attr("_new_member_"_n).equals(object.attr("__new__"_n)))) MOLT_TRY(all.call("add"_n, "__new__"));
    if (!MOLT_TRY(enumeration.attr("__init_subclass__"_n).equals(object.attr("__init_subclass__"_n))))
        MOLT_TRY(all.call("add"_n, "__init_subclass__"));
    Ref<> data_type = MOLT_TRY(enumeration.attr("_member_type_"_n));
    if (!(data_type.value() == Value(&type::object_))) MOLT_TRY(all.call("update"_n, builtin(ctx, "dir"_n)(data_type)));
    return builtin(ctx, "sorted"_n)(names);
}

Ref<> dunder_getitem(Ctx& ctx, Value cls, Value name) { return member_map(ctx, cls).item(name); }

Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    MOLT_RESUME(r);
    {
        Ref<> names = MOLT_TRY(Py(r.ctx, f.cls).attr("_member_names_"_n));
        f.names.set(MOLT_TRY(iter(r.ctx, names)));
    }
    for (;;) {
        r.value = MOLT_TRY(next(r.ctx, f.names));
        if (r.value.value().is_absent()) break;
        r.value = MOLT_TRY(member_map(r.ctx, f.cls).item(r.value));
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Flow dunder_reversed(Resume& r, dunder_reversed_frame& f) {
    MOLT_RESUME(r);
    f.names.set(MOLT_TRY(builtin(r.ctx, "reversed"_n)(Py(r.ctx, f.cls).attr("_member_names_"_n))));
    for (;;) {
        r.value = MOLT_TRY(next(r.ctx, f.names));
        if (r.value.value().is_absent()) break;
        r.value = MOLT_TRY(member_map(r.ctx, f.cls).item(r.value));
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> dunder_len(Ctx& ctx, Value cls) { return give(ctx, Py(ctx, cls).attr("_member_names_"_n).length()); }
Ref<> dunder_members(Ctx& ctx, Value cls) { return here.global(ctx, "MappingProxyType"_n)(member_map(ctx, cls)); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("__name__"_n));
    return format_text(ctx, MOLT_TRY(is_flag_class(ctx, self)) ? "<flag {!r}>" : "<enum {!r}>", name);
}

Ref<> dunder_setattr(Ctx& ctx, Value self, Value name, Value value) {
    Ref<> members = MOLT_TRY(Py(ctx, self).attr("__dict__"_n).call("get"_n, "_member_map_"_n));
    if (!members.value().is_none() && MOLT_TRY(contains(ctx, members, name)))
        return ctx.raise(type::AttributeError, "cannot reassign member {!r}", name);
    return super_of(ctx, cls, self).call("__setattr__"_n, name, value);
}

// ---- the functional API ----

Ref<> _create_(Ctx& ctx, Value self, Value class_name, Value names, Value module, Value qualname, Value type_argument,
               Value start, Value boundary) {
    Ref<> metacls = MOLT_TRY(Py(ctx, self).attr("__class__"_n));
    Py meta(ctx, metacls);
    Ref<Tuple> bases = MOLT_TRY(type_argument.is_none() ? tuple_of(ctx, self) : tuple_of(ctx, type_argument, self));
    Ref<> mixins = MOLT_TRY(Py(ctx, self).call("_get_mixins_"_n, class_name, bases));
    Ref<> first_enum = MOLT_TRY(Py(ctx, mixins).item(1));
    Ref<> body = MOLT_TRY(meta.call("__prepare__"_n, class_name, bases));
    Ref<> given = own(names);
    if (names.is<Str>()) given = MOLT_TRY(Py(ctx, names).call("replace"_n, ",", " ").call("split"_n));
    bool sequence = given.value().is_kind(MOLT_KIND_TUPLE) || given.value().is_kind(MOLT_KIND_LIST);
    if (sequence && MOLT_TRY(truth(ctx, given)) && MOLT_TRY(Py(ctx, given).item(0)).value().is<Str>()) {
        Ref<List> last = MOLT_TRY(list_new(ctx)), pairs = MOLT_TRY(list_new(ctx));
        MOLT_TRY(for_each(ctx, given, [&](Value name) -> Status {
            Ref<List> so_far = MOLT_TRY(list_copy(ctx, last->items(), last->n));
            Ref<> value = MOLT_TRY(Py(ctx, first_enum).call("_generate_next_value_"_n, name, start, last->n, so_far));
            MOLT_TRY(list_append(ctx, last.get(), value.value()));
            return list_append(ctx, pairs.get(), Ref<>(MOLT_TRY(tuple_of(ctx, name, value))));
        }));
        given = std::move(pairs);
    }
    if (!given.value().is_none())
        MOLT_TRY(for_each(ctx, given, [&](Value item) -> Status {
            if (item.is<Str>()) {
                Ref<> value = MOLT_TRY(getitem(ctx, given, item));
                return setitem(ctx, body, item, value);
            }
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            return setitem(ctx, body, (*pair)[0], (*pair)[1]);
        }));
    Ref<> home = own(module);
    if (module.is_none()) home = MOLT_TRY(calling_module(ctx, 2));
    MOLT_TRY(Py(ctx, body).set_item("__module__"_n, home));
    if (!qualname.is_none()) MOLT_TRY(Py(ctx, body).set_item("__qualname__"_n, qualname));
    return meta.attr("__new__"_n)(metacls, class_name, bases, body, kw("boundary"_n, boundary));
}

Ref<> _convert_(Ctx& ctx, Value self, Value name, Value module, Value filter, Value source, Value boundary, Value as_global) {
    Ref<> modules = MOLT_TRY(import(ctx, "sys").attr("modules"_n));
    Ref<> globals = MOLT_TRY(Py(ctx, modules).item(module).attr("__dict__"_n));
    Ref<> names = MOLT_TRY(truth(ctx, source)) ? MOLT_TRY(Py(ctx, source).attr("__dict__"_n)) : own(globals.value());
    Ref<List> members = MOLT_TRY(list_new(ctx));
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(Py(ctx, names).call("items"_n)));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        if (!MOLT_TRY(Py(ctx, filter)((*pair)[0]).truth())) return done();
        return list_append(ctx, members.get(), item);
    }));
    Ref<> by_value = MOLT_TRY(import(ctx, "_operator").call("itemgetter"_n, 1, 0)),
          by_name = MOLT_TRY(import(ctx, "_operator").call("itemgetter"_n, 0));
    if (!list_sort_py(ctx, members.get(), by_value, false).ok()) {
        if (!ctx.swallow(type::TypeError)) return raised;
        MOLT_TRY(list_sort_py(ctx, members.get(), by_name, false));
    }
    Ref<> edge = own(boundary);
    if (!MOLT_TRY(truth(ctx, boundary))) edge = MOLT_TRY(here.global(ctx, "KEEP"_n));
    Ref<> made = MOLT_TRY(Py(ctx, self).call("_create_"_n, name, members, kw("module"_n, module), kw("boundary"_n, edge)));
    if (MOLT_TRY(truth(ctx, as_global))) MOLT_TRY(here.global(ctx, "global_enum"_n)(made));
    else MOLT_TRY(Py(ctx, modules).item(module).attr("__dict__"_n).call("update"_n, Py(ctx, made).attr("__members__"_n)));
    MOLT_TRY(setitem(ctx, globals, name, made));
    return made;
}

// ---- bases and data types ----

namespace {

/// visit(base) for each class of the MROs of the bases, chain by chain; visit answers true to go on with the
/// next chain.
template<class F> Status each_base(Ctx& ctx, Value bases, F&& visit) {
    return for_each(ctx, bases, [&](Value chain) -> Status {
        Ref<List> mro = MOLT_TRY(list_of(ctx, Py(ctx, chain).attr("__mro__"_n)));
        Value candidate;
        for (uint64_t i = 0; i < mro->n; i++)
            if (MOLT_TRY(visit((*mro)[i], candidate))) break;
        return done();
    });
}

} // namespace

Ref<> _check_for_existing_members_(Ctx& ctx, Value, Value class_name, Value bases) {
    MOLT_TRY(each_base(ctx, bases, [&](Value base, Value&) -> Result<bool> {
        if (is_enum_class(base) && MOLT_TRY(Py(ctx, base).attr("_member_names_"_n).truth()))
            return ctx.raise(type::TypeError, "<enum {!r}> cannot extend {}", class_name, MOLT_TRY(repr(ctx, base)));
        return false;
    }));
    return none();
}

Ref<> _get_mixins_(Ctx& ctx, Value mcls, Value class_name, Value bases) {
    if (!MOLT_TRY(truth(ctx, bases))) {
        Value base = Enum::cls ? Enum::cls.value() : kNone;
        return tuple_of(ctx, Value(&type::object_), base);
    }
    Ref<> first = MOLT_TRY(Py(ctx, bases).item(-1));
    if (!is_enum_class(first))
        return ctx.raise(type::TypeError,
                         "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`");
    Ref<> data_type = MOLT_TRY(Py(ctx, mcls).call("_find_data_type_"_n, class_name, bases));
    if (data_type.value().is_none()) data_type = own(Value(&type::object_));
    return tuple_of(ctx, data_type, first);
}

Ref<> _find_data_repr_(Ctx& ctx, Value, Value, Value bases) {
    Ref<> found;
    MOLT_TRY(each_base(ctx, bases, [&](Value base, Value&) -> Result<bool> {
        if (found) return true;
        if (base == Value(&type::object_)) return false;
        if (is_enum_class(base)) {
            found = MOLT_TRY(Py(ctx, base).attr("_value_repr_"_n));
            return true;
        }
        Py attributes = Py(ctx, base).attr("__dict__"_n);
        if (!MOLT_TRY(attributes.contains("__repr__"_n))) return false;
        bool dataclass = MOLT_TRY(attributes.contains("__dataclass_fields__"_n)) &&
                         MOLT_TRY(attributes.contains("__dataclass_params__"_n)) &&
                         MOLT_TRY(attributes.item("__dataclass_params__"_n).attr("repr"_n).truth());
        found = MOLT_TRY(dataclass ? here.global(ctx, "_dataclass_repr"_n) : attributes.item("__repr__"_n));
        return true;
    }));
    return found ? std::move(found) : none();
}

Ref<> _find_data_type_(Ctx& ctx, Value, Value class_name, Value bases) {
    Ref<> types = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(each_base(ctx, bases, [&](Value base, Value& candidate) -> Result<bool> {
        if (base == Value(&type::object_)) return false;
        if (is_enum_class(base)) {
            Ref<> theirs = MOLT_TRY(Py(ctx, base).attr("_member_type_"_n));
            if (theirs.value() == Value(&type::object_)) return false;
            MOLT_TRY(Py(ctx, types).call("add"_n, theirs));
            return true;
        }
        Py attributes = Py(ctx, base).attr("__dict__"_n);
        if (MOLT_TRY(attributes.contains("__new__"_n)) || MOLT_TRY(attributes.contains("__dataclass_fields__"_n))) {
            MOLT_TRY(Py(ctx, types).call("add"_n, candidate ? candidate : base));
            return true;
        }
        if (!candidate) candidate = base;
        return false;
    }));
    int64_t n = MOLT_TRY(length(ctx, types));
    if (n > 1) return ctx.raise(type::TypeError, "too many data types for {!r}: {!r}", class_name, types);
    return n ? Ref<>(Py(ctx, types).call("pop"_n)) : none();
}

Ref<> _find_new_(Ctx& ctx, Value, Value classdict, Value member_type, Value first_enum) {
    Ref<> create = MOLT_TRY(Py(ctx, classdict).call("get"_n, "__new__"_n, kNone));
    bool save_new = !first_enum.is_none() && !create.value().is_none();
    Ref<> of_object = MOLT_TRY(Py(ctx, Value(&type::object_)).attr("__new__"_n)),
          of_none = MOLT_TRY(Py(ctx, kNone).attr("__new__"_n));
    Ref<> of_enum = none();
    if (Enum::cls) of_enum = MOLT_TRY(Py(ctx, Enum::cls).attr("__new__"_n));
    if (create.value().is_none()) {
        for (Name method : {"__new_member__"_n, "__new__"_n}) {
            for (Value possible : {member_type, first_enum}) {
                Ref<> target = MOLT_TRY(Py(ctx, possible).attr_or(method, kNone));
                if (target.value().is_none() || MOLT_TRY(equal(ctx, target, of_none)) ||
                    MOLT_TRY(equal(ctx, target, of_object)) || MOLT_TRY(equal(ctx, target, of_enum)))
                    continue;
                create = std::move(target);
                break;
            }
            if (!create.value().is_none()) break;
        }
        if (create.value().is_none()) create = own(of_object.value());
    }
    bool plain = first_enum.is_none() || MOLT_TRY(equal(ctx, create, of_enum)) || MOLT_TRY(equal(ctx, create, of_object));
    return tuple_of(ctx, create, Value(molt_bool(save_new)), Value(molt_bool(!plain)));
}

} // namespace molt::enum_::EnumType

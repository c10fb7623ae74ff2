// The namespace of an enumeration's class body: it sorts members from everything else as they are bound.
#include "core/exc/except.h"
#include "core/types/set.h"
#include "std/enum/enum.h"

namespace molt::enum_ {

namespace {

/// A class written inside the body: its qualified name goes through the enumeration's.
Result<bool> is_internal_class(Ctx& ctx, Value cls_name, Value obj) {
    if (!obj.is<Class>()) return false;
    if (!cls_name.is<Str>()) (void)MOLT_TRY(Ref<>(Py(ctx, cls_name) + "."));
    Ref<> qualname = MOLT_TRY(Py(ctx, obj).attr_or("__qualname__"_n, kNone)),
          name = MOLT_TRY(Py(ctx, obj).attr_or("__name__"_n, kNone));
    Ref<Str> pattern = MOLT_TRY(format_text(ctx, "{}.{}", cls_name, name));
    if (MOLT_TRY(equal(ctx, qualname, pattern))) return true;
    Ref<Str> end = MOLT_TRY(format_text(ctx, ".{}", pattern));
    return Py(ctx, qualname).call("endswith"_n, end).truth();
}

constexpr std::string_view kReserved[] = {"_order_",  "_generate_next_value_", "_numeric_repr_",         "_missing_",
                                          "_ignore_", "_iter_member_",         "_iter_member_by_value_", "_iter_member_by_def_"};

/// `_name_` settings of the enumeration itself.
Status take_setting(Ctx& ctx, Value self, Value key, Ref<>& value, std::string_view name) {
    bool known = false;
    for (std::string_view reserved : kReserved) known = known || reserved == name;
    if (!known) return ctx.raise(type::ValueError, "_sunder_ names, such as {!r}, are reserved for future Enum use", key);
    Py dict(ctx, self);
    if (name == "_generate_next_value_") {
        if (MOLT_TRY(dict.attr("_auto_called"_n).truth()))
            return ctx.raise(type::TypeError, "_generate_next_value_ must be defined before members");
        Ref<> function = own(value.value());
        if (MOLT_TRY(isinstance(ctx, value, Value(&type::staticmethod)))) function = MOLT_TRY(Py(ctx, value).attr("__func__"_n));
        return dict.set_attr("_generate_next_value"_n, function);
    }
    if (name != "_ignore_") return done();
    Ref<> names = value.value().is<Str>() ? Ref<>(Py(ctx, value).call("replace"_n, ",", " ").call("split"_n))
                                          : Ref<>(builtin(ctx, "list"_n)(value));
    if (!names) return raised;
    MOLT_TRY(dict.set_attr("_ignore"_n, names));
    Ref<> already = MOLT_TRY(builtin(ctx, "set"_n)(names) & builtin(ctx, "set"_n)(dict.attr("_member_names"_n)));
    if (MOLT_TRY(truth(ctx, already)))
        return ctx.raise(type::ValueError, "_ignore_ cannot specify already set names: {!r}", already);
    value = std::move(names);
    return done();
}

bool is_auto(Value v) { return instance_of(v, auto_::cls.value().as<Class>()); }

/// One auto() gets its value.
Ref<> settle_auto(Ctx& ctx, Value self, Value key, Value marker) {
    Py dict(ctx, self);
    Ref<> value = MOLT_TRY(Py(ctx, marker).attr("value"_n));
    if (value.value() == MOLT_TRY(here.global(ctx, "_auto_null"_n)).value()) {
        int64_t count = MOLT_TRY(dict.attr("_member_names"_n).length());
        Ref<> last = MOLT_TRY(builtin(ctx, "list"_n)(dict.attr("_last_values"_n)));
        value = MOLT_TRY(dict.attr("_generate_next_value"_n)(key, 1, count, last));
        MOLT_TRY(Py(ctx, marker).set_attr("value"_n, value));
        MOLT_TRY(dict.set_attr("_auto_called"_n, true));
    }
    MOLT_TRY(dict.attr("_last_values"_n).call("append"_n, value));
    return value;
}

/// A new member: auto values settled, its name noted. The value to be stored.
Ref<> take_member(Ctx& ctx, Value self, Value key, Ref<> value) {
    Py dict(ctx, self);
    if (MOLT_TRY(dict.contains(key)))
        return ctx.raise(type::TypeError, "{!r} already defined as {!r}", key, MOLT_TRY(getitem(ctx, self, key)));
    if (MOLT_TRY(isinstance(ctx, value, member::cls))) value = MOLT_TRY(Py(ctx, value).attr("value"_n));
    bool settled = false;
    if (is_auto(value)) {
        value = MOLT_TRY(settle_auto(ctx, self, key, value));
        settled = true;
    } else if (value.value().is_exact(MOLT_KIND_TUPLE)) {
        auto* given = value.value().as<Tuple>();
        Ref<Tuple> made = MOLT_TRY(tuple_copy(ctx, given->items, given->n));
        for (uint64_t i = 0; i < made->n; i++) {
            if (!is_auto((*made)[i])) continue;
            Ref<> one = MOLT_TRY(settle_auto(ctx, self, key, (*given)[i]));
            drop(Value(std::exchange(made->items[i], one.release())));
            settled = true;
        }
        if (settled) value = std::move(made);
    }
    MOLT_TRY(dict.attr("_member_names"_n).set_item(key, kNone));
    if (!settled) MOLT_TRY(dict.attr("_last_values"_n).call("append"_n, value));
    return value;
}

} // namespace

namespace _EnumDict {

Ref<> dunder_init(Ctx& ctx, Value self) {
    MOLT_TRY(super_of(ctx, cls, self).call("__init__"_n));
    Py dict(ctx, self);
    MOLT_TRY(dict.set_attr("_member_names"_n, MOLT_TRY(Ref<>(dict_new(ctx)))));
    MOLT_TRY(dict.set_attr("_last_values"_n, MOLT_TRY(Ref<>(list_new(ctx)))));
    MOLT_TRY(dict.set_attr("_ignore"_n, MOLT_TRY(Ref<>(list_new(ctx)))));
    return give(ctx, dict.set_attr("_auto_called"_n, false));
}

Ref<> dunder_setitem(Ctx& ctx, Value self, Value key_argument, Value value_argument) {
    Py dict(ctx, self);
    Ref<> key = own(key_argument), value = own(value_argument), cls_name = MOLT_TRY(dict.attr("_cls_name"_n));
    if (MOLT_TRY(is_internal_class(ctx, cls_name, value)))
        MOLT_TRY(import(ctx, "warnings")
                     .call("warn"_n,
                           "In 3.13 classes created inside an enum will not become a member.  Use the "
                           "`member` decorator to "
                           "keep the current behavior.",
                           Value(&type::DeprecationWarning), kw("stacklevel"_n, 2)));
    const bool named = key.value().is<Str>(); // a key of another kind is like no name at all, if it has a length
    if (!named) (void)MOLT_TRY(length(ctx, key));
    Ref<Str> class_name = MOLT_TRY(format_text(ctx, "{}", cls_name));
    Utf8 text(named ? key.value().as<Str>() : str_empty()), owner(class_name.get());
    std::string_view name = text.view();
    if (is_private(owner.view(), name)) {
    } else if (is_sunder(name)) {
        MOLT_TRY(take_setting(ctx, self, key, value, name));
    } else if (is_dunder(name)) {
        if (name == "__order__") key = MOLT_TRY(intern(ctx, "_order_"));
    } else if (MOLT_TRY(dict.attr("_member_names"_n).contains(key))) {
        return ctx.raise(type::TypeError, "{!r} already defined as {!r}", key, MOLT_TRY(getitem(ctx, self, key)));
    } else if (MOLT_TRY(dict.attr("_ignore"_n).contains(key))) {
    } else if (MOLT_TRY(isinstance(ctx, value, nonmember::cls))) {
        value = MOLT_TRY(Py(ctx, value).attr("value"_n));
    } else if (!MOLT_TRY(is_descriptor(ctx, value))) {
        value = MOLT_TRY(take_member(ctx, self, key, std::move(value)));
    }
    return super_of(ctx, cls, self).call("__setitem__"_n, key, value);
}

Ref<> update(Ctx& ctx, Value self, Value members, Value more) {
    auto put_pairs = [&](Value pairs) {
        return for_each(ctx, pairs, [&](Value item) -> Status {
            Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
            return setitem(ctx, self, (*pair)[0], (*pair)[1]);
        });
    };
    if (MOLT_TRY(Py(ctx, members).has_attr("keys"_n))) {
        Ref<> keys = MOLT_TRY(Py(ctx, members).call("keys"_n));
        MOLT_TRY(for_each(ctx, keys, [&](Value key) -> Status {
            Ref<> value = MOLT_TRY(getitem(ctx, members, key));
            return setitem(ctx, self, key, value);
        }));
    } else MOLT_TRY(put_pairs(members));
    MOLT_TRY(put_pairs(MOLT_TRY(Py(ctx, more).call("items"_n))));
    return none();
}

} // namespace _EnumDict

} // namespace molt::enum_

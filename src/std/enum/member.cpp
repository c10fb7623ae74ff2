// _proto_member: a value of the class body becomes a member when the class learns its names.
#include "core/exc/except.h"
#include "core/types/property.h"
#include "std/enum/enum.h"

namespace molt::enum_::_proto_member {

namespace {

/// Makes the member object with its _value_.
Ref<> make_member(Ctx& ctx, Value enum_class, Value value, Value args) {
    Py cls(ctx, enum_class);
    Ref<> create = MOLT_TRY(cls.attr("_new_member_"_n)), made;
    if (!MOLT_TRY(cls.attr("_use_args_"_n).truth())) made = MOLT_TRY(Py(ctx, create)(enum_class));
    else {
        Ref<List> all = MOLT_TRY(list_new(ctx));
        MOLT_TRY(list_append(ctx, all.get(), enum_class));
        MOLT_TRY(list_extend_py(ctx, all.get(), args));
        made = MOLT_TRY(Py(ctx, create).spread(all));
    }
    if (MOLT_TRY(Py(ctx, made).has_attr("_value_"_n))) return made;
    Ref<> data_type = MOLT_TRY(cls.attr("_member_type_"_n));
    Ref<> own_value = own(value);
    if (!(data_type.value() == Value(&type::object_))) {
        own_value = Py(ctx, data_type).spread(args);
        if (!own_value) {
            if (!ctx.pending_matches(type::Exception)) return raised;
            Except caught(ctx);
            return caught.raise_from(caught.value(), type::TypeError, "_value_ not set in __new__, unable to create it");
        }
    }
    MOLT_TRY(Py(ctx, made).set_attr("_value_"_n, own_value));
    return made;
}

Status add_bits(Ctx& ctx, Value enum_class, Value value) {
    Py cls(ctx, enum_class);
    auto add_to = [&](Name mask) -> Status {
        Ref<> before = MOLT_TRY(cls.attr(mask));
        return cls.set_attr(mask, MOLT_TRY(inplace(ctx, BinaryOp::or_, before, value)));
    };
    MOLT_TRY(add_to("_flag_mask_"_n));
    if (MOLT_TRY(is_single_bit(ctx, value))) MOLT_TRY(add_to("_singles_mask_"_n));
    return cls.set_attr("_all_bits_"_n, MOLT_TRY(all_bits(ctx, MOLT_TRY(cls.attr("_flag_mask_"_n)))));
}

/// The member that has this value already; kAbsent when it is a new one.
Ref<> known_member(Ctx& ctx, Value enum_class, Value value) {
    Ref<> found = Py(ctx, enum_class).attr("_value2member_map_"_n).item(value);
    if (found) return found;
    if (ctx.swallow(type::KeyError)) return own(kAbsent);
    if (!ctx.swallow(type::TypeError)) return raised;
    Ref<> members = MOLT_TRY(Py(ctx, enum_class).attr("_member_map_"_n).call("values"_n)),
          iterator = MOLT_TRY(iter(ctx, members));
    for (;;) {
        Ref<> candidate = MOLT_TRY(next(ctx, iterator));
        if (candidate.value().is_absent() || MOLT_TRY(Py(ctx, candidate).attr("_value_"_n).equals(value))) return candidate;
    }
}

/// Binds the member, through a redirecting property where a base has a descriptor of this name.
Status bind(Ctx& ctx, Value enum_class, Value name, Value enum_member) {
    Ref<> mro = MOLT_TRY(Py(ctx, enum_class).attr("__mro__"_n));
    Ref<Tuple> classes = MOLT_TRY(tuple_from_iterable_py(ctx, mro));
    Ref<> descriptor;
    const char* kind = nullptr;
    Value origin;
    for (uint64_t i = 1; i < classes->n; i++) {
        Value base = (*classes)[i];
        Ref<> attribute = MOLT_TRY(Py(ctx, base).attr("__dict__"_n).call("get"_n, name));
        if (attribute.value().is_none()) continue;
        Ref<> dynamic = MOLT_TRY(here.global(ctx, "DynamicClassAttribute"_n));
        if (MOLT_TRY(isinstance(ctx, attribute, dynamic))) {
            descriptor = std::move(attribute);
            origin = base;
            kind = "enum";
            break;
        }
        if (MOLT_TRY(is_descriptor(ctx, attribute))) {
            descriptor = std::move(attribute);
            if (!kind) kind = "desc";
            if (!origin) origin = base;
        } else {
            kind = "attr";
            origin = base;
        }
    }
    auto* text = name.as<Str>();
    if (!descriptor) return molt::setattr(ctx, enum_class, text, enum_member);
    Ref<> redirect = MOLT_TRY(Py(ctx, property::cls)());
    Py made(ctx, redirect);
    MOLT_TRY(made.set_attr("member"_n, enum_member));
    MOLT_TRY(made.call("__set_name__"_n, enum_class, name));
    if (kind[0] != 'a') {
        Py found(ctx, descriptor);
        MOLT_TRY(made.set_attr("fget"_n, MOLT_TRY(found.attr_or("fget"_n, kNone))));
        MOLT_TRY(made.set_attr("_get"_n, MOLT_TRY(found.attr_or("__get__"_n, kNone))));
        MOLT_TRY(made.set_attr("fset"_n, MOLT_TRY(found.attr_or("fset"_n, kNone))));
        MOLT_TRY(made.set_attr("_set"_n, MOLT_TRY(found.attr_or("__set__"_n, kNone))));
        MOLT_TRY(made.set_attr("fdel"_n, MOLT_TRY(found.attr_or("fdel"_n, kNone))));
        MOLT_TRY(made.set_attr("_del"_n, MOLT_TRY(found.attr_or("__delete__"_n, kNone))));
    }
    MOLT_TRY(made.set_attr("_attr_type"_n, kind));
    MOLT_TRY(made.set_attr("_cls_type"_n, origin));
    return molt::setattr(ctx, enum_class, text, redirect);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, Value value) { return give(ctx, Py(ctx, self).set_attr("value"_n, value)); }

Ref<> dunder_set_name(Ctx& ctx, Value self, Value enum_class, Value name_argument) {
    Py cls(ctx, enum_class);
    Ref<Str> name = MOLT_TRY(intern(ctx, own(name_argument.as<Str>())));
    MOLT_TRY(molt::setattr(ctx, enum_class, name.get(), Value{}));
    Ref<> value = MOLT_TRY(Py(ctx, self).attr("value"_n)), args = own(value.value());
    if (!value.value().is_kind(MOLT_KIND_TUPLE)) args = MOLT_TRY(tuple_of(ctx, value));
    if (MOLT_TRY(cls.attr("_member_type_"_n)).value() == Value(&type::tuple)) args = MOLT_TRY(tuple_of(ctx, args));
    Ref<> made = MOLT_TRY(make_member(ctx, enum_class, value, args));
    Py member(ctx, made);
    value = MOLT_TRY(member.attr("_value_"_n));
    MOLT_TRY(member.set_attr("_name_"_n, name));
    MOLT_TRY(member.set_attr("__objclass__"_n, enum_class));
    MOLT_TRY(member.attr("__init__"_n).spread(args));
    MOLT_TRY(member.set_attr("_sort_order_"_n, MOLT_TRY(cls.attr("_member_names_"_n).length())));
    bool flag = MOLT_TRY(is_flag_class(ctx, enum_class));
    if (flag) MOLT_TRY(add_bits(ctx, enum_class, value));
    Ref<> known = MOLT_TRY(known_member(ctx, enum_class, value));
    if (!known.value().is_absent()) made = std::move(known);
    else if (!flag || MOLT_TRY(is_single_bit(ctx, value))) MOLT_TRY(cls.attr("_member_names_"_n).call("append"_n, name));
    MOLT_TRY(bind(ctx, enum_class, name, made));
    MOLT_TRY(cls.attr("_member_map_"_n).set_item(name, made));
    if (!cls.attr("_value2member_map_"_n).call("setdefault"_n, value, made).ok()) {
        if (!ctx.swallow(type::TypeError)) return raised;
        MOLT_TRY(cls.attr("_unhashable_values_"_n).call("append"_n, value));
    }
    return none();
}

} // namespace molt::enum_::_proto_member

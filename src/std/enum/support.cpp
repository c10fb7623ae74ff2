// Names and bits: what decides whether an attribute becomes a member, arithmetic of flags, auto, member,
// property.
#include "core/exc/except.h"
#include "std/enum/enum.h"

namespace molt::enum_ {

bool is_dunder(std::string_view n) {
    return n.size() > 4 && n.starts_with("__") && n.ends_with("__") && n[2] != '_' && n[n.size() - 3] != '_';
}
bool is_sunder(std::string_view n) {
    return n.size() > 2 && n.front() == '_' && n.back() == '_' && n[1] != '_' && n[n.size() - 2] != '_';
}
bool is_private(std::string_view cls, std::string_view n) {
    size_t prefix = cls.size() + 3;
    return n.size() > prefix && n[0] == '_' && n.substr(1, cls.size()) == cls && n.substr(cls.size() + 1, 2) == "__" &&
           (n.back() != '_' || n[n.size() - 2] != '_');
}

Result<bool> is_descriptor(Ctx& ctx, Value v) {
    Py object(ctx, v);
    return MOLT_TRY(object.has_attr("__get__"_n)) || MOLT_TRY(object.has_attr("__set__"_n)) ||
           MOLT_TRY(object.has_attr("__delete__"_n));
}

Ref<> bits(Ctx& ctx, BinaryOp op, Value left, Value right) { return left && right ? binary(ctx, op, left, right) : Ref<>(); }
Ref<> inverted(Ctx& ctx, Value number) { return number ? unary(ctx, UnaryOp::invert, number) : Ref<>(); }
Ref<> bit_length(Ctx& ctx, Value number) { return Py(ctx, number).call("bit_length"_n); }
Ref<> all_bits(Ctx& ctx, Value mask) {
    Ref<> length = MOLT_TRY(bit_length(ctx, mask));
    Ref<> power = MOLT_TRY(binary(ctx, BinaryOp::lshift, Value(molt_small_int(1)), length));
    return binary(ctx, BinaryOp::sub, power, Value(molt_small_int(1)));
}

Result<bool> is_single_bit(Ctx& ctx, Value number) {
    if (!MOLT_TRY(truth(ctx, number))) return false;
    Ref<> less = MOLT_TRY(binary(ctx, BinaryOp::sub, number, Value(molt_small_int(1))));
    Ref<> rest = MOLT_TRY(bits(ctx, BinaryOp::and_, number, less));
    return !MOLT_TRY(truth(ctx, rest));
}

bool is_enum_class(Value v) { return EnumType::cls && v.is<Class>() && instance_of(v, EnumType::cls.value().as<Class>()); }
Result<bool> is_flag_class(Ctx& ctx, Value cls) {
    if (!Flag::cls) return false;
    return issubclass(ctx, cls, Flag::cls);
}

Ref<List> single_bits(Ctx& ctx, Value number) {
    Ref<List> found = MOLT_TRY(list_new(ctx));
    Ref<> rest = own(number);
    if (MOLT_TRY(isinstance(ctx, number, Enum::cls))) rest = MOLT_TRY(Py(ctx, number).attr("value"_n));
    if (MOLT_TRY(compare_bool(ctx, rest, Value(molt_small_int(0)), CompareOp::lt)))
        return ctx.raise(type::ValueError, "{!r} is not a positive integer", number);
    while (MOLT_TRY(truth(ctx, rest))) {
        Ref<> negated = MOLT_TRY(unary(ctx, UnaryOp::neg, rest));
        Ref<> bit = MOLT_TRY(bits(ctx, BinaryOp::and_, rest, negated));
        MOLT_TRY(list_append(ctx, found.get(), bit.value()));
        rest = MOLT_TRY(bits(ctx, BinaryOp::xor_, rest, bit));
    }
    return found;
}

Ref<> joined(Ctx& ctx, const char* separator, Value parts) {
    Ref<Str> text = MOLT_TRY(str_from_utf8(ctx, separator));
    return Py(ctx, text).call("join"_n, parts);
}

// ---- functions of the module ----

Flow _iter_bits_lsb(Resume& r, _iter_bits_lsb_frame& f) {
    MOLT_RESUME(r);
    f.found.set(MOLT_TRY(single_bits(r.ctx, f.num)));
    while (f.found.value().as<List>()->n) {
        r.value = own((*f.found.value().as<List>())[0]);
        MOLT_TRY(list_replace(r.ctx, f.found.value().as<List>(), 0, 1, nullptr, 0));
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> show_flag_values(Ctx& ctx, Value value) { return single_bits(ctx, value); }

Ref<> bin(Ctx& ctx, Value num, Value max_bits) {
    Ref<> length = MOLT_TRY(bit_length(ctx, num));
    Ref<> ceiling = MOLT_TRY(binary(ctx, BinaryOp::lshift, Value(molt_small_int(1)), length));
    bool negative = MOLT_TRY(compare_bool(ctx, num, Value(molt_small_int(0)), CompareOp::lt));
    Ref<> text;
    if (!negative) {
        Ref<> sum = MOLT_TRY(binary(ctx, BinaryOp::add, num, ceiling));
        text = MOLT_TRY(builtin(ctx, "bin"_n)(sum).call("replace"_n, "1", "0", 1));
    } else {
        Ref<> less = MOLT_TRY(binary(ctx, BinaryOp::sub, ceiling, Value(molt_small_int(1))));
        Ref<> sum = MOLT_TRY(binary(ctx, BinaryOp::add, less, ceiling));
        text = MOLT_TRY(builtin(ctx, "bin"_n)(MOLT_TRY(bits(ctx, BinaryOp::xor_, MOLT_TRY(inverted(ctx, num)), sum))));
    }
    auto* digits_of = text.value().as<Str>();
    Ref<Str> sign = MOLT_TRY(str_substring(ctx, digits_of, 0, 3)),
             digits = MOLT_TRY(str_substring(ctx, digits_of, 3, digits_of->n));
    if (!max_bits.is_none()) {
        int64_t most = MOLT_TRY(index_int64(ctx, max_bits, type::OverflowError));
        Ref<Str> fill = MOLT_TRY(str_substring(ctx, sign.get(), 2, 3));
        while (int64_t(digits->n) < most) digits = MOLT_TRY(str_concat(ctx, fill.get(), digits.get()));
    }
    return format_text(ctx, "{} {}", sign, digits);
}

Ref<> _make_class_unpicklable(Ctx& ctx, Value obj) {
    Ref<> refuse = MOLT_TRY(closure_function(ctx, _make_class_unpicklable__break_on_call_reduce_code, here, {}));
    Ref<Str> unknown = MOLT_TRY(str_from_utf8(ctx, "<unknown>"));
    if (obj.is_kind(MOLT_KIND_DICT)) {
        MOLT_TRY(Py(ctx, obj).set_item("__reduce_ex__"_n, refuse));
        return give(ctx, Py(ctx, obj).set_item("__module__"_n, unknown));
    }
    MOLT_TRY(Py(ctx, obj).set_attr("__reduce_ex__"_n, refuse));
    return give(ctx, Py(ctx, obj).set_attr("__module__"_n, unknown));
}
Ref<> _make_class_unpicklable__break_on_call_reduce(Ctx& ctx, Value self, Value) {
    return ctx.raise(type::TypeError, "{!r} cannot be pickled", self);
}

// ---- markers ----

namespace nonmember {
Ref<> dunder_init(Ctx& ctx, Value self, Value value) { return give(ctx, Py(ctx, self).set_attr("value"_n, value)); }
} // namespace nonmember
namespace member {
Ref<> dunder_init(Ctx& ctx, Value self, Value value) { return give(ctx, Py(ctx, self).set_attr("value"_n, value)); }
} // namespace member
namespace _auto_null {
Ref<> dunder_repr(Ctx& ctx, Value) { return str_from_utf8(ctx, "_auto_null"); }
} // namespace _auto_null
namespace auto_ {
Ref<> dunder_init(Ctx& ctx, Value self, Value value) { return give(ctx, Py(ctx, self).set_attr("value"_n, value)); }
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> value = MOLT_TRY(Py(ctx, self).attr("value"_n));
    return format_text(ctx, "auto({!r})", value);
}
} // namespace auto_

// ---- property ----

namespace property {

Ref<> dunder_get(Ctx& ctx, Value self, Value instance, Value owner) {
    Py property(ctx, self);
    if (!instance.is_none()) {
        Ref<> fget = MOLT_TRY(property.attr("fget"_n));
        if (!fget.value().is_none()) return Py(ctx, fget)(instance);
    }
    Ref<> name = MOLT_TRY(property.attr_or("name"_n, kNone));
    if (instance.is_none()) {
        Ref<> member = MOLT_TRY(property.attr("member"_n));
        if (!member.value().is_none()) return member;
        return ctx.raise(type::AttributeError, "{} has no attribute {!r}", MOLT_TRY(repr(ctx, owner)), name);
    }
    Py kind = property.attr("_attr_type"_n);
    if (MOLT_TRY(kind.equals("attr"))) return property.attr("_cls_type"_n).attr(name);
    if (MOLT_TRY(kind.equals("desc"))) return Py(ctx, instance).attr("_value_"_n).attr(name);
    Ref<> found = Py(ctx, owner).attr("_member_map_"_n).item(name);
    if (found || !ctx.pending_matches(type::KeyError)) return found;
    Except caught(ctx);
    return caught.raise_from(kNone, type::AttributeError, "{} has no attribute {!r}", MOLT_TRY(repr(ctx, owner)), name);
}

static Ref<> refuse(Ctx& ctx, Value self, const char* what) {
    Ref<> cls_name = MOLT_TRY(Py(ctx, self).attr("clsname"_n)), name = MOLT_TRY(Py(ctx, self).attr("name"_n));
    return ctx.raise(type::AttributeError, "<enum {!r}> cannot {} attribute {!r}", cls_name, what, name);
}

Ref<> dunder_set(Ctx& ctx, Value self, Value instance, Value value) {
    Ref<> fset = MOLT_TRY(Py(ctx, self).attr("fset"_n));
    return fset.value().is_none() ? refuse(ctx, self, "set") : Ref<>(Py(ctx, fset)(instance, value));
}
Ref<> dunder_delete(Ctx& ctx, Value self, Value instance) {
    Ref<> fdel = MOLT_TRY(Py(ctx, self).attr("fdel"_n));
    return fdel.value().is_none() ? refuse(ctx, self, "delete") : Ref<>(Py(ctx, fdel)(instance));
}
Ref<> dunder_set_name(Ctx& ctx, Value self, Value owner, Value name) {
    MOLT_TRY(Py(ctx, self).set_attr("name"_n, name));
    return give(ctx, Py(ctx, self).set_attr("clsname"_n, MOLT_TRY(Py(ctx, owner).attr("__name__"_n))));
}

} // namespace property

// ---- the same questions for programs ----

Ref<> _is_descriptor(Ctx& ctx, Value obj) { return give(ctx, is_descriptor(ctx, obj)); }

namespace {

template<class Test> Ref<> name_test(Ctx& ctx, Value name, Test test) {
    if (!name.is<Str>()) return ctx.raise(type::TypeError, "object of type '{}' has no len()", type_name(name));
    const Utf8 text(name.as<Str>());
    return text.ok() ? boolean(test(text.view())) : Ref<>(ctx.raise_no_memory());
}

} // namespace

Ref<> _is_dunder(Ctx& ctx, Value name) { return name_test(ctx, name, is_dunder); }
Ref<> _is_sunder(Ctx& ctx, Value name) { return name_test(ctx, name, is_sunder); }
Ref<> _is_private(Ctx& ctx, Value cls_name, Value name) {
    if (!cls_name.is<Str>()) return ctx.raise(type::TypeError, "object of type '{}' has no len()", type_name(cls_name));
    const Utf8 owner(cls_name.as<Str>());
    if (!owner.ok()) return ctx.raise_no_memory();
    return name_test(ctx, name, [&](std::string_view text) { return is_private(owner.view(), text); });
}

} // namespace molt::enum_

// Flag: members that combine by bits.
#include "core/exc/except.h"
#include "std/enum/enum.h"

namespace molt::enum_::Flag {

namespace {

const Value kZero(molt_small_int(0));

/// The attributes of the class that _missing_ computes with.
struct Masks {
    Ref<> flags, singles, all;
    Ref<> boundary;
};
Result<bool> is_boundary(Ctx& ctx, Value boundary, Name name) { return boundary == MOLT_TRY(here.global(ctx, name)).value(); }

Ref<> and_(Ctx& ctx, Value a, Value b) { return bits(ctx, BinaryOp::and_, a, b); }
Ref<> or_(Ctx& ctx, Value a, Value b) { return bits(ctx, BinaryOp::or_, a, b); }
Ref<> xor_(Ctx& ctx, Value a, Value b) { return bits(ctx, BinaryOp::xor_, a, b); }
Ref<> plus(Ctx& ctx, Value a, Value b) { return bits(ctx, BinaryOp::add, a, b); }
Ref<> one_more(Ctx& ctx, Value a) { return plus(ctx, a, Value(molt_small_int(1))); }
Result<bool> less(Ctx& ctx, Value a, Value b) { return compare_bool(ctx, a, b, CompareOp::lt); }
Ref<> without(Ctx& ctx, Value a, Value mask) { return and_(ctx, a, MOLT_TRY(inverted(ctx, mask))); }
Ref<> larger(Ctx& ctx, Ref<> a, Ref<> b) {
    if (!a || !b) return raised;
    return MOLT_TRY(less(ctx, a, b)) ? std::move(b) : std::move(a);
}

/// Bits beyond what the flags have: refused, cut off or kept, as the boundary says. ejected: the value leaves
/// as it is.
Ref<> within_boundary(Ctx& ctx, Value cls, Value value, const Masks& m, bool& ejected) {
    Ref<> lowest = MOLT_TRY(inverted(ctx, m.all)), holes = MOLT_TRY(xor_(ctx, m.all, m.flags)),
          in_holes = MOLT_TRY(and_(ctx, value, holes));
    bool outside = MOLT_TRY(less(ctx, value, lowest)) || MOLT_TRY(less(ctx, m.all, value)) || MOLT_TRY(truth(ctx, in_holes));
    if (!outside) return own(value);
    if (MOLT_TRY(is_boundary(ctx, m.boundary, "STRICT"_n))) {
        Ref<> most = MOLT_TRY(larger(ctx, bit_length(ctx, value), bit_length(ctx, m.flags)));
        Ref<> given = MOLT_TRY(here.global(ctx, "bin"_n)(value, most)),
              allowed = MOLT_TRY(here.global(ctx, "bin"_n)(m.flags, most));
        return ctx.raise(type::ValueError, "{} invalid value {!r}\n    given {}\n  allowed {}", MOLT_TRY(repr(ctx, cls)), value,
                         given, allowed);
    }
    if (MOLT_TRY(is_boundary(ctx, m.boundary, "CONFORM"_n))) return and_(ctx, value, m.flags);
    if (MOLT_TRY(is_boundary(ctx, m.boundary, "EJECT"_n))) {
        ejected = true;
        return own(value);
    }
    if (!MOLT_TRY(is_boundary(ctx, m.boundary, "KEEP"_n)))
        return ctx.raise(type::ValueError, "{} unknown flag boundary {!r}", MOLT_TRY(repr(ctx, cls)), m.boundary);
    if (!MOLT_TRY(less(ctx, value, kZero))) return own(value);
    Ref<> length = MOLT_TRY(bit_length(ctx, value));
    Ref<> power = binary(ctx, BinaryOp::lshift, Value(molt_small_int(1)), length);
    return plus(ctx, MOLT_TRY(larger(ctx, one_more(ctx, m.all), std::move(power))), value);
}

/// The name of a combination: its members' names with | between; what no member has as a number.
Status name_combination(Ctx& ctx, Value cls, Value made, Value value, Value member_value, Value aliases, const Masks& m) {
    Py enumeration(ctx, cls);
    Ref<List> members = MOLT_TRY(list_new(ctx)), names = MOLT_TRY(list_new(ctx));
    Ref<> combined = own(kZero);
    auto add = [&](Value member) -> Status {
        MOLT_TRY(list_append(ctx, members.get(), member));
        MOLT_TRY(list_append(ctx, names.get(), MOLT_TRY(Py(ctx, member).attr("_name_"_n))));
        combined = MOLT_TRY(or_(ctx, combined, MOLT_TRY(Py(ctx, member).attr("_value_"_n))));
        return done();
    };
    MOLT_TRY(for_each(ctx, MOLT_TRY(enumeration.call("_iter_member_"_n, member_value)), add));
    Ref<> whole = own(value);
    if (MOLT_TRY(truth(ctx, aliases))) {
        whole = MOLT_TRY(or_(ctx, member_value, aliases));
        MOLT_TRY(for_each(ctx, MOLT_TRY(enumeration.attr("_member_map_"_n).call("values"_n)), [&](Value member) -> Status {
            Ref<> theirs = MOLT_TRY(Py(ctx, member).attr("_value_"_n)), shared = MOLT_TRY(and_(ctx, theirs, whole));
            if (!MOLT_TRY(truth(ctx, theirs)) || !MOLT_TRY(equal(ctx, shared, theirs)) ||
                MOLT_TRY(contains(ctx, members, member)))
                return done();
            return add(member);
        }));
    }
    Ref<> unknown = MOLT_TRY(xor_(ctx, whole, combined)), name = MOLT_TRY(joined(ctx, "|", names));
    if (!MOLT_TRY(truth(ctx, combined))) name = none();
    else if (MOLT_TRY(truth(ctx, unknown))) {
        if (MOLT_TRY(is_boundary(ctx, m.boundary, "STRICT"_n)))
            return ctx.raise(type::ValueError, "{}: no members with value {!r}", MOLT_TRY(repr(ctx, cls)), unknown);
        Ref<> number = MOLT_TRY(enumeration.call("_numeric_repr_"_n, unknown));
        name = MOLT_TRY(format_text(ctx, "{}|{}", name, number));
    }
    return Py(ctx, made).set_attr("_name_"_n, name);
}

/// The operand of | & ^: the bits of a member of the same class, or of the data type; kAbsent otherwise.
Ref<> operand(Ctx& ctx, Value self, Value other) {
    Ref<> kind = MOLT_TRY(Py(ctx, self).attr("__class__"_n));
    if (MOLT_TRY(isinstance(ctx, other, kind))) return Py(ctx, other).attr("_value_"_n);
    Ref<> data_type = MOLT_TRY(Py(ctx, self).attr("_member_type_"_n));
    if (!(data_type.value() == Value(&type::object_)) && MOLT_TRY(isinstance(ctx, other, data_type))) return own(other);
    return own(kAbsent);
}

Ref<> combine(Ctx& ctx, Value self, Value other, BinaryOp op) {
    Ref<> right = MOLT_TRY(operand(ctx, self, other));
    if (right.value().is_absent()) return not_implemented();
    Ref<> left = MOLT_TRY(Py(ctx, self).attr("_value_"_n));
    return Py(ctx, self).attr("__class__"_n)(MOLT_TRY(bits(ctx, op, left, right)));
}

} // namespace

Ref<> _generate_next_value_(Ctx& ctx, Value, Value start, Value count, Value last_values) {
    if (!MOLT_TRY(truth(ctx, count))) return start.is_none() ? small_int(1) : own(start);
    Ref<> last = MOLT_TRY(builtin(ctx, "max"_n)(last_values));
    Ref<> length = bit_length(ctx, last);
    if (!length) {
        if (!ctx.pending_matches(type::Exception)) return raised;
        Except caught(ctx);
        return caught.raise_from(kNone, type::TypeError, "invalid flag value {!r}", last);
    }
    return binary(ctx, BinaryOp::lshift, Value(molt_small_int(1)), length);
}

Flow _iter_member_by_value_(Resume& r, _iter_member_by_value__frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    {
        Ref<> wanted = MOLT_TRY(Py(ctx, f.value) & Py(ctx, f.cls).attr("_flag_mask_"_n));
        f.bits.set(MOLT_TRY(iter(ctx, MOLT_TRY(single_bits(ctx, wanted)))));
    }
    for (;;) {
        r.value = MOLT_TRY(next(ctx, f.bits));
        if (r.value.value().is_absent()) break;
        r.value = MOLT_TRY(Py(ctx, f.cls).attr("_value2member_map_"_n).call("get"_n, r.value));
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Flow _iter_member_by_def_(Resume& r, _iter_member_by_def__frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    {
        Ref<> by_order = MOLT_TRY(import(ctx, "_operator").call("attrgetter"_n, "_sort_order_"));
        Ref<> sorted =
            MOLT_TRY(builtin(ctx, "sorted"_n)(Py(ctx, f.cls).call("_iter_member_by_value_"_n, f.value), kw("key"_n, by_order)));
        f.members.set(MOLT_TRY(iter(ctx, sorted)));
    }
    for (;;) {
        r.value = MOLT_TRY(next(ctx, f.members));
        if (r.value.value().is_absent()) break;
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> _missing_(Ctx& ctx, Value cls, Value value_argument) {
    Py enumeration(ctx, cls);
    if (!is_int(value_argument)) {
        Ref<> name = MOLT_TRY(enumeration.attr("__qualname__"_n));
        return ctx.raise(type::ValueError, "{!r} is not a valid {}", value_argument, name);
    }
    Masks m{MOLT_TRY(enumeration.attr("_flag_mask_"_n)), MOLT_TRY(enumeration.attr("_singles_mask_"_n)),
            MOLT_TRY(enumeration.attr("_all_bits_"_n)), MOLT_TRY(enumeration.attr("_boundary_"_n))};
    bool ejected = false;
    Ref<> value = MOLT_TRY(within_boundary(ctx, cls, value_argument, m, ejected)), negative = own(kAbsent);
    if (ejected) return value;
    if (MOLT_TRY(less(ctx, value, kZero))) {
        negative = own(value.value());
        value = MOLT_TRY(plus(ctx, MOLT_TRY(one_more(ctx, m.all)), value));
    }
    Ref<> unknown = MOLT_TRY(without(ctx, value, m.flags)), aliases = MOLT_TRY(without(ctx, value, m.singles));
    Ref<> member_value = MOLT_TRY(and_(ctx, value, m.singles));
    if (MOLT_TRY(truth(ctx, unknown)) && !MOLT_TRY(is_boundary(ctx, m.boundary, "KEEP"_n))) {
        Ref<> name = MOLT_TRY(enumeration.attr("__name__"_n)), shown = MOLT_TRY(here.global(ctx, "bin"_n)(unknown));
        return ctx.raise(type::ValueError, "{}({!r}) -->  unknown values {!r} [{}]", name, value, unknown, shown);
    }
    Ref<> data_type = MOLT_TRY(enumeration.attr("_member_type_"_n));
    bool plain = data_type.value() == Value(&type::object_);
    Ref<> made = MOLT_TRY(plain ? Py(ctx, Value(&type::object_)).call("__new__"_n, cls)
                                : Py(ctx, data_type).call("__new__"_n, cls, value));
    if (!MOLT_TRY(Py(ctx, made).has_attr("_value_"_n))) MOLT_TRY(Py(ctx, made).set_attr("_value_"_n, value));
    if (MOLT_TRY(truth(ctx, member_value)) || MOLT_TRY(truth(ctx, aliases)))
        MOLT_TRY(name_combination(ctx, cls, made, value, member_value, aliases, m));
    else MOLT_TRY(Py(ctx, made).set_attr("_name_"_n, kNone));
    Ref<> kept = MOLT_TRY(enumeration.attr("_value2member_map_"_n).call("setdefault"_n, value, made));
    if (!negative.value().is_absent()) MOLT_TRY(enumeration.attr("_value2member_map_"_n).set_item(negative, kept));
    return kept;
}

Ref<> dunder_contains(Ctx& ctx, Value self, Value other) {
    Ref<> kind = MOLT_TRY(Py(ctx, self).attr("__class__"_n));
    if (!MOLT_TRY(isinstance(ctx, other, kind))) {
        Ref<> theirs = MOLT_TRY(Py(ctx, Value(class_of(other))).attr("__qualname__"_n)),
              ours = MOLT_TRY(Py(ctx, kind).attr("__qualname__"_n));
        return ctx.raise(type::TypeError, "unsupported operand type(s) for 'in': {!r} and {!r}", theirs, ours);
    }
    Ref<> part = MOLT_TRY(Py(ctx, other).attr("_value_"_n)), whole = MOLT_TRY(Py(ctx, self).attr("_value_"_n));
    Ref<> shared = MOLT_TRY(and_(ctx, part, whole));
    return compare(ctx, shared, part, CompareOp::eq);
}

Flow dunder_iter(Resume& r, dunder_iter_frame& f) {
    Ctx& ctx = r.ctx;
    MOLT_RESUME(r);
    {
        Ref<> members = MOLT_TRY(Py(ctx, f.self).call("_iter_member_"_n, Py(ctx, f.self).attr("_value_"_n)));
        f.members.set(MOLT_TRY(iter(ctx, members)));
    }
    for (;;) {
        r.value = MOLT_TRY(next(ctx, f.members));
        if (r.value.value().is_absent()) break;
        MOLT_YIELD(r, r.value);
    }
    MOLT_RESUME_END(r, kNone);
}

Ref<> dunder_len(Ctx& ctx, Value self) { return Py(ctx, self).attr("_value_"_n).call("bit_count"_n); }

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Py kind = Py(ctx, self).attr("__class__"_n);
    Ref<> cls_name = MOLT_TRY(kind.attr("__name__"_n)), show = MOLT_TRY(kind.attr("_value_repr_"_n));
    Ref<> value = MOLT_TRY(Py(ctx, self).attr("_value_"_n)), name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    Ref<> text = MOLT_TRY(truth(ctx, show)) ? Ref<>(Py(ctx, show)(value)) : Ref<>(repr(ctx, value));
    if (!text) return raised;
    if (name.value().is_none()) return format_text(ctx, "<{}: {}>", cls_name, text);
    return format_text(ctx, "<{}.{}: {}>", cls_name, name, text);
}

Ref<> dunder_str(Ctx& ctx, Value self) {
    Ref<> cls_name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n)),
          name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    if (name.value().is_none()) return format_text(ctx, "{}({!r})", cls_name, MOLT_TRY(Py(ctx, self).attr("_value_"_n)));
    return format_text(ctx, "{}.{}", cls_name, name);
}

Ref<> dunder_bool(Ctx& ctx, Value self) { return give(ctx, Py(ctx, self).attr("_value_"_n).truth()); }
Ref<> dunder_or(Ctx& ctx, Value self, Value other) { return combine(ctx, self, other, BinaryOp::or_); }
Ref<> dunder_and(Ctx& ctx, Value self, Value other) { return combine(ctx, self, other, BinaryOp::and_); }
Ref<> dunder_xor(Ctx& ctx, Value self, Value other) { return combine(ctx, self, other, BinaryOp::xor_); }

Ref<> dunder_invert(Ctx& ctx, Value self) {
    Py flag(ctx, self);
    Ref<> kept = MOLT_TRY(flag.attr("_inverted_"_n));
    if (!kept.value().is_none()) return kept;
    Ref<> boundary = MOLT_TRY(flag.attr("_boundary_"_n)), value = MOLT_TRY(flag.attr("_value_"_n)),
          turned = MOLT_TRY(inverted(ctx, value));
    bool open = MOLT_TRY(is_boundary(ctx, boundary, "EJECT"_n)) || MOLT_TRY(is_boundary(ctx, boundary, "KEEP"_n));
    if (!open) turned = MOLT_TRY(and_(ctx, MOLT_TRY(flag.attr("_singles_mask_"_n)), turned));
    Ref<> made = MOLT_TRY(flag.attr("__class__"_n)(turned));
    MOLT_TRY(flag.set_attr("_inverted_"_n, made));
    return made;
}

} // namespace molt::enum_::Flag

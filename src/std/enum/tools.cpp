// unique, verify, global enumerations, enumerations made of plain classes.
#include "core/exc/except.h"
#include "core/types/set.h"
#include "std/enum/enum.h"

namespace molt::enum_ {

namespace {

/// "alias -> name, ..." of all names that are not their member's own; empty when there are none.
Ref<List> aliases_of(Ctx& ctx, Value enumeration) {
    Ref<List> found = MOLT_TRY(list_new(ctx));
    Ref<> items = MOLT_TRY(Py(ctx, enumeration).attr("__members__"_n).call("items"_n));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> name = MOLT_TRY(Py(ctx, (*pair)[1]).attr("name"_n));
        if (MOLT_TRY(equal(ctx, name, (*pair)[0]))) return done();
        return list_append(ctx, found.get(), Ref<>(MOLT_TRY(format_text(ctx, "{} -> {}", (*pair)[0], name))));
    }));
    return found;
}

Ref<> last_module_part(Ctx& ctx, Value self) {
    return Py(ctx, self).attr("__class__"_n).attr("__module__"_n).call("split"_n, ".").item(-1);
}

} // namespace

Ref<> unique(Ctx& ctx, Value enumeration) {
    Ref<List> aliases = MOLT_TRY(aliases_of(ctx, enumeration));
    if (aliases->n == 0) return own(enumeration);
    Ref<> details = MOLT_TRY(joined(ctx, ", ", aliases));
    return ctx.raise(type::ValueError, "duplicate values found in {}: {}", MOLT_TRY(repr(ctx, enumeration)), details);
}

Ref<> _dataclass_repr(Ctx& ctx, Value self) {
    Ref<> fields = MOLT_TRY(Py(ctx, self).attr("__dataclass_fields__"_n).call("items"_n));
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, fields, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        if (!MOLT_TRY(Py(ctx, (*pair)[1]).attr("repr"_n).truth())) return done();
        Ref<> value = MOLT_TRY(Py(ctx, self).attr((*pair)[0]));
        return list_append(ctx, parts.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}={!r}", (*pair)[0], value))));
    }));
    return joined(ctx, ", ", parts);
}

Ref<> global_enum_repr(Ctx& ctx, Value self) {
    Ref<> module = MOLT_TRY(last_module_part(ctx, self)), name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    return format_text(ctx, "{}.{}", module, name);
}

Ref<> global_flag_repr(Ctx& ctx, Value self) {
    Py flag(ctx, self);
    Ref<> module = MOLT_TRY(last_module_part(ctx, self)), name = MOLT_TRY(flag.attr("_name_"_n));
    if (name.value().is_none()) {
        Ref<> cls_name = MOLT_TRY(flag.attr("__class__"_n).attr("__name__"_n)), value = MOLT_TRY(flag.attr("_value_"_n));
        return format_text(ctx, "{}.{}({!r})", module, cls_name, value);
    }
    if (MOLT_TRY(is_single_bit(ctx, MOLT_TRY(flag.attr("_value_"_n))))) return format_text(ctx, "{}.{}", module, name);
    bool keep = MOLT_TRY(flag.attr("_boundary_"_n)).value() == MOLT_TRY(here.global(ctx, "KEEP"_n)).value();
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, MOLT_TRY(Py(ctx, name).call("split"_n, "|")), [&](Value part) -> Status {
        auto* text = part.as<Str>();
        if (keep && text->n && text->at(0) >= '0' && text->at(0) <= '9') return list_append(ctx, parts.get(), part);
        return list_append(ctx, parts.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}.{}", module, part))));
    }));
    return joined(ctx, "|", parts);
}

Ref<> global_str(Ctx& ctx, Value self) {
    Ref<> name = MOLT_TRY(Py(ctx, self).attr("_name_"_n));
    if (!name.value().is_none()) return name;
    Ref<> cls_name = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__name__"_n)),
          value = MOLT_TRY(Py(ctx, self).attr("_value_"_n));
    return format_text(ctx, "{}({!r})", cls_name, value);
}

Ref<> global_enum(Ctx& ctx, Value cls, Value update_str) {
    Py enumeration(ctx, cls);
    bool flag = MOLT_TRY(is_flag_class(ctx, cls));
    MOLT_TRY(enumeration.set_attr("__repr__"_n, MOLT_TRY(here.global(ctx, flag ? "global_flag_repr"_n : "global_enum_repr"_n))));
    if (!MOLT_TRY(issubclass(ctx, cls, ReprEnum::cls)) || MOLT_TRY(truth(ctx, update_str)))
        MOLT_TRY(enumeration.set_attr("__str__"_n, MOLT_TRY(here.global(ctx, "global_str"_n))));
    Ref<> module = MOLT_TRY(import(ctx, "sys").attr("modules"_n).item(enumeration.attr("__module__"_n)));
    MOLT_TRY(Py(ctx, module).attr("__dict__"_n).call("update"_n, enumeration.attr("__members__"_n)));
    return own(cls);
}

Ref<> _simple_enum(Ctx& ctx, Value etype, Value boundary, Value use_args) {
    return closure_function(ctx, _simple_enum_convert_class_code, here, {boundary, etype, use_args});
}

// The body of the plain class is run through the namespace of an enumeration.
Ref<> _simple_enum_convert_class(Ctx& ctx, const Closure& free, Value cls) {
    Ref<> name = MOLT_TRY(Py(ctx, cls).attr("__name__"_n)), metacls = MOLT_TRY(Py(ctx, free[1]).attr("__class__"_n));
    Ref<Tuple> bases = MOLT_TRY(tuple_of(ctx, free[1]));
    Ref<> body = MOLT_TRY(Py(ctx, metacls).call("__prepare__"_n, name, bases));
    Ref<> items = MOLT_TRY(builtin(ctx, "list"_n)(Py(ctx, cls).attr("__dict__"_n).call("items"_n)));
    MOLT_TRY(for_each(ctx, items, [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        auto* key = (*pair)[0].as<Str>();
        if (key->equals("__dict__") || key->equals("__weakref__")) return done();
        return setitem(ctx, body, (*pair)[0], (*pair)[1]);
    }));
    return Py(ctx, metacls)(name, bases, body, kw("boundary"_n, free[0]));
}

// ---- do two enumerations agree? ----

namespace {

/// Names of the parts of two dicts that differ, as lines of a report.
Status differences(Ctx& ctx, Value checked, Value simple, Value skipped, std::string_view what, List* failed) {
    Py left(ctx, checked), right(ctx, simple);
    Ref<> both = MOLT_TRY(builtin(ctx, "dict"_n)(left) | builtin(ctx, "dict"_n)(right));
    return for_each(ctx, both, [&](Value key) -> Status {
        if (MOLT_TRY(contains(ctx, skipped, key))) return done();
        Ref<Str> line;
        if (!MOLT_TRY(right.contains(key))) line = MOLT_TRY(format_text(ctx, "missing {}: {!r}", what, key));
        else if (!MOLT_TRY(left.contains(key))) line = MOLT_TRY(format_text(ctx, "extra {}:   {!r}", what, key));
        else {
            Ref<> a = MOLT_TRY(left.item(key)), b = MOLT_TRY(right.item(key));
            const bool code = is_callable(a) || MOLT_TRY(isinstance(ctx, a, Value(&type::property)));
            if (code || MOLT_TRY(equal(ctx, a, b))) return done();
            line = MOLT_TRY(format_text(ctx, "{!r}:\n         checked -> {!r}\n         simple  -> {!r}", key, a, b));
        }
        return list_append(ctx, failed, Ref<>(std::move(line)));
    });
}

} // namespace

Ref<> _test_simple_enum(Ctx& ctx, Value checked_enum, Value simple_enum) {
    Py checked(ctx, checked_enum), simple(ctx, simple_enum);
    Ref<List> failed = MOLT_TRY(list_new(ctx));
    Ref<> members =
        MOLT_TRY(builtin(ctx, "dict"_n)(checked.attr("_member_map_"_n)) | builtin(ctx, "dict"_n)(simple.attr("_member_map_"_n)));
    Ref<> skipped = MOLT_TRY(builtin(ctx, "set"_n)(members));
    for (const char* name : {"__module__", "_member_map_", "_value2member_map_", "__doc__"})
        MOLT_TRY(Py(ctx, skipped).call("add"_n, name));
    MOLT_TRY(differences(ctx, MOLT_TRY(checked.attr("__dict__"_n)), MOLT_TRY(simple.attr("__dict__"_n)), skipped, "key",
                         failed.get()));
    MOLT_TRY(list_sort_py(ctx, failed.get(), kNone, false));
    MOLT_TRY(for_each(ctx, members, [&](Value name) -> Status {
        const bool here_too = MOLT_TRY(simple.attr("_member_map_"_n).contains(name));
        if (!here_too || !MOLT_TRY(checked.attr("_member_map_"_n).contains(name))) {
            const char* text = here_too ? "extra member in simple enum: {!r}" : "missing member from simple enum: {!r}";
            return list_append(ctx, failed.get(), Ref<>(MOLT_TRY(format_text(ctx, text, name))));
        }
        Ref<> apart = MOLT_TRY(name_tuple(ctx, {"__module__", "__objclass__", "_inverted_"}));
        return differences(ctx, MOLT_TRY(checked.item(name).attr("__dict__"_n)), MOLT_TRY(simple.item(name).attr("__dict__"_n)),
                           apart, "key", failed.get());
    }));
    if (failed->n == 0) return none();
    Ref<> separator = MOLT_TRY(str_from_utf8(ctx, "\n   ")), lines = MOLT_TRY(Py(ctx, separator).call("join"_n, failed));
    return ctx.raise(type::TypeError, "enum mismatch:\n   {}", lines);
}

// ---- verify ----

namespace verify {

namespace {

Raised invalid(Ctx& ctx, Ref<Str> text) {
    if (!text) return raised;
    if (text->n > 256) text = str_substring(ctx, text.get(), 0, 256);
    if (!text) return raised;
    return ctx.raise(type::ValueError, "{}", text);
}

Status check_continuous(Ctx& ctx, Value enumeration, Value cls_name, bool flag) {
    Ref<> values = MOLT_TRY(builtin(ctx, "set"_n)());
    MOLT_TRY(for_each(ctx, enumeration, [&](Value member) {
        return Status::of(Py(ctx, values).call("add"_n, Py(ctx, member).attr("value"_n)).ok());
    }));
    if (MOLT_TRY(length(ctx, values)) < 2) return done();
    Ref<> low = MOLT_TRY(builtin(ctx, "min"_n)(values)), high = MOLT_TRY(builtin(ctx, "max"_n)(values));
    if (flag) {
        Ref<> top = MOLT_TRY(bit_length(ctx, high));
        low = MOLT_TRY(bit_length(ctx, low));
        high = MOLT_TRY(binary(ctx, BinaryOp::sub, top, Value(molt_small_int(1))));
    } else low = MOLT_TRY(binary(ctx, BinaryOp::add, low, Value(molt_small_int(1))));
    Ref<List> missing = MOLT_TRY(list_new(ctx));
    Ref<> range = MOLT_TRY(builtin(ctx, "range"_n)(low, high));
    MOLT_TRY(for_each(ctx, range, [&](Value i) -> Status {
        Ref<> value = flag ? binary(ctx, BinaryOp::lshift, Value(molt_small_int(1)), i) : own(i);
        if (!value) return raised;
        if (MOLT_TRY(contains(ctx, values, value))) return done();
        return list_append(ctx, missing.get(), Ref<>(MOLT_TRY(str(ctx, value))));
    }));
    if (missing->n == 0) return done();
    Ref<> listed = MOLT_TRY(joined(ctx, ", ", missing));
    return invalid(ctx, format_text(ctx, "invalid {} {!r}: missing values {}", flag ? "flag" : "enum", cls_name, listed));
}

Status check_named_flags(Ctx& ctx, Value enumeration, Value cls_name) {
    Py cls(ctx, enumeration);
    Ref<> names = MOLT_TRY(cls.attr("_member_names_"_n)), missing_value = small_int(0);
    Ref<List> values = MOLT_TRY(list_new(ctx)), missing = MOLT_TRY(list_new(ctx));
    MOLT_TRY(for_each(ctx, enumeration, [&](Value member) -> Status {
        return list_append(ctx, values.get(), MOLT_TRY(Py(ctx, member).attr("value"_n)));
    }));
    MOLT_TRY(for_each(ctx, MOLT_TRY(cls.attr("_member_map_"_n).call("items"_n)), [&](Value item) -> Status {
        Ref<Tuple> pair = MOLT_TRY(unpack_py(ctx, item, 2));
        Ref<> value = MOLT_TRY(Py(ctx, (*pair)[1]).attr("value"_n));
        if (MOLT_TRY(contains(ctx, names, (*pair)[0])) ||
            MOLT_TRY(compare_bool(ctx, value, Value(molt_small_int(0)), CompareOp::lt)))
            return done();
        Ref<List> parts = MOLT_TRY(single_bits(ctx, value));
        bool incomplete = false;
        for (uint64_t i = 0; i < parts->n; i++) {
            if (MOLT_TRY(contains(ctx, values, (*parts)[i]))) continue;
            incomplete = true;
            missing_value = MOLT_TRY(bits(ctx, BinaryOp::or_, missing_value, (*parts)[i]));
        }
        return incomplete ? list_append(ctx, missing.get(), (*pair)[0]) : done();
    }));
    if (missing->n == 0) return done();
    Ref<Str> who, what;
    if (missing->n == 1) who = MOLT_TRY(format_text(ctx, "alias {} is missing", (*missing)[0]));
    else {
        Ref<List> firsts = MOLT_TRY(list_copy(ctx, missing->items(), missing->n - 1));
        who = MOLT_TRY(
            format_text(ctx, "aliases {} and {} are missing", MOLT_TRY(joined(ctx, ", ", firsts)), (*missing)[missing->n - 1]));
    }
    Ref<> hex = MOLT_TRY(builtin(ctx, "hex"_n)(missing_value));
    what = MOLT_TRY(format_text(ctx, MOLT_TRY(is_single_bit(ctx, missing_value)) ? "value {}" : "combined values of {}", hex));
    return ctx.raise(type::ValueError, "invalid Flag {!r}: {} {} [use enum.show_flag_values(value) for details]", cls_name, who,
                     what);
}

} // namespace

Ref<> dunder_init(Ctx& ctx, Value self, std::span<const Value> rest) {
    return give(ctx, Py(ctx, self).set_attr("checks"_n, MOLT_TRY(Ref<>(tuple_copy(ctx, rest)))));
}

Ref<> dunder_call(Ctx& ctx, Value self, Value enumeration) {
    Ref<> checks = MOLT_TRY(Py(ctx, self).attr("checks"_n)), name = MOLT_TRY(Py(ctx, enumeration).attr("__name__"_n));
    bool flag = MOLT_TRY(is_flag_class(ctx, enumeration));
    if (!flag && !MOLT_TRY(issubclass(ctx, enumeration, Enum::cls)))
        return ctx.raise(type::TypeError, "the 'verify' decorator only works with Enum and Flag");
    MOLT_TRY(for_each(ctx, checks, [&](Value check) -> Status {
        if (check == MOLT_TRY(here.global(ctx, "UNIQUE"_n)).value()) {
            Ref<List> aliases = MOLT_TRY(aliases_of(ctx, enumeration));
            if (aliases->n == 0) return done();
            Ref<> details = MOLT_TRY(joined(ctx, ", ", aliases));
            return ctx.raise(type::ValueError, "aliases found in {}: {}", MOLT_TRY(repr(ctx, enumeration)), details);
        }
        if (check == MOLT_TRY(here.global(ctx, "CONTINUOUS"_n)).value()) return check_continuous(ctx, enumeration, name, flag);
        if (check == MOLT_TRY(here.global(ctx, "NAMED_FLAGS"_n)).value()) return check_named_flags(ctx, enumeration, name);
        return done();
    }));
    return own(enumeration);
}

} // namespace verify

} // namespace molt::enum_

// Field, InitVar, the markers, field().
#include "core/types/dict.h"
#include "std/dataclasses/dataclasses.h"

namespace molt::dataclasses {

Value constant(Ctx& ctx, Name name) {
    Ref<> found = here.global(ctx, name);
    return found.value(); // the module's dict keeps it
}

Result<bool> flag(Ctx& ctx, Value field, Name name) { return Py(ctx, field).attr(name).truth(); }
Result<bool> has_kind(Ctx& ctx, Value field, Name kind) {
    Ref<> found = MOLT_TRY(Py(ctx, field).attr("_field_type"_n));
    return found.value() == constant(ctx, kind);
}

namespace _HAS_DEFAULT_FACTORY_CLASS {
Ref<> dunder_repr(Ctx& ctx, Value) { return str_from_utf8(ctx, "<factory>"); }
} // namespace _HAS_DEFAULT_FACTORY_CLASS

namespace _FIELD_BASE {
Ref<> dunder_init(Ctx& ctx, Value self, Value name) { return give(ctx, Py(ctx, self).set_attr("name"_n, name)); }
Ref<> dunder_repr(Ctx& ctx, Value self) { return Py(ctx, self).attr("name"_n); }
} // namespace _FIELD_BASE

namespace InitVar {
Ref<> dunder_init(Ctx& ctx, Value self, Value type) { return give(ctx, Py(ctx, self).set_attr("type"_n, type)); }
Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<> type = MOLT_TRY(Py(ctx, self).attr("type"_n));
    if (type.value().is<Class>()) return format_text(ctx, "dataclasses.InitVar[{}]", MOLT_TRY(Py(ctx, type).attr("__name__"_n)));
    return format_text(ctx, "dataclasses.InitVar[{!r}]", type);
}
Ref<> dunder_class_getitem(Ctx& ctx, Value, Value type) { return Py(ctx, cls)(type); }
} // namespace InitVar

namespace Field {

Ref<> dunder_init(Ctx& ctx, Value self, Value fallback, Value factory, Value init, Value repr, Value hash, Value compare,
                  Value metadata, Value kw_only) {
    Ref<> meta =
        MOLT_TRY(metadata.is_none() ? here.global(ctx, "_EMPTY_METADATA"_n) : Py(ctx, Value(&type::mapping_proxy))(metadata));
    const std::pair<Name, Value> attributes[] = {
        {"name"_n, kNone},    {"type"_n, kNone},      {"default"_n, fallback},  {"default_factory"_n, factory},
        {"init"_n, init},     {"repr"_n, repr},       {"hash"_n, hash},         {"compare"_n, compare},
        {"metadata"_n, meta}, {"kw_only"_n, kw_only}, {"_field_type"_n, kNone},
    };
    for (const auto& [name, value] : attributes) MOLT_TRY(Py(ctx, self).set_attr(name, value));
    return none();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return str_from_utf8(ctx, "...");
    Py field(ctx, self);
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    auto add = [&](const char* format, Name name) -> Status {
        return list_append(ctx, parts.get(), Ref<>(MOLT_TRY(format_text(ctx, format, MOLT_TRY(field.attr(name))))));
    };
    MOLT_TRY(add("Field(name={!r}", "name"_n));
    MOLT_TRY(add("type={!r}", "type"_n));
    MOLT_TRY(add("default={!r}", "default"_n));
    MOLT_TRY(add("default_factory={!r}", "default_factory"_n));
    MOLT_TRY(add("init={!r}", "init"_n));
    MOLT_TRY(add("repr={!r}", "repr"_n));
    MOLT_TRY(add("hash={!r}", "hash"_n));
    MOLT_TRY(add("compare={!r}", "compare"_n));
    MOLT_TRY(add("metadata={!r}", "metadata"_n));
    MOLT_TRY(add("kw_only={!r}", "kw_only"_n));
    MOLT_TRY(add("_field_type={!r})", "_field_type"_n));
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ","));
    return Py(ctx, comma).call("join"_n, parts);
}

// A default that is a descriptor learns its name (PEP 487).
Ref<> dunder_set_name(Ctx& ctx, Value self, Value owner, Value name) {
    Ref<> fallback = MOLT_TRY(Py(ctx, self).attr("default"_n));
    Ref<> hook = MOLT_TRY(Py(ctx, Value(class_of(fallback))).attr_or_absent("__set_name__"_n));
    if (!hook.value().is_absent()) MOLT_TRY(Py(ctx, hook)(fallback, owner, name));
    return none();
}

} // namespace Field

namespace _DataclassParams {

static const Name kNames[] = {"init"_n,   "repr"_n,       "eq"_n,      "order"_n, "unsafe_hash"_n,
                              "frozen"_n, "match_args"_n, "kw_only"_n, "slots"_n, "weakref_slot"_n};

Ref<> dunder_init(Ctx& ctx, Value self, Value init, Value repr, Value eq, Value order, Value unsafe_hash, Value frozen,
                  Value match_args, Value kw_only, Value slots, Value weakref_slot) {
    const Value values[] = {init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot};
    for (size_t i = 0; i < std::size(values); i++) MOLT_TRY(Py(ctx, self).set_attr(kNames[i], values[i]));
    return none();
}

Ref<> dunder_repr(Ctx& ctx, Value self) {
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    for (Name name : kNames) {
        Ref<Str> part = MOLT_TRY(format_text(ctx, "{}={!r}", name.text(), MOLT_TRY(Py(ctx, self).attr(name))));
        MOLT_TRY(list_append(ctx, parts.get(), Ref<>(std::move(part))));
    }
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ","));
    return format_text(ctx, "_DataclassParams({})", MOLT_TRY(Py(ctx, comma).call("join"_n, parts)));
}

} // namespace _DataclassParams

Ref<> field(Ctx& ctx, Value fallback, Value factory, Value init, Value repr, Value hash, Value compare, Value metadata,
            Value kw_only) {
    if (!(fallback == missing(ctx)) && !(factory == missing(ctx)))
        return ctx.raise(type::ValueError, "cannot specify both default and default_factory");
    return Py(ctx, Field::cls)(fallback, factory, init, repr, hash, compare, metadata, kw_only);
}

} // namespace molt::dataclasses

// The methods that @dataclass makes: __init__, __repr__, comparisons, __hash__, the guards of frozen classes.
#include "core/call/words.h"
#include "core/exc/except.h"
#include "core/object/site.h"
#include "core/types/dict.h"
#include "core/types/quick_equal.h"
#include "std/dataclasses/dataclasses.h"

namespace molt::dataclasses {

namespace {

/// How a field gets its value in __init__.
enum class Source : uint8_t { argument, argument_or_factory, factory, fallback };

/// One row of the plan that __init__ follows: (name, source, is assigned, index of the argument, factory or
/// default).
struct Row {
    Tuple* fields;
    Value name() const { return (*fields)[0]; }
    Source source() const { return Source((*fields)[1].small_int()); }
    bool assigned() const { return (*fields)[2].is_true(); }
    size_t argument() const { return size_t((*fields)[3].small_int()); }
    Value value() const { return (*fields)[4]; }
};

/// Free variables of __init__: the plan, the marker of factories, frozen, whether __post_init__ is called.
enum Free : size_t { kPlan, kMarker, kFrozen, kPostInit };

Ref<> init_body(Ctx& ctx, Function* function, std::span<const Value> argv) {
    const Closure free{Value(function)};
    auto* plan = free[kPlan].as<Tuple>();
    Value self = argv[0];
    Ref<List> for_post_init;
    bool post_init = free[kPostInit].is_true();
    if (post_init) for_post_init = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < plan->n; i++) {
        const Row row{(*plan)[i].as<Tuple>()};
        Ref<> value;
        switch (row.source()) {
        case Source::argument: value = own(argv[row.argument()]); break;
        case Source::argument_or_factory:
            if (argv[row.argument()] == free[kMarker]) value = MOLT_TRY(call(ctx, row.value(), {}));
            else value = own(argv[row.argument()]);
            break;
        case Source::factory: value = MOLT_TRY(call(ctx, row.value(), {})); break;
        case Source::fallback: value = own(row.value()); break;
        }
        if (!row.assigned()) {
            if (post_init) MOLT_TRY(list_append(ctx, for_post_init.get(), value.value()));
        } else if (free[kFrozen].is_true()) {
            MOLT_TRY(set_own_attribute(ctx, self, row.name().as<Str>(), value));
        } else {
            MOLT_TRY(molt::setattr(ctx, self, row.name().as<Str>(), value));
        }
    }
    if (post_init) MOLT_TRY(Py(ctx, self).attr("__post_init__"_n).spread(for_post_init));
    return none();
}

Ref<> plan_row(Ctx& ctx, Value field, const Options& options, int64_t argument) {
    Ref<> name = MOLT_TRY(Py(ctx, field).attr("name"_n)), factory = MOLT_TRY(Py(ctx, field).attr("default_factory"_n));
    Ref<> fallback = MOLT_TRY(Py(ctx, field).attr("default"_n));
    bool init = MOLT_TRY(flag(ctx, field, "init"_n)), assigned = !MOLT_TRY(has_kind(ctx, field, "_FIELD_INITVAR"_n));
    Source source = Source::argument;
    Value value = kNone;
    if (!(factory.value() == missing(ctx))) {
        source = init ? Source::argument_or_factory : Source::factory;
        value = factory;
    } else if (!init) {
        // The class attribute serves, unless slots take its place.
        if (!options.slots || fallback.value() == missing(ctx)) return none();
        source = Source::fallback;
        value = fallback;
    }
    return tuple_of(ctx, name, Value(molt_small_int(int64_t(source))), Value(molt_bool(assigned)),
                    Value(molt_small_int(argument)), value);
}

} // namespace

Ref<> make_init(Ctx& ctx, List* fields, const Options& options, bool has_post_init, Str* self_name) {
    Ref<List> positional = MOLT_TRY(list_new(ctx)), keyword_only = MOLT_TRY(list_new(ctx)), plan = MOLT_TRY(list_new(ctx));
    Ref<List> defaults = MOLT_TRY(list_new(ctx));
    Ref<Dict> kwdefaults = MOLT_TRY(dict_new(ctx)), annotations = MOLT_TRY(dict_new(ctx));
    Value marker = constant(ctx, "_HAS_DEFAULT_FACTORY"_n);
    Ref<Str> seen_default; // name of the first field with a default
    MOLT_TRY(list_append(ctx, positional.get(), Value(self_name)));

    // Parameters: positional ones first, in order; then the keyword-only ones.
    Ref<Dict> index = MOLT_TRY(dict_new(ctx));
    for (bool keyword : {false, true}) {
        for (uint64_t i = 0; i < fields->n; i++) {
            Value field = (*fields)[i];
            if (!MOLT_TRY(flag(ctx, field, "init"_n)) || MOLT_TRY(flag(ctx, field, "kw_only"_n)) != keyword) continue;
            Ref<> given = MOLT_TRY(Py(ctx, field).attr("name"_n)), fallback = MOLT_TRY(Py(ctx, field).attr("default"_n));
            Ref<Str> name = MOLT_TRY(intern(ctx, own(given.value().as<Str>())));
            Ref<> factory = MOLT_TRY(Py(ctx, field).attr("default_factory"_n));
            if (!(factory.value() == missing(ctx))) fallback = own(marker);
            bool has_default = !(fallback.value() == missing(ctx));
            if (!keyword && !has_default && seen_default)
                return ctx.raise(type::TypeError, "non-default argument {!r} follows default argument", name);
            if (has_default && keyword) MOLT_TRY(dict_set(ctx, kwdefaults.get(), name.get(), fallback));
            else if (has_default) {
                seen_default = own(name.get());
                MOLT_TRY(list_append(ctx, defaults.get(), fallback.value()));
            }
            Ref<> type = MOLT_TRY(Py(ctx, field).attr("type"_n));
            MOLT_TRY(dict_set(ctx, annotations.get(), name.get(), type));
            MOLT_TRY(dict_set(ctx, index.get(), name.get(), Value(molt_small_int(int64_t(positional->n + keyword_only->n)))));
            MOLT_TRY(list_append(ctx, keyword ? keyword_only.get() : positional.get(), name.value()));
        }
    }
    Ref<Str> return_name = MOLT_TRY(intern(ctx, "return"));
    MOLT_TRY(dict_set(ctx, annotations.get(), return_name.get(), kNone));
    for (uint64_t i = 0; i < fields->n; i++) {
        Ref<> given = MOLT_TRY(Py(ctx, (*fields)[i]).attr("name"_n));
        Ref<Str> name = MOLT_TRY(intern(ctx, own(given.value().as<Str>())));
        Value at = dict_get(index.get(), name.get());
        Ref<> row = MOLT_TRY(plan_row(ctx, (*fields)[i], options, at ? at.small_int() : 0));
        if (!row.value().is_none()) MOLT_TRY(list_append(ctx, plan.get(), row.value()));
    }
    Ref<Tuple> rows = MOLT_TRY(list_to_tuple(ctx, plan.get())), default_values = MOLT_TRY(list_to_tuple(ctx, defaults.get()));
    Ref<Str> function_name = MOLT_TRY(intern(ctx, "__init__"));
    auto span = [](List* list) { return std::span<const Value>(reinterpret_cast<const Value*>(list->items()), size_t(list->n)); };
    Ref<Function> made = MOLT_TRY(
        synthesise(ctx, {.module = here,
                         .name = function_name.value(),
                         .qualname = function_name.value(),
                         .positional = span(positional.get()),
                         .keyword_only = span(keyword_only.get()),
                         .defaults = defaults->n ? default_values.value() : Value{},
                         .kwdefaults = kwdefaults->n ? kwdefaults.value() : Value{},
                         .body = init_body,
                         .free_names = {"plan", "marker", "frozen", "post_init"},
                         .free = {rows.value(), marker, Value(molt_bool(options.frozen)), Value(molt_bool(has_post_init))}}));
    made->annotations.set(std::move(annotations));
    return made;
}

Ref<> field_names(Ctx& ctx, List* fields, Name wanted) {
    Ref<List> names = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < fields->n; i++) {
        if (!MOLT_TRY(flag(ctx, (*fields)[i], wanted))) continue;
        Ref<> name = MOLT_TRY(Py(ctx, (*fields)[i]).attr("name"_n));
        MOLT_TRY(list_append(ctx, names.get(), Ref<>(MOLT_TRY(intern(ctx, own(name.value().as<Str>()))))));
    }
    return list_to_tuple(ctx, names.get());
}

Result<bool> set_new_attribute(Ctx& ctx, Value cls, Name name, Ref<> value) {
    if (!value) return raised;
    if (MOLT_TRY(Py(ctx, cls).attr("__dict__"_n).contains(name))) return true;
    if (value.value().is_kind(MOLT_KIND_FUNCTION)) {
        Ref<> outer = MOLT_TRY(Py(ctx, cls).attr("__qualname__"_n));
        Ref<Str> qualname = MOLT_TRY(format_text(ctx, "{}.{}", outer, name.text()));
        MOLT_TRY(Py(ctx, value).set_attr("__qualname__"_n, qualname));
        Ref<> home = MOLT_TRY(Py(ctx, cls).attr("__module__"_n));
        MOLT_TRY(Py(ctx, value).set_attr("__module__"_n, home));
        // Names in its annotations are those of the class's module.
        Ref<> module = MOLT_TRY(import(ctx, "sys", "modules"_n).call("get"_n, home));
        if (module.value().is_none()) module = MOLT_TRY(dict_new(ctx));
        else module = MOLT_TRY(Py(ctx, module).attr("__dict__"_n));
        if (module.value().is<Dict>()) value.value().as<Function>()->globals.set(std::move(module).cast<Dict>());
    }
    MOLT_TRY(Py(ctx, cls).set_attr(name, value));
    return false;
}

// ---- bodies that need the names only ----

namespace {

/// self.a, self.b, ...: all are read before any is used.
Status read_fields(Ctx& ctx, Value self, Tuple* fields, Words& values) {
    if (!values.ok()) return ctx.raise_no_memory();
    MOLT_TRY(read_attributes(ctx, self, fields->span(), values.data()));
    values.filled();
    return done();
}

/// As comparing the tuples of the fields, where slots hold them all and no code has to run.
Quick compared_in_place(const Object* self, const Object* other, std::span<const Value> fields, CompareOp op) {
    const uint32_t* offsets = shape_of(self) == shape_of(other) ? attribute_offsets(self, fields) : nullptr;
    if (!offsets) return Quick::ask;
    for (size_t i = 0; i < fields.size(); i++) {
        const Value a = slot_value(self, offsets[i]), b = slot_value(other, offsets[i]);
        if (!a || !b) return Quick::ask;
        if (a == b) continue;
        const Quick same = quick_compare_atoms(a, b, CompareOp::eq);
        if (same == Quick::ask || (same == Quick::no && op == CompareOp::eq)) return same;
        if (same == Quick::no) return quick_compare_atoms(a, b, op);
    }
    return order_satisfies(0, op) ? Quick::yes : Quick::no;
}

Ref<> compared(Ctx& ctx, const Closure& free, Value self, Value other, CompareOp op) {
    if (class_of(other) != class_of(self) || !tells_its_class(class_of(self))) {
        Ref<> other_class = MOLT_TRY(class_attribute(ctx, other)), own_class = MOLT_TRY(class_attribute(ctx, self));
        if (!(other_class.value() == own_class.value())) return not_implemented();
    }
    auto* fields = free[0].as<Tuple>();
    if (self.is_object() && other.is_object()) {
        const Quick answer = compared_in_place(self.object(), other.object(), fields->span(), op);
        if (answer != Quick::ask) return boolean(answer == Quick::yes);
    }
    Words left(size_t(fields->n)), right(size_t(fields->n));
    MOLT_TRY(read_fields(ctx, self, fields, left));
    MOLT_TRY(read_fields(ctx, other, fields, right));
    return tuple_compare_py(ctx, left.values(), right.values(), op);
}

/// Is this write to be refused: a field, or any attribute of the frozen class itself?
Result<bool> guarded(Ctx& ctx, const Closure& free, Value self, Value name) {
    if (Value(class_of(self)) == free[0]) return true;
    return contains(ctx, free[1], name);
}

} // namespace

Ref<> dataclass_dunder_repr(Ctx& ctx, const Closure& free, Value self) {
    ReprGuard guard(ctx, self);
    if (guard.failed()) return raised;
    if (!guard.entered()) return str_from_utf8(ctx, "...");
    auto* names = free[0].as<Tuple>();
    Ref<> shown = MOLT_TRY(Py(ctx, self).attr("__class__"_n).attr("__qualname__"_n));
    Ref<List> parts = MOLT_TRY(list_new(ctx));
    for (uint64_t i = 0; i < names->n; i++) {
        Ref<> value = MOLT_TRY(getattr(ctx, self, (*names)[i].as<Str>()));
        MOLT_TRY(list_append(ctx, parts.get(), Ref<>(MOLT_TRY(format_text(ctx, "{}={!r}", (*names)[i], value)))));
    }
    Ref<Str> comma = MOLT_TRY(str_from_utf8(ctx, ", "));
    return format_text(ctx, "{}({})", shown, MOLT_TRY(Py(ctx, comma).call("join"_n, parts)));
}

Ref<> dataclass_dunder_eq(Ctx& ctx, const Closure& free, Value self, Value other) {
    return compared(ctx, free, self, other, CompareOp::eq);
}
Ref<> dataclass_dunder_lt(Ctx& ctx, const Closure& free, Value self, Value other) {
    return compared(ctx, free, self, other, CompareOp::lt);
}
Ref<> dataclass_dunder_le(Ctx& ctx, const Closure& free, Value self, Value other) {
    return compared(ctx, free, self, other, CompareOp::le);
}
Ref<> dataclass_dunder_gt(Ctx& ctx, const Closure& free, Value self, Value other) {
    return compared(ctx, free, self, other, CompareOp::gt);
}
Ref<> dataclass_dunder_ge(Ctx& ctx, const Closure& free, Value self, Value other) {
    return compared(ctx, free, self, other, CompareOp::ge);
}

Ref<> dataclass_dunder_hash(Ctx& ctx, const Closure& free, Value self) {
    auto* fields = free[0].as<Tuple>();
    Words values(size_t(fields->n));
    MOLT_TRY(read_fields(ctx, self, fields, values));
    return give(ctx, tuple_hash_py(ctx, values.values()));
}

Ref<> dataclass_dunder_setattr(Ctx& ctx, const Closure& free, Value self, Value name, Value value) {
    if (MOLT_TRY(guarded(ctx, free, self, name))) {
        Ref<Str> text = MOLT_TRY(format_text(ctx, "cannot assign to field {!r}", name));
        return raise_py(ctx, MOLT_TRY(Py(ctx, FrozenInstanceError::cls)(text)));
    }
    return Py(ctx, Value(&type::super))(free[0], self).call("__setattr__"_n, name, value);
}

Ref<> dataclass_dunder_delattr(Ctx& ctx, const Closure& free, Value self, Value name) {
    if (MOLT_TRY(guarded(ctx, free, self, name))) {
        Ref<Str> text = MOLT_TRY(format_text(ctx, "cannot delete field {!r}", name));
        return raise_py(ctx, MOLT_TRY(Py(ctx, FrozenInstanceError::cls)(text)));
    }
    return Py(ctx, Value(&type::super))(free[0], self).call("__delattr__"_n, name);
}

} // namespace molt::dataclasses
